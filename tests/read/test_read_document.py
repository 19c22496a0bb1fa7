import json
import re
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model import Document, to_line
from onrecord.read import read_document
from paths import ROOT, SHARED

LETTERS = SHARED / "data" / "letters"


def document(text: str, **fields: object) -> Document:
    values = {"id": "doc-1", "digest": "0", "name": "a.md", "media_type": "text/markdown"}
    return Document(**values | fields, text=text)  # type: ignore[arg-type]


WORDS = st.sampled_from(
    (
        "We urge|you to|release|Ada Lantern|must be freed|,|.|\n\n|\n- |:|and the release of"
        "|the government|should|İstanbul ẞ|“|”|**|that|which|Dear Minister,|call for|trial|said"
        "|an end to the crackdown|they|please|sign|🕯|prison|it is crucial that|  |Iceland"
    ).split("|")
)


@settings(deadline=None, max_examples=150)
@given(st.lists(WORDS, max_size=60))
def test_every_quote_stands_at_its_place(words: list[str]) -> None:
    text = " ".join(words)
    reading = read_document(document(text))
    assert all(record.passage.holds_in(text) for record in reading.records)
    assert len({record.id for record in reading.records}) == len(reading.records)


@settings(deadline=None, max_examples=40)
@given(st.lists(WORDS, max_size=40))
def test_reading_is_pure(words: list[str]) -> None:
    doc = document("Dear Minister,\n\n" + " ".join(words))
    assert read_document(doc) == read_document(doc)


def test_what_is_no_genre_of_ours_keeps_only_laws_and_occasions() -> None:
    reading = read_document(document("The lamp law of 2011 was old. The summit came in 2012."))
    assert reading.profile.genre == "other"
    assert {record.kind for record in reading.records} <= {"instrument", "occasion"}


@pytest.mark.parametrize(
    "text",
    ["We urge " * 4000, "that, " * 9000, "\n- " * 9000, "must be " * 4000, "(" * 20000,
     "we call on the the " * 2000, "Dear " * 5000, "and " * 9000, '" said ' * 15000],
)  # fmt: skip
def test_hostile_text_is_read_to_its_end(text: str) -> None:
    assert read_document(document(f"Dear Minister,\n\n{text}")).doc.text.endswith(text)


@pytest.mark.skipif(not LETTERS.exists(), reason="the shared letters are not here")
def test_floors_on_annotated_letters(tmp_path: object) -> None:
    lines = []
    for path in sorted((LETTERS / "docs").iterdir()):
        text = path.read_text(encoding="utf-8")
        title = re.search(r"^title:\s*(.+)", text[:1500], re.MULTILINE | re.IGNORECASE)
        doc = document(text, name=path.name, title=title[1].strip("'\" ") if title else None)
        lines += [json.dumps(to_line(r, path.name)) for r in read_document(doc).records]
    predictions = tmp_path / "predictions.jsonl"  # type: ignore[operator]
    predictions.write_text("\n".join(lines), encoding="utf-8")
    scorer = [sys.executable, SHARED / "score" / "letters.py"]
    done = subprocess.run(
        [*scorer, LETTERS / "docs", LETTERS / "gold", predictions],
        check=True, capture_output=True, text=True, cwd=ROOT,
    )  # fmt: skip
    score = json.loads(done.stdout)
    assert score["asks"]["f1"] >= 0.9
    assert score["of matched asks"]["act"] >= 0.9
    assert score["of matched asks"]["about"] >= 0.95
    assert score["quotes not in the document"] == 0
    assert score["per document"]["d01_france_china_visit.txt"].startswith("asks 9/9")
