"""The original bytes, each in a file named by its SHA-256: ``originals/ab/abcdef...``.

>>> import tempfile, pathlib
>>> with tempfile.TemporaryDirectory() as folder:
...     originals = Originals(pathlib.Path(folder))
...     name = originals.put(b"Dear Minister,")
...     originals.path(name).read_bytes()
b'Dear Minister,'
"""

import os
import secrets
from collections.abc import Iterator
from pathlib import Path

from onrecord.errors import LedgerError
from onrecord.model import digest


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that it is there whole or not at all, readable by its owner only.

    Costs two flushes to the disk: the file and its folder. Raises LedgerError.
    """
    fresh = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
        _flush(path.parent)
    except KeyboardInterrupt:
        fresh.unlink(missing_ok=True)
        raise
    except OSError as error:
        fresh.unlink(missing_ok=True)
        raise LedgerError(
            f"cannot be written: {error.strerror}",
            where=str(path),
            step="check the disk's space and permissions, then run the same command again",
        ) from error


def _flush(folder: Path) -> None:
    """Make the names in a folder last through a power cut, where the system can."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


class Originals:
    """Keep original bytes by digest in one folder of a dossier."""

    def __init__(self, folder: Path) -> None:
        """Look after ``folder``; it need not exist yet."""
        self.folder = folder

    def path(self, name: str) -> Path:
        """Return where the original with this digest lies."""
        return self.folder / name[:2] / name

    def put(self, data: bytes) -> str:
        """Keep the bytes and return their digest; bytes that are there already cost a hash.

        Raises LedgerError where they cannot be written.
        """
        name = digest(data)
        path = self.path(name)
        if not path.exists() or path.stat().st_size != len(data):
            try:
                self._write(path, data)
            except OSError as error:
                raise LedgerError(
                    f"an original cannot be kept: {error.strerror}",
                    where=str(path.parent),
                    step="check the disk's space and permissions, then add it again",
                ) from error
        return name

    def _write(self, path: Path, data: bytes) -> None:
        self.folder.mkdir(mode=0o700, exist_ok=True)
        path.parent.mkdir(mode=0o700, exist_ok=True)
        # What a killed process left half written; only one process writes at a time.
        for stale in path.parent.glob(f".{path.name}.*"):
            stale.unlink(missing_ok=True)
        write_whole(path, data)

    def names(self) -> Iterator[str]:
        """Yield the name of each file that is kept, sorted."""
        yield from sorted(file.name for file in self.folder.rglob("*") if file.is_file())
