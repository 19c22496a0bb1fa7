"""Write to a dossier: add readings, judge records; each call one transaction, each change an event.

>>> import tempfile
>>> from onrecord.ledger.dossier import create
>>> from onrecord.model import Ask, Document, Profile, digest, document_id, passage
>>> data = b"Free X now."
>>> doc = Document(id=document_id(digest(data)), digest=digest(data), name="letter.txt",
...                media_type="text/plain", text=data.decode())
>>> ask = Ask(passage=passage(doc.id, doc.text, 0, 11), text="Free X now.", about="CN")
>>> reading = Reading(doc=doc, profile=Profile(genre="letter"), records=(ask,))
>>> with tempfile.TemporaryDirectory() as parent:
...     folder = Path(parent) / "visit"
...     create(folder, who="ana", now="2016-03-10T09:00:00Z")
...     with Writer(folder, who="ana", clock=lambda: "2016-03-10T10:00:00Z") as writer:
...         writer.add(reading, data, reader="r1"), writer.add(reading, data, reader="r1")
(True, False)
"""

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import msgspec
from sqlalchemy import Connection, Row, delete, func, insert, select, update

from onrecord.errors import Tampered, UnknownRecord, UsageError
from onrecord.ledger import dating, dossier, events, relations, rereading, rows, sqlite
from onrecord.ledger.corrections import check_states, correct
from onrecord.ledger.entries import Event, Head
from onrecord.ledger.schema import (
    document_names,
    documents,
    judgements,
    record_actors,
    records,
)
from onrecord.ledger.standing import judged_in, stands
from onrecord.ledger.taking import (
    Taken,
    actor_rows,
    index_text,
    take,
    text_to_search,
    write_records,
)
from onrecord.model import Ask, Judgement, Reading, Related, is_iso


class Writer:
    """Write to a dossier as one person, until closed.

    Only one process writes at a time: a second one waits ``wait`` seconds for
    each transaction, then Busy is raised. ``clock`` gives ISO 8601 times in UTC.
    """

    def __init__(
        self, folder: Path, *, who: str, clock: Callable[[], str], wait: float = 30.0
    ) -> None:
        """Open the dossier; raises NoDossier, or LedgerError where it can't be used."""
        self._folder = folder
        self._who = who
        self._clock = clock
        path = dossier.ledger_path(folder)
        self._engine = sqlite.open_engine(path, mode="rw", wait=wait)
        self._reading = sqlite.open_engine(path, mode="ro")
        with sqlite.clear_errors(folder):
            self._connection = self._engine.connect()
        self._originals = dossier.originals_of(folder)
        self._open: Connection | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the dossier."""
        self._connection.close()
        self._engine.dispose()

    @contextlib.contextmanager
    def batch(self) -> Iterator[None]:
        """Make one transaction of the calls inside: all of them are kept, or none.

        Saves two flushes to the disk a call; other writers wait meanwhile.
        """
        with self._transaction():
            yield

    def has(self, digest: str, *, name: str | None = None, reader: str | None = None) -> bool:
        """Tell whether an original is in the dossier: under this name, read by this reader."""
        wanted = select(documents.c.id).where(documents.c.digest == digest)
        if reader is not None:
            wanted = wanted.where(documents.c.reader == reader)
        if name is not None:
            wanted = wanted.join(document_names).where(document_names.c.name == name)
        if self._open is not None:
            return self._open.execute(wanted).first() is not None
        with sqlite.clear_errors(self._folder), self._reading.connect() as connection:
            return connection.execute(wanted).first() is not None

    def add(self, reading: Reading, original: bytes, *, reader: str) -> bool:
        """Keep an original and its reading; return whether anything changed.

        The same reading again changes nothing. Another reading replaces the
        records that nobody judged; judged ones stay, with a disagreement where
        it says otherwise. Of the same bytes read by one reader under several
        names, the reading under the first name in sorted order is kept.

        Raises Unproven where a quote does not stand in the text, Damaged where
        the text cannot be written as UTF-8.
        """
        taken = take(reading, original, reader=reader)
        row = taken.document
        with self._transaction() as connection:
            query = select(documents).where(documents.c.id == row["id"])
            stored = connection.execute(query).first()
            if stored is None:
                self._originals.put(original)
                row["added"] = self._clock()
                connection.execute(insert(documents), row)
                index_text(connection, row["id"], text_to_search(row["profile"], row["text"]))
            else:
                row["added"] = stored.added
                row["date"] = dating.date_given(connection, row["id"]) or row["date"]
            named = self._name(connection, row)
            if stored is not None and not _supersedes(row, stored):
                return named
            self._read(connection, taken, stored)
            return True

    def judge(self, judgement: Judgement) -> None:
        """Keep a person's decision about a record; the same one twice is kept once.

        Corrections add up: a later one changes what the earlier ones left.
        Raises UnknownRecord, or UsageError where verdict or changes don't fit.
        """
        try:
            judgement = msgspec.convert(msgspec.to_builtins(judgement), Judgement)
        except (msgspec.ValidationError, TypeError) as error:
            raise UsageError(
                f"this is no judgement: {error}",
                where=judgement.record,
                step="allowed verdicts: accepted, corrected, rejected, unsure",
            ) from error
        if bool(judgement.changes) != (judgement.verdict == "corrected"):
            raise UsageError(
                "changes belong to the verdict 'corrected', and to no other",
                where=judgement.record,
                step="say what to change, or choose accepted, rejected or unsure",
            )
        with self._transaction() as connection:
            standing = stands(connection, judgement.record)
            if standing.judgements and standing.judgements[-1] == judgement:
                return
            corrected = correct(standing.record, judgement.changes)
            check_states(standing.record, judgement.changes)
            event = self._event(
                connection, "judged", judgement.record, msgspec.to_builtins(judgement)
            )
            connection.execute(insert(judgements), rows.judgement_row(judgement, event.seq))
            if rows.actors_of(corrected) != rows.actors_of(standing.record):
                connection.execute(
                    delete(record_actors).where(record_actors.c.record == standing.number)
                )
                sqlite.load(connection, record_actors, actor_rows(standing.number, corrected))

    def date(self, doc: str, date: str, *, why: str = "") -> None:
        """Give a document its date, as a person knows it; the same one twice is kept once.

        Raises UnknownRecord, or UsageError for what is no date.
        """
        if not is_iso(date):
            raise UsageError("is no date", where=date, step="write 2016, 2016-03 or 2016-03-10")
        with self._transaction() as connection:
            here = documents.c.id == doc
            if connection.execute(select(documents.c.id).where(here)).first() is None:
                raise UnknownRecord(
                    "no document has this id", where=doc, step="list the documents to find it"
                )
            if dating.date_given(connection, doc) != date:
                self._event(connection, dating.DATED, doc, {"date": date, "why": why})
                connection.execute(update(documents).where(here).values(date=date))

    def relate(self, related: Related) -> None:
        """Keep a person's decision on what a record does to an ask; the last one counts.

        The same one twice is kept once. Raises UnknownRecord, or UsageError where the first
        is no ask or the relation is none.
        """
        try:
            related = msgspec.convert(msgspec.to_builtins(related), Related)
        except (msgspec.ValidationError, TypeError) as error:
            raise UsageError(
                f"this is no relation: {error}",
                where=related.ask,
                step="allowed: meets, partly, contradicts, unrelated",
            ) from error
        with self._transaction() as connection:
            asked = stands(connection, related.ask).record
            stands(connection, related.answer)
            if not isinstance(asked, Ask) or related.answer == related.ask:
                raise UsageError(
                    "only an ask can be answered, and by another record",
                    where=related.ask,
                    step="name an ask first, then what answers it",
                )
            if related not in relations.related_to(connection, related.ask):
                detail = msgspec.to_builtins(related)
                self._event(connection, relations.RELATED, related.ask, detail)

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[Connection]:
        """Hold the write lock; nested ones are part of the outer one."""
        if self._open is not None:
            with self._open.begin_nested():
                yield self._open
            return
        with sqlite.clear_errors(self._folder):
            try:
                with self._connection.begin():
                    before = events.last_event(self._connection)
                    _check_head(self._folder, self._connection, before)
                    self._open = self._connection
                    yield self._connection
                    after = events.last_event(self._connection)
            finally:
                self._open = None
        # Another process may have committed and noted a later event meanwhile.
        if after != before and after.seq > dossier.read_head(self._folder).seq:
            dossier.write_head(self._folder, after)

    def _event(
        self, connection: Connection, kind: str, subject: str, detail: dict[str, Any]
    ) -> Event:
        event = events.chained(
            events.last_event(connection),
            time=self._clock(),
            who=self._who,
            kind=kind,
            subject=subject,
            detail=detail,
        )
        events.append(connection, [event])
        return event

    def _name(self, connection: Connection, row: dict[str, Any]) -> bool:
        """Keep the name that an original was found under; return whether it is new."""
        name = {"doc": row["id"], "name": row["source"]}
        if connection.execute(select(document_names).filter_by(**name)).first():
            return False
        connection.execute(insert(document_names), name)
        named = select(func.count()).select_from(document_names).filter_by(doc=row["id"])
        first = connection.execute(named).scalar_one() == 1
        detail = {
            "name": row["source"],
            "original": row["digest"],
            "size": row["size"],
            "added": row["added"],
        }
        kind = "document-added" if first else "document-named"
        self._event(connection, kind, row["id"], detail)
        return True

    def _read(self, connection: Connection, taken: Taken, stored: Row[Any] | None) -> None:
        """Write a reading, over the one that is stored, around what people judged."""
        row = taken.document
        said = {"reader": row["reader"], "reading": row["reading"]}
        kept: dict[str, str] = {}
        fresh = taken.records
        if stored is not None:
            judged = judged_in(connection, row["id"])
            if judged and stored.text != row["text"]:
                self._refuse(connection, row["id"], said)
                return
            before = text_to_search(stored.profile, stored.text)
            after = text_to_search(row["profile"], row["text"])
            if before != after:
                index_text(connection, row["id"], after, instead=before)
            new = (line.record for line in taken.records.values())
            merged = rereading.merge([each.judged for each in judged], new)
            fresh = {key: taken.records[key] for key in merged.fresh}
            for each in judged:
                found = merged.disagreements.get(each.row["id"])
                self._disagree(connection, each.row, found, row["reader"])
                kept[each.row["id"]] = rows.record_digest(each.row)
            unjudged = records.c.id.not_in(select(judgements.c.record))
            connection.execute(delete(records).where(records.c.doc == row["id"], unjudged))
            connection.execute(update(documents).where(documents.c.id == row["id"]).values(row))
        write_records(connection, fresh.values())
        written = {key: line.digest for key, line in fresh.items()}
        self._event(
            connection,
            "records-read",
            row["id"],
            said | {"document": rows.document_digest(row), "records": kept | written},
        )

    def _disagree(
        self, connection: Connection, row: dict[str, Any], found: str | None, reader: str
    ) -> None:
        """Note in a judged record's row what a later reading found otherwise, or no longer does."""
        if found == row["disagreement"]:
            return
        seq = None
        if found:
            detail = {"found": found, "reader": reader}
            seq = self._event(connection, "disagreement", row["id"], detail).seq
        changed = {"disagreement": found, "disagreed": seq}
        row.update(changed)
        connection.execute(update(records).where(records.c.id == row["id"]).values(changed))

    def _refuse(self, connection: Connection, doc: str, said: dict[str, str]) -> None:
        """Keep the text that people's judgements point into, and say that another was read."""
        connection.execute(
            update(documents).where(documents.c.id == doc).values(reading=said["reading"])
        )
        found = "another text than the one whose records people judged"
        self._event(connection, "reading-refused", doc, said | {"found": found})


def _check_head(folder: Path, connection: Connection, last: Head) -> None:
    """Refuse to build upon a log that lost events which were noted outside it."""
    head = dossier.read_head(folder)
    if head != last and not events.holds(connection, head):
        raise Tampered(
            f"the event log no longer holds event {head.seq}, which was its last",
            where=str(folder),
            step="run onrecord verify; put the dossier back from a copy",
        )


def _supersedes(row: dict[str, Any], stored: Row[Any]) -> bool:
    """Tell whether a reading takes the place of the stored one."""
    if row["reading"] == stored.reading:
        return False
    return bool(row["reader"] != stored.reader or row["source"] <= stored.source)
