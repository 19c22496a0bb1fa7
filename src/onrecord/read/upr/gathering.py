"""Gather what one state asks in several places of an item that several states share.

The secretariat prints like recommendations of several states as one item and takes them
apart: "Sign the treaty (Chile, Peru); draw up a plan for it (Peru)". Peru made one
recommendation.

>>> from onrecord.read.upr.recommendations import split
>>> text = "Sign the treaty (Chile, Peru); draw up a plan for it (Peru)"
>>> made = split(text, 0, len(text))
>>> [(one.askers, one.text) for one in gathered(text, made, 2011)]
[(('CL',), 'Sign the treaty'), (('PE',), 'Sign the treaty and draw up a plan for it')]
"""

import functools
import itertools
import re
from collections import Counter

from onrecord import facts
from onrecord.read.upr.recommendations import Recommendation
from onrecord.read.upr.sharing import continues

_LEADING = re.compile(r"(?:and\s+)?(?:(?:to|that)\s+)?(?:[a-z]{3,}ly\s+)?", re.IGNORECASE)
_LED_BY = re.compile(r"(?:(?:and|et)\s+)?(?:(?:to|that)\s+)?", re.IGNORECASE)
_JOINED = re.compile(r"\b(?:and|et|as\s+well\s+as)\b.{0,4}\Z", re.IGNORECASE | re.DOTALL)
#: Between what one state itself counts up: "(a) end it; and (b) begin anew".
_TOLD_APART = re.compile(r"[\s;,.]{1,20}(?:(?:and|et)\s{1,9})?(?:\(?[a-h]\)\s{0,9})?")
_REFERS_BACK = re.compile(
    r"(?:\S+\s+){0,7}?(?:thereto|its?|this|th[eo]se|that|such|them|they|their)\b",
    re.IGNORECASE,
)
_ARTICLES = frozenset({"the", "its", "a", "an", "le", "la", "les", "son", "sa", "ses"})
#: What goes on with words that were said already, so that no article is said again.
_GOING_ON = frozenset({"in", "and", "as", "including", "particularly", "especially"})
_JOINING = frozenset({"and", "et"})
_IN_NAMES = frozenset({"the", "to", "of", "on", "for", "and", "its"})
_NEAR = 20
_SHORT = 100
_SAME_BEGINNING = 3
_LATER = 2010


def gathered(
    text: str, made: list[Recommendation], year: int | None, joint: str = "and"
) -> list[Recommendation]:
    """Return an item's recommendations with those of one state that belong together joined.

    Whether two belong together is a matter of signs with points, weighed on half of the
    reports that UPR Info has coded (facts/upr_gathering.csv). ``year`` is the report's,
    ``joint`` its "and". Linear in the pairs of recommendation and state.
    """
    together = _together(text, made, year)
    if not together:
        return made
    taken = {(index, code) for run, codes in together.items() for index in run for code in codes}
    left = []
    for index, one in enumerate(made):
        askers = tuple(code for code in one.askers if (index, code) not in taken)
        if askers or not one.askers:
            left.append(one._replace(askers=askers))
    for number, (run, codes) in enumerate(together.items(), 1):
        pieces = [made[index] for index in run]
        words = in_one_sentence([piece.text for piece in pieces], joint)
        start = min(piece.start for piece in pieces)
        end = max(piece.end for piece in pieces)
        left.append(Recommendation(start, end, words, tuple(codes), f"gathered {number}"))
    return left


def _together(
    text: str, made: list[Recommendation], year: int | None
) -> dict[tuple[int, ...], list[str]]:
    """Return the runs of recommendations that belong together, and the states they do so for."""
    of_state: dict[str, list[int]] = {}
    for index, one in enumerate(made):
        for code in one.askers:
            of_state.setdefault(code, []).append(index)
    before = _weigh(signs_of_item(made, year))
    found: dict[tuple[int, ...], list[str]] = {}
    for code, indexes in of_state.items():
        runs = [[indexes[0]]]
        for here, there in itertools.pairwise(indexes):
            if _belong(text, made[here], made[there], before):
                runs[-1].append(there)
            else:
                runs.append([there])
        for run in runs:
            if len(run) > 1:
                found.setdefault(tuple(run), []).append(code)
    return found


def _belong(text: str, one: Recommendation, other: Recommendation, before: int) -> bool:
    """Weigh the signs that two pieces are one recommendation, added to those of the item."""
    if _TOLD_APART.fullmatch(text, one.end, max(one.end, other.start)):
        return False
    shorter = min(len(_words(one.text)), len(_words(other.text)))
    if _alike(one.text, other.text) == shorter:
        return True
    return before + _weigh(signs_of_pair(text, one, other)) >= _points()["enough"]


def signs_of_item(made: list[Recommendation], year: int | None) -> dict[str, bool]:
    """Return which signs an item shows that its pieces are to be put together by state."""
    times = Counter(code for one in made for code in one.askers)
    several = sum(count > 1 for count in times.values())
    return {
        "several states share parentheses": any(len(one.askers) > 1 for one in made),
        "half of the states stand behind several": several * 2 >= len(times),
        "report of 2010 or later": year is not None and year >= _LATER,
    }


def signs_of_pair(text: str, one: Recommendation, other: Recommendation) -> dict[str, bool]:
    """Return which signs two pieces of one state show that they are one recommendation."""
    near = max(one.end, other.start - _NEAR)
    return {
        "the first is short": len(one.text) < _SHORT,
        "the second is short": len(other.text) < _SHORT,
        "and before the second": _JOINED.search(text, near, other.start) is not None,
        "they begin alike": _alike(one.text, other.text) >= _SAME_BEGINNING,
        "the second refers back": _REFERS_BACK.match(other.text) is not None,
    }


def _weigh(signs: dict[str, bool]) -> int:
    return sum(_points()[sign] for sign, holds in signs.items() if holds)


@functools.cache
def _points() -> dict[str, int]:
    return {row["sign"]: int(row["points"]) for row in facts.rows("upr_gathering.csv")}


def _words(text: str) -> list[str]:
    return _LEADING.sub("", text, count=1).split()


def _alike(one: str, other: str) -> int:
    """Count the words with which both begin."""
    pairs = zip(_words(one), _words(other), strict=False)
    same = itertools.takewhile(
        lambda pair: pair[0].casefold().strip(",:") == pair[1].casefold().strip(",:"), pairs
    )
    return len(list(same))


def _whole_noun(words: list[str], at: int) -> int:
    """Return where the noun begins that goes on at a word; a treaty's name is said in full."""
    if words[at] in _GOING_ON or (at and words[at - 1] in _JOINING):
        return at
    name = at
    while name > 0 and (words[name - 1][0].isupper() or words[name - 1] in _IN_NAMES):
        name -= 1
    articles = [index for index in range(name, at) if words[index] in _ARTICLES]
    if articles:
        return articles[0]
    near = [index for index in range(max(0, at - 4), at) if words[index] in _ARTICLES]
    return near[-1] if near else at


def in_one_sentence(pieces: list[str], joint: str) -> str:
    """Say all pieces in one sentence; the words with which they begin like the first only once."""
    first, *others = pieces
    said = [first]
    for other in others:
        alike = _alike(first, other)
        words = _words(other)
        if alike == len(words):
            continue
        if alike == len(_words(first)) and len(said) == 1:
            said = [f"{first} {' '.join(words[alike:])}"]
            continue
        again = alike if alike > 1 else 0
        rest = " ".join(words[_whole_noun(words, again) :]) if again else other
        rest = _LED_BY.sub("", rest, count=1)
        begins = again == 0 and not rest[1:2].isupper()
        said.append(rest[0].lower() + rest[1:] if begins else rest)
    whole = said[0]
    for more in said[1:]:
        whole += f" {more}" if continues(more) else f" {joint} {more}"
    return whole
