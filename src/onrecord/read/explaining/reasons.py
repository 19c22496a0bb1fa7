"""What every explanation is made of: reasons, rules in words, the sentence, quoted words.

>>> quoted(["call", "call", "urge"])
'“call”, “urge”'
>>> whole_word("they condemned it", 5, 11)
'condemned'
"""

import functools
import re
from collections.abc import Iterable
from typing import NamedTuple

from onrecord import facts
from onrecord.model import AnyRecord, Ask, Document
from onrecord.read.languages import language_of
from onrecord.read.sentences import Span, sentences

#: The rule is the first word of a cue; what follows is the word that called it.
_RULE = re.compile(r"[^\W_]+")
#: How the French reader names the form of the verb behind a rule.
_MOODS = re.compile(
    r"\b(?:third|we|imperative|infinitive|participle|gerund|future|simple|imperfect|conditional)\b"
)
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


def rule_of(record: AnyRecord) -> str:
    """Say in words by which rule a record was read, from its cue."""
    named = _RULE.match(record.cue)
    rule = named[0] if named else ""
    words = rules().get((record.kind, rule))
    if words is None:
        return (
            f"of the words “{record.cue}”" if record.cue else "a person or an older reader made it"
        )
    called = " ".join(_MOODS.sub("", record.cue[len(rule) :].strip(": ")).split())
    return f"it {words} ({called})" if called and isinstance(record, Ask) else f"it {words}"


@functools.cache
def rules() -> dict[tuple[str, str], str]:
    """Return what the rules and the kinds of cue words do, in words, by kind and name."""
    return {(row["kind"], row["cue"]): row["words"] for row in facts.rows("rules.csv")}


def language(doc: Document, record: AnyRecord) -> str:
    """Return the language that a record was read in: en, fr or zh."""
    lang = doc.lang or language_of(record.passage.quote)
    return lang if lang in ("fr", "zh") else "en"


def quoted(words: Iterable[str]) -> str:
    """Return words in quotes, each once, white space evened."""
    return ", ".join(dict.fromkeys(f"“{' '.join(word.split())}”" for word in words))


def whole_word(text: str, start: int, end: int) -> str:
    """Return what stands at a place, to the end of its last word; a Chinese word ends itself."""
    while end < len(text) and text[end].isalpha() and not "\u3400" <= text[end] <= "\u9fff":
        end += 1
    return text[start:end]
