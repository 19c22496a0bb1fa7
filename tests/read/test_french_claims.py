"""Claims in French: deeds, words and silences of authorities."""

import pytest

from onrecord.model import Claim, Document
from onrecord.read.french import read_french
from onrecord.read.french.authorities import state_of_name
from onrecord.read.zones import blocks


def claims(text: str) -> list[Claim]:
    doc = Document(id="d", digest="", name="d", media_type="text/plain", text=text)
    return [r for r in read_french(doc, blocks(text)).records if isinstance(r, Claim)]


@pytest.mark.parametrize(
    ("sentence", "actor", "did", "kind"),
    [
        ("Le gouvernement n’a jamais condamné ces exécutions.", "gouvernement", False, "silence"),
        ("La ministre a condamné le verdict.", "ministre", True, "statement"),
        ("Le Sénat a adopté une résolution.", "Sénat", True, "joined"),
        ("Le gouvernement s’est abstenu lors du vote.", "gouvernement", False, "joined"),
        ("Le gouvernement s’est abstenu de tout commentaire.", "gouvernement", False, "silence"),
        ("La ministre n’a pas évoqué le dossier.", "ministre", False, "raised"),
        ("Le président s’est engagé à soulever la question.", "président", True, "pledge"),
        ("Les autorités ont refusé de recevoir la délégation.", "autorités", True, "action"),
        ("Le gouvernement n’a pas soutenu la commission.", "gouvernement", False, "support"),
        ("Nous regrettons que le gouvernement n’ait pas signé la déclaration.", "gouvernement",
         False, "joined"),
        ("Le silence du gouvernement est assourdissant.", "gouvernement", False, "silence"),
        ("Le gouvernement reste silencieux face à ces crimes.", "gouvernement", False, "silence"),
        ("Le ministre s’est dit « préoccupé » par ces faits.", "ministre", True, "statement"),
        ("Le texte a été cosigné par les députés.", "députés", True, "joined"),
    ],
)  # fmt: skip
def test_each_form_of_claim_is_read(sentence: str, actor: str, did: bool, kind: str) -> None:
    assert [(c.actor, c.did, c.type) for c in claims(sentence)] == [(actor, did, kind)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Le juge a ordonné sa détention.",
        "L’association a condamné le verdict.",
        "Si le gouvernement avait condamné ces actes, rien n’aurait changé.",
        "Le gouvernement condamnera peut-être ces actes.",
        "Une lettre au gouvernement a été signée par des étudiants.",
        "Nous avons condamné ces actes.",
    ],
)
def test_what_is_no_claim_is_left_out(sentence: str) -> None:
    assert claims(sentence) == []


def test_two_deeds_of_one_subject_are_two_claims() -> None:
    found = claims("Le gouvernement a refusé de répondre et n’a jamais soutenu l’enquête.")
    assert [(c.actor, c.did, c.type) for c in found] == [
        ("gouvernement", True, "action"),
        ("gouvernement", False, "support"),
    ]


def test_an_aside_and_a_bracket_do_not_hide_the_subject() -> None:
    found = claims(
        "La ministre de l’Intérieur, Ana Exemple (qui vivait à Modelville) a déclaré ceci."
    )
    assert [c.type for c in found] == ["statement"]
    assert "Ana Exemple" in found[0].actor


def test_you_of_a_letter_are_its_addressee() -> None:
    found = claims(
        "Madame la Ministre,\n\nVous n’avez pas répondu à notre lettre du 12 mai 2021.\n"
    )
    assert [(c.actor, c.did, c.type, c.when) for c in found] == [
        ("Madame la Ministre", False, "silence", "2021-05-12")
    ]


def test_a_roll_call_gives_each_group_and_who_did_not_vote() -> None:
    text = (
        "# Scrutin - séance du 15 novembre 2022\n\n**Groupe Exemple (12)**\n\nPour : 10\n\n"
        "N'ont pas pris part au vote : 2 - Mme Ana Modèle, M. Bo Gabarit\n"
    )
    assert [(c.actor, c.did, c.when) for c in claims(text)] == [
        ("Groupe Exemple", True, "2022-11-15"),
        ("Ana Modèle, Bo Gabarit", False, "2022-11-15"),
    ]


def test_a_condemnation_opens_a_paragraph_of_a_resolution() -> None:
    found = claims("Le Parlement,\n\n1. Condamne les exécutions ;\n\n2. Demande une enquête.")
    assert [(c.actor, c.type, c.passage.quote) for c in found] == [
        ("Parlement", "statement", "Condamne les exécutions")
    ]


@pytest.mark.parametrize(
    ("sentence", "actor", "did", "kind"),
    [
        ("Ni le Sénat ni le gouvernement n’ont répondu.", "Sénat et le gouvernement", False,
         "silence"),
        ("Aucun gouvernement n’a soulevé ce cas.", "gouvernement", False, "raised"),
        ("Le préfet s’est muré dans le silence.", "préfet", False, "silence"),
        ("Le ministère n’a pas donné suite à notre lettre.", "ministère", False, "silence"),
        ("Le gouvernement s’y est opposé.", "gouvernement", True, "action"),
        ("Selon le ministère, la détenue se porte bien.", "ministère", True, "statement"),
        ("« Rien ne presse », a affirmé le maire de Modelville.", "maire de Modelville", True,
         "statement"),
        ("La motion dénonce les arrestations.", "motion", True, "statement"),
    ],
)  # fmt: skip
def test_more_forms_of_claims_are_read(sentence: str, actor: str, did: bool, kind: str) -> None:
    assert [(c.actor, c.did, c.type) for c in claims(sentence)] == [(actor, did, kind)]


def test_a_government_is_its_state_where_the_facts_know_it() -> None:
    assert state_of_name("gouvernement suédois") == state_of_name("Stockholm") == "SE"
    assert state_of_name("ministère de Patronie") is None


def test_the_latter_is_who_was_named_last_and_not_the_subject() -> None:
    found = claims("Le Sénat a interpellé le préfet de Modelville. Celui-ci a nié toute violence.")
    assert [claim.actor for claim in found] == ["Sénat", "préfet"]


def test_another_subject_behind_and_begins_another_claim() -> None:
    found = claims("La ministre a rencontré les familles et le Sénat a adopté une résolution.")
    assert [(claim.actor, claim.passage.quote) for claim in found] == [
        ("ministre", "La ministre a rencontré les familles"),
        ("Sénat", "le Sénat a adopté une résolution"),
    ]


def test_items_under_an_assembly_are_what_it_says() -> None:
    text = "Le Sénat :\n\n(1) condamne les arrestations ;\n\n(2) salue la libération d’Ana Exemple."
    assert {claim.actor for claim in claims(text)} == {"Sénat"}
