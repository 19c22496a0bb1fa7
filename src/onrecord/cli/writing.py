"""Write a file that a command makes: whole, or not at all.

>>> import tempfile
>>> with tempfile.TemporaryDirectory() as folder:
...     write_whole(Path(folder) / "page.html", "text")
...     (Path(folder) / "page.html").read_text()
'text'
"""

import os
import tempfile
from pathlib import Path

from onrecord.errors import UsageError


def write_whole(out: Path, text: str) -> None:
    """Write a text to a file; raises UsageError where that cannot be, and leaves no part of it."""
    try:
        handle, name = tempfile.mkstemp(dir=out.parent, prefix=f".{out.name}.")
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            stream.write(text)
        Path(name).replace(out)
    except OSError as error:
        raise UsageError(
            f"cannot be written ({error.strerror})", where=str(out), step="choose another place"
        ) from None
