"""The page in a real browser: readable by everybody, on a telephone too."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from antraege.choices import OFFENE_STATUS, Antragsstatus
from tests.stuetzen.bildschirm import Bildschirm
from tests.stuetzen.faelle import Welt
from workflow.fristen.lauf import erledige_faelliges

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
]


def test_a_municipality_reads_its_page_and_withdraws(
    welt: Welt, seite: Page, bildschirm: Bildschirm
) -> None:
    antrag = welt.weg_bis(Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND)
    welt.frage(antrag)
    bildschirm.ist(welt.leute.kommune, "/beitritt/")
    expect(seite.locator("h1")).to_have_text("Beitritt der Stadt Detmold")
    bildschirm.pruefe(390)
    bildschirm.ist_breit(390)
    bildschirm.pruefe()
    seite.get_by_role("link", name="Interesse zurücknehmen").click()
    bildschirm.pruefe()
    seite.get_by_role("button", name="Weiter zur Bestätigung").click()
    bildschirm.pruefe()
    seite.get_by_label("Grund").fill("Der Rat hat andere Vorhaben.")
    seite.get_by_label("Schreiben der Verwaltungsspitze").fill("Schreiben vom 12.03.2026")
    seite.get_by_role("button", name="Weiter zur Bestätigung").click()
    bildschirm.pruefe(390)
    seite.get_by_role("button", name="Interesse zurücknehmen").click()
    expect(seite.get_by_role("status")).to_contain_text("nicht weiterverfolgen")
    bildschirm.pruefe()
    assert welt.status(antrag) is Antragsstatus.ZURUECKGEZOGEN


def test_a_member_fetches_its_certificate_and_is_asked_about_its_promise(
    welt: Welt, seite: Page, bildschirm: Bildschirm
) -> None:
    antrag = welt.weg_bis(Antragsstatus.IN_PRUEFUNG)
    welt.sage_zu(antrag, 0)
    for ziel in OFFENE_STATUS[2:]:
        welt.gehe(antrag, ziel)
    welt.schliesse(antrag, Antragsstatus.AUFGENOMMEN)
    erledige_faelliges(welt.jetzt)
    bildschirm.ist(welt.leute.kommune, "/beitritt/")
    expect(seite.get_by_role("region", name="Ihr nächster Schritt")).to_contain_text("wie weit")
    bildschirm.pruefe(390)
    bildschirm.ist_breit(390)
    bildschirm.pruefe()
    with seite.expect_download() as geladen:
        seite.get_by_role("link", name="Urkunde über die Aufnahme").click()
    assert geladen.value.suggested_filename == "Urkunde-Stadt-Detmold.pdf"
