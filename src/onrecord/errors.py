"""One small tree of errors; each has an exit code and says the next step.

::

    OnRecordError                 1
    ├── InputError                1   one document could not be read; the rest goes on
    │   ├── NotReadable           1   missing, no permission, not a regular file
    │   ├── Empty                 1   no bytes, or no text in them
    │   ├── TooLarge              1   more bytes, pages or members than the limits allow
    │   ├── Damaged               1   truncated, encrypted, broken or hostile structure
    │   ├── NeedsOcr              1   pages that are pictures
    │   └── OverLimit             1   time or memory ran out in the worker
    ├── UsageError                2   the command line asks for what cannot be
    ├── LedgerError               3   the dossier cannot be used
    │   ├── NoDossier             3   none found from here upwards
    │   ├── UnknownRecord         3   no record, or several, with this id
    │   └── Busy                  4   another process is writing
    ├── Tampered                  5   ``verify`` found the first thing that is wrong
    └── Unproven                  6   a line to be written has no passage (law 6)
"""

from typing import ClassVar


class OnRecordError(Exception):
    """Say what is wrong, where, and what to do next.

    ``str(error)`` is one line: ``where: what is wrong; next step``.
    """

    exit_code: ClassVar[int] = 1

    def __init__(self, what: str, *, where: str = "", step: str = "") -> None:
        """Keep the three parts; ``where`` is a file, a record or a line."""
        super().__init__(what, where, step)
        self.what = what
        self.where = where
        self.step = step

    def __str__(self) -> str:
        """Return the one line that a person is shown."""
        where = f"{self.where}: " if self.where else ""
        step = f"; {self.step}" if self.step else ""
        return f"{where}{self.what}{step}"

    def __reduce__(self) -> tuple[object, ...]:
        """Cross process borders whole."""
        return _rebuild, (type(self), self.what, self.where, self.step)


def _rebuild(kind: type[OnRecordError], what: str, where: str, step: str) -> OnRecordError:
    return kind(what, where=where, step=step)


class InputError(OnRecordError):
    """One document could not be read; the others can."""


class NotReadable(InputError):
    """A file is missing, closed to us, or no regular file."""


class Empty(InputError):
    """There are no bytes, or no text in them."""


class TooLarge(InputError):
    """There are more bytes, pages or members than the limits allow."""


class Damaged(InputError):
    """The structure is truncated, encrypted, broken or hostile."""


class NeedsOcr(InputError):
    """The pages are pictures; no text layer."""


class OverLimit(InputError):
    """The worker ran out of the time or memory that one document may take."""


class UsageError(OnRecordError):
    """The command line asks for what cannot be."""

    exit_code = 2


class LedgerError(OnRecordError):
    """The dossier cannot be used."""

    exit_code = 3


class NoDossier(LedgerError):
    """No dossier from here upwards, and none named."""


class UnknownRecord(LedgerError):
    """No record has this id, or several begin with it."""


class Busy(LedgerError):
    """Another process is writing to the dossier."""

    exit_code = 4


class Tampered(OnRecordError):
    """Something in the dossier is not what the event log says it was."""

    exit_code = 5


class Unproven(OnRecordError):
    """A line that was to be written has no passage behind it."""

    exit_code = 6
