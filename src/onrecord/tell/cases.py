"""The section of cases: who is at risk, in what state as of which document, and how long."""

from collections.abc import Sequence

from onrecord.ledger import Entry, View
from onrecord.model import Case
from onrecord.tell.joined import Joined, cite_few, names_of, newest_first, questions
from onrecord.tell.notes import Notes
from onrecord.tell.status import contrary_status, held, status_words
from onrecord.tell.values import Detail, Group, Line, Section


def cases_section(view: View, notes: Notes, docs: Sequence[str], searched: str) -> Section:
    """Write each case with its last known status, and how long it lasts where that is known."""
    joined = Joined(view.records(kind="case"), docs)
    ordered = [newest_first(group, notes) for group in joined.groups]
    groups = []
    for people, heading in (("person", "Persons"), ("group", "Groups")):
        lines = tuple(
            _case_line(members, joined.rivals(members), notes)
            for members in ordered
            if isinstance(members[0].record, Case) and members[0].record.people == people
        )
        if lines:
            groups.append(Group(heading=heading, lines=lines))
    return Section(
        key="cases",
        heading="Cases",
        lead="Status as the latest document gives it; nothing is known here of the time since.",
        groups=(*groups, *questions(joined.suggested, notes)),
        nothing=f"No case was found in {searched}.",
    )


def _case_line(members: list[Entry], rivals: list[Entry], notes: Notes) -> Line:
    last = members[0].record
    assert isinstance(last, Case)
    lasted, begins = held(members, rivals, notes) or ("", None)
    contrary = contrary_status(members, notes)
    needed = [entry for entry in (begins, contrary) if entry]
    number = f"{last.count:,}" if last.count else ""
    numbers, more = cite_few(members, needed, notes)
    details = (
        Detail("Status", status_words(members[0], notes) or "not stated"),
        Detail("But", status_words(contrary, notes) if contrary else ""),
        Detail("Held", lasted),
        Detail("Number", number if number not in last.name else ""),
        Detail("Also written", "; ".join(names_of(members)[1:])),
        Detail("Also named in", more),
    )
    return Line(
        quote=last.name,
        lang=notes.lang(last.passage.doc),
        notes=numbers,
        details=tuple(detail for detail in details if detail.text),
        confirmed=notes.confirmed(numbers),
    )
