"""How records stand: what was read, with people's judgements over it, found by queries.

>>> from onrecord.model import Judgement
>>> last_verdict([Judgement(record="ask-1", verdict="unsure", by="ana", when="2016-03-10")])
'unsure'
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, func, intersect, select

from onrecord.errors import UnknownRecord
from onrecord.ledger import rows
from onrecord.ledger.corrections import correct
from onrecord.ledger.entries import Entry
from onrecord.ledger.rereading import Judged
from onrecord.ledger.schema import judgements, record_actors, records
from onrecord.model import AnyRecord, Judgement

#: The judgements of so many records are looked up by id; of more, all are read once.
_FEW = 500


class Standing(NamedTuple):
    """Hold a record as corrected, with its number and all judgements of it, first to last."""

    number: int
    record: AnyRecord
    judgements: tuple[Judgement, ...]


class JudgedRow(NamedTuple):
    """Hold the row of a judged record, and what rereading wants to know of it."""

    row: dict[str, Any]
    judged: Judged


def last_verdict(judged: Sequence[Judgement]) -> str | None:
    """Return the verdict that counts: the last one."""
    return judged[-1].verdict if judged else None


def corrected(record: AnyRecord, judged: Sequence[Judgement]) -> AnyRecord:
    """Return a record with all its corrections, one upon the other."""
    for judgement in judged:
        record = correct(record, judgement.changes)
    return record


def wanted(
    *,
    kind: str | None = None,
    doc: str | None = None,
    actors: dict[str, str | Collection[str] | None],
    rejected: bool = True,
) -> Select[Any]:
    """Select records by what they are and whom they name in which role."""
    query = select(records)
    if kind is not None:
        query = query.where(records.c.kind == kind)
    if doc is not None:
        query = query.where(records.c.doc == doc)
    named = [_naming(role, actor) for role, actor in actors.items() if actor is not None]
    if named:
        query = query.where(records.c.number.in_(intersect(*named)))
    if not rejected:
        query = query.where(records.c.id.not_in(_rejected()))
    return query.order_by(records.c.doc, records.c.start, records.c.end, records.c.id)


def _naming(role: str, actor: str | Collection[str]) -> Select[Any]:
    one = isinstance(actor, str)
    named = record_actors.c.actor == actor if one else record_actors.c.actor.in_(sorted(actor))
    return select(record_actors.c.record).where(record_actors.c.role == role, named)


def _rejected() -> Select[Any]:
    later = judgements.alias()
    last = (
        select(func.max(later.c.event))
        .where(later.c.record == judgements.c.record)
        .scalar_subquery()
    )
    return select(judgements.c.record).where(
        judgements.c.verdict == "rejected", judgements.c.event == last
    )


def entries(connection: Connection, query: Select[Any]) -> list[Entry]:
    """Return the entries of the records that a query selects, in its order."""
    found = connection.execute(query).mappings().all()
    few = 0 < len(found) <= _FEW
    only = records.c.id.in_([row["id"] for row in found]) if few else None
    judged = judged_by_record(connection, only) if found else {}
    return [_entry(dict(row), judged.get(row["id"], ())) for row in found]


def _entry(row: dict[str, Any], judged: Sequence[tuple[int, Judgement]]) -> Entry:
    decisions = [judgement for _, judgement in judged]
    # Whoever judged after a disagreement has seen it.
    unseen = row["disagreed"] and (not judged or row["disagreed"] > judged[-1][0])
    return Entry(
        record=corrected(rows.record_of(row), decisions),
        reader=row["reader"],
        judgement=decisions[-1] if decisions else None,
        disagreement=row["disagreement"] if unseen else None,
    )


def judged_by_record(
    connection: Connection, only: ColumnElement[bool] | None = None
) -> dict[str, list[tuple[int, Judgement]]]:
    """Return the judgements of each record with their events, first to last."""
    query = select(judgements).order_by(judgements.c.event)
    if only is not None:
        query = query.where(judgements.c.record.in_(select(records.c.id).where(only)))
    found = defaultdict(list)
    for row in connection.execute(query).mappings():
        found[row["record"]].append((row["event"], rows.judgement_of(row)))
    return found


def stands(connection: Connection, record_id: str) -> Standing:
    """Return how one record stands.

    Raises UnknownRecord.
    """
    here = records.c.id == record_id
    row = connection.execute(select(records).where(here)).mappings().first()
    if row is None:
        raise UnknownRecord(
            "no record has this id", where=record_id, step="list the records to find it"
        )
    found = judged_by_record(connection, here).get(record_id, ())
    judged = tuple(judgement for _, judgement in found)
    return Standing(row["number"], corrected(rows.record_of(row), judged), judged)


def judged_in(connection: Connection, doc: str) -> list[JudgedRow]:
    """Return the records of a document that anybody judged."""
    judged = judged_by_record(connection, records.c.doc == doc)
    query = select(records).where(records.c.id.in_(select(judgements.c.record)))
    found = []
    for row in connection.execute(query.where(records.c.doc == doc)).mappings():
        record = rows.record_of(row)
        decisions = [judgement for _, judgement in judged[row["id"]]]
        rejected = last_verdict(decisions) == "rejected"
        found.append(JudgedRow(dict(row), Judged(record, corrected(record, decisions), rejected)))
    return found
