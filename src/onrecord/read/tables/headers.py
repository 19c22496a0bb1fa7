r"""Tell the form of a table by its header, and say what is wrong in one that is nearly right.

Columns stand in any order, in capitals or not. Columns that no form knows are the
user's own and are passed over, unless one is a known column written wrongly.

>>> import msgspec
>>> from onrecord.model import Document
>>> form = Form("of examples", required=("actors", "date"), optional=(),
...             marks=("actors",), read=lambda table: ())
>>> doc = Document(id="doc-1", digest="", name="t.csv", media_type="text/csv",
...                text="Date,Actors,mine\n")
>>> found = recognise(doc, (form,))
>>> found and found[1]
('date', 'actors', 'mine')
>>> recognise(msgspec.structs.replace(doc, text="Actor,date\n"), (form,))
... # doctest: +ELLIPSIS
Traceback (most recent call last):
...
onrecord.errors.Damaged: t.csv: line 1: this looks like a table of examples, but column 'actors'...
"""

import difflib
from collections.abc import Iterable
from typing import NoReturn

from onrecord.errors import Damaged
from onrecord.model import Document
from onrecord.read.tables.forms import Form
from onrecord.read.tables.rows import BYTE_ORDER_MARK, cut

#: No header is longer or has more columns; what is longer is the first paragraph of a text.
_LONGEST = 2000
_MOST_COLUMNS = 64
_LONGEST_NAME = 40
_CLOSE = 0.8
_CSV = "text/csv"


def recognise(doc: Document, forms: Iterable[Form]) -> tuple[Form, tuple[str, ...]] | None:
    """Return the form of a table and the names of its columns, or None where it has none.

    Looks at the first line only. Raises Damaged where the columns are meant for
    one of the forms, but one is missing, written wrongly or there twice, or where
    something else than commas stands between them.
    """
    header = doc.text[: 2 * _LONGEST].removeprefix(BYTE_ORDER_MARK).lstrip("\r\n")
    line = header.splitlines()[0] if header else ""
    if not line or len(line) > _LONGEST:
        return None
    columns = _columns(line)
    for form in forms:
        if set(form.required) <= set(columns):
            _check(doc, form, columns)
            return form, columns
    for separator in ";\t":
        parts = _columns(line.replace(",", " ").replace(separator, ","))
        if any(set(form.required) <= set(parts) for form in forms):
            mark = "tabs" if separator == "\t" else "semicolons"
            _refuse(doc, f"{mark} stand between the columns", "save the table with commas")
    _check_near(doc, forms, columns)
    return None


def _columns(line: str) -> tuple[str, ...]:
    first = Document(id="", digest="", name="", media_type="", text=line)
    try:
        cells = next(cut(first)).cells
    except (Damaged, StopIteration):
        return ()
    return tuple(" ".join(cell.split()).casefold() for cell in cells)


def _check(doc: Document, form: Form, columns: tuple[str, ...]) -> None:
    """Refuse a known column that stands twice, or one that is written wrongly."""
    for column in columns:
        if column in form.known and columns.count(column) > 1:
            _refuse(doc, f"column {column!r} is there twice")
        if column not in form.known and (meant := _close(column, form.known.difference(columns))):
            _refuse(doc, f"a table {form.what} has a column {meant!r}, not {column!r}")


def _check_near(doc: Document, forms: Iterable[Form], columns: tuple[str, ...]) -> None:
    """Refuse a header that is meant for a form, rather than read the table as prose."""
    if not 2 <= len(columns) <= _MOST_COLUMNS:
        return
    # Prose with commas has no column's name among its parts; likening them would cost more
    # than reading a speech.
    if doc.media_type != _CSV and not any(set(columns) & form.known for form in forms):
        return
    for form in forms:
        near = {column: column if column in form.known else _close(column, form.known)
                for column in columns}  # fmt: skip
        meant = [known for known in near.values() if known]
        if len(meant) < 2 or 2 * len(meant) < len(columns) or not set(form.marks) & set(meant):
            continue
        missing = [column for column in form.required if column not in columns]
        written = next((own for own, known in near.items() if known == missing[0]), None)
        hint = f" ({written!r} comes close)" if written else ""
        _refuse(
            doc,
            f"this looks like a table {form.what}, but column {missing[0]!r} is missing{hint}",
        )


def _close(column: str, known: set[str]) -> str | None:
    if len(column) > _LONGEST_NAME:
        return None
    return next(iter(difflib.get_close_matches(column, sorted(known), 1, _CLOSE)), None)


def _refuse(doc: Document, what: str, step: str = "correct the header") -> NoReturn:
    raise Damaged(f"line 1: {what}", where=doc.name, step=f"{step} and add the table again")
