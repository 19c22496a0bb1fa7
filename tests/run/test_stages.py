"""The stages: nothing is lost, known files cost no reading, and jobs do not change results."""

import pytest

from onrecord import ledger
from onrecord.errors import InputError, NotReadable
from onrecord.model import to_line
from onrecord.run import stages


@pytest.fixture
def writer(tmp_path):
    ledger.create(tmp_path / "d", who="tester", now="2031-01-01T00:00:00Z")
    with ledger.Writer(tmp_path / "d", who="tester", clock=lambda: "2031-01-01T00:00:00Z") as made:
        yield made


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "in"
    (folder / "sub").mkdir(parents=True)
    (folder / ".hidden").mkdir()
    (folder / ".hidden" / "no.txt").write_text("no")
    for name in ("b.txt", "a.txt", "sub/c.txt"):
        (folder / name).write_text(f"We urge China to free the people named in note {name} now.")
    return folder


def test_folders_are_walked_in_order_and_nothing_is_lost(folder, tmp_path):
    missing = tmp_path / "missing"
    found = stages.find_files([missing, folder, folder / "a.txt"])
    assert [path.name for path in found] == ["missing", "a.txt", "b.txt", "c.txt"]


def test_what_a_dossier_keeps_is_no_source(folder):
    ledger.create(folder / "sub", who="tester", now="2031-01-01T00:00:00Z")
    (folder / "originals.txt").write_text("A text beside a dossier, whatever its name.")
    names = [path.name for path in stages.find_files([folder])]
    assert names == ["a.txt", "b.txt", "originals.txt", "c.txt"]


def test_known_files_are_not_read_again(folder, writer, monkeypatch):
    paths = stages.find_files([folder])
    first = list(stages.add_files(writer, paths, reader="r1", jobs=1))
    assert [len(outcome.readings) for outcome in first] == [1, 1, 1]

    def no_work(_task, items, **_limits):
        assert list(items) == []
        return iter(())

    monkeypatch.setattr(stages, "work", no_work)
    again = list(stages.add_files(writer, paths, reader="r1", jobs=1))
    assert sorted(outcome.path for outcome in again) == sorted(paths)
    assert all(outcome.known for outcome in again)


def test_a_better_reader_reads_known_files_again(folder, writer, monkeypatch):
    paths = stages.find_files([folder])
    list(stages.add_files(writer, paths, reader="r1", jobs=1))
    asked = []

    def count(_task, items, **_limits):
        asked.extend(items)
        return iter(())

    monkeypatch.setattr(stages, "work", count)
    list(stages.add_files(writer, paths, reader="r2", jobs=1))
    assert asked == paths


def test_a_missing_file_is_an_outcome(writer, tmp_path):
    (outcome,) = stages.add_files(writer, [tmp_path / "nothing"], reader="r1", jobs=1)
    assert isinstance(outcome.error, NotReadable)


def test_law_10_results_do_not_depend_on_how_they_are_mapped(folder):
    def lines(jobs):
        out = []
        for path, result in stages.read_files(stages.find_files([folder]), jobs=jobs):
            assert not isinstance(result, InputError)
            out += [to_line(r, path.name) | {"id": r.id} for s in result for r in s.reading.records]
        return out

    assert (
        lines(1)
        == lines(2)
        == [
            to_line(record, path.name) | {"id": record.id}
            for path in stages.find_files([folder])
            for source in stages._sources(path)
            for record in source.reading.records
        ]
    )
