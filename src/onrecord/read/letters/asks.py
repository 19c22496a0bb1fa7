"""Asks of a letter, petition or statement: in lists under an opener, and in prose.

Not asks: appeals to readers, requests of relatives inside a story, what a law
says must be, wishes that name nothing. See :func:`find_asks`.
"""

import bisect
import re
from collections.abc import Sequence

import msgspec

from onrecord.model import Ask, AskAct, Case, Document, Instrument, Occasion, Profile, passage
from onrecord.names.actors import find_actors
from onrecord.names.dates import find_dates
from onrecord.names.states import find_states
from onrecord.read.letters.addressees import about_of, addressees
from onrecord.read.letters.ask_acts import act_of
from onrecord.read.letters.ask_lists import asking_clauses
from onrecord.read.letters.ask_parts import Part, parts
from onrecord.read.letters.ask_words import word_class
from onrecord.read.letters.clause import Clause
from onrecord.read.letters.mentions import Mentions
from onrecord.read.letters.spoken_of import state_of_paragraph
from onrecord.read.themes import themes_of
from onrecord.read.zones import Block

#: Genres that speak to or for somebody; the others report.
ADDRESSED = frozenset({"letter", "open_letter", "petition", "statement"})

#: Rules that read what is said to "you".
_TO_YOU = frozenset({"please", "question", "imperative"})

#: Acts of those who look on from outside, not of the state that holds the power.
_OUTSIDERS_ACTS = frozenset({"raise", "speak_publicly", "sanction", "join", "support"})

#: Acts that, asked where a document speaks up for one person, are asked for that person.
_ACTS_FOR_ONE = frozenset({"release", "protect", "investigate"})

_RIGHTS = re.compile(
    r"\b(?:rights?|freedoms?|detain\w*|detention|arrest\w*|prison\w*|jail\w*|tortur\w*|releas\w*"
    r"|censor\w*|death\s+penalty|execution\w*|persecut\w*|abus\w+|crackdown|repress\w*|violence"
    r"|disappear\w*|trial|charges?|justice|accountab\w*|discriminat\w*|minorit\w*|safety|threats?"
    r"|protect\w*|activists?|defenders?|victims?|asylum|refugees?|ngos?|civil\s+society|clemency"
    r"|convicted|conviction|sentenced|dissidents?|opposition|political\s+prisoners?)\b",
    re.IGNORECASE,
)


def find_asks(
    doc: Document,
    blocks: Sequence[Block],
    profile: Profile,
    cases: Sequence[Case],
    instruments: Sequence[Instrument],
    occasions: Sequence[Occasion],
    about: str | None,
) -> list[Ask]:
    """Return the asks of a document, in text order, each with its exact quote.

    Items of a list whose opener asks are asks; so are performative, modal and
    evaluative sentences of the sender, and what organisations are reported to
    have asked. One ask for one act: a clause is divided where its acts differ.
    Where only ``about`` says whose human rights are meant, it is that state.
    """
    if profile.genre == "reply":
        return []
    concerned: bool | None = True if _speaks_to_power(profile) else None
    headed = _headed(doc.text, blocks) if about is None else []
    # A government's statement on several states takes them one by one.
    tours = profile.genre == "statement" and any(map(_is_code, profile.senders))
    places = [(block.start, block.end) for block in blocks] if tours else []
    sections = [block.start for block in blocks if block.kind == "heading"]
    mentions = Mentions(doc.text, cases, instruments, occasions, sections)
    found: list[Ask] = []
    for clause, listed_speech in asking_clauses(
        doc.text, blocks, addressed=profile.genre in ADDRESSED
    ):
        if concerned is None:
            concerned = _concerns_rights(doc.text, blocks)
        if not concerned:
            break
        whole = listed_speech or clause.nominal
        governing: AskAct | None = "raise" if listed_speech else None
        for part in parts(doc.text, clause.start, clause.content, clause.end, nominal=whole):
            act = governing or act_of(doc.text, part.content, part.end)
            if not clause.nominal and act in ("raise", "speak_publicly"):
                governing = act
            here = about or _state_above(headed, part.start)
            if places and not (clause.asked and find_states(doc.text, *clause.asked)):
                here = state_of_paragraph(doc.text, places, part.start, profile.senders) or here
            ask = _ask(doc, profile, clause, part, act, here, mentions)
            if ask is None:
                continue
            found.append(ask)
            if (
                not profile.addressees
                and profile.genre == "petition"
                and clause.asked
                and not clause.asker
            ):
                profile = msgspec.structs.replace(profile, addressees=ask.addressees)
    return found


def _headed(text: str, blocks: Sequence[Block]) -> list[tuple[int, str | None]]:
    """Return where each heading stands, and the state that it names, if it names one."""
    found = []
    for block in blocks:
        if block.kind == "heading" and not find_dates(text, block.start, block.end):
            codes = {mention.code for mention in find_states(text, block.start, block.end)}
            found.append((block.start, next(iter(codes)) if len(codes) == 1 else None))
    return found


def _state_above(headed: Sequence[tuple[int, str | None]], at: int) -> str | None:
    """Return the state whose section a place stands in."""
    before = bisect.bisect_right(headed, at, key=lambda pair: pair[0])
    return headed[before - 1][1] if before else None


def _ask(
    doc: Document,
    profile: Profile,
    clause: Clause,
    part: Part,
    act: AskAct | None,
    about: str | None,
    mentions: Mentions,
) -> Ask | None:
    text = doc.text
    if part.end - part.start < 8:
        return None
    if act is None and clause.rule == "opportunity":
        return None
    slogan = (
        clause.rule == "imperative"
        and act == "release"
        and profile.genre == "statement"
        and text.startswith("!", part.end)
        and mentions.cases(part.start, part.end)
    )
    if clause.rule in _TO_YOU and not (slogan or _speaks_to_power(profile)):
        return None
    asked = addressees(text, clause, profile, about, outside=act in _OUTSIDERS_ACTS)
    if clause.asked is None and act in _OUTSIDERS_ACTS and profile.addressees:
        asked = profile.addressees
    state = about_of(text, part.start, part.end, asked, about)
    words = text[part.start : part.end]
    if (
        act is None
        and not _RIGHTS.search(words)
        and not mentions.instruments(part.start, part.end)
        and not (
            profile.genre in ADDRESSED
            and (clause.rule == "item" or (_official(asked) and not clause.nominal))
        )
    ):
        return None
    at = passage(doc.id, text, part.start, part.end)
    alone = mentions.only_case(at.start, at.end) if act in _ACTS_FOR_ONE else ()
    who = " ".join(text[slice(*clause.asker)].split()).rstrip(".,;:") if clause.asker else ""
    return Ask(
        passage=at,
        cue=clause.rule,
        text=" ".join(at.quote.split()),
        askers=_askers(who, profile),
        addressees=asked,
        about=state,
        act=act or "other",
        themes=themes_of(at.quote),
        cases=mentions.cases(at.start, at.end) or alone,
        instruments=mentions.instruments(at.start, at.end),
        occasion=mentions.occasion(at.start, at.end, to_you=asked == profile.addressees != ()),
    )


def _askers(who: str, profile: Profile) -> tuple[str, ...]:
    """Return who asks: the sender, or whom the document reports, with the state of a government."""
    if not who or "undersigned" in who.lower():
        return profile.senders
    state = next((mention.code for mention in find_states(who)), None)
    actor = next((actor for actor in find_actors(who) if actor.state == state), None)
    if state is None or actor is None or actor.kind == "organisation":
        return (who,)
    if state in profile.senders:
        return profile.senders
    return (state,) if actor.kind == "state" else (state, who)


def _is_code(name: str) -> bool:
    return len(name) == len("FR") and name.isupper()


def _speaks_to_power(profile: Profile) -> bool:
    """Tell whether the document is written to an authority, if only to "Sir or Madam"."""
    return _official(profile.addressees) or any(
        re.match(r"(?:Dear\s+|Your\s+)?(?:Sir|Madam|Excellenc(?:y|ie))s?\b", name)
        for name in profile.addressees
    )


def _concerns_rights(text: str, blocks: Sequence[Block]) -> bool:
    """Tell whether a document speaks of human rights at all: one word in a hundred does."""
    words = sum(text.count(" ", block.start, block.end) + 1 for block in blocks)
    wanted = max(2.0, words / 100)
    hits = 0
    for block in blocks:
        for _ in _RIGHTS.finditer(text, block.start, block.end):
            hits += 1
            if hits >= wanted:
                return True
    return False


def _official(asked: tuple[str, ...]) -> bool:
    """Tell whether a state, or an authority by its words, is asked."""
    return any(
        (len(name) == 2 and name.isupper()) or word_class("authority").search(name)
        for name in asked
    )
