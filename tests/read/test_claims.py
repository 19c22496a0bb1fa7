"""Claims: polarity, type, actor and passage. All texts are invented examples."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model import Claim, Document, Profile
from onrecord.read.letters.claims import find_claims
from onrecord.read.zones import Block
from paths import SHARED

LETTER = Profile(genre="letter", senders=("Example Watch",), addressees=("FR", "Minister Example"))
REPLY = Profile(genre="reply", senders=("NO", "Ministry of Examples"))


def claims(text: str, profile: Profile = LETTER, about: str | None = "XK") -> list[Claim]:
    doc = Document(id="doc-1", digest="", name="a.txt", media_type="text/plain", text=text)
    found = find_claims(doc, [Block(0, len(text), "paragraph")], profile, about)
    for claim in found:
        assert claim.passage.holds_in(text)
    return [claim for claim in found if isinstance(claim, Claim)]


def told(text: str, profile: Profile = LETTER) -> list[tuple[str, bool, str]]:
    return [(claim.actor, claim.did, claim.type) for claim in claims(text, profile)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("France remained silent after the verdict.", ("FR", False, "silence")),
        ("France has been noticeably quiet about the arrests.", ("FR", False, "silence")),
        ("Your government has not spoken out about it.", ("FR", False, "silence")),
        ("The minister said nothing about the prisoners.", ("XK", False, "silence")),
        ("Canada has so far failed to condemn the killing.", ("CA", False, "silence")),
        ("Norway has taken little action to condemn the ban.", ("NO", False, "silence")),
        ("The Foreign Minister neither condemned nor mentioned it.", ("XK", False, "silence")),
        ("Officials never answered our questions.", ("XK", False, "silence")),
        ("We have received no reply to our letter.", ("XK", False, "silence")),
        ("No public statement was issued by Sweden.", ("SE", False, "silence")),
        ("Your government's silence on this is troubling.", ("FR", False, "silence")),
        ("Parliament has yet to respond.", ("Parliament", False, "silence")),
        ("You told us in May 2019 that you would act.", ("FR", True, "statement")),
        ("Finland has expressed concern about the trial.", ("FI", True, "statement")),
        ("Sweden voted against the text in March 2018.", ("SE", True, "joined")),
        ("Denmark did not sign the joint statement.", ("DK", False, "joined")),
        ("The case was raised by Germany in 2017.", ("DE", True, "raised")),
        ("Italy did not raise the ban at the meeting.", ("IT", False, "raised")),
        ("The government pledged an independent inquiry.", ("XK", True, "pledge")),
        ("The death penalty, which France has long opposed, remains.", ("FR", True, "pledge")),
        ("Norway granted asylum to the writer.", ("NO", True, "support")),
        ("The ministry refused to receive the families.", ("XK", True, "action")),
        ("No steps have been taken by the authorities to find him.", ("XK", False, "action")),
        ("The courts have not taken any action.", ("courts", False, "action")),
        ("The police refused to name the charge.", ("police", True, "action")),
    ],
)
def test_a_response_is_read_with_its_polarity(text: str, expected: tuple[str, bool, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Example Watch condemned the arrests.",
        "The newspaper said that activists in France condemned the arrests.",
        "Members of the French opposition criticised the minister.",
        "The police arrested three students.",
        "The court sentenced him to ten years.",
        "The government banned the newspaper and jailed its editor.",
        "France should condemn the arrests.",
        "We urge France to condemn the arrests.",
        "We hope that France will raise the case.",
        "France could have joined the statement.",
        "We ask whether France has raised the case.",
        "Has France raised the case?",
        "Please write to us which of these matters France raised in the talks.",
        "Nobody can say what France raised in the talks.",
    ],
)
def test_violations_asks_and_private_voices_are_no_claims(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "It is not true that Sweden refused to sign the statement.",
        "It is false that Sweden refused to sign the statement.",
        "It would be wrong to say that Sweden refused to sign the statement.",
        "Nobody claims that Sweden refused to sign the statement.",
        "We do not say that Sweden voted against the text.",
        "There is no evidence that Sweden raised the case.",
        "Contrary to the claim that Sweden condemned the arrests, little was heard.",
        "The rumour that Sweden refused to sign is unfounded.",
        "That Sweden refused to sign is not true.",
        "It has been alleged that Sweden refused to sign.",
        "Had Sweden refused to sign the statement, others would have followed.",
        "If Sweden refuses to sign the statement, others will follow.",
        "Sweden did not refuse to sign the statement.",
        "It is not true that no steps were taken by the ministry.",
    ],
)
def test_what_is_denied_doubted_or_supposed_is_no_claim(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is true that Sweden refused to sign the text.", ("SE", False, "joined")),
        ("Sweden declined to sign the statement.", ("SE", False, "joined")),
        ("Sweden chose not to join the statement.", ("SE", False, "joined")),
        ("Sweden decided not to co-sponsor the text.", ("SE", False, "joined")),
        ("Sweden neglected to raise the case.", ("SE", False, "raised")),
        ("Sweden stopped short of condemning the arrests.", ("SE", False, "silence")),
        ("Sweden refused to condemn the arrests.", ("SE", False, "silence")),
        ("Sweden refused to meet the families.", ("SE", True, "action")),
        ("Sweden did not fail to condemn the arrests.", ("SE", True, "statement")),
        ("Norway has not been silent on the arrests.", ("NO", True, "statement")),
        ("Norway will not remain silent.", ("NO", True, "pledge")),
        ("Germany made three recommendations on torture.", ("DE", True, "raised")),
        ("Germany did not make any recommendations.", ("DE", False, "raised")),
        ("Germany did not take the floor in the debate.", ("DE", False, "silence")),
        ("Germany voted for the resolution.", ("DE", True, "joined")),
        ("Germany abstained in the vote.", ("DE", False, "joined")),
        ("Germany did not table a resolution.", ("DE", False, "joined")),
        ("Germany co-sponsored the resolution.", ("DE", True, "joined")),
    ],
)
def test_what_was_left_undone(text: str, expected: tuple[str, bool, str]) -> None:
    assert told(text) == [expected]


def test_a_review_gives_its_occasion_and_year() -> None:
    (claim,) = claims("Germany made no recommendations in the 2013 review of Chad.")
    assert (claim.did, claim.type, claim.about) == (False, "raised", "TD")
    assert (claim.occasion, claim.when) == ("2013 review of Chad", "2013")


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Norway has said nothing about Chad.", "TD"),
        ("Norway has been silent on the arrests in Chad.", "TD"),
        ("With regard to Chad, Norway has been silent.", "TD"),
        ("Norway criticised Chad.", "TD"),
        ("Norway has been silent on Chad and Kosovo.", "XK"),
        ("Norway raised the case at the meeting in Chad.", "XK"),
        ("At the summit held in Chad, Norway raised the case.", "XK"),
        ("In Geneva, Norway raised the case.", "XK"),
        ("Norway raised the case.", "XK"),
    ],
)
def test_a_state_that_the_words_are_about_wins_over_the_letters_own(text: str, about: str) -> None:
    assert [claim.about for claim in claims(text)] == [about]


def test_the_date_of_the_letter_wins_over_one_in_an_aside() -> None:
    (claim,) = claims(
        "In your August 2031 letter to our partners concerning the summit held in Chad in "
        "September 2031, you wrote that France attaches great importance to civil society."
    )
    assert (claim.when, claim.type) == ("2031-08", "pledge")


def test_a_date_inside_reported_words_is_not_when_they_were_said() -> None:
    (claim,) = claims("The minister told us that the permit was issued in 2029.")
    assert claim.when is None


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("You wrote that France attaches great importance to civil society.", "pledge"),
        ("You said that your government is committed to civil society.", "pledge"),
        ("France has stated that rights are a priority of its foreign policy.", "pledge"),
        ("You told us that you would raise the case.", "pledge"),
        ("You told us that Peru would support the text.", "statement"),
        ("You told us that the trial was fair.", "statement"),
    ],
)
def test_reported_positions_and_promises_are_pledges(text: str, type_: str) -> None:
    assert [claim.type for claim in claims(text)] == [type_]


def test_two_states_in_one_sentence_are_two_claims() -> None:
    text = "In June 2020 Norway joined the joint statement, but Denmark did not sign it."
    norway, denmark = claims(text)
    assert (norway.actor, norway.did, norway.when) == ("NO", True, "2020-06")
    assert norway.passage.quote == "Norway joined the joint statement"
    assert (denmark.actor, denmark.did) == ("DK", False)


def test_the_words_of_a_government_stay_inside_the_claim_that_reports_them() -> None:
    text = "In your May 2021 letter you wrote that France “attaches weight” to the matter."
    (claim,) = claims(text)
    assert claim.passage.quote == "you wrote that France “attaches weight” to the matter"
    assert claim.when == "2021-05"


def test_a_reply_speaks_of_its_own_government() -> None:
    assert told("We have responded to the report in detail.", REPLY) == [("NO", True, "statement")]
    assert told("The Government is committed to free elections.", REPLY) == [("NO", True, "pledge")]


def test_you_is_no_government_where_an_editor_is_addressed() -> None:
    editor = Profile(genre="open_letter", addressees=("Mr Sample Editor",))
    assert told("You wrote that she had fled.", editor) == []


STATES = st.sampled_from(["France", "Norway", "the Netherlands", "Ghana", "your government"])
DEEDS = st.sampled_from(
    ["raised the case", "condemned the arrests", "joined the statement", "remained silent"]
)
OPENERS = st.sampled_from(
    ["If {} {}, others would follow.", "Unless {} {}, nothing will change.",
     "We asked whether {} {}.", "It would matter if {} {}.", "Whenever {} {}, others follow."]
)  # fmt: skip


@given(state=STATES, deed=DEEDS, opener=OPENERS)
def test_what_is_only_supposed_is_never_a_claim(state: str, deed: str, opener: str) -> None:
    assert claims(opener.format(state, deed)) == []


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            "France İstanbul did not condemn “ ” , . the government of said that no reply was by "
            "police refused to has yet raised 's silence É \n".split(" ")
        ),
        max_size=60,
    )
)
def test_any_text_gives_exact_passages_and_the_same_claims_twice(words: list[str]) -> None:
    text = " ".join(words)
    assert claims(text) == claims(text)


@pytest.mark.skipif(not SHARED.exists(), reason="shared data is not here")
def test_claims_of_the_annotated_letters_keep_their_floor() -> None:
    from letters_score import score

    result = score("claim")
    assert result["claims"]["f1"] >= 0.85
    assert result["of matched claims"]["did"] >= 0.95
    assert result["quotes not in the document"] == 0
