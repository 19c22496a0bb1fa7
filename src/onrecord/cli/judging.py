"""Commands by which a person judges a reading: accept, reject, correct."""

from typing import Annotated, Any

import msgspec
import typer

from onrecord.cli import app
from onrecord.cli.options import Dossier, RecordId, Who, folder_of, now, who
from onrecord.errors import UsageError
from onrecord.model import Judgement, Verdict

Why = Annotated[str, typer.Option("--why", help="The reason, for whoever reads this in a year.")]


@app.command()
def accept(record: RecordId, why: Why = "", by: Who = "", dossier: Dossier = None) -> None:
    """Confirm that a record is right.

    You have looked at its passage, and it says that.

    Example: onrecord accept ask-3f2a9c1b --why "checked against the letter"
    """
    _judge(record, "accepted", why, by, dossier)


@app.command()
def reject(record: RecordId, why: Why = "", by: Who = "", dossier: Dossier = None) -> None:
    """Say that a record is wrong. It leaves lists and briefs; the ledger remembers it.

    Example: onrecord reject claim-77e0 --why "a quotation of somebody else"
    """
    _judge(record, "rejected", why, by, dossier)


@app.command()
def correct(
    record: RecordId,
    settings: Annotated[
        list[str],
        typer.Option(
            "--set",
            metavar="FIELD=VALUE",
            help='A field and its right value. Lists: a,b,c or, where a comma is in it, ["a, b"].',
        ),
    ],
    why: Why = "",
    by: Who = "",
    dossier: Dossier = None,
) -> None:
    """Put fields of a record right. No later reading overwrites it.

    Example: onrecord correct ask-3f2a9c1b --set act=raise --set addressees=FR
    """
    _judge(record, "corrected", why, by, dossier, settings)


def _judge(
    prefix: str,
    verdict: Verdict,
    why: str,
    by: str,
    dossier: Any,
    settings: list[str] | None = None,
) -> None:
    from onrecord.ledger import View, Writer

    folder = folder_of(dossier)
    with View(folder) as view:
        entry = view.entry(prefix)
    changes = dict(_field(entry.record, setting) for setting in settings or ())
    name = who(by)
    judgement = Judgement(
        record=entry.record.id, verdict=verdict, by=name, when=now(), why=why, changes=changes
    )
    with Writer(folder, who=name, clock=now) as writer:
        writer.judge(judgement)
    typer.echo(f"{entry.record.id} is {verdict} by {name}.")


def _field(record: Any, setting: str) -> tuple[str, Any]:
    """Return the field and value that one FIELD=VALUE names, in the field's own type."""
    field, equals, value = setting.partition("=")
    field = field.strip()
    if not equals or field not in record.__struct_fields__:
        known = ", ".join(
            f for f in record.__struct_fields__ if f not in ("passage", "cue", "part")
        )
        raise UsageError(
            "is not a field and its value", where=setting, step=f"fields of this record: {known}"
        )
    return field, _value(getattr(record, field), value.strip())


def _value(old: Any, text: str) -> Any:
    if isinstance(old, tuple):
        if text.startswith("["):
            return _json_list(text)
        return [part.strip() for part in text.split(",") if part.strip()]
    if isinstance(old, bool):
        if text.lower() not in ("true", "false"):
            raise UsageError("must be true or false", where=text)
        return text.lower() == "true"
    if text.lower() in ("", "none", "null"):
        return None
    return int(text) if text.isascii() and text.isdigit() else text


def _json_list(text: str) -> list[str]:
    try:
        return msgspec.json.decode(text, type=list[str])
    except msgspec.DecodeError as error:
        raise UsageError(f"is no list of texts: {error}", where=text) from None
