"""The French reader as a whole: own documents with their gold, laws, and the shared floors."""

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.collect import collect_file
from onrecord.model import Document, Reading, to_line
from onrecord.read.french import read_french
from onrecord.read.zones import blocks
from paths import SHARED

GOLDEN = Path(__file__).parent / "french_golden"
DOCUMENTS = sorted((GOLDEN / "docs").iterdir())
FRENCH = SHARED / "data" / "letters_fr"


def read(text: str, title: str | None = None) -> Reading:
    doc = Document(
        id="doc-1", digest="", name="d.txt", media_type="text/plain", text=text, title=title
    )
    return read_french(doc, blocks(text))


def read_file(path: Path) -> Reading:
    doc = collect_file(path)[0]
    return read_french(doc, blocks(doc.text))


def gold_of(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((GOLDEN / "gold" / f"{path.stem}.json").read_text("utf-8"))
    return found


def alike(gold: dict[str, Any], quote: str) -> bool:
    """Tell whether a quote is one of the wordings that the gold lets count."""
    wordings = (gold["quote"], *gold.get("also", ()))
    return any(wording in quote or quote in wording for wording in wordings)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_every_quote_of_the_gold_stands_in_its_document(path: Path) -> None:
    text, gold = path.read_text("utf-8"), gold_of(path)
    for kind in ("asks", "conduct", "cases", "instruments", "occasions"):
        for item in gold[kind]:
            assert item["quote"] in text


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_asks_are_those_of_the_gold_with_their_acts(path: Path) -> None:
    reading, gold = read_file(path), gold_of(path)
    asks = [record for record in reading.records if record.kind == "ask"]
    for item in gold["asks"]:
        found = [ask.act for ask in asks if alike(item, ask.passage.quote)]
        if not item.get("optional"):
            acts = item["act"] if isinstance(item["act"], list) else [item["act"]]
            assert len(found) == 1, item["quote"]
            assert found[0] in acts, item["quote"]
    for ask in asks:
        assert any(alike(item, ask.passage.quote) for item in gold["asks"]), ask.passage.quote


def test_most_claims_of_the_gold_are_found_with_what_was_done_or_not() -> None:
    wanted = found = strange = 0
    for path in DOCUMENTS:
        gold = gold_of(path)["conduct"]
        claims = [r for r in read_file(path).records if r.kind in ("claim", "statement")]
        for item in gold:
            mine = [claim for claim in claims if alike(item, claim.passage.quote)]
            assert all(getattr(claim, "did", True) is item["did"] for claim in mine), item["quote"]
            wanted += not item.get("optional")
            found += bool(mine) and not item.get("optional")
        strange += sum(
            not any(alike(item, claim.passage.quote) for item in gold) for claim in claims
        )
    assert found >= 0.85 * wanted
    assert strange <= 2


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_genre_date_and_persons_are_those_of_the_gold(path: Path) -> None:
    reading, gold = read_file(path), gold_of(path)
    assert reading.profile.genre == gold["genre"]
    assert reading.profile.date == gold["date"]
    names = {record.name for record in reading.records if record.kind == "case"}
    persons = {case["name"] for case in gold["cases"] if case["kind"] == "person"}
    assert persons <= names | {name.split()[-1] for name in names}


def test_the_sender_of_a_reply_is_the_ministry_that_speaks() -> None:
    reading = read_file(GOLDEN / "docs" / "reponse.txt")
    ours = [r for r in reading.records if r.kind == "statement"]
    assert {said.actor for said in ours} == {"Ministère des Affaires étrangères de Patronie"}


def test_a_courtesy_asks_for_nothing() -> None:
    text = (
        "Madame la Ministre,\n\nNous vous prions d’agréer, Madame la Ministre, nos salutations.\n"
    )
    assert [record for record in read(text).records if record.kind == "ask"] == []


def test_the_longer_half_in_another_script_does_not_hide_the_french_one() -> None:
    text = (
        "Nous demandons au gouvernement de libérer les prisonniers politiques de la région.\n\n"
        + "Մենք պահանջում ենք ազատ արձակել բոլոր բանտարկյալներին այս երկրում։ " * 20
    )
    asks = [record for record in read(text).records if record.kind == "ask"]
    assert [ask.act for ask in asks] == ["release"]


PIECES = st.sampled_from(
    "Nous demandons au gouvernement de |libérer |Ana Exemple |que soit levé |« | »|"
    "la France n’a pas |condamné |doit être |et d'|à |qu’elle |\n\n|\n- | ; |"
    "article 3 de la loi |Le silence de |du 3 mai 2011|.|, |l\\'abandon |Abstention : 3|"
    "**Groupe Exemple (4)**\n\n|Considérant que |votre visite en Norvège |İ|’|(|😀".split("|")
)


@settings(deadline=None, max_examples=150)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_passages_hold_and_reading_repeats(text: str) -> None:
    reading = read(text)
    for record in reading.records:
        assert record.passage.holds_in(text)
    ids = [record.id for record in reading.records]
    assert len(ids) == len(set(ids))
    assert read(text).records == reading.records


@pytest.mark.parametrize(
    "piece",
    ["demande à ", "Le silence de ", "« ", "Ana Exemple et ", "à la ", "a condamné ", "loi "],
)
def test_hostile_repetition_is_read(piece: str) -> None:
    text = "Nous demandons " + piece * 3000
    assert all(record.passage.holds_in(text) for record in read(text).records)


@pytest.mark.skipif(not FRENCH.exists(), reason="shared data absent")
def test_shared_floors_hold() -> None:
    spec = importlib.util.spec_from_file_location("french_scorer", SHARED / "score" / "letters.py")
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    lines = [
        to_line(record, path.name)
        for path in sorted((FRENCH / "docs").iterdir())
        for record in read_file(path).records
    ]
    got = scorer.score(FRENCH / "docs", FRENCH / "gold", lines)
    assert got["asks"]["f1"] >= 0.85
    assert got["of matched asks"]["act"] >= 0.85
    assert got["claims"]["f1"] >= 0.75
    assert got["cases"]["f1"] >= 0.70
    assert got["instruments"]["f1"] >= 0.80
    assert got["quotes not in the document"] == 0
