"""Judgements: what a person decided about one record, or about one as the answer to an ask."""

from typing import Any, Literal

import msgspec

Verdict = Literal["accepted", "corrected", "rejected", "unsure"]
Relation = Literal["meets", "partly", "contradicts", "unrelated"]


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


class Related(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Hold one person's decision on what a later record does to an ask: by whom, when and why.

    ``when`` is an ISO 8601 time in UTC. Until somebody decides, a relation is suggested only.
    """

    ask: str
    answer: str
    relation: Relation
    by: str
    when: str
    why: str = ""
