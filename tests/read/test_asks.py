"""Asks as whole readings of short letters; every organisation, person and event is invented."""

import pytest

from onrecord.model import Ask, Document, Reading
from onrecord.read import read_document


def read(text: str, **fields: object) -> Reading:
    values = {"id": "doc-1", "digest": "0", "name": "a.txt", "media_type": "text/plain"}
    return read_document(Document(**values | fields, text=text))  # type: ignore[arg-type]


def asks(text: str, **fields: object) -> list[tuple[str | None, str]]:
    found = [record for record in read(text, **fields).records if isinstance(record, Ask)]
    return [(ask.act, ask.passage.quote) for ask in found]


HEAD = "Dear Minister Example,\n\nAda Lantern, a writer, is in prison for a poem.\n\n"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("We urge you to release her.", [("release", "urge you to release her")]),
        (
            "We are calling on the authorities to drop all charges against her.",
            [("release", "calling on the authorities to drop all charges against her")],
        ),
        (
            "We would like to ask that you raise her case with your colleagues.",
            [("raise", "ask that you raise her case with your colleagues")],
        ),
        (
            "We call for an independent investigation into her arrest, which was unlawful.",
            [("investigate", "call for an independent investigation into her arrest")],
        ),
        (
            "We demand an end to the crackdown and the release of Ada Lantern.",
            [
                ("protect", "demand an end to the crackdown"),
                ("release", "the release of Ada Lantern"),
            ],
        ),
        (
            "We urge the ministry to disclose her whereabouts, allow visits and release her.",
            [
                ("investigate", "urge the ministry to disclose her whereabouts"),
                ("protect", "allow visits"),
                ("release", "release her"),
            ],
        ),
        ("She must be freed at once.", [("release", "She must be freed at once")]),
        (
            "The ministry should ratify the treaty.",
            [("ratify", "The ministry should ratify the treaty")],
        ),
        (
            "We trust that you will speak out publicly.",
            [("speak_publicly", "trust that you will speak out publicly")],
        ),
        (
            "It is crucial that your government join the statement.",
            [("join", "It is crucial that your government join the statement")],
        ),
        (
            "Your visit is an opportunity to press the authorities for her freedom.",
            [("raise", "Your visit is an opportunity to press the authorities for her freedom")],
        ),
        ("Please provide her with medical care.", [("protect", "provide her with medical care")]),
        (
            "Your government should avoid becoming complicit in repression.",
            [("sanction", "Your government should avoid becoming complicit in repression")],
        ),
        (
            "UN experts have called on the government to repeal the lamp law.",
            [("legislate", "called on the government to repeal the lamp law")],
        ),
    ],
)
def test_sentences_that_ask(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert asks(HEAD + sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Her brother asked the police for a visit.",
        "The family has repeatedly requested a meeting, asking the guards to let them in.",
        "The mob attacked the house, demanding that she be handed over.",
        "According to article 5, the court must decide within ten days.",
        "This should be seen as a warning.",
        "We must never forget her.",
        "Anyone who writes must expect the government to read.",
        "She said that the guards must go home.",
        "Should the government release her?",
        "If the government released her, we would be glad.",
        "The government has the right to release whom it likes.",
        "Please do not hesitate to contact us.",
        "We look forward to your reply.",
        "We would welcome the opportunity to meet you.",
        "Please share this letter with your friends.",
        "We invite everyone to join our campaign.",
        "The demand for lamps has grown.",
        "We hope to see her again.",
    ],
)
def test_sentences_that_ask_nothing(sentence: str) -> None:
    assert asks(HEAD + sentence) == []


def test_every_item_of_a_list_is_an_ask_and_its_explanations_are_not() -> None:
    text = HEAD + (
        "We therefore ask that you:\n\n"
        "  • Call publicly for an end to the crackdown, and the release of Ada Lantern.\n"
        "  • **Urge** the lamp authorities to repeal the lamp law, which shames them. It is old.\n"
        "  • Fund independent media.\n\n"
        "The law is old."
    )
    assert asks(text) == [
        ("speak_publicly", "Call publicly for an end to the crackdown"),
        ("speak_publicly", "the release of Ada Lantern"),
        ("raise", "Urge** the lamp authorities to repeal the lamp law"),
        ("support", "Fund independent media"),
    ]


def test_what_a_third_party_is_pressed_for_is_raised() -> None:
    text = (
        HEAD
        + "I urge you to press the lamp authorities to:\n\n-release her;\n-repeal the lamp law."
    )
    assert asks(text) == [("raise", "release her"), ("raise", "repeal the lamp law")]


def test_a_nested_list_ends_where_the_outer_one_goes_on() -> None:
    text = (
        "Statement of the Lamp Coalition\n\n1. The Coalition demands:\n\n(a) the release of Ada "
        "Lantern, who is in prison;\n(b) the repeal of the lamp law.\n\n2. The trial was unfair."
    )
    assert [act for act, _ in asks(text)] == ["release", "legislate"]


def test_items_addressed_to_readers_are_not_asks() -> None:
    text = HEAD + "We call on our friends to:\n\n- donate a lamp;\n- share this letter."
    assert asks(text) == []


def test_a_template_asks_what_its_readers_are_to_write() -> None:
    text = (
        "URGENT ACTION\n\nAda Lantern is in prison. Please write immediately:\n\n"
        "- Calling on the authorities to release her;\n- Urging them to protect her from torture.\n"
    )
    assert [act for act, _ in asks(text)] == ["release", "protect"]


def test_a_report_names_the_asker_and_leaves_the_family_out() -> None:
    text = (
        "OSTERBY (Lamp News) - Lantern Rights Watch on Monday urged the government to release the "
        'writer Ada Lantern.\n\n"We call on the court to quash her conviction," said Otto Sample.'
        "\n\nHer family has asked the police for news, a neighbour said."
    )
    reading = read(text)
    found = [record for record in reading.records if isinstance(record, Ask)]
    assert reading.profile.genre == "news"
    assert [(ask.askers, ask.act) for ask in found] == [
        (("Lantern Rights Watch",), "release"),
        (("Otto Sample",), "release"),
    ]


def test_a_reply_asks_nothing() -> None:
    text = "We refer to the letter of Lantern Rights Watch. All states must respect human rights."
    assert asks(text, title="Response to Lantern Rights Watch") == []


def test_text_without_human_rights_asks_nothing() -> None:
    assert asks("Dear bakers,\n\nWe urge you to use fresh yeast. The oven must be closed.") == []


def test_who_is_asked_about_whom() -> None:
    text = (
        "Dear Foreign Minister Sample,\n\nOn the occasion of your visit to Iceland we write about "
        "the writer Ada Lantern, who has been in prison since May. Human rights in Iceland, "
        "Iceland's courts and Iceland's prisons concern us. Norway should raise her case. "
        "We ask you to speak out publicly. The Icelandic authorities must release her."
    )
    found = [record for record in read(text).records if isinstance(record, Ask)]
    assert [(ask.addressees, ask.about, ask.cases) for ask in found] == [
        (("NO", "Norway"), "IS", ("Ada Lantern",)),
        (("NO", "Foreign Minister Sample"), "IS", ()),
        (("IS", "Icelandic authorities"), "IS", ("Ada Lantern",)),
    ]
