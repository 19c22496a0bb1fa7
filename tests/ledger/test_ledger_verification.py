"""Law 4: verify names the first thing that is wrong, whatever kind of tampering it is."""

import shutil
from pathlib import Path

import pytest
from dossiers import NOW, add, by_hand, events, letter, reply, writer

from onrecord import ledger
from onrecord.errors import LedgerError, Tampered
from onrecord.ledger import dossier, rows
from onrecord.ledger.entries import Head
from onrecord.model import AnyRecord, Judgement

ASK = letter()[0].records[0].id
LAW = letter()[0].records[1].id
DOC = letter()[0].doc
REPLY = reply()[0].doc


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("template") / "visit"
    ledger.create(folder, who="ana", now=NOW)
    add(folder, letter(), reply(), letter("second.txt"))
    with writer(folder) as open_writer:
        for verdict, changes in (("corrected", {"about": "HK"}), ("accepted", {})):
            open_writer.judge(
                Judgement(record=ASK, verdict=verdict, by="ana", when="2016-03-11", changes=changes)
            )
    return folder


@pytest.fixture
def kept(template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(template, tmp_path / "kept"))


def wrong(folder: Path) -> str:
    with pytest.raises(Tampered) as caught:
        ledger.verify(folder)
    assert caught.value.exit_code == 5
    assert caught.value.step
    return str(caught.value)


def test_a_dossier_as_it_was_written_is_verified(kept: Path) -> None:
    counted = ledger.verify(kept)
    assert counted == ledger.Verified(
        documents=2,
        records=5,
        judgements=2,
        events=len(events(kept)),
        originals=2,
        head=dossier.read_head(kept).digest,
    )


def test_an_empty_dossier_is_verified(folder: Path) -> None:
    assert ledger.verify(folder).events == 1


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        # Documents.
        ("UPDATE documents SET text = text || 'x'", f"document {DOC.id}"),
        ("UPDATE documents SET profile = replace(profile, 'FR', 'DE')", "text or description"),
        ('UPDATE documents SET origin = \'{"title":"x"}\'', "text or description"),
        ("UPDATE documents SET reader = 'r9'", "text or description"),
        ("UPDATE documents SET added = '2015-01-01T00:00:00Z'", "2015-01-01"),
        ("UPDATE documents SET size = 1", "its row says"),
        ("UPDATE documents SET occasion = 'unga-71'", "to be found by"),
        ("UPDATE documents SET date = '2015'", "to be found by"),
        ("UPDATE documents SET reading = 'x'", "its row says"),
        ("UPDATE documents SET digest = 'x' || substr(digest, 2)", "its row says"),
        (f"DELETE FROM documents WHERE id = '{REPLY.id}'", f"{REPLY.id}: its row is missing"),
        (
            (
                "INSERT INTO documents SELECT 'doc-x', 'x', size, added, media_type, reader, "
                "source, reading, profile, origin, layout, text, occasion, date FROM documents "
                f"WHERE id = '{DOC.id}'"
            ),
            "document doc-x: no event added it",
        ),
        (
            "DELETE FROM document_names WHERE name = 'second.txt'",
            "but the events say letter.txt, second.txt",
        ),
        (
            "UPDATE document_names SET name = 'x' WHERE name = 'letter.txt'",
            "its names are second.txt, x, but",
        ),
        ("UPDATE passages SET start = start + 1", "passages that search finds"),
        ("DELETE FROM passages", "passages that search finds"),
        # Records.
        (f"UPDATE records SET data = replace(data, 'CN', 'RU') WHERE id = '{LAW}'", LAW),
        (f"UPDATE records SET quote = 'x' || quote WHERE id = '{LAW}'", "it quotes 'xraise"),
        (f"UPDATE records SET start = start + 1 WHERE id = '{LAW}'", "it quotes 'raise"),
        (f"UPDATE records SET reader = 'r9' WHERE id = '{LAW}'", LAW),
        (f"UPDATE records SET kind = 'claim' WHERE id = '{LAW}'", LAW),
        (f"UPDATE records SET disagreement = 'x' WHERE id = '{LAW}'", LAW),
        (f"UPDATE records SET disagreed = 1 WHERE id = '{LAW}'", LAW),
        (f"UPDATE records SET data = 'x' WHERE id = '{LAW}'", LAW),
        (f"UPDATE records SET id = 'ask-0' WHERE id = '{LAW}'", "ask-0"),
        (f"DELETE FROM records WHERE id = '{LAW}'", f"record {LAW} (letter.txt): its row is mis"),
        (
            (
                "INSERT INTO records SELECT 99, 'ask-x', kind, doc, start, end, quote, reader, "
                f"data, NULL, NULL FROM records WHERE id = '{LAW}'"
            ),
            "ask-x (letter.txt): no reading wrote it",
        ),
        (
            (
                "INSERT INTO records SELECT 99, 'ask-x', kind, 'doc-0', start, end, quote, reader, "
                f"data, NULL, NULL FROM records WHERE id = '{LAW}'"
            ),
            "records: there are 6, but the events say 5",
        ),
        ("UPDATE record_actors SET actor = 'DE' WHERE actor = 'FR' AND role = 'addressee'", "DE"),
        ("DELETE FROM record_actors WHERE actor = 'HK'", f"{ASK} (letter.txt): it is listed"),
        ("INSERT INTO record_actors VALUES (1, 'about', 'XX')", "about', 'XX"),
        # Judgements.
        ("UPDATE judgements SET verdict = 'rejected' WHERE verdict = 'accepted'", "judgement of"),
        ("UPDATE judgements SET \"by\" = 'eve'", "eve"),
        ("UPDATE judgements SET why = 'x'", "judgement of event"),
        ("UPDATE judgements SET changes = '{\"about\":\"TW\"}' WHERE changes != '{}'", "TW"),
        ("UPDATE judgements SET changes = '{\"about\":1}' WHERE changes != '{}'", 'about":1'),
        ("UPDATE judgements SET verdict = 'fine'", "no judgement"),
        ("DELETE FROM judgements WHERE verdict = 'accepted'", "its row is missing"),
        (
            f"INSERT INTO judgements VALUES (1, '{LAW}', 'rejected', 'eve', '2016', '', '{{}}')",
            "judgements: there are 3, but the events say 2",
        ),
        # Events.
        ("UPDATE events SET who = 'eve' WHERE seq = 3", "event 3: its content"),
        ("UPDATE events SET time = '2015' WHERE seq = 3", "event 3: its content"),
        ("UPDATE events SET type = 'x' WHERE seq = 3", "event 3: its content"),
        ("UPDATE events SET subject = 'x' WHERE seq = 3", "event 3: its content"),
        ("UPDATE events SET detail = '{}' WHERE seq = 3", "event 3: its content"),
        ("UPDATE events SET detail = 'x' WHERE seq = 3", "event 3: it is no event"),
        ("UPDATE events SET digest = 'x' WHERE seq = 3", "event 3: its content"),
        ("UPDATE events SET previous = 'x' WHERE seq = 3", "event 3: it follows x"),
        ("DELETE FROM events WHERE seq = 1", "event 1: it is missing; event 2 comes instead"),
        ("DELETE FROM events WHERE seq = 4", "event 4: it is missing; event 5 comes instead"),
        ("DELETE FROM events WHERE seq = 8", "event 8: it is missing; the log ends before it"),
        ("DELETE FROM events WHERE seq > 5", "event 6: it is missing; the log ends before it"),
        ("DELETE FROM events", "event 1: it is missing"),
        (
            (
                "INSERT INTO events SELECT 99, time, who, type, subject, detail, previous, digest "
                "FROM events WHERE seq = 3"
            ),
            "event 9: it is missing; event 99 comes instead",
        ),
    ],
)
def test_a_change_by_hand_is_found(kept: Path, statement: str, said: str) -> None:
    assert len(events(kept)) == 8
    by_hand(kept, statement)
    assert said in wrong(kept)


@pytest.mark.parametrize("where", [0, 10, -1])
def test_a_changed_byte_of_an_original_is_found(kept: Path, where: int) -> None:
    original = kept / "originals" / DOC.digest[:2] / DOC.digest
    data = bytearray(original.read_bytes())
    data[where] ^= 1
    original.write_bytes(data)
    said = wrong(kept)
    assert said.startswith(f"originals/{DOC.digest[:2]}/{DOC.digest} (letter.txt): the original")
    assert "second.txt" not in said


def test_a_removed_original_is_found(kept: Path) -> None:
    (kept / "originals" / DOC.digest[:2] / DOC.digest).unlink()
    assert "No such file" in wrong(kept)
    shutil.rmtree(kept / "originals")
    assert "cannot be read" in wrong(kept)


def test_an_orphan_original_is_a_note_not_an_error(kept: Path) -> None:
    shelf = kept / "originals" / "ab"
    shelf.mkdir(exist_ok=True)
    (shelf / ("ab" * 32)).write_bytes(b"left by an interruption")
    (shelf / ".half.12ab").write_bytes(b"left by an interruption")
    (kept / "originals" / "stray").write_bytes(b"put here by a hand")
    assert ledger.verify(kept).orphans == (".half.12ab", "ab" * 32, "stray")


def test_a_crash_before_the_head_was_written_is_no_tampering(kept: Path) -> None:
    head = (kept / "onrecord.head").read_bytes()
    with writer(kept) as open_writer:
        open_writer.judge(Judgement(record=LAW, verdict="accepted", by="ana", when="2016"))
    (kept / "onrecord.head").write_bytes(head)
    assert ledger.verify(kept).judgements == 3
    with writer(kept) as open_writer:
        open_writer.judge(Judgement(record=LAW, verdict="unsure", by="ana", when="2016"))
    assert dossier.read_head(kept).seq == ledger.verify(kept).events == 10


def test_a_head_that_is_gone_or_broken_is_found(kept: Path) -> None:
    head = kept / "onrecord.head"
    for broken in (b"", b"3", b"x y", b"\xff"):
        head.write_bytes(broken)
        assert "onrecord.head" in wrong(kept)
    head.unlink()
    assert "onrecord.head" in wrong(kept)


def test_a_log_rewritten_from_its_middle_does_not_fit_the_head(kept: Path) -> None:
    seq, digest = dossier.read_head(kept)
    dossier.write_head(kept, Head(seq, "0" * 64))
    assert f"event {seq}: it has the digest {digest}" in wrong(kept)


def test_the_guards_of_the_log_can_go_and_verify_still_finds_it(kept: Path) -> None:
    for table in ("events", "judgements"):
        for change in ("update", "delete"):
            by_hand(kept, f"DROP TRIGGER {table}_no_{change}", unguarded=False)
    assert ledger.verify(kept).documents == 2
    by_hand(kept, "UPDATE events SET who = 'eve' WHERE seq = 2", unguarded=False)
    assert "event 2" in wrong(kept)


def test_a_forged_log_of_senseless_records_ends_in_a_clear_error(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = rows.record_row

    def forged(record: AnyRecord, *, reader: str) -> dict[str, object]:
        return honest(record, reader=reader) | {"data": '{"kind":"ask"}'}

    monkeypatch.setattr(rows, "record_row", forged)
    add(kept, reply(), reader="r2")
    assert "it is no record" in wrong(kept)


def test_a_damaged_file_is_named(kept: Path) -> None:
    path = kept / "ledger.sqlite"
    data = bytearray(path.read_bytes())
    data[4096 : len(data) // 2] = b"\xff" * (len(data) // 2 - 4096)
    path.write_bytes(data)
    assert "ledger.sqlite: the file is damaged" in wrong(kept)
    with pytest.raises(LedgerError), ledger.View(kept) as view:
        view.records()
