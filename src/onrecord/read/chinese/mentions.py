"""Cases, laws and occasions that a Chinese demand names, or that its pronouns stand for."""

import bisect
import re
from collections.abc import Sequence

from onrecord.model import Case, Instrument, Occasion
from onrecord.read.chinese.page import Page
from onrecord.read.chinese.script import one_script

_MANY = re.compile(
    r"他们|她们|两人|二人|三人|双方|他/她们|上述(?:人|三人|两人)|此事|[此该本]案|等人|众人|被捕者|当事人"
)
_ONE = re.compile(r"(?:他|她|其)(?!他|们|余)|我的娃娃|当事人")
_TITLES = re.compile(r"(?:先生|女士)")
#: How far a pronoun reaches back, in characters.
_REACH = 400


class Mentions:
    """Know where each case is named: in full, by surname and title, by a shared name."""

    def __init__(
        self,
        page: Page,
        cases: Sequence[Case],
        instruments: Sequence[Instrument],
        occasions: Sequence[Occasion],
    ) -> None:
        """Search the text once for all names."""
        self._page = page
        self._cases = cases
        self._instruments = instruments
        self._occasions = occasions
        self._places = self._find()
        self._starts = [at for at, _ in self._places]

    def _find(self) -> list[tuple[int, str]]:
        plain = self._page.plain
        forms: dict[str, set[str]] = {}
        persons = [case for case in self._cases if case.people == "person"]
        for case in self._cases:
            name = one_script(case.name)
            forms.setdefault(name, set()).add(case.name)
            if case.people == "person" and "·" not in name and 2 <= len(name) <= 4:
                for title in ("先生", "女士"):
                    forms.setdefault(name[0] + title, set()).add(case.name)
        for alias in _aliases(plain):
            forms[alias] = {case.name for case in persons[:2]}
        if not forms:
            return []
        pattern = re.compile("|".join(map(re.escape, sorted(forms, key=len, reverse=True))))
        return [
            (match.start(), name)
            for match in pattern.finditer(plain)
            for name in sorted(forms[match[0]])
        ]

    def cases(self, start: int, end: int) -> tuple[str, ...]:
        """Return the cases that a stretch names or means by its pronouns."""
        low = bisect.bisect_left(self._starts, start)
        high = bisect.bisect_left(self._starts, end, low)
        named = tuple(dict.fromkeys(name for _, name in self._places[low:high]))
        if named:
            return named
        words = self._page.plain[start:end]
        first = bisect.bisect_left(self._starts, start - _REACH)
        before = self._places[first:low]
        persons = tuple(dict.fromkeys(name for _, name in reversed(before)))
        if _MANY.search(words):
            return tuple(reversed(persons[:3]))
        if _ONE.search(words):
            return persons[:1]
        only = [case.name for case in self._cases if case.people == "person"]
        return tuple(only) if len(only) == 1 and len(self._cases) == 1 else ()

    def instruments(self, start: int, end: int) -> tuple[str, ...]:
        """Return the laws, treaties and charges that a stretch names."""
        text = self._page.doc.text
        return tuple(
            dict.fromkeys(
                item.name
                for item in self._instruments
                if text.find(item.passage.quote, start, end) >= 0
            )
        )

    def occasion(self, start: int, end: int) -> str | None:
        """Return the occasion that the sentence of a demand names."""
        sentence = self._page.sentence_at(start)
        for item in self._occasions:
            if sentence.start <= item.passage.start < max(end, sentence.end):
                return item.name
        return None


def _aliases(plain: str) -> list[str]:
    """Return the names that a text gives to several persons: "(the two below: “X”)"."""
    return re.findall(r"(?:以下简称|下称|统称)(?:两人|二人)为?[“‘]([^”’]{2,8})[”’]", plain)[:5]
