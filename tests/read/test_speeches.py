"""Speeches: who speaks, which states are named, what is raised and in what tone.

The states that are accused or defended here are of novels; what is said of real ones is thanks.
"""

import itertools
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model import Document, Statement
from onrecord.names.folding import fold
from onrecord.read.sentences import sentences
from onrecord.read.speeches import is_speech, read_speech, speech_name
from onrecord.read.speeches.commitments import commitments
from onrecord.read.speeches.cues import find_cues
from onrecord.read.speeches.division import divide
from onrecord.read.speeches.mentions import SELF, Group, as_own, find_groups
from onrecord.read.speeches.passages import About, passages
from onrecord.read.speeches.speaker import behalf, chaired, occasion, speaker

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
    found = passages(text, sentences(text), find_cues(text), groups)
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
    assert said.behalf == "EU"
    assert said.occasion == "General Debate of the 71st session of the UN General Assembly"


def test_aligning_with_a_group_is_not_speaking_for_it() -> None:
    text = "We align ourselves with the statement made on behalf of the European Union."
    assert behalf(text) is None


def test_the_session_that_opens_is_not_that_of_the_predecessor() -> None:
    text = "I thank your predecessor for his work at the seventieth session."
    assert occasion(text) is None
    found = occasion(f"{text} I congratulate you on your election at the seventy-first session.")
    assert found is not None
    assert found.year == "2016"


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


@pytest.mark.parametrize(
    ("text", "cue", "themes"),
    [
        ("We will continue to fight for the abolition of the death penalty.", "will continue",
         ("Death penalty",)),
        ("My country attaches great importance to civil society.", "attaches great importance to",
         ("Civil society",)),
        ("Human rights are at the core of our foreign policy.", "at the core of", ("General",)),
        ("My Government remains firmly committed to gender equality.", "committed to",
         ("Women's rights",)),
        ("We strongly support the International Criminal Court.", "support", ("Justice",)),
    ],
)  # fmt: skip
def test_the_speaker_commits_itself(text: str, cue: str, themes: tuple[str, ...]) -> None:
    (said,) = read_speech(speech(text)).records
    assert isinstance(said, Statement)
    assert (said.commits, said.about, said.raises, said.tone) == (True, None, False, "notes")
    assert said.cue.startswith(cue)
    assert said.themes == themes


@pytest.mark.parametrize(
    "text",
    [
        "All Member States must be committed to human rights.",
        "We must support human rights.",
        "It is essential that we support human rights.",
        "If we are committed to human rights, we act.",
        "Human rights must be at the core of our policies.",
        "We will continue to work for the Millennium Development Goals and human rights.",
        "“We are committed to human rights”, he said.",
        "We are committed to free trade.",
        "Freedonia is committed to human rights.",
        "In 2005 we committed to human rights.",
    ],
)
def test_what_is_no_commitment_of_the_speaker(text: str) -> None:
    found = read_speech(speech(text)).records
    assert not any(s.commits for s in found if isinstance(s, Statement))


def test_the_union_commits_itself_under_its_own_name() -> None:
    text = "The Union is committed to the rights of the child."
    spans, hits = sentences(text), find_cues(text)
    assert len(commitments(text, spans, hits, [], union=True)) == 1
    assert commitments(text, spans, hits, []) == []


@pytest.mark.parametrize(
    ("text", "raises", "tone"),
    [
        ("The junta in Freedonia must leave.", True, "concern"),
        ("We condemn the military coups in Freedonia and Sylvania.", True, "condemns"),
        ("Girls in Freedonia are banned from school.", True, "condemns"),
        ("We stand with the brave women of Freedonia.", True, "concern"),
        ("We deplore the violation of the territorial integrity of Freedonia.", False, "notes"),
        ("The people concerned in Freedonia shall decide.", False, "notes"),
        ("We reject the politicization of human rights against Freedonia.", False, "defends"),
        (
            "The hearts of all went out to Freedonia after the gunmen killed civilians.",
            False,
            "notes",
        ),
        ("We support the sovereignty and independence of Freedonia.", False, "welcomes"),
        ("Prevention of genocide is what Freedonia works for.", False, "notes"),
        ("We call on all members, in particular Freedonia, to sign.", False, "calls"),
        ("Freedonia has taken a very important step.", False, "welcomes"),
    ],
)
def test_more_of_what_is_said_of_a_state(text: str, raises: bool, tone: str) -> None:
    about = told(text)["F"]
    assert (about.raises, about.tone) == (raises, tone)


def test_the_subject_of_several_deeds_does_them_all() -> None:
    found = told("Freedonia is bombing hospitals and killing civilians in Sylvania.")
    assert (found["F"].raises, found["F"].tone) == (True, "condemns")
    assert (found["S"].raises, found["S"].tone) == (True, "notes")


def test_whom_a_speech_defends_it_does_not_blame_later() -> None:
    text = "We reject the embargo against Freedonia. That inhumane policy harms its people."
    assert not told(text)["F"].raises


def test_what_terrorists_do_goes_on_to_be_theirs() -> None:
    text = "Terrorists came to Freedonia. That brutality is against all of us."
    assert not told(text)["F"].raises


def test_its_own_people_are_not_those_of_a_later_state() -> None:
    found = told(
        "The regime of Freedonia fights against its own people and the missiles of Sylvania."
    )
    assert found["F"].raises
    assert not found["S"].raises


def test_states_from_one_to_another_are_named_alike() -> None:
    assert [g.codes for g in find_groups("From Peru to Chile it rains.")] == [("PE", "CL")]


def test_portuguese_speaking_is_not_portugal() -> None:
    assert find_groups("the Portuguese-speaking countries") == []


def test_the_profile_holds_the_key_of_the_debate() -> None:
    assert read_speech(speech("Words.")).profile.occasion == "unga-71"
    told_in_text = speech("I speak in this seventy-second session.", name="a.txt")
    assert read_speech(told_in_text).profile.occasion == "unga-72"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I speak on behalf of the five Nordic countries.", "Nordic"),
        ("I have the honour to speak on behalf of the Caribbean Community (CARICOM).", "CARICOM"),
        ("I speak on behalf of the member States of the African Union.", "African Union"),
        ("I speak on behalf of the Pacific Islands Forum.", "Pacific Islands Forum"),
    ],
)
def test_groups_are_named_by_their_keys(text: str, name: str) -> None:
    assert behalf(text) == name


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(
    ["We met.", "Mr. Example", "J. Example", "\n", "\n\n", "- ", "  ", "ok", "It rained.", "p. 19)",
     "“Yes.”", "end.The", "İ", "…", "x" * 50]
), max_size=40).map(" ".join))  # fmt: skip
def test_sentences_hold_every_word_once(text: str) -> None:
    folded = fold(text)
    spans = divide(folded, text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    inside = "".join(folded.text[s.start : s.end] for s in spans)
    assert "".join(inside.split()) == "".join(folded.text.split())


def test_a_page_header_does_not_divide() -> None:
    text = "The people of \nPeru know it. \n\nThey do."
    folded = fold(text)
    assert [folded.text[s.start : s.end] for s in divide(folded, text)] == [
        "The people of Peru know it.",
        "They do.",
    ]


def test_hostile_repetition_stays_linear() -> None:
    text = "we is, " * 3000 + "committed to human rights Peru is using " + "Xing and " * 3000 + "."
    assert read_speech(speech(text)).doc.text == text


@pytest.mark.parametrize(
    "text",
    [
        "We are pleased that Mr. Example was able to speak here on behalf of the European Union.",
        "Our aim is to let its new representatives speak on behalf of the European Union.",
        "My Government agrees with Mr. Example as President of the European Union.",
        "It is my pleasure to speak as the President of the newest European Union member State.",
        "We welcome the election of Norway as Chair of the Group of 77 and China.",
        "As already said on behalf of the European Union by the Prime Minister, I agree.",
    ],
)
def test_whoever_tells_that_another_spoke_for_a_group_does_not(text: str) -> None:
    assert behalf(text) is None
    assert chaired(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "I speak to you as Chair of the African Union.",
        "On behalf of the African Union and in my own name, I thank you.",
        "On behalf of Chad and the African Union, I thank you.",
    ],
)
def test_who_speaks_for_itself_too_speaks_for_the_group_where_it_names_it(text: str) -> None:
    assert behalf(text) is None
    assert chaired(text) == "African Union"
    reading = read_speech(speech(f"{text} We thank Peru. The African Union thanks Chile."))
    said = [record for record in reading.records if isinstance(record, Statement)]
    assert [(s.about, s.behalf) for s in said][-2:] == [("PE", None), ("CL", "African Union")]


def test_what_only_an_occupier_does_is_its_own_also_where_it_is_not_named() -> None:
    assert told("Under occupation the Palestinian people suffer oppression.")["IL"].raises
    assert "IL" not in told("The Palestinian people suffer oppression.")


def test_a_sentence_that_names_where_raises_what_the_one_before_told() -> None:
    text = "The jailing of writers must stop. The situation in Freedonia is deeply worrying."
    about = told(text)["F"]
    assert (about.raises, text[about.start : about.end]) == (True, text)
    for before in ("We met.", "Terrorists were jailing writers.", "We welcome it."):
        assert not told(f"{before} The situation in Freedonia is deeply worrying.")["F"].raises


@pytest.mark.parametrize(
    ("text", "raised"),
    [
        ("We demand that Freedonia return every Sylvanian citizen whom it has abducted.", "F"),
        ("We condemn the torture of writers, and we welcome the agreement led by Sylvania.", ""),
        ("People fled the massacres in Freedonia to Sylvania.", "F"),
        ("Together with Sylvania, we condemn the massacres in Freedonia.", "F"),
        ("We condemn torture, and support the agreement between Freedonia and others.", ""),
        ("Freedonia has offensive weapons, and we are concerned.", ""),
        ("Despite the best efforts of all, Freedonia refuses to free prisoners of war.", "F"),
        ("By resolutions 1874 (2009) and 1929 (2010), Freedonia's massacres are crimes.", "F"),
        ("In Freedonia, where there is torture, as in Sylvania, all are afraid.", "FS"),
        ("They tortured, which Freedonia condoned.", ""),
        ("Freedonia has not recognized that a coup d'état occurred.", ""),
        ("Freedonian soldiers were massacred.", ""),
        ("We condemn torture and work with all, including Freedonia.", ""),
        ("They are silent on torture, with a criticism excessively on Freedonia.", ""),
        ("Writers were murdered, innocent as they were, on the border with Freedonia.", ""),
        ("Just as it restricts the rights of its own people, Freedonia lies.", "F"),
        ("In Freedonia, brutal regimes deny their people the right to speak.", "F"),
        ("We condemn the persecution suffered by Freedonia and by Sylvania.", "FS"),
        ("We are against Freedonia, and millions suffer genocide around the world.", ""),
        ("In Freedonia nobody is or has ever been without being persecuted.", ""),
        ("Freedonia denies this massacre.", ""),
        ("We must prevent mass atrocities, as in the case of Freedonia.", ""),
        ("We condemn the barbarous attacks on the African forces in Freedonia.", ""),
        ("We stood against oppression in Freedonia.", ""),
        ("We are concerned about violence in Freedonia.", ""),
        ("We are concerned about violence against civilians in Freedonia.", "F"),
        ("We call on the Government of Freedonia to put an end to the violence.", "F"),
        ("We send a message of our support for democracy and human rights in Freedonia.", "F"),
        ("We tell the military leaders of Freedonia that human rights bring peace.", "F"),
        ("The violations of human rights in Freedonia fuel terrorism.", "F"),
        ("We support Freedonia's call for the unconditional release of writers.", ""),
        ("Beyond Freedonia, there were massacres.", ""),
        ("After the visit to Freedonia, we condemn torture.", ""),
        ("Many died on the way to Freedonia, trying to flee hunger and persecution.", ""),
        ("They are Freedonians, who flee persecution.", "F"),
        ("We condemn the killing of innocent people in Freedonia, wherever they may be.", "F"),
        ("Our prayers are with the victims of the violence in Freedonia.", ""),
        ("Our soldiers, innocent victims, were killed in Freedonia.", ""),
        ("We recall Freedonia, when writers elsewhere are jailed.", ""),
        ("We welcome the Freedonian initiative, and condemn torture.", ""),
    ],
)
def test_of_which_states_a_wrong_is_told(text: str, raised: str) -> None:
    assert "".join(sorted(code for code, about in told(text).items() if about.raises)) == raised


@pytest.mark.parametrize(
    "text",
    ["ethnic Peruvians, Chileans and Greeks", "a Peruvian poet", "Chilean Norwegians"],
)
def test_people_of_a_descent_are_no_state(text: str) -> None:
    assert {group.form for group in find_groups(text)[:1]} == {"body"}


def test_a_conference_is_not_the_state_of_its_city() -> None:
    assert find_groups("the Doha Development Round and the Doha Ministerial Declaration") == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("The Democratic Republic of the Congo is vast. The Congolese are many.", {"CD"}),
        ("The Republic of the Congo is vast. The Congolese are many.", {"CG"}),
    ],
)
def test_congolese_are_those_of_the_congo_named_last(text: str, codes: set[str]) -> None:
    assert {code for group in find_groups(text) for code in group.codes} == codes


def test_a_namesake_of_the_speakers_people_is_its_own() -> None:
    (group,) = find_groups("The Congolese are many.")
    assert as_own(group, "CD").codes == (SELF,)
    assert as_own(group, "NO") == group


def test_an_organisation_that_bears_the_name_of_a_state_is_none() -> None:
    assert {g.form for g in find_groups("the Peruvian Society of Poets")} == {"body"}


def test_a_continent_in_a_list_is_no_state() -> None:
    assert find_groups("in Africa, America and Asia") == []
    assert [g.codes for g in find_groups("We thank America.")] == [("US",)]


def test_capitals_of_regimes_are_their_states() -> None:
    text = "regimes from Lima and Quito to Santiago and Oslo"
    assert {c for g in find_groups(text) for c in g.codes} >= {"PE", "EC", "NO"}


def test_what_happens_at_home_is_not_told_of_the_state_before() -> None:
    text = "We thank Iceland. That same barbarity came to us in Norway."
    assert not any(s.raises for s in read_speech(speech(text)).records if s.about == "IS")


def test_who_imposes_is_not_defended() -> None:
    found = told("The government of Freedonia had imposed unilateral coercive measures.")
    assert found["F"].tone == "notes"


def test_people_who_suffer_from_the_occupier_are_raised_too() -> None:
    text = (
        "The Palestinian people are victims of Israel's policies of occupation and discrimination."
    )
    assert {code for code, about in told(text).items() if about.raises} == {"IL", "PS"}


def test_an_event_that_goes_on_is_what_it_was() -> None:
    text = "Cholera came to Freedonia. The catastrophe has killed thousands of Freedonians."
    assert not told(text)["F"].raises


def test_it_is_the_worst_goes_on() -> None:
    text = "We know Freedonia. It is the main violator of human rights throughout the world."
    assert told(text)["F"].raises
