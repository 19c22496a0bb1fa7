"""Languages of stretches of text, by script and by function words.

>>> language_of("The letter was sent to the ministry in March, and it was not answered.")
'en'
>>> language_of("Ola Example") is None
True
"""

import functools
import re

from onrecord import facts

_SCRIPTS = (
    ("zh", re.compile(r"[\u3400-\u9fff]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("hy", re.compile(r"[\u0530-\u058f]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("bn", re.compile(r"[\u0980-\u09ff]")),
)
_WORD = re.compile(r"[^\W\d_]+")
#: So many characters show a language.
_SAMPLE = 600
#: Two function words of one language in a line can be chance or a name.
_LEAST = 3
#: A Chinese character says about as much as this many letters.
_HAN_WEIGHT = 3


def language_of(text: str, start: int = 0, end: int | None = None) -> str | None:
    """Return the ISO 639-1 code of the language of a stretch, or None where it does not show.

    A script that only one of our languages uses decides by its share of the
    letters; otherwise the language with the most function words.
    """
    stretch = text[start : len(text) if end is None else end][:_SAMPLE]
    words = _WORD.findall(stretch)
    letters = sum(map(len, words))
    if not letters:
        return None
    if not stretch.isascii():
        for code, script in _SCRIPTS:
            count = len(script.findall(stretch))
            weight = _HAN_WEIGHT if code == "zh" else 1
            if count * weight > letters - count:
                return "ja" if code == "zh" and _SCRIPTS[5][1].search(stretch) else code
    hits: dict[str, int] = {}
    table = _function_words()
    for word in words:
        for code in table.get(word.lower(), ()):
            hits[code] = hits.get(code, 0) + 1
    best = max(hits, key=lambda code: hits[code], default=None)
    return best if best and hits[best] >= _LEAST else None


@functools.cache
def _function_words() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for row in facts.rows("zone_cues.csv"):
        if row["zone"] == "function_words":
            for word in row["cue"].split():
                table[word] = (*table.get(word, ()), row["lang"])
    return table
