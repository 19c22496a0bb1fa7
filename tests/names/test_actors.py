"""Actors: governments, offices, bodies; capitals only where they act."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord import facts
from onrecord.names.actors import find_actors


def found(text):
    return [(m.name, m.state, m.kind) for m in find_actors(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Chinese government said", [("Chinese government", "CN", "government")]),
        ("China’s central government", [("China's central government", "CN", "government")]),
        ("the Government of France", [("Government of France", "FR", "government")]),
        ("the Government shall", [("Government", None, "government")]),
        ("UK officials and Hong Kong police", [
            ("UK officials", "GB", "government"), ("Hong Kong police", "HK", "body")]),
        ("the Polish Senate", [("Polish Senate", "PL", "body")]),
        ("French Foreign Minister Jean Exemple spoke", [
            ("French Foreign Minister Jean Exemple", "FR", "office")]),
        ("Foreign Minister Exemple (France)", [
            ("Foreign Minister Exemple", "FR", "office"), ("France", "FR", "state")]),
        ("the Minister of Justice of Chile", [("Minister of Justice of Chile", "CL", "office")]),
        ("Chinese Foreign Ministry spokesperson Bo Exemple said", [
            ("Chinese Foreign Ministry spokesperson Bo Exemple", "CN", "office")]),
        ("Prime\nMinister of the Nether-\nlands Piet Exemple", [
            ("Prime Minister of the Netherlands Piet Exemple", "NL", "office")]),
        ("Ministry of Law (Singapore)", [
            ("Ministry of Law", None, "body"), ("Singapore", "SG", "state")]),
        ("train the police (Norway)", [("Norway", "NO", "state")]),
        ("President Ana Exemple. Given that", [("President Ana Exemple", None, "office")]),
        ("President Exemple's silence", [("President Exemple", None, "office")]),
        ("the Ministry of Labour, Health and Sports, Deputy Head", [
            ("Ministry of Labour, Health and Sports", None, "body")]),
        ("the Department of Justice of Chile and a Department of Physics", [
            ("Department of Justice of Chile", "CL", "body")]),
        ("the EU High Representative; the European Parliament", [
            ("EU High Representative", None, "office"), ("European Parliament", None, "body")]),
        ("the UN human rights experts and human rights experts", [
            ("UN human rights experts", None, "body")]),
        ("Georgian State Duma", [("State Duma", "RU", "body")]),
        ("the Russian State Duma", [("Russian State Duma", "RU", "body")]),
        ("the authorities in France", [("authorities in France", "FR", "government")]),
        ("the Embassy in Paris", [("Embassy", None, "body")]),
        ("le ministère de la Justice", [("ministère de la Justice", None, "body")]),
        ("la ministre de l’Intérieur Ana Exemple", [
            ("ministre de l'Intérieur Ana Exemple", None, "office")]),
        ("le président de la République française", [
            ("président de la République française", "FR", "office")]),
        ("le président du club", []),
        ("le président Exemple", [("président Exemple", None, "office")]),
        ("总理夫人在北京", []),
        ("the Guangzhou Public Security Bureau", [
            ("Guangzhou Public Security Bureau", "CN", "body")]),
        ("the Somewhere District Court", [("Somewhere District Court", None, "body")]),
        ("the UN Human Rights Council", [("UN Human Rights Council", None, "body")]),
        ("the UN Special Rapporteur on torture", [
            ("UN Special Rapporteur on torture", None, "office")]),
        ("the European Union", [("European Union", None, "organisation")]),
        ("Germany voted", [("Germany", "DE", "state")]),
        ("les autorités chinoises", [("autorités chinoises", "CN", "government")]),
        ("le gouvernement de la France", [("gouvernement de la France", "FR", "government")]),
        ("le ministre français des Affaires étrangères Jean Exemple", [
            ("ministre français des Affaires étrangères Jean Exemple", "FR", "office")]),
        ("中国政府", [("中国政府", "CN", "government")]),
        ("深圳市公安局坪山区分局", [("深圳市公安局坪山区分局", "CN", "body")]),
        ("中國外交部發言人某某表示", [("中國外交部發言人某某", "CN", "office")]),
    ],
)  # fmt: skip
def test_named(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Paris should speak",
        "We urge Paris to speak",
        "Paris's silence",
        "that Paris refused",
        "Paris doit agir",
    ],
)
def test_a_capital_that_acts_is_its_government(text):
    assert found(text) == [("Paris", "FR", "government")]


@pytest.mark.parametrize(
    "text",
    [
        "the meeting in Paris has ended",
        "the Paris Agreement",
        "a Paris-based group",
        "They met in Paris.",
        "urge Paris residents",
        "the president of the club",
        "officials said",
        "King Sample Example",
    ],
)
def test_nobody(text):
    assert not found(text)


_WORDS = st.sampled_from(
    ["the", "Chinese", "government", "of", "France", "Paris", "should", "Foreign", "Minister",
     "Jean", "Exemple", "UN", "Human", "Rights", "Council", "(", ")", "\n", "-", "authorities",
     "ministre", "chinois", "中国", "政府", "İ", "spokesperson", "'s", "Ministry", "Public",
     "Security", "Bureau", "président", "de", "la"]
)  # fmt: skip


@settings(deadline=None, max_examples=300)
@given(st.lists(_WORDS, max_size=14).map(" ".join))
def test_places_are_exact_and_apart(text):
    codes = {row["code"] for row in facts.rows("states.csv")}
    last = 0
    for m in find_actors(text):
        assert last <= m.start < m.end <= len(text)
        last = m.end
        assert m.state is None or m.state in codes
        assert m.kind in ("state", "government", "office", "body", "organisation")
        letters = [c for c in text[m.start : m.end] if c.isalnum()]
        assert [c for c in m.name if c.isalnum()] == letters


def test_a_stretch_gives_places_in_the_whole_text():
    text = "Nobody. The Chinese government said so. France."
    (mention,) = find_actors(text, 8, 39)
    assert text[mention.start : mention.end] == "Chinese government"


@pytest.mark.parametrize("table", ["bodies.csv", "actor_words.csv", "capital_verbs.csv"])
def test_every_row_has_a_source(table):
    assert all(row["source"] for row in facts.rows(table))
