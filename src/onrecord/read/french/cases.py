"""Cases of a French document: the persons and groups at risk for whom it speaks up.

A name is a case where grammar ties it to a cue of ``facts/fr_case_cues.csv``:
"X a été arrêté", "la libération de X", "X, détenu depuis".
"""

import re
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from onrecord.model import Case, passage
from onrecord.read.french.groups import GroupMention, find_groups, people_kind
from onrecord.read.french.page import Page
from onrecord.read.french.persons import PersonMention
from onrecord.read.letters.cues import CueHit
from onrecord.read.sentences import Span

_BE = (
    r"(?:est|sont|était|étaient|a été|ont été|avait été|avaient été|fut|furent|soit|soient|être|"
    r"reste|restent|demeure|"
    r"serait|seraient|se trouve|est toujours|purge)"
)
_AFTER = re.compile(
    rf"(?:\s*\([^()]{{0,90}}\))?(?:,[^;:]{{1,160}}?,)?\s+(?:qui\s+)?(?:n'|"
    rf"ne\s+)?{_BE}(?:\s+(?:\w+ment|toujours|alors|aussi|encore|ensuite|actuellement|"
    rf"initialement))*\s+\Z"
)
_SUFFERS = re.compile(
    r"(?:,[^;:]{1,120}?,)?\s+(?:qui\s+)?(?:(?:a|ont|avait|avaient|est|sont)\s+)?(?:\w+ment\s+|"
    r"ainsi\s+|également\s+|toujours\s+|aujourd'hui\s+)*\Z"
)
_APPOSED = re.compile(r",\s+(?:[^,;:]{1,80},\s+)?(?:(?:[\w'’-]+)\s+){0,6}\Z")
#: "les manifestants arrêtés": the participle stands directly behind.
_THEY = re.compile(r",\s*(?:eux|elles?|lui),")
_REDUCED = re.compile(r"\s+(?:\w+ment\s+)?")
_OF = re.compile(
    r"(?:\s+(?:[\w'-]+)){0,4}?\s+(?:d'|de\s+l'|de\s+la\s+|du\s+|des\s+|de\s+|contre\s+|envers\s+|"
    r"pour\s+|à\s+)\s*(?:[\w'’-]+\s+){0,7}\Z"
)
_OBJECT = re.compile(r"\s+(?:[\w'’,-]+\s+){0,7}\Z")
_STOPS = re.compile(r"\b(?:a|ont|est|sont|était|par|qui|que|dont|où|quand|avoir|lors|selon)\b")
_ACTIVE = re.compile(r"\b(?:a|ont|avait|avaient)\s+(?:été\s+)?(?:\w+ment\s+)?\Z")
_VICTIMS = re.compile(r"\b(?:victimes?|otages?|prisonni\w+|(?:co)?détenue?s?|prénom)\b[^;]{0,25}\Z")
_WISHED = re.compile(r"\b(?:soi(?:en)?t|être|seront|sera)\b")
_LINK = re.compile(r",?\s*(?:et|ou|,)\s*(?:(?:de|d'|à|mm?e?\.?)\s*)?\Z")
#: How far behind a name, and before it, a cue can stand that grammar ties to it.
_REACH, _LEFT = 170, 110
#: So many names that differ only before their last word are told apart.
_MOST_ALIKE = 40


def find_cases(page: Page) -> list[Case]:
    """Return one record for each person and group at risk, where that is first told of them."""
    known = _Known()
    for block, sentence in page.sentences:
        if block.kind == "heading":
            continue
        hits = page.hits("fr_case_cues.csv", *sentence)
        if not hits:
            continue
        for case in (*_persons(page, sentence, hits), *_groups(page, sentence, hits)):
            known.add(case)
    found = [_in_full(page, case) for case in known.cases()]
    return sorted(found, key=lambda case: case.passage.start)


def _in_full(page: Page, case: Case) -> Case:
    """Return the case under the one full name that the document gives a family name."""
    if case.people != "person" or " " in case.name:
        return case
    full = page.full_names.get(case.name)
    if full is None:
        return case
    at = passage(page.doc.id, page.text, full.start, full.end)
    return msgspec.structs.replace(case, passage=at, name=" ".join(at.quote.split()))


class _Known:
    """Keep each person and group once, whatever part of a name repeats it."""

    def __init__(self) -> None:
        self._alike: dict[tuple[str, str], list[Case]] = {}

    def add(self, case: Case) -> None:
        """Keep a case, or the fuller name of a person that is known already."""
        words = case.name.lower().split()
        mark = words[-1] if case.people == "person" else _stem(_people_word(words))
        alike = self._alike.setdefault((case.people, mark), [])
        for place, other in enumerate(alike):
            theirs = other.name.lower().split()
            if case.people == "person" and set(words) <= set(theirs):
                return
            if case.people == "person" and set(theirs) <= set(words):
                alike[place] = case
                return
            if case.people == "group" and _same_group(words, theirs):
                return
        if len(alike) < _MOST_ALIKE:
            alike.append(case)

    def cases(self) -> list[Case]:
        """Return the cases, without "deux défenseurs" where as many persons are named."""
        cases = [case for alike in self._alike.values() for case in alike]
        persons = sum(case.people == "person" for case in cases)
        return [case for case in cases if not (case.count and 2 <= case.count <= min(persons, 4))]


def _people_word(words: list[str]) -> str:
    """Return the word of a group's name that says which people they are."""
    return next((word for word in words if people_kind(word)), words[0])


def _same_group(mine: list[str], theirs: list[str]) -> bool:
    short, long = sorted((" ".join(mine), " ".join(theirs)), key=len)
    return short in long or _stem(short) == _stem(long)


def _stem(name: str) -> str:
    """Return a name without its endings, so that singular and plural are the same group."""
    return " ".join(re.sub(r"(?:ne?s?|e?s|es)\Z", "", word) for word in name.split())


def _persons(page: Page, sentence: Span, hits: Sequence[CueHit]) -> Iterable[Case]:
    persons = page.persons_in(*sentence)
    chain: list[PersonMention] = []
    status: str | None = None
    out: list[tuple[PersonMention, str | None]] = []
    for person in persons:
        linked = chain and _LINK.match(page.shadow[chain[-1].end : person.start])
        if not linked:
            out += [(member, status) for member in chain if status is not None]
            chain, status = [], None
        chain.append(person)
        told = None if person.office else _status(page, sentence, hits, person.start, person.end)
        status = told if told is not None else status
    out += [(member, status) for member in chain if status is not None]
    for member, told in out:
        if not member.office:
            at = passage(page.doc.id, page.text, member.start, member.end)
            name = " ".join(member.name.split())
            yield Case(passage=at, cue="person", name=name, status=told or None)


def _status(page: Page, sentence: Span, hits: Sequence[CueHit], start: int, end: int) -> str | None:
    """Return the status that a cue tied to a name gives, "" for none in particular."""
    shadow = page.shadow
    if _VICTIMS.search(shadow, max(sentence.start, start - 60), start):
        return ""
    for hit in hits:
        for row in hit.rows:
            if start < hit.start < end:
                told = row["kind"] == "state" or (
                    row["kind"] == "done" and row["mood"] == "participle"
                )
            elif hit.start >= end and hit.start - end < _REACH:
                told = _said_after(row, shadow[end : hit.start])
                if told and row["status"] == "released" and _WISHED.search(shadow, end, hit.start):
                    return ""
            elif hit.end <= start and start - hit.end < _LEFT:
                told = _said_before(row, shadow, sentence.start, hit, start)
            else:
                told = False
            if told:
                wished = row["status"] == "released" and row["mood"] != "participle"
                return "" if wished else row["status"]
    return None


def _said_after(row: Mapping[str, str], between: str) -> bool:
    """Tell whether a cue behind a name is said of it: "X a été arrêté", "X, détenu"."""
    between = _THEY.sub("", between)
    match row["kind"]:
        case "done":
            said = row["mood"] == "participle"
        case "state":
            said = True
        case "self":
            finite = row["mood"] in ("participle", "third", "imperfect", "simple")
            return finite and bool(_SUFFERS.match(between))
        case _:
            said = False
    if said and row["kind"] == "done" and _REDUCED.fullmatch(between):
        return True
    return said and bool(_AFTER.match(between) or _APPOSED.fullmatch(between))


def _said_before(row: Mapping[str, str], shadow: str, low: int, hit: CueHit, start: int) -> bool:
    """Tell whether a cue before a name is said of it: "la libération de X", "a arrêté X"."""
    gap = shadow[hit.end : start]
    if _STOPS.search(gap):
        return False
    if row["kind"] == "deed":
        return bool(_OF.fullmatch(gap))
    if row["kind"] != "done" or not _OBJECT.fullmatch(gap):
        return False
    if row["mood"] == "participle":
        return bool(_ACTIVE.search(shadow, max(low, hit.start - 25), hit.start))
    return row["mood"] in ("infinitive", "third")


def _groups(page: Page, sentence: Span, hits: Sequence[CueHit]) -> Iterable[Case]:
    for group in find_groups(page.text, page.shadow, *sentence):
        told = _status(page, sentence, hits, group.start, group.end)
        victims = re.match(
            r",?\s+(?:toujours\s+)?(?:victimes?|menacée?s?)\b",
            page.shadow[group.end : group.end + 40],
        )
        named = group.held and group.described and _near(group, hits)
        if told is None and not victims and not named:
            continue
        at = passage(page.doc.id, page.text, group.start, group.end)
        yield Case(
            passage=at, cue="group", name=" ".join(at.quote.split()), people="group",
            status=told or None, count=group.number,
        )  # fmt: skip


def _near(group: GroupMention, hits: Sequence[CueHit]) -> bool:
    return any(abs(hit.start - group.start) < _REACH for hit in hits) or group.number is not None
