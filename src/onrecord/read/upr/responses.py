"""What the state under review answers, where the report itself says it.

>>> answer("The following recommendations enjoy the support of the State:")
'accepted'
>>> answer("The following recommendations did not enjoy its support and would thus be noted:")
'noted'
>>> answer("The following recommendations will be examined by the State:") is None
True
"""

import re
from typing import Literal

Response = Literal["accepted", "noted"]

_REFUSES = re.compile(
    r"""\b(?:(?:do|does|did|would|could|can|has|have|is|are)\s*(?:not|n['’]t)\s+(?:\w+\s+){0,3}?
            (?:enjoy|accept|support|agree|meet|in\s+a\s+position|in\s+accordance)
        | cannot\s+(?:\w+\s+){0,2}?(?:accept|support|enjoy)
        | (?:fail|unable|refus|declin|reject)\w*
        | (?:are|were|be|been|is|being|only|duly)\s+(?:therefore\s+|thus\s+)?noted
        | (?:takes?|took|taken)\s+note
        | ne\s+recueillent\s+pas | n['’]ont\s+pas\s+(?:recueilli|été\s+accept))""",
    re.IGNORECASE | re.VERBOSE,
)
_POSTPONES = re.compile(
    r"""\b(?:will|would|shall)\s+(?:\w+\s+){0,3}?
            (?:examin|consider|respond|respons|provid|stud(?:y|ied)|review|repl(?:y|ied)|answer)\w*
        | \bin\s+due\s+(?:time|course)
        | \b(?:seront|sera)\s+examin""",
    re.IGNORECASE | re.VERBOSE,
)
_AGREES = re.compile(
    r"""\b(?:enjoy(?:s|ed)? | support(?:s|ed)? | accept(?:s|ed)? | agree[sd]?
        | already\s+(?:been\s+)?implemented | recueillent | acceptées)\b""",
    re.IGNORECASE | re.VERBOSE,
)
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
    r"""\brecommendations?\s+(?:(?:contained|listed)\s+in\s+)?(?:Nos?\.?\s*|numbers?\s+)?
        (?P<list>\d{1,3}(?:\.\d{1,3})?(?:(?:\s*[,;]\s*(?:and\s+)?|\s+and\s+|\s+to\s+|\s*[-–]\s*)
        \d{1,3}(?:\.\d{1,3})?)*)""",
    re.IGNORECASE | re.VERBOSE,
)
_RANGE = re.compile(r"(\d{1,3}(?:\.\d{1,3})?)(?:\s*(?:to|[-–])\s*(\d{1,3}(?:\.\d{1,3})?))?")


def answer(sentence: str) -> Response | None:
    """Return what a sentence about recommendations says of them; None where it postpones."""
    if _REFUSES.search(sentence):
        return "noted"
    if _POSTPONES.search(sentence) and not re.search(r"\benjoy", sentence, re.IGNORECASE):
        return None
    return "accepted" if _AGREES.search(sentence) else None


def speaks_of_list(sentence: str) -> bool:
    """Tell whether a sentence is about recommendations at all."""
    return _OF_RECOMMENDATIONS.search(sentence) is not None


def decides(sentence: str) -> bool:
    """Tell whether a sentence accepts, refuses or postpones; some only announce views."""
    return any(rule.search(sentence) for rule in (_REFUSES, _POSTPONES, _AGREES))


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
