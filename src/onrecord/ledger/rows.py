"""Documents and records as rows of the ledger, and back; the digests that events keep of them.

A row's digest is the first 32 hex digits of the SHA-256 of its columns as a
JSON array, so that one edited by hand no longer matches its event.

>>> from onrecord.model import Ask, passage
>>> ask = Ask(passage=passage("doc-1", "Free X now.", 0, 10), text="Free X now", about="CN")
>>> row = record_row(ask, reader="r1")
>>> record_of(row) == ask, sorted(actors_of(ask)), len(record_digest(row))
(True, [('about', 'CN')], 32)
"""

import functools
from collections.abc import Mapping
from typing import Any

import msgspec

from onrecord.ledger.entries import DocumentRow
from onrecord.model import (
    Act,
    AnyRecord,
    Document,
    Judgement,
    Occasion,
    Passage,
    Place,
    Profile,
    Reading,
    Statement,
    digest,
)
from onrecord.names.groups import group_key

_DIGITS = 32
# A decoder made once reads a record in a third of the time: the union is worked out once.
_RECORDS: msgspec.json.Decoder[AnyRecord] = msgspec.json.Decoder(AnyRecord)
_ROLES = {
    "askers": "asker",
    "addressees": "addressee",
    "about": "about",
    "actor": "actor",
    "behalf": "actor",
    "actors": "actor",
    "against": "actor",
    "abstained": "actor",
}
_RECORD = (
    "id", "kind", "doc", "start", "end", "quote", "reader", "data", "disagreement", "disagreed",
)  # fmt: skip
_DOCUMENT = (
    "id", "digest", "size", "media_type", "reader", "source", "profile", "origin", "layout", "text",
)  # fmt: skip


class Origin(msgspec.Struct, frozen=True, omit_defaults=True):
    """Hold what a document's original says of itself, beside its text."""

    title: str | None = None
    date: str | None = None
    lang: str | None = None
    publisher: str | None = None
    meta: dict[str, str] = {}
    parent: str | None = None


def to_json(value: Any) -> str:
    """Return canonical JSON: keys sorted, no white space."""
    return msgspec.json.encode(value, order="sorted").decode()


def short_digest(value: Any) -> str:
    """Return the digest of a value's canonical JSON, as events keep it of rows."""
    return digest(msgspec.json.encode(value, order="sorted"))[:_DIGITS]


def record_row(record: AnyRecord, *, reader: str) -> dict[str, Any]:
    """Return the row of a record in the order of its columns, without its number."""
    fields = msgspec.to_builtins(record)
    at = record.passage
    del fields["passage"]
    return {
        "id": record.id,
        "kind": record.kind,
        "doc": at.doc,
        "start": at.start,
        "end": at.end,
        "quote": at.quote,
        "reader": reader,
        "data": to_json(fields),
        "disagreement": None,
        "disagreed": None,
    }


def record_of(row: Mapping[Any, Any]) -> AnyRecord:
    """Return the record that a row holds, as it was read.

    Raises msgspec.MsgspecError where the row's data is no record.
    """
    at = {column: row[column] for column in Passage.__struct_fields__}
    return _RECORDS.decode(f'{{"passage":{to_json(at)},{row["data"][1:]}')


def record_digest(row: Mapping[Any, Any]) -> str:
    """Return the digest that the event of a reading keeps of one record's row."""
    return short_digest([row[column] for column in _RECORD])


def actors_of(record: AnyRecord) -> set[tuple[str, str]]:
    """Return (role, actor) of everybody that a record names; a group spoken for is an actor.

    What was voted on is found by the number of its roll call, a commitment by who committed
    itself, and what a group said by its key, so these are listed too.
    """
    found = set()
    for field, role in _roles(type(record)):
        value = getattr(record, field)
        if isinstance(value, str):
            found.add((role, value))
        elif value:
            found.update((role, actor) for actor in value)
    if isinstance(record, Act | Occasion) and record.number:
        found.add(("number", record.number))
    if isinstance(record, Statement):
        if record.commits:
            found.add(("commits", record.actor))
        groups = (group_key(name) for name in (record.actor, record.behalf) if name)
        found.update(("actor", key) for key in groups if key)
    return found


@functools.cache
def _roles(kind: type[AnyRecord]) -> tuple[tuple[str, str], ...]:
    return tuple((field, role) for field, role in _ROLES.items() if hasattr(kind, field))


def document_row(reading: Reading, *, reader: str, size: int) -> dict[str, Any]:
    """Return the row of a document, without when it was added and the digest of its reading."""
    doc = reading.doc
    origin = Origin(doc.title, doc.date, doc.lang, doc.publisher, doc.meta, doc.parent)
    return {
        "id": doc.id,
        "digest": doc.digest,
        "size": size,
        "media_type": doc.media_type,
        "reader": reader,
        "source": doc.name,
        "profile": to_json(reading.profile),
        "origin": to_json(origin),
        "layout": to_json(doc.places),
        "text": doc.text,
        **found_by(reading.profile, origin),
    }


def found_by(profile: Profile, origin: Origin) -> dict[str, str | None]:
    """Return the columns that repeat what a document is found by."""
    return {"occasion": profile.occasion, "date": profile.date or origin.date}


def document_digest(row: Mapping[Any, Any]) -> str:
    """Return the digest that the event of a reading keeps of its document's row."""
    return short_digest([row[column] for column in _DOCUMENT])


def document_of(row: Mapping[Any, Any], name: str) -> Document:
    """Return the document that a row holds, under the name that is shown."""
    origin = msgspec.json.decode(row["origin"], type=Origin)
    return Document(
        id=row["id"],
        digest=row["digest"],
        name=name,
        media_type=row["media_type"],
        text=row["text"],
        title=origin.title,
        date=origin.date,
        lang=origin.lang,
        publisher=origin.publisher,
        meta=origin.meta,
        places=msgspec.json.decode(row["layout"], type=tuple[Place, ...]),
        parent=origin.parent,
    )


def summary_of(row: Mapping[Any, Any], names: tuple[str, ...]) -> DocumentRow:
    """Return what a list of documents shows of one; reading knows better than the original."""
    profile = msgspec.json.decode(row["profile"], type=Profile)
    origin = msgspec.json.decode(row["origin"], type=Origin)
    return DocumentRow(
        id=row["id"],
        digest=row["digest"],
        name=names[0],
        names=names,
        media_type=row["media_type"],
        genre=profile.genre,
        title=profile.title or origin.title,
        date=row["date"],
        lang=profile.lang or origin.lang,
        publisher=origin.publisher,
        size=row["size"],
        added=row["added"],
        senders=profile.senders,
        addressees=profile.addressees,
        occasion=row["occasion"],
    )


def judgement_row(judgement: Judgement, event: int) -> dict[str, Any]:
    """Return the row of a judgement, which its event has the number of."""
    fields = msgspec.structs.asdict(judgement)
    return fields | {"event": event, "changes": to_json(judgement.changes)}


def judgement_of(row: Mapping[Any, Any]) -> Judgement:
    """Return the judgement that a row holds.

    Raises msgspec.MsgspecError where the row holds none.
    """
    fields = {field: row[field] for field in Judgement.__struct_fields__}
    return msgspec.convert(fields | {"changes": msgspec.json.decode(row["changes"])}, Judgement)
