"""Who finds the page finds its report; all others find nothing, and nothing is ever written."""

from __future__ import annotations

import pytest
from django.urls import reverse

from antraege.choices import Antragsstatus
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import AUGUSTDORF, DETMOLD, Welt
from tests.workflow.statusbericht.hilfen import gedruckt
from tests.workflow.vorgang.hilfen import bestand, text
from workflow.statusbericht.urls import urlpatterns

pytestmark = pytest.mark.nur_sqlite  # who opens what is decided before any statement

LESEN_ALLES = ("bearbeitung", "leitung", "hausleitung", "revision")
ROLLEN = [*LESEN_ALLES, "administration", "begleitung", "kommune", "fremde_kommune"]
WER = {"vorgang": LESEN_ALLES, "intern": LESEN_ALLES, "akte": LESEN_ALLES, "beitritt": ("kommune",)}
"""Name of an address -> who gets a report there."""


def adressen(antrag: int) -> dict[str, str]:
    """Every report, about Detmold."""
    je = {"vorgang": antrag, "intern": antrag, "akte": DETMOLD, "beitritt": DETMOLD}
    return {name: reverse(f"statusbericht:{name}", args=[worum]) for name, worum in je.items()}


def test_every_address_is_judged() -> None:
    assert {muster.name for muster in urlpatterns} == set(WER)


@pytest.mark.parametrize("rolle", ROLLEN)
def test_foreign_looks_like_missing_and_nothing_is_written(welt: Welt, rolle: str) -> None:
    antrag = welt.weg_bis(Antragsstatus.IN_PRUEFUNG)
    client = besuch(getattr(welt.leute, rolle))
    vorher = bestand()
    for name, pfad in adressen(antrag).items():
        antwort = client.get(pfad)
        assert antwort.status_code == (200 if rolle in WER[name] else 404), name
        assert client.post(pfad).status_code == 405
    assert bestand() == vorher


@pytest.mark.parametrize(
    "pfad",
    [
        "/vorgaenge/4711/statusbericht.pdf",
        "/vorgaenge/4711/statusbericht-intern.pdf",
        "/vorgaenge/99999999999999999999999/statusbericht.pdf",
        "/vorgaenge/99999999999999999999999/statusbericht-intern.pdf",
        "/kommunen/05000000/statusbericht.pdf",
        "/beitritt/05000000/statusbericht.pdf",
    ],
)
def test_the_missing_are_not_found(welt: Welt, pfad: str) -> None:
    assert besuch(welt.leute.bearbeitung).get(pfad).status_code == 404


def test_it_is_saved_under_a_plain_name_and_by_nobody_else(welt: Welt) -> None:
    antrag = welt.interesse()
    namen = {
        "vorgang": "statusbericht-III_7-2026-0001.pdf",
        "intern": "statusbericht-intern-III_7-2026-0001.pdf",
        "akte": f"statusbericht-akte-{DETMOLD}.pdf",
        "beitritt": "statusbericht-III_7-2026-0001.pdf",
    }
    for name, pfad in adressen(antrag).items():
        wer = welt.leute.kommune if name == "beitritt" else welt.leute.bearbeitung
        antwort = besuch(wer).get(pfad)
        assert antwort["Content-Disposition"] == f'attachment; filename="{namen[name]}"'
        assert antwort["Content-Type"] == "application/pdf"
        assert "no-store" in antwort["Cache-Control"]
        assert "Statusbericht" in gedruckt(antwort)


def test_the_pages_lead_to_their_reports(welt: Welt) -> None:
    antrag = welt.interesse()
    wege = adressen(antrag)
    amt = besuch(welt.leute.revision)
    vorgang = text(amt.get(f"/vorgaenge/{antrag}/"))
    assert f'href="{wege["vorgang"]}"' in vorgang
    assert f'href="{wege["intern"]}"' in vorgang
    assert f'href="{wege["akte"]}"' in text(amt.get(f"/kommunen/{DETMOLD}/"))
    assert f'href="{wege["beitritt"]}"' in text(besuch(welt.leute.kommune).get("/beitritt/"))


def test_who_sees_the_register_only_or_has_nothing_begun_is_offered_none(welt: Welt) -> None:
    register = besuch(welt.leute.administration).get(f"/kommunen/{DETMOLD}/")
    assert "statusbericht.pdf" not in text(register)
    eigene = besuch(welt.leute.fremde_kommune).get(f"/beitritt/{AUGUSTDORF}/")
    assert "statusbericht.pdf" not in text(eigene)
