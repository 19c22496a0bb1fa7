"""Explaining names the rule, the words and where a state was taken from."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord import facts
from onrecord.collect import collect_file
from onrecord.model import Ask, Case, Claim, Document, Statement, passage
from onrecord.read import read_document
from onrecord.read.explaining import explain, sentence_of
from onrecord.read.explaining.asks import deciding
from onrecord.read.upr import is_upr_report
from paths import SHARED

LETTER = """\
EXAMPLE DOCUMENT. Everybody named here is invented.

Dear Minister,

We urge the Norwegian government to release Ana Example, detained since 2031. Norway did not join \
the joint statement. Thank you.
"""


def document(text):
    return Document(id="doc-1", digest="", name="a.txt", media_type="text/plain", text=text)


def said(reasons):
    return {reason.what: reason.why for reason in reasons}


def test_what_a_letter_was_read_as_is_explained():
    reading = read_document(document(LETTER))
    (ask,) = [record for record in reading.records if isinstance(record, Ask)]
    reasons = said(explain(reading.doc, ask))
    assert "(urge)" in reasons["read as ask"]
    assert "“release”" in reasons[f"act {ask.act}"]
    assert reasons["about NO"] == "“Norwegian” in the sentence"
    assert sentence_of(reading.doc, ask).startswith("We urge the Norwegian")
    (claim,) = [record for record in reading.records if isinstance(record, Claim)]
    assert said(explain(reading.doc, claim))["actor NO"] == "“Norway” in the sentence"
    (case,) = [record for record in reading.records if isinstance(record, Case)]
    assert "danger" in said(explain(reading.doc, case))["read as case"]


def test_a_learned_reading_says_how_sure_it_is():
    text = "Ratify the Convention against Torture (Norway)"
    ask = Ask(
        passage=passage("doc-1", text, 0, 37), cue="list", text=text[:37], act="ratify",
        strength=5, themes=("International instruments",), about="GL", addressees=("GL",),
    )  # fmt: skip
    reasons = said(explain(document(text), ask))
    assert reasons["strength 5"].startswith("verb: ratify")
    assert "confidence" in reasons["theme International instruments"]
    assert reasons["about GL"] == "not in the sentence: the state under review"


def test_an_act_taken_from_the_sentence_says_so():
    text = "Call publicly for an end to it and the release of Ana Example."
    ask = Ask(passage=passage("doc-1", text, 35, 61), text=text[35:61], act="speak_publicly")
    assert said(explain(document(text), ask))["act speak_publicly"] == (
        "“Call publicly” in its sentence"
    )


@pytest.mark.parametrize(
    "row", facts.rows("rules.csv"), ids=lambda row: f"{row['kind']}-{row['cue']}"
)
def test_every_rule_is_told_in_words(row):
    assert row["words"]
    assert row["source"]


def asked(text, lang):
    doc = msgspec.structs.replace(document(text), lang=lang)
    asks = [record for record in read_document(doc).records if isinstance(record, Ask)]
    assert asks
    return [said(explain(doc, ask)) for ask in asks]


@pytest.mark.parametrize(
    ("text", "act", "words"),
    [
        ("Nous demandons à la Norvège de libérer Ana Exemple.", "release", "“libérer”"),
        (
            "Nous appelons le ministre à intervenir auprès des autorités pour Ana Exemple.",
            "raise",
            "“intervenir”",
        ),
        ("Nous vous demandons d’enquêter sur la mort d’Ana Exemple.", "investigate", "“enquêter”"),
    ],
)
def test_the_words_of_a_french_act_are_named(text, act, words):
    (reasons,) = asked(f"Monsieur le Ministre,\n\n{text}", "fr")
    assert reasons[f"act {act}"] == words
    assert "third" not in reasons["read as ask"]
    assert " we)" not in reasons["read as ask"]


@pytest.mark.parametrize(
    ("text", "asks", "act", "words"),
    [
        ("我们敦促挪威政府立即释放作家林样本。", "“敦促”", "release", "“释放”"),
        ("我們促請當局釋放作家林樣本。", "“促請”", "release", "“釋放”"),
        ("我们呼吁部长公开呼吁挪威当局善待林样本。", "“呼吁”", "speak_publicly", "“公开呼吁”"),
    ],
)
def test_the_words_of_a_chinese_act_are_named_as_the_document_has_them(text, asks, act, words):
    (reasons,) = asked(text, "zh")
    assert reasons["read as ask"] == f"{asks} asks for it"
    assert reasons[f"act {act}"] == words


def test_themes_are_explained_in_french_and_chinese():
    (french,) = asked("Madame,\n\nNous demandons la libération de la journaliste.", "fr")
    (chinese,) = asked("我们敦促当局释放被拘留的记者。", "zh")
    assert french["theme Detention"] == "“libération”"
    assert any(what.startswith("theme ") for what in chinese)


def test_an_act_without_words_says_so():
    text = "请为此事费心。"
    ask = Ask(passage=passage("doc-1", text, 0, 6), cue="请", text=text[:6], act="other")
    doc = msgspec.structs.replace(document(text), lang="zh")
    assert said(explain(doc, ask))["act other"].startswith("no word")


def test_a_list_of_a_letter_is_no_list_of_a_report():
    text = "Réduire la durée de la rétention"
    ask = Ask(passage=passage("doc-1", text, 0, 20), cue="list", text=text, act="legislate")
    doc = msgspec.structs.replace(document(text), lang="fr")
    assert "item of a list" in said(explain(doc, ask))["read as ask"]


@settings(deadline=None, max_examples=40)
@given(
    st.text("demandons libérer la libération enquête 释放公开呼吁停止ab", max_size=60),
    st.sampled_from(["release", "raise", "speak_publicly", "legislate", "other"]),
    st.sampled_from(["fr", "zh", "upr"]),
)
def test_the_deciding_words_stand_in_the_text(text, act, lang):
    assert deciding(text, act, lang) in text


def statements(text, lang="en", name="a.txt"):
    doc = msgspec.structs.replace(document(text), lang=lang, name=name)
    records = read_document(doc).records
    return [(r, said(explain(doc, r))) for r in records if isinstance(r, Statement)]


def test_a_speech_is_explained_by_the_kinds_of_its_cues():
    text = "We condemn the massacres of civilians in Peru. We thank Iceland for its friendship."
    told = {r.about: reasons for r, reasons in statements(text, name="NOR_71_2016.txt")}
    assert "“condemn” condemns" in told["PE"]["tone condemns"]
    assert "“massacres” names what is wrong in itself" in told["PE"]["raises human rights"]
    assert told["PE"]["actor NO"] == "not in the sentence: the speaker of the document"
    assert told["IS"]["raises no human rights"] == "no word in it names a wrong there"
    assert "“thank”" in told["IS"]["tone welcomes"]


REPORT = """\
Invented example: nobody has said this.
Report of the Working Group on the Universal Periodic Review
Norway
1. The review of Norway was held at the 2nd meeting on 22 October 2013.
A. Presentation by the State under review
B. Interactive dialogue and responses by the State under review
"""
CONCLUSIONS = """
II. Conclusions and/or recommendations
90. The recommendations below enjoy the support of Norway:
90.1. Continue the example programme (Chile);
91. All conclusions and/or recommendations contained in the present report reflect ...
"""


def turn(cue, words="Chile said this of prisons.", actor="CL", **fields):
    text = REPORT + words + CONCLUSIONS
    assert is_upr_report(text)
    at = passage("doc-1", text, len(REPORT), len(REPORT) + len(words))
    record = Statement(passage=at, cue=cue, actor=actor, about="NO", **fields)
    return said(explain(document(text), record))


def test_a_turn_of_the_dialogue_is_explained_by_its_cue():
    reasons = turn("noted with dismay; asked, violence", tone="concern", raises=True)
    assert reasons["tone concern"] == "“noted with dismay”, “asked”"
    assert reasons["raises human rights"] == "“violence” names a violation"
    assert reasons["about NO"].startswith("not in the sentence: the state under review")
    assert turn("concerned", tone="concern", raises=True)["raises human rights"].startswith("told")
    praise = turn("welcomed", tone="welcomes")
    assert praise["raises no human rights"] == "no word in it names a wrong"


def test_the_state_under_review_commits_itself():
    words = "Norway would ratify the treaty."
    reasons = turn("would ratify", words, "NO", tone="notes", commits=True)
    assert reasons["commitment"] == "“would ratify”"
    assert "tone notes" not in reasons


@pytest.mark.parametrize(
    ("quote", "lang", "tone", "words"),
    [
        ("We are deeply concerned about the arrests in Peru", "en", "concern", "“concerned”"),
        ("Nous condamnons ces arrestations", "fr", "condemns", "“condamnons”"),
        ("我國對律師林樣本被捕深表關切", "zh", "concern", "“關切”"),
    ],
)
def test_own_words_of_a_government_name_the_word_of_their_tone(quote, lang, tone, words):
    record = Statement(
        passage=passage("doc-1", quote, 0, len(quote)), actor="NO", about="PE", tone=tone,
        raises=True,
    )  # fmt: skip
    reasons = said(explain(msgspec.structs.replace(document(quote), lang=lang), record))
    assert reasons[f"tone {tone}"] == words
    assert reasons["raises human rights"] == "a critical tone toward another state"
    home = msgspec.structs.replace(record, about="NO", raises=False)
    reasons = said(explain(msgspec.structs.replace(document(quote), lang=lang), home))
    assert "raises human rights" not in reasons
    assert "its own state" in reasons["raises no human rights"]


@pytest.mark.parametrize(
    ("quote", "lang", "cue", "words"),
    [
        ("Norway subscribes to the declaration", "en", "subscribe", "“subscribes”"),
        ("Nous poursuivrons nos efforts", "fr", "poursuivre", "“poursuivrons”"),
        ("我国承诺继续努力", "zh", "own words", "“承诺”"),
    ],
)
def test_a_commitment_names_its_words(quote, lang, cue, words):
    record = Statement(
        passage=passage("doc-1", quote, 0, len(quote)), cue=cue, actor="NO", commits=True
    )
    doc = msgspec.structs.replace(document(quote), lang=lang)
    assert said(explain(doc, record))["commitment"] == words


@pytest.mark.parametrize(
    ("quote", "lang", "cue", "words", "denied"),
    [
        ("Norway did not join the statement", "en", "join", "“join”", "“not”"),
        ("the ministry has remained silent", "en", "silent", "“silent”", "“silent”"),
        ("La Norvège n’a pas signé le texte", "fr", "signer", "“signé”", "“n’”"),
        ("挪威政府未作回應", "zh", "未作回应", "“未作回應”", "“未”"),
        ("the visit was called off", "en", "call off", "“call off”", "“call off” tells what was "),
    ],
)
def test_a_claim_names_the_deed_and_its_denial(quote, lang, cue, words, denied):
    record = Claim(passage=passage("doc-1", quote, 0, len(quote)), cue=cue, actor="NO", did=False)
    reasons = said(explain(msgspec.structs.replace(document(quote), lang=lang), record))
    assert words in reasons["read as claim"]
    assert reasons["did not"].startswith(denied)


@pytest.mark.parametrize(
    ("text", "name", "lang", "status", "words"),
    [
        ("Ana Example was arrested on 3 May 2031.", "Ana Example", "en", "arrested", "“arrested”"),
        ("Ana Exemple a été arrêtée hier.", "Ana Exemple", "fr", "arrested", "“arrêtée”"),
        ("作家林樣本被拘留。", "林樣本", "zh", "detained", "“拘留”"),
        ("Ana Example is a writer.", "Ana Example", "en", "arrested", "told elsewhere"),
    ],
)
def test_a_case_names_the_words_of_its_status(text, name, lang, status, words):
    start = text.index(name)
    record = Case(
        passage=passage("doc-1", text, start, start + len(name)), name=name, status=status,
        since="2031-05-03",
    )  # fmt: skip
    reasons = said(explain(msgspec.structs.replace(document(text), lang=lang), record))
    assert words in reasons[f"status {status}"]
    assert reasons["since 2031-05-03"] == (
        "“3 May 2031”" if "2031" in text else "told elsewhere in the document"
    )


@pytest.mark.skipif(not SHARED.exists(), reason="the shared documents are not here")
@pytest.mark.parametrize("folder", ["letters_fr", "letters_zh"])
def test_nearly_every_act_of_the_shared_letters_is_explained(folder):
    told = []
    for path in sorted((SHARED / "data" / folder / "docs").glob("*.md")):
        for doc in collect_file(path):
            asks = [r for r in read_document(doc).records if isinstance(r, Ask) and r.act]
            told += [f"act {ask.act}" in said(explain(doc, ask)) for ask in asks]
    assert sum(told) >= 0.95 * len(told) > 0
