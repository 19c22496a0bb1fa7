"""Build an actor around its head: which state, which ministry and which person belong to it.

>>> from onrecord.names.bodies import heads_in
>>> text = "the Minister of Justice of France Jean Exemple"
>>> surroundings = Surroundings(text)
>>> build(surroundings, heads_in(text)[0], None, None).name
'Minister of Justice of France Jean Exemple'
"""

import re
from typing import NamedTuple

from onrecord.names.bodies import Head, mandates
from onrecord.names.states import StateMention, states_in

#: What may stand between a state and the head it belongs to: "China's central government".
_BETWEEN = re.compile(
    r"(?:'s?|s')?(?: (?:central|local|federal|national|provincial|state|municipal|regional|then|"
    r"former|current|new|deputy|permanent|top|senior|public|judicial|security|prison|interim|"
    r"transitional|military|mainland|Provincial|Municipal|City|County|District|Central|"
    r"Intermediate|Higher|High|People's|First|Second|Third|No\.? ?\d+|Federal|National|Royal|"
    r"Permanent|Supreme|and [A-Z]\w+)){0,4} ?"
)
_BETWEEN_CHINESE = re.compile(
    r"(?:特[别別]行政[区區]|特[区區]|自治[区區]|[\u4e00-\u9fff]{0,3}[市省区區县縣州]){0,3}"
    r"(?:地方|中央|官方|第[一二三四五六七八九十]|高[级級]|中[级級]|人民|"
    r"常?[驻駐][\u4e00-\u9fff]{1,5})?"
)
_OF = re.compile(r" of (?:the )?|,? (?:de la|du|des|de) |,? (?:de l'|d')| ")
_IN = re.compile(r" (?:of|in) (?:the )?|,? (?:de la|du|des|en|de|à) |,? (?:de l'|d')| ")
_IN_BRACKETS = re.compile(r" ?\((?:the )?")
_UN = re.compile(r"(?:UN|U\.N\.|United Nations|the UN's) \Z")
_EU = re.compile(r"(?:EU|European Union) \Z")
_CHINESE_UN = re.compile(r"(?:联合国|聯合國)\Z")
_THE = re.compile(r"(?<!\w)(?:the|your|our|its|this|les?|votre|leurs?|ces?|l') ?\Z", re.IGNORECASE)
_PORTFOLIO = re.compile(
    r"(?:,? (?!(?:Mr|Mrs|Ms|Mme|Dr|H\.E)\b)"
    r"(?:[A-Z][\w'-]*|(?:and|of|the|for|&|et|de la|de l'|des|du)(?= ?[A-Z]))){1,9}"
)
_FRENCH_PORTFOLIO = re.compile(
    r" (?:des|du|de la|de l'|de) ?(?:Affaires étrangères|affaires étrangères|[A-ZÉ][\w-]{1,30})"
    r"(?: (?:européenne|européennes|étrangères|publique|nationale|sociales))?"
    r"(?: et (?:des|du|de la|de l') ?[A-ZÉ][\w-]{1,30}"
    r"(?: (?:étrangères|internationale?|européennes))?)?"
)
_PRESIDED = re.compile(
    r" (?:de la République|du Sénat|de l'Assemblée nationale|de la Commission européenne|"
    r"du Conseil européen|du Parlement européen)\b"
)
_NAME_WORD = r"(?:[A-ZÉ]\.(?= )|[^\W\d_a-z][\w'-]*|de|von|van|der|bin|ben|al|el|da|dos)"
_PERSON = re.compile(
    r",?(?: (?:His|Her) (?:Excellency|Majesty|(?:Royal |Serene )?Highness))?"
    r"(?: (?:M\.|Mr\.?|Mrs\.?|Ms\.?|Mme|Dr\.?|Ambassador))?"
    rf"((?: {_NAME_WORD})(?: {_NAME_WORD}){{0,3}})"
)
_PERSON_CHINESE = re.compile(
    r"(?!夫人|办公|辦公)[\u4e00-\u9fff]{2,4}?(?=表示|说|說|在|指出|强调|強調|称|稱|回应|回應|就|宣布|"
    r"[：，。、「」“”（）！？；]|和|与|與|对|對|\Z)"
)
_BRANCH_CHINESE = re.compile(r"[\u4e00-\u9fff]{1,5}分局")
_PLACE_BEFORE = re.compile(r"(?<![\w'-])((?:[A-Z][\w'-]+ |No\.? ?\d+ ){1,5})\Z")
_SMALL_WORD = re.compile(r"\b(?:The|In|At|On|By|And|This) ")
_NO_PERSON = frozenset(
    "the in on at and for of to from with mr mrs ms dr m. mme monsieur madame we i he she it they"
    " this that our your january february march april may june july august september october"
    " november december minister president prime foreign secretary government ministry le la les il"
    " elle nous deputy head permanent representative director delegate vice human special general"
    " his her ambassador secretariat ministre président secrétaire vice-premier représentant"
    " vice-président vice-minister".split()
)
_CHINESE = "\u2e80"


class ActorMention(NamedTuple):
    """Point at an actor: its name as the text has it, line breaks mended, and its state.

    ``kind`` is state, government, office, body or organisation. ``state`` is None
    where the mention alone does not tell it ("the Government").
    """

    start: int
    end: int
    name: str
    state: str | None
    kind: str


class Surroundings:
    """The states of one folded text, asked for by where they stand."""

    def __init__(self, shadow: str) -> None:
        """Find the states of the text, once."""
        self.shadow = shadow
        self.states = states_in(shadow)
        self._starts = {mention.start: mention for mention in self.states}

    def at(self, start: int) -> StateMention | None:
        """Return the state that begins at a place."""
        return self._starts.get(start)

    def owner_before(self, at: int, near: StateMention | None) -> StateMention | None:
        """Return the state that a head at this place stands after: "China's central |"."""
        if not near or not 0 <= at - near.end <= 60:
            return None
        gap = self.shadow[near.end : at]
        if self.shadow[at] >= _CHINESE:
            return near if _BETWEEN_CHINESE.fullmatch(gap) else None
        return near if gap and _BETWEEN.fullmatch(gap) else None

    def owner_after(self, at: int, *, located: bool = False) -> StateMention | None:
        """Return the state that stands after a head: "of France", "chinoises".

        ``located`` heads belong to where they are: "authorities in France".
        """
        match = (_IN if located else _OF).match(self.shadow, at, at + 12)
        mention = self.at(match.end()) if match else None
        if not match or not mention:
            return None
        linked = match[0] != " "
        if mention.form == "demonym":
            return mention if not linked and self.shadow[mention.start].islower() else None
        return mention if linked else None

    def bracketed(self, at: int) -> str | None:
        """Return the code of the state in brackets after a person: "Minister Exemple (France)".

        After other actors the brackets may name who recommends it, in UPR reports.
        """
        match = _IN_BRACKETS.match(self.shadow, at)
        mention = self.at(match.end()) if match else None
        closed = mention and self.shadow[mention.end : mention.end + 1] == ")"
        return mention.code if mention and closed else None


def build(
    around: Surroundings, head: Head, near: StateMention | None, last: ActorMention | None
) -> ActorMention | None:
    """Build the actor around a head, or return None where the head alone is nobody.

    ``near`` is the last state before the head, ``last`` the last actor before it.
    """
    if head.named:
        return _named_body(around, head, near)
    if head.role in ("rapporteur", "procedures"):
        return _procedure(around.shadow, head)
    if head.role == "place":
        return _seated(around, head, near)
    if head.role == "spokesperson" or "office" in head.role:
        return _office(around, head, near, last)
    return _institution(around, head, near)


def _institution(
    around: Surroundings, head: Head, near: StateMention | None
) -> ActorMention | None:
    """Build a government, parliament, ministry, court, police of a state."""
    shadow, end = around.shadow, head.end
    before = around.owner_before(head.start, near)
    if head.role in ("ministry", "department"):
        portfolio = _PORTFOLIO.match(shadow, end)
        if not portfolio:
            return None
        end = _cut(around, end, portfolio.end())
    located = head.role in ("government", "attached")
    owner = before or around.owner_after(end, located=located)
    end = owner.end if owner and not before else end
    if head.role == "ministry_fr":
        portfolio = _FRENCH_PORTFOLIO.match(shadow, end)
        end = portfolio.end() if portfolio else end
        if not owner and not portfolio:
            return None
    if not owner and not _stands_alone(shadow, head):
        return None
    kind = "government" if head.role == "government" else "body"
    start = before.start if before else head.start
    return ActorMention(start, end, shadow[start:end], owner.code if owner else None, kind)


def _stands_alone(shadow: str, head: Head) -> bool:
    if head.role in ("ministry", "ministry_fr"):
        return True
    word = shadow[head.start : head.end]
    if head.role == "government":
        alone = ("government", "authorities", "gouvernement", "autorités")
        article = _THE.search(shadow, max(0, head.start - 8), head.start)
        return word.casefold() in alone and bool(article)
    return head.role == "body" and word[0].isupper() and word < _CHINESE


def _office(
    around: Surroundings,
    head: Head,
    near: StateMention | None,
    last: ActorMention | None,
) -> ActorMention | None:
    """Build an office with its portfolio, its state and the person who holds it."""
    shadow, end = around.shadow, head.end
    before = around.owner_before(head.start, near)
    start = before.start if before else head.start
    if head.role == "ministry_office":
        portfolio = _PORTFOLIO.match(shadow, end)
        if not portfolio:
            return None
        end = _cut(around, end, portfolio.end())
    owner = before or around.owner_after(end)
    end = owner.end if owner and not before else end
    if head.role.endswith("_fr"):
        if head.role == "president_office_fr" and not _presides(shadow, head.end, owner):
            return None
        portfolio = _FRENCH_PORTFOLIO.match(shadow, end)
        if portfolio and not _state_within(around, end, portfolio.end()):
            end = portfolio.end()
            after = None if owner else around.owner_after(end)
            owner, end = owner or after, after.end if after else end
    state = owner.code if owner else None
    spoken_for = head.role == "spokesperson" and last and 1 <= head.start - last.end <= 3
    if spoken_for and last:
        start, state = last.start, last.state
    person = _person_end(around, end)
    word = shadow[head.start : head.end]
    if person > end and not state:
        state = around.bracketed(person)
    if not state and not spoken_for and not _office_alone(head, word, named=person > head.end):
        return None
    return ActorMention(start, person, shadow[start:person], state, "office")


def _office_alone(head: Head, word: str, *, named: bool) -> bool:
    """Tell whether an office of no known state is an actor: it has a holder or a full title."""
    if head.role in ("owned_office", "spokesperson"):
        return False
    if head.role.endswith("_fr") or word >= _CHINESE:
        return named
    return word[0].isupper() and (named or " " in word)


def _presides(shadow: str, at: int, owner: StateMention | None) -> bool:
    """Tell whether a French "président de" something presides over a state or its parliament."""
    if owner:
        return not re.match(r" [^\W\d_a-z]", shadow[owner.end : owner.end + 2])
    return bool(_PRESIDED.match(shadow, at)) or not _FRENCH_PORTFOLIO.match(shadow, at)


def _cut(around: Surroundings, start: int, end: int) -> int:
    """Cut a portfolio before the state that it would swallow: "of Foreign Affairs| of France".

    A comma goes on only to a list: "of Labour, Health and Sports|, Deputy Head".
    """
    segments = around.shadow[start:end].split(",")
    listed = [place for place, segment in enumerate(segments) if " and " in segment]
    phrase = ",".join(segments[: listed[0] + 1 if listed else 1])
    end = start + len(phrase)
    inside = [offset for offset in range(1, end - start) if around.at(start + offset)]
    if inside:
        phrase = phrase[: inside[0]].rstrip()
        for link in (" of the", " of", " for", " the", " and", ","):
            phrase = phrase.removesuffix(link)
        return start + len(phrase)
    return start + len(phrase.rstrip("'").removesuffix("'s").rstrip("'"))


def _state_within(around: Surroundings, start: int, end: int) -> bool:
    inside = (around.at(place) for place in range(start + 1, end))
    return any(mention and mention.form != "demonym" for mention in inside)


def _person_end(around: Surroundings, end: int) -> int:
    """Return where the name of the person ends that follows an office, or ``end``."""
    shadow = around.shadow
    if shadow[end : end + 1] >= _CHINESE:
        match = _PERSON_CHINESE.match(shadow, end)
        return match.end() if match else end
    match = _PERSON.match(shadow, end, end + 100)
    if not match:
        return end
    stop = reached = match.start(1)
    for word in match[1].split(" ")[1:]:
        if around.at(reached + 1) or word.casefold() in _NO_PERSON:
            break
        reached += len(word) + 1
        if word[0].isupper():
            stop = reached
        elif stop == match.start(1):
            break
    name = shadow[match.start(1) : stop]
    if not name.strip() or (shadow[end] == "," and " " not in name.strip()):
        return end
    return stop - (len(name) - len(name.rstrip("'").removesuffix("'s").rstrip("'")))


def _seated(around: Surroundings, head: Head, near: StateMention | None) -> ActorMention | None:
    """Build a bureau or court with its place: "Guangzhou |Public Security Bureau", "|分局"."""
    shadow, end = around.shadow, head.end
    before = around.owner_before(head.start, near)
    owner = before or around.owner_after(end, located=True)
    end = owner.end if owner and not before else end
    branch = _BRANCH_CHINESE.match(shadow, end)
    end = branch.end() if branch else end
    start = before.start if before else head.start
    if not before:
        place = _PLACE_BEFORE.search(shadow, max(0, start - 60), start)
        start -= len(_SMALL_WORD.split(place[1])[-1]) if place else 0
    owner = owner or around.at(start)
    if not owner and start == head.start:
        return None
    return ActorMention(start, end, shadow[start:end], owner.code if owner else None, "body")


def _named_body(around: Surroundings, head: Head, near: StateMention | None) -> ActorMention | None:
    """Build a body that the facts name, with "UN", "EU" or its state before it."""
    shadow, start, end = around.shadow, head.start, head.end
    if head.role == "other":
        return None
    state = head.state or None
    prefix = None
    if head.under == "UN":
        pattern = _UN if shadow[start] < _CHINESE else _CHINESE_UN
        prefix = pattern.search(shadow, max(0, start - 16), start)
    elif head.under == "EU":
        prefix = _EU.search(shadow, max(0, start - 16), start)
    elif shadow[start] < _CHINESE and head.role != "organisation":
        owner = around.owner_before(start, near)
        if owner and head.state in ("", owner.code):
            start, state = owner.start, owner.code
    start = prefix.start() if prefix else start
    if head.role == "office":
        end = _person_end(around, end)
    return ActorMention(start, end, shadow[start:end], state, head.role)


def _procedure(shadow: str, head: Head) -> ActorMention | None:
    """Build a special procedure of the Human Rights Council with its mandate."""
    prefix = _UN.search(shadow, max(0, head.start - 16), head.start)
    start, end = prefix.start() if prefix else head.start, head.end
    if head.role == "rapporteur":
        mandate = mandates().match(shadow, end)
        end = mandate.end() if mandate else end
        return ActorMention(start, end, shadow[start:end], None, "office")
    if not prefix and "experts" in shadow[start:end]:
        return None
    return ActorMention(start, end, shadow[start:end], None, "body")
