"""A form of table: the columns it is known by, and how its rows become records.

>>> form = Form("of examples", required=("date", "name"), optional=("source",),
...             marks=("date",), read=lambda table: ())
>>> form.known == {"date", "name", "source"}
True
"""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from onrecord.model import AnyRecord, Document, Genre
from onrecord.read.tables.rows import Row, cut, damaged


class Table(NamedTuple):
    """Hold a document that is a table, and the names of its columns as the form has them."""

    doc: Document
    columns: tuple[str, ...]

    def rows(self) -> Iterator[Row]:
        """Yield the rows below the header, each as wide as it.

        Raises Damaged for a row of another width; empty cells beyond the header
        are what a spreadsheet leaves, and fall.
        """
        found = cut(self.doc)
        next(found, None)
        width = len(self.columns)
        for row in found:
            if len(row.cells) != width:
                if len(row.cells) < width or any(map(str.strip, row.cells[width:])):
                    damaged(self.doc, row.line, f"{len(row.cells)} cells instead of {width}")
                row = row._replace(cells=row.cells[:width])  # noqa: PLW2901
            yield row


class Form(NamedTuple):
    """Say what makes a table one of this form.

    ``marks`` are columns that tables of other makes don't have: where one of
    them stands, the form is meant, even if a column of it is missing. ``occasion``
    stands in the profile, by which tables that list occasions are found.
    """

    what: str
    required: tuple[str, ...]
    optional: tuple[str, ...]
    marks: tuple[str, ...]
    read: Callable[[Table], Iterable[AnyRecord]]
    genre: Genre = "acts"
    occasion: str | None = None

    @property
    def known(self) -> set[str]:
        """Return the names of all its columns."""
        return {*self.required, *self.optional}
