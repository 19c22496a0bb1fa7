"""Values that the ledger hands out: entries, document rows, hits, events, what verify counted.

>>> hit = Hit(doc="doc-1", name="letter.txt", start=5, end=9, snippet="... free them ...")
>>> hit.name
'letter.txt'
"""

from typing import Any, NamedTuple

import msgspec

from onrecord.model import AnyRecord, Judgement


class Entry(msgspec.Struct, frozen=True):
    """Hold one record as it now stands: people's corrections applied.

    ``reader`` made the reading. ``judgement`` is the last one; ``disagreement``
    says what a later reading found otherwise, until somebody judges again.
    """

    record: AnyRecord
    reader: str
    judgement: Judgement | None = None
    disagreement: str | None = None


class DocumentRow(msgspec.Struct, frozen=True, kw_only=True):
    """Say what one document is, without its text.

    ``name`` is the first of ``names`` in sorted order; ``size`` is bytes of the
    original; ``added`` an ISO 8601 time in UTC; ``occasion`` the key of the occasion whose
    record or speech it is.
    """

    id: str
    digest: str
    name: str
    names: tuple[str, ...]
    media_type: str
    genre: str
    title: str | None
    date: str | None
    lang: str | None
    publisher: str | None
    size: int
    added: str
    senders: tuple[str, ...]
    addressees: tuple[str, ...]
    occasion: str | None = None


class Hit(msgspec.Struct, frozen=True):
    """Point at the first words of a document's passage that a search found.

    ``start`` and ``end`` are offsets in the document's text; ``snippet`` is the
    text around them on one line, for the eye only: cite by the offsets.
    """

    doc: str
    name: str
    start: int
    end: int
    snippet: str


class Event(msgspec.Struct, frozen=True):
    """Hold one change: the ``digest`` covers all the rest, ``previous`` included."""

    seq: int
    time: str
    who: str
    type: str
    subject: str
    detail: dict[str, Any]
    previous: str
    digest: str


class Head(NamedTuple):
    """Name the last event of a log by its place and digest."""

    seq: int
    digest: str


class Verified(msgspec.Struct, frozen=True, kw_only=True):
    """Count what ``verify`` checked; ``head`` is the digest of the last event.

    Whoever notes ``head`` elsewhere can prove later that nothing before it was
    rewritten. ``orphans`` are originals without a document: what an interrupted
    addition leaves, harmless.
    """

    documents: int
    records: int
    judgements: int
    events: int
    originals: int
    head: str
    orphans: tuple[str, ...] = ()
