r"""Tables of acts: a CSV file with one row for each joint statement and who signed it.

>>> from onrecord.model import Document
>>> table = (
...     "id,date,title,forum,about,stance,delivered_by,signatories,source\n"
...     "x1,2031-05-02,Example statement,Example Council,XA,critical,XB,XC XB,own\n"
... )
>>> doc = Document(id="doc-1", digest="", name="t.csv", media_type="text/csv", text=table)
>>> act = read_acts(doc).records[0]
>>> act.actors, act.date
(('XC', 'XB'), '2031-05-02')
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple, NoReturn, cast

from onrecord.errors import Damaged
from onrecord.model import Act, Document, Profile, Reading, is_iso, passage

COLUMNS = (
    "id", "date", "title", "forum", "about", "stance", "delivered_by", "signatories", "source",
)  # fmt: skip

_QUOTED = re.compile(r'"[^"]*(?:""[^"]*)*"')
_PLAIN = re.compile(r'[^,"\r\n]*')
_NEWLINE = re.compile(r"\r\n|\r|\n")
_CODE = re.compile(r"[A-Z]{2}\Z")
_BETWEEN_CODES = re.compile(r"[\s,;]+")
_BYTE_ORDER_MARK = "\ufeff"


class _Row(NamedTuple):
    start: int
    end: int
    line: int
    cells: tuple[str, ...]


def is_act_table(doc: Document) -> bool:
    """Tell by its header whether a document is a table of acts; looks at the first line only."""
    first = doc.text.removeprefix(_BYTE_ORDER_MARK)[: 4 * sum(map(len, COLUMNS))].lstrip("\r\n")
    line = _NEWLINE.split(first, maxsplit=1)[0]
    return tuple(cell.strip().strip('"').strip() for cell in line.split(",")) == COLUMNS


def read_acts(doc: Document) -> Reading:
    """Read a table of acts, one Act a row, whose passage is the whole row.

    The actors are those who signed, and who delivered the statement, each once.
    Linear in the length of the text. Raises Damaged naming the line and the
    column of the first row that lacks what an act needs: a table with a hole
    would make a state that signed look like one that did not.
    """
    rows = _rows(doc)
    next(rows, None)
    records = tuple(_act(doc, row) for row in rows)
    profile = Profile(genre="acts", title=doc.title, date=doc.date, lang=doc.lang)
    return Reading(doc=doc, profile=profile, records=records)


def _act(doc: Document, row: _Row) -> Act:
    if len(row.cells) != len(COLUMNS):
        _damaged(doc, row.line, f"{len(row.cells)} cells instead of {len(COLUMNS)}")
    cells = dict(zip(COLUMNS, (cell.strip() for cell in row.cells), strict=True))
    for column in ("title", "date", "about", "signatories"):
        if not cells[column]:
            _damaged(doc, row.line, f"nothing in column {column!r}")
    if not is_iso(cells["date"]):
        _damaged(doc, row.line, "column 'date' is not a date such as 2031-05-02 or 2031-05")
    signed = _codes(doc, row.line, "signatories", cells["signatories"])
    delivered = _codes(doc, row.line, "delivered_by", cells["delivered_by"])
    about = _codes(doc, row.line, "about", cells["about"])
    if len(about) != 1:
        _damaged(doc, row.line, "column 'about' names several states")
    return Act(
        passage=passage(doc.id, doc.text, row.start, row.end),
        cue=f"row {cells['id']}",
        name=cells["title"],
        actors=tuple(dict.fromkeys(signed + delivered)),
        type="signature",
        about=about[0],
        occasion=cells["forum"] or None,
        date=cells["date"],
        stance=_stance(doc, row.line, cells["stance"]),
        reference=cells["source"] or None,
    )


def _codes(doc: Document, line: int, column: str, cell: str) -> tuple[str, ...]:
    codes = tuple(code for code in _BETWEEN_CODES.split(cell) if code)
    for code in codes:
        if not _CODE.match(code):
            _damaged(doc, line, f"column {column!r} has {code[:20]!r}, not a state's code")
    return codes


def _stance(doc: Document, line: int, cell: str) -> Literal["critical", "supportive"] | None:
    if cell in ("critical", "supportive"):
        return cast("Literal['critical', 'supportive']", cell)
    if cell:
        _damaged(doc, line, "column 'stance' is neither 'critical' nor 'supportive'")
    return None


def _rows(doc: Document) -> Iterator[_Row]:
    """Cut the text into rows (RFC 4180), each with its offsets and its line; blank lines fall."""
    text = doc.text
    at = len(_BYTE_ORDER_MARK) if text.startswith(_BYTE_ORDER_MARK) else 0
    line = 1
    while at < len(text):
        start, first_line = at, line
        cells: list[str] = []
        while True:
            cell = (_QUOTED if text.startswith('"', at) else _PLAIN).match(text, at)
            if cell is None:
                _damaged(doc, line, f"the quote of column {_column(cells)} never closes")
            line += len(_NEWLINE.findall(cell[0]))
            cells.append(_bare(cell[0]))
            at = cell.end()
            if not text.startswith(",", at):
                break
            at += 1
        end, newline = at, _NEWLINE.match(text, at)
        if newline is None and at < len(text):
            _damaged(doc, line, f"a stray quote in column {_column(cells[:-1])}")
        at = newline.end() if newline else at
        line += 1
        if any(cell.strip() for cell in cells):
            yield _Row(start, end, first_line, tuple(cells))


def _bare(cell: str) -> str:
    return cell[1:-1].replace('""', '"') if cell.startswith('"') else cell


def _column(before: list[str]) -> str:
    return repr(COLUMNS[len(before)]) if len(before) < len(COLUMNS) else f"{len(before) + 1}"


def _damaged(doc: Document, line: int, what: str) -> NoReturn:
    where = f"line {line}: {what}"
    raise Damaged(where, where=doc.name, step="correct that line and add the table again")
