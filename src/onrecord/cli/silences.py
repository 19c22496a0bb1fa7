"""Commands about silence: silence, peers."""

from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli import app
from onrecord.cli.options import Dossier, Json, folder_of, iso_date, state, theme, today
from onrecord.errors import UsageError

Actor = Annotated[str, typer.Argument(metavar="ACTOR", help="Whose words: a state.")]
On = Annotated[str, typer.Option("--on", help="The state whose human rights it is about.")]
Since = Annotated[
    str | None, typer.Option("--since", help="From this date on: 2007, 2016-03 or 2016-03-10.")
]
Until = Annotated[str | None, typer.Option("--until", help="Up to this date.")]
Theme = Annotated[
    list[str] | None, typer.Option("--theme", help="A theme, such as “Civil society”. Repeatable.")
]
Case = Annotated[str | None, typer.Option("--case", help="A person at risk, by name.")]
Peers = Annotated[
    str | None,
    typer.Option(
        "--peers",
        help="Compare with a group (EU, P5, G7), codes (DE,GB,US), or signers: who signed a "
        "text critical of the state.",
    ),
]


@app.command()
def silence(
    who: Actor,
    on: On,
    since: Since = None,
    until: Until = None,
    themes: Theme = None,
    case: Case = None,
    peers: Peers = None,
    at: Annotated[
        str | None,
        typer.Option("--at", metavar="KEY", help="One occasion only, whole; unga-71, upr-CN-2013."),
    ] = None,
    out: Annotated[
        Path | None, typer.Option("-o", "--out", help="Write an .html page with a figure.")
    ] = None,
    dossier: Dossier = None,
    as_json: Json = False,
) -> None:
    """Say where an actor raised human rights in a state, and where it was silent.

    A silence is found only where a document that would show otherwise was searched;
    every cell says which. What no document here records is “not searched”.

    Example: onrecord silence FR --on CN --since 2007 --peers EU -o silence.html
    """
    from onrecord import tell
    from onrecord.cli import matrix
    from onrecord.cli.writing import write_whole
    from onrecord.ledger import View

    if out and out.suffix.lower() not in (".html", ".htm"):
        raise UsageError("the page is .html", where=str(out), step="give such a name")
    with View(folder_of(dossier)) as view:
        built = tell.build_silence(
            view,
            state(who) or who,
            state(on) or on,
            since=iso_date(since),
            until=iso_date(until),
            themes=[theme(name) for name in themes or ()],
            case=case or None,
            peers=peers,
            at=at,
            today=today(),
        )
    if out:
        write_whole(out, tell.silence_html(built))
        typer.echo(f"Wrote {out}. Open it in a browser; it needs no network.")
    elif as_json:
        for line in matrix.json_lines(built):
            typer.echo(line)
    elif at:
        for row in built.rows:
            for cell in (*row.cells, *row.peers):
                typer.echo(matrix.finding(cell, row.occasion, built) + "\n")
    else:
        typer.echo(matrix.text(built))
