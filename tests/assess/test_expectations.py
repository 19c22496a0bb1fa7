"""What is asked of the record, what raises a state's human rights, why a word was expected."""

import pytest

from onrecord.assess.expectations import GRIEVANCES, Question, grounds, raises
from onrecord.model import Act, Ask, Case, Passage, Statement, Watch

TORTURE, PENALTY, WATER = "Torture and other CID treatment", "Death penalty", "Right to water"


def at(quote="It spoke.", doc="doc-1", start=0):
    return Passage(doc=doc, start=start, end=start + len(quote), quote=quote)


def said(quote="It spoke.", *, doc="doc-1", **more):
    return Statement(passage=at(quote, doc), **({"actor": "GL", "about": "NU"} | more))


def asked(quote="Free them", *, doc="doc-2", **more):
    fields = {"text": quote, "about": "NU"} | more
    return Ask(passage=at(quote, doc), **fields)


def kinds(question, *records, before="2031-09-28", **more):
    return [ground.kind for ground in grounds(question, records, before=before, **more)]


def case(*names):
    return Question(actor="GL", about="NU", case=names[0], names=frozenset(names))


ANY = Question(actor="GL", about="NU")


@pytest.mark.parametrize("strength", [1, 2])
@pytest.mark.parametrize("theme", sorted(GRIEVANCES))
def test_to_go_on_raises_where_the_theme_is_a_grievance(strength, theme):
    assert raises(asked(strength=strength, themes=(WATER, theme)))


@pytest.mark.parametrize(
    ("strength", "expected"),
    [(1, False), (2, False), (3, True), (4, True), (5, True), (None, True)],
)
def test_to_change_raises_what_is_not_of_development_alone(strength, expected):
    assert raises(asked(strength=strength, themes=(WATER, "Justice"))) is expected
    assert raises(asked(strength=strength, themes=())) is expected
    assert not raises(asked(strength=strength, themes=(WATER,)))


@pytest.mark.parametrize(
    "text",
    ["Act against those who instigate unrest", "Resist foreign interference in its justice"],
)
def test_to_take_the_states_own_side_raises_nothing(text):
    assert not raises(asked(strength=5, themes=("Justice",), text=text))


def test_only_statements_and_recommendations_raise_by_their_words():
    assert raises(said(raises=True))
    assert not raises(said(tone="welcomes"))
    assert not raises(Act(passage=at(), name="Example", type="vote", actors=("GL",)))
    assert not raises(Case(passage=at(), name="Tala Fonoti"))


def test_a_theme_fits_only_what_is_on_it():
    question = Question(actor="GL", about="NU", theme=TORTURE)
    assert question.fits(said(themes=(PENALTY, TORTURE)))
    assert not question.fits(said(themes=(PENALTY,)))
    assert not question.fits(said())
    assert not question.fits(Case(passage=at(), name="Tala Fonoti"))


@pytest.mark.parametrize(
    ("name", "quote", "expected"),
    [
        ("Tala Fonoti", "We name Tala Fonoti.", True),
        ("Tala Fonoti", "Tala Fonoti's release", True),
        ("Tala Fonoti", "Tala\nFonoti is held", True),
        ("Tala Fo", "We name Tala Fonoti.", False),
        ("la Fonoti", "We name Tala Fonoti.", False),
        ("Élan", "Bélan and Élane", False),
        ("例子", "我们关切例子先生的处境", True),
        ("Tala", "关切Tala的处境", True),
        ("T", "T", True),
        ("", "anything", False),
        (" ", "any thing", False),
    ],
)
def test_a_case_is_named_by_its_whole_name(name, quote, expected):
    assert case(name).fits(said(quote)) is expected


def test_a_case_is_named_by_any_of_its_names_or_as_read():
    assert case("Tala Fonoti", "T. Fonoty").fits(said("free T. Fonoty now"))
    assert case("Tala Fonoti").fits(said("free him", cases=("Tala Fonoti",)))
    assert not case("Tala Fonoti").fits(said("free him", cases=("Ana Example",)))


def test_theme_and_case_must_both_fit():
    both = Question(
        actor="GL", about="NU", theme=TORTURE, case="Tala Fonoti", names=frozenset({"Tala Fonoti"})
    )
    assert both.fits(said("Tala Fonoti", themes=(TORTURE,)))
    assert not both.fits(said("Tala Fonoti"))
    assert not both.fits(said("him", themes=(TORTURE,)))


def test_grounds_are_of_the_actor_and_the_state():
    assert kinds(ANY, (asked(addressees=("GL",)), "2030")) == ["ask", "question"]
    assert kinds(ANY, (asked(addressees=("FO",)), "2030")) == ["question"]
    assert kinds(ANY, (asked(addressees=("GL",), about="TK"), "2030")) == ["question"]
    assert kinds(ANY, (asked(askers=("GL",), strength=5), "2030")) == ["earlier", "question"]
    assert kinds(ANY, (asked(askers=("GL",), strength=1), "2030")) == ["question"]
    assert kinds(ANY, (said(raises=True), "2030")) == ["earlier", "question"]
    assert kinds(ANY, (said(tone="welcomes"), "2030")) == ["question"]
    assert kinds(ANY, (said(raises=True, actor="FO"), "2030")) == ["question"]


def test_a_commitment_about_no_state_is_a_ground_on_its_theme():
    pledge = said(about=None, commits=True, themes=(PENALTY,))
    assert kinds(ANY, (pledge, "2030")) == ["commitment", "question"]
    on_torture = Question(actor="GL", about="NU", theme=TORTURE)
    assert kinds(on_torture, (pledge, "2030")) == ["question"]
    assert kinds(case("Tala Fonoti"), (pledge, "2030")) == ["question"]


@pytest.mark.parametrize(
    ("date", "counts"),
    [
        ("2030", True),
        ("2031-08", True),
        ("2031-09-27", True),
        ("2031-09-28", False),
        ("2031-09", False),  # may be of the 30th
        ("2031", False),  # may be of December
        ("2032", False),
        (None, False),
    ],
)
def test_an_ask_counts_where_it_is_known_to_be_before(date, counts):
    assert (kinds(ANY, (asked(addressees=("GL",)), date))[0] == "ask") is counts


@pytest.mark.parametrize(
    ("since", "counts"), [(None, True), ("2031", True), ("2031-09", True), ("2032", False)]
)
def test_a_watch_counts_from_its_own_date_on(since, counts):
    watch = Watch(passage=at(), actor="GL", about="NU", since=since)
    assert ("watch" in kinds(ANY, (watch, "2035"))) is counts


def test_a_watch_is_on_its_themes_and_cases():
    on_theme = Watch(passage=at(), actor="GL", about="NU", themes=(TORTURE,))
    assert "watch" in kinds(Question(actor="GL", about="NU", theme=TORTURE), (on_theme, None))
    assert "watch" not in kinds(Question(actor="GL", about="NU", theme=PENALTY), (on_theme, None))
    for_case = Watch(passage=at(), actor="GL", about="NU", cases=("Tala Fonoti",))
    assert "watch" in kinds(case("Tala Fonoti"), (for_case, None))
    assert "watch" not in kinds(ANY, (for_case, None))
    other = Watch(passage=at(), actor="FO", about="NU")
    assert "watch" not in kinds(ANY, (other, None))


def test_what_was_said_there_is_no_reason_to_expect_it_there():
    own = said(raises=True, doc="doc-9")
    pledge = said(about=None, commits=True, doc="doc-9")
    records = [(own, "2031-09-20"), (pledge, "2031-09-20")]
    assert kinds(ANY, *records, heard={"doc-9"}) == ["question"]
    assert sorted(kinds(ANY, *records)) == ["commitment", "earlier", "question"]
    put = asked(addressees=("GL",), doc="doc-9")
    assert kinds(ANY, (put, "2031-09-20"), heard={"doc-9"}) == ["ask", "question"]


def test_grounds_stand_by_date_the_question_last_in_any_order():
    records = [
        (asked("Free them", addressees=("GL",)), "2030-05"),
        (asked("Free all", addressees=("GL",), doc="doc-3"), "2029"),
        (Watch(passage=at(), actor="GL", about="NU"), None),
    ]
    one = grounds(ANY, records, before="2031")
    assert one == grounds(ANY, records[::-1], before="2031")
    assert [ground.date for ground in one] == [None, "2029", "2030-05", None]
    assert one[-1].kind == "question"


@pytest.mark.parametrize(
    ("strength", "themes", "expected"),
    [
        (3, ("International instruments", "Migrants"), False),
        (5, ("International instruments", "Migrants"), True),
        (3, ("International instruments", "Death penalty"), True),
        (5, ("Human rights education and training", "Justice"), False),
    ],
)
def test_to_consider_a_treaty_or_to_train_is_asked_by_friends_as_well(strength, themes, expected):
    assert raises(asked(strength=strength, themes=themes)) is expected
