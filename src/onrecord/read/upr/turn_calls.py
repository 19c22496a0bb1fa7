"""Whether a call asks the state to change something, or only to go on and to share.

>>> from onrecord.read.upr.turn_clauses import Clause
>>> from onrecord.read.upr.turn_cues import turn_cues
>>> def raises(text):
...     said = Said(text, Clause(0, len(text), "calls", "urged"), turn_cues(text, "en"))
...     return judge_call(said).raises
>>> raises("It urged Norway to continue its work."), raises("It urged Norway to end it.")
(False, True)
>>> raises("It urged Norway to: (a) continue its work; and (b) ratify the treaty.")
True
"""

import re

from onrecord.read.upr.turn_cues import Cue
from onrecord.read.upr.turn_said import Judged, Said

#: What divides the things that one clause calls for; ``joined`` ones can hang on the first verb.
_ITEM = re.compile(
    r";|(?<!\w)\(?[a-h]\)|(?P<joined>,?\s(?:and|et)\s(?:to|de|à)(?=\s)|,?\set\sd')"
    r"|,?\s(?:and|et)\s(?:that|que)(?=\s)"
)
#: An effort that is asked for as it is: "encouraged its efforts".
_AS_IT_IS = re.compile(
    r"(?:\s(?:the|its|their|his|[A-Z][\w'-]+|of|in|on|continued|continuing|further|all|these|those"
    r"|ongoing|current|such|to|les|ses|de|dans)){0,7}\s(?:efforts|endeavours|progress|path|success)\b"
)
_HOPES = re.compile(r"(?:hope|wish|optimis|expect|trust|espér|espoir|souhait)", re.IGNORECASE)
#: "that the State, with the help of others, ..." has its verb after the aside.
_ASIDE = re.compile(
    r"(?:\s(?:that|the|of|to|[A-Z][\w'-]*))*,\s(?:with|in|through|while|as|by|taking)\s[^,;]{3,140},"
)
#: How far behind "recommended" the verb may stand that only goes on, and behind "hoped".
_REACH, _HOPE_REACH = 60, 160
#: How long "that the State" can be before the letter of the first item.
_LEAD = 70
#: What is shorter is no item of a list.
_SHORTEST = 12


def judge_call(said: Said) -> Judged:
    """Judge a clause that recommends, urges or hopes; linear in its length.

    It raises rights unless all that it asks is to go on, to share, or to be helped.
    """
    if said.to_others():
        return said.judged("notes", raises=False, why=said.first("abroad"))
    verb = said.verb_end()
    if _HOPES.match(said.clause.verb):
        going = said.near(verb, _HOPE_REACH, "continue", "share")
        return said.judged("calls", raises=going is None, why=going)
    start, marks = _items(said.text, verb, said.clause.end)
    mild = said.near(verb, start - verb, "continue", "share")
    if mild and marks:
        return said.judged("calls", raises=False, why=mild)
    begins = [start, *(mark.end() for mark in marks)]
    ends = [*(mark.start() for mark in marks), said.clause.end]
    for place, (begin, end) in enumerate(zip(begins, ends, strict=True)):
        if end - begin < _SHORTEST:
            continue
        mild = _mild(said, begin, end)
        hangs = place > 0 and marks[place - 1]["joined"] is not None
        if mild is None and not (hangs and said.near(begin, end - begin, "change", "deed") is None):
            return said.judged("calls", raises=True)
    return said.judged("calls", raises=False, why=mild)


def _items(text: str, start: int, end: int) -> tuple[int, list[re.Match[str]]]:
    """Return where the first thing called for begins, and the marks that divide all.

    "It recommended that the State" before the letter of the first is no item.
    """
    marks = list(_ITEM.finditer(text, start, end))
    if marks and marks[0].start() - start < _LEAD and ")" in marks[0].group():
        return marks[0].end(), marks[1:]
    return start, marks


def _mild(said: Said, begin: int, end: int) -> Cue | None:
    """Return the words by which one item asks to go on, to share, or for help from abroad."""
    aside = _ASIDE.match(said.text, begin, end)
    begin = aside.end() if aside else begin
    near = said.near(begin, min(_REACH, end - begin), "continue", "share", "abroad")
    if near:
        return near
    same = _AS_IT_IS.match(said.text, begin, end)
    return Cue(*same.span(), "continue", same.group().strip()) if same else None
