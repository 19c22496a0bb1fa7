"""A report in French, in an invented example with the headings of the genre."""

from onrecord.model import Ask, Document
from onrecord.read.upr import is_upr_report, read_upr
from onrecord.read.upr.responses import answer

REPORT = """Exemple inventé : personne n’a formulé ces recommandations.
Nations Unies A/HRC/99/9
Assemblée générale Distr. générale
2 janvier 2016
Français
Original : anglais
Rapport du Groupe de travail sur l’Examen
périodique universel*
Norvège
* L’annexe du présent rapport est distribuée telle qu’elle a été reçue.
Table des matières
II. Conclusions et/ou recommandations ........................ 7-14 15
Introduction
1. Le Groupe de travail sur l’Examen périodique universel a tenu sa session en novembre 2015.
L’Examen concernant la Norvège a eu lieu à la 3e séance, le 6 novembre 2015.
2. Le Chili s’est enquis du programme. Il a recommandé à la Norvège : a) de le poursuivre ;
et b) de l’étendre aux autres. Il a remercié la Norvège.
3. Le Pérou a recommandé à la Norvège de décrire le programme, et a demandé davantage.
4. Le Ghana a recommandé que la Norvège mette fin au programme.
II. Conclusions et/ou recommandations**
7. Les recommandations ci-après ont été examinées par la Norvège et recueillent son
adhésion :
7.1 Poursuivre le programme donné en exem-
ple (Chili) (Pérou) ;
7.2 L’étendre aux autres (Iran (République islamique d’), République
A/HRC/99/9
16 GE.16-00001 (F)
de Corée et Saint-Siège) ;
7.3 Le publier (Bolivie (État plurinational de)) (ex-République yougoslave de Macédoine) ;
La recommandation, telle qu’elle a été lue : « Ne publier rien » (Ghana) ;
8. La Norvège considère que les recommandations ci-après ont déjà été appliquées :
8.1 Signer (Tchad) et ratifier (Kenya) la Convention donnée en exemple (Tchad, Kenya) ;
9. Les recommandations ci-après seront examinées par la Norvège, qui y répondra en temps
voulu, mais au plus tard à la centième session du Conseil des droits de l’homme :
9.1 Mettre en place un mécanisme donné en exemple (Maurice et Viet Nam) ;
10. Les recommandations ci-après n’ont pas recueilli l’adhésion de la Norvège, qui en a donc
pris note :
10.1 Retirer la réserve à l’article 2 a) de la Convention (Allemagne) ;
11. La Norvège ne souscrit pas aux recommandations suivantes :
11.1 Abolir le programme (Grèce) ;
12. La Norvège souscrit aux recommandations énumérées ci-après :
12.1 Étudier le programme (Autriche, Chili) ; l’appliquer (Chili) ;
13. Les recommandations figurant aux paragraphes 2 b) et 3 ci-dessus n’ont pas recueilli
l’adhésion de la Norvège.
14. Toutes les conclusions et/ou recommandations figurant dans le présent rapport reflètent la
position de l’État ou des États l’ayant formulée.
Annexe
"""


def test_french_report_reads_completely() -> None:
    assert is_upr_report(REPORT)
    reading = read_upr(
        Document(id="doc-1", digest="", name="r.txt", media_type="text/plain", text=REPORT)
    )
    assert (reading.profile.lang, reading.profile.date) == ("fr", "2016-01-02")
    assert reading.profile.addressees == ("NO",)
    asks = [record for record in reading.records if isinstance(record, Ask)]
    assert [(ask.number, ask.askers, ask.response, ask.text) for ask in asks] == [
        ("2 (b)", ("CL",), "noted", "l’étendre aux autres"),
        ("3", ("PE",), "noted", "décrire le programme"),
        ("7.1", ("CL", "PE"), "accepted", "Poursuivre le programme donné en exemple"),
        ("7.2", ("IR", "KR", "VA"), "accepted", "L’étendre aux autres"),
        ("7.3", ("BO", "MK"), "accepted", "Le publier"),
        ("8.1", ("TD",), "accepted", "Signer la Convention donnée en exemple"),
        ("8.1", ("KE",), "accepted", "ratifier la Convention donnée en exemple"),
        ("9.1", ("MU", "VN"), None, "Mettre en place un mécanisme donné en exemple"),
        ("10.1", ("DE",), "noted", "Retirer la réserve à l’article 2 a) de la Convention"),
        ("11.1", ("GR",), "noted", "Abolir le programme"),
        ("12.1", ("AT",), "accepted", "Étudier le programme"),
        ("12.1", ("CL",), "accepted", "Étudier le programme et l’appliquer"),
    ]
    assert [ask.act for ask in asks][5:11] == [
        "ratify",
        "ratify",
        "other",
        "ratify",
        "legislate",
        "other",
    ]


def test_answers_in_french() -> None:
    says = {
        "Les recommandations ci-après recueillent l’adhésion de l’État examiné :": "accepted",
        "L’État examiné accepte les recommandations suivantes :": "accepted",
        "Les recommandations suivantes n’ont pas été acceptées :": "noted",
        "L’État examiné prend note des recommandations ci-après :": "noted",
        "L’État examiné ne peut pas accepter les recommandations suivantes :": "noted",
        "Les recommandations ci-après seront examinées en temps voulu :": None,
    }
    assert {sentence: answer(sentence) for sentence in says} == says
