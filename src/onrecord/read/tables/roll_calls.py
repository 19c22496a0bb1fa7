r"""Tables of roll calls: a row for each, with its date, what was voted on, and on which part.

The columns are those of the ``unvotes`` data of the UN General Assembly.

>>> from onrecord.model import Document
>>> from onrecord.read.tables import read_table
>>> table = (
...     "rcid,date,unres,amend,para,short,descr\n"
...     '7,2016-12-19,R/71/205,,,"HUMAN RIGHTS, CUBA",Situation of human rights in Cuba\n'
... )
>>> doc = Document(id="doc-1", digest="", name="r.csv", media_type="text/csv", text=table)
>>> occasion, = read_table(doc).records
>>> occasion.name, occasion.about, occasion.reference
('Situation of human rights in Cuba', 'CU', 'R/71/205')
"""

from collections.abc import Iterator

from onrecord.model import Occasion
from onrecord.read.tables.cells import Cells, number_in
from onrecord.read.tables.forms import Form, Table
from onrecord.read.tables.titles import described, marked, named, state_of

#: Before this year the table's days up to 7 are not days of the month, but of the week
#: or another count: a resolution of 16 December 1977 stands under 3 December.
_DAYS_HOLD = "2003"
_LAST_COUNT = "07"


def _occasions(table: Table) -> Iterator[Occasion]:
    """Yield one Occasion a row; all members of the United Nations could vote there.

    ``name`` is the title of what was voted on, marked where that was an amendment,
    a paragraph or a motion. ``about`` is the state whose human rights the title
    says it is about, of votes on a whole text only: to vote for an amendment or
    for taking no action can be to vote for the other side. Texts on places under
    occupation name the state that suffers it and are about none.
    """
    for row in table.rows():
        cells = Cells(table, row)
        number = number_of(cells)
        short, described_as = cells.text("short") or "", cells.text("descr") or ""
        mark = marked(described(short, described_as), cells.text("amend"), cells.text("para"))
        date = _date(cells)
        title = named(short, described_as) or cells.text("unres") or f"Roll call {number}"
        about = state_of(short, described_as, int(date[:4])) if not mark and date else None
        yield Occasion(
            passage=cells.passage,
            cue=cells.cue,
            name=f"{title} ({mark})" if mark else title,
            type="vote",
            date=date,
            about=about,
            participants=("UN",),
            number=number,
            reference=cells.text("unres"),
        )


def number_of(cells: Cells) -> str:
    """Return the number of a roll call as plain digits."""
    number = number_in(cells.needed("rcid"))
    return number or cells.wrong("column 'rcid' is not a roll call's number")


def _date(cells: Cells) -> str | None:
    date = cells.day("date")
    if date and date < _DAYS_HOLD and date[8:] <= _LAST_COUNT:
        return date[:7]
    return date


FORM = Form(
    "of roll calls",
    required=("rcid", "date", "unres", "short", "descr"),
    optional=("session", "importantvote", "amend", "para"),
    marks=("rcid",),
    read=_occasions,
    occasion="roll-calls",
)
