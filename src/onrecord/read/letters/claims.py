"""Claims of a letter: what it says a government, parliament, body or official did or did not do.

A claim is a response to a human-rights matter, not the violation itself, and
never what is only supposed, hoped or asked for.

>>> from onrecord.model import Document, Profile
>>> text = "In June you promised an inquiry. If France spoke, others would."
>>> doc = Document(id="d", digest="", name="d", media_type="text/plain", text=text)
>>> profile = Profile(genre="letter", addressees=("FR", "Minister Example"))
>>> [(c.actor, c.did, c.type, c.passage.quote) for c in
...  find_claims(doc, [Block(0, len(text), "paragraph")], profile, None)]
[('FR', True, 'pledge', 'you promised an inquiry')]
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from onrecord.model import Claim, ClaimType, Document, Profile, passage
from onrecord.read.letters.claim_doubts import in_doubt, in_question
from onrecord.read.letters.claim_nouns import noun_claims, noun_cues
from onrecord.read.letters.claim_pledges import declared, says
from onrecord.read.letters.claim_scope import date_meant, state_meant
from onrecord.read.letters.claim_subjects import Subject, Subjects
from onrecord.read.letters.claim_types import Deed, deeds, passive, read_deed
from onrecord.read.letters.clause_openings import clause_start
from onrecord.read.letters.cues import CueHit, pieces, within
from onrecord.read.letters.full_names import FullerNames
from onrecord.read.letters.occasions import occasion_in
from onrecord.read.letters.officials import officials_of
from onrecord.read.sentences import Span
from onrecord.read.zones import READABLE, Block

_CUT = re.compile(
    r";|</?\w|,?\s+(?:so|while|whereas|although|though|despite|unless|if)\s"
    r"|\s+(?:which|that)\s+(?:calls?|called|urges?|urged|condemn(?:s|ed)|express(?:es|ed)"
    r"|demand(?:s|ed))\b"
    r"|,?\s+and\s+(?:only\s+)?then\s"
    r"|,?\s+on the grounds? (?:that|of)\b|,\s+which\b"
    r"|,?\s+(?:but|and|yet)\s+(?:that\s+)?"
    r"(?=(?:the|an?|we|our|it|they|he|she|you|I|this|these|no|[A-Z]\w*)\s"
    r"(?:[\w’'-]+\s+){0,8}?(?:has|have|had|was|were|is|are|did|does|do|will|"
    r"would|could|said|[a-z]+ed)\b)"
    r"|,\s+(?:we|our|it|they|he|she|you|I|this|these|there)\s"
)
_FIRST_COMMA = re.compile(r",")
_SUBORDINATE = re.compile(
    r"(?:while|although|though|even when|when|as|since|because|after)\s+\Z", re.IGNORECASE
)
_WHEN = re.compile(r"\b(?:when|before|after|once|until)\b[^,;:]*\Z", re.IGNORECASE)
#: The mark of a footnote that closes a sentence is no part of what it says.
_NOTE = re.compile(r"<sup>(?:(?!<sup>).){0,60}</sup>[\s.]*\Z|\[\^?\d{1,3}\][\s.]*\Z")
_DANGLING = re.compile(r"(?:[,;]?\s+(?:and|but|yet|or|nor))+[\s,]*\Z")
_NO = re.compile(r"(?:no|none|nothing|neither)\b", re.IGNORECASE)
#: "France signed the text but did not speak": the second verb has no subject of its own.
_COORDINATED = re.compile(r"(?:\b(?:and|but|yet|or)(?:\s+(?:has|have|had|also))*|,)\s+\Z")
#: A new main clause with a subject of its own, after what was said.
_ANOTHER = re.compile(
    r"(?:,\s+(?:and|but|yet|while|whereas)|\s+(?:and|but)\s+that)\s+(?:the\s+)?\Z"
)
#: "the death penalty, which France has long opposed": the object stands before the subject.
_OBJECT_BEFORE = re.compile(r"\b(?:which|whom)\s+\Z")
_THIS_HOUSE = re.compile(r"\b(?:[Tt]hat\s+)?this\s+House\b")
#: Who speaks, in its own reported words.
_ITSELF = re.compile(r"(?:it|they|he|she|we|I)\Z", re.IGNORECASE)
_SAYING = frozenset({"say", "tell", "explain", "state", "comment", "insist", "argue"})
_DOER = re.compile(r"(?:[\w’'-]+\s*){1,9}")
_NEITHER = re.compile(r"\b(?:nor|[Nn]either|[Nn]one of)\s")
_VIOLATION = re.compile(
    r"(?:\s+\S+){0,6}?\s+(?:remand|custody|arrest|detention|prison|crossfire)\b"
)


_RELENTS = re.compile(
    r"(?:\s+\S+){1,6}?\s+to\s+(?:cease|stop|halt|end|release|investigate|protect)\b"
)
#: To fail people is the violation itself; to leave it unanswered or unpunished is a response.
_DUTIES = re.compile(
    r"\s+to\s+(?:adequately\s+|fully\s+|effectively\s+)?(?:protect|respect|uphold|ensure"
    r"|guarantee|safeguard|fulfil|comply|prevent"
    r"|disclose|provide|produce|present|inform|release)\b"
)
#: What courts and prosecutors refuse within a case is part of how the case is tried.
_TRIES = re.compile(r"(?:prosecut|procurat|court|judge|magistrate|tribunal)", re.IGNORECASE)
_ANSWERS = re.compile(
    r"\s+to\s+(?:\w+ly\s+)?(?:investigate|respond|reply|answer|comment|meet|open|look|hear)\b"
)
_LEGISLATES = frozenset("adopt|introduce|amend|implement|impose|punish|prosecute|order".split("|"))
_CALLS = frozenset("urge|call for|call on|call upon|demand|appeal".split("|"))
_PAST = re.compile(r"\b(?:has|have|had|was|were|did)\b|ed\b")
#: What a government asks for in its own letter is an ask; that it asked before is a claim.
_ASKS = frozenset(
    "urge|call for|call on|call upon|request|demand|appeal|recommend|invite".split("|")
)


class _Found(NamedTuple):
    start: int
    end: int
    actor: str
    did: bool
    type: ClaimType
    cue: str


def find_claims(
    doc: Document, blocks: Sequence[Block], profile: Profile, about: str | None
) -> list[Claim]:
    """Return the claims of a document in text order; linear in its length.

    ``about`` is the state whose situation the document is about: "the
    authorities" are its authorities, except where a government itself writes.
    """
    text = doc.text
    subjects = Subjects(profile, about, home_rule=_THIS_HOUSE.search(text, 0, 3000) is not None)
    subjects.know(officials_of(text, subjects))
    hits, nouns = deeds(text), noun_cues(text)
    fuller = FullerNames(text)
    claims: list[Claim] = []
    for block in blocks:
        if block.kind not in READABLE or block.kind == "heading":
            continue
        subjects.last = None
        for span in pieces(text, block.start, block.end):
            verbs, named = within(hits, *span), within(nouns, *span)
            silent = not named and not (verbs and subjects.may_stand_in(text, *span))
            if silent or text[span.end - 1] == "?":
                subjects.last = None
                continue
            found = list(_verb_claims(text, span, verbs, subjects, about))
            found += [_Found(*n) for n in noun_claims(text, span, named, subjects)]
            told = [one for one in found if not in_doubt(text, span.start, one.start, span.end)]
            apart = _apart(text, told)
            claims += [_claim(doc, span, one, about, first=one is apart[0]) for one in apart]
    return [msgspec.structs.replace(c, actor=fuller(c.actor)) for c in claims]


def _verb_claims(
    text: str, span: Span, hits: list[CueHit], subjects: Subjects, about: str | None
) -> Iterator[_Found]:
    speaker: Subject | None = None
    said_from = said_until = -1
    for hit in hits:
        if (told := passive(text, *span, hit)) and (
            found := _passive(text, span, told, subjects, about)
        ):
            yield found
            continue
        deed = read_deed(text, *span, hit)
        if deed is None:
            continue
        subject = (
            subjects.before(text, span.start, deed.start)
            or subjects.relative(text, span.start, deed.start)
            or subjects.among(text, span.start, deed.start)
        )
        if subject is None and speaker and _COORDINATED.search(text, speaker.end, deed.start):
            subject = speaker._replace(start=deed.start, end=deed.start)
        elif subject is None or (
            deed.start < said_until and not _ANOTHER.search(text, said_from, subject.start)
        ):
            continue
        speaker = subject
        if not _may(subject, deed, text, span, subjects, about):
            continue
        if deed.did and deed.base in _SAYING and not text[deed.end : span.end].strip(' .,"”’'):
            continue
        found = _found(text, span, subject, deed)
        if deed.did and says(deed.base) and _pledges(text, found, deed, subjects):
            found = found._replace(type="pledge")
        if deed.type in ("statement", "pledge"):
            said_from, said_until = deed.end, found.end
        subjects.last = subject if subject.who == "high" else None
        yield found


def _found(text: str, span: Span, subject: Subject, deed: Deed) -> _Found:
    did, type_ = deed.did, deed.type
    if did and _NEITHER.search(text, max(span.start, subject.start - 9), subject.start + 8):
        did, type_ = False, "silence" if type_ == "statement" else type_
    start, end = subject.start, clause_end(text, span, subject.start, deed.end)
    if end == deed.end and (
        which := _OBJECT_BEFORE.search(text, max(span.start, start - 8), start)
    ):
        start = which.start()
    return _Found(start, end, subject.actor, did, type_, deed.base)


def _pledges(text: str, found: _Found, deed: Deed, subjects: Subjects) -> bool:
    """Tell whether who speaks declares a position or promise of its own."""
    told = declared(text, deed.end, found.end)
    if told is None or told["matter"]:
        return told is not None
    who = subjects.before(text, told.start("who"), told.end("who"))
    return (who is not None and who.actor == found.actor) or _ITSELF.match(told["who"]) is not None


def _passive(
    text: str, span: Span, told: tuple[Deed, int], subjects: Subjects, about: str | None
) -> _Found | None:
    """Read "the case was raised by Germany": the doer stands after "by"."""
    deed, by = told
    named = _DOER.match(text, by, span.end)
    doer = subjects.first_named(text, by, named.end()) if named else None
    start = clause_start(text, span.start, deed.start)
    # "No statement was issued by" is told by its noun.
    if doer is None or doer.who != "high" or deed.type == "action" or _NO.match(text, start):
        return None
    if deed.base in ("tell", "inform", "notify"):
        return None
    if not _may(doer._replace(start=start), deed, text, span, subjects, about):
        return None
    return _Found(
        start, clause_end(text, span, start, by), doer.actor, deed.did, deed.type, deed.base
    )


def _may(
    subject: Subject, deed: Deed, text: str, span: Span, subjects: Subjects, about: str | None
) -> bool:
    """Tell whether this actor's deed is a response, and told as a fact."""
    if subject.who == "police" and deed.who != "any" and (deed.did or deed.who != "law"):
        return False
    if subject.who == "police" and deed.base in ("inform", "notify"):
        return False
    if subject.who == "court" and deed.who not in ("any", "law", "court"):
        return False
    if subject.who == "high" and deed.who == "court":
        return False
    ours = subjects.owns(subject.actor)
    at_home = subject.actor == about or subject.who != "high"
    if at_home and _wrongs(text, subject, deed, span.end):
        return False
    if ours and subject.actor == about and deed.base in _LEGISLATES:
        return False
    if (
        deed.who == "other"
        and subject.actor == about
        and not ours
        and (deed.type == "support" or (deed.did and not _RELENTS.match(text, deed.end, span.end)))
    ):
        return False
    said = _PAST.search(text, deed.start, deed.end) or (subjects.answers and deed.base in _CALLS)
    if ours and deed.base in _ASKS and not said:
        return False
    words = text[subject.start : deed.start].split()
    if deed.plural and not (
        words and (words[-1][-1:] in "s,)" or words[-1].lower() in ("you", "we", "police", "i"))
    ):
        return False
    before = text[span.start : subject.start]
    if in_question(text, span.start, deed.start):
        return False
    if deed.base == "react" and deed.did:
        return False
    if _WHEN.search(before) and not re.search(
        r"ed\Z|\b(?:did|had|was|were)\b", text[deed.start : deed.end]
    ):
        return False
    return not (
        deed.base in ("grant", "order", "give", "allow", "reject")
        and _VIOLATION.match(text, deed.end, span.end)
    )


def _wrongs(text: str, subject: Subject, deed: Deed, end: int) -> bool:
    """Tell whether failing or refusing is the violation that the document is about."""
    if deed.base in ("fail", "neglect", "omit") and _DUTIES.match(text, deed.end, end):
        return True
    tries = subject.who == "court" or _TRIES.search(subject.actor)
    refuses = deed.base in ("fail", "neglect", "omit", "refuse", "decline")
    rules = deed.base == "make" and text.startswith(" clear", deed.end)
    return bool(tries and (rules or (refuses and not _ANSWERS.match(text, deed.end, end))))


def clause_end(text: str, span: Span, start: int, after: int) -> int:
    """Return where a claim ends that starts at ``start`` and whose verb ends at ``after``."""
    end = span.end
    aside = _SUBORDINATE.search(text[span.start : start]) or text.startswith(
        ("which", "who"), start
    )
    cut = _FIRST_COMMA if aside else _CUT
    for match in cut.finditer(text, after, span.end):
        inside = text[start : match.start()]
        if inside.count("“") <= inside.count("”") and inside.count('"') % 2 == 0:
            end = match.start()
            break
    note = _NOTE.search(text, after, end)
    end = note.start() if note else end
    if dangling := _DANGLING.search(text, after, end):
        end = dangling.start()
    while end > after and text[end - 1] in " \n\t.,;:!":
        end -= 1
    return end


def _apart(text: str, found: list[_Found]) -> list[_Found]:
    """Drop what lies inside another claim, unless another actor did it; the first is cut there."""
    kept: list[_Found] = []
    for one in sorted(found, key=lambda f: (f.start, -f.end)):
        if kept and one.start < kept[-1].end:
            if text.startswith(("which ", "who "), one.start) and one.did != kept[-1].did:
                kept.insert(len(kept) - 1, one)
                continue
            same = one.did == kept[-1].did and one.actor == kept[-1].actor
            apart = one.start > kept[-1].start + 10
            if same and apart and _goes_further(text, kept[-1], one):
                kept[-1] = kept[-1]._replace(end=_before(text, one.start))
                kept.append(one)
                continue
            if same or not apart or not _starts_clause(text, kept[-1], one):
                continue
            kept[-1] = kept[-1]._replace(end=_before(text, one.start))
        kept.append(one)
    return kept


def _goes_further(text: str, first: _Found, second: _Found) -> bool:
    """Tell "said that it was saddened" from the "and had raised her case" behind it."""
    further = (second.type in ("raised", "joined") and first.type == "statement") or (
        second.type == "pledge" and first.type in ("statement", "support", "raised")
    )
    return further and text[: second.start].rstrip().endswith((" and", ", and"))


def _starts_clause(text: str, first: _Found, second: _Found) -> bool:
    return first.did != second.did or _ANOTHER.search(text, first.start, second.start) is not None


def _before(text: str, at: int) -> int:
    """Return where a claim ends before another: without the joint between them."""
    joint = _JOINT.search(text, max(0, at - 24), at)
    return joint.start() if joint else at


_JOINT = re.compile(r"[\s,;–—-]+(?:(?:and|but|yet|while|whereas)\s+)?(?:the\s+)?\Z")


def _claim(doc: Document, span: Span, found: _Found, about: str | None, *, first: bool) -> Claim:
    text = doc.text
    worded = found.type in ("statement", "pledge")
    return Claim(
        passage=passage(doc.id, text, found.start, found.end),
        cue=found.cue,
        actor=found.actor,
        did=found.did,
        type=found.type,
        about=state_meant(text, span.start, found.start, found.end, found.actor, about),
        occasion=occasion_in(text, found.start, found.end),
        when=date_meant(text, span.start, found.start, found.end, says=worded, first=first),
    )
