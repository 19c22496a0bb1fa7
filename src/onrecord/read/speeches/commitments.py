"""Commitments: what the speaker's own government promises or declares on human rights.

A sentence commits where "we", "my country" or the speaker's state is the subject of a
pledge and human rights its object, or where human rights are said to be at the core of
what the speaker does. What concerns another state is no commitment but a statement
about that state; what everybody should do is none either.

>>> from onrecord.read.speeches.cues import find_cues
>>> from onrecord.read.sentences import sentences
>>> text = "We are committed to human rights. All must be committed to human rights."
>>> [text[c.start : c.end] for c in commitments(text, sentences(text), find_cues(text), [])]
['We are committed to human rights.']
"""

import functools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from onrecord.read.sentences import Span
from onrecord.read.speeches.cues import Hit
from onrecord.read.speeches.mentions import SELF, Group

#: What may stand between the subject and its pledge.
_BETWEEN = (
    r"(?:,? (?:is|are|am|remains?|stands?|will|shall|has|have|been|would like to|wish(?:es)? to"
    r"|wants? to|also|therefore|thus|fully|firmly|strongly|deeply|always|once again|once more"
    r"|again|continues? to be|continues?|further|hereby|solemnly|unequivocally|resolutely|too"
    r"|itself|ourselves|reaffirms?|reiterates?|renews?|underscores?|stress(?:es)?|express(?:es)?"
    r"|confirms?|restates?|affirms?|proud|ready|pleased|its|our|their|my|the|a|an|and|people"
    r"|firm|strong|strongest|full|unwavering|steadfast|long-standing|continued|absolute|total"
    r"|particularly|especially|actively|wholeheartedly|completely|equally|likewise|very|much))*"
    r",? ?\Z"
)
_SUBJECT = re.compile(
    r"(?:\b[Ww]e|\bI|\b(?:[Mm]y|[Oo]ur) (?:own |great )?"
    r"(?:country|Government|delegation|nation|people)(?:'s)?"
    r"|\b[Tt]he Government(?: of (?:the |my )?[A-Z]?\w+(?: [A-Z]\w+)*)?)" + _BETWEEN
)
_AFTER_STATE = re.compile("(?:'s?)?(?: Government| delegation| people)?" + _BETWEEN)
_UNION = re.compile(r"\b(?:[Tt]he (?:European Union|EU|Union)|Europe)" + _BETWEEN)
_BEFORE = 140
#: "We committed to" told of the past, or of everybody; "we are committed to" of ourselves.
_NOW = re.compile(
    r"\b(?:is|are|am|remains?|stands?|been|itself|ourselves|fully|firmly|continues?)\b"
)
#: A condition, a question, or what somebody hopes that all do.
_OPEN = re.compile(
    r"\b(?:[Ii]f|[Ww]hether|[Uu]nless|[Hh]ow|[Ww]hen|[Uu]ntil|[Tt]ogether|[Cc]ollectively|[Aa]ll"
    r"|where|[Ww]hy|international community|Member States|membership)\b[^,;]{0,40}\Z"
    r"|\b(?:critical|important|essential|imperative|crucial|vital|necessary|hope|urge|time) that \Z"
)
#: "At the core of", "a pillar of": human rights stand before, the speaker's own after.
_OURS = re.compile(
    r"(?: the)? (?:our|my|its) (?:own |national |country's |nation's |Government's |domestic |"
    r"foreign |entire |new |external )*"
    r"(?:(?:international|public|development|security|economic) )*(?:polic(?:y|ies)|Government"
    r"|[Cc]onstitution|country|nation|democracy|diplomacy|system|priorit(?:y|ies)|actions?|reforms?"
    r"|development cooperation|engagement|identity|political system|work in the (?:Human|United))\b"
)
_REACH = 140
_CLAUSE_ENDS = re.compile(r"[;:—]|, (?:but|while|whereas|although|so that|which|who)\b")
_COMMA = re.compile("[,;:—]")
_IDEAL = re.compile(
    r"right|freedom|press\b|penalty|civil society|discriminat|impunity|accountab|girls' education"
    r"|^torture$|enforced disappearance"
)
_DEED = re.compile(r"violat|abus|den(?:y|ied|ies|ial)|depriv|detention|rollback|rolled back")
_NOT_IDEALS = frozenset(
    {"democracy", "protect its people", "protect their people", "protect its civilians"}
)
_SUPPORTS = ("support", "fully support", "full support", "strong support", "firm support")
#: Development and security have rights beside them in a list, and are no commitment to them.
_OTHER_AIMS = re.compile(
    r"\b(?:MDGs?|SDGs?|[Dd]evelopment (?:[Gg]oals|agenda)|post-2015|2030 Agenda|terroris\w+"
    r"|poverty)\b"
)
_MUST_BE = re.compile(
    r"\b(?:must|should|needs? to|ought to|has to|have to)(?: \w+)? (?:be|remain) \Z"
)


class Commitment(NamedTuple):
    """Point at a sentence that commits, ``text[start:end]``, and name its cues."""

    start: int
    end: int
    cues: tuple[str, str]


def commitments(
    text: str,
    spans: Sequence[Span],
    hits: Sequence[Hit],
    groups: Sequence[Group],
    *,
    union: bool = False,
) -> list[Commitment]:
    """Return the sentences in which the speaker commits itself to human rights, in text order.

    ``groups`` are the states named, the speaker's as ``SELF``; ``union`` says that the
    European Union speaks. Looks only at sentences that hold a pledge and human rights.
    """
    starts, places = [span.start for span in spans], [group.start for group in groups]
    cue_places = [hit.start for hit in hits]
    found: list[Commitment] = []
    for hit in hits:
        if hit.kind not in _PLEDGES and not hit.cue.startswith(_SUPPORTS):
            continue
        span = spans[max(0, bisect_right(starts, hit.start) - 1)]
        if found and found[-1].start == span.start:
            continue
        here = groups[bisect_left(places, span.start) : bisect_left(places, span.end)]
        cues = hits[bisect_left(cue_places, span.start) : bisect_left(cue_places, span.end)]
        if (ideal := _ideal(text, span, hit, cues, here)) and _is_own(
            text, span, hit, here, union=union
        ):
            found.append(Commitment(*span, (hit.cue, ideal)))
    return found


_PLEDGES = frozenset({"pledge", "core"})


def _ideal(
    text: str, span: Span, hit: Hit, cues: Sequence[Hit], groups: Sequence[Group]
) -> str | None:
    """Return the human right that a pledge has for its object, if no other state stands by it."""
    if hit.kind == "core":
        before = [h for h in cues if h.end <= hit.start and _is_ideal(h.kind, h.cue)]
        if any(g.codes != (SELF,) for g in groups) or not before:
            return None
        if _MUST_BE.search(text, span.start, hit.start):
            return None
        return before[-1].cue if hit.start - before[-1].end <= _REACH else None
    end = min(span.end, hit.end + _REACH)
    ends = _CLAUSE_ENDS if hit.kind == "pledge" else _COMMA
    if stop := ends.search(text, hit.end, end):
        end = stop.start()
    if any(g.start >= hit.end and g.codes != (SELF,) and g.form != "body" for g in groups):
        return None
    after = (h for h in cues if hit.end <= h.start < end and _is_ideal(h.kind, h.cue))
    ideal = next(after, None)
    if ideal is None or _OTHER_AIMS.search(text, hit.end, ideal.start):
        return None
    return ideal.cue


@functools.cache
def _is_ideal(kind: str, cue: str) -> bool:
    """Tell whether a cue names a human right as such, and not people or a deed."""
    if kind in ("rights", "abuse"):
        return bool(_IDEAL.search(cue)) and not _DEED.search(cue)
    return kind == "ideal" or (kind == "general" and cue not in _NOT_IDEALS)


def pledges(text: str, span: Span, cues: Sequence[Hit], groups: Sequence[Group]) -> bool:
    """Tell whether the speaker commits itself on human rights in a sentence about a state."""
    return any(
        hit.kind == "pledge" and _is_own(text, span, hit, groups, union=False) for hit in cues
    ) and any(_is_ideal(h.kind, h.cue) or h.kind in ("raised", "abuse") for h in cues)


def _is_own(text: str, span: Span, hit: Hit, groups: Sequence[Group], *, union: bool) -> bool:
    if text.count("“", span.start, hit.start) > text.count("”", span.start, hit.start):
        return False
    if hit.kind == "core":
        ours = _OURS.match(text, hit.end, span.end)
        following = (g for g in groups if g.codes == (SELF,))
        return bool(ours) or any(0 < g.start - hit.end <= 5 for g in following)
    # "The fight" and "the support" are nouns, and of anybody.
    if text.endswith("the ", 0, hit.start):
        return False
    first = max(span.start, hit.start - _BEFORE)
    subject = _SUBJECT.search(text, first, hit.start)
    if subject is None and union:
        subject = _UNION.search(text, first, hit.start)
    if subject is None:
        subject = next(
            (
                match
                for g in groups
                if g.codes == (SELF,)
                and g.end <= hit.start
                and (match := _AFTER_STATE.match(text, g.end, hit.start))
            ),
            None,
        )
    if subject is None or _OPEN.search(text, span.start, subject.start()):
        return False
    return hit.cue != "committed to" or _NOW.search(subject[0]) is not None
