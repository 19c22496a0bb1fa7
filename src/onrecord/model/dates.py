"""Dates of known precision: ISO 8601 cut to what is known (``2016``, ``2016-03``, ``2016-03-10``).

A date is a plain string, so that it prints, sorts and compares as it reads.

>>> iso(2016, 3)
'2016-03'
>>> first_day("2016-02"), last_day("2016-02")
(datetime.date(2016, 2, 1), datetime.date(2016, 2, 29))
>>> may_coincide("2016-03", "2016-03-10"), may_coincide("2016-03-09", "2016-03-10")
(True, False)
"""

import calendar
import datetime
import re

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z")


def iso(year: int, month: int | None = None, day: int | None = None) -> str:
    """Write a date to the precision that is given.

    Raises ValueError for a day without a month, or one that no calendar has.
    """
    if month is None:
        if day is not None:
            message = "a day without its month is not a date"
            raise ValueError(message)
        datetime.date(year, 1, 1)
        return f"{year:04d}"
    datetime.date(year, month, day or 1)
    return f"{year:04d}-{month:02d}" + (f"-{day:02d}" if day is not None else "")


def is_iso(value: str) -> bool:
    """Tell whether a string is a date as the system writes it."""
    match = _ISO.match(value)
    if not match:
        return False
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        iso(year or 0, month, day)
    except ValueError:
        return False
    return True


def first_day(value: str) -> datetime.date:
    """Return the first day that a date of any precision can mean."""
    return datetime.date.fromisoformat(value + "-01-01"[len(value) - 4 :])


def last_day(value: str) -> datetime.date:
    """Return the last day that a date of any precision can mean."""
    match len(value):
        case 4:
            return datetime.date(int(value), 12, 31)
        case 7:
            year, month = int(value[:4]), int(value[5:])
            return datetime.date(year, month, calendar.monthrange(year, month)[1])
        case _:
            return datetime.date.fromisoformat(value)


def may_coincide(one: str, other: str) -> bool:
    """Tell whether two dates can mean the same day, given what is known of each."""
    return first_day(one) <= last_day(other) and first_day(other) <= last_day(one)
