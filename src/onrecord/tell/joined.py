"""Cases and laws over several documents: joined where surely the same, asked where only alike.

>>> Joined([], ["doc-1"]).groups
[]
"""

from collections.abc import Iterable, Sequence

from onrecord.ledger import Entry
from onrecord.link import Link, link_records
from onrecord.model import Case, Instrument
from onrecord.tell.notes import Notes
from onrecord.tell.status import status_words
from onrecord.tell.values import Detail, Group, Line
from onrecord.tell.wording import count_words

#: Footnotes of a case or law that many documents name, one for each document.
_CITED = 4


class Joined:
    """Hold the cases or laws of the ledger in groups, each one thing in the world.

    Groups that touch one of ``docs`` are kept, whole, in the order of the docs
    and of their texts: what a later document says of the same case is part of it.
    """

    def __init__(self, entries: Iterable[Entry], docs: Sequence[str]) -> None:
        """Join what is surely the same, and keep what is only suggested as links."""
        by_id = {entry.record.id: entry for entry in entries}
        links = link_records(entry.record for entry in by_id.values())
        group_of = {record: {record} for record in by_id}
        for link in links:
            if link.how == "equal":
                _unite(group_of, [member for member in link.members if member in by_id])
        groups = {id(group): group for group in group_of.values()}.values()
        kept = [
            [by_id[record] for record in group]
            for group in groups
            if any(by_id[record].record.passage.doc in docs for record in group)
        ]
        self.groups = sorted(kept, key=lambda group: min(_place(entry, docs) for entry in group))
        shown = {entry.record.id for group in self.groups for entry in group}
        self.suggested = [
            (link, [by_id[member] for member in link.members if member in by_id])
            for link in links
            if link.how == "suggested" and shown & set(link.members)
        ]
        self.within = [pair for pair in self.suggested if shown.issuperset(pair[0].members)]

    def rivals(self, group: Sequence[Entry]) -> list[Entry]:
        """Return the entries that are only suggested to be the same as a group."""
        ids = {entry.record.id for entry in group}
        return [
            entry
            for link, members in self.suggested
            if ids & set(link.members)
            for entry in members
        ]


def newest_first(members: Iterable[Entry], notes: Notes) -> list[Entry]:
    """Order by date of document, those with a status before those that only name the case."""

    def key(entry: Entry) -> tuple[bool, str, str, int]:
        record, at = entry.record, entry.record.passage
        has_status = isinstance(record, Case) and record.status is not None
        return has_status, notes.date(at.doc) or "", at.doc, -at.start

    return sorted(members, key=key, reverse=True)


def names_of(members: Iterable[Entry]) -> list[str]:
    """Return the names that cases or laws are written with, each once."""
    return list(
        dict.fromkeys(
            entry.record.name for entry in members if isinstance(entry.record, Case | Instrument)
        )
    )


def cite_few(
    members: Sequence[Entry], needed: list[Entry], notes: Notes
) -> tuple[tuple[int, ...], str]:
    """Cite one record of each document, the first few, and say how many documents are left."""
    by_doc: dict[str, Entry] = {}
    for entry in members:
        by_doc.setdefault(entry.record.passage.doc, entry)
    shown = list(by_doc.values())[:_CITED]
    shown += [entry for entry in needed if entry not in shown]
    left = len(by_doc) - len({entry.record.passage.doc for entry in shown})
    more = f"{count_words(left, 'more document')} of this ledger" if left else ""
    return tuple(notes.cite(entry) for entry in shown), more


def questions(suggested: Iterable[tuple[Link, list[Entry]]], notes: Notes) -> tuple[Group, ...]:
    """Write the links that are only suggested as questions to a reviewer."""
    lines = tuple(_question(link, members, notes) for link, members in suggested if members)
    if not lines:
        return ()
    about = f"{count_words(len(lines), 'pair')} not joined here: a person has to decide."
    return (Group(heading="Are these the same?", about=about, lines=lines),)


def _question(link: Link, members: list[Entry], notes: Notes) -> Line:
    named = {name: entry for entry in reversed(members) for name in names_of([entry])}
    numbers = tuple(notes.cite(named[name]) for name in names_of(members))
    if len(named) == 1:
        numbers, _ = cite_few(members, [], notes)
    statuses = dict.fromkeys(status_words(entry, notes) for entry in named.values())
    details = (
        Detail("Because", "; ".join(link.reasons)),
        Detail("Status", "; ".join(status for status in statuses if status)),
    )
    return Line(
        quote=" – ".join(names_of(members)),
        notes=numbers,
        details=tuple(detail for detail in details if detail.text),
        confirmed=notes.confirmed(numbers),
    )


def _unite(group_of: dict[str, set[str]], members: list[str]) -> None:
    union = set().union(*(group_of[member] for member in members))
    for record in union:
        group_of[record] = union


def _place(entry: Entry, docs: Sequence[str]) -> tuple[int, int]:
    at = entry.record.passage
    return docs.index(at.doc) if at.doc in docs else len(docs), at.start
