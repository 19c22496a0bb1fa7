"""Read a dossier: documents, records as they stand, histories, search.

>>> import tempfile
>>> from onrecord.ledger.dossier import create
>>> with tempfile.TemporaryDirectory() as parent:
...     folder = Path(parent) / "visit"
...     create(folder, who="ana", now="2016-03-10T09:00:00Z")
...     with View(folder) as view:
...         view.documents(), view.records(kind="ask"), view.search("fair trial")
([], [], [])
"""

import contextlib
from collections import defaultdict
from collections.abc import Collection, Iterator
from pathlib import Path
from types import TracebackType
from typing import Self, get_args

import msgspec
from sqlalchemy import ColumnElement, Connection, RowMapping, func, or_, select

from onrecord.errors import LedgerError, UnknownRecord
from onrecord.ledger import dossier, events, relations, rows, search, sqlite, standing
from onrecord.ledger.entries import DocumentRow, Entry, Event, Hit
from onrecord.ledger.schema import document_names, documents, records
from onrecord.ledger.schema import events as event_log
from onrecord.model import AnyRecord, Document, Profile, Related

_KINDS = tuple(record.kind for record in get_args(AnyRecord))
_LONGEST_LIST = 5


class View:
    """Read a dossier as it was when first asked, until closed.

    All answers of one view are of one state, also while another process writes.
    """

    def __init__(self, folder: Path) -> None:
        """Open the dossier; raises NoDossier, or LedgerError where it can't be used."""
        self._folder = folder
        self._engine = sqlite.open_engine(dossier.ledger_path(folder), mode="ro")
        with sqlite.clear_errors(folder):
            self._connection: Connection = self._engine.connect()

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

    def documents(
        self,
        *,
        ids: Collection[str] | None = None,
        occasion: str | None = None,
        since: str | None = None,
        until: str | None = None,
    ) -> list[DocumentRow]:
        """Return what each document is that fits all that is given, by the name that is shown.

        ``ids`` are those of the documents wanted; ``occasion`` is the key of the one that
        it is the record or a speech of; it is dated ``since`` or later, and before or on
        ``until``, both ISO 8601, compared as they are written.
        """
        query = select(*(each for each in documents.c if each.name not in ("text", "layout")))
        if ids is not None:
            query = query.where(documents.c.id.in_(sorted(ids)))
        if occasion is not None:
            query = query.where(documents.c.occasion == occasion)
        if since is not None:
            query = query.where(documents.c.date >= since)
        if until is not None:
            query = query.where(documents.c.date <= until)
        everyone = (ids, occasion, since, until) == (None,) * 4
        with self._answering():
            found = self._connection.execute(query).mappings().all()
            named = select(document_names)
            if not everyone:
                named = named.where(document_names.c.doc.in_([row["id"] for row in found]))
            names = defaultdict(list)
            for row in self._connection.execute(named):
                names[row.doc].append(row.name)
            summaries = [rows.summary_of(row, tuple(sorted(names[row["id"]]))) for row in found]
        return sorted(summaries, key=lambda row: (row.name, row.id))

    def document_row(self, id_or_prefix: str) -> DocumentRow:
        """Return what one document is, by its id or the beginning of it.

        Raises UnknownRecord, which says how many there are.
        """
        prefix = id_or_prefix if id_or_prefix.startswith("doc-") else f"doc-{id_or_prefix}"
        end = f"{prefix}\U0010ffff"
        with self._answering():
            query = select(documents.c.id).where(documents.c.id.between(prefix, end))
            found = self._connection.execute(query.limit(_LONGEST_LIST)).scalars().all()
        if len(found) != 1:
            raise _not_one(id_or_prefix, len(found), list(found))
        return self.documents(ids=found)[0]

    def document(self, doc_id: str) -> Document:
        """Return a document with its text, under the name that is shown.

        Raises UnknownRecord.
        """
        row = self._document(doc_id)
        with self._answering():
            names = self._connection.execute(
                select(document_names.c.name).where(document_names.c.doc == doc_id)
            ).scalars()
            return rows.document_of(row, min(names))

    def profile(self, doc_id: str) -> Profile:
        """Return what reading found a document to be, under the date that a person gave it.

        Raises UnknownRecord.
        """
        row = self._document(doc_id)
        with self._answering():
            profile = msgspec.json.decode(row["profile"], type=Profile)
        return msgspec.structs.replace(profile, date=row["date"])

    def records(
        self,
        *,
        kind: str | None = None,
        doc: str | None = None,
        about: str | None = None,
        asker: str | None = None,
        addressee: str | None = None,
        actor: str | Collection[str] | None = None,
        number: str | None = None,
        commits: str | None = None,
        rejected: bool = False,
    ) -> list[Entry]:
        """Return the records that fit all that is given, by document and place.

        ``actor`` speaks or acts, or is the group somebody spoke for; one of several. Actors
        are those of the record as corrected, written exactly as it has them. ``number`` is a
        roll call's; ``commits`` is who committed itself. With ``rejected``, also those that a
        person rejected.
        """
        roles: dict[str, str | Collection[str] | None] = {
            "about": about,
            "asker": asker,
            "addressee": addressee,
            "actor": actor,
            "number": number,
            "commits": commits,
        }
        query = standing.wanted(kind=kind, doc=doc, actors=roles, rejected=rejected)
        with self._answering():
            return standing.entries(self._connection, query)

    def entry(self, id_or_prefix: str) -> Entry:
        """Return the record with this id, or the only one whose id begins so.

        The kind at its front can be left out. Raises UnknownRecord, which says
        how many there are.
        """
        with self._answering():
            for here in (records.c.id == id_or_prefix, _begins(id_or_prefix)):
                query = select(records).where(here).order_by(records.c.id)
                found = standing.entries(self._connection, query.limit(_LONGEST_LIST))
                if len(found) == 1:
                    return found[0]
            count = select(func.count()).select_from(records).where(here)
            matching = self._connection.execute(count).scalar_one()
        raise _not_one(id_or_prefix, matching, [each.record.id for each in found])

    def history(self, record_or_doc_id: str) -> list[Event]:
        """Return the events of a document, or of a record and its document, first to last.

        Raises UnknownRecord where nothing was ever written of this id.
        """
        subjects = [record_or_doc_id]
        with self._answering():
            doc = self._connection.execute(
                select(records.c.doc).where(records.c.id == record_or_doc_id)
            ).scalar()
            subjects += [doc] if doc else []
            query = select(event_log).where(event_log.c.subject.in_(subjects))
            found = self._connection.execute(query.order_by(event_log.c.seq))
            history = [events.event_of(row) for row in found]
        if not history:
            raise _not_one(record_or_doc_id, 0, [])
        return history

    def related(self, ask: str) -> dict[str, Related]:
        """Return the last decision on each record that was judged as the answer to an ask."""
        with self._answering():
            return {each.answer: each for each in relations.related_to(self._connection, ask)}

    def search(self, query: str, limit: int = 20) -> list[Hit]:
        """Return the best passages with all the words of a query, at most ``limit``.

        Case and accents don't matter; words between quotation marks stand
        together; Chinese is found by any run of characters. Words on two sides
        of a passage's end are not found together. Any string is taken.
        """
        expression = search.query(query)
        if not expression:
            return []
        texts: dict[str, Document] = {}
        hits = []
        with self._answering():
            for doc, start, end in sqlite.match_words(self._connection, expression, limit):
                if doc not in texts:
                    texts[doc] = self.document(doc)
                text = texts[doc].text
                found = search.place(text[start:end], query) or search.Stretch(0, end - start)
                at = (start + found.start, start + found.end)
                hits.append(Hit(doc, texts[doc].name, *at, search.snippet(text, *at)))
        return hits

    @contextlib.contextmanager
    def _answering(self) -> Iterator[None]:
        """Turn what the store or a row of it refuses into our errors."""
        try:
            with sqlite.clear_errors(self._folder):
                yield
        except msgspec.MsgspecError as error:
            raise LedgerError(
                f"the ledger holds what OnRecord does not write: {error}",
                where=str(self._folder),
                step="run onrecord verify",
            ) from error

    def _document(self, doc_id: str) -> RowMapping:
        with self._answering():
            query = select(documents).where(documents.c.id == doc_id)
            row = self._connection.execute(query).mappings().first()
        if row is None:
            raise UnknownRecord(
                "no document has this id", where=doc_id, step="list the documents to find it"
            )
        return row


def _begins(prefix: str) -> ColumnElement[bool]:
    """Select ids that begin so, with the kind or without; ranges use the index."""
    kinds = [""] if "-" in prefix else [f"{kind}-" for kind in _KINDS]
    return or_(
        *(records.c.id.between(kind + prefix, f"{kind}{prefix}\U0010ffff") for kind in kinds)
    )


def _not_one(prefix: str, count: int, some: list[str]) -> UnknownRecord:
    if not count:
        return UnknownRecord(
            "no record has an id that begins so", where=prefix, step="list the records to find it"
        )
    more = ", ..." if count > len(some) else ""
    return UnknownRecord(
        f"{count} records have ids that begin so: {', '.join(some)}{more}",
        where=prefix,
        step="write more of the id",
    )
