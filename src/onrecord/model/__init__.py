"""Frozen values that every floor speaks in: documents, passages, records, dates, judgements.

Imports nothing of ours. A record round-trips through JSON unchanged:

>>> import msgspec
>>> from onrecord.model import Ask, AnyRecord, passage
>>> ask = Ask(passage=passage("doc-1", "Free X now.", 0, 10), text="Free X now", act="release")
>>> msgspec.json.decode(msgspec.json.encode(ask), type=AnyRecord) == ask
True
"""

from onrecord.model.dates import first_day, is_iso, iso, last_day, may_coincide
from onrecord.model.documents import Document, Genre, Place, Profile, document_id
from onrecord.model.ids import content_id, digest
from onrecord.model.judgements import Judgement, Related, Relation, Verdict
from onrecord.model.passages import Passage, passage
from onrecord.model.records import (
    Act,
    AnyRecord,
    Ask,
    AskAct,
    Case,
    Claim,
    ClaimType,
    Instrument,
    Occasion,
    Reading,
    Record,
    Statement,
    Watch,
    to_line,
)

__all__ = [
    "Act", "AnyRecord", "Ask", "AskAct", "Case", "Claim", "ClaimType", "Document", "Genre",
    "Instrument", "Judgement", "Occasion", "Passage", "Place", "Profile", "Reading", "Record",
    "Related", "Relation", "Statement", "Verdict", "Watch", "content_id", "digest", "document_id",
    "first_day", "is_iso", "iso", "last_day", "may_coincide", "passage", "to_line",
]  # fmt: skip
