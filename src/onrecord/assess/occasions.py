"""Occasions on which states could have spoken: those that the facts know, and a dossier's own.

>>> review = next(each for each in known_occasions() if each.key == "upr-CN-2013")
>>> review.name, review.start
('Universal Periodic Review of China, 2013', '2013-10-22')
>>> review.could_speak("FR"), review.could_speak("CN"), review.could_speak("XK")
(True, False, False)
"""

import functools
from collections.abc import Iterable

import msgspec

from onrecord import facts
from onrecord.model import Act, Occasion, first_day, last_day
from onrecord.model.records import OccasionType
from onrecord.names.groups import group_key, groups, members
from onrecord.names.states import state_name

_UN = ("UN",)
#: Palestine and the Holy See make recommendations in reviews and join statements of states.
_STATES = ("UN", "VA", "PS")
#: A session of the Working Group is no occasion beside the reviews that it is made of.
_WORKING_GROUP = "upr-wg-"


class KnownOccasion(msgspec.Struct, frozen=True, kw_only=True):
    """Hold one occasion: from when to when, about whom, and who could speak there.

    ``start`` and ``end`` are ISO 8601, cut to what is known; a review whose day is not
    known has those of its session. ``about`` is the one state that it is about, if it is
    about one. ``participants`` are codes of states and keys of groups (names.groups); who
    was there as a guest only is not among them. ``record`` is the id of the record that
    it was made from, None for one of the facts.
    """

    key: str
    type: OccasionType
    name: str
    start: str
    end: str
    host: str | None
    about: str | None
    participants: tuple[str, ...]
    source: str
    record: str | None = None

    def could_speak(self, actor: str) -> bool:
        """Tell whether an actor could speak there in its own name.

        A state could where it is a participant, or on any of the days a member of a group
        that is one; a group could where it is a participant or a member itself, not where
        its members are. The state under review could not: it answers, and no word about
        others is to be expected. Actors are codes of states, or groups by key or name.
        """
        who = group_key(actor) or actor
        if self.type == "review" and who == self.about:
            return False
        return any(
            who == each or (each in groups() and who in members(each, self.start, self.end))
            for each in self.participants
        )


@functools.cache
def known_occasions() -> tuple[KnownOccasion, ...]:
    """Return the occasions of the facts: debates, Council sessions, summits, then reviews.

    The tables are occasions.csv and upr_reviews.csv; each row says where it is from. Each
    key comes once.
    """
    rows = facts.rows("occasions.csv")
    listed = (_listed(row) for row in rows if not row["key"].startswith(_WORKING_GROUP))
    sessions = {row["key"]: row for row in rows}
    reviews = (
        _review(row, sessions[_WORKING_GROUP + row["session"]])
        for row in facts.rows("upr_reviews.csv")
    )
    return (*listed, *reviews)


def from_records(records: Iterable[Occasion | Act]) -> list[KnownOccasion]:
    """Return the occasions that records of a dossier tell, in their order, each key once.

    - A joint statement (an act of type ``signature``) was an occasion to join it: every
      state of the UN, Palestine and the Holy See could. Its key is the record's id.
    - A roll call (an occasion of type ``vote`` that is about a state) was one for every
      member of the UN, if it does not say for whom. Its key is ``vote-`` and its number.
    - Any other occasion was one for those whom it names as participants. Its key is the
      record's id.

    What has no date is left out, and so is an occasion that does not say who could speak:
    nobody's silence follows from it. Acts of other types are no occasions.
    """
    found: dict[str, KnownOccasion] = {}
    for record in records:
        occasion = _joined(record) if isinstance(record, Act) else _told(record)
        if occasion is not None:
            found.setdefault(occasion.key, occasion)
    return list(found.values())


def _listed(row: dict[str, str]) -> KnownOccasion:
    return KnownOccasion(
        key=row["key"],
        type=msgspec.convert(row["type"], OccasionType),
        name=row["name"],
        start=row["from"],
        end=row["to"] or row["from"],
        host=row["host"] or None,
        about=row["about"] or None,
        participants=tuple(row["open_to"].split("|")),
        source=row["source"],
    )


def _review(row: dict[str, str], session: dict[str, str]) -> KnownOccasion:
    day = row["from"]
    return KnownOccasion(
        key=row["key"],
        type="review",
        name=f"Universal Periodic Review of {state_name(row['state'])}, {row['year']}",
        start=day or session["from"],
        end=day or session["to"],
        host=None,
        about=row["state"],
        participants=_STATES,
        source=row["source"],
    )


def _joined(act: Act) -> KnownOccasion | None:
    if act.type != "signature" or not act.date:
        return None
    return KnownOccasion(
        key=act.id,
        type="session",
        name=act.name,
        start=act.date,
        end=act.date,
        host=None,
        about=act.about,
        participants=_STATES,
        source=act.reference or act.passage.doc,
        record=act.id,
    )


def _told(occasion: Occasion) -> KnownOccasion | None:
    vote = occasion.type == "vote"
    participants = occasion.participants or (_UN if vote else ())
    if not occasion.date or not participants or (vote and not occasion.about):
        return None
    end = occasion.until or occasion.date
    return KnownOccasion(
        key=f"vote-{occasion.number}" if vote and occasion.number else occasion.id,
        type=occasion.type,
        name=occasion.name,
        start=occasion.date,
        end=end if last_day(end) >= first_day(occasion.date) else occasion.date,
        host=None,
        about=occasion.about,
        participants=tuple(group_key(each) or each for each in participants),
        source=occasion.reference or occasion.passage.doc,
        record=occasion.id,
    )
