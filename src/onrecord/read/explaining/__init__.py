r"""Say why a record was read as it was: the sentence, the rule, the words that decided.

>>> from onrecord.model import Ask, Document, passage
>>> text = "Dear Minister,\n\nWe urge China to release Ana Example."
>>> doc = Document(id="doc-1", digest="", name="a.txt", media_type="text/plain", text=text)
>>> ask = Ask(passage=passage("doc-1", text, 19, 53), cue="performative:urge", act="release",
...           about="CN", text="urge China to release Ana Example")
>>> [(reason.what, reason.why) for reason in explain(doc, ask)][:2]
[('read as ask', 'it follows a verb by which somebody asks (urge)'), ('act release', '“release”')]
"""

from collections.abc import Iterator

from onrecord.model import AnyRecord, Ask, Case, Claim, Document, Statement
from onrecord.names.actors import find_actors
from onrecord.names.states import find_states
from onrecord.read.explaining.asks import is_reviewed, reasons_of_ask
from onrecord.read.explaining.cases import reasons_of_case
from onrecord.read.explaining.claims import reasons_of_claim
from onrecord.read.explaining.reasons import Reason, rule_of, sentence_of
from onrecord.read.explaining.statements import reasons_of_statement
from onrecord.read.upr import is_upr_report

__all__ = ["Reason", "explain", "sentence_of"]


def explain(doc: Document, record: AnyRecord) -> list[Reason]:
    """Return the reasons of a reading, the rule first.

    They are found anew by the rules of this version: where an older reader made
    the record, they say what this one sees in the same passage. Pure.
    """
    return [*_of_kind(doc, record), *_of_states(doc, record)]


def _of_kind(doc: Document, record: AnyRecord) -> Iterator[Reason]:
    match record:
        case Ask():
            yield from reasons_of_ask(doc, record)
        case Statement():
            yield from reasons_of_statement(doc, record)
        case Claim():
            yield from reasons_of_claim(doc, record)
        case Case():
            yield Reason("read as case", rule_of(record))
            yield from reasons_of_case(doc, record)
        case _:
            yield Reason(f"read as {record.kind}", rule_of(record))


def _of_states(doc: Document, record: AnyRecord) -> Iterator[Reason]:
    """Say whether the states of a record are named in its sentence, or taken from its document."""
    sentence = sentence_of(doc, record)
    named = {at.code: sentence[at.start : at.end] for at in reversed(find_states(sentence))}
    for at in reversed(find_actors(sentence)):
        if at.state:
            named.setdefault(at.state, sentence[at.start : at.end])
    roles: list[tuple[str, str | None]] = [("about", getattr(record, "about", None))]
    if isinstance(record, Ask):
        roles += [("asked of", code) for code in record.addressees[:1]]
    if isinstance(record, Claim | Statement):
        roles.append(("actor", record.actor))
    for role, code in roles:
        if code:
            elsewhere = _elsewhere(doc, record, role)
            word = named.get(code) or (code if code in sentence and len(code) > 2 else None)
            why = f"“{word}” in the sentence" if word else f"not in the sentence: {elsewhere}"
            yield Reason(f"{role} {code}", why)


def _elsewhere(doc: Document, record: AnyRecord, role: str) -> str:
    """Say where a state comes from that its sentence does not name."""
    review = is_reviewed(doc, record) if isinstance(record, Ask) else is_upr_report(doc.text)
    if isinstance(record, Statement) and role == "actor":
        return "who speaks in this turn" if review else "the speaker of the document"
    if review and isinstance(record, Ask | Statement):
        return "the state under review"
    return "from its document"
