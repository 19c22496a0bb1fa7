"""Deeds that French verbs tell: who did or said it, or did not, and where its words end.

>>> from onrecord.model import Document
>>> from onrecord.read.zones import Block
>>> text = "Le gouvernement n’a pas condamné ces exécutions."
>>> doc = Document(id="d", digest="", name="d", media_type="text/plain", text=text)
>>> page = Page(doc, [Block(0, len(text), "paragraph")])
>>> hit = page.hits("fr_claim_cues.csv", 0, len(text))[0]
>>> told, _ = read_verb(page, Span(0, len(text)), hit, None, None)
>>> told.actor, told.did, told.type
('gouvernement', False, 'silence')
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from onrecord.read.french.authorities import Subject
from onrecord.read.french.claim_subjects import agent_after, subject_before
from onrecord.read.french.grammar import AUXILIARY, CLITICS_BEFORE, tight_end
from onrecord.read.french.page import Page
from onrecord.read.letters.cues import CueHit
from onrecord.read.sentences import Span

_REFLEXIVE = re.compile(
    r"\b(?:ne\s+)?(?:s'(?:y\s+|en\s+)?(?:est|était|étaient)|se\s+sont)\s*(?:pas\s+|\w+ment\s+|"
    r"également\s+|aussi\s+|jamais\s+|donc\s+|dite?s?\s+)*\Z"
)
_BE = re.compile(
    r"\b(?:(?:a|ont|avait|avaient|n'a|n'ont)\s+(?:pas\s+|\w+ment\s+|"
    r"également\s+)?été|(?<!')(?<!se\s)(?:est|sont|fut|furent))\s+(?:\w+ment\s+)?\Z"
)
_HYPOTHETICAL = re.compile(
    r"(?:\bsi\s+(?:l|le|la|les|un|une)\b|\bs'il|\bquand\s|\blorsque\s|\bavant\s+que\b)"
)
_NOTHING = re.compile(r"\b(?:pas|jamais|rien|point|guère|aucune?|toujours\s+pas|plus)\b")
_SELF = re.compile(
    r"\b(?:s'(?:est|était|étaient|y\s+est|en\s+est)?|se(?:\s+sont|\s+dit)?)\s*(?:pas\s+|"
    r"\w+ment\s+|également\s+|aussi\s+|jamais\s+|donc\s+|toujours\s+)*\Z"
)
_TEXT = re.compile(
    r"\b(?:résolution|motion|proposition|amendement|déclaration|pétition|lettre|appel|texte|"
    r"question|recours|plainte|tribune|communiqué|législation|loi)s?\b"
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
    r"alors\s+que|car|ce\s+qui|affirmant|rappelant|estimant)\b|\bparce\s+qu|,\s+(?:ils?|elles?)\s+(?:a|ont|n'|ne|s'|se)(?=\s|\w)"
)
#: What an assembly does in the first word of a paragraph of its resolution.
_CONDEMNS = frozenset({"condamner", "dénoncer", "déplorer"})
#: "nous avons", "vous n'avez": the pronoun is the subject, and no object.
_OWN_SUBJECT = re.compile(
    r"\b(?P<who>nous(?=\s+(?:ne\s+|n'|en\s+|y\s+|l'|vous\s+|leur\s+|lui\s+)*(?:avons|\w+ons)\b)"
    r"|vous(?=\s+(?:ne\s+|n'|en\s+|y\s+|l'|nous\s+|m'|leur\s+|lui\s+)*(?:avez|\w+ez)\b))"
)
_NO_COMMENT = re.compile(
    r"\s+(?:(?:de|à)\s+)?(?:tout\s+commentaire|commenter|réagir|condamner|toute\s+(?:réaction|déclaration|"
    r"critique)|se\s+prononcer)"
)
_NOT = re.compile(r"\b(?:ne\b|n\\?')")
#: "ni la Norvège ni le Chili n'ont", "aucun gouvernement n'a".
_NONE = re.compile(r"\b(?:ni|aucune?)\s")
#: "vient de rendre" tells what was done just now.
_JUST = re.compile(r"\b(?:vient|viennent)\s+d(?:e\s+|')\s*(?:\w+ment\s+)?\Z")
_SENTENCING = frozenset({"ordonner", "décider", "condamner", "prononcer", "refuser"})
#: An item of what an assembly resolves: "(1) condamne".
ITEM = re.compile(r"\s*(?:[-*•–—]\s+|\\?\(?(?:\d{1,2}|[a-zivx]{1,4})(?:\\?[.)°])+\s*)[*_]*")
#: What an assembly resolves condemns and asks as the assembly does; it signs nothing.
IS_TEXT = re.compile(r"(?:l[ae]\s+|cette\s+|l')?(?:résolution|motion)\b")


class Told(NamedTuple):
    """Point at what an authority did or said; ``verb`` is where the verb stands."""

    start: int
    end: int
    actor: str
    did: bool
    type: str
    cue: str
    verb: int = 0


def read_verb(
    page: Page, sentence: Span, hit: CueHit, last: Subject | None, lead: Subject | None
) -> tuple[Told | None, Subject | None]:
    """Read one verb of a sentence: the deed if there is one, and whom it is told of.

    ``last`` is the authority told of before, ``lead`` the assembly that resolves
    the items of a list.
    """
    before = page.shadow[max(sentence.start, hit.start - 80) : hit.start]
    row = _row_of(hit, before)
    mood = row["mood"]
    base = hit.start - len(before)
    reflexive = _REFLEXIVE.search(before) if mood in ("participle", "third") else None
    passive = _BE.search(before) if mood == "participle" and not reflexive else None
    mood = "participle" if reflexive else mood
    if row["lemma"].startswith(("se ", "s'")) and not _SELF.search(before):
        return None, None
    if mood == "participle" and (passive or not AUXILIARY.search(before)):
        if not passive and not reflexive:
            return _attributive(page, sentence, hit, row), None
        if passive and "été" not in passive[0] and row["type"] != "joined":
            return None, None
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
    return _active(page, sentence, hit, row, group, last, lead)


def _row_of(hit: CueHit, before: str) -> Mapping[str, str]:
    """Tell "s'est opposée" from "a opposé": the same form is of two verbs."""
    own = bool(_SELF.search(before))
    return next(
        (row for row in hit.rows if row["lemma"].startswith(("se ", "s'")) == own), hit.rows[0]
    )


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
    lead: Subject | None,
) -> tuple[Told | None, Subject | None]:
    clitics = CLITICS_BEFORE.search(page.shadow, max(sentence.start, group - 30), group)
    held = clitics["clitics"] if clitics else ""
    verb = group - len(held)
    subject_pronoun = _OWN_SUBJECT.search(page.shadow, max(sentence.start, verb), hit.end)
    if subject_pronoun:
        verb = subject_pronoun.end("who")
    negated = bool(_NOT.search(held + page.shadow[group : hit.start]))
    subject = subject_before(page, sentence.start, verb, last)
    if subject is None and not negated:
        subject = _resolving(page, sentence, row, verb, lead)
    if subject is None or row["mood"] == "conditional" or _supposed(page, sentence, row, subject):
        return None, subject
    if negated and not _NOTHING.search(page.shadow, group, min(sentence.end, hit.end + 25)):
        negated = False
    none = _NONE.search(page.shadow, max(sentence.start, subject.start - 8), subject.start + 8)
    negated = negated or bool(none and _NOT.search(held))
    if not _is_deed(page, sentence, hit, row, subject):
        return None, subject
    did, kind = not negated, row["type"]
    if negated and kind == "statement" and row["unsaid"] == "yes":
        kind = "silence"
    if row["lemma"] in ("s'abstenir", "refuser") and _NO_COMMENT.match(
        page.shadow, hit.end, sentence.end
    ):
        did, kind = False, "silence"
    elif row["lemma"] == "s'abstenir":
        did = False
    end = stop(page, hit.end, sentence.end)
    whole = negated or "'y " in page.shadow[group : hit.start]
    if end <= hit.end and kind in ("action", "support", "raised", "statement") and not whole:
        return None, subject
    return Told(subject.start, end, subject.name, did, kind, row["lemma"], hit.start), subject


def _resolving(
    page: Page, sentence: Span, row: Mapping[str, str], verb: int, lead: Subject | None
) -> Subject | None:
    """Return the assembly whose resolution a paragraph or an item with a bare verb is of."""
    if page.chamber and row["lemma"] in _CONDEMNS:
        words = page.shadow[sentence.start : verb].rpartition(";")[2]
        opens = not words.strip(" *_-–—\\.()0123456789")
        return Subject(verb, verb, page.chamber) if opens else None
    if lead and row["type"] == "statement":
        item = ITEM.match(page.text, *sentence)
        return Subject(verb, verb, lead.name) if item and item.end() == verb else None
    return None


def _supposed(page: Page, sentence: Span, row: Mapping[str, str], subject: Subject) -> bool:
    """Tell whether a deed is only supposed; "quand" with a past tells a fact."""
    supposed = _HYPOTHETICAL.search(
        page.shadow, max(sentence.start, subject.start - 25), subject.start + 1
    )
    when = supposed and supposed[0].startswith(("quand", "lorsque"))
    return bool(supposed) and not (when and row["mood"] == "participle")


def _is_deed(
    page: Page, sentence: Span, hit: CueHit, row: Mapping[str, str], subject: Subject
) -> bool:
    """Tell whether what follows a verb makes it the kind of deed that its row says."""
    after = page.shadow[hit.end : min(sentence.end, hit.end + 70)]
    if row["type"] != "statement" and IS_TEXT.match(page.shadow, subject.start):
        return False
    if row["frame"] == "text" and not _TEXT.search(after):
        return False
    if row["frame"] == "measure" and not _MEASURE.search(after):
        return False
    sentenced = row["type"] in ("action", "statement") and row["lemma"] in _SENTENCING
    return not (sentenced and _VIOLATES.search(after[:40]))


def _passive(
    page: Page, sentence: Span, hit: CueHit, row: Mapping[str, str], group: int
) -> Told | None:
    """Read "a été cosignée par les présidents": the actor stands behind "par"."""
    agent = agent_after(page, hit.end, sentence.end)
    if agent is None or row["type"] not in ("joined", "support", "action", "raised"):
        return None
    return Told(
        group,
        stop(page, agent.end, sentence.end, near=True),
        agent.name,
        did=True,
        type=row["type"],
        cue=row["lemma"],
    )


def _attributive(page: Page, sentence: Span, hit: CueHit, row: Mapping[str, str]) -> Told | None:
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
    return Told(
        start,
        stop(page, agent.end, sentence.end, near=True),
        agent.name,
        did=True,
        type="joined" if row["type"] == "support" else row["type"],
        cue=row["lemma"],
    )


def stop(page: Page, at: int, end: int, *, near: bool = False) -> int:
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
