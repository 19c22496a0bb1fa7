"""Commands that follow an ask: follow, relate."""

from enum import StrEnum
from typing import Annotated, Any

import msgspec
import typer

from onrecord.cli import app, printing
from onrecord.cli.options import Dossier, Json, RecordId, Who, folder_of, now, who


class Relations(StrEnum):
    """What a later record can do to an ask."""

    meets = "meets"
    partly = "partly"
    contradicts = "contradicts"
    unrelated = "unrelated"


@app.command()
def follow(
    record: RecordId,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, help="How many at the most.")] = 20,
    dossier: Dossier = None,
    as_json: Json = False,
) -> None:
    """Follow one ask: who asked it again, and what may have answered it.

    Repeats are found under other words, by others and in other languages. What may answer
    it is suggested, with reasons, until you decide with onrecord relate.

    Example: onrecord follow ask-3f2a9c1b
    """
    from onrecord import tell
    from onrecord.ledger import View

    with View(folder_of(dossier)) as view:
        life = tell.build_life(view, record, limit=limit)
    if as_json:
        roles = (("before", life.before), ("again", life.again), ("answer", life.answers))
        for role, steps in roles:
            for step in steps.shown:
                more: dict[str, Any] = {
                    "role": role,
                    "followed": msgspec.to_builtins(step.followed),
                }
                more["decided"] = msgspec.to_builtins(step.decided)
                typer.echo(printing.entry_json(step.entry, step.document, **more))
        return
    typer.echo(printing.life(life))


@app.command()
def relate(
    ask: RecordId,
    answer: Annotated[str, typer.Argument(metavar="ANSWER", help="The later record's id.")],
    relation: Annotated[Relations, typer.Argument(help="What it does to the ask.")],
    why: Annotated[str, typer.Option("--why", help="The reason, for whoever reads it later.")] = "",
    by: Who = "",
    dossier: Dossier = None,
) -> None:
    """Decide what a later statement or act does to an ask.

    Example: onrecord relate ask-3f2a9c1b act-77e0aa12 partly --why "named one of the two"
    """
    from onrecord.ledger import View, Writer
    from onrecord.model import Related

    folder, name = folder_of(dossier), who(by)
    with View(folder) as view:
        ids = [view.entry(each).record.id for each in (ask, answer)]
    related = Related(
        ask=ids[0], answer=ids[1], relation=relation.value, by=name, when=now(), why=why
    )
    with Writer(folder, who=name, clock=now) as writer:
        writer.relate(related)
    typer.echo(f"{ids[1]} {_SAID[relation]} {ids[0]}, says {name}.")


_SAID = {
    Relations.meets: "meets",
    Relations.partly: "partly meets",
    Relations.contradicts: "contradicts",
    Relations.unrelated: "has nothing to do with",
}
