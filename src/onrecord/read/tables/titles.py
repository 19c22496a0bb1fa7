"""What a roll call was on: its title, which part of a text, the state it is about.

The list has several hands: labels in capitals ("HUMAN RIGHTS, CUBA"), titles as the
Assembly has them, entries of the agenda, and what the President said before a vote.

>>> named("HUMAN RIGHTS, CHILE", "TO EXPRESS ITS DISTRESS AT ...")
'Human Rights, Chile'
>>> marked("TO ADOPT OPERATIVE PARAGRAPH 7", None, "1")
'vote on a paragraph'
>>> state_of("", "Situation of human rights in the Islamic Republic of Iran", 1985)
'IR'
>>> state_of("", "Situation of human rights in Kuwait under Iraqi occupation", 1991)
"""

import re

from onrecord.names.states import find_states
from onrecord.read.tables.cells import state_in

#: A title in a brief; what is longer is cut at a word.
_LONGEST = 200
_SUFFIX = re.compile(
    r"\s*:\s*(?:draft\s+)?resolution\b.*\Z|[\s:]+\Z|(?<=[a-z])\.\Z", re.DOTALL | re.IGNORECASE
)
_AGENDA = re.compile(r"A/\d+/\d+\s")
_SPOKEN = re.compile(
    r"\A(?:The (?:Acting |Temporary )?President\b|Mr\.|Ms\.|I )|\bput to the vote\b"
)
_ENTITLED = re.compile(r"entitled\s*[_\"“]\s*([^\"”<]{3,300}?)\s*(?:<d\d>|[\"”]|\Z)")
_APOSTROPHE = re.compile(r"<90>|<d5>|(?<=[a-z])[^\sA-Za-z(),.'’-]+(?=s\b)")
_MOTION = re.compile(
    r"\bmotions?\b|\bno[ -]action\b|\badjourn(?:ing|ment|s)?\b|\bto defer\b"
    r"|\bpostpon(?:e|ing) (?:voting|consideration|any consideration)\b",
    re.IGNORECASE,
)
_AS_AMENDED = re.compile(r"\bas (?:orally )?(?:rev(?:ised)? & )?amend(?:ed)?\b", re.IGNORECASE)
_SITUATION = re.compile(
    r"(?:the\s+)?(?:(?:question|situation)\s+(?:of|on)\s+(?:the\s+)?)?"
    r"human\s+rights(?:\s+and\s+fundamental\s+freedoms?)?(?:\s+situation)?"
    r"(?:\s+of\s+[^,;:]{1,80}?)?\s+in\s+(.+)",
    re.IGNORECASE | re.DOTALL,
)
_LABEL = re.compile(
    r"human\s+rights(?:,\s*|\s*--\s*|\s+in\s+)(?:reports,\s*)?(.+?)(?:,\s*reports)?", re.IGNORECASE
)
_ARTICLE = re.compile(r"\Athe\s+", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w'’]*")
_SMALL = frozenset("and as by for from in into of on or re the to with".split())
#: Short names without which a title in capitals could not be read.
_SHORT = frozenset("UN US UK USA USSR UAR OAS OAU OSCE EEC ECOSOC ICJ ILO IAEA NATO UNEF UNESCO"
                   " UNICEF UNIFIL UNDOF UNRWA UNDP UNHCR WTO AIDS PLO ANC".split())  # fmt: skip


def named(short: str, described_as: str) -> str:
    """Return the title of a roll call, or nothing where the list has none.

    A title as the Assembly has it is preferred to a label; capitals become lower case.
    """
    title, label = _title(described_as), _title(short)
    if _AGENDA.match(described_as) or (label and title.isupper()):
        title = label
    title = title or label
    return _cut(_calm(title) if title.isupper() else title)


def described(short: str, described_as: str) -> str:
    """Return what the list says of a vote; an entry of the agenda is not of the vote alone."""
    return short if _AGENDA.match(described_as) else described_as or short


def marked(said: str, amend: str | None, para: str | None) -> str:
    """Say which part or motion a vote was on; nothing where it was on a whole text.

    ``amend`` and ``para`` are the list's own marks, "1" for yes. What the President
    says before a vote without a mark may be on any part.
    """
    if amend == "1" and not _AS_AMENDED.search(said):
        return "vote on an amendment"
    if para == "1":
        return "vote on a paragraph"
    if _MOTION.search(said):
        return "procedural motion"
    return "separate vote" if _SPOKEN.search(said) else ""


def state_of(short: str, described_as: str, year: int) -> str | None:
    """Return the state whose human rights the titles say that it is about.

    Nothing where they name several, one and its occupier, or none.
    """
    found = set()
    for words in (short, "" if _AGENDA.match(described_as) else described_as):
        title = _title(words) if len(words) <= 2 * _LONGEST else ""
        match = _SITUATION.fullmatch(title) or _LABEL.fullmatch(title)
        if match and (code := _place(match[1], year)):
            found.add(code)
    return found.pop() if len(found) == 1 else None


def _place(name: str, year: int) -> str | None:
    name = _ARTICLE.sub("", name)
    if code := state_in(name, year):
        return code
    # A region stands for its state, as Tibet does for China.
    whole = [each for each in find_states(name) if (each.start, each.end) == (0, len(name))]
    return whole[0].code if whole and whole[0].form == "region" else None


def _title(words: str) -> str:
    if _SPOKEN.search(words):
        titles = _ENTITLED.findall(_APOSTROPHE.sub("’", words))
        return " ".join(titles[-1].split()) if titles else ""
    return _SUFFIX.sub("", _APOSTROPHE.sub("’", " ".join(words.split())))


def _calm(title: str) -> str:
    def word(match: re.Match[str]) -> str:
        found = match[0]
        if found in _SHORT or (len(found) == 1 and title[match.end() : match.end() + 1] == "."):
            return found
        small = found.casefold() in _SMALL and match.start() > 0
        return found.casefold() if small else found.capitalize()

    return _WORD.sub(word, title)


def _cut(title: str) -> str:
    if len(title) <= _LONGEST:
        return title
    return title[:_LONGEST].rsplit(" ", 1)[0].rstrip(",;:") + " …"
