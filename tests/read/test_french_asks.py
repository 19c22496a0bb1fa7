"""Asks in French: who asks whom for what, and what is no ask."""

import pytest

from onrecord.model import Ask, Document
from onrecord.read.french import read_french
from onrecord.read.zones import blocks


def asks(text: str, title: str | None = None) -> list[Ask]:
    doc = Document(id="d", digest="", name="d", media_type="text/plain", text=text, title=title)
    return [r for r in read_french(doc, blocks(text)).records if isinstance(r, Ask)]


@pytest.mark.parametrize(
    ("sentence", "act", "quote"),
    [
        ("Nous demandons qu’Ana Exemple soit libérée.", "release",
         "demandons qu’Ana Exemple soit libérée"),
        ("L’association exige du préfet qu’il ouvre une enquête.", "investigate",
         "exige du préfet qu’il ouvre une enquête"),
        ("La Ligue Lanterne appelle les autorités à cesser les poursuites.", "release",
         "appelle les autorités à cesser les poursuites"),
        ("Les experts ont exhorté le gouvernement à abroger la loi.", "legislate",
         "exhorté le gouvernement à abroger la loi"),
        ("Il est temps que le Parlement ratifie la convention.", "ratify",
         "Il est temps que le Parlement ratifie la convention"),
        ("Il faut que les autorités protègent les témoins.", "protect",
         "Il faut que les autorités protègent les témoins"),
        ("Bo Modèle doit être immédiatement libéré.", "release",
         "Bo Modèle doit être immédiatement libéré"),
        ("Nous plaidons pour l’envoi d’observateurs.", "cooperate",
         "plaidons pour l’envoi d’observateurs"),
        ("Nous réitérons notre appel à la libération des otages.", "release",
         "réitérons notre appel à la libération des otages"),
        ("Nous vous serions reconnaissants de bien vouloir recevoir les familles.", "cooperate",
         "serions reconnaissants de bien vouloir recevoir les familles"),
        ("Le Comité rappelle l’urgence de lever l’état d’urgence.", "legislate",
         "rappelle l’urgence de lever l’état d’urgence"),
        ("Libérez Ana Exemple !", "release", "Libérez Ana Exemple"),
        ("Le procureur a été saisi d’une plainte pour torture.", "investigate",
         "a été saisi d’une plainte pour torture"),
    ],
)  # fmt: skip
def test_each_form_of_asking_is_read(sentence: str, act: str, quote: str) -> None:
    found = asks(sentence)
    assert [(ask.act, ask.passage.quote) for ask in found] == [(act, quote)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Considérant que la résolution demande au gouvernement de libérer les détenus ;",
        "Nous appelons tous les citoyens à signer cette pétition.",
        "Nous appelons à une manifestation samedi.",
        "La demande de libération a été rejetée.",
        "La loi exige que les juges soient informés.",
        "C’est ce que nous demandons.",
        "Le ministère a demandé la libération de la blogueuse.",
        "Il convient de noter que la loi a été abrogée.",
        "Nous ne demandons pas la libération des coupables.",
        "Les mesures qu’il convient de prendre sont connues.",
        "Si le gouvernement doit libérer quelqu’un, il le fera.",
        "Ils auraient demandé la libération des otages.",
    ],
)
def test_what_is_no_ask_is_left_out(sentence: str) -> None:
    assert asks(sentence) == []


def test_different_acts_are_different_asks() -> None:
    found = asks("Nous demandons au ministre de condamner ces actes et d’accorder l’asile à Ana.")
    assert [ask.act for ask in found] == ["speak_publicly", "support"]
    assert found[1].passage.quote == "accorder l’asile à Ana"


def test_objects_of_one_act_stay_together() -> None:
    found = asks("Nous demandons de libérer Ana Exemple et d’abandonner les poursuites.")
    assert [ask.act for ask in found] == ["release"]


def test_a_second_verb_after_que_is_an_ask_of_its_own() -> None:
    found = asks("Nous voulons que le pays abroge la loi et ouvre une enquête.")
    assert [ask.act for ask in found] == ["legislate", "investigate"]


def test_a_resolution_asks_in_every_paragraph() -> None:
    text = (
        "1. Demande au Gouvernement de ratifier le traité ;\n\n"
        "2. Condamne les exécutions et invite le ministre à les dénoncer publiquement."
    )
    assert [ask.act for ask in asks(text)] == ["ratify", "speak_publicly"]


def test_bullets_under_a_lead_in_are_asks() -> None:
    text = (
        "Nous demandons au gouverneur :\n\n- de libérer Ana Exemple ;\n- l’ouverture d’une enquête"
        " indépendante ;\n- que la loi soit abrogée.\n"
    )
    found = asks(text)
    assert [(ask.act, ask.passage.quote) for ask in found] == [
        ("release", "libérer Ana Exemple"),
        ("investigate", "l’ouverture d’une enquête indépendante"),
        ("legislate", "que la loi soit abrogée"),
    ]
    assert {ask.addressees for ask in found} == {("gouverneur",)}


def test_a_list_of_demands_needs_no_verb_above_it() -> None:
    text = "## Nos revendications :\n\n1. Abroger la loi ;\n2. Libérer les détenus politiques.\n"
    assert [ask.act for ask in asks(text)] == ["legislate", "release"]


def test_to_get_others_to_act_is_to_raise() -> None:
    found = asks("Nous demandons au ministre d’obtenir la libération d’Ana Exemple.")
    assert [ask.act for ask in found] == ["raise"]


def test_an_imperative_is_an_ask_only_in_a_letter() -> None:
    letter = "Monsieur le Ministre,\n\nDites au général que la loi doit changer.\n\nNous attendons."
    assert [ask.act for ask in asks(letter)] == ["raise"]
    assert asks("Dites au général que tout va bien. Le reste suivra demain.") == []


def test_the_addressee_has_its_state_first() -> None:
    found = asks("Nous demandons aux autorités norvégiennes de recevoir la délégation.")
    assert found[0].addressees == ("NO", "autorités norvégiennes")


def test_the_asker_is_who_the_sentence_names() -> None:
    found = asks("L’Observatoire Lanterne réclame la libération de la blogueuse.")
    assert found[0].askers == ("Observatoire Lanterne",)


def test_escaped_apostrophes_are_read() -> None:
    found = asks("Nous demandons l\\'abandon des charges et qu\\'il soit libéré.")
    assert found[0].act == "release"


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Nous prions le gouvernement de prendre des mesures fermes.", "other"),
        ("Nous demandons au Sénat de rejeter ce projet de loi.", "legislate"),
        ("Le gouvernement doit rompre le silence.", "speak_publicly"),
        ("Que le gouvernement libère Ana Exemple !", "release"),
        ("Justice pour Bo Modèle !", "investigate"),
        ("La libération d’Ana Exemple doit être obtenue.", "release"),
        ("Il est de votre devoir de protéger les témoins.", "protect"),
    ],
)
def test_what_is_demanded_has_its_act(sentence: str, act: str) -> None:
    assert [ask.act for ask in asks(sentence)] == [act]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Nous souhaitons que vous receviez les familles.", "cooperate"),
        ("Nous espérons que vous interviendrez auprès du préfet.", "raise"),
        ("Nous comptons sur vous pour porter cette question devant le Conseil.", "raise"),
        ("Pourriez-vous nous faire savoir où est détenue Ana Exemple ?", "cooperate"),
        ("Merci d’intervenir auprès de votre homologue.", "raise"),
    ],
)
def test_a_letter_asks_politely_too(sentence: str, act: str) -> None:
    assert [ask.act for ask in asks(f"Madame la Ministre,\n\n{sentence}")] == [act]
    assert [ask.addressees for ask in asks(f"Madame la Ministre,\n\n{sentence}")] == [
        ("Madame la Ministre",)
    ]
