"""The sections of asks: what was asked of the actor, and what it has itself asked.

>>> response_words("noted")
'noted, not accepted'
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from onrecord.ledger import Entry, View
from onrecord.model import Ask
from onrecord.tell.following import build_life
from onrecord.tell.notes import Notes
from onrecord.tell.values import Detail, Group, Line, Section
from onrecord.tell.wording import (
    act_words,
    actors_words,
    capital,
    date_words,
    genre_words,
    named_words,
)

_ANSWERS = 2
_RELATIONS = {
    "meets": "Met, it may be",
    "partly": "Partly met, it may be",
    "contradicts": "Against it",
    "unrelated": "Unrelated",
}
_NO_THEME = "Without a theme"


def asked_of(view: View, actor: str, about: str) -> list[tuple[Entry, Ask]]:
    """Find what was asked of an actor about a state.

    Where a document asks the actor about that state only, its asks that name
    no state ("raise it with your partners") belong to it as well.
    """
    found = _asks(view.records(kind="ask", addressee=actor, about=about))
    for doc in dict.fromkeys(ask.passage.doc for _, ask in found):
        same = _asks(view.records(kind="ask", doc=doc, addressee=actor))
        if {ask.about for _, ask in same} <= {about, None}:
            found += [(entry, ask) for entry, ask in same if ask.about is None]
    return found


def asked_section(
    view: View,
    found: Iterable[tuple[Entry, Ask]],
    notes: Notes,
    actor: str,
    about: str,
    searched: str,
) -> Section:
    """Group what was asked of the actor by document, the latest first.

    Where the actor is not the state itself, what may have answered an ask stands with it.
    """
    by_doc: defaultdict[str, list[tuple[Entry, Ask]]] = defaultdict(list)
    for entry, ask in found:
        by_doc[ask.passage.doc].append((entry, ask))
    follow = view if actor != about else None
    groups = tuple(
        _asked_group(doc, by_doc[doc], notes, follow) for doc in notes.newest_first(by_doc)
    )
    name, state = named_words(actor), named_words(about)
    return Section(
        key="asked",
        heading=f"What was asked of {name}",
        groups=groups,
        nothing=f"No ask of {name} about {state} was found in {searched}.",
    )


def own_section(view: View, notes: Notes, actor: str, about: str, searched: str) -> Section:
    """Group what the actor has asked of the state under its first theme, most asks first."""
    by_theme: defaultdict[str, list[tuple[Entry, Ask]]] = defaultdict(list)
    found = _asks(view.records(kind="ask", asker=actor, about=about))
    order = notes.newest_first(ask.passage.doc for _, ask in found)
    found.sort(key=lambda pair: (order.index(pair[1].passage.doc), pair[1].passage.start))
    for entry, ask in found:
        by_theme[ask.themes[0] if ask.themes else _NO_THEME].append((entry, ask))
    themes = sorted(by_theme, key=lambda theme: (theme == _NO_THEME, -len(by_theme[theme]), theme))
    name, state = named_words(actor), named_words(about)
    return Section(
        key="own",
        heading=f"What {name} has itself asked of {state}",
        lead="Each stands under its first theme." if len(themes) > 1 else "",
        groups=tuple(
            Group(
                heading=theme,
                lines=tuple(_own_line(entry, ask, notes) for entry, ask in by_theme[theme]),
            )
            for theme in themes
        ),
        nothing=f"No ask by {name} of {state} was found in {searched}.",
    )


def response_words(response: str | None) -> str:
    """Write how the state responded to a recommendation, as far as the report says it."""
    return {"accepted": "accepted", "noted": "noted, not accepted"}.get(
        response or "", "not stated in the report"
    )


def _asks(entries: Iterable[Entry]) -> list[tuple[Entry, Ask]]:
    return [(entry, entry.record) for entry in entries if isinstance(entry.record, Ask)]


def _asked_group(
    doc: str, found: list[tuple[Entry, Ask]], notes: Notes, follow: View | None
) -> Group:
    """Say of a document once what all its asks share: who asks whom, at which occasion."""
    found.sort(key=lambda pair: pair[1].passage.start)
    asks = [ask for _, ask in found]
    profile = notes.profile(doc)
    is_shared = len({ask.askers for ask in asks}) == 1
    by = actors_words(asks[0].askers or profile.senders) if is_shared else ""
    genre = genre_words(profile.genre)
    occasions = {ask.occasion for ask in asks}
    occasion = (asks[0].occasion or "") if len(occasions) == 1 else ""
    to = actors_words(dict.fromkeys(name for ask in asks for name in ask.addressees))
    heading = f"{by}, {genre}" if by else capital(genre)
    about = f"“{notes.label(doc)}”, to {to}" + (f"; occasion: {occasion}" if occasion else "")
    return Group(
        heading=f"{heading}, {date_words(notes.date(doc))}",
        about=about,
        lines=tuple(
            _asked_line(entry, ask, notes, follow, asked_by=not by, occasion=not occasion)
            for entry, ask in found
        ),
    )


def _asked_line(
    entry: Entry,
    ask: Ask,
    notes: Notes,
    follow: View | None,
    *,
    asked_by: bool,
    occasion: bool,
) -> Line:
    number = (notes.cite(entry),)
    details = (
        Detail("Asked by", actors_words(ask.askers) if asked_by else ""),
        Detail("Response", response_words(ask.response) if _is_review(ask, notes) else ""),
        *_named(ask, notes, occasion=(ask.occasion or "") if occasion else ""),
        *(_answered(follow, entry, notes) if follow else ()),
    )
    return Line(
        words=act_words(ask.act),
        quote=ask.text,
        lang=notes.lang(ask.passage.doc),
        notes=number,
        details=tuple(detail for detail in details if detail.text),
        confirmed=notes.confirmed(number),
    )


def _answered(view: View, entry: Entry, notes: Notes) -> Iterator[Detail]:
    """Yield what may have answered an ask since, the most probable first."""
    life = build_life(view, entry.record.id, limit=_ANSWERS)
    for step in life.answers.shown:
        relation = step.decided.relation if step.decided else step.followed.relation
        said = f"says {step.decided.by}" if step.decided else "suggested"
        text = f"{date_words(step.date or None)}, {step.followed.reasons[0]} ({said})"
        yield Detail(_RELATIONS[relation or "unrelated"], text, notes=(notes.cite(step.entry),))


def _is_review(ask: Ask, notes: Notes) -> bool:
    return notes.profile(ask.passage.doc).genre == "upr_report"


def _own_line(entry: Entry, ask: Ask, notes: Notes) -> Line:
    number = (notes.cite(entry),)
    doc = ask.passage.doc
    is_review = _is_review(ask, notes)
    year = (notes.date(doc) or "undated")[:4]
    details = (
        Detail("Response", response_words(ask.response) if is_review else ""),
        Detail("Also on", "; ".join(ask.themes[1:])),
        Detail("Made by", actors_words(ask.askers) if len(ask.askers) > 1 else ""),
        *_named(ask, notes, occasion="" if is_review else ask.occasion or ""),
    )
    return Line(
        words=f"Review of {year}" if is_review else date_words(notes.date(doc)),
        quote=ask.text,
        lang=notes.lang(doc),
        notes=number,
        details=tuple(detail for detail in details if detail.text),
        confirmed=notes.confirmed(number),
    )


def _named(ask: Ask, notes: Notes, *, occasion: str) -> tuple[Detail, ...]:
    """Say which cases, laws and occasion an ask names, in the words of its document."""
    lang = notes.lang(ask.passage.doc)
    named = (
        ("Case" if len(ask.cases) == 1 else "Cases", "; ".join(ask.cases)),
        ("Law" if len(ask.instruments) == 1 else "Laws", "; ".join(ask.instruments)),
        ("Occasion", occasion),
    )
    return tuple(Detail(label, text, lang) for label, text in named if text)
