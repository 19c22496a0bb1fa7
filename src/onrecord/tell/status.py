"""The last known status of a case, and how long it lasts: never more than one document says.

What a single document says of one case may be counted; what two documents say may be two stories.
"""

from collections.abc import Sequence

from onrecord.ledger import Entry
from onrecord.model import Case, first_day, last_day, may_coincide
from onrecord.tell.notes import Notes
from onrecord.tell.wording import date_words, has_ended, held_words, is_held


def status_words(entry: Entry, notes: Notes) -> str:
    """Write a status with the date and the document that give it; empty where none is stated."""
    record = entry.record
    if not (isinstance(record, Case) and record.status):
        return ""
    dated = notes.date(record.passage.doc)
    as_of = f"as of {date_words(dated)}" if dated else "in a document without a date"
    return f"{record.status}, {as_of} ({notes.label(record.passage.doc)})"


def contrary_status(members: Sequence[Entry], notes: Notes) -> Entry | None:
    """Find a status that may be as late as the last one, the first member's, and that it ended."""
    last = members[0].record
    as_of = notes.date(last.passage.doc)
    if has_ended(_case(members[0]).status):
        return None
    for entry in members[1:]:
        said = notes.date(entry.record.passage.doc)
        may_be_later = not said or not as_of or last_day(said) >= first_day(as_of)
        if may_be_later and has_ended(_case(entry).status):
            return entry
    return None


def held(
    members: Sequence[Entry], rivals: Sequence[Entry], notes: Notes
) -> tuple[str, Entry] | None:
    """Write how long a case had lasted as of a document, and give the record that says so.

    One document has to say both that it lasts and since when: a beginning taken
    from another one may belong to an earlier detention. A release or death that
    may be later, or another beginning, also of a case that only may be the same
    (``rivals``), leaves it open.
    """
    saying = [
        (as_of, entry.record.id, entry)
        for entry in members
        if (as_of := notes.date(entry.record.passage.doc))
        and _case(entry).since
        and is_held(_case(entry).status)
    ]
    if not saying:
        return None
    as_of, _, begins = max(saying, key=lambda found: found[:2])
    since = _case(begins).since or ""
    for entry in (*members, *rivals):
        other, said = _case(entry), notes.date(entry.record.passage.doc)
        if has_ended(other.status) and (said is None or last_day(said) >= first_day(since)):
            return None
        if other.since and not may_coincide(since, other.since):
            return None
    words = held_words(since, as_of)
    return (words, begins) if words else None


def _case(entry: Entry) -> Case:
    assert isinstance(entry.record, Case)
    return entry.record
