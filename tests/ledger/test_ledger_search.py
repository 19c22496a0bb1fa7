from pathlib import Path

import pytest
from dossiers import add, reading
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord import ledger
from onrecord.ledger import search

ENGLISH = "The Minister met Café owners.\n\nA fair trial was promised to Ana Petrova in May.\n"
FRENCH = "L’avocat de la prisonnière a été libéré. Jusqu'à présent, l'État n'a rien dit.\n"
CHINESE = "外交部表示高度重视人权对话。律师王某某因NGO法被释放。\n"


@pytest.fixture
def searched(folder: Path) -> Path:
    add(folder, *(reading(text, [], name) for text, name in (
        (ENGLISH, "en.txt"), (FRENCH, "fr.txt"), (CHINESE, "zh.txt")
    )))  # fmt: skip
    return folder


def found(folder: Path, query: str) -> list[tuple[str, str]]:
    with ledger.View(folder) as view:
        hits = view.search(query)
        return [(hit.name, view.document(hit.doc).text[hit.start : hit.end]) for hit in hits]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("cafe", [("en.txt", "Café")]),
        ("MINISTER café", [("en.txt", "Minister met Café")]),
        ('"fair trial"', [("en.txt", "fair trial")]),
        ('"trial fair"', []),
        ('"fair   trial', [("en.txt", "fair trial")]),
        ("Petrova fair", [("en.txt", "fair trial was promised to Ana Petrova")]),
        ("fair nothing", []),
        ("avocat", [("fr.txt", "avocat")]),
        ("l'avocat", [("fr.txt", "avocat")]),
        ("d’avocat", [("fr.txt", "avocat")]),
        ("PRISONNIERE libere", [("fr.txt", "prisonnière a été libéré")]),
        ("etat", [("fr.txt", "État")]),
        ("人权", [("zh.txt", "人权")]),
        ("权对", [("zh.txt", "权对")]),
        ("人权 律师", [("zh.txt", "人权对话。律师")]),
        ("权人", []),
        ("NGO法", [("zh.txt", "NGO法")]),
        ("ngo", [("zh.txt", "NGO")]),
        ("外交部表示高度重视人权对话", [("zh.txt", "外交部表示高度重视人权对话")]),
        ("fair OR trial", []),
        ("trial*", [("en.txt", "trial")]),
        ("NOT", []),
        ("words: fair", []),
        ("", []),
        (' "" ', []),
        ("-- ; (", []),
    ],
)
def test_words_are_found_where_they_stand(
    searched: Path, query: str, expected: list[tuple[str, str]]
) -> None:
    assert found(searched, query) == expected


def test_the_closest_words_are_shown_or_the_first_where_they_are_far_apart() -> None:
    text = "rights of all. " + "x " * 90 + "human rights defenders. " + "y " * 20 + "human"
    assert text[slice(*search.place(text, "rights human"))] == "human rights"
    assert text[slice(*search.place(text, "all defenders"))] == "all"
    assert search.place(text, "nothing") is None


def test_a_snippet_is_on_one_line_and_says_where_it_was_cut(searched: Path) -> None:
    with ledger.View(searched) as view:
        (hit,) = view.search("promised")
        assert hit.snippet == " ".join(ENGLISH.split())
    text = "word " * 200 + "needle" + " word" * 200
    made = search.snippet(text, 1000, 1006)
    assert made.startswith("… word")
    assert made.endswith("word …")
    assert "needle" in made
    assert len(made) < 400


def test_the_better_passage_comes_first_and_the_limit_holds(folder: Path) -> None:
    for number in range(5):
        add(folder, reading(f"trial {number} " + "of many other words " * number, [], f"{number}"))
    with ledger.View(folder) as view:
        assert [hit.name for hit in view.search("trial", limit=3)] == ["0", "1", "2"]


@settings(deadline=None, max_examples=60)
@given(st.text())
def test_any_query_is_taken(tmp_path_factory: pytest.TempPathFactory, said: str) -> None:
    folder = _one(tmp_path_factory)
    with ledger.View(folder) as view:
        text = view.document(view.documents()[0].id).text
        for hit in view.search(said):
            assert 0 <= hit.start < hit.end <= len(text)


_MADE: list[Path] = []


def _one(factory: pytest.TempPathFactory) -> Path:
    if not _MADE:
        folder = factory.mktemp("searched") / "visit"
        ledger.create(folder, who="ana", now="2016-03-10T09:00:00Z")
        add(folder, reading(ENGLISH + FRENCH + CHINESE, []))
        _MADE.append(folder)
    return _MADE[0]


@pytest.mark.parametrize(
    "said", ['"' * 9, "a" * 5000, "a " * 5000, "\x00", "a\x00b", "\ud800", "人" * 900, "NEAR(a b)"]
)
def test_hostile_queries_are_taken(searched: Path, said: str) -> None:
    found(searched, said)


_WORDS = st.text(st.sampled_from("aé İß人权 \n.。'’-Åfi"), max_size=60)


@settings(deadline=None, max_examples=200)
@given(st.lists(_WORDS | st.sampled_from(["\n\n", "x" * 1300, "a. " * 500, "人。" * 700])))
def test_passages_cover_the_text_in_order(parts: list[str]) -> None:
    text = "".join(parts)
    stretches = list(search.passages(text))
    assert "".join(text[start:end] for start, end in stretches) == text
    assert all(0 < end - start <= 1200 for start, end in stretches)


@settings(deadline=None, max_examples=100)
@given(_WORDS, st.integers(0, 60), st.integers(1, 20))
def test_every_word_of_a_text_is_placed_in_it(text: str, start: int, length: int) -> None:
    said = text[start : start + length].replace('"', " ")
    at = search.place(text, f'"{said}"')
    if at is not None:
        assert search.query(f'"{text[at.start : at.end]}"') == search.query(f'"{said}"')
