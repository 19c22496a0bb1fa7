"""Groups of people at risk in French: a kind of people and what tells which of them.

>>> shadow = "nous demandons la libération des 23 prisonniers de guerre exempliens."
>>> found = find_groups(shadow, shadow, 0, len(shadow))
>>> [(shadow[g.start : g.end], g.number, g.held) for g in found]
[('23 prisonniers de guerre exempliens', 23, True)]
"""

import functools
import re
from typing import NamedTuple

from onrecord import facts
from onrecord.read.french.cues import cues
from onrecord.read.letters.cues import CueHit

_NUMBERS = {
    word: value
    for value, word in enumerate(
        "deux trois quatre cinq six sept huit neuf dix onze douze".split(), start=2
    )
}
_COUNT = re.compile(
    r"(?:(?:plus\s+d'une?|près\s+d'une?|plus\s+de|au\s+moins|près\s+de|environ|quelque|une|des|plusieurs)\s+)?"
    rf"\b(?P<number>\d{{1,3}}(?:[ .,]\d{{3}})+|\d{{1,6}}|{'|'.join(_NUMBERS)}|dizaines?|"
    rf"centaines?|milliers?|millions?)"
    r"(?:\s+(?:de\s+|d')|\s+)(?:jeunes\s+|autres\s+)?\Z"
)
_NOT = (
    r"(?:les|des|ses|nos|vos|leurs|ces|dans|sans|sous|plus|très|pas|vers|après|depuis|dès|puis|"
    r"mais|tous|toutes|comme|"
    r"aux|alors|chaque|autres|jamais|toujours|que|une|dont|elle|contre|entre|ne|sont|mise?s?)\b"
)
_MANY = rf"(?:\s+(?!{_NOT})[^\W\d_]{{3,}}[sx]\b)"
_ONE = (
    rf"(?:\s+(?!{_NOT})[^\W\d_]+(?:ien(?:ne)?|aise?|oise?|aine?|ique|gue|ive|ale|ole|née?|éri|"
    rf"érie)\b)"
)
_OF = (
    r"(?:\s+(?:du\s+|de\s+la\s+|de\s+l'|d'|des?\s+)(?!(?:la|le|les|l|une?|son|sa|ses|leur|leurs|ne|"
    r"plus|[^\W\d_]+(?:er|ir))\b)"
    r"[^\W\d_][\w-]*(?:\s+de\s+l'homme|\s+humains)?)"
)
_WITHOUT = r"(?:\s+sans\s+[^\W\d_]+)"
_MORE_MANY = re.compile(rf"(?:{_WITHOUT}|{_MANY}(?:\s+et{_MANY})?)?(?:{_OF}(?:{_ONE}){{0,2}})?")
_MORE_ONE = re.compile(rf"{_ONE}?{_OF}?")


_NAMED = re.compile(
    r"\s+[A-ZÀ-Þ][\w-]+(?:\s+[A-ZÀ-Þ][\w-]+)?(?:\s+et\s+ses\s+[^.;,]{3,40}?(?=\s+(?:a|ont|qui)\b))?"
)
#: A body of states is nobody at risk.
_NOBODY = re.compile(r"\s+(?:internationale|européenne|scientifique|économique)s?\b")


_AND_OTHERS = re.compile(r"\s+et\s+(?P<who>[^\W\d_]{4,})")
#: "les personnes interpellées" tells neither who nor how many.
_GENERIC = frozenset("personnes personne gens individus habitants victimes femmes hommes".split())


class GroupMention(NamedTuple):
    """Point at the words for a group; ``held`` where its kind alone says that it is at risk.

    ``described`` is true where a number or further words tell which of the kind.
    """

    start: int
    end: int
    number: int | None
    held: bool
    described: bool


def find_groups(text: str, shadow: str, start: int, end: int) -> list[GroupMention]:
    """Return the groups of a stretch that a number or a description tells, in text order."""
    found: list[GroupMention] = []
    for hit in cues("fr_groups.csv").find(shadow, start, end):
        if not (found and hit.start < found[-1].end):
            group = _group(text, shadow, start, end, hit)
            found += [group] if group else []
    return found


def _group(text: str, shadow: str, start: int, end: int, hit: CueHit) -> GroupMention | None:
    count = _COUNT.search(shadow, max(start, hit.start - 40), hit.start)
    plural = shadow[hit.start : hit.end].split(maxsplit=1)[0][-1] in "sx"
    more = _NAMED.match(text, hit.end, end) if hit.rows[0]["cue"] in ("famille", "couple") else None
    more = more or (_MORE_MANY if plural else _MORE_ONE).match(shadow, hit.end, end)
    stop = more.end() if more else hit.end
    also = _AND_OTHERS.match(shadow, hit.end, end) if count else None
    if also and people_kind(also["who"]):
        stop = max(stop, also.end())
    if _NOBODY.match(shadow, hit.end):
        return None
    held = any(row["kind"] == "held" for row in hit.rows)
    generic = shadow[hit.start : hit.end] in _GENERIC
    if generic and not count and len(shadow[hit.end : stop].split()) < 2:
        return None
    if stop == hit.end and not count and not (held and " " in shadow[hit.start : hit.end]):
        return None
    first = count.start("number") if count else hit.start
    if count and count["number"] and shadow[max(start, count.start()) : first].startswith("plus"):
        first = count.start()
    number = _number(count["number"] if count else "")
    return GroupMention(first, stop, number, held, stop > hit.end or bool(count))


def _number(word: str) -> int | None:
    if word in _NUMBERS:
        return _NUMBERS[word]
    digits = re.sub(r"\D", "", word)
    return int(digits) if digits else None


@functools.cache
def _people_words() -> dict[str, str]:
    return {row["cue"].split()[0]: row["kind"] for row in facts.rows("fr_groups.csv")}


def people_kind(word: str) -> str | None:
    """Return "held" or "group" where a word is one for people, None where it is not."""
    return _people_words().get(word)
