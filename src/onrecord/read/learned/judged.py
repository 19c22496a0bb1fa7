"""A learned reading: the value, how sure, and why.

>>> Judged(5, 0.97, ("ratify",)).sure, Judged("Justice", 0.4, ()).sure
(True, False)
"""

from typing import Generic, NamedTuple, TypeVar

Value = TypeVar("Value", int, str)

#: Below this share of right readings, a reading is for a person to review.
SURE = 0.6


class Judged(NamedTuple, Generic[Value]):
    """A value with the share of such readings that are right, and the words that weighed most."""

    value: Value
    confidence: float
    reasons: tuple[str, ...]

    @property
    def sure(self) -> bool:
        """Whether the value may stand without a person's review."""
        return self.confidence >= SURE
