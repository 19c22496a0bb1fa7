"""A dossier: a folder with ``onrecord.toml``, the ledger, its head and the originals.

The head file names the last event outside the database. It is written after
each commit, so it can lag behind the log by what a crash cut off, and never run
ahead of it; a head that is ahead of the log, or names another event than the
log has there, means that events were removed or replaced. It can't show what
somebody did who put back an older copy of the whole folder, or who rewrote log
and head together: for that, note the head that ``onrecord verify`` prints
somewhere else.

>>> import tempfile
>>> with tempfile.TemporaryDirectory() as folder:
...     dossier = Path(folder) / "visit"
...     create(dossier, who="ana", now="2016-03-10T09:00:00Z")
...     below = dossier / "letters"
...     below.mkdir()
...     find(below) == dossier.resolve()
True
"""

import json
import os
import tomllib
from pathlib import Path

from onrecord.errors import LedgerError, NoDossier, Tampered
from onrecord.ledger.entries import Head
from onrecord.ledger.originals import Originals, write_whole

FORMAT = 2
_SETTINGS = "onrecord.toml"
_LEDGER = "ledger.sqlite"
_HEAD = "onrecord.head"


def create(folder: Path, *, who: str, now: str) -> None:
    """Make an empty dossier, closed to everybody but its owner; ``now`` is ISO 8601 in UTC.

    A folder that is there already is used as it is. Raises LedgerError where it
    holds a dossier, or the rest of one, or cannot be written to.
    """
    from onrecord.ledger import events, sqlite

    if (folder / _SETTINGS).exists():
        raise LedgerError(
            "a dossier is here already",
            where=str(folder),
            step="use it, or choose another folder",
        )
    if (folder / _LEDGER).exists():
        raise LedgerError(
            f"{_LEDGER} is here without {_SETTINGS}",
            where=str(folder),
            step=f"put {_SETTINGS} back from a copy; or, where making the dossier was cut off "
            f"and nothing was added, remove {_LEDGER}",
        )
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(folder / _LEDGER, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except OSError as error:
        raise LedgerError(
            f"no dossier can be made here: {error.strerror}",
            where=str(folder),
            step="choose a folder that you may write to",
        ) from error
    # What JSON escapes, TOML reads the same way, as long as no half characters are among it.
    name = json.dumps(folder.resolve().name, ensure_ascii=False)
    settings = f"# A dossier of OnRecord.\nname = {name}\nformat = {FORMAT}\n"
    engine = sqlite.open_engine(folder / _LEDGER, mode="rw")
    sqlite.build(engine)
    first = events.chained(
        events.START,
        time=now,
        who=who,
        kind="dossier-created",
        subject="dossier",
        detail={"format": FORMAT},
    )
    with engine.begin() as connection:
        events.append(connection, [first])
    engine.dispose()
    write_head(folder, Head(first.seq, first.digest))
    # Last, since it is what makes the folder a dossier.
    write_whole(folder / _SETTINGS, settings.encode(errors="replace"))


def find(start: Path) -> Path:
    """Return the dossier that ``start`` lies in, looking upwards like git.

    Raises NoDossier.
    """
    here = start.resolve()
    for folder in (here, *here.parents):
        if (folder / _SETTINGS).is_file():
            return folder
    raise NoDossier(
        "no dossier from here upwards",
        where=str(start),
        step="make one with onrecord init, or name one with --dossier",
    )


def ledger_path(folder: Path) -> Path:
    """Return the path of the dossier's ledger.

    Raises NoDossier where there is none, LedgerError where a newer version made it.
    """
    try:
        settings = tomllib.loads((folder / _SETTINGS).read_text("utf-8"))
    except FileNotFoundError as error:
        raise NoDossier(
            "this folder is no dossier", where=str(folder), step="make one with onrecord init"
        ) from error
    except (OSError, ValueError) as error:
        raise LedgerError(
            f"cannot be read: {error}",
            where=str(folder / _SETTINGS),
            step="put it back from a copy",
        ) from error
    if settings.get("format") != FORMAT:
        raise LedgerError(
            f"the dossier has format {settings.get('format')!r}, this version reads {FORMAT}",
            where=str(folder),
            step="use the version of OnRecord that made it, or add its originals to a new dossier",
        )
    if not (folder / _LEDGER).is_file():
        raise LedgerError(
            f"{_LEDGER} is missing", where=str(folder), step="put it back from a copy"
        )
    return folder / _LEDGER


def originals_of(folder: Path) -> Originals:
    """Return the originals of a dossier."""
    return Originals(folder / "originals")


def write_head(folder: Path, head: Head) -> None:
    """Note the end of the event log outside the database."""
    write_whole(folder / _HEAD, f"{head.seq} {head.digest}\n".encode())


def read_head(folder: Path) -> Head:
    """Return the end of the event log as noted outside the database.

    Raises Tampered where the file is missing or not as it was written.
    """
    path = folder / _HEAD
    try:
        seq, digest = path.read_text("ascii").split()
        return Head(int(seq), digest)
    except (OSError, ValueError) as error:
        raise Tampered(
            "the note of the last event is missing or broken",
            where=str(path),
            step="put the file back from a copy, then run onrecord verify again",
        ) from error
