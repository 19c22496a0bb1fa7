"""Where the state under review commits itself: in its own words in the dialogue, or at the end.

>>> from onrecord.names.states import find_states
>>> from onrecord.read.upr.turn_cues import turn_cues
>>> text = "Norway would ratify the treaty. It had a plan. The Government was committed to reform."
>>> stage = Stage(text, turn_cues(text, "en"), find_states(text), "NO")
>>> [(text[c.start : c.end], c.cue) for c in commitments(stage, 0, len(text))]
... # doctest: +NORMALIZE_WHITESPACE
[('Norway would ratify the treaty.', 'would ratify'),
 ('The Government was committed to reform.', 'committed to')]
"""

import re
from typing import NamedTuple

from onrecord.read.letters.cues import pieces
from onrecord.read.upr.turn_cues import Cue, within
from onrecord.read.upr.turn_speakers import MANNER, Stage
from onrecord.read.upr.turn_text import Shadow

_SUBJECT = re.compile(
    r"\b(?:[Ii]t|[Tt]hey|[Ii]ls?|[Ee]lle|(?:[Tt]he|[Ii]ts|[Ll]e|[Ll]a|[Ll]')\s?(?:[A-Z][\w-]+\s)?"
    r"(?:Government|State|country|delegation|authorities|Kingdom|Ministry|Republic|Parliament|Principality"
    r"|Gouvernement|État|pays|délégation|autorités)(?:\sof\s(?:the\s)?[A-Z][\w-]+){0,1})"
    rf"{MANNER}\Z"
)
#: What a state that "will" does commits it to; it commits to nothing by "considering".
_DEEDS = re.compile(
    r"\s(?:(?!only)[a-z]+ly\s|also\s|further\s|soon\s|then\s){0,2}(?P<deed>ratify|accede|sign|submit|continue|issue|extend"
    r"|adopt|implement|strengthen|work|cooperate|establish|invite|make|take(?!\snote|\sinto)|ensure|support"
    r"|withdraw|abolish|present|undertake|pursue|follow\sup|spare|seek|endeavou?r|strive|increase|intensify"
    r"|promote|keep|step\sup|convene|organi[sz]e|launch|receive|repeal|amend|introduce|create|improve"
    r"|enact|allocate|incorporate|finali[sz]e|complete|release|investigate|protect|maintain|remain\scommitted"
    r"|carry\sout|develop|build|set\sup|enhance|expand|review|act|join|guarantee|translate|disseminate)\b"
)
_PROMISED = re.compile(
    r"\b(?:reiterat|reaffirm|express|restat|confirm|renew|affirm)\w*\s(?:its|the|their|his|her)\s"
    r"(?:[\w-]+\s){0,3}\Z"
)
_TO = re.compile(r"(?:\sof\s[^,;.]{2,60}?)?\sto\b")
#: What may or may not be commits nobody.
_OPEN = re.compile(
    r"\b(?:whether|if|unless|asked|until|once|when|not|only|si|lorsque)\b", re.IGNORECASE
)
_LEADS = re.compile(r"\bfollowing\b[^.;]*:?\s*\d*\.?\Z|:\Z")
#: "It was intended to" tells of things; "it was determined to" of the state.
_PASSIVE = re.compile(r"\b(?:is|was|are|were|been)\s(?:\w+ly\s)?\Z")
_CHOSEN = frozenset({"intended to", "planned to", "agreed to", "decided to", "promised to"})
_MODAL = frozenset({"will", "would"})
_LOOK_BACK = 110
_PLEDGE = re.compile(r";\s*(?=\(?[a-z]{1,3}\)|[A-Z•])|(?<=[.:])\s+(?=\([a-z]\)\s)")
_MARKS = re.compile(r"(?:\s*(?:\d{1,3}\s?\.(?:\d{1,3}\.?)?|\(?[a-z]{1,3}\)|[•–-])\s+|[\s;]+)*")
_SHORTEST = 25


class Commitment(NamedTuple):
    """Point at the sentences that commit, one after the other; ``cue`` are the words that do."""

    start: int
    end: int
    cue: str


def commitments(stage: Stage, start: int, end: int) -> list[Commitment]:
    """Return the commitments in a stretch of the reviewed state's own words; linear.

    Committing sentences that follow each other are one commitment.
    """
    found: list[Commitment] = []
    adjoining = False
    for sentence in pieces(stage.text, start, end):
        cue = next(
            (
                told
                for word in within(stage.cues.words, *sentence)
                if (told := _commits(stage, sentence.start, word))
            ),
            None,
        )
        if cue and adjoining:
            found[-1] = found[-1]._replace(end=sentence.end)
        elif cue:
            found.append(Commitment(*sentence, cue))
        adjoining = cue is not None
    return found


def _commits(stage: Stage, first: int, word: Cue) -> str | None:
    """Return the words by which the reviewed state commits itself at a cue."""
    text = stage.text
    if word.kind == "effort" and word.cue == "commitment":
        before = text[max(first, word.start - 60) : word.start]
        if _PROMISED.search(before) and _TO.match(text, word.end):
            return word.cue
        return None
    if word.kind != "pledge":
        return None
    cue = word.cue
    if cue in _MODAL:
        deed = _DEEDS.match(text, word.end)
        if deed is None:
            return None
        cue = f"{cue} {deed['deed']}"
    elif cue in _CHOSEN and (
        _PASSIVE.search(text, max(first, word.start - 24), word.start)
        or (cue == "decided to" and not _DEEDS.match(text, word.end))
    ):
        return None
    return cue if _is_own(stage, first, word.start) else None


def _is_own(stage: Stage, first: int, at: int) -> bool:
    """Tell whether the subject before a verb is the state under review."""
    floor = max(first, at - _LOOK_BACK)
    if _OPEN.search(stage.text, floor, at):
        return False
    if _SUBJECT.search(stage.text[floor:at]):
        return True
    return any(
        named.code == stage.reviewed and re.fullmatch(MANNER, stage.text[named.end : at])
        for named in stage.named(floor, at)
    )


def pledged(chapter: Shadow) -> list[Commitment]:
    """Return the voluntary pledges of their chapter, one for each sentence or lettered item."""
    found = []
    text = chapter.text
    for sentence in pieces(text, 0, len(text)):
        marks = list(_PLEDGE.finditer(text, *sentence))
        starts = [sentence.start, *(mark.end() for mark in marks)]
        ends = [*(mark.start() for mark in marks), sentence.end]
        for start, end in zip(starts, ends, strict=True):
            begin = _MARKS.match(text, start, end).end()  # type: ignore[union-attr]
            if end - begin >= _SHORTEST and not _LEADS.search(text, begin, end):
                found.append(Commitment(begin, end, "voluntary pledges"))
    return found
