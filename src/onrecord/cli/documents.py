"""Commands about documents: init, add, read, verify."""

import os
import shlex
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from onrecord.cli import app, printing
from onrecord.cli.options import Dossier, Json, Who, folder_of, now, who
from onrecord.errors import InputError

Files = Annotated[list[Path], typer.Argument(help="Files and folders.", show_default=False)]
Jobs = Annotated[
    int, typer.Option("--jobs", "-j", min=1, help="Worker processes.", show_default="one a core")
]

#: What a shell says of a command that Ctrl-C ended.
_INTERRUPTED = 130
_CORES = os.cpu_count() or 1


@app.command()
def init(
    folder: Annotated[Path, typer.Argument(help="The folder to make.", show_default=False)],
    by: Who = "",
) -> None:
    """Make a new dossier.

    A dossier is a folder: the ledger, the originals, and onrecord.toml.

    Example: onrecord init paris-beijing && cd paris-beijing
    """
    from onrecord import ledger

    ledger.create(folder, who=who(by), now=now())
    typer.echo(
        f"Made the dossier {folder}. Next: cd {shlex.quote(str(folder))} && onrecord add FILES"
    )


@app.command()
def add(
    files: Files,
    dossier: Dossier = None,
    jobs: Jobs = _CORES,
    by: Who = "",
    as_json: Json = False,
) -> None:
    """Read documents into the dossier.

    Text, Markdown, HTML, PDF, DOCX, e-mail, and tables of acts (CSV); folders whole.
    Adding a file again changes nothing. Stopped in the middle and started
    again, it goes on. A file that cannot be read is named and the others go
    in; the exit code is then 1.

    Example: onrecord add letters/ reports/china2013.pdf mail.eml
    """
    from onrecord.ledger import Writer
    from onrecord.run.stages import READER, add_files, find_files

    paths = find_files(files)
    if not paths:
        typer.echo("onrecord: no files there; name files, or folders that hold some", err=True)
        raise typer.Exit(1)
    tally = printing.Tally()
    with Writer(folder_of(dossier), who=who(by), clock=now) as writer:
        outcomes = add_files(writer, paths, reader=READER, jobs=jobs)
        try:
            for outcome in printing.with_progress(outcomes, total=len(paths), what="Reading"):
                tally.count(outcome)
                if as_json:
                    typer.echo(printing.outcome_line(outcome))
                if outcome.error:
                    typer.echo(f"onrecord: {outcome.error}", err=True)
        except KeyboardInterrupt:
            typer.echo(f"Stopped. {tally.summary()} The same command goes on from here.", err=True)
            raise typer.Exit(_INTERRUPTED) from None
    if not as_json:
        typer.echo(tally.summary())
    if tally.failed:
        raise typer.Exit(1)


@app.command()
def read(files: Files, jobs: Jobs = _CORES, as_json: Json = False) -> None:
    """Read documents and print their records. Needs no dossier and keeps nothing.

    With --json: one record a line, the document's own line first.

    Example: onrecord read letter.txt --json
    """
    from onrecord.run.stages import find_files, read_files

    failed = False
    for _, result in read_files(find_files(files), jobs=jobs):
        if isinstance(result, InputError):
            failed = True
            typer.echo(f"onrecord: {result}", err=True)
            continue
        for source in result:
            _print_lines(printing.reading_lines(source.reading, as_json=as_json))
    if failed:
        raise typer.Exit(1)


def _print_lines(lines: Iterable[str]) -> None:
    out = sys.stdout
    for line in lines:
        out.write(line + "\n")


@app.command()
def verify(dossier: Dossier = None, as_json: Json = False) -> None:
    """Prove that nothing was changed by hand.

    Recomputes the chain of events, the digest of every original and every quote.
    Names the first thing that is wrong and ends with exit code 5.
    """
    from onrecord import ledger

    counts = ledger.verify(folder_of(dossier))
    if as_json:
        typer.echo(msgspec.json.encode(counts).decode())
        return
    typer.echo(printing.verified(counts))
