"""Build a briefing on one actor and one state, every line proven (law 6).

>>> title_of("FR", "CN")
'France and human rights in China'
"""

from onrecord.ledger import View
from onrecord.run.inquiry import Inquiry
from onrecord.tell.asks import asked_of, asked_section, own_section
from onrecord.tell.cases import cases_section
from onrecord.tell.commitments import commitments_section
from onrecord.tell.conduct import claims_about, claims_section, lists_section
from onrecord.tell.laws import laws_section
from onrecord.tell.notes import Notes
from onrecord.tell.occasions import headlines, occasions_section
from onrecord.tell.values import Brief
from onrecord.tell.wording import capital, count_words, named_words


def build_brief(view: View, actor: str, about: str, *, occasion: str | None, today: str) -> Brief:
    """Build the briefing on what an actor was asked, said to do, and did about a state.

    ``actor`` and ``about`` are codes of states, or names as records write them.
    ``occasion`` says what it is prepared for. ``today`` is the date written on
    it; nothing is counted up to it, for the ledger does not know what happened
    since its documents. Rejected readings are left out. Raises Unproven, naming
    the record, where a passage is missing or does not stand in its document.
    Reads the records of the pair, and all cases and instruments once.
    """
    notes = Notes(view)
    rows = view.documents()
    searched = f"the {count_words(len(rows), 'document')} of this ledger"
    asked = asked_of(view, actor, about)
    claims = claims_about(view, notes, actor, about)
    docs = notes.newest_first(record.passage.doc for _, record in (*asked, *claims))
    name = named_words(actor)
    few = f"{count_words(len(docs), 'document')} that ask or claim something of {name}"
    inquiry = Inquiry(view, about)
    heads = headlines(inquiry, notes, actor)
    sections = (
        asked_section(view, asked, notes, actor, about, searched),
        claims_section(inquiry, view, notes, claims, actor, about, searched),
        occasions_section(inquiry, notes, actor),
        commitments_section(view, notes, actor, about, searched),
        lists_section(view, notes, actor, about, searched),
        own_section(view, notes, actor, about, searched),
        cases_section(view, notes, docs, few),
        laws_section(view, notes, docs, few),
    )
    dates = sorted(row.date for row in rows if row.date)
    return Brief(
        actor=actor,
        about=about,
        title=title_of(actor, about),
        occasion=occasion,
        today=today,
        read=len(rows),
        undated=len(rows) - len(dates),
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
        headlines=heads,
        sections=sections,
        notes=tuple(notes.notes),
        sources=notes.sources(),
    )


def title_of(actor: str, about: str) -> str:
    """Write the title of a briefing."""
    if actor == about:
        return f"Human rights in {named_words(about)}: what its government was asked"
    return capital(f"{named_words(actor)} and human rights in {named_words(about)}")
