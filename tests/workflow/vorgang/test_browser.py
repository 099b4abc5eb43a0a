"""The pages in a real Chromium: accessible, narrow enough, usable from start to finish."""

from __future__ import annotations

from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from antraege.choices import Antragsstatus, Handlung
from antraege.models import Antrag
from tests.stuetzen.bildschirm import Bildschirm
from tests.stuetzen.faelle import BIELEFELD, Welt, zeichnungsvorschlag
from tests.workflow.altfaelle.hilfen import bestand
from tests.workflow.vorgang.hilfen import adresse
from workflow.verfahren.altfaelle import uebernimm_alles

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
]
H, S = Handlung, Antragsstatus


def test_case_page_form_and_refusal_are_accessible_and_fit_a_phone(
    welt: Welt, bildschirm: Bildschirm
) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    welt.frage(antrag)
    pfade = (
        f"/vorgaenge/{antrag}/",
        adresse(antrag, H.BERATUNG_ERFASSEN),
        adresse(antrag, H.BESCHLUSSLAGE_BESTAETIGEN),
        "/vorgaenge/neu/?q=detmold",
        f"/vorgaenge/neu/?kommune={welt.detmold.pk}",
    )
    bildschirm.pruefe_seiten(welt.leute.bearbeitung, pfade, 390)


def test_an_officer_mends_a_form_and_takes_the_step(
    welt: Welt, seite: Page, bildschirm: Bildschirm
) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    bildschirm.ist(welt.leute.bearbeitung, f"/vorgaenge/{antrag}/")
    seite.get_by_role("link", name="Beratung erfassen", exact=True).first.click()
    seite.get_by_label("Sitzung am").fill("31.02.2026")
    seite.get_by_role("combobox", name="Ergebnis").select_option("ungeaendert_beschlossen")
    seite.get_by_role("button", name="Beratung erfassen").click()
    expect(seite.get_by_role("alert")).to_contain_text("kein Datum des Kalenders")
    bildschirm.pruefe()
    seite.get_by_label("Sitzung am").fill(f"{welt.heute:%d.%m.%Y}")
    seite.get_by_role("textbox", name="Beleg").fill("Auszug vom Tage")
    seite.get_by_role("button", name="Vorschau").click()
    expect(seite.get_by_text("ausstehend → beschlossen")).to_be_visible()
    seite.get_by_role("button", name="Beratung erfassen").click()
    expect(seite.get_by_role("status")).to_contain_text("ist eingetragen")
    seite.get_by_role("link", name="Beschlusslage bestätigen").first.click()
    seite.get_by_role("button", name="Beschlusslage bestätigen").click()
    expect(seite.get_by_role("status")).to_contain_text("Die E-Mail geht ab")
    assert welt.status(antrag) == S.UNTERZEICHNUNG_AUSSTEHEND


def test_enter_in_a_field_shows_the_preview_and_changes_nothing(
    welt: Welt, seite: Page, bildschirm: Bildschirm
) -> None:
    antrag = welt.interesse()
    welt.uebernimm(antrag)
    bildschirm.ist(welt.leute.bearbeitung, adresse(antrag, H.PRUEFUNG_AUFNEHMEN))
    tag = welt.heute + timedelta(days=1)
    seite.get_by_label("Geschehen am").fill(f"{tag:%d.%m.%Y}")
    with seite.expect_response(lambda antwort: antwort.request.method == "POST"):
        seite.get_by_label("Geschehen am").press("Enter")
    expect(seite.get_by_label("Geschehen am")).to_have_value(f"{tag:%d.%m.%Y}")
    assert welt.status(antrag) == S.INTERESSE_BEKUNDET
    bildschirm.pruefe()
    seite.get_by_label("Geschehen am").focus()
    for naechstes in (
        seite.get_by_label("Anmerkung"),
        seite.get_by_role("button", name="Prüfung aufnehmen"),
    ):
        seite.keyboard.press("Tab")
        expect(naechstes).to_be_focused()


def test_the_pages_of_release_and_admission_are_accessible_and_fit_a_phone(
    welt: Welt, bildschirm: Bildschirm
) -> None:
    zeichnung = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.tue(zeichnung, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, zeichnungsvorschlag())
    aufnahme = welt.weg_bis(S.IN_FREIGABE, BIELEFELD)
    pfade = (
        adresse(zeichnung, H.ZEICHNUNGSFREIGABE_ERTEILEN),
        adresse(aufnahme, H.AUFNAHME_FREIGEBEN),
    )
    bildschirm.pruefe_seiten(welt.leute.leitung, pfade, 390)


def test_an_old_case_breaks_no_word_and_fits_every_screen(
    welt: Welt, seite: Page, bildschirm: Bildschirm
) -> None:
    ohne_ende = {"schritt": "beschluss", "gremium_oder_person": "Rat" * 60, "schritt_nr": "2"}
    wer = {
        "gremium_oder_person": "Oberbürgermeister und Staatssekretärin",
        "hinweis": "Lang " * 60,
    }
    uebernimm_alles(welt.leute.importiert, bestand(wer, ohne_ende), jetzt=welt.jetzt)
    bildschirm.ist(welt.leute.bearbeitung, f"/vorgaenge/{Antrag.objects.get().pk}/")
    bildschirm.pruefe()
    for breite in (390, 900, 1000, 1120, 1280):
        bildschirm.ist_breit(breite)
        assert bildschirm.ragt_hinaus() is False
        for wort in ("Oberbürgermeister", "Staatssekretärin"):
            kasten = seite.get_by_role("cell").get_by_text(wort, exact=True).bounding_box()
            assert kasten is not None
            assert kasten["height"] < 30, (wort, breite)
    bildschirm.pruefe(320)
    bildschirm.ist_breit(320)
    tafel = seite.locator(".bw-panel:has(> .bw-table)")
    assert tafel.evaluate_all("alle => alle.every(t => t.scrollWidth <= t.clientWidth)")
