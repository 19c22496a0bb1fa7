"""Who asks: the subject of a French asking verb, told from who is only asked or spoken of.

>>> asks_itself("we", "c'est pourquoi nous ", "demandons")
True
>>> asks_itself("we", "ce que nous ", "demandons")
False
"""

import re

from onrecord.read.french.grammar import AUXILIARY, CLITICS_BEFORE, NEGATION
from onrecord.read.french.page import Page
from onrecord.read.sentences import Span

_GOVERNED = re.compile(
    r"\b(?:tenons|souhaitons|voulons|voudrais|voudrions|souhaite|souhaiterions|souhaiterais|"
    r"venons|permettons|"
    r"permets|permettre|honneur\s+de|devoir\s+de|écrivons|écris|adressons|adresse|unissons|"
    r"joignons|réunis|"
    r"mobilisons|pour|afin\s+de|afin\s+d')[^.;:!?]{0,90}\Z"
)
_RELATIVE = re.compile(r"\b(?:que|qui|dont|où|qu)\s*'?\s*(?:nous\s+)?\Z")
_MARKS = ' \t\n*_-\\–—>•·"«“#()0123456789.,;:…°ºa'
_PRONOUN = re.compile(r"(?<!['\w])(?:ils?|elles?|on|je|j'|celle-ci|celui-ci|ceux-ci)\s*\Z")
_SUBORDINATE = re.compile(r"(?:qu\\?'|\bl\\?')(?:ils?|elles?|on)\s*\Z")
_COORDINATED = re.compile(r"(?:\bet|,|\bpuis|\bmais|\bou)\s*\Z")
_HEAD = re.compile(r"[\w'’-]+(?:\s+[\w'’-]+){0,4}\s*\Z")
#: How far before its verb a subject can stand.
_REACH = 300


def asks_itself(mood: str, before: str, verb: str) -> bool:
    """Tell whether "we" of a document ask: "nous demandons", not "ce que nous demandons"."""
    if mood == "gerund":
        return True
    relative = _RELATIVE.search(CLITICS_BEFORE.sub("", before))
    return not (relative and not verb.endswith("ions"))


def asker(page: Page, start: int, verb: int, mood: str, word: str) -> Span | str | None:
    """Return who asks: ``"us"`` for the document itself, the words for another, None for nobody.

    ``start`` is where the clause begins, ``verb`` where its asking verb does.
    A government that demands something states its position: that is no ask of
    the document.
    """
    before = page.shadow[max(start, verb - _REACH) : verb]
    base = verb - len(before)
    auxiliary = AUXILIARY.search(before)
    if mood == "participle" or (mood in ("third", "simple") and auxiliary):
        if auxiliary is None:
            return None
        before = before[: auxiliary.start()]
    clitics = CLITICS_BEFORE.search(before)
    held = clitics["clitics"] if clitics else ""
    if NEGATION.search(held + " ") or (mood in ("third", "participle") and "nous" in held):
        return None
    bare = before[: clitics.start()] if clitics and clitics.start() != len(before) else before
    if mood == "we":
        return "us" if asks_itself(mood, before, word) else None
    if mood == "infinitive":
        return "us" if _GOVERNED.search(before) else None
    if re.search(r"\bs(?:e\s|\\?')", held):
        return None
    if mood == "gerund":
        return "us" if _beside(page, base, bare) else None
    if mood in ("you", "future you", "imperfect", "conditional", ""):
        return None
    return _third_person(page, bare, base)


def _beside(page: Page, base: int, before: str) -> bool:
    """Tell whether a gerund belongs to who speaks: "en demandant", "une résolution appelant à"."""
    words = before.rstrip()
    if not words or words.endswith((",", "en", " et")):
        return True
    near = base + max(0, len(words) - 60)
    return "asker" in page.kinds(near, base + len(words))


def _third_person(page: Page, before: str, base: int) -> Span | str | None:
    words = before.rstrip()
    if not before.strip(_MARKS):
        return "us"
    if _RELATIVE.search(words) or _SUBORDINATE.search(words):
        return None
    if _PRONOUN.search(words) or _COORDINATED.search(words):
        return "us"
    end = base + len(words)
    spoken = re.split(r"[,;:](?=\s)", words)[-1] or words
    start = base + words.rfind(spoken)
    while start < end and page.shadow[start] in ' *_"«(#':
        start += 1
    kinds = page.kinds(max(start, end - 120), end)
    head = _HEAD.search(page.shadow, max(start, end - 120), end)
    if _is_thing(page, start, end):
        return None
    if "asker" in kinds:
        return Span(start, end)
    officials = page.hits("fr_claim_actors.csv", start, end)
    if officials and officials[-1].rows[0]["kind"] in ("government", "office"):
        return None
    actors = page.actors_in(start, end)
    if actors:
        last = actors[-1]
        return Span(start, end) if last.kind in ("body", "organisation") else None
    named = head is not None and re.search(r"[A-ZÉ]", page.text[head.start() : head.end()])
    return Span(start, end) if named else None


def _is_thing(page: Page, start: int, end: int) -> bool:
    """Tell whether a law or a situation "demands" something."""
    first = page.hits("fr_clause_words.csv", start, min(end, start + 45))
    return bool(first) and first[0].rows[0]["kind"] == "thing"
