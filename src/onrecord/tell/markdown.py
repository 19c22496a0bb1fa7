r"""Write a briefing as Markdown with footnotes, the text of documents escaped.

>>> escaped("*[x](http://a.example)* <script>")
'\\*\\[x\\](http\\://a.example)\\* \\<script\\>'
"""

import re
from collections.abc import Iterator

from onrecord.tell.summary import (
    NEXT_STEPS,
    RESTRICTED,
    contents,
    is_empty,
    read_words,
    review_words,
)
from onrecord.tell.values import Brief, Line, Note, Section, Source
from onrecord.tell.wording import date_words

_SPECIAL = re.compile(
    r"[\\`*_{}\[\]<>#|~&$]|:(?=//)|(?<=mailto):|(?<=xmpp):|(?<=\bwww)\.", re.IGNORECASE
)
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_WHITE = re.compile(r"\s+")
_MARKS = {
    "confirmed": "✓ **Confirmed by the record**",
    "contradicted": "✕ **CONTRADICTED BY THE RECORD**",
    "unchecked": "? **Unchecked**",
}


def brief_markdown(brief: Brief) -> str:
    """Return a briefing as Markdown (CommonMark with footnotes), to be saved as UTF-8."""
    return "\n".join(_brief(brief)) + "\n"


def escaped(text: str) -> str:
    """Return text that Markdown shows as it is, on one line."""
    printable = _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text)
    return _SPECIAL.sub(r"\\\g<0>", _WHITE.sub(" ", printable))


def _brief(brief: Brief) -> Iterator[str]:
    prepared = f"Briefing for {escaped(brief.occasion)}" if brief.occasion else "Briefing"
    yield f"# {escaped(brief.title)}"
    yield f"\n**{RESTRICTED}.**"
    yield f"\n{prepared}, written {date_words(brief.today)}."
    yield f"\n- What was read: {read_words(brief)}"
    yield f"- Who has confirmed it: {review_words(brief)}"
    if is_empty(brief):
        yield from _nothing(brief)
        return
    for number, line in enumerate(brief.headlines, 1):
        yield f"\n{number}. {escaped(line.words)}.{_cited(line.notes)}"
    yield ""
    yield from (f"- {escaped(section.heading)}: {counted}" for section, counted in contents(brief))
    for section in brief.sections:
        yield from _section(section, brief)
    yield "\n## Sources\n"
    yield from map(_source, brief.sources)
    yield "\n## Footnotes\n"
    yield from map(_note, brief.notes)


def _nothing(brief: Brief) -> Iterator[str]:
    yield "\n## Nothing on record yet\n"
    yield from (f"- {escaped(section.nothing)}" for section in brief.sections[:4])
    yield "\nThat says what was read, not what happened. Next:\n"
    yield from (f"{number}. {step}" for number, step in enumerate(NEXT_STEPS, 1))


def _section(section: Section, brief: Brief) -> Iterator[str]:
    yield f"\n## {escaped(section.heading)}"
    if not section.groups:
        yield f"\n{escaped(section.nothing)}"
    elif section.lead:
        yield f"\n{section.lead}"
    for group in section.groups:
        if group.heading:
            yield f"\n### {escaped(group.heading)}"
        if group.about:
            yield f"\n{escaped(group.about)}"
        yield ""
        for line in group.lines:
            yield from _line(line, brief)


def _line(line: Line, brief: Brief) -> Iterator[str]:
    words = f"*{escaped(line.words)}{':' if line.quote else ''}*" if line.words else ""
    quote = f"“{escaped(line.quote)}”" if line.quote else ""
    unreviewed = "" if line.confirmed else " *(unreviewed)*"
    yield f"- {' '.join(filter(None, (words, quote)))}{_cited(line.notes)}{unreviewed}"
    details = [f"{d.label}: {escaped(d.text)}{_cited(d.notes)}" for d in line.details]
    if details:
        yield f"  - {' · '.join(details)}"
    if line.mark in _MARKS:
        yield f"  - {_MARKS[line.mark]}{_cited(line.proof)}: {escaped(line.why)}."
    if line.mark == "contradicted":
        for who, number in [("claim", line.notes[0]), *(("record", n) for n in line.proof)]:
            quote = escaped(brief.notes[number - 1].passage.quote)
            yield f"    - The {who}: “{quote}”{_cited((number,))}"


def _cited(numbers: tuple[int, ...]) -> str:
    return "".join(f"[^{number}]" for number in numbers)


def _source(source: Source) -> str:
    title = escaped(source.title.strip())
    publisher = f", {escaped(source.publisher)}" if source.publisher else ""
    return (
        f"- *{title}*, {source.genre}, {date_words(source.date)}{publisher}; "
        f"file {escaped(source.name)}; SHA-256 {source.digest}"
    )


def _note(note: Note) -> str:
    publisher = f", {escaped(note.publisher)}" if note.publisher else ""
    page = f", page {note.page}" if note.page else ""
    before, after = escaped(note.before), escaped(note.after)
    quote = f"{before}**{escaped(note.passage.quote)}**{after}".strip()
    return (
        f"[^{note.number}]: “{quote}” — *{escaped(note.document.strip())}*, {date_words(note.date)}"
        f"{publisher}{page}, characters {note.passage.start}–{note.passage.end}. "
        f"{escaped(note.review)}"
    )
