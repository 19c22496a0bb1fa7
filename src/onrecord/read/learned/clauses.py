"""Words of a recommendation, and its clauses, each begun by a verb that recommendations open with.

>>> verbs = {"continue", "train", "adopt"}
>>> for clause in clauses(words("Continue to train judges, including by adopting a law"), verbs):
...     print(clause.marker, clause.words)
^ ('continue', 'to')
continue_to ('train', 'judges', ',', 'including', 'by')
by ('adopt', 'a', 'law')
"""

import functools
import re
from collections.abc import Collection
from typing import NamedTuple

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+|[,;:.()]")
#: No recommendation has so many characters; what is longer is read to here.
_LONGEST = 20_000
_BEFORE_VERB = frozenset("to and , ; . : should must will".split())
_BEFORE_GERUND = frozenset(
    "and , ; : including through by as notably towards at aimed of for consider continue from "
    "with".split()
)
_BETWEEN = frozenset("also further not".split())
_JOINING = frozenset("and or order view as so".split())
_MARK_WORDS = frozenset("to and ,".split())


class Clause(NamedTuple):
    """A run of words; ``marker`` is what led into it, "^" at the start."""

    marker: str
    words: tuple[str, ...]


def words(text: str) -> list[str]:
    """Return the words, numbers and marks of a text, in small letters, up to a set length."""
    return _WORD.findall(text[:_LONGEST].lower().replace("’", "'"))


def clauses(found: list[str], verbs: Collection[str]) -> list[Clause]:
    """Cut words before each verb in the base form or the -ing form that a marker leads into.

    The verb stands in its base form at the head of its clause.
    """
    whole: list[Clause] = []
    marker, start = "^", 0
    current: list[str] = []
    for place, word in enumerate(found):
        verb = _lemma(word, verbs)
        if verb and place:
            before = _before(found, place)
            previous = found[before] if before >= 0 else "^"
            if previous in (_BEFORE_VERB if word == verb else _BEFORE_GERUND):
                if current:
                    whole.append(Clause(marker, tuple(current)))
                marker, current, start = _marker(found, before, verbs), [verb], place
                continue
        current.append(verb or word)
    if start < len(found):
        whole.append(Clause(marker, tuple(current)))
    return whole


def _before(found: list[str], place: int) -> int:
    """Return the place of the word before, over at most two adverbs."""
    before = place - 1
    while (
        before >= 0
        and before > place - 3
        and (found[before].endswith("ly") or found[before] in _BETWEEN)
    ):
        before -= 1
    return before


def _marker(found: list[str], place: int, verbs: Collection[str]) -> str:
    word = found[place]
    if word in _MARK_WORDS and place > 0:
        earlier = found[place - 1]
        if earlier in _JOINING or earlier == "continue":
            return f"{earlier}_{word}"
        if word == "to" and _lemma(earlier, verbs):
            return "verb_to"
    return word


def _lemma(word: str, verbs: Collection[str]) -> str | None:
    if word in verbs:
        return word
    for base in _bases(word):
        if base in verbs:
            return base
    return None


@functools.lru_cache(maxsize=20_000)
def _bases(word: str) -> tuple[str, ...]:
    if word.endswith("ing") and len(word) > 4:
        stem = word[:-3]
        single = stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] else stem
        return stem, stem + "e", single
    return (word[:-1],) if word.endswith("s") else ()
