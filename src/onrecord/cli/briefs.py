"""The command that writes a briefing."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli import app
from onrecord.cli.options import Dossier, folder_of, state, today
from onrecord.cli.writing import write_whole
from onrecord.errors import UsageError

_WRITERS = {".html": "brief_html", ".htm": "brief_html", ".md": "brief_markdown"}


@app.command()
def brief(
    who: Annotated[str, typer.Argument(metavar="ACTOR", help="Whose record: a state.")],
    on: Annotated[str, typer.Option("--on", help="The state whose human rights it is about.")],
    occasion: Annotated[
        str | None, typer.Option("--occasion", help="What the briefing is for, in words.")
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option("-o", "--out", help="An .html or .md file. Without it, Markdown is printed."),
    ] = None,
    dossier: Dossier = None,
) -> None:
    """Write a briefing on an actor and a state.

    Every line has its passage in a footnote. A line without a passage stops
    the writing: exit code 6, and nothing is written.

    Example: onrecord brief FR --on CN --occasion "visit to China" -o brief.html
    """
    from onrecord import tell
    from onrecord.ledger import View

    ending = out.suffix.lower() if out else ".md"
    if ending not in _WRITERS:
        raise UsageError("a briefing is .html or .md", where=str(out), step="choose one of the two")
    with View(folder_of(dossier)) as view:
        built = tell.build_brief(
            view, state(who) or who, state(on) or on, occasion=occasion, today=today()
        )
    text: str = getattr(tell, _WRITERS[ending])(built)
    if out is None:
        sys.stdout.write(text)
        return
    write_whole(out, text)
    typer.echo(f"Wrote {out}. Open it in a browser; it needs no network.")
