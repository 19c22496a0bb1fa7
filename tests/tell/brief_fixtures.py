"""A small made-up ledger for briefings: invented organisations and people, dated 2031.

The names of two places that hold no seat at the United Nations stand for the
actor (GL) and the state spoken about (NU); nothing here is about either.
"""

from collections.abc import Callable, Collection, Iterable
from typing import Any, cast

from onrecord.errors import UnknownRecord
from onrecord.ledger import DocumentRow, Entry, View
from onrecord.model import (
    Act,
    AnyRecord,
    Ask,
    Case,
    Claim,
    Document,
    Genre,
    Instrument,
    Judgement,
    Passage,
    Place,
    Profile,
    Reading,
    Related,
    Statement,
    digest,
    document_id,
    passage,
)

LETTER = """Example Watch
12 February 2031

Dear Minister Alba,

We write before your visit to Niue. In May 2030 your government did not join the joint \
statement at the Human Rights Council. It did not join the June 2030 joint statement either. \
Last year it said nothing at the summit.

We therefore ask that you:

  • Call publicly for the release of Tala Fonoti and of the weavers held since July 2029.
  • Express concern about the Example Assembly Act, in force from 1 January 2031.
  • Raise these matters with your partners.

Tala Fonoti has been detained since 4 March 2030.
"""
UPDATE = """Lettre ouverte de l'Exemple Veille, 20 juin 2031

Le journaliste Tala Fonoti est toujours détenu. T. Fonoty, tisserand, a été libéré.
"""
FORUM = "Human Rights Council, example session"
TABLE = f"""id,date,title,forum,about,stance,delivered_by,signatories,source
e1,2030-05-10,Example joint statement on Niue,"{FORUM}",NU,critical,,DK FO IS,own
e2,2030-06-20,Second joint statement on Niue,"{FORUM}",NU,critical,,DK GL IS,own
"""
REPORT = """Example report of a review

27. Niue accepts the following:
27.1 Abolish the example penalty (Greenland);
27.2 Free all weavers and let them meet (Greenland, Iceland);
"""


def document(name: str, text: str, **fields: Any) -> Document:
    of = digest(text.encode("utf-8", "surrogatepass"))
    said: dict[str, Any] = {"media_type": "text/plain"} | fields
    return Document(id=document_id(of), digest=of, name=name, text=text, **said)


def at(doc: Document, quote: str) -> Passage:
    start = doc.text.index(quote)
    return passage(doc.id, doc.text, start, start + len(quote))


def reading(doc: Document, genre: Genre, *records: AnyRecord, **fields: Any) -> Reading:
    profile = Profile(genre=genre, title=doc.title, date=doc.date, lang=doc.lang, **fields)
    return Reading(doc=doc, profile=profile, records=records)


def letter(text: str = LETTER) -> Reading:
    doc = document("letter.txt", text, date="2031-02-12", lang="en", title="Before your visit")
    asked: dict[str, Any] = {
        "askers": ("Example Watch",),
        "addressees": ("GL", "Minister Alba"),
        "about": "NU",
        "occasion": "your visit to Niue",
    }
    calls = "Call publicly for the release of Tala Fonoti and of the weavers held since July 2029."
    law = "Express concern about the Example Assembly Act, in force from 1 January 2031."
    said: dict[str, Any] = {"actor": "GL", "did": False}
    first = "did not join the joint statement at the Human Rights Council"
    return reading(
        doc,
        "letter",
        Claim(passage=at(doc, f"In May 2030 your government {first}"), type="joined",
              when="2030-05", **said),
        Claim(passage=at(doc, "It did not join the June 2030 joint statement either"),
              type="joined", when="2030-06", **said),
        Claim(passage=at(doc, "Last year it said nothing at the summit"), type="silence",
              occasion="the summit", when="2030", actor="Minister Alba", did=False),
        Ask(passage=at(doc, calls), text=calls, act="speak_publicly",
            cases=("Tala Fonoti", "the weavers"), **asked),
        Ask(passage=at(doc, law), text=law, act="speak_publicly",
            instruments=("Example Assembly Act",), **asked),
        Ask(passage=at(doc, "Raise these matters with your partners."), act="raise",
            text="Raise these matters with your partners.", **(asked | {"about": None})),
        Case(passage=at(doc, "the weavers held since July 2029"), name="the weavers",
             people="group", status="detained", since="2029-07"),
        Instrument(passage=at(doc, "Example Assembly Act"), name="Example Assembly Act",
                   effective="2031-01-01"),
        Case(passage=at(doc, "Tala Fonoti has been detained since 4 March 2030"),
             name="Tala Fonoti", status="detained", since="2030-03-04"),
        senders=("Example Watch",),
        addressees=("GL", "Minister Alba"),
    )  # fmt: skip


def update() -> Reading:
    doc = document(
        "update.pdf", UPDATE, date="2031-06-20", lang="fr", publisher="Exemple Veille",
        places=(Place(0, len(UPDATE), page=3),),
    )  # fmt: skip
    held = Case(
        passage=at(doc, "Le journaliste Tala Fonoti est toujours détenu"),
        name="Tala Fonoti",
        status="détenu",
    )
    free = Case(
        passage=at(doc, "T. Fonoty, tisserand, a été libéré"), name="T. Fonoty", status="libéré"
    )
    return reading(doc, "open_letter", held, free)


def acts() -> Reading:
    doc = document("acts.csv", TABLE, media_type="text/csv", title="Example lists")
    rows = TABLE.splitlines()[1:]
    names = ("Example joint statement on Niue", "Second joint statement on Niue")
    signed = (("DK", "FO", "IS"), ("DK", "GL", "IS"))
    return reading(
        doc,
        "acts",
        *(
            Act(passage=at(doc, row), name=name, actors=actors, type="signature", about="NU",
                occasion=FORUM, date=row[3:13],
                stance="critical", reference="own")
            for row, name, actors in zip(rows, names, signed, strict=True)
        ),
    )  # fmt: skip


def report() -> Reading:
    doc = document("report.txt", REPORT, date="2029-11-03", lang="en", title="Example review")
    made: dict[str, Any] = {"addressees": ("NU",), "about": "NU", "response": "accepted"}
    penalty, free = "Abolish the example penalty", "Free all weavers and let them meet"
    return reading(
        doc,
        "upr_report",
        Ask(passage=at(doc, penalty), text=penalty, number="27.1", askers=("GL",),
            themes=("Death penalty",), **made),
        Ask(passage=at(doc, free), text=free, number="27.2", askers=("GL", "IS"),
            themes=("Detention", "Freedom of association and peaceful assembly"),
            **(made | {"response": None})),
    )  # fmt: skip


def example_view() -> "FakeView":
    """Return the whole made-up ledger, one ask accepted by a person and one claim rejected."""
    first = letter()
    asks = [record for record in first.records if isinstance(record, Ask)]
    judgements = [
        Judgement(record=asks[0].id, verdict="accepted", by="Example Reviewer",
                  when="2031-07-01T10:00:00Z", why="checked against the original"),
    ]  # fmt: skip
    return FakeView([first, update(), acts(), report()], judgements)


class FakeView:
    """Answer as a View does, from readings in memory."""

    def __init__(self, readings: Iterable[Reading], judgements: Iterable[Judgement] = ()) -> None:
        self.readings = {reading.doc.id: reading for reading in readings}
        self.judgements = {judgement.record: judgement for judgement in judgements}

    @property
    def view(self) -> View:
        return cast("View", self)

    def documents(
        self,
        *,
        ids: Collection[str] | None = None,
        occasion: str | None = None,
        since: str | None = None,
        until: str | None = None,
    ) -> list[DocumentRow]:
        rows = [
            DocumentRow(
                id=one.doc.id, digest=one.doc.digest, name=one.doc.name, names=(one.doc.name,),
                media_type=one.doc.media_type, genre=one.profile.genre, title=one.profile.title,
                date=one.profile.date, lang=one.profile.lang, publisher=one.doc.publisher,
                size=len(one.doc.text), added="2031-07-01T09:00:00Z",
                senders=one.profile.senders, addressees=one.profile.addressees,
                occasion=one.profile.occasion,
            )
            for one in self.readings.values()
        ]  # fmt: skip
        return [
            row
            for row in rows
            if (ids is None or row.id in ids)
            and occasion in (None, row.occasion)
            and (since is None or (row.date or "") >= since)
            and (until is None or "" < (row.date or "") <= until)
        ]

    def related(self, ask: str) -> dict[str, Related]:  # noqa: ARG002
        return {}

    def entry(self, record: str) -> Entry:
        return next(entry for entry in self.records() if entry.record.id == record)

    def document(self, doc_id: str) -> Document:
        return self._reading(doc_id).doc

    def profile(self, doc_id: str) -> Profile:
        return self._reading(doc_id).profile

    def records(
        self,
        *,
        kind: str | None = None,
        doc: str | None = None,
        about: str | None = None,
        asker: str | None = None,
        addressee: str | None = None,
        actor: str | Collection[str] | None = None,
        number: str | None = None,
        commits: str | None = None,
        rejected: bool = False,
    ) -> list[Entry]:
        tests: list[Callable[[AnyRecord], bool]] = [
            lambda one: kind in (None, one.kind),
            lambda one: doc in (None, one.passage.doc),
            lambda one: about in (None, getattr(one, "about", None)),
            lambda one: asker is None or asker in getattr(one, "askers", ()),
            lambda one: addressee is None or addressee in getattr(one, "addressees", ()),
            lambda one: actor is None or bool(_named(actor) & _acting(one)),
            lambda one: commits is None or _commits(one) == commits,
            lambda one: number in (None, getattr(one, "number", None)),
        ]
        return [
            Entry(record=record, reader="example", judgement=self.judgements.get(record.id))
            for one in self.readings.values()
            for record in one.records
            if all(test(record) for test in tests)
            and (rejected or not self._is_rejected(record.id))
        ]

    def _is_rejected(self, record: str) -> bool:
        judgement = self.judgements.get(record)
        return judgement is not None and judgement.verdict == "rejected"

    def _reading(self, doc_id: str) -> Reading:
        if doc_id not in self.readings:
            what = "not in this ledger"
            raise UnknownRecord(what, where=doc_id)
        return self.readings[doc_id]


def _named(actor: str | Collection[str]) -> set[str]:
    return {actor} if isinstance(actor, str) else set(actor)


def _acting(record: AnyRecord) -> set[str]:
    one = (getattr(record, "actor", None), getattr(record, "behalf", None))
    return {actor for actor in (*one, *getattr(record, "actors", ())) if actor}


def _commits(record: AnyRecord) -> str | None:
    return record.actor if isinstance(record, Statement) and record.commits else None
