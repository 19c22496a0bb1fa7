"""Number the list items of a Word file as Word shows them: a bullet, or a counter's value."""

from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class Numbering:
    """Know the lists of one file, and count their items in the order they are asked for."""

    def __init__(self, file: Any) -> None:
        """Read the definitions of lists and of styles that number their paragraphs."""
        self._levels: dict[tuple[str, str], tuple[str, int]] = {}
        self._styles: dict[str, tuple[str, str]] = {}
        self._counts: dict[tuple[str, int], int] = {}
        self._read_styles(file.styles.element)
        relations = [r for r in file.part.rels.values() if r.reltype.endswith("/numbering")]
        if relations:
            self._read_lists(relations[0].target_part.element)

    def mark(self, paragraph: Any) -> str | None:
        """Return what stands before a list item, and None for a plain paragraph."""
        number, level = self._of(paragraph)
        if number in (None, "0"):
            return None
        shape, first = self._levels.get((number or "", level), ("bullet", 1))
        if shape == "none":
            return None
        if shape == "bullet":
            return "•"
        depth = int(level) if level.isdecimal() else 0
        for key in [k for k in self._counts if k[0] == number and k[1] > depth]:
            del self._counts[key]
        at = (number or "", depth)
        self._counts[at] = count = self._counts.get(at, first - 1) + 1
        return _shown(shape, count)

    def _of(self, paragraph: Any) -> tuple[str | None, str]:
        """Return the list and level of a paragraph, its own or its style's."""
        own = paragraph.find(f"{_W}pPr/{_W}numPr")
        if own is not None and own.find(_W + "numId") is not None:
            return _pair(own)
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        name = style.get(_W + "val", "") if style is not None else ""
        return self._styles.get(name, (None, "0"))

    def _read_styles(self, styles: Any) -> None:
        for style in styles.iterchildren(_W + "style"):
            numbered = style.find(f"{_W}pPr/{_W}numPr")
            if numbered is not None and numbered.find(_W + "numId") is not None:
                self._styles[style.get(_W + "styleId", "")] = _pair(numbered)

    def _read_lists(self, root: Any) -> None:
        abstract: dict[str, dict[str, tuple[str, int]]] = {}
        for entry in root.iterchildren(_W + "abstractNum"):
            abstract[entry.get(_W + "abstractNumId", "")] = {
                level.get(_W + "ilvl", "0"): (
                    _value(level, "numFmt", "decimal"),
                    _whole(_value(level, "start", "1")),
                )
                for level in entry.iterchildren(_W + "lvl")
            }
        for entry in root.iterchildren(_W + "num"):
            for level, shape in abstract.get(_value(entry, "abstractNumId", ""), {}).items():
                self._levels[entry.get(_W + "numId", ""), level] = shape


def _pair(numbered: Any) -> tuple[str, str]:
    return _value(numbered, "numId", "0"), _value(numbered, "ilvl", "0")


def _value(parent: Any, name: str, default: str) -> str:
    child = parent.find(_W + name)
    return str(child.get(_W + "val", default)) if child is not None else default


def _whole(value: str) -> int:
    return int(value) if value.isdecimal() and len(value) < 7 else 1


def _shown(shape: str, count: int) -> str:
    if shape in ("lowerLetter", "upperLetter") and 1 <= count <= 26:
        letter = chr(ord("a") + count - 1)
        return f"{letter if shape == 'lowerLetter' else letter.upper()}."
    if shape in ("lowerRoman", "upperRoman") and 1 <= count < 40:
        written = ""
        for value, letters in _ROMAN:
            while count >= value:
                written += letters
                count -= value
        return f"{written if shape == 'lowerRoman' else written.upper()}."
    return f"{count}."
