"""The silence matrix: occasions by themes, each cell a finding with its footnotes.

>>> from onrecord.assess.findings import Finding, Value
>>> counts = Counts.of([Finding(actor="GL", about="NU", occasion="unga-86", why="none there",
...                             value="not_searched")])
>>> counts.searched, counts.not_searched, counts.words()
(0, 1, 'not searched at 1 occasion')
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import msgspec
from rapidfuzz import fuzz, process

from onrecord.assess.expectations import Question
from onrecord.assess.findings import Finding, Value
from onrecord.assess.occasions import KnownOccasion
from onrecord.errors import UsageError
from onrecord.ledger import View
from onrecord.link.following import shared_cases
from onrecord.model import Ask, Case, Watch, first_day, last_day
from onrecord.names.groups import group_key, members
from onrecord.names.states import state_code, state_name
from onrecord.run.inquiry import Inquiry
from onrecord.tell.notes import Notes
from onrecord.tell.values import Note, Source
from onrecord.tell.wording import capital, count_words, named_words

#: Themes shown where none is asked for: more columns are not read at a glance.
_COLUMNS = 5
#: The latest grounds are cited; a state asked for twenty years has hundreds.
_GROUNDS = 3


class Counts(msgspec.Struct, frozen=True):
    """Count findings by value; ``searched`` is the denominator of the first two."""

    raised: int = 0
    silent: int = 0
    claimed_private: int = 0
    not_searched: int = 0
    no_opportunity: int = 0

    @classmethod
    def of(cls, findings: Iterable[Finding]) -> "Counts":
        """Count findings."""
        count = Counter[str](finding.value for finding in findings)
        return cls(**dict(count))

    @property
    def searched(self) -> int:
        """Return at how many occasions something was searched."""
        return self.raised + self.silent

    def words(self) -> str:
        """Write the counts with their denominators."""
        said = []
        if self.searched:
            at = count_words(self.searched, "occasion")
            said = [f"raised at {self.raised} of {at} searched, silent at {self.silent}"]
        if self.claimed_private:
            said.append(f"claimed in private at {self.claimed_private}")
        if self.not_searched:
            said.append(f"not searched at {count_words(self.not_searched, 'occasion')}")
        if self.no_opportunity:
            said.append(f"no opportunity at {self.no_opportunity}")
        return "; ".join(said) or "no occasion"


def mark_of(finding: Finding) -> str:
    """Return what a finding is marked with: its value, or that the actor took the other side."""
    return "opposed" if finding.opposed else finding.value


class Cell(msgspec.Struct, frozen=True):
    """Be a finding with the footnotes of its evidence, of what else was said, of its grounds.

    ``history`` says what was found since when, where one occasion is looked at alone: the
    time of each document that changed it, "" before the first.
    """

    finding: Finding
    evidence: tuple[int, ...] = ()
    spoke: tuple[int, ...] = ()
    because: tuple[int, ...] = ()
    history: tuple[tuple[str, Value], ...] = ()


class Row(msgspec.Struct, frozen=True):
    """Be one occasion: a cell for each column, and what each peer did there."""

    occasion: KnownOccasion
    cells: tuple[Cell, ...]
    peers: tuple[Cell, ...] = ()

    @property
    def unsearched(self) -> bool:
        """Tell whether nothing was searched for anybody asked about, and nothing found."""
        nothing = ("not_searched", "no_opportunity")
        if self.occasion.record is not None:
            return False  # One that a user entered is shown by its name.
        return all(
            cell.finding.value in nothing and not (cell.finding.searched or cell.finding.spoke)
            for cell in (*self.cells, *self.peers)
        )

    def peers_by(self, mark: str) -> list[str]:
        """Return the peers of whom this was found."""
        return [cell.finding.actor for cell in self.peers if mark_of(cell.finding) == mark]

    @property
    def peers_searched(self) -> int:
        """Return for how many peers it was searched: the denominator of those who raised it."""
        return sum(cell.finding.value in ("raised", "silent") for cell in self.peers)


class Silence(msgspec.Struct, frozen=True, kw_only=True):
    """Be a whole matrix on one actor and one state.

    ``columns`` are themes; None stands for human rights of whatever kind. ``searched``
    are the documents that findings searched, by id.
    """

    actor: str
    about: str
    title: str
    since: str | None
    until: str | None
    today: str
    case: str | None
    peers: str | None
    columns: tuple[str | None, ...]
    rows: tuple[Row, ...]
    notes: tuple[Note, ...]
    sources: tuple[Source, ...]
    searched: dict[str, Source]

    @property
    def compared(self) -> str:
        """Return on what the peers are compared: the one theme that is asked for, or any."""
        themes = (cell.finding.theme for row in self.rows for cell in row.peers)
        return next(themes, None) or "human rights of any kind"

    def counts(self, column: int = 0) -> Counts:
        """Count the findings of a column."""
        return Counts.of(row.cells[column].finding for row in self.rows)


def build_silence(
    view: View,
    actor: str,
    about: str,
    *,
    since: str | None = None,
    until: str | None = None,
    themes: Sequence[str] = (),
    case: str | None = None,
    peers: str | None = None,
    at: str | None = None,
    today: str,
) -> Silence:
    """Build the matrix of what an actor raised about a state, occasion by occasion.

    Without ``themes`` the columns are those that it was asked for, committed to or
    raised most. A ``case`` is asked for since the dossier knows of it. ``peers`` is a group
    such as EU or P5, or states with commas between, or ``signers``: whoever signed a text
    critical of the state. ``at`` is the key of the only occasion to look at. Raises
    UsageError for peers, a case or an occasion that nobody knows, and Unproven where a
    passage does not stand in its document.
    """
    _refuse_misuse(actor, about, since, until)
    names = names_of(view, case) if case else frozenset()
    since = since or (_named_since(view, names) if case else None)
    inquiry = Inquiry(view, about, since=since, until=until)
    notes = Notes(view)
    shown = themes or (() if case else _themes(inquiry, actor))
    columns = (None, *shown)
    only = themes[0] if len(themes) == 1 else None
    rows = []
    for occasion in [inquiry.hearing(at).occasion] if at else inquiry.occasions:
        asked = [
            Question(actor=actor, about=about, theme=theme, case=case, names=names)
            for theme in columns
        ]
        others = [
            Question(actor=peer, about=about, theme=only, case=case, names=names)
            for peer in peers_of(inquiry, peers, occasion.start)
            if peer not in (actor, about)
        ]
        row = _row(inquiry, notes, occasion, asked, others)
        rows.append(_with_history(inquiry, row, asked) if at else row)
    title = f"{capital(named_words(actor))} on human rights in {named_words(about)}"
    return Silence(
        actor=actor,
        about=about,
        title=title if case is None else f"{title}: {case}",
        since=since,
        until=until,
        today=today,
        case=case,
        peers=peers,
        columns=columns,
        rows=tuple(rows),
        notes=tuple(notes.notes),
        sources=notes.sources(),
        searched=_searched(rows, notes),
    )


def _refuse_misuse(actor: str, about: str, since: str | None, until: str | None) -> None:
    if actor == about:
        raise UsageError(
            "a state answers for itself", where=actor, step="name another state with --on"
        )
    if since and until and first_day(since) > last_day(until):
        raise UsageError(
            "begins after its end", where=f"{since} to {until}", step="give the earlier date first"
        )


def _searched(rows: Iterable[Row], notes: Notes) -> dict[str, Source]:
    """Return the documents that any finding searched, by id."""
    found = {
        each.doc
        for row in rows
        for cell in (*row.cells, *row.peers)
        for each in cell.finding.searched
    }
    return {doc: notes.source(doc) for doc in sorted(found)}


class Peer(msgspec.Struct, frozen=True):
    """Be one actor of a comparison with what was found of it, occasion by occasion."""

    actor: str
    name: str
    counts: Counts
    findings: tuple[Finding, ...]


def build_peers(
    view: View,
    actor: str,
    about: str,
    *,
    peers: str,
    since: str | None = None,
    until: str | None = None,
    theme: str | None = None,
    case: str | None = None,
    today: str,
) -> list[Peer]:
    """Return the actor and its peers, whoever raised it at most occasions first.

    Each occasion counts for those who were peers then: a state that left the group before
    is not asked.
    """
    silence = build_silence(
        view,
        actor,
        about,
        since=since,
        until=until,
        themes=[theme] if theme else [],
        case=case,
        peers=peers,
        today=today,
    )
    column = 1 if theme else 0
    found: dict[str, list[Finding]] = defaultdict(list)
    for row in silence.rows:
        for cell in (row.cells[column], *row.peers):
            found[cell.finding.actor].append(cell.finding)
    compared = [
        Peer(code, named_words(code), Counts.of(findings), tuple(findings))
        for code, findings in found.items()
    ]
    return sorted(compared, key=lambda peer: (-peer.counts.raised, peer.counts.silent, peer.name))


def peers_of(inquiry: Inquiry, peers: str | None, day: str) -> list[str]:
    """Return the codes of the peers asked for, as a group stood on a day."""
    if not peers:
        return []
    if peers == "signers":
        return inquiry.signers()
    group = group_key(peers)
    if group:
        return sorted(members(group, day))
    return [_peer(part.strip()) for part in peers.split(",") if part.strip()]


def _peer(named: str) -> str:
    """Return the code of a peer given by code or name."""
    try:
        state_name(named.upper())
    except KeyError:
        code = state_code(named)
    else:
        return named.upper()
    if code is None:
        raise UsageError(
            "is neither a group we know nor a state",
            where=named,
            step="give EU, P5, G7, states such as DE,GB,US, or signers",
        )
    return code


def names_of(view: View, case: str) -> frozenset[str]:
    """Return every name that the dossier has for a case, in any script.

    Raises UsageError where no document and no watch names it: nobody would find a word on it.
    """
    records = [entry.record for kind in ("case", "watch") for entry in view.records(kind=kind)]
    names = {each.name for each in records if isinstance(each, Case)}
    names |= {name for each in records if isinstance(each, Watch) for name in each.cases}
    same = {name for name in names if shared_cases([case], [name])}
    if not same and not view.search(f'"{case}"', limit=1):
        near = process.extract(case, sorted(names), scorer=fuzz.WRatio, limit=3, score_cutoff=75)
        meant = f"did you mean {', '.join(name for name, _, _ in near)}?" if near else ""
        raise UsageError(
            "no document here names this case",
            where=case,
            step=meant or "see onrecord list cases, or add what names it",
        )
    return frozenset({case, *same})


def _named_since(view: View, names: frozenset[str]) -> str | None:
    """Return since when a case is known here: nobody is silent on it before that."""
    cases = [
        entry.record
        for entry in view.records(kind="case")
        if isinstance(entry.record, Case) and entry.record.name in names
    ]
    dates = [case.since for case in cases if case.since]
    rows = view.documents(ids={case.passage.doc for case in cases})
    return min((*dates, *(row.date for row in rows if row.date)), default=None)


def _themes(inquiry: Inquiry, actor: str) -> list[str]:
    """Return the themes that matter most: asked for, committed to, or raised by the actor."""
    count: Counter[str] = Counter()
    for record in inquiry.expected_of(actor):
        asked = isinstance(record, Ask) and actor in record.addressees
        for theme in getattr(record, "themes", ()):
            count[theme] += 3 if asked else 1
    count.pop("Other", None)
    count.pop("General", None)
    return [theme for theme, _ in sorted(count.items(), key=lambda each: (-each[1], each[0]))][
        :_COLUMNS
    ]


def _row(
    inquiry: Inquiry,
    notes: Notes,
    occasion: KnownOccasion,
    asked: Iterable[Question],
    others: Iterable[Question],
) -> Row:
    """Find what was asked at one occasion, and cite what is shown of it.

    A row where nothing was searched is told in a word, and what peers were expected to say
    not at all: neither has footnotes.
    """
    found = [inquiry.finding(question, occasion.key) for question in asked]
    compared = [inquiry.finding(question, occasion.key) for question in others]
    bare = Row(occasion, tuple(map(Cell, found)), tuple(map(Cell, compared)))
    if bare.unsearched:
        return bare
    cells = []
    for finding in found:
        grounds = [ground.record for ground in finding.because if ground.record]
        because = _cite(inquiry, notes, grounds[-_GROUNDS:], finding.actor)
        evidence = _cite(inquiry, notes, finding.evidence, finding.actor)
        spoke = _cite(inquiry, notes, finding.spoke, finding.actor)
        cells.append(Cell(finding, evidence=evidence, spoke=spoke, because=because))
    peers = [
        Cell(each, evidence=_cite(inquiry, notes, each.evidence or each.spoke, each.actor))
        for each in compared
    ]
    return Row(occasion, tuple(cells), tuple(peers))


def _with_history(inquiry: Inquiry, row: Row, asked: Iterable[Question]) -> Row:
    cells = []
    for cell, question in zip(row.cells, asked, strict=True):
        changed = inquiry.history(question, row.occasion.key)
        history = tuple((time, finding.value) for time, finding in changed)
        cells.append(msgspec.structs.replace(cell, history=history))
    return msgspec.structs.replace(row, cells=tuple(cells))


def _cite(inquiry: Inquiry, notes: Notes, records: Iterable[str], actor: str) -> tuple[int, ...]:
    return tuple(notes.cite(inquiry.entry(record), actor=actor) for record in records)
