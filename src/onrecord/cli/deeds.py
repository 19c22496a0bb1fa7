"""Commands that set words beside deeds, and an actor beside its peers: deeds, peers."""

from typing import TYPE_CHECKING, Annotated, Any

import msgspec
import typer

from onrecord.cli import app, printing
from onrecord.cli.options import Dossier, Json, folder_of, iso_date, state, theme, today
from onrecord.cli.silences import Actor, Case, On, Since, Until
from onrecord.cli.terminal import columns, wrap

if TYPE_CHECKING:
    from onrecord.tell import Deeds
    from onrecord.tell.deeds import Words

#: Later words shown of each commitment.
_SHOWN = 3


@app.command()
def deeds(
    who: Actor,
    on: Annotated[
        str | None, typer.Option("--on", help="Also what it did about this state, and claims.")
    ] = None,
    dossier: Dossier = None,
    as_json: Json = False,
) -> None:
    """Set each commitment of an actor beside what followed.

    With --on, also what it did about that state at the occasions after, and each claim
    that documents make about it, checked against the record.

    Example: onrecord deeds FR --on CN
    """
    from onrecord import tell
    from onrecord.ledger import View

    with View(folder_of(dossier)) as view:
        built = tell.build_deeds(view, state(who) or who, state(on))
    if as_json:
        for words in built.words:
            typer.echo(printing.entry_json(words.entry, words.document, followed=_followed(words)))
        for entry, check in built.claims:
            typer.echo(msgspec.json.encode({"id": entry.record.id, "check": check}).decode())
        return
    typer.echo(_text(built))


@app.command()
def peers(
    who: Actor,
    on: On,
    among: Annotated[
        str, typer.Option("--peers", help="A group (EU, P5, G7), codes (DE,GB,US), or signers.")
    ],
    since: Since = None,
    until: Until = None,
    on_theme: Annotated[str | None, typer.Option("--theme", help="One theme only.")] = None,
    case: Case = None,
    dossier: Dossier = None,
    as_json: Json = False,
) -> None:
    """Compare an actor with its peers: who raised it, at how many occasions of those searched.

    Example: onrecord peers FR --on CN --peers EU --since 2007
    """
    from onrecord import tell
    from onrecord.ledger import View
    from onrecord.tell.wording import capital

    with View(folder_of(dossier)) as view:
        table = tell.build_peers(
            view,
            state(who) or who,
            state(on) or on,
            since=iso_date(since),
            until=iso_date(until),
            theme=theme(on_theme) if on_theme else None,
            case=case,
            peers=among,
            today=today(),
        )
    for peer in table:
        if as_json:
            typer.echo(msgspec.json.encode(peer).decode())
        else:
            mark = "→" if peer.actor == (state(who) or who) else " "
            typer.echo(f"{mark} {capital(peer.name)}: {peer.counts.words()}.")
    if not as_json:
        typer.echo(
            "\nThe denominators differ: a state counts while it belonged to the group, and where a "
            "document here shows what it said. Compare states with the same one."
        )


def _followed(words: "Words") -> dict[str, Any]:
    return {
        "debates": [
            {
                "occasion": each.occasion.key,
                "searched": each.searched.id,
                "said": [entry.record.id for entry in each.said],
            }
            for each in words.debates
        ],
        "recommended": [entry.record.id for entry in words.recommended],
        "findings": [msgspec.to_builtins(finding) for _, finding in words.findings],
    }


def _text(built: "Deeds") -> str:
    lines = [f"Commitments of {built.actor}: {len(built.words)}"]
    for words in built.words:
        lines += ["", printing.one(words.entry, words.document), *_after(words)]
    if built.about:
        lines += ["", f"Claims about {built.actor} on {built.about}: {len(built.claims)}"]
        for entry, check in built.claims:
            lines.append(f"  {check.result}: “{printing.short(entry.record.passage.quote)}”")
            lines.append(f"      {check.why}")
    return "\n".join(lines)


def _after(words: "Words") -> list[str]:
    """Write what followed a commitment, with the denominators."""
    from onrecord.tell.commitments import follow_words, theme_words

    if not words.themes:
        return ["    After it: no theme was read in it, so nothing can be looked for."]
    said = [each for each in words.debates if each.said]
    after = follow_words(len(said), len(words.debates), len(words.recommended))
    lines = [wrap(f"On {theme_words(words.themes)}. After it: {after}.", columns=columns())]
    for each in said[-_SHOWN:]:
        record = each.said[0].record
        lines.append(f"      {each.occasion.start[:4]}: “{printing.short(record.passage.quote)}”")
    for value in ("raised", "silent", "claimed_private"):
        found = [occasion for occasion, finding in words.findings if finding.value == value]
        if found:
            names = "; ".join(f"{each.name} ({each.start})" for each in found[:_SHOWN])
            more = f"; {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
            lines.append(f"    {value.replace('_', ' ')} about the state: {names}{more}")
    return lines
