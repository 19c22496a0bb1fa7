"""Statements of governments in French, on our own pairs of document and gold."""

import json
from pathlib import Path

import pytest

from onrecord.collect import collect_file
from onrecord.model import Claim, Document, Reading, Statement
from onrecord.read.french import read_french
from onrecord.read.french.speakers import speaker_in
from onrecord.read.zones import blocks

GOLDEN = Path(__file__).parent / "french_golden"
SPOKEN = [
    path for path in sorted((GOLDEN / "gold").iterdir()) if "statements" in path.read_text("utf-8")
]


def read(text: str) -> Reading:
    doc = Document(id="d", digest="", name="d.txt", media_type="text/plain", text=text)
    return read_french(doc, blocks(text))


@pytest.mark.parametrize("gold", SPOKEN, ids=lambda path: path.stem)
def test_own_words_have_the_tone_of_the_gold(gold: Path) -> None:
    wanted = json.loads(gold.read_text("utf-8"))
    doc = collect_file(GOLDEN / "docs" / wanted["doc"])[0]
    said = [r for r in read_french(doc, blocks(doc.text)).records if isinstance(r, Statement)]
    assert {statement.actor for statement in said} == {wanted["senders"][0]}
    found = {s.passage.quote: (s.tone, s.commits, s.raises) for s in said}
    for item in wanted["statements"]:
        told = (item["tone"], item["commits"], item["raises"])
        assert found[item["quote"]] == told, item["quote"]


def test_no_statement_comes_from_who_is_no_government() -> None:
    text = "Communiqué de la Ligue d’Exemple\n\nNous condamnons l’arrestation d’Ana Exemple."
    assert not [r for r in read(text).records if isinstance(r, Statement)]


def test_what_a_government_did_not_do_stays_a_claim() -> None:
    text = (
        "Déclaration du ministère des Affaires étrangères de Patronie\n\n"
        "Nous regrettons l’arrestation d’Ana Exemple. Nous n’avons pas signé la déclaration."
    )
    records = read(text).records
    assert [r.tone for r in records if isinstance(r, Statement)] == ["concern"]
    assert [(r.did, r.type) for r in records if isinstance(r, Claim)] == [(False, "joined")]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Communiqué du ministère des Affaires étrangères", "ministère des Affaires étrangères"),
        ("Point de presse de la porte-parole du gouvernement", "porte-parole du gouvernement"),
        ("Réponse du ministre à la Ligue", "ministre"),
    ],
)
def test_a_title_names_the_office_that_speaks(title: str, name: str) -> None:
    assert speaker_in(title, "") == (name,)


@pytest.mark.parametrize(
    "title", ["Notre réponse au ministère", "La réponse du gouvernement ne suffit pas", "Appel"]
)
def test_a_title_about_an_office_is_not_its_word(title: str) -> None:
    assert speaker_in(title, "") is None
