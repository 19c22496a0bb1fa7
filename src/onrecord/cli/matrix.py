"""The silence matrix as text for a terminal, and as JSON Lines for a program."""

import textwrap
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from onrecord.assess.occasions import KnownOccasion
from onrecord.cli.terminal import columns, wrap
from onrecord.tell.silence import Cell, Row, Silence, mark_of
from onrecord.tell.silence_page import MARKED, Run, because_words, period_words, runs_of
from onrecord.tell.wording import days_words, named_words, short_occasion

MARKS: dict[str, str] = {
    "raised": "●",
    "silent": "○",
    "opposed": "✕",
    "claimed_private": "◐",
    "not_searched": "?",
    "no_opportunity": "–",
}
#: A name of an occasion is cut, so that the marks stand in columns: at the most, at the least.
_LONG, _SHORT = 56, 18
#: Columns for the day before a name and for a key behind the marks.
_DAY, _KEY = 12, 14
#: More occasions in a row that nobody searched are told in one line.
_FEW = 1


def text(silence: Silence) -> str:
    """Return the matrix as text: a row for each occasion, runs of unsearched ones in one line."""
    lines = [f"{silence.title}, {period_words(silence)}", ""]
    lines.append(_wrap("; ".join(f"{MARKS[value]} {words}" for value, words in MARKED.items())))
    lines.append("")
    heads = [_letter(number) for number in range(len(silence.columns))]
    room = columns() - _DAY - 3 * len(heads) - _KEY
    name = max(_SHORT, min(_LONG, room))
    lines.append(" " * (_DAY + name) + "  ".join(heads))
    for run in runs_of(silence):
        if run.unsearched and len(run.rows) > _FEW:
            lines.append(_run(run, name))
        else:
            lines += [_row(row, name) for row in run.rows]
    lines.append("")
    for number, theme in enumerate(silence.columns):
        counts = silence.counts(number).words()
        lines.append(
            _wrap(f"{_letter(number)}  {theme or silence.case or 'human rights, any'}: {counts}.")
        )
    if silence.peers:
        lines += ["", f"Peers ({silence.peers}), {silence.compared}:"]
        lines += [_peers(row) for row in silence.rows if _compared(row)]
    return "\n".join(lines)


def finding(cell: Cell, occasion: KnownOccasion, silence: Silence) -> str:
    """Return one finding whole: what, why, on what ground, which passages, what was searched."""
    found = cell.finding
    theme = f" on {found.theme}" if found.theme else ""
    lines = [
        f"{MARKS[mark_of(found)]} {named_words(found.actor)}{theme}: {MARKED[mark_of(found)]}",
        f"  at {occasion.name}, {days_words(occasion.start, occasion.end)}",
        f"  {found.why}",
        f"  because of {because_words(found)}",
    ]
    lines += _quotes(cell.evidence, silence)
    if cell.spoke:
        lines.append("  also said there:" if cell.evidence else "  said there, without raising it:")
    lines += _quotes(cell.spoke, silence)
    lines += [
        f"  searched: {silence.searched[each.doc].name} ({each.how})" for each in found.searched
    ]
    lines += [
        f"  since {time}: {MARKED[value]}" if time else f"  at first: {MARKED[value]}"
        for time, value in cell.history
    ]
    return "\n".join(lines)


def _quotes(numbers: Iterable[int], silence: Silence) -> Iterator[str]:
    for number in numbers:
        note = silence.notes[number - 1]
        quote = " ".join(note.passage.quote.split())
        yield wrap(f"“{quote}”", columns=columns())
        yield f"    [{note.document}; {note.record[:17]}]"


def json_lines(silence: Silence) -> Iterator[str]:
    """Yield one line for each finding, those of peers after those of the actor."""
    for row in silence.rows:
        occasion = msgspec.to_builtins(row.occasion)
        for cell in (*row.cells, *row.peers):
            line: dict[str, Any] = msgspec.to_builtins(cell.finding)
            line["occasion"] = occasion
            if cell.history:
                line["history"] = [{"since": time, "value": v} for time, v in cell.history]
            yield msgspec.json.encode(line).decode()


def _letter(number: int) -> str:
    return chr(ord("A") + number)


def _row(row: Row, room: int) -> str:
    name = textwrap.shorten(short_occasion(row.occasion.name), room - 2, placeholder="…")
    marks = "  ".join(MARKS[mark_of(cell.finding)] for cell in row.cells)
    key = "" if row.occasion.record else f"  {row.occasion.key}"
    start, end = row.occasion.start, row.occasion.end
    when = start if start[:4] == end[:4] else f"{start[:4]}–{end[:4]}"
    return f"{when:<11} {name:<{room}}{marks}{key}"


def _run(run: Run, room: int) -> str:
    name = textwrap.shorten(run.words, room - 1, placeholder="…")
    marks = "  ".join(MARKS[run.value] for _ in run.rows[0].cells)
    return f"{run.span:<11} {name:<{room}}{marks}"


def _compared(row: Row) -> bool:
    return any(cell.finding.value in ("raised", "silent") for cell in row.peers)


def _peers(row: Row) -> str:
    raised = row.peers_by("raised")
    names = f": {' '.join(raised)}" if raised else ""
    asked = row.peers_searched
    unsearched = len(row.peers_by("not_searched"))
    more = f"; {unsearched} not searched" if unsearched else ""
    name = textwrap.shorten(short_occasion(row.occasion.name), 44, placeholder="…")
    head = f"{row.occasion.start:<11} {name}"
    return _wrap(f"{head}: {len(raised)} of {asked} raised it{names}{more}")


def _wrap(words: str) -> str:
    return wrap(words, first="", rest="      ", columns=columns())
