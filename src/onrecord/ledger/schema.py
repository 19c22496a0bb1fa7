"""The tables, in SQL that SQLite and PostgreSQL both take.

``records.number`` and ``passages.number`` only join tables inside one ledger;
everything outside speaks of the content-derived ids.

>>> sorted(METADATA.tables)  # doctest: +NORMALIZE_WHITESPACE
['document_names', 'documents', 'events', 'judgements', 'passages', 'record_actors', 'records']
"""

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, Table, Text

METADATA = MetaData()

#: ``source`` is the name under which the stored reading was read; ``reading`` the
#: digest of all that it said, so that the same reading again is seen to be the same.
#: ``occasion`` and ``date`` repeat what the profile and the origin say, to be found by.
documents = Table(
    "documents",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("digest", Text, nullable=False, unique=True),
    Column("size", Integer, nullable=False),
    Column("added", Text, nullable=False),
    Column("media_type", Text, nullable=False),
    Column("reader", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("reading", Text, nullable=False),
    Column("profile", Text, nullable=False),
    Column("origin", Text, nullable=False),
    Column("layout", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("occasion", Text),
    Column("date", Text),
)
Index("documents_by_occasion", documents.c.occasion)
Index("documents_by_date", documents.c.date)

document_names = Table(
    "document_names",
    METADATA,
    Column("doc", Text, ForeignKey("documents.id"), primary_key=True),
    Column("name", Text, primary_key=True),
    sqlite_with_rowid=False,
)

#: ``disagreed`` is the event in which a later reading disagreed with a judged record.
records = Table(
    "records",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("doc", Text, ForeignKey("documents.id"), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("quote", Text, nullable=False),
    Column("reader", Text, nullable=False),
    Column("data", Text, nullable=False),
    Column("disagreement", Text),
    Column("disagreed", Integer),
)
Index("records_by_place", records.c.doc, records.c.start, records.c.end)
Index("records_by_kind", records.c.kind)

#: Roles: asker, addressee, about, actor, who commits itself, and a roll call's number; of the
#: record as corrected.
record_actors = Table(
    "record_actors",
    METADATA,
    Column("record", Integer, ForeignKey("records.number", ondelete="CASCADE"), primary_key=True),
    Column("role", Text, primary_key=True),
    Column("actor", Text, primary_key=True),
    sqlite_with_rowid=False,
)
Index("records_by_actor", record_actors.c.actor, record_actors.c.role, record_actors.c.record)

events = Table(
    "events",
    METADATA,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("time", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("detail", Text, nullable=False),
    Column("previous", Text, nullable=False),
    Column("digest", Text, nullable=False),
)
Index("events_by_subject", events.c.subject, events.c.seq)

judgements = Table(
    "judgements",
    METADATA,
    Column("event", Integer, ForeignKey("events.seq"), primary_key=True, autoincrement=False),
    Column("record", Text, ForeignKey("records.id"), nullable=False),
    Column("verdict", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("when", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("changes", Text, nullable=False),
)
Index("judgements_by_record", judgements.c.record, judgements.c.event)

#: Paragraph-sized stretches that search finds; the words are in the search index.
passages = Table(
    "passages",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("doc", Text, ForeignKey("documents.id"), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
)
Index("passages_by_place", passages.c.doc, passages.c.start)
