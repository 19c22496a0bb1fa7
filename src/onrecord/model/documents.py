"""Documents: one source each, its text made once and never changed."""

from typing import Literal

import msgspec

from onrecord.model.ids import DIGITS

Genre = Literal[
    "letter", "open_letter", "statement", "petition", "reply", "news", "speech", "upr_report",
    "acts", "votes", "other",
]  # fmt: skip
Box = tuple[float, float, float, float]


class Place(msgspec.Struct, frozen=True):
    """Say where a stretch of the text stands in the original.

    ``page`` counts from 1; ``box`` is (left, bottom, right, top) in PDF points
    from the lower left corner of the page. Stretches are in text order and do
    not overlap.
    """

    start: int
    end: int
    page: int | None = None
    box: Box | None = None


class Document(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Hold one source: what its original says of itself, and its extracted text.

    ``digest`` is the SHA-256 of the original bytes and ``id`` comes from it, so
    the same bytes are the same document wherever they lie and whatever the file
    is called. ``text`` never changes: every passage points into it. ``meta``
    keeps what the original carries beside its text (front matter, mail headers,
    PDF information), keys in lower case. ``parent`` is the id of the document
    that this one was attached to.
    """

    id: str
    digest: str
    name: str
    media_type: str
    text: str
    title: str | None = None
    date: str | None = None
    lang: str | None = None
    publisher: str | None = None
    meta: dict[str, str] = {}
    places: tuple[Place, ...] = ()
    parent: str | None = None

    def places_of(self, start: int, end: int) -> tuple[Place, ...]:
        """Return the places in the original that a stretch of the text covers."""
        return tuple(p for p in self.places if p.start < end and start < p.end)

    def page_of(self, start: int) -> int | None:
        """Return the page that a character of the text stands on, where pages are known."""
        return next((p.page for p in self.places if p.start <= start < p.end), None)


class Profile(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Say what reading found a document to be: the first line that ``onrecord read`` prints of it.

    ``senders`` and ``addressees`` are actors as :mod:`onrecord.model.records` writes them.
    ``occasion`` is the key of the occasion whose record or speech it is: ``unga-71`` (the
    General Debate of the 71st session), ``upr-CN-2013`` (the review of China in 2013).
    """

    genre: Genre
    title: str | None = None
    date: str | None = None
    lang: str | None = None
    senders: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    occasion: str | None = None


def document_id(original_digest: str) -> str:
    """Return the id of the document whose original has this SHA-256."""
    return f"doc-{original_digest[:DIGITS]}"
