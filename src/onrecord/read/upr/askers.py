"""Who recommends: the states in the parenthesis that closes a recommendation.

>>> text = "Continue the example programme (Norway and the Holy See); do so soon (Chile)."
>>> [(group.askers, text[group.start:group.end]) for group in asker_groups(text)]
[(('NO', 'VA'), '(Norway and the Holy See)'), (('CL',), '(Chile)')]
"""

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz.distance import OSA

from onrecord.names.forms import named
from onrecord.names.states import find_states, state_code
from onrecord.read.upr.text import mend

_PARENTHESIS = re.compile(r"[()]")
#: No list of states is longer.
_LONGEST = 900


class AskerGroup(NamedTuple):
    """A parenthesis, from "(" to after ")", and the states it names, in its order."""

    start: int
    end: int
    askers: tuple[str, ...]


#: What a parenthesis of states may begin with in lower case.
_LOWER_BEGINNINGS = (
    "the ",
    "former ",
    "on behalf",
    "au nom",
    "ex-",
    "la ",
    "le ",
    "les ",
    "l’",
    "l'",
)
_SEPARATOR = re.compile(r"\s*(?:[,;/&.]|\band\b|\bet\b)\s*", re.IGNORECASE)
_FILLER = re.compile(
    r"""\b(?:on\s+behalf\s+of(?:\s+the)?|au\s+nom\s+de|members?\s+of|
        European\s+Union|EU|Union\s+europ[eé]enne|
        African\s+Group|Group\s+of\s+African\s+States|the|l[ae]s?|l['’]|as\s+well\s+as|et|and|y|
        (?:Islamic|Plurinational|Bolivarian|Arab|Federated|United|Federal|Democratic|Kingdom|
        Republic|State|States|People|of|s|R[eé]publique|[EÉ]tat|islamique|plurinational|
        bolivarienne|d['’]|du|de))\b
      | [\s,;/&.:()'’*-]+ | \d{1,3}\b""",
    re.IGNORECASE | re.VERBOSE,
)
_NAME_LIKE = re.compile(
    r"(?:the\s+)?[A-ZÉÔ][\w'’.-]+(?:\s+(?:of|and|the|[A-ZÉ][\w'’.-]+|de|du|la)){0,6}"
)


def asker_groups(text: str, start: int = 0, end: int | None = None) -> Iterator[AskerGroup]:
    """Yield each parenthesis that holds nothing but names of states, in text order.

    Parentheses may nest: "(Iran (Islamic Republic of))". One that names "None" or
    "all" states is a group without askers. The cost is that of sorting the parentheses.
    """
    end = len(text) if end is None else end
    done = start
    for opening, close in sorted(_pairs(text, start, end)):
        if opening >= done and close - opening <= _LONGEST:
            askers = _askers(text[opening + 1 : close - 1])
            if askers is not None:
                yield AskerGroup(opening, close, askers)
                done = close


def _pairs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield each parenthesis from "(" to after ")"; those without a partner are left out."""
    unclosed: list[int] = []
    for mark in _PARENTHESIS.finditer(text, start, end):
        if mark.group() == "(":
            unclosed.append(mark.start())
        elif unclosed:
            yield unclosed.pop(), mark.end()


@functools.lru_cache(maxsize=4096)
def _askers(inside: str) -> tuple[str, ...] | None:
    """Return the states that the words inside a parenthesis name, None where it says else."""
    words = mend(inside)
    if words.casefold() in {"none", "all states"}:
        return ()
    if not words or not (words[0].isupper() or words.startswith(_LOWER_BEGINNINGS)):
        return None
    codes: list[str | None] = []
    at = 0
    for mention in find_states(words):
        codes += _misspelt(words[at : mention.start])
        codes.append(mention.code)
        at = mention.end
    codes += _misspelt(words[at:])
    known = tuple(dict.fromkeys(code for code in codes if code))
    return known if known and None not in codes else None


def _misspelt(words: str) -> list[str | None]:
    """Return the state that each name without an entry in any table must mean, or None."""
    codes = []
    for part in _SEPARATOR.split(words):
        if _FILLER.sub("", part):
            name = part.strip(" ()*")
            near = _nearest(name) if _NAME_LIKE.fullmatch(name) else None
            codes.append(state_code(name) or near)
    return codes


@functools.lru_cache(maxsize=1024)
def _nearest(name: str) -> str | None:
    """Return the one state whose name is a slip of the pen away, None where none or several."""
    slips = 1 if len(name) < 9 else 2
    if len(name) < 5:
        return None
    near = {
        code for form, code in _names() if OSA.distance(name, form, score_cutoff=slips) <= slips
    }
    return near.pop() if len(near) == 1 else None


@functools.cache
def _names() -> tuple[tuple[str, str], ...]:
    return tuple((name, form.code) for name, form in named().items() if name.isascii())
