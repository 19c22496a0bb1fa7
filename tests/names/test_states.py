"""Finding and resolving states."""

import csv

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord import facts
from onrecord.names import states
from onrecord.names.forms import forms, named
from onrecord.names.states import find_states, state_code, state_name
from paths import SHARED


def found(text):
    return [(text[m.start : m.end], m.code) for m in find_states(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(Sweden, Viet Nam)", [("Sweden", "SE"), ("Viet Nam", "VN")]),
        (
            "Niger, Nigeria and the Niger Delta",
            [("Niger", "NE"), ("Nigeria", "NG")],
        ),
        (
            "Congo; Democratic Republic of the Congo",
            [("Congo", "CG"), ("Democratic Republic of the Congo", "CD")],
        ),
        (
            "Guinea, Guinea-Bissau, Equatorial Guinea, Papua New Guinea, the Gulf of Guinea",
            [
                ("Guinea", "GN"),
                ("Guinea-Bissau", "GW"),
                ("Equatorial Guinea", "GQ"),
                ("Papua New Guinea", "PG"),
            ],
        ),
        ("Dominica and the Dominican Republic", [("Dominica", "DM"), ("Dominican Republic", "DO")]),
        ("Sudan and South Sudan", [("Sudan", "SD"), ("South Sudan", "SS")]),
        ("Republic of Korea", [("Republic of Korea", "KR")]),
        (
            "Democratic People’s Republic of Korea",
            [("Democratic People’s Republic of Korea", "KP")],
        ),
        ("Iran (Islamic Republic of)", [("Iran (Islamic Republic of)", "IR")]),
        (
            "the United Kingdom of Great Britain and Northern Ireland",
            [("United Kingdom of Great Britain and Northern Ireland", "GB")],
        ),
        (
            "the former Yugoslav Republic of Macedonia",
            [("former Yugoslav Republic of Macedonia", "MK")],
        ),
        ("A Polish judge will polish it.", [("Polish", "PL")]),
        ("Turkish law, a turkey", [("Turkish", "TR")]),
        ("CHINA and COTE D'IVOIRE", [("CHINA", "CN"), ("COTE D'IVOIRE", "CI")]),
        ("Romania, Somalia", [("Romania", "RO"), ("Somalia", "SO")]),
        ("China’s record; China-based", [("China", "CN"), ("China", "CN")]),
        ("Chinatown, Indochina, Guineans", [("Guineans", "GN")]),
        ("Hong Kong", [("Hong Kong", "HK")]),
        ("the Paris Agreement, the Rome Statute", []),
        ("Latin American and American", [("American", "US")]),
    ],
)
def test_english(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("les autorités françaises", [("françaises", "FR")]),
        ("militants chinoises, azerbaïdjanais", [("chinoises", "CN"), ("azerbaïdjanais", "AZ")]),
        (
            "La Chine, l’Allemagne et les États-Unis",
            [("Chine", "CN"), ("Allemagne", "DE"), ("États-Unis", "US")],
        ),
        ("François Hollande et la Hollande", [("Hollande", "NL")]),
        ("Dominique Exemple vit au Salvador", [("Salvador", "SV")]),
        ("中国和法国，但不是内蒙古", [("中国", "CN"), ("法国", "FR"), ("内蒙古", "CN")]),
        ("中國、印度尼西亚、理查德", [("中國", "CN"), ("印度尼西亚", "ID")]),
        ("尼日利亚不是尼日尔", [("尼日利亚", "NG"), ("尼日尔", "NE")]),
    ],
)
def test_french_and_chinese(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Michael Jordan spoke",
        "Jordan Example spoke",
        "Atlanta, Georgia",
        "Georgia Example spoke",
        "Chad Example spoke",
        "George Washington",
        "Georgia Tech",
    ],
)
def test_namesakes_are_no_states(text):
    assert not find_states(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("In Jordan, courts", "JO"),
        ("Jordan Ministry of Justice", "JO"),
        ("(Chad, Togo)", "TD"),
        ("against Georgia", "GE"),
        ("the Hashemite Kingdom of Jordan", "JO"),
    ],
)
def test_states_that_have_namesakes(text, code):
    assert find_states(text)[0].code == code


def test_a_mention_says_how_the_state_is_meant():
    text = "France, French Republic, French, Paris, Strasbourg"
    forms_found = [m.form for m in find_states(text)]
    assert forms_found == ["name", "official", "demonym", "capital", "region"]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("the United\nKingdom", "United\nKingdom"),
        ("the Nether-\nlands", "Nether-\nlands"),
        ("Republic of  Korea", "Republic of  Korea"),
        ("Timor-\nLeste", "Timor-\nLeste"),
        ("Viet\u00a0Nam", "Viet\u00a0Nam"),
        ("Ger\u00admany", "Ger\u00admany"),
        ("Bolivia\n  (Plurinational State\nof)", "Bolivia\n  (Plurinational State\nof)"),
    ],
)
def test_names_broken_by_the_typesetter(text, whole):
    (mention,) = find_states(text)
    assert text[mention.start : mention.end] == whole


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("The Holy See", "VA"),
        ("nether-\nlands", "NL"),
        ("UNITED  KINGDOM", "GB"),
        ("Cote d’Ivoire", "CI"),
        ("St. Lucia", "LC"),
        ("Trinidad & Tobago", "TT"),
        ("Swaziland", "SZ"),
        ("Cape Verde", "CV"),
        ("Libyan Arab Jamahiriya", "LY"),
        ("Burma", "MM"),
        ("Czechia", "CZ"),
        ("Phillipines", "PH"),
        ("Republic of Moldovia", "MD"),
        ("Lybia", "LY"),
        ("Brasil", "BR"),
        ("Turkey", "TR"),
        ("État de Palestine", "PS"),
        ("Kosovo", "XK"),
        ("中華人民共和國", "CN"),
        ("l’Allemagne", "DE"),
        ("Maurice", "MU"),
        ("French", None),
        ("Paris", None),
        ("Ruritania", None),
        ("", None),
    ],
)
def test_state_code(name, code):
    assert state_code(name) == code


def test_every_state_resolves_by_its_names_in_three_languages():
    for row in facts.rows("states.csv"):
        for lang in ("en", "fr", "zh", "zh_hant"):
            name = state_name(row["code"], lang)
            assert state_code(name) == row["code"], (name, lang)


def test_a_name_means_one_state():
    claims = {}
    for row in facts.rows("states.csv"):
        for lang in ("en", "fr", "zh"):
            assert claims.setdefault(row[lang], row["code"]) == row["code"]


def test_the_193_members_and_the_others_are_there():
    codes = {row["code"] for row in facts.rows("states.csv")}
    assert len(codes) == 203
    assert codes >= {"VA", "PS", "XK", "TW", "HK", "MO"}
    assert {row["parent"] for row in facts.rows("states.csv") if row["code"] in ("HK", "MO")} == {
        "CN"
    }


@pytest.mark.parametrize(
    "table",
    ["states.csv", "state_words.csv", "regions.csv", "not_states.csv", "namesakes.csv"],
)
def test_every_row_has_a_source(table):
    assert all(row["source"] for row in facts.rows(table))


def test_unknown_codes_have_no_name():
    with pytest.raises(KeyError):
        state_name("ZZ")


_CONTEXT = st.text(alphabet=" ,.;()\n'abcxyzABCÉé-中国İ0", max_size=12)
_NAMES = st.sampled_from(sorted(name for name, form in named().items() if len(name) > 3))


@settings(deadline=None, max_examples=300)
@given(before=_CONTEXT, name=_NAMES, after=_CONTEXT)
def test_places_are_exact_and_words_whole(before, name, after):
    text = before + name + after
    last = 0
    for m in find_states(text):
        assert last <= m.start < m.end <= len(text)
        last = m.end
        for at, edge in ((m.start - 1, m.start), (m.end, m.end - 1)):
            if 0 <= at < len(text) and text[edge].isalnum() and text[edge] < "\u2e80":
                assert not text[at].isalnum() or text[at] >= "\u2e80"


@settings(deadline=None, max_examples=200)
@given(name=_NAMES)
def test_a_name_alone_is_found_whole(name):
    rule = forms()[name].rule
    text = f"({name})"
    mentions = [(text[m.start : m.end], m.code) for m in find_states(text)]
    assert rule in ("alone", "article") or mentions == [(name, named()[name].code)]


@settings(deadline=None, max_examples=100)
@given(before=_CONTEXT, name=_NAMES, after=_CONTEXT)
def test_a_stretch_gives_places_in_the_whole_text(before, name, after):
    text = f"{before} {name} {after}"
    start, end = len(before), len(before) + len(name) + 2
    inside = find_states(text, start, end)
    assert all(start <= m.start < m.end <= end for m in inside)
    assert [m.code for m in inside] == [m.code for m in find_states(text[start:end])]


def test_a_stretch_does_not_cut_a_name_out_of_a_word():
    assert not find_states("Chinatown", 0, 5)
    assert not find_states("IndoChina", 4)


def test_one_pass_over_the_text(monkeypatch):
    passes = []
    automaton, table = states._automaton()

    class Counting:
        def find_matches_as_indexes(self, text):
            passes.append(len(text))
            return automaton.find_matches_as_indexes(text)

    monkeypatch.setattr(states, "_automaton", lambda: (Counting(), table))
    text = "China and France. " * 50
    find_states(text)
    assert passes == [len(text)]


needs_shared = pytest.mark.skipif(not SHARED.exists(), reason="shared data is absent")


@needs_shared
def test_names_of_upr_info():
    with (SHARED / "score" / "states.csv").open(encoding="utf-8") as lines:
        wrong = {
            row["name"]: state_code(row["name"])
            for row in csv.DictReader(lines)
            if state_code(row["name"]) != (row["iso"] or None)
        }
    assert not wrong


@needs_shared
def test_names_in_the_tables_of_treaties():
    with (SHARED / "data" / "treaties" / "hr_status_cat.csv").open(encoding="utf-8") as lines:
        rows = {row["member"]: row["iso2"] for row in csv.DictReader(lines)}
    rows["East Timor"] = "TL"  # the tables keep the code withdrawn in 2002
    assert len(rows) > 190
    assert {name: state_code(name) for name in rows} == rows
