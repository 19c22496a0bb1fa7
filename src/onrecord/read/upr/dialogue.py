r"""Recommendations that the conclusions only point at: they stand in the dialogue's paragraphs.

>>> sorted(references("recommendations noted in the report in paragraphs 27 (b), (d) and 31 above"))
[(27, 'b'), (27, 'd'), (31, '')]
"""

import bisect
import itertools
import re
from collections.abc import Collection

from onrecord.names.states import find_states
from onrecord.read.sentences import sentences
from onrecord.read.upr.layout import Paragraph
from onrecord.read.upr.recommendations import Recommendation
from onrecord.read.upr.text import end_of_words, mend

_PARAGRAPHS = re.compile(r"\bparagraph(?:e?s|e)?\s+(?=\d)", re.IGNORECASE)
_REFERENCE = re.compile(
    r"""(?:[\s,;]|\b(?:and|et)\b|\bparagraphe?s?\b|\blast\s+sentence\b|\babove\b(?=\s*(?:and|,)\s*paragraph))*
        (?:(?P<number>\d{1,3})(?![\d/])|\(?(?:[ivx]{2,4}|(?P<letters>[a-z](?:\s*(?:,|and|et|[-–])\s*[a-z])*))\))""",
    re.VERBOSE,
)
_LETTER = re.compile(r"(?<![\w(])\(?([a-z])\)(?=[\s\w])")
#: What stands before a letter that belongs to an article: "article 2 (a)", "16 (1), (c)".
_ARTICLE = re.compile(r"[\d)]\s*(?:,|and|or)?\s*\Z")
_RECOMMENDS = re.compile(
    r"""\b(?:recommend(?:s|ed|ing)|encourag(?:es|ed|ing)|call(?:s|ed|ing)\s+(?:up)?on|
           urg(?:es|ed|ing)|suggest(?:s|ed|ing)|ask(?:s|ed)\s+(?=\w+\s+to\b)|
           invit(?:es|ed)|propos(?:es|ed)|appeal(?:s|ed)\s+to|recommand(?:e|é|ait|ant)|
           (?:encourag|engag|invit|exhort|suggér|préconis)é)\b""",
    re.VERBOSE,
)
_STRONG = re.compile(r"\b(?:recommend(?:s|ed|ing|ations?)?|recommand(?:e|é|ait|ant))\b")
_LEAD = re.compile(
    r"""(?:[\s:,;–-]+|\(?[a-z]\)|that\b|to\b(?=\s+(?:the\s+)?[A-Z])|it\b(?!\s+be\b)|the\s+(?:Government|State|authorities)\b(?:\s+of)?
        |(?:à|au|aux)\s+(?:l['’]|l[ae]s?\s+)?(?=[A-ZÉ])|l['’](?=[A-ZÉ])|l[ae]s?\s+(?=[A-ZÉ])|(?:de|que)\s+|d['’](?=[a-zé]))*""",
    re.VERBOSE,
)
#: Where the speaker goes over to something that is no recommendation.
_TURNS = re.compile(
    r"""(?:[,;]\s{0,9}(?:and\s+|while\s+)?|\s{1,9}(?:and|et)\s+)(?:also\s+|it\s+)?
        (?:ask(?:ed|ing)|encouraged|wish(?:ed|ing)\s+to\s+know|request(?:ed|ing)|[ei]nquir(?:ed|ing)|indicat(?:ed|ing)|
           express(?:ed|ing)|not(?:ed|ing)|welcom(?:ed|ing)|thank(?:ed|ing)|commend(?:ed|ing)|
           a\s+(?:demandé|noté|salué|remercié|félicité|pris\s+note))\b
        |;\s{1,9}(?:it|[A-Z]\w{1,20})\s{1,9}(?:(?:also|further)\s{1,9})?
            (?:(?:recommend|encourag|urg|call)ed\b|\Z)""",
    re.VERBOSE,
)
_FURTHER = re.compile(r"[,;]?\s{1,9}and\s+that\s+(?=[A-Z])")
#: Words that mean nothing without what the sentence said before: "it be abolished".
_REFERS_BACK = re.compile(
    r"""(?:[\w-]+\s+){0,2}?(?:it|them|do\s+so|(?:this|these)\s+\w+|
        such\s+\w+(?!\s+as\b)|those\s+(?!who|in|of|held|\w+ed\b)\w+)\b""",
    re.VERBOSE,
)
#: Longer words say of themselves what they are about.
_FEW = 100
#: So little before a place is its letter and "recommended that the State".
_LETTER_ONLY = 30
_OPENING = re.compile(r"[\s;,.:]{0,9}(?:and\s{1,9})?")
_ENDINGS = re.compile(r"(?:[\s;,.:](?:and|also|further|et|that)|(?:[;,.:]|\band)\s+it)\Z")


def references(sentence: str) -> set[tuple[int, str]]:
    """Return the paragraphs that a sentence names, each with its letter or an empty one."""
    found: set[tuple[int, str]] = set()
    for opening in _PARAGRAPHS.finditer(sentence):
        at, number, lettered = opening.end(), 0, True
        while match := _REFERENCE.match(sentence, at):
            at = match.end()
            if match["number"]:
                if not lettered:
                    found.add((number, ""))
                number, lettered = int(match["number"]), False
            elif match["letters"]:
                lettered = True
                found.update((number, letter) for letter in _letters(match["letters"]))
        if not lettered:
            found.add((number, ""))
    return found


def _letters(listed: str) -> str:
    spread = re.sub(
        r"([a-z])\s*[-–]\s*([a-z])",
        lambda ends: "".join(map(chr, range(ord(ends[1]), ord(ends[2]) + 1))),
        listed,
    )
    return re.sub(r"and|[^a-z]", "", spread)


def spoken(
    text: str,
    paragraph: Paragraph,
    letters: set[str] | None,
    about: str | None,
    words: Collection[str] = (),
) -> list[tuple[str, Recommendation]]:
    """Return the recommendations of one paragraph of the dialogue, each with its letter.

    ``letters`` says which are wanted; an empty one means all. The speaker is the
    first state named in the paragraph other than the one under review. A paragraph
    in which no state speaks gives nothing.
    """
    if not letters:
        return []
    speaker = next(
        (m.code for m in find_states(text, paragraph.start, paragraph.end) if m.code != about), None
    )
    if speaker is None:
        return []
    marks = _marks(text, paragraph)
    places = [
        (letter, *_lettered(text, mark, marks, paragraph))
        for mark, letter in marks
        if letter in letters or ("" in letters and len(marks) > 1)
    ]
    if not places:
        places = [("", start, end) for start, end in _sentences(text, paragraph)]
    said = [_lettered(text, mark, marks, paragraph) for mark, _ in marks] or [
        (begin, stop) for _, begin, stop in places
    ]
    found = []
    for letter, begin, stop in places:
        start, end = _trim(text, begin, stop, about)
        if end - start < _FEW and _REFERS_BACK.match(text, start, end):
            last = bisect.bisect_left(said, (begin, begin)) - 1
            before = said[last][1] if last >= 0 else paragraph.start
            start = _start_of_sentence(text, before, start)
        if start < end:
            mended = mend(text[start:end], words)
            found.append((letter, Recommendation(start, end, mended, (speaker,))))
    return found


def _marks(text: str, paragraph: Paragraph) -> list[tuple[re.Match[str], str]]:
    """Return the letters of a paragraph that stand in alphabetical order, as marks do."""
    marks: list[tuple[re.Match[str], str]] = []
    for match in _LETTER.finditer(text, paragraph.start, paragraph.end):
        last = marks[-1][1] if marks else "`"
        of_article = _ARTICLE.search(text, max(paragraph.start, match.start() - 12), match.start())
        if 0 < ord(match[1]) - ord(last) <= 2 and not of_article:
            marks.append((match, match[1]))
    return marks


def _lettered(
    text: str, mark: re.Match[str], marks: list[tuple[re.Match[str], str]], paragraph: Paragraph
) -> tuple[int, int]:
    """Return where the words of one letter stand: to the next letter or the sentence's end."""
    following = [other.start() for other, _ in marks if other.start() > mark.start()]
    end = min(following, default=paragraph.end)
    first = next(iter(sentences(text, mark.end(), end)), None)
    return mark.end(), first.end if first else end


def _sentences(text: str, paragraph: Paragraph) -> list[tuple[int, int]]:
    """Return each thing that the sentences of a paragraph recommend."""
    found = []
    for sentence in sentences(text, paragraph.start, paragraph.end):
        cues = list(_RECOMMENDS.finditer(text, sentence.start, sentence.end))
        strong = [cue for cue in cues if _STRONG.match(cue.group())] or cues[:1]
        for cue, following in itertools.pairwise([*strong, None]):
            assert cue
            at = cue.end()
            end = following.start() if following else sentence.end
            for further in _FURTHER.finditer(text, at, end):
                found.append((at, further.start()))
                at = further.end()
            found.append((at, end))
    return found


def _start_of_sentence(text: str, start: int, at: int) -> int:
    """Return where the sentence of a place begins, not before ``start``."""
    begun = [sentence.start for sentence in sentences(text, start, at)][-1:]
    opening = _OPENING.match(text, begun[0] if begun else at)
    return opening.end() if opening and at - opening.end() > _LETTER_ONLY else at


def _trim(text: str, start: int, end: int, about: str | None) -> tuple[int, int]:
    """Leave out "that the State" before what is recommended, and punctuation after."""
    for _ in range(3):
        start = _LEAD.match(text, start, end).end()  # type: ignore[union-attr]
        named = next(iter(find_states(text, start, min(end, start + 60))), None)
        if named is None or named.start != start or named.code != about or text[named.end] in "'’":
            break
        start = named.end
    opening = _RECOMMENDS.match(text, start, end)
    if opening:
        return _trim(text, opening.end(), end, about)
    turn = _TURNS.search(text, start, end)
    end = turn.start() if turn else end
    return start, end_of_words(text, start, end, _ENDINGS)
