"""Hearings: what was said about a state at one occasion, and what one actor said there.

The order of the values is fixed: who could not speak had no opportunity; who raised it
anywhere in the record of the occasion did; then a claim of private diplomacy counts, since
nothing public was found; then silence, where a document that would show it was searched.

>>> from onrecord.assess.occasions import KnownOccasion
>>> debate = KnownOccasion(key="unga-86", type="session", name="General Debate", start="2031-09",
...                        end="2031-09", host=None, about=None, participants=("GL", "NU"),
...                        source="own")
>>> speech = Source(doc="doc-1", genre="speech", lang="en", senders=("GL",),
...                 added="2031-10-01T00:00:00Z")
>>> question = Question(actor="GL", about="NU")
>>> answer(question, Hearing(occasion=debate), because=(Ground("question"),)).value
'not_searched'
>>> heard = Hearing(occasion=debate, sources=(speech,))
>>> answer(question, heard, because=(Ground("question"),)).value
'silent'
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import msgspec

from onrecord.assess.expectations import Question, raises
from onrecord.assess.findings import Finding, Ground, Searched, Value
from onrecord.assess.occasions import KnownOccasion
from onrecord.assess.private import claims_private
from onrecord.assess.rights_words import names_a_wrong, surely_raises
from onrecord.model import Act, AnyRecord, Ask, Claim, Statement, first_day, last_day
from onrecord.names.groups import group_key, members


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """Name a document that records an occasion: whose words, and when it was added.

    A review report, a list of signatories or a roll call records everybody; a speech
    or statement records its ``senders``. One that is only ``dated`` within the occasion,
    or in a language that the reader of its genre does not know, can show that something
    was raised then, and not that nothing was.
    """

    doc: str
    genre: str
    lang: str | None = None
    senders: tuple[str, ...] = ()
    added: str
    dated: bool = False


class Hearing(msgspec.Struct, frozen=True, kw_only=True):
    """Hold what the dossier has of one occasion: its sources, and their records on one state.

    ``named`` are the states that a report of a review names in its dialogue: one that
    has no turn there, as far as it was read, may have had one that was not recognised.
    """

    occasion: KnownOccasion
    sources: tuple[Source, ...] = ()
    records: tuple[AnyRecord, ...] = ()
    named: frozenset[str] = frozenset()
    confirmed: frozenset[str] = frozenset()


class _Part(NamedTuple):
    """A record that an actor has a part in, by itself or through a group."""

    record: AnyRecord
    through: str | None


#: What the United Nations say, their members have not said.
_NO_BLOC = frozenset({"UN", "UN observers"})
_TABLES = frozenset({"acts", "votes"})
#: Occasions at which one can speak apart from the public.
_MEETINGS = frozenset({"visit", "summit", "dialogue", "other"})
_CALLED_BY = {
    "visit": re.compile(r"\b(?:visit\w*|visite\w*|trip)\b|访问|訪問|出访", re.IGNORECASE),
    "dialogue": re.compile(r"\bdialogue\w*\b|对话|對話", re.IGNORECASE),
}
_EVERYBODY = _TABLES | {"upr_report"}
#: In which languages the readers know the words that raise something, by genre.
_LANGUAGES = {"speech": ("en",), "upr_report": ("en", "fr")}
_LETTERS = ("en", "fr", "zh")
_HOW = {
    "upr_report": "report of the review: every turn of the dialogue and every recommendation",
    "acts": "list of those who took part",
    "votes": "roll call",
    "speech": "speech, read whole",
}


def answer(
    question: Question,
    hearing: Hearing,
    *,
    because: tuple[Ground, ...],
    claims: Iterable[Claim] = (),
) -> Finding:
    """Find what an actor did at an occasion about what was asked of the record.

    ``claims`` are those about the actor and the state, to see whether private words
    are claimed. Linear in the hearing's records.
    """
    occasion, actor = hearing.occasion, question.actor

    def found(value: Value, why: str, **more: Any) -> Finding:
        return Finding(
            actor=actor,
            about=question.about,
            theme=question.theme,
            case=question.case,
            occasion=occasion.key,
            value=value,
            why=why,
            because=because,
            **more,
        )

    if not occasion.could_speak(actor):
        return found("no_opportunity", _closed(occasion, actor))
    parts = sorted(_parts(actor, hearing), key=lambda part: (part.record.passage, part.record.id))
    raising = [part for part in parts if _raised(question, part.record)]
    mine = [part for part in raising if not _doubtful(part.record, hearing)]
    evidence = {part.record.id for part in mine}
    spoke = tuple(part.record.id for part in parts if part.record.id not in evidence)
    searched = tuple(sorted(_searched(actor, hearing), key=lambda each: (each.doc, each.how)))
    if mine:
        own = [part for part in mine if part.through is None] or mine
        ids = tuple(part.record.id for part in own)
        through = own[0].through
        told = {"spoke": spoke, "searched": searched, "through": through}
        return found("raised", _how(own), evidence=ids, **told)
    here = [claim for claim in claims if _claims_here(question, claim, occasion)]
    private = tuple(claim.id for claim in sorted(here, key=lambda claim: claim.passage))
    if private:
        why = "only a claim of private diplomacy is on record"
        return found("claimed_private", why, evidence=private, spoke=spoke, searched=searched)
    if occasion.type == "vote" and occasion.record is None:
        why = "no resolution on it was put to a vote in the roll calls on record"
        return found("no_opportunity", why, searched=searched)
    if raising:
        why = "its words may raise it, and no person has confirmed that they do"
        return found("not_searched", why, spoke=spoke)
    unsearched = _unsearched(question, hearing, parts, searched)
    if unsearched:
        return found("not_searched", unsearched, spoke=spoke)
    why = _unraised(parts, hearing, question)
    opposed = any(_opposes(actor, part.record) for part in parts)
    return found("silent", why, spoke=spoke, searched=searched, opposed=opposed)


def changes(
    question: Question,
    hearing: Hearing,
    *,
    because: tuple[Ground, ...],
    claims: Iterable[Claim] = (),
    added: dict[str, str],
) -> list[tuple[str, Finding]]:
    """Return the finding as it was from each time that a document changed it, first to last.

    ``added`` says when the document of each claim came into the dossier, by its id. The
    first is what was found before the first document came, at the time "".
    """
    said = list(claims)
    times = sorted({source.added for source in hearing.sources} | set(added.values()))
    history: list[tuple[str, Finding]] = []
    for time in ["", *times]:
        known = {source.doc for source in hearing.sources if source.added <= time}
        then = msgspec.structs.replace(
            hearing,
            sources=tuple(source for source in hearing.sources if source.doc in known),
            records=tuple(each for each in hearing.records if each.passage.doc in known),
        )
        heard = [claim for claim in said if added.get(claim.passage.doc, "") <= time]
        found = answer(question, then, because=because, claims=heard)
        if not history or history[-1][1] != found:
            history.append((time, found))
    return history


def _unsearched(
    question: Question, hearing: Hearing, parts: list[_Part], searched: tuple[Searched, ...]
) -> str:
    """Say why what is there does not show that nothing was raised; empty where it does."""
    if not searched:
        own = [each for each in hearing.sources if question.actor in each.senders]
        if any(not each.dated and not _legible(each) for each in own):
            return "its words there are in a language in which no silence can be told"
        return "no document of it is in the dossier that would show it"
    if not parts and question.actor in hearing.named:
        return "the report names it in the dialogue, where no turn of its own was recognised"
    if _untold(question, hearing):
        return "only the names are on record, not what the text says of it"
    if question.theme is not None and any(_themeless(part.record) for part in parts):
        return "it made recommendations there whose themes were not told"
    return ""


def _parts(actor: str, hearing: Hearing) -> Iterator[_Part]:
    """Yield the records of the hearing that an actor has a part in."""
    day = hearing.occasion.start
    for record in hearing.records:
        match record:
            case Statement():
                if record.actor == actor:
                    yield _Part(record, None)
                elif group := _group_with(actor, (record.behalf, record.actor), day):
                    yield _Part(record, group)
            case Ask() if actor in record.askers:
                yield _Part(record, None)
            case Act() if actor in (*record.actors, *record.against, *record.abstained):
                yield _Part(record, None)
            case _:
                pass


def _group_with(actor: str, names: Iterable[str | None], day: str) -> str | None:
    """Return the group among the names that the actor is a member of on a day."""
    for name in names:
        key = group_key(name) if name else None
        if key and key not in _NO_BLOC and actor in members(key, day):
            return key
    return None


def _raised(question: Question, record: AnyRecord) -> bool:
    if isinstance(record, Act):
        did = question.actor in record.actors and record.stance != "supportive"
    else:
        did = raises(record)
    return did and question.fits(record)


def _doubtful(record: AnyRecord, hearing: Hearing) -> bool:
    """Tell whether words raise something only as they may also mean another thing.

    A speech has to say it surely. In the dialogue of a review a challenge that is only noted
    is a courtesy, and a question that names no wrong is a question.
    """
    if not isinstance(record, Statement) or record.id in hearing.confirmed:
        return False
    source = next((each for each in hearing.sources if each.doc == record.passage.doc), None)
    if source is None or source.lang != "en":
        return False
    if source.genre == "speech":
        return not surely_raises(record.passage.quote, record.cue)
    if source.genre == "upr_report":
        return record.tone == "notes" or not names_a_wrong(record.passage.quote)
    return False


def _untold(question: Question, hearing: Hearing) -> bool:
    """Tell whether a list of names tells nothing of a theme or case: its text is not on record."""
    acts = [each for each in hearing.records if isinstance(each, Act)]
    if hearing.occasion.record is None or not acts:
        return False
    themes = any(act.themes for act in acts)
    return question.case is not None or (question.theme is not None and not themes)


def _opposes(actor: str, record: AnyRecord) -> bool:
    """Tell whether an actor took the other side: voted no."""
    return isinstance(record, Act) and actor in record.against


def _themeless(record: AnyRecord) -> bool:
    """Tell whether a record is a recommendation whose themes no reader told, as of French ones."""
    return isinstance(record, Ask) and raises(record) and not record.themes


def _searched(actor: str, hearing: Hearing) -> Iterator[Searched]:
    read = {each.passage.doc for each in hearing.records if isinstance(each, Statement)}
    for source in hearing.sources:
        if source.dated or (source.genre == "upr_report" and source.doc not in read):
            continue  # Without its dialogue a report shows nothing about who spoke.
        if not _legible(source):
            continue
        if source.genre in _EVERYBODY or actor in source.senders:
            how = _HOW.get(source.genre, f"{source.genre.replace('_', ' ')}, read whole")
            yield Searched(source.doc, how)


def _legible(source: Source) -> bool:
    """Tell whether the words that raise something are known in the language of a document."""
    known = _LANGUAGES.get(source.genre, _LETTERS)
    return source.genre in _TABLES or source.lang in known


def _closed(occasion: KnownOccasion, actor: str) -> str:
    if occasion.about == actor:
        return "it is the state under review itself"
    return "it was not among those who could speak there"


def _how(parts: list[_Part]) -> str:
    through = next((part.through for part in parts if part.through), None)
    if through:
        return f"raised through {through}, which spoke for it"
    kinds = {type(part.record) for part in parts}
    if kinds == {Ask}:
        return "raised in its recommendations"
    if kinds == {Act}:
        return "took part"
    return "raised in its own words"


def _unraised(parts: list[_Part], hearing: Hearing, question: Question) -> str:
    """Say how an actor was silent that could have raised it."""
    actor = question.actor
    for part in parts:
        record = part.record
        if isinstance(record, Act) and actor in record.against:
            return "voted against"
        if isinstance(record, Act) and actor in record.abstained:
            return "abstained"
    spoken = [part for part in parts if not isinstance(part.record, Act)]
    if any(raises(part.record) for part in spoken):
        what = "this theme" if question.case is None else "this case"
        return f"raised human rights there; {what} was not found in it"
    if spoken:
        count = sum(part.through is None for part in spoken) or len(spoken)
        return f"spoke of it in {count} {'place' if count == 1 else 'places'} without raising it"
    if parts:
        return "took part without raising it"
    signed = {who for each in hearing.records if isinstance(each, Act) for who in each.actors}
    if hearing.occasion.type != "vote" and signed:
        return f"not among the {len(signed)} who signed"
    if hearing.occasion.type == "vote":
        return "not among those who voted: absent, as follows from its membership"
    return "not found in what was searched"


def _claims_here(question: Question, claim: Claim, occasion: KnownOccasion) -> bool:
    """Tell whether a claim says that the actor raised it in private at this occasion."""
    if claim.actor != question.actor or not claim.did or not claims_private(claim.passage.quote):
        return False
    if claim.about not in (None, question.about) or question.theme or question.case:
        return False
    if claim.when is None or len(claim.when) == len("2016"):
        return False
    if occasion.type not in _MEETINGS:
        return False  # What is said apart is not said in a debate, a review or a list.
    first, last = first_day(occasion.start), last_day(occasion.end)
    if not (first <= last_day(claim.when) and first_day(claim.when) <= last):
        return False
    # A month is no meeting: words without the day have to name what it was.
    words = f"{claim.passage.quote} {claim.occasion or ''}"
    return len(claim.when) == len("2016-03-10") or _names(occasion, words)


def _names(occasion: KnownOccasion, words: str) -> bool:
    """Tell whether words name a meeting by its sort ("visit"), or a summit by its group."""
    sort = _CALLED_BY.get(occasion.type)
    group = occasion.key.split("-")[0] if occasion.type == "summit" else ""
    named = group.isalnum() and re.search(rf"\b{group}\b", words, re.IGNORECASE)
    return bool(named or (sort and sort.search(words)))
