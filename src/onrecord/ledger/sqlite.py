"""What only SQLite says: connections, pragmas, guards of the event log, full-text search.

Another store would replace this module and nothing else.

>>> import tempfile, pathlib
>>> with tempfile.TemporaryDirectory() as folder:
...     engine = open_engine(pathlib.Path(folder) / "x.sqlite", mode="rwc")
...     build(engine)
...     engine.dispose()
"""

import contextlib
import os
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import Connection, Engine, Table, create_engine, event, exc
from sqlalchemy.pool import NullPool

from onrecord.errors import Busy, LedgerError
from onrecord.ledger.schema import METADATA

_GUARDED = ("events", "judgements")


def open_engine(path: Path, *, mode: Literal["ro", "rw", "rwc"], wait: float = 30.0) -> Engine:
    """Open a ledger to read ("ro"), to write ("rw"), or to make it ("rwc").

    A writer's transactions begin with the write lock, waited for up to ``wait``
    seconds; a reader's hold one snapshot and never wait for a writer.
    """
    uri = f"{path.resolve().as_uri()}?mode={mode}"
    if mode == "ro" and _unchanging(path):
        uri += "&immutable=1"

    def connect() -> sqlite3.Connection:
        # isolation_level None: the driver begins nothing by itself.
        raw = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=wait)
        raw.execute("PRAGMA foreign_keys = ON")
        # FULL: a commit that a power cut undid would leave the head file ahead of the log.
        raw.execute("PRAGMA synchronous = FULL")
        raw.execute("PRAGMA cache_size = -65536")
        raw.execute("PRAGMA wal_autocheckpoint = 8000")
        if mode == "ro":
            raw.execute("PRAGMA query_only = ON")
        return raw

    engine = create_engine("sqlite://", creator=connect, poolclass=NullPool)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN" if mode == "ro" else "BEGIN IMMEDIATE")

    return engine


def _unchanging(path: Path) -> bool:
    """Tell whether nothing can be written here, not even the files that WAL shares."""
    return not os.access(path.parent, os.W_OK) and not path.with_name(f"{path.name}-wal").exists()


def build(engine: Engine) -> None:
    """Make the tables, the search index and the guards in a new ledger."""
    with contextlib.closing(engine.raw_connection()) as raw:
        raw.cursor().execute("PRAGMA journal_mode = WAL")
    with engine.begin() as connection:
        METADATA.create_all(connection)
        # Contentless: the text is kept once, in its document.
        connection.exec_driver_sql(
            "CREATE VIRTUAL TABLE passage_words USING fts5("
            "words, content='', tokenize='unicode61 remove_diacritics 0')"
        )
        for table in _GUARDED:
            for change in ("UPDATE", "DELETE"):
                connection.exec_driver_sql(
                    f"CREATE TRIGGER {table}_no_{change.lower()} BEFORE {change} ON {table} "
                    f"BEGIN SELECT RAISE(ABORT, '{table} are only ever added to'); END"
                )


@contextlib.contextmanager
def clear_errors(where: Path) -> Iterator[None]:
    """Turn the store's errors into ours: Busy where the lock was not to be had."""
    try:
        yield
    except exc.DBAPIError as error:
        reason = str(error.orig)
        if "locked" in reason or "busy" in reason:
            raise Busy(
                "another process is writing to the dossier",
                where=str(where),
                step="wait until it is done, then run the same command again",
            ) from error
        raise LedgerError(
            f"the ledger cannot be used: {reason}",
            where=str(where),
            step="check the disk's space and permissions, then run onrecord verify",
        ) from error


def load(connection: Connection, table: Table, made: list[Any]) -> None:
    """Insert many rows, each a tuple of all columns in order: twice as fast as rows by name."""
    if made:
        marks = ", ".join("?" * len(table.columns))
        connection.exec_driver_sql(f"INSERT INTO {table.name} VALUES ({marks})", made)  # noqa: S608


def index_words(connection: Connection, rows: Iterable[tuple[int, str]]) -> None:
    """Add the searchable form of passages, by their numbers."""
    found = list(rows)
    if found:
        connection.exec_driver_sql("INSERT INTO passage_words (rowid, words) VALUES (?, ?)", found)


def forget_words(connection: Connection, rows: Iterable[tuple[int, str]]) -> None:
    """Take passages out of the search index; the form must be the one that was added."""
    found = list(rows)
    if found:
        connection.exec_driver_sql(
            "INSERT INTO passage_words (passage_words, rowid, words) VALUES ('delete', ?, ?)",
            found,
        )


def match_words(connection: Connection, expression: str, limit: int) -> list[Any]:
    """Return (doc, start, end) of the passages that match, best first."""
    found = connection.exec_driver_sql(
        'SELECT p.doc, p.start, p."end" FROM passage_words '
        "JOIN passages AS p ON p.number = passage_words.rowid "
        "WHERE passage_words MATCH ? "
        "ORDER BY bm25(passage_words), p.doc, p.start LIMIT ?",
        (expression, limit),
    )
    return list(found)


def damage(connection: Connection) -> str | None:
    """Return the first damage of the file's own structure, or None."""
    found = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one()
    return None if found == "ok" else str(found)
