"""A correction names states that exist; bodies and people are anybody."""

import pytest

from onrecord.errors import UsageError
from onrecord.ledger.corrections import check_states, correct
from onrecord.model import Act, Ask, Claim, passage

TEXT = "Free Ana Example."
ASK = Ask(passage=passage("doc-1", TEXT, 0, 16), text=TEXT)
CLAIM = Claim(passage=passage("doc-1", TEXT, 0, 16), actor="NO")
ACT = Act(passage=passage("doc-1", TEXT, 0, 16), name="a vote", type="vote")


@pytest.mark.parametrize(
    ("record", "changes", "nearest"),
    [
        (ASK, {"addressees": ["FR", "XX"]}, "'XX': no state has this code; the nearest: "),
        (ASK, {"addressees": ["UK"]}, "the nearest: GB (United Kingdom)"),
        (ASK, {"about": "cn"}, "the nearest: CN (China)"),
        (ASK, {"askers": ["QQ"]}, "QA (Qatar)"),
        (CLAIM, {"actor": "XX"}, "actor of a claim cannot be 'XX'"),
        (ACT, {"actors": ["NO", "XX"]}, "actors of an act"),
        (ACT, {"against": ["XX"]}, "against of an act"),
    ],
)
def test_a_code_that_no_state_has_is_refused(record, changes, nearest):
    with pytest.raises(UsageError) as refused:
        check_states(record, changes)
    said = str(refused.value)
    assert nearest in said
    assert said.startswith(record.id)


@pytest.mark.parametrize(
    ("record", "changes"),
    [
        (ASK, {"addressees": ["FR", "Foreign Minister Example"]}),
        (ASK, {"addressees": ["EU", "UN"]}),
        (ASK, {"about": None}),
        (ASK, {"addressees": []}),
        (ASK, {"askers": ["Lantern Rights Watch", "李"]}),
        (ASK, {"cases": ["Xu"], "text": "Xx"}),
        (CLAIM, {"actor": "the ministry"}),
    ],
)
def test_states_bodies_and_people_are_allowed(record, changes):
    check_states(record, changes)
    assert correct(record, changes) is not None


def test_a_correction_that_already_stands_is_still_applied():
    assert correct(ASK, {"addressees": ["XX"]}).addressees == ("XX",)
