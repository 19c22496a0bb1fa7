"""Linear models as data: a table of small integers, summed for all labels at once.

A row holds one signed byte for each lane (a label, or a square of the feature's rarity).
Rows are packed into one long integer with 32 bits a lane, so that adding two
integers adds all lanes: 54 labels cost little more than one.

>>> table = Table.of(2, {"prison": (3, -1)}, size=8)
>>> table.total(["prison", "prison", "unknown"])
(6, -2)
>>> Table.parse(2, table.dump()).total(["prison"])
(3, -1)
"""

import lzma
import struct
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence

_WIDTH = 32
#: A feature stands in one of so many rows that follow each other.
_TRIED = 6
#: Forget what was looked up when it grows beyond this many features.
_REMEMBERED = 200_000


def place(feature: str, size: int) -> tuple[int, int]:
    """Return the first row where a feature may stand in a table so long, and its check byte."""
    code = zlib.crc32(feature.encode("utf-8", "surrogatepass"))
    return code % (size - _TRIED + 1), (code >> 24) or 1


def layout(features: Iterable[str], size: int) -> dict[str, int]:
    """Return a row for each feature that still finds one; those named first find one first."""
    taken: set[int] = set()
    rows: dict[str, int] = {}
    for feature in features:
        first, _ = place(feature, size)
        for row in range(first, first + _TRIED):
            if row not in taken:
                taken.add(row)
                rows[feature] = row
                break
    return rows


class Table:
    """Weights of features by a stable hash; a check byte refuses features never seen.

    One row holds one feature. One unknown feature in about fifty passes the check of some row
    and adds noise. A lookup is one dictionary access once the feature was met.
    """

    def __init__(self, lanes: int, checks: bytes, rows: bytes) -> None:
        """Take the check byte of each row, 0 where empty, and the bytes of the rows."""
        self.lanes = lanes
        self._checks = checks
        self._rows = rows
        self._size = len(checks)
        self._met = _Met(self._meet)
        ones = sum(1 << _WIDTH * lane for lane in range(lanes))
        self._middle = ones << 7
        self._bias = ones << _WIDTH - 1
        self._format = struct.Struct(f"<{lanes}i")

    @classmethod
    def of(cls, lanes: int, weights: Mapping[str, Sequence[int]], size: int) -> "Table":
        """Lay out the weights, each -128 to 127, by `layout`; a feature without a row is lost."""
        checks, rows = bytearray(size), bytearray(size * lanes)
        for feature, number in layout(weights, size).items():
            checks[number] = place(feature, size)[1]
            row = bytes(weight + 128 for weight in weights[feature])
            rows[number * lanes : (number + 1) * lanes] = row
        return cls(lanes, bytes(checks), bytes(rows))

    @classmethod
    def parse(cls, lanes: int, data: bytes) -> "Table":
        """Return the table that `dump` wrote; the cost is that of expanding it."""
        columns = lzma.decompress(data)
        size = len(columns) // (lanes + 1)
        rows = bytearray(size * lanes)
        for lane in range(lanes):
            rows[lane::lanes] = columns[(lane + 1) * size : (lane + 2) * size]
        return cls(lanes, columns[:size], bytes(rows))

    def dump(self) -> bytes:
        """Return the table as bytes, lane by lane, compressed: small and always the same."""
        columns = [self._checks, *(self._rows[lane :: self.lanes] for lane in range(self.lanes))]
        return lzma.compress(b"".join(columns), preset=9)

    def packed(self, features: Iterable[str]) -> int:
        """Return the sum of the features' rows, packed; packed sums can be added."""
        return sum(map(self._met.__getitem__, features))

    def total(self, features: Iterable[str]) -> tuple[int, ...]:
        """Return the sum of the features' rows, lane by lane."""
        return self.unpacked(self.packed(features))

    def unpacked(self, total: int) -> tuple[int, ...]:
        """Return a packed sum lane by lane."""
        signed = (total + self._bias) ^ self._bias
        unpacked: tuple[int, ...] = self._format.unpack(signed.to_bytes(self.lanes * 4, "little"))
        return unpacked

    def weight(self, feature: str, lane: int) -> int:
        """Return the weight of one feature in one lane."""
        shifted = self.packed((feature,)) + self._bias >> _WIDTH * lane
        return (shifted & (1 << _WIDTH) - 1) - (1 << _WIDTH - 1)

    def _meet(self, feature: str) -> int:
        row, check = place(feature, self._size)
        at = self._checks.find(check, row, row + _TRIED)
        if at < 0:
            return 0
        spread = bytearray(self.lanes * 4)
        spread[::4] = self._rows[at * self.lanes : (at + 1) * self.lanes]
        return int.from_bytes(spread, "little") - self._middle


class _Met(dict[str, int]):
    """Rows by feature, looked up in the table when first asked for."""

    def __init__(self, look_up: Callable[[str], int]) -> None:
        super().__init__()
        self._look_up = look_up

    def __missing__(self, feature: str) -> int:
        if len(self) >= _REMEMBERED:
            self.clear()
        row = self[feature] = self._look_up(feature)
        return row
