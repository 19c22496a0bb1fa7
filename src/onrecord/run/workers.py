"""Map a task over items in worker processes, each item within limits of time and memory.

A hostile document costs its own worker and nothing else (law 9): one that takes
too long is killed, one that crashes is replaced, and its item comes back with
the error that says so. Results come in the order of the items.

>>> from onrecord.run.workers import work
>>> [result for _, result in work(abs, [-1, 2, -3], jobs=1, seconds=60, memory=10**9)]
[1, 2, 3]
"""

import os
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

from onrecord.errors import Damaged, InputError, OverLimit

T = TypeVar("T")
R = TypeVar("R")

#: Items a worker that are begun ahead of the one whose turn it is: enough to
#: keep all busy beside a slow one, few enough that memory stays flat.
_AHEAD = 8
#: Seconds a worker gets to leave by itself once there is nothing more to do.
_PARTING = 2.0


def work(
    task: Callable[[T], R], items: Iterable[T], *, jobs: int, seconds: float, memory: int
) -> Iterator[tuple[T, R | InputError]]:
    """Yield each item with what the task made of it, or with the error it ended in.

    ``task`` is a function at the top of a module; items and results are
    pickled. ``seconds`` is the time on the clock that one item may take, and
    ``memory`` the bytes of address space that a worker may take beyond what it
    began with, where the platform can limit that. Items are taken as they are
    needed, and no worker starts before its item is there, so memory is flat and
    one item costs one worker.

    An InputError of the task comes back as it is; time or memory that ran out as
    OverLimit, a crash as Damaged, any other exception as an InputError that
    names the item, the exception and its line. An exception of the iterable
    itself, KeyboardInterrupt among them, ends the workers and goes on.
    """
    pool = _Pool(task, jobs=max(1, jobs), seconds=seconds, memory=memory)
    try:
        yield from pool.run(iter(items))
    finally:
        pool.end()


class _Worker(Generic[T, R]):
    """Be one process, and the parent's end of the pipe to it."""

    def __init__(self, task: Callable[[T], R], memory: int, others: list[Connection]) -> None:
        context: Any = get_context(_start_method())
        self.pipe, theirs = context.Pipe()
        # A forked child holds copies of the parent's ends: unless it closes
        # them, no worker would ever see that the parent is gone.
        forked = context.get_start_method() == "fork"
        inherited = [*others, self.pipe] if forked else []
        self.process: BaseProcess = context.Process(
            target=_serve, args=(task, theirs, memory, inherited), daemon=True
        )
        self.process.start()
        theirs.close()
        self.index: int | None = None
        self.deadline = 0.0

    def kill(self) -> int | None:
        """End the process at once; return what it ended with."""
        self.process.kill()
        return self.leave()

    def leave(self) -> int | None:
        """Let the process end by itself, for a while; return what it ended with."""
        self.pipe.close()
        self.process.join(_PARTING)
        if self.process.exitcode is None:
            self.process.kill()
            self.process.join()
        code = self.process.exitcode
        self.process.close()
        return code


class _Pool(Generic[T, R]):
    """Hold the workers, what each is busy with, and the results whose turn has not come."""

    def __init__(self, task: Callable[[T], R], *, jobs: int, seconds: float, memory: int) -> None:
        self.task = task
        self.jobs = jobs
        self.seconds = seconds
        self.memory = memory
        self.workers: list[_Worker[T, R]] = []
        self.begun: dict[int, T] = {}
        self.done: dict[int, R | InputError] = {}

    def run(self, items: Iterator[T]) -> Iterator[tuple[T, R | InputError]]:
        """Yield the results in the order of the items."""
        turn, following, more = 0, 0, True
        while True:
            while more and following - turn < self.jobs * _AHEAD and self._free():
                try:
                    item = next(items)
                except StopIteration:
                    more = False
                else:
                    self.begun[following] = item
                    self._give(following, item)
                    following += 1
            if turn == following:
                return
            if turn in self.done:
                yield self.begun.pop(turn), self.done.pop(turn)
                turn += 1
            else:
                self._gather()

    def end(self) -> None:
        """End all workers: the idle ones by themselves, the busy ones at once."""
        for worker in self.workers:
            if worker.index is not None:
                worker.process.kill()
            worker.pipe.close()
        for worker in self.workers:
            worker.leave()
        self.workers.clear()

    def _free(self) -> bool:
        return len(self.workers) < self.jobs or any(w.index is None for w in self.workers)

    def _give(self, index: int, item: T) -> None:
        worker = next((w for w in self.workers if w.index is None), None) or self._start()
        try:
            worker.pipe.send(item)
        except (BrokenPipeError, ConnectionError):
            # It died while idle; a new one has not done anything yet.
            self._drop(worker)
            worker = self._start()
            worker.pipe.send(item)
        worker.index = index
        worker.deadline = time.monotonic() + self.seconds

    def _start(self) -> _Worker[T, R]:
        worker = _Worker(self.task, self.memory, [w.pipe for w in self.workers])
        self.workers.append(worker)
        return worker

    def _drop(self, worker: _Worker[T, R]) -> int | None:
        self.workers.remove(worker)
        return worker.kill()

    def _gather(self) -> None:
        """Wait until a worker answers, dies or is out of time; keep what came of it."""
        busy = [w for w in self.workers if w.index is not None]
        first = min(w.deadline for w in busy)
        ready = wait([w.pipe for w in busy], max(0.0, first - time.monotonic()))
        now = time.monotonic()
        for worker in busy:
            if worker.pipe in ready:
                self._answer(worker)
            elif worker.deadline <= now:
                message = f"reading it took more than {self.seconds:g} seconds"
                self._fail(worker, OverLimit, message, "split the file, or allow more time")

    def _answer(self, worker: _Worker[T, R]) -> None:
        try:
            result = cast("R | InputError", worker.pipe.recv())
        except (EOFError, OSError):
            self._crashed(worker)
            return
        assert worker.index is not None
        self.done[worker.index] = result
        worker.index = None
        if isinstance(result, OverLimit):
            # What is left of a worker that ran out of memory is no place for the next item.
            self._drop(worker)

    def _crashed(self, worker: _Worker[T, R]) -> None:
        worker.process.join(_PARTING)
        code = worker.process.exitcode
        if code == -getattr(signal, "SIGKILL", 9):
            message = "the system ended its worker, as it does when memory runs out"
            self._fail(worker, OverLimit, message, "split the file, or read fewer at a time")
            return
        name = signal.Signals(-code).name if code is not None and code < 0 else f"exit code {code}"
        message = f"reading it crashed its worker ({name})"
        self._fail(worker, Damaged, message, "save it anew as PDF, DOCX or plain text")

    def _fail(self, worker: _Worker[T, R], kind: type[InputError], what: str, step: str) -> None:
        assert worker.index is not None
        where = _named(self.begun[worker.index])
        self.done[worker.index] = kind(what, where=where, step=step)
        self._drop(worker)


def _named(item: object) -> str:
    return os.fspath(item) if isinstance(item, str | Path) else repr(item)[:200]


def _start_method() -> str:
    """Fork where that is safe: it costs 10 ms, a fresh interpreter several hundred.

    Safe is a process of one thread, as the operating system counts them:
    libraries start threads that Python does not know of.
    """
    threads = Path("/proc/self/task")
    if sys.platform.startswith("linux") and threads.exists() and len(list(threads.iterdir())) == 1:
        return "fork"
    return "spawn"


def _serve(
    task: Callable[[T], R], pipe: Connection, memory: int, inherited: list[Connection]
) -> None:
    """Answer each item that comes through the pipe, until it closes."""
    for other in inherited:
        other.close()
    # An interrupt from the keyboard reaches all; ending the workers is the parent's part.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit(memory)
    while True:
        try:
            item = pipe.recv()
        except (EOFError, OSError):
            return
        answer = _attempt(task, item)
        try:
            pipe.send(answer)
        except (BrokenPipeError, ConnectionError):
            return
        except Exception as error:  # noqa: BLE001 - a result that cannot be pickled
            pipe.send(_unexpected(error, item))


def _limit(memory: int) -> None:
    try:
        import resource  # there is none on Windows
    except ImportError:
        return
    statm = Path("/proc/self/statm")
    taken = int(statm.read_text().split()[0]) * resource.getpagesize() if statm.exists() else 0
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = taken + memory
    if hard == resource.RLIM_INFINITY or wanted < hard:
        resource.setrlimit(resource.RLIMIT_AS, (wanted, hard))


def _attempt(task: Callable[[T], R], item: T) -> R | InputError:
    try:
        return task(item)
    except InputError as error:
        return error
    except MemoryError:
        message = "reading it took more memory than one document may have"
        return OverLimit(message, where=_named(item), step="split the file, or allow more memory")
    except Exception as error:  # noqa: BLE001 - whatever it is, it ends with this item
        return _unexpected(error, item)


def _unexpected(error: Exception, item: object) -> InputError:
    frames = traceback.extract_tb(error.__traceback__)
    at = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    said = " ".join(str(error).split())[:200]
    message = f"reading it ended in {type(error).__name__}{at}{': ' if said else ''}{said}"
    return InputError(message, where=_named(item), step="please report this line")
