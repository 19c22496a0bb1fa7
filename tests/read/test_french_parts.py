"""Parts of the French reader: verb forms, cases, laws, occasions, letterhead, genre."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model import Case, Document, Instrument, Occasion, Profile, Reading
from onrecord.read.french import read_french
from onrecord.read.french.conjugation import conjugate
from onrecord.read.french.cues import even
from onrecord.read.french.genre import genre_from
from onrecord.read.zones import blocks


def read(text: str, title: str | None = None) -> Reading:
    doc = Document(id="d", digest="", name="d", media_type="text/plain", text=text, title=title)
    return read_french(doc, blocks(text))


def cases(text: str) -> list[Case]:
    return [r for r in read(text).records if isinstance(r, Case)]


def laws(text: str) -> list[tuple[str, str]]:
    return [(r.name, r.type) for r in read(text).records if isinstance(r, Instrument)]


def occasions(text: str) -> list[tuple[str, str]]:
    return [(r.name, r.type) for r in read(text).records if isinstance(r, Occasion)]


def profile(text: str, title: str | None = None) -> Profile:
    return read(text, title).profile


@pytest.mark.parametrize(
    ("lemma", "form", "mood"),
    [
        ("libérer", "libère", "third"), ("appeler", "appellent", "third"),
        ("rejeter", "rejette", "third"), ("dénoncer", "dénonçons", "we"),
        ("exiger", "exigeait", "imperfect"), ("garantir", "garantissent", "third"),
        ("suspendre", "suspendu", "participle"), ("s'abstenir", "abstenus", "participle"),
        ("mettre fin", "mette fin", "third"), ("dire", "dites", "you"),
        ("déployer", "déploiera", "future"), ("soutenir", "soutiendrait", "conditional"),
    ],
)  # fmt: skip
def test_verbs_are_conjugated(lemma: str, form: str, mood: str) -> None:
    assert conjugate(lemma)[form] == mood


@settings(deadline=None)
@given(st.text(max_size=200))
def test_evening_keeps_every_place(text: str) -> None:
    assert len(even(text)) == len(text)


@pytest.mark.parametrize(
    ("sentence", "name", "status"),
    [
        ("Ana Exemple a été arrêtée mardi.", "Ana Exemple", "arrested"),
        ("Le libraire Bo Modèle, détenu depuis mai, attend.", "Bo Modèle", "detained"),
        ("Nous demandons la libération de Mme Dora Gabarit.", "Dora Gabarit", None),
        ("La police a arrêté l’avocat Cy Spécimen.", "Cy Spécimen", "arrested"),
    ],
)
def test_persons_at_risk_are_cases(sentence: str, name: str, status: str | None) -> None:
    assert [(case.name, case.status) for case in cases(sentence)] == [(name, status)]


def test_officials_and_bystanders_are_no_cases() -> None:
    assert cases("Le ministre Ana Exemple a été arrêté. Bo Modèle commente le procès.") == []


def test_coordinated_victims_are_cases() -> None:
    found = cases("Ils représentent les victimes MM. Bo Modèle et Cy Spécimen.")
    assert [case.name for case in found] == ["Bo Modèle", "Cy Spécimen"]


def test_a_fuller_name_takes_the_place_of_a_shorter() -> None:
    found = cases("Ola Exemple a été arrêté. La détention d’Ola Métode Exemple dure.")
    assert [case.name for case in found] == ["Ola Métode Exemple"]


@pytest.mark.parametrize(
    ("sentence", "name", "count"),
    [
        ("Nous exigeons la libération des prisonniers de guerre arméniens.",
         "prisonniers de guerre arméniens", None),
        ("Plus de 300 moines ont été expulsés.", "Plus de 300 moines", 300),
        ("La police a arrêté douze enseignantes.", "douze enseignantes", 12),
        ("La sécurité des populations déplacées est en jeu.", "populations déplacées", None),
    ],
)  # fmt: skip
def test_described_groups_are_cases(sentence: str, name: str, count: int | None) -> None:
    assert [(case.name, case.people, case.count) for case in cases(sentence)] == [
        (name, "group", count)
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("L’article 12 de la loi sur la presse est flou.",
         [("article 12 de la loi sur la presse", "law")]),
        ("Il viole l’accord de cessez-le-feu du 9 novembre 2020.",
         [("accord de cessez-le-feu du 9 novembre 2020", "treaty")]),
        ("Il est poursuivi pour « propagande hostile ».", [("propagande hostile", "charge")]),
        ("La résolution 44/12 le dit.", [("résolution 44/12", "resolution")]),
        ("Dénoncer les « accords de gestion des flux » suffirait.",
         [("accords de gestion des flux", "treaty")]),
        ("La loi est la loi.", []),
    ],
)  # fmt: skip
def test_instruments_have_their_names(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert laws(sentence) == expected


def test_a_law_has_the_day_it_takes_force() -> None:
    text = "La loi sur les cultes, entrée en vigueur le 1er janvier 2017, est contestée."
    found = [r for r in read(text).records if isinstance(r, Instrument)]
    assert [(law.name, law.effective) for law in found] == [("loi sur les cultes", "2017-01-01")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Avant votre visite en Norvège, agissez.", [("votre visite en Norvège", "visit")]),
        ("La séance du 15 novembre 2022 fut longue.", [("séance du 15 novembre 2022", "session")]),
        ("Les élections à venir approchent.", [("élections à venir", "other")]),
        ("Un an après l’invasion de la vallée, rien n’a changé.",
         [("Un an après l’invasion de la vallée", "anniversary")]),
        ("Il a rendu visite à Ana.", []),
    ],
)  # fmt: skip
def test_occasions_have_their_names(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert occasions(sentence) == expected


@pytest.mark.parametrize(
    ("body", "title", "genre"),
    [
        ("Monsieur le Ministre,\n\nNous écrivons.", "", "letter"),
        ("Madame la Ministre,\n\nNous écrivons.", "Lettre ouverte à la ministre", "open_letter"),
        ("Libérez-la. Signez cette pétition !", "", "petition"),
        ("En réponse à votre lettre du 3 mai, le ministère vous écrit.", "", "reply"),
        ("Nous dénonçons ce verdict.", "", "statement"),
        ("Distingués délégués,\n\nNous saluons ce débat.", "", "speech"),
    ],
)
def test_genres_are_told_by_greeting_title_and_voice(body: str, title: str, genre: str) -> None:
    assert genre_from(body, title, asks=True) == genre


def test_the_letterhead_gives_addressee_sender_and_date() -> None:
    text = (
        "Modelville, le 3 février 2017\n\nMonsieur l’Ambassadeur de Norvège,\n\n"
        "Nous vous demandons de recevoir la délégation des familles demain matin.\n\nAna Exemple\n"
    )
    found = profile(text)
    assert (found.genre, found.date) == ("letter", "2017-02-03")
    assert found.addressees == ("NO", "Monsieur l’Ambassadeur de Norvège")
    assert found.senders == ("Ana Exemple",)


def test_themes_are_those_of_the_one_list() -> None:
    found = read("Nous demandons la libération des journalistes détenus.").records[0]
    assert "Freedom of the press" in found.themes


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Nous demandons la libération des personnes interpellées.", []),
        ("Les 14 personnes interpellées sont toujours détenues.", ["14 personnes interpellées"]),
        (
            "Plus de 300 avocats et militants ont été arrêtés.",
            ["Plus de 300 avocats et militants"],
        ),
        ("Odile Calibre, avocate à Modelville, arrêtée hier, a disparu.", ["Odile Calibre"]),
    ],
)
def test_who_tells_neither_who_nor_how_many_is_no_case(text: str, names: list[str]) -> None:
    assert [case.name for case in cases(text)] == names


def test_a_wish_frees_nobody() -> None:
    assert [case.status for case in cases("Nous exigeons qu’Ana Exemple soit libérée.")] == [None]


def test_a_family_name_stands_under_the_one_full_name_of_the_document() -> None:
    text = "Nous écrivons au sujet de M. Théo Gabarit.\n\nM. Gabarit a été condamné en mai."
    assert [case.name for case in cases(text)] == ["Théo Gabarit"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Le Parlement a voté une résolution sur la situation en Patronie.", []),
        ("Nous refusons tout accord de partenariat entre la Patronie et la Valdorie.", []),
        (
            "La loi sur la sécurité nationale sert à museler la presse.",
            ["loi sur la sécurité nationale"],
        ),
        (
            "La Déclaration sur les défenseurs des droits de l’homme est claire.",
            ["Déclaration sur les défenseurs des droits de l’homme"],
        ),
    ],
)
def test_only_what_exists_is_an_instrument(text: str, names: list[str]) -> None:
    assert [name for name, _ in laws(text)] == names


def test_a_conference_goes_by_its_number_or_by_what_it_is_for() -> None:
    text = "À la COP29 comme à la conférence de paix sur la Patronie, rien n’a été dit."
    assert {name for name, _ in occasions(text)} == {"COP29", "conférence de paix sur la Patronie"}


def test_notes_among_signatures_are_no_senders() -> None:
    text = (
        "Madame la Ministre,\n\nNous demandons la libération d’Ana Exemple.\n\n"
        "Signataires :\n\nBo Modèle\n\nCy Spécimen\n\nLes affiliations sont indicatives."
    )
    assert not [name for name in profile(text).senders if "affiliation" in name]


def test_where_a_text_was_written_says_nothing_about_its_matter() -> None:
    text = "Genève, 3 juin 2019 – La Ligue modèle condamne l’arrestation d’Ana Exemple en Patronie."
    reading = read(text)
    assert reading.records
    assert not [r for r in reading.records if getattr(r, "about", None) == "CH"]
    assert reading.profile.date == "2019-06-03"
    assert reading.profile.senders == ("Ligue modèle",)
