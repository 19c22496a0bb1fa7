"""Instruments of a French document: laws, treaties, resolutions and charges that it names.

>>> text = "L’article 12 du Pacte d’Exemple et la loi sur la presse du 3 mai 2011 le disent."
>>> from onrecord.model import Document
>>> doc = Document(id="d", digest="", name="d", media_type="text/plain", text=text)
>>> [i.name for i in find_instruments(Page(doc, [Block(0, len(text), "paragraph")]))]
['article 12 du Pacte d’Exemple', 'loi sur la presse du 3 mai 2011']
"""

import re
from typing import cast

from onrecord.model import Instrument, passage
from onrecord.model.records import InstrumentType
from onrecord.names.dates import find_dates
from onrecord.read.french.page import Page
from onrecord.read.letters.cues import CueHit
from onrecord.read.sentences import Span
from onrecord.read.zones import Block

__all__ = ["Block", "find_instruments"]

_CAP = r"[A-ZÀ-ÖØ-Þ][\w’'-]*"
_LINK = (
    r"(?:de\s+la|de\s+l['’]|des|du|de|d['’]|et|à|aux|au|sur|contre|pour|en|les|la|le|l['’]|entre)"
)
_NUMBER = re.compile(
    r"\s+(?:n[°ºo]\s*)?(?:premier|1er|"
    r"[LRDA]\.?\s?)?\s*\d[\d.-]*(?:/\d+)?(?:\s*\(\d{4}\))?(?:\s+(?:bis|ter|quater))?"
    r"(?:(?:,|\s+et|\s+à)\s+\d[\d.-]*)*(?:\s+commun)?"
)
_OF_LAW = re.compile(
    r"\s*(?:,\s*)?(?:de\s+la|de\s+l['’]|des|du|de|aux?|à\s+la)\s*(?:première\s+|deuxième\s+|"
    r"même\s+)?"
    r"(?P<law>loi|code|constitution|convention|conventions|statut|pacte|charte|déclaration|"
    r"traité|protocole|décret|règlement|accord)\b",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    r"\s+(?:(?:internationale?s?|européenne|additionnel(?:\s+I{1,3})?|universelle|fondamentale|"
    r"organique|facultatif|nationale|"
    r"de\s+finances|pénale?|civile?|du\s+travail|électoral)\s*)?(?:relati(?:f|ve)s?\s+(?:à|aux|"
    r"au)|concernant|portant|interdisant|contre|sur|pour)\b\s*"
    r"[^.;:,()«»\n]{3,140}"
)
_NAMED = re.compile(rf"(?:\s+(?:{_LINK}\s*)?(?:additionnel\s+)?{_CAP}){{1,4}}(?:\s+de\s+\d{{4}})?")
_ADJECTIVE = re.compile(
    r"\s+(?:pénale?|civile?|du\s+travail|de\s+procédure\s+pénale|de\s+la\s+sécurité\s+intérieure|de\s+finances|de\s+[a-zé]+tion|"
    r"électoral|gazier|bilatéral|"
    r"tripartite|d['’]association|de\s+cessez-le-feu|des\s+droits\s+de\s+l['’]homme|"
    r"universelle\s+des\s+droits\s+de\s+l['’](?:homme|Homme)|fondamentale|européenne|"
    r"transpartisane|[a-zé]+(?:ienne?|aise?|oise?|aine?))\b"
)
_DATED = re.compile(
    r"\s+(?:du|de)\s+(?:\d{1,2}(?:er)?\s+\w+\s+)?\d{4}\b|"
    r"\s+entre\s+[^.;,()]{3,60}?\set\s+(?:l['’]|la\s+|le\s+)?[A-ZÉ][\w-]+"
)
_QUOTED = re.compile(r"\s*(?:de\s+|dite?\s+)?\*?[«“\"]\s?(?P<name>[^»”\"]{3,90}?)\s?[»”\"]")
_CHARGED = re.compile(
    r"(?:\s+(?:d['’]|de|des|pour|du|un|crime|délit|chef)\s*|"
    r"\s+)*\s*[«“\"]\s?\*?(?P<name>[^»”\"*]{4,90}?)\*?\s?[»”\"]"
)
_SENTENCED = re.compile(
    r"[^.;«»“”\"]{0,110}?\bpour\s+(?:\w+\s+)?[«“\"]\s?(?P<name>[^»”\"]{4,90}?)\s?[»”\"]"
)
#: An agreement is named by its matter only where a date or its parties follow.
_MATTER = re.compile(
    r"\s+d(?:e\s+|['’])[a-zé-]+(?:\s+[a-zé-]+){0,3}?(?=\s+(?:du|de)\s+\d|\s+entre\s)"
)
_AGAINST = re.compile(
    r"\s+(?:contre|sur|relative?\s+(?:à|aux|au))\s*(?:la\s+|les\s+|l['’]|"
    r"le\s+)?[a-zéèà-]+(?:\s+(?:des?|du|d['’])\s*[a-zéèà]+)?"
)
_OF_UNION = re.compile(r"\s+[a-zé]+(?:ale|elle|aine|enne|aire|éenne)\b")
_TREATIES = frozenset(
    {
        "convention",
        "conventions",
        "statut",
        "pacte",
        "charte",
        "déclaration",
        "traité",
        "protocole",
        "accord",
    }
)
_CLOSES = re.compile(r"(?P<name>[^»”\"]{3,90}?)\s?[»”\"]")
_AIMS = re.compile(
    r"(?:\s+(?:commune|européenne|"
    r"transpartisane))?(?:\s+en\s+application\s+de[^,;.]{5,80},)?(?:\s+transpartisane)?"
    r"\s+(?:visant|condamnant|relative|sur|tendant|pour|concernant|"
    r"reconnaissant)\b[^.;:,()«»\n]{3,130}"
)
_PLURAL_OFFER = re.compile(r"[«“\"]\s?\Z")
_RIGHTS = re.compile(r"\s+des\s+droits\s+(?:de\s+l['’][hH]omme|humains)(?:\s+et\s+des\s+peuples)?")
#: So many names that share a word are told apart.
_MOST_ALIKE = 60
#: "article L. 811-5 du code" goes on behind what looks like the end of a sentence.
_BEYOND = 70
_INDEFINITE = re.compile(
    r"(?:\b(?:une?|(?P<any>toute?|aucune?))|\bd'une?)\s+(?:(?:futur|nouve)\w*\s+|tel\w*\s+)?\Z"
)
_EFFECTIVE = re.compile(
    r"\b(?:entr\w+\s+en\s+vigueur|en\s+vigueur|prend\w*\s+effet|applicable)\b[^.;]{0,40}"
)


def find_instruments(page: Page) -> list[Instrument]:
    """Return one record for each instrument, at its first mention; linear in the text."""
    found: list[Instrument] = []
    known = _Known()
    for block, sentence in page.sentences:
        if block.kind == "heading" and block.end - block.start < 60:
            continue
        at = sentence.start
        for hit in page.hits("fr_instrument_cues.csv", *sentence):
            if hit.start < at:
                continue
            named = _named(page, sentence, hit)
            if named is None:
                continue
            at = hit.end if named[2] == "resolution" else named[1]
            if _only_meant(page, sentence, *named):
                continue
            words = re.findall(r"\w+", page.shadow[named[0] : named[1]])
            key = frozenset(word.rstrip("s") for word in words)
            if known.add(key, named[2]):
                found.append(_instrument(page, sentence, *named))
    return found


def _only_meant(page: Page, sentence: Span, start: int, end: int, kind: str) -> bool:
    """Tell whether an instrument is only wished for or described: "une loi sur", "tout accord"."""
    if kind == "charge" or re.search(r"\d|[«“\"]", page.text[start:end]):
        return False
    before = _INDEFINITE.search(page.shadow, max(sentence.start, start - 24), start)
    if before is None or page.shadow.startswith("proposition", start):
        return False
    return kind != "treaty" or before["any"] is not None


class _Known:
    """Know the names found so far by their words; each is compared with few others."""

    def __init__(self) -> None:
        self._by_word: dict[str, list[frozenset[str]]] = {}
        self._by_mark: dict[str, list[frozenset[str]]] = {}

    def add(self, key: frozenset[str], kind: str) -> bool:
        """Keep the words of a name and return True, unless a known one is the same."""
        mark = max(key, key=lambda word: (len(word), word))
        wider = self._by_word.get(mark, ())
        narrower = (known for word in key for known in self._by_mark.get(word, ()))
        if any(_same(key, known, kind) for known in (*wider, *narrower)):
            return False
        self._by_mark.setdefault(mark, []).append(key)
        for word in key:
            named = self._by_word.setdefault(word, [])
            if len(named) < _MOST_ALIKE:
                named.append(key)
        return True


def _same(key: frozenset[str], known: frozenset[str], kind: str) -> bool:
    """Tell whether one name only repeats or adds a little to another."""
    if key <= known:
        return True
    more = len(key - known)
    return known <= key and kind != "charge" and more <= 2 and not _differs(key, known)


def _differs(key: frozenset[str], known: frozenset[str]) -> bool:
    added = key - known
    numbers = [word for word in added if word[0].isdigit()]
    dated = any(len(word) == 4 for word in numbers) and not any(word[0].isdigit() for word in known)
    return "article" in added or (bool(numbers) and not dated)


def _named(page: Page, sentence: Span, hit: CueHit) -> tuple[int, int, str] | None:
    kind = hit.rows[0]["kind"]
    text = page.text
    if kind == "charge":
        charge = _CHARGED.match(text, hit.end, sentence.end) or _SENTENCED.match(
            text, hit.end, sentence.end
        )
        return (charge.start("name"), charge.end("name"), "charge") if charge else None
    if kind == "article":
        return _article(page, sentence, hit)
    word = page.shadow[hit.start : hit.end]
    if quoted := _wholly_quoted(text, sentence, hit):
        return *quoted, kind
    if kind == "resolution":
        end = _resolution_end(text, hit.end, sentence.end, word)
        return (hit.start, end, kind) if end else None
    end = _name_end(page, hit.end, sentence.end, word)
    return (hit.start, end, kind) if end else None


def _wholly_quoted(text: str, sentence: Span, hit: CueHit) -> tuple[int, int] | None:
    """Return the inside of guillemets that a law's word opens: « accords de gestion »."""
    if not _PLURAL_OFFER.search(text, max(sentence.start, hit.start - 2), hit.start):
        return None
    close = _CLOSES.match(text, hit.end, sentence.end)
    return (hit.start, close.end("name")) if close else None


def _resolution_end(text: str, at: int, end: int, word: str) -> int | None:
    """Return where the name of a resolution ends: its number, what it aims at, who moved it."""
    number = _NUMBER.match(text, at, end)
    if number:
        return number.end()
    aims = _AIMS.match(text, at, end)
    if aims:
        return _topic_end(text, aims)
    moved = _ADJECTIVE.match(text, at, end)
    dated = _DATED.match(text, moved.end() if moved else at, end)
    if dated:
        return dated.end()
    return moved.end() if moved and word.startswith("proposition") else None


def _article(page: Page, sentence: Span, hit: CueHit) -> tuple[int, int, str] | None:
    end = min(len(page.text), sentence.end + _BEYOND)
    number = _NUMBER.match(page.text, hit.end, end)
    if number is None or (page.text[hit.start].isupper() and hit.start > sentence.start + 12):
        return None
    of = _OF_LAW.match(page.text, number.end(), end)
    if of is None:
        return hit.start, number.end(), "law"
    end = _name_end(page, of.end(), end, of["law"].lower()) or of.end()
    treaty = of["law"].lower() in _TREATIES
    return hit.start, end, "treaty" if treaty else "law"


def _name_end(page: Page, at: int, end: int, word: str) -> int | None:
    """Return where the name of an instrument ends, or None where the word alone is no name."""
    text = page.text
    start = at
    if quoted := _QUOTED.match(text, at, end):
        return quoted.end()
    if number := _NUMBER.match(text, at, end):
        at = number.end()
    if adjective := _ADJECTIVE.match(text, at, end):
        at = adjective.end()
    if rights := _RIGHTS.match(text, at, end):
        at = rights.end()
    if named := _NAMED.match(text, at, end):
        at = named.end()
    elif topic := (
        None
        if word in ("accord", "accords", "statut")
        or (word == "déclaration" and text[start - len(word)].islower())
        else _TOPIC.match(text, at, end)
    ):
        at = _topic_end(text, topic)
    if word in _TREATIES and (
        about := _AGAINST.match(text, at, end) if at > start else _OF_UNION.match(text, at, end)
    ):
        at = about.end()
    if word.startswith("accord") and (matter := _MATTER.match(text, at, end)):
        at = matter.end()
    if dated := _DATED.match(text, at, end):
        at = dated.end()
        if word == "protocole d'accord" and (topic := _TOPIC.match(text, at, end)):
            at = _topic_end(text, topic)
    alone = word == "constitution" and text[start - len(word)].isupper()
    return at if at > start or alone else None


def _topic_end(text: str, topic: re.Match[str]) -> int:
    """Return where a law's topic ends: before its date, or the verb of the sentence."""
    words = topic[0]
    stop = re.search(
        r"\s+(?:du\s+\d|de\s+\d{4}|qui|que|dont|est|sont|a|ont|se\s|s['’]|n['’]|ne|permet\w*|doit|doivent|soit|ser(?:t|vent)|vise\w*|place\w*|restrei\w+|interdi(?:t|sent)|impose\w*|entr(?:e|ent|era)|viol\w+|menace\w*|autoris\w+|prévoi\w+|par|"
        r"dans|afin|avec|en\s+\w+ant|et\s+\w+(?:ent|ons)\b|et\s+(?:demande|appelle|exige|"
        r"invite|de|d['’]))\b|\s+et\s+n['’]",
        words[8:],
    )
    end = topic.start() + (8 + stop.start() if stop else len(words))
    while text[end - 1].isspace() or text[end - 1] in "*_":
        end -= 1
    return end


def _instrument(page: Page, sentence: Span, start: int, end: int, kind: str) -> Instrument:
    while end > start and not (page.text[end - 1].isalnum() or page.text[end - 1] in '»)”"'):
        end -= 1
    said = _EFFECTIVE.search(page.text, end, min(sentence.end, end + 100))
    dates = find_dates(page.text, said.start(), said.end()) if said else []
    at = passage(page.doc.id, page.text, start, end)
    return Instrument(
        passage=at,
        cue=kind,
        name=" ".join(at.quote.split()),
        type=cast("InstrumentType", kind),
        effective=dates[0].iso if dates and kind == "law" else None,
    )
