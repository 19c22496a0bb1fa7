"""Statements of governments in Chinese, on our own pairs of document and gold."""

import json
from pathlib import Path

import pytest

from onrecord.collect import collect_file
from onrecord.model import Document, Reading, Statement
from onrecord.read.chinese import read_chinese
from onrecord.read.chinese.speakers import speaker_in
from onrecord.read.zones import blocks

GOLDEN = Path(__file__).parent / "chinese_golden"
SPOKEN = [path for path in sorted(GOLDEN.glob("*.json")) if "statements" in path.read_text("utf-8")]


def read(text: str, title: str) -> Reading:
    doc = Document(id="d", digest="", name="d.txt", media_type="text/plain", text=text, title=title)
    return read_chinese(doc, blocks(text))


@pytest.mark.parametrize("gold", SPOKEN, ids=lambda path: path.stem)
def test_own_words_have_the_tone_of_the_gold(gold: Path) -> None:
    wanted = json.loads(gold.read_text("utf-8"))
    doc = collect_file(gold.with_suffix(".txt"))[0]
    said = [r for r in read_chinese(doc, blocks(doc.text)).records if isinstance(r, Statement)]
    assert {statement.actor for statement in said} == {wanted["senders"][0]}
    found = {s.passage.quote: (s.tone, s.commits, s.raises) for s in said}
    for item in wanted["statements"]:
        told = (item["tone"], item["commits"], item["raises"])
        assert found[item["quote"]] == told, item["quote"]


def test_a_government_that_rejects_interference_defends_and_raises_nothing() -> None:
    text = "答：我方对此强烈不满、坚决反对。任何人无权干涉我国内政。"
    said = [r for r in read(text, "样本国外交部发言人答记者问").records if isinstance(r, Statement)]
    assert [(s.tone, s.raises) for s in said] == [("defends", False)] * 2


def test_no_statement_comes_from_who_is_no_government() -> None:
    records = read("我们谴责逮捕作家林样本。", "样本律师公会声明").records
    assert not [r for r in records if isinstance(r, Statement)]


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("样本国外交部发言人就范例案发表声明", "样本国外交部发言人"),
        ("样本国驻邻海国大使馆的回应", "样本国驻邻海国大使馆"),
        ("外交部发言人陈范例答记者问", "外交部发言人"),
    ],
)
def test_a_title_names_the_office_that_speaks(head: str, name: str) -> None:
    assert speaker_in(head) == (name,)


def test_a_title_about_an_office_is_not_its_word() -> None:
    assert speaker_in("样本律师公会就外交部的回应发表声明", "致外交部部长的公开信") is None
