"""The section of laws and other instruments, with the date each takes effect."""

from collections.abc import Sequence

from onrecord.ledger import Entry, View
from onrecord.model import Instrument
from onrecord.tell.joined import Joined, cite_few, names_of, newest_first, questions
from onrecord.tell.notes import Notes
from onrecord.tell.values import Detail, Group, Line, Section
from onrecord.tell.wording import date_words

_TYPES = {"law": "Law", "treaty": "Treaty", "resolution": "Resolution", "charge": "Charge"}


def laws_section(view: View, notes: Notes, docs: Sequence[str], searched: str) -> Section:
    """Write each law, treaty, resolution or charge with the date it takes effect, where known."""
    joined = Joined(view.records(kind="instrument"), docs)
    lines = tuple(_law_line(group, notes) for group in joined.groups)
    return Section(
        key="laws",
        heading="Laws and other instruments",
        groups=(
            *((Group(heading="", lines=lines),) if lines else ()),
            *questions(joined.within, notes),
        ),
        nothing=f"No law was found in {searched}.",
    )


def _law_line(members: list[Entry], notes: Notes) -> Line:
    members = newest_first(members, notes)
    laws = [entry.record for entry in members if isinstance(entry.record, Instrument)]
    dates = list(dict.fromkeys(law.effective for law in laws if law.effective))
    dated = [
        next(entry for entry in members if getattr(entry.record, "effective", None) == date)
        for date in dates
    ]
    numbers, more = cite_few(members, dated, notes)
    details = (
        Detail("In force from", " or ".join(date_words(date) for date in dates)),
        Detail("Also written", "; ".join(names_of(members)[1:])),
        Detail("Also named in", more),
    )
    return Line(
        words=_TYPES[laws[0].type],
        quote=laws[0].name,
        lang=notes.lang(laws[0].passage.doc),
        notes=numbers,
        details=tuple(detail for detail in details if detail.text),
        confirmed=notes.confirmed(numbers),
    )
