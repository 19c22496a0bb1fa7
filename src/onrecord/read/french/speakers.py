"""Which government speaks in a French statement or reply: "déclaration de la porte-parole du".

>>> speaker_in("Déclaration du porte-parole du ministère des Affaires étrangères norvégien", "")
('NO', 'porte-parole du ministère des Affaires étrangères norvégien')
>>> speaker_in("Communiqué de la Ligue d’Exemple", "La Norvège doit réagir.") is None
True
"""

import functools
import re

from onrecord import facts
from onrecord.names.actors import find_actors
from onrecord.names.states import find_states
from onrecord.read.french.cues import even

_OFFICE = (
    r"(?:ministère|ministre|porte-parole|gouvernement|ambassade|ambassadeur|ambassadrice|"
    r"représentation\s+permanente|mission\s+permanente|présidence|conseil\s+fédéral|"
    r"département\s+fédéral|secrétaire\s+d'état|quai\s+d'orsay|premi\w+\s+ministre|"
    r"affaires\s+mondiales)"
)
#: What a title calls the words of a government.
_SPOKEN = re.compile(
    rf"(?:\A|\n)[\s*_#>]*(?:déclarations?|communiqué(?:\s+de\s+presse)?|point\s+de\s+presse|réponse|allocution|"
    rf"intervention|réaction|propos|message)\s+(?:conjointe?s?\s+|écrite?\s+)?"
    rf"(?:de\s+la\s+|de\s+l'|du\s+|des\s+|de\s+)(?P<who>{_OFFICE}\b[^\n.:;]{{0,90}})"
)
#: A line of its own above the text.
_LETTERHEAD = re.compile(rf"(?:^|\n)[\s*_#>]*(?P<who>{_OFFICE}\b[^\n.:;]{{0,90}})[*_ ]*(?=\n)")
#: Who speaks stands at the very top.
_TOP = 400
_WHY = re.compile(
    r"\s+(?:sur|concernant|relative?\s+à|à\s+propos|à\s+la\s+suite|suite\s+à|au\s+sujet|après|"
    r"à\s+(?:l'|la\s|une?\s|notre\s|votre\s)|aux?\s|[-–—|(])"
)


def speaker_in(title: str, head: str) -> tuple[str, ...] | None:
    """Return the code of the state and the name of the office that speaks, or None.

    ``head`` is the beginning of the text: a letterhead names who speaks like a
    title does. Only the name is returned where no state is known.
    """
    head = head[:_TOP]
    titled, opening = _lines(title), _lines(head)
    for pattern, text, shadow in (
        (_SPOKEN, title, titled),
        (_LETTERHEAD, head, opening),
        (_SPOKEN, head, opening),
    ):
        match = pattern.search(shadow)
        if match is None:
            continue
        name = text[match.start("who") : match.end("who")]
        why = _WHY.search(name)
        name = " ".join((name[: why.start()] if why else name).split()).strip(" ,*_#")
        state = _state(name)
        return (state, name) if state else (name,)
    return None


def _lines(text: str) -> str:
    """Return an evened text that keeps its lines."""
    return "\n".join(even(line) for line in text.split("\n"))


def _state(name: str) -> str | None:
    words = even(name)
    for known, state in _ministries():
        if known in words:
            return state
    found = next((actor.state for actor in find_actors(name) if actor.state), None)
    return found or next((state.code for state in find_states(name)), None)


@functools.cache
def _ministries() -> tuple[tuple[str, str], ...]:
    return tuple((row["words"], row["state"]) for row in facts.rows("fr_ministries.csv"))
