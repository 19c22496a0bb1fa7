"""Chinese text in one shape: simplified characters, half-width signs, one kind of quotes.

Each character becomes exactly one character, so a place in the result is the
same place in the text. Only searching is done in it; passages are cut from the text.

>>> plain = one_script("籲請２０１６年「釋放」")
>>> plain, len(plain)
('吁请2016年“释放”', 11)
"""

import functools
import re

from onrecord import facts

_HAN = re.compile(r"[\u3400-\u9fff]")
_LETTER = re.compile(r"[A-Za-z\u00c0-\u024f\u0400-\u04ff\u0600-\u06ff\u3040-\u30ff\uac00-\ud7af]")
_MARKUP = re.compile(
    r"\]\([^)]{0,600}\)|<[^>]{1,600}>|https?://[^\s）)]+|\[/?caption[^\]]{0,300}\]"
)


def one_script(text: str) -> str:
    """Return a text of the same length that simplified cues are found in. Linear."""
    return text.translate(_table())


def is_han(text: str) -> bool:
    """Tell whether a stretch is Chinese, addresses of the web and markup left aside."""
    words = _MARKUP.sub(" ", text)
    han = len(_HAN.findall(words))
    return han * 3 > len(_LETTER.findall(words))


@functools.cache
def _table() -> dict[int, str]:
    table = {ord("「"): "“", ord("」"): "”", ord("『"): "‘", ord("』"): "’", ord("\u3000"): " "}
    table |= {code: chr(code - 0xFEE0) for code in range(0xFF10, 0xFF5B) if chr(code).isalnum()}
    table |= {ord(dot): "·" for dot in "・•‧．"}
    for row in facts.rows("zh_characters.csv"):
        table |= {
            ord(old): new for old, new in zip(row["traditional"], row["simplified"], strict=True)
        }
    return table
