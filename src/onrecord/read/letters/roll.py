"""Who is who in a letter: full names, short forms, and the pronoun that opens a sentence.

>>> from onrecord.read.letters.person_names import find_persons
>>> text = "Ana Example writes. Example is ill."
>>> roll = Roll(text, find_persons(text))
>>> [known.name for _, known in roll.mentions(Span(20, len(text)))]
['Ana Example']
"""

import bisect
import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import ahocorasick_rs

from onrecord.read.letters.person_names import PersonMention
from onrecord.read.sentences import Span

#: A pronoun that opens a sentence, perhaps after "On 9 May 2031,".
_SHE = re.compile(
    r"\W*(?:(?:On|In|Since|By|At|After|Before|During|Until|Then|Later|Today|Now"
    r"|Soon)\b[^,.;:]{0,60},\s+)?"
    r"(?P<she>She|He|she|he|They|they|Both(?:\s+of\s+them)?|both|The\s+(?:two|pair)(?:\s+[a-z]+s)?)(?=\s)"
)
#: A name of more people than these stands for none of them.
_MOST_BEARERS = 8
#: Of names that more people bear than these, the rarest tells a person from others.
_MOST_ALIKE = 64
_SINGULAR = frozenset({"she", "he"})
#: "They" are two people: of more, some may be others.
_PAIR = 2
#: One of two names can be left out besides.
_OTHER_NAMES = 2
#: In a word this long a letter more or less is a slip; "Ana" and "Ada" are two people.
_LONG_WORD = 6
#: What follows a word that is only the beginning of another.
_JOINED = re.compile(r"[^\W_]|[’'-][^\W\d_]{3}")
#: How far back the person stands whom a pronoun takes up, in characters.
_NEAR = 500


class Known(NamedTuple):
    """Point at the first full name of a person; ``parts`` are its words."""

    name: str
    start: int
    end: int
    parts: frozenset[str]


class Roll:
    """Know who is who: full names, and the short forms that mean only one of them."""

    def __init__(self, text: str, persons: list[PersonMention]) -> None:
        """Tell the persons of a text apart; officials are left out."""
        self._text = text
        officials = {frozenset(_parts(p.name)) for p in persons if p.office}
        offices = _by_part(officials)
        self.known: list[Known] = []
        self._by_part: dict[str, list[Known]] = {}
        self._mentions: list[tuple[PersonMention, Known]] = []
        for person in sorted(persons, key=lambda p: (not p.whole, p.start)):
            parts = frozenset(_parts(person.name))
            near = [one for part in parts for one in offices.get(part, ())]
            if any(parts <= official or official <= parts for official in near):
                continue
            fitting = self._same(parts)
            if len(fitting) > 1 and not person.whole:
                # A family name is of the one whom the text has named until then.
                fitting = [known for known in fitting if known.start < person.start]
            if len(fitting) > 1 or (not fitting and not person.whole and self._shared(parts)):
                continue
            known = fitting[0] if fitting else self._enrol(person, parts)
            self._mentions.append((person, known))
        self._officials = [p.start for p in persons if p.office]
        self._mentions.sort(key=lambda pair: pair[0].start)
        self._starts = [person.start for person, _ in self._mentions]
        self._short = self._short_forms(officials)
        self._short_starts = [start for start, _, _ in self._short]

    def _enrol(self, person: PersonMention, parts: frozenset[str]) -> Known:
        known = Known(person.name, person.start, person.end, parts)
        self.known.append(known)
        for part in parts:
            self._by_part.setdefault(part, []).append(known)
        return known

    def _same(self, parts: frozenset[str]) -> list[Known]:
        bearers = sorted((self._by_part.get(part, []) for part in parts), key=len)
        rare = [people for people in bearers if len(people) <= _MOST_ALIKE] or bearers[:1]
        near = {known.start: known for people in rare for known in people}
        return [
            known
            for _, known in sorted(near.items())
            if parts <= known.parts
            or (len(known.parts) > 1 and known.parts <= parts)
            or _misspelt(parts, known.parts)
        ]

    def _shared(self, parts: frozenset[str]) -> bool:
        return any(len(self._by_part.get(part, ())) > 1 for part in parts)

    def _short_forms(self, officials: set[frozenset[str]]) -> list[tuple[int, int, Known]]:
        """Return where one word stands for one person, in text order."""
        taken = frozenset().union(*officials) if officials else frozenset()
        owners = {
            part: people
            for part, people in self._by_part.items()
            if len(part) > 2 and part not in taken and len(people) <= _MOST_BEARERS
        }
        if not owners:
            return []
        automaton = ahocorasick_rs.AhoCorasick(
            list(owners), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        )
        people, text = list(owners.values()), self._text
        found = []
        for number, start, end in automaton.find_matches_as_indexes(text):
            if text[start - 1 : start].isalnum() or _JOINED.match(text, end):
                continue
            named = people[number]
            if len(named) > 1:
                named = [known for known in named if known.start <= start]
            if len(named) == 1:
                found.append((start, end, named[0]))
        return found

    def mentions(self, span: Span) -> list[tuple[PersonMention, Known]]:
        """Return the mentions in a sentence, short forms too, in text order."""
        first = bisect.bisect_left(self._starts, span.start)
        full = self._mentions[first : bisect.bisect_left(self._starts, span.end)]
        covered = [(p.start, p.end) for p, _ in full]
        first = bisect.bisect_left(self._short_starts, span.start)
        for start, end, known in self._short[first:]:
            if start >= span.end:
                break
            if not any(a <= start < b for a, b in covered):
                name = self._text[start:end]
                full.append((PersonMention(start, end, name, office=False, whole=False), known))
        return sorted(full, key=lambda pair: pair[0].start)

    def pronoun(
        self, span: Span, mentions: Sequence[tuple[PersonMention, Known]]
    ) -> tuple[PersonMention, list[Known]] | None:
        """Return the "she" or "they" that opens a sentence, where only these can be meant."""
        opens = _SHE.match(self._text, span.start, span.end)
        if opens is None or any(p.start < opens.end() for p, _ in mentions):
            return None
        since = span.start - _NEAR
        first = bisect.bisect_left(self._starts, since)
        near = self._mentions[first : bisect.bisect_left(self._starts, span.start)]
        people = {known.name: known for _, known in near}
        at, to = opens.span("she")
        word = self._text[at:to]
        fits = len(people) == 1 if word.lower() in _SINGULAR else len(people) == _PAIR
        if not fits or any(since <= at < span.start for at in self._officials):
            return None
        mention = PersonMention(at, to, word, office=False, whole=False)
        return mention, list(people.values())


def _by_part(names: Iterable[frozenset[str]]) -> dict[str, list[frozenset[str]]]:
    found: dict[str, list[frozenset[str]]] = {}
    for name in names:
        for part in name:
            found.setdefault(part, []).append(name)
    return found


def _parts(name: str) -> list[str]:
    return re.findall(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*", name)


def _misspelt(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two full names differ by one letter of one long word."""
    here, there = sorted((one - other, other - one), key=len)
    if not (len(here) == 1 and len(there) <= _OTHER_NAMES and one & other):
        return False
    return any(_one_letter_apart(*sorted((next(iter(here)), word), key=len)) for word in there)


def _one_letter_apart(short: str, long: str) -> bool:
    if len(short) < _LONG_WORD or len(long) - len(short) > 1:
        return False
    at = next((n for n, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[at + (len(short) == len(long)) :] == long[at + 1 :]
