"""Officials by their names: whose deed it is when a text goes on to call a minister by surname.

>>> from onrecord.model import Profile
>>> subjects = Subjects(Profile(genre="news"), "PE")
>>> officials_of("The German Foreign Minister Anna Beispiel spoke. Beispiel left.", subjects)
{'Beispiel': 'DE'}
"""

import re
from collections import Counter

from onrecord.read.letters.claim_subjects import Subjects, actor_words

_OFFICER = re.compile(
    r"(?:minister|secretary|ambassador|president|chancellor|commissioner|representative|rapporteur"
    r"|premier|spokes(?:person|man|woman))\Z",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?:\s+(?:of|for|on)\s+(?:the\s+)?(?:Foreign\s+Affairs|Human\s+Rights|Justice|Interior))?,?\s+"
    r"(?:[A-Z][\w’'-]+\s+){0,2}?(?P<last>[A-Z][^\W\d_][\w-]+)(?![\w-]|\s+[A-Z(])"
)
_CAPITALISED = re.compile(r"\b[A-Z][^\W\d_][\w-]+")
_NO_NAME = frozenset(
    "Council Office Committee Ministry Department Affairs Rights Justice General State".split()
)


def officials_of(text: str, subjects: Subjects) -> dict[str, str]:
    """Return the surnames that a text gives holders of an office, each with its actor.

    A surname of two officials, and one that the text uses once only, is left out.
    Linear in the text.
    """
    found: dict[str, set[str]] = {}
    counts: Counter[str] | None = None
    for hit in actor_words(text):
        if not _OFFICER.search(text[hit.start : hit.end]):
            continue
        name = _NAME.match(text, hit.end, hit.end + 100)
        if name is None or name["last"] in _NO_NAME:
            continue
        if counts is None:
            counts = Counter(_CAPITALISED.findall(text))
        office = subjects.owner(text, max(0, hit.start - 70), hit.end)
        if office is not None and counts[name["last"]] > 1:
            found.setdefault(name["last"], set()).add(office.actor)
    return {last: next(iter(actors)) for last, actors in found.items() if len(actors) == 1}
