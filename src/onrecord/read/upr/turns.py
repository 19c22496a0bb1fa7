"""What each state said in the interactive dialogue, and what the one under review committed to.

>>> from onrecord.read.upr.profile import review_of
>>> text = '''1. The review of Norway was held in 2009.
... A. Presentation by the State under review
... 2. Norway would ratify the example treaty.
... B. Interactive dialogue and responses by the State under review
... 3. Chile commended the new plan, but was concerned about prison conditions.
... II. Conclusions and/or recommendations
... 4. ...'''
>>> doc = Document(id="d", digest="", name="r.txt", media_type="text/plain", text=text)
>>> found = statements(doc, review_of(text))
>>> [(s.actor, s.tone, s.raises, s.commits, s.passage.quote) for s in found]
... # doctest: +NORMALIZE_WHITESPACE
[('NO', 'notes', False, True, 'Norway would ratify the example treaty.'),
 ('CL', 'welcomes', False, False, 'Chile commended the new plan'),
 ('CL', 'concern', True, False, 'was concerned about prison conditions.')]
"""

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from onrecord import facts
from onrecord.model import Document, Statement, passage
from onrecord.names.states import find_states
from onrecord.read.french.themes import french_themes
from onrecord.read.letters.cases import find_cases
from onrecord.read.letters.cues import CueHit, CueTable, within
from onrecord.read.themes import themes_of
from onrecord.read.upr.profile import Review
from onrecord.read.upr.text import end_of_words
from onrecord.read.upr.turn_clauses import clauses
from onrecord.read.upr.turn_commitments import Commitment, commitments, pledged
from onrecord.read.upr.turn_cues import turn_cues
from onrecord.read.upr.turn_judging import judge
from onrecord.read.upr.turn_said import Judged
from onrecord.read.upr.turn_speakers import Stage, Turn
from onrecord.read.upr.turn_text import Shadow, dialogue_of, pledges_of
from onrecord.read.zones import Block

#: Only where a passage seems to name a person is it searched for one.
_PERSON = re.compile(
    r"\b(?:Mr|Ms|Mrs|Dr|M|Mme)\.|\b[Cc]ases?\sof\s[A-Z]|\b[Rr]eleas(?:e|ing)\s(?:of\s)?[A-Z]"
)
_REJECTS = re.compile(r"\b(?:reject|refut|unfounded|ill-founded|baseless|politici[sz])\w*")


_JOINS = re.compile(r"[\s,;](?:and|but|while|et|mais)\Z")


class _Said(NamedTuple):
    """One statement in the folded text; ``judged`` says how, ``turn`` who."""

    start: int
    end: int
    judged: Judged
    turn: Turn


def statements(doc: Document, review: Review) -> list[Statement]:
    """Return the statements of a report's dialogue, in text order.

    Of each turn, one for each run of clauses of one kind, each about the state under
    review; a turn that only announces its recommendations gives one call. Of the state
    under review, what commits it. Who did not take the floor says nothing. Linear.
    """
    dialogue = dialogue_of(doc.text)
    reader = _Reader(doc, review)
    found: list[Statement] = []
    if dialogue.text:
        cues = turn_cues(dialogue.text, review.lang)
        stage = Stage(dialogue.text, cues, find_states(dialogue.text), review.state)
        treaties = _treaties().find(dialogue.text)
        for said in _said(stage, dialogue):
            found += reader.spoken(dialogue, said, treaties)
    chapter = pledges_of(doc.text)
    if chapter.text and review.state:
        treaties = _treaties().find(chapter.text)
        for pledge in pledged(chapter):
            found += reader.spoken(
                chapter, _committed(chapter.text, pledge, review.state), treaties
            )
    return reader.with_cases(found)


def _said(stage: Stage, dialogue: Shadow) -> Iterator[_Said]:
    for told in dialogue.paragraphs:
        for turn in stage.turns(told.start, told.end, presented=told.presented):
            if turn.actors and stage.reviewed not in turn.actors:
                yield from _turn(stage, turn)
            elif stage.reviewed:
                for commitment in commitments(stage, turn.start, turn.end):
                    yield _committed(stage.text, commitment, stage.reviewed)


def _committed(text: str, told: Commitment, reviewed: str) -> _Said:
    rejects = _REJECTS.search(text, told.start, told.end)
    judged = Judged("defends" if rejects else "notes", False, told.cue)  # noqa: FBT003
    return _Said(told.start, told.end, judged, Turn(told.start, told.end, (reviewed,), None))


def _turn(stage: Stage, turn: Turn) -> Iterator[_Said]:
    """Give one statement for each run of clauses of one kind."""
    run: _Said | None = None
    announced: _Said | None = None
    silent = True
    for clause in clauses(stage, turn):
        start, end = _trimmed(stage.text, clause.start, clause.end)
        if not any(letter.isalpha() for letter in stage.text[start:end]):
            continue
        judged = judge(stage.text, stage.cues, clause, stage.reviewed)
        said = _Said(start, end, judged, turn)
        if clause.kind == "offers" and not judged.raises:
            announced = announced or said
            continue
        silent = False
        if run and (run.judged.tone, run.judged.raises) == (judged.tone, judged.raises):
            cue = "; ".join(dict.fromkeys(filter(None, (run.judged.cue, judged.cue))))
            run = run._replace(end=end, judged=judged._replace(cue=cue))
            continue
        if run:
            yield run
        run = said
    if run:
        yield run
    elif silent and announced:
        yield announced


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out white space, joining words and punctuation at the two ends of a clause."""
    while start < end and text[start] in " ,;:":
        start += 1
    return start, end_of_words(text, start, end, _JOINS) if text[end - 1] != "." else end


class _Reader:
    """Make statements of one report."""

    def __init__(self, doc: Document, review: Review) -> None:
        self.doc, self.review = doc, review

    def spoken(self, shadow: Shadow, said: _Said, treaties: list[CueHit]) -> Iterator[Statement]:
        """Give the statement of each actor of a turn."""
        at = passage(self.doc.id, self.doc.text, *shadow.span(said.start, said.end))
        judged, actors = said.judged, said.turn.actors
        named = (shadow.text[hit.start : hit.end] for hit in within(treaties, said.start, said.end))
        instruments = tuple(dict.fromkeys(named))
        themes = self._themes(shadow.text, said) if judged.raises else ()
        for actor in actors:
            own = actor == self.review.state
            yield Statement(
                passage=at,
                part=actor if len(actors) > 1 else "",
                cue=judged.cue,
                actor=actor,
                behalf=said.turn.behalf,
                about=self.review.state,
                raises=judged.raises,
                tone=judged.tone,
                themes=themes,
                instruments=instruments,
                commits=own,
                occasion=self.review.occasion,
            )

    def _themes(self, text: str, said: _Said) -> tuple[str, ...]:
        if self.review.lang == "fr":
            return french_themes(text, said.start, said.end)
        return themes_of(text[said.start : said.end])

    def with_cases(self, found: list[Statement]) -> list[Statement]:
        """Name the persons at risk whom raising statements speak up for."""
        raised = [s.passage for s in found if s.raises and _PERSON.search(s.passage.quote)]
        if not raised:
            return found
        blocks = [Block(at.start, at.end, "paragraph") for at in dict.fromkeys(raised)]
        persons = [case.name for case in find_cases(self.doc, blocks) if case.people == "person"]
        return [
            _naming(statement, persons) if statement.raises else statement for statement in found
        ]


def _naming(statement: Statement, persons: list[str]) -> Statement:
    quote = " ".join(statement.passage.quote.split())
    named = tuple(name for name in persons if name in quote)
    return msgspec.structs.replace(statement, cases=named) if named else statement


@functools.cache
def _treaties() -> CueTable:
    return CueTable(facts.rows("upr_treaties.csv"), "name")
