"""The figures page in a browser: accessible, and narrow enough for a phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from antraege.choices import OFFENE_STATUS, Antragsstatus
from tests.berichte.faelle import um
from tests.stuetzen.bildschirm import Bildschirm
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF, BIELEFELD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize(
    "pfad",
    [
        "/berichte/",
        "/berichte/?stichtag=02.2026&bezirk=Detmold&art=gemeinden",
        "/berichte/?stichtag=31.12.2999&art=quatsch",
        "/berichte/dahinter/?zahl=mitglieder",
        "/berichte/dahinter/?zahl=festgefahren",
    ],
)
def test_the_figures_are_accessible_and_fit_a_phone(
    pfad: str, transactional_db: None, bildschirm: Bildschirm
) -> None:
    welt = Welt(um("2026-02-02"))
    welt.mitglied(BIELEFELD)
    antrag = welt.weg_bis(Antragsstatus.IN_PRUEFUNG, AUGUSTDORF)
    welt.sage_zu(antrag, 0)
    for ziel in OFFENE_STATUS[2:]:
        welt.gehe(antrag, ziel)
    welt.schliesse(antrag, Antragsstatus.AUFGENOMMEN)
    bildschirm.ist(welt.leute.hausleitung, pfad)
    bildschirm.pruefe(390, 320)


def test_all_tables_open_and_all_numbers_are_reached_by_keyboard(
    transactional_db: None, seite: Page, bildschirm: Bildschirm
) -> None:
    welt = Welt(um("2026-02-02"))
    welt.mitglied(BIELEFELD)
    bildschirm.ist(welt.leute.leitung, "/berichte/")
    for klappe in seite.locator("main summary").all():
        klappe.press("Enter")
    assert seite.locator("main details:not([open])").count() == 0
    bildschirm.ist_breit(320)
    assert bildschirm.ragt_hinaus() is False
    seite.emulate_media(color_scheme="dark")
    bildschirm.pruefe()
    zahl = seite.get_by_role("table", name="Mitglieder nach Art").get_by_role("link").first
    zahl.press("Enter")
    seite.wait_for_url("**/berichte/dahinter/**")
    assert seite.get_by_role("link", name="Stadt Bielefeld").is_visible()
    seite.get_by_role("link", name="Stand des Netzwerks").press("Enter")
    seite.wait_for_url("**/berichte/")


def test_paper_carries_figures_without_controls(
    transactional_db: None, seite: Page, bildschirm: Bildschirm
) -> None:
    welt = Welt(um("2026-02-02"))
    welt.mitglied(BIELEFELD)
    bildschirm.ist(welt.leute.leitung, "/berichte/")
    seite.emulate_media(media="print")
    assert not seite.get_by_role("button", name="Anzeigen").is_visible()
    assert not seite.get_by_role("navigation", name="Auf dieser Seite").is_visible()
    assert seite.get_by_role("img", name="Mitglieder in Nordrhein-Westfalen").is_visible()
    assert seite.get_by_role("cell", name="Kreisfreie Stadt").is_visible()
