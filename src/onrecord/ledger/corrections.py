"""Apply what a person corrected to a record, each value checked against its field's type.

>>> from onrecord.model import Ask, passage
>>> ask = Ask(passage=passage("doc-1", "Free X now.", 0, 10), text="Free X now")
>>> correct(ask, {"act": "release", "cases": ["X"]}).cases
('X',)
"""

import functools
from typing import Any, get_args, get_type_hints

import msgspec

from onrecord.errors import UsageError
from onrecord.model import AnyRecord, is_iso

#: They say where a record stands and why it was read so; its id hangs on them.
FIXED = frozenset({"passage", "part", "cue"})
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
