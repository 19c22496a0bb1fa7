"""Cues of a turn in the dialogue: the verbs that say what a speaker does, and what it speaks of.

Kinds of verbs: ``welcomes``, ``notes``, ``says``, ``concern``, ``raised``, ``asks``,
``calls``, ``offers``, ``condemns``, ``defends``. Kinds of words: ``problem``, ``abuse``,
``matter``, ``effort``, ``change``, ``deed``, ``continue``, ``share``, ``abroad``, ``blame``,
``fate``, ``pledge``.

>>> cues = turn_cues("Chile noted with dismay reports of violence.", "en")
>>> [(verb.cue, verb.kind) for verb in cues.verbs]
[('noted with dismay', 'concern')]
>>> [(word.cue, word.kind) for word in cues.words]
[('reports of', 'problem'), ('violence', 'abuse')]
"""

import bisect
import functools
import re
from typing import NamedTuple

from onrecord.read.letters.cues import CueHit, cue_table

#: How far behind its verb the word may stand that decides what the verb does.
_REACH = 60
#: After these words another clause or object begins.
_ELSEWHERE = (
    r"(?:about|how|what|whether|if|regarding|concerning|when|which|why|that|for|on|information"
    r"|que|sur|comment|quelles?|quels?|si)\b"
)
_STOP = re.compile(r"[.;:]")


class Cue(NamedTuple):
    """Say what kind of cue stands at ``text[start:end]``; ``cue`` are the words that decided."""

    start: int
    end: int
    kind: str
    cue: str


class TurnCues(NamedTuple):
    """Hold the verbs and the words of a text, each in text order; a word can be of two kinds."""

    verbs: list[Cue]
    words: list[Cue]


def turn_cues(text: str, lang: str) -> TurnCues:
    """Find the cues of a folded text; linear in its length."""
    verbs = [
        cue
        for hit in cue_table("upr_turn_cues.csv", lang).find(text)
        if (cue := _verb(text, hit)) is not None
    ]
    words = [
        Cue(hit.start, hit.end, row["kind"], text[hit.start : hit.end])
        for hit in cue_table("upr_turn_words.csv", lang).find(text)
        # "non-discrimination" and "anti-torture" are none.
        if text[hit.start - 1 : hit.start] != "-"
        for row in hit.rows
    ]
    return TurnCues(verbs, words)


def _verb(text: str, hit: CueHit) -> Cue | None:
    """Return what a verb does: by its first row whose words follow it."""
    stretch = None
    for row in hit.rows:
        if not row["after"]:
            return Cue(hit.start, hit.end, row["kind"], text[hit.start : hit.end])
        if stretch is None:
            stop = _STOP.search(text, hit.end, hit.end + _REACH)
            stretch = text[hit.end : stop.start() if stop else hit.end + _REACH]
        found = _after(row["after"]).match(stretch)
        if found:
            return Cue(hit.start, hit.end, row["kind"], text[hit.start : hit.end] + found["word"])
    return None


@functools.cache
def _after(words: str) -> re.Pattern[str]:
    """Return a pattern for one of some words, at most six words after the verb, in its clause."""
    options = "|".join(sorted(map(re.escape, words.split("|")), key=len, reverse=True))
    return re.compile(rf"(?P<word>(?:\s(?!{_ELSEWHERE})[\w'-]+){{0,6}}?\s(?:{options}))(?![\w'-])")


def within(cues: list[Cue], start: int, end: int) -> list[Cue]:
    """Return the cues that begin in a stretch."""
    first = bisect.bisect_left(cues, start, key=_start)
    return cues[first : bisect.bisect_left(cues, end, key=_start)]


def _start(cue: Cue) -> int:
    return cue.start
