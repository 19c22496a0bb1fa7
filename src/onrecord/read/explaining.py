r"""Say why a record was read as it was: the sentence, the rule, the words that decided.

>>> from onrecord.model import Ask, Document, passage
>>> text = "Dear Minister,\n\nWe urge China to release Ana Example."
>>> doc = Document(id="doc-1", digest="", name="a.txt", media_type="text/plain", text=text)
>>> ask = Ask(passage=passage("doc-1", text, 19, 53), cue="performative:urge", act="release",
...           about="CN", text="urge China to release Ana Example")
>>> [(reason.what, reason.why) for reason in explain(doc, ask)][:2]
[('read as ask', 'it follows a verb by which somebody asks (urge)'), ('act release', '“release”')]
"""

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from onrecord import facts
from onrecord.model import AnyRecord, Ask, Claim, Document, Statement
from onrecord.names.actors import find_actors
from onrecord.names.states import find_states
from onrecord.read.learned.judged import Judged
from onrecord.read.letters.cues import CueTable
from onrecord.read.sentences import Span, sentences
from onrecord.read.strength import strength_of
from onrecord.read.themes import theme_cues, themes_scored

#: The rule is the first word of a cue; what follows is the word that called it.
_RULE = re.compile(r"[^\W_]+")
#: As much of a document as may belong to the sentence of a passage, on each side.
_AROUND = 2000


class Reason(NamedTuple):
    """Say of one thing that was read why it was."""

    what: str
    why: str


def sentence_of(doc: Document, record: AnyRecord) -> str:
    """Return the sentences that a record's passage stands in, as the document has them."""
    at = record.passage
    around = sentences(doc.text, max(0, at.start - _AROUND), min(len(doc.text), at.end + _AROUND))
    held = [span for span in around if span.start < at.end and at.start < span.end]
    whole = Span(held[0].start, held[-1].end) if held else Span(at.start, at.end)
    return doc.text[whole.start : whole.end]


def explain(doc: Document, record: AnyRecord) -> list[Reason]:
    """Return the reasons of a reading, the rule first.

    They are found anew by the rules of this version: where an older reader made
    the record, they say what this one sees in the same passage. Pure.
    """
    return [
        Reason(f"read as {record.kind}", _rule(record)),
        *(_of_ask(doc, record) if isinstance(record, Ask) else ()),
        *_of_states(doc, record),
    ]


def _rule(record: AnyRecord) -> str:
    named = _RULE.match(record.cue)
    rule = named[0] if named else ""
    words = _rules().get((record.kind, rule))
    if words is None:
        return (
            f"of the words “{record.cue}”" if record.cue else "a person or an older reader made it"
        )
    called = record.cue[len(rule) :].strip(": ")
    return f"it {words} ({called})" if called and record.kind == "ask" else f"it {words}"


@functools.cache
def _rules() -> dict[tuple[str, str], str]:
    return {(row["kind"], row["cue"]): row["words"] for row in facts.rows("rules.csv")}


def _of_ask(doc: Document, ask: Ask) -> Iterator[Reason]:
    sentence = sentence_of(doc, ask)
    if words := _act_words(ask.text, ask.act):
        yield Reason(f"act {ask.act}", words)
    elif words := _act_words(sentence, ask.act):
        yield Reason(f"act {ask.act}", f"{words} in its sentence")
    if ask.strength is not None:
        yield Reason(f"strength {ask.strength}", _weighed(strength_of(ask.text)))
        scored = {judged.value: judged for judged in themes_scored(ask.text)}
        for theme in ask.themes:
            if theme in scored:
                yield Reason(f"theme {theme}", _weighed(scored[theme]))
        return
    cues = theme_cues(ask.text)
    for theme in ask.themes:
        if terms := [cue.term for cue in cues if theme in cue.themes]:
            yield Reason(f"theme {theme}", ", ".join(f"“{term}”" for term in terms))
    if ask.response:
        yield Reason(f"response {ask.response}", f"the report's heading over number {ask.number}")


def _act_words(text: str, act: str | None) -> str:
    """Return the words of a text that the table of acts holds for an act, each once."""
    hits = _act_table().find(text, 0, len(text))
    named = [hit for hit in hits if any(row["act"] == act for row in hit.rows)]
    return ", ".join(dict.fromkeys(f"“{text[hit.start : hit.end]}”" for hit in named))


@functools.cache
def _act_table() -> CueTable:
    return CueTable(facts.rows("act_cues.csv"))


def _weighed(judged: Judged[int] | Judged[str]) -> str:
    sure = "" if judged.sure else "; below the threshold, so for a person to review"
    return f"{'; '.join(judged.reasons)} (confidence {judged.confidence:.2f}{sure})"


def _of_states(doc: Document, record: AnyRecord) -> Iterator[Reason]:
    """Say whether the states of a record are named in its sentence, or taken from its document."""
    sentence = sentence_of(doc, record)
    named = {at.code: sentence[at.start : at.end] for at in reversed(find_states(sentence))}
    for at in reversed(find_actors(sentence)):
        if at.state:
            named.setdefault(at.state, sentence[at.start : at.end])
    roles: list[tuple[str, str | None]] = [("about", getattr(record, "about", None))]
    if isinstance(record, Ask):
        roles += [("asked of", code) for code in record.addressees[:1]]
    if isinstance(record, Claim | Statement):
        roles.append(("actor", record.actor))
    reviewed = isinstance(record, Ask) and record.cue in ("list", "dialogue", "note")
    elsewhere = "the state under review" if reviewed else "from its document"
    for role, code in roles:
        if code:
            word = named.get(code)
            why = f"“{word}” in the sentence" if word else f"not in the sentence: {elsewhere}"
            yield Reason(f"{role} {code}", why)
