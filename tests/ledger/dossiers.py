"""Readings made by hand, and a dossier to put them in."""

import contextlib
import itertools
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from onrecord import ledger
from onrecord.model import (
    AnyRecord,
    Ask,
    Case,
    Claim,
    Document,
    Profile,
    Reading,
    Statement,
    digest,
    document_id,
    passage,
)

NOW = "2016-03-10T09:00:00Z"

LETTER = """Dear Minister,

We ask you to call in public for the release of Ana Petrova before your visit.
Your ministry joined no joint statement in March.

Please raise the new law on associations with your partners.
"""


def clock(times: Iterator[int] = itertools.count()) -> str:  # noqa: B008 - one clock for all tests
    return f"2016-03-10T10:00:00.{next(times):06d}Z"


def document(text: str, name: str = "letter.txt", **more: object) -> tuple[Document, bytes]:
    data = text.encode()
    doc = Document(
        id=document_id(digest(data)),
        digest=digest(data),
        name=name,
        media_type="text/plain",
        text=text,
        **more,
    )
    return doc, data


def at(doc: Document, words: str):
    start = doc.text.index(words)
    return passage(doc.id, doc.text, start, start + len(words))


def reading(text: str, records: list[AnyRecord], name: str = "letter.txt") -> tuple[Reading, bytes]:
    doc, data = document(text, name)
    profile = Profile(genre="letter", senders=("Example Watch",), addressees=("FR",))
    return Reading(doc=doc, profile=profile, records=tuple(records)), data


def letter(name: str = "letter.txt", text: str = LETTER) -> tuple[Reading, bytes]:
    doc, _ = document(text, name)
    release = Ask(
        passage=at(doc, "call in public for the release of Ana Petrova"),
        text="call in public for the release of Ana Petrova",
        askers=("Example Watch",),
        addressees=("FR", "Minister of Foreign Affairs"),
        about="CN",
        act="speak_publicly",
        cases=("Ana Petrova",),
    )
    law = Ask(
        passage=at(doc, "raise the new law on associations with your partners"),
        text="raise the new law on associations with your partners",
        askers=("Example Watch",),
        addressees=("FR",),
        about="CN",
        act="raise",
    )
    claim = Claim(
        passage=at(doc, "Your ministry joined no joint statement in March"),
        actor="FR",
        did=False,
        type="joined",
        when="2016-03",
    )
    case = Case(passage=at(doc, "Ana Petrova"), name="Ana Petrova")
    return reading(text, [release, law, claim, case], name)


def reply() -> tuple[Reading, bytes]:
    text = "France attaches great importance to civil society in China.\n"
    doc, _ = document(text)
    said = Statement(
        passage=at(doc, "France attaches great importance to civil society"),
        actor="FR",
        behalf="EU",
        about="CN",
        tone="notes",
    )
    return reading(text, [said], "reply.txt")


def writer(folder: Path, **more: object) -> ledger.Writer:
    return ledger.Writer(folder, who="ana", clock=clock, **more)


def add(folder: Path, *readings: tuple[Reading, bytes], reader: str = "r1") -> list[bool]:
    with writer(folder) as open_writer:
        return [open_writer.add(made, data, reader=reader) for made, data in readings]


def entries(folder: Path, **filters: object) -> list[ledger.Entry]:
    with ledger.View(folder) as view:
        return view.records(**filters)


def events(folder: Path) -> list[str]:
    return [kind for (kind,) in by_hand(folder, "SELECT type FROM events ORDER BY seq")]


def by_hand(folder: Path, *statements: str, unguarded: bool = True) -> list[tuple]:
    """Do to the database what a hand with a database tool does."""
    with contextlib.closing(sqlite3.connect(folder / "ledger.sqlite")) as raw:
        guards = raw.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall()
        if unguarded:
            for name, _ in guards:
                raw.execute(f"DROP TRIGGER {name}")
        rows = [raw.execute(statement).fetchall() for statement in statements]
        if unguarded:
            for _, sql in guards:
                raw.execute(sql)
        raw.commit()
        return rows[-1]
