"""The section of occasions: where the actor raised the state's human rights, where it did not.

>>> counted(1, "state"), counted(7, "state")
('one state', 'seven states')
"""

from collections.abc import Iterable

from onrecord.assess.expectations import Question
from onrecord.assess.findings import Finding
from onrecord.assess.occasions import KnownOccasion
from onrecord.model import Act
from onrecord.names.groups import groups, members
from onrecord.names.states import state_name
from onrecord.run.inquiry import Inquiry
from onrecord.tell.notes import Notes
from onrecord.tell.values import Detail, Group, Line, Section
from onrecord.tell.wording import count_words, date_words, named_words

_NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()
#: Groups whose members an actor is compared with: the first that it was a member of.
_PEERS = ("EU", "G7", "P5", "G20")
#: Names written out; of more, only the number.
_NAMED = 30
#: Sentences at the head of a briefing: more are not read.
_MOST = 3


def occasions_section(inquiry: Inquiry, notes: Notes, actor: str) -> Section:
    """Write each occasion that was searched: raised or silent, with what proves it."""
    question = Question(actor=actor, about=inquiry.about)
    found = [(each, inquiry.finding(question, each.key)) for each in inquiry.occasions]
    name, state = named_words(actor), named_words(inquiry.about)
    lines = {
        value: tuple(
            _line(inquiry, notes, occasion, finding)
            for occasion, finding in reversed(found)
            if _shown(finding) == value
        )
        for value in ("silent", "claimed_private", "to read", "raised")
    }
    headings = {
        "silent": f"Where {name} was silent",
        "claimed_private": "Where only private words are claimed",
        "to read": "Where its words may raise it: to be read by a person",
        "raised": f"Where {name} raised it",
    }
    left = sum(_shown(finding) == "not_searched" for _, finding in found)
    searched = len(lines["silent"]) + len(lines["raised"])
    return Section(
        key="occasions",
        heading=f"Occasions to speak about human rights in {state}",
        lead=(
            f"{name[:1].upper()}{name[1:]} raised it at {len(lines['raised'])} of "
            f"{count_words(searched, 'occasion')} searched. Of "
            f"{count_words(left, 'more occasion')} no document is here, and nothing follows. "
            "“Silent” means not found in the documents named."
        ),
        groups=tuple(
            Group(heading=headings[value], lines=lines[value]) for value in lines if lines[value]
        ),
        nothing=(
            "No document of an occasion at which states speak is in this ledger: no speech, no "
            "review, no list of signatories, no roll call."
        ),
    )


def headlines(inquiry: Inquiry, notes: Notes, actor: str) -> tuple[Line, ...]:
    """Write the sentences that matter most, at most three, each of which could be proven wrong.

    The last speech in the General Debate, the last roll call on the state, the last text
    critical of it that the actor did not join, and the last review: what it said or did
    there, and how many others did.
    """
    question = Question(actor=actor, about=inquiry.about)
    found = [(each, inquiry.finding(question, each.key)) for each in inquiry.occasions]
    made = (write(inquiry, notes, found) for write in (_debate, _vote, _list, _review))
    return tuple(line for line in made if line is not None)[:_MOST]


def peers_among(actor: str, day: str, joined: Iterable[str]) -> tuple[str, list[str], int] | None:
    """Return the group of an actor's peers on a day, who of them joined, and how many they are.

    The actor itself is not counted. None where the actor belongs to no such group.
    """
    group = next((key for key in _PEERS if actor in members(key, day)), None)
    if group is None:
        return None
    peers = members(group, day) - {actor, *groups()}
    return group, sorted(peers & set(joined), key=state_name), len(peers)


def counted(number: int, noun: str) -> str:
    """Write a number with its noun, small ones in words."""
    words = _NUMBERS[number] if number < len(_NUMBERS) else f"{number:,}"
    return f"{words} {noun}{'' if number == 1 else 's'}"


_Found = list[tuple[KnownOccasion, Finding]]


def _debate(inquiry: Inquiry, notes: Notes, found: _Found) -> Line | None:
    debates = [
        pair
        for pair in found
        if pair[0].key.startswith("unga-") and pair[1].value in ("raised", "silent")
    ]
    if not debates:
        return None
    occasion, finding = debates[-1]
    actor, state = named_words(finding.actor), named_words(inquiry.about)
    spoke, raised, doubtful = _others(inquiry, occasion, finding.actor)
    if finding.value == "raised":
        did = f"{actor} raised human rights in {state}"
    elif finding.spoke:
        did = f"{actor} named {state} and did not raise human rights there"
    else:
        did = f"{actor} did not name {state}"
    names = f": {', '.join(map(named_words, raised[:_NAMED]))}" if raised else ""
    more = f"; the words of {counted(doubtful, 'more state')} may raise it" if doubtful else ""
    return _sentence(
        inquiry,
        notes,
        f"In the {occasion.name} ({occasion.start[:4]}) {did}; of the {spoke} others whose "
        f"speeches are on record, {counted(len(raised), 'state')} raised it{names}{more}",
        finding,
    )


def _others(inquiry: Inquiry, occasion: KnownOccasion, actor: str) -> tuple[int, list[str], int]:
    """Return how many others spoke, which of them raised it, and of how many it is not sure."""
    hearing = inquiry.hearing(occasion.key)
    speakers = {
        code for source in hearing.sources for code in source.senders if not source.dated
    } - {actor, inquiry.about, *groups()}
    found = [
        inquiry.asked(Question(actor=code, about=inquiry.about), hearing)
        for code in sorted(speakers, key=named_words)
    ]
    raised = [each.actor for each in found if each.value == "raised" and each.through is None]
    return len(speakers), raised, sum(_shown(each) == "to read" for each in found)


def _shown(finding: Finding) -> str:
    """Return what a finding is shown as: what was said, but not surely, is to be read."""
    return "to read" if finding.value == "not_searched" and finding.spoke else finding.value


def _vote(inquiry: Inquiry, notes: Notes, found: _Found) -> Line | None:
    """Write how the actor voted last on a resolution about the state, and how all did."""
    votes = [
        pair
        for pair in found
        if pair[0].type == "vote" and pair[1].value in ("raised", "silent") and pair[1].searched
    ]
    if not votes:
        return None
    occasion, finding = votes[-1]
    acts = [each for each in inquiry.hearing(occasion.key).records if isinstance(each, Act)]
    yes = sum(len(act.actors) for act in acts)
    no = sum(len(act.against) for act in acts)
    abstained = sum(len(act.abstained) for act in acts)
    did = "voted for it" if finding.value == "raised" else finding.why
    return _sentence(
        inquiry,
        notes,
        f"When the General Assembly last voted on “{occasion.name}” ({date_words(occasion.start)}; "
        f"{yes} for, {no} against, {abstained} abstaining), {named_words(finding.actor)} {did}",
        finding,
    )


def _list(inquiry: Inquiry, notes: Notes, found: _Found) -> Line | None:
    lists = [
        pair
        for pair in found
        if pair[0].record and pair[0].type != "vote" and pair[1].value in ("raised", "silent")
    ]
    missed = [pair for pair in lists if pair[1].value == "silent"]
    if not lists:
        return None
    occasion, finding = (missed or lists)[-1]
    actor = named_words(finding.actor)
    act = inquiry.entry(occasion.record or "")
    signed = getattr(act.record, "actors", ())
    stands = "is not" if missed else "is"
    words = (
        f"{actor} {stands} among the {len(signed)} states that joined “{occasion.name}” of "
        f"{date_words(occasion.start)}"
    )
    among = peers_among(finding.actor, occasion.start, signed)
    if among:
        group, joined, of = among
        names = f": {', '.join(map(named_words, joined))}" if joined else ""
        words += f"; {len(joined)} of the other {of} members of the {group} did{names}"
    later = [pair for pair in lists if pair[1].value == "raised" and pair[0].start > occasion.start]
    if missed and later:
        dates = ", ".join(date_words(pair[0].start) for pair in later)
        words += f". It joined those of {dates}"
    evidence = [act, *(inquiry.entry(pair[1].evidence[0]) for pair in later if missed)]
    numbers = tuple(notes.cite(entry) for entry in evidence)
    return Line(words=_begun(words), notes=numbers, confirmed=notes.confirmed(numbers))


def _review(inquiry: Inquiry, notes: Notes, found: _Found) -> Line | None:
    reviews = [
        pair for pair in found if pair[0].type == "review" and pair[1].value in ("raised", "silent")
    ]
    if not reviews:
        return None
    occasion, finding = reviews[-1]
    actor, state = named_words(finding.actor), named_words(inquiry.about)
    hearing = inquiry.hearing(occasion.key)
    made = sum(finding.actor in getattr(each, "askers", ()) for each in hearing.records)
    said = [each for each in finding.spoke if each.startswith("statement-")]
    year = occasion.start[:4]
    words = f"In the review of {state} in {year} {actor} made {counted(made, 'recommendation')}"
    if finding.value == "silent":
        words += f" and did not raise the human rights situation: {finding.why}"
    elif said and not any(each.startswith("statement-") for each in finding.evidence):
        words += "; the report's summary of what it said in the dialogue raises nothing"
    return _sentence(inquiry, notes, words, finding)


def _sentence(inquiry: Inquiry, notes: Notes, words: str, finding: Finding) -> Line:
    numbers = _proof(inquiry, notes, finding)
    return Line(words=_begun(words), notes=numbers, confirmed=notes.confirmed(numbers))


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]


def _proof(inquiry: Inquiry, notes: Notes, finding: Finding) -> tuple[int, ...]:
    """Cite what was said there; of a silence, each document that was searched as a whole."""
    said = (*finding.evidence, *finding.spoke)
    cited = tuple(notes.cite(inquiry.entry(record), actor=finding.actor) for record in said)
    if finding.value == "raised":
        return cited
    return cited + tuple(notes.cite_searched(each.doc, each.how) for each in finding.searched)


def _line(inquiry: Inquiry, notes: Notes, occasion: KnownOccasion, finding: Finding) -> Line:
    numbers = _proof(inquiry, notes, finding)
    details = [Detail("When", date_words(occasion.start)), Detail("Found", finding.why)]
    if finding.through:
        details.append(Detail("Through", finding.through))
    if occasion.record and occasion.type != "vote":
        signed = getattr(inquiry.entry(occasion.record).record, "actors", ())
        among = peers_among(finding.actor, occasion.start, signed)
        if among:
            group, joined, of = among
            names = f": {', '.join(map(named_words, joined))}" if joined else ""
            details.append(Detail(f"Other members of the {group}", f"{len(joined)} of {of}{names}"))
    said = [
        entry.record
        for record in (*finding.evidence, *finding.spoke)
        if not isinstance((entry := inquiry.entry(record)).record, Act)
    ]
    return Line(
        words=occasion.name,
        quote=said[0].passage.quote if said else "",
        lang=notes.lang(said[0].passage.doc) if said else None,
        notes=numbers,
        details=tuple(details),
        confirmed=notes.confirmed(numbers),
    )
