"""The words that actors are named with: bodies by name, and heads like "authorities".

>>> [(hit.role, hit.state) for hit in heads_in("the authorities and the White House")]
[('government', ''), ('body', 'US')]
"""

import functools
import re
from typing import NamedTuple

import ahocorasick_rs

from onrecord import facts
from onrecord.names.folding import bounded


class Head(NamedTuple):
    """Point at the word or name an actor is built around.

    ``role`` says how it takes a state and a person beside it; ``named`` is true for
    a body that needs neither. ``under`` is UN or EU for bodies of the two.
    """

    start: int
    end: int
    role: str
    state: str = ""
    under: str = ""
    named: bool = False


@functools.cache
def _automaton() -> tuple[ahocorasick_rs.AhoCorasick, tuple[Head, ...]]:
    table: dict[str, Head] = {}
    for row in facts.rows("bodies.csv"):
        for text in (row["name"], *row["variants"].split("|")):
            if text:
                head = Head(0, 0, row["kind"], row["state"], row["under"], named=True)
                table.setdefault(text, head)
    for row in facts.rows("actor_words.csv"):
        table.setdefault(row["word"], Head(0, 0, row["role"]))
    texts = sorted(table)
    automaton = ahocorasick_rs.AhoCorasick(
        texts, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest, store_patterns=False
    )
    return automaton, tuple(table[text] for text in texts)


def heads_in(shadow: str) -> list[Head]:
    """Find the heads of a folded text, longest first, whole words, in text order."""
    automaton, table = _automaton()
    return [
        table[index]._replace(start=start, end=end)
        for index, start, end in automaton.find_matches_as_indexes(shadow)
        if bounded(shadow, start, end)
    ]


@functools.cache
def mandates() -> re.Pattern[str]:
    """Return the pattern of a special rapporteur's mandate, the longest first."""
    texts = sorted({row["mandate"] for row in facts.rows("mandates.csv")}, key=len, reverse=True)
    return re.compile(r" (?:on|sur) (?:the )?(?:" + "|".join(map(re.escape, texts)) + r")\b")


@functools.cache
def capital_verbs() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of what stands before and after a capital that means its government."""
    rows = facts.rows("capital_verbs.csv")

    def words(place: str, *, chinese: bool) -> str:
        chosen = [
            row["word"]
            for row in rows
            if row["place"] == place and (row["lang"] == "zh") == chinese
        ]
        return "|".join(sorted(map(re.escape, chosen), key=len, reverse=True))

    before = re.compile(rf"(?<!\w)(?:{words('before', chinese=False)}) \Z", re.IGNORECASE)
    after = re.compile(
        rf" (?:{words('after', chinese=False)})(?!\w)|(?:{words('after', chinese=True)})"
    )
    return before, after
