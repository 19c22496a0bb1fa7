"""Records: what reading finds in a document, each with its exact passage.

An actor is written as a string: the ISO 3166-1 alpha-2 code of a state, or the
name of a body or person as the document has it. Where a list of actors names
somebody of a known state, the state's code stands first: ``("FR", "Foreign
Minister Ayrault")``. The contract of each field is in the design, section 5.
"""

from typing import Any, ClassVar, Literal

import msgspec

from onrecord.model.documents import Document, Profile
from onrecord.model.ids import content_id
from onrecord.model.passages import Passage

AskAct = Literal[
    "speak_publicly", "raise", "release", "investigate", "protect", "legislate",
    "ratify", "cooperate", "sanction", "join", "support", "other",
]  # fmt: skip
ClaimType = Literal["statement", "silence", "joined", "raised", "pledge", "support", "action"]
Tone = Literal["condemns", "concern", "calls", "asks", "notes", "welcomes", "defends"]
Response = Literal["accepted", "noted"]
InstrumentType = Literal["law", "treaty", "resolution", "charge"]
OccasionType = Literal[
    "visit", "summit", "session", "dialogue", "review", "vote", "trial", "anniversary", "other"
]


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="kind"):
    """Be one line of the ledger: a passage, what it was read as, and why.

    ``cue`` names the rule or the words that made the reader read it so.
    ``part`` tells records of one kind and one passage apart ("1", "2", ...);
    it is empty where the passage holds only one.
    """

    kind: ClassVar[str]
    passage: Passage
    cue: str = ""
    part: str = ""

    @property
    def id(self) -> str:
        """Return the id, from kind, document, place and part only.

        A better reader that reads the same passage otherwise keeps the id, so
        that a judgement stays with what it judged.
        """
        at = self.passage
        return content_id(self.kind, at.doc, at.start, at.end, self.part)


class Ask(Record, frozen=True, kw_only=True, omit_defaults=True, tag="ask"):
    """Somebody wants somebody to do something about human rights in a state.

    ``unsure`` names the fields that the reader asserts only for a person to
    review: its confidence in them is below its threshold.
    """

    kind: ClassVar[str] = "ask"
    text: str
    askers: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    about: str | None = None
    act: AskAct | None = None
    strength: int | None = None
    themes: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    instruments: tuple[str, ...] = ()
    occasion: str | None = None
    response: Response | None = None
    number: str | None = None
    unsure: tuple[str, ...] = ()


class Statement(Record, frozen=True, kw_only=True, omit_defaults=True, tag="statement"):
    """An actor speaks for itself."""

    kind: ClassVar[str] = "statement"
    actor: str
    behalf: str | None = None
    about: str | None = None
    raises: bool = False
    tone: Tone | None = None
    themes: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    instruments: tuple[str, ...] = ()
    commits: bool = False
    occasion: str | None = None


class Claim(Record, frozen=True, kw_only=True, omit_defaults=True, tag="claim"):
    """A document says what somebody else did or did not do. To be checked."""

    kind: ClassVar[str] = "claim"
    actor: str
    did: bool = msgspec.field(default=True)
    type: ClaimType = "action"
    about: str | None = None
    occasion: str | None = None
    when: str | None = None


class Case(Record, frozen=True, kw_only=True, omit_defaults=True, tag="case"):
    """A person or group at risk. Restricted until somebody marks it public (law 8)."""

    kind: ClassVar[str] = "case"
    name: str
    people: Literal["person", "group"] = "person"
    status: str | None = None
    since: str | None = None
    count: int | None = None


class Instrument(Record, frozen=True, kw_only=True, omit_defaults=True, tag="instrument"):
    """A law, treaty, resolution or charge that a document names."""

    kind: ClassVar[str] = "instrument"
    name: str
    type: InstrumentType = "law"
    effective: str | None = None


class Occasion(Record, frozen=True, kw_only=True, omit_defaults=True, tag="occasion"):
    """An event at which somebody acts, acted or could act.

    ``date`` is its first day, ``until`` its last where it has several. ``about`` is
    the state whose human rights it is about, where it is about one state only.
    ``participants`` could speak there: codes of states, or the name of a group of
    them as the facts have it (``UN``, ``G20``). ``number`` is the number that its
    list gives it: a roll call's joins it to the votes. ``reference`` is where the
    list says that it knows it from.
    """

    kind: ClassVar[str] = "occasion"
    name: str
    type: OccasionType = "other"
    date: str | None = None
    until: str | None = None
    about: str | None = None
    participants: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    number: str | None = None
    reference: str | None = None


class Act(Record, frozen=True, kw_only=True, omit_defaults=True, tag="act"):
    """Something done or declined, from a record that lists who did it.

    A signature on a joint statement, a vote, a ratification, a sanction, a visit.
    ``actors`` did it: signed, or voted yes; ``against`` voted no, ``abstained``
    abstained. By a list of signatures every other state that could have signed did
    not. ``stance`` is critical of the state it is about, or supportive of it;
    ``number`` is the roll call's; ``reference`` is where the list says that it has
    its names from.
    """

    kind: ClassVar[str] = "act"
    name: str
    actors: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    abstained: tuple[str, ...] = ()
    type: str
    about: str | None = None
    occasion: str | None = None
    date: str | None = None
    stance: Literal["critical", "supportive"] | None = None
    themes: tuple[str, ...] = ()
    instruments: tuple[str, ...] = ()
    number: str | None = None
    reference: str | None = None


class Watch(Record, frozen=True, kw_only=True, omit_defaults=True, tag="watch"):
    """A user expects an actor to speak about a state, from ``since`` on: on a theme, for a case."""

    kind: ClassVar[str] = "watch"
    actor: str
    about: str
    themes: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    since: str | None = None
    by: str | None = None


AnyRecord = Ask | Statement | Claim | Case | Instrument | Occasion | Act | Watch


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """Hold one document and everything that one version of the reader found in it."""

    doc: Document
    profile: Profile
    records: tuple[AnyRecord, ...] = ()


def to_line(record: AnyRecord, source: str) -> dict[str, Any]:
    """Return the record as the flat object that ``onrecord read --json`` prints.

    Keys with nothing to say are left out, except that a claim always says ``did``.
    """
    fields: dict[str, Any] = msgspec.to_builtins(record)
    for hidden in ("passage", "cue", "part"):
        fields.pop(hidden, None)
    kind = fields.pop("kind")
    at = record.passage
    line = {"kind": kind, "source": source, "start": at.start, "end": at.end, "quote": at.quote}
    if isinstance(record, Claim):
        fields = {"did": record.did, "type": record.type, **fields}
    return line | {key: value for key, value in fields.items() if value not in (None, (), [], "")}
