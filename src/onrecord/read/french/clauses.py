"""Clauses that ask in French: "nous demandons que", "exhorte X à", "réitère son appel".

The cue decides which test is tried; each test returns a clause or nothing.
"""

import re

from onrecord.read.french.ask_acts import act_nouns, act_of
from onrecord.read.french.clause_ends import asks_the_public, clause_limit
from onrecord.read.french.complements import Complement, complement
from onrecord.read.french.grammar import CLITICS_BEFORE, QUE, tight_end
from onrecord.read.french.necessity import complaint, courtesy, impersonal, modal
from onrecord.read.french.page import Page
from onrecord.read.french.subjects import asker
from onrecord.read.letters.clause import Clause
from onrecord.read.letters.cues import CueHit
from onrecord.read.sentences import Span

_ARTICLE = re.compile(
    r"(?:\b(?:la|une|cette|sa|leur|leurs|notre|nos|votre|aucune|toute|ma|ses|des|les|ces|de|"
    r"première|double|nouvelle|"
    r"simple|forte|même|en|sur|par|à)\s+|\b[ld]\\?')\Z"
)
_FINE = re.compile(r"\b(?:nous|vous|je|ils?|elles?|on|qui|ne)\s+(?:(?:la|les|leur|en)\s+|l\\?')\Z")
_NEED = re.compile(
    rf"[\s,*_]*(?:\w+ment\s+|sur\s+)?(?:la|l')\s*(?:(?:nécessité|urgence)\s*(?:\w+\s+){{0,2}}?|"
    rf"importance\s+)(?=d'|de\s|du\s|des\s|{QUE})"
)
_RENEWED = re.compile(
    r"[\s,*_]*(?:\w+ment\s+|à\s+nouveau\s+)?(?:son|sa|leur|leurs|notre|un|cet|cette|mon|nos|ses|"
    r"l'|une)\s*(?:\w+\s+)?"
    r"(?:demande|appel|exigence|requête)s?(?:\s+(?:solennel|pressant|urgent|insistante?|"
    r"à\s+nouveau))?(?=\s)"
)
_BOUNDARY = re.compile(r"[;:.!?«“(]\s|\s[–—]\s")
_PREAMBLE = re.compile(
    r"[\s\d.()*_>–—-]*(?:considérant|attendu|vu\s|ayant\s|rappelant|notant|alors\s+que)"
)


def clauses(page: Page, sentence: Span) -> list[Clause]:
    """Return the asking clauses of one sentence, in text order, none overlapping.

    What a resolution considers ("considérant que") asks for nothing.
    """
    found: list[Clause] = []
    preamble = bool(_PREAMBLE.match(page.shadow, *sentence))
    for hit in page.hits("fr_ask_cues.csv", *sentence):
        if preamble and hit.rows[0].get("mood") != "we":
            continue
        start = _clause_start(page, sentence, hit.start)
        clause = _clause(page, Span(start, sentence.end), hit)
        if clause is None:
            continue
        if found and hit.start < found[-1].end:
            if hit.start < found[-1].content or not _opens_another(clause):
                continue
            cut = tight_end(page.text, found[-1].start, clause.start)
            if cut <= found[-1].content:
                continue
            found[-1] = found[-1]._replace(end=cut)
        found.append(clause)
    return found


def _opens_another(clause: Clause) -> bool:
    """Tell whether a clause inside another stands beside it: "condamne X et demande Y"."""
    return clause.rule.split()[0] in ("performative", "renewal") and "infinitive" not in clause.rule


def _clause_start(page: Page, sentence: Span, verb: int) -> int:
    start = sentence.start
    for boundary in _BOUNDARY.finditer(page.shadow, max(start, verb - 600), verb):
        start = boundary.end()
    return start


def _clause(page: Page, span: Span, hit: CueHit) -> Clause | None:
    tests = {
        "performative": _performative, "renewal": _renewal, "need": _need,
        "impersonal": impersonal, "modal": modal,
        "complaint": complaint, "courtesy": courtesy,
    }  # fmt: skip
    for row in hit.rows:
        clause = tests[row["kind"]](page, span, hit, row["mood"], row.get("takes", ""))
        if clause:
            return clause
    return None


def _performative(page: Page, span: Span, hit: CueHit, mood: str, takes: str) -> Clause | None:
    before = page.shadow[span.start : hit.start]
    if mood == "third" and _ARTICLE.search(before) and not _FINE.search(before):
        return None
    who = asker(page, span.start, hit.start, mood, page.shadow[hit.start : hit.end])
    if who is None:
        return None
    clitics = CLITICS_BEFORE.search(before)
    you = bool(clitics and re.search(r"\b(?:vous|lui|leur|les?|la|l')", clitics["clitics"]))
    limit = clause_limit(page, hit.end, span.end)
    told = complement(page.shadow, hit.end, limit, takes, you=you)
    if told is None or told.content >= limit or asks_the_public(page, told, limit):
        return None
    if not _demands(page, told, limit, who, takes, mood):
        return None
    return Clause(
        hit.start, told.content, limit, f"performative {hit.rows[0]['lemma']} {mood}",
        asked=told.asked or (Span(hit.start, hit.start) if you else None),
        asker=who if isinstance(who, Span) else None,
        nominal=told.nominal,
    )  # fmt: skip


def _demands(
    page: Page, told: Complement, limit: int, who: Span | str, takes: str, mood: str
) -> bool:
    """Tell whether what is demanded is an act and not a wish, a word or a thing."""
    if takes == "offer" and told.asked is None:
        return False
    if (
        takes in ("wish", "will")
        and mood != "we"
        and not (takes == "wish" and isinstance(who, Span))
    ):
        return False
    if takes in ("wish", "will"):
        return mood in ("we", "third") and act_of(page.shadow, told.content, limit) is not None
    if not told.nominal:
        return (
            mood not in ("gerund", "infinitive")
            or told.asked is not None
            or (act_of(page.shadow, told.content, limit) is not None)
        )
    if act_nouns(page.shadow, told.content, min(limit, told.content + 90)):
        return True
    return who == "us" and mood == "we" and told.asked is not None


def _renewal(page: Page, span: Span, hit: CueHit, mood: str, _: str) -> Clause | None:
    noun = _RENEWED.match(page.shadow, hit.end, span.end)
    if noun is None or mood == "gerund":
        return None
    who = asker(page, span.start, hit.start, mood, page.shadow[hit.start : hit.end])
    limit = clause_limit(page, hit.end, span.end)
    if who is None or noun.end() >= limit:
        return None
    told = complement(page.shadow, noun.end(), limit, "direct")
    if told is None:
        of = re.compile(r"\s(?:d'|de\s|du\s|des\s)").match(page.shadow, noun.end(), limit)
        told = Complement(of.start() + 1, None, nominal=True) if of else None
    if told is None or asks_the_public(page, told, limit):
        return None
    return Clause(
        hit.start, told.content, limit, f"renewal {mood}", asked=told.asked,
        asker=who if isinstance(who, Span) else None, nominal=told.nominal,
    )  # fmt: skip


def _need(page: Page, span: Span, hit: CueHit, mood: str, _: str) -> Clause | None:
    need = _NEED.match(page.shadow, hit.end, span.end)
    if need is None:
        return None
    who = asker(page, span.start, hit.start, mood, page.shadow[hit.start : hit.end])
    limit = clause_limit(page, need.end(), span.end)
    if who is None or need.end() >= limit:
        return None
    return Clause(
        hit.start, need.end(), limit, f"need {mood}",
        asker=who if isinstance(who, Span) else None,
    )  # fmt: skip
