"""Sentences that say where something happens: what it is, the sentence before them told.

>>> from onrecord.read.speeches.cues import find_cues
>>> text = "The jailing of writers must stop. The situation in Freedonia is deeply worrying."
>>> told, named = Span(0, 33), Span(34, len(text))
>>> cues = find_cues(text)
>>> matter(text, named, cues[1:], cues[:1])
('jailing',)
"""

import re
from collections.abc import Sequence

from onrecord.read.sentences import Span
from onrecord.read.speeches.cues import Hit

_NAMES_WHERE = re.compile(
    r"\W*(?:the (?:\w+ )?situations? (?:in|of)\b[^;:]*\b(?:worr|concern|alarm|troubl|disturb|grave"
    r"|serious|unacceptable|dire\b|tragic)"
    r"|(?:this|that|such|these|those) (?:is|are|was|were|has been|applies|happen\w*|cases?)\b"
    r"|(?:the )?(?:\w+ )?(?:examples?|cases?) (?:are|is|of|in|include)\b"
    r"|we (?:\w+ )?(?:see|saw|seen|witness\w*) (?:this|it|that|them)\b)",
    re.IGNORECASE,
)
_MATTERS = frozenset({"abuse", "raised"})
_NOT = frozenset({"terror", "past", "defend", "welcome", "ended", "nuclear"})


def matter(text: str, span: Span, cues: Sequence[Hit], before: Sequence[Hit]) -> tuple[str, ...]:
    """Return the cues of a sentence before that say what a sentence names the places of.

    Empty where the sentence does not point back, or one of the two tells of terror, of the
    past, or of something that is welcomed. Linear in the sentence.
    """
    told = tuple(hit.cue for hit in before if hit.kind in _MATTERS)
    if not told or _NOT & {hit.kind for hit in (*cues, *before)}:
        return ()
    return told if _NAMES_WHERE.match(text, span.start, span.end) else ()
