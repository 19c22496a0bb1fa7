"""Why an ask was read so: the words of its act, its strength, its themes.

>>> deciding("Nous demandons la libération d’Ana.", "release", "fr")
'libération'
"""

import functools
import re
from collections.abc import Callable, Iterator

from onrecord import facts
from onrecord.model import Ask, Document
from onrecord.read.chinese import ask_acts as chinese_acts
from onrecord.read.chinese.cues import Hits
from onrecord.read.chinese.cues import cues as chinese_cues
from onrecord.read.chinese.script import one_script
from onrecord.read.explaining.reasons import (
    Reason,
    language,
    quoted,
    rule_of,
    rules,
    sentence_of,
)
from onrecord.read.french import ask_acts as french_acts
from onrecord.read.french.cues import cues as french_cues
from onrecord.read.french.cues import even
from onrecord.read.learned.judged import Judged
from onrecord.read.letters.cues import CueTable
from onrecord.read.strength import strength_of
from onrecord.read.themes import theme_cues, themes_scored
from onrecord.read.upr import acts as upr_acts
from onrecord.read.upr import is_upr_report

#: Only so much of a text is tried for the words that decide.
_TRIED = 600
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_UPR = ("list", "dialogue", "note")
#: Behind these rules the first word of an ask is the verb that asks, which is no act.
_ASKING = ("performative", "renewal")


def reasons_of_ask(doc: Document, ask: Ask) -> Iterator[Reason]:
    """Yield the rule, and the words of the act, the strength, the themes and the response."""
    yield Reason("read as ask", _rule(doc, ask))
    yield from _of_act(doc, ask)
    if ask.strength is not None:
        yield Reason(f"strength {ask.strength}", _weighed(strength_of(ask.text)))
        scored = {judged.value: judged for judged in themes_scored(ask.text)}
        for theme in ask.themes:
            if theme in scored:
                yield Reason(f"theme {theme}", _weighed(scored[theme]))
        return
    for theme in ask.themes:
        if words := _theme_words(ask.text, theme, language(doc, ask)):
            yield Reason(f"theme {theme}", words)
    if ask.response:
        yield Reason(f"response {ask.response}", f"the report's heading over number {ask.number}")


def is_reviewed(doc: Document, ask: Ask) -> bool:
    """Tell whether an ask is a recommendation that a report of a review holds."""
    return ask.cue in _UPR and (ask.strength is not None or is_upr_report(doc.text))


def _rule(doc: Document, ask: Ask) -> str:
    """Say the rule; of a Chinese ask the cue is the word that asks, in one script."""
    if ask.cue == "list" and not is_reviewed(doc, ask):
        return f"it {rules()['ask', 'item']}"
    cue = one_script(ask.cue)
    if language(doc, ask) != "zh" or not cue or ("ask", cue) in rules():
        return rule_of(ask)
    if cue == "：":
        return "it stands behind a colon that opens a demand"
    sentence = sentence_of(doc, ask)
    at = one_script(sentence).find(cue)
    return f"{quoted([sentence[at : at + len(cue)] if at >= 0 else cue])} asks for it"


def _of_act(doc: Document, ask: Ask) -> Iterator[Reason]:
    lang = "upr" if is_reviewed(doc, ask) else language(doc, ask)
    texts = [(ask.text, ""), (sentence_of(doc, ask), " in its sentence")]
    if lang == "fr" and ask.cue.startswith(_ASKING):
        texts.insert(0, (ask.text.partition(" ")[2], ""))
    for text, where in texts:
        if words := _act_words(text, ask.act, lang):
            yield Reason(f"act {ask.act}", words + where)
            return
    if ask.act == "other":
        yield Reason("act other", "no word in it names one of the other acts")


def _act_words(text: str, act: str | None, lang: str) -> str:
    if act is None:
        return ""
    if lang == "en":
        return _listed(text, act)
    return quoted(filter(None, [deciding(text, act, lang)]))


def _listed(text: str, act: str) -> str:
    """Return the words of a text that the English table of acts holds for an act."""
    hits = _act_table().find(text, 0, len(text))
    named = [hit for hit in hits if any(row["act"] == act for row in hit.rows)]
    return quoted(text[hit.start : hit.end] for hit in named)


@functools.cache
def _act_table() -> CueTable:
    return CueTable(facts.rows("act_cues.csv"))


def deciding(text: str, act: str, lang: str) -> str:
    """Return the fewest words by which alone a reader reads an act, or nothing where none do.

    ``lang`` is fr, zh, or upr for recommendations. The reader's own rule is asked of
    shorter and shorter stretches: of what follows the words that only ask, then without
    the end, then without the beginning.
    """
    text = text[:_TRIED]
    reads = _READERS[lang](text)
    words = [(at, at + 1) for at in range(len(text))]
    if lang != "zh":
        words = [found.span() for found in _WORD.finditer(text)]
    first = next((at for at, _ in words if reads(at, len(text)) == act), None)
    if first is None or act == "other":
        return ""
    ends = [stop for begin, stop in words if begin >= first]
    end = next((stop for stop in ends if reads(first, stop) == act), len(text))
    start = max(at for at, _ in words if first <= at < end and reads(at, end) == act)
    return text[start:end]


def _french(text: str) -> Callable[[int, int], str | None]:
    shadow = even(text)
    return lambda start, end: french_acts.act_of(shadow, start, end)


def _chinese(text: str) -> Callable[[int, int], str | None]:
    plain = one_script(text)

    def read(start: int, end: int) -> str | None:
        part = plain[start:end]
        hits = Hits(chinese_cues("zh_act_cues.csv", part))
        return chinese_acts.act_of(part, hits, 0, len(part))

    return read


def _reviewed(text: str) -> Callable[[int, int], str | None]:
    return lambda start, end: upr_acts.act_of(text[start:end])


_READERS = {"fr": _french, "zh": _chinese, "upr": _reviewed}


def _theme_words(text: str, theme: str, lang: str) -> str:
    if lang == "zh":
        plain = one_script(text)
        hits = chinese_cues("zh_themes.csv", plain)
        return quoted(text[h.start : h.end] for h in hits if h.rows[0]["theme"] == theme)
    if lang == "fr":
        named = french_cues("fr_themes.csv").find(even(text))
        return quoted(text[h.start : h.end] for h in named if h.rows[0]["theme"] == theme)
    return quoted(cue.term for cue in theme_cues(text) if theme in cue.themes)


def _weighed(judged: Judged[int] | Judged[str]) -> str:
    sure = "" if judged.sure else "; below the threshold, so for a person to review"
    return f"{'; '.join(judged.reasons)} (confidence {judged.confidence:.2f}{sure})"
