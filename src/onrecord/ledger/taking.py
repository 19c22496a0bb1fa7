"""Take a reading apart into rows, refuse what its own document does not bear out, write them.

>>> from onrecord.model import Ask, Document, Profile, document_id, passage
>>> data = b"Free X now."
>>> doc = Document(id=document_id(digest(data)), digest=digest(data), name="letter.txt",
...                media_type="text/plain", text=data.decode())
>>> ask = Ask(passage=passage(doc.id, doc.text, 0, 11), text="Free X now.")
>>> reading = Reading(doc=doc, profile=Profile(genre="letter"), records=(ask,))
>>> list(take(reading, data, reader="r1").records) == [ask.id]
True
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, delete, func, select

from onrecord.errors import Damaged, LedgerError, Unproven
from onrecord.ledger import rows, search, sqlite
from onrecord.ledger.schema import passages, record_actors, records
from onrecord.model import AnyRecord, Profile, Reading, digest


class Line(NamedTuple):
    """Hold a record with its row, and the digest of it that the reading's event keeps."""

    record: AnyRecord
    row: dict[str, Any]
    digest: str


class Taken(NamedTuple):
    """Hold the row of a document, and its records by id."""

    document: dict[str, Any]
    records: dict[str, Line]


def take(reading: Reading, original: bytes, *, reader: str) -> Taken:
    """Return the rows of a reading; the same record twice is one.

    ``reading`` in the document's row is the digest of all that was read, so
    that the same reading again is seen to be the same. Raises LedgerError,
    Unproven where a quote does not stand in the text (law 1), Damaged where the
    text is no Unicode that a store could keep.
    """
    doc = reading.doc
    if digest(original) != doc.digest:
        raise LedgerError(
            "the reading is of other bytes than the original", where=doc.name, step="read it again"
        )
    found: dict[str, Line] = {}
    try:
        document = rows.document_row(reading, reader=reader, size=len(original))
        doc.text.encode()
        for record in reading.records:
            row = rows.record_row(record, reader=reader)
            if record.passage.doc != doc.id or not record.passage.holds_in(doc.text):
                raise Unproven(
                    f"the quote of {row['id']} does not stand in the text",
                    where=doc.name,
                    step="please report this: a reader must quote what it read",
                )
            line = Line(record, row, rows.record_digest(row))
            if found.setdefault(row["id"], line).digest != line.digest:
                raise LedgerError(
                    f"two records of the reading have the id {row['id']}",
                    where=doc.name,
                    step="please report this: a reader must number the parts of a passage",
                )
        said = sorted(line.digest for line in found.values())
        document["reading"] = rows.short_digest([rows.document_digest(document), said])
    except UnicodeEncodeError as error:
        raise Damaged(
            "its text or name holds half characters (lone surrogates)",
            where=ascii(doc.name),
            step="save the original again from the program that made it",
        ) from error
    return Taken(document, found)


def write_records(connection: Connection, fresh: Iterable[Line]) -> None:
    """Write new records with their actors."""
    made, actors = [], []
    for number, line in enumerate(fresh, _next(connection, records.c.number)):
        made.append((number, *line.row.values()))
        actors.extend(actor_rows(number, line.record))
    sqlite.load(connection, records, made)
    sqlite.load(connection, record_actors, actors)


def actor_rows(number: int, record: AnyRecord) -> list[tuple[int, str, str]]:
    """Return the rows that list a record under everybody it names."""
    return [(number, role, actor) for role, actor in sorted(rows.actors_of(record))]


def text_to_search(profile: str, text: str) -> str:
    """Return what search finds of a document: its text, but of a table of votes nothing.

    ``profile`` is JSON as the document's row has it. Rows of codes are no words to
    look for; votes are found by roll call and state.
    """
    votes = msgspec.json.decode(profile, type=Profile).genre == "votes"
    return "" if votes else text


def index_text(connection: Connection, doc: str, text: str, *, instead: str | None = None) -> None:
    """Make a text searchable, instead of the one that stood there."""
    if instead is not None:
        old = connection.execute(select(passages).where(passages.c.doc == doc)).all()
        forms = [(row.number, search.searchable(instead[row.start : row.end])) for row in old]
        sqlite.forget_words(connection, forms)
        connection.execute(delete(passages).where(passages.c.doc == doc))
    stretches = list(enumerate(search.passages(text), _next(connection, passages.c.number)))
    sqlite.load(connection, passages, [(number, doc, *at) for number, at in stretches])
    forms = [(number, search.searchable(text[at.start : at.end])) for number, at in stretches]
    sqlite.index_words(connection, forms)


def _next(connection: Connection, column: Any) -> int:
    return int(connection.execute(select(func.max(column))).scalar() or 0) + 1
