"""Whatever is wrong is said at once: at its field, each sentence once."""

from __future__ import annotations

import pytest

from antraege.models import Gebietsaenderung
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF, DETMOLD
from tests.workflow.verfahren.gebiet.hilfen import umbenennung, vollzogen

MERGER = "/gebietsaenderungen/neu/zusammenschluss/"
TEILUNG = "/gebietsaenderungen/neu/teilung/"
WERTE = {
    "k1": "detmold",
    "k2": "augustdorf",
    "ziel": "neu",
    "n_name": "Lippstätten",
    "n_typ": "stadt",
    "n_ags": "05766900",
    "wirksam_am": "01.01.2026",
    "quelle": "GV. NRW. S. 1",
    "absicht": "vorschau",
}


def fehler(welt: Welt, adresse: str = MERGER, **werte: str) -> dict[str, list[str]]:
    """Field -> sentences."""
    antwort = besuch(welt.leute.bearbeitung).post(adresse, WERTE | werte)
    assert not Gebietsaenderung.objects.filter(stand="entwurf").exists()
    return {feld: list(saetze) for feld, saetze in antwort.context["form"].errors.items()}


def test_what_is_wrong_about_bodies_does_not_wait_for_a_mistyped_day(welt: Welt) -> None:
    gefunden = fehler(welt, wirksam_am="31.02.2026", quelle="", n_ags=DETMOLD, k3="Detmold")
    assert gefunden.keys() == {"wirksam_am", "quelle", "n_ags", "k3"}
    assert gefunden["n_ags"] == ["Diesen Schlüssel trägt schon Stadt Detmold."]
    assert gefunden["k3"] == ["Stadt Detmold ist schon genannt."]


def test_nothing_is_made_of_a_field_that_is_wrong_in_itself(welt: Welt) -> None:
    assert fehler(welt, k2="Atlantis").keys() == {"k2"}
    assert fehler(welt, k1="", k2="detmold", k3="augustdorf").keys() == {"k1"}
    assert fehler(welt, ziel="bestehend", z="Atlantis").keys() == {"z"}


def test_two_things_at_one_field_are_both_said_each_once(welt: Welt) -> None:
    for ags in (DETMOLD, AUGUSTDORF):
        vollzogen(welt, umbenennung(welt, neu=f"Neu-{ags}", ags=ags))
    saetze = fehler(welt, k1=DETMOLD, k2=AUGUSTDORF)["wirksam_am"]
    assert [s.split(" ist schon")[0] for s in saetze] == [
        f"Für Stadt Neu-{DETMOLD}",
        f"Für Gemeinde Neu-{AUGUSTDORF}",
    ]
    assert len(fehler(welt, k1=DETMOLD, k2=DETMOLD)["wirksam_am"]) == 1


def test_the_choice_of_a_case_is_offered_together_with_the_rest(welt: Welt) -> None:
    welt.interesse(DETMOLD)
    welt.interesse(AUGUSTDORF)
    assert fehler(welt, quelle="").keys() == {"quelle", "fortgefuehrter_antrag"}


@pytest.mark.parametrize(
    ("adresse", "werte", "felder"),
    [
        (TEILUNG, {"weiter": "geht_auf", "n1_name": "Nord", "k1": "Atlantis", "k2": ""}, {"k1"}),
        ("/gebietsaenderungen/neu/umbenennung/", {"k1": "x" * 300, "k1_name": "Neu"}, {"k1"}),
        ("/gebietsaenderungen/neu/artwechsel/", {"k1": "Atlantis", "k1_typ": "stadt"}, {"k1"}),
    ],
)
def test_a_body_that_nobody_knows_breaks_no_form(
    welt: Welt, adresse: str, werte: dict[str, str], felder: set[str]
) -> None:
    assert fehler(welt, adresse, **werte).keys() >= felder


def test_the_list_above_follows_the_page(welt: Welt) -> None:
    antwort = besuch(welt.leute.bearbeitung).post(
        MERGER, WERTE | {"quelle": "", "n_ags": DETMOLD, "k3": "Detmold"}
    )
    felder = [f.name for f in antwort.context["form"].visible_fields() if f.errors]
    assert felder == ["k3", "n_ags", "quelle"]


def test_of_a_body_that_cannot_merge_nothing_else_is_asked(welt: Welt) -> None:
    assert fehler(welt, k2="Landschaftsverband Rheinland") == {
        "k2": [
            "Landschaftsverband Rheinland kann sich nicht zusammenschließen oder teilen.",
        ]
    }
