"""What every extractor gives back: the text, and what the original says of itself."""

import re

import msgspec

from onrecord.model import Place, is_iso


class Extract(msgspec.Struct, frozen=True, kw_only=True):
    """Hold the text of one original with its places and what stands beside it."""

    media_type: str
    text: str
    title: str | None = None
    date: str | None = None
    lang: str | None = None
    publisher: str | None = None
    meta: dict[str, str] = {}
    places: tuple[Place, ...] = ()


_ISO_FIRST = re.compile(r"(\d{4}-\d{2}-\d{2})(?=$|[T\s])")


def known_date(value: str) -> str | None:
    """Return the date that a piece of metadata gives, to the precision it has.

    >>> known_date("2016-03-10T12:00:00+01:00"), known_date("2016-03"), known_date("soon")
    ('2016-03-10', '2016-03', None)
    """
    value = value.strip()
    if is_iso(value):
        return value
    if (match := _ISO_FIRST.match(value)) and is_iso(match[1]):
        return match[1]
    from onrecord.names.dates import parse_date

    return parse_date(value)


def own_title(title: str, text: str) -> str | None:
    r"""Return a file's title where the first words of its text bear it out.

    Programs fill this field with templates, printers and file names; a title
    of three words or more that also stands in the text is one that a person gave.

    >>> own_title("Letter to the Minister", "LETTER TO\nTHE MINISTER\nDear")
    'Letter to the Minister'
    >>> own_title("Microsoft Word - final2.doc", "Letter to the Minister")
    """
    words = re.findall(r"\w+", title.casefold())
    # Chinese and Thai titles are one word to us.
    enough = len(words) >= 3 or (len(title.strip()) >= 6 and not title.isascii())
    beginning = re.findall(r"\w+", text[:4000].casefold())
    return (
        title.strip() if enough and f" {' '.join(words)} " in f" {' '.join(beginning)} " else None
    )
