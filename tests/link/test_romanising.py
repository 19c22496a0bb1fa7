"""A name in Chinese characters suggests the same name in pinyin, and joins nobody."""

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.link import link_records
from onrecord.link.romanising import romanisations
from onrecord.model import Case, Passage

pytest.importorskip("pypinyin", reason="the extra pinyin is not installed")


def case(doc: str, name: str) -> Case:
    return Case(passage=Passage(doc=doc, start=0, end=len(name), quote=name), name=name)


def suggested(chinese: str, latin: str) -> tuple[str, ...]:
    """Return the reasons why two names are suggested to be one; none where they are not."""
    links = link_records([case("doc-1", chinese), case("doc-2", latin)])
    assert all(link.how == "suggested" for link in links)
    return tuple(reason for link in links for reason in link.reasons)


@pytest.mark.parametrize(
    "latin",
    [
        "Wang Yangben", "WANG Yangben", "Yangben Wang", "Wang Yang-ben", "Mr Wang Yang Ben",
        "Wáng Yàngběn", "wang yangben", "Yang-Ben WANG",
    ],
)  # fmt: skip
@pytest.mark.parametrize("chinese", ["王样本", "王樣本", "王样本律师"])
def test_a_name_suggests_itself_in_pinyin(chinese, latin):
    assert len(suggested(chinese, latin)) == 1


def test_the_reason_shows_the_name_as_the_document_writes_it():
    assert suggested("王樣本", "Wang Yangben") == ("王樣本 is Wang Yangben in pinyin",)


@pytest.mark.parametrize("latin", ["Lu Yangben", "Lü Yangben", "Lv Yangben", "LYU Yangben"])
def test_the_u_with_dots_is_typed_in_four_ways(latin):
    assert suggested("吕样本", latin)


@pytest.mark.parametrize(
    ("chinese", "latin"),
    [
        ("欧阳样", "Ouyang Yang"), ("歐陽樣", "Yang Ouyang"), ("尉迟本", "Yuchi Ben"),
        ("司徒样本", "Situ Yangben"), ("司徒样本", "Si Tu Yangben"),
    ],
)  # fmt: skip
def test_surnames_of_two_characters(chinese, latin):
    assert suggested(chinese, latin)


@pytest.mark.parametrize(
    ("chinese", "latin"),
    [("曾样", "Zeng Yang"), ("单样", "Shan Yang"), ("解样", "Xie Yang"), ("区样本", "Ou Yangben")],
)
def test_a_surname_is_read_as_a_surname(chinese, latin):
    assert suggested(chinese, latin) == (f"{chinese} is {latin} in pinyin",)


def test_a_rarer_reading_is_told_and_scored_lower():
    usual, rare = (
        link_records([case("doc-1", "曾样"), case("doc-2", name)])[0]
        for name in ("Zeng Yang", "Ceng Yang")
    )
    assert "by a rarer reading of its characters" in rare.reasons
    assert rare.score < usual.score < 1


@pytest.mark.parametrize(
    ("chinese", "latin"),
    [
        ("王·样", "Wang Yang"),  # a dot stands in names of other peoples
        ("王‧样", "Wang Yang"),
        ("王・樣", "Wang Yang"),
        ("伊力样本", "Yi Liyangben"),  # too long for a surname of one character
        ("热样本", "Re Yangben"),  # no surname
        ("王样", "Wang Yangben"),
        ("王样本", "Wang Yang"),
        ("王样本", "Wang Yangbin"),
        ("王样本", "Wang"),
        ("王样本", "Wang Yangben and her brother"),
    ],
)
def test_what_is_not_suggested(chinese, latin):
    assert suggested(chinese, latin) == ()


def test_whose_characters_are_known_is_not_suggested_for_others():
    assert suggested("刘夏", "Liu Xia") == ()
    assert suggested("王洋本", "Wang Yangben (王样本)") == ()


def test_one_document_suggests_nothing_to_itself():
    assert link_records([case("doc-1", "王样本"), case("doc-1", "Wang Yangben")]) == []


def test_without_the_extra_nothing_is_suggested(monkeypatch):
    monkeypatch.setitem(sys.modules, "pypinyin", None)
    assert romanisations("王样本") == ()
    assert suggested("王样本", "Wang Yangben") == ()
    assert link_records([case("doc-1", "高樣"), case("doc-2", "高样")])[0].how == "equal"


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=6) | st.text("王欧阳曾吕女样本行长·", max_size=6))
def test_readings_are_bounded_and_in_letters(name):
    ways = romanisations(name)
    assert len(ways) <= 6**4
    assert len({way[:2] for way in ways}) == len(ways)
    for family, given_name, _ in ways:
        assert family.isalpha()
        assert given_name.isalpha()


@settings(deadline=None, max_examples=40)
@given(
    st.sampled_from(["王", "李", "欧阳", "吕", "覃", "单"]),
    st.text("样本明行乐女", min_size=1, max_size=2),
    st.booleans(),
)
def test_every_reading_is_found_again_in_either_order(surname, rest, turned):
    for family, given_name, _ in romanisations(surname + rest):
        latin = f"{given_name} {family}" if turned else f"{family} {given_name}"
        assert suggested(surname + rest, latin.title()), latin
