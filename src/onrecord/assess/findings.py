"""Findings: what follows for one actor, one expectation and one occasion (law 5).

A silence without a searched document cannot be made:

>>> from onrecord.errors import Unproven
>>> try:
...     Finding(actor="GL", about="NU", occasion="unga-86", value="silent", why="not found",
...             because=(Ground(kind="question"),))
... except Unproven as error:
...     print(error.what)
silent without a document that was searched
"""

from typing import Literal

import msgspec

from onrecord.errors import Unproven

Value = Literal["raised", "silent", "not_searched", "no_opportunity", "claimed_private"]
GroundKind = Literal["ask", "commitment", "earlier", "watch", "question"]


class Ground(msgspec.Struct, frozen=True, omit_defaults=True):
    """Say why a word of an actor was to be expected.

    It was asked to speak, it declared a position, it raised the matter before, a user
    watches it: ``record`` says so and ``date`` when. Or somebody puts the question to
    the record, as one does to peers: then there is no record.
    """

    kind: GroundKind
    record: str | None = None
    date: str | None = None


class Searched(msgspec.Struct, frozen=True):
    """Name a document that was searched, and as what; raises Unproven where it has no name."""

    doc: str
    how: str

    def __post_init__(self) -> None:
        """Refuse a document that nobody can open."""
        if not (self.doc and self.how):
            raise Unproven("a document searched without its id, or without as what")


class Finding(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Hold what is found for an actor, an expectation and an occasion, with what proves it.

    ``evidence`` are the ids of records: of what was said where it is ``raised``, of the
    claim where it is ``claimed_private``. ``spoke`` are the ids of records in which the
    actor spoke of the state there without raising the matter. ``through`` is the group
    that spoke for the actor; ``opposed`` says that it voted against. ``because`` says why a
    word was to be expected, ``searched`` which documents were searched. Raises Unproven
    where a value lacks what it needs.
    """

    actor: str
    about: str
    occasion: str
    value: Value
    why: str
    theme: str | None = None
    case: str | None = None
    because: tuple[Ground, ...] = ()
    evidence: tuple[str, ...] = ()
    spoke: tuple[str, ...] = ()
    through: str | None = None
    opposed: bool = False
    searched: tuple[Searched, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a value that nothing bears out."""
        proven = any(self.evidence)
        searched = _all_are(Searched, self.searched)
        lacks = {
            "raised": (not proven, "the passage where it was raised"),
            "claimed_private": (not proven, "the passage that claims it"),
            "silent": (not searched, "a document that was searched"),
            "not_searched": (False, ""),
            "no_opportunity": (False, ""),
        }
        missing, what = lacks[self.value]
        if self.value == "silent" and not missing:
            missing, what = not _all_are(Ground, self.because), "a reason to expect a word"
        if not missing:
            missing, what = not (self.occasion and self.why), "an occasion and a reason"
        if missing:
            raise Unproven(
                f"{self.value} without {what}",
                where=f"{self.actor} on {self.about}, {self.occasion}",
                step="name it, or find not_searched",
            )
        if self.value == "not_searched" and self.searched:
            raise Unproven(
                "not_searched, but documents were",
                where=f"{self.actor} on {self.about}, {self.occasion}",
                step="find silent, or leave them out",
            )


def _all_are(kind: type, values: tuple[object, ...]) -> bool:
    """Tell whether there are values, all of a kind: a constructor takes whatever it is given."""
    return bool(values) and all(isinstance(value, kind) for value in values)
