"""Records as lines for a person, and as JSON Lines for a program."""

import sys
import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import msgspec

from onrecord.cli.terminal import columns, unguarded, wrap
from onrecord.ledger import DocumentRow, Entry, Event, Hit, Verified
from onrecord.model import Act, AnyRecord, Ask, Document, Reading, to_line
from onrecord.run.stages import Outcome

if TYPE_CHECKING:
    from onrecord.read.explaining import Reason
    from onrecord.tell.following import Life, Step, Steps

#: Characters of context shown on each side of a passage.
_CONTEXT = 240
_SHORT = 8

_HIDDEN = frozenset({"passage", "cue", "part", "text", "kind"})


def short_id(record_id: str) -> str:
    """Return the beginning of an id that is enough to name it in most ledgers."""
    kind, _, digits = record_id.partition("-")
    return f"{kind}-{digits[:_SHORT]}"


def review(entry: Entry) -> str:
    """Say in words whether a person has judged the reading."""
    if entry.judgement is None:
        return "not reviewed"
    return f"{entry.judgement.verdict} by {entry.judgement.by}"


def order(entry: Entry, documents: dict[str, DocumentRow]) -> tuple[str, str, int, str]:
    """Return the key that sorts records by date, then document, then place."""
    at = entry.record.passage
    return documents[at.doc].date or "", at.doc, at.start, entry.record.part


def ask(record: Ask, entry: Entry, document: DocumentRow) -> str:
    """Return an ask as a few lines of text."""
    who = f"{', '.join(record.askers) or '?'} → {', '.join(record.addressees) or '?'}"
    facts = [who, f"on {record.about or '?'}", record.act, record.response, review(entry)]
    number = f", {record.number}" if record.number else ""
    head = f"{short_id(record.id)}  {document.date or 'no date'}  " + " · ".join(
        filter(None, facts)
    )
    return "\n".join((head, _wrapped(record.text), f"    [{document.name}{number}]"))


def document(row: DocumentRow) -> str:
    """Return a document as a line of text."""
    facts = (row.date or "no date", row.genre, row.lang, f"“{row.title}”" if row.title else None)
    return f"{row.id[: len('doc-') + _SHORT]}  {row.name}  " + " · ".join(filter(None, facts))


def one(entry: Entry, document: DocumentRow) -> str:
    """Return a record of any kind as a few lines of text."""
    record = entry.record
    facts = " · ".join(f"{name}: {value}" for name, value in _fields(record) if name != "kind")
    head = f"{short_id(record.id)}  {document.date or 'no date'}  {review(entry)}"
    return "\n".join(
        (head, f"    {facts}", _wrapped(record.passage.quote), f"    [{document.name}]")
    )


def ask_count(count: int, *, addressee: str | None, asker: str | None, about: str | None) -> str:
    """Say how many asks there are, and of what."""
    what = [f"of {addressee}" if addressee else "", f"by {asker}" if asker else ""]
    what.append(f"on {about}" if about else "")
    noun = "ask" if count == 1 else "asks"
    return " ".join(filter(None, [f"{count or 'No'} {noun}", *what])) + "."


def entry_json(entry: Entry, document: DocumentRow, **more: Any) -> str:
    """Return a record of the ledger as one line of JSON."""
    line = {"id": entry.record.id, **to_line(entry.record, document.name)}
    line["document"] = document.id
    line["document_date"] = document.date
    line["judgement"] = msgspec.to_builtins(entry.judgement)
    line["disagreement"] = entry.disagreement
    line |= more
    return msgspec.json.encode({k: v for k, v in line.items() if v is not None}).decode()


def entry(entry: Entry, document: Document, row: DocumentRow, history: list[Event]) -> str:
    """Return everything known of one record as text."""
    record = entry.record
    at = record.passage
    page = document.page_of(at.start)
    place = f"page {page}, " if page else ""
    lines = [f"{record.id}  ({review(entry)})", ""]
    lines += [f"  {name}: {value}" for name, value in _fields(record)]
    lines += [
        f"  read because of: {record.cue}" if record.cue else "",
        f"  read by: {entry.reader}",
    ]
    if entry.disagreement:
        lines.append(f"  a later reading disagrees: {entry.disagreement}")
    lines += ["", f"In {row.name} ({row.title or 'no title'}; {row.date or 'no date'}), "]
    lines[-1] += f"{place}characters {at.start}-{at.end}:"
    lines += ["", _wrapped(_in_context(document.text, at.start, at.end)), "", "History:"]
    lines += [f"  {event.time}  {event.who}: {_happened(event)}" for event in history]
    return "\n".join(lines)


def whole_document(row: DocumentRow, entries: Iterable[Entry], history: list[Event]) -> str:
    """Return everything known of one document as text."""
    kinds = Counter(entry.record.kind for entry in entries)
    counted = ", ".join(
        f"{number} {kind}{'s' if number > 1 else ''}" for kind, number in kinds.items()
    )
    lines = [
        document(row),
        f"  names: {', '.join(row.names)}",
        f"  senders: {', '.join(row.senders) or 'not known'}",
        f"  addressees: {', '.join(row.addressees) or 'not known'}",
        f"  SHA-256 of its original: {row.digest}",
        f"  read in it: {counted or 'nothing'}",
        "",
        "History:",
    ]
    lines += [f"  {event.time}  {event.who}: {_happened(event)}" for event in history]
    return "\n".join(lines)


def _happened(event: Event) -> str:
    """Say what an event did, with the decision and its reason where it is one."""
    detail = event.detail
    said = detail.get("verdict") or detail.get("relation") or detail.get("date")
    changes = ", ".join(f"{name} = {value}" for name, value in detail.get("changes", {}).items())
    answer = f"by {detail['answer']}" if "answer" in detail else ""
    why = f"“{detail['why']}”" if detail.get("why") else ""
    words = " ".join(filter(None, (said, changes, answer, why)))
    return f"{event.type.replace('-', ' ')}{': ' if words else ''}{words}"


def explained(entry: Entry, sentence: str, reasons: "Iterable[Reason]") -> str:
    """Return why a record was read so as text."""
    lines = [f"{entry.record.id}  ({review(entry)})", "", _wrapped(sentence), ""]
    lines += [wrap(f"{reason.what}: {reason.why}", "  ", "      ", columns()) for reason in reasons]
    if entry.judgement and entry.judgement.changes:
        changed = ", ".join(f"{name} = {value}" for name, value in entry.judgement.changes.items())
        lines.append(f"  put right by {entry.judgement.by}: {changed}")
    return "\n".join(lines)


def short(quote: str) -> str:
    """Return a quote on one line, cut where it is long."""
    return textwrap.shorten(quote, 160, placeholder=" …")


def life(life: "Life") -> str:
    """Return the life of an ask as text, by date."""
    record = life.entry.record
    assert isinstance(record, Ask)
    parts = (
        ("The same demand before, or on the same day", life.before),
        ("Asked again", life.again),
        ("What may have answered it", life.answers),
    )
    lines = [ask(record, life.entry, life.document)]
    for words, steps in parts:
        lines += ["", _heading(words, steps), *map(_step, steps.shown)]
    if life.document.date is None:
        doc = life.document.id[: len("doc-") + _SHORT]
        lines += ["", f"The ask has no date, so nothing is later: onrecord date {doc} 2016-10"]
    elif any(step.decided is None for step in life.answers.shown):
        lines += ["", "Suggested only. Decide: onrecord relate ASK ANSWER meets|partly|…"]
    return "\n".join(lines)


def _heading(words: str, steps: "Steps") -> str:
    if not steps.found:
        return f"{words}: nothing in this dossier."
    most = f", the {len(steps.shown)} most probable" if steps.found > len(steps.shown) else ""
    return f"{words}: {steps.found}{most}"


def _step(step: "Step") -> str:
    record, followed = step.entry.record, step.followed
    if step.decided:
        relation = f"{step.decided.relation}, says {step.decided.by}"
    elif followed.relation:
        relation = f"{followed.relation}? (suggested)"
    else:
        relation = f"likeness {followed.score:.2f}"
    actors = getattr(record, "askers", ()) or getattr(record, "actor", "")
    who = actors if isinstance(actors, str) else ", ".join(actors)
    head = " · ".join(filter(None, (step.date or "no date", short_id(record.id), who, relation)))
    because = f"because: {'; '.join(followed.reasons)}"
    said = f"{record.name}" if isinstance(record, Act) else record.passage.quote
    return "\n".join((f"  {head}", _wrapped(said), _wrapped(because)))


def _fields(record: AnyRecord) -> Iterator[tuple[str, str]]:
    yield "kind", record.kind
    for name in record.__struct_fields__:
        value = getattr(record, name)
        if name not in _HIDDEN and value not in (None, (), ""):
            yield name, ", ".join(value) if isinstance(value, tuple) else str(value)


def _in_context(text: str, start: int, end: int) -> str:
    before = text[max(0, start - _CONTEXT) : start]
    after = text[end : end + _CONTEXT]
    lead = "… " if start > _CONTEXT else ""
    tail = " …" if end + _CONTEXT < len(text) else ""
    return f"{lead}{before}⟦{text[start:end]}⟧{after}{tail}"


def hit(hit: Hit) -> str:
    """Return a search result as text."""
    return f"{hit.name}, characters {hit.start}-{hit.end}\n{_wrapped(hit.snippet)}"


def reading_lines(reading: Reading, *, as_json: bool) -> Iterator[str]:
    """Yield what was read from one document, a line a record, the document first."""
    name = reading.doc.name
    profile = msgspec.to_builtins(reading.profile)
    if as_json:
        yield msgspec.json.encode({"kind": "document", "source": name, **profile}).decode()
        for record in reading.records:
            yield msgspec.json.encode(to_line(record, name)).decode()
        return
    yield f"{name}: {reading.profile.genre}"
    for key in ("title", "date", "lang", "senders", "addressees"):
        if value := getattr(reading.profile, key):
            yield f"  {key}: {', '.join(value) if isinstance(value, tuple) else value}"
    for record in reading.records:
        facts = "; ".join(f"{k}: {v}" for k, v in _fields(record) if k != "kind")
        yield f"\n{record.kind}  {facts}"
        yield _wrapped(getattr(record, "text", record.passage.quote))
    yield ""


def verified(counts: Verified) -> str:
    """Say what ``verify`` recomputed and found right."""
    said = [
        f"{value} {name.replace('_', ' ').removesuffix('s' if value == 1 else '')}"
        for name, value in msgspec.structs.asdict(counts).items()
        if isinstance(value, int)
    ]
    lines = [f"Everything holds: {', '.join(said)}.", f"The log ends in {counts.head}."]
    if counts.orphans:
        lines.append(
            "Originals that no document has, left by an addition that was interrupted: "
            f"{', '.join(counts.orphans)}. Add the file again, or leave them."
        )
    return "\n".join(lines)


class Tally:
    """Count what an add did, for the sentence at its end."""

    def __init__(self) -> None:
        self.added = self.known = self.failed = 0
        self.kinds: Counter[str] = Counter()

    def count(self, outcome: Outcome) -> None:
        """Take one file's outcome into account."""
        self.failed += outcome.error is not None
        self.known += outcome.known
        self.added += len(outcome.readings)
        self.kinds.update(r.kind for reading in outcome.readings for r in reading.records)

    def summary(self) -> str:
        """Say it in one or two sentences."""
        kinds = ", ".join(_counted(n, kind) for kind, n in self.kinds.most_common())
        rest = []
        if self.known:
            were = "was" if self.known == 1 else "were"
            rest.append(f"{_counted(self.known, 'file')} {were} known already")
        if self.failed:
            rest.append(f"{self.failed} could not be read (see above)")
        if self.added:
            added = f"Added {_counted(self.added, 'document')}" + (f" ({kinds})" if kinds else "")
            return "; ".join([added, *rest]) + "."
        nothing = "Nothing new" if self.known else "Nothing added"
        return (f"{nothing}: {'; '.join(rest)}" if rest else nothing) + "."


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def outcome_line(outcome: Outcome) -> str:
    """Return what became of one file as a line of JSON."""
    line: dict[str, Any] = {"path": str(outcome.path), "known": outcome.known}
    line["documents"] = [
        {"id": r.doc.id, "name": r.doc.name, "genre": r.profile.genre, "records": len(r.records)}
        for r in outcome.readings
    ]
    line["error"] = str(outcome.error) if outcome.error else None
    return msgspec.json.encode(line).decode()


def with_progress(items: Iterable[Outcome], *, total: int, what: str) -> Iterator[Outcome]:
    """Pass items on, with a bar on standard error where a person sees it."""
    if total < 3 or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(file=unguarded(sys.stderr)), transient=True) as bar:
        task = bar.add_task(what, total=total)
        for item in items:
            yield item
            bar.advance(task)


def _wrapped(text: str) -> str:
    return wrap(text, columns=columns())
