"""The key of a law's or treaty's name, and what the name says of its state.

>>> instrument_key("the ICCPR").text == instrument_key(
...     "International Covenant on Civil and Political Rights (ICCPR)").text
True
>>> instrument_key("China's new Example Management Law")
InstrumentKey(text='example management law', state='CN', common=False, treaty=False)
>>> instrument_key("the Penal Code").common
True
"""

import functools
import re
from typing import NamedTuple

from onrecord import facts
from onrecord.link.person_keys import plain, simplified
from onrecord.names.states import find_states

_ACRONYM = re.compile(r"\s*[(（][\"“'«]?([A-Z][A-Z0-9-]{1,11})[\"”'»]?[)）]")
_QUOTES = re.compile(r"[\"“”«»《》「」]")
_LEADING = re.compile(
    r"^(?:the|a|an|its|their|new|newly adopted|draft|revised|amended|proposed|so-called|"
    r"un|united nations?(?:'s)?|la|le|les|l'|nouvelle|nouveau|notorious|controversial)[ ]*(?<=[ '])"
)
_ARTICLE = re.compile(r"\b(?:art\.?|arts\.?|articles)(?= ?\d)")
_NOT_WORDS = re.compile(r"[^\w/.()]+")


class InstrumentKey(NamedTuple):
    """Hold the text that equal names share, and the state that the name tells.

    ``common`` where many states have a law of this name; ``treaty`` where the facts know it.
    """

    text: str
    state: str | None = None
    common: bool = False
    treaty: bool = False


@functools.cache
def _treaties() -> dict[str, str]:
    table: dict[str, str] = {}
    for row in facts.rows("instruments.csv"):
        for text in (row["name"], *row["acronyms"].split("|"), *row["variants"].split("|")):
            if text:
                table.setdefault(_reduced(text), row["name"])
    return table


@functools.cache
def _common() -> frozenset[str]:
    return frozenset(_reduced(row["name"]) for row in facts.rows("common_laws.csv"))


@functools.cache
def _aliases() -> dict[str, tuple[str, str]]:
    """Return the key and the state of each known law, by all its names."""
    table: dict[str, tuple[str, str]] = {}
    for row in facts.rows("aliases.csv"):
        if row["kind"] == "law":
            for name in (row["name"], *row["aliases"].split("|")):
                rest, _ = _without_state(name)
                table[_reduced(rest)] = (_reduced(row["name"]), row["state"])
    return table


def acronym_of(name: str) -> str | None:
    """Return the acronym that a name brings along in brackets."""
    match = _ACRONYM.search(name)
    return match[1] if match else None


def _reduced(name: str) -> str:
    name = simplified(plain(_QUOTES.sub("", name).replace("’", "'")))
    before = ""
    while name != before:
        before, name = name, _LEADING.sub("", name)
    name = _ARTICLE.sub("article", name)
    return " ".join(word for word in _NOT_WORDS.sub(" ", name).split() if word != "the")


def _without_state(name: str) -> tuple[str, str | None]:
    """Take a state off the front ("China's ...", "Chinese ...") or the end ("... of China")."""
    states = find_states(name)
    if len(states) != 1:
        return name, None
    (mention,) = states
    before, after = name[: mention.start], name[mention.end :]
    if re.fullmatch(r"(?:the|The|new)? ?", before) and (rest := re.sub(r"^['’]s?", "", after)):
        return rest.strip(), mention.code
    linked = re.search(r",? (?:of|in|de la|du|de) (?:the )?$", before)
    if linked and not after.strip(" ."):
        return before[: linked.start()], mention.code
    return name, mention.code


def instrument_key(name: str) -> InstrumentKey:
    """Return the key of a name; a well-known treaty has one key by any of its names.

    Acronyms in brackets, articles, "new", quotes, case and white space don't count.
    """
    bare = _ACRONYM.sub("", name)
    known = _treaties().get(_reduced(bare))
    if known:
        return InstrumentKey(_reduced(known), treaty=True)
    rest, state = _without_state(bare)
    text = _reduced(rest)
    alias = _aliases().get(text)
    if alias and state in (None, alias[1]):
        return InstrumentKey(alias[0], alias[1])
    return InstrumentKey(text, state, common=text in _common())
