"""Cut an entry of the conclusions into recommendations, each with the states that make it.

>>> text = "Continue the programme (Norway, Chile); and extend it (Peru)"
>>> [(part.askers, text[part.start:part.end], part.text) for part in split(text, 0, len(text))]
... # doctest: +NORMALIZE_WHITESPACE
[(('NO', 'CL'), 'Continue the programme', 'Continue the programme'),
 (('PE',), 'extend it', 'extend it')]
"""

import bisect
import re
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from onrecord.read.upr.acts import instruments_in
from onrecord.read.upr.askers import AskerGroup, asker_groups
from onrecord.read.upr.sharing import Piece, completed, is_head
from onrecord.read.upr.text import end_of_words, footnotes, mend


class Recommendation(NamedTuple):
    """One recommendation: its exact place, its mended wording, and who makes it.

    ``part`` tells apart those that share one place: "sign (Chile) and ratify (Peru) it".
    """

    start: int
    end: int
    text: str
    askers: tuple[str, ...]
    part: str = ""


_OPENING = re.compile(
    r"""(?:[\s;,.:)\]•·–*/-]+ | (?:and|et)\b(?=\s) | \(?(?:[a-h]|[ivx]{1,4}|\d{1,2})\)(?=\s)
        | \d{1,3}(?:\.\d{1,3})?\.?(?=\s) | (?:as\s+well\s+as)\b(?=\s+to\s))*""",
    re.IGNORECASE | re.VERBOSE,
)
_ENDINGS = re.compile(r"[\s;,.:/](?:and|et|\([a-h]\)?|[a-h]\))\Z")
#: What may stand between two parentheses that close one recommendation.
_AROUND = " \t\r\n\f;,.:*()[]-"
_NOTHING = frozenset({"", "and", "et", "recommendation", "recommandation"})
#: Where one state's entry begins its next recommendation.
_NEXT = re.compile(
    r"""(?:;\s*(?:and\s+)?|\.\s+(?:it|they|the\s+[A-Z]\w+|[A-Z]\w+),?\s+)
        (?=(?:also\s+|further\s+|finally\s+|additionally\s+)?
           (?:recommend(?:s|ed)|encourag(?:es|ed)|call(?:s|ed)\s+(?:up)?on|urg(?:es|ed)|
              suggest(?:s|ed)|invit(?:es|ed)|request(?:s|ed))\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_POINTS_BACK = re.compile(r"\b(?:thereto|its\s+(?P<noun>ratification|signature))\b")
_FIRST_LETTER = re.compile(r"\(?a\)\s*\Z")
#: A heading before letters that are sentences of their own: "Training: (a) Begin ..."
_HEADED = re.compile(r"[^:;.()]{1,80}:\s{0,9}\(?a\)\s{1,9}(?=[A-Z])")
_LETTER = re.compile(r"(?<![\w(])\(?([a-h])\)\s")


def split(
    text: str, start: int, end: int, words: Collection[str] = (), joint: str = "and"
) -> list[Recommendation]:
    """Return the recommendations of one entry, each ended by a parenthesis of states.

    Where a parenthesis interrupts a sentence ("Consider (Chile) issuing an
    invitation (Peru)") the states in it want the whole sentence. Words after the
    last parenthesis are nobody's recommendation, except as the object of
    such a verb. ``words`` are the document's, to mend broken ones; ``joint`` is its
    "and". Linear in the entry's length.
    """
    groups = _outside(footnotes(text, start, end), asker_groups(text, start, end))
    pieces = []
    at = start
    for group in _joined(text, groups):
        left, right = _trim(text, at, group.start)
        if left < right and not _is_remnant(text[left:right]):
            pieces.append(
                Piece(left, right, mend(text[left:right], words), text[at:left], group.askers)
            )
        at = group.end
    left, right = _trim(text, at, end)
    if pieces and left < right and is_head(pieces[-1].text):
        pieces.append(Piece(left, right, mend(text[left:right], words), text[at:left], ()))
    found = []
    for whole in completed(pieces, joint):
        statements = _statements(text, whole.start, whole.end) if whole.single else []
        if len(statements) > 1:
            found += [
                Recommendation(*at, mend(text[slice(*at)], words), whole.askers)
                for at in statements
            ]
        else:
            found.append(
                Recommendation(whole.start, whole.end, whole.text, whole.askers, whole.part)
            )
    return _named(found)


def _named(made: list[Recommendation]) -> list[Recommendation]:
    """Name the treaty that a recommendation only points back to: "the Protocol thereto"."""
    if not any(_POINTS_BACK.search(one.text) for one in made[1:]):
        return made
    treaty = None
    named = []
    for one in made:
        text = one.text
        back = _POINTS_BACK.search(text)
        if back and treaty and not instruments_in(text[: back.start()]):
            what = f"the {back['noun']} of" if back["noun"] else "to"
            text = f"{text[: back.start()]}{what} the {treaty}{text[back.end() :]}"
        treaty = next(reversed(instruments_in(text)), treaty)
        named.append(one._replace(text=text))
    return named


def _is_remnant(words: str) -> bool:
    """Tell whether words are the end of a quotation in a footnote that began on another page."""
    return words.endswith("”") and '"' not in words and "“" not in words


def _outside(notes: list[tuple[int, int]], groups: Iterable[AskerGroup]) -> Iterator[AskerGroup]:
    """Leave out the groups that stand in notes."""
    starts = [left for left, _ in notes]
    for group in groups:
        before = bisect.bisect_right(starts, group.start) - 1
        if before < 0 or group.start >= notes[before][1]:
            yield group


def _joined(text: str, groups: Iterable[AskerGroup]) -> list[AskerGroup]:
    """Join parentheses with nothing between them: "(Chile) (Peru)", "(Chile) and (Peru)"."""
    joined: list[AskerGroup] = []
    for group in groups:
        last = joined[-1] if joined else None
        if last and text[last.end : group.start].strip(_AROUND).lower() in _NOTHING:
            askers = tuple(dict.fromkeys(last.askers + group.askers))
            joined[-1] = AskerGroup(last.start, group.end, askers)
        else:
            joined.append(group)
    return joined


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out numbers, letters and joining words before, and punctuation after."""
    opening = _OPENING.match(text, start, end)
    start = opening.end() if opening else start
    return start, end_of_words(text, start, end, _ENDINGS)


def _statements(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return each recommendation where one state's entry strings several together.

    They begin with "; recommends", or with letters: "(a) end it; and (b) begin anew",
    of which the first was left out as an opening.
    """
    places = []
    headed = _HEADED.match(text, start, end)
    at = start = headed.end() if headed else start
    wanted = "b" if headed or _FIRST_LETTER.search(text, max(0, start - 6), start) else ""
    for mark in sorted(
        [*_NEXT.finditer(text, start, end), *_LETTER.finditer(text, start, end)],
        key=lambda mark: mark.start(),
    ):
        if mark.re is _LETTER:
            if mark[1] != wanted:
                continue
            wanted = chr(ord(wanted) + 1)
        places.append((at, mark.start()))
        at = mark.end()
    trimmed = (_trim(text, *place) for place in [*places, (at, end)])
    return [place for place in trimmed if place[0] < place[1]]
