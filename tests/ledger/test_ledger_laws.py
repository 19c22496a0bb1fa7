"""Laws 1 to 4 for any sequence of additions, re-readings and judgements."""

import atexit
import functools
import shutil
import sqlite3
import tempfile
from pathlib import Path
from typing import Any

import pytest
from dossiers import NOW, by_hand, document, letter, reply, writer
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from onrecord import ledger
from onrecord.errors import Tampered
from onrecord.model import AnyRecord, Ask, Claim, Judgement, Profile, Reading, passage

TEXTS = (
    "Free Ana Petrova. İstanbul was silent.\n\nRaise the law.",
    "请释放该人。人权对话。",
    "Libérez l’avocat; dénoncez la loi, s’il vous plaît.",
)
_STATES = st.sampled_from(["CN", "FR", "TR"])


@st.composite
def readings(draw: st.DrawFn) -> tuple[Reading, bytes, str]:
    text = draw(st.sampled_from(TEXTS))
    doc, data = document(text, draw(st.sampled_from(["a.txt", "b.txt"])))
    records: dict[str, AnyRecord] = {}
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(text) - 2))
        end = draw(st.integers(start + 2, len(text)))
        assume(text[start:end].strip())
        at = passage(doc.id, text, start, end)
        record: AnyRecord = (
            Ask(passage=at, text=at.quote, about=draw(_STATES), askers=(draw(_STATES),))
            if draw(st.booleans())
            else Claim(passage=at, actor=draw(_STATES), did=draw(st.booleans()))
        )
        records[record.id] = record
    made = Reading(doc=doc, profile=Profile(genre="letter"), records=tuple(records.values()))
    return made, data, draw(st.sampled_from(["r1", "r2"]))


_JUDGED = st.tuples(
    st.integers(0, 9), st.sampled_from(["accepted", "rejected", "unsure", "corrected"])
)


def everything(folder: Path) -> list[tuple[Any, ...]]:
    with ledger.View(folder) as view:
        return [
            (row.id, row.names, view.document(row.id), view.profile(row.id))
            for row in view.documents()
        ] + [(entry,) for entry in view.records(rejected=True)]


def made_in(parent: str, name: str = "visit") -> Path:
    folder = Path(parent) / name
    ledger.create(folder, who="ana", now=NOW)
    return folder


@settings(deadline=None, max_examples=12)
@given(
    st.data(), st.lists(readings(), max_size=4, unique_by=lambda r: (r[0].doc.id, r[0].doc.name))
)
def test_any_order_of_adding_gives_the_same_records(
    data: st.DataObject, made: list[tuple[Reading, bytes, str]]
) -> None:
    shuffled = data.draw(st.permutations(made)) + data.draw(st.permutations(made))
    with tempfile.TemporaryDirectory() as parent:
        one, other = made_in(parent), made_in(parent, "other")
        with writer(one) as first, writer(other) as second:
            for reading, original, _ in made:
                first.add(reading, original, reader="r1")
            for reading, original, _ in shuffled:
                second.add(reading, original, reader="r1")
        assert everything(one) == everything(other)
        assert ledger.verify(one).records == ledger.verify(other).records


@settings(deadline=None, max_examples=25)
@given(st.lists(readings() | _JUDGED, max_size=10))
def test_judgements_survive_and_the_dossier_verifies_after_anything(steps: list[Any]) -> None:
    judged: dict[str, Judgement] = {}
    with tempfile.TemporaryDirectory() as parent:
        folder = made_in(parent)
        with writer(folder) as open_writer:
            for step in steps:
                if len(step) == 3:
                    open_writer.add(step[0], step[1], reader=step[2])
                else:
                    judge(folder, open_writer, judged, *step)
        counted = ledger.verify(folder)
        with ledger.View(folder) as view:
            found = {entry.record.id: entry for entry in view.records(rejected=True)}
            shown = {entry.record.id for entry in view.records()}
            for entry in found.values():
                assert entry.record.passage.holds_in(view.document(entry.record.passage.doc).text)
        assert counted.records == len(found)
        for record, judgement in judged.items():
            assert found[record].judgement == judgement
            assert (record in shown) == (judgement.verdict != "rejected")
            if judgement.verdict == "corrected":
                assert found[record].record.about == judgement.changes["about"]


def judge(
    folder: Path,
    open_writer: ledger.Writer,
    judged: dict[str, Judgement],
    which: int,
    verdict: str,
) -> None:
    with ledger.View(folder) as view:
        records = view.records(rejected=True)
    if records:
        record = records[which % len(records)].record
        changes = {"about": "HK"} if verdict == "corrected" else {}
        judgement = Judgement(
            record=record.id, verdict=verdict, by="ana", when="2016", changes=changes
        )
        open_writer.judge(judgement)
        judged[record.id] = judgement


_COLUMNS = [
    ("documents", column)
    for column in (
        "id digest size added media_type reader source reading profile origin layout text"
    ).split()
]
_COLUMNS += [("document_names", "doc"), ("document_names", "name")]
_COLUMNS += [
    ("records", column)
    for column in "id kind doc start end quote reader data disagreement disagreed".split()
]
_COLUMNS += [("record_actors", column) for column in ("record", "role", "actor")]
_COLUMNS += [("judgements", c) for c in "event record verdict by when why changes".split()]
_COLUMNS += [("events", c) for c in "seq time who type subject detail previous digest".split()]
_COLUMNS += [("passages", "doc"), ("passages", "start"), ("passages", "end")]


@functools.cache
def template() -> Path:
    folder = made_in(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, folder.parent)
    ask = letter()[0].records[0].id
    with writer(folder) as open_writer:
        for made, data in (letter(), reply()):
            open_writer.add(made, data, reader="r1")
        open_writer.judge(Judgement(record=ask, verdict="accepted", by="ana", when="2016"))
    return folder


@settings(deadline=None, max_examples=60)
@given(
    st.sampled_from(_COLUMNS),
    st.integers(0, 99),
    st.sampled_from(["'x'", "''", "'1'", "7", "-1", "1.5", "NULL", "x'00ff'", "'{}'"]),
)
def test_any_value_changed_by_hand_is_found(
    column: tuple[str, str], which: int, value: str
) -> None:
    table, name = column
    with tempfile.TemporaryDirectory() as parent:
        folder = Path(shutil.copytree(template(), Path(parent) / "visit"))
        before = by_hand(folder, f"SELECT * FROM {table}")
        keys = "rowid" if table not in ("document_names", "record_actors") else f'"{name}"'
        try:
            by_hand(
                folder,
                f'UPDATE {table} SET "{name}" = {value} WHERE {keys} = (SELECT {keys} FROM {table} '
                f"LIMIT 1 OFFSET {which % len(before)})",
            )
        except sqlite3.Error as error:
            # The store's own rules refuse some; nothing was changed.
            assert any(said in str(error) for said in ("constraint failed", "datatype"))  # noqa: PT017
            return
        if by_hand(folder, f"SELECT * FROM {table}") == before:
            assert ledger.verify(folder).documents == 2
            return
        with pytest.raises(Tampered) as caught:
            ledger.verify(folder)
        assert caught.value.where


@settings(deadline=None, max_examples=15)
@given(st.integers(0, 10_000), st.integers(1, 255))
def test_any_changed_byte_of_an_original_is_found(where: int, by: int) -> None:
    doc, data = document(TEXTS[0])
    with tempfile.TemporaryDirectory() as parent:
        folder = made_in(parent)
        with writer(folder) as open_writer:
            open_writer.add(Reading(doc=doc, profile=Profile(genre="other")), data, reader="r1")
        original = folder / "originals" / doc.digest[:2] / doc.digest
        changed = bytearray(data)
        changed[where % len(data)] ^= by
        original.write_bytes(changed)
        with pytest.raises(Tampered, match=doc.digest):
            ledger.verify(folder)
