r"""Tables of occasions: where somebody could speak or act, when, and who takes part.

>>> from onrecord.model import Document
>>> from onrecord.read.tables import read_table
>>> table = (
...     "occasion,type,from,to,about,participants\n"
...     "Example summit,summit,2031-05-02,2031-05-04,,G20; XA XB\n"
... )
>>> doc = Document(id="doc-1", digest="", name="t.csv", media_type="text/csv", text=table)
>>> occasion = read_table(doc).records[0]
>>> occasion.date, occasion.until, occasion.participants
('2031-05-02', '2031-05-04', ('G20', 'XA', 'XB'))
"""

from collections.abc import Iterator
from typing import Any, get_args

from onrecord.model import Occasion, first_day, last_day
from onrecord.model.records import OccasionType
from onrecord.read.tables.cells import Cells
from onrecord.read.tables.forms import Form, Table

_TYPES: tuple[str, ...] = get_args(OccasionType)


def _occasions(table: Table) -> Iterator[Occasion]:
    """Yield one Occasion a row; it ends on the day it begins where ``to`` is empty."""
    for row in table.rows():
        cells = Cells(table, row)
        cells.needed("type")
        kind: Any = cells.chosen("type", _TYPES)
        cells.needed("from")
        date, end = cells.day("from"), cells.day("to")
        if date and end and last_day(end) < first_day(date):
            cells.wrong("column 'to' is before column 'from'")
        yield Occasion(
            passage=cells.passage,
            cue=cells.cue,
            name=cells.needed("occasion"),
            type=kind,
            date=date,
            until=end,
            about=cells.state("about"),
            participants=cells.actors("participants"),
            themes=cells.themes("themes"),
            reference=cells.text("source"),
        )


FORM = Form(
    "of occasions",
    required=("occasion", "type", "from"),
    optional=("to", "about", "participants", "themes", "source"),
    marks=("occasion",),
    read=_occasions,
    occasion="occasions",
)
