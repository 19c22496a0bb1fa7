"""Speeches: who speaks, which states are named, what is raised and in what tone.

The states that are accused or defended here are of novels; what is said of real ones is thanks.
"""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model import Document, Statement
from onrecord.names.folding import fold
from onrecord.read.sentences import sentences
from onrecord.read.speeches import is_speech, read_speech, speech_name
from onrecord.read.speeches.cues import find_cues
from onrecord.read.speeches.mentions import Group, find_groups
from onrecord.read.speeches.passages import About, passages
from onrecord.read.speeches.speaker import behalf, occasion, speaker

NOVELS = re.compile(r"Freedonian?s?|Sylvanian?|Ruritanian?|Palestin\w+|Israeli?")
CODES = {"Fre": "F", "Syl": "S", "Rur": "R", "Pal": "PS", "Isr": "IL"}


def speech(text: str, name: str = "NOR_71_2016.txt", **meta: str) -> Document:
    return Document(id="doc-1", digest="", name=name, media_type="text/plain", text=text, meta=meta)


def told(text: str) -> dict[str, About]:
    """Read a text about states of novels; of several passages about one the last counts."""
    groups = [
        Group(
            m.start(),
            m.end(),
            (CODES[m[0][:3]],),
            "demonym" if re.search(r"(?:ians?|inians?|li)\Z", m[0]) else "name",
        )
        for m in NOVELS.finditer(text)
    ]
    found = passages(text, sentences(text), find_cues(text), groups, "NO")
    return {about.code: about for about in found}


@pytest.mark.parametrize(
    ("text", "raises", "tone"),
    [
        ("We condemn the massacres of civilians in Freedonia.", True, "condemns"),
        ("Freedonia's repression of its own people must end.", True, "condemns"),
        ("We are concerned about the human rights situation in Freedonia.", True, "concern"),
        ("We urge Freedonia to release all political prisoners.", True, "calls"),
        ("In Freedonia, the army shot. We condemn that brutal use of force.", True, "condemns"),
        ("We condemn the nuclear test by Freedonia.", False, "condemns"),
        ("We are concerned about the crisis in Freedonia.", False, "concern"),
        ("We call on Freedonia to ratify the treaty.", False, "calls"),
        ("Freedonia must return to the talks.", False, "calls"),
        ("We thank Freedonia for its help.", False, "welcomes"),
        ("We welcome the release of political prisoners in Freedonia.", False, "welcomes"),
        ("We stand with the people of Freedonia after the earthquake.", False, "welcomes"),
        ("We call for an end to the embargo against Freedonia.", False, "defends"),
        ("The embargo has caused the people of Freedonia untold suffering.", False, "defends"),
        ("We reject interference in the internal affairs of Freedonia.", False, "defends"),
        ("We condemn the terrorist attacks in Freedonia that killed civilians.", False, "notes"),
        ("The genocide in Freedonia in 1915 is a lesson.", False, "notes"),
        ("Our trade with Freedonia has grown.", False, "notes"),
    ],
)
def test_what_is_said_of_a_state(text: str, raises: bool, tone: str) -> None:
    about = told(text)["F"]
    assert (about.raises, about.tone) == (raises, tone)


def test_who_does_it_is_condemned_and_not_who_suffers_it() -> None:
    found = told("Freedonia's forces committed war crimes against the people of Sylvania.")
    assert (found["F"].raises, found["F"].tone) == (True, "condemns")
    assert (found["S"].raises, found["S"].tone) == (True, "notes")


def test_what_palestinians_suffer_is_raised_with_the_occupier() -> None:
    found = told("Israel was named. The repression of the Palestinian people goes on.")
    assert found["IL"].raises
    assert found["PS"].tone == "notes"


def test_each_state_of_a_sentence_has_its_own_tone() -> None:
    found = told("We thank Sylvania, but condemn the massacre in Freedonia.")
    assert (found["S"].tone, found["F"].tone) == ("welcomes", "condemns")


def test_what_a_third_party_said_is_not_the_speakers_tone() -> None:
    assert told("Sylvania condemned Ruritania in the Council.")["R"].tone == "notes"


def test_a_sentence_about_elsewhere_does_not_go_on() -> None:
    text = "We trade with Freedonia. In the world there is repression of many."
    assert not told(text)["F"].raises


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("the South China Sea", []),
        ("the Shanghai Cooperation Organization", []),
        ("the Beijing Declaration", []),
        ("a summit held in Hangzhou", []),
        ("here in New York", []),
        ("Hong Kong and Xinjiang", ["CN"]),
        ("the Group of 77 and China", ["CN"]),
        ("the Republic of China on Taiwan", ["CN", "TW"]),
        ("Peru, Chile and the Kingdom of Norway", ["CL", "NO", "PE"]),
    ],
)
def test_states_named(text: str, codes: list[str]) -> None:
    assert sorted({code for group in find_groups(text) for code in group.codes}) == codes


def test_a_group_of_states_takes_no_tone_for_its_members() -> None:
    found = read_speech(speech("We warmly thank the Group of 77 and China.")).records
    assert [(s.about, s.tone) for s in found if isinstance(s, Statement)] == [("CN", "notes")]


def test_speech_name() -> None:
    assert speech_name("folder/FRA_71_2016.txt") == ("FR", "2016")
    assert speech_name("EU_66_2011.txt") == ("European Union", "2011")
    assert speech_name("FRA_71_2015.txt") is None
    assert speech_name("XXX_71_2016.txt") is None


def test_the_speaker_comes_from_meta_then_name_then_text() -> None:
    text = "My country, Peru, thanks Iceland. The people of Peru and the Government of Peru agree."
    senders = [
        read_speech(doc).profile.senders
        for doc in (speech(text, actor="CL"), speech(text), speech(text, name="a.txt"))
    ]
    assert senders == [("CL",), ("NO",), ("PE",)]


def test_no_statement_without_a_speaker() -> None:
    assert read_speech(speech("Iceland and Peru met.", name="a.txt")).records == ()
    assert speaker("Iceland and Peru met.") is None


def test_occasion_date_and_group() -> None:
    text = "I speak on behalf of the European Union. We thank Peru."
    reading = read_speech(speech(text))
    (said,) = reading.records
    assert isinstance(said, Statement)
    assert reading.profile.date == "2016"
    assert said.behalf == "European Union"
    assert said.occasion == "General Debate of the 71st session of the UN General Assembly"


def test_aligning_with_a_group_is_not_speaking_for_it() -> None:
    text = "We align ourselves with the statement made on behalf of the European Union."
    assert behalf(text) is None


def test_the_session_that_opens_is_not_that_of_the_predecessor() -> None:
    text = "I thank your predecessor for his work at the seventieth session."
    assert occasion(text) is None
    found = occasion(f"{text} I congratulate you on your election at the seventy-first session.")
    assert found is not None
    assert found[1] == "2016"


def test_a_state_says_nothing_of_itself() -> None:
    assert read_speech(speech("Norway thanks the Norwegian people.")).records == ()


def test_is_speech_by_name() -> None:
    assert is_speech(speech("Words."))
    assert not is_speech(speech("Words.", name="a.txt"))


WORDS = st.lists(
    st.sampled_from(
        ["Peru", "the Nether-\nlands", "Taiwan", "we thank", "help of", "and", ",", ".", ";", "in",
         "\n", "İ", "  ", "must", "support", "China", "the", "welcome", "—", "77 and", "embargo"]
    ),
    max_size=60,
).map(" ".join)  # fmt: skip


@settings(deadline=None, max_examples=60)
@given(WORDS)
def test_passages_stand_in_the_text(text: str) -> None:
    doc = speech(text)
    reading = read_speech(doc)
    assert reading == read_speech(doc)
    assert all(record.passage.holds_in(text) for record in reading.records)
    assert len({record.id for record in reading.records}) == len(reading.records)


@settings(deadline=None, max_examples=60)
@given(WORDS)
def test_states_of_passages_are_named_in_the_speech(text: str) -> None:
    named = {code for group in find_groups(fold(text).text) for code in group.codes}
    assert {s.about for s in read_speech(speech(text)).records if isinstance(s, Statement)} <= named


def test_a_text_without_a_full_stop_is_read() -> None:
    text = "we thank Peru and condemn " * 4000
    assert read_speech(speech(text)).records
