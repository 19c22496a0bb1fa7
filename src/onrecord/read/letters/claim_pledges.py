"""Pledges inside reported words: "you wrote that Ghana attaches great importance to it".

>>> pledged = declared("you wrote that Ghana attaches great importance to it", 9, 52)
>>> pledged.start("verb"), pledged["matter"]
(21, None)
"""

import re

from onrecord.read.letters.claim_refusals import type_of

#: Verbs and nouns behind which what somebody declares stands as a clause.
_SAYS = frozenset(
    "say tell write state declare announce affirm reaffirm reiterate stress emphasise emphasize "
    "confirm insist explain reply respond assure add".split()
) | {"write back"}
_DECLARED = re.compile(
    r"(?:\s+(?:to\s+)?\w+){0,4}?(?:\s+that|\s*:)?\s+[“\"‘']?(?P<who>[\w’' ]{1,60}?)\s+[“\"‘']?"
    r"(?P<verb>(?:has\s+|have\s+)?(?:always\s+|long\s+|also\s+|firmly\s+|fully\s+|strongly\s+)?"
    r"(?:attach(?:es|ed)?\s+(?:\w+\s+){0,2}importance|(?:gives?|gave)\s+(?:\w+\s+)?priority"
    r"|supports?|supported|oppose[sd]?|(?:is|are|was|were|remains?|remained)\s+(?:\w+\s+)?(?:committed"
    r"|opposed|determined)|(?P<modal>will|would|shall)\s+(?:\w+ly\s+|also\s+|continue\s+to\s+)?"
    r"(?P<done>[a-z]+(?:\s+(?:up|out|for|on))?))"
    r"|(?P<matter>(?:is|are|was|were|remains?|remained)\s+(?:\w+\s+){0,3}?(?:priorit(?:y|ies)"
    r"|cornerstone)))\b"
)
_RIGHTS = frozenset({"raised", "joined", "support", "silence", "pledge"})


def declared(text: str, at: int, end: int) -> re.Match[str] | None:
    """Return the position or promise in what stands behind a verb of saying, if one is there.

    ``who`` is its subject; ``matter`` is set where a matter is called a priority, by whomever.
    A promise counts where what is promised is a response to a human-rights matter.
    """
    found = _DECLARED.match(text, at, end)
    if found is None or (found["modal"] and type_of(found["done"]) not in _RIGHTS):
        return None
    return found


def says(base: str) -> bool:
    """Tell whether a verb can report a position or promise."""
    return base in _SAYS
