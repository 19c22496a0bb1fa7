"""Words and deeds: each commitment of an actor beside what followed at the occasions after it.

>>> Deeds(actor="GL", about=None, words=(), claims=()).words
()
"""

import re
from collections.abc import Iterable

import msgspec

from onrecord.assess import Check
from onrecord.assess.expectations import Question, raises
from onrecord.assess.findings import Finding
from onrecord.assess.occasions import KnownOccasion, known_occasions
from onrecord.ledger import DocumentRow, Entry, View
from onrecord.model import AnyRecord, Ask, Claim, Statement, last_day
from onrecord.run.inquiry import Inquiry
from onrecord.tell.conduct import claims_about, claims_checked
from onrecord.tell.notes import Notes

_POSITION = re.compile(
    r"\b(?:attach\w*\s+(?:\w+\s+){0,2}importance|committed to|commitment to|priorit\w+)"
    r"|attache\w*\s+(?:une\s+)?(?:grande\s+)?importance|重[视視]|承[诺諾]",
    re.IGNORECASE,
)


class Followed(msgspec.Struct, frozen=True):
    """Be one occasion after a commitment: what the actor raised there on its themes.

    ``said`` are the records that raise one of the themes, about whatever state;
    ``searched`` is the document that was searched.
    """

    occasion: KnownOccasion
    searched: DocumentRow
    said: tuple[Entry, ...]


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """Be one commitment with what followed.

    ``debates`` are the General Debates after it in which the actor's own speech was
    searched; ``recommended`` its later recommendations on the themes; ``findings`` what
    it did about one state on each theme, where a state is asked for.
    """

    entry: Entry
    document: DocumentRow
    themes: tuple[str, ...]
    when: str | None
    debates: tuple[Followed, ...]
    recommended: tuple[Entry, ...]
    findings: tuple[tuple[KnownOccasion, Finding], ...] = ()


class Deeds(msgspec.Struct, frozen=True, kw_only=True):
    """Be the commitments of an actor, and the claims about it on a state, each checked."""

    actor: str
    about: str | None
    words: tuple[Words, ...]
    claims: tuple[tuple[Entry, Check], ...]


def build_deeds(view: View, actor: str, about: str | None) -> Deeds:
    """Set what an actor committed itself to beside what it said and asked afterwards.

    Commitments are its own statements that promise or declare a position, and pledges that
    others report of it. Costs the actor's statements and recommendations, read once.
    """
    inquiry = Inquiry(view, about) if about else None
    words = build_words(view, actor, about, inquiry)
    claims: tuple[tuple[Entry, Check], ...] = ()
    if inquiry is not None and about is not None:
        notes = Notes(view)
        found = claims_about(view, notes, actor, about)
        checks, _ = claims_checked(inquiry, view, notes, found, actor, about)
        claims = tuple(zip((entry for entry, _ in found), checks, strict=True))
    return Deeds(actor=actor, about=about, words=words, claims=claims)


def build_words(
    view: View, actor: str, about: str | None, inquiry: Inquiry | None = None
) -> tuple[Words, ...]:
    """Return the commitments of an actor, first to last, each with what followed.

    Those about a state other than ``about`` are left out. Findings on the state are made
    where there is an inquiry into it.
    """
    spoken = view.records(kind="statement", actor=actor)
    asked = view.records(kind="ask", asker=actor)
    pledged = [
        entry
        for entry in view.records(kind="claim", actor=actor)
        if isinstance(entry.record, Claim) and _declares(entry.record)
    ]
    own = [entry for entry in spoken if _commits(entry.record, actor)]
    ids = {entry.record.passage.doc for entry in (*spoken, *asked, *pledged)}
    rows = {row.id: row for row in view.documents(ids=ids)}
    words = [
        _follow(entry, actor, spoken, asked, rows, inquiry)
        for entry in (*own, *pledged)
        if about is None or getattr(entry.record, "about", None) in (None, about)
    ]
    words.sort(key=lambda each: (each.document.date or "", each.entry.record.id))
    return tuple(words)


def _declares(claim: Claim) -> bool:
    """Tell whether a claim reports a pledge, or words by which the actor took a position."""
    if not claim.did:
        return False
    spoken = claim.type in ("statement", "support")
    return claim.type == "pledge" or (spoken and _POSITION.search(claim.passage.quote) is not None)


def _commits(record: AnyRecord, actor: str) -> bool:
    return isinstance(record, Statement) and record.commits and record.actor == actor


def _follow(
    entry: Entry,
    actor: str,
    spoken: Iterable[Entry],
    asked: Iterable[Entry],
    rows: dict[str, DocumentRow],
    inquiry: Inquiry | None,
) -> Words:
    row = rows[entry.record.passage.doc]
    when = (isinstance(entry.record, Claim) and entry.record.when) or row.date
    themes = _themes(entry.record)
    debates, recommended = [], []
    if when and themes:
        for occasion in known_occasions():
            if not occasion.key.startswith("unga-") or not _after(occasion.start, when):
                continue
            searched = next(
                (
                    each
                    for each in rows.values()
                    if each.occasion == occasion.key and actor in each.senders
                ),
                None,
            )
            if searched is not None:
                said = [each for each in spoken if _on(each.record, themes, searched.id)]
                debates.append(Followed(occasion, searched, tuple(said)))
        recommended = [
            each
            for each in asked
            if isinstance(each.record, Ask)
            and _shares(themes, each.record)
            and raises(each.record)
            and _after(rows[each.record.passage.doc].date, when)
        ]
    return Words(
        entry=entry,
        document=row,
        themes=themes,
        when=when,
        debates=tuple(debates),
        recommended=tuple(recommended),
        findings=tuple(_findings(inquiry, actor, themes, when)) if inquiry and when else (),
    )


def _themes(record: AnyRecord) -> tuple[str, ...]:
    """Return the themes of a commitment; a claim that reports one has none of its own."""
    if not isinstance(record, Claim):
        return tuple(getattr(record, "themes", ()))
    from onrecord.read.themes import themes_of

    return themes_of(record.passage.quote)


#: Themes that name no right: words about any right follow a commitment to human rights.
_ANY = frozenset({"General", "Other"})


def _on(record: AnyRecord, themes: tuple[str, ...], doc: str) -> bool:
    return record.passage.doc == doc and raises(record) and _shares(themes, record)


def _shares(themes: tuple[str, ...], record: AnyRecord) -> bool:
    """Tell whether words are on the themes of a commitment, or it is to human rights as such."""
    return bool(_ANY & set(themes)) or bool(set(themes) & set(getattr(record, "themes", ())))


def _after(date: str | None, when: str) -> bool:
    return date is not None and last_day(date) > last_day(when)


def _findings(
    inquiry: Inquiry, actor: str, themes: tuple[str, ...], when: str
) -> Iterable[tuple[KnownOccasion, Finding]]:
    """Yield what was found at each later occasion that was searched, theme by theme."""
    for occasion in inquiry.occasions:
        if not _after(occasion.start, when):
            continue
        for theme in themes:
            question = Question(actor=actor, about=inquiry.about, theme=theme)
            finding = inquiry.finding(question, occasion.key)
            if finding.value in ("raised", "silent", "claimed_private"):
                yield occasion, finding
