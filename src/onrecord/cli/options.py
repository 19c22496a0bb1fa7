"""What several commands take: the dossier, a state, a record, who is at the keyboard."""

import datetime
import getpass
import os
from pathlib import Path
from typing import Annotated

import typer

from onrecord.errors import UsageError

Dossier = Annotated[
    Path | None,
    typer.Option(
        "--dossier",
        envvar="ONRECORD_DOSSIER",
        help="The dossier's folder. Without it, the one you stand in.",
        show_default=False,
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON Lines, for a program.")]
Who = Annotated[
    str,
    typer.Option(
        "--by",
        envvar="ONRECORD_USER",
        help="Your name, as it shall stand in the ledger. Without it, your login name.",
        show_default=False,
    ),
]
RecordId = Annotated[
    str, typer.Argument(metavar="ID", help="A record's id, or the beginning of it.")
]

#: How alike, of 100, a misspelling is to the name that was meant.
_NEAR = 75


def folder_of(dossier: Path | None) -> Path:
    """Return the folder of the dossier to use: the one named, or found from here upwards."""
    from onrecord import ledger

    return ledger.find(dossier or Path.cwd())


def now() -> str:
    """Return this moment in UTC as ISO 8601, to the second."""
    return datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def today() -> str:
    """Return today's date where the user is."""
    return datetime.date.today().isoformat()  # noqa: DTZ011  the user's own calendar day


def who(name: str = "") -> str:
    """Return the name that stands in the ledger for whoever is at the keyboard."""
    return name or os.environ.get("ONRECORD_USER") or getpass.getuser()


def actor(value: str | None) -> str | None:
    """Return the code of a state given by code or name; a body's name stays as it is.

    Raises UsageError for two letters that are no state's code, and for what is
    nearly the name of a state.
    """
    from onrecord import facts
    from onrecord.names.states import state_code

    if value is None:
        return None
    if len(value) == 2 and value.isascii() and value.isalpha():
        if value.upper() not in {row["code"] for row in facts.rows("states.csv")}:
            if short := state_code(value):
                return short
            raise UsageError(
                "no state has this code", where=value, step="give an ISO code such as FR, or a name"
            )
        return value.upper()
    code = state_code(value)
    if code is None and (meant := _meant(value)):
        raise UsageError(
            "is nobody we know", where=value, step=f"did you mean {meant}? Give a code or a name"
        )
    return code or value


def state(value: str | None) -> str | None:
    """Return the code of a state given by code or name.

    Raises UsageError for what is no state.
    """
    code = actor(value)
    if code is None or (len(code) == len("FR") and code.isascii()):
        return code
    raise UsageError("is no state we know", where=str(value), step="give an ISO code or a name")


def participant(value: str) -> str:
    """Return who could speak at an occasion: a group's key or a state's code.

    Raises UsageError for what is neither.
    """
    from onrecord.names.groups import group_key

    return group_key(value) or state(value) or value


def iso_date(value: str | None) -> str | None:
    """Return a date as it is; raises UsageError for what is none."""
    from onrecord.model import is_iso

    if value is None or is_iso(value):
        return value
    raise UsageError("is no date", where=value, step="write 2016, 2016-03 or 2016-03-10")


def theme(value: str) -> str:
    """Return the theme that a name means, whatever its case.

    Raises UsageError that names the nearest ones.
    """
    from rapidfuzz import fuzz, process, utils

    from onrecord import facts

    themes = sorted({t for row in facts.rows("themes.csv") for t in row["themes"].split("|")})
    known = {name.casefold(): name for name in themes}
    if value.casefold() in known:
        return known[value.casefold()]
    near = process.extract(
        value, themes, scorer=fuzz.WRatio, processor=utils.default_process, limit=3
    )
    names = ", ".join(name for name, _, _ in near)
    raise UsageError("is no theme", where=value, step=f"the nearest are: {names}")


def _meant(value: str) -> str | None:
    """Return the English name of the state that a misspelt one stands closest to."""
    from rapidfuzz import fuzz, process

    from onrecord import facts

    names = [row["en"] for row in facts.rows("states.csv")]
    best = process.extractOne(value, names, scorer=fuzz.ratio, score_cutoff=_NEAR)
    return best[0] if best else None
