"""Write a briefing as one HTML file that opens offline, prints well, and holds no script.

Text of documents is hostile: all of it is escaped, none of it becomes a link,
and a content policy that allows only the file's own style stands in its head.

>>> brief = Brief(
...     actor="GL", about="NU", title="Q & A", occasion=None, today="2031-07-02", read=0,
...     undated=0, first=None, last=None, sections=(), notes=(), sources=(),
... )
>>> "<title>Q &amp; A</title>" in brief_html(brief)
True
"""

import base64
import functools
import hashlib
import re
from importlib import resources
from typing import TYPE_CHECKING

from onrecord.tell.summary import (
    NEXT_STEPS,
    RESTRICTED,
    contents,
    is_empty,
    read_words,
    review_words,
)
from onrecord.tell.values import Brief, Note
from onrecord.tell.wording import date_words

if TYPE_CHECKING:
    from jinja2 import Environment

#: Control characters and lone surrogates, which no HTML file may hold.
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_WHITE = re.compile(r"\s+")
_LANG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\Z")


def brief_html(brief: Brief) -> str:
    """Return a briefing as the text of one self-contained HTML file, to be saved as UTF-8."""
    references = _References(brief)
    return (
        _environment()
        .get_template("brief.html.j2")
        .render(
            brief=brief,
            contents=contents(brief),
            empty=is_empty(brief),
            read=read_words(brief),
            review=review_words(brief),
            refs=references,
            restricted=RESTRICTED,
            next_steps=NEXT_STEPS,
            style=_style(),
            style_digest=base64.b64encode(hashlib.sha256(_style().encode()).digest()).decode(),
        )
    )


class _References:
    """Give each place that cites a footnote an anchor, so that the footnote can lead back."""

    def __init__(self, brief: Brief) -> None:
        self._notes = brief.notes
        self._anchors: dict[int, list[str]] = {}

    def anchor(self, number: int) -> str:
        anchors = self._anchors.setdefault(number, [])
        anchors.append(f"r{number}" + (f"-{len(anchors) + 1}" if anchors else ""))
        return anchors[-1]

    def back(self, number: int) -> list[str]:
        return self._anchors.get(number, [])

    def note(self, number: int) -> Note:
        return self._notes[number - 1]


@functools.cache
def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("onrecord.tell"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    environment.filters["date"] = date_words
    environment.filters["lang"] = _language
    return environment


@functools.cache
def _style() -> str:
    return resources.files(__package__).joinpath("templates/brief.css").read_text("utf-8")


def _shown(value: object) -> object:
    """Show text as a page can: one space for each run of white space, no control characters."""
    if type(value) is str:
        return _WHITE.sub(" ", _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", value))
    return value


def _language(lang: str | None) -> str:
    """Return a language tag that HTML takes; "und" where it is not known."""
    return lang if lang and _LANG.match(lang) else "und"
