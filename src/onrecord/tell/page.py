"""What every page that we write has: one file, opens offline, prints well, holds no script.

Text of documents is hostile: all of it is escaped, none of it becomes a link, and a
content policy that allows only the file's own style stands in its head.

>>> page = render("page.html.j2", ("brief.css",), title="A & B", restricted="")
>>> "<title>A &amp; B</title>" in page
True
"""

import base64
import functools
import hashlib
import re
from collections.abc import Sequence
from importlib import resources
from typing import TYPE_CHECKING, Any

from onrecord.tell.values import Note
from onrecord.tell.wording import date_words

if TYPE_CHECKING:
    from jinja2 import Environment

#: Control characters and lone surrogates, which no HTML file may hold.
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_WHITE = re.compile(r"\s+")
_LANG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\Z")


def render(template: str, styles: tuple[str, ...], **values: Any) -> str:
    """Return one self-contained HTML file made from a template, to be saved as UTF-8."""
    style = "".join(map(_style, styles))
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    page = _environment().get_template(template)
    return page.render(style=style, style_digest=digest, **values)


class References:
    """Give each place that cites a footnote an anchor, so that the footnote can lead back."""

    def __init__(self, notes: Sequence[Note]) -> None:
        """Begin without anchors."""
        self._notes = notes
        self._anchors: dict[int, list[str]] = {}

    def anchor(self, number: int) -> str:
        """Return a new anchor for a place that cites a footnote."""
        anchors = self._anchors.setdefault(number, [])
        anchors.append(f"r{number}" + (f"-{len(anchors) + 1}" if anchors else ""))
        return anchors[-1]

    def back(self, number: int) -> list[str]:
        """Return the anchors of the places that cite a footnote."""
        return self._anchors.get(number, [])

    def note(self, number: int) -> Note:
        """Return a footnote."""
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
def _style(name: str) -> str:
    return resources.files(__package__).joinpath(f"templates/{name}").read_text("utf-8")


def _shown(value: object) -> object:
    """Show text as a page can: one space for each run of white space, no control characters."""
    if type(value) is str:
        return _WHITE.sub(" ", _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", value))
    return value


def _language(lang: str | None) -> str:
    """Return a language tag that HTML takes; "und" where it is not known."""
    return lang if lang and _LANG.match(lang) else "und"
