"""Judgements: what a person decided about one record."""

from typing import Any, Literal

import msgspec

Verdict = Literal["accepted", "corrected", "rejected", "unsure"]


class Judgement(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Hold one person's decision about one record: what, by whom, when and why.

    ``changes`` are the fields that a correction sets, by name. ``when`` is an
    ISO 8601 time in UTC. A later reading never overwrites it (law 3).
    """

    record: str
    verdict: Verdict
    by: str
    when: str
    why: str = ""
    changes: dict[str, Any] = {}
