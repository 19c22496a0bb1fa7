r"""The plain table of acts: sanctions, visits, démarches, supporting statements, anything done.

>>> from onrecord.model import Document
>>> from onrecord.read.tables import read_table
>>> table = (
...     "date,actors,type,about,name,cases\n"
...     "2031-05,France; Allemagne,demarche,XA,Example démarche,Example Person\n"
... )
>>> doc = Document(id="doc-1", digest="", name="t.csv", media_type="text/csv", text=table)
>>> act, case = read_table(doc).records
>>> act.actors, act.type, case.name
(('FR', 'DE'), 'demarche', 'Example Person')
"""

from collections.abc import Iterator
from typing import Any

from onrecord.model import Act, AnyRecord, Case
from onrecord.read.tables.cells import Cells
from onrecord.read.tables.forms import Form, Table
from onrecord.read.tables.joint_statements import STANCES


def _records(table: Table) -> Iterator[AnyRecord]:
    """Yield one Act a row, and a Case of the same passage for each name in ``cases``."""
    for row in table.rows():
        cells = Cells(table, row)
        stance: Any = cells.chosen("stance", STANCES)
        cells.needed("date")
        cells.needed("actors")
        yield Act(
            passage=cells.passage,
            cue=cells.cue,
            name=cells.needed("name"),
            actors=cells.actors("actors"),
            type=cells.needed("type"),
            about=cells.state("about"),
            occasion=cells.text("occasion"),
            date=cells.day("date"),
            stance=stance,
            themes=cells.themes("themes"),
            instruments=cells.listed("instruments"),
            reference=cells.text("source"),
        )
        for number, name in enumerate(cells.listed("cases"), 1):
            yield Case(passage=cells.passage, cue=cells.cue, part=str(number), name=name)


FORM = Form(
    "of acts",
    required=("date", "actors", "type", "name"),
    optional=("about", "occasion", "stance", "themes", "cases", "instruments", "source"),
    marks=("actors",),
    read=_records,
)
