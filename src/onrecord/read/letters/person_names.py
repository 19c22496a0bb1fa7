"""Names of persons in Latin script, told from bodies and places by their shape and neighbours.

>>> [(p.name, p.office) for p in find_persons("Judge Ana Example freed Mr. Bo Sample.")]
[('Ana Example', True), ('Bo Sample', False)]
"""

import functools
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from onrecord import facts
from onrecord.read.letters.cues import states_within

_CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚƏ"
_WORD = rf"[{_CAPITAL}][^\W\d_]*(?:['’`-][^\W\d_]+)*\.?"
_PARTICLE = r"(?:(?:al|el|bin|ibn|bint|ben|abu|de|da|dos|del|la|van|von|der|ul|ur|ud|u|a/[lp])[ -])"
#: A second name in brackets inside the first: "Ana (Annie) Example".
_INSERT = rf"\([“\"'‘]?{_WORD}[”\"'’]?\)[ \t](?={_WORD})"
_RUN = re.compile(
    rf"{_WORD}(?:(?:[ \t]{{1,2}}|[ \t]?\n[ \t]?|(?<=\.)){_PARTICLE}?(?:{_INSERT})?{_WORD}){{0,7}}"
)
#: One capitalised word alone is no name; most of them open a sentence.
_SEVERAL = re.compile(r"[\s.][^\s]")
_TOKEN = re.compile(_WORD)
_INITIAL = re.compile(rf"(?:[{_CAPITAL}]\.?){{1,3}}\Z")
#: The syllables of Mandarin in pinyin, one to three of them (ISO 7098, without tones).
_SYLLABLE = (
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui"
    r"|un|uo|a|e|i|o|u)"
)
_PINYIN = re.compile(rf"(?:{_SYLLABLE}'?){{1,3}}\Z")
_PUNCTUATION = ".,;:!?()[]{}\"'“”‘’*_–—…"
_GENITIVE = re.compile(r"['’`]s?\Z")
#: "the Example Sample" is a thing or a body; "the Ola Example case" is told by its case.
_ARTICLE = re.compile(r"\b[Tt]he[ \n]\Z")
_BEFORE = re.compile(r"([\w-]+)\.?[ \t\n]+\Z")


#: "Jr." and initials go on; a longer word with a full stop ends its sentence.
_ABBREVIATION = 3
#: Shorter lines are of addresses and signatures, in characters.
_PROSE_LINE = 50


#: An office that opens its sentence, and the comma before the name of who holds it.
_OFFICE_COMMA = re.compile(
    r"(?:^|[.!?]\s+|[–—-]\s+|\b[Bb]y\s+)(?:[Tt]he\s+)?(?:[A-Z][\w’'.-]*\s+){0,4}(?P<office>[A-Z][\w-]+)"
    r"(?:\s+(?:on|of|for|to|in|and|the|[A-Z][\w’'-]*|[a-z]+)){0,16},\s+\Z",
    re.MULTILINE,
)


class PersonMention(NamedTuple):
    """Point at a name; ``office`` where the words before it give a public office.

    ``whole`` is false where one word stands alone, after Mr, Ms and the like.
    """

    start: int
    end: int
    name: str
    office: bool
    whole: bool


def find_persons(
    text: str, start: int = 0, end: int | None = None, common: frozenset[str] = frozenset()
) -> list[PersonMention]:
    """Return what has the shape of a person's name, in text order.

    Two capitalised words or more, none of them a word of bodies, places or
    dates nor one of ``common``, and no state's name; or one such word after a
    title. Linear.
    """
    end = len(text) if end is None else end
    found = []
    for run in _RUN.finditer(text, start, end):
        if not _SEVERAL.search(run[0]):
            continue
        if run.start() and (text[run.start() - 1].isalnum() or text[run.start() - 1] in "#@/_.&"):
            continue
        for begin, stop in _lines(text, *run.span()):
            for tokens in _by_full_stops(text, begin, stop):
                mention = _person(text, tokens, common)
                if mention:
                    found.append(mention)
    return found


def _by_full_stops(text: str, start: int, end: int) -> Iterator[list[tuple[int, int]]]:
    """Divide capitalised words where a sentence ends between them."""
    tokens: list[tuple[int, int]] = []
    for token in _TOKEN.finditer(text, start, end):
        tokens.append(token.span())
        word = token[0]
        if word[-1] == "." and len(word) > _ABBREVIATION and "title" not in _kinds(word):
            yield tokens
            tokens = []
    if tokens:
        yield tokens


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Divide a name where a short line ends: only the lines of prose run on."""
    while (at := text.find("\n", start, end)) >= 0:
        if at - text.rfind("\n", 0, at) - 1 >= _PROSE_LINE:
            break
        yield start, at
        start = at + 1
    yield start, end


def _person(
    text: str,
    tokens: list[tuple[int, int]],
    common: frozenset[str],
) -> PersonMention | None:
    kinds = [_kinds(text[a:b]) for a, b in tokens]
    titled = False
    office = _after_office(text, tokens[0][0]) or _names_officer(text, tokens[0][0])
    while tokens and kinds[0] & {"title", "office", "role", "verb"}:
        titled, office = titled or "title" in kinds[0], office or "office" in kinds[0]
        tokens, kinds = tokens[1:], kinds[1:]
    if not tokens or any("never" in kind for kind in kinds):
        return None
    if any(_bare(text[a:b]) in common for a, b in tokens) and not _is_pinyin(text, tokens):
        return None
    words = [text[a:b] for a, b in tokens if not _INITIAL.match(text[a:b])]
    if not words or any(len(word) > 3 and word.isupper() for word in words):
        return None
    begin, stop = tokens[0][0], _tail(text, *tokens[-1])
    whole = len(tokens) > 1
    if not (whole or titled) or (not titled and _ARTICLE.search(text, max(0, begin - 5), begin)):
        return None
    if states_within(text, begin, stop):
        return None
    return PersonMention(begin, stop, text[begin:stop], office, whole)


def _tail(text: str, start: int, end: int) -> int:
    """Return where a name ends: before its genitive and the full stop of the sentence."""
    if text[end - 1] == "." and not _INITIAL.match(text[start:end]):
        end -= 1
    genitive = _GENITIVE.search(text, start, end)
    return genitive.start() if genitive else end


def _after_office(text: str, start: int) -> bool:
    before = _BEFORE.search(text, max(0, start - 40), start)
    return before is not None and "office" in _kinds(before[1])


def _names_officer(text: str, start: int) -> bool:
    """Tell whether a name follows its office: "the Rapporteur on ..., Ana Example, said"."""
    if text[max(0, start - 2) : start].rstrip() != ",":
        return False
    head = _OFFICE_COMMA.search(text, max(0, start - 160), start)
    return head is not None and "office" in _kinds(head["office"])


def _is_pinyin(text: str, tokens: list[tuple[int, int]]) -> bool:
    """Tell whether a name is a Chinese one, whose syllables can be common English words."""
    return len(tokens) in (2, 3) and all(_PINYIN.match(_bare(text[a:b])) for a, b in tokens)


def _kinds(word: str) -> frozenset[str]:
    return _people_words().get(_bare(word), frozenset())


def _bare(word: str) -> str:
    return _GENITIVE.sub("", word.rstrip(".")).lower()


def common_words(text: str) -> frozenset[str]:
    """Return the words that a text writes without a capital as often as with one: no names."""
    counts: dict[str, int] = {}
    for token, count in Counter(text.split()).items():
        word = token if token.isalpha() else token.strip(_PUNCTUATION)
        if len(word) > 2:
            counts[word] = counts.get(word, 0) + count
    return frozenset(
        small
        for word, count in counts.items()
        if word[0].isupper()
        and (small := _bare(word)) in counts
        and small.isalpha()
        and counts[small]
        >= (count if len(small) == len(word) else counts.get(small.capitalize(), 0))
    )


@functools.cache
def _people_words() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for row in facts.rows("people_words.csv"):
        table.setdefault(row["word"], set()).add(row["kind"])
    return {word: frozenset(kinds) for word, kinds in table.items()}


@functools.cache
def people_words(kind: str) -> frozenset[str]:
    """Return the words of one kind: title, office, role, group, never."""
    return frozenset(word for word, kinds in _people_words().items() if kind in kinds)
