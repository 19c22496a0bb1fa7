"""What an actor did at an occasion: law 5 over arbitrary hearings, and each case by hand.

Places that hold no seat at the United Nations stand for actors, at occasions of our own;
the group is invented, and so is everything that anybody says.
"""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.assess import hearings
from onrecord.assess.expectations import Question, raises
from onrecord.assess.findings import Ground
from onrecord.assess.hearings import Hearing, Source, answer, changes
from onrecord.assess.occasions import KnownOccasion
from onrecord.model import Act, Ask, Claim, Passage, Statement, first_day, last_day

VALUES = {"raised", "silent", "not_searched", "no_opportunity", "claimed_private"}
ACTORS = ("GL", "FO", "TK", "NU")
GROUP, MEMBERS = "Example Group", frozenset({"GL", "FO"})
TORTURE, PENALTY, WATER = "Torture and other CID treatment", "Death penalty", "Right to water"
BECAUSE = (Ground("ask", "ask-1", "2030"), Ground("question"))
GENRES = ("speech", "statement", "letter", "news", "upr_report", "acts", "votes")
CASE = "Tala Fonoti"
TIMES = tuple(f"2031-10-0{day}T09:00:00Z" for day in range(1, 5))


@pytest.fixture(autouse=True, scope="module")
def _invented_group():
    """Make a group that nobody belongs to in earnest."""
    keys = {GROUP: GROUP, "the Example Group": GROUP, "United Nations": "UN"}
    belong = {GROUP: MEMBERS, "UN": frozenset(ACTORS)}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(hearings, "group_key", keys.get)
        patch.setattr(hearings, "members", lambda key, _day: belong[key])
        yield


def occasion(**more):
    fields = {
        "key": "example", "type": "session", "name": "Example debate", "start": "2031-09-20",
        "end": "2031-09-28", "host": None, "about": None, "participants": ("GL", "FO", "TK"),
        "source": "own",
    }  # fmt: skip
    return KnownOccasion(**(fields | more))


def source(doc="doc-1", genre="speech", senders=("GL",), *, added=TIMES[0], dated=False, lang="en"):
    return Source(doc=doc, genre=genre, lang=lang, senders=senders, added=added, dated=dated)


def at(doc="doc-1", quote="It spoke of torture in Niue.", start=0):
    return Passage(doc=doc, start=start, end=start + len(quote), quote=quote)


def said(doc="doc-1", *, quote="It spoke of torture in Niue.", start=0, **more):
    return Statement(passage=at(doc, quote, start), **({"actor": "GL", "about": "NU"} | more))


def recommended(doc="doc-1", *, start=0, askers=("GL",), **more):
    fields = {"text": "Free them", "about": "NU", "askers": askers}
    return Ask(passage=at(doc, "Free them", start), **(fields | more))


def act(doc="doc-1", *, actors=(), kind="signature", quote="a row", **more):
    fields = {"name": "Example text", "about": "NU", "type": kind, "actors": actors}
    return Act(passage=at(doc, quote), **(fields | more))


def claimed(quote="It raised the matter in private.", doc="doc-7", **more):
    fields = {"actor": "GL", "type": "raised", "about": "NU", "when": "2031-09-21"}
    return Claim(passage=at(doc, quote), **(fields | more))


def ask(theme=None, case=None, actor="GL"):
    names = frozenset({case}) if case else frozenset()
    return Question(actor=actor, about="NU", theme=theme, case=case, names=names)


def heard(*records, sources=(), at_occasion=None, **more):
    return Hearing(
        occasion=at_occasion or occasion(), sources=tuple(sources), records=records, **more
    )


def found(hearing, question=None, claims=()):
    return answer(question or ask(), hearing, because=BECAUSE, claims=claims)


DOCS = st.sampled_from([f"doc-{number}" for number in range(4)])
QUOTES = st.sampled_from(
    [f"It spoke of torture and of {CASE}.", "It raised it in private.", "à huis clos", "私下"]
)
SOME = st.lists(st.sampled_from(ACTORS), unique=True, max_size=3).map(tuple)
THEMES = st.lists(st.sampled_from([TORTURE, PENALTY, WATER]), unique=True, max_size=2).map(tuple)


@st.composite
def records(draw, doc, start):
    """Draw a record of any kind that a hearing holds, at a place of its own."""
    place = at(doc, draw(QUOTES), start)
    kind = draw(st.sampled_from(["statement", "ask", "act"]))
    fields = {"passage": place, "about": "NU", "themes": draw(THEMES)}
    if kind == "statement":
        return Statement(
            actor=draw(st.sampled_from((*ACTORS, GROUP, "United Nations", "Example Watch"))),
            behalf=draw(st.sampled_from([None, None, GROUP, "the Example Group", "a few"])),
            raises=draw(st.booleans()),
            cases=draw(st.sampled_from([(), (CASE,)])),
            **fields,
        )
    if kind == "ask":
        strength = draw(st.sampled_from([None, 1, 2, 3, 4, 5]))
        return Ask(text=place.quote, askers=draw(SOME), strength=strength, **fields)
    sides = draw(st.permutations(ACTORS))
    first, second, third = sorted(draw(st.tuples(*[st.integers(0, len(ACTORS))] * 3)))
    return Act(
        name="Example",
        type=draw(st.sampled_from(["signature", "vote"])),
        actors=tuple(sides[:first]),
        against=tuple(sides[first:second]),
        abstained=tuple(sides[second:third]),
        stance=draw(st.sampled_from([None, "critical", "supportive"])),
        **fields,
    )


@st.composite
def cases(draw):
    """Draw a question, a hearing whose records are of its sources, and claims."""
    sources = draw(
        st.lists(
            st.builds(
                source,
                doc=DOCS,
                genre=st.sampled_from(GENRES),
                senders=SOME.flatmap(
                    lambda some: st.sampled_from([some, (*some, GROUP), (GROUP,)])
                ),
                added=st.sampled_from(TIMES),
                dated=st.sampled_from([False, False, True]),
                lang=st.sampled_from(["en", "en", "es", None]),
            ),
            unique_by=lambda each: each.doc,
            max_size=4,
        )
    )
    held = [
        draw(records(draw(st.sampled_from(sources)).doc, 100 * number))
        for number in range(draw(st.integers(0, 6)) if sources else 0)
    ]
    kind = draw(st.sampled_from(["session", "review", "summit", "vote", "visit"]))
    where = occasion(
        type=kind,
        about=draw(st.sampled_from([None, "NU"])),
        participants=draw(st.sampled_from([ACTORS, ACTORS, ACTORS, ("FO", "TK")])),
        record=draw(st.sampled_from([None, "occasion-1", "occasion-1"])),
    )
    named = frozenset(draw(SOME)) if kind == "review" else frozenset()
    hearing = heard(*held, sources=sources, at_occasion=where, named=named)
    question = ask(
        theme=draw(st.sampled_from([None, None, TORTURE])),
        case=draw(st.sampled_from([None, None, CASE])),
        actor=draw(st.sampled_from(["GL", "GL", "FO", "TK"])),
    )
    claims = [
        Claim(
            passage=at(f"doc-{7 + number}", draw(QUOTES)),
            actor=draw(st.sampled_from(["GL", "FO"])),
            did=draw(st.sampled_from([True, True, False])),
            about=draw(st.sampled_from([None, "NU", "TK"])),
            when=draw(st.sampled_from(["2031-09", "2031-09-24", "2031", None])),
        )
        for number in range(draw(st.integers(0, 2)))
    ]
    return question, hearing, claims


def by_actor(record, actor):
    """Tell whether a record is an actor's own, or of a group that it belongs to."""
    if isinstance(record, Statement):
        group = "Example Group" in (record.behalf or "") or record.actor == GROUP
        return record.actor == actor or (actor in MEMBERS and group)
    return actor in (record.askers if isinstance(record, Ask) else record.actors)


arbitrary = settings(deadline=None, max_examples=150)


@arbitrary
@given(cases())
def test_a_finding_has_what_its_value_needs(drawn):
    question, hearing, claims = drawn
    finding = found(hearing, question, claims)
    known = {each.doc for each in hearing.sources}
    told = {each.id: each for each in hearing.records}
    assert finding.value in VALUES
    assert finding.occasion == hearing.occasion.key
    assert finding.because == BECAUSE
    assert {each.doc for each in finding.searched} <= known
    assert set(finding.spoke) <= set(told)
    if finding.value == "silent":
        assert finding.searched
    if finding.value == "not_searched":
        assert not finding.searched
    if finding.value == "raised":
        for record in map(told.__getitem__, finding.evidence):
            assert by_actor(record, question.actor)
            assert question.fits(record)
            assert isinstance(record, Act) or raises(record)
    if finding.value == "claimed_private":
        assert set(finding.evidence) <= {claim.id for claim in claims if claim.did}


@arbitrary
@given(cases())
def test_silence_names_only_documents_that_would_show_a_word(drawn):
    question, hearing, claims = drawn
    finding = found(hearing, question, claims)
    by_id = {each.doc: each for each in hearing.sources}
    for each in finding.searched:
        of = by_id[each.doc]
        assert not of.dated
        assert of.lang == "en" or of.genre in ("acts", "votes")
        assert question.actor in of.senders or of.genre in ("upr_report", "acts", "votes")


@arbitrary
@given(cases(), cases(), st.sampled_from(TIMES))
def test_more_records_and_sources_never_unsay_what_was_raised(drawn, more, added):
    question, hearing, claims = drawn
    if found(hearing, question, claims).value != "raised":
        return
    _, other, others = more
    grown = msgspec.structs.replace(
        hearing,
        sources=(*hearing.sources, *other.sources, source("doc-new", added=added)),
        records=(*hearing.records, *other.records),
        named=other.named,
    )
    assert found(grown, question, [*claims, *others]).value == "raised"


@arbitrary
@given(cases())
def test_without_sources_nobody_is_silent(drawn):
    question, hearing, claims = drawn
    none = msgspec.structs.replace(hearing, sources=())
    assert found(none, question, claims).value != "silent"
    assert found(msgspec.structs.replace(none, records=()), question, claims).searched == ()


@arbitrary
@given(cases())
def test_who_could_not_speak_had_no_opportunity(drawn):
    question, hearing, claims = drawn
    closed = not hearing.occasion.could_speak(question.actor)
    value = found(hearing, question, claims).value
    if closed:
        assert value == "no_opportunity"
    elif hearing.occasion.type != "vote":
        assert value != "no_opportunity"


@arbitrary
@given(cases())
def test_what_others_say_makes_nobody_raise_it(drawn):
    question, hearing, claims = drawn
    others = tuple(each for each in hearing.records if not by_actor(each, question.actor))
    finding = found(msgspec.structs.replace(hearing, records=others), question, claims)
    assert finding.value != "raised"


@arbitrary
@given(cases())
def test_a_speech_of_a_group_alone_leaves_no_member_silent(drawn):
    question, hearing, claims = drawn
    of_group = tuple(
        msgspec.structs.replace(each, genre="speech", senders=(GROUP,)) for each in hearing.sources
    )
    alone = msgspec.structs.replace(hearing, sources=of_group)
    assert found(alone, question, claims).value != "silent"


@arbitrary
@given(cases(), st.randoms(use_true_random=False))
def test_the_order_of_sources_records_and_claims_changes_nothing(drawn, random):
    question, hearing, claims = drawn
    mixed = msgspec.structs.replace(
        hearing,
        sources=tuple(random.sample(hearing.sources, len(hearing.sources))),
        records=tuple(random.sample(hearing.records, len(hearing.records))),
    )
    again = found(mixed, question, random.sample(claims, len(claims)))
    assert again == found(hearing, question, claims)


@arbitrary
@given(cases())
def test_history_ends_with_what_is_found_now(drawn):
    question, hearing, claims = drawn
    added = {claim.passage.doc: TIMES[number] for number, claim in enumerate(claims)}
    history = changes(question, hearing, because=BECAUSE, claims=claims, added=added)
    times = [time for time, _ in history]
    assert times[0] == ""
    assert times == sorted(set(times))
    assert set(times[1:]) <= {each.added for each in hearing.sources} | set(added.values())
    assert history[-1][1] == found(hearing, question, claims)
    values = [finding.value for _, finding in history]
    assert values[0] in ("not_searched", "no_opportunity")
    if "raised" in values:
        assert set(values[values.index("raised") :]) == {"raised"}


@pytest.mark.parametrize(("raising", "value"), [(True, "raised"), (False, "silent")])
def test_a_document_that_arrives_answers_what_was_not_searched(raising, value):
    hearing = heard(
        said(raises=raising), said("doc-2", actor="FO", raises=True),
        sources=[source(added=TIMES[2]), source("doc-2", senders=("FO",), added=TIMES[0])],
    )  # fmt: skip
    history = changes(ask(), hearing, because=BECAUSE, added={})
    assert [(time, finding.value) for time, finding in history] == [
        ("", "not_searched"),
        (TIMES[2], value),
    ]


def test_a_claim_that_arrives_first_gives_way_to_a_document():
    claim = claimed()
    visit = occasion(type="visit")
    hearing = heard(said(raises=True), sources=[source(added=TIMES[2])], at_occasion=visit)
    history = changes(
        ask(), hearing, because=BECAUSE, claims=[claim], added={claim.passage.doc: TIMES[1]}
    )
    assert [finding.value for _, finding in history] == [
        "not_searched",
        "claimed_private",
        "raised",
    ]


def test_what_a_group_says_counts_for_its_members_and_says_so():
    spoken = said(actor="TK", behalf="the Example Group", raises=True)
    finding = found(heard(spoken, sources=[source(senders=("TK",))]))
    assert (finding.value, finding.through) == ("raised", GROUP)
    assert GROUP in finding.why
    own = found(heard(spoken, said("doc-2", raises=True), sources=[source("doc-2")]))
    assert (own.value, own.through) == ("raised", None)
    assert own.evidence == (said("doc-2", raises=True).id,)
    outside = found(heard(spoken, sources=[source(senders=("TK",))]), ask(actor="TK"))
    assert outside.through is None


def test_the_united_nations_speak_for_no_member():
    spoken = said(actor="United Nations", raises=True)
    assert found(heard(spoken, sources=[source(senders=())])).value == "not_searched"


def test_own_speech_beside_a_silent_group_is_what_counts():
    spoken = said("doc-2", actor=GROUP)
    silent = found(heard(spoken, sources=[source(), source("doc-2", senders=(GROUP,))]))
    assert silent.value == "silent"
    assert silent.why == "spoke of it in 1 place without raising it"
    assert [each.doc for each in silent.searched] == ["doc-1"]


@pytest.mark.parametrize("count", [1, 2])
def test_silence_counts_the_places_where_it_spoke_of_the_state(count):
    records = [said(start=100 * number) for number in range(count)]
    finding = found(heard(*records, sources=[source()]))
    assert finding.value == "silent"
    assert finding.why == f"spoke of it in {count} place{'s' * (count > 1)} without raising it"
    assert finding.spoke == tuple(record.id for record in records)


@pytest.mark.parametrize(
    ("question", "what"),
    [(ask(theme=TORTURE), "theme"), (ask(case=CASE), "case"), (ask(TORTURE, CASE), "case")],
)
def test_who_raised_something_else_is_not_said_to_have_raised_nothing(question, what):
    finding = found(heard(said(raises=True, themes=(PENALTY,)), sources=[source()]), question)
    assert finding.value == "silent"
    assert finding.why == f"raised human rights there; this {what} was not found in it"
    assert len(finding.spoke) == 1


@pytest.mark.parametrize(
    ("genre", "lang", "value"),
    [
        ("speech", "en", "silent"), ("speech", "fr", "not_searched"),
        ("speech", "es", "not_searched"), ("speech", None, "not_searched"),
        ("statement", "fr", "silent"), ("statement", "zh", "silent"),
        ("statement", "ru", "not_searched"), ("acts", None, "silent"), ("votes", None, "silent"),
    ],
)  # fmt: skip
def test_silence_is_told_only_in_a_language_that_is_read(genre, lang, value):
    in_it = [source(genre=genre, lang=lang)]
    finding = found(heard(said(), sources=in_it))
    assert finding.value == value
    assert ("language" in finding.why) == (value == "not_searched")
    assert found(heard(said(raises=True), sources=in_it)).value == "raised"


@pytest.mark.parametrize(("lang", "value"), [("fr", "silent"), ("es", "not_searched")])
def test_a_report_tells_silence_in_the_languages_that_are_read(lang, value):
    review = occasion(type="review", about="NU")
    report = [source(genre="upr_report", senders=(), lang=lang)]
    turn = said(actor="FO", start=500)
    assert found(heard(turn, sources=report, at_occasion=review)).value == value


def test_recommendations_whose_themes_nobody_told_are_on_none_for_certain():
    review = occasion(type="review", about="NU")
    report = [source(genre="upr_report", senders=())]
    turn = said(actor="FO", start=500)
    untold = heard(turn, recommended(), sources=report, at_occasion=review)
    assert found(untold).value == "raised"
    assert found(untold, ask(theme=TORTURE)).value == "not_searched"
    assert found(untold, ask(theme=TORTURE, actor="FO")).value == "silent"
    told = heard(turn, recommended(themes=(PENALTY,)), sources=report, at_occasion=review)
    assert found(told, ask(theme=TORTURE)).value == "silent"


def vote(*acts, record="occasion-1"):
    where = occasion(type="vote", record=record)
    return heard(*acts, sources=[source(genre="votes", senders=())], at_occasion=where)


@pytest.mark.parametrize(
    ("side", "value", "why"),
    [
        ("actors", "raised", "took part"),
        ("against", "silent", "voted against"),
        ("abstained", "silent", "abstained"),
        ("nobody", "silent", "not among those who voted: absent, as follows from its membership"),
    ],
)
def test_a_vote_tells_who_did_what(side, value, why):
    sides = {"actors": ("FO",), "against": ("TK",)}
    cast = act(kind="vote", about=None, **(sides | ({} if side == "nobody" else {side: ("GL",)})))
    finding = found(vote(cast))
    assert (finding.value, finding.why) == (value, why)


def test_where_nothing_was_put_to_a_vote_nobody_could_vote():
    finding = found(vote(record=None))
    assert finding.value == "no_opportunity"
    assert "no resolution" in finding.why
    unknown = occasion(type="vote", record="occasion-1")
    assert found(heard(at_occasion=unknown)).value == "not_searched"


def signed(question=None, **more):
    fields = {"actors": ("FO", "GL"), "stance": "critical"} | more
    where = occasion(record="act-1")
    return found(
        heard(act(**fields), sources=[source(genre="acts", senders=())], at_occasion=where),
        question,
    )


def test_a_list_of_names_says_who_joined_and_who_did_not():
    assert signed().value == "raised"
    outside = signed(actors=("FO", "TK"))
    assert (outside.value, outside.why) == ("silent", "not among the 2 who signed")


@pytest.mark.parametrize("question", [ask(theme=TORTURE), ask(case=CASE), ask(TORTURE, CASE)])
def test_a_list_of_names_tells_no_theme_or_case(question):
    assert signed(question).value == "not_searched"
    assert signed(question, actors=("FO",)).value == "not_searched"


def test_the_themes_of_a_list_don_t_tell_whose_cases_its_text_names():
    themed = {"themes": (TORTURE,)}
    assert signed(ask(theme=TORTURE), **themed).value == "raised"
    assert signed(ask(case=CASE), **themed).value == "not_searched"
    other = signed(ask(theme=WATER), **themed)
    assert (other.value, other.why) == ("silent", "took part without raising it")


def test_who_signs_in_support_of_a_state_raises_nothing():
    finding = signed(stance="supportive")
    assert (finding.value, finding.why) == ("silent", "took part without raising it")


@pytest.mark.parametrize("strength", [1, 2])
def test_to_go_on_raises_only_against_a_grievance(strength):
    review = {"at_occasion": occasion(type="review", about="NU")}
    sources = [source(genre="upr_report", senders=())]
    turn = said(actor="FO", start=500)
    water = recommended(strength=strength, themes=(WATER,))
    penalty = recommended(strength=strength, themes=(PENALTY,))
    assert found(heard(turn, water, sources=sources, **review)).value == "silent"
    raised = found(heard(turn, penalty, sources=sources, **review))
    assert (raised.value, raised.why) == ("raised", "raised in its recommendations")


def test_a_report_without_its_dialogue_shows_nothing():
    review = occasion(type="review", about="NU")
    report = [source(genre="upr_report", senders=())]
    made = recommended(askers=("FO",), strength=5)
    assert found(heard(made, sources=report, at_occasion=review)).value == "not_searched"
    turn = said(actor="FO", start=500)
    assert found(heard(made, turn, sources=report, at_occasion=review)).value == "silent"
    unread = heard(made, turn, sources=report, at_occasion=review, named=frozenset({"GL"}))
    assert found(unread).value == "not_searched"
    assert "no turn of its own" in found(unread).why


def test_the_state_under_review_could_not_speak_of_itself():
    review = occasion(type="review", about="GL")
    finding = found(heard(said(raises=True), sources=[source()], at_occasion=review))
    assert (finding.value, finding.why) == ("no_opportunity", "it is the state under review itself")
    guest = found(heard(said(raises=True, actor="NU")), ask(actor="NU"))
    assert guest.value == "no_opportunity"


def test_a_document_only_dated_then_proves_words_and_no_silence():
    dated = [source(dated=True)]
    assert found(heard(said(raises=True), sources=dated)).value == "raised"
    assert found(heard(said(), sources=dated)).value == "not_searched"


@pytest.mark.parametrize(
    "quote",
    [
        "The minister raised the case in private.",
        "It was discussed behind closed doors.",
        "It relied on quiet diplomacy.",
        "La question a été évoquée à huis clos.",
        "Le ministre l'a évoquée en privé.",
        "该国代表私下提出关切。",
        "该国在双边会谈中提出。",
        "該國在雙邊會談中提出。",
    ],
)
def test_private_words_are_claimed_not_raised(quote):
    claim = claimed(quote)
    visit = occasion(type="visit")
    for sources in ([], [source()]):
        finding = found(heard(sources=sources, at_occasion=visit), claims=[claim])
        assert (finding.value, finding.evidence) == ("claimed_private", (claim.id,))
    public = found(heard(said(raises=True), sources=[source()]), claims=[claim])
    assert public.value == "raised"


def test_what_is_said_apart_is_not_said_in_a_debate():
    assert found(heard(sources=[source()]), claims=[claimed()]).value == "silent"


@pytest.mark.parametrize(
    "changed",
    [
        {"did": False}, {"actor": "FO"}, {"about": "TK"}, {"when": None}, {"when": "2031"},
        {"when": "2031-10"}, {"when": "2031-09-19"}, {"when": "2031-09-29"},
        {"quote": "The minister raised the case in public."},
    ],
)  # fmt: skip
def test_other_claims_change_nothing(changed):
    visit = heard(sources=[source()], at_occasion=occasion(type="visit"))
    assert found(visit, claims=[claimed(**changed)]).value == "silent"


def test_a_month_is_no_meeting_unless_the_words_name_it():
    visit = heard(at_occasion=occasion(type="visit"))
    assert found(visit, claims=[claimed(when="2031-09")]).value == "not_searched"
    named = claimed("It raised it in private during the visit.", when="2031-09")
    assert found(visit, claims=[named]).value == "claimed_private"


@pytest.mark.parametrize("when", ["2031-09-20", "2031-09-24", "2031-09-28"])
def test_private_words_on_any_day_of_the_occasion_are_of_it(when):
    summit = heard(at_occasion=occasion(type="summit"))
    assert found(summit, claims=[claimed(when=when)]).value == "claimed_private"
    assert first_day("2031-09-20") <= last_day(when)


@pytest.mark.parametrize("question", [ask(theme=TORTURE), ask(case=CASE)])
def test_private_words_on_no_theme_and_no_case_claim_neither(question):
    assert found(heard(sources=[source()]), question, [claimed()]).value == "silent"


def test_a_speech_that_names_no_right_and_no_wrong_waits_for_a_person():
    spoken = said(quote="We condemn that act in Niue.", raises=True)
    doubtful = found(heard(spoken, sources=[source()]))
    assert (doubtful.value, doubtful.spoke) == ("not_searched", (spoken.id,))
    confirmed = heard(spoken, sources=[source()], confirmed=frozenset({spoken.id}))
    assert found(confirmed).value == "raised"
    statement = source(genre="statement")
    assert found(heard(spoken, sources=[statement])).value == "raised"


@pytest.mark.parametrize(
    ("tone", "quote", "value"),
    [
        ("notes", "It noted that challenges with torture remained.", "not_searched"),
        ("asks", "It asked about indicators.", "not_searched"),
        ("asks", "It asked what was done against torture.", "raised"),
        ("concern", "It was concerned at torture.", "raised"),
    ],
)
def test_a_courtesy_of_a_review_waits_for_a_person(tone, quote, value):
    spoken = said(quote=quote, raises=True, tone=tone)
    review = heard(spoken, sources=[source(genre="upr_report", senders=())])
    assert found(review).value == value
