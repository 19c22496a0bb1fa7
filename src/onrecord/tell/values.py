"""The values a briefing is made of: sections of lines, each line with its footnotes.

A line without a footnote cannot be made (law 6):

>>> from onrecord.errors import Unproven
>>> try:
...     Line(quote="Free them", notes=())
... except Unproven as error:
...     print(error)
Free them: a line without a footnote; name the passage that it rests on
"""

import msgspec

from onrecord.assess import Result
from onrecord.errors import Unproven
from onrecord.model import Passage


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """Be one footnote: a passage inside its paragraph, its document, and who has confirmed it.

    ``before`` and ``after`` are what stands around the passage in the document,
    cut at white space where they are long.
    """

    number: int
    record: str
    passage: Passage
    before: str
    after: str
    document: str
    date: str | None
    page: int | None
    publisher: str | None
    lang: str | None
    confirmed: bool
    review: str


class Detail(msgspec.Struct, frozen=True):
    """Say one more thing of a line: a label in our words, a text mostly in the document's.

    ``notes`` prove what the line's own footnotes do not.
    """

    label: str
    text: str
    lang: str | None = None
    notes: tuple[int, ...] = ()


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """Be one line of a briefing.

    ``words`` are ours, ``quote`` is the document's, in ``lang``. ``mark`` with
    ``why`` is what the record says of it, proven by the footnotes ``proof``.
    ``confirmed`` is true where a person has confirmed every reading behind it.
    Raises Unproven where ``notes`` is empty.
    """

    notes: tuple[int, ...]
    words: str = ""
    quote: str = ""
    lang: str | None = None
    details: tuple[Detail, ...] = ()
    mark: Result | None = None
    why: str = ""
    proof: tuple[int, ...] = ()
    confirmed: bool = False

    def __post_init__(self) -> None:
        """Refuse a line without a footnote."""
        if not self.notes:
            what, step = "a line without a footnote", "name the passage that it rests on"
            raise Unproven(what, where=self.quote or self.words, step=step)


class Group(msgspec.Struct, frozen=True, kw_only=True):
    """Be lines that share a document or a theme; ``about`` says more of it in small print."""

    heading: str
    about: str = ""
    lines: tuple[Line, ...]


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """Be one part of a briefing; ``nothing`` says what was searched where it has no line."""

    key: str
    heading: str
    lead: str = ""
    groups: tuple[Group, ...] = ()
    nothing: str

    @property
    def lines(self) -> tuple[Line, ...]:
        """Return the lines of all groups, in reading order."""
        return tuple(line for group in self.groups for line in group.lines)


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """Be one document that the briefing cites, with the digest of its original bytes."""

    doc: str
    title: str
    name: str
    genre: str
    date: str | None
    publisher: str | None
    lang: str | None
    digest: str
    notes: int


class Brief(msgspec.Struct, frozen=True, kw_only=True):
    """Be a whole briefing on one actor and one state, every line proven.

    ``read`` is the number of documents in the ledger, ``undated`` of those
    without a date; ``first`` and ``last`` are the dates of the others.
    """

    actor: str
    about: str
    title: str
    occasion: str | None
    today: str
    read: int
    undated: int
    first: str | None
    last: str | None
    headlines: tuple[Line, ...] = ()
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]
    sources: tuple[Source, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """Return every line of the sections, in reading order."""
        return tuple(line for section in self.sections for line in section.lines)
