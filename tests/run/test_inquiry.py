"""Questions put to a small dossier that the real readers filled: invented texts, dated 2031.

Three places that hold no seat at the United Nations play its members, at a debate of our own.
"""

import msgspec
import pytest
from sqlalchemy import event

from onrecord import ledger
from onrecord.assess import hearings
from onrecord.assess.expectations import Question
from onrecord.assess.hearings import answer
from onrecord.collect import collect_bytes
from onrecord.errors import UsageError
from onrecord.model import Judgement
from onrecord.read import read_document
from onrecord.run import inquiry as inquiries
from onrecord.run.inquiry import Inquiry
from silence_dossier import (
    CALLS,
    CONCERN,
    DEBATE,
    LETTER,
    NOTHING,
    SIGNED,
    STATEMENT,
    SUMMIT,
    TRADE,
    VOTES,
    WATCH,
    add,
    clock,
    create,
    play,
    speech,
)


@pytest.fixture(autouse=True)
def _players(monkeypatch):
    play(monkeypatch)


@pytest.fixture
def dossier(tmp_path):
    return create(tmp_path / "d")


def ask(actor="GL", **more):
    return Question(actor=actor, about="NU", **more)


def find(folder, question, key="unga-86", about="NU", **period):
    with ledger.View(folder) as view:
        return Inquiry(view, about, **period).finding(question, key)


def keys(folder, about="NU", **period):
    with ledger.View(folder) as view:
        return [each.key for each in Inquiry(view, about, **period).occasions]


def named(folder, name, about="NU"):
    with ledger.View(folder) as view:
        return next(each for each in Inquiry(view, about).occasions if each.name == name)


@pytest.mark.parametrize(
    ("words", "value"), [(CONCERN, "raised"), (TRADE, "silent"), (NOTHING, "silent")]
)
def test_a_speech_answers_for_its_speaker_only(dossier, words, value):
    add(dossier, GRL_86_2031__txt=speech(words))
    finding = find(dossier, ask())
    assert finding.value == value
    assert [each.how for each in finding.searched] == ["speech, read whole"]
    assert find(dossier, ask("CK")).value == "not_searched"
    assert find(dossier, ask("NU")).value == "no_opportunity"


def test_evidence_can_be_cited_and_stands_in_its_document(dossier):
    add(dossier, GRL_86_2031__txt=speech(CONCERN))
    with ledger.View(dossier) as view:
        inquiry = Inquiry(view, "NU")
        (record_id,) = inquiry.finding(ask(), "unga-86").evidence
        at = inquiry.entry(record_id).record.passage
        assert at.holds_in(view.document(at.doc).text)
        assert at.quote == CONCERN


def test_its_own_words_there_are_no_reason_to_expect_them_there(dossier):
    add(dossier, GRL_86_2031__txt=speech(CONCERN))
    assert [ground.kind for ground in find(dossier, ask()).because] == ["question"]


def test_asks_and_watches_give_grounds(dossier):
    add(dossier, letter__txt=LETTER, watch__csv=WATCH, GRL_86_2031__txt=speech(TRADE))
    finding = find(dossier, ask())
    assert [(ground.kind, ground.date) for ground in finding.because] == [
        ("watch", "2031-01"),
        ("ask", "2031-03-05"),
        ("question", None),
    ]
    assert [ground.kind for ground in find(dossier, ask("CK")).because] == ["question"]


def test_history_tells_what_each_document_changed(dossier):
    add(dossier, GRL_86_2031__txt=speech(TRADE))
    add(dossier, COK_86_2031__txt=speech(CONCERN))
    add(dossier, GRL_86_2031__md=speech(CONCERN + " It must end."))
    with ledger.View(dossier) as view:
        inquiry = Inquiry(view, "NU")
        history = inquiry.history(ask(), "unga-86")
        assert history[-1][1] == inquiry.finding(ask(), "unga-86")
        added = {row.name: row.added for row in view.documents()}
    assert [(time, finding.value) for time, finding in history] == [
        ("", "not_searched"),
        (added["GRL_86_2031.txt"], "silent"),
        (added["GRL_86_2031.md"], "raised"),
    ]


def test_what_a_person_rejects_is_no_evidence(dossier):
    add(dossier, GRL_86_2031__txt=speech(CONCERN))
    (record_id,) = find(dossier, ask()).evidence
    with ledger.Writer(dossier, who="ana", clock=clock) as writer:
        writer.judge(
            Judgement(record=record_id, verdict="rejected", by="ana", when="2032-02-01T00:00:00Z")
        )
    assert find(dossier, ask()).value == "silent"


def test_since_and_until_choose_the_occasions(dossier):
    add(dossier, signed__csv=SIGNED)
    joint = named(dossier, "Example joint statement on Niue").key
    assert keys(dossier) == [joint, "unga-86"]
    assert keys(dossier, until="2031-08") == [joint]
    assert keys(dossier, since="2031-05-11") == ["unga-86"]
    assert keys(dossier, since="2031-05-10", until="2031-05-10") == [joint]
    assert keys(dossier, since="2031-09-28", until="2031") == ["unga-86"]
    assert keys(dossier, since="2032") == []


def test_a_text_signed_in_support_is_no_occasion(dossier):
    add(dossier, signed__csv=SIGNED)
    with ledger.View(dossier) as view:
        inquiry = Inquiry(view, "NU")
        names = [each.name for each in inquiry.occasions]
        assert inquiry.signers() == ["CK", "XB"]
    assert names == ["Example joint statement on Niue", DEBATE.name]


@pytest.mark.parametrize(
    ("question", "value"),
    [
        (ask("CK"), "raised"),
        (ask("GL"), "silent"),
        (ask("CK", theme="Death penalty"), "not_searched"),
        (ask("GL", theme="Death penalty"), "not_searched"),
        (ask("PL"), "no_opportunity"),
    ],
)
def test_a_joint_statement_is_an_occasion_to_join(dossier, question, value):
    add(dossier, signed__csv=SIGNED)
    key = named(dossier, "Example joint statement on Niue").key
    assert find(dossier, question, key).value == value


@pytest.mark.parametrize(
    ("actor", "value", "why"),
    [
        ("CK", "raised", "took part"),
        ("GL", "silent", "voted against"),
        ("XB", "silent", "abstained"),
        ("XC", "silent", "absent"),
    ],
)
def test_a_vote_is_an_occasion(dossier, actor, value, why):
    add(dossier, calls__csv=CALLS, votes__csv=VOTES)
    finding = find(dossier, ask(actor), "vote-901")
    assert finding.value == value
    assert why in finding.why


def test_a_vote_without_its_votes_is_not_searched(dossier):
    add(dossier, calls__csv=CALLS)
    assert find(dossier, ask(), "vote-901").value == "not_searched"


@pytest.mark.parametrize("period", [{}, {"since": "2031"}, {"until": "2031"}])
def test_where_nothing_on_a_state_was_put_to_a_vote_nobody_could_vote(dossier, period):
    add(dossier, calls__csv=CALLS, votes__csv=VOTES)
    question = Question(actor="GL", about="XC")
    assert "votes-XC" in keys(dossier, about="XC", **period)
    finding = find(dossier, question, "votes-XC", about="XC", **period)
    assert finding.value == "no_opportunity"
    assert "no resolution" in finding.why


@pytest.mark.parametrize(
    ("about", "period", "span"),
    [
        ("CK", {}, None),
        ("CK", {"since": "2016"}, ("2016-01-01", "2031-12-19")),
        ("NU", {"until": "2016-03"}, ("2015-12-19", "2016-03-31")),
        ("NU", {"since": "2016"}, None),
        ("XC", {}, ("2015-12-19", "2031-12-19")),
    ],
)
def test_a_vote_that_never_was_spans_the_roll_calls_of_the_period(dossier, about, period, span):
    earlier = '900,70,2015-12-19,R/70/1,"HUMAN RIGHTS, COOK ISLANDS",Human rights in Cook Islands\n'
    add(dossier, calls__csv=CALLS + earlier, letter__txt=LETTER)
    with ledger.View(dossier) as view:
        inquiry = Inquiry(view, about, **period)
        votes = {each.key: (each.start, each.end) for each in inquiry.occasions}
        assert votes.get(f"votes-{about}") == span
        if span:
            question = Question(actor="GL", about=about)
            assert inquiry.finding(question, f"votes-{about}").value == "no_opportunity"


def test_votes_that_begin_after_the_period_are_no_occasion_that_never_was(dossier):
    add(dossier, calls__csv=CALLS)
    assert "votes-XC" not in keys(dossier, about="XC", until="2001")
    assert "votes-XC" not in keys(dossier, about="XC", since="2045")


def test_occasions_of_the_user_count_for_who_could_be_there(dossier):
    add(dossier, occasions__csv=SUMMIT)
    summit = named(dossier, "Example summit")
    assert find(dossier, ask(), summit.key).value == "not_searched"
    assert find(dossier, ask("XB"), summit.key).value == "no_opportunity"
    visit = named(dossier, "Example visit")
    assert visit.key not in keys(dossier, about="XB")
    assert summit.key in keys(dossier, about="XB")


def test_words_dated_within_an_occasion_of_the_user_count_there(dossier):
    add(dossier, occasions__csv=SUMMIT, said__md=STATEMENT.format(date="2031-05-03"))
    summit = named(dossier, "Example summit")
    finding = find(dossier, ask(), summit.key)
    with ledger.View(dossier) as view:
        spoke = [each.record for each in view.records(kind="statement", actor="GL", about="NU")]
    raising = [record.id for record in spoke if record.raises]
    assert raising
    assert (finding.value, list(finding.evidence)) == ("raised", raising)
    assert finding.searched == ()
    assert find(dossier, ask("CK"), summit.key).value == "not_searched"


@pytest.mark.parametrize("date", ["2031-05", "2031-05-01", "2031-05-05"])
def test_words_not_known_to_be_of_its_days_count_for_no_occasion(dossier, date):
    add(dossier, occasions__csv=SUMMIT, said__md=STATEMENT.format(date=date))
    summit = named(dossier, "Example summit")
    assert find(dossier, ask(), summit.key).value == "not_searched"


SPANISH = """EJEMPLO. Este discurso nunca se pronunció.

Señor Presidente:

Lo felicitamos por su elección como Presidente de la Asamblea General. Es para nosotros un honor.

Condenamos con firmeza lo que pasa con los presos en Niue, y pedimos su libertad.

Muchas gracias.
"""


def test_a_speech_in_a_language_that_is_not_read_shows_no_silence(dossier):
    add(dossier, GRL_86_2031__txt=SPANISH)
    finding = find(dossier, ask())
    assert finding.value == "not_searched"
    assert "language" in finding.why


def test_an_unknown_occasion_is_said_to_be_one(dossier):
    with pytest.raises(UsageError, match="no occasion has this key"):
        find(dossier, ask(), "unga-999")


def test_all_findings_are_by_date_and_equal_to_each_one(dossier):
    add(
        dossier, signed__csv=SIGNED, calls__csv=CALLS, votes__csv=VOTES, occasions__csv=SUMMIT,
        GRL_86_2031__txt=speech(CONCERN), COK_86_2031__txt=speech(TRADE), letter__txt=LETTER,
    )  # fmt: skip
    with ledger.View(dossier) as view:
        inquiry = Inquiry(view, "NU")
        found = inquiry.findings(ask())
        where = inquiry.occasions
    assert [finding.occasion for finding in found] == [each.key for each in where]
    assert [each.start for each in where] == sorted(each.start for each in where)
    assert found == [find(dossier, ask(), each.key) for each in where]


EVERYTHING = {
    "signed__csv": SIGNED, "calls__csv": CALLS, "votes__csv": VOTES, "occasions__csv": SUMMIT,
    "GRL_86_2031__txt": speech(CONCERN), "COK_86_2031__txt": speech(TRADE), "letter__txt": LETTER,
    "watch__csv": WATCH, "said__md": STATEMENT.format(date="2031-05-03"),
}  # fmt: skip


@pytest.mark.parametrize("actor", ["GL", "CK", "XB", "PL"])
def test_a_finding_follows_from_all_that_everybody_said(dossier, actor):
    add(dossier, **EVERYTHING)
    with ledger.View(dossier) as view:
        alone, whole = Inquiry(view, "NU"), Inquiry(view, "NU")
        for where in alone.occasions:
            because = whole.grounds(ask(actor), where)
            expected = answer(ask(actor), whole.hearing(where.key), because=because)
            assert alone.finding(ask(actor), where.key) == expected


def test_what_a_group_says_is_found_for_its_members(dossier, monkeypatch):
    group, of_it = "Example Group", frozenset({"GL", "CK"})
    monkeypatch.setattr(hearings, "group_key", {group: group}.get)
    monkeypatch.setattr(hearings, "members", lambda _key, _day: of_it)
    belongs = {code: frozenset({group}) for code in of_it}
    monkeypatch.setattr(inquiries, "names_with", lambda code: belongs.get(code, frozenset()))
    add(dossier, GRL_86_2031__txt=speech(TRADE))
    data = speech(CONCERN).encode()
    (doc,) = collect_bytes(data, "COK_86_2031.txt")
    read = read_document(doc)
    spoken = tuple(msgspec.structs.replace(each, behalf=group) for each in read.records)
    with ledger.Writer(dossier, who="ana", clock=clock) as writer:
        writer.add(msgspec.structs.replace(read, records=spoken), data, reader="r1")
    finding = find(dossier, ask())
    assert (finding.value, finding.through) == ("raised", group)
    assert find(dossier, ask("CK")).through is None
    assert find(dossier, ask("XB")).value == "not_searched"


def reads(folder, question, key):
    """Return the statements and the rows that one finding reads."""
    counts = {"statements": 0, "rows": 0}
    with ledger.View(folder) as view:
        event.listen(
            view._engine,
            "after_cursor_execute",
            lambda *_given: counts.update(statements=counts["statements"] + 1),
        )
        raw = ledger.view.rows.record_of

        def counted(row):
            counts["rows"] += 1
            return raw(row)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(ledger.view.rows, "record_of", counted)
            Inquiry(view, question.about).finding(question, key)
    return counts


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("COK", "We are gravely concerned about torture in Greenland in {year}."),
        ("COK", "We are gravely concerned about torture in Niue in {year}."),
        ("GRL", "We are gravely concerned about torture in the Cook Islands in {year}."),
    ],
)
def test_one_finding_reads_no_more_where_others_say_more(dossier, code, words):
    add(dossier, signed__csv=SIGNED, letter__txt=LETTER, GRL_86_2031__txt=speech(CONCERN))
    alone = reads(dossier, ask(), "unga-86")
    assert alone["rows"] > 0
    for year in range(2000, 2015):
        text = speech(words.format(year=year))
        add(dossier, **{f"{code}_{year - 1945}_{year}__txt": text})
    assert reads(dossier, ask(), "unga-86") == alone


def test_one_finding_opens_no_other_document(dossier, monkeypatch):
    add(dossier, GRL_86_2031__txt=speech(CONCERN), COK_86_2031__txt=speech(TRADE))
    opened = []
    with ledger.View(dossier) as view:
        monkeypatch.setattr(view, "document", opened.append)
        Inquiry(view, "NU").finding(ask(), "unga-86")
    assert opened == []
