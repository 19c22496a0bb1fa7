"""Following one ask: the same demand again, and what may answer it; all invented."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.link.following import answers, same_demand, shared_cases, shared_laws
from onrecord.model import Act, Ask, Passage, Statement

TREATY = "International Covenant on Civil and Political Rights"
NUMBERS = itertools.count()
PENALTY, TORTURE = "Death penalty", "Torture and other CID treatment"


def at(quote="words"):
    doc = f"doc-{next(NUMBERS)}"
    return Passage(doc=doc, start=0, end=len(quote), quote=quote)


def ask(text="Call for the release of Tala Fonoti", **more):
    fields = {"text": text, "about": "NU", "addressees": ("GL",)} | more
    return Ask(passage=at(text), **fields)


def said(**more):
    return Statement(passage=at(), **({"actor": "GL", "about": "NU"} | more))


def done(**more):
    fields = {"name": "Example text", "type": "signature", "about": "NU", "actors": ("GL",)}
    return Act(passage=at("a row"), **(fields | more))


def relation(wanted, record):
    found = answers(wanted, [record])
    return found[0].relation if found else None


NAMED = ask(cases=("Tala Fonoti",), act="speak_publicly")


def test_the_same_demand_is_found_in_other_words_and_languages():
    french = ask("Demander la libération de Tala Fonoti", cases=("Tala Fonoti",))
    (found,) = same_demand(NAMED, [french])
    assert found.record == french.id
    assert found.relation is None
    assert found.reasons == ("of the same government", "the same case: Tala Fonoti")


def test_no_demand_is_its_own_repetition_and_other_states_are_other_demands():
    elsewhere = ask(NAMED.text, about="TK", cases=("Tala Fonoti",), act="speak_publicly")
    nowhere = ask(NAMED.text, about=None, cases=("Tala Fonoti",), act="speak_publicly")
    assert same_demand(NAMED, [NAMED, elsewhere, nowhere]) == []
    assert same_demand(nowhere, [ask(about=None)]) == []


def test_what_has_nothing_but_the_addressee_in_common_is_not_shown():
    assert same_demand(NAMED, [ask("Ratify the treaty without delay", act="ratify")]) == []


def test_the_most_alike_stands_first_and_every_score_has_its_reasons():
    near = ask(NAMED.text, cases=("Tala Fonoti",), act="speak_publicly")
    far = ask("Another matter", cases=("Tala Fonoti",))
    found = same_demand(NAMED, [far, near])
    assert [each.record for each in found] == [near.id, far.id]
    assert found == same_demand(NAMED, [near, far])
    assert all(0 < each.score <= 1 and each.reasons for each in found)


def test_words_alike_are_enough():
    (found,) = same_demand(ask("Let the weavers go home"), [ask("Let the weavers go home now")])
    assert any(reason.startswith("alike in words") for reason in found.reasons)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ({"raises": True, "cases": ("Tala Fonoti",)}, "meets"),
        ({"raises": True}, "unrelated"),
        ({"tone": "defends", "cases": ("Tala Fonoti",)}, "contradicts"),
        ({"tone": "welcomes"}, "unrelated"),
        ({"raises": True, "cases": ("Tala Fonoti",), "actor": "FO"}, None),
        ({"raises": True, "cases": ("Tala Fonoti",), "about": "TK"}, None),
    ],
)
def test_what_words_do_to_an_ask_for_a_word(words, expected):
    assert relation(NAMED, said(**words)) == expected


def test_to_name_the_matter_meets_no_ask_for_more_than_words():
    release = ask(cases=("Tala Fonoti",), act="release")
    assert relation(release, said(raises=True, cases=("Tala Fonoti",))) == "partly"


def test_a_theme_meets_an_ask_that_names_nothing_more():
    on_theme = ask("Raise the death penalty", act="raise", themes=(PENALTY,))
    assert relation(on_theme, said(raises=True, themes=(PENALTY,))) == "meets"
    assert relation(on_theme, said(raises=True, themes=(TORTURE,))) == "unrelated"
    named = ask(act="raise", themes=(PENALTY,), cases=("Tala Fonoti",))
    assert relation(named, said(raises=True, themes=(PENALTY,))) == "partly"


def test_a_recommendation_of_the_one_asked_is_its_word():
    on_theme = ask("Raise the death penalty", act="raise", themes=(PENALTY,))
    made = ask("Abolish it", askers=("GL",), addressees=("NU",), themes=(PENALTY,))
    other = ask("Abolish it", askers=("FO",), addressees=("NU",), themes=(PENALTY,))
    assert relation(on_theme, made) == "meets"
    assert relation(on_theme, other) is None


RATIFY = ask("Ratify the covenant", act="ratify", instruments=(TREATY,), about="GL")


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("ratification", "meets"),
        ("treaty signature", "partly"),
        ("no treaty action", "contradicts"),
        ("treaty denunciation", "contradicts"),
    ],
)
def test_what_a_state_does_to_a_treaty(kind, expected):
    act = {"type": kind, "about": None, "instruments": (TREATY,)}
    assert relation(RATIFY, done(**act)) == expected
    assert relation(RATIFY, done(**act, actors=("FO",))) is None
    assert relation(RATIFY, done(type=kind, about=None, instruments=("Another Pact",))) is None
    assert relation(NAMED, done(**act)) is None


JOIN = ask("Join the joint statement", act="join")


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        ({"stance": "critical"}, "meets"),
        ({"stance": "critical", "actors": ("FO",)}, "contradicts"),
        ({"stance": "supportive"}, "contradicts"),
        ({"stance": "supportive", "actors": ("FO",)}, None),
        ({"stance": "critical", "about": "TK"}, None),
        ({"type": "vote", "actors": ("FO",)}, None),
    ],
)
def test_what_a_list_of_names_does_to_an_ask_to_join(act, expected):
    assert relation(JOIN, done(**act)) == expected


def test_to_sign_answers_no_ask_for_a_person_that_the_list_does_not_name():
    assert relation(NAMED, done(stance="critical")) is None


@pytest.mark.parametrize(
    ("some", "others", "shared"),
    [
        (("Liu Example",), ("LIU Example",), ["Liu Example"]),
        (("Tala Fonoti",), ("Tala Fonotiu",), []),
        (("the weavers",), ("the weavers",), ["the weavers"]),
        ((), ("Tala Fonoti",), []),
    ],
)
def test_cases_in_common(some, others, shared):
    assert shared_cases(some, others) == shared


def test_instruments_in_common_by_any_known_name():
    assert shared_laws((TREATY,), ("ICCPR",)) == [TREATY]
    assert shared_laws((TREATY,), ("Another Pact",)) == []


@settings(deadline=None, max_examples=60)
@given(st.permutations(range(6)))
def test_the_order_of_candidates_changes_nothing(order):
    wanted = NAMED
    candidates = CANDIDATES
    mixed = [candidates[number] for number in order]
    assert answers(wanted, mixed) == answers(wanted, candidates)


CANDIDATES = [
    said(raises=True, cases=("Tala Fonoti",)), said(tone="welcomes"), said(tone="defends"),
    done(stance="critical"), done(stance="supportive"), ask("Free them", askers=("GL",)),
]  # fmt: skip
