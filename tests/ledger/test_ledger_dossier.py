import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from dossiers import NOW, add, letter

from onrecord import ledger
from onrecord.errors import LedgerError, NoDossier


def test_a_dossier_is_found_from_below(folder: Path) -> None:
    below = folder / "letters" / "2016"
    below.mkdir(parents=True)
    assert ledger.find(below) == folder.resolve()
    assert ledger.find(folder) == folder.resolve()


def test_no_dossier_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(NoDossier, match="onrecord init"):
        ledger.find(tmp_path)
    for kind in (ledger.View, lambda place: ledger.Writer(place, who="ana", clock=str)):
        with pytest.raises(NoDossier, match="no dossier"):
            kind(tmp_path)
    with pytest.raises(NoDossier):
        ledger.verify(tmp_path)


def test_a_second_dossier_in_one_folder_is_refused(folder: Path) -> None:
    add(folder, letter())
    with pytest.raises(LedgerError, match="here already"):
        ledger.create(folder, who="ana", now=NOW)
    assert ledger.verify(folder).documents == 1


def test_the_rest_of_a_dossier_is_not_overwritten(folder: Path) -> None:
    add(folder, letter())
    (folder / "onrecord.toml").unlink()
    with pytest.raises(LedgerError, match=r"without onrecord\.toml; put onrecord\.toml back"):
        ledger.create(folder, who="ana", now=NOW)


def test_a_file_is_no_place_for_a_dossier(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(LedgerError, match="can be made here"):
        ledger.create(tmp_path / "file", who="ana", now=NOW)


def test_what_cannot_be_written_says_so(folder: Path) -> None:
    made, _ = letter()
    (folder / "originals").mkdir()
    (folder / "originals" / made.doc.digest[:2] / made.doc.digest).mkdir(parents=True)
    with pytest.raises(LedgerError, match="cannot be written"):
        add(folder, letter())
    assert ledger.verify(folder).documents == 0


def test_a_folder_with_other_files_can_become_a_dossier(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear Minister,")
    ledger.create(tmp_path, who="ana", now=NOW)
    assert ledger.find(tmp_path) == tmp_path.resolve()
    assert (tmp_path / "letter.txt").read_text() == "Dear Minister,"


@pytest.mark.skipif(os.name != "posix", reason="POSIX permissions")
def test_only_the_owner_can_look(tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    previous = os.umask(0)
    try:
        ledger.create(folder, who="ana", now=NOW)
        add(folder, letter())
        with ledger.View(folder) as view:
            view.documents()
            modes = {
                path: stat.S_IMODE(path.stat().st_mode) for path in (folder, *folder.rglob("*"))
            }
    finally:
        os.umask(previous)
    assert len(modes) > 6
    assert {mode for path, mode in modes.items() if path.is_dir()} == {0o700}
    assert {mode for path, mode in modes.items() if not path.is_dir()} == {0o600}


def test_another_format_is_refused_with_a_next_step(folder: Path) -> None:
    settings = folder / "onrecord.toml"
    settings.write_text(settings.read_text().replace("format = 2", "format = 3"))
    with pytest.raises(LedgerError, match=r"format 3.*use the version"):
        ledger.View(folder)
    settings.write_text("format = ")
    with pytest.raises(LedgerError, match="cannot be read"):
        ledger.View(folder)


def test_a_missing_ledger_is_not_made_anew(folder: Path) -> None:
    (folder / "ledger.sqlite").unlink()
    with pytest.raises(LedgerError, match="missing"):
        ledger.View(folder)
    assert not (folder / "ledger.sqlite").exists()


def test_a_name_with_quotes_is_kept(tmp_path: Path) -> None:
    made = tmp_path / 'the "visit" é中😀'
    ledger.create(made, who="ana", now=NOW)
    with ledger.View(made) as view:
        assert view.documents() == []


def test_importing_the_ledger_does_not_load_the_store() -> None:
    code = "import sys, onrecord.ledger; sys.exit('sqlalchemy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_door_has_no_other_names() -> None:
    for name in ledger.__all__:
        assert getattr(ledger, name)
    with pytest.raises(AttributeError):
        _ = ledger.Reader
