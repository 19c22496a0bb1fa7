"""Read the conclusions of a report: its recommendations with number and answer.

>>> text = '''II. Conclusions and/or recommendations
... 9. The recommendations listed below enjoy the support of the State:
... 1. Continue the example programme (Norway);
... 2. Extend it (Chile).
... 10. Recommendation 2 above does not enjoy its support.'''
>>> review = Review(None, None, None, "en")
>>> [(entry.number, entry.response) for entry in entries(text, review)]
[('9.1', 'accepted'), ('9.2', 'noted')]
"""

import re
from typing import NamedTuple

from onrecord.names.states import find_states
from onrecord.read.sentences import sentences
from onrecord.read.upr import dialogue, layout, responses
from onrecord.read.upr.askers import asker_groups
from onrecord.read.upr.gathering import gathered
from onrecord.read.upr.layout import Item, Paragraph
from onrecord.read.upr.profile import Review
from onrecord.read.upr.recommendations import Recommendation, split
from onrecord.read.upr.responses import Response
from onrecord.read.upr.text import mend, vocabulary

_IN_NOTES = re.compile(
    r"\brecomm[ae]ndations?\s+(?:\w+\s+){0,6}?(?:the\s+|la\s+|les\s+)?"
    r"(?:(?:foot|end)notes?|notes?\s+(?:below|ci-dessous|de\s+bas))\b",
    re.IGNORECASE,
)
_CONCLUSIONS_ONLY = re.compile(r"\bfollowing\s+conclusions\b(?!\s+(?:and|or)\b)", re.IGNORECASE)
#: Words that tell recommendations apart; the shorter ones join them.
_TELLING = re.compile(r"\w{4,}")
_SAID_AGAIN = 0.7
#: "the following recommendations were made to Norway", "... put forward to Norway and Chile".
_MADE_TO = re.compile(
    r"\brecommendations\s+(?:were\s+)?(?:made|put\s+forward|addressed|directed)\s+to\s+"
    r"(?P<states>[^:;.]{2,120})",
    re.IGNORECASE,
)
#: The state's remarks on its answers name states and paragraphs again.
_NOTE = re.compile(r"\bNOTES?\b(?=\s*[\d:.])|\b[Ww]ith regard to (?:the )?recommendations?\b")


class Entry(NamedTuple):
    """A recommendation as the report lists it: its number, the state's answer, and the rule.

    ``about`` is the state that it is made to, where the report says that its list is not
    for the state under review, or for several; then each has an entry of its own.
    """

    number: str
    made: Recommendation
    response: Response | None
    cue: str
    about: str | None = None


def entries(text: str, review: Review) -> list[Entry]:
    """Return the recommendations of a report in text order.

    Those that the conclusions only refer to ("noted in the report in paragraphs
    27 (b) above") are found where they stand, in the dialogue. A report without
    conclusions gives none.
    """
    section = layout.conclusions(text)
    if section is None:
        return []
    reading = _Conclusions(vocabulary(text), review)
    for at in layout.lists(text, *section):
        reading.take(text, at)
    if reading.noted:
        for note in layout.notes(text, section[1]):
            reading.take_note(text, note)
    listed = _with(reading.listed, _pointed(text, section[0], reading, review.state))
    unique = {(entry.made.start, entry.made.end, entry.made.part): entry for entry in listed}
    return [unique[place] for place in sorted(unique)]


def _with(listed: list[Entry], pointed: list[Entry]) -> list[Entry]:
    """Add to the listed entries those of the dialogue that no state has listed already.

    Where one has, the list's wording stands, with the answer given to the other. Costs
    one comparison for each pair of one state's entries.
    """
    whole = list(listed)
    of_state: dict[str, list[tuple[int, frozenset[str]]]] = {}
    for index, entry in enumerate(listed if pointed else ()):
        for code in entry.made.askers:
            of_state.setdefault(code, []).append((index, _telling(entry)))
    for entry in pointed:
        words = _telling(entry)
        again = [
            index
            for code in entry.made.askers
            for index, others in of_state.get(code, ())
            if len(words & others) > _SAID_AGAIN * max(len(words), len(others))
        ]
        for index in again:
            whole[index] = whole[index]._replace(response=whole[index].response or entry.response)
        if not again:
            whole.append(entry)
    return whole


def _telling(entry: Entry) -> frozenset[str]:
    return frozenset(word.casefold() for word in _TELLING.findall(entry.made.text))


class _Conclusions:
    """Follow the lists: the entries so far, and the answer that holds for those to come."""

    def __init__(self, words: frozenset[str], review: Review) -> None:
        self.words = words
        self._year = review.reported
        self._joint = "et" if review.lang == "fr" else "and"
        self.listed: list[Entry] = []
        self._by_number: dict[str, list[int]] = {}
        self._unanswered: list[int] = []
        self.pointed: dict[tuple[int, str], Response | None] = {}
        self.answer: Response | None = None
        self.noted: tuple[str, Response | None] | None = None
        self._asked = True
        self._state = review.state
        self._about: tuple[str | None, ...] = (None,)

    def take(self, text: str, at: Paragraph | Item) -> None:
        """Add one paragraph's or item's recommendations, and heed what it says of others."""
        note = _NOTE.search(text, at.start, at.end)
        at = at._replace(end=note.start()) if note else at
        if isinstance(at, Paragraph):
            self.answer = None
            self._asked = not _CONCLUSIONS_ONLY.search(text, at.start, at.end)
            start = self._lead(text, at)
            made = split(text, start, at.end, self.words, self._joint)
        else:
            made = split(text, at.start, at.end, self.words, self._joint)
        for one in gathered(text, made, self._year, self._joint) if self._asked else ():
            for about in self._about:
                own = one
                if len(self._about) > 1:
                    whose = f"for {about or 'the state under review'}"
                    own = one._replace(part=f"{one.part} {whose}".strip())
                self._add(Entry(str(at.number), own, self.answer, "list", about))
        tail = made[-1].end if made else at.start if isinstance(at, Item) else at.end
        self._heed(text, str(at.number), tail, at.end)

    def take_note(self, text: str, at: Paragraph) -> None:
        """Add the recommendations of a note that a paragraph of the conclusions points at."""
        number, said = self.noted or ("", None)
        for one in split(text, at.start, at.end, self.words, self._joint):
            self._add(Entry(number, one, said, "note"))

    def _lead(self, text: str, at: Paragraph) -> int:
        """Heed what introduces a paragraph's list; return where its own entries begin."""
        group = next(iter(asker_groups(text, at.start, at.end)), None)
        colon = text.find(":", at.start, group.start if group else at.end)
        start = colon + 1 if group and colon >= 0 else at.start
        made_to = _MADE_TO.search(text, at.start, start if group else at.end)
        named = [m.code for m in find_states(text, *made_to.span("states"))] if made_to else []
        others = (None if code == self._state else code for code in dict.fromkeys(named))
        self._about = tuple(others) or (None,)
        self._heed(text, str(at.number), at.start, start if group else at.end)
        return start

    def _heed(self, text: str, number: str, start: int, end: int) -> None:
        """Follow what the sentences of a stretch say about recommendations."""
        remarks = mend(text[start:end])
        for sentence in sentences(remarks):
            words = remarks[sentence.start : sentence.end]
            if not responses.speaks_of_list(words):
                continue
            said = responses.answer(words)
            if _IN_NOTES.search(words):
                self.noted = number, said
            elif places := dialogue.references(words):
                if responses.decides(words):
                    self.pointed |= dict.fromkeys(places, said)
            elif responses.looks_ahead(words):
                self.answer = said or self.answer
            elif numbers := responses.numbered(words):
                self._answer(said, numbers)
            elif responses.looks_back(words):
                self._answer(said, None)
            else:
                self.answer = said or self.answer

    def _add(self, entry: Entry) -> None:
        index = len(self.listed)
        self.listed.append(entry)
        for number in {entry.number, entry.number.rpartition(".")[2]}:
            self._by_number.setdefault(number, []).append(index)
        if entry.response is None:
            self._unanswered.append(index)

    def _answer(self, said: Response | None, numbers: frozenset[str] | None) -> None:
        """Give an answer to the entries of these numbers, or to all that have none yet."""
        if said is None:
            return
        if numbers is None:
            meant, self._unanswered = self._unanswered, []
        else:
            meant = [index for number in numbers for index in self._numbered(number)]
        for index in meant:
            self.listed[index] = self.listed[index]._replace(response=said)

    def _numbered(self, number: str) -> list[int]:
        """Return the entries of a number; a bare one is of the last list that has it."""
        indexes = self._by_number.get(number, [])
        if not indexes or "." in number:
            return indexes
        last = self.listed[indexes[-1]].number
        return [index for index in indexes if self.listed[index].number == last]


def _pointed(text: str, end: int, reading: _Conclusions, about: str | None) -> list[Entry]:
    """Find in the dialogue, before ``end``, what the conclusions point at."""
    places = reading.pointed
    letters: dict[int, set[str]] = {}
    for number, letter in places:
        letters.setdefault(number, set()).add(letter)
    found = []
    for paragraph in layout.paragraphs(text, 0, end) if letters else []:
        for letter, made in dialogue.spoken(
            text, paragraph, letters.get(paragraph.number), about, reading.words
        ):
            said = places.get((paragraph.number, letter), places.get((paragraph.number, "")))
            place = f"{paragraph.number} ({letter})" if letter else str(paragraph.number)
            found.append(Entry(place, made, said, "dialogue"))
    return found
