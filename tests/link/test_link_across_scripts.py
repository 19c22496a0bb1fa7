"""The same person and the same law in several scripts and languages."""

import pytest

from onrecord.link import link_records
from onrecord.link.instrument_keys import instrument_key
from onrecord.link.person_keys import person_keys
from onrecord.model import Case, Passage


def case(doc: str, name: str) -> Case:
    return Case(passage=Passage(doc=doc, start=0, end=len(name), quote=name), name=name)


@pytest.mark.parametrize("other", ["刘晓波", "劉曉波", "LIU Xiaobo", "Liu Xiao-bo"])
def test_curated_names_are_one_person(other):
    (link,) = link_records([case("doc-1", "Liu Xiaobo"), case("doc-2", other)])
    assert link.how == "equal"


@pytest.mark.parametrize("other", ["Ilham Toxti", "伊力哈木·土赫提", "伊力哈木・土赫提"])
def test_names_that_do_not_survive_pinyin(other):
    assert person_keys(other) == person_keys("Ilham Tohti")


def test_another_person_stays_another():
    records = [case("doc-1", "Liu Xiaobo"), case("doc-2", "刘霞"), case("doc-3", "Liu Xia")]
    equal = [link for link in link_records(records) if link.how == "equal"]
    assert [link.members for link in equal] == [tuple(sorted((records[1].id, records[2].id)))]


def test_traditional_and_simplified_characters_are_one_name():
    (link,) = link_records([case("doc-1", "高範樣"), case("doc-2", "高范样")])
    assert link.how == "equal"


@pytest.mark.parametrize(
    "name",
    [
        "Foreign NGO Management Law",
        "China’s new Foreign NGO Law",
        "《境外非政府组织境内活动管理法》",
        "境外非政府組織境內活動管理法",
        "la loi sur la gestion des ONG étrangères",
    ],
)
def test_one_law_in_three_languages(name):
    assert instrument_key(name) == instrument_key(
        "Law on the Administration of Activities of Overseas Non-Governmental Organizations"
        " within China"
    )


def test_a_law_of_another_state_is_another():
    assert instrument_key("Russia's Foreign NGO Law").state == "RU"


def test_liu_xia_is_not_suggested_to_be_liu_xiaobo():
    for other in ("刘晓波", "Liu Xiaobo"):
        assert link_records([case("doc-1", other), case("doc-2", "Liu Xia")]) == []
        assert link_records([case("doc-1", other), case("doc-2", "刘霞")]) == []
