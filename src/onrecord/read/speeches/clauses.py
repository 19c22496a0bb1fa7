"""The sentence that is judged: its clauses, and what stands where a cue can mean it.

>>> from onrecord.read.speeches.cues import find_cues
>>> text = "We thank Freedonia, but condemn the massacre in Sylvania."
>>> groups = [Group(9, 18, ("Freedonia",), "name"), Group(48, 56, ("Sylvania",), "name")]
>>> sentence = Sentence(text, 0, len(text), find_cues(text), groups)
>>> [(hit.cue, [t.group.codes for t in sentence.objects(hit)]) for hit in sentence.hits[:2]]
[('thank', [('Freedonia',)]), ('condemn', [('Sylvania',)])]
"""

import re
from collections.abc import Sequence

from onrecord.read.speeches.cues import Hit
from onrecord.read.speeches.mentions import SELF, Group
from onrecord.read.speeches.targets import Role, Target, targets

_BREAK = re.compile(
    r";|:|, (?:but|while|whereas|although|though|and (?:we|I|it|that|to)\b)|—| while | but "
)
#: How far "condemn" and "concerned" reach; thanks reach over long lists.
_REACH = 120
_STOPS = frozenset({"condemn", "welcome", "concern", "call", "wish"})
_SPOKEN = _STOPS | {"friend"}
#: What is told of people is told of the one state that a sentence names, however far.
_RAISING = frozenset(
    {"abuse", "raised", "rights", "general", "harm", "bloodshed", "defend", "blockade"}
)
_WRONGS = frozenset({"abuse", "raised", "harm", "bloodshed"})
_NARROW = frozenset({"condemn", "concern"})
_WELCOME_REACH = 160
_ENDED = 25
#: "That act" is what another clause of the sentence told of.
_THAT = (" that ", " those ", " this ", " these ", " such ")
#: With whom something is done, who brought it about, where people fled to: no wrong is
#: told of these.
_ASIDE = re.compile(
    r"\b(?:(?:[Tt]ogether|[Aa]long|[Jj]ointly|[Cc]ooperation|[Pp]artnership|[Cc]oordination"
    r"|[Cc]ollaboration) with"
    r"|(?:framework|initiatives?|agreements?|efforts?|process|talks|mediation|negotiations|proposal"
    r"|resolution)\b[^,;]{0,40}\b(?:led|brokered|facilitated|mediated|launched|presented|submitted"
    r"|proposed|concluded|reached) by"
    r"|[Ww]ork(?:ing)? with(?: (?:any|all|every)\b[^,;]{0,30}, including)?"
    r"|(?:criticism|attention|focus\w*) (?:\w+ly )?on|[Ss]ingl\w+ out|bias\w* against"
    r"|obsession with|[Bb]eyond|[Aa]nother|[Ll]essons of|[Vv]isits? to|visited"
    r"|(?:[Ll]aureate|poet|writer|author|philosopher)s? from"
    r"|(?:[Ss]ummit|[Cc]onference|[Mm]eeting|[Tt]alks)\b[^;]{0,110}\b(?:took place|held|convened)"
    r" in"
    r"|(?:borders?|frontiers?) with|(?:future|better life|new life|work|jobs|opportunities) in"
    r"|e?migrat\w+ to"
    r"|(?:agreements?|accord|talks|negotiations|dialogue|understanding|rapprochement"
    r"|relations|operations) between"
    r"|(?:displaced|fled|flee|fleeing|escaped?|deported|poured|pouring|crossed|crossing)\b"
    r"[^,;]{0,30}\b(?:in)?to|(?:camps|refuge|asylum|sheltered|shelter) in|hosted (?:in|by)"
    r"|(?:Summit|Conference|Congress|Forum|[Mm]eeting)\b[^,;]{0,40} in(?: [A-Z][\w-]+,)?)"
    r" (?:(?:the|our|its|both|neighbou?ring|nearby|Governments? of|sister|brotherly|friendly) )*\Z"
)
_ASIDE_REACH = 180
#: Who recognizes or condones what others did has not done it.
_REACTS = re.compile(
    r"(?:'s?)?(?: Governments?| authorities| people)?(?:,| —[^—;]{0,40}—)? ?"
    r"(?: ?(?:has|have|had|did|not|never|already|also|rightly|immediately))* ?"
    r"(?:recogni[sz]ed?s?|condon\w+|condemn(?:s|ed)|denounc\w+|deplor(?:es|ed)|reject(?:s|ed)"
    r"|hosts|hosted|mediat(?:es|ed))\b(?! (?:and|or) )"
)
#: Terror that follows from a wrong is not the wrong.
_FEEDS = re.compile(
    r"\b(?:feed|fuel|breed|provok|encourag|lead to|leads to|leading to|spawn)\w*\b(?! by\b)"
    r"[^,;]*\Z"
)
_FED = 60
_AGAINST = re.compile(r"\bagainst (?:the )?\Z")
#: What a state has brokered or agreed on.
_PACT = re.compile(
    r"(?: framework)? (?:agreement|framework|accord|initiative|proposal|mediation|negotiations)\b"
    r"|-(?:led|brokered|sponsored|mediated|facilitated)\b"
    r"|'s? (?:calls?|appeals?|demands?|requests?) for\b"
)
#: People abroad whose nationality is told.
_ABROAD = re.compile(
    r" (?:\w+ )?(?:individuals?|hostages?|nationals?|tourists?|diplomats?|peacekeepers?|soldiers?"
    r"|troops|pilots?|couple|businessm[ae]n|missionar(?:y|ies))\b"
)
#: What was done in vain is no word of thanks.
_DESPITE = re.compile(r"\b(?:[Dd]espite|[Ii]n spite of|[Nn]otwithstanding) (?:\w+ ){0,4}\Z")
_DEMANDS = frozenset({"call", "wish", "must", "concern", "condemn", "outcry"})
#: How far a state may follow that no preposition links: in one clause, across two.
_CLAUSE, _SENTENCE = 220, 70


class Sentence:
    """Hold one sentence with its cues, its states, and the states of the one before it.

    ``topic`` are the states that a sentence without a state goes on to speak of, and
    ``carried`` are the kinds of cues before it that still hold: terror, and the past;
    ``agents`` and ``victims`` collect who was found to do and to suffer what it tells,
    ``defended`` whom it defends against what is done to them.
    """

    def __init__(
        self,
        text: str,
        start: int,
        end: int,
        hits: Sequence[Hit],
        groups: Sequence[Group],
        topic: tuple[str, ...] = (),
        *,
        carried: frozenset[str] = frozenset(),
    ) -> None:
        """Find the clauses of ``text[start:end]``."""
        self.text, self.start, self.end = text, start, end
        self.hits, self.groups = hits, groups
        self.topic = (Group(start, start, topic, "topic"),) if topic else ()
        self.breaks = [m.start() for m in _BREAK.finditer(text, start, end)]
        self.carried = carried
        self.kinds = {*carried, *(hit.kind for hit in hits)}
        self.agents: set[str] = set()
        self.victims: set[str] = set()
        self.meant = [
            g
            for g in groups
            if not _ASIDE.search(text, max(start, g.start - _ASIDE_REACH), g.start)
            and not _REACTS.match(text, g.end)
            and not text.endswith(("post-", "pre-"), start, g.start)
            and not _PACT.match(text, g.end)
            and not (g.form == "demonym" and _ABROAD.match(text, g.end))
            and not self._held_land(g)
        ]
        self.defended: set[str] = set()

    def _held_land(self, group: Group) -> bool:
        """Tell whether a state is named for land of its that another, named too, holds."""
        return self.text.endswith("occupied ", self.start, group.start) and any(
            g.form == "authorities" and g.end < group.start for g in self.groups
        )

    def clause(self, at: int) -> tuple[int, int]:
        """Return the two ends of the clause around a place."""
        first = max((b for b in self.breaks if b < at), default=self.start)
        last = min((b for b in self.breaks if b >= at), default=self.end)
        return first, last

    def near(self, hit: Hit) -> list[Group]:
        """Return the states of the clause that a cue stands in."""
        first, last = self.clause(hit.start)
        return [g for g in self.groups if first <= g.start < last]

    def about(self, hit: Hit) -> list[Target]:
        """Return whom a cue is about: in its clause, else in the sentence, else the topic."""
        if not self.groups:
            return [Target(g, "place") for g in self.topic]
        owned = self.text.endswith((" its ", " their "), self.start, hit.start)
        groups = self._meant(hit) if hit.kind in _RAISING else self.groups
        near = [g for g in self.near(hit) if g in groups]
        found = targets(self.text, hit, groups if owned else near, reach=_CLAUSE) or targets(
            self.text, hit, self._before_praise(hit, groups), reach=_SENTENCE
        )
        if not found and hit.kind in _RAISING and len({group.codes for group in groups}) == 1:
            first, last = sorted((groups[-1].start, hit.start))
            against = _AGAINST.search(self.text, self.start, groups[-1].start)
            role: Role = "victim" if against else "place"
            return [] if ";" in self.text[first:last] else [Target(groups[-1], role)]
        return found

    def _meant(self, hit: Hit) -> Sequence[Group]:
        """Return the states of which a cue can be told: not the speaker that condemns it."""
        spoken = [h.start for h in self.hits if h.kind in _STOPS and h.start < hit.start]
        if not spoken or hit.kind not in _WRONGS:
            return self.meant
        return [g for g in self.meant if g.codes != (SELF,) or g.start > spoken[-1]]

    def _before_praise(self, hit: Hit, groups: Sequence[Group]) -> Sequence[Group]:
        """Leave out the states that a later clause welcomes or supports."""
        _, stop = self.clause(hit.start)
        praise = (h.start for h in self.hits if h.kind in ("welcome", "friend"))
        first = next((at for at in praise if at > stop), self.end)
        return [g for g in groups if g.start < first]

    def objects(self, hit: Hit) -> list[Target]:
        """Return what a spoken tone has for its object: up to the next tone of the clause."""
        if not self.groups:
            return [Target(g, "place") for g in self.topic]
        _, stop = self.clause(hit.start)
        if hit.kind in _NARROW:
            stop = min(stop, hit.end + _REACH)
        stops = _SPOKEN if hit.kind == "condemn" else _STOPS
        for other in self.hits:
            if other.start > hit.start and other.kind in stops and other.kind != hit.kind:
                stop = min(stop, other.start)
                break
        return [Target(g, "place") for g in self.groups if hit.end <= g.start < stop]

    def subjects(self, hit: Hit) -> list[Target]:
        """Return the states that the clause has named before a cue."""
        first, _ = self.clause(hit.start)
        return [Target(g, "place") for g in self.groups if first <= g.start and g.end <= hit.start]

    def terror(self, hit: Hit) -> bool:
        """Tell whether the clause speaks of terror, gangs or disasters, which no state does."""
        if "terror" in self.carried:
            return True
        first, last = self.clause(hit.start)
        if self.text.endswith(_THAT, self.start, hit.start):
            first, last = self.start, self.end
        return any(
            h.kind == "terror"
            and first <= h.start < last
            and not _FEEDS.search(self.text, max(hit.end, h.start - _FED), h.start)
            for h in self.hits
        )

    def over(self, hit: Hit) -> bool:
        """Tell whether what a cue names is told to have ended, and nothing is demanded."""
        if self.kinds & _DEMANDS:
            return False
        return any(h.kind == "ended" and 0 <= hit.start - h.end < _ENDED for h in self.hits)

    def welcomed(self, hit: Hit) -> bool:
        """Tell whether a cue stands in what the speaker welcomes."""
        first, _ = self.clause(hit.start)
        before = [
            h
            for h in self.hits
            if h.kind in _SPOKEN
            and first <= h.start < hit.start
            and not _DESPITE.search(self.text, max(self.start, h.start - 60), h.start)
        ]
        return (
            bool(before)
            and before[-1].kind in ("welcome", "friend")
            and not (before[-1].kind == "friend" and hit.kind in ("abuse", "raised"))
            and hit.start - before[-1].end < _WELCOME_REACH
        )
