"""Verify a dossier: recompute everything that its event log says, and name the first thing wrong.

The order is fixed: the file's structure; the chain of events and its end; the
judgements; then document by document its row, names, passages, original and
records. What this can't show is in :mod:`onrecord.ledger.dossier`; nor is
the index of words that search uses part of the evidence.

>>> import tempfile
>>> from onrecord.ledger.dossier import create
>>> with tempfile.TemporaryDirectory() as parent:
...     folder = Path(parent) / "visit"
...     create(folder, who="ana", now="2016-03-10T09:00:00Z")
...     verify(folder).events
1
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, exc, func, select

from onrecord.errors import UsageError
from onrecord.ledger import dossier, rows, search, sqlite, standing
from onrecord.ledger.entries import Head, Verified
from onrecord.ledger.replay import Log, replay, wrong
from onrecord.ledger.schema import (
    document_names,
    documents,
    events,
    judgements,
    passages,
    record_actors,
    records,
)
from onrecord.ledger.taking import text_to_search
from onrecord.model import Judgement, Profile, document_id

_Judged = Mapping[str, Sequence[tuple[int, Judgement]]]


def verify(folder: Path) -> Verified:
    """Check the whole dossier and count what holds.

    Reads every original once; works while another process writes. Raises
    Tampered naming the first thing that is wrong: where, what was expected,
    what was found.
    """
    path = dossier.ledger_path(folder)
    # Before the log: another process may write, and what is noted must not run ahead of it.
    noted = dossier.read_head(folder)
    engine = sqlite.open_engine(path, mode="ro")
    try:
        with engine.connect() as connection:
            return _verify(folder, connection, noted)
    except exc.DBAPIError as error:
        raise wrong(path.name, f"the file is damaged: {error.orig}") from error
    finally:
        engine.dispose()


def _verify(folder: Path, connection: Connection, noted: Head) -> Verified:
    damage = sqlite.damage(connection)
    if damage:
        raise wrong("ledger.sqlite", f"the file is damaged: {damage}")
    log = replay(connection, noted)
    _check_judgements(connection)
    _check_count(connection, judgements, log.judged)
    found = set(connection.execute(select(documents.c.id)).scalars())
    for doc in sorted(found ^ log.added.keys(), key=str):
        lacks = "no event added it" if doc in found else "its row is missing"
        raise wrong(f"document {doc}", lacks)
    judged = standing.judged_by_record(connection)
    count = sum(_check_document(connection, folder, log, doc, judged) for doc in sorted(log.added))
    _check_count(connection, records, count)
    known = {said.original for said in log.added.values()}
    return Verified(
        documents=len(log.added),
        records=count,
        judgements=log.judged,
        events=log.head.seq,
        originals=len(known),
        head=log.head.digest,
        orphans=tuple(name for name in dossier.originals_of(folder).names() if name not in known),
    )


def _check_count(connection: Connection, table: Table, expected: int) -> None:
    found = connection.execute(select(func.count()).select_from(table)).scalar_one()
    if found != expected:
        raise wrong(table.name, f"there are {found}, but the events say {expected}")


def _check_document(
    connection: Connection, folder: Path, log: Log, doc: str, judged: _Judged
) -> int:
    """Check a document with all that belongs to it; return how many records it has."""
    row = connection.execute(select(documents).where(documents.c.id == doc)).mappings().one()
    where = f"document {doc} ({row['source']})"
    added, said = log.added[doc], log.reading(connection, doc)
    if doc != document_id(added.original):
        raise wrong(where, f"its original {added.original} gives another id")
    found = [row["digest"], row["size"], row["added"], row["reading"]]
    expected = [added.original, added.size, added.added, log.last_seen[doc]]
    if found != expected:
        raise wrong(where, f"its row says {found}, but the events say {expected}")
    if rows.document_digest(row) != said.document:
        raise wrong(
            where,
            "its text or description is not what was read: it has the digest "
            f"{rows.document_digest(row)}, not {said.document}",
        )
    keys = {name: row[name] for name in ("occasion", "date")}
    profile = msgspec.json.decode(row["profile"], type=Profile)
    told = rows.found_by(profile, msgspec.json.decode(row["origin"], type=rows.Origin))
    told["date"] = log.dated.get(doc, told["date"])
    if keys != told:
        raise wrong(where, f"it is to be found by {keys}, but says {told}")
    named = select(document_names.c.name).where(document_names.c.doc == doc)
    names = set(connection.execute(named).scalars())
    if names != log.names[doc]:
        raise wrong(
            where, f"its names are {_list(names)}, but the events say {_list(log.names[doc])}"
        )
    at = select(passages.c.start, passages.c.end).where(passages.c.doc == doc)
    stretches = connection.execute(at.order_by(passages.c.start)).all()
    searched = text_to_search(row["profile"], row["text"])
    if [tuple(each) for each in stretches] != list(search.passages(searched)):
        raise wrong(where, "the passages that search finds are not those of its text")
    _check_original(folder, row)
    _check_records(connection, row, said.records, judged)
    return len(said.records)


def _check_original(folder: Path, row: Mapping[Any, Any]) -> None:
    path = dossier.originals_of(folder).path(row["digest"])
    where = f"{path.relative_to(folder)} ({row['source']})"
    try:
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise wrong(where, f"the original cannot be read: {error.strerror}") from error
    if found != row["digest"]:
        raise wrong(where, f"the original has the digest {found}, not the one it is named by")


def _check_records(
    connection: Connection, document: Mapping[Any, Any], said: dict[str, str], judged: _Judged
) -> None:
    doc, text = document["id"], document["text"]
    named = defaultdict(set)
    listed = select(record_actors).join(records).where(records.c.doc == doc)
    for number, role, actor in connection.execute(listed):
        named[number].add((role, actor))
    left = dict(said)
    query = select(records).where(records.c.doc == doc).order_by(records.c.start, records.c.id)
    for row in connection.execute(query).mappings():
        where = f"record {row['id']} ({document['source']})"
        expected = left.pop(row["id"], None)
        if expected is None:
            raise wrong(where, "no reading wrote it")
        decisions = [judgement for _, judgement in judged.get(row["id"], ())]
        _check_record(where, row, text, expected, decisions, named[row["number"]])
    if left:
        raise wrong(f"record {min(left)} ({document['source']})", "its row is missing")


def _check_record(
    where: str,
    row: Mapping[Any, Any],
    text: str,
    expected: str,
    judged: Sequence[Judgement],
    named: set[tuple[str, str]],
) -> None:
    """Check a record's place in the text, its content, its id, and who it is listed under."""
    try:
        record = rows.record_of(row)
        stands = standing.corrected(record, judged)
    except (msgspec.MsgspecError, TypeError, UsageError) as error:
        raise wrong(where, f"it is no record, or its correction does not fit: {error}") from error
    at = record.passage
    if not at.holds_in(text):
        found = text[at.start : at.end]
        raise wrong(where, f"it quotes {at.quote!r}, but {found!r} stands at {at.start}-{at.end}")
    found = rows.record_digest(row)
    if found != expected:
        raise wrong(where, f"it is not what was written: it has the digest {found}, not {expected}")
    if record.id != row["id"]:
        raise wrong(where, f"its content gives the id {record.id}")
    actors = rows.actors_of(stands)
    if named != actors:
        raise wrong(where, f"it is listed under {_list(named)}, but names {_list(actors)}")


def _list(found: Iterable[object]) -> str:
    """Show values in an order that holds for whatever a hand put into a column."""
    return ", ".join(sorted(str(each) for each in found))


def _check_judgements(connection: Connection) -> None:
    """Check the judgements against their events, in the order they were made."""
    query = (
        select(events.c.seq, events.c.detail, judgements)
        .join_from(events, judgements, events.c.seq == judgements.c.event, isouter=True)
        .where(events.c.type == "judged")
        .order_by(events.c.seq)
    )
    for row in connection.execute(query).mappings():
        where = f"judgement of event {row['seq']}"
        if row["event"] is None:
            raise wrong(where, "its row is missing")
        try:
            found = rows.to_json(rows.judgement_of(row))
        except msgspec.MsgspecError as error:
            raise wrong(where, f"it is no judgement: {error}") from error
        if found != row["detail"]:
            raise wrong(where, f"it says {found}, but {row['detail']} was judged")
