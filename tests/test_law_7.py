"""Law 7: nothing leaves the machine. No socket is opened while documents are read and told of."""

import ast
import subprocess
import sys

from paths import ROOT

#: Runs commands as the command line does; an attempt to reach the network ends it with 99.
WATCHED = """
import os, sys
OUTWARD = ("socket.connect", "socket.getaddrinfo", "socket.sendto", "urllib.", "http.")
def watch(event, arguments):
    if event.startswith(OUTWARD):
        os.write(2, f"REACHED OUT: {event} {arguments}".encode())
        os._exit(99)
sys.addaudithook(watch)
from onrecord.cli import app
for words in COMMANDS:
    try:
        app(words)
    except SystemExit as stop:
        assert not stop.code, (words, stop.code)
"""

NETWORK_MODULES = {"socket", "http", "urllib", "urllib3", "requests", "ftplib", "smtplib", "ssl"}


def watched(commands):
    program = WATCHED.replace("COMMANDS", repr([[str(word) for word in c] for c in commands]))
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=120
    )


def test_a_whole_run_opens_no_connection(tmp_path):
    dossier = tmp_path / "d"
    page = tmp_path / "page.html"
    page.write_text(
        "<html><head><link rel=stylesheet href='http://example.org/a.css'>"
        "<script src='http://example.org/a.js'></script></head><body><img src='http://example.org/b.png'>"
        "<p>We urge the Norwegian government to release the example now.</p></body></html>"
    )
    entity = tmp_path / "entity.html"
    entity.write_text(
        '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "http://example.org/x">]>'
        "<html><body><p>We ask Norway to answer. &x;</p></body></html>"
    )
    run = watched(
        [
            ["init", dossier],
            ["add", ROOT / "examples" / "dossier", page, entity, "--dossier", dossier],
            ["asks", "--dossier", dossier],
            ["search", "release", "--dossier", dossier],
            ["brief", "FR", "--on", "CN", "-o", tmp_path / "b.html", "--dossier", dossier],
            ["verify", "--dossier", dossier],
        ]
    )
    assert run.returncode == 0, run.stderr
    assert "Added 10 documents" in run.stdout


def test_the_watch_sees_an_attempt():
    program = WATCHED.split("from onrecord", 1)[0]
    program += "import socket; socket.getaddrinfo('localhost', 1)"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert run.returncode == 99


def test_no_module_of_ours_imports_the_network():
    imported = set()
    for path in (ROOT / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                imported.add((node.module or "").split(".")[0])
    assert "onrecord" in imported
    assert not imported & NETWORK_MODULES
