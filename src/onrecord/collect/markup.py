"""Write a tree of markup as text.

Blocks are parted by an empty line, rows and list items by a line break; an item
begins with ``• `` or its number. No step recurses, so depth costs nothing.
"""

import re
from typing import Any

_SKIPPED = frozenset(
    "script style noscript template iframe object svg canvas math button select option textarea"
    " input audio video".split()
)
_BLOCKS = frozenset(
    "p div section article main header h1 h2 h3 h4 h5 h6 blockquote quote pre figure figcaption"
    " table dl address details summary hr fieldset form center body html aside"
    " head footer nav".split()
)
_LISTS = frozenset(("ul", "ol", "list"))
_ITEMS = frozenset(("li", "item"))
#: Line by line within their block: HTML's names, then those of trafilatura's tree.
_LINES = frozenset("dt dd tr caption row".split())
_CELLS = frozenset("td th cell".split())
_BREAKS = frozenset(("br", "lb"))
_SPACE = re.compile(r"[ \t\r\n\f]+")
#: Breaks that can be owed, the weaker first.
_MARKS = ("", " | ", "\n", "\n\n")


class _Text:
    """Gather text with white space as a browser shows it: runs become one space."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.owed = ""
        self.space = False
        self.mark = ""
        self.items: list[int | None] = []
        self.depth = 0
        self.verbatim = 0

    def words(self, value: str | None) -> None:
        """Write inline text, after the break that is owed."""
        if self.verbatim and value:
            for at, line in enumerate(value.split("\n")):
                if at:
                    self.owe("\n\n" if self.owed == "\n" else "\n")
                self._run(line)
        elif value:
            self._run(value)

    def _run(self, value: str) -> None:
        value = _SPACE.sub(" ", value)
        bare = value.strip(" ")
        if not bare:
            self.space = True
            return
        if self.owed:
            self.parts.append(self.owed)
        elif self.parts and not self.mark and (self.space or value[0] == " "):
            self.parts.append(" ")
        self.parts += [self.mark, bare]
        self.owed = self.mark = ""
        self.space = value[-1] == " "

    def owe(self, mark: str) -> None:
        """Owe a break; the strongest that is owed is written before the next words."""
        if self.parts and not self.mark and _MARKS.index(mark) > _MARKS.index(self.owed):
            self.owed = mark

    def begin_item(self, mark: str) -> None:
        """Keep an item's mark for its first words; what follows stands on its line."""
        self.owe("\n")
        self.mark = mark

    def whole(self) -> str:
        """Return what was written, with a line break at its end."""
        text = "".join(self.parts).rstrip(" ")
        return text + "\n" if text else ""


def write(top: Any, without: frozenset[Any] = frozenset()) -> str:
    """Write the text of a tree, HTML's or trafilatura's, except some of its elements."""
    out = _Text()
    stack: list[tuple[Any, bool]] = [(top, False)]
    while stack:
        node, closing = stack.pop()
        shown = isinstance(node.tag, str) and node.tag not in _SKIPPED and node not in without
        if not closing:
            stack.append((node, True))
            if shown:
                _open(node, out)
                out.words(node.text)
                stack.extend((child, False) for child in reversed(node))
            continue
        if shown:
            _close(node, out)
        if node is not top:
            out.words(node.tail)
    return out.whole()


def _open(node: Any, out: _Text) -> None:
    tag = node.tag
    if tag in _LISTS:
        out.owe("\n" if out.depth else "\n\n")
        ordered = tag == "ol" or node.get("rend") == "ol"
        first = node.get("start", "1")
        out.items.append(int(first) if ordered and first.isdecimal() else 1 if ordered else None)
    elif tag in _ITEMS:
        out.depth += 1
        number = out.items[-1] if out.items else None
        out.begin_item("• " if number is None else f"{number}. ")
        if number is not None:
            out.items[-1] = number + 1
    elif tag in _CELLS:
        if node.getprevious() is not None:
            out.owe(" | ")
    elif tag in _BREAKS:
        # Two of them are how old pages and mail programs part paragraphs.
        out.owe("\n\n" if out.owed == "\n" else "\n")
    elif tag in _LINES:
        out.owe("\n")
    elif tag in _BLOCKS:
        out.verbatim += tag == "pre"
        _block(node, out)


def _close(node: Any, out: _Text) -> None:
    tag = node.tag
    if tag in _LISTS:
        out.items.pop()
        out.owe("\n" if out.depth else "\n\n")
    elif tag in _ITEMS:
        out.depth -= 1
        out.mark = ""
        out.owe("\n")
    elif tag in _LINES:
        out.owe("\n")
    elif tag in _BLOCKS:
        out.verbatim -= tag == "pre"
        _block(node, out)


def _block(node: Any, out: _Text) -> None:
    """Owe the break around a block, unless it is all that a table's cell holds."""
    parent = node.getparent()
    alone = node.getprevious() is None and node.getnext() is None
    if parent is None or parent.tag not in _CELLS or not alone:
        out.owe("\n" if out.depth else "\n\n")
