"""The screens of versions in a real Chromium: by keyboard, with axe, wide and narrow."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from antraege.choices import Antragsstatus
from antraege.models import Kriterium
from berichte.beschlussvorlage import DOCX
from tests.berichte.beschlussvorlage.hilfen import mit_absatz
from tests.stuetzen.bildschirm import Bildschirm
from tests.stuetzen.faelle import Welt
from tests.workflow.verfahren.fassungen.hilfen import BEIDE, in_kraft, wer
from workflow.verfahren.fassungen import handeln
from workflow.verfahren.fassungen.gegenstand import KATALOG

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
]
EDITOR = "/regeln/kataloge/2/bearbeiten/"


def lege_alles_an(welt: Welt) -> None:
    """A version in force, one out of force, and one presented, of both kinds; a case that falls."""
    for art in BEIDE:
        in_kraft(welt, art)
    antrag = welt.weg_bis(Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND)
    welt.gib_zeichnung_frei(antrag)
    hand = wer(welt, welt.leute.bearbeitung)
    for art in BEIDE:
        nummer = handeln.entwerfe(art, wer=hand, vorlage=1)
        handeln.schlage_vor(art, nummer, wer=hand, grund="Zurück zum Bewährten.")


def test_every_page_is_accessible_and_fits_a_phone(welt: Welt, bildschirm: Bildschirm) -> None:
    lege_alles_an(welt)
    pfade = (
        "/regeln/",
        "/regeln/netzwerk/",
        "/regeln/mustervorlage/",
        "/regeln/kataloge/1/",
        "/regeln/kataloge/3/",
        "/regeln/kataloge/3/katalog_in_kraft_setzen/",
        "/regeln/erklaerungen/3/",
        "/regeln/erklaerungen/3/fassung_in_kraft_setzen/",
        "/regeln/erklaerungen/3/fassungsvorschlag_verwerfen/",
    )
    bildschirm.pruefe_seiten(welt.leute.leitung, pfade, 390, 320)


def test_the_editors_are_accessible_and_fit_a_phone_also_with_errors(
    welt: Welt, seite: Page, bildschirm: Bildschirm
) -> None:
    for art in BEIDE:
        handeln.entwerfe(art, wer=wer(welt, welt.leute.bearbeitung), vorlage=1)
    for pfad, feld in (
        (EDITOR, "Titel"),
        ("/regeln/erklaerungen/2/bearbeiten/", "Bezeichnung"),
        ("/regeln/netzwerk/", "Amtsbezeichnung dazu"),
    ):
        for wert, knopf in (("Ein Wert", "Vorschau"), ("x" * 300, "speichern")):
            bildschirm.ist(welt.leute.administration, pfad)
            bildschirm.pruefe()
            seite.get_by_label(feld).first.fill(wert)
            seite.get_by_role("button", name=knopf).last.click()
            expect(seite.get_by_label(feld).first).to_have_value(wert)
            bildschirm.pruefe(390)


def test_a_catalogue_is_edited_by_keyboard_alone(
    welt: Welt, seite: Page, bildschirm: Bildschirm
) -> None:
    handeln.entwerfe(KATALOG, wer=wer(welt, welt.leute.bearbeitung), vorlage=1)
    bildschirm.ist(welt.leute.bearbeitung, EDITOR)
    seite.get_by_role("button", name="Kriterium hinzufügen").focus()
    seite.keyboard.press("Enter")
    titel = seite.locator("#id_kriterien-5-titel")
    expect(titel).to_be_focused()
    seite.keyboard.type("Neu dabei")
    for ziel in ("erlaeuterung", "braucht_nachweis", "laesst_zusage_zu"):
        seite.keyboard.press("Tab")
        expect(seite.locator(f"#id_kriterien-5-{ziel}")).to_be_focused()
    seite.keyboard.press("Space")
    seite.keyboard.press("Tab")
    seite.keyboard.press("Enter")  # unfolds what is rare
    seite.keyboard.press("Tab")
    expect(seite.locator("#id_kriterien-5-gilt_fuer_0")).to_be_focused()
    seite.keyboard.press("Space")
    seite.locator("#id_kriterien-5-alternativen").focus()
    seite.keyboard.type("Ist da\nKommt noch (Zusage)")
    for _ in range(3):
        seite.keyboard.press("Tab")
    expect(seite.get_by_role("button", name="Kriterium hinzufügen")).to_be_focused()
    for _ in range(2):
        seite.keyboard.press("Tab")
    expect(seite.get_by_role("button", name="Vorschau")).to_be_focused()
    seite.keyboard.press("Enter")
    expect(seite.get_by_text("Das ändert sich am gespeicherten Entwurf")).to_be_visible()
    assert Kriterium.objects.filter(katalog__version=2).count() == 5
    seite.get_by_role("button", name="Entwurf speichern").focus()
    seite.keyboard.press("Enter")
    expect(seite.get_by_role("status")).to_contain_text("Der Entwurf ist gespeichert.")
    neu = Kriterium.objects.get(katalog__version=2, nr=6)
    assert (neu.titel, neu.gilt_fuer, len(neu.alternativen)) == (
        "Neu dabei",
        ["kreisfreie_stadt"],
        2,
    )


def test_enter_in_a_field_previews_and_saves_nothing(
    welt: Welt, seite: Page, bildschirm: Bildschirm
) -> None:
    handeln.entwerfe(KATALOG, wer=wer(welt, welt.leute.bearbeitung), vorlage=1)
    bildschirm.ist(welt.leute.bearbeitung, EDITOR)
    seite.get_by_label("Titel").first.fill("Nur angesehen")
    seite.get_by_label("Titel").first.press("Enter")
    expect(seite.get_by_role("heading", name="1. Nur angesehen")).to_be_visible()
    assert not Kriterium.objects.filter(titel="Nur angesehen").exists()


def test_a_text_goes_from_upload_to_force_by_two_people(
    welt: Welt, seite: Page, bildschirm: Bildschirm
) -> None:
    bildschirm.ist(welt.leute.bearbeitung, "/regeln/")
    seite.get_by_role("link", name="Textfassung entwerfen").click()
    seite.get_by_role("button", name="Textfassung entwerfen").click()
    neu = "# Gemeinsame Erklärung\n\n{kommune} ist dabei.\n"
    seite.get_by_label("Oder aus einer Datei").set_input_files(
        {"name": "neu.md", "mimeType": "text/markdown", "buffer": neu.encode()}
    )
    seite.get_by_role("button", name="Vorschau").last.click()
    expect(seite.get_by_text("Die Stadt Musterstadt ist dabei.")).to_be_visible()
    seite.get_by_role("button", name="Entwurf speichern").click()
    seite.get_by_role("link", name="Textfassung zur Freigabe vorlegen").click()
    seite.get_by_role("button", name="Textfassung zur Freigabe vorlegen").click()
    expect(seite.get_by_role("status")).to_contain_text("Der Entwurf ist vorgelegt.")
    bildschirm.ist(welt.leute.leitung, "/regeln/")
    seite.get_by_role("link", name="Ansehen und entscheiden").click()
    seite.get_by_role("button", name="Textfassung in Kraft setzen").click()
    expect(seite.get_by_role("status")).to_contain_text("Die Version ist in Kraft.")
    with seite.expect_download() as download:
        seite.get_by_role("button", name="Muster herunterladen").click()
    assert download.value.suggested_filename.startswith("Muster-Erklaerung-Version-2-")


def test_a_council_paper_is_tried_refused_and_put_in_place_by_keyboard(
    welt: Welt, seite: Page, bildschirm: Bildschirm
) -> None:
    def waehle(inhalt: bytes) -> None:
        seite.get_by_label("Neue Vorlage").set_input_files(
            {"name": "neu.docx", "mimeType": DOCX, "buffer": inhalt}
        )

    def druecke(knopf: str) -> None:
        seite.get_by_role("button", name=knopf, exact=True).focus()
        seite.keyboard.press("Enter")

    bildschirm.ist(welt.leute.administration, "/regeln/mustervorlage/")
    waehle(mit_absatz("Herr {{ amtsleiter }} berichtet"))
    druecke("Vorlage übernehmen")
    fehler = seite.get_by_role("alert").first
    expect(fehler).to_be_focused()
    expect(fehler).to_contain_text("bei „Herr {{ amtsleiter }} berichtet“")
    waehle(mit_absatz("Klimarelevanz {{ kommune_genitiv }}: keine"))
    with seite.expect_download() as download:
        druecke("Probe herunterladen")
    assert download.value.suggested_filename == "Mustervorlage-Rat-Gemeinde-Augustdorf.docx"
    druecke("Vorschau")  # at once: a download leaves the page where it is
    expect(seite.get_by_text("die mitgelieferte Vorlage → „neu.docx“")).to_be_visible()
    druecke("Vorlage übernehmen")
    expect(seite.get_by_role("status")).to_contain_text("Ab jetzt gilt „neu.docx“.")
    bildschirm.pruefe_seiten(welt.leute.administration, ("/regeln/mustervorlage/",), 390, 320)
