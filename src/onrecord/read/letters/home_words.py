"""What a government says for its own state when it answers: it rejects, denies, claims a right.

>>> from onrecord.read.letters.cues import cue_table
>>> text = "3. The allegations in the report are untrue."
>>> hit = cue_table("statement_cues.csv").find(text)[0]
>>> answers_for_home(text, Span(0, len(text)), hit, at_home=False)
3
"""

import re
from collections.abc import Sequence

from onrecord.model import Claim
from onrecord.read.letters.cues import CueHit
from onrecord.read.sentences import Span
from onrecord.read.themes import themes_of

#: What an organisation or expert says, and a government can reject.
_ALLEGATION = re.compile(
    r"\b(?:allegations?|statements?|claims?|assertions?|comments?|reports?|criticisms?|accusations?"
    r"|suggestions?|remarks|insinuations?|articles?|misconceptions?|views|it)\b",
    re.IGNORECASE,
)
#: Behind these words stands what somebody else alleges.
_ANOTHERS = re.compile(
    r"\b(?:alleg(?:es|ed)|claim(?:s|ed)|assert(?:s|ed)|argu(?:es|ed)|suggest(?:s|ed)|states|stated"
    r"|says|said|questions|questioned|contends|contended|quot(?:es|ed)|called)\b[^.;]*\Z",
    re.IGNORECASE,
)
_EVERYBODY = re.compile(
    r"\b(?:all|every|everyone|everybody|any|no\s+one|nobody|no)\b", re.IGNORECASE
)
#: "is likewise inaccurate", "contains a number of misconceptions"; not "vague unfounded claims".
_PREDICATE = re.compile(
    r"\b(?:is|are|was|were|be|contains?|contained|has|have|had|made|makes)\s+(?:\w+\s+){0,4}\Z",
    re.IGNORECASE,
)
#: A denial opens its sentence: "when there is no basis" is told of another.
_OPENING = re.compile(r"(?:[Ii]n\s+[A-Z]\w+,?\s+)?\Z")
_OPENS = re.compile(r"(?:there|no)\b", re.IGNORECASE)
_NUMBERED = re.compile(r"[\W_]*(?:\d{1,3}[.)]\s+)?[\W_]*")


def answers_for_home(text: str, span: Span, hit: CueHit, *, at_home: bool) -> int | None:
    """Return where a sentence begins in which a government answers for its own state.

    ``at_home`` tells that the sentence names its state, or "we". None where the words are
    another's, reject no allegation, or are about nobody's rights.
    """
    before = text[span.start : hit.start]
    quoted = before.count("“") > before.count("”") or before.count('"') % 2
    if quoted or _ANOTHERS.search(before):
        return None
    numbered = _NUMBERED.match(text, span.start, hit.start)
    start = numbered.end() if numbered else span.start
    if hit.rows[0]["type"] == "rejection":
        says_so = _PREDICATE.search(before) or _OPENS.match(text, hit.start)
        holds = bool(says_so and _ALLEGATION.search(text, span.start, span.end))
    else:
        opens = _OPENING.match(text, start, hit.start) or not _OPENS.match(text, hit.start)
        meant = at_home or _EVERYBODY.search(text, span.start, span.end)
        holds = bool(opens and meant and themes_of(text[span.start : span.end]))
    return start if holds else None


def is_denial(claim: Claim, speakers: Sequence[str], about: str | None) -> bool:
    """Tell whether a claim is what a government says that it never did to its own people."""
    return (
        claim.actor in speakers
        and about in speakers
        and not claim.did
        and claim.type in ("action", "support")
    )
