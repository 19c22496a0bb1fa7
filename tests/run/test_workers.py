import ctypes
import faulthandler
import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Iterator

import pytest

from onrecord.errors import Damaged, Empty, InputError, OverLimit
from onrecord.run import workers
from onrecord.run.workers import work

LIMITS = {"jobs": 2, "seconds": 60.0, "memory": 2_000_000_000}


def double(number: int) -> int:
    return 2 * number


def misbehave(what: str) -> object:
    match what:
        case "ok":
            return "fine"
        case "pid":
            return os.getpid()
        case "exit":
            os._exit(3)
        case "segfault":
            faulthandler.disable()
            ctypes.string_at(0)
        case "oom-killed":
            os.kill(os.getpid(), signal.SIGKILL)
        case "sleep":
            time.sleep(600)
        case "memory":
            return len(bytearray(8_000_000_000))
        case "input error":
            raise Empty("nothing in it", where="a.txt", step="look")
        case "bug":
            return {}["no such key"]
        case "unpicklable":
            return lambda: None
        case "system exit":
            raise SystemExit(4)
    return None


def later(pair: tuple[float, int]) -> int:
    time.sleep(pair[0])
    return pair[1]


def test_results_come_in_the_order_of_the_items() -> None:
    items = [(0.2, 0), (0.0, 1), (0.05, 2), (0.0, 3)]
    assert [r for _, r in work(later, items, **LIMITS)] == [0, 1, 2, 3]
    assert list(work(double, range(100), **LIMITS)) == [(n, 2 * n) for n in range(100)]


@pytest.mark.parametrize(
    ("item", "kind", "says"),
    [
        ("exit", Damaged, "exit code 3"),
        ("segfault", Damaged, "SIGSEGV"),
        ("oom-killed", OverLimit, "memory runs out"),
        ("memory", OverLimit, "more memory"),
        ("input error", Empty, "nothing in it"),
        ("bug", InputError, "KeyError at test_workers.py"),
        ("unpicklable", InputError, "reading it ended in"),
        ("system exit", Damaged, "exit code 4"),
    ],
)
def test_one_bad_item_costs_itself_only(item: str, kind: type[InputError], says: str) -> None:
    results = dict(enumerate(work(misbehave, ["ok", item, "ok", "ok"], **LIMITS)))
    assert [results[i] for i in (0, 2, 3)] == [("ok", "fine")] * 3
    given, error = results[1]
    assert given == item
    assert type(error) is kind
    assert says in str(error)
    assert error.where in (item, "a.txt")
    assert error.step


def test_out_of_time_is_killed_and_the_rest_goes_on() -> None:
    limits = LIMITS | {"seconds": 0.3, "jobs": 1}
    results = [r for _, r in work(misbehave, ["sleep", "ok"], **limits)]
    assert isinstance(results[0], OverLimit)
    assert "0.3 seconds" in str(results[0])
    assert results[1] == "fine"


def test_one_item_starts_one_worker_and_none_starts_none(monkeypatch: pytest.MonkeyPatch) -> None:
    started = []
    original = workers._Worker.__init__

    def counting(self: object, *args: object) -> None:
        started.append(1)
        original(self, *args)  # type: ignore[arg-type]

    monkeypatch.setattr(workers._Worker, "__init__", counting)
    assert list(work(double, [], **LIMITS)) == []
    assert not started
    assert list(work(double, [1], jobs=8, seconds=60, memory=2_000_000_000)) == [(1, 2)]
    assert len(started) == 1


def test_a_worker_serves_many_items() -> None:
    pids = {pid for _, pid in work(misbehave, ["pid"] * 20, **LIMITS)}
    assert len(pids) <= 2
    assert os.getpid() not in pids


def test_items_are_taken_as_needed() -> None:
    taken = 0

    def endless() -> Iterator[int]:
        nonlocal taken
        while True:
            taken += 1
            yield taken

    results = work(double, endless(), **LIMITS)
    assert [next(results)[1] for _ in range(50)] == [2 * n for n in range(1, 51)]
    assert taken <= 50 + 2 * workers._AHEAD
    results.close()


def test_interrupt_ends_the_workers() -> None:
    def interrupted() -> Iterator[str]:
        yield "sleep"
        raise KeyboardInterrupt

    before = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        list(work(misbehave, interrupted(), **LIMITS))
    assert time.monotonic() - before < 300
    assert not multiprocessing.active_children()


def test_beside_other_threads_workers_are_spawned() -> None:
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert workers._start_method() == "spawn"
        assert list(work(abs, [-1], **LIMITS)) == [(-1, 1)]
    finally:
        done.set()
        thread.join()
