"""The ledger: the only place that speaks SQL. Writer and View, the event log, originals, search.

Importing it is quick; the store itself is loaded when first used.

>>> from onrecord import ledger
>>> ledger.Entry.__name__, ledger.View.__name__
('Entry', 'View')
"""

from typing import TYPE_CHECKING, Any

from onrecord.ledger.dossier import create, find
from onrecord.ledger.entries import DocumentRow, Entry, Event, Hit, Verified

if TYPE_CHECKING:
    from onrecord.ledger.verification import verify
    from onrecord.ledger.view import View
    from onrecord.ledger.writer import Writer

__all__ = [
    "DocumentRow", "Entry", "Event", "Hit", "Verified", "View", "Writer", "create", "find",
    "verify",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """Load what needs SQLAlchemy only when it is asked for: that takes a quarter of a second."""
    from importlib import import_module

    homes = {"Writer": "writer", "View": "view", "verify": "verification"}
    if name not in homes:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(f"{__name__}.{homes[name]}"), name)
