"""The life of one ask: who asked it again, and what may have answered it since.

>>> is_later("2016-09-05", "2016-09"), is_later("2016-08", "2016-09"), is_later("2016", None)
(True, False, False)
"""

import msgspec

from onrecord.errors import UsageError
from onrecord.ledger import DocumentRow, Entry, View
from onrecord.link.following import Followed, answers, same_demand
from onrecord.model import Act, AnyRecord, Ask, Related, Statement, first_day


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


class Steps(msgspec.Struct, frozen=True):
    """Be the best of what was found, by date; ``found`` is how many there were."""

    found: int
    shown: tuple[Step, ...]


class Life(msgspec.Struct, frozen=True, kw_only=True):
    """Be one ask with the same demand before and after it, and what may answer it."""

    entry: Entry
    document: DocumentRow
    before: Steps
    again: Steps
    answers: Steps


def build_life(view: View, record: str, *, limit: int) -> Life:
    """Follow an ask through the dossier; at most ``limit`` of each, the best.

    Everything is suggested, but for what a person decided. Nothing answers an ask without a
    date: what came later is not known then. Raises UnknownRecord, and UsageError for a record
    that is no ask. Costs the records on the state that the ask is about.
    """
    entry = view.entry(record)
    ask = entry.record
    if not isinstance(ask, Ask):
        raise UsageError(
            f"it is a record of kind {ask.kind}, and only an ask is followed",
            where=ask.id,
            step="see onrecord asks",
        )
    decided = view.related(ask.id)
    others = view.records(kind="ask", about=ask.about) if ask.about else []
    said = _candidates(view, ask) if ask.about else []
    entries = {each.record.id: each for each in (entry, *others, *said)}
    docs = {each.record.passage.doc for each in entries.values()}
    documents = {row.id: row for row in view.documents(ids=docs)}
    asked = documents[ask.passage.doc].date

    def dated(each: AnyRecord) -> str | None:
        own = each.date if isinstance(each, Act) else None
        return own or documents[each.passage.doc].date

    def steps(found: list[Followed]) -> Steps:
        kept = [each for each in found if each.record in decided or each.relation != "unrelated"]
        made = [
            Step(
                entries[each.record],
                documents[entries[each.record].record.passage.doc],
                each,
                decided.get(each.record),
            )
            for each in kept[:limit]
        ]
        made.sort(key=lambda step: (step.date, step.entry.record.id))
        return Steps(len(kept), tuple(made))

    same = same_demand(ask, [each.record for each in others if isinstance(each.record, Ask)])
    later = [each for each in same if not is_later(asked, dated(entries[each.record].record))]
    since = [
        each.record
        for each in said
        if isinstance(each.record, Statement | Act | Ask)
        and (is_later(dated(each.record), asked) or each.record.id in decided)
    ]
    return Life(
        entry=entry,
        document=documents[ask.passage.doc],
        before=steps([each for each in same if each not in later]),
        again=steps(later),
        answers=steps(answers(ask, since)),
    )


def is_later(date: str | None, than: str | None) -> bool:
    """Tell whether something is surely not before something else, as far as dates are known."""
    return date is not None and than is not None and first_day(date) >= first_day(than)


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
