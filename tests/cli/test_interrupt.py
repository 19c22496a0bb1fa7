"""Ctrl-C in the middle of a large add: what is read is kept, and the same command goes on."""

import os
import signal
import subprocess
import sys
import time

import pytest

from onrecord import ledger

#: As at a terminal: a job in the background of a script would begin with the signal ignored.
TERMINAL = (
    "import signal; signal.signal(signal.SIGINT, signal.default_int_handler);"
    "from onrecord.cli import main; main()"
)
COMMAND = [sys.executable, "-c", TERMINAL]


@pytest.mark.skipif(os.name != "posix", reason="sends the signal as a POSIX terminal does")
def test_stopped_and_started_again_it_goes_on(tmp_path):
    folder, dossier = tmp_path / "in", tmp_path / "d"
    folder.mkdir()
    for number in range(400):
        (folder / f"note{number:03}.txt").write_text(f"Note {number}. Nothing is asked here. " * 50)
    subprocess.run([*COMMAND, "init", dossier], check=True, capture_output=True)
    adding = subprocess.Popen(
        [*COMMAND, "add", folder, "--dossier", dossier],
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    while adding.poll() is None and len(list((dossier / "originals").glob("*/*"))) < 5:
        time.sleep(0.02)
    adding.send_signal(signal.SIGINT)
    out, err = adding.communicate(timeout=60)
    assert adding.returncode == 130, (out, err)
    assert "goes on from here" in err
    some = ledger.verify(dossier).documents
    assert 0 < some < 400
    again = subprocess.run(
        [*COMMAND, "add", folder, "--dossier", dossier], check=True, capture_output=True, text=True
    )
    assert f"{some} files were known already" in again.stdout
    assert ledger.verify(dossier).documents == 400
