"""The command line: it only asks what is below and prints the answer.

Output is for a person by default and for a program with ``--json``. Errors are
one line on standard error; exit codes are those of :mod:`onrecord.errors`.
"""

import sys

import typer

from onrecord.cli.terminal import guarded
from onrecord.errors import OnRecordError

app = typer.Typer(
    name="onrecord",
    help="Put on record what governments were asked to do about human rights, and what they did.",
    epilog="Begin with: onrecord init my-dossier && cd my-dossier && onrecord add FILES",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def main() -> None:
    """Run the command line; every error ends in one line and its exit code."""
    with guarded():
        try:
            app()
        except OnRecordError as error:
            typer.echo(f"onrecord: {error}", err=True)
            sys.exit(error.exit_code)


# The commands register themselves on ``app``; this order is the order of ``--help``.
from onrecord.cli import documents, records, briefs, silences, deeds, following, judging, entering  # noqa: E402, F401, I001
