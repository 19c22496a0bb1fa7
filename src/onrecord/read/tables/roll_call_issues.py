r"""Tables of what roll calls are about: a row for each roll call and issue.

The columns are those of the ``unvotes`` data of the UN General Assembly.

>>> from onrecord.model import Document
>>> from onrecord.read.tables import read_table
>>> table = "rcid,short_name,issue\n7,hr,Example issue\n"
>>> doc = Document(id="doc-1", digest="", name="i.csv", media_type="text/csv", text=table)
>>> occasion, = read_table(doc).records
>>> occasion.number, occasion.name
('7', 'Example issue')
"""

from collections.abc import Iterator

from onrecord.model import Occasion
from onrecord.read.tables.cells import Cells
from onrecord.read.tables.forms import Form, Table
from onrecord.read.tables.roll_calls import number_of


def _occasions(table: Table) -> Iterator[Occasion]:
    """Yield one Occasion a row, named by the issue, with the number of the roll call."""
    for row in table.rows():
        cells = Cells(table, row)
        yield Occasion(
            passage=cells.passage,
            cue=cells.cue,
            name=cells.needed("issue"),
            type="vote",
            participants=("UN",),
            number=number_of(cells),
        )


FORM = Form(
    "of the issues of roll calls",
    required=("rcid", "short_name", "issue"),
    optional=(),
    marks=("rcid",),
    read=_occasions,
)
