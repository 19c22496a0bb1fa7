"""The clauses of a turn: what each verb of a speaker governs, in its sentence.

>>> from onrecord.names.states import find_states
>>> from onrecord.read.upr.turn_cues import turn_cues
>>> text = "Chile welcomed the plan, but was concerned about prisons and asked about reforms."
>>> stage = Stage(text, turn_cues(text, "en"), find_states(text), "NO")
>>> [(c.kind, text[c.start : c.end]) for c in clauses(stage, stage.turns(0, len(text))[0])]
... # doctest: +NORMALIZE_WHITESPACE
[('welcomes', 'Chile welcomed the plan'),
 ('concern', 'was concerned about prisons'),
 ('asks', 'asked about reforms.')]
"""

import re
from typing import NamedTuple

from onrecord.read.letters.cues import pieces
from onrecord.read.sentences import Span
from onrecord.read.upr.turn_cues import Cue, within
from onrecord.read.upr.turn_speakers import GAP, MANNER, REACH, Stage, Turn

_PRONOUN = (
    r"(?:[Ii]t|[Hh]e|[Ss]he|[Tt]hey|[Ii]ls?|[Ee]lles?"
    r"|(?:[Tt]he|[Ii]ts|[Ll]a|[Ll]e)\s(?:[A-Z][\w-]+\s)?(?:delegation|delegate|representative"
    r"|Ambassador|country|délégation|représentant|ambassadeur))"
)
#: What stands before the speaker's own verb: a subject, or what joins it to the last one.
_BEFORE = re.compile(
    rf"""(?:(?P<joint>(?:[,;:]|\s-|\s–)\s
                (?:(?:and|but|while|or|yet|(?:however|nevertheless|nonetheless|toutefois),?
                   |et|mais|tout\sen)\s)?
              |\s(?:and|but|while|as\swell\sas|et|mais|tout\sen|en)\s)
          (?P<joined>{_PRONOUN}(?:,[^,;.]{{0,80}},)?)?
        |\b(?P<subject>{_PRONOUN}(?:,[^,;.]{{0,80}},)?))
        (?P<manner>{MANNER})\Z""",
    re.VERBOSE,
)
_OPENING = re.compile(
    rf"\s?(?:(?:[Ww]hile|[Aa]lso|[Bb]y|[Ii]n|[Aa]fter|[Aa]lthough|[Tt]out\sen|[Ee]n)\b\s?)?{MANNER}",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\s(?:by|par)\b")
#: "concerned by" is the speaker's own feeling, "endorsed by" is another's deed.
_MOVED = re.compile(
    r"(?:concerned|alarmed|troubled|worried|disturbed|dis\w+ed|impressed|encouraged|saddened|shocked"
    r"|preoccupied|heartened|touched|perturbed|appalled|.*préoccupée?|.*encouragée?)",
    re.IGNORECASE,
)
#: "which deserved to be welcomed and encouraged" tells what others should do.
_DONE_TO = re.compile(r"\b(?:be|been|being)\s(?:\w+ly\s)?\w+ed\Z")
#: Before a pronoun these make it the subject of a subordinate clause.
_SUBORDINATE = re.compile(r"\b(?:which|that|what|whom|where|as|who|qu[ei]?|dont)[\s']\Z")
#: A sentence that tells what the speaker did without naming it.
_IMPERSONAL = (
    (re.compile(r"\s?(?:[\w-]+\s){0,3}?[Cc]oncerns?\s(?:was|were|has|had)\b"), "concern"),
    (
        re.compile(
            r"\s?(?:[\w-]+\s){0,3}?[Ii]nformation\s(?:was|were)\b[^.]{0,20}\b(?:sought|requested)"
        ),
        "asks",
    ),
    (re.compile(r"\s?(?:[\w-]+\s){0,4}?(?:was|were)\s(?:also\s)?asked\b"), "asks"),
    (
        re.compile(
            r"\s?(?:[\w-]+\s){0,4}?(?:was|were)\s(?:also\s)?"
            r"(?:encouraged|urged|invited|called|requested\sto)\b"
        ),
        "calls",
    ),
    (
        re.compile(
            r"[^.]{0,300}?\b(?:remain\w*|was|were|is|are)\s(?:an?\s(?:area|matter|source|cause)\s)?"
            r"(?:of\s)?(?:\w+\s)?concerns?\b"
        ),
        "concern",
    ),
    (re.compile(r"[^.]{0,300}?\b(?:raised\sconcern|(?:was|were|is|are)\sregrettable)"), "concern"),
    (
        re.compile(
            r"[^.]{0,300}?\b(?:was|were)\s(?:also\s|further\s)?"
            r"(?:welcomed|commended|praised|applauded|appreciated)\b(?!\sby)"
        ),
        "welcomes",
    ),
    (re.compile(r"[^.]{0,400}\?\Z"), "asks"),
)
_LOOK_BACK = 130


class Clause(NamedTuple):
    """Point at what one verb of a speaker governs; ``kind`` is empty where it goes on."""

    start: int
    end: int
    kind: str
    verb: str


def clauses(stage: Stage, turn: Turn) -> list[Clause]:
    """Return the clauses of a turn, in text order; none of its words is left out but joints."""
    found: list[Clause] = []
    for sentence in pieces(stage.text, turn.start, turn.end):
        heads = _heads(stage, turn, sentence)
        if not heads:
            found.append(Clause(*sentence, *_impersonal(stage.text, sentence)))
            continue
        for place, (begin, _, verb) in enumerate(heads):
            start = sentence.start if place == 0 else begin
            end = heads[place + 1][1] if place + 1 < len(heads) else sentence.end
            found.append(Clause(start, end, verb.kind, verb.cue))
    return found


def _heads(stage: Stage, turn: Turn, sentence: Span) -> list[tuple[int, int, Cue]]:
    """Return the speaker's verbs: where the clause begins, where the one before ends, the verb."""
    heads: list[tuple[int, int, Cue]] = []
    floor = sentence.start
    for verb in within(stage.cues.verbs, *sentence):
        place = _own(stage.text, sentence.start, floor, verb) or _named(stage, turn, floor, verb)
        if place is None or place[0] < floor or _qualifies(stage.text, verb, place, heads):
            continue
        heads.append((*place, verb))
        floor = verb.end
    return heads


def _named(stage: Stage, turn: Turn, floor: int, verb: Cue) -> tuple[int, int] | None:
    """Return where the speaker is named as the subject of a verb."""
    for mention in reversed(stage.named(max(floor, verb.start - REACH), verb.start)):
        if mention.code in turn.actors and GAP.fullmatch(stage.text, mention.end, verb.start):
            return mention.start, mention.start
    return None


def _qualifies(
    text: str, verb: Cue, place: tuple[int, int], heads: list[tuple[int, int, Cue]]
) -> bool:
    """Tell whether a participle belongs to what is spoken of: "a plan and supporting services"."""
    if not verb.cue.split()[0].endswith("ing") or not heads:
        return False
    return text[place[1]] == " " and not heads[-1][2].cue.split()[0].endswith("ing")


def _impersonal(text: str, sentence: Span) -> tuple[str, str]:
    """Return the kind of a sentence in which the speaker is no subject, and what shows it."""
    for pattern, kind in _IMPERSONAL:
        match = pattern.match(text, *sentence)
        if match:
            return kind, match.group()[-40:].strip()
    return "", ""


def _own(text: str, first: int, floor: int, verb: Cue) -> tuple[int, int] | None:
    """Return where the clause of a verb begins and the one before ends, None if it is no head."""
    if _PASSIVE.match(text, verb.end) and not _MOVED.match(verb.cue):
        return None
    if floor == first and _OPENING.fullmatch(text, first, verb.start):
        return first, first
    base = max(floor, verb.start - _LOOK_BACK)
    before = _BEFORE.search(text[base : verb.start])
    if before is None:
        return None
    begin = base + before.start()
    if before["joint"] and _DONE_TO.search(text, max(first, begin - 40), begin):
        return None
    if _SUBORDINATE.search(text, max(floor, begin - 8), begin + (not before["joint"])):
        return None
    return (base + before.end("joint") if before["joint"] else begin), begin
