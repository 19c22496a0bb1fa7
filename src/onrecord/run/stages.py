"""The stages from files to a ledger, each document in a worker process with limits.

A stage is a pure function of a *path*; :func:`onrecord.run.workers.work` maps it.

>>> from pathlib import Path
>>> find_files([Path("no-such-folder")])
[PosixPath('no-such-folder')]
"""

import hashlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from onrecord.errors import InputError, NotReadable
from onrecord.model import Reading
from onrecord.run.workers import work

if TYPE_CHECKING:
    from onrecord.ledger import Writer

#: Names the reading that this version does. It is raised with every change in what is read,
#: so that documents already in a ledger are read again when they are added again.
READER = "reader-2"

#: What one document may take in its worker. A UPR report needs two seconds and 0.3 GB.
SECONDS = 120.0
MEMORY = 2 * 1024**3

#: The file that makes a folder a dossier, and what the files and folders it keeps begin with.
_MARK = "onrecord.toml"
_DOSSIER = ("onrecord.", "ledger.sqlite", "originals")


class Source(msgspec.Struct, frozen=True):
    """Hold one document as a worker found it: its reading, and its original bytes."""

    reading: Reading
    original: bytes


class Outcome(msgspec.Struct, frozen=True):
    """Say what became of one file: readings that are new to the ledger, or why it failed.

    ``known`` is true where the ledger held these bytes already, read by this reader.
    """

    path: Path
    readings: tuple[Reading, ...] = ()
    known: bool = False
    error: InputError | None = None


def find_files(paths: Iterable[Path]) -> list[Path]:
    """Return the files that the paths name, folders walked in sorted order.

    Hidden files and folders are passed over inside a folder, and so is what a
    dossier keeps: a ledger is no source for itself. A path that does not exist
    stays in the list, so that it is reported and not lost.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            found.update(dict.fromkeys(_walk(path)))
        else:
            found[path] = None
    return list(found)


def _walk(folder: Path) -> Iterator[Path]:
    for here, folders, names in os.walk(folder):
        kept = _DOSSIER if _MARK in names else ()
        folders[:] = sorted(name for name in folders if not name.startswith((".", *kept)))
        for name in sorted(names):
            if not name.startswith((".", *kept)):
                yield Path(here, name)


def read_files(
    paths: Iterable[Path], *, jobs: int
) -> Iterator[tuple[Path, list[Source] | InputError]]:
    """Collect and read files in worker processes, in the order given; memory stays flat.

    A document that cannot be read, or that outgrows its limits, gives an
    InputError in its place; the others go on.
    """
    return work(_sources, paths, jobs=jobs, seconds=SECONDS, memory=MEMORY)


def add_files(
    writer: "Writer", paths: Iterable[Path], *, reader: str, jobs: int
) -> Iterator[Outcome]:
    """Read files into the ledger, one transaction a file, and say what became of each.

    What the ledger already holds costs no more than hashing it. Stopped at any
    moment and started again, it goes on where it was.
    """
    outcomes: dict[Path, Outcome] = {}
    fresh = (path for path in paths if not _settled(writer, path, reader, outcomes))
    for path, result in read_files(fresh, jobs=jobs):
        yield from _drain(outcomes)
        if isinstance(result, InputError):
            yield Outcome(path, error=result)
            continue
        # A mail and its attachments go in together, or a stop between them would lose some.
        with writer.batch():
            changed = [s for s in result if writer.add(s.reading, s.original, reader=reader)]
        yield Outcome(path, readings=tuple(s.reading for s in changed), known=not changed)
    yield from _drain(outcomes)


def _settled(writer: "Writer", path: Path, reader: str, outcomes: dict[Path, Outcome]) -> bool:
    """Settle a file without a worker where it cannot be opened or is known."""
    try:
        if not path.is_file():
            what = "is not a file" if path.exists() else "there is no such file or folder"
            raise NotReadable(what, where=str(path), step="check the path")
        with path.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
    except InputError as error:
        outcomes[path] = Outcome(path, error=error)
    except OSError as error:
        reason = NotReadable(
            f"cannot be opened ({error.strerror})", where=str(path), step="check its permissions"
        )
        outcomes[path] = Outcome(path, error=reason)
    else:
        if not writer.has(digest, name=path.name, reader=reader):
            return False
        outcomes[path] = Outcome(path, known=True)
    return True


def _drain(outcomes: dict[Path, Outcome]) -> Iterator[Outcome]:
    while outcomes:
        yield outcomes.pop(next(iter(outcomes)))


def _sources(path: Path) -> list[Source]:
    """Be the stage that runs in a worker: one path to its readings."""
    from onrecord.collect import collect_originals
    from onrecord.read import read_document

    return [Source(read_document(doc), data) for doc, data in collect_originals(path)]
