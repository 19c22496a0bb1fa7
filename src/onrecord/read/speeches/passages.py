"""Passages of a speech about one state each: the sentences that name it and those that go on.

>>> from onrecord.read.sentences import sentences
>>> from onrecord.read.speeches.cues import find_cues
>>> text = "War came to Freedonia. The people there were massacred. It rained in Sylvania."
>>> groups = [Group(12, 21, ("Freedonia",), "name"), Group(69, 77, ("Sylvania",), "name")]
>>> found = passages(text, sentences(text), find_cues(text), groups, "FR")
>>> [(p.code, p.raises, text[p.start : p.end]) for p in found][0]
('Freedonia', True, 'War came to Freedonia. The people there were massacred.')
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from onrecord.model.records import Tone
from onrecord.read.sentences import Span
from onrecord.read.speeches.clauses import Sentence
from onrecord.read.speeches.cues import Hit
from onrecord.read.speeches.judging import judge
from onrecord.read.speeches.mentions import Group
from onrecord.read.speeches.verdicts import Verdict, strongest

SELF = "SELF"
_TROUBLES = frozenset(
    "abuse harm bloodshed rights trouble condemn outcry concern grim distress".split()
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
    r"|polic(?:y|ies)|violations?|occupation|occupying|developments))\b",
    re.IGNORECASE,
)
_SAME = re.compile(
    r"\b(?:that|this|a neighbouring) (?:\w+ )?(?:nation|country|people|State|island|territory)\b"
    r"|\b(?:its|their|his) (?:own )?people\b"
)
_ELSEWHERE = re.compile(
    r"\b(?:Middle East|Africa|Europe|world|globe|mankind|humanity|international community"
    r"|United Nations|this Assembly|Organization)\b"
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


def passages(
    text: str, spans: Sequence[Span], hits: Sequence[Hit], groups: Sequence[Group], actor: str
) -> list[About]:
    """Return the passages in text order; consecutive sentences about one state are one."""
    groups = [_own(group, actor) for group in groups]
    cue_starts, group_starts = [h.start for h in hits], [g.start for g in groups]
    occupier = any("IL" in group.codes for group in groups)
    found: list[About] = []
    going: tuple[str, ...] = ()
    last, troubled = 0, False
    for number, span in enumerate(spans):
        here = groups[bisect_left(group_starts, span.start) : bisect_left(group_starts, span.end)]
        cues = hits[bisect_left(cue_starts, span.start) : bisect_left(cue_starts, span.end)]
        topic: tuple[str, ...] = ()
        if all(code == SELF for group in here for code in group.codes):
            near = going and number - last <= _FARTHEST
            if not near or not _goes_on(text, span, cues, troubled=troubled):
                going = ()
                continue
            topic, here = going, []
        troubled = any(cue.kind in _TROUBLES for cue in cues)
        speaking = [group for group in here if group.form != "body"]
        told = judge(Sentence(text, span.start, span.end, cues, speaking, topic), occupier=occupier)
        verdicts = {code: Verdict() for group in here for code in group.codes} | told
        before = spans[number - 1].end if number else -1
        for code, verdict in verdicts.items():
            if code != SELF and (code not in topic or verdict.cues):
                _add(found, _about(code, span, verdict, cues), before)
        if not topic:
            going, last = _topic(told, speaking), number
    return found


def _topic(told: dict[str, Verdict], groups: Sequence[Group]) -> tuple[str, ...]:
    """Return the states that a next sentence without a name can mean: two at the most."""
    named = tuple(dict.fromkeys(c for g in groups for c in g.codes if c != SELF))
    raised = tuple(code for code in named if told[code].raises)
    codes = raised or named
    return codes if len(codes) <= _MOST else ()


def _about(code: str, span: Span, verdict: Verdict, cues: Sequence[Hit]) -> About:
    commits = any(hit.kind == "commit" for hit in cues)
    said = tuple(verdict.cues)
    return About(
        code, *span, verdict.raises, verdict.tone, said, commits=commits, implied=verdict.implied
    )


def _own(group: Group, actor: str) -> Group:
    if actor not in group.codes:
        return group
    return group._replace(codes=tuple(SELF if code == actor else code for code in group.codes))


def _goes_on(text: str, span: Span, cues: Sequence[Hit], *, troubled: bool) -> bool:
    """Tell whether a sentence without a state speaks of the states before it."""
    if _ELSEWHERE.search(text, span.start, min(span.end, span.start + 90)):
        return False
    if _GOES_ON.match(text, span.start, span.end) or _SAME.search(text, span.start, span.end):
        return True
    return troubled and any(hit.kind == "abuse" for hit in cues)


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
