"""Replay the event log: check its chain, and gather what it says there should be.

>>> Log().head == START
True
"""

from collections import defaultdict
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from onrecord.errors import Tampered
from onrecord.ledger.dating import Dated
from onrecord.ledger.entries import Event, Head
from onrecord.ledger.events import START, digest_of, event_of
from onrecord.ledger.schema import events
from onrecord.model import Related

_STEP = "keep this folder as it is, compare it with a copy, and ask who had access"


class Added(msgspec.Struct):
    """Read the event that adds a document or another name of it."""

    name: str
    original: str
    size: int
    added: str


class Read(msgspec.Struct):
    """Read the event of a reading: digests of the document's row and of all its records' rows."""

    document: str
    reading: str
    records: dict[str, str]


class _Refused(msgspec.Struct):
    """Read the event of a reading that was not taken over."""

    reading: str


class Log:
    """Hold what the events up to ``head`` say; ``readings`` are the events of the last ones."""

    def __init__(self) -> None:
        """Begin before the first event."""
        self.head = START
        self.added: dict[str, Added] = {}
        self.names: dict[str, set[str]] = defaultdict(set)
        self.readings: dict[str, int] = {}
        self.last_seen: dict[str, str] = {}
        self.dated: dict[str, str] = {}
        self.judged = 0

    def reading(self, connection: Connection, doc: str) -> Read:
        """Return what the last reading of a document wrote."""
        query = select(events).where(events.c.seq == self.readings.get(doc))
        row = connection.execute(query).first()
        if row is None:
            raise wrong(f"document {doc}", "no event says what was read in it")
        return msgspec.convert(event_of(row).detail, Read)


def wrong(where: str, what: str) -> Tampered:
    """Say what is wrong, and that the evidence of it is to be kept."""
    return Tampered(what, where=where, step=_STEP)


def replay(connection: Connection, noted: Head) -> Log:
    """Return what the log says, its chain checked, with the end that was noted outside it.

    Raises Tampered naming the first event that is wrong.
    """
    log = Log()
    for row in connection.execute(select(events).order_by(events.c.seq)):
        where = f"event {row.seq}"
        expected = log.head.seq + 1
        if row.seq != expected:
            raise wrong(f"event {expected}", f"it is missing; event {row.seq} comes instead")
        try:
            event = event_of(row)
            _check_link(where, event, log.head, noted)
            _take(log, event)
        except (msgspec.MsgspecError, TypeError) as error:
            raise wrong(where, f"it is no event that OnRecord writes: {error}") from error
        log.head = Head(event.seq, event.digest)
    if log.head.seq < noted.seq:
        raise wrong(
            f"event {log.head.seq + 1}",
            f"it is missing; the log ends before it, but had {noted.seq} events",
        )
    return log


def _check_link(where: str, event: Event, last: Head, noted: Head) -> None:
    if event.previous != last.digest:
        raise wrong(where, f"it follows {event.previous}, but the event before is {last.digest}")
    found = digest_of(event)
    if event.digest != found:
        raise wrong(where, f"its content has the digest {found}, not its own {event.digest}")
    if event.seq == noted.seq and event.digest != noted.digest:
        raise wrong(where, f"it has the digest {event.digest}, but {noted.digest} was noted")


def _take(log: Log, event: Event) -> None:
    detail: dict[str, Any] = event.detail
    match event.type:
        case "document-added" | "document-named":
            added = msgspec.convert(detail, Added)
            log.added.setdefault(event.subject, added)
            log.names[event.subject].add(added.name)
        case "records-read":
            log.readings[event.subject] = event.seq
            log.last_seen[event.subject] = msgspec.convert(detail, Read).reading
        case "reading-refused":
            log.last_seen[event.subject] = msgspec.convert(detail, _Refused).reading
        case "document-dated":
            log.dated[event.subject] = msgspec.convert(detail, Dated).date
        case "related":
            msgspec.convert(detail, Related)
        case "judged":
            log.judged += 1
