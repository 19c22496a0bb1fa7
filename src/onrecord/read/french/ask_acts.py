"""Acts of French asks, in the twelve words of the annotation guide.

>>> shadow = "de demander aux autorités la libération de la blogueuse"
>>> act_of(shadow, 0, len(shadow)), act_of(shadow, 26, len(shadow))
('raise', 'release')
"""

import re
from collections.abc import Mapping
from typing import cast

from onrecord.model.records import AskAct
from onrecord.read.french.cues import cues
from onrecord.read.letters.cues import CueHit

#: A verb of speaking leads where it stands within this many words of the beginning.
_HEAD_WORDS = 6
#: How many words further on may say that it is to be done aloud.
_ALOUD = 90
#: A harm is to be ended, or not spoken of as an act: "mettre fin au harcèlement".
_ENDING = re.compile(
    r"\b(?:met\w{0,5}|mis)\s+(?:[^\W\d_]+\s+){0,2}(?:fin|un\s+terme)\b|\bcess\w+|\b(?:arrêt|"
    r"fin)\s+(?:\w+\s+)?(?:de|des|du|à)\b"
    r"|\bs\\?'abst\w+|\barrête\w*"
)
_HOMOGRAPHS = frozenset(
    {
        "œuvre",
        "oeuvre",
        "demande",
        "porte",
        "visite",
        "juge",
        "rencontre",
        "forme",
        "aide",
        "use",
        "saisie",
        "pèse",
        "ferme",
        "fermes",
        "active",
        "actives",
        "limite",
        "limites",
    }
)
#: "en s'appuyant sur" says how, not what is to be done.
_MANNER = re.compile(r"\ben\s+(?:se\s+|s\\?')?\Z")
_REFLEXIVE = re.compile(r"(?:\b(?:se|vous|nous|me)\s+|\bs\\?')\Z")
_CONDITION = re.compile(r"\b(?:tant que|à moins que|jusqu'à ce que|sous peine)\b")


def act_of(shadow: str, start: int, end: int, *, weak: bool = True) -> AskAct | None:
    """Return the act that a stretch of an evened text demands, or None where no cue says it.

    ``weak`` lets words count that many acts share ("garantir", "mettre en place").
    """
    if condition := _CONDITION.search(shadow, start, end):
        end = condition.start()
    hits = cues("fr_act_cues.csv").find(shadow, start, end)
    hits = [hit for hit in hits if _is_act(shadow, start, hit)]
    ends = _ENDING.search(shadow, start, end)
    ending = ends.end() if ends else end
    hits = [hit for hit in hits if _row(hit)["form"] != "harm" or hit.start >= ending]
    if not hits:
        return None
    lead = next((hit for hit in hits if _row(hit)["form"] != "aloud"), hits[0])
    if _row(lead)["form"] == "speech" and len(shadow[start : lead.start].split()) <= _HEAD_WORDS:
        aloud = any(_row(hit)["form"] == "aloud" and hit.start - lead.end < _ALOUD for hit in hits)
        return "speak_publicly" if aloud else _act(lead)
    doing = [hit for hit in hits if _row(hit)["form"] not in ("speech", "aloud")]
    for rank in ("1", "2", "3") if weak else ("1", "2"):
        for hit in doing:
            if any(row["rank"] == rank for row in hit.rows):
                return _act(hit, rank)
    return _act(lead) if _row(lead)["form"] == "speech" else None


def _is_act(shadow: str, start: int, hit: CueHit) -> bool:
    """Tell a verb from a noun of the same form, and "se rendre" from "rendre"."""
    row = _row(hit)
    if row["mood"] in ("imperfect", "simple", "future", "we"):
        return False
    if row["mood"] == "gerund" and _MANNER.search(shadow, max(start, hit.start - 8), hit.start):
        return False
    if row["mood"] == "third" and shadow[hit.start : hit.end] in _HOMOGRAPHS:
        return False
    reflexive = row["lemma"].startswith(("se ", "s'"))
    return not reflexive or bool(_REFLEXIVE.search(shadow, max(start - 12, 0), hit.start))


def act_nouns(shadow: str, start: int, end: int) -> list[CueHit]:
    """Return the nouns of acts in a stretch ("la libération de", "la fin des")."""
    hits = cues("fr_act_cues.csv").find(shadow, start, end)
    return [hit for hit in hits if any(row["form"] == "noun" for row in hit.rows)]


def _row(hit: CueHit) -> Mapping[str, str]:
    return min(hit.rows, key=lambda row: (row["rank"], row["form"] == "noun"))


def _act(hit: CueHit, rank: str = "1") -> AskAct:
    row = next((row for row in hit.rows if row["rank"] == rank), hit.rows[0])
    return cast("AskAct", row["act"])
