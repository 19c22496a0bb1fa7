"""The date that a person gives a document which does not say its own, or says a wrong one.

It is an event of the document: a later reading does not overwrite it (law 3).

>>> DATED
'document-dated'
"""

import msgspec
from sqlalchemy import Connection, select

from onrecord.ledger.schema import events

DATED = "document-dated"


class Dated(msgspec.Struct, frozen=True):
    """Read the event by which a person dates a document, to the precision that is known."""

    date: str
    why: str = ""


def date_given(connection: Connection, doc: str) -> str | None:
    """Return the last date that a person gave a document."""
    query = select(events.c.detail).where(events.c.subject == doc, events.c.type == DATED)
    detail = connection.execute(query.order_by(events.c.seq.desc()).limit(1)).scalar()
    return msgspec.json.decode(detail, type=Dated).date if detail else None
