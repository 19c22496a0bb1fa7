"""Check what documents claim of an actor against the acts and asks on record.

A wrong "contradicted" slanders whoever wrote the claim, so every doubt ends in
"unchecked", and the reason says which doubt it was.

>>> from onrecord.model import Act, Claim, passage
>>> text = "Greenland did not join the May 2031 joint statement on Niue."
>>> claim = Claim(
...     passage=passage("doc-1", text, 0, len(text)),
...     actor="GL", did=False, type="joined", about="NU", when="2031-05",
... )
>>> act = Act(
...     passage=passage("doc-2", "a row", 0, 5), name="Joint statement on Niue",
...     actors=("XB", "XC"), type="signature", about="NU", date="2031-05-02", stance="critical",
... )
>>> check = check_claims([claim], [act], lambda doc: None)[0]
>>> check.result, check.evidence == (act.id,)
('confirmed', True)
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Literal

import msgspec

from onrecord.assess.wording import (
    asks_another_question,
    forum_of,
    kind_of,
    names_topic,
    says_supportive,
    speaks_of_review,
)
from onrecord.model import Act, AnyRecord, Ask, Claim, first_day, last_day, may_coincide
from onrecord.names.states import state_name

Result = Literal["confirmed", "contradicted", "unchecked"]


class Check(msgspec.Struct, frozen=True):
    """Hold what the record says of one claim; ``evidence`` are the ids of acts and asks."""

    claim: str
    result: Result
    evidence: tuple[str, ...]
    why: str


def check_claims(
    claims: Iterable[Claim],
    records: Iterable[AnyRecord],
    date_of: Callable[[str], str | None],
) -> list[Check]:
    """Check each claim against the record, in the order of the claims.

    ``records`` are the acts and asks to check against, and the asks of the
    claims' own documents, which tell the state that a claim without ``about``
    speaks of. ``date_of`` gives a document's date by its id. Only two kinds of
    claims are checked: that an actor joined, or did not, a joint statement or
    letter (against lists of signatories), and that it made recommendations in a
    review (against recommendations read from review reports). A list that lacks
    an actor never contradicts that it joined: it may have joined another one.
    Recommendations not found never confirm that none was made: a reader misses
    some. Costs one look at the acts and asks of the state for each claim.
    """
    acts: defaultdict[str, list[Act]] = defaultdict(list)
    reviews: defaultdict[tuple[str, str], list[Ask]] = defaultdict(list)
    abouts: defaultdict[str, set[str]] = defaultdict(set)
    for record in records:
        if isinstance(record, Act) and record.about:
            acts[record.about].append(record)
        elif isinstance(record, Ask) and record.about:
            abouts[record.passage.doc].add(record.about)
            if record.number is not None and record.about in record.addressees:
                for asker in record.askers:
                    reviews[asker, record.about].append(record)
    return [_check(claim, acts, reviews, abouts, date_of) for claim in claims]


def _check(
    claim: Claim,
    acts: Mapping[str, list[Act]],
    reviews: Mapping[tuple[str, str], list[Ask]],
    abouts: Mapping[str, set[str]],
    date_of: Callable[[str], str | None],
) -> Check:
    if claim.type not in ("joined", "raised"):
        return _unchecked(claim, "no list of signatories and no review report can show it")
    name = _name(claim.actor)
    if name is None:
        return _unchecked(claim, f"{claim.actor} is no state, and only states stand in the lists")
    if claim.type == "joined":
        said = abouts.get(claim.passage.doc, set()) - {claim.actor}
        about = claim.about or (next(iter(said)) if len(said) == 1 else None)
        return _check_joined(claim, name, about, acts)
    return _check_review(claim, name, reviews, date_of)


def _check_joined(
    claim: Claim, name: str, about: str | None, acts: Mapping[str, list[Act]]
) -> Check:
    quote = claim.passage.quote
    kind = kind_of(quote)
    if kind is None:
        return _unchecked(claim, "the claim does not say that it means a joint statement or letter")
    if about is None:
        return _unchecked(claim, "the claim does not say which state the joint text was about")
    if claim.when is None or len(claim.when) == len("2031"):
        return _unchecked(claim, "the claim gives no month, and there may be several lists a year")
    if asks_another_question(quote):
        return _unchecked(claim, "the words may say more than that it stands in the list or not")
    if says_supportive(quote):
        return _unchecked(claim, "the words leave open whether the text criticised or supported")
    near = [act for act in acts.get(about, ()) if act.date and may_coincide(act.date, claim.when)]
    fitting = [act for act in near if _fits(claim, about, kind, act)]
    if not fitting:
        return _unchecked(claim, "no list of that month, kind, place and topic is on record")
    if any(not _within(act.date or "", claim.when) for act in fitting):
        return _unchecked(claim, "a list on record is not dated well enough to tell")
    return _answer(claim, name, fitting)


def _fits(claim: Claim, about: str, kind: str, act: Act) -> bool:
    """Tell whether a list can be the one that a claim speaks of."""
    quote = claim.passage.quote
    forum = forum_of(f"{quote} {claim.occasion or ''}")
    return (
        act.type == "signature"
        and act.stance == "critical"
        and kind_of(act.name) == kind
        and forum in (None, forum_of(act.occasion or ""))
        and names_topic(quote, act.name, about)
    )


def _answer(claim: Claim, name: str, fitting: list[Act]) -> Check:
    stands = [act for act in fitting if claim.actor in act.actors]
    evidence = tuple(act.id for act in fitting)
    named = " and ".join(f"{act.name} ({act.date})" for act in fitting)
    if len(stands) not in (0, len(fitting)):
        return _unchecked(claim, f"several lists match and differ on {name}: {named}")
    among = "among" if stands else "not among"
    why = f"{name} is {among} the {_counted(fitting)} listed for: {named}"
    if bool(stands) == claim.did:
        return Check(claim=claim.id, result="confirmed", evidence=evidence, why=why)
    if stands:
        return Check(claim=claim.id, result="contradicted", evidence=evidence, why=why)
    return _unchecked(claim, f"{why}; it may have joined another text that is not on record")


def _counted(fitting: list[Act]) -> str:
    if len(fitting) == 1:
        return f"{len(fitting[0].actors)} signatories"
    return " and ".join(str(len(act.actors)) for act in fitting) + " signatories"


def _check_review(
    claim: Claim,
    name: str,
    reviews: Mapping[tuple[str, str], list[Ask]],
    date_of: Callable[[str], str | None],
) -> Check:
    speaks = speaks_of_review(claim.passage.quote)
    if speaks is None:
        return _unchecked(claim, "no list of signatories and no review report can show it")
    if claim.about is None or claim.when is None:
        return _unchecked(claim, "the claim does not give both the state reviewed and the year")
    review = f"by {name} to {_name(claim.about) or claim.about} of {claim.when[:4]}"
    made = [
        ask
        for ask in reviews.get((claim.actor, claim.about), ())
        if (date_of(ask.passage.doc) or "")[:4] == claim.when[:4]
    ]
    if not made:
        return _unchecked(
            claim,
            f"no recommendation {review} was read; "
            "the report may not be on record, or the reader may have missed it",
        )
    found = f"{len(made)} recommendations {review}"
    if speaks == "topic":
        return _unchecked(claim, f"{found} are on record; only reading them tells")
    return Check(
        claim=claim.id,
        result="confirmed" if claim.did else "contradicted",
        evidence=tuple(ask.id for ask in made),
        why=f"{found} on record",
    )


def _within(date: str, frame: str) -> bool:
    return first_day(frame) <= first_day(date) and last_day(date) <= last_day(frame)


def _name(code: str) -> str | None:
    """Return the name of a state; None for a body or person, who do not stand in the lists."""
    try:
        return state_name(code)
    except KeyError:
        return None


def _unchecked(claim: Claim, why: str) -> Check:
    return Check(claim=claim.id, result="unchecked", evidence=(), why=why)
