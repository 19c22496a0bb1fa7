r"""Tables of a treaty's status: a row for each state, whether it is a party, signatory or neither.

Which treaty it is, the file's name says: ``hr_status_iccpr.csv`` by ``facts/treaties.csv``.

>>> from onrecord.model import Document
>>> from onrecord.read.tables import read_table
>>> table = (
...     "iso2,member,state party,year ratification or accession,signatory,no action,status\n"
...     "XA,Exampleland,1,2031,0,0,state party\n"
... )
>>> doc = Document(id="doc-1", digest="", name="hr_status_cat.csv", media_type="text/csv",
...                text=table)
>>> act, = read_table(doc).records
>>> act.type, act.date, act.actors
('ratification', '2031', ('XA',))
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from onrecord import facts
from onrecord.errors import Damaged
from onrecord.model import Act, Document
from onrecord.read.tables.cells import Cells, state_listed
from onrecord.read.tables.forms import Form, Table

_PARTY, _SIGNATORY, _NEITHER = "state party", "signatory", "no action"
_YEAR = re.compile(r"(?:1[89]|20)\d\d\Z")
_DENOUNCED = re.compile(r"\b(?:denounced|withdrew)\b.*?\b((?:1[89]|20)\d\d)\b", re.IGNORECASE)
#: The note of an act that is another state's: that of a power for its territory.
_ANOTHERS = re.compile(r"\btied to\b", re.IGNORECASE)


class _Said(NamedTuple):
    """Hold what a row says of a state: the sort of act, its name, its date."""

    type: str
    name: str
    date: str | None = None


def _acts(table: Table) -> Iterator[Act]:
    """Yield one Act a row: what the state did about the treaty, in which year, or did not.

    A row whose columns contradict one another, or whose year is that of another
    state's act, says nothing certain and gives no Act. ``reference`` is where the
    depositary keeps the status. As of when the table is, it does not say.
    """
    treaty = _treaty(table.doc)
    for row in table.rows():
        cells = Cells(table, row)
        state = _state(cells)
        said = _said(cells, treaty["name"])
        if said:
            yield Act(
                passage=cells.passage,
                cue=cells.cue,
                name=said.name,
                actors=(state,),
                type=said.type,
                about=state,
                date=said.date,
                instruments=(treaty["name"],),
                reference=f"United Nations Treaty Collection, chapter {treaty['chapter']}",
            )


def _treaty(doc: Document) -> dict[str, str]:
    """Find the treaty whose key is the end of the file's name, the longest first."""
    stem = re.sub(r"(?:\.csv)?(?:\.gz)?\Z", "", doc.name.casefold())
    found = [row for row in facts.rows("treaties.csv") if f"_{stem}".endswith(f"_{row['key']}")]
    if not found:
        raise Damaged(
            "the file's name does not say which treaty this table is of",
            where=doc.name,
            step="name it by the treaty, such as hr_status_iccpr.csv, and add it again",
        )
    return max(found, key=lambda row: len(row["key"]))


def _state(cells: Cells) -> str:
    state = state_listed(cells.text("iso2") or "", cells.text("member") or "")
    return state or cells.wrong("column 'iso2' is no state's code")


def _said(cells: Cells, treaty: str) -> _Said | None:
    note, year = cells.text("note") or "", cells.text("year ratification or accession")
    if year and not _YEAR.match(year):
        cells.wrong("column 'year ratification or accession' is not a year")
    if denounced := _DENOUNCED.search(note):
        return _Said("treaty denunciation", f"Denounced the {treaty}", denounced[1])
    status = _status(cells)
    if status == _PARTY and year and not _ANOTHERS.search(note):
        return _Said("ratification", f"State party to the {treaty}", year)
    if status == _SIGNATORY and not year:
        return _Said("treaty signature", f"Signatory, but not state party, of the {treaty}")
    if status == _NEITHER and not year:
        return _Said("no treaty action", f"Neither state party nor signatory of the {treaty}")
    return None


def _status(cells: Cells) -> str | None:
    """Return the status that a row says, None where its columns say two."""
    marks = {column for column in (_PARTY, _SIGNATORY, _NEITHER) if cells.text(column) == "1"}
    word = cells.text("status")
    if word:
        marks.add(word.removesuffix(" state") if word != _PARTY else word)
    return marks.pop() if len(marks) == 1 else None


FORM = Form(
    "of a treaty's status",
    required=("iso2", "state party", "year ratification or accession", "signatory", "no action"),
    optional=("member", "status", "note"),
    marks=("state party",),
    read=_acts,
)
