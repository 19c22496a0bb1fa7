"""Reports of the UPR Working Group: the layouts of both cycles, in invented examples."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model import Ask, Document, Reading, digest, document_id
from onrecord.read.upr import is_upr_report, read_upr
from onrecord.read.upr.conclusions import entries
from onrecord.read.upr.profile import review_of
from onrecord.read.upr.text import mend

FRONT = """Invented example of a report: nobody recommended any of this.
United Nations A/HRC/99/9
General Assembly Distr.: General
2 January 2012
Original: English
Report of the Working Group on the Universal
Periodic Review*
Norway
* The annex to the present report is circulated as received.
Contents
II. Conclusions and/or recommendations .................................. 7-9 14
Introduction
1. The Working Group held its ninety-ninth session. The review of Norway was held at the
3rd meeting, on 6 November 2011.
"""
CLOSING = (
    "\n99. All conclusions and/or recommendations contained in the present report reflect it.\n"
)


def document(text: str) -> Document:
    mark = digest(text.encode("utf-8", "surrogatepass"))
    return Document(
        id=document_id(mark), digest=mark, name="r.txt", media_type="text/plain", text=text
    )


def read(conclusions: str, dialogue: str = "") -> Reading:
    heading = "II. Conclusions and/or recommendations\n"
    return read_upr(document(FRONT + dialogue + heading + conclusions + CLOSING))


def asks(reading: Reading) -> list[Ask]:
    return [record for record in reading.records if isinstance(record, Ask)]


def test_profile_says_what_the_front_page_says() -> None:
    profile = read("").profile
    assert profile.genre == "upr_report"
    assert profile.date == "2012-01-02"
    assert profile.addressees == ("NO",)
    assert (
        profile.title
        == "Report of the Working Group on the Universal Periodic Review of Norway, 2011"
    )


def test_second_cycle_numbers_pages_and_co_sponsors() -> None:
    reading = read(
        "7. The recommendations listed below enjoy the support of Norway:\n"
        "7.1. Continue the example pro-\ngramme in full, and start the pro-\n"
        "A/HRC/99/9\n14\ngramme for others (Iran (Islamic Republic of), Chile);\n"
        "18 GE.12-99999\n"
        "7.2 Extend the programme (Ireland on behalf of the European Union) (Peru);\n"
        "8. The following recommendations did not enjoy the support of Norway:\n"
        "8.1. Make it permanent (the Holy See and Bosnia and Herzegovina).\n"
    )
    first, second, third = asks(reading)
    assert (
        first.text == "Continue the example programme in full, and start the programme for others"
    )
    assert first.passage.quote.endswith("programme for others".removeprefix("pro"))
    assert first.askers == ("IR", "CL")
    assert (first.number, first.response) == ("7.1", "accepted")
    assert second.askers == ("IE", "PE")
    assert (third.number, third.response, third.askers) == ("8.1", "noted", ("VA", "BA"))
    assert {ask.occasion for ask in asks(reading)} == {"Universal Periodic Review of Norway, 2011"}
    assert {(ask.about, ask.addressees) for ask in asks(reading)} == {("NO", ("NO",))}


def test_first_cycle_lists_with_several_recommendations_in_one_item() -> None:
    reading = read(
        "7. In the course of the discussion, the following recommendations were made to Norway:\n"
        "1. \t\nContinue the programme (Chile, Peru); and extend it to others (Ghana);\n"
        "2. \t\nThat Norway begin the programme; recommends that Norway end it (Mexico);\n"
        "3. (a) Describe the programme; and (b) publish it (Japan).\n"
        "8. The response of Norway to these recommendations will be included in the report.\n"
    )
    assert [(ask.number, ask.askers, ask.text) for ask in asks(reading)] == [
        ("7.1", ("CL", "PE"), "Continue the programme"),
        ("7.1", ("GH",), "extend it to others"),
        ("7.2", ("MX",), "That Norway begin the programme"),
        ("7.2", ("MX",), "recommends that Norway end it"),
        ("7.3", ("JP",), "Describe the programme"),
        ("7.3", ("JP",), "publish it"),
    ]
    assert {ask.response for ask in asks(reading)} == {None}


def test_answers_given_after_the_list_and_for_single_numbers() -> None:
    reading = read(
        "7. In the course of the discussion, the following recommendations were made to Norway:\n"
        "1. Continue the programme (Chile);\n2. Extend it (Peru);\n3. End it (Ghana).\n"
        "8. The recommendations listed above enjoy the support of Norway.\n"
        "9. Recommendations 2 and 3 above do not enjoy its support.\n"
    )
    assert [ask.response for ask in asks(reading)] == ["accepted", "noted", "noted"]


def test_recommendations_that_share_a_verb_or_an_object() -> None:
    reading = read(
        "7. The following recommendations will be examined by Norway:\n"
        "7.1. Consider (Chile) issuing an example invitation (Peru);\n"
        "7.2. Sign (Chile), and ratify (Chile, Peru) the Example Convention (Chile, Peru) and its"
        " Protocol (Peru);\n"
        "7.3. Establish an example body (Ghana) as soon as possible (Japan);\n"
        "7.4. Consider ratifying (Ghana)/ acceding to (Kenya) the Example Convention;\n"
    )
    found = {(ask.number, ask.askers): ask.text for ask in asks(reading)}
    assert found == {
        ("7.1", ("CL",)): "Consider issuing an example invitation",
        ("7.1", ("PE",)): "issuing an example invitation",
        ("7.2", ("CL",)): "Sign and ratify the Example Convention",
        ("7.2", ("PE",)): "ratify the Example Convention and its Protocol",
        ("7.3", ("GH",)): "Establish an example body",
        ("7.3", ("JP",)): "Establish an example body as soon as possible",
        ("7.4", ("GH",)): "Consider ratifying the Example Convention",
        ("7.4", ("KE",)): "acceding to the Example Convention",
    }


def test_alternatives_between_strokes_share_what_was_said_before() -> None:
    reading = read(
        "7. The following recommendations will be examined by Norway:\n"
        "7.1. Ratify the Example Covenant (Chile, Peru)/ Accede (Ghana)/Promptly ratify (Japan)/"
        "Proceed quickly towards an example ceremony (Kenya)/ as soon as possible (Peru)/"
        " at an early stage (Mali);\n"
        "7.2. Continue with all that is done in order to (Ghana)/ Ratify the Example Protocol"
        " (Japan) of the Example Statute (Kenya);\n"
        "7.3. Ratify the Example Charter (Chile); consider (Ghana) doing so (Japan);\n"
        "7.4. Continue the provision of (Chile)/Continue ensuring free example care (Peru);\n"
        "7.5. Continue to take measures (Chile) / to eliminate (Peru) example prejudices (Chile,"
        " Peru);\n"
        "7.6. Promote efforts (Ghana) / Abolish the example tax (Japan)/and publish a report on it"
        " (Kenya);\n"
        "7.7. Maintain (Ghana) / Continue (Kenya) its example policy / including the part on"
        " schools (Ghana) / in particular the part on roads (Kenya);\n"
    )
    found = {(ask.number, ask.askers): ask.text for ask in asks(reading)}
    assert found == {
        ("7.1", ("CL",)): "Ratify the Example Covenant",
        ("7.1", ("PE",)): "Ratify the Example Covenant as soon as possible",
        ("7.1", ("GH",)): "Accede to the Example Covenant",
        ("7.1", ("JP",)): "Promptly ratify the Example Covenant",
        ("7.1", ("KE",)): "Proceed quickly towards an example ceremony",
        ("7.1", ("ML",)): "Proceed quickly towards an example ceremony at an early stage",
        ("7.2", ("GH",)): "Continue with all that is done in order to ratify the Example Protocol",
        ("7.2", ("JP",)): "Ratify the Example Protocol",
        ("7.2", ("KE",)): "Ratify the Example Protocol of the Example Statute",
        ("7.3", ("CL",)): "Ratify the Example Charter",
        ("7.3", ("GH",)): "consider doing so",
        ("7.3", ("JP",)): "doing so",
        ("7.4", ("CL",)): "Continue the provision of free example care",
        ("7.4", ("PE",)): "Continue ensuring free example care",
        ("7.5", ("CL",)): "Continue to take measures to eliminate example prejudices",
        ("7.5", ("PE",)): "to eliminate example prejudices",
        ("7.6", ("GH",)): "Promote efforts to abolish the example tax",
        ("7.6", ("JP",)): "Abolish the example tax",
        ("7.6", ("KE",)): "publish a report on it",
        ("7.7", ("GH",)): "Maintain its example policy, including the part on schools",
        ("7.7", ("KE",)): "Continue its example policy in particular the part on roads",
    }


def test_treaties_that_a_recommendation_points_back_to() -> None:
    reading = read(
        "7. The recommendations below enjoy the support of Norway:\n"
        "7.1. Implement the Convention against Torture (Chile); ratify the Optional Protocol"
        " thereto (Peru);\n"
        "7.2. Study the OPCAT (Ghana); consider its ratification (Japan);\n"
        "7.3. Sign CEDAW and the Optional Protocol thereto (Kenya).\n"
    )
    assert [ask.text for ask in asks(reading)] == [
        "Implement the Convention against Torture",
        "ratify the Optional Protocol to the Convention against Torture",
        "Study the OPCAT",
        "consider the ratification of the OPCAT",
        "Sign CEDAW and the Optional Protocol thereto",
    ]


def test_bare_numbers_are_of_the_last_list() -> None:
    reading = read(
        "7. The recommendations listed below enjoy the support of Norway:\n"
        "1. Continue the programme (Chile);\n2. Extend it (Peru).\n"
        "8. The following recommendations will be examined by Norway:\n"
        "1. End the programme (Ghana);\n2. Begin another (Japan).\n"
        "9. Norway is not in a position to accept recommendation No. 2 above.\n"
    )
    assert [ask.response for ask in asks(reading)] == ["accepted", "accepted", None, "noted"]


def test_lists_for_another_state_say_whom_they_ask() -> None:
    text = (
        f"{FRONT}II. Conclusions and/or recommendations\n"
        "7. The following recommendations were made to Norway:\n7.1. Begin (Chile);\n"
        "8. Recommendations put forward to Norway and Sweden are as follows:\n"
        "8.1. Continue (Peru);\n"
        f"9. Recommendations put forward to Sweden are as follows:\n9.1. End (Ghana).\n{CLOSING}"
    )
    found = entries(text, review_of(text))
    assert [(entry.number, entry.about) for entry in found] == [
        ("7.1", None), ("8.1", "SE"), ("8.1", None), ("9.1", "SE"),
    ]  # fmt: skip


def test_recommendations_that_stand_in_the_dialogue() -> None:
    reading = read(
        "7. The recommendations noted in the report in paragraphs 2 (b) and 3 above did not enjoy"
        " the support of Norway.\n",
        dialogue=(
            "2. Chile asked about the programme. It recommended that Norway (a) continue it; and"
            " (b) extend it to others. It thanked Norway.\n"
            "3. Peru recommended that Norway describe the programme, and asked for more.\n"
            "4. Ghana recommended that Norway end the programme.\n"
        ),
    )
    assert [(ask.number, ask.askers, ask.text, ask.response) for ask in asks(reading)] == [
        ("2 (b)", ("CL",), "extend it to others", "noted"),
        ("3", ("PE",), "describe the programme", "noted"),
    ]


def test_words_of_the_dialogue_that_refer_back_keep_their_sentence() -> None:
    tax = "the example tax goes on in the north"
    licence = "the example licence that sailors of the north must hold"
    reading = read(
        "7. Norway considers the recommendations in paragraphs 2, 3 (b) and 4 unacceptable.\n",
        dialogue=(
            f"2. Chile noted that {tax} and recommended that it be abolished. It thanked Norway.\n"
            f"3. Peru recommended that Norway (a) publish a report. Asking about {licence}, it (b)"
            " recommended that Norway abolish this licence.\n"
            "4. Ghana recommended that Norway describe the programme; Ghana also recommended that"
            " Norway end the example tax, and wished to know when.\n"
        ),
    )
    assert [(ask.number, ask.text) for ask in asks(reading)] == [
        ("2", f"Chile noted that {tax} and recommended that it be abolished"),
        ("3 (b)", f"Asking about {licence}, it (b) recommended that Norway abolish this licence"),
        ("4", "describe the programme"),
        ("4", "end the example tax"),
    ]
    assert {ask.response for ask in asks(reading)} == {"noted"}


def test_parentheses_that_name_no_asker() -> None:
    reading = read(
        "7. The recommendations below enjoy the support of Norway:\n"
        "7.1. Ratify the Example Covenant (EC) and article 2 (a) of it (Chille);\n"
        "7.2. Follow the example given (see the report of Peru on this) (New Zeeland);\n"
        "The original recommendation read: “Follow no example” (Ghana).\n"
        "1 The original wording: “Follow any example (Kenya)”.\n"
        "7.3. Do whatever was said (None);\n"
        "7.4. Do otherwise (former Yugoslav Republic of Macedonia).\n"
    )
    assert [(ask.number, ask.askers) for ask in asks(reading)] == [
        ("7.1", ("CL",)),
        ("7.2", ("NZ",)),
        ("7.3", ()),
        ("7.4", ("MK",)),
    ]


@pytest.mark.parametrize(
    ("printed", "mended"),
    [
        ("non.governmental and pre.trial OP.CAT", "non-governmental and pre-trial OP-CAT"),
        ("the State.s and women.s", "the State’s and women’s"),
        ("i.e. no.189 in www.example.org/a 0.7 L.50", "i.e. no.189 in www.example.org/a 0.7 L.50"),
    ],
)
def test_full_stops_that_were_hyphens(printed: str, mended: str) -> None:
    assert mend(printed) == mended


def test_french_report() -> None:
    text = (
        "Exemple inventé.\nA/HRC/99/9\nRapport du Groupe de travail sur l’Examen périodique"
        " universel*\nNorvège\n"
        "II. Conclusions et/ou recommandations\n"
        "9. Les recommandations ci-après recueillent l’adhésion de la Norvège :\n"
        "9.1 Poursuivre le programme donné en exemple (Chili) (Pérou) ;\n"
        "9.2 L’étendre (République de Corée, Côte d’Ivoire et Saint-Siège).\n"
        "10. Toutes les conclusions et/ou recommandations figurant dans le présent rapport\n"
    )
    assert is_upr_report(text)
    reading = read_upr(document(text))
    assert reading.profile.lang == "fr"
    assert [(ask.askers, ask.response) for ask in asks(reading)] == [
        (("CL", "PE"), "accepted"),
        (("KR", "CI", "VA"), "accepted"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Dear Minister, the Report of the Working Group on the Universal Periodic Review says so.",
        "Conclusions and recommendations\n1. Continue (Norway).",
    ],
)
def test_other_texts_are_no_reports(text: str) -> None:
    assert not is_upr_report(text)


STATES = st.sampled_from(
    ["Norway", "the Holy See", "Iran (Islamic\nRepublic of)", "Côte d’Ivoire", "CEDAW", "İzmir"]
)
GROUP = st.lists(STATES, min_size=0, max_size=3).map(lambda names: f"({', '.join(names)})")
PIECE = st.one_of(
    st.sampled_from(
        ["Sign ", "and ratify ", "the Convention ", "7.", "7.1. ", "8. ", "12. ", "(a) ", "; ",
         ".\n", "\n", "as soon as possible ", "A/HRC/9/9\n12\n", "exam-\nple ", "İ ", "\f",
         "NOTE 1. ", "recommended that ",
         "The recommendations in paragraphs 1, 2 (a) above do not enjoy support ",
         "recommendation 1 above is rejected. ", "The following recommendations enjoy support: "]
    ),
    GROUP,
    st.text(max_size=8),
)  # fmt: skip


@settings(deadline=None, max_examples=150)
@given(st.lists(PIECE, max_size=40), st.lists(PIECE, max_size=15))
def test_laws_hold_for_any_report(conclusions: list[str], dialogue: list[str]) -> None:
    reading = read("".join(conclusions), "".join(dialogue))
    text = reading.doc.text
    for ask in asks(reading):
        assert ask.passage.holds_in(text)
        assert ask.passage.quote == text[ask.passage.start : ask.passage.end]
        assert ask.text == " ".join(ask.text.split()) != ""
        assert len(set(ask.askers)) == len(ask.askers)
    ids = [ask.id for ask in asks(reading)]
    assert len(set(ids)) == len(ids)
    again = read_upr(document(text))
    assert msgspec.json.encode(again) == msgspec.json.encode(reading)


@pytest.mark.parametrize(
    "noise",
    ["(" * 20_000, " " * 50_000 + "x", "7.1 " * 5_000, "\n" * 50_000, "a" * 50_000 + "-\nb",
     "*" * 20_000, "and/or " * 5_000 + "(Norway)", "(Norway) " * 3_000, "1, " * 10_000,
     "; and " * 5_000, "as soon as possible (Norway) " * 2_000, "Consider (Norway) " * 2_000],
)  # fmt: skip
def test_hostile_text_is_read_in_linear_time(noise: str) -> None:
    reading = read(f"7. The recommendations enjoy support:\n7.1. Continue {noise} (Chile);\n")
    assert all(ask.passage.holds_in(reading.doc.text) for ask in asks(reading))
