"""The sections of conduct: what documents claim, checked, and the lists that name the actor.

>>> _why(Check("claim-1", "unchecked", (), "the claim gives no month"), [])
'The claim gives no month'
"""

from collections import defaultdict
from collections.abc import Iterable

from onrecord.assess import Check, check_claims
from onrecord.assess.expectations import Question
from onrecord.assess.occasion_claims import check_at_occasion, occasions_meant
from onrecord.ledger import Entry, View
from onrecord.model import Act, AnyRecord, Ask, Claim
from onrecord.run.inquiry import Inquiry
from onrecord.tell.notes import Notes
from onrecord.tell.values import Detail, Group, Line, Section
from onrecord.tell.wording import actors_words, capital, date_words, named_words


def claims_about(view: View, notes: Notes, actor: str, about: str) -> list[tuple[Entry, Claim]]:
    """Find what documents claim an actor did or did not do about a state.

    A claim that names no state belongs to it where its document asks something
    about that state. Claims about the persons that a document is addressed to,
    as holders of an office of that state, are the state's.
    """
    found = {entry.record.id: entry for entry in view.records(kind="claim", actor=actor)}
    for entry in view.records(kind="ask", addressee=actor, about=about):
        doc = entry.record.passage.doc
        addressees = notes.profile(doc).addressees
        names = addressees if actor in addressees else ()
        for claim in view.records(kind="claim", doc=doc):
            if isinstance(claim.record, Claim) and claim.record.actor in names:
                found[claim.record.id] = claim
    claims = [(entry, entry.record) for entry in found.values() if isinstance(entry.record, Claim)]
    return [pair for pair in claims if _is_about(view, pair[1], about)]


def claims_section(
    inquiry: Inquiry,
    view: View,
    notes: Notes,
    found: list[tuple[Entry, Claim]],
    actor: str,
    about: str,
    searched: str,
) -> Section:
    """Write each claim with what the record says of it, what was not done first."""
    checks, entries = claims_checked(inquiry, view, notes, found, actor, about)
    by_did: defaultdict[bool, list[Line]] = defaultdict(list)
    order = {check.claim: check for check in checks}
    for entry, claim in sorted(found, key=lambda pair: _reading_order(pair[1], notes)):
        line = _claim_line(entry, claim, order[claim.id], entries, notes)
        by_did[claim.did].append(line)
    name, state = named_words(actor), named_words(about)
    headings = ((False, "Said not to have done"), (True, "Said to have done"))
    return Section(
        key="claims",
        heading=f"What documents say {name} did and did not do",
        lead=(
            "The words of others, each checked against the lists of signatories and the reports of "
            "reviews in this ledger."
        ),
        groups=tuple(
            Group(heading=heading, lines=tuple(by_did[did]))
            for did, heading in headings
            if by_did[did]
        ),
        nothing=f"No claim about what {name} did on {state} was found in {searched}.",
    )


def claims_checked(
    inquiry: Inquiry,
    view: View,
    notes: Notes,
    found: list[tuple[Entry, Claim]],
    actor: str,
    about: str,
) -> tuple[list[Check], dict[str, Entry]]:
    """Check claims against lists, reviews and occasions; return the evidence too, by id."""
    entries = _evidence(view, found, actor, about)
    records: list[AnyRecord] = [entry.record for entry in entries.values()]
    checks = [
        _at_occasion(inquiry, claim, check, actor, notes)
        for (_, claim), check in zip(
            found, check_claims([claim for _, claim in found], records, notes.date), strict=True
        )
    ]
    cited = {record for check in checks for record in check.evidence} - entries.keys()
    return checks, entries | {record: inquiry.entry(record) for record in cited}


def lists_section(view: View, notes: Notes, actor: str, about: str, searched: str) -> Section:
    """Write the lists of signatories about the state, those that name the actor first."""
    name, state = named_words(actor), named_words(about)
    by_place: defaultdict[bool, list[Line]] = defaultdict(list)
    entries = view.records(kind="act", about=about)
    acts = [
        (entry, entry.record)
        for entry in entries
        if isinstance(entry.record, Act) and entry.record.type == "signature"
    ]
    acts.sort(key=lambda pair: (actor not in pair[1].actors, pair[1].date or "", pair[1].id))
    for entry, act in acts:
        by_place[actor in act.actors].append(_list_line(entry, act, state, notes))
    headings = ((True, f"{name} stands in the list"), (False, f"{name} does not stand in the list"))
    return Section(
        key="lists",
        heading=f"Joint statements and letters about {state}",
        groups=tuple(
            Group(heading=capital(heading), lines=tuple(by_place[place]))
            for place, heading in headings
            if by_place[place]
        ),
        nothing=f"No list of signatories about {state} was found in {searched}.",
    )


def _at_occasion(inquiry: Inquiry, claim: Claim, check: Check, actor: str, notes: Notes) -> Check:
    """Check a claim that the lists left open against what was found at its occasion."""
    if check.result != "unchecked" or claim.actor != actor:
        return check
    meant = occasions_meant(claim, inquiry.occasions, notes.date(claim.passage.doc))
    if len(meant) != 1:
        return check
    finding = inquiry.finding(Question(actor=actor, about=inquiry.about), meant[0].key)
    return check_at_occasion(claim, meant[0], finding)


def _list_line(entry: Entry, act: Act, state: str, notes: Notes) -> Line:
    number = (notes.cite(entry),)
    details = (
        Detail("At", act.occasion or ""),
        Detail("Stance", f"{act.stance} of {state}" if act.stance else ""),
        Detail("Signatories", str(len(act.actors))),
        Detail("According to", act.reference or ""),
    )
    return Line(
        words=date_words(act.date),
        quote=act.name,
        lang=notes.lang(act.passage.doc),
        notes=number,
        details=tuple(detail for detail in details if detail.text),
        confirmed=notes.confirmed(number),
    )


def _is_about(view: View, claim: Claim, about: str) -> bool:
    if claim.about is not None:
        return claim.about == about
    return any(view.records(kind="ask", doc=claim.passage.doc, about=about))


def _evidence(
    view: View, found: Iterable[tuple[Entry, Claim]], actor: str, about: str
) -> dict[str, Entry]:
    """Gather what claims are checked against, by id, with the asks of their own documents."""
    entries = [
        *view.records(kind="act", about=about),
        *view.records(kind="ask", asker=actor, about=about),
    ]
    for doc in dict.fromkeys(claim.passage.doc for _, claim in found):
        entries += view.records(kind="ask", doc=doc)
    return {entry.record.id: entry for entry in entries if isinstance(entry.record, Act | Ask)}


def _reading_order(claim: Claim, notes: Notes) -> tuple[bool, str, str, int]:
    at = claim.passage
    return claim.did, notes.date(at.doc) or "", at.doc, at.start


def _claim_line(
    entry: Entry, claim: Claim, check: Check, entries: dict[str, Entry], notes: Notes
) -> Line:
    doc = claim.passage.doc
    number = (notes.cite(entry),)
    proof = tuple(notes.cite(entries[record]) for record in check.evidence)
    said_by = actors_words(notes.profile(doc).senders) or notes.label(doc)
    details = [Detail("Said by", f"{said_by}, {date_words(notes.date(doc))}")]
    if claim.occasion:
        details.append(Detail("Occasion", claim.occasion, notes.lang(doc)))
    if claim.when:
        details.append(Detail("When", date_words(claim.when)))
    return Line(
        quote=claim.passage.quote,
        lang=notes.lang(doc),
        notes=number,
        details=tuple(details),
        mark=check.result,
        why=_why(check, [entries[record].record for record in check.evidence]),
        proof=proof,
        confirmed=notes.confirmed(number + proof),
    )


def _why(check: Check, evidence: list[AnyRecord]) -> str:
    """Write the reason as a sentence, its dates in words."""
    why = capital(check.why)
    for act in evidence:
        if isinstance(act, Act):
            why = why.replace(f"({act.date})", f"({date_words(act.date)})")
    return why
