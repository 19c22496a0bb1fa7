"""Where a report keeps its recommendations: the conclusions, their paragraphs and numbered items.

>>> text = '''II. Conclusions and/or recommendations
... 54. The recommendations below enjoy the support of the State:
... 54.1. Continue the example programme (Norway);
... 54.2. Extend it (Chile).
... 55. All conclusions and/or recommendations contained in the present report reflect ...'''
>>> [entry.number for entry in lists(text, *conclusions(text))]
[54, '54.1', '54.2']
"""

import re
from typing import NamedTuple


class Paragraph(NamedTuple):
    """A numbered paragraph of a report, without its number."""

    start: int
    end: int
    number: int


class Item(NamedTuple):
    """One entry of a paragraph's list, without its number; ``number`` as the report has it."""

    start: int
    end: int
    number: str
    paragraph: int


_HEADING = re.compile(
    r"""^[^\S\n]{0,20}(?:\d{1,2}[^\S\n])?(?:II\s{0,9}[.:]?|2\.|\*{1,3})?[^\S\n]{0,20}
        (?:conclusions?\s+(?:and/or|and|or|et/ou|et)\s+recomm[ea]ndations?)
        [^\S\n]{0,20}[:*]*[^\S\n]{0,20}(?=\n|\d{1,3}\s{0,9}\.\s)""",
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)
_CLOSING = re.compile(
    r"""^[^\S\n]{0,20}(?:\d{1,3}\s{0,9}\.\s{0,9})?
        (?:All\s+(?:the\s+)?conclusions\s+and|Toutes\s+les\s+conclusions\s+et)
      | ^[^\S\n]{0,20}(?:III\s{0,9}\.|3\.)\s+(?:voluntary|engagements)\b
      | ^[^\S\n]{0,20}(?:Annex|Annexe)\b[^\n]{0,20}$""",
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)
#: A note after the closing paragraph, to the annex; its number stands alone or before it.
_NOTE = re.compile(r"^[^\S\n]{0,20}(?P<mark>\d{1,2})\s{1,9}(?=[A-ZÀ-Þ“\"])", re.MULTILINE)
_ANNEX = re.compile(r"^[^\S\n]{0,20}Annexe?\b[^\n]{0,20}$", re.MULTILINE)
_MARK = re.compile(
    r"""(?:^[^\S\n]{0,20}|(?P<inline>(?<=[;.,)])[^\S\n]{0,20}))
        (?P<first>\d{1,3})
        (?:[^\S\n]?\.[^\S\n]?(?P<second>\d{1,3})(?!\d)[^\S\n]?[.:]?|[^\S\n]{0,2}[.)])
        (?=[\s"'“‘(\[A-Za-zÀ-ÿ])""",
    re.MULTILINE | re.VERBOSE,
)
#: What follows the number of an item that a sentence refers to: "73.5 and 75.18".
_GOES_ON = re.compile(r"\s{0,9}[a-z]")
#: How a paragraph about recommendations begins, where its number could be an item's too.
_ABOUT_LISTS = re.compile(
    r"""[^(;]{0,60}?\b(?:recommendations?|conclusions?|responses?|recommandations)\b
        [^(;]{0,80}?\b(?:above|below|following|listed|made|noted|these|enjoy|support|examined|
        will|does|do|did|in\s+the\s+(?:present\s+)?report|ci-(?:dessus|dessous|après)|suivantes|
        formulées|énumérées|examinées|recueill\w+)\b""",
    re.IGNORECASE | re.VERBOSE,
)


def conclusions(text: str) -> tuple[int, int] | None:
    """Return the stretch with the conclusions and recommendations, None where there is none.

    The table of contents and a running mention are not taken for it.
    """
    heads = [match for match in _HEADING.finditer(text) if not _leads_to_page(text, match)]
    if not heads:
        return None
    start = heads[-1].end()
    closing = _CLOSING.search(text, start)
    return start, closing.start() if closing else len(text)


def notes(text: str, start: int) -> list[Paragraph]:
    """Return the notes that follow the closing paragraph of the conclusions at ``start``.

    Their numbers count up from 1; they end at the annex.
    """
    annex = _ANNEX.search(text, start)
    end = annex.start() if annex else len(text)
    found: list[Paragraph] = []
    for mark in _NOTE.finditer(text, start, end):
        if int(mark["mark"]) == len(found) + 1:
            if found:
                found[-1] = found[-1]._replace(end=mark.start())
            found.append(Paragraph(mark.end(), end, int(mark["mark"])))
    return found


def paragraphs(text: str, start: int, end: int) -> list[Paragraph]:
    """Return the numbered paragraphs of the prose, whose numbers rise; few may be missing."""
    found: list[Paragraph] = []
    for mark in _MARK.finditer(text, start, end):
        if mark["second"] or mark["inline"] is not None:
            continue
        number = int(mark["first"])
        if 0 < number - (found[-1].number if found else 0) <= 3:
            if found:
                found[-1] = found[-1]._replace(end=mark.start())
            found.append(Paragraph(mark.end(), end, number))
    return found


def lists(text: str, start: int, end: int) -> list[Paragraph | Item]:
    """Return the paragraphs of the conclusions and the items of their lists, in text order.

    A paragraph ends where its first item begins, an item where the next mark stands.
    Numbers such as "54.12" say what they are; a bare "12." is the next item or the
    next paragraph, whichever continues its count.
    """
    found: list[Paragraph | Item] = []
    paragraph, item = 0, 0
    last: dict[int, int] = {}
    for mark in _MARK.finditer(text, start, end):
        number, second = int(mark["first"]), mark["second"]
        inline = mark["inline"] is not None
        entry: Paragraph | Item | None = None
        if second:
            goes_on = 0 < int(second) - last.get(number, -9) <= 3
            if int(second) != item + 1 and _GOES_ON.match(text, mark.end()):
                continue
            if number == paragraph or (not inline and (goes_on or 0 <= number - paragraph <= 9)):
                paragraph, item = number, int(second)
                last[number] = item
                entry = Item(mark.end(), end, f"{number}.{second}", paragraph)
        elif not inline:
            next_paragraph = not paragraph or 0 < number - paragraph <= 3
            next_item = paragraph and (number == 1 or 0 < number - item <= 3)
            if next_paragraph and next_item:
                next_item = not _ABOUT_LISTS.match(text, mark.end(), min(end, mark.end() + 200))
            if next_item:
                item = number
                entry = Item(mark.end(), end, f"{paragraph}.{number}", paragraph)
            elif next_paragraph:
                paragraph = number
                entry = Paragraph(mark.end(), end, number)
        if entry:
            if found:
                found[-1] = found[-1]._replace(end=mark.start())
            found.append(entry)
    return found


def _leads_to_page(text: str, heading: re.Match[str]) -> bool:
    """Tell whether a heading is a line of the table of contents."""
    return "...." in text[heading.start() : heading.end() + 20]
