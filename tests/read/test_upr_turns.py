"""The dialogue of a report, in an invented example: no state has said any of this."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model import Document, Statement
from onrecord.read.upr import read_upr
from onrecord.read.upr.profile import review_of
from onrecord.read.upr.turns import statements

HEAD = """Invented example: nobody has said this.
Report of the Working Group on the Universal Periodic Review
Norway
1. The review of Norway was held at the 2nd meeting on 22 October 2013.
A. Presentation by the State under review
"""
BODY = "B. Interactive dialogue and responses by the State under review\n"
TAIL = """II. Conclusions and/or recommendations
90. The recommendations below enjoy the support of Norway:
90.1. Continue the example programme (Chile);
91. All conclusions and/or recommendations contained in the present report reflect ...
"""


def document(dialogue: str, presented: str = "", after: str = "") -> Document:
    text = HEAD + presented + BODY + dialogue + TAIL + after
    return Document(id="doc-1", digest="", name="r.txt", media_type="text/plain", text=text)


def read(dialogue: str, presented: str = "", after: str = "") -> list[Statement]:
    doc = document(dialogue, presented, after)
    found = statements(doc, review_of(doc.text))
    assert all(s.passage.holds_in(doc.text) for s in found)
    assert len({s.id for s in found}) == len(found)
    return found


def told(turn: str) -> list[tuple[str, str | None, bool]]:
    return [(s.actor, s.tone, s.raises) for s in read(f"2. {turn}\n")]


def test_each_run_of_clauses_of_one_kind_is_a_statement_with_its_place() -> None:
    found = read(
        "2. Chile commended the example plan and welcomed the example office. It was concerned"
        " about reports of example violence, and asked what had been done about it.\n"
    )
    assert [(s.passage.quote, s.tone, s.raises) for s in found] == [
        (
            "Chile commended the example plan and welcomed the example office.",
            "welcomes",
            False,
        ),
        ("It was concerned about reports of example violence", "concern", True),
        ("asked what had been done about it.", "asks", False),
    ]
    assert {(s.actor, s.about, s.occasion, s.behalf) for s in found} == {
        ("CL", "NO", "Universal Periodic Review of Norway, 2013", None)
    }
    assert found[1].cue == "concerned"


@pytest.mark.parametrize(
    ("turn", "expected"),
    [
        ("France thanked Norway for its presentation.", [("FR", "welcomes", False)]),
        (
            "While noting the example law, Peru expressed deep concern at the example prisons.",
            [("PE", "notes", False), ("PE", "concern", True)],
        ),
        ("Ghana condemned example torture.", [("GH", "condemns", True)]),
        ("Ghana noted with regret the example delay.", [("GH", "concern", True)]),
        ("Ghana noted with satisfaction the example law.", [("GH", "welcomes", False)]),
        ("Ghana noted that example violence persisted.", [("GH", "notes", True)]),
        ("Ghana noted efforts to combat example violence.", [("GH", "notes", False)]),
        ("Ghana noted ratification of the Convention against Torture.", [("GH", "notes", False)]),
        ("Ghana noted that the example law did not forbid it.", [("GH", "notes", True)]),
        ("Ghana stated that the example law must be repealed.", [("GH", "calls", True)]),
        ("Ghana asked about its experience with example prisons.", [("GH", "asks", False)]),
        ("Ghana asked why the example law remained.", [("GH", "asks", True)]),
        ("Ghana requested information on the example programme.", [("GH", "asks", False)]),
        ("Ghana wished Norway success.", [("GH", "welcomes", False)]),
        ("Ghana encouraged Norway to continue its efforts.", [("GH", "calls", False)]),
        ("Ghana encouraged Norway to share its experience.", [("GH", "calls", False)]),
        ("Ghana encouraged its efforts.", [("GH", "calls", False)]),
        ("Ghana urged Norway to ratify the example treaty.", [("GH", "calls", True)]),
        ("Ghana hoped that progress would continue.", [("GH", "calls", False)]),
        (
            "Ghana called on the international community to assist Norway.",
            [("GH", "notes", False)],
        ),
        ("Ghana called for the lifting of the embargo against Norway.", [("GH", "defends", False)]),
        ("Ghana rejected criticism of Norway.", [("GH", "defends", False)]),
        ("Ghana was concerned about climate change.", [("GH", "notes", False)]),
        ("Ghana made recommendations.", [("GH", "calls", False)]),
        (
            "Ghana welcomed the example law. Ghana made recommendations.",
            [("GH", "welcomes", False)],
        ),
    ],
)
def test_tone_and_what_is_raised(turn: str, expected: list[tuple[str, str, bool]]) -> None:
    assert told(turn) == expected


@pytest.mark.parametrize(
    ("items", "raises"),
    [
        ("(a) continue its example work; and (b) share its experience", False),
        ("(a) continue its example work; and (b) repeal the example law", True),
        ("pursue (a) its example work, and (b) its efforts", False),
        ("continue to help example schools and to support them", False),
        ("continue its example work and to ratify the example treaty", True),
    ],
)
def test_one_thing_to_change_raises_a_list(items: str, raises: bool) -> None:
    assert told(f"Ghana recommended that Norway {items}.") == [("GH", "calls", raises)]


def test_who_speaks() -> None:
    found = read(
        "2. During the interactive dialogue, 4 delegations made statements.\n"
        "3. In its statement, the delegation of Chile welcomed the example plan.\n"
        "4. Speaking on behalf of the Example Group, Peru noted the example plan.\n"
        "5. Egypt, on behalf of the Sample States, thanked Norway. In response, the delegation"
        " stated that it would ratify the example treaty.\n"
        "6. Ghana thanked Norway. Japan asked about the example plan.\n"
        "7. Kenya and Mali welcomed the example plan.\n"
        "8. On the question raised by Sweden, the delegation stated that Iceland had helped.\n"
    )
    assert [(s.actor, s.behalf) for s in found] == [
        ("CL", None),
        ("PE", "Example Group"),
        ("EG", "Sample States"),
        ("NO", None),
        ("GH", None),
        ("JP", None),
        ("KE", None),
        ("ML", None),
    ]
    assert [s.commits for s in found] == [s.actor == "NO" for s in found]
    assert found[3].about == "NO"
    assert not found[3].raises


def test_delegations_that_had_no_time_say_nothing() -> None:
    assert [
        s.actor
        for s in read(
            "2. Chile welcomed\n"
            "* Due to time constraints, the following delegations could not speak: Peru, Ghana\n"
            "and Japan.\n"
            "the example plan.\n"
            "3. Additional statements which could not be delivered by Kenya and Mali owing to"
            " time constraints are posted on the extranet.\n"
        )
    ] == ["CL"]


def test_what_the_page_prints_is_no_part_of_the_words() -> None:
    [statement] = read("2. Chile wel-\ncomed the example\nA/HRC/99/9\n6\nplan.\n")
    assert statement.tone == "welcomes"
    assert statement.passage.quote.endswith("plan.")


def test_the_state_under_review_is_kept_where_it_commits_itself() -> None:
    found = read(
        "3. Norway was committed to the example reform. It had built an example school.\n"
        "4. The Government did not know whether it would ratify the example treaty.\n",
        presented="2. The delegation said that Norway will submit its example report.\n",
        after="III. Voluntary pledges and commitments\n"
        "92. Norway undertakes the following:\n"
        "(a) To publish the example report each year;\n"
        "(b) To open another example office soon.\n"
        "Annex\nComposition of the delegation\n",
    )
    assert [(s.passage.quote, s.cue) for s in found] == [
        ("The delegation said that Norway will submit its example report.", "will submit"),
        ("Norway was committed to the example reform.", "committed to"),
        ("To publish the example report each year", "voluntary pledges"),
        ("To open another example office soon.", "voluntary pledges"),
    ]
    assert all(s.commits and s.actor == s.about == "NO" and not s.raises for s in found)


def test_themes_and_instruments_of_what_is_raised() -> None:
    [statement] = read("2. Ghana urged Norway to ratify the Convention against Torture.\n")
    assert "Torture and other CID treatment" in statement.themes
    assert statement.instruments == ("Convention against Torture",)


def test_french_report() -> None:
    text = (
        "Exemple inventé : personne n’a dit cela.\n"
        "Rapport du Groupe de travail sur l’Examen périodique universel\nNorvège\n"
        "1. L’examen concernant la Norvège a eu lieu à la 3e séance, le 6 novembre 2015.\n"
        "A. Exposé de l’État examiné\n"
        "2. La Norvège s’est engagée à publier le rapport donné en exemple.\n"
        "B. Dialogue et réponses de l’État examiné\n"
        "3. La France a remercié la Norvège. Elle s’est dite préoccupée par la torture et a demandé"
        " quelles mesures étaient prises.\n"
        "4. Le Pérou, au nom du Groupe exemple, a recommandé d’abolir la loi donnée en exemple.\n"
        "II. Conclusions et/ou recommandations\n5. Les recommandations ...\n"
    )
    doc = Document(id="doc-1", digest="", name="r.txt", media_type="text/plain", text=text)
    found = statements(doc, review_of(text))
    assert [(s.actor, s.behalf, s.tone, s.raises, s.commits) for s in found] == [
        ("NO", None, "notes", False, True),
        ("FR", None, "welcomes", False, False),
        ("FR", None, "concern", True, False),
        ("FR", None, "asks", False, False),
        ("PE", "Groupe exemple", "calls", True, False),
    ]
    assert found[2].themes == ("Torture and other CID treatment",)


def test_report_names_its_occasion_and_keeps_its_recommendations_as_asks() -> None:
    reading = read_upr(document("2. Chile recommended that Norway extend the example plan.\n"))
    assert reading.profile.occasion == "upr-NO-2013"
    assert [record.kind for record in reading.records] == ["statement", "ask"]


def test_a_text_without_a_dialogue_says_nothing() -> None:
    doc = document("")
    bare = Document(
        id="d", digest="", name="r", media_type="text/plain", text=doc.text.replace(BODY, "")
    )
    assert statements(bare, review_of(bare.text)) == []


WORDS = st.sampled_from(
    (
        "Chile Norway Peru noted that , . ; welcomed it It and but (a) (b) concern reports of"
        " torture İ on behalf of the Group while asked\n 3. 4. \f A/HRC/99/9\n In response"
        " recommended\ufffe"
    ).split(" ")
)


@settings(deadline=None, max_examples=60)
@given(st.lists(WORDS, max_size=120))
def test_every_passage_stands_in_the_text_whatever_it_is(words: list[str]) -> None:
    found = read("2. " + " ".join(words) + "\n")
    assert all(s.actor not in ("", s.about) or s.commits for s in found)


@settings(deadline=None, max_examples=20)
@given(st.integers(min_value=1, max_value=6))
def test_paragraphs_do_not_change_each_other(count: int) -> None:
    one = "{}. Peru welcomed the example plan, but was concerned about example torture.\n"
    found = read("".join(one.format(number) for number in range(2, 2 + count)))
    assert [(s.tone, s.raises) for s in found] == [("welcomes", False), ("concern", True)] * count
