"""Keep a model in one file: a line of JSON, then its tables.

>>> head, [table] = unpack(pack({"bias": [0.5]}, [b"abc"]))
>>> head["bias"], table
([0.5], b'abc')
"""

from collections.abc import Sequence
from importlib import resources
from typing import Any

import msgspec


def pack(head: dict[str, Any], tables: Sequence[bytes]) -> bytes:
    """Return head and tables as the bytes of one file, the same for the same content."""
    line = msgspec.json.encode({**head, "sizes": [len(table) for table in tables]}, order="sorted")
    return line + b"\n" + b"".join(tables)


def unpack(data: bytes) -> tuple[dict[str, Any], list[bytes]]:
    """Return what `pack` was given."""
    at = data.index(b"\n")
    head: dict[str, Any] = msgspec.json.decode(data[:at])
    at += 1
    tables = []
    for size in head["sizes"]:
        tables.append(data[at : at + size])
        at += size
    return head, tables


def shipped(name: str) -> bytes:
    """Return the bytes of a model that comes with the package."""
    return (resources.files("onrecord.read") / "models" / name).read_bytes()
