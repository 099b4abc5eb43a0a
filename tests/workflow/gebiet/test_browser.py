"""The screens of changes of bodies in a real Chromium: with axe, wide and narrow, by keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from antraege.models import Gebietsaenderung
from tests.berichte.faelle import am
from tests.stuetzen.bildschirm import Bildschirm
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF, DETMOLD
from tests.workflow.verfahren.gebiet.hilfen import (
    SALZUFLEN,
    teilung,
    umbenennung,
    vollzogen,
    vorgelegt,
    wer,
    zusammenschluss,
)
from workflow.verfahren.gebiet.handeln import entwerfe

NEU = "05766950"
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_every_page_is_accessible_and_fits_a_phone(welt: Welt, bildschirm: Bildschirm) -> None:
    welt.mitglied(DETMOLD, am("2015-06-01"))
    welt.interesse(AUGUSTDORF)
    gemacht = vollzogen(welt, zusammenschluss(welt, neu=NEU))
    offen = vorgelegt(welt, teilung(welt, SALZUFLEN, fort=0))
    entwerfe(
        wer=wer(welt, welt.leute.bearbeitung), entwurf=umbenennung(welt, "W" * 150, "05711000")
    )
    pfade = (
        "/gebietsaenderungen/",
        f"/gebietsaenderungen/{gemacht}/",
        f"/gebietsaenderungen/{offen}/gebietsaenderung_vollziehen/",
        f"/kommunen/{DETMOLD}/",
        f"/kommunen/{NEU}/",
        "/kommunen/?stand=aufgeloest",
    )
    bildschirm.pruefe_seiten(welt.leute.leitung, pfade, 390, 320)


@pytest.mark.parametrize("art", ["umbenennung", "artwechsel", "zusammenschluss", "teilung"])
def test_the_forms_are_accessible_and_fit_a_phone_also_with_errors(
    welt: Welt, seite: Page, bildschirm: Bildschirm, art: str
) -> None:
    bildschirm.ist(welt.leute.bearbeitung, f"/gebietsaenderungen/neu/{art}/")
    bildschirm.pruefe(390)
    seite.get_by_label("Quelle", exact=True).fill("x" * 300)
    seite.get_by_role("button", name="Entwurf speichern").last.click()
    expect(seite.get_by_label("Quelle", exact=True)).to_have_value("x" * 300)
    bildschirm.pruefe(390)


def test_a_rename_is_recorded_by_keyboard_alone(
    welt: Welt, seite: Page, bildschirm: Bildschirm
) -> None:
    bildschirm.ist(welt.leute.bearbeitung, "/gebietsaenderungen/neu/umbenennung/")
    seite.locator("#id_k1").focus()
    for wort in ("augustdorf", "Augusttal", "", "01.01.2026", "Beschluss"):
        seite.keyboard.type(wort)
        seite.keyboard.press("Tab")
    seite.keyboard.press("Tab")
    expect(seite.get_by_role("button", name="Entwurf speichern").last).to_be_focused()
    seite.keyboard.press("Enter")
    expect(seite.get_by_role("heading", level=1)).to_contain_text("Gemeinde Augusttal")
    assert Gebietsaenderung.objects.get().teile.get().name == "Augusttal"
