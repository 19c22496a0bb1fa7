"""Who speaks in a paragraph of the dialogue: the state before a verb of saying, or the reviewed.

>>> from onrecord.names.states import find_states
>>> from onrecord.read.upr.turn_cues import turn_cues
>>> text = "Chile, on behalf of the Example Group, thanked Norway. In reply, Norway agreed."
>>> stage = Stage(text, turn_cues(text, "en"), find_states(text), "NO")
>>> [(turn.actors, turn.behalf) for turn in stage.turns(0, len(text))]
[(('CL',), 'Example Group'), (('NO',), None)]
"""

import bisect
import re
from typing import NamedTuple

from onrecord import facts
from onrecord.names.states import StateMention
from onrecord.read.letters.cues import pieces
from onrecord.read.sentences import Span
from onrecord.read.upr.turn_cues import Cue, TurnCues, within

#: Words between a subject and its verb.
MANNER = (
    r"(?:\s?(?:,|\b(?:also|further|[a-z]+ly|then|again|however|once|more|in\sparticular"
    r"|in\saddition|moreover|furthermore|thus|and|while|nonetheless|nevertheless|still|too|both"
    r"|therefore|although|was|were|is|are|remained|remains|remain|felt|very|much|most|itself|deep"
    r"|nor|had|well|for\sthis\sreason|(?:in|to|on|at|from)\s(?:this|that|the)\s(?:regard|respect"
    r"|context|connection|end|effect|basis|light|same\stime)|en\soutre|également|aussi|tout|en"
    r"|par\sailleurs|ensuite|enfin)\b)){0,6}\s?"
)
_BEHALF = (
    r"(?:,?\s\(?(?:also\s|speaking\s|intervening\s|and\s){0,2}(?:on|in)\s(?:the\s)?"
    r"(?:behalf|name)\sof|,?\s(?:s'exprimant\s|parlant\s|intervenant\s)?"
    r"(?:au\snom|pour\sle\scompte)\s(?:de|du|des)(?:\sl'|\s(?=\w)))"
    r"\s?(?:the\s|l[ea]s?\s)?(?P<behalf>[^;.]{3,160}?)\)?"
)
_ASIDE = (
    r"(?:,\s(?:as|in|with|having|keeping|bearing|along|under|being|speaking|like|which|although"
    r"|through|after|from|by|on|for|given|despite|commenting|en|dans|à|comme|au|ayant)\b[^.;]{0,150})?"
)
GAP = re.compile(
    rf"(?:'s\s(?:delegation|representative))?(?:\s\([^()]{{1,80}}\))?(?:{_BEHALF})?{_ASIDE}{MANNER}"
)
#: A subject is no object: what may stand before it in its sentence.
_OPENS = re.compile(
    r"""(?:\A|[,;:]\s(?:and\s|but\s|while\s|et\s|mais\s)?|\A[^,;.]{0,12}?[)\]]\s)\s?
        (?:[Ff]inally,?\s|[Aa]lso\s|[Ii]n\saddition,?\s)?
        (?:(?:[Tt]he\s)?(?:[Hh]ead\sof\s(?:the\s)?)?(?:[Dd]elegation|representative|[Aa]mbassador
           |Government|Permanent\sRepresentative)\sof\s
           |[Ll]a\sdélégation\s(?:de|du|des)\s|[Ll]e\sreprésentant\s(?:de|du|des)\s)?
        (?:[Tt]he\s|[Ll][ea]s?\s|[Ll]'|l')?(?:new\s)?\Z""",
    re.VERBOSE,
)
_AND = re.compile(r",?\s(?:and|as\swell\sas|et)\s(?:the\s|l[ea]s?\s|l')?")
_COMMA = re.compile(r",\s(?:the\s|l[ea]s?\s|l')?")
#: Any verb in the past, where a paragraph begins with a state.
_DOES = re.compile(
    r"(?:\s\([^()]{1,80}\))?(?:\s[a-z]+ly|\salso)?\s(?:[a-z]+ed|was|put|made|drew|took|gave|paid|saw"
    r"|stood|spoke|told|did|had|found|sought?|expects|hopes|considers|believes|is|has|a|s'est)\b"
)
_SAYS = re.compile(r"\s[a-z]+ed\b")
_OPENING_BEHALF = re.compile(
    r"\s?(?:Speaking\s)?(?:[Oo]n|[Ii]n)\s(?:the\s)?(?:behalf|name)\sof\s(?:the\s)?"
    r"(?P<behalf>[^;.,]{3,120}),"
)
#: How the state under review takes the floor inside a paragraph of another.
_REPLIES = re.compile(
    r"\s?(?:In\s(?:its\s|his\s|her\s)?(?:response|reply|answer)\b|(?:Responding|Replying|Answering)\b"
    r"|En\sréponse\b|Répondant\b|Dans\ssa\sréponse\b"
    r"|[Tt]he\s(?:[A-Z]?[\w-]+\s){0,2}(?:[Dd]elegation|[Dd]elegate|Minister)\s(?:of\s[A-Z]\w+\s)?"
    r"(?:then\s|also\s)?(?:responded|replied|answered|explained|clarified)\b"
    r"|La\sdélégation\sa\s(?:répondu|expliqué|précisé)\b)"
)
#: Who speaks for the state under review without naming it.
_DELEGATION = re.compile(
    r"[^.;]{0,160}?\b(?:[Tt]he|[Hh]is|[Hh]er|Its|[Ll]a|[Ll]e)\s(?:[A-Z]?[\w-]+\s){0,3}"
    r"(?:[Dd]elegation|[Dd]elegate|[Mm]inist(?:er|re|ry)|Government|Secretary|Attorney"
    r"|délégation|Gouvernement)\b"
)
#: What only the state under review does about itself.
_TELLS = frozenset("said stated indicated reported informed responded replied explained".split())
#: No sentence's subject stands further from its verb.
REACH = 330
#: No list of states that speak as one is longer.
_LIST = 600


class Turn(NamedTuple):
    """Say who speaks in ``text[start:end]`` of the folded text, and for whom.

    ``actors`` is empty where no state is the subject of a verb of saying.
    """

    start: int
    end: int
    actors: tuple[str, ...]
    behalf: str | None


class Stage:
    """Hold what is found in a dialogue: its cues, its states, who is under review."""

    def __init__(
        self, text: str, cues: TurnCues, states: list[StateMention], reviewed: str | None
    ) -> None:
        """Keep the states that can speak: those under review, and no territory of a state."""
        self.text, self.cues, self.reviewed = text, cues, reviewed
        territories = _territories()
        self.states = [
            m for m in states if m.form in ("name", "official") and m.code not in territories
        ]
        self._starts = [m.start for m in self.states]
        # "Chilean noted" is a slip of the report for its state.
        self._people = {
            m.start: m.code
            for m in states
            if m.form == "demonym" and _SAYS.match(text, m.end) and m.code not in territories
        }

    def named(self, start: int, end: int) -> list[StateMention]:
        """Return the states named in a stretch."""
        first = bisect.bisect_left(self._starts, start)
        return self.states[first : bisect.bisect_left(self._starts, end)]

    def speaks(self, mention: StateMention, sentence: Span) -> tuple[Cue, str | None] | None:
        """Return the verb that a state is the subject of, and the group it speaks for."""
        first = self._chain(mention, sentence)[0]
        if not _OPENS.search(self.text[max(sentence.start, first.start - 90) : first.start]):
            return None
        reach = min(sentence.end, mention.end + REACH)
        for verb in within(self.cues.verbs, mention.end, reach)[:4]:
            gap = GAP.fullmatch(self.text, mention.end, verb.start)
            if gap:
                return verb, gap["behalf"]
        return None

    def turns(self, start: int, end: int, *, presented: bool = False) -> list[Turn]:
        """Return the turns of a paragraph, in text order; together they cover it.

        Where the state under review presents its report, all but another's question is its own.
        """
        found: list[Turn] = []
        for sentence in pieces(self.text, start, end):
            event = self._event(sentence, found, presented=presented)
            if not found:
                event = event or self._opening(sentence) or Turn(*sentence, (), None)
            elif (
                event is None
                or event.actors == found[-1].actors
                or (not found[-1].actors and event.actors == (self.reviewed,))
            ):
                continue
            else:
                found[-1] = found[-1]._replace(end=event.start)
            found.append(event._replace(end=end))
        if len(found) > 1 and not found[0].actors and not self._own_words(found[0]):
            found[:2] = [found[1]._replace(start=found[0].start)]
        return found

    def _own_words(self, turn: Turn) -> bool:
        """Tell whether words without a speaker are the reviewed state's, not a lead to the next."""
        return _REPLIES.match(self.text, turn.start) is not None or (
            _DELEGATION.match(self.text, turn.start, turn.end) is not None
        )

    def _opening(self, sentence: Span) -> Turn | None:
        """Return the turn of a paragraph that begins with a state and any verb."""
        for mention in self.named(sentence.start, sentence.start + 30)[:1]:
            lead = self.text[sentence.start : mention.start]
            does = lead in ("", "The ") and _DOES.match(self.text, mention.end, sentence.end)
            if does or lead in ("According to ", "According to the "):
                return Turn(*sentence, (mention.code,), None)
        code = self._people.get(sentence.start)
        return Turn(*sentence, (code,), None) if code else None

    def _event(self, sentence: Span, found: list[Turn], *, presented: bool) -> Turn | None:
        """Return the turn that a sentence opens, None where nobody new speaks."""
        held = found[-1].actors if found else ()
        others = bool(held) and held != (self.reviewed,)
        for mention in self.named(*sentence):
            spoken = self.speaks(mention, sentence)
            if spoken is None:
                continue
            own = mention.code == self.reviewed
            if own and others and not (presented or self._answers(mention, spoken[0], sentence)):
                continue
            behalf = spoken[1] or self._opening_behalf(sentence)
            return Turn(*sentence, self._joined(mention, sentence), behalf)
        replies = presented or _REPLIES.match(self.text, sentence.start)
        if others and self.reviewed and replies:
            return Turn(*sentence, (self.reviewed,), None)
        return None

    def _answers(self, mention: StateMention, verb: Cue, sentence: Span) -> bool:
        """Tell whether the reviewed state takes the floor in a sentence with it for subject."""
        if _REPLIES.match(self.text, sentence.start):
            return True
        return mention.start - sentence.start <= 4 and verb.cue.split()[0] in _TELLS

    def _opening_behalf(self, sentence: Span) -> str | None:
        opening = _OPENING_BEHALF.match(self.text, sentence.start, sentence.end)
        return opening["behalf"] if opening else None

    def _chain(self, mention: StateMention, sentence: Span) -> list[StateMention]:
        """Return the states that share a verb, in text order: "Chile, Peru and Norway noted"."""
        chain = [mention]
        floor = max(sentence.start, mention.start - _LIST)
        for other in reversed(self.named(floor, mention.start)):
            joins = _AND if len(chain) == 1 else _COMMA
            if not joins.fullmatch(self.text, other.end, chain[0].start):
                break
            chain.insert(0, other)
        return chain

    def _joined(self, mention: StateMention, sentence: Span) -> tuple[str, ...]:
        return tuple(dict.fromkeys(m.code for m in self._chain(mention, sentence)))


def _territories() -> frozenset[str]:
    return frozenset(row["code"] for row in facts.rows("states.csv") if row["parent"])
