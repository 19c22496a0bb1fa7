"""Clauses that ask, as the tests of their grammar hand them on."""

from typing import NamedTuple

from onrecord.read.sentences import Span


class Clause(NamedTuple):
    """Hold one asking clause, before it is divided into acts.

    ``start`` to ``end`` is what is quoted, ``content`` where the demanded act
    begins, ``asked`` whom the words ask, ``asker`` who asks where it is not the
    sender, ``rule`` the cue and its test, ``form`` the form of a performative verb.
    """

    start: int
    content: int
    end: int
    rule: str
    asked: Span | None = None
    asker: Span | None = None
    nominal: bool = False
    form: str = ""


def word_start(text: str, at: int) -> int:
    """Return where the next word begins, behind white space and opening marks."""
    while at < len(text) and (text[at].isspace() or text[at] in '*_,“"'):
        at += 1
    return at


def tight_span(text: str, start: int, end: int) -> Span:
    """Return a stretch without the white space and marks at its two ends."""
    start = word_start(text, start)
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",*_"):
        end -= 1
    return Span(start, end)
