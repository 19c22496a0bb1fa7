"""Commands by which a user enters a line of their own: watch, occasion.

Each line becomes a document of the dossier in the documented table form, so that it has
its passage, its event and its place in ``verify`` like any other.
"""

import csv
import io
from enum import StrEnum
from typing import Annotated

import typer

from onrecord.cli import app
from onrecord.cli.options import (
    Dossier,
    Who,
    folder_of,
    iso_date,
    now,
    participant,
    state,
    theme,
    today,
    who,
)
from onrecord.errors import UsageError
from onrecord.model import AnyRecord, first_day, is_iso, last_day


class Sort(StrEnum):
    """What sorts of occasions a user can enter."""

    visit = "visit"
    summit = "summit"
    session = "session"
    dialogue = "dialogue"
    review = "review"
    other = "other"


@app.command()
def watch(
    actor: Annotated[str, typer.Argument(metavar="ACTOR", help="Who is expected to speak.")],
    on: Annotated[str, typer.Option("--on", help="The state whose human rights it is about.")],
    themes: Annotated[
        list[str] | None, typer.Option("--theme", help="A theme. Repeatable; none means any.")
    ] = None,
    cases: Annotated[
        list[str] | None, typer.Option("--case", help="A person at risk, by name. Repeatable.")
    ] = None,
    since: Annotated[str | None, typer.Option("--since", help="From this date on.")] = None,
    by: Who = "",
    dossier: Dossier = None,
) -> None:
    """Expect an actor to speak about a state.

    From then on, onrecord silence gives your watch as a reason why a word was to be
    expected.

    Example: onrecord watch FR --on CN --theme "Civil society" --since 2016-08
    """
    name = who(by)
    if state(actor) == state(on):
        raise UsageError("a state answers for itself", where=actor, step="name another with --on")
    row = {
        "watch": state(actor) or "",
        "on": state(on) or "",
        "themes": ";".join(theme(each) for each in themes or ()),
        "cases": ";".join(cases or ()),
        "since": iso_date(since) or "",
        "by": name,
    }
    record = _enter(row, f"watch {row['watch']} on {row['on']}.csv", name, dossier)
    typer.echo(f"{record.id}: {row['watch']} on {row['on']} is watched.")


@app.command()
def occasion(
    name: Annotated[str, typer.Argument(metavar="NAME", help="What it was, in words.")],
    start: Annotated[str, typer.Option("--from", help="Its first day: 2016-10-30.")],
    who_could: Annotated[
        list[str],
        typer.Option("--who", help="Who could speak there: a state or a group. Repeatable."),
    ],
    end: Annotated[str | None, typer.Option("--to", help="Its last day.")] = None,
    kind: Annotated[Sort, typer.Option("--type", help="What sort it was.")] = Sort.visit,
    on: Annotated[
        str | None, typer.Option("--on", help="The state that it was about, if one.")
    ] = None,
    source: Annotated[str, typer.Option("--source", help="How you know of it.")] = "",
    by: Who = "",
    dossier: Dossier = None,
) -> None:
    """Enter an occasion on which somebody could have spoken: a visit, a dialogue.

    Example: onrecord occasion "Foreign minister's visit" --from 2016-10-30 --to 2016-11-01
    --who FR --on CN
    """
    entered_by = who(by)
    if end and first_day(iso_date(start) or "") > last_day(iso_date(end) or ""):
        raise UsageError("ends before it begins", where=f"--to {end}", step="give a later day")
    row = {
        "occasion": name,
        "type": kind.value,
        "from": iso_date(start) or "",
        "to": iso_date(end) or "",
        "about": state(on) or "",
        "participants": ";".join(participant(each) for each in who_could),
        "source": source or f"entered by {entered_by}",
    }
    record = _enter(row, f"occasion {row['from']}.csv", entered_by, dossier)
    typer.echo(f"{record.id}: {name} is an occasion. See it with onrecord silence.")


@app.command()
def date(
    document: Annotated[str, typer.Argument(metavar="ID", help="A document's id, or its start.")],
    day: Annotated[str, typer.Argument(metavar="DATE", help="2016, 2016-10 or 2016-10-27.")],
    why: Annotated[str, typer.Option("--why", help="How you know.")] = "",
    by: Who = "",
    dossier: Dossier = None,
) -> None:
    """Give a document its date, where it does not say its own or says a wrong one.

    What is undated proves nothing about the time before or after it. No later reading
    overwrites your date.

    Example: onrecord date doc-3f2a9c1b 2016-10 --why "it was sent before the visit"
    """
    from onrecord.ledger import View, Writer

    folder, name = folder_of(dossier), who(by)
    if is_iso(day) and first_day(day).isoformat() > today():
        raise UsageError("is in the future", where=day, step="give the date it was written")
    with View(folder) as view:
        row = view.document_row(document)
    with Writer(folder, who=name, clock=now) as writer:
        writer.date(row.id, day, why=why)
    typer.echo(f"{row.id} ({row.name}) is dated {day}, says {name}.")


def _enter(row: dict[str, str], name: str, by: str, dossier: Dossier) -> AnyRecord:
    """Add a table of one row to the dossier and return its record."""
    from onrecord.collect import collect_bytes
    from onrecord.ledger import Writer
    from onrecord.read import read_document
    from onrecord.run.stages import READER

    text = io.StringIO(newline="")
    table = csv.DictWriter(text, list(row), lineterminator="\n")
    table.writeheader()
    table.writerow(row)
    data = text.getvalue().encode()
    (doc,) = collect_bytes(data, name)
    reading = read_document(doc)
    with Writer(folder_of(dossier), who=by, clock=now) as writer:
        writer.add(reading, data, reader=READER)
    return reading.records[0]
