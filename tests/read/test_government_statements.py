"""Statements that governments make in press statements, letters and replies."""

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from onrecord.model import Document, Statement
from onrecord.read import read_document
from onrecord.read.letters.governments import EUROPEAN_UNION, speaking_government

HEAD = "Ministry of Foreign Affairs of Norway\nPress release | 3 October 2032\n\n"
UNION = "Brussels, 3 October 2032\n\nUganda: Statement by the Spokesperson on the arrests\n\n"


def read(text):
    doc = Document(id="d", digest="", name="d.txt", media_type="text/plain", text=text)
    return read_document(doc)


def statements(text):
    return [record for record in read(text).records if isinstance(record, Statement)]


def only(text):
    (statement,) = statements(text)
    return statement


def test_a_condemnation():
    found = only(HEAD + "Norway strongly condemns the sentence against Ana Example in Peru.")
    assert found.actor == "NO"
    assert found.about == "PE"
    assert found.raises
    assert found.tone == "condemns"
    assert not found.commits


def test_concern_names_its_cases_laws_and_themes():
    found = only(
        HEAD + "We are deeply concerned about the detention of the lawyer Ana Example in Peru "
        "under the Example Media Act."
    )
    assert found.tone == "concern"
    assert found.cases == ("Ana Example",)
    assert found.instruments == ("Example Media Act",)
    assert "Detention" in found.themes


def test_importance_attached_to_civil_society_is_a_commitment_about_no_state():
    text = (
        HEAD + "Norway attaches great importance to civil society. "
        "The arrests in Peru and the trials in Peru go on."
    )
    found = only(text)
    assert found.commits
    assert found.about is None
    assert not found.raises


def test_private_diplomacy_raises_and_its_words_stay_in_the_passage():
    found = only(
        HEAD + "The trial of Ana Example in Peru goes on. "
        "We have raised her case in private with the Peruvian authorities."
    )
    assert found.raises
    assert found.about == "PE"
    assert "in private" in found.passage.quote


def test_a_promise_to_raise_is_not_yet_raised():
    found = only(
        HEAD + "The writer Ana Example was jailed in Peru. "
        "We will continue to raise her case with the Peruvian authorities."
    )
    assert found.commits
    assert not found.raises


def test_what_a_government_says_it_did_stays_a_claim():
    text = (
        HEAD + "Norway joined the joint statement on Peru. Our embassy attended the trial in Peru."
    )
    assert statements(text) == []
    assert {r.kind for r in read(text).records if r.kind != "occasion"} == {"claim"}


def test_a_call_is_an_ask_of_the_government():
    text = HEAD + "Norway calls on the Peruvian authorities to release the lawyer Ana Example."
    (ask,) = [record for record in read(text).records if record.kind == "ask"]
    assert ask.askers == ("NO", "Ministry of Foreign Affairs of Norway")
    assert ask.act == "release"
    assert ask.about == "PE"


def test_a_headline_that_the_text_repeats_is_one_statement():
    text = (
        HEAD + "Norway condemns the arrests in Peru\n\n"
        "“I strongly condemn the arrest of Ana Example in Peru,” says the Minister.\n"
    )
    found = only(text)
    assert found.passage.quote.startswith("I strongly condemn")


@pytest.mark.parametrize(
    "words",
    [
        "We welcome the opportunity to explain our position on Peru.",
        "Thank you for your letter about Peru.",
        "The Minister of Justice of Peru was thanked for his hospitality.",
    ],
)
def test_courtesies_are_no_statements(words):
    assert statements(HEAD + words) == []


def test_an_organisation_makes_no_statement():
    text = (
        "Example Rights Watch\nPress release\n\nWe are deeply concerned about the arrests in Peru."
    )
    assert statements(text) == []


def test_the_union_speaks():
    text = UNION + "The European Union is following with concern the arrests of lawyers in Uganda."
    found = only(text)
    assert found.actor == EUROPEAN_UNION
    assert found.about == "UG"
    assert found.raises


def test_a_reply_speaks_for_its_government():
    text = (
        "Reply of the Ministry of Foreign Affairs of Norway to Lantern Rights Watch\n\n"
        "Dear Ms Example,\n\nThank you for your letter about Ana Example in Peru.\n\n"
        "The Ministry shares your concern. We remain committed to supporting civil society in Peru."
    )
    first, second = statements(text)
    assert (first.actor, first.about, first.tone) == ("NO", "PE", "concern")
    assert second.commits


def test_joint_speakers_make_the_strongest_statement_each():
    text = (
        "Joint statement on Peru\n\nGeneva, 3 October 2032\n\n"
        "We, the Governments of Norway, Iceland and Canada, condemn the arrest of Ana Example in "
        "Peru. We regret that Peru has closed its borders to the experts."
    )
    found = statements(text)
    assert [s.actor for s in found if s.tone == "condemns"] == ["NO", "IS", "CA"]
    assert [s.actor for s in found if s.tone == "concern"] == ["NO"]
    assert {s.behalf for s in found} == {"Norway, Iceland and Canada"}
    assert len({s.id for s in found}) == len(found)


def test_a_government_is_no_critic_of_itself():
    text = (
        "Reply of the Ministry of Foreign Affairs of Peru to Lantern Rights Watch\n\n"
        "We refer to your letter. Peru rejects these allegations. "
        "Peru remains committed to human rights."
    )
    assert all(not s.raises for s in statements(text))


PERU = (
    "Reply of the Ministry of Justice of Peru to Lantern Rights Watch\n\nWe refer to your report. "
)


@pytest.mark.parametrize(
    "words",
    [
        "Action has never been taken against lawyers for their work in Peru.",
        "No one has been detained for his opinions in Peru.",
        "There is no torture in the prisons of Peru.",
        "The allegations in the report are unfounded.",
        "Every country has the sovereign right to decide on the death penalty.",
    ],
)
def test_what_a_government_denies_or_rejects_of_itself_is_its_statement(words):
    found = read(PERU + words).records
    assert not [record for record in found if record.kind == "claim"]
    last = [record for record in found if isinstance(record, Statement)][-1]
    assert (last.actor, last.about, last.tone, last.raises) == ("PE", "PE", "defends", False)
    assert last.passage.quote == words.rstrip(".")


@pytest.mark.parametrize(
    "words",
    [
        "Lantern Rights Watch claims that the verdict is unfounded.",
        "There is no railway in Peru.",
        "The report says: “the charges are baseless”.",
    ],
)
def test_what_others_allege_and_what_is_about_no_rights_is_no_statement(words):
    quotes = [s.passage.quote for s in statements(PERU + words)]
    assert not any(quote in words for quote in quotes)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Department of State\nOffice of the Spokesperson\n\nWe condemn.", ["US"]),
        ("Embassy of Sweden\nPress release\n\nWe condemn.", ["SE"]),
        ("Statement by the Foreign Ministers of Australia, Canada and Norway on Peru", "AU CA NO"),
        ("Statement by Example Watch on Norway", []),
        ("To the Ministry of Foreign Affairs of Norway\n\nWe ask you to act.", []),
        ("Norway condemns the arrests, and so should others.", []),
    ],
)
def test_who_speaks(text, codes):
    wanted = codes.split() if isinstance(codes, str) else codes
    assert [name for name in speaking_government(text, 0, None) if len(name) == 2] == wanted


WORDS = st.sampled_from(
    [
        *("Norway", "condemns", "We", "are deeply concerned about", "Ana Example", "in Peru", "."),
        *("İstanbul", "\n\n", "attaches great importance to", "the Government of", "raised", ","),
        *("will continue to", "the case", "and", "on behalf of", "“", "”", "秘鲁"),
    ]
)


@settings(deadline=None, max_examples=60)
@given(st.lists(WORDS, max_size=40))
def test_passages_hold_and_ids_are_distinct(words):
    text = HEAD + " ".join(words)
    found = read(text).records
    assert all(record.passage.holds_in(text) for record in found)
    assert len({record.id for record in found}) == len(found)
