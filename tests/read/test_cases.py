"""Cases: who is at risk, and who only stands nearby. All names and events are invented."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model import Case, Document
from onrecord.read.letters.cases import find_cases
from onrecord.read.zones import Block
from paths import SHARED


def cases(text: str, kind: str = "paragraph") -> list[Case]:
    doc = Document(id="doc-1", digest="", name="a.txt", media_type="text/plain", text=text)
    found = find_cases(doc, [Block(0, len(text), kind)])
    for case in found:
        assert case.passage.holds_in(text)
    return found


def names(text: str) -> list[str]:
    return [case.name for case in cases(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The blogger Ahmed al-Muster, jailed in May, remains in custody.", ["Ahmed al-Muster"]),
        ("We call for the immediate release of María José Ejemplo.", ["María José Ejemplo"]),
        ("Nguyễn Văn Mẫu was arrested at home.", ["Nguyễn Văn Mẫu"]),
        ("Li Muster and Wang Beispiel were taken away by police.", ["Li Muster", "Wang Beispiel"]),
        ("The trial of the poet Ana Ejemplo opened.", ["Ana Ejemplo"]),
        ("Narges Muster's detention has been extended.", ["Narges Muster"]),
        ("Police detained the student Joe Sample in June.", ["Joe Sample"]),
        ("The murder of Berta Ejemplo has not been solved.", ["Berta Ejemplo"]),
        ("Our colleague Josef Beispiel went missing in July.", ["Josef Beispiel"]),
        ("Tashi Muster, a teacher, is serving a five-year sentence.", ["Tashi Muster"]),
        ("Ola Muster and her sister are facing death threats.", ["Ola Muster"]),
        ("We ask for protection of Mr. F. M. Muster.", ["F. M. Muster"]),
    ],
)
def test_grammar_ties_a_name_to_a_risk(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Judge Peter Sample sentenced the man to six years.",
        "President Ana Ejemplo was threatened by a crowd.",
        "Inspector Karl Muster was arrested.",
        "The lawyer of Karl Muster was arrested.",
        "The killers of their friends were seen by Karl Muster.",
        "Mary Sample, director of Example Watch, condemned the arrests.",
        "Police arrested the suspect, Karl Muster.",
        "Example Human Rights Watch was attacked.",
        "The release of the Example Report was delayed.",
        "Hong Kong was threatened with sanctions.",
        "The Daily Sample was harassed.",
        "Karl Muster reported on the detention of three people.",
    ],
)
def test_who_only_stands_nearby_is_no_person_at_risk(text: str) -> None:
    assert [case.name for case in cases(text) if case.people == "person"] == []


def test_an_official_stays_one_when_the_title_is_left_out_later() -> None:
    assert names("Judge Peter Sample spoke. Later Peter Sample was threatened.") == []


def test_short_forms_are_the_same_case() -> None:
    text = "Bo Sample writes plays. Mr. Sample was arrested in May 2019. Sample remains in prison."
    (case,) = cases(text)
    assert (case.name, case.since, case.passage.start) == ("Bo Sample", "2019-05", 0)


def test_a_short_form_that_two_people_share_says_nothing() -> None:
    assert names("Bo Sample and Ana Sample write plays. Sample was arrested.") == []


def test_one_word_after_a_title_needs_two_mentions() -> None:
    assert names("Mr. Muster was charged.") == []
    assert names("Mr. Muster was charged. Mr. Muster remains in detention.") == ["Muster"]


def test_status_is_the_last_one_and_an_old_release_does_not_hide_a_detention() -> None:
    text = "Bo Sample was arrested in May 2019 and sentenced in June 2019."
    assert cases("Bo Sample was arrested. Bo Sample was sentenced.")[0].status == "sentenced"
    assert cases(text)[0].since == "2019-05"
    old = "Bo Sample is detained. He is known: Bo Sample was released on 4 May 2012."
    assert cases(old)[0].status == "detained"


@pytest.mark.parametrize(
    ("text", "name", "count"),
    [
        ("More than 30 village teachers were detained.", "More than 30 village teachers", 30),
        ("Hundreds of protesters were arrested.", "Hundreds of protesters", None),
        ("The jailing of as many as 1,500 political prisoners goes on.",
         "as many as 1,500 political prisoners", 1500),
        ("They deny the disappearance of critics from Example City.",
         "critics from Example City", None),
    ],
)  # fmt: skip
def test_groups_need_a_number_or_a_description(text: str, name: str, count: int | None) -> None:
    (case,) = cases(text)
    assert (case.people, case.name, case.count) == ("group", name, count)


def test_people_in_general_and_accidents_are_no_group() -> None:
    assert cases("The arrest of activists is wrong. 165 people were killed in the fire.") == []


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            "Ana Muster Mr. Judge was arrested released and , . ( ) the of İnci Şahin 300 lawyers "
            "who have been detained since May 2016 trial Free 's \n".split(" ")
        ),
        max_size=60,
    )
)
def test_any_text_gives_exact_passages_and_the_same_cases_twice(words: list[str]) -> None:
    text = " ".join(words)
    assert cases(text) == cases(text)


@pytest.mark.skipif(not SHARED.exists(), reason="shared data is not here")
def test_cases_of_the_annotated_letters_keep_their_floor() -> None:
    from letters_score import score

    assert score("case")["cases"]["f1"] >= 0.85
