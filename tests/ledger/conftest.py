import shutil
from pathlib import Path

import pytest
from dossiers import NOW

from onrecord import ledger


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("empty") / "visit"
    ledger.create(made, who="ana", now=NOW)
    return made


@pytest.fixture
def folder(empty: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(empty, tmp_path / "visit"))
