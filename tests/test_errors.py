"""Errors say what, where and the next step, and keep their exit codes."""

import inspect
import pickle

import pytest

from onrecord import errors


def kinds():
    members = inspect.getmembers(errors, inspect.isclass)
    return [kind for _, kind in members if issubclass(kind, errors.OnRecordError)]


@pytest.mark.parametrize("kind", kinds())
def test_every_error_stands_in_the_drawn_tree_with_its_exit_code(kind):
    lines = [
        line
        for line in errors.__doc__.splitlines()
        if kind.__name__ in line.split()[:3] or f" {kind.__name__} " in line
    ]
    assert len(lines) == 1
    assert f" {kind.exit_code} " in lines[0] + " "


@pytest.mark.parametrize("kind", kinds())
def test_every_error_crosses_a_process_border_whole(kind):
    error = kind("is broken", where="a.pdf", step="repair it")
    back = pickle.loads(pickle.dumps(error))
    assert type(back) is kind
    assert str(back) == "a.pdf: is broken; repair it"


def test_parts_that_are_not_given_leave_no_marks():
    assert str(errors.Damaged("is broken")) == "is broken"
