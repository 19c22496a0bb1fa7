"""The cells of one row as values, and what is said of a cell that holds none.

Lists inside a cell have semicolons between their members; codes of states also
spaces or commas. A state stands by its code or its English or French name.

>>> actors_in("FR; Allemagne"), actors_in("XB XC"), actors_in("EU"), actors_in("G20; XB")
(('FR', 'DE'), ('XB', 'XC'), ('EU',), ('G20', 'XB'))
>>> state_in("Yugoslavia", 2001), state_in("Yugoslavia", 1980), state_in("Namibia")
('RS', None, 'NA')
"""

import difflib
import functools
import re
from typing import NoReturn

from onrecord import facts
from onrecord.model import Passage, is_iso, passage
from onrecord.names.states import state_code
from onrecord.read.tables.forms import Table
from onrecord.read.tables.rows import Row, damaged

_CODE = re.compile(r"[A-Z]{2}\Z")
_NUMBER = re.compile(r"(\d+)(?:\.0+)?\Z", re.ASCII)
#: Codes that ISO 3166-1 leaves to users.
_OWN_CODE = re.compile(r"(?:AA|Q[M-Z]|X[A-Z]|ZZ)\Z")
#: Groups whose short names are no state's: "EU" is also short for the United States in French.
_GROUP = re.compile(r"(?:EU|UN|G\d{1,2})\Z")
_SHORT_NAMES = re.compile(r"[A-Z][A-Z0-9]{1,2}(?:[\s,]+[A-Z][A-Z0-9]{1,2})*\Z")
_BETWEEN_SHORT_NAMES = re.compile(r"[\s,]+")


class Cells:
    """Read one row's cells by the names of their columns; a column that is absent is empty.

    Every method raises Damaged naming line and column where the cell does not fit.
    """

    def __init__(self, table: Table, row: Row) -> None:
        """Take the row apart; cells without the white space at their ends."""
        self._doc = table.doc
        self._row = row
        self._cells = {
            column: cell.strip() for column, cell in zip(table.columns, row.cells, strict=True)
        }

    @property
    def passage(self) -> Passage:
        """Return the whole row as a passage."""
        return passage(self._doc.id, self._doc.text, self._row.start, self._row.end)

    @property
    def cue(self) -> str:
        """Name the row by the line it starts in."""
        return f"line {self._row.line}"

    def text(self, column: str) -> str | None:
        """Return what stands in a cell, None where nothing does."""
        return self._cells.get(column) or None

    def needed(self, column: str) -> str:
        """Return what stands in a cell that may not be empty."""
        return self.text(column) or self.wrong(f"nothing in column {column!r}")

    def day(self, column: str) -> str | None:
        """Return a date of any precision."""
        value = self.text(column)
        if value is not None and not is_iso(value):
            self.wrong(f"column {column!r} is not a date such as 2031-05-02, 2031-05 or 2031")
        return value

    def listed(self, column: str) -> tuple[str, ...]:
        """Return the members of a list, each once."""
        members = (member.strip() for member in (self.text(column) or "").split(";"))
        return tuple(dict.fromkeys(filter(None, members)))

    def actors(self, column: str) -> tuple[str, ...]:
        """Return states by their codes, and groups, bodies and persons by name, each once."""
        value = self.text(column)
        if value is None:
            return ()
        try:
            found = actors_in(value)
        except ValueError as error:
            self.wrong(f"column {column!r} has {error}, not a state's code")
        return found or self.wrong(f"nothing in column {column!r}")

    def states(self, column: str) -> tuple[str, ...]:
        """Return a list in which nothing but states stands."""
        found = self.actors(column)
        for actor in found:
            if not _CODE.match(actor):
                self.wrong(f"column {column!r} has {actor[:20]!r}, not a state's code or name")
        return found

    def state(self, column: str) -> str | None:
        """Return the one state that a cell names."""
        found = self.states(column)
        if len(found) > 1:
            self.wrong(f"column {column!r} names several states")
        return found[0] if found else None

    def themes(self, column: str) -> tuple[str, ...]:
        """Return issues by their names in the one list that the whole system has."""
        known = _themes()
        found = []
        for theme in self.listed(column):
            name = known.get(theme.casefold())
            if name is None:
                near = _nearest_theme(theme.casefold())
                hint = f"; the nearest is {near!r}" if near else ""
                self.wrong(f"column {column!r} has {theme[:40]!r}, no issue of the list{hint}")
            found.append(name)
        return tuple(dict.fromkeys(found))

    def chosen(self, column: str, choices: tuple[str, ...]) -> str | None:
        """Return one of a few words."""
        value = self.text(column)
        if value is not None and value not in choices:
            allowed = ", ".join(map(repr, choices[:-1]))
            self.wrong(f"column {column!r} is neither {allowed} nor {choices[-1]!r}")
        return value

    def wrong(self, what: str) -> NoReturn:
        """Refuse the row."""
        damaged(self._doc, self._row.line, what)


def actors_in(cell: str) -> tuple[str, ...]:
    """Return whom a cell lists, each once: codes for states, names for the rest.

    Raises ValueError with the two letters that are no state's code.
    """
    parts = [part.strip() for part in cell.split(";")]
    members = [
        member
        for part in parts
        for member in (_BETWEEN_SHORT_NAMES.split(part) if _SHORT_NAMES.match(part) else (part,))
        if member
    ]
    return tuple(dict.fromkeys(map(_actor, members)))


@functools.lru_cache(maxsize=10_000)
def _actor(name: str) -> str:
    if is_state(name) or _OWN_CODE.match(name) or _GROUP.match(name):
        return name
    code = state_code(name)
    if code is None and _CODE.match(name):
        raise ValueError(repr(name))
    return code or name


def number_in(cell: str) -> str | None:
    """Return the number of a roll call as plain digits: "3" of "3.0"."""
    number = _NUMBER.match(cell.strip())
    return number[1] if number else None


def is_state(code: str) -> bool:
    """Tell whether this is the code of a state."""
    return code in _codes()


def state_listed(code: str, name: str) -> str | None:
    """Return a state's code where there is one, else its name; None where there is neither.

    Lists write states that are gone, and slips, in the column of codes; programs write
    NA, which is Namibia's code, for a cell that is empty.
    """
    misread = code == "NA" and name != "" and state_in(name) != code
    if (is_state(code) or _OWN_CODE.match(code)) and not misread:
        return code
    return state_in(name) or name or None


def state_in(name: str, year: int | None = None) -> str | None:
    """Return the code of the state that a name meant in a year, or None.

    A state that is gone has a code only where another one continues it, by
    ``facts/former_states.csv``.
    """
    for row in facts.rows("former_states.csv"):
        if row["name"].casefold() == name.casefold():
            since, until = row["since"], row["until"]
            after = not since or (year is not None and year >= int(since))
            before = not until or (year is not None and year <= int(until))
            if after and before:
                return row["code"]
    return state_code(name)


@functools.cache
def _codes() -> frozenset[str]:
    return frozenset(row["code"] for row in facts.rows("states.csv"))


@functools.cache
def _themes() -> dict[str, str]:
    names = {name for row in facts.rows("themes.csv") for name in row["themes"].split("|")}
    return {name.casefold(): name for name in names if name}


def _nearest_theme(said: str) -> str | None:
    """Return the issue that a word is a term for, or whose name is written most like it."""
    for row in facts.rows("themes.csv"):
        if row["term"].casefold().rstrip("*") == said and row["themes"]:
            return row["themes"].split("|")[0]
    names = _themes()
    near = difflib.get_close_matches(said, sorted(names), 1)
    return names[near[0]] if near else None
