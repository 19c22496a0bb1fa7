r"""What reaches the terminal: lines that fit it, nothing that commands it, no error where it went.

>>> wrap("我們促請當局立即釋放作家林樣本。", columns=20).splitlines()
['    我們促請當局立即', '    釋放作家林樣本。']
>>> harmless("a\x1b[2Jb\x1b]0;title\x07c\x08")
'abc'
"""

import contextlib
import functools
import os
import re
import shutil
import sys
import textwrap
import unicodedata
from collections.abc import Iterator
from typing import Any, TextIO, cast

#: The columns of a line, whatever the terminal has; without one it is the most.
_LEAST, _MOST = 40, 96
#: These stand at no beginning of a line, those at no end.
_CLOSING = frozenset("。，、；：？！）》」』】〉”’…—·.,;:?!)]}⟧％%")
_OPENING = frozenset("（《「『【〈“‘([{⟦")
#: Sequences by which a text commands a terminal: whole, where they end.
_SEQUENCE = re.compile(
    r"\x1b\[[0-?]{0,64}[ -/]{0,8}[@-~]"
    r"|\x1b[\]PX^_][^\x07\x1b]{0,2000}(?:\x07|\x1b\\)"
    r"|\x1b[ -/]{0,8}[0-Z\\^-~]"
)
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f]")
#: JSON has these in its strings as they are, so they are written as JSON escapes them.
_RAW_IN_JSON = re.compile(r"[\x7f-\x9f]")


def columns() -> int:
    """Return how wide a line may be: the terminal, at least 40 and at most 96 columns."""
    return max(_LEAST, min(_MOST, shutil.get_terminal_size((_MOST, 24)).columns))


def wrap(text: str, first: str = "    ", rest: str = "    ", columns: int = _MOST) -> str:
    """Return a text in lines of so many columns at the most, white space evened.

    A Chinese character takes two columns, and a line breaks beside any but before
    closing and behind opening marks. ``first`` and ``rest`` begin the lines. Linear.
    """
    if text.isascii():
        return textwrap.fill(
            " ".join(text.split()), width=columns, initial_indent=first, subsequent_indent=rest
        )
    lines: list[str] = []
    line, bare = first, True
    for word in text.split():
        gap = " "
        for piece in _pieces(word, columns - max(len(first), len(rest))):
            gap = "" if bare else gap
            if not bare and width(line) + len(gap) + width(piece) > columns:
                lines.append(line)
                line, gap = rest, ""
            line, bare, gap = line + gap + piece, False, ""
    return "\n".join([*lines, line])


def width(text: str) -> int:
    """Return how many columns a terminal gives a text without line breaks.

    >>> width("ab"), width("林样本"), width("e\N{COMBINING ACUTE ACCENT}")
    (2, 6, 1)
    """
    return len(text) if text.isascii() else sum(map(_width, text))


@functools.lru_cache(maxsize=8192)
def _width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf", "Cc"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _pieces(word: str, most: int) -> Iterator[str]:
    """Divide a word where a line may break; what is wider than a line is cut."""
    piece, used = "", 0
    for character in word:
        wide = _width(character)
        breaks = piece and (wide == 2 or _width(piece[-1]) == 2)
        held = character in _CLOSING or piece[-1:] in _OPENING
        if (breaks and not held) or used + wide > most:
            yield piece
            piece, used = "", 0
        piece, used = piece + character, used + wide
    yield piece


def harmless(text: str) -> str:
    """Return a text that no terminal takes for a command; JSON stays the same JSON.

    Escape sequences and control characters go, but for line breaks and tabs. JSON has
    none but the last of them (U+007F to U+009F), and these are written as it escapes them.
    """
    text = _CONTROLS.sub("", _SEQUENCE.sub("", text))
    return _RAW_IN_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


@contextlib.contextmanager
def guarded() -> Iterator[None]:
    """Make all that is printed harmless; end the program with 0 where nobody reads on.

    The reader of our output (head, less) may go at any moment: that is no error of ours.
    """
    real = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = (cast("TextIO", stream and _Guarded(stream)) for stream in real)
    try:
        yield
    finally:
        sys.stdout, sys.stderr = real
        for stream in real:
            _close_quietly(stream)


class _Guarded:
    """Be a stream of text that writes only what is harmless."""

    def __init__(self, stream: TextIO) -> None:
        self.unguarded = stream

    def __getattr__(self, name: str) -> Any:
        return getattr(self.unguarded, name)

    def write(self, text: str) -> int:
        with _ended_by_its_reader():
            self.unguarded.write(harmless(text))
        return len(text)

    def flush(self) -> None:
        with _ended_by_its_reader():
            self.unguarded.flush()


@contextlib.contextmanager
def _ended_by_its_reader() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        # Not as an error: whoever catches errors of files would report it.
        raise SystemExit(0) from None


def _close_quietly(stream: TextIO | None) -> None:
    """Write out what is left; where nobody reads it, let Python's own end write to nowhere."""
    try:
        if stream is not None:
            stream.flush()
    except BrokenPipeError:
        with contextlib.suppress(OSError, ValueError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno() if stream else nowhere)
            os.close(nowhere)


def unguarded(stream: TextIO) -> TextIO:
    """Return the stream itself, for what draws on a terminal and prints nothing of a document."""
    return stream.unguarded if isinstance(stream, _Guarded) else stream
