r"""Furniture of the printed page, and the mended wording of a passage.

>>> mend("To continue the exam-\nple programme\nA/HRC/8/99\nPage 4\n in full")
'To continue the example programme in full'
"""

import re
from collections.abc import Collection

#: What stands at a page break: document symbols, page numbers, print codes, the editor's note.
_FURNITURE = re.compile(
    r"""^[ \t]*(?:
        (?:\d{1,3}[ \t]+)?A/(?:HRC|\d{2})/[\w./ -]{1,40}?(?:[ \t]+page[ \t]+\d{1,3}|[ \t]+\d{1,3})?
      | page[ \t]+\d{1,3}
      | (?:\d{1,3}[ \t]+)?GE\.\d\d-\d+(?:[ \t]+\([A-Z]\))?(?:[ \t]+\d{1,6})*
      | \f
      | \*{1,3}[ \t]*(?:The[ \t])?(?:conclusions|recommendations|les[ \t]conclusions)\b[^\n]{0,120}
    )[ \t]*$""",
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)
_FOOTNOTE = re.compile(
    r"""(?:\*{1,3}|\d{1,2})?[^\S\n]{0,9}\b(?:the\s{1,9})?(?:original\s{1,9})?recommendation\s{1,9}
        (?:[\w,]{1,20}\s{1,9}){0,8}?(?:read|reads|formulated|interactive\s{1,9}dialogue|as\s{1,9}follows)
        \s{0,9}(?:\w{1,20}\s{1,9}){0,4}?[,:]?\s{0,9}
        (?:(?:“[^”]{0,2000}(?:”|\Z)|"[^"]{0,2000}"|‘[^“”]{0,1200}?’(?!\w))[.;]?
            (?:\s{0,9}\([^()]{3,120}\)[.;]?)?
          |(?<=:)[^\S\n]?[A-Z][^“”()]{0,800}\([^()]{3,120}\)[.;]?)""",
    re.IGNORECASE | re.VERBOSE,
)
_FOOTNOTE_FR = re.compile(
    r"""(?:\*{1,3}|\d{1,2})?[^\S\n]{0,9}\b(?:la\s{1,9})?recommandation[\s,]{1,9}
        (?:[\w,’']{1,20}\s{1,9}){0,12}?(?:lue|libellée|formulée|suit|suivante|dialogue)\s{0,9}[,:]?
        \s{0,9}«[^»]{0,2000}»[.;]?(?:\s{0,9}\([^()]{3,120}\)[.;]?)?""",
    re.IGNORECASE | re.VERBOSE,
)
_WORDING = re.compile(
    r"(?:\*{1,3}|\d{1,2})?\s{0,9}\bthe\s{1,9}original\s{1,9}wording\s{0,9}:?\s{0,9}“[^”]{0,2000}”[.;]?",
    re.IGNORECASE,
)
#: Each kind of footnote, behind words that stand in every one of it.
_FOOTNOTES = (
    ("ecommendation", _FOOTNOTE),
    ("ecommandation", _FOOTNOTE_FR),
    ("riginal wording", _WORDING),
)
#: A page number alone on its line is furniture only beside other furniture or a form feed.
_PAGE_NUMBER_AFTER = re.compile(r"(?:[ \t\f]*\n){0,3}[ \t\f]*\d{1,3}[ \t]*(?=\n|\Z)")
_PAGE_NUMBER_BEFORE = re.compile(r"(?:\A|\n)[ \t]*\d{1,3}[ \t]*(?:\n[ \t\f]*){1,3}\Z")

#: A hyphen, soft or hard, at the end of a line, and what PDF extractors put there.
_BROKEN = re.compile(
    r"(?<!\w)(?P<left>\w{1,40})"
    r"(?:[\u00ad\u0002\ufffe\uffff]\s*|[-\u2010\u2011][ \t]*\n\s*)(?P<right>\w+)"
)
#: What some converters made full stops of: "non.governmental", "OP.CAT", "the State.s".
_HYPHEN_LOST = re.compile(
    r"""(?<![\w./@:])(?!no\.|No\.|www\.)
        (?:([\w-]{0,40}[a-z]{2})\.(?=[a-z]{2,30}\b(?!\.\w))|([\w-]{0,20}[A-Z]{2})\.(?=[A-Z]{2}))""",
    re.VERBOSE,
)
_STOP_IN_WORD = re.compile(r"\.(?=[A-Za-z])")
_APOSTROPHE_LOST = re.compile(r"(?<=[a-z]{2})\.(?=s\b)")
_WORD = re.compile(r"\w+(?:-\w+)*")
_SPACES = re.compile(r"\s+")


def footnotes(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return the footnotes that quote a recommendation as it was read in the hall.

    Whoever made it stands again at their end, so that they look like entries.
    """
    end = len(text) if end is None else end
    found = []
    for word, rule in _FOOTNOTES:
        if text.find(word, start, end) >= 0:
            found += [match.span() for match in rule.finditer(text, start, end)]
    return sorted(found)


def furniture(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return the stretches of a text that belong to the page, not to what it says.

    In text order, not overlapping; linear in the text's length.
    """
    end = len(text) if end is None else end
    found = footnotes(text, start, end)
    for match in _FURNITURE.finditer(text, start, end):
        left, right = match.span()
        if after := _PAGE_NUMBER_AFTER.match(text, right, end):
            right = after.end()
        floor = max(start, left - 12)
        if before := _PAGE_NUMBER_BEFORE.search(text[floor:left]):
            left = floor + before.start()
        found.append((left, right))
    return _apart(sorted(found))


def _apart(stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    apart: list[tuple[int, int]] = []
    for left, right in stretches:
        if apart and left < apart[-1][1]:
            apart[-1] = (apart[-1][0], max(right, apart[-1][1]))
        else:
            apart.append((left, right))
    return apart


def end_of_words(text: str, start: int, end: int, endings: re.Pattern[str]) -> int:
    """Return where the words of a stretch end, without punctuation and joining words after.

    ``endings`` matches the joining words, at most eight characters each with what
    stands before them. Linear.
    """
    while True:
        while end > start and (text[end - 1].isspace() or text[end - 1] in ";,.:/([-"):
            end -= 1
        ending = endings.search(text, max(start, end - 8), end)
        if ending is None:
            return end
        end = ending.start()


def vocabulary(text: str) -> frozenset[str]:
    """Return the words and hyphened words of a text that breaks some at the ends of lines.

    In lower case; empty, at the cost of one search, where no word is broken.
    """
    if not _BROKEN.search(text):
        return frozenset()
    return frozenset(word.casefold() for word in _WORD.findall(text))


def mend(quote: str, words: Collection[str] = ()) -> str:
    """Return the wording of a passage as one line, with furniture out and broken words joined.

    ``words`` are those of the whole document: they tell "non-governmental" from
    "exam-ple". A hyphen stays where the hyphened word, or else both its parts,
    stand elsewhere and the joined word does not.
    """
    parts = []
    at = 0
    for left, right in furniture(quote):
        parts.append(quote[at:left])
        at = right
    parts.append(quote[at:])
    whole = "\n".join(part.strip(" \t\n\f") if len(parts) > 1 else part for part in parts)
    whole = _BROKEN.sub(lambda broken: _rejoined(broken["left"], broken["right"], words), whole)
    if _STOP_IN_WORD.search(whole):
        whole = _APOSTROPHE_LOST.sub("’", _HYPHEN_LOST.sub(_hyphened, whole))
    return _SPACES.sub(" ", whole).strip()


def _hyphened(found: re.Match[str]) -> str:
    return f"{found[1] or found[2]}-"


def _rejoined(left: str, right: str, words: Collection[str]) -> str:
    one, other = left.casefold(), right.casefold()
    if one + other in words:
        return left + right
    hyphened = f"{one}-{other}" in words or (one in words and other in words)
    return f"{left}-{right}" if hyphened or right[0].isupper() else left + right
