"""Follow one ask: the same demand in other documents, and what may answer it, with reasons.

Everything here is suggested. A person decides whether a statement answers an ask.

>>> from onrecord.model import passage
>>> def ask(doc, text, **more):
...     at = passage(doc, text, 0, len(text))
...     return Ask(passage=at, text=text, about="NU", addressees=("GL",), **more)
>>> one = ask("doc-1", "Call for the release of Ana Example", cases=("Ana Example",))
>>> two = ask("doc-2", "Demander la libération d'Ana Example", cases=("Ana Example",))
>>> [(found.record, found.reasons) for found in same_demand(one, [two])] == [
...     (two.id, ("of the same government", "the same case: Ana Example"))]
True
"""

import functools
from collections.abc import Iterable

import msgspec
from rapidfuzz import fuzz

from onrecord.link.instrument_keys import instrument_key
from onrecord.link.person_keys import person_keys
from onrecord.model import Act, Ask, Relation, Statement

#: Least likeness of the words of two asks from which they count, and of asks to be shown.
_ALIKE, _SHOWN = 0.72, 0.45
#: What each thing in common adds; one case or law in common nearly decides.
_CASE = _LAW = 0.4
_THEME, _ACT, _ADDRESSEE, _WORDS = 0.25, 0.1, 0.1, 0.6
_TREATY_ACTS: dict[str, Relation] = {
    "ratification": "meets",
    "treaty signature": "partly",
    "treaty denunciation": "contradicts",
    "no treaty action": "contradicts",
}
_SPEAKING = frozenset({"speak_publicly", "raise", "other", None})


class Followed(msgspec.Struct, frozen=True):
    """Say that a record may belong to the life of an ask: how surely (0 to 1), and why.

    ``relation`` is what an answer may do to the ask; a repeated demand has none.
    """

    record: str
    score: float
    reasons: tuple[str, ...]
    relation: Relation | None = None


def same_demand(ask: Ask, others: Iterable[Ask]) -> list[Followed]:
    """Return the asks that may make the same demand, most alike first.

    They are about the same state; cases, laws, themes, the act wanted and the words
    tell how alike they are, so that other words and other languages are found too.
    Costs one comparison for each ask about the same state.
    """
    found = []
    for other in others:
        if other.id == ask.id or other.about != ask.about or other.about is None:
            continue
        if not set(ask.addressees) & set(other.addressees):
            continue  # To urge a state and to be asked to urge it are two demands.
        score, reasons = _likeness(ask, other)
        if score >= _SHOWN:
            found.append(Followed(other.id, round(min(score, 1.0), 2), tuple(reasons)))
    return sorted(found, key=lambda each: (-each.score, each.record))


def answers(ask: Ask, candidates: Iterable[Statement | Act | Ask]) -> list[Followed]:
    """Return the statements, recommendations and acts that may answer an ask, best first.

    ``candidates`` are later than the ask. Only what an addressee said or did counts:
    about the state, or about itself where the ask is about its own conduct.
    """
    found = []
    for record in candidates:
        said = _act(ask, record) if isinstance(record, Act) else _said(ask, record)
        if said is not None:
            found.append(said)
    return sorted(found, key=lambda each: (-each.score, each.record))


def _likeness(ask: Ask, other: Ask) -> tuple[float, list[str]]:
    score, reasons = _ADDRESSEE, ["of the same government"]
    if ask.act and ask.act == other.act:
        score += _ACT
        reasons.append("the same act is wanted")
    if cases := shared_cases(ask.cases, other.cases):
        score += _CASE
        reasons.append(f"the same case: {', '.join(cases)}")
    if laws := shared_laws(ask.instruments, other.instruments):
        score += _LAW
        reasons.append(f"the same instrument: {', '.join(laws)}")
    if themes := _shared(ask.themes, other.themes):
        score += _THEME * len(themes) / len({*ask.themes, *other.themes})
        reasons.append(f"on {', '.join(themes)}")
    words = fuzz.token_sort_ratio(ask.text, other.text) / 100
    if words >= _ALIKE:
        score += _WORDS * words
        reasons.append(f"alike in words ({words:.0%})")
    return score, reasons


def _said(ask: Ask, said: Statement | Ask) -> Followed | None:
    """Tell what words of an addressee about the state do to an ask.

    A recommendation that it made to the state is its own word too.
    """
    speakers = said.askers if isinstance(said, Ask) else (said.actor,)
    if said.about != ask.about or not set(speakers) & set(ask.addressees):
        return None
    common, reasons, score = _common(ask, said)
    tone = "recommends" if isinstance(said, Ask) else said.tone or "says"
    reasons.insert(0, f"the one asked speaks about the state ({tone})")
    relation: Relation = "unrelated"
    if isinstance(said, Statement) and said.tone == "defends":
        relation = "contradicts"
    elif isinstance(said, Ask) or said.raises:
        specific = bool(ask.cases or ask.instruments)
        if common and ask.act in _SPEAKING:
            named = "case" in common or "instrument" in common
            relation = "meets" if named or not specific else "partly"
        elif common or not (specific or ask.themes):
            relation = "partly"
    return Followed(said.id, round(min(score + 0.2, 1.0), 2), tuple(reasons), relation)


def _common(ask: Ask, said: Statement | Act | Ask) -> tuple[set[str], list[str], float]:
    """Return what an answer has in common with an ask: the kinds, in words, and their weight."""
    kinds, reasons, score = set(), [], 0.0
    if cases := shared_cases(ask.cases, getattr(said, "cases", ())):
        kinds.add("case")
        score += _CASE
        reasons.append(f"names the case: {', '.join(cases)}")
    if laws := shared_laws(ask.instruments, said.instruments):
        kinds.add("instrument")
        score += _LAW
        reasons.append(f"names the instrument: {', '.join(laws)}")
    if themes := _shared(ask.themes, said.themes):
        kinds.add("theme")
        score += _THEME
        reasons.append(f"on {', '.join(themes)}")
    return kinds, reasons, score


def _act(ask: Ask, done: Act) -> Followed | None:
    """Tell what an act does to an ask: a treaty joined or not, a list signed or not."""
    mine = [actor for actor in ask.addressees if actor in done.actors]
    if done.type in _TREATY_ACTS:
        laws = shared_laws(ask.instruments, done.instruments)
        if not mine or not laws or ask.act != "ratify":
            return None
        reason = (f"{done.type} of {', '.join(laws)}",)
        return Followed(done.id, 0.9, reason, _TREATY_ACTS[done.type])
    if done.about != ask.about or done.about is None:
        return None
    if mine and done.stance == "supportive":
        return Followed(done.id, 0.8, (f"{done.type} by the one asked, for it",), "contradicts")
    if mine:
        common, reasons, score = _common(ask, done)
        if not common and (ask.cases or ask.instruments or ask.themes) and ask.act != "join":
            return None  # A bare list of names says nothing of what was asked for.
        side: Relation = "meets" if common or ask.act == "join" else "partly"
        reasons.insert(0, f"{done.type} by the one asked")
        return Followed(done.id, round(min(score + 0.5, 1.0), 2), tuple(reasons), side)
    if ask.act == "join" and done.type == "signature" and done.stance == "critical":
        return Followed(
            done.id, 0.6, ("the one asked is not among those who signed",), "contradicts"
        )
    return None


def shared_cases(some: Iterable[str], others: Iterable[str]) -> list[str]:
    """Return the names of cases, as the first list has them, that the second has in any script."""
    theirs = {key for name in others for key in _person(name)}
    return [name for name in some if theirs & set(_person(name))]


def shared_laws(some: Iterable[str], others: Iterable[str]) -> list[str]:
    """Return the names of instruments of the first list that the second has by any known name."""
    theirs = {_law(name) for name in others}
    return [name for name in some if _law(name) in theirs]


@functools.lru_cache(maxsize=65536)
def _person(name: str) -> frozenset[str]:
    return frozenset(person_keys(name)) or frozenset({name})


@functools.lru_cache(maxsize=65536)
def _law(name: str) -> str:
    return instrument_key(name).text or name


def _shared(some: Iterable[str], others: Iterable[str]) -> list[str]:
    theirs = set(others)
    return [each for each in some if each in theirs]
