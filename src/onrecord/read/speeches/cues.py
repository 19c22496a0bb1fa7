"""Cues of a speech: the words that say what it does with a state, in one pass.

Kinds that raise rights: ``abuse``, ``raised``; ``rights``, ``harm`` and ``bloodshed``
beside blame or concern; ``general`` in a demand; ``liberty`` of a region; ``aggression``
that kills. Tones: ``condemn``, ``outcry``, ``aggression``; ``concern``, ``grim``,
``trouble`` with ``grave``; ``call``, ``wish``, ``must``; ``welcome``, ``friend``,
``praise``; ``defend``, ``blockade``. ``terror``, ``past``, ``ended``, ``nuclear`` and
``idiom`` keep others from counting; ``victim`` and ``distress`` help them.
Commitments: ``pledge`` or ``core`` with an ``ideal`` or a right.

>>> [(h.kind, h.cue) for h in find_cues("We condemn the massacres in Exampleland.")]
[('condemn', 'condemn'), ('abuse', 'massacres')]
"""

import functools
from typing import NamedTuple

import ahocorasick_rs

from onrecord import facts

_LONGEST = 80
_SMALL = frozenset({"of", "the", "on", "for", "and", "to", "in", "a", "by", "from", "against"})


class Hit(NamedTuple):
    """Say what kind of cue stands at ``text[start:end]``; kinds are those of speech_cues.csv."""

    start: int
    end: int
    kind: str
    cue: str


def find_cues(text: str) -> list[Hit]:
    """Return the cues of a folded text on whole words, in text order; linear.

    The longest cue wins, and none overlap; one that runs into a longer word gives way
    to a shorter one.
    """
    automaton, table = _automaton()
    size = len(text)
    found: list[Hit] = []
    for number, start, end in automaton.find_matches_as_indexes(text):
        if start and text[start - 1].isalnum():
            continue
        if end < size and text[end].isalnum():
            if " " in text[start:end]:
                found += _inside(text, start, end)
            continue
        kind, cue = table[number]
        found.append(Hit(start, end, kind, cue))
    return found


def _inside(text: str, start: int, end: int) -> list[Hit]:
    """Return the longest cue of whole words inside a match that ran into a longer word."""
    forms = _forms()
    ends = [at for at in range(end - 1, start, -1) if text[at] == " "]
    for stop in ends:
        if known := forms.get(text[start:stop]):
            return [Hit(start, stop, *known)]
    while end < len(text) and text[end].isalnum() and end - start < _LONGEST:
        end += 1
    for at in reversed(ends):
        if known := forms.get(text[at + 1 : end]):
            return [Hit(at + 1, end, *known)]
    return []


@functools.cache
def _forms() -> dict[str, tuple[str, str]]:
    """Return the kind and the cue of each form: in lower case, with capitals, in capitals."""
    table: dict[str, tuple[str, str]] = {}
    for row in facts.rows("speech_cues.csv"):
        cue = row["cue"]
        title = " ".join(w if w in _SMALL else w[:1].upper() + w[1:] for w in cue.split(" "))
        for form in (cue, cue[:1].upper() + cue[1:], title, cue.upper()):
            table.setdefault(form, (row["kind"], cue))
    return table


@functools.cache
def _automaton() -> tuple[ahocorasick_rs.AhoCorasick, list[tuple[str, str]]]:
    forms = _forms()
    automaton = ahocorasick_rs.AhoCorasick(
        list(forms), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
    )
    return automaton, list(forms.values())
