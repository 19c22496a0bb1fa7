r"""Footnotes: each record cited once, with its passage proven and shown in its paragraph.

>>> around("A first line.\n\nThey said it here, at length.", 20, 24)
('They ', ' it here, at length.')
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from onrecord.errors import UnknownRecord, Unproven
from onrecord.ledger import Entry, View
from onrecord.model import Act, AnyRecord, Document, Judgement, Passage, Profile, passage
from onrecord.tell.values import Note, Source
from onrecord.tell.wording import date_words, genre_words

#: Characters of context on each side of a passage.
WIDTH = 320
#: Characters of a document's beginning by which it is told.
_OPENING = 160


class Notes:
    """Number the footnotes of one briefing and hold the documents that they point into."""

    def __init__(self, view: View) -> None:
        """Start without footnotes, over one view of the ledger."""
        self._view = view
        self._numbers: dict[tuple[str, str | None], int] = {}
        self._documents: dict[str, Document] = {}
        self._profiles: dict[str, Profile] = {}
        self.notes: list[Note] = []

    def cite(self, entry: Entry, *, actor: str | None = None) -> int:
        """Return the number of the footnote for an entry, the same each time.

        Of a roll call only the row of ``actor`` is cited. Raises Unproven where its
        document is not there or its quote does not stand in the document's text.
        """
        key = (entry.record.id, actor if _is_vote(entry.record) else None)
        if key not in self._numbers:
            self._numbers[key] = len(self.notes) + 1
            self.notes.append(self._note(entry, len(self.notes) + 1, key[1]))
        return self._numbers[key]

    def cite_searched(self, doc: str, how: str) -> int:
        """Return the number of the footnote that names a document searched as a whole.

        Its passage is the beginning of the text, so that the document can be told by eye.
        """
        key = (doc, how)
        if key not in self._numbers:
            self._numbers[key] = len(self.notes) + 1
            self.notes.append(self._searched(doc, how, len(self.notes) + 1))
        return self._numbers[key]

    def confirmed(self, numbers: tuple[int, ...]) -> bool:
        """Tell whether a person has confirmed the reading behind each of these footnotes."""
        return all(self.notes[number - 1].confirmed for number in numbers)

    def document(self, doc: str) -> Document:
        """Return a document, read from the ledger once; raises Unproven where it is not there."""
        if doc not in self._documents:
            with _unproven(doc):
                self._documents[doc] = self._view.document(doc)
        return self._documents[doc]

    def profile(self, doc: str) -> Profile:
        """Return what reading found a document to be; raises Unproven where it is not there."""
        if doc not in self._profiles:
            with _unproven(doc):
                self._profiles[doc] = self._view.profile(doc)
        return self._profiles[doc]

    def date(self, doc: str) -> str | None:
        """Return the date of a document, to the precision that is known."""
        return self.profile(doc).date or self.document(doc).date

    def newest_first(self, docs: Iterable[str]) -> list[str]:
        """Return each document once, the latest first, those without a date last."""
        return sorted(set(docs), key=lambda doc: (self.date(doc) or "", doc), reverse=True)

    def lang(self, doc: str) -> str | None:
        """Return the language of a document."""
        return self.profile(doc).lang or self.document(doc).lang

    def label(self, doc: str) -> str:
        """Return the title of a document, or the name of its file."""
        return self.profile(doc).title or self.document(doc).title or self.document(doc).name

    def sources(self) -> tuple[Source, ...]:
        """Return the documents cited so far, in the order of their first footnote."""
        cited = [note.passage.doc for note in self.notes]
        return tuple(self.source(doc, cited.count(doc)) for doc in dict.fromkeys(cited))

    def source(self, doc: str, notes: int = 0) -> Source:
        """Return a document as a source, with the number of footnotes that lead into it."""
        document = self.document(doc)
        return Source(
            doc=doc,
            title=self.label(doc),
            name=document.name,
            genre=genre_words(self.profile(doc).genre),
            date=self.date(doc),
            publisher=document.publisher,
            lang=self.lang(doc),
            digest=document.digest,
            notes=notes,
        )

    def _searched(self, doc: str, how: str, number: int) -> Note:
        document = self.document(doc)
        text = document.text
        start = len(text) - len(text.lstrip())
        at = passage(doc, text, start, min(len(text), start + _OPENING))
        return Note(
            number=number,
            record=doc,
            passage=at,
            before="",
            after=" …",
            document=self.label(doc),
            date=self.date(doc),
            page=document.page_of(at.start),
            publisher=document.publisher,
            lang=self.lang(doc),
            confirmed=False,
            review=f"Searched: {how}, {len(text):,} characters of {document.name}.",
        )

    def _note(self, entry: Entry, number: int, actor: str | None) -> Note:
        at = entry.record.passage
        where = f"{entry.record.kind} {entry.record.id}"
        document = self.document(at.doc)
        if not at.holds_in(document.text):
            what = f"“{at.quote[:60]}” does not stand at {at.start}-{at.end} of {document.name}"
            raise Unproven(what, where=where, step="add that document again, or reject the record")
        if actor:
            at = _row_of(at, actor)
        is_list = self.profile(at.doc).genre in ("acts", "votes")
        before, after = ("", "") if is_list else around(document.text, at.start, at.end)
        return Note(
            number=number,
            record=entry.record.id,
            passage=at,
            before=before,
            after=after,
            document=self.label(at.doc),
            date=self.date(at.doc),
            page=document.page_of(at.start),
            publisher=document.publisher,
            lang=self.lang(at.doc),
            confirmed=_is_confirmed(entry.judgement),
            review=_review(entry),
        )


@contextmanager
def _unproven(doc: str) -> Iterator[None]:
    """Say of a document that the ledger does not hold that nothing can be cited from it."""
    try:
        yield
    except UnknownRecord as missing:
        what, step = "lines rest on this document, which is not there", "add it again"
        raise Unproven(what, where=doc, step=step) from missing


def around(text: str, start: int, end: int) -> tuple[str, str]:
    """Return what stands before and after a passage in its paragraph, cut to WIDTH each."""
    low, high = max(0, start - WIDTH), min(len(text), end + WIDTH)
    before, after = text[low:start], text[end:high]
    above, below = before.rfind("\n\n"), after.find("\n\n")
    if above >= 0:
        before = before[above:].lstrip()
    elif low > 0:
        before = "… " + before[before.find(" ") + 1 :].lstrip()
    if below >= 0:
        after = after[:below].rstrip()
    elif high < len(text):
        after = after[: after.rfind(" ") if " " in after else len(after)].rstrip() + " …"
    return before, after


def _is_vote(record: AnyRecord) -> bool:
    return isinstance(record, Act) and record.type == "vote"


def _row_of(at: Passage, actor: str) -> Passage:
    """Return the row of one state in the rows of a roll call."""
    start = at.start
    for line in at.quote.splitlines(keepends=True):
        if actor in line.split(","):
            row = line.rstrip()
            return Passage(at.doc, start, start + len(row), row)
        start += len(line)
    return at


def _is_confirmed(judgement: Judgement | None) -> bool:
    return judgement is not None and judgement.verdict in ("accepted", "corrected")


def _review(entry: Entry) -> str:
    judgement = entry.judgement
    if judgement is None:
        return "Not yet reviewed by a person."
    by = f"by {judgement.by} on {date_words(judgement.when[:10])}"
    words = f"{judgement.verdict.capitalize()} {by}."
    if judgement.verdict == "unsure":
        words = f"Reviewed {by}, who was unsure."
    if judgement.why:
        words += f" “{judgement.why}”"
    if entry.disagreement:
        words += f" A later reading disagrees: {entry.disagreement}."
    return words
