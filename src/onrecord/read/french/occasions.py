"""Occasions of a French document: visits, summits, sessions, trials, elections, anniversaries.

>>> from onrecord.model import Document
>>> text = "Avant votre visite en Exemplie et le sommet du 3 mai 2016."
>>> doc = Document(id="d", digest="", name="d", media_type="text/plain", text=text)
>>> page = Page(doc, [Block(0, len(text), "paragraph")])
>>> [(o.name, o.type, o.date) for o in find_occasions(page)]
[('votre visite en Exemplie', 'visit', None), ('sommet du 3 mai 2016', 'summit', '2016-05-03')]
"""

import re
from typing import cast

from onrecord.model import Occasion, passage
from onrecord.model.records import OccasionType
from onrecord.names.dates import find_dates
from onrecord.read.french.page import Page
from onrecord.read.letters.cues import CueHit
from onrecord.read.sentences import Span
from onrecord.read.zones import Block

__all__ = ["Block", "find_occasions"]

_CAP = r"[A-ZÀ-ÖØ-Þ][\w’'-]*"
_BEFORE = re.compile(
    r"(?:(?:votre|sa|prochaine?|future?|\d{1,3}e|première|deuxième|79e|prochain)\s+){1,3}\Z"
)
_MORE = re.compile(
    r"(?:\s+(?:officielle?|d['’][ÉE]tat|ministérielle?|annuelle?|publique|ordinaire|"
    r"extraordinaire|législatives?|présidentielles?|municipales|"
    r"européennes|régionales|bilatérale?|à\s+venir|plénière))*"
    rf"(?:\s+(?:en|à|au|aux|du|de\s+la|de\s+l['’]|des|de|d['’])\s*(?:{_CAP})(?:\s+(?:(?:de|des|"
    rf"du|la|et|de\s+la)\s+)?{_CAP}|[-–]{_CAP}){{0,4}})*"
    rf"(?:\s+{_CAP}[-–]{_CAP})?"
    r"(?:\s+(?:du|de|le|des)\s+(?:\w+di\s+)?(?:\d{1,2}(?:er)?(?:\s+(?:et|"
    r"au)\s+\d{1,2})?\s+\w+(?:\s+\d{4})?|\d{4}))?"
)
_ANNIVERSARY = re.compile(
    r"\b(?:un|deux|trois|quatre|cinq|dix|vingt|cent|"
    r"\d{1,3})\s+ans\s+après\s+(?:l[ea']?s?\s*)[^.,;:()«»]{4,80}"
    r"|\bun\s+an\s+après\s+(?:l[ea']?s?\s*)[^.,;:()«»]{4,80}"
)
#: The climate conferences go by their number.
_NUMBERED = re.compile(r"\bCOP\s?\d{1,3}\b")
#: What a conference is for names it: "conférence de paix sur l'Exemplie".
_TOPIC = re.compile(
    r"(?:\s+(?:internationale?|mondiale?|européen(?:ne)?|de\s+paix|de\s+haut\s+niveau|des\s+donateurs|"
    r"intergouvernementale?|diplomatique))+(?:\s+(?:sur|pour)\s+[^.,;:()«»\n]{3,60}?"
    r"(?=\s+(?:au|à|en|le|qui|organisée?|prévue?|du|afin|pour)\b|[.,;:()«»]|\s*\Z))?"
)
_TOPICAL = ("conférence", "forum", "sommet")
#: Meetings that only a date tells from others.
_DATED_ONLY = frozenset(
    "entretien dialogue débat rencontre réunion manifestation rassemblement audience forum".split()
)


def find_occasions(page: Page) -> list[Occasion]:
    """Return one record for each occasion that more than its bare noun tells, in text order."""
    found: dict[str, Occasion] = {}
    has_cop = "COP" in page.text
    for block, sentence in page.sentences:
        if block.kind == "heading" and block.end - block.start < 20:
            continue
        last = sentence.start
        for hit in page.hits("fr_occasion_cues.csv", *sentence):
            span = _span(page, sentence, hit)
            if span and span.start >= last:
                last = span.end
                _keep(found, _occasion(page, span, hit.rows[0]["type"]))
        numbered = _NUMBERED.finditer(page.text, *sentence) if has_cop else ()
        for match in numbered:
            _keep(found, _occasion(page, Span(*match.span()), "summit"))
        for match in _anniversaries(page, sentence):
            _keep(found, _occasion(page, Span(*match.span()), "anniversary"))
    return list(found.values())


def _anniversaries(page: Page, sentence: Span) -> list[re.Match[str]]:
    if page.shadow.find(" après ", *sentence) < 0:
        return []
    first = _ANNIVERSARY.search(page.shadow, *sentence)
    opens = first is not None and first.start() - sentence.start <= 6
    return [first] if first and opens else []


def _keep(found: dict[str, Occasion], occasion: Occasion) -> None:
    found.setdefault(" ".join(occasion.name.lower().split()[:2]), occasion)


def _span(page: Page, sentence: Span, hit: CueHit) -> Span | None:
    text = page.text
    before = _BEFORE.search(page.shadow, max(sentence.start, hit.start - 40), hit.start)
    start = before.start() if before else hit.start
    word = page.shadow[hit.start : hit.end]
    if word == "cop":
        return None
    topic = _TOPIC.match(page.shadow, hit.end, sentence.end) if word in _TOPICAL else None
    if topic:
        return Span(start, topic.end())
    more = _MORE.match(text, hit.end, sentence.end)
    end = more.end() if more else hit.end
    if hit.rows[0]["type"] == "visit" and more and not _goes_to(page, hit.end, end, more[0]):
        end = hit.end
    votre = before and ("votre" in before[0] or "procha" in before[0])
    known = text[hit.start].isupper() and (hit.rows[0]["type"] == "summit" or " " in word)
    if end == hit.end and not votre and not known:
        return None
    if before is None and end == hit.end and not known:
        return None
    if word in _DATED_ONLY and not find_dates(text, hit.end, end):
        return None
    return Span(start, end)


def _goes_to(page: Page, start: int, end: int, more: str) -> bool:
    """Tell whether a visit goes to a place, is official or has a date: "visite à Ana" is none."""
    return bool(
        page.states_in(start, end)
        or find_dates(page.text, start, end)
        or re.match(r"\s+(?:officielle|d['’][ÉE]tat|ministérielle|en\s|au\s|aux\s)", more)
    )


def _occasion(page: Page, span: Span, kind: str) -> Occasion:
    end = span.end
    while page.text[end - 1].isspace():
        end -= 1
    at = passage(page.doc.id, page.text, span.start, end)
    dates = find_dates(page.text, span.start, end)
    return Occasion(
        passage=at,
        cue=kind,
        name=" ".join(at.quote.split()),
        type=cast("OccasionType", kind),
        date=dates[0].iso if dates and kind != "anniversary" else None,
    )
