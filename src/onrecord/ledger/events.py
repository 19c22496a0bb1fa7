"""The event log: each event carries the digest of the one before it.

The digest of an event is the SHA-256 of the UTF-8 JSON array ``[seq, time,
who, type, subject, detail, previous]``, without white space, keys sorted. So
changing, removing or inserting an event breaks the chain at that place. The
first event's ``previous`` is 64 zeros.

>>> first = chained(START, time="2016-03-10T09:00:00Z", who="ana", kind="dossier-created",
...                 subject="dossier", detail={"name": "visit"})
>>> first.seq, first.previous == START.digest, first.digest == digest_of(first)
(1, True, True)
"""

from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, insert, select

from onrecord.ledger.entries import Event, Head
from onrecord.ledger.schema import events
from onrecord.model import digest

START = Head(0, "0" * 64)


def digest_of(event: Event) -> str:
    """Return the digest that the event should carry."""
    said = (
        event.seq,
        event.time,
        event.who,
        event.type,
        event.subject,
        event.detail,
        event.previous,
    )
    return digest(msgspec.json.encode(said, order="sorted"))


def chained(
    last: Head,
    *,
    time: str,
    who: str,
    kind: str,
    subject: str,
    detail: dict[str, Any],
) -> Event:
    """Make the event that follows ``last``."""
    event = Event(last.seq + 1, time, who, kind, subject, detail, last.digest, "")
    return msgspec.structs.replace(event, digest=digest_of(event))


def last_event(connection: Connection) -> Head:
    """Return the end of the chain."""
    row = connection.execute(
        select(events.c.seq, events.c.digest).order_by(events.c.seq.desc()).limit(1)
    ).first()
    return Head(row.seq, row.digest) if row else START


def append(connection: Connection, new: Sequence[Event]) -> None:
    """Write events that follow the end of the chain."""
    connection.execute(
        insert(events),
        [
            msgspec.structs.asdict(event)
            | {"detail": msgspec.json.encode(event.detail, order="sorted").decode()}
            for event in new
        ],
    )


def event_of(row: Row[Any]) -> Event:
    """Return the event that a row of the log holds.

    Raises msgspec.DecodeError where its detail is not JSON.
    """
    return Event(**(row._asdict() | {"detail": msgspec.json.decode(row.detail)}))


def holds(connection: Connection, head: Head) -> bool:
    """Tell whether the log holds this event."""
    found = connection.execute(select(events.c.digest).where(events.c.seq == head.seq)).scalar()
    return found == head.digest
