"""Acts of asks: what the one asked is to do, in the twelve words of the annotation guide.

>>> text = "urge the Example Government to release her"
>>> act_of(text, 0, len(text)), act_of(text, 31, len(text))
('raise', 'release')
"""

import functools
import re
from collections.abc import Mapping

from onrecord import facts
from onrecord.model.records import AskAct
from onrecord.read.letters.cues import CueHit, CueTable

#: What has to happen first is not what is demanded.
_CONDITION = re.compile(r"\s(?:until|unless|as\s+long\s+as)\s", re.IGNORECASE)
#: A verb of speaking leads where it stands within this many words of the beginning.
_HEAD_WORDS = 6
#: Where an act is to be done aloud, this near its verb says so.
_ALOUD_WORDS = 14
#: Generic verbs that carry a verb of speaking behind them ("use this visit to press").
_CARRIERS = frozenset(
    {"use", "take", "seek", "work", "continue", "make", "commit", "begin", "start"}
)
#: What only says that something is to be ended is the end of a harm.
_ENDINGS = frozenset({"end", "stop", "cease", "halt", "put an end", "ends", "stops"})


def act_of(text: str, start: int, end: int) -> AskAct | None:
    """Return the act that a stretch demands, or None where no cue says which.

    Getting a third party to act is ``raise``, or ``speak_publicly`` where it is
    to be done in public. Generic verbs ("ensure", "end") are read by what they
    govern.
    """
    if condition := _CONDITION.search(text, start, end):
        end = condition.start()
    # "Justice" with a capital is a ministry's.
    hits = [h for h in _table().find(text, start, end) if text[h.start : h.end] != "Justice"]
    verbs = [hit for hit in hits if _form(hit) != "weak"]
    leads = not hits or _form(hits[0]) != "weak" or _row(hits[0])["cue"] in _CARRIERS
    if (
        leads
        and verbs
        and _form(verbs[0]) == "speech"
        and _words(text, start, verbs[0]) <= _HEAD_WORDS
    ):
        aloud = any(
            _act(hit) == "speak_publicly" and _words(text, start, hit) <= _ALOUD_WORDS
            for hit in verbs[1:3]
        )
        return "speak_publicly" if aloud else "raise"
    doing = [hit for hit in verbs if _form(hit) != "speech"]
    if found := next((hit for hit in doing if _row(hit)["rank"] == "1"), None):
        return _act(found)
    if leads and len(doing) < len(verbs):
        return "raise"
    if doing:
        return _act(doing[0])
    if hits and _row(hits[0])["cue"] in _ENDINGS:
        return "protect"
    return None


def opens_with_verb(text: str, start: int, end: int) -> bool:
    """Tell whether an act's verb, specific or generic, stands at the very beginning."""
    hits = _table().find(text, start, min(end, start + 60))
    return bool(hits) and hits[0].start == start and _form(hits[0]) not in ("noun", "phrase")


def act_nouns(text: str, start: int, end: int) -> list[CueHit]:
    """Return the nouns of acts in a stretch ("the release of", "an end to the crackdown")."""
    hits = _table().find(text, start, end)
    return [hit for hit in hits if any(row["form"] == "noun" for row in hit.rows)]


def _words(text: str, start: int, hit: CueHit) -> int:
    return len(text[start : hit.start].split())


def _row(hit: CueHit) -> Mapping[str, str]:
    """Return the row of a hit that says most: a verb of acting before a noun or a generic verb."""
    return min(hit.rows, key=lambda row: (row["form"] in ("noun", "weak"), row["rank"]))


def _form(hit: CueHit) -> str:
    return _row(hit)["form"]


def _act(hit: CueHit) -> AskAct:
    return _row(hit)["act"]  # type: ignore[return-value]


@functools.cache
def _table() -> CueTable:
    return CueTable(facts.rows("act_cues.csv"))
