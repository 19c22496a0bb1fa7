"""What the state under review answers, where the report itself says it.

>>> answer("The following recommendations enjoy the support of the State:")
'accepted'
>>> answer("The following recommendations did not enjoy its support and would thus be noted:")
'noted'
>>> answer("The following recommendations will be examined by the State:") is None
True
"""

import functools
import re
from typing import Literal

from onrecord import facts

Response = Literal["accepted", "noted"]

_ENJOYS = re.compile(r"\b(?:enjoy|recueill)", re.IGNORECASE)
_OF_RECOMMENDATIONS = re.compile(r"\brecomm[ae]ndations?\b", re.IGNORECASE)
_BACKWARD = re.compile(
    r"\b(?:(?:listed|made|formulated|contained|noted|the)\s+above|above(?:-mentioned)?\s+recomm|"
    r"these\s+recomm|ci-dessus)",
    re.IGNORECASE,
)
_FORWARD = re.compile(
    r"\b(?:below|following|ci-après|ci-dessous|suivantes)\b|:\s*\Z", re.IGNORECASE
)
_NUMBERS = re.compile(
    r"""\brecomm[ae]ndations?\s+(?:(?:contained|listed)\s+in\s+)?(?:N[o°º]s?\.?\s*|numbers?\s+)?
        (?P<list>\d{1,3}(?:\.\d{1,3})?(?:(?:\s*[,;]\s*(?:and\s+)?|\s+(?:and|et|to|à)\s+|\s*[-–]\s*)
        \d{1,3}(?:\.\d{1,3})?)*)""",
    re.IGNORECASE | re.VERBOSE,
)
_RANGE = re.compile(r"(\d{1,3}(?:\.\d{1,3})?)(?:\s*(?:to|à|[-–])\s*(\d{1,3}(?:\.\d{1,3})?))?")


def answer(sentence: str) -> Response | None:
    """Return what a sentence about recommendations says of them; None where it postpones."""
    cues = _cues()
    if cues["refuses"].search(sentence):
        return "noted"
    if cues["postpones"].search(sentence) and not _ENJOYS.search(sentence):
        return None
    return "accepted" if cues["agrees"].search(sentence) else None


def speaks_of_list(sentence: str) -> bool:
    """Tell whether a sentence is about recommendations at all."""
    return _OF_RECOMMENDATIONS.search(sentence) is not None


def decides(sentence: str) -> bool:
    """Tell whether a sentence accepts, refuses or postpones; some only announce views."""
    return any(cue.search(sentence) for cue in _cues().values())


@functools.cache
def _cues() -> dict[str, re.Pattern[str]]:
    """Return for each kind of answer the pattern of all its cues, of every language."""
    cues: dict[str, list[str]] = {}
    for row in facts.rows("upr_answers.csv"):
        cues.setdefault(row["answer"], []).append(row["cue"])
    return {
        kind: re.compile(rf"\b(?:{'|'.join(listed)})", re.IGNORECASE)
        for kind, listed in cues.items()
    }


def looks_back(sentence: str) -> bool:
    """Tell whether a sentence answers the recommendations that stand above it."""
    return _BACKWARD.search(sentence) is not None


def looks_ahead(sentence: str) -> bool:
    """Tell whether a sentence answers the recommendations that come after it."""
    return _FORWARD.search(sentence) is not None


def numbered(sentence: str) -> frozenset[str]:
    """Return the numbers of the single recommendations that a sentence answers.

    They are bare ("3") or within their paragraph ("54.3"), as the sentence has them;
    ranges are spelt out.
    """
    found: set[str] = set()
    for match in _NUMBERS.finditer(sentence):
        for low, high in _RANGE.findall(match["list"]):
            head, _, first = low.rpartition(".")
            last = (high or low).rpartition(".")[2]
            prefix = f"{head}." if head else ""
            found.update(f"{prefix}{item}" for item in range(int(first), int(last) + 1))
    return frozenset(found)
