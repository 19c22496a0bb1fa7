"""Verbs that tell of what was left undone: "refused to sign", "chose not to", "stopped short of".

>>> left_undone("Ghana declined to sign it.", 14, 26, "decline", negated=False)
Undone(did=False, type='joined')
"""

import functools
import re
from typing import NamedTuple, cast

from onrecord import facts
from onrecord.model import ClaimType

_PARTICLES = r"(?:[ -](?:up|out|back|in|for|on|upon)\b)?"
TO_VERB = re.compile(
    rf"\s+(?:even\s+|so\s+much\s+as\s+)?to\s+(?:[a-z]+ly\s+)?(?P<verb>(?:co-)?[a-z]+{_PARTICLES})"
)
#: "chose to remain silent", "decided not to sign"
_CHOSEN = re.compile(
    r"\s+(?:to\s+(?:(?:remain|stay|keep|be)\s+(?:silent|quiet|mute)|say\s+nothing)\b"
    rf"|(?:against\s+|not\s+to\s+)(?:[a-z]+ly\s+)?(?P<verb>(?:co-)?[a-z]+{_PARTICLES}))"
)
_DOING = re.compile(rf"\s+(?:[a-z]+ly\s+)?(?P<verb>(?:co-)?[a-z]+ing{_PARTICLES})")
_CHOOSES = frozenset({"choose", "decide", "opt", "prefer"})
_HOLDS_BACK = frozenset(
    {"stop short of", "fall short of", "refrain from", "shy away from", "avoid"}
)
_REFUSES = frozenset({"refuse", "decline"})
_NEGLECTS = frozenset({"fail", "neglect", "omit", "hesitate"})
#: To speak up for others is left undone by who refuses it; to refuse an answer is an obstruction.
_SPEAKS_UP = frozenset(
    "condemn denounce deplore criticise criticize speak protest call urge appeal express "
    "voice".split()
)


class Undone(NamedTuple):
    """Say whether something was done after all, and the type of the claim."""

    did: bool
    type: ClaimType


def leaves_undone(base: str) -> bool:
    """Tell whether a verb needs another behind it that names what was left undone."""
    return base in _CHOOSES or base in _HOLDS_BACK or base in _REFUSES or base in _NEGLECTS


def left_undone(text: str, at: int, end: int, base: str, *, negated: bool) -> Undone | None:
    """Return what the words behind such a verb, from ``at`` on, say was left undone.

    A refusal is itself a deed, except of what a list or a record would show: to join, to raise,
    to speak up. None where nothing follows that could be done, and where a refusal is denied:
    who did not refuse to sign need not have signed.
    """
    if base in _CHOOSES or base in _HOLDS_BACK:
        follows = (_CHOSEN if base in _CHOOSES else _DOING).match(text, at, end)
        if follows is None or negated:
            return None
        return Undone(did=False, type=type_of(follows["verb"]) if follows["verb"] else "silence")
    follows = TO_VERB.match(text, at, end)
    if follows is None:
        return None
    type_ = type_of(follows["verb"])
    if base in _NEGLECTS:
        # Who did not fail to condemn did so in words.
        return Undone(did=negated, type="statement" if negated and type_ == "silence" else type_)
    speaks_up = follows["verb"].split(" ")[0] in _SPEAKS_UP
    if type_ in ("joined", "raised") or (type_ == "silence" and speaks_up):
        return None if negated else Undone(did=False, type=type_)
    return Undone(did=not negated, type="action")


def type_of(verb: str) -> ClaimType:
    """Return the type of claim that leaving a verb undone makes, by its base or ``-ing`` form."""
    types = _types()
    return types.get(verb) or types.get(verb.split(" ", maxsplit=1)[0]) or "action"


@functools.cache
def _types() -> dict[str, ClaimType]:
    types: dict[str, ClaimType] = {}
    for row in facts.rows("claim_cues.csv"):
        if row["who"] not in ("adjective", "yet"):
            type_ = "silence" if row["type"] == "statement" else cast("ClaimType", row["type"])
            for form in ("base", "gerund"):
                types.setdefault(row[form], type_)
    return types
