r"""Tables of joint statements: a row for each, with who signed it.

>>> from onrecord.model import Document
>>> from onrecord.read.tables import read_table
>>> table = (
...     "id,date,title,forum,about,stance,delivered_by,signatories,source\n"
...     "x1,2031-05-02,Example statement,Example Council,XA,critical,XB,XC XB,own\n"
... )
>>> doc = Document(id="doc-1", digest="", name="t.csv", media_type="text/csv", text=table)
>>> act = read_table(doc).records[0]
>>> act.actors, act.date
(('XC', 'XB'), '2031-05-02')
"""

from collections.abc import Iterator
from typing import Any

from onrecord.model import Act
from onrecord.read.tables.cells import Cells
from onrecord.read.tables.forms import Form, Table

STANCES = ("critical", "supportive")


def _acts(table: Table) -> Iterator[Act]:
    """Yield one Act a row: its actors are those who signed, and who delivered it, each once."""
    for row in table.rows():
        cells = Cells(table, row)
        stance: Any = cells.chosen("stance", STANCES)
        cells.needed("date")
        cells.needed("about")
        cells.needed("signatories")
        yield Act(
            passage=cells.passage,
            cue=f"row {cells.text('id')}" if cells.text("id") else cells.cue,
            name=cells.needed("title"),
            actors=tuple(dict.fromkeys(cells.states("signatories") + cells.states("delivered_by"))),
            type="signature",
            about=cells.state("about"),
            occasion=cells.text("forum"),
            date=cells.day("date"),
            stance=stance,
            reference=cells.text("source"),
        )


FORM = Form(
    "of joint statements",
    required=("date", "title", "about", "signatories"),
    optional=("id", "forum", "stance", "delivered_by", "source"),
    marks=("signatories",),
    read=_acts,
)
