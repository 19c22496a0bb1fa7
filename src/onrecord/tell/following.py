"""The life of one ask: who asked it again, and what may have answered it since.

>>> is_later("2016-09-05", "2016-09"), is_later("2016-08", "2016-09"), is_later(None, "2016")
(True, False, False)
"""

import msgspec

from onrecord.errors import UsageError
from onrecord.ledger import DocumentRow, Entry, View
from onrecord.link.following import Followed, answers, same_demand
from onrecord.model import Act, Ask, Related, Statement, first_day


class Step(msgspec.Struct, frozen=True):
    """Be one later record in the life of an ask, with what a person decided of it."""

    entry: Entry
    document: DocumentRow
    followed: Followed
    decided: Related | None = None

    @property
    def date(self) -> str:
        """Return when it was, as far as is known."""
        record = self.entry.record
        return (isinstance(record, Act) and record.date) or self.document.date or ""


class Life(msgspec.Struct, frozen=True, kw_only=True):
    """Be one ask with what followed: demands of the same, and what may answer it."""

    entry: Entry
    document: DocumentRow
    again: tuple[Step, ...]
    answers: tuple[Step, ...]


def build_life(view: View, record: str, *, limit: int) -> Life:
    """Follow an ask through the dossier; at most ``limit`` repeats and answers, the best.

    Both come by date. Everything is suggested, but for what a person decided. Raises
    UnknownRecord, and UsageError for a record that is no ask. Costs the records on the
    state that the ask is about.
    """
    entry = view.entry(record)
    ask = entry.record
    if not isinstance(ask, Ask):
        raise UsageError(
            f"is a {ask.kind}, and only an ask is followed",
            where=ask.id,
            step="see onrecord asks",
        )
    decided = view.related(ask.id)
    if ask.about is None:
        others: list[Entry] = []
        said: list[Entry] = []
    else:
        others = view.records(kind="ask", about=ask.about)
        said = _candidates(view, ask)
    entries = {each.record.id: each for each in (*others, *said)}
    documents = {
        row.id: row
        for row in view.documents(
            ids={ask.passage.doc, *(each.record.passage.doc for each in entries.values())}
        )
    }
    asked = documents[ask.passage.doc].date

    def steps(found: list[Followed]) -> tuple[Step, ...]:
        made = [
            Step(
                entries[each.record],
                documents[entries[each.record].record.passage.doc],
                each,
                decided.get(each.record),
            )
            for each in found
        ]
        kept = [step for step in made if step.decided or step.followed.relation != "unrelated"]
        return tuple(sorted(kept[:limit], key=lambda step: (step.date, step.entry.record.id)))

    again = [each.record for each in others if isinstance(each.record, Ask)]
    since = [
        each.record
        for each in said
        if isinstance(each.record, Statement | Act | Ask)
        and (is_later(_date(each, documents), asked) or each.record.id in decided)
    ]
    return Life(
        entry=entry,
        document=documents[ask.passage.doc],
        again=steps(same_demand(ask, again)),
        answers=steps(answers(ask, since)),
    )


def is_later(date: str | None, than: str | None) -> bool:
    """Tell whether something is surely not before something else, as far as dates are known."""
    if date is None:
        return False
    return than is None or first_day(date) >= first_day(than)


def _candidates(view: View, ask: Ask) -> list[Entry]:
    """Return what those asked said about the state, and what they did."""
    found: dict[str, Entry] = {}
    for actor in ask.addressees:
        for kind in ("statement", "act"):
            for entry in view.records(kind=kind, actor=actor, about=ask.about):
                found[entry.record.id] = entry
        if actor != ask.about:
            for entry in view.records(kind="ask", asker=actor, about=ask.about):
                found[entry.record.id] = entry
    for entry in view.records(kind="act", about=ask.about):
        if isinstance(entry.record, Act) and entry.record.type == "signature":
            found[entry.record.id] = entry
    return list(found.values())


def _date(entry: Entry, documents: dict[str, DocumentRow]) -> str | None:
    record = entry.record
    own = record.date if isinstance(record, Act) else None
    return own or documents[record.passage.doc].date
