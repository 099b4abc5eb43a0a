"""The figures page in a browser: accessible, and narrow enough for a phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from antraege.choices import OFFENE_STATUS, Antragsstatus
from antraege.models import Kommune, Mitgliedschaft
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


def test_a_name_without_end_breaks_neither_screen_nor_paper(
    transactional_db: None, seite: Page, bildschirm: Bildschirm
) -> None:
    welt = Welt(um("2026-02-02"))
    welt.mitglied(BIELEFELD)
    welt.weg_bis(Antragsstatus.IN_PRUEFUNG, AUGUSTDORF)
    Kommune.objects.filter(ags__in=(AUGUSTDORF, BIELEFELD)).update(name="x" * 200)
    Mitgliedschaft.objects.update(unterzeichnungsrunde="y" * 200)
    for pfad in ("/berichte/", "/berichte/dahinter/?zahl=offen"):
        bildschirm.ist(welt.leute.leitung, pfad)
        for klappe in seite.locator("main summary").all():
            klappe.press("Enter")
        assert seite.locator("main").get_by_text("x" * 200).count() > 0
        for medium in ("screen", "print"):
            seite.emulate_media(media=medium)
            bildschirm.ist_breit(1280 if medium == "screen" else 720)
            assert bildschirm.ragt_hinaus() is False
            assert seite.evaluate(ZU_BREIT) == []
        seite.emulate_media(media="screen")
        bildschirm.ist_breit()


ZU_BREIT = """[...document.querySelectorAll('.bw-panel')]
    .filter(panel => panel.scrollWidth > panel.clientWidth + 1)
    .map(panel => panel.querySelector('h2')?.textContent)"""
ZWEIMAL = """knopf => {
    knopf.click();
    knopf.click();
    return [knopf.ariaBusy, document.querySelector('[data-bw-dateistand]').textContent];
}"""
SCHRIFTGRADE = """[...document.querySelectorAll('svg.bw-bild text')]
    .filter(text => text.getClientRects().length)
    .map(text => parseFloat(text.getAttribute('font-size'))
        * text.ownerSVGElement.getBoundingClientRect().width
        / text.ownerSVGElement.viewBox.baseVal.width)"""


@pytest.mark.parametrize("breite", [390, 1280])
def test_every_label_of_a_picture_can_be_read(
    breite: int, transactional_db: None, seite: Page, bildschirm: Bildschirm
) -> None:
    welt = Welt(um("2026-02-02"))
    welt.mitglied(BIELEFELD)
    welt.weg_bis(Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND, AUGUSTDORF)
    bildschirm.ist(welt.leute.leitung, "/berichte/")
    bildschirm.ist_breit(breite)
    grade = seite.evaluate(SCHRIFTGRADE)
    assert len(grade) > 30
    assert min(grade) >= 12
    for name in ("Dauer der Schritte", "Mitglieder am Ende der Jahre", "Legende der Karte"):
        assert seite.get_by_role("img", name=name).count() == 1


def test_a_file_is_fetched_once_however_often_one_clicks(
    transactional_db: None, seite: Page, bildschirm: Bildschirm
) -> None:
    welt = Welt(um("2026-02-02"))
    welt.mitglied(BIELEFELD)
    bildschirm.ist(welt.leute.leitung, "/berichte/")
    anfragen: list[str] = []
    seite.on("request", lambda anfrage: anfragen.append(anfrage.url))
    knopf = seite.get_by_role("link", name="XLSX mit allen Zahlen dieser Seite")
    with seite.expect_download() as geladen:
        beschaeftigt, stand = knopf.evaluate(ZWEIMAL)  # at once: the file may be here soon
        assert beschaeftigt == "true"
        assert "wird erstellt" in stand
    assert geladen.value.suggested_filename.startswith("Kennzahlen-")
    assert sum("ausfuhr.xlsx" in url for url in anfragen) == 1
    expect(knopf).not_to_have_attribute("aria-busy", "true")
    expect(seite.locator("[data-bw-dateistand]")).to_be_empty()
