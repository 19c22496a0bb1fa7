"""Join the cases and instruments of several documents; suggest what is merely alike.

>>> link_records([])
[]
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from onrecord.link.alike import Pair, alike_pairs
from onrecord.link.instrument_keys import acronym_of, instrument_key
from onrecord.link.person_keys import has_characters, is_chinese, person_keys, plain, simplified
from onrecord.link.romanising import Romanisation, divisions, romanisations
from onrecord.model.records import AnyRecord, Case, Instrument
from onrecord.names.states import state_name

#: How many spellings a reason shows.
_SHOWN = 4
#: The score of a name in pinyin, by the usual reading or a rarer one: many names sound alike.
_USUAL, _RARE = 0.9, 0.7


class Link(msgspec.Struct, frozen=True):
    """Say that records of several documents mean the same, or may.

    ``kind`` is case or instrument, ``name`` the spelling met most, ``members`` the
    ids of the records. ``equal`` joins: the names are the same but for how they are
    typed. ``suggested`` joins nothing: a person decides; ``score`` (0 to 1) and
    ``reasons`` say why it is shown.
    """

    kind: str
    name: str
    members: tuple[str, ...]
    how: Literal["equal", "suggested"]
    score: float
    reasons: tuple[str, ...]


class _Group(msgspec.Struct):
    """The records whose names have one key; ``keys`` are those that it stands for too."""

    kind: str
    key: str
    records: list[Case | Instrument]
    state: str | None = None
    note: str = ""
    safe: bool = True
    treaty: bool = False
    keys: set[str] = set()

    @property
    def docs(self) -> set[str]:
        return {record.passage.doc for record in self.records}

    @property
    def charges(self) -> bool:
        """Tell whether all of these are charges, not laws."""
        return all(isinstance(r, Instrument) and r.type == "charge" for r in self.records)

    @property
    def spellings(self) -> list[str]:
        count: dict[str, int] = defaultdict(int)
        for record in self.records:
            count[" ".join(record.name.split())] += 1
        return sorted(count, key=lambda name: (-count[name], sum(map(str.isupper, name)), name))


def link_records(records: Iterable[AnyRecord]) -> list[Link]:
    """Return the links between the cases and instruments of different documents.

    Persons join by name without case, accents, titles and hyphens; groups only by
    the same text; laws by name without articles and "new", treaties by any known
    name or acronym. Likeness only suggests, and never groups; so does pinyin, where
    the extra ``pinyin`` is installed. The result does not depend on the order of the
    records; the cost grows about as their number.
    """
    unique = {record.id: record for record in records if isinstance(record, Case | Instrument)}
    ordered = [unique[id_] for id_ in sorted(unique)]
    cases = [record for record in ordered if isinstance(record, Case)]
    laws = [record for record in ordered if isinstance(record, Instrument)]
    persons = _persons([case for case in cases if case.people == "person"])
    crowds = _crowds([case for case in cases if case.people == "group"])
    instruments = _instruments(laws)
    links = [*_equal(persons), *_equal(crowds), *_equal(instruments)]
    links += _suggested(persons, people=True)
    links += _romanised(persons)
    links += _suggested(instruments, people=False)
    return sorted(links, key=lambda link: (link.kind, link.how, link.name, link.members))


def _persons(cases: list[Case]) -> list[_Group]:
    """Group by key; a name in two scripts brings the two keys together."""
    bound: dict[str, str] = {}

    def root(key: str) -> str:
        while bound.setdefault(key, key) != key:
            key = bound[key]
        return key

    keyed = [(case, sorted(person_keys(case.name))) for case in cases]
    for _, keys in keyed:
        for key in keys[1:]:
            low, high = sorted((root(keys[0]), root(key)))
            bound[high] = low
    groups: dict[str, _Group] = {}
    for case, keys in keyed:
        if keys:
            key = root(keys[0])
            group = groups.setdefault(key, _Group("case", key, []))
            group.records.append(case)
            group.keys.update(keys)
    for key, group in groups.items():
        if " " not in key and (len(key) == 1 or not is_chinese(key)):
            group.safe, group.note = False, "a single name, which many people bear"
    return [groups[key] for key in sorted(groups)]


def _crowds(cases: list[Case]) -> list[_Group]:
    groups: dict[str, _Group] = {}
    for case in cases:
        key = plain(case.name)
        groups.setdefault(key, _Group("case", key, [])).records.append(case)
    return [groups[key] for key in sorted(groups)]


def _instruments(laws: list[Instrument]) -> list[_Group]:
    """Group by key and state; a name that tells no state joins the only state there is."""
    short = {
        (law.passage.doc, acronym): law.name for law in laws if (acronym := acronym_of(law.name))
    }
    groups: dict[str, dict[str | None, list[Case | Instrument]]] = defaultdict(dict)
    common: set[str] = set()
    treaties: set[str] = set()
    for law in laws:
        key = instrument_key(short.get((law.passage.doc, law.name.strip()), law.name))
        if key.text:
            groups[key.text].setdefault(key.state, []).append(law)
            common |= {key.text} if key.common else set()
            treaties |= {key.text} if key.treaty else set()
    found: list[_Group] = []
    for text in sorted(groups):
        found += _by_state(text, groups[text], common=text in common)
    for group in found:
        group.treaty = group.key in treaties
    return found


def _by_state(
    text: str, by_state: dict[str | None, list[Case | Instrument]], *, common: bool
) -> Iterator[_Group]:
    named = sorted(state for state in by_state if state)
    stateless = by_state.get(None, [])
    if len(named) == 1 and not common:
        (state,) = named
        note = f"some name {state_name(state)}, some no state" if stateless else ""
        yield _Group("instrument", text, by_state[state] + stateless, state, note)
        return
    for state in named:
        yield _Group("instrument", f"{text} ({state})", by_state[state], state)
    if stateless:
        note = "many states have a law of this name" if common else ""
        note = note or ("no state is named" if named else "")
        yield _Group("instrument", text, stateless, None, note, safe=not note)


def _equal(groups: list[_Group]) -> Iterator[Link]:
    for group in groups:
        if len(group.docs) < 2:
            continue
        spellings = group.spellings
        said = "written alike" if len(spellings) > 1 else "written the same"
        reasons = [f"{said}: {', '.join(spellings[:_SHOWN])}"]
        reasons += [group.note] if group.note else []
        how: Literal["equal", "suggested"] = "equal" if group.safe else "suggested"
        yield _link(group.kind, spellings[0], group.records, how, 1.0, tuple(reasons))


def _suggested(groups: list[_Group], *, people: bool) -> Iterator[Link]:
    by_key = {group.key: group for group in groups}
    for pair in alike_pairs(by_key, people=people):
        one, other = by_key[pair.one], by_key[pair.other]
        of_two_states = one.state and other.state and one.state != other.state
        two_treaties = one.treaty and other.treaty
        charge_and_law = one.charges != other.charges
        if of_two_states or two_treaties or charge_and_law or len(one.docs | other.docs) < 2:
            continue
        yield _pair_link(pair, one, other)


def _romanised(groups: list[_Group]) -> Iterator[Link]:
    """Suggest whom a name in Chinese characters is in pinyin.

    Nobody whose own characters are known: other characters are another name.
    """
    latin: dict[tuple[str, str], list[tuple[str, _Group]]] = defaultdict(list)
    for group in groups:
        if not any(has_characters(key) for key in group.keys):
            for key in sorted(group.keys):
                for division in divisions(key):
                    latin[division].append((key, group))
    for group in groups if latin else ():
        for name in sorted(filter(is_chinese, group.keys)):
            found: dict[str, tuple[Pair, _Group]] = {}
            for way in romanisations(name):
                for key, other in latin.get((way.family, way.given), ()):
                    pair = _in_pinyin(group, name, way, key)
                    if other.key not in found or pair.score > found[other.key][0].score:
                        found[other.key] = pair, other
            for pair, other in found.values():
                if len(group.docs | other.docs) > 1:
                    yield _pair_link(pair, group, other)


def _in_pinyin(group: _Group, name: str, way: Romanisation, key: str) -> Pair:
    """Say that a name in characters is written so in pinyin, and how usual that reading is."""
    written = next((one for one in group.spellings if simplified(one) == name), name)
    reason = f"{written} is {way.words} in pinyin"
    if way.usual:
        return Pair(name, key, _USUAL, (reason,))
    return Pair(name, key, _RARE, (reason, "by a rarer reading of its characters"))


def _pair_link(pair: Pair, one: _Group, other: _Group) -> Link:
    name = f"{one.spellings[0]} / {other.spellings[0]}"
    records = one.records + other.records
    reasons = list(pair.reasons)
    if bool(one.state) != bool(other.state):
        reasons.append(f"only one names a state: {state_name(one.state or other.state or '')}")
    return _link(one.kind, name, records, "suggested", pair.score, tuple(reasons))


def _link(
    kind: str,
    name: str,
    records: list[Case | Instrument],
    how: Literal["equal", "suggested"],
    score: float,
    reasons: tuple[str, ...],
) -> Link:
    members = tuple(sorted(record.id for record in records))
    return Link(kind, name, members, how, score, reasons)
