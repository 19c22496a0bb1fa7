"""What people decided that a record does to an ask: events of the ask, nothing else.

>>> RELATED
'related'
"""

import msgspec
from sqlalchemy import Connection, select

from onrecord.ledger.schema import events
from onrecord.model import Related

RELATED = "related"


def related_to(connection: Connection, ask: str) -> list[Related]:
    """Return the decisions about an ask, first to last; of one answer, the last counts."""
    query = select(events.c.detail).where(events.c.subject == ask, events.c.type == RELATED)
    found = connection.execute(query.order_by(events.c.seq)).scalars()
    return [msgspec.json.decode(detail, type=Related) for detail in found]
