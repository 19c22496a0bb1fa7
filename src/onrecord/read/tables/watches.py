r"""Tables of watches: whom the user expects to speak, about which state, on what.

>>> from onrecord.model import Document
>>> from onrecord.read.tables import read_table
>>> table = "watch,on,themes,since\nFrance,XA,death penalty,2031-01\n"
>>> doc = Document(id="doc-1", digest="", name="t.csv", media_type="text/csv", text=table)
>>> watch = read_table(doc).records[0]
>>> watch.actor, watch.about, watch.themes
('FR', 'XA', ('Death penalty',))
"""

from collections.abc import Iterator

from onrecord.model import Watch
from onrecord.read.tables.cells import Cells
from onrecord.read.tables.forms import Form, Table


def _watches(table: Table) -> Iterator[Watch]:
    """Yield one Watch a row."""
    for row in table.rows():
        cells = Cells(table, row)
        cells.needed("watch")
        cells.needed("on")
        watched, about = cells.actors("watch"), cells.state("on")
        assert about is not None
        if len(watched) > 1:
            cells.wrong("column 'watch' names several; write a row for each")
        yield Watch(
            passage=cells.passage,
            cue=cells.cue,
            actor=watched[0],
            about=about,
            themes=cells.themes("themes"),
            cases=cells.listed("cases"),
            since=cells.day("since"),
            by=cells.text("by"),
        )


FORM = Form(
    "of watches",
    required=("watch", "on"),
    optional=("themes", "cases", "since", "by"),
    marks=("watch",),
    read=_watches,
)
