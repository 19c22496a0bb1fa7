"""Tables of facts, one CSV file each, every row with its source; and the one loader of them.

>>> from onrecord import facts
>>> facts.rows("states.csv")[0].keys() >= {"code", "source"}
True
"""

import csv
import functools
import io
from importlib import resources


@functools.cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of a table by column name; read once, cells stripped.

    Raises FileNotFoundError for a table that is not there.
    """
    table = resources.files(__package__).joinpath(name)
    lines = io.StringIO(table.read_text(encoding="utf-8"), newline="")
    return tuple(
        {key: (cell or "").strip() for key, cell in row.items()} for row in csv.DictReader(lines)
    )
