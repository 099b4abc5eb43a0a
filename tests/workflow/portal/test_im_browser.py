"""The page in a real browser: readable by everybody, on a telephone too."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from antraege.choices import Antragsstatus
from project.konten.models import Konto
from tests.stuetzen.besuch import konto_von
from tests.stuetzen.faelle import Welt

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
