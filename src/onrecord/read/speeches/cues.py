"""Cues of a speech: the words that say what it does with a state, in one pass.

Kinds that raise rights: ``abuse``, ``raised``; ``rights``, ``harm`` and ``bloodshed``
beside blame or concern; ``general`` in a demand. Tones: ``condemn``, ``outcry``;
``concern``, ``grim``, ``trouble`` with ``grave``; ``call``, ``wish``, ``must``;
``welcome``, ``friend``; ``defend``, ``blockade``. ``terror``, ``past``, ``ended``,
``nuclear`` and ``idiom`` keep others from counting; ``victim`` and ``distress`` help them.

>>> [(h.kind, h.cue) for h in find_cues("We condemn the massacres in Exampleland.")]
[('condemn', 'condemn'), ('abuse', 'massacres')]
"""

from typing import NamedTuple

from onrecord.read.letters.cues import cue_table


class Hit(NamedTuple):
    """Say what kind of cue stands at ``text[start:end]``; kinds are those of speech_cues.csv."""

    start: int
    end: int
    kind: str
    cue: str


def find_cues(text: str) -> list[Hit]:
    """Return the cues of a folded text, in text order, none overlapping; linear."""
    return [
        Hit(hit.start, hit.end, hit.rows[0]["kind"], hit.rows[0]["cue"])
        for hit in cue_table("speech_cues.csv").find(text)
    ]
