"""Gather what one state asks in several places of an item that several states share.

The secretariat prints like recommendations of several states as one item and takes them
apart: "Sign the treaty (Chile, Peru); draw up a plan for it (Peru)". Peru made one
recommendation.

>>> pieces = [
...     Recommendation(0, 15, "Sign the treaty", ("CL", "PE")),
...     Recommendation(30, 50, "draw up a plan for it", ("PE",)),
... ]
>>> [(one.askers, one.text) for one in gathered(" " * 60, pieces, 2011)]
[(('CL',), 'Sign the treaty'), (('PE',), 'Sign the treaty and draw up a plan for it')]
"""

import functools
import itertools
import re
from collections.abc import Collection

from onrecord import facts
from onrecord.read.upr.recommendations import Recommendation

_LEADING = re.compile(r"(?:and\s+)?(?:to|that)\s+", re.IGNORECASE)
_JOINED = re.compile(r"\b(?:and|et|as\s+well\s+as)\b.{0,4}\Z", re.IGNORECASE | re.DOTALL)
_SHORT = 100
_SAME_BEGINNING = 3


def gathered(text: str, made: list[Recommendation], year: int | None) -> list[Recommendation]:
    """Return an item's recommendations with those of one state that belong together joined.

    Whether two belong together is a matter of signs with points, weighed on half of the
    reports that UPR Info has coded (facts/upr_gathering.csv). Linear in the number of
    pairs of recommendation and state.
    """
    of_state: dict[str, list[int]] = {}
    for index, one in enumerate(made):
        for code in one.askers:
            of_state.setdefault(code, []).append(index)
    compiled = any(len(one.askers) > 1 for one in made)
    together: dict[tuple[int, ...], list[str]] = {}
    for code, indexes in of_state.items():
        for run in _runs(text, made, indexes, compiled, year):
            together.setdefault(run, []).append(code)
    if all(len(run) == 1 for run in together):
        return made
    taken = {(index, code) for run, codes in together.items() if len(run) > 1
             for index in run for code in codes}  # fmt: skip
    left = []
    for index, one in enumerate(made):
        askers = tuple(code for code in one.askers if (index, code) not in taken)
        if askers or not one.askers:
            left.append(one._replace(askers=askers))
    runs = ((run, codes) for run, codes in together.items() if len(run) > 1)
    for number, (run, codes) in enumerate(runs, 1):
        pieces = [made[index] for index in run]
        left.append(
            Recommendation(
                min(piece.start for piece in pieces),
                max(piece.end for piece in pieces),
                functools.reduce(_join, (piece.text for piece in pieces)),
                tuple(codes),
                f"gathered {number}",
            )
        )
    return left


def _runs(
    text: str,
    made: list[Recommendation],
    indexes: Collection[int],
    compiled: bool,
    year: int | None,
) -> list[tuple[int, ...]]:
    """Cut one state's pieces, in order, where the next doesn't belong to the last."""
    runs = [[next(iter(indexes))]]
    for here, there in itertools.pairwise(indexes):
        if _belong(text, made[here], made[there], compiled, year):
            runs[-1].append(there)
        else:
            runs.append([there])
    return [tuple(run) for run in runs]


def _belong(
    text: str, one: Recommendation, other: Recommendation, compiled: bool, year: int | None
) -> bool:
    """Weigh the signs that two pieces of one state are one recommendation."""
    shared = _shared(one.text, other.text)
    if shared == min(len(_words(one.text)), len(_words(other.text))):
        return True
    points = _points()
    signs = {
        "several states share parentheses": compiled,
        "the first is short": len(one.text) < _SHORT,
        "the second is short": len(other.text) < _SHORT,
        "and before the second": _JOINED.search(text, one.end, other.start) is not None,
        "they begin alike": shared >= _SAME_BEGINNING,
        "review of 2010 or later": year is not None and year >= 2010,
    }
    return sum(points[sign] for sign, holds in signs.items() if holds) >= points["enough"]


@functools.cache
def _points() -> dict[str, int]:
    return {row["sign"]: int(row["points"]) for row in facts.rows("upr_gathering.csv")}


def _words(text: str) -> list[str]:
    leading = _LEADING.match(text)
    return text[leading.end() if leading else 0 :].split()


def _shared(one: str, other: str) -> int:
    """Count the words with which both begin."""
    pairs = zip(_words(one), _words(other), strict=False)
    same = itertools.takewhile(
        lambda pair: pair[0].casefold().strip(",:") == pair[1].casefold().strip(",:"), pairs
    )
    return len(list(same))


def _join(one: str, other: str) -> str:
    """Say both in one sentence; the words with which both begin only once."""
    shared = _shared(one, other)
    words = _words(other)
    if shared == len(words):
        return one
    if shared == len(_words(one)):
        return f"{one} {' '.join(words[shared:])}"
    rest = " ".join(words[shared if shared > 1 else 0 :])
    plain = rest[1:2].isupper()
    return f"{one} and {rest if plain else rest[0].lower() + rest[1:]}"
