"""Who a claim is about: the subject of a verb, where it is a government, body or official.

>>> profile = Profile(genre="letter", addressees=("FR", "Minister Example"))
>>> reader = Subjects(profile, "CN")
>>> text = "In May you wrote to us."
>>> reader.before(text, 0, 10)
Subject(start=7, end=10, actor='FR', who='high')
"""

import functools
import re
from typing import NamedTuple

from onrecord.model import Profile
from onrecord.names.states import StateMention
from onrecord.read.letters.clause_openings import CONDITIONAL, LEAD, region, skip
from onrecord.read.letters.cues import CueHit, CueTable, cue_table, states_within, within
from onrecord.read.letters.governments import EUROPEAN_UNION

_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_TIME = re.compile(
    rf"(?:in|on|by|since|during)\s+(?:(?:early|late|the same|that|this|last)\s+)?(?:\d{{1,2}}\s+)?"
    rf"(?:{_MONTH}|year|month|week|day|\d{{4}})(?:\s+\d{{1,2}})?(?:,?\s+\d{{4}})?,?\s+",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"[*†]*(?:\s*\([^()]{0,80}\))?(?:\s*,?\s+(?:itself|themselves|himself|herself|alike|together)"
    r"|\s*,?\s+(?:of|on|and|in|for|at|to(?=\s+(?:the\s+)?[A-Z])|from|with|under|"
    r"as well as|including|led by|responsible for)\s+"
    r"(?:[\w’'()“”\"&.-]+,?\s+){0,24}[\w’'()“”\"&.-]+)?\s*,?\s*\Z"
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|did|does|do|will|would|should|must|can|could|may|might)\b"
)
_CLAUSE = re.compile(r"\b(?:without|[a-z]+ing|we|you|they|he|she|it|I|not)\b")
_MODIFIER = re.compile(r"[“\"'‘(*]*(?:[\w’'-]+\s+|of\s+(?:the\s+)?){0,6}\Z")
_NO_MODIFIER = re.compile(
    r"\b(?:in|from|to|by|with|against|about|under|near|outside|between|at|on|no|hospital|school|"
    r"university|college|member|members|we|you|they|he|she|it|how|what|opposition|"
    r"company|not|as|for|than|shadow|student|church)\b",
    re.IGNORECASE,
)
_YOU = re.compile(
    r"(?P<you>you|your\s+(?:own\s+)?(?:government[’']s\s+)?(?:government|ministry|administration|country|office|"
    r"department|predecessor|excellency['’]s\s+government|embassy|ambassador|delegation|mission"
    r"|foreign\s+minister|prime\s+minister|party))\Z"
    r"|(?P<we>we|i|our\s+(?:\w+\s+)?(?:governments?|countries|ministry|country|embassy"
    r"|ambassador|delegation"
    r"|mission|minister|diplomats|consulate)|my\s+(?:government|ministry))\Z",
    re.IGNORECASE,
)
#: Bodies of these names are as often private; only "the" or a state before them tells.
_PRIVATE = re.compile(
    r"\b(?:committee|commission|council|president|delegation)\Z|\ASecretary\Z", re.IGNORECASE
)
_PUBLIC = re.compile(
    r"\A(?:Committee|Commission|Council|[Pp]resident|EU [Dd]elegation)\Z"
    r"|\b(?:UN|United Nations|Human Rights|European|"
    r"Select|Parliamentary|Security)\s+(?:\w+\s+)?(?:Council|Committee|Commission)\Z",
)
_CIVIL = re.compile(r"\b(?:Asian|International|Arab|Islamic)\b")
_POLICE = re.compile(
    r"\b(?:police|security(?!\s+council)|prison|military|army)\s+(?:\w+\s+)?\w+\Z", re.IGNORECASE
)
_ARTICLE = re.compile(r"(?<![\w])(?<!of )(?:[Tt]he)\s")
#: "read out in the General Assembly": the phrase is no subject.
_INSIDE = re.compile(r"\b(?:in|at|before|with|for|by|against|on|into|through)\s+\Z")
_OF = re.compile(r"\s+of\s+(?:the\s+)?")
#: Whom "you" can be for a claim: editors, companies and the public are no governments.
_OFFICIAL = re.compile(
    r"\b(?:Ministers?|Ministry|Ambassador|President|Premier|Chancellor|Commissioner|Commission|"
    r"Rapporteur|Excellency|Committee|Council|Government|Secretary|Parliament|Senator"
    r"|Congress\w*|Governor|"
    r"Mayor|Attorney General|Prosecutor|Justice|Judge|MP|MEP|Honou?rable|Majesty|Authorities)\b",
    re.IGNORECASE,
)
_STATE_CODE = re.compile(r"[A-Z]{2}\Z")
_UNION = re.compile(r"(?:EU|E\.U\.|European\s+Union)\b")


#: In "in your letter you wrote" the clause has no comma before its subject.
_YOU_LAST = re.compile(r"\b(?:you|we)\Z")
_IT = re.compile(
    r"(?:(?:that|and|but|yet|since\s+then|so\s+far)[,\s]+)?(?P<it>it|he|she)\Z", re.IGNORECASE
)
_OFFICER = re.compile(
    r"(?:minister|secretary|ambassador|president|chancellor|commissioner)\Z", re.IGNORECASE
)
_PRONOUNS = re.compile(
    r"\b(?:[Yy]ou|[Yy]our|[Ww]e|I|[Oo]ur|[Ii]t|[Hh]e|[Ss]he|[Nn]o|[Nn]ot|[Nn]othing)\b"
)
_PERSONAL = re.compile(r"\b[A-Z][\w’'-]+")
_WHICH = re.compile(r",\s+(?P<which>(?:which|who))(?:\s+\w+ly)?\s+\Z")
_AMONG = re.compile(
    r"\b(?:was|were|is|are|has\s+been)\s+(?:not\s+)?(?:among|one\s+of|part\s+of)\s+(?:the\s+"
    r"|those\s+)?"
    r"(?:group\s+of\s+)?(?:[\w-]+\s+){0,3}(?:states|countries|governments|members|nations"
    r"|delegations|those)"
    r"\s+(?:that|which|who)\s+\Z"
)
#: Offices that deal with other states: in a letter to one of them about another, its own.
_ABROAD = re.compile(
    r"(?:(?:the\s+)?(?:previous\s+|former\s+|federal\s+)?(?:administration|foreign\s+(?:minister"
    r"|secretary|ministry|office)|ministers?|secretary\s+of\s+state|state\s+secretary"
    r"|embassy|ambassador|diplomats|minister\s+for\s+foreign\s+affairs))\Z",
    re.IGNORECASE,
)
#: "The Committee to Protect ..." is a society.
_SOCIETY = re.compile(r"\s+(?:to|for)\s+[A-Z]")
_FOREIGN = re.compile(
    r"\b(?:foreign|embassy|ambassador|diplomats|secretary\s+of\s+state"
    r"|state\s+secretary)\b",
    re.IGNORECASE,
)
_OWN_POWER = re.compile(r"(?:government|prime\s+minister|president|cabinet)\Z", re.IGNORECASE)
#: "Ms. Beispiel", "Anna Beispiel"
_OFFICIAL_NAME = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr)\.?\s+)?(?:[A-Z][\w’'-]+\s+){0,2}(?P<last>[A-Z][\w’'-]+)\s*"
)
_DETERMINERS = frozenset("the your our its their his her new current".split())
_WORDS = re.compile(r"[\w’'-]+")


class Subject(NamedTuple):
    """Point at the words for an actor; ``who`` is high, police or court."""

    start: int
    end: int
    actor: str
    who: str


class Subjects:
    """Find and resolve the subjects of one document."""

    def __init__(self, profile: Profile, about: str | None, *, home_rule: bool = False) -> None:
        """Keep what "you", "we" and "the authorities" stand for here.

        ``home_rule`` tells that a parliament speaks: "the Government" is its own.
        """
        self._home_rule = home_rule
        sender = profile.senders[0] if profile.senders else None
        self._union = sender == EUROPEAN_UNION
        state = sender if sender and (self._union or _STATE_CODE.match(sender)) else None
        #: Who answers asks for nothing: what it calls for it only says.
        self.answers = profile.genre == "reply"
        self._own = self.answers or bool(state)
        first = profile.addressees[0] if profile.addressees else ""
        self._you = first if _STATE_CODE.match(first) or _OFFICIAL.search(first) else None
        self._we = (state or about or sender) if self._own else None
        private = bool(first) and not self._you and profile.genre in ("letter", "open_letter")
        #: Whose the authorities are that nothing else tells; who writes to a company hears from it.
        self.there = None if private else state or about
        #: Who did not do what nobody is named for: those whom a government writes about.
        self.unnamed = None if private else about or state
        #: Who the sentence before spoke of, for "it" and "they".
        self.last: Subject | None = None
        self._to = " ".join(profile.addressees[1:])
        #: Actors by the surname of who holds the office.
        self._officials: dict[str, str] = {}
        #: An organisation that writes speaks of itself as "the Committee": that is no claim.
        self._senders = () if state else profile.senders
        self._host = first if _STATE_CODE.match(first) and first != about else None

    def know(self, officials: dict[str, str]) -> None:
        """Take up whose office the bearers of some surnames hold."""
        self._officials = officials

    def before(self, text: str, start: int, end: int) -> Subject | None:
        """Return the subject that ends where a verb group begins, in a sentence from ``start``.

        None where the words before the verb are somebody else's, or open a
        condition.
        """
        begin, stop = region(text, start, end)
        opener = _WORDS.search(text, begin, stop)
        if opener and opener[0].lower() in CONDITIONAL:
            return None
        if it := _IT.match(text, skip(text, begin, stop), stop):
            at = it.start("it")
            found = self._antecedent(text, start, at, person=it["it"].lower() != "it")
            alone = it["it"].lower() == "it" and not _named_before(text, start, at)
            if found is None and self.last and alone:
                found = Subject(at, stop, self.last.actor, "high")
            return found
        subject = self._resolve(text, begin, stop)
        if subject is None and (you := _YOU_LAST.search(text, begin, stop)):
            subject = self._resolve(text, you.start(), stop)
        if subject is None:
            split = max(text.rfind(" and ", begin, stop), text.rfind(" but ", begin, stop))
            if split > 0:
                subject = self._resolve(text, split + 5, stop)
        return subject

    def relative(self, text: str, start: int, verb: int) -> Subject | None:
        """Return the actor whom "which" or "who" takes up ("the Embassy, which has")."""
        which = _WHICH.search(text, max(start, verb - 40), verb)
        if which is None:
            return None
        begin, stop = region(text, start, which.start())
        subject = self._resolve(text, begin, stop)
        at = which.start("which")
        return Subject(at, at, subject.actor, "high") if subject and subject.who == "high" else None

    def among(self, text: str, start: int, verb: int) -> Subject | None:
        """Return the state of "X was among the states that signed"."""
        among = _AMONG.search(text, max(start, verb - 120), verb)
        return self.before(text, start, among.start()) if among else None

    def _same_office(self, words: str) -> bool:
        """Tell whether words give the office of the one written to: then they mean another."""
        office = words.rsplit(maxsplit=1)[-1]
        return bool(re.search(rf"\b{re.escape(office)}\b", self._to, re.IGNORECASE))

    def may_stand_in(self, text: str, start: int, end: int) -> bool:
        """Tell whether a sentence has anybody at all who could be the subject of a claim."""
        return bool(
            within(actor_words(text), start, end)
            or states_within(text, start, end)
            or _PRONOUNS.search(text, start, end)
            or (
                self._officials
                and not self._officials.keys().isdisjoint(_WORDS.findall(text, start, end))
            )
        )

    def owns(self, actor: str) -> bool:
        """Tell whether an actor is the government that itself writes."""
        return self._own and actor in (self._we, self.there)

    def home_in(self, text: str, start: int, end: int) -> bool:
        """Tell whether a stretch names the state of the government that itself writes."""
        return self._own and any(s.code == self._we for s in states_within(text, start, end))

    def owner(self, text: str, start: int, stop: int) -> Subject | None:
        """Return the actor whose genitive ends at ``stop``, of at most six words."""
        at = max(start, stop - 70)
        best = None
        for word in reversed(list(_WORDS.finditer(text, at, stop))[-6:]):
            if word[0].islower() and best and word[0] not in _DETERMINERS:
                break
            subject = self._resolve(text, word.start(), stop)
            if subject and subject.start == word.start():
                best = subject
            elif best:
                break
        return best

    def first_named(self, text: str, start: int, stop: int) -> Subject | None:
        """Return the actor that opens a stretch, in its longest wording, or None."""
        for word in reversed(list(_WORDS.finditer(text, start, stop))):
            subject = self.named(text, start, word.end())
            if subject:
                return subject
        return None

    def _antecedent(self, text: str, start: int, stop: int, *, person: bool) -> Subject | None:
        """Return the government named before "it", or the officer named before "she"."""
        for hit in reversed(within(actor_words(text), start, stop)):
            if person and not _OFFICER.search(text[hit.start : hit.end]):
                continue
            subject = self.owner(text, start, hit.end)
            if subject and subject.who == "high":
                at = skip(text, stop, len(text))
                return Subject(at, at, subject.actor, "high")
        return None

    def _resolve(self, text: str, begin: int, stop: int) -> Subject | None:
        begin = skip(text, begin, stop)
        for opening in (LEAD, _TIME):
            lead = opening.match(text, begin, stop)
            begin = skip(text, lead.end(), stop) if lead else begin
        person = _YOU.match(text, begin, stop)
        if person:
            actor = self._you if person["you"] else self._we
            return Subject(begin, stop, actor, "high") if actor else None
        return self.named(text, begin, stop)

    def named(self, text: str, begin: int, stop: int) -> Subject | None:
        """Return the actor that a noun phrase ``text[begin:stop]`` names, if it is one."""
        states = states_within(text, begin, stop)
        for hit in within(actor_words(text), begin, stop):
            if hit.end > stop:
                break
            start = _phrase_start(text, begin, hit.start)
            if not _fits(text, start, hit.start, hit.end, stop) or _INSIDE.search(
                text[begin:start]
            ):
                continue
            row = hit.rows[0]
            words = _bare(" ".join(text[start : hit.end].split()))
            if self._union and _UNION.match(words):
                return Subject(start, stop, EUROPEAN_UNION, "high")
            if words[:1].isupper() and any(words in sender for sender in self._senders):
                return None
            place = _place(text, states, start, hit.end)
            ours = self._own and words == "Secretary"
            if _PRIVATE.search(words) and not (ours or _public(text, words, place, hit.end)):
                return None
            who = "police" if _POLICE.search(words) else row["who"]
            if row["state"] == "yes" and who != "police":
                # "the EU Delegation" is of no state, "the authorities" of the state written about.
                foreign = None if re.search(r"\b[A-Z]{2}\b|\bUN\b", words) else self.there
                if _ABROAD.match(words) and not self._own:
                    elsewhere = None if _FOREIGN.search(words) else self.there
                    foreign = self.there if self._same_office(words) else self._host or elsewhere
                elif self._home_rule and _OWN_POWER.match(words):
                    foreign = None
                return Subject(start, stop, place or foreign or words, who)
            return Subject(start, stop, words, who)
        for state in states:
            if state.form not in ("demonym", "adjective") and _fits(
                text, begin, state.start, state.end, stop
            ):
                return Subject(begin, stop, state.code, "high")
        if self._officials and (person := _OFFICIAL_NAME.fullmatch(text, begin, stop)):
            actor = self._officials.get(person["last"])
            return Subject(begin, stop, actor, "high") if actor else None
        return None


def _named_before(text: str, start: int, stop: int) -> bool:
    """Tell whether a sentence names anybody before a pronoun: then "he" may be that person."""
    return _PERSONAL.search(text, start + 1, stop) is not None


def _phrase_start(text: str, begin: int, actor: int) -> int:
    """Return where the phrase of an actor begins: at the last "the" before it, if any."""
    articles = [m.start() for m in _ARTICLE.finditer(text, begin, actor)]
    return articles[-1] if articles else begin


def _place(text: str, states: list[StateMention], begin: int, end: int) -> str | None:
    of = _OF.match(text, end)
    for state in states:
        if begin <= state.start < end or (
            of and of.end() == state.start and state.form != "capital"
        ):
            return state.code
    return None


def _public(text: str, words: str, place: str | None, end: int) -> bool:
    """Tell whether a committee, council or president is of a state or of the United Nations."""
    if place:
        return True
    if re.match(r"\s+of\s", text[end : end + 4]):
        return False
    if _SOCIETY.match(text, end) and not words.lower().endswith("delegation"):
        return False
    return bool(_PUBLIC.search(words)) and not _CIVIL.search(words)


def _fits(text: str, begin: int, start: int, end: int, stop: int) -> bool:
    before, after = text[begin:start], text[end:stop]
    return bool(
        _MODIFIER.match(before)
        and not _NO_MODIFIER.search(before)
        and _TAIL.match(after)
        and not _FINITE.search(after)
        and not _CLAUSE.search(after)
        and (text[begin:start].count(" of ") == 0 or text[begin].isupper())
    )


def _bare(words: str) -> str:
    return re.sub(
        r"\A(?:the|a|an|this|that|these|its|their|his|her)\s+", "", words, flags=re.IGNORECASE
    )


@functools.lru_cache(maxsize=1)
def actor_words(text: str) -> list[CueHit]:
    """Return the words for governments, bodies and officials in the one text that is being read."""
    return _actor_table().find(text)


@functools.cache
def _actor_table() -> CueTable:
    return cue_table("claim_actors.csv", column="word")
