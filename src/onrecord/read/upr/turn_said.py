"""A clause of a turn with the words in it that say what it is about, for judging.

>>> from onrecord.read.upr.turn_cues import turn_cues
>>> text = "Chile noted the Convention against Torture and, despite limited means, progress."
>>> said = Said(text, Clause(0, len(text), "notes", "noted"), turn_cues(text, "en"))
>>> [(word.cue, word.kind) for word in said.words]
[('progress', 'effort')]
"""

import re
from typing import NamedTuple

from onrecord.model.records import Tone
from onrecord.read.upr.turn_clauses import Clause
from onrecord.read.upr.turn_cues import Cue, TurnCues, within


class Judged(NamedTuple):
    """Say in what tone a clause speaks, whether it raises rights, and by which words."""

    tone: Tone
    raises: bool
    cue: str


#: Hardship that excuses: "despite limited resources" criticises nobody.
_EXCUSES = re.compile(
    r"\b(?:[Dd]espite|[Ii]n\sspite\sof|[Nn]otwithstanding|[Mm]algré)\s(?:[\w'-]+\s){0,4}?"
    r"(?:constraints?|challenges?|difficult\w+|limited|limitations|lack|crisis|obstacles?"
    r"|resources|economic|problems|hardships?|being|imposition|coercive|unilateral|embargo"
    r"|blockade|sanctions|conflict|war|various|difficultés|contraintes|crise)\b"
)
#: What committees and conventions are named after is no effort of the state.
_NAMING = frozenset(("elimination", "protection", "prevention", "eradication"))
#: Whom a call or a question can go to but the state under review.
_OTHERS = re.compile(
    r"(?:\s(?:on|upon|for|to|that|the|all|its|other|relevant|also|assistance|support|from|of|by"
    r"|and|States|stakeholders|OHCHR|à|la|les))*\s(?:[Ii]nternational\scommunity|donors?"
    r"|development\spartners|international\spartners|United\sNations\sagencies"
    r"|(?:the\s)?Human\sRights\sCouncil|OHCHR\sto|communauté\sinternationale|donateurs)\b"
)


class Said:
    """Hold a clause of the folded text with its words, without those of names and excuses."""

    def __init__(self, text: str, clause: Clause, cues: TurnCues) -> None:
        """Find the words of the clause; linear in its length."""
        self.text, self.clause = text, clause
        self.whole = text[clause.start : clause.end]
        excused = [m.span() for m in _EXCUSES.finditer(text, clause.start, clause.end)]
        self.words = [
            word
            for word in within(cues.words, clause.start, clause.end)
            if not (_is_name(word) and word.start > clause.start)
            and not any(left <= word.start < right for left, right in excused)
        ]

    def first(self, *kinds: str) -> Cue | None:
        """Return the first word of some kinds."""
        return next((word for word in self.words if word.kind in kinds), None)

    def near(self, start: int, reach: int, *kinds: str) -> Cue | None:
        """Return the first word of some kinds that begins at a place or not far behind it."""
        return next(
            (w for w in self.words if w.kind in kinds and start - 2 <= w.start < start + reach),
            None,
        )

    def verb_end(self, *, whole: bool = True) -> int:
        """Return where the verb ends, or only its first word."""
        verb = self.clause.verb if whole else self.clause.verb.split(" ")[0]
        found = self.text.find(verb, self.clause.start, self.clause.end)
        return max(found, self.clause.start) + (len(verb) if found >= 0 else 0)

    def to_others(self) -> bool:
        """Tell whether the verb's object is the international community, or a part of it."""
        at = self.verb_end(whole=False)
        return _OTHERS.match(self.text, at, self.clause.end) is not None

    def judged(self, tone: Tone, *, raises: bool, why: Cue | None = None) -> Judged:
        """Return a judgement with the verb and the word that decided."""
        parts = [self.clause.verb, why.cue if why else ""]
        return Judged(tone, raises, ", ".join(dict.fromkeys(filter(None, parts))))


def _is_name(word: Cue) -> bool:
    """Tell whether a word stands in a name, such as "the Convention against Torture"."""
    if not word.cue[0].isupper() or word.cue.isupper():
        return False
    return word.kind in ("problem", "abuse") or word.cue.lower() in _NAMING
