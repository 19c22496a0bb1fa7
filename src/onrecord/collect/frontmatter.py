r"""Read the front matter of a Markdown file: the block between two lines of dashes.

Only what posts and letters carry is read: ``key: value``, quoted or folded
scalars and lists; a whole YAML parser would bring anchors, types and their
bombs for five keys.

>>> found = front_matter("---\ntitle: 'On X'\ntags: [a, b]\n---\nDear X,\n")
>>> found.values, found.body_start
({'title': 'On X', 'tags': 'a, b'}, 35)
"""

import re
from typing import NamedTuple

#: A block is looked for within this many characters of the beginning.
_REACH = 20_000
_KEY = re.compile(r"([A-Za-z_][\w .-]{0,60}?)[ \t]*:(?:[ \t]+(.*))?\Z")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)\Z")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_OPEN = re.compile(r"\s{0,20}---[ \t]*\n")


class FrontMatter(NamedTuple):
    """Hold the values by lower-case key, and where the body starts in the text."""

    values: dict[str, str]
    body_start: int


def front_matter(text: str) -> FrontMatter | None:
    """Return the front matter that a text begins with, or None.

    Lists are joined by ", ". The block stays in the text, so that offsets are
    those of the file.
    """
    opened = _OPEN.match(text)
    if not opened:
        return None
    closed = _CLOSE.search(text, opened.end(), _REACH)
    if not closed:
        return None
    values = _values(text[opened.end() : closed.start()].split("\n"))
    return FrontMatter(values, min(closed.end() + 1, len(text))) if values else None


def _values(lines: list[str]) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    joiner: dict[str, str] = {}
    key = None
    for line in lines:
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if (pair := _KEY.match(line)) and not line[0].isspace():
            key = pair[1].strip().lower()
            value = (pair[2] or "").strip()
            joiner[key] = "\n" if value[:1] == "|" else " "
            found[key] = [] if re.fullmatch(r"[|>][-+]?\d?", value) or not value else [value]
        elif key and (item := _ITEM.match(line)):
            joiner[key] = ", "
            found[key].append(_scalar(item[1].strip()))
        elif key and line[0].isspace():
            found[key].append(line.strip())
    return {
        key: value for key, parts in found.items() if (value := _scalar(joiner[key].join(parts)))
    }


def _scalar(value: str) -> str:
    if value[:1] == "[" and value[-1:] == "]":
        return ", ".join(_scalar(part.strip()) for part in value[1:-1].split(",") if part.strip())
    if value[:1] == '"' and (quoted := re.match(r'"((?:[^"\\]|\\.)*)"', value)):
        return re.sub(r"\\(.)", r"\1", quoted[1])
    if value[:1] == "'" and (quoted := re.match(r"'((?:[^']|'')*)'", value)):
        return quoted[1].replace("''", "'")
    # A hash before a word is more often a tag of the time than YAML's comment.
    return re.sub(r"\s+# .*", "", value)
