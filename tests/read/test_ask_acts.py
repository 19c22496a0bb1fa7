import pytest

from onrecord.read.letters.ask_acts import act_of


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("release her", "release"),
        ("drop all charges against the two", "release"),
        ("ensure that those responsible are brought to justice", "investigate"),
        ("ensure her access to a lawyer", "protect"),
        ("take steps to ratify the covenant", "ratify"),
        ("take steps toward abolishing the death penalty", "legislate"),
        ("use this visit to press the government to free her", "raise"),
        ("question officials on the abductions", "raise"),
        ("urge the ministry, in public, to free her", "speak_publicly"),
        ("allow them to communicate freely", None),
        ("receive a visit of the rapporteur and cooperate with him", "cooperate"),
        ("send observers to the trial", "cooperate"),
        ("impose targeted sanctions on the officials", "sanction"),
        ("vote for the resolution", "join"),
        ("grant asylum to those who fled", "support"),
        ("not to sign the agreement until they release her", "sanction"),
        ("recognise their work", "other"),
        ("end the beating of lamps", "protect"),
        ("sing", None),
    ],
)
def test_golden(words: str, expected: str | None) -> None:
    assert act_of(words, 0, len(words)) == expected
