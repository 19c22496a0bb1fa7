r"""Sentences of a folded speech, by marks and paragraphs: a third of the cost of reading any text.

Speeches are printed prose: no bullets, headings or addresses of the web stand between
their sentences, so one pass over the closing marks finds them all.

>>> from onrecord.names.folding import fold
>>> text = "We met Mr. Example.\nIt rained. \n\nThe second paragraph"
>>> folded = fold(text)
>>> [folded.text[s.start : s.end] for s in divide(folded, text)]
['We met Mr. Example.', 'It rained.', 'The second paragraph']
"""

import functools
import re
from bisect import bisect_right

from onrecord import facts
from onrecord.names.folding import Folded
from onrecord.read.sentences import Span

_END = re.compile(r"[.!?][.!?\"”’')\]]*(?:(?= [\"“‘'(\[]?[^\Wa-z_])|(?<=[a-z]{2}.)(?=[A-Z][a-z]))")
_PARAGRAPH = re.compile(r"\n[ \t\r]*\n\s*(?![\sa-z])")
_LONGEST_TOKEN = 12
#: No sentence is longer; what a reader does within one stays linear in the text.
_LONGEST = 4000


def divide(folded: Folded, text: str) -> list[Span]:
    """Return the sentences of a folded text as places in it, in text order; linear.

    ``text`` is the original, whose empty lines divide too.
    """
    shadow = folded.text
    cuts = [
        match.end()
        for match in _END.finditer(shadow)
        if shadow[match.start()] != "." or not _abbreviates(shadow, match.start(), match.end())
    ]
    if breaks := [match.end() for match in _PARAGRAPH.finditer(text)]:
        cuts = sorted({*cuts, *_in_shadow(folded, breaks)})
    spans: list[Span] = []
    begin = 0
    for cut in (*cuts, len(shadow)):
        start, end = begin, cut
        while start < end and shadow[start].isspace():
            start += 1
        while end > start and shadow[end - 1].isspace():
            end -= 1
        while end - start > _LONGEST:
            at = shadow.rfind(" ", start + 1, start + _LONGEST)
            at = at if at > start else start + _LONGEST
            spans.append(Span(start, at))
            start = at
        if start < end:
            spans.append(Span(start, end))
        begin = cut
    return spans


def _abbreviates(text: str, dot: int, end: int) -> bool:
    """Tell whether a dot closes an initial, or an abbreviation before a name or a number."""
    token = text[text.rfind(" ", max(0, dot - _LONGEST_TOKEN), dot) + 1 : dot].lstrip("(\"“'")
    if len(token) == 1 and token.isupper():
        return True
    follows = _abbreviations().get(token)
    return follows is not None and (follows != "number" or text[end : end + 2].strip().isdigit())


@functools.cache
def _abbreviations() -> dict[str, str]:
    table = {
        row["form"]: row["follows"]
        for row in facts.rows("abbreviations.csv")
        if row["lang"] == "en"
    }
    return table | {form.capitalize(): follows for form, follows in table.items()}


def _in_shadow(folded: Folded, places: list[int]) -> list[int]:
    """Return where places of the original stand in the folded text."""
    cuts = [cut + shift for cut, shift in zip(folded.cuts, folded.shifts[1:], strict=True)]

    def moved(at: int) -> int:
        passed = bisect_right(cuts, at)
        return min(at - folded.shifts[passed], *folded.cuts[passed : passed + 1] or (at,))

    return [moved(at) for at in places]
