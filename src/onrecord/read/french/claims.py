"""Claims of a French document: what authorities said and did, or left unsaid and undone."""

import bisect
import re
from collections.abc import Sequence
from typing import cast

from onrecord.model import Ask, Claim, passage
from onrecord.model.records import ClaimType
from onrecord.names.dates import find_dates
from onrecord.names.states import state_code
from onrecord.read.french.authorities import Subject, authorities, state_of_name
from onrecord.read.french.claim_nouns import noun_claims
from onrecord.read.french.claim_subjects import subject_before
from onrecord.read.french.claim_verbs import IS_TEXT, ITEM, Told, read_verb, stop
from onrecord.read.french.cues import even
from onrecord.read.french.grammar import tight_end
from onrecord.read.french.page import Page
from onrecord.read.french.quoted import quoted
from onrecord.read.french.votes import find_votes
from onrecord.read.sentences import Span

_SILENT = re.compile(
    r"\b(?:(?:est|sont|était|étaient|reste|restent|demeure|"
    r"demeurent)\s+(?:\w+ment\s+)?(?:resté\w*\s+|demeuré\w*\s+)?"
    r"(?:silencieu\w+|mue?t\w*|inerte\w*|passi\w+|sourd\w*|sans\s+réaction|sans\s+réponse)|"
    r"s'est\s+tue?\b|se\s+sont\s+tue?s|se\s+taî?t|se\s+taisent|"
    r"(?:garde\w*|a\s+gardé|ont\s+gardé|fait|faites|font)\s+(?:le\s+)?silence|ferm\w+\s+les\s+yeux|"
    r"(?:se|s'est|se\s+sont)\s+(?:réfugi|mur|drap|enferm)\w+\s+dans\s+(?:le|un)\s+(?:silence|mutisme)|"
    r"n'(?:en\s+|y\s+)?(?:a|ont|avait)\s+rien\s+(?:fait|dit|entrepris|tenté))"
)
_OPENS_LIST = re.compile(r"\s*[:—–][\s*_]*\Z")
#: A claim has some words of its own before another can be joined to it.
_BETWEEN = 12
_ANOTHER = re.compile(r"(?:,?\s+et|,?\s+mais|,\s+tandis\s+que|;|,)\s+\Z")


def find_claims(page: Page, asks: Sequence[Ask], about: str | None) -> list[Claim]:
    """Return the claims of a document in text order; linear in its length."""
    asked = sorted((ask.passage.start, ask.passage.end) for ask in asks)
    found: list[Claim] = []
    last: Subject | None = None
    lead: Subject | None = None
    for block, sentence in page.sentences:
        if block.kind in ("heading", "table"):
            lead = _lead(page, sentence)
            continue
        resolves = lead if ITEM.match(page.text, *sentence) else None
        told, last = _in_sentence(page, sentence, last, resolves)
        lead = resolves or _lead(page, sentence)
        low, high = (bisect.bisect_left(asked, (at, 0)) for at in sentence)
        for whole in told:
            one = _before_asks(page, whole, asked[low:high])
            if one and not _is_asked(one, asked[low:high]):
                found.append(_claim(page, sentence, one, about))
    return sorted(
        [*found, *find_votes(page, about)],
        key=lambda claim: (claim.passage.start, claim.passage.end),
    )


def _is_asked(told: Told, asked: Sequence[tuple[int, int]]) -> bool:
    """Tell whether most of a claim's words are an ask."""
    return any(
        (min(end, told.end) - max(start, told.start)) * 2 > told.end - told.start
        for start, end in asked
    )


def _before_asks(page: Page, told: Told, asked: Sequence[tuple[int, int]]) -> Told | None:
    """Cut a claim where an ask begins inside it: "condamne X et demande Y"."""
    begun = [start for start, _ in asked if told.start + 12 < start < told.end]
    if begun and begun[0] <= told.verb:
        return None
    return told._replace(end=tight_end(page.text, told.start, begun[0])) if begun else told


def _claim(page: Page, sentence: Span, told: Told, about: str | None) -> Claim:
    dates = find_dates(page.text, *sentence)
    return Claim(
        passage=passage(page.doc.id, page.text, told.start, told.end),
        cue=told.cue,
        actor=_actor(page, told),
        did=told.did,
        type=cast("ClaimType", told.type),
        about=about,
        when=dates[0].iso if len(dates) == 1 else None,
    )


def _actor(page: Page, told: Told) -> str:
    """Return the state whose government or office acted, else the actor's name."""
    if told.actor == page.addressee:
        return page.addressee_state or told.actor
    if IS_TEXT.match(even(told.actor)):
        return page.chamber or told.actor
    return state_code(told.actor) or state_of_name(told.actor) or told.actor


def _lead(page: Page, sentence: Span) -> Subject | None:
    """Return the assembly that "Le Sénat :" says resolves each item of the list below."""
    opens = _OPENS_LIST.search(page.text, max(sentence.start, sentence.end - 8), sentence.end)
    if opens is None:
        return None
    places = authorities(page, max(sentence.start, opens.start() - 60), opens.start())
    if not places or page.shadow[places[-1][1] : opens.start()].strip(" *_,"):
        return None
    return Subject(*places[-1], " ".join(page.text[slice(*places[-1])].split()))


def _in_sentence(
    page: Page, sentence: Span, last: Subject | None, lead: Subject | None
) -> tuple[list[Told], Subject | None]:
    found: list[Told] = []
    told: Told | None
    seen: Subject | None = None
    for hit in page.hits("fr_claim_cues.csv", *sentence):
        told, subject = read_verb(page, sentence, hit, last, lead)
        if found and hit.start < found[-1].end:
            cut = _joined_at(page, found[-1], told)
            if cut is None:
                continue
            found[-1] = found[-1]._replace(end=cut)
        seen = last = subject or last
        if told:
            found.append(told)
    for one in quoted(page, sentence, seen or last):
        if not any(f.start < one.end and one.start < f.end for f in found):
            found.append(
                Told(one.start, one.end, one.actor, did=True, type="statement", cue=one.cue)
            )
    for match in _SILENT.finditer(page.shadow, *sentence):
        subject = subject_before(page, sentence.start, match.start(), last)
        if subject and not any(f.start < match.end() and match.start() < f.end for f in found):
            found.append(
                Told(
                    subject.start,
                    stop(page, match.end(), sentence.end),
                    subject.name,
                    did=False,
                    type="silence",
                    cue="silent",
                )
            )
    found += [
        Told(*noun)
        for noun in noun_claims(page, sentence)
        if not any(f.start < noun[1] and noun[0] < f.end for f in found)
    ]
    return found, seen


def _joined_at(page: Page, first: Told, told: Told | None) -> int | None:
    """Return where a claim ends because "et" and another subject begin the next one."""
    if (
        told is None
        or told.actor == first.actor
        or told.start <= first.verb + _BETWEEN
        or told.start >= first.end
    ):
        return None
    joined = _ANOTHER.search(page.shadow, first.verb, told.start)
    return tight_end(page.text, first.start, joined.start()) if joined else None
