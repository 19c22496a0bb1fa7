"""Why a statement was read so: the words of its tone, why it raises rights, what commits.

Which words count depends on what the document is: a report of a review, a speech, or a
government's own letter or press statement.

>>> from onrecord.model import Document, Statement, passage
>>> text = "Norway condemns the arrests in Peru."
>>> doc = Document(id="doc-1", digest="", name="a.txt", media_type="text/plain", text=text)
>>> said = Statement(passage=passage("doc-1", text, 0, 35), actor="NO", about="PE",
...                  tone="condemns", raises=True, cue="condemn")
>>> [(reason.what, reason.why) for reason in reasons_of_statement(doc, said)][1:]
[('tone condemns', '“condemns”'), ('raises human rights', 'a critical tone toward another state')]
"""

import functools
import re
from collections.abc import Iterable, Iterator

from onrecord import facts
from onrecord.model import Document, Statement
from onrecord.model.records import Tone
from onrecord.read.chinese import statements as chinese
from onrecord.read.chinese.script import one_script
from onrecord.read.explaining.claims import words_of
from onrecord.read.explaining.reasons import Reason, language, quoted, rules, whole_word
from onrecord.read.french import statements as french
from onrecord.read.french.cues import even
from onrecord.read.letters.statements import tone_words
from onrecord.read.speeches import is_speech
from onrecord.read.upr import is_upr_report
from onrecord.read.upr.turn_cues import turn_cues

_CRITICAL: tuple[Tone, ...] = ("condemns", "concern", "calls")
#: Kinds of cues of a speech by the tone that they give.
_TONES: dict[Tone, tuple[str, ...]] = {
    "condemns": ("condemn", "outcry", "aggression", "abuse"),
    "concern": ("concern", "grim", "trouble"),
    "calls": ("call", "wish", "must"),
    "welcomes": ("welcome", "friend", "praise", "pledge"),
    "defends": ("defend", "blockade"),
}
_RAISING = ("abuse", "raised", "rights", "general", "liberty", "harm", "bloodshed", "aggression")


def reasons_of_statement(doc: Document, said: Statement) -> Iterator[Reason]:
    """Yield the reasons of a statement, by the rules of the reader that its document has."""
    if is_upr_report(doc.text):
        yield from _of_turn(doc, said)
    elif is_speech(doc):
        yield from _of_speech(said)
    else:
        yield from _of_own_words(doc, said)
    if said.behalf:
        yield Reason(f"on behalf of {said.behalf}", "so the document says of its speaker")


def _of_turn(doc: Document, said: Statement) -> Iterator[Reason]:
    """Explain what a report tells of the dialogue: its cue holds the words, clause by clause."""
    if said.actor == said.about:
        yield Reason("read as statement", "the state under review speaks for itself")
        if said.commits:
            yield Reason("commitment", quoted([said.cue]))
        if said.tone == "defends":
            yield Reason("tone defends", "it rejects what was asked or said of it")
        return
    yield Reason("read as statement", "the report tells what a state said in the dialogue")
    lang = language(doc, said)
    verbs, words = [], []
    for clause in filter(None, said.cue.split("; ")):
        verb, *rest = clause.split(", ")
        verbs.append(verb)
        words += rest
    if verbs:
        yield Reason(f"tone {said.tone}", quoted(verbs))
    told = [_turn_word(word, lang) for word in words]
    if said.raises:
        yield Reason(
            "raises human rights", "; ".join(told) or "told so, it is held up as a problem"
        )
    else:
        yield Reason("raises no human rights", "; ".join(told) or "no word in it names a wrong")


def _turn_word(word: str, lang: str) -> str:
    kinds = [cue.kind for cue in turn_cues(word, lang).words]
    what = next((rules()["turn", kind] for kind in kinds if ("turn", kind) in rules()), "")
    return f"{quoted([word])} {what}".strip()


def _of_speech(said: Statement) -> Iterator[Reason]:
    """Explain what a speech says of a state, or promises, by the kinds of the cues it met."""
    cues = [cue for cue in said.cue.split(", ") if cue]
    if said.about is None:
        yield Reason("read as statement", "the speaker commits itself")
        yield Reason("commitment", quoted(cues))
        return
    yield Reason("read as statement", "the speech names the state")
    kinds = {cue: _speech_kinds().get(cue, "") for cue in cues}
    tone = said.tone or "notes"
    of_tone = [cue for cue in cues if kinds[cue] in _TONES.get(tone, ())]
    if of_tone:
        yield Reason(f"tone {tone}", _with_kinds(of_tone, kinds))
    elif tone == "notes":
        yield Reason("tone notes", "no word of praise or blame is meant for it")
    raising = [cue for cue in cues if kinds[cue] in _RAISING]
    if said.raises:
        words = _with_kinds(raising or cues, kinds)
        yield Reason("raises human rights", words)
        if not of_tone and tone != "notes":
            yield Reason(f"tone {tone}", "what is raised there is no matter of indifference")
    elif raising:
        yield Reason("raises no human rights", "others are blamed, or it is called past or better")
    else:
        yield Reason("raises no human rights", "no word in it names a wrong there")
    if said.commits:
        yield Reason("commitment", _with_kinds(cues, kinds))


def _with_kinds(cues: Iterable[str], kinds: dict[str, str]) -> str:
    told = [f"{quoted([cue])} {rules().get(('speech', kinds[cue]), '')}".strip() for cue in cues]
    return "; ".join(dict.fromkeys(told))


@functools.cache
def _speech_kinds() -> dict[str, str]:
    kinds: dict[str, str] = {}
    for row in facts.rows("speech_cues.csv"):
        kinds.setdefault(row["cue"], row["kind"])
    return kinds


def _of_own_words(doc: Document, said: Statement) -> Iterator[Reason]:
    """Explain what a government's letter or press statement says for its sender."""
    words = said.passage.quote
    tones, promise = _tones_of(words, language(doc, said))
    verb = "" if said.cue in ("", "own words") else f", by the words {quoted([said.cue])}"
    yield Reason("read as statement", f"its sender says it for itself{verb}")
    tone = said.tone or "notes"
    found = tones.get(tone)
    if found:
        yield Reason(f"tone {tone}", quoted([whole_word(words, *found.span())]))
    elif tone == "defends":
        yield Reason("tone defends", "it speaks of the sender's own state")
    elif tone == "notes":
        yield Reason("tone notes", "no word in it praises, blames or asks")
    else:
        yield Reason(f"tone {tone}", f"that of the verb {quoted([said.cue])}")
    critical = tone in _CRITICAL and bool(found)
    if said.raises:
        why = "a critical tone toward another state" if critical else f"the verb {said.cue} says so"
        yield Reason("raises human rights", why)
    elif critical:
        yield Reason(
            "raises no human rights", "of its own state, or of what it will do, or of none"
        )
    if said.commits:
        told = whole_word(words, *promise.span()) if promise else ""
        told = told or words_of(words, said.cue, language(doc, said)) or said.cue
        yield Reason("commitment", quoted([told]))


def _tones_of(words: str, lang: str) -> tuple[dict[Tone, re.Match[str]], re.Match[str] | None]:
    """Return the words of each tone in a quote, and those that commit, at their places in it."""
    if lang == "zh":
        plain = one_script(words)
        return chinese.tone_words(plain), chinese.promise_in(plain)
    if lang == "fr":
        shadow = even(words)
        return french.tone_words(shadow), french.promise_in(shadow)
    return tone_words(words), None
