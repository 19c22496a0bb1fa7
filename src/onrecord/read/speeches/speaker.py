"""Who speaks, for whom and at which session, as far as the speech itself says.

>>> text = "I speak on behalf of the African Union. My country, Peru, and the people of Peru agree."
>>> behalf(text), occasion("this sixty-sixth session of the General Assembly").key
('African Union', 'unga-66')
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from onrecord.names.groups import group_key
from onrecord.names.states import states_in
from onrecord.read.letters.cues import CueHit, cue_table
from onrecord.read.speeches.naming import FIRST_SESSION

_MY = re.compile(
    r"(?:\b(?:[Mm]y|[Oo]ur) (?:own )?(?:country|nation|homeland|beloved country|State|delegation)"
    r",? (?:the )?(?:\w+ of )?(?:the )?|\b(?:[Ww]e|us),? (?:in|of|the people of) (?:the )?"
    r"|behalf of (?:(?:the|my|Government|people|and|delegation|of|President|Kingdom|Republic"
    r"|His|Her|Majesty) ?){0,12}|[Mm]y (?:people|Government|delegation) (?:of|and))\s?\Z"
)
_SPEAKS = re.compile(
    r"'s? (?:commitment|delegation|Government|foreign policy|position|view|contribution|own|efforts"
    r"|support|priorit|economy|development|candid|experience|people)|,? (?:also |therefore "
    r"|strongly |fully |firmly |itself |once again |warmly |always |has always |is also )?"
    r"(?:believes?|supports?|welcomes?|reiterates?|joins?|attaches|reaffirms?|congratulates?"
    r"|condemns?|considers?|wishes|is (?:fully |deeply |firmly |strongly )?(?:committed|convinced"
    r"|proud|ready|pleased|concerned|honoured|of the view|grateful)|commends?|would like"
    r"|looks forward|associates|aligns|calls|urges|hopes|stands ready|is a party|has|is|will"
    r"|continues)\b"
)
_OF = re.compile(
    r"(?:people|Government|Republic|President|peoples|Parliament|citizens) of (?:the )?"
    r"(?:\w+ ){0,3}\Z"
)
#: A speaker is named only where its state leads by so much (measured on 2,515 speeches).
_LEAST, _LEAD = 8.0, 2.5

_GROUP = re.compile(
    r"\b(?:(?P<behalf>(?:on )?behalf of)"
    r"|as (?:current |the )?(?:Chair(?:man|person|woman)?|President) of) (?:the )?"
    r"(?:(?:\w+ )?(?:States )?[Mm]embers? (?:States |countries )?of (?:the )?)?",
    re.IGNORECASE,
)
#: What leads from the sentence's "I" to the group where the speaker itself speaks for it.
_ITSELF = re.compile(
    r".*\b(?:I|we|my (?:honour|privilege|pleasure|duty|responsibility)|serving)\b"
    r"(?:(?!\b(?:that|who|which|whom|was|were|election|elected|expressed|delivered|made"
    r"|statements?|remarks|represent\w*|agrees?|align\w*|associate\w*|endorses?|subscribes?)\b)"
    r"[^;:])*\Z",
    re.IGNORECASE | re.DOTALL,
)
#: "On behalf of the group, I ...": nothing before it but a turn of speech, and "I" after it.
_FIRST_WORDS = re.compile(r"(?:[^,;:]{0,30},)?\Z")
_THEN_I = re.compile(r"[^;:]{0,150}\b(?:I|we|me|my)\b")
_SENTENCE_END = re.compile(r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bSt)[.!?] ")
#: Who adds its own name, or its state's, speaks for itself too.
_ALSO_ITSELF = re.compile(r"\b(?:in (?:my|our) own name|(?:my|our) own behalf)\b")
_CLAUSE = re.compile(r"[^.;:]{0,120}?(?=\b(?:I|we)\b|[.;:]|\Z)")
_MEMBER = re.compile(r"\W+(?:member|candidate)\b", re.IGNORECASE)
_OPENING = 1500
#: "The five Nordic countries", "Haiti and the Caribbean Community".
_FARTHEST = 14

_TENS = {"sixt": 60, "sevent": 70, "eight": 80, "fift": 50}
_UNITS = {
    word: n
    for n, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth".split(), start=1
    )
}
_SESSION = re.compile(
    r"\b(?:(?P<tens>fift|sixt|sevent|eight)(?:ieth|y-? ?(?P<unit>first|second|third|fourth|fifth"
    r"|sixth|seventh|eighth|ninth))|(?P<digits>[5-9]\d)(?:st|nd|rd|th)) (?:regular )?session\b",
    re.IGNORECASE,
)
#: The session that is opening: its President has just been elected, or it is "this".
_NOW = re.compile(
    r"\b(?:your|his|her) (?:\w+ )?(?:election|assum\w+|appointment|accession)\b[^.]*\Z"
    r"|\b(?:this|present|current) \Z"
)
#: Another session: that of the President before, or one to come.
_ANOTHER = re.compile(
    r"\b(?:predecessor|outgoing|last|next|preced\w+|until|since|presid(?:ed|ing)|leadership|guided"
    r"|work|thank|candida\w+|elections|adopt\w+|submitted|held|represented)\b[^.]*\Z"
)


class Debate(NamedTuple):
    """Name the General Debate of one session, its year, and its key among occasions."""

    name: str
    year: str
    key: str


class Speaker(NamedTuple):
    """Say who speaks, for which group of states and at which occasion.

    ``chairs`` is the group in whose name it speaks beside its own: only what names the
    group is said for it.
    """

    actor: str
    behalf: str | None
    occasion: str | None
    chairs: str | None = None

    def speaks_for(self, text: str) -> str | None:
        """Return the group for which it says some words."""
        if self.behalf or self.chairs is None:
            return self.behalf
        named = cue_table("speech_groups.csv", column="group").find(text)
        return self.chairs if any(_key(hit) == self.chairs for hit in named) else None


def speaker(text: str) -> str | None:
    """Return the state that a folded text speaks for, or None where it does not show.

    Counts how often each state is named as the speaker's own ("my country, X", "the
    people of X", "X welcomes"); linear.
    """
    weights: defaultdict[str, float] = defaultdict(float)
    own: set[str] = set()
    for mention in states_in(text):
        if mention.form == "capital":
            continue
        weight = 0.7 if mention.form == "demonym" else 1.0
        before = text[max(0, mention.start - 70) : mention.start]
        if _MY.search(before):
            own.add(mention.code)
            weight += 6
        if _SPEAKS.match(text, mention.end):
            weight += 3
        elif _OF.search(before):
            weight += 1
        weights[mention.code] += weight
    ranked = sorted(weights.items(), key=lambda item: -item[1])[:2]
    if not ranked or (len(ranked) > 1 and ranked[0][1] < _LEAD * ranked[1][1]):
        return None
    code, weight = ranked[0]
    return code if weight >= _LEAST and (code in own or weight >= 3 * _LEAST) else None


def behalf(text: str) -> str | None:
    """Return the group of states that a speech says in its opening that it speaks for.

    By its key among the groups whose members are known (``EU``, ``CARICOM``), else by its name.
    """
    return next((name for name, alone in _spoken_for(text) if alone), None)


def chaired(text: str) -> str | None:
    """Return the group in whose name a speech is held beside the speaker's own.

    >>> chaired("I am glad to speak as Chair of the African Union.")
    'African Union'
    """
    return next((name for name, alone in _spoken_for(text) if not alone), None)


def _spoken_for(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the groups that the speaker speaks for, and whether for them alone."""
    table = cue_table("speech_groups.csv", column="group")
    for match in _GROUP.finditer(text, 0, _OPENING):
        hit = next(iter(table.find(text, match.end(), match.end() + 80)), None)
        if hit is None or hit.start > match.end() + _FARTHEST or _MEMBER.match(text, hit.end):
            continue
        ends = [end.end() for end in _SENTENCE_END.finditer(text, 0, match.start())]
        opening = text[ends[-1] if ends else 0 : match.start()].strip()
        if _ITSELF.match(opening) or (_FIRST_WORDS.match(opening) and _THEN_I.match(text, hit.end)):
            clause = _CLAUSE.match(text, hit.end)
            names = text[match.start() : clause.end() if clause else hit.end]
            itself = _ALSO_ITSELF.search(names) or states_in(names)
            yield _key(hit), bool(match["behalf"]) and not itself


def _key(hit: CueHit) -> str:
    name = hit.rows[0]["name"]
    return group_key(name) or name


def occasion(text: str) -> Debate | None:
    """Return the General Debate that a speech is held in, by the latest session that it names."""
    likely: list[int] = []
    for match in _SESSION.finditer(text):
        before = max(0, match.start() - 150)
        if _NOW.search(text, before, match.start()):
            return debate(_number(match))
        if not _ANOTHER.search(text, before, match.start()):
            likely.append(_number(match))
    return debate(max(likely)) if likely else None


def _number(session: re.Match[str]) -> int:
    if session["digits"]:
        return int(session["digits"])
    return _TENS[session["tens"].lower()] + _UNITS.get((session["unit"] or "").lower(), 0)


def debate(session: int) -> Debate:
    """Return the General Debate of a session of the UN General Assembly.

    >>> debate(72)[1:]
    ('2017', 'unga-72')
    """
    # 11th, 12th and 13th are the only sessions whose ending is not that of their last digit.
    ending = "th" if 10 < session < 14 else {1: "st", 2: "nd", 3: "rd"}.get(session % 10, "th")
    name = f"General Debate of the {session}{ending} session of the UN General Assembly"
    return Debate(name, str(FIRST_SESSION + session), f"unga-{session}")
