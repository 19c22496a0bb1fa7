"""Names of persons in French prose, told from bodies, places and offices.

>>> text = "La ministre Ana Exemple a reçu MM. Bo Modèle et Cy Spécimen."
>>> [(p.name, p.office) for p in find_persons(text, 0, len(text))]
[('Ana Exemple', True), ('Bo Modèle', False), ('Cy Spécimen', False)]
"""

import functools
import re
from typing import NamedTuple

from onrecord import facts
from onrecord.names.states import find_states

_CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚƏ"
_WORD = rf"[{_CAPITAL}][^\W\d_]+(?:[-'’][^\W\d_]+)*|[{_CAPITAL}]\.(?=\s)"
_PARTICLE = r"(?:al|el|bin|ibn|bint|ben|abu|de|da|dos|del|la|van|von|der|du|des)"
_RUN = re.compile(
    rf"(?<![\w@#/.-])(?:{_WORD})(?:[ \xa0]{{1,2}}(?:{_PARTICLE}[ \xa0]){{0,2}}(?:{_WORD}))*"
)
_TOKEN = re.compile(_WORD)
_ONE_WORD = re.compile(r"[^ \xa0]+")
_LAST = re.compile(r"([\w-]+)\.?\s+\Z")


class PersonMention(NamedTuple):
    """Point at a name; ``office`` where the words around it give a public office."""

    start: int
    end: int
    name: str
    office: bool


def find_persons(text: str, start: int, end: int) -> list[PersonMention]:
    """Return what has the shape of a person's name in a stretch, in text order; linear."""
    found = []
    for run in _RUN.finditer(text, start, end):
        mention = _person(text, run)
        if mention:
            found.append(mention)
    return found


def _person(text: str, run: re.Match[str]) -> PersonMention | None:
    before = _title_before(text, run.start())
    if "title" not in before and _ONE_WORD.fullmatch(text, *run.span()):
        return None
    tokens = [m.span() for m in _TOKEN.finditer(text, *run.span())]
    kinds = [people_kinds(text[a:b]) for a, b in tokens]
    titled, office = "title" in before, "office" in before
    while tokens and kinds[0] & {"title", "office", "role", "never"}:
        if kinds[0] <= {"never"} and len(tokens) > 2:
            return None
        titled = titled or "title" in kinds[0]
        office = office or "office" in kinds[0]
        tokens, kinds = tokens[1:], kinds[1:]
    if not tokens or any("never" in kind or "group" in kind for kind in kinds):
        return None
    if len(tokens) < 2 and not titled:
        return None
    begin, stop = tokens[0][0], tokens[-1][1]
    if all(text[a:b].isupper() for a, b in tokens) or _is_place(text, begin, stop):
        return None
    if text[stop : stop + 1] == "-" or re.match(r"[’']\w", text[stop : stop + 2]):
        return None
    return PersonMention(
        begin, stop, text[begin:stop], office or _in_office(text, run.start(), stop)
    )


def _is_place(text: str, start: int, end: int) -> bool:
    """Tell whether a state is named; a given name can be that of a capital."""
    found = find_states(text, start, end)
    return any(state.form != "capital" or state.end == end for state in found)


def _title_before(text: str, start: int) -> frozenset[str]:
    """Return the kinds of the word before a name."""
    last = _LAST.search(text, max(0, start - 24), start)
    return people_kinds(last[1]) if last else frozenset()


_PORTFOLIO = re.compile(
    r"\b(?:ministre|président|présidente|secrétaire|ambassadeur|ambassadrice|procureur|préfet|"
    r"maire|députée?|sénateur|"
    r"sénatrice|rapporteur|rapporteuse|commissaire|représentante?)\b"
    r"(?:(?!\b(?:sur|contre|pour|avec|qui|que|par|dans|situation|cas|sort|libération|détention|procès)\b)"
    r"[^.;:!?,]){0,60},?\s+\Z",
    re.IGNORECASE,
)
_OFFICE_AFTER = re.compile(
    r",?\s+(?:\([A-Z-]{2,8}\)|(?:la\s+|le\s+|l['’])?(?:ancien(?:ne)?\s+)?(?:ministre|présidente?|"
    r"secrétaire|ambassadeur|ambassadrice|préfet|maire|"
    r"députée?|sénateur|sénatrice|commissaire|garde\s+des\s+sceaux|porte-parole|directeur|"
    r"directrice|philosophe|cinéaste))\b",
    re.IGNORECASE,
)


def _in_office(text: str, start: int, stop: int) -> bool:
    """Tell whether an office with its portfolio stands before a name, or an office after it."""
    before = _PORTFOLIO.search(text, max(0, start - 90), start)
    return bool(before or _OFFICE_AFTER.match(text, stop, stop + 60))


@functools.cache
def _people_words() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for row in facts.rows("fr_people_words.csv"):
        table.setdefault(row["word"], set()).add(row["kind"])
    return {word: frozenset(kinds) for word, kinds in table.items()}


@functools.lru_cache(maxsize=4096)
def people_kinds(word: str) -> frozenset[str]:
    """Return the kinds of a word: title, office, role, group, held, never."""
    bare = re.sub(r"\A(?:[ldnsjcmqu]{1,2}['’])", "", word.lower()).rstrip(".")
    return _people_words().get(bare, frozenset())
