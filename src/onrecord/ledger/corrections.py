"""Apply what a person corrected to a record, each value checked against its field's type.

>>> from onrecord.model import Ask, passage
>>> ask = Ask(passage=passage("doc-1", "Free X now.", 0, 10), text="Free X now")
>>> correct(ask, {"act": "release", "cases": ["X"]}).cases
('X',)
"""

import functools
from typing import Any, get_args, get_type_hints

import msgspec

from onrecord import facts
from onrecord.errors import UsageError
from onrecord.model import AnyRecord, is_iso
from onrecord.names.actors import find_actors
from onrecord.names.states import state_code

#: They say where a record stands and why it was read so; its id hangs on them.
FIXED = frozenset({"passage", "part", "cue"})
#: What holds actors: a state by its code, a body or a person by name.
_ACTORS = frozenset(
    "askers addressees actor actors against abstained participants about behalf".split()
)
_DATES = frozenset({"date", "when", "since", "effective"})


def correct(record: AnyRecord, changes: dict[str, Any]) -> AnyRecord:
    """Return the record with the changes applied.

    Raises UsageError naming the field, and what it allows, where a field is
    unknown or fixed, or a value does not fit.
    """
    if not changes:
        return record
    types = _types(type(record))
    fitted: dict[str, Any] = {}
    for field, value in changes.items():
        if field not in types:
            raise UsageError(
                f"the field {field!r} of {_a(record.kind)} cannot be corrected",
                where=record.id,
                step=f"fields that can be: {', '.join(types)}",
            )
        try:
            fitted[field] = msgspec.convert(value, types[field])
        except msgspec.ValidationError as error:
            raise _misfit(record, field, value, _allowed(types[field])) from error
        if field in _DATES and fitted[field] is not None and not is_iso(fitted[field]):
            raise _misfit(record, field, value, "a date: 2016, 2016-03 or 2016-03-10")
        if field == "strength" and fitted[field] is not None and not 1 <= fitted[field] <= 5:
            raise _misfit(record, field, value, "1 to 5")
    return msgspec.structs.replace(record, **fitted)


def check_states(record: AnyRecord, changes: dict[str, Any]) -> None:
    """Refuse two letters given for an actor that are no state's code and no body's name.

    For what a person sets now: a correction that already stands in a ledger is not
    refused. Raises UsageError that names the value and the nearest codes.
    """
    for field in sorted(_ACTORS & changes.keys()):
        value = changes[field]
        for actor in [value] if isinstance(value, str) else value or ():
            if len(actor) == len("FR") and actor.isascii() and actor.isalpha():
                _check_code(record, field, actor)


def _check_code(record: AnyRecord, field: str, value: str) -> None:
    codes = {row["code"]: row["en"] for row in facts.rows("states.csv")}
    if value in codes or any(body.state is None for body in find_actors(value)):
        return
    meant = value.upper() if value.upper() in codes else state_code(value)
    apart = sorted(codes, key=lambda code: (sum(map(str.__ne__, code, value.upper())), code))
    nearest = ", ".join(f"{code} ({codes[code]})" for code in ([meant] if meant else apart[:3]))
    raise UsageError(
        f"{field} of {_a(record.kind)} cannot be {value!r}: no state has this code",
        where=record.id,
        step=f"the nearest: {nearest}; write a body's or a person's name in full",
    )


def _misfit(record: AnyRecord, field: str, value: object, allowed: str) -> UsageError:
    return UsageError(
        f"{field} of {_a(record.kind)} cannot be {value!r}",
        where=record.id,
        step=f"allowed: {allowed}",
    )


def _a(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aio" else f"a {kind}"


@functools.cache
def _types(kind: type[AnyRecord]) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field: hints[field] for field in kind.__struct_fields__ if field not in FIXED}


def _allowed(hint: Any) -> str:
    if hint is type(None):
        return "nothing (null)"
    if isinstance(hint, type) and not get_args(hint):
        return {"str": "text", "bool": "true or false", "int": "a whole number"}[hint.__name__]
    if getattr(hint, "__origin__", None) is tuple:
        return "a list of texts"
    return ", ".join(part if isinstance(part, str) else _allowed(part) for part in get_args(hint))
