"""Claims against the record: what is confirmed, what contradicted, what left open and why."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.assess.claims import Check, check_claims
from onrecord.model import Act, AnyRecord, Ask, Claim, passage

# All of it is made up and dated 2031: GL is the actor, CN the state that the lists are about.
ROWS = 0


def act(actors: str, **fields: object) -> Act:
    said = {
        "name": "Joint statement on the human rights situation in China",
        "type": "signature",
        "about": "CN",
        "occasion": "Human Rights Council, 99th session",
        "date": "2031-05-02",
        "stance": "critical",
    } | fields
    row = f"{said} {actors}"
    at = passage("doc-acts", row, 0, len(row))
    return Act(passage=at, actors=tuple(actors.split()), **said)  # type: ignore[arg-type]


def claim(quote: str, **fields: object) -> Claim:
    said: dict[str, object] = {"actor": "GL", "did": False, "type": "joined", "when": "2031-05"}
    at = passage("doc-letter", quote, 0, len(quote))
    return Claim(passage=at, **(said | {"about": "CN"} | fields))  # type: ignore[arg-type]


def check(one: Claim, *records: AnyRecord, date: str | None = "2031-02-10") -> Check:
    (found,) = check_claims([one], records, lambda _: date)
    return found


ABSENT = "GL did not join the May 2031 joint statement at the council"
PRESENT = "GL joined the May 2031 joint statement at the council"


def test_absence_from_the_one_list_confirms_that_it_did_not_join() -> None:
    listed = act("XA XB")
    found = check(claim(ABSENT), listed)
    assert found == Check(
        claim=claim(ABSENT).id,
        result="confirmed",
        evidence=(listed.id,),
        why="Greenland is not among the 2 signatories listed for: "
        "Joint statement on the human rights situation in China (2031-05-02)",
    )


def test_a_place_in_the_list_contradicts_that_it_did_not_join() -> None:
    listed = act("XA GL")
    found = check(claim(ABSENT), listed)
    assert (found.result, found.evidence) == ("contradicted", (listed.id,))


def test_a_place_in_the_list_confirms_that_it_joined() -> None:
    assert check(claim(PRESENT, did=True), act("XA GL")).result == "confirmed"


def test_absence_never_contradicts_that_it_joined() -> None:
    found = check(claim(PRESENT, did=True), act("XA XB"))
    assert found.result == "unchecked"
    assert "may have joined another" in found.why


def test_two_lists_that_agree_answer_and_two_that_differ_do_not() -> None:
    one, other = act("XA XB"), act("XB", date="2031-05-20")
    assert check(claim(ABSENT), one, other).evidence == (one.id, other.id)
    assert check(claim(ABSENT), one, other).result == "confirmed"
    assert check(claim(ABSENT), one, act("GL", date="2031-05-20")).result == "unchecked"


@pytest.mark.parametrize(
    ("quote", "fields"),
    [
        (ABSENT, {"when": None}),
        (ABSENT, {"when": "2031"}),
        (ABSENT, {"when": "2031-06"}),
        (ABSENT, {"about": "JP"}),
        (ABSENT, {"about": None}),
        (ABSENT, {"actor": "Example Minister"}),
        (ABSENT, {"actor": "EU"}),
        (ABSENT, {"type": "statement"}),
        (ABSENT, {"type": "support"}),
        ("GL did not join the May 2031 letter at the council", {}),
        ("GL did not join the May 2031 coalition", {}),
        ("GL did not join the May 2031 joint statement at the Security Council", {}),
        ("GL did not join the May 2031 joint statement at the General Assembly", {}),
        ("GL did not join the May 2031 joint statement on the death penalty", {}),
        ("GL did not join the May 2031 joint statement on Xinjiang", {}),
        ("GL did not join the May 2031 joint statement on Japan", {}),
        ("GL did not join the May 2031 joint statement supporting China", {}),
        ("GL did not join the May 2031 joint statement or the letter", {}),
        ("GL did not at first join the May 2031 joint statement", {}),
        ("GL did not deliver the May 2031 joint statement", {}),
        ("GL would not join the May 2031 joint statement", {}),
        ("GL n'a pas d'abord signé la déclaration conjointe", {}),
    ],
)
def test_a_doubt_of_the_claim_leaves_it_unchecked(quote: str, fields: dict[str, object]) -> None:
    found = check(claim(quote, **fields), act("XA GL"))
    assert found.result == "unchecked"
    assert found.evidence == ()
    assert found.why


@pytest.mark.parametrize(
    "fields",
    [
        {"stance": "supportive"},
        {"stance": None},
        {"date": "2031"},
        {"date": None},
        {"date": "2031-06-01"},
        {"about": "JP"},
        {"type": "vote"},
        {"name": "Letter on the human rights situation in China"},
        {"occasion": "General Assembly, Third Committee"},
        {"occasion": None},
    ],
)
def test_a_doubt_of_the_list_leaves_the_claim_unchecked(fields: dict[str, object]) -> None:
    assert check(claim(ABSENT), act("XA GL", **fields)).result == "unchecked"


@pytest.mark.parametrize(
    "quote",
    [
        "GL did not join the May 2031 joint statement",
        "GL did not join the Iceland-led joint statement",
        "GL did not sign May's joint statement on the human rights situation in China",
        "GL was missing from the joint statement on Chinese abuses of human rights",
        "GL n'a pas signé la déclaration conjointe sur les droits de l'homme en Chine",
        "GL没有加入2031年5月的联合声明",
    ],
)
def test_words_that_say_no_more_than_the_list_fit_it(quote: str) -> None:
    assert check(claim(quote), act("XA")).result == "confirmed"


def test_a_topic_in_the_title_fits() -> None:
    quote = "GL did not join the joint statement on Xinjiang"
    assert check(claim(quote), act("XA", name="Joint statement on Xinjiang")).result == "confirmed"


def test_the_state_comes_from_the_asks_of_the_claims_document() -> None:
    said = "Speak out on it"
    about = Ask(passage=passage("doc-letter", said, 0, 5), text=said, about="CN")
    other = Ask(passage=passage("doc-letter", said, 6, 9), text=said, about="JP")
    elsewhere = Ask(passage=passage("doc-other", said, 6, 9), text=said, about="JP")
    one = claim(ABSENT, about=None)
    assert check(one, act("XA"), about, elsewhere).result == "confirmed"
    assert check(one, act("XA"), about, other).result == "unchecked"


def recommendation(**fields: object) -> Ask:
    said: dict[str, object] = {"askers": ("GL",), "addressees": ("CN",), "about": "CN"}
    words = "Abolish it (GL)"
    at = passage("doc-upr", words, 0, len(words))
    return Ask(passage=at, text=words, number="27", **(said | fields))  # type: ignore[arg-type]


RAISED = {"type": "raised", "when": "2031"}


def test_recommendations_confirm_or_contradict_what_is_said_of_any() -> None:
    made = recommendation()
    none = claim("GL made no recommendations in the 2031 review", **RAISED)
    some = claim("GL made recommendations in the 2031 review", did=True, **RAISED)
    assert check(none, made).result == "contradicted"
    assert check(some, made).result == "confirmed"
    assert check(some, made).evidence == (made.id,)


@pytest.mark.parametrize(
    ("quote", "fields", "made"),
    [
        ("GL did not raise torture in the 2031 review", {}, {}),
        ("GL made no recommendation on torture in the 2031 review", {}, {}),
        ("GL did not raise it at the summit", {}, {}),
        ("GL made no recommendations to end torture in the review", {}, {}),
        ("On torture, GL made no recommendations in the review", {}, {}),
        ("GL made no recommendations in the area of torture in its review", {}, {}),
        ("GL made no recommendations in the review", {"when": None}, {}),
        ("GL made no recommendations in the review", {"about": None}, {}),
        ("GL made no recommendations in the review", {"when": "2035"}, {}),
        ("GL made no recommendations in the review", {}, {"askers": ("XA",)}),
        ("GL made no recommendations in the review", {}, {"number": None}),
    ],
)
def test_anything_else_about_a_review_stays_unchecked(
    quote: str, fields: dict[str, object], made: dict[str, object]
) -> None:
    one = claim(quote, **(RAISED | fields))
    words = "Abolish it (GL)"
    base: dict[str, object] = {"askers": ("GL",), "addressees": ("CN",), "about": "CN"}
    number = made.pop("number", "27")
    ask = Ask(
        passage=passage("doc-upr", words, 0, 5),
        text=words,
        number=number,  # type: ignore[arg-type]
        **(base | made),  # type: ignore[arg-type]
    )
    found = check(one, ask)
    assert (found.result, found.evidence) == ("unchecked", ())


@settings(deadline=None, max_examples=100)
@given(
    quote=st.text(max_size=40).map(lambda tail: f"GL did not join the joint statement {tail}"),
    did=st.booleans(),
    when=st.sampled_from([None, "2031", "2031-05", "2031-05-02", "2032-01"]),
    actors=st.lists(st.sampled_from(["XA", "XB", "GL"]), unique=True),
)
def test_every_answer_rests_on_evidence_and_only_a_listed_name_contradicts(
    quote: str, did: bool, when: str | None, actors: list[str]
) -> None:
    listed = act(" ".join(actors))
    found = check(claim(quote, did=did, when=when), listed)
    assert found.why
    assert bool(found.evidence) == (found.result != "unchecked")
    if found.result == "contradicted":
        assert "GL" in actors
        assert not did
