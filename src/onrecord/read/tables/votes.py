r"""Tables of recorded votes: a row for each state that voted in a roll call, and how.

The columns are those of the ``unvotes`` data of the UN General Assembly.

>>> from onrecord.model import Document
>>> from onrecord.read.tables import read_table
>>> table = (
...     "rcid,country,country_code,vote\n"
...     "7.0,Exampleland,XA,yes\n7.0,Namibia,NA,no\n8.0,Exampleland,XA,abstain\n"
... )
>>> doc = Document(id="doc-1", digest="", name="v.csv", media_type="text/csv", text=table)
>>> first, second = read_table(doc).records
>>> first.name, first.number, first.actors, first.against
('Roll call 7', '7', ('XA',), ('NA',))
"""

from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from onrecord.model import Act, passage
from onrecord.read.tables.cells import number_in, state_in, state_listed
from onrecord.read.tables.forms import Form, Table
from onrecord.read.tables.rows import Row, damaged

#: States that vote since 1993: whoever is called Yugoslavia beside them is its successor.
_SINCE_1993 = frozenset({"CZ", "SK"})
_YUGOSLAVIA = "Yugoslavia"


class _Block(NamedTuple):
    """Hold the rows of one roll call that stand together."""

    first: Row
    voters: dict[str, list[str]]

    def all(self) -> list[str]:
        return [voter for voters in self.voters.values() for voter in voters]


def _acts(table: Table) -> Iterator[Act]:
    """Yield an Act for each stretch of rows of one roll call, its passage the stretch.

    ``actors`` voted yes, ``against`` no. Where the rows of a roll call don't stand
    together there are several Acts with its number: each says who is in its rows,
    and only all of them who voted. Who is in none was absent or no member; the
    table does not tell which. Raises Damaged for a vote or number that is none,
    and for a state that votes twice in one stretch.
    """
    acts = []
    recent = set()
    for block, end in _blocks(table):
        number = _number(table, block.first)
        voters = block.all()
        if len(set(voters)) != len(voters):
            twice = next(voter for voter in voters if voters.count(voter) > 1)
            damaged(table.doc, block.first.line, f"{twice} votes twice in roll call {number}")
        if not _SINCE_1993.isdisjoint(voters):
            recent.add(number)
        acts.append(
            Act(
                passage=passage(table.doc.id, table.doc.text, block.first.start, end),
                cue=f"rows of roll call {number}",
                name=f"Roll call {number}",
                actors=tuple(block.voters["yes"]),
                against=tuple(block.voters["no"]),
                abstained=tuple(block.voters["abstain"]),
                type="vote",
                number=number,
            )
        )
    successor = state_in(_YUGOSLAVIA, 1993)
    assert successor is not None
    for act in acts:
        yield _renamed(act, successor) if act.number in recent else act


def _blocks(table: Table) -> Iterator[tuple[_Block, int]]:
    """Yield the stretches of rows with one number, each with where it ends."""
    at, name_at, code_at, vote_at = map(table.columns.index, _REQUIRED)
    voters: dict[tuple[str, str], str] = {}
    block, number, end = None, None, 0
    for row in table.rows():
        cells = row.cells
        if cells[at] != number or block is None:
            if block:
                yield block, end
            number = cells[at]
            block = _Block(row, {"yes": [], "no": [], "abstain": []})
        who = cells[name_at], cells[code_at]
        voter = voters.get(who) or voters.setdefault(who, _voter(table, row, *who))
        side = block.voters.get(cells[vote_at])
        if side is None:
            side = block.voters.get(cells[vote_at].strip().lower())
        if side is None:
            damaged(table.doc, row.line, "column 'vote' is neither 'yes', 'no' nor 'abstain'")
        side.append(voter)
        end = row.end
    if block:
        yield block, end


def _number(table: Table, row: Row) -> str:
    number = number_in(row.cells[table.columns.index("rcid")])
    if number is None:
        damaged(table.doc, row.line, "column 'rcid' is not a roll call's number")
    return number


def _voter(table: Table, row: Row, name: str, code: str) -> str:
    voter = state_listed(code.strip(), name.strip())
    if voter is None:
        damaged(table.doc, row.line, "column 'country_code' has no state's code, and no name")
    return voter


def _renamed(act: Act, successor: str) -> Act:
    """Write the successor of Yugoslavia by its code."""
    changed = {
        side: tuple(successor if voter == _YUGOSLAVIA else voter for voter in getattr(act, side))
        for side in ("actors", "against", "abstained")
        if _YUGOSLAVIA in getattr(act, side)
    }
    return msgspec.structs.replace(act, **changed) if changed else act


_REQUIRED = ("rcid", "country", "country_code", "vote")
FORM = Form("of votes", required=_REQUIRED, optional=(), marks=("rcid",), read=_acts, genre="votes")
