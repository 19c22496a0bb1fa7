"""Our own words in a briefing: dates, actors, acts, genres, and how long somebody is held.

>>> date_words("2016-03-10"), date_words("2016-03"), date_words(None)
('10 March 2016', 'March 2016', 'undated')
>>> held_words("2031-01-05", "2031-02-04")
'30 days as of 4 February 2031'
>>> held_words("2031-01", "2031-02-04")
'since January 2031, as of 4 February 2031'
"""

import re
from collections.abc import Iterable

from onrecord.model import first_day
from onrecord.names.states import state_name

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_ACTS = {
    "speak_publicly": "Speak publicly",
    "raise": "Raise it",
    "release": "Release",
    "investigate": "Investigate",
    "protect": "Protect",
    "legislate": "Change the law",
    "ratify": "Ratify",
    "cooperate": "Cooperate",
    "sanction": "Impose sanctions",
    "join": "Join with others",
    "support": "Support",
}
_GENRES = {
    "letter": "letter",
    "open_letter": "open letter",
    "statement": "statement",
    "petition": "petition",
    "reply": "reply",
    "news": "news",
    "speech": "speech",
    "upr_report": "report of the Universal Periodic Review",
    "acts": "list of signatories",
    "other": "document",
}
_WITH_ARTICLE = re.compile(
    r"United |Netherlands|Philippines|Maldives|Bahamas|Gambia|Comoros"
    r"|.* (?:Republic|Islands|Territories)\Z"
)
_DEBATE = re.compile(r"General Debate of the (\w+) session of the UN General Assembly")
_CODE = re.compile(r"[A-Z]{2}\Z")
#: "Arrested", "abducted" and "sentenced" are left out: they don't say that it lasts.
_HELD = re.compile(
    r"\b(?:detain|detention|imprison|in prison|jailed|custody|held\b|disappear|missing"
    r"|(?:house|under) arrest|serving|d[ée]ten|emprisonn|incarc[ée]r|disparu|r[ée]sidence surv)"
    r"|[关關]押|拘[留押禁]|羁押|羈押|服刑|监禁|監禁|失[踪蹤]|[软軟]禁",
    re.IGNORECASE,
)
_ENDED = re.compile(
    r"\b(?:releas|freed?\b|acquit|pardon|bail|exonerat|died|dead|death|deceas|kill|execut|murder"
    r"|return|escap|lib[ée]r|rel[âa]ch|acquitt|graci|mort|d[ée]c[ée]d|tu[ée])"
    r"|[获獲][释釋]|[释釋]放|[无無]罪|死|去世|逝世|遇害|保外",
    re.IGNORECASE,
)


def date_words(date: str | None) -> str:
    """Write a date in words, to the precision it has."""
    if date is None:
        return "undated"
    year, *rest = date.split("-")
    words = [str(int(rest[1]))] if len(rest) > 1 else []
    return " ".join([*words, *([_MONTHS[int(rest[0]) - 1]] if rest else []), year])


def days_words(start: str, end: str) -> str:
    """Write the days of an occasion: to its end, or in years where it spans several.

    >>> days_words("2016-09-20", "2016-09-26"), days_words("2007-01-01", "2019-12-30")
    ('20 September 2016 to 26 September 2016', '2007 to 2019')
    """
    if start[:4] != end[:4]:
        return f"{start[:4]} to {end[:4]}"
    if start.startswith(end) or start == end:
        return date_words(start)
    return f"{date_words(start)} to {date_words(end)}"


def short_occasion(name: str) -> str:
    """Write the name of an occasion as a table has room for.

    >>> short_occasion("General Debate of the 62nd session of the UN General Assembly")
    'General Debate, 62nd session'
    """
    return _DEBATE.sub(r"General Debate, \1 session", name)


def actor_words(actor: str) -> str:
    """Write the name of a state for its code, and any other actor as it is."""
    try:
        return state_name(actor)
    except KeyError:
        return actor


def named_words(actor: str) -> str:
    """Write an actor as it stands inside an English sentence: the United Kingdom, France."""
    name = actor_words(actor)
    return f"the {name}" if name != actor and _WITH_ARTICLE.match(name) else name


def actors_words(actors: Iterable[str]) -> str:
    """Write a list of actors; a state before a body or person is put behind it in brackets."""
    names, state = [], None
    for actor in actors:
        if _CODE.match(actor):
            if state:
                names.append(actor_words(state))
            state = actor
        else:
            own = state and actor_words(state)
            names.append(f"{actor} ({own})" if own and own not in actor else actor)
            state = None
    if state:
        names.append(actor_words(state))
    return ", ".join(names)


def act_words(act: str | None) -> str:
    """Write what an ask wants done, in a word or two; empty where no word of ours says it."""
    return _ACTS.get(act or "", "")


def genre_words(genre: str) -> str:
    """Write what kind of document it is."""
    return _GENRES.get(genre, "document")


def capital(words: str) -> str:
    """Begin some words as a sentence begins."""
    return words[:1].upper() + words[1:]


def count_words(number: int, one: str, many: str = "") -> str:
    """Write a number with its noun."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def is_held(status: str | None) -> bool:
    """Tell whether a status says that somebody is held or missing, and nothing that ends it."""
    return bool(status and _HELD.search(status) and not _ENDED.search(status))


def has_ended(status: str | None) -> bool:
    """Tell whether a status says that being held may have ended, by release or by death."""
    return bool(status and _ENDED.search(status))


def held_words(since: str, as_of: str) -> str | None:
    """Write how long somebody was held as of the date of the document that says so.

    Days need the day of both dates; otherwise only the beginning is given. None
    where the beginning is not before that date.
    """
    days = (first_day(as_of) - first_day(since)).days
    if days <= 0:
        return None
    if len(since) == len(as_of) == len("2031-01-05"):
        return f"{count_words(days, 'day')} as of {date_words(as_of)}"
    return f"since {date_words(since)}, as of {date_words(as_of)}"
