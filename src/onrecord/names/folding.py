r"""A text in one spelling of its white space and quotes, and the way back to the text itself.

Names in a text are broken by line ends, hyphens of the typesetter and double
spaces. Searching a folded copy finds them; every place is told in the original.

>>> folded = fold("the Nether-\nlands and Côte d’Ivoire")
>>> folded.text
"the Netherlands and Côte d'Ivoire"
>>> start = folded.text.index("Netherlands")
>>> folded.span(start, start + 11)
(4, 17)
"""

import re
from bisect import bisect_right
from typing import NamedTuple

_PLAIN = (("\n", " "), ("\r", " "), ("\t", " "), ("\x02", "\ufffe"))
_BEYOND_ASCII = (
    ("\u00a0", " "),
    ("\u202f", " "),
    ("\u2009", " "),
    ("’", "'"),
    ("‘", "'"),
    ("ʼ", "'"),
    ("\u2010", "-"),
    ("\u2011", "-"),
    ("\u00ad", "\ufffe"),
)
_EAST_ASIAN = "\u2e80"
_SPACES = re.compile("  +")
_BREAK = re.compile(r"- +(?=\w)")
_SOFT = re.compile("\ufffe *")


class Folded(NamedTuple):
    """Hold a folded text; ``cuts`` and ``shifts`` say where it is shorter than the original."""

    text: str
    cuts: tuple[int, ...] = ()
    shifts: tuple[int, ...] = (0,)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the place in the original of ``text[start:end]``, not empty."""
        if not self.cuts:
            return start, end
        last = end - 1
        return (
            start + self.shifts[bisect_right(self.cuts, start)],
            last + self.shifts[bisect_right(self.cuts, last)] + 1,
        )


def fold(text: str) -> Folded:
    """Fold a text: single spaces, straight apostrophes, words whole that a line end broke.

    A hyphen at a line end goes before a small letter and stays before a capital
    (``Timor-/Leste``). Letters and their case are never changed. Linear; the text
    of one spelling costs a few scans in C.
    """
    for old, new in _PLAIN if text.isascii() else _PLAIN + _BEYOND_ASCII:
        text = text.replace(old, new)
    seams: list[tuple[int, int, str]] = []
    if "  " in text:
        seams += [(m.start(), m.end(), " ") for m in _SPACES.finditer(text)]
    if "- " in text:
        seams += [
            (m.start(), m.end(), "" if text[m.end()].islower() else "-")
            for m in _BREAK.finditer(text)
            if m.start() and text[m.start() - 1].isalpha()
        ]
    if "\ufffe" in text:
        seams += [(m.start(), m.end(), "") for m in _SOFT.finditer(text)]
    return _closed(text, seams) if seams else Folded(text)


def _closed(text: str, seams: list[tuple[int, int, str]]) -> Folded:
    seams.sort()
    parts: list[str] = []
    cuts: list[int] = []
    shifts = [0]
    done = length = 0
    for start, end, instead in seams:
        if start < done:
            continue
        parts += (text[done:start], instead)
        length += start - done + len(instead)
        cuts.append(length)
        shifts.append(end - length)
        done = end
    parts.append(text[done:])
    return Folded("".join(parts), tuple(cuts), tuple(shifts))


def word_can_end(edge: str, neighbour: str) -> bool:
    """Tell whether a word can end between two characters; Chinese words can anywhere."""
    return (
        not neighbour.isalnum()
        or neighbour >= _EAST_ASIAN
        or edge >= _EAST_ASIAN
        or not edge.isalnum()
    )


def bounded(text: str, start: int, end: int) -> bool:
    """Tell whether ``text[start:end]`` is no piece of a longer word."""
    return (start == 0 or word_can_end(text[start], text[start - 1])) and (
        end == len(text) or word_can_end(text[end - 1], text[end])
    )
