"""Likeness of keys: which pairs a person should look at, with reasons in words.

Only keys that share a word or a beginning are compared, and of many that share
one only neighbours in order: the cost stays near the number of keys.

>>> pairs = alike_pairs(["liu exampel", "liu example", "wang other"], people=True)
>>> [(p.one, p.other, p.reasons[0]) for p in pairs]
[('liu exampel', 'liu example', 'alike but for "exampel" and "example"')]
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

#: Among more keys of one block only this many neighbours are compared.
_BLOCK, _NEIGHBOURS = 24, 6
_SMALL = frozenset("the a an of on in and to for law act code du de la le les des et al el".split())
_DIGITS = re.compile(r"\d+")
#: The least likeness of two names of laws, and of one that is part of the other.
_WHOLE, _PART = 0.88, 0.6


class Pair(NamedTuple):
    """Hold two keys that are alike, how much (0 to 1), and why in words."""

    one: str
    other: str
    score: float
    reasons: tuple[str, ...]


def alike_pairs(keys: Iterable[str], *, people: bool) -> list[Pair]:
    """Return the pairs of different keys that are alike, in order of the keys.

    ``people`` compares names of persons, else names of laws. The result depends on
    the set of keys only.
    """
    blocks: dict[str, list[str]] = defaultdict(list)
    for key in sorted(set(keys)):
        for block in _blocks(key):
            blocks[block].append(key)
    compared: set[tuple[str, str]] = set()
    for members in blocks.values():
        reach = len(members) if len(members) <= _BLOCK else _NEIGHBOURS
        for place, one in enumerate(members):
            for other in members[place + 1 : place + 1 + reach]:
                compared.add((one, other))
    compare = _compare_people if people else _compare_laws
    found = (compare(one, other) for one, other in sorted(compared))
    return [pair for pair in found if pair]


def _blocks(key: str) -> set[str]:
    words = key.split()
    blocks = {word for word in words if len(word) > 1 and word not in _SMALL}
    if len(words) > 1:
        blocks.add(f"{words[0]} {words[1][:2]}")
    blocks.add("".join(words)[:5] + "*")
    return blocks


def _compare_people(one: str, other: str) -> Pair | None:
    mine, theirs = one.split(), other.split()
    if sorted(mine) == sorted(theirs):
        return Pair(one, other, 0.95, ("the same words in another order",))
    if len(mine) != len(theirs):
        few, many = sorted((mine, theirs), key=len)
        if set(few) < set(many) and (len(few) > 1 or len(few[0]) >= 5):
            more = ", ".join(word for word in many if word not in few)
            return Pair(one, other, 0.8, (f'all of "{" ".join(few)}" stands in both', f"+ {more}"))
    differing = [(a, b) for a, b in zip(mine, theirs, strict=False) if a != b]
    if len(mine) == len(theirs) and len(differing) == 1:
        return _one_word_apart(one, other, *differing[0])
    return None


def _one_word_apart(one: str, other: str, a: str, b: str) -> Pair | None:
    """Suggest a misspelling: one letter (two in a long word) of a word that is not short.

    Wang Li and Wang Lin are two people; short names are never suggested.
    """
    shorter = min(len(a), len(b))
    distance = OSA.distance(a, b)
    if shorter < 5 or distance > (2 if shorter >= 9 else 1):
        return None
    letters = "one letter differs" if distance == 1 else f"{distance} letters differ"
    score = round(fuzz.ratio(one, other) / 100, 2)
    return Pair(one, other, score, (f'alike but for "{a}" and "{b}"', letters))


def _compare_laws(one: str, other: str) -> Pair | None:
    if _DIGITS.findall(one) != _DIGITS.findall(other):
        return None
    mine, theirs = _law_words(one), _law_words(other)
    shared = (mine & theirs) - _SMALL
    apart = sorted((mine ^ theirs) - _SMALL)
    score = round(fuzz.token_sort_ratio(one, other) / 100, 2)
    nested = mine - _SMALL <= theirs or theirs - _SMALL <= mine
    part_of = nested and len(shared) >= 2 and score >= _PART
    one_word_each = len(shared) >= 2 and len(apart) == 2 and len(mine) == len(theirs)
    if score < _WHOLE and not part_of and not one_word_each:
        return None
    reasons = [f"shared words: {', '.join(sorted(shared))}"] if shared else []
    reasons += [f"not in both: {', '.join(apart)}"] if apart else ["the same words but small ones"]
    return Pair(one, other, score, tuple(reasons))


def _law_words(key: str) -> set[str]:
    """Return the words of a key without the code of the state at its end."""
    return {word for word in key.split() if not word.startswith("(")}
