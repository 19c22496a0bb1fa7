"""Instruments: laws, treaties, resolutions, charges. All texts are invented examples."""

import pytest

from onrecord.model import Document, Instrument
from onrecord.read.letters.instruments import find_instruments
from onrecord.read.zones import Block
from paths import SHARED


def instruments(text: str) -> list[Instrument]:
    doc = Document(id="doc-1", digest="", name="a.txt", media_type="text/plain", text=text)
    found = find_instruments(doc, [Block(0, len(text), "paragraph")])
    for instrument in found:
        assert instrument.passage.holds_in(text)
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Under the new Example Media Act he was fined.", ("Example Media Act", "law")),
        ("It breaks the Penal Code-1860.", ("Penal Code-1860", "law")),
        ("Norway's Constitution forbids it.", ("Norway's Constitution", "law")),
        ("The Constitution of Norway forbids it.", ("Constitution of Norway", "law")),
        ("She broke the Law on Public Order.", ("Law on Public Order", "law")),
        ("It is party to the Convention against Torture.",
         ("Convention against Torture", "treaty")),
        ("Article 19 of the ICCPR protects it.", ("ICCPR", "treaty")),
        ("Under Council resolution 43/16 it must report.",
         ("Council resolution 43/16", "resolution")),
        ("He was charged with “harming the nation”.", ("harming the nation", "charge")),
        ("They were accused of 'insulting a flag'.", ("insulting a flag", "charge")),
        ("The article was found in contempt of court.", ("contempt of court", "charge")),
    ],
)  # fmt: skip
def test_an_instrument_is_read_with_its_whole_name(text: str, expected: tuple[str, str]) -> None:
    assert [(i.name, i.type) for i in instruments(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The Law is the law.",
        "The Ministry of Law replied.",
        "The Annual Convention of Teachers was closed.",
        "They broke international human rights law.",
        "The Example Law Society met.",
        "They spoke of extremism.",
        "It was “a bad day”.",
    ],
)
def test_what_only_sounds_like_a_law_is_none(text: str) -> None:
    assert instruments(text) == []


def test_one_record_for_each_instrument() -> None:
    text = "The Example Media Act is new. The Media Act, the Press Code and the Media Act harm us."
    assert [i.name for i in instruments(text)] == ["Example Media Act", "Press Code"]


def test_the_date_of_force_is_read() -> None:
    (law,) = instruments("The Example Media Act, effective January 1, 2017, limits the press.")
    assert law.effective == "2017-01-01"


@pytest.mark.skipif(not SHARED.exists(), reason="shared data is not here")
def test_instruments_of_the_annotated_letters_keep_their_floor() -> None:
    from letters_score import score

    assert score("instrument")["instruments"]["f1"] >= 0.85
