"""Strength: the published rules on our own sentences, and agreement with the coders."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.read.learned.clauses import clauses, words
from onrecord.read.learned.strength_features import placed_features, sense_words, text_features
from onrecord.read.learned.weights import Table
from onrecord.read.strength import strength_of
from paths import SHARED

GOLD = SHARED / "data" / "upr" / "gold.jsonl"
VERBS = {"continue", "train", "adopt", "strengthen", "consider"}


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("Seek technical assistance to build the example registry", 1),
        ("Share its good practices on the example programme with other States", 1),
        ("Continue its efforts to promote the rights of example islanders", 2),
        ("Pursue its policy of support to example families", 2),
        ("Consider ratifying the example convention", 3),
        ("Examine the possibility of abolishing the example tax", 3),
        ("Strengthen the protection of example minorities", 4),
        ("Take measures to combat discrimination against example islanders", 4),
        ("Ratify the example convention", 5),
        ("Repeal the example article of the penal code", 5),
    ],
)
def test_first_verb_decides(text: str, strength: int) -> None:
    assert strength_of(text).value == strength


def test_second_of_two_verbs_is_privileged() -> None:
    assert strength_of("Continue efforts for example islanders").value == 2
    assert strength_of("Continue and strengthen efforts for example islanders").value == 4


def test_specific_examples_make_a_general_action_specific() -> None:
    assert strength_of("Improve the rights of women").value == 4
    assert strength_of("Improve the rights of women by amending the family code").value == 5


def test_reasons_name_the_verbs_and_the_heaviest_words() -> None:
    reasons = strength_of("Continue and strengthen efforts for example islanders").reasons
    assert reasons[:2] == ("verb: continue", "then: continue and strengthen")
    assert "strengthen" in reasons[2:]


def test_what_is_no_recommendation_is_unsure() -> None:
    assert not strength_of("").sure
    assert strength_of("").reasons == ()
    assert not strength_of("xyzzy").sure
    assert not strength_of("Poursuivre le programme en faveur des exemples").sure


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=80))
def test_any_text_has_a_strength_and_always_the_same(text: str) -> None:
    judged = strength_of(text)
    assert 1 <= judged.value <= 5
    assert 0 < judged.confidence <= 1
    assert judged == strength_of(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Continue to train", [("^", "continue"), ("continue_to", "train")]),
        ("Adopt a law and to swiftly train", [("^", "adopt"), ("and_to", "train")]),
        ("Adopt a law, training judges", [("^", "adopt"), (",", "train")]),
        ("Consider adopting a law", [("^", "consider"), ("consider", "adopt")]),
        ("The law by adopting which", [("^", "the"), ("by", "adopt")]),
        ("", []),
    ],
)
def test_clauses_begin_at_verbs_after_their_markers(
    text: str, expected: list[tuple[str, str]]
) -> None:
    found = clauses(words(text), VERBS)
    assert [(clause.marker, clause.words[0]) for clause in found] == expected


@pytest.mark.parametrize("lead", ["In this regard, ", "That it swiftly ", "Also "])
def test_what_leads_in_is_passed_over_to_the_verb(lead: str) -> None:
    found = words(lead + "train judges")
    features = text_features(found, clauses(found, VERBS))
    assert {"Htrain", "Htrain judges", "Hb train judges"} <= features


def test_a_clause_is_described_where_it_stands() -> None:
    parts = clauses(words("Continue to train judges by adopting a law"), VERBS)
    assert "nc 3" in placed_features(parts, 0)
    assert {"MV by adopt", "EV train by adopt", "F continue by"} <= set(placed_features(parts, 2))


def test_words_of_a_clause_have_roles() -> None:
    roles, telling = sense_words(("train", "the", "local", "judges", "and", "clerks"))
    assert roles == ["v train", "1 local", "2 judges"]
    assert telling == ["m local", "m judges", "m clerks"]


def test_a_later_clause_can_decide() -> None:
    assert strength_of("Take steps for example islanders").value == 4
    assert (
        strength_of("Take steps for example islanders, including by repealing the law").value == 5
    )


WEIGHTS = st.dictionaries(
    st.text(max_size=12), st.tuples(st.integers(-127, 127), st.integers(-127, 127)), max_size=30
)


@settings(deadline=None, max_examples=100)
@given(WEIGHTS, st.data())
def test_a_table_sums_what_was_laid_out_and_survives_its_file(
    weights: dict[str, tuple[int, int]], data: st.DataObject
) -> None:
    table = Table.of(2, weights, size=10_000)
    again = Table.parse(2, table.dump())
    asked = data.draw(st.lists(st.sampled_from(sorted(weights)), max_size=40)) if weights else []
    expected = tuple(sum(weights[each][lane] for each in asked) for lane in (0, 1))
    assert table.total(asked) == again.total(asked)
    assert table.dump() == again.dump()
    assert table.total(asked) == expected


def test_lanes_never_touch_each_other() -> None:
    table = Table.of(3, {"up": (127, -127, 127)}, size=64)
    assert table.total(["up"] * 1000) == (127_000, -127_000, 127_000)
    assert table.weight("up", 1) == -127
    assert table.weight("unknown", 1) == 0


@pytest.mark.skipif(not GOLD.exists(), reason="the codings of UPR Info are not here")
def test_agrees_with_the_coders() -> None:
    with GOLD.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for number, line in enumerate(lines) if number % 40 == 0]
    right = sum(strength_of(row["text"]).value == row["action"] for row in rows)
    assert right / len(rows) > 0.9
