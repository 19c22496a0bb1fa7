"""Addressees of French asks, as a state's code and the name in the document.

>>> clean_name("aux autorités de l’Exemplie"), clean_name("à la ministre")
('autorités de l’Exemplie', 'ministre')
"""

import re

from onrecord.model import Profile
from onrecord.read.french.page import Page
from onrecord.read.letters.clause import Clause

_LEAD = re.compile(
    r"\s*(?:(?:à|aux|au|des|du|de|auprès|sur|par|pour|tous|toutes|également)\s+|"
    r"d['’]\s*)*(?:(?:l[ea]s?|un|une|son|sa|ses|leurs?)\s+|l['’]\s*)?",
    re.IGNORECASE,
)
#: "à cet égard" is nobody.
_ASIDE = re.compile(r"\bégard\b\Z")
_YOU = re.compile(r"(?:vous|votre|monsieur|madame)\b", re.IGNORECASE)
#: Authorities that are the addressee's own, or of the state spoken about, where none is named.
_NATIONAL = re.compile(
    r"\b(?:gouvernement|autorités|ministre|ministère|président|présidente|république|sénat|"
    r"parlement|assemblée|"
    r"préfet|maire|état|justice|police|garde des sceaux|candidats|députés|sénateurs)\b",
    re.IGNORECASE,
)


_BETWEEN_STATES = re.compile(
    r"\b(?:UE|ONU|OSCE|OTAN|Union|européen\w*|Nations|Commission|Conseil de [Ss]écurité|"
    r"Cour pénale|Cour internationale)\b"
)


def clean_name(words: str) -> str:
    """Return a name without the preposition and article before it, on one line."""
    return " ".join(words[_LEAD.match(words).end() :].split()).strip(" *_«»,")  # type: ignore[union-attr]


def national(name: str) -> bool:
    """Tell whether a name is of an office or body that every state has."""
    return bool(_NATIONAL.search(name)) and not _BETWEEN_STATES.search(name)


def addressees_of(
    page: Page, clause: Clause, profile: Profile, about: str | None, home: str | None
) -> tuple[str, ...]:
    """Return whom a clause asks: as it says, else the addressee, else who holds the power."""
    if clause.rule == "appeal" and clause.asked is None and about:
        return (about,)
    if clause.asked is None or _ASIDE.search(page.shadow, *clause.asked):
        if profile.addressees:
            return profile.addressees
        return (about,) if about else ()
    words = page.text[clause.asked.start : clause.asked.end]
    cue = clause.rule.startswith("performative") and clause.asked.start == clause.start
    if cue or _YOU.match(clean_name(words)):
        return profile.addressees or ((about,) if about else ())
    name = clean_name(words)
    actors = page.actors_in(clause.asked.start, clause.asked.end)
    state = next((actor.state for actor in actors if actor.state), None)
    if state is None:
        state = next((s.code for s in page.states_in(*clause.asked)), None)
    if state is None and national(name):
        state = home or about
    if not name:
        return (state,) if state else ()
    return (state, name) if state else (name,)


def about_of(
    page: Page, start: int, end: int, asked: tuple[str, ...], about: str | None
) -> str | None:
    """Return the state whose situation an ask is about: the document's, or one its words name."""
    codes = [state.code for state in page.states_in(start, end)]
    if about in codes or not codes:
        return about
    others = [code for code in codes if code not in asked]
    return others[-1] if others and about is None else about or codes[0]
