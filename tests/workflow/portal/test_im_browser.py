"""The page in a real browser: readable by everybody, on a telephone too."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from antraege.choices import OFFENE_STATUS, Antragsstatus
from project.konten.models import Konto
from tests.stuetzen.besuch import konto_von
from tests.stuetzen.faelle import Welt
from workflow.fristen.lauf import erledige_faelliges

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
]


def test_a_municipality_reads_its_page_and_withdraws(
    welt: Welt,
    seite: Page,
    live_server: LiveServer,
    melde_an: Callable[[Konto], None],
    axe: Callable[[Page], list[str]],
    passt_in_die_breite: Callable[[Page, int], None],
) -> None:
    antrag = welt.weg_bis(Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND)
    welt.frage(antrag)
    melde_an(konto_von(welt.leute.kommune))
    seite.goto(f"{live_server.url}/beitritt/")
    assert seite.locator("h1").inner_text() == "Beitritt der Stadt Detmold"
    assert axe(seite) == []
    passt_in_die_breite(seite, 390)
    assert axe(seite) == []
    seite.get_by_role("link", name="Interesse zurücknehmen").click()
    assert axe(seite) == []
    seite.get_by_role("button", name="Weiter zur Bestätigung").click()
    assert axe(seite) == []
    seite.get_by_label("Grund").fill("Der Rat hat andere Vorhaben.")
    seite.get_by_label("Schreiben der Verwaltungsspitze").fill("Schreiben vom 12.03.2026")
    seite.get_by_role("button", name="Weiter zur Bestätigung").click()
    assert axe(seite) == []
    passt_in_die_breite(seite, 390)
    seite.get_by_role("button", name="Interesse zurücknehmen").click()
    assert "nicht weiterverfolgen" in seite.get_by_role("status").inner_text()
    assert axe(seite) == []
    assert welt.status(antrag) is Antragsstatus.ZURUECKGEZOGEN


def test_a_member_fetches_its_certificate_and_is_asked_about_its_promise(
    welt: Welt,
    seite: Page,
    live_server: LiveServer,
    melde_an: Callable[[Konto], None],
    axe: Callable[[Page], list[str]],
    passt_in_die_breite: Callable[[Page, int], None],
) -> None:
    antrag = welt.weg_bis(Antragsstatus.IN_PRUEFUNG)
    welt.sage_zu(antrag, 0)
    for ziel in OFFENE_STATUS[2:]:
        welt.gehe(antrag, ziel)
    welt.schliesse(antrag, Antragsstatus.AUFGENOMMEN)
    erledige_faelliges(welt.jetzt)
    melde_an(konto_von(welt.leute.kommune))
    seite.goto(f"{live_server.url}/beitritt/")
    assert "wie weit" in seite.get_by_role("region", name="Ihr nächster Schritt").inner_text()
    assert axe(seite) == []
    passt_in_die_breite(seite, 390)
    assert axe(seite) == []
    with seite.expect_download() as geladen:
        seite.get_by_role("link", name="Urkunde über die Aufnahme").click()
    assert geladen.value.suggested_filename == "Urkunde-Stadt-Detmold.pdf"
