"""Commands that look things up: asks, show, search."""

from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import msgspec
import typer

from onrecord.cli import app, printing
from onrecord.cli.options import Dossier, Json, RecordId, actor, folder_of, state
from onrecord.errors import UsageError
from onrecord.model import Ask

if TYPE_CHECKING:
    from onrecord.ledger import View


class Kind(StrEnum):
    """What ``onrecord list`` lists."""

    documents = "documents"
    asks = "asks"
    claims = "claims"
    statements = "statements"
    acts = "acts"
    cases = "cases"
    instruments = "instruments"
    occasions = "occasions"
    watches = "watches"


State = "a state by code or name, or a body's name"


@app.command()
def asks(
    of: Annotated[str | None, typer.Option("--of", help=f"Who was asked: {State}.")] = None,
    by: Annotated[str | None, typer.Option("--by", help=f"Who asked: {State}.")] = None,
    on: Annotated[
        str | None, typer.Option("--on", help="The state whose human rights it is about.")
    ] = None,
    dossier: Dossier = None,
    as_json: Json = False,
) -> None:
    """List what was asked, of whom, by whom.

    Examples: onrecord asks --of FR --on CN;  onrecord asks --by France --on China
    """
    from onrecord.ledger import View

    addressee, asker, about = actor(of), actor(by), state(on)
    with View(folder_of(dossier)) as view:
        documents = {row.id: row for row in view.documents()}
        entries = view.records(kind="ask", addressee=addressee, asker=asker, about=about)
        entries.sort(key=lambda entry: printing.order(entry, documents))
        for entry in entries:
            document = documents[entry.record.passage.doc]
            if as_json:
                typer.echo(printing.entry_json(entry, document))
            elif isinstance(entry.record, Ask):
                typer.echo(printing.ask(entry.record, entry, document) + "\n")
    if not as_json:
        said = printing.ask_count(len(entries), addressee=addressee, asker=asker, about=about)
        typer.echo(said, err=not entries)


@app.command("list")
def list_kind(
    kind: Annotated[
        Kind, typer.Argument(help="What to list.", show_default=False)
    ] = Kind.documents,
    dossier: Dossier = None,
    as_json: Json = False,
) -> None:
    """List documents, or all records of one kind.

    Examples: onrecord list;  onrecord list cases;  onrecord list claims --json
    """
    from onrecord.ledger import View

    with View(folder_of(dossier)) as view:
        documents = {row.id: row for row in view.documents()}
        if kind is Kind.documents:
            for row in documents.values():
                typer.echo(msgspec.json.encode(row).decode() if as_json else printing.document(row))
            return
        singular = "watch" if kind is Kind.watches else kind.value.removesuffix("s")
        entries = view.records(kind=singular)
    for entry in sorted(entries, key=lambda entry: printing.order(entry, documents)):
        row = documents[entry.record.passage.doc]
        typer.echo(printing.entry_json(entry, row) if as_json else printing.one(entry, row) + "\n")
    if not entries and not as_json:
        typer.echo(f"No {kind.value} in this dossier.", err=True)


@app.command()
def show(record: RecordId, dossier: Dossier = None, as_json: Json = False) -> None:
    """Show one record, or one document, whole.

    Everything known of it, its passage in its context, and its history.

    Example: onrecord show ask-3f2a9c1b
    """
    from onrecord.ledger import View

    with View(folder_of(dossier)) as view:
        if record.startswith("doc-"):
            _show_document(view, record, as_json=as_json)
            return
        entry = view.entry(record)
        document = view.document(entry.record.passage.doc)
        row = next(row for row in view.documents() if row.id == document.id)
        history = view.history(entry.record.id)
    if as_json:
        typer.echo(printing.entry_json(entry, row, history=msgspec.to_builtins(history)))
    else:
        typer.echo(printing.entry(entry, document, row, history))


def _show_document(view: "View", document: str, *, as_json: bool) -> None:
    """Show what a document is, what was read in it, and its history."""
    row = view.document_row(document)
    entries = view.records(doc=row.id)
    if as_json:
        kinds = dict(Counter(entry.record.kind for entry in entries))
        typer.echo(msgspec.json.encode({"document": row, "records": kinds}).decode())
        return
    typer.echo(printing.whole_document(row, entries, view.history(row.id)))


@app.command()
def explain(record: RecordId, dossier: Dossier = None, as_json: Json = False) -> None:
    """Say why a record was read so.

    The sentence, the rule that read it, and the words that decided its act,
    its strength, its themes and its states.

    Example: onrecord explain ask-3f2a9c1b
    """
    from onrecord.ledger import View
    from onrecord.read.explaining import explain as reasons_of
    from onrecord.read.explaining import sentence_of

    with View(folder_of(dossier)) as view:
        entry = view.entry(record)
        document = view.document(entry.record.passage.doc)
    sentence, reasons = sentence_of(document, entry.record), reasons_of(document, entry.record)
    if as_json:
        why = [reason._asdict() for reason in reasons]
        said = {"id": entry.record.id, "sentence": sentence, "reasons": why}
        typer.echo(msgspec.json.encode(said).decode())
    else:
        typer.echo(printing.explained(entry, sentence, reasons))


@app.command()
def search(
    query: Annotated[str, typer.Argument(help='Words, or "an exact phrase".')],
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, help="How many at the most.")] = 20,
    dossier: Dossier = None,
    as_json: Json = False,
) -> None:
    """Search the text of every document.

    In English, French and Chinese; case and accents do not matter.
    Example: onrecord search '"death penalty" moratorium'
    """
    from onrecord.ledger import View

    if not query.strip():
        raise UsageError("there is nothing to search for", step="give a word")
    with View(folder_of(dossier)) as view:
        hits = view.search(query, limit)
    for hit in hits:
        typer.echo(msgspec.json.encode(hit).decode() if as_json else printing.hit(hit) + "\n")
    if not hits and not as_json:
        typer.echo(f"Nothing found for {query}.", err=True)
