"""Addressees of asks: whom the words of a clause mean, as a state and a name.

An actor whose state is known is written with its ISO code first, as everywhere
in the records.
"""

import re

from onrecord.model import Profile
from onrecord.names.actors import find_actors
from onrecord.names.states import find_states
from onrecord.read.letters.clause import Clause
from onrecord.read.sentences import Span

#: Authorities of the state that the document is about, where no state is named.
_NATIONAL = re.compile(
    r"\b(?:authorit(?:y|ies)|government|courts?|judiciary|judges?|police|prosecut\w+|procuratorate"
    r"|ministry|minister|president|parliament|state|regime|bureau|prison|detention\s+cent(?:er|re)"
    r"|military|army|officials|security\s+forces|agencies|legislature|king|queen|emir|sultan)\b",
    re.IGNORECASE,
)
#: Rules whose words, where they name nobody, speak to the one the letter is written to.
_TO_YOU = frozenset({"opportunity", "please", "item", "evaluative", "question", "imperative"})
#: "Your embassy in Beijing" is yours, "your Chinese counterpart" is not.
_YOU = re.compile(
    r"you\b|your\s+(?!(?:[\w-]+\s+){0,2}(?:counterparts?|hosts?|interlocutors?|partners?|guests?"
    r"|colleagues?)\b)",
    re.IGNORECASE,
)
#: Offices that deal with other states: of whose state is not told by whom a text is about.
_ABROAD = re.compile(
    r"\b(?:foreign\s+(?:minister|secretary|ministry|office|affairs)|ambassador|embassy|consulate"
    r"|diplomats?|secretary\s+of\s+state)\b",
    re.IGNORECASE,
)
#: Those who hold the power over a case are of the state that it is in.
_POWER = re.compile(
    r"\b(?:authorit(?:y|ies)|courts?|judiciary|judges?|police|prosecut\w+|procuratorate|prison"
    r"|regime"
    r"|security\s+forces|military|army|bureau)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"(?:them|him|her|it|they|he|she)(?:\s+all)?", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:to\s+)?(?:the|all|both|that|relevant|concerned|to)\s+", re.IGNORECASE)


def addressees(
    text: str, clause: Clause, profile: Profile, about: str | None, *, outside: bool = False
) -> tuple[str, ...]:
    """Return whom a clause asks: its own words, the letter's addressee, or the holder of power.

    Where the words ask the whole world ("we call for her release"), the state
    that holds the power is asked. ``outside`` tells that the act is one of other
    states: then "the Government" may be any.
    """
    if clause.asked is None:
        if clause.rule in _TO_YOU and profile.addressees:
            return profile.addressees
        return (about,) if about else ()
    words = text[clause.asked.start : clause.asked.end]
    if _YOU.match(words):
        return profile.addressees
    if _PRONOUN.fullmatch(words):
        return (about,) if about else ()
    who = named(text, clause.asked, None if outside or _ABROAD.search(words) else about)
    if len(who) == 1 and _ABROAD.search(words) and _is_state(profile.addressees[:1]):
        return (profile.addressees[0], *who)
    if outside and len(who) == 1 and _POWER.search(words) and about:
        return (about, *who)
    return who


def named(text: str, asked: Span, about: str | None) -> tuple[str, ...]:
    """Return a named addressee, its state first where that is known."""
    article = _ARTICLE.match(text, asked.start, asked.end)
    name = " ".join(text[article.end() if article else asked.start : asked.end].split())
    state = next((a.state for a in find_actors(text, asked.start, asked.end) if a.state), None)
    if state is None:
        state = next((m.code for m in find_states(text, asked.start, asked.end)), None)
    if state is None and _NATIONAL.search(name):
        state = about
    if not name:
        return (state,) if state else ()
    return (state, name) if state else (name,)


def _is_state(names: tuple[str, ...]) -> bool:
    return bool(names) and len(names[0]) == 2 and names[0].isupper() and names[0] != "EU"


def about_of(
    text: str, start: int, end: int, asked: tuple[str, ...], about: str | None
) -> str | None:
    """Return the state that an ask is about: one its own words name, or the document's.

    Of the states that the words name, the one that is asked counts only where
    there is no other.
    """
    codes = [mention.code for mention in find_states(text, start, end)]
    if about in codes or not codes:
        return about or (asked[0] if _is_state(asked) else None)
    others = [code for code in codes if code not in asked]
    if others:
        return others[-1] if about is None else about
    return codes[0] if about is None else about
