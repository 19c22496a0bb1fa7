"""Claims of a French document: what authorities said and did, or left unsaid and undone."""

import bisect
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple, cast

from onrecord.model import Ask, Claim, passage
from onrecord.model.records import ClaimType
from onrecord.names.dates import find_dates
from onrecord.names.states import state_code
from onrecord.read.french.claim_nouns import noun_claims
from onrecord.read.french.claim_subjects import Subject, agent_after, subject_before
from onrecord.read.french.grammar import AUXILIARY, CLITICS_BEFORE, tight_end
from onrecord.read.french.page import Page
from onrecord.read.french.votes import find_votes
from onrecord.read.letters.cues import CueHit
from onrecord.read.sentences import Span

_REFLEXIVE = re.compile(
    r"\b(?:ne\s+)?(?:s'(?:est|était|étaient)|se\s+sont|s'est)\s*(?:pas\s+|\w+ment\s+|"
    r"également\s+|aussi\s+|jamais\s+|donc\s+|dite?s?\s+)*\Z"
)
_BE = re.compile(
    r"\b(?:a|ont|avait|avaient|n'a|n'ont)\s+(?:pas\s+|\w+ment\s+|"
    r"également\s+)?été\s+(?:\w+ment\s+)?\Z"
)
_HYPOTHETICAL = re.compile(
    r"(?:\bsi\s+(?:l|le|la|les|un|une)\b|\bs'il|\bquand\s|\blorsque\s|\bavant\s+que\b)"
)
_NOTHING = re.compile(r"\b(?:pas|jamais|rien|point|guère|aucune?|toujours\s+pas|plus)\b")
_SILENT = re.compile(
    r"\b(?:(?:est|sont|était|étaient|reste|restent|demeure|"
    r"demeurent)\s+(?:\w+ment\s+)?(?:resté\w*\s+|demeuré\w*\s+)?"
    r"(?:silencieu\w+|mue?t\w*|inerte\w*|passi\w+|sourd\w*|sans\s+réaction|sans\s+réponse)|"
    r"s'est\s+tue?\b|se\s+sont\s+tue?s|se\s+taî?t|se\s+taisent|"
    r"(?:garde\w*|a\s+gardé|ont\s+gardé|fait|faites|font)\s+(?:le\s+)?silence|ferm\w+\s+les\s+yeux)"
)
_SELF = re.compile(
    r"\b(?:s'(?:est|était|étaient|y\s+est|en\s+est)?|se(?:\s+sont|\s+dit)?)\s*(?:pas\s+|"
    r"\w+ment\s+|également\s+|aussi\s+|jamais\s+|donc\s+|toujours\s+)*\Z"
)
_TEXT = re.compile(
    r"\b(?:résolution|motion|proposition|amendement|déclaration|pétition|lettre|appel|texte|"
    r"question|recours|plainte|tribune|communiqué)s?\b"
)
_MEASURE = re.compile(r"\b(?:mesure|initiative|sanction|disposition|embargo)s?\b")
#: What a court or the police does to the people at risk is no response to it.
_VIOLATES = re.compile(
    r"\b(?:détention|arrestation|incarcération|emprisonnement|garde\s+à\s+vue|expulsion|"
    r"dissolution|ans\s+de|peine\s+de|à\s+mort|prison|"
    r"extradition|perquisition)\b"
)
_END = re.compile(
    r"[;»]|\s[-–—]\s(?=et\s|mais\s)|\s+et\s+(?:vous\s|il\s|elle\s|nous\s|qu'|n'|ne\s|a\s|ont\s|s'est\s|se\s+sont\s)|,\s+(?:visant|présentée?s?|qui|"
    r"dont|où|afin|pour|malgré|appelant|demandant|faisant)\b|,\s+(?:mais|tandis\s+que|"
    r"alors\s+que|car|ce\s+qui|affirmant|rappelant|estimant)\b|\bparce\s+qu"
)


class _Told(NamedTuple):
    start: int
    end: int
    actor: str
    did: bool
    type: str
    cue: str
    verb: int = 0


def find_claims(page: Page, asks: Sequence[Ask], about: str | None) -> list[Claim]:
    """Return the claims of a document in text order; linear in its length."""
    asked = sorted((ask.passage.start, ask.passage.end) for ask in asks)
    found: list[Claim] = []
    last: Subject | None = None
    for block, sentence in page.sentences:
        if block.kind in ("heading", "table"):
            continue
        told, last = _in_sentence(page, sentence, last)
        low, high = (bisect.bisect_left(asked, (at, 0)) for at in sentence)
        for whole in told:
            one = _before_asks(page, whole, asked[low:high])
            if one and not _is_asked(one, asked[low:high]):
                found.append(_claim(page, sentence, one, about))
    return sorted(
        [*found, *find_votes(page, about)],
        key=lambda claim: (claim.passage.start, claim.passage.end),
    )


def _is_asked(told: _Told, asked: Sequence[tuple[int, int]]) -> bool:
    """Tell whether most of a claim's words are an ask."""
    return any(
        (min(end, told.end) - max(start, told.start)) * 2 > told.end - told.start
        for start, end in asked
    )


def _before_asks(page: Page, told: _Told, asked: Sequence[tuple[int, int]]) -> _Told | None:
    """Cut a claim where an ask begins inside it: "condamne X et demande Y"."""
    begun = [start for start, _ in asked if told.start + 12 < start < told.end]
    if begun and begun[0] <= told.verb:
        return None
    return told._replace(end=tight_end(page.text, told.start, begun[0])) if begun else told


def _claim(page: Page, sentence: Span, told: _Told, about: str | None) -> Claim:
    dates = find_dates(page.text, *sentence)
    return Claim(
        passage=passage(page.doc.id, page.text, told.start, told.end),
        cue=told.cue,
        actor=state_code(told.actor) or told.actor,
        did=told.did,
        type=cast("ClaimType", told.type),
        about=about,
        when=dates[0].iso if len(dates) == 1 else None,
    )


def _in_sentence(
    page: Page, sentence: Span, last: Subject | None
) -> tuple[list[_Told], Subject | None]:
    found: list[_Told] = []
    told: _Told | None
    seen: Subject | None = None
    for hit in page.hits("fr_claim_cues.csv", *sentence):
        if found and hit.start < found[-1].end:
            continue
        told, subject = _verb(page, sentence, hit, last)
        seen = last = subject or last
        if told:
            found.append(told)
    for match in _SILENT.finditer(page.shadow, *sentence):
        subject = subject_before(page, sentence.start, match.start(), last)
        if subject and not any(f.start < match.end() and match.start() < f.end for f in found):
            found.append(
                _Told(
                    subject.start,
                    _stop(page, match.end(), sentence.end),
                    subject.name,
                    did=False,
                    type="silence",
                    cue="silent",
                )
            )
    found += [
        _Told(*noun)
        for noun in noun_claims(page, sentence)
        if not any(f.start < noun[1] and noun[0] < f.end for f in found)
    ]
    return found, seen


def _verb(
    page: Page, sentence: Span, hit: CueHit, last: Subject | None
) -> tuple[_Told | None, Subject | None]:
    row = hit.rows[0]
    mood = row["mood"]
    before = page.shadow[max(sentence.start, hit.start - 80) : hit.start]
    base = hit.start - len(before)
    passive = _BE.search(before) if mood == "participle" else None
    reflexive = _REFLEXIVE.search(before) if mood in ("participle", "third") else None
    mood = "participle" if reflexive else mood
    if str(row["lemma"]).startswith(("se ", "s'")) and not _SELF.search(before):
        return None, None
    if mood == "participle" and (passive or not AUXILIARY.search(before)):
        if not passive and not reflexive:
            return _attributive(page, sentence, hit, row), None
        if passive:
            return _passive(page, sentence, hit, row, base + passive.start()), None
        group = base + reflexive.start() if reflexive else hit.start
    elif mood == "infinitive" and (come := _JUST.search(before)):
        group = base + come.start()
    elif (
        mood == "you"
        and row["type"] == "statement"
        and page.addressee
        and before.rstrip().endswith("vous")
    ):
        group = hit.start
    elif mood in ("participle", "third", "simple", "imperfect", "we", "conditional"):
        auxiliary = AUXILIARY.search(before)
        if auxiliary is None and not _tells_in_present(page, row, mood):
            return None, None
        if auxiliary is None and mood == "participle":
            return None, None
        group = base + auxiliary.start() if auxiliary else hit.start
    else:
        return None, None
    return _active(page, sentence, hit, row, group, last)


def _tells_in_present(page: Page, row: Mapping[str, str], mood: str) -> bool:
    if mood == "we" and page.speaker:
        return row["type"] in ("statement", "pledge", "support")
    if mood == "simple":
        return True
    return row["present"] == "yes" and mood in ("third", "imperfect")


def _active(
    page: Page,
    sentence: Span,
    hit: CueHit,
    row: Mapping[str, str],
    group: int,
    last: Subject | None,
) -> tuple[_Told | None, Subject | None]:
    clitics = CLITICS_BEFORE.search(page.shadow, max(sentence.start, group - 30), group)
    held = clitics["clitics"] if clitics else ""
    verb = group - len(held)
    subject_pronoun = _OWN_SUBJECT.search(page.shadow, max(sentence.start, verb), hit.end)
    if subject_pronoun:
        verb = subject_pronoun.end("who")
    negated = bool(_NOT.search(held + page.shadow[group : hit.start]))
    subject = subject_before(page, sentence.start, verb, last)
    if subject is None and page.chamber and row["lemma"] in _CONDEMNS:
        lead = page.shadow[sentence.start : verb].rpartition(";")[2]
        opens = not lead.strip(" *_-–—\\.()0123456789")
        subject = Subject(verb, verb, page.chamber) if opens and not negated else None
    if row["mood"] == "conditional":
        return None, subject
    if subject is None or _HYPOTHETICAL.search(
        page.shadow, max(sentence.start, subject.start - 25), subject.start + 1
    ):
        return None, subject
    if negated and not _NOTHING.search(page.shadow, group, min(sentence.end, hit.end + 25)):
        negated = False
    kind = row["type"]
    after = page.shadow[hit.end : min(sentence.end, hit.end + 70)]
    if row["frame"] == "text" and not _TEXT.search(after):
        return None, subject
    if row["frame"] == "measure" and not _MEASURE.search(after):
        return None, subject
    if (
        kind in ("action", "statement")
        and _VIOLATES.search(after[:40])
        and row["lemma"] in _SENTENCING
    ):
        return None, subject
    if row["lemma"] in ("s'abstenir", "refuser") and _NO_COMMENT.match(
        page.shadow, hit.end, sentence.end
    ):
        did, kind = False, "silence"
    elif row["lemma"] == "s'abstenir":
        did = False
    else:
        did = not negated
    if negated and kind == "statement" and row["unsaid"] == "yes":
        kind = "silence"
    end = _stop(page, hit.end, sentence.end)
    if end <= hit.end and kind in ("action", "support", "raised", "statement") and not negated:
        return None, subject
    return _Told(subject.start, end, subject.name, did, kind, row["lemma"], hit.start), subject


#: What an assembly does in the first word of a paragraph of its resolution.
_CONDEMNS = frozenset({"condamner", "dénoncer", "déplorer"})
#: "nous avons", "vous n'avez": the pronoun is the subject, and no object.
_OWN_SUBJECT = re.compile(
    r"\b(?P<who>nous(?=\s+(?:ne\s+|n'|en\s+|y\s+|l')*(?:avons|\w+ons)\b)"
    r"|vous(?=\s+(?:ne\s+|n'|en\s+|y\s+|l')*(?:avez|\w+ez)\b))"
)
_NO_COMMENT = re.compile(
    r"\s+(?:de|à)\s+(?:tout\s+commentaire|commenter|réagir|condamner|toute\s+(?:réaction|déclaration|"
    r"critique)|se\s+prononcer)"
)
_NOT = re.compile(r"\b(?:ne\b|n\\?')")
#: "vient de rendre" tells what was done just now.
_JUST = re.compile(r"\b(?:vient|viennent)\s+d(?:e\s+|')\s*(?:\w+ment\s+)?\Z")
_SENTENCING = frozenset({"ordonner", "décider", "condamner", "prononcer", "refuser"})


def _passive(
    page: Page, sentence: Span, hit: CueHit, row: Mapping[str, str], group: int
) -> _Told | None:
    """Read "a été cosignée par les présidents": the actor stands behind "par"."""
    agent = agent_after(page, hit.end, sentence.end)
    if agent is None or row["type"] not in ("joined", "support", "action", "raised"):
        return None
    return _Told(
        group,
        _stop(page, agent.end, sentence.end, near=True),
        agent.name,
        did=True,
        type=row["type"],
        cue=row["lemma"],
    )


def _attributive(page: Page, sentence: Span, hit: CueHit, row: Mapping[str, str]) -> _Told | None:
    """Read "une pétition soutenue par des députés"."""
    if row["type"] not in ("joined", "support") or row["frame"] == "text":
        return None
    if not _TEXT.search(page.shadow, max(sentence.start, hit.start - 50), hit.start):
        return None
    agent = agent_after(page, hit.end, sentence.end)
    if agent is None:
        return None
    noun = re.search(
        r"(?:\b(?:une?|l[ea]|cette|ce|sa|leur)\s+|l')[\w'-]+(?:\s+[\w'-]+){0,3}\s+\Z",
        page.shadow[max(sentence.start, hit.start - 60) : hit.start],
    )
    start = max(sentence.start, hit.start - 60) + noun.start() if noun else hit.start
    return _Told(
        start,
        _stop(page, agent.end, sentence.end, near=True),
        agent.name,
        did=True,
        type="joined" if row["type"] == "support" else row["type"],
        cue=row["lemma"],
    )


def _stop(page: Page, at: int, end: int, *, near: bool = False) -> int:
    """Return where a claim's words end."""
    cut = next(
        (
            m
            for m in _END.finditer(page.shadow, at, end)
            if m[0] != "»" or page.shadow.find("«", at, m.start()) < 0
        ),
        None,
    )
    if near:
        comma = page.shadow.find(",", at, end)
        end = comma if comma >= 0 else end
    elif cut:
        end = cut.start()
    return tight_end(page.text, at, end)
