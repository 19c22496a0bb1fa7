"""Words that asks are made with: cues in one pass, word classes as patterns.

Both come from ``facts/ask_cues.csv``; a language is added there.

>>> [(hit.rows[0]["kind"], hit.start) for hit in ask_cues("We urge you to act.")]
[('performative', 3)]
>>> bool(word_class("authority").search("the Example Ministry"))
True
"""

import functools
import re

from onrecord import facts
from onrecord.read.letters.cues import CueHit, CueTable, within

#: Kinds of rows that start a search for an ask; the others are word classes.
_STARTERS = frozenset(
    {"performative", "modal", "evaluative", "hope", "opportunity", "please", "question"}
)


def ask_cues(text: str, start: int = 0, end: int | None = None) -> list[CueHit]:
    """Return where a stretch of text may hold an ask, in text order."""
    hits = _all_cues(text)
    end = len(text) if end is None else end
    return hits if (start, end) == (0, len(text)) else within(hits, start, end)


@functools.lru_cache(maxsize=1)
def _all_cues(text: str) -> list[CueHit]:
    """Return the cues of the one text that is being read, found in one pass."""
    return _cue_table().find(text)


@functools.cache
def _cue_table() -> CueTable:
    return CueTable(row for row in facts.rows("ask_cues.csv") if row["kind"] in _STARTERS)


@functools.cache
def word_class(kind: str) -> re.Pattern[str]:
    """Return the pattern of all words of a kind (``authority``, ``public``, ``private`` ...)."""
    words = {row["cue"] for row in facts.rows("ask_cues.csv") if row["kind"] == kind}
    return re.compile(rf"\b(?={_initials(words)})(?:{_branches(words)})\b(?!-)", re.IGNORECASE)


def _initials(words: set[str]) -> str:
    return "[" + "".join(sorted({re.escape(word[0]) for word in words})) + "]"


def _branches(words: set[str]) -> str:
    """Return a pattern that tries the longest of these words first, letter by letter.

    Shared beginnings are tried once: an alternation of whole words would try
    each at every place.
    """
    letters = sorted({word[0] for word in words if word})
    branches = []
    for letter in letters:
        rest = {word[1:] for word in words if word.startswith(letter)}
        head = r"\s+" if letter == " " else re.escape(letter)
        branches.append(head + (f"(?:{_branches(rest)})" if rest != {""} else ""))
    if "" in words:
        branches.append("")
    return "|".join(branches)
