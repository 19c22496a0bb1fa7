"""Who is who: officials, slips of the pen, pronouns, and dates that are of something else."""

import pytest

from onrecord.model import Document
from onrecord.read.letters.cases import find_cases
from onrecord.read.letters.full_names import FullerNames
from onrecord.read.zones import blocks


def cases(text, date=None):
    doc = Document(
        id="doc-1", digest="0", name="a.txt", media_type="text/plain", text=text, date=date
    )
    return {case.name: case for case in find_cases(doc, blocks(text))}


def test_an_officer_whose_name_follows_the_office_is_no_case():
    text = (
        "The UN Special Rapporteur on the rights of lamps, Ida Placeholder, today called for the "
        "release of Ana Sample, who was convicted last week."
    )
    assert list(cases(text)) == ["Ana Sample"]


def test_one_letter_more_is_the_same_person():
    text = "Gao Examplesheng was arrested. Later Gao Exampleshen was tortured."
    assert list(cases(text)) == ["Gao Examplesheng"]
    assert len(cases("Ana Sample was arrested. Ada Sample was tortured.")) == 2


def test_a_pronoun_counts_only_where_one_person_can_be_meant():
    alone = "We write about the singer Ana Sample. She was arrested on 3 May 2030."
    assert list(cases(alone)) == ["Ana Sample"]
    two = "Ana Sample met Bo Specimen. She was arrested on 3 May 2030."
    assert cases(two) == {}
    other = "Bo Specimen was jailed. Ana Sample sings. She was arrested in May."
    assert list(cases(other)) == ["Bo Specimen"]


def test_a_name_ends_with_its_sentence():
    text = (
        "They came for the writer Ana Sample. He was arrested. Police beat Ana Sample. Nobody saw."
    )
    assert list(cases(text)) == ["Ana Sample"]


@pytest.mark.parametrize(
    ("text", "date", "since"),
    [
        ("Ana Sample was arrested on 3 May 2030.", "2030-06-01", "2030-05-03"),
        ("On 3 May 2030, Ana Sample was arrested.", "2030-06-01", "2030-05-03"),
        ("Ana Sample has been held since 2021.", "2030-06-01", "2021"),
        ("Ana Sample was arrested in 2021.", "2030-06-01", None),
        ("Ana Sample went missing. Ana Sample was arrested in 2029.", "2030-06-01", None),
        ("On 3 May 2030 it was learned that Ana Sample was arrested.", None, None),
        ("Ana Sample was arrested before 3 May 2030.", None, None),
        ("Ana Sample was arrested on 3 May 2031.", "2030-06-01", None),
    ],
)
def test_since(text, date, since):
    assert cases(text, date)["Ana Sample"].since == since


@pytest.mark.parametrize(
    "text",
    [
        "Two plain clothed men beat the two armed men.",
        "Five inmates told us of the food.",
        "Reports name books, including Ana Sample's ones, for having him jailed.",
    ],
)
def test_who_did_it_or_saw_it_is_no_case(text):
    assert cases(text) == {}


@pytest.mark.parametrize(
    ("text", "name", "count"),
    [
        ("Thirty-two village teachers were put on trial.", "Thirty-two village teachers", 32),
        (
            "At least 14 bloggers from the central provinces have been detained.",
            "At least 14 bloggers from the central provinces",
            14,
        ),
        (
            "Five members of the Example Choir are in prison.",
            "Five members of the Example Choir",
            5,
        ),
    ],
)
def test_a_counted_group(text, name, count):
    assert cases(text)[name].count == count


def test_a_short_name_is_filled_up_where_only_one_fits():
    text = "The Example City Police Bureau came. The Bureau left."
    assert FullerNames(text)("Bureau") == "Example City Police Bureau"
    assert FullerNames(text + " The Sample Town Bureau came.")("Bureau") == "Bureau"
    assert FullerNames(text)("FR") == "FR"
