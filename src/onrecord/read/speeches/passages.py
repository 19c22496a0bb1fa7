"""Passages of a speech about one state each: the sentences that name it and those that go on.

>>> from onrecord.read.sentences import sentences
>>> from onrecord.read.speeches.cues import find_cues
>>> text = "War came to Freedonia. The people there were massacred. It rained in Sylvania."
>>> groups = [Group(12, 21, ("Freedonia",), "name"), Group(69, 77, ("Sylvania",), "name")]
>>> found = passages(text, sentences(text), find_cues(text), groups)
>>> [(p.code, p.raises, text[p.start : p.end]) for p in found][0]
('Freedonia', True, 'War came to Freedonia. The people there were massacred.')
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.model.records import Tone
from onrecord.read.sentences import Span
from onrecord.read.speeches.clauses import Sentence
from onrecord.read.speeches.commitments import pledges
from onrecord.read.speeches.cues import Hit
from onrecord.read.speeches.examples import matter
from onrecord.read.speeches.judging import judge
from onrecord.read.speeches.mentions import SELF, Group
from onrecord.read.speeches.raising import OCCUPIED, OCCUPIER
from onrecord.read.speeches.verdicts import Verdict, strongest

_TROUBLES = frozenset(
    "abuse raised harm bloodshed rights trouble condemn outcry concern grim distress".split()
)
#: What a sentence that goes on still tells of.
_CARRIED = frozenset({"terror", "past"})
#: Deaths of which the sentence before told another cause.
_AFTER_TERROR = frozenset({"after terror"})
_TERROR = frozenset({"terror"})
_POINTS_BACK = re.compile(r"\W*(?:It|They|These|Those|This|Such|Its|Their)\b")
_SAME_EVENT = re.compile(
    r"\W*(?:The|This|That|These|Those) (?:\w+ )?"
    r"(?:catastrophe|disaster|epidemic|disease|outbreak|attacks?)\b"
)
#: "It" is a state where it is the worst of all, elsewhere too.
_OF_ALL = re.compile(
    r"\W*It is the (?:\w+ )?(?:main|worst|largest|biggest|greatest|leading|most)\b"
)
_FARTHEST = _MOST = 2
#: Sentences are joined up to this length, so that a passage stays one to look at.
_LONGEST = 2000
_GOES_ON = re.compile(
    r"(?:\W*(?:This|That|These|Those|It|They|Such|Its|Their|There)\b)"
    r"|.{0,60}?\b(?:there(?! (?:is|are|was|were|has|have|can|will|must|should))|its|their|they"
    r"|(?:that|this|these|those|such|the) (?:\w+ ){0,2}?(?:regime|country|nation|peoples?|State"
    r"|territory|region|government|authorities|junta|population|military|army|leaders?|leadership"
    r"|situation|violence|killings?|crisis|conflict|war|massacres?|atrocit(?:y|ies)|acts?|actions?"
    r"|crimes?|attacks?|aggression|repression|(?:use of )?force|brutality|tragedy|practices?"
    r"|polic(?:y|ies)|violations?|occupation|occupying"
    r"|developments(?! (?:relating|related|concerning|in))))\b",
    re.IGNORECASE,
)
_SAME = re.compile(
    r"\b(?:that|this|a neighbouring) (?:\w+ ){0,2}?"
    r"(?:nation|country|people|State|island|territory)\b"
)
_AGAINST_US = re.compile(r"\b(?:against|upon) (?:us|our|my)\b")
_AT_HOME = re.compile(r"(?<![Ww]e )\bin (?:the )?\Z")
_ITS_PEOPLE = re.compile(r"\b(?:its|their|his) (?:own )?people\b")
_ELSEWHERE = re.compile(
    r"\b(?:Middle East|Africa|Europe|world|globe|mankind|(?<!against )humanity"
    r"|international community|United Nations|this Assembly|Organization)\b"
)


class About(NamedTuple):
    """Point at what a speech says of one state, ``text[start:end]``, and say what it is."""

    code: str
    start: int
    end: int
    raises: bool
    tone: Tone
    cues: tuple[str, ...]
    commits: bool
    implied: bool


class _Judged(NamedTuple):
    number: int
    first: int
    sentence: Sentence
    verdicts: dict[str, Verdict]
    commits: bool


def passages(
    text: str,
    spans: Sequence[Span],
    hits: Sequence[Hit],
    groups: Sequence[Group],
    *,
    palestine: bool = False,
) -> list[About]:
    """Return the passages in text order; consecutive sentences about one state are one.

    ``groups`` are the states named, the speaker's as ``SELF``; ``palestine`` says that
    Palestine speaks. A state that the speech defends against what is done to it is not
    blamed in passing: what is told of it elsewhere, others do.
    """
    judged = list(_judged(text, spans, hits, groups, SELF if palestine else OCCUPIED))
    defended = {code for told in judged for code in told.sentence.defended}
    defended -= {OCCUPIED, OCCUPIER}
    found: list[About] = []
    for number, first, sentence, verdicts, commits in judged:
        before = spans[first - 1].end if first else -1
        span = Span(spans[first].start, spans[number].end)
        topic = {code for group in sentence.topic for code in group.codes}
        for code, verdict in verdicts.items():
            if code in defended and code not in sentence.agents:
                verdict.acquit()
            if code != SELF and (code not in topic or verdict.cues):
                _add(found, _about(code, span, verdict, commits=commits), before)
    return found


def _judged(
    text: str, spans: Sequence[Span], hits: Sequence[Hit], groups: Sequence[Group], occupied: str
) -> Iterator[_Judged]:
    """Judge the sentences that name a state, and those that go on after them."""
    cue_starts = [hit.start for hit in hits]
    occupier = any(OCCUPIER in group.codes for group in groups)
    going: tuple[str, ...] = ()
    last, latest, own, troubled = 0, -1, -1, False
    carried: frozenset[str] = frozenset()
    at = 0
    for number, span in enumerate(spans):
        first = at
        while at < len(groups) and groups[at].start < span.end:
            at += 1
        if first == at and not going:
            continue
        here = groups[first:at]
        cues = hits[bisect_left(cue_starts, span.start) : bisect_left(cue_starts, span.end)]
        commits = pledges(text, span, cues, here)
        topic: tuple[str, ...] = ()
        if number - last > _FARTHEST:
            going = ()
        if all(code == SELF for group in here for code in group.codes):
            home = any(_AT_HOME.search(text, max(0, g.start - 12), g.start) for g in here)
            if not going or not _goes_on(
                text, span, cues, troubled=troubled, own=bool(here), home=home
            ):
                going, own = (), number if here else own
                continue
            topic, here = going, []
        troubled = any(cue.kind in _TROUBLES for cue in cues)
        speaking = [group for group in here if group.form != "body"]
        same = topic or _SAME_EVENT.match(text, span.start, span.end)
        carried = _CARRIED & carried if same else frozenset()
        earlier = _unnamed(spans, hits, cue_starts, number) if latest < number - 1 else []
        if any(hit.kind == "terror" for hit in earlier):
            pointed = _POINTS_BACK.match(text, span.start, span.end)
            carried |= _TERROR if pointed else _AFTER_TERROR
        sentence = Sentence(text, span.start, span.end, cues, speaking, topic, carried=carried)
        carried = frozenset(sentence.kinds)
        told = judge(sentence, occupied, occupier=occupier)
        verdicts = {code: Verdict() for group in here for code in group.codes} | told
        matters = matter(text, span, cues, earlier) if own < number - 1 else ()
        if matters and speaking and not any(v.raises for v in verdicts.values()):
            for code in (code for group in speaking for code in group.codes):
                verdicts[code].raises = True
                verdicts[code].cues += matters
        else:
            matters = ()
        latest = number
        yield _Judged(number, number - bool(matters), sentence, verdicts, commits)
        if not topic:
            going, last = _topic(told, sentence.meant), number


def _unnamed(
    spans: Sequence[Span], hits: Sequence[Hit], cue_starts: Sequence[int], number: int
) -> Sequence[Hit]:
    """Return the cues of the sentence before one, which names no state."""
    before = spans[max(0, number - 1)]
    return hits[bisect_left(cue_starts, before.start) : bisect_left(cue_starts, before.end)]


def _topic(told: dict[str, Verdict], groups: Sequence[Group]) -> tuple[str, ...]:
    """Return the states that a next sentence without a name can mean: two at the most."""
    named = tuple(dict.fromkeys(c for g in groups for c in g.codes if c != SELF))
    raised = tuple(code for code in named if told[code].raises)
    codes = raised or named
    return codes if len(codes) <= _MOST else ()


def _about(code: str, span: Span, verdict: Verdict, *, commits: bool) -> About:
    said = tuple(verdict.cues)
    return About(
        code, *span, verdict.raises, verdict.tone, said, commits=commits, implied=verdict.implied
    )


def _goes_on(
    text: str, span: Span, cues: Sequence[Hit], *, troubled: bool, own: bool, home: bool
) -> bool:
    """Tell whether a sentence without another state speaks of the states before it.

    ``own`` says that it names the speaker's state, ``home`` as where something happens:
    "its people" then are the speaker's.
    """
    if _AGAINST_US.search(text, span.start, span.end):
        return False
    if home:
        return False
    if _SAME.search(text, span.start, span.end):
        return True
    if own and _ITS_PEOPLE.search(text, span.start, span.end):
        return False
    if _ITS_PEOPLE.search(text, span.start, span.end):
        return True
    if _OF_ALL.match(text, span.start, span.end):
        return True
    if _ELSEWHERE.search(text, span.start, min(span.end, span.start + 90)):
        return False
    if _GOES_ON.match(text, span.start, span.end):
        return True
    return (
        troubled
        and any(hit.kind in ("abuse", "raised") for hit in cues)
        and not _ELSEWHERE.search(text, span.start, span.end)
    )


def _add(found: list[About], about: About, before: int) -> None:
    """Append a passage, or join it to the one about the same state that ends right before it."""
    for index in range(len(found) - 1, max(-1, len(found) - 9), -1):
        last = found[index]
        if last.code == about.code:
            if last.end == before and about.end - last.start <= _LONGEST:
                told = last.tone == "concern" and about.implied
                tone = "concern" if told else strongest((last.tone, about.tone))
                found[index] = About(
                    last.code,
                    last.start,
                    about.end,
                    last.raises or about.raises,
                    tone,
                    last.cues + about.cues,
                    last.commits or about.commits,
                    last.implied or about.implied,
                )
                return
            break
    found.append(about)
