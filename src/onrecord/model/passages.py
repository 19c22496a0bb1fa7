"""Passages: exact places in the text of a document.

>>> p = passage("doc-1", "Free the two.", 5, 12)
>>> p.quote
'the two'
"""

import msgspec


class Passage(msgspec.Struct, frozen=True, order=True):
    """Point at ``text[start:end]`` of one document, offsets in Unicode code points.

    ``quote`` is always exactly ``text[start:end]`` (law 1): make passages with
    :func:`passage`, which cuts it, and check stored ones with :meth:`holds_in`.
    """

    doc: str
    start: int
    end: int
    quote: str

    def holds_in(self, text: str) -> bool:
        """Tell whether the quote still stands at its place in the text."""
        return 0 <= self.start < self.end and text[self.start : self.end] == self.quote

    def overlap(self, other: "Passage") -> float:
        """Return the shared share of the union of two passages, 0.0 to 1.0."""
        if self.doc != other.doc:
            return 0.0
        shared = min(self.end, other.end) - max(self.start, other.start)
        if shared <= 0:
            return 0.0
        return shared / (max(self.end, other.end) - min(self.start, other.start))


def passage(doc: str, text: str, start: int, end: int) -> Passage:
    """Cut a passage out of a text, without the white space at its two ends.

    Raises ValueError where nothing but white space lies between the offsets.
    """
    first, last = start, end
    if 0 <= start < end <= len(text):
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
    if not 0 <= start < end <= len(text):
        message = f"no words between {first} and {last} of a text of {len(text)} characters"
        raise ValueError(message)
    return Passage(doc=doc, start=start, end=end, quote=text[start:end])
