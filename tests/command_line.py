"""Run the program's commands in the test's own process, as a user runs them."""

import sys

from onrecord.cli import main


def runner(monkeypatch, capsys, folder):
    """Return a function that runs one command in a folder: exit code, output, errors."""
    monkeypatch.chdir(folder)
    monkeypatch.delenv("ONRECORD_DOSSIER", raising=False)
    monkeypatch.setenv("ONRECORD_USER", "tester")

    def command(*words):
        monkeypatch.setattr(sys, "argv", ["onrecord", *map(str, words)])
        code = 0
        try:
            main()
        except SystemExit as stop:
            code = stop.code or 0
        out, err = capsys.readouterr()
        return code, out, err

    return command
