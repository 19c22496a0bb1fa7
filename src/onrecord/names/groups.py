"""Groups of states and who belonged to them on a day: the UN, the EU, the G20, regional groups.

>>> sorted(members("EU", "2019") - members("EU", "2021"))
['GB']
>>> len(members("UN", "2007")), "SS" in members("UN", "2011-07-13")
(192, False)
>>> group_key("the Union européenne"), group_key("France")
('EU', None)
"""

import datetime
import functools
import re
from typing import NamedTuple

from onrecord import facts
from onrecord.model import first_day, last_day


class _Membership(NamedTuple):
    code: str
    first: datetime.date
    last: datetime.date


_ARTICLE = re.compile(r"\A(?:(?:the|les?|la) |l')")
_ABBREVIATION = re.compile(r" ?\([^()]*\)\Z")


def groups() -> tuple[str, ...]:
    """Return the keys of the groups whose members are known.

    No key is the code of a state: the African Union has no "AU", which is Australia.
    """
    return tuple(_memberships())


def members(group: str, day: str, until: str | None = None) -> frozenset[str]:
    """Return who belonged to a group on a day, or on any day from one to another.

    Dates are ISO 8601 of any precision: a member on any day that they can mean is a
    member, so a state admitted in the middle of 2011 is one "2011". A membership is
    known in the same way: one that ended "2011-11" lasts to the end of that month.
    Days of coming and going are days of membership.

    Members are codes of states as in facts/states.csv, and the keys of groups that are
    members themselves: the G20 has the EU and the African Union, and by that none of
    their states. A seat belongs to the state whose government sat on it: Russia's is
    that of the Soviet Union, China's is CN since 1971-10-25. States that are no more
    (Yugoslavia, Czechoslovakia, the GDR) have no code and are left out. A rejected
    credential, or a member's lost vote, is no end of membership; a suspension by the
    Arab League or the OIC is.

    One pass over the group's rows, kept. Raises KeyError for an unknown group.
    """
    return _members(group, first_day(day), last_day(until or day))


def group_key(name: str) -> str | None:
    """Return the key of the group that a name means: as a whole, in English, French or Chinese.

    Case, white space, articles, forms of the apostrophe and an abbreviation in brackets
    at the end make no difference. None for a state, or a group that is not known.
    """
    return _names().get(_plain(name))


@functools.cache
def names_with(code: str) -> frozenset[str]:
    """Return every name, in any language, of the groups that a state ever belonged to."""
    rows = facts.rows("groups.csv")
    keys = {row["group"] for row in rows if row["code"] == code}
    named = {row["name"] for row in facts.rows("group_names.csv") if row["group"] in keys}
    return frozenset(keys | named)


@functools.lru_cache(maxsize=4096)
def _members(group: str, first: datetime.date, last: datetime.date) -> frozenset[str]:
    return frozenset(
        each.code for each in _memberships()[group] if each.first <= last and first <= each.last
    )


@functools.cache
def _memberships() -> dict[str, tuple[_Membership, ...]]:
    table: dict[str, list[_Membership]] = {}
    for row in facts.rows("groups.csv"):
        first = first_day(row["from"]) if row["from"] else datetime.date.min
        last = last_day(row["to"]) if row["to"] else datetime.date.max
        table.setdefault(row["group"], []).append(_Membership(row["code"], first, last))
    return {group: tuple(rows) for group, rows in table.items()}


@functools.cache
def _names() -> dict[str, str]:
    names = {_plain(row["name"]): row["group"] for row in facts.rows("group_names.csv")}
    return names | {_plain(key): key for key in groups()}


def _plain(name: str) -> str:
    plain = " ".join(name.replace("’", "'").split()).casefold()
    return _ARTICLE.sub("", _ABBREVIATION.sub("", plain), count=1)
