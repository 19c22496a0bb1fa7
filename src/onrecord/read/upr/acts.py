"""What a recommendation asks the state to do, and the treaties it names.

>>> act_of("Consider ratifying the example treaty"), act_of("Repeal the example law")
('ratify', 'legislate')
>>> instruments_in("Ratify CEDAW and the Convention on the Rights of the Child")
('CEDAW', 'Convention on the Rights of the Child')
"""

import functools
import re
from typing import NamedTuple, cast

from onrecord import facts
from onrecord.model import AskAct

#: How far behind its verb the object may begin.
_REACH = 160


def act_of(text: str) -> AskAct:
    """Return the act that the first telling verb of a recommendation names, else "other".

    A verb tells where its object, if the table asks for one, follows in the text; of
    two rows for one verb the upper counts.
    """
    anywhere, cues = _cues()
    for verb in anywhere.finditer(text):
        for cue in cues:
            found = cue.verb.match(text, verb.start())
            if found and (
                cue.object is None or cue.object.search(text, found.end(), found.end() + _REACH)
            ):
                return cue.act
    return "other"


class _Cue(NamedTuple):
    verb: re.Pattern[str]
    object: re.Pattern[str] | None
    act: AskAct


@functools.cache
def _cues() -> tuple[re.Pattern[str], tuple[_Cue, ...]]:
    rows = facts.rows("upr_acts.csv")
    cues = tuple(
        _Cue(
            re.compile(row["verb"], re.IGNORECASE),
            re.compile(rf"\b(?:{row['object']})", re.IGNORECASE) if row["object"] else None,
            cast("AskAct", row["act"]),
        )
        for row in rows
    )
    anywhere = "|".join(dict.fromkeys(row["verb"] for row in rows))
    return re.compile(rf"\b(?:{anywhere})", re.IGNORECASE), cues


def instruments_in(text: str) -> tuple[str, ...]:
    """Return the treaties that a text names, each once, as printed, in text order."""
    found: dict[str, None] = {}
    for match in _treaties().finditer(text):
        found.setdefault(match.group(), None)
    return tuple(found)


@functools.cache
def _treaties() -> re.Pattern[str]:
    names = sorted((row["name"] for row in facts.rows("upr_treaties.csv")), key=len, reverse=True)
    words = (r"\s+".join(re.escape(word) for word in name.split()) for name in names)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(words)})(?![\w-])")
