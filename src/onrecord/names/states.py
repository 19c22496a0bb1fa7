r"""States in a text: names, old and official names, adjectives, capitals, regions.

>>> [(m.code, m.form) for m in find_states("Paris asked the Chinese delegation (Côte d’Ivoire).")]
[('FR', 'capital'), ('CN', 'demonym'), ('CI', 'name')]
>>> state_code("Iran (Islamic Republic\nof)"), state_code("the Nether-\nlands")
('IR', 'NL')
>>> state_name("HK", "zh")
'香港'
"""

import functools
import re
from typing import NamedTuple

import ahocorasick_rs

from onrecord import facts
from onrecord.names.folding import bounded, fold, word_can_end
from onrecord.names.forms import Form, forms, named, unaccented

_WORD_BEFORE = re.compile(r"(?:^|[^\w.'-])([^\W\d_][\w'-]*\.?) \Z")
_WORD_AFTER = re.compile(r" ([^\W\d_][\w'-]*)")
_ARTICLE_BEFORE = re.compile(r"(?<!\w)(?:l[ae]|au|du|de la|à la|en) \Z", re.IGNORECASE)
_NOT_LETTERS = re.compile(r"[\W\d_]+")
_ARTICLE = re.compile(r"\bthe\s+|\A\s*(?:l['’]\s*|l[ae]s?\s+)", re.IGNORECASE)

#: Words with a capital that a given or family name does not stand beside.
_NO_NAMES = frozenset(
    "the in from to and but for with by of while as on at that since if when after before between"
    " both like why what is does did has have can will should against via under although though"
    " because where however whether en le la les au aux de du et pour avec dans par selon"
    " president king queen prince ambassador minister government ministry kingdom court parliament"
    " state states republic authorities army embassy police prime foreign national human royal"
    " supreme federal delegation représentant gouvernement ministre roi président".split()
)


class StateMention(NamedTuple):
    """Point at a state in a text: ``text[start:end]``, its ISO code and the form of the name.

    ``form`` is name, official, demonym, capital or region.
    """

    start: int
    end: int
    code: str
    form: str


@functools.cache
def _automaton() -> tuple[ahocorasick_rs.AhoCorasick, tuple[tuple[str, Form], ...]]:
    table = tuple(sorted(forms().items()))
    automaton = ahocorasick_rs.AhoCorasick(
        [text for text, _ in table],
        matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
        store_patterns=False,
    )
    return automaton, table


def find_states(text: str, start: int = 0, end: int | None = None) -> list[StateMention]:
    """Find the states of ``text[start:end]``, longest first, in text order, none overlapping.

    Words are whole; a name that a line end broke is found whole. ``Polish`` is a
    state, ``polish`` is not; ``Michael Jordan`` is none. Linear in the text.
    """
    end = len(text) if end is None else min(end, len(text))
    whole = start == 0 and end == len(text)
    folded = fold(text if whole else text[start:end])
    found: list[StateMention] = []
    for mention in states_in(folded.text):
        first, last = folded.span(mention.start, mention.end)
        found.append(StateMention(start + first, start + last, mention.code, mention.form))
    if found and not whole:
        found = _inside_words(text, start, end, found)
    return found


def states_in(shadow: str) -> list[StateMention]:
    """Find the states of a text that is folded already, at their places in it."""
    automaton, table = _automaton()
    found: list[StateMention] = []
    for index, at, to in automaton.find_matches_as_indexes(shadow):
        form, stop = table[index][1], to
        if not bounded(shadow, at, to):
            shorter = _shorter(shadow, at, to)
            if not shorter:
                continue
            form, stop = shorter
        if not form.code or (form.rule and not _is_the_state(shadow, at, stop, form.rule)):
            continue
        found.append(StateMention(at, stop, form.code, form.form))
    return found


def _inside_words(text: str, start: int, end: int, found: list[StateMention]) -> list[StateMention]:
    """Drop a mention that the two ends of the stretch cut out of a longer word."""
    if found[0].start == start and start and not word_can_end(text[start], text[start - 1]):
        found = found[1:]
    if found and found[-1].end == end < len(text) and not word_can_end(text[end - 1], text[end]):
        found = found[:-1]
    return found


def _shorter(shadow: str, at: int, to: int) -> tuple[Form, int] | None:
    """Find the longest form inside a match that ran into a longer word."""
    if at and not word_can_end(shadow[at], shadow[at - 1]):
        return None
    table = forms()
    for stop in range(to - 1, at + 1, -1):
        form = table.get(shadow[at:stop])
        if form and form.code and bounded(shadow, at, stop):
            return form, stop
    return None


def _is_the_state(shadow: str, at: int, to: int, rule: str) -> bool:
    before = shadow[max(0, at - 40) : at]
    if rule == "article":
        return bool(_ARTICLE_BEFORE.search(before))
    if rule == "alone":
        return False
    previous = _WORD_BEFORE.search(before)
    if previous and _is_name(previous[1]):
        return False
    if rule == "name_beside":
        following = _WORD_AFTER.match(shadow, to, to + 40)
        return not (following and _is_name(following[1]))
    return True


def _is_name(word: str) -> bool:
    return word[0].isupper() and word.casefold() not in _NO_NAMES


def _key(name: str) -> str:
    name = fold(name).text.replace("&", " and ")
    name = _ARTICLE.sub("", name)
    bare = _NOT_LETTERS.sub("", unaccented(name)).casefold()
    return "saint" + bare[2:] if re.match(r"\s*st\b", name, re.IGNORECASE) else bare


@functools.cache
def _codes() -> dict[str, str]:
    table: dict[str, str] = {}
    for text, form in named().items():
        table.setdefault(_key(text), form.code)
    return table


def state_code(name: str) -> str | None:
    """Return the ISO 3166-1 alpha-2 code of a state (XK for Kosovo), or None.

    ``name`` is a whole string. Case, accents, articles, white space, hyphens and
    line breaks don't matter; official, old and often misspelt names count.
    """
    return _codes().get(_key(name))


@functools.cache
def _short_names() -> dict[str, dict[str, str]]:
    return {row["code"]: row for row in facts.rows("states.csv")}


def state_name(code: str, lang: str = "en") -> str:
    """Return the short name of a state in ``en``, ``fr``, ``zh`` or ``zh_hant``.

    Raises KeyError for a code that the table does not hold.
    """
    return _short_names()[code][lang]
