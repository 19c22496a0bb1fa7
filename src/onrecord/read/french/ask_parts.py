"""Division of one asking clause into its demanded acts: one ask for one act.

>>> shadow = "de libérer la blogueuse et d'enquêter sur les tortures"
>>> [shadow[p.start : p.end] for p in parts(shadow, 3, len(shadow))]
['libérer la blogueuse', 'enquêter sur les tortures']
"""

import re
from typing import NamedTuple

from onrecord.model.records import AskAct
from onrecord.read.french.ask_acts import act_nouns, act_of
from onrecord.read.french.cues import cues
from onrecord.read.french.grammar import (
    A_INFINITIVE,
    APOSTROPHE,
    DE_INFINITIVE,
    DETERMINER,
    POUR_QUE,
    QUE,
    tight_end,
)

_JOIN = (
    r"(?:,\s*(?:et\s+)?|\s(?:et|puis|ainsi\s+que|mais|comme)\s+|"
    r"\set\s+surtout\s+)(?:enfin\s+|notamment\s+|également\s+)?[*_«\"\s]*"
)
_VERB = re.compile(rf"{_JOIN}(?P<mark>{DE_INFINITIVE}|{A_INFINITIVE})")
_THAT = re.compile(rf"{_JOIN}(?P<mark>{POUR_QUE}|{QUE})")
_NOUN = re.compile(
    rf"{_JOIN}(?P<mark>(?:(?<!\w)(?:à\s+(?:la\s|l{APOSTROPHE})|au\s|aux\s)|{DETERMINER}))"
)
_LEADS_CLAUSE = re.compile(rf"(?:{POUR_QUE}|{QUE})")
_AND = re.compile(r"(?:,|\bet)\s+\Z")
#: "que les autorités" names who is to act anew, "qu'elles" does not.
_ANEW = re.compile(rf"(?:{POUR_QUE}|{QUE})(?!ils?\b|elles?\b)")
_GOVERNED = re.compile(rf"{DE_INFINITIVE}|{A_INFINITIVE}")
#: What leads an infinitive: only its like opens another part.
_LED = re.compile(rf"(?<!\w)(à|de|d)(?:\s+|{APOSTROPHE})[\s*_«\"]*\Z")
_MARK = re.compile(rf"(?:de\s+|d{APOSTROPHE}|à\s+(?!l[ae']))")
#: A noun of an act opens a part where it stands this near the join.
_NEAR = 40


class Part(NamedTuple):
    """Point at one demanded act; ``sure`` where its words say which and not only their kind."""

    start: int
    end: int
    act: AskAct | None
    sure: bool = False


def parts(shadow: str, content: int, end: int, *, nominal: bool = False) -> list[Part]:
    """Divide what a clause demands where another act begins; acts alike stay together.

    Nouns divide only what is itself a noun, and no longer once a verb governs them.
    """
    cuts = _cuts(shadow, content, end, nominal=nominal)
    found: list[Part] = []
    at = content
    for cut in (*(cut for cut in cuts if cut > content), end):
        stop = tight_end(shadow, at, cut)
        if stop > at:
            _add(found, Part(at, stop, act_of(shadow, at, stop)), strong=_strong(shadow, at, stop))
        at = _begin(shadow, cut)
    return found


def _cuts(shadow: str, content: int, end: int, *, nominal: bool) -> list[int]:
    """Return where another "que", "de" or "à", or another noun of an act, stands beside it."""
    cuts = {m.start("mark") for m in _THAT.finditer(shadow, content, end)}
    if nominal:
        cuts |= {
            m.start("mark")
            for m in _NOUN.finditer(shadow, content, end)
            if not _GOVERNED.search(shadow, content, m.start())
            and _opens(shadow, m.end("mark"), end)
        }
    if _LEADS_CLAUSE.match(shadow, content, end):
        cuts |= set(_second_verbs(shadow, content, end))
    mark = _LED.search(shadow, max(0, content - 8), content)
    if nominal or mark:
        letter = mark[1][0] if mark else ""
        cuts |= {
            m.start("mark")
            for m in _VERB.finditer(shadow, content, end)
            if not letter or shadow[m.start("mark")] == letter
        }
    return sorted(cuts)


def _second_verbs(shadow: str, content: int, end: int) -> list[int]:
    """Return where "que X abroge la loi et ouvre une enquête" turns to another act."""
    found = []
    for hit in cues("fr_act_cues.csv").find(shadow, content, end):
        joined = _AND.search(shadow, max(content, hit.start - 8), hit.start)
        if joined and any(row["mood"] == "third" for row in hit.rows):
            found.append(hit.start)
    return found


def _opens(shadow: str, at: int, end: int) -> bool:
    nouns = act_nouns(shadow, at, min(end, at + _NEAR))
    return bool(nouns) and len(shadow[at : nouns[0].start].split()) <= 1


def _strong(shadow: str, start: int, end: int) -> AskAct | None:
    """Return the act that sets a part apart from the one before; "other" for a new subject."""
    act = act_of(shadow, start, end, weak=False)
    return act or ("other" if _ANEW.match(shadow, start, end) else None)


def _add(found: list[Part], part: Part, *, strong: AskAct | None) -> None:
    """Join a part to the one before, unless each of the two demands an act of its own."""
    if found and (strong is None or not found[-1].sure or strong == found[-1].act):
        last = found.pop()
        act = last.act if last.sure or strong is None else part.act
        part = Part(last.start, part.end, act or part.act, sure=last.sure or strong is not None)
    else:
        part = part._replace(sure=strong is not None)
    found.append(part)


def _begin(shadow: str, cut: int) -> int:
    mark = _MARK.match(shadow, cut)
    return mark.end() if mark else cut
