"""Tables of votes: roll calls in one stretch and scattered, codes that are none, states gone."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import Damaged
from onrecord.model import Act, Document
from onrecord.read.tables import read_table
from paths import SHARED

HEADER = "rcid,country,country_code,vote"
VOTES = SHARED / "data" / "unvotes" / "un_votes.csv.gz"


def read(*rows: str, header: str = HEADER, end: str = "\n") -> list[Act]:
    text = end.join((header, *rows)) + end
    doc = Document(id="doc-v", digest="d", name="v.csv", media_type="text/csv", text=text)
    reading = read_table(doc)
    assert reading is not None
    assert reading.profile.genre == "votes"
    acts = [record for record in reading.records if isinstance(record, Act)]
    assert len(acts) == len(reading.records)
    assert all(act.passage.holds_in(text) for act in acts)
    return acts


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_roll_call_is_an_act_and_its_passage_the_rows_that_stand_together(end: str) -> None:
    rows = ["7.0,Exampleland,XA,yes", "7.0,Otherland,XB,no", '7.0,"Third, Land",XC,abstain']
    first, second = read(*rows, "8,Exampleland,XA, Yes ", end=end)
    assert (first.name, first.number, first.type) == ("Roll call 7", "7", "vote")
    assert (first.actors, first.against, first.abstained) == (("XA",), ("XB",), ("XC",))
    assert first.passage.quote == end.join(rows)
    assert (second.number, second.actors) == ("8", ("XA",))


def test_scattered_rows_give_several_acts_with_one_number() -> None:
    acts = read("7,E,XA,yes", "8,E,XA,no", "7,O,XB,no", "8,O,XB,no", "8,T,XC,yes")
    assert [(act.number, act.actors, act.against) for act in acts] == [
        ("7", ("XA",), ()), ("8", (), ("XA",)), ("7", (), ("XB",)), ("8", ("XC",), ("XB",)),
    ]  # fmt: skip
    assert len({act.id for act in acts}) == 4


def test_columns_stand_in_any_order() -> None:
    (act,) = read("no,XA,E,mine,7", header="vote,country_code,country,note,rcid")
    assert (act.number, act.against) == ("7", ("XA",))


@pytest.mark.parametrize(
    ("row", "voter"),
    [
        ("7,Namibia,NA,yes", "NA"),
        ("7,Zanzibar,NA,yes", "Zanzibar"),
        ("7,Zanzibar,,yes", "Zanzibar"),
        ("7,France,NA,yes", "FR"),
        ("7,France,,yes", "FR"),
        ("7,Federal Republic of Germany,,yes", "DE"),
        ("7,Yemen Arab Republic,,yes", "YE"),
        ("7,Czechoslovakia,CS,yes", "Czechoslovakia"),
        ("7,German Democratic Republic,DD,yes", "German Democratic Republic"),
        ("7,Yugoslavia,YU,yes", "Yugoslavia"),
    ],
)
def test_a_state_that_is_gone_keeps_its_name_unless_another_continues_it(
    row: str, voter: str
) -> None:
    (act,) = read(row)
    assert act.actors == (voter,)


def test_yugoslavia_beside_states_that_came_after_it_is_serbia() -> None:
    acts = read(
        "7,Yugoslavia,YU,yes", "7,Czechoslovakia,CS,no",
        "8,Yugoslavia,YU,abstain", "9,Yugoslavia,YU,no", "8,Slovakia,SK,no",
    )  # fmt: skip
    assert acts[0].actors == ("Yugoslavia",)
    assert acts[1].abstained == ("RS",)
    assert acts[2].against == ("Yugoslavia",)


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("7,E,XA,maybe", "line 3: column 'vote'"),
        ("7,E,XA,", "line 3: column 'vote'"),
        ("x7,E,XA,yes", "line 3: column 'rcid'"),
        ("7.5,E,XA,yes", "line 3: column 'rcid'"),
        (",E,XA,yes", "line 3: column 'rcid'"),
        ("7,,,yes", "line 3: column 'country_code'"),
        ("7,E,XA", "line 3: 3 cells instead of 4"),
        ("6,E,XA,no", "line 2: XA votes twice in roll call 6"),
    ],
)
def test_what_is_no_vote_is_named_by_line_and_column(row: str, says: str) -> None:
    with pytest.raises(Damaged, match=says):
        read("6,E,XA,yes", row)


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.tuples(
            st.integers(1, 4), st.sampled_from(["XA", "XB", "XC", "XD"]),
            st.sampled_from(["yes", "no", "abstain"]),
        ),
        max_size=16, unique_by=lambda vote: vote[:2],
    )
)  # fmt: skip
def test_every_vote_is_kept_on_its_side_and_none_is_made_up(
    votes: list[tuple[int, str, str]],
) -> None:
    acts = read(*(f"{number}.0,Land {code},{code},{vote}" for number, code, vote in votes))
    found = [
        (int(act.number or 0), voter, side)
        for act in acts
        for side, voters in (("yes", act.actors), ("no", act.against), ("abstain", act.abstained))
        for voter in voters
    ]
    assert sorted(found) == sorted(votes)
    stretches = sum(one[0] != other[0] for one, other in pairwise(votes)) + bool(votes)
    assert len(acts) == stretches


@pytest.mark.skipif(not VOTES.exists(), reason="shared data is not here")
def test_the_shared_votes() -> None:
    import gzip

    text = gzip.decompress(VOTES.read_bytes()).decode()
    header, *rows = text.splitlines()
    acts = read(*rows, header=header)
    voters = [voter for act in acts for voter in (*act.actors, *act.against, *act.abstained)]
    assert len(voters) == len(rows) == 869_937
    assert len({act.number for act in acts}) == 6_202
    assert {voter for voter in voters if len(voter) != 2} == {
        "Czechoslovakia", "German Democratic Republic", "Yemen People's Republic", "Yugoslavia",
        "Zanzibar",
    }  # fmt: skip
