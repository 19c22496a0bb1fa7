"""Inquiries: questions about one state put to a dossier, occasion by occasion.

>>> import tempfile
>>> from pathlib import Path
>>> from onrecord import ledger
>>> with tempfile.TemporaryDirectory() as parent:
...     folder = Path(parent) / "visit"
...     ledger.create(folder, who="ana", now="2016-03-10T09:00:00Z")
...     with ledger.View(folder) as view:
...         inquiry = Inquiry(view, "CN", since="2016", until="2016")
...         finding = inquiry.finding(Question(actor="FR", about="CN"), "unga-71")
>>> finding.value
'not_searched'
"""

import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

from onrecord.assess.expectations import Question, grounds
from onrecord.assess.findings import Finding, Ground
from onrecord.assess.hearings import Hearing, Source, answer, changes
from onrecord.assess.occasions import KnownOccasion, from_records, known_occasions
from onrecord.errors import Unproven, UsageError
from onrecord.ledger import DocumentRow, Entry, View
from onrecord.model import (
    Act,
    AnyRecord,
    Claim,
    Occasion,
    Statement,
    first_day,
    last_day,
)
from onrecord.names.groups import names_with
from onrecord.names.states import find_states

_RIGHTS = re.compile(r"\bhuman rights\b", re.IGNORECASE)
#: What the readers of tables call a document that lists roll calls, or occasions of a user.
ROLL_CALLS, OCCASIONS = "roll-calls", "occasions"
_VOTES: Literal["vote"] = "vote"


class Inquiry:
    """Answer questions about what was said of human rights in one state.

    Opens nothing by itself: what a question needs is read from the view once, however many
    are put. It costs the records on the state, and the statements of each actor asked about.
    """

    def __init__(
        self, view: View, about: str, *, since: str | None = None, until: str | None = None
    ) -> None:
        """Look at the occasions from ``since`` to ``until``, both ISO 8601 and included."""
        self._view = view
        self.about = about
        self._since = first_day(since) if since else None
        self._until = last_day(until) if until else None
        self._hearings: dict[str, Hearing] = {}
        self._grounds: dict[str, list[tuple[AnyRecord, str | None]]] = {}
        self._rows: dict[str, DocumentRow] = {}
        self._entries: dict[str, Entry] = {}
        self._known: dict[str, tuple[Source, ...]] = {}
        self._said: dict[str, dict[str, list[AnyRecord]]] = {}
        self._whole: dict[str, list[AnyRecord]] | None = None

    @functools.cached_property
    def occasions(self) -> tuple[KnownOccasion, ...]:
        """Return the occasions on which somebody could have spoken of the state, by date."""
        own = from_records(self._own_occasions())
        within = self._listed() + [each for each in own if self._within(each)]
        votes = [each for each in within if each.type == _VOTES]
        if not votes and (none := self._no_vote()) and self._within(none):
            within.append(none)
        return tuple(sorted(within, key=lambda each: (each.start, each.end, each.key)))

    def occasion(self, key: str) -> KnownOccasion:
        """Return an occasion by its key; raises UsageError for an unknown one.

        One that the facts know costs no look at the dossier.
        """
        found = next((each for each in self._listed() if each.key == key), None)
        found = found or next((each for each in self.occasions if each.key == key), None)
        if found is None:
            raise UsageError(
                "no occasion has this key", where=key, step="see those of onrecord silence --json"
            )
        return found

    def hearing(self, key: str) -> Hearing:
        """Return what everybody said of the state at an occasion, as far as the dossier has it.

        Raises UsageError for an unknown key.
        """
        if key not in self._hearings:
            self._hearings[key] = self._hear(self.occasion(key), self._about)
        return self._hearings[key]

    def finding(self, question: Question, key: str) -> Finding:
        """Return what is found for a question at one occasion."""
        hearing = self._hearing_of(question.actor, key)
        because = self.grounds(question, hearing.occasion)
        return answer(question, hearing, because=because, claims=self._claims(question.actor))

    def asked(self, question: Question, hearing: Hearing) -> Finding:
        """Return what is found where a word was expected only because somebody asks."""
        return answer(question, hearing, because=(Ground("question"),))

    def findings(self, question: Question) -> list[Finding]:
        """Return what is found for a question at every occasion, by date."""
        return [self.finding(question, each.key) for each in self.occasions]

    def history(self, question: Question, key: str) -> list[tuple[str, Finding]]:
        """Return the finding as it was since each time that a document changed it."""
        hearing, claims = self._hearing_of(question.actor, key), self._claims(question.actor)
        because = self.grounds(question, hearing.occasion)
        docs = self.rows(claim.passage.doc for claim in claims)
        added = {doc: row.added for doc, row in docs.items()}
        return changes(question, hearing, because=because, claims=claims, added=added)

    def grounds(self, question: Question, occasion: KnownOccasion) -> tuple[Ground, ...]:
        """Return why a word was to be expected of an actor at an occasion."""
        sources = () if occasion.type == _VOTES else self._sources(occasion)
        heard = {source.doc for source in sources}
        expected = self._dated(question.actor)
        return grounds(question, expected, before=occasion.end, heard=heard)

    def entry(self, record_id: str) -> Entry:
        """Return the record that a finding names, as it stands."""
        if record_id not in self._entries:
            self._entries[record_id] = self._view.entry(record_id)
        return self._entries[record_id]

    def expected_of(self, actor: str) -> list[AnyRecord]:
        """Return what can make a word of an actor on the state to be expected."""
        return [record for record, _ in self._dated(actor)]

    def signers(self) -> list[str]:
        """Return whoever signed a text critical of the state."""
        return sorted({actor for act in self._critical for actor in act.actors})

    def rows(self, docs: Iterable[str]) -> Mapping[str, DocumentRow]:
        """Return what documents are, by id; raises Unproven for one that is not there."""
        wanted = set(docs)
        missing = wanted - self._rows.keys()
        if missing:
            self._rows.update((row.id, row) for row in self._view.documents(ids=missing))
        if absent := sorted(wanted - self._rows.keys()):
            what, step = "lines rest on this document, which is not there", "add it again"
            raise Unproven(what, where=absent[0], step=step)
        return {doc: self._rows[doc] for doc in wanted}

    def date(self, doc: str) -> str | None:
        """Return the date of a document."""
        return self.rows([doc])[doc].date

    def _within(self, occasion: KnownOccasion) -> bool:
        return (self._since is None or last_day(occasion.end) >= self._since) and (
            self._until is None or first_day(occasion.start) <= self._until
        )

    def _records(self, **wanted: Any) -> list[AnyRecord]:
        """Return the records that fit, and keep their entries to be cited."""
        entries = self._view.records(**wanted)
        self._entries.update((entry.record.id, entry) for entry in entries)
        return [entry.record for entry in entries]

    @functools.cached_property
    def _critical(self) -> list[Act]:
        """Return the lists of who signed a text critical of the state."""
        acts = self._records(kind="act", about=self.about)
        return [
            act
            for act in acts
            if isinstance(act, Act) and act.type == "signature" and act.stance == "critical"
        ]

    def _listed(self) -> list[KnownOccasion]:
        """Return the occasions of the period that the facts know."""
        return [
            each
            for each in known_occasions()
            if each.about in (None, self.about) and self._within(each)
        ]

    def _own_occasions(self) -> list[Occasion | Act]:
        """Return what the dossier itself knows of: lists critical of the state, votes, visits."""
        found: list[Occasion | Act] = [*self._critical]
        for listing in (ROLL_CALLS, OCCASIONS):
            for row in self._view.documents(occasion=listing):
                about = self.about if listing == ROLL_CALLS else None
                found += [
                    each
                    for each in self._records(kind="occasion", doc=row.id, about=about)
                    if isinstance(each, Occasion) and each.about in (None, self.about)
                ]
        return found

    def _no_vote(self) -> KnownOccasion | None:
        """Return the occasion that never was: a vote on the state in the roll calls on record."""
        rows = self._view.documents(occasion=ROLL_CALLS)
        called = [
            each
            for row in rows
            for each in self._records(kind="occasion", doc=row.id)
            if isinstance(each, Occasion)
        ]
        dates = sorted(each.date for each in called if each.date)
        if not dates or any(self._may_be_voted_on(each) for each in called):
            return None
        start, end = first_day(dates[0]), last_day(dates[-1])
        return KnownOccasion(
            key=f"votes-{self.about}",
            type=_VOTES,
            name="Votes of the UN General Assembly, as far as they are on record",
            start=str(max(start, self._since or start)),
            end=str(min(end, self._until or end)),
            host=None,
            about=None,
            participants=("UN",),
            source=rows[0].name,
        )

    def _may_be_voted_on(self, called: Occasion) -> bool:
        """Tell whether a roll call of the period names human rights and the state in its title.

        Texts on places under occupation do, and are about no one state as far as titles tell.
        """
        title = called.name
        return (
            _RIGHTS.search(title) is not None
            and any(mention.code == self.about for mention in find_states(title))
            and called.date is not None
            and (self._since is None or last_day(called.date) >= self._since)
            and (self._until is None or first_day(called.date) <= self._until)
        )

    def _hearing_of(self, actor: str, key: str) -> Hearing:
        """Return what one actor said at an occasion, itself or through a group.

        Costs its own records, not everybody's. That it has no turn in a review's report is
        only seen from the whole of the dialogue.
        """
        if key in self._hearings:
            return self._hearings[key]
        occasion = self.occasion(key)
        hearing = self._hear(occasion, self._of(actor))
        spoke = any(isinstance(each, Statement) for each in hearing.records)
        return self.hearing(key) if occasion.type == "review" and not spoke else hearing

    def _hear(self, occasion: KnownOccasion, said: Mapping[str, list[AnyRecord]]) -> Hearing:
        if occasion.type == _VOTES:
            return self._hear_vote(occasion)
        if occasion.record is not None:
            act = [each for each in self._critical if each.id == occasion.record]
            if act:
                return Hearing(occasion=occasion, sources=self._everybody(act), records=tuple(act))
        sources = self._sources(occasion)
        docs = [source.doc for source in sources]
        records = tuple(record for doc in docs for record in said.get(doc, ()))
        whole = occasion.type == "review" and said is self._whole
        return Hearing(
            occasion=occasion,
            sources=sources,
            records=records,
            named=self._named(docs, records) if whole else frozenset(),
            confirmed=frozenset(each.id for each in records if self._is_confirmed(each.id)),
        )

    def _is_confirmed(self, record: str) -> bool:
        judgement = self._entries[record].judgement
        return judgement is not None and judgement.verdict in ("accepted", "corrected")

    def _sources(self, occasion: KnownOccasion) -> tuple[Source, ...]:
        """Return the documents of an occasion, and those dated within a summit or visit."""
        if occasion.key not in self._known:
            rows = self._view.documents(occasion=occasion.key)
            self._rows.update((row.id, row) for row in rows)
            told = {row.id for row in rows}
            sources = [_source(row) for row in rows]
            if occasion.type not in ("session", "review"):
                dated = self._view.documents(since=occasion.start, until=occasion.end)
                days = (row for row in dated if row.id not in told and len(row.date or "") == 10)
                sources += [_source(row, dated=True) for row in days if row.genre != "acts"]
            self._known[occasion.key] = tuple(sources)
        return self._known[occasion.key]

    def _hear_vote(self, occasion: KnownOccasion) -> Hearing:
        if occasion.record is None:
            rows = self._view.documents(occasion=ROLL_CALLS)
            return Hearing(occasion=occasion, sources=tuple(map(_source, rows)))
        called = self.entry(occasion.record).record
        number = called.number if isinstance(called, Occasion) else None
        cast = self._records(kind="act", number=number) if number else []
        acts = [act for act in cast if isinstance(act, Act)]
        return Hearing(occasion=occasion, sources=self._everybody(acts), records=tuple(acts))

    def _everybody(self, acts: Sequence[Act]) -> tuple[Source, ...]:
        rows = self.rows(act.passage.doc for act in acts)
        return tuple(_source(row) for row in rows.values())

    @property
    def _about(self) -> dict[str, list[AnyRecord]]:
        """Return everybody's statements and recommendations on the state, by document."""
        if self._whole is None:
            self._whole = _by_document(
                record
                for kind in ("statement", "ask")
                for record in self._records(kind=kind, about=self.about)
            )
        return self._whole

    def _of(self, actor: str) -> dict[str, list[AnyRecord]]:
        """Return what an actor, or a group that it ever belonged to, said on the state."""
        if actor not in self._said:
            speakers = {actor, *names_with(actor)}
            self._said[actor] = _by_document(
                (
                    *self._records(kind="statement", actor=speakers, about=self.about),
                    *self._records(kind="ask", asker=actor, about=self.about),
                )
            )
        return self._said[actor]

    def _named(self, docs: Iterable[str], records: Sequence[AnyRecord]) -> frozenset[str]:
        """Return the states that a review's report names before its recommendations.

        Also those that sent questions, or could not take the floor for lack of time: what they
        wanted to say is not in the report, so it does not show that they were silent.
        """
        found: set[str] = set()
        for doc in docs:
            spoken = [
                each.passage
                for each in records
                if isinstance(each, Statement) and each.passage.doc == doc
            ]
            if spoken:
                end = max(at.end for at in spoken)
                text = self._view.document(doc).text
                found.update(mention.code for mention in find_states(text, 0, end))
        return frozenset(found)

    def _dated(self, actor: str) -> list[tuple[AnyRecord, str | None]]:
        """Return what can make a word of an actor on the state to be expected, with dates."""
        if actor not in self._grounds:
            records = [
                *self._records(kind="ask", addressee=actor, about=self.about),
                *self._records(kind="watch", actor=actor, about=self.about),
            ]
            records += [
                each
                for each in self._records(kind="statement", commits=actor)
                if isinstance(each, Statement) and each.about is None
            ]
            records += [record for said in self._of(actor).values() for record in said]
            rows = self.rows(record.passage.doc for record in records)
            self._grounds[actor] = [(each, rows[each.passage.doc].date) for each in records]
        return self._grounds[actor]

    @functools.cache  # noqa: B019  an inquiry lives as long as its view
    def _claims(self, actor: str) -> tuple[Claim, ...]:
        claims = self._records(kind="claim", actor=actor)
        return tuple(claim for claim in claims if isinstance(claim, Claim))


def _by_document(records: Iterable[AnyRecord]) -> dict[str, list[AnyRecord]]:
    found: dict[str, list[AnyRecord]] = defaultdict(list)
    for record in records:
        found[record.passage.doc].append(record)
    return found


def _source(row: DocumentRow, *, dated: bool = False) -> Source:
    return Source(
        doc=row.id,
        genre=row.genre,
        lang=row.lang,
        senders=row.senders,
        added=row.added,
        dated=dated,
    )
