r"""Search in words: passages, their searchable form, the query, and the place of what was found.

The searchable form has no accents and no case, and stands CJK characters apart,
so that any run of them is found as a phrase. It is only ever matched against;
the place of a hit is found again in the text itself (law 1).

>>> query("l’Avocat «droits humains»")
'"avocat" "droits" "humains"'
>>> query('"fair trial" 人权')
'"fair trial" "人 权"'
>>> text = "Les avocats… L’avocat Tanaka fut libéré."
>>> start, end = place(text, "liberé avocat")
>>> text[start:end]
'avocat Tanaka fut libéré'
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

#: Passages are closed at the first paragraph's end after the one, and cut before the other.
_ENOUGH, _TOO_LONG = 400, 1200
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*")
_PAUSE = re.compile(r"[.!?;]\s+|[。！？；]|\n")
_CJK_RANGES = r"\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_CJK = re.compile(f"([{_CJK_RANGES}])")
_ACCENTS = re.compile("[\u0300-\u036f]+")
#: Elided words of French, as in l'avocat, d'une, qu'il.
_ELISION = re.compile(r"\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’](?=\w)")
_WORD = re.compile(r"[^\W_]+")
_QUERY = re.compile(r'"([^"]*)"?|([^\s"]+)')
#: More of a query says nothing more about what is looked for.
_LONGEST_QUERY, _MOST_TERMS = 1000, 32
_AROUND = 80


class Stretch(NamedTuple):
    """Bound a passage of a text."""

    start: int
    end: int


def passages(text: str) -> Iterator[Stretch]:
    """Cut a text into passages of about a paragraph, in order, none longer than 1,200."""
    start = 0
    for end in (*(match.end() for match in _PARAGRAPH.finditer(text)), len(text)):
        while end - start > _TOO_LONG:
            cut = start + _cut(text[start : start + _TOO_LONG])
            yield Stretch(start, cut)
            start = cut
        if end - start >= _ENOUGH or (end == len(text) and end > start):
            yield Stretch(start, end)
            start = end


def _cut(piece: str) -> int:
    """Return where to end a passage: after the last pause, else space, of its second half."""
    half = len(piece) // 2
    pauses = [match.end() for match in _PAUSE.finditer(piece, half)]
    return pauses[-1] if pauses else max(piece.rfind(" ", half) + 1, half)


def searchable(text: str) -> str:
    """Return the form of a text that the index keeps; not the same length as the text."""
    return _CJK.sub(r" \1 ", _fold(text))


def _fold(text: str) -> str:
    if text.isascii():
        return text.lower()
    flat = unicodedata.normalize("NFKD", text.replace("\xad", "")).casefold()
    return _ACCENTS.sub("", flat)


def _terms(said: str) -> list[list[str]]:
    """Return the words and phrases of a query, each as its searchable words."""
    found = []
    for phrase, word in _QUERY.findall(said[:_LONGEST_QUERY]):
        term = _fold(phrase) or _ELISION.sub(" ", _fold(word))
        found.append(_WORD.findall(_CJK.sub(r" \1 ", term)))
    found = [words for words in found if words]
    return found[:_MOST_TERMS]


def query(said: str) -> str:
    """Return the index's expression for what a person typed; empty where it has no words.

    All words must occur in one passage; words between quotation marks together,
    in this order. Any string is taken.
    """
    return " ".join(f'"{" ".join(words)}"' for words in _terms(said))


def place(text: str, said: str) -> Stretch | None:
    """Return where the words and phrases of a query stand closest together in a passage.

    The first of them alone, where even the closest are too far apart for one snippet.
    """
    flat, at = _mapped(text)
    matches = sorted(
        (match.start(), match.end(), number)
        for number, words in enumerate(_terms(said))
        for match in re.finditer(_as_pattern(words), flat)
    )
    wanted = len({number for *_, number in matches})
    latest: dict[int, Stretch] = {}
    windows: list[tuple[int, Stretch, int]] = []
    for start, end, number in matches:
        latest[number] = Stretch(start, end)
        if len(latest) == wanted:
            first, last = min(latest.values()), max(each.end for each in latest.values())
            windows.append((last - first.start, first, last))
    if not windows:
        return None
    width, first, last = min(windows)
    end = last if width <= 2 * _AROUND else first.end
    return Stretch(at[first.start], at[end - 1] + 1)


def _mapped(text: str) -> tuple[str, list[int]]:
    """Return the folded form of a text, and for each of its characters the place in the text."""
    folded: list[str] = []
    at: list[int] = []
    for offset, char in enumerate(text):
        form = _fold(char)
        folded.append(form)
        at.extend([offset] * len(form))
    return "".join(folded), at


def _as_pattern(words: list[str]) -> str:
    """Match searchable words in a folded text; CJK characters end a word as spaces do."""
    letter = rf"[^\W_{_CJK_RANGES}]"
    parts = [
        re.escape(word) if _CJK.match(word) else rf"(?<!{letter}){re.escape(word)}(?!{letter})"
        for word in words
    ]
    return r"[\W_]*".join(parts)


def snippet(text: str, start: int, end: int) -> str:
    """Return the text around a place on one line, an ellipsis where it was cut."""
    left, right = max(0, start - _AROUND), min(len(text), end + _AROUND)
    while left and not text[left - 1].isspace() and left > start - 2 * _AROUND:
        left -= 1
    while right < len(text) and not text[right].isspace() and right < end + 2 * _AROUND:
        right += 1
    line = " ".join(text[left:right].split())
    return f"{'… ' if left else ''}{line}{' …' if right < len(text) else ''}"
