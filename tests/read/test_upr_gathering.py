"""What one state asks in several places of a report, in invented examples."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model import Ask, Document, digest, document_id
from onrecord.read.upr import read_upr
from onrecord.read.upr.gathering import gathered
from onrecord.read.upr.recommendations import Recommendation, split

FRONT = """Invented example of a report: nobody recommended any of this.
A/HRC/99/9
Report of the Working Group on the Universal Periodic Review*
Norway
1. The review of Norway was held at the 3rd meeting, on 6 November 2009.
"""
CLOSING = (
    "\n99. All conclusions and/or recommendations contained in the present report reflect it.\n"
)


def read(conclusions: str, dialogue: str = "", after: str = "") -> list[Ask]:
    text = f"{FRONT}{dialogue}II. Conclusions and/or recommendations\n{conclusions}{CLOSING}{after}"
    mark = digest(text.encode())
    reading = read_upr(
        Document(
            id=document_id(mark), digest=mark, name="r.txt", media_type="text/plain", text=text
        )
    )
    found = [record for record in reading.records if isinstance(record, Ask)]
    assert all(ask.passage.holds_in(text) for ask in found)
    return found


def pieces(item: str, year: int | None) -> list[tuple[tuple[str, ...], str]]:
    made = split(item, 0, len(item))
    return [(one.askers, one.text) for one in gathered(item, made, year)]


def test_like_treaties_of_one_state_are_one_recommendation() -> None:
    item = (
        "To sign the Example Convention (Chile, Peru); to sign the Example Protocol (Chile);"
        " to sign the Example Statute (Chile, Ghana)"
    )
    assert pieces(item, 2009) == [
        (("PE",), "To sign the Example Convention"),
        (("GH",), "to sign the Example Statute"),
        (
            ("CL",),
            "To sign the Example Convention and the Example Protocol and the Example Statute",
        ),
    ]


def test_what_goes_further_stands_alone() -> None:
    item = (
        "Continue the example programme (Chile, Peru);"
        " Continue the example programme in the north (Peru)"
    )
    assert pieces(item, None) == [
        (("CL",), "Continue the example programme"),
        (("PE",), "Continue the example programme in the north"),
    ]


def test_two_recommendations_of_one_state_alone_stay_two() -> None:
    item = (
        "Describe in an example report each of the programmes for the north, and how often each"
        " of them was in use (Chile); end it (Chile)"
    )
    assert len(pieces(item, 2009)) == 2


def test_what_refers_back_belongs_to_what_it_refers_to() -> None:
    first = "Begin the example programme in all the schools (Chile, Peru)"
    assert len(pieces(f"{first}; open roads to the north for others (Peru)", 2009)) == 2
    assert pieces(f"{first}; make this programme known to others (Peru)", 2009)[-1] == (
        ("PE",),
        "Begin the example programme in all the schools and make this programme known to others",
    )


def test_words_said_once_for_two_pieces_bring_no_article_again() -> None:
    item = (
        "invite the example experts and the Example Rapporteur on roads (Chile);"
        " invite the example experts in particular the Example Rapporteur on seas (Chile);"
        " invite the example experts (Peru, Ghana)"
    )
    askers, words = pieces(item, 2009)[-1]
    assert askers == ("CL",)
    assert words == (
        "invite the example experts and the Example Rapporteur on roads"
        " in particular the Example Rapporteur on seas"
    )


def test_treaties_are_named_in_full_and_adverbs_stay() -> None:
    item = (
        "Ratify the Optional Protocol to the Convention against Torture (Chile, Peru);"
        " Ratify the Optional Protocol to the Convention on Examples (Chile);"
        " and immediately end it (Chile, Ghana)"
    )
    askers, words = pieces(item, 2009)[-1]
    assert askers == ("CL",)
    assert words == (
        "Ratify the Optional Protocol to the Convention against Torture"
        " and the Optional Protocol to the Convention on Examples and immediately end it"
    )


def test_letters_of_one_state_stay_apart() -> None:
    item = "(a) Describe the programme; and (b) publish it (Japan, Chile)."
    assert pieces(item, 2012) == [
        (("JP", "CL"), "Describe the programme"),
        (("JP", "CL"), "publish it"),
    ]


def test_later_reports_take_fewer_recommendations_apart() -> None:
    first = (
        "Begin the example programme in all the schools of the country, and in all other places"
        " where children are taught by the State"
    )
    item = f"{first} (Chile, Peru); help others to do so (Peru)"
    assert pieces(item, 2009) == [(("CL", "PE"), first), (("PE",), "help others to do so")]
    assert pieces(item, 2011) == [
        (("CL",), first),
        (("PE",), f"{first} and help others to do so"),
    ]


@settings(deadline=None, max_examples=100)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["Sign it", "to sign it", "Sign it soon", "that all end", "THE", "to"]),
            st.lists(st.sampled_from(["NO", "CL", "PE"]), unique=True, max_size=3),
        ),
        max_size=8,
    ),
    st.none() | st.just(2011),
)
def test_every_state_keeps_its_words(made: list[tuple[str, list[str]]], year: int | None) -> None:
    text, found = "", []
    for words, askers in made:
        start = len(text)
        text += f"{words} ({', '.join(askers)}); "
        found.append(Recommendation(start, start + len(words), words, tuple(askers)))
    whole = gathered(text, found, year)
    for one in found:
        for code in one.askers:
            covering = [
                other for other in whole
                if code in other.askers and other.start <= one.start and one.end <= other.end
            ]  # fmt: skip
            assert len(covering) == 1
    places = [(one.start, one.end, one.part) for one in whole]
    assert len(set(places)) == len(places)


def test_what_the_list_repeats_from_the_dialogue_stands_once() -> None:
    listed, other = read(
        "7. The following recommendations will be examined by Norway:\n"
        "7.1. Publish the yearly example report on programmes (Chile);\n"
        "8. The recommendations noted in the report in paragraphs 2 and 3 above did not enjoy"
        " the support of Norway.\n",
        dialogue=(
            "2. Chile recommended that Norway publish the yearly example report on programmes.\n"
            "3. Peru recommended that Norway publish the yearly example report on programmes.\n"
        ),
    )[::-1]
    assert (listed.number, listed.askers, listed.response) == ("7.1", ("CL",), "noted")
    assert (other.number, other.askers, other.response) == ("3", ("PE",), "noted")


def test_notes_that_the_conclusions_point_at() -> None:
    asks = read(
        "7. The recommendations below enjoy the support of Norway:\n"
        "7.1. Continue the programme (Chile).\n"
        "8. In the view of Norway, the recommendations in the footnote below are not relevant.1\n",
        after=(
            "1\nEnd the example programme (Peru);\nBegin another, larger one, in the whole of the"
            " example country and beyond its borders (Peru).\nAnnex\n1 Nobody (Ghana)\n"
        ),
    )
    assert [(ask.number, ask.askers, ask.response) for ask in asks] == [
        ("7.1", ("CL",), "accepted"),
        ("8", ("PE",), "noted"),
        ("8", ("PE",), "noted"),
    ]


def test_conclusions_that_recommend_nothing() -> None:
    asks = read(
        "7. In the course of the discussion, the following conclusions were made:\n"
        "1. The example programme was welcomed. (None);\n"
        "8. The recommendations listed below enjoy the support of Norway:\n"
        "1. Training: (a) Norway is encouraged to train; (b) It is recommended to go on. (None);\n"
    )
    assert [ask.text for ask in asks] == [
        "Norway is encouraged to train",
        "It is recommended to go on",
    ]


@pytest.mark.parametrize("reference", ["7.1 and 7.3, ", "7.1 to 7.3 "])
def test_items_that_name_other_items(reference: str) -> None:
    asks = read(
        "7. The recommendations below enjoy the support of Norway:\n"
        "7.1. Continue the programme (Chile);\n"
        f"7.2. Consider what is mentioned in paragraphs\n{reference}once it is over (Peru);\n"
        "7.3. End it (Ghana).\n"
    )
    assert [(ask.number, ask.askers) for ask in asks] == [
        ("7.1", ("CL",)),
        ("7.2", ("PE",)),
        ("7.3", ("GH",)),
    ]


def test_participle_goes_on_with_the_sentence() -> None:
    asks = read(
        "7. The recommendations below enjoy the support of Norway:\n"
        "7.1. Adopt an example programme (Chile) covering all schools (Peru).\n"
    )
    assert [(ask.askers, ask.text) for ask in asks] == [
        (("CL",), "Adopt an example programme"),
        (("PE",), "Adopt an example programme covering all schools"),
    ]


@pytest.mark.parametrize("states", ["Norway", "Norway, Chile"])
def test_many_pieces_of_one_item_are_read_in_linear_time(states: str) -> None:
    words = ("Sign the treaty", "end it", "Sign the treaty soon and at once")
    item = "; ".join(f"{part} ({states})" for part, _ in zip(itertools.cycle(words), range(3000)))
    asks = read(f"7. The recommendations enjoy support:\n7.1. {item};\n")
    assert asks
