"""The pages in a real Chromium: accessible, narrow enough, usable from start to finish."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from antraege.choices import Antragsstatus, Handlung
from antraege.models import Antrag
from project.konten.models import Konto
from tests.stuetzen.besuch import konto_von
from tests.stuetzen.faelle import BIELEFELD, Welt, zeichnungsvorschlag
from tests.workflow.altfaelle.hilfen import bestand
from tests.workflow.vorgang.hilfen import adresse
from workflow.verfahren.altfaelle import uebernimm_alles

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
]
H, S = Handlung, Antragsstatus


@pytest.fixture(autouse=True)
def uhr() -> None:
    """The browser's clock is the real one: cookies of another day would be dropped."""
    return


@pytest.fixture
def welt(db: None) -> Welt:
    """Cases of last month, so that nothing lies in the future."""
    return Welt(timezone.now() - timedelta(days=30))


def test_case_page_form_and_refusal_are_accessible_and_fit_a_phone(
    welt: Welt,
    live_server: LiveServer,
    seite: Page,
    melde_an: Callable[[Konto], None],
    axe: Callable[[Page], list[str]],
    passt_in_die_breite: Callable[[Page, int], None],
) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    welt.frage(antrag)
    melde_an(konto_von(welt.leute.bearbeitung))
    for pfad in (
        f"/vorgaenge/{antrag}/",
        adresse(antrag, H.BERATUNG_ERFASSEN),
        adresse(antrag, H.BESCHLUSSLAGE_BESTAETIGEN),
        "/vorgaenge/neu/?q=detmold",
        f"/vorgaenge/neu/?kommune={welt.detmold.pk}",
    ):
        seite.goto(live_server.url + pfad)
        assert axe(seite) == []
        passt_in_die_breite(seite, 390)
        seite.set_viewport_size({"width": 1280, "height": 900})


def test_an_officer_mends_a_form_and_takes_the_step(
    welt: Welt,
    live_server: LiveServer,
    seite: Page,
    melde_an: Callable[[Konto], None],
    axe: Callable[[Page], list[str]],
) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    melde_an(konto_von(welt.leute.bearbeitung))
    seite.goto(f"{live_server.url}/vorgaenge/{antrag}/")
    seite.get_by_role("link", name="Beratung erfassen", exact=True).first.click()
    seite.get_by_label("Sitzung am").fill("31.02.2026")
    seite.get_by_role("combobox", name="Ergebnis").select_option("ungeaendert_beschlossen")
    seite.get_by_role("button", name="Beratung erfassen").click()
    expect(seite.get_by_role("alert")).to_contain_text("kein Datum des Kalenders")
    assert axe(seite) == []
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
    welt: Welt,
    live_server: LiveServer,
    seite: Page,
    melde_an: Callable[[Konto], None],
    axe: Callable[[Page], list[str]],
) -> None:
    antrag = welt.interesse()
    welt.uebernimm(antrag)
    melde_an(konto_von(welt.leute.bearbeitung))
    seite.goto(live_server.url + adresse(antrag, H.PRUEFUNG_AUFNEHMEN))
    tag = welt.heute + timedelta(days=1)
    seite.get_by_label("Geschehen am").fill(f"{tag:%d.%m.%Y}")
    with seite.expect_response(lambda antwort: antwort.request.method == "POST"):
        seite.get_by_label("Geschehen am").press("Enter")
    expect(seite.get_by_label("Geschehen am")).to_have_value(f"{tag:%d.%m.%Y}")
    assert welt.status(antrag) == S.INTERESSE_BEKUNDET
    assert axe(seite) == []
    seite.get_by_label("Geschehen am").focus()
    for naechstes in (
        seite.get_by_label("Anmerkung"),
        seite.get_by_role("button", name="Prüfung aufnehmen"),
    ):
        seite.keyboard.press("Tab")
        expect(naechstes).to_be_focused()


def test_the_pages_of_release_and_admission_are_accessible_and_fit_a_phone(
    welt: Welt,
    live_server: LiveServer,
    seite: Page,
    melde_an: Callable[[Konto], None],
    axe: Callable[[Page], list[str]],
    passt_in_die_breite: Callable[[Page, int], None],
) -> None:
    zeichnung = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.tue(zeichnung, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, zeichnungsvorschlag())
    aufnahme = welt.weg_bis(S.IN_FREIGABE, BIELEFELD)
    melde_an(konto_von(welt.leute.leitung))
    for pfad in (
        adresse(zeichnung, H.ZEICHNUNGSFREIGABE_ERTEILEN),
        adresse(aufnahme, H.AUFNAHME_FREIGEBEN),
    ):
        seite.goto(live_server.url + pfad)
        assert axe(seite) == []
        passt_in_die_breite(seite, 390)
        seite.set_viewport_size({"width": 1280, "height": 900})


def test_an_old_case_breaks_no_word_and_fits_every_screen(
    welt: Welt,
    live_server: LiveServer,
    seite: Page,
    melde_an: Callable[[Konto], None],
    axe: Callable[[Page], list[str]],
    passt_in_die_breite: Callable[[Page, int], None],
) -> None:
    ohne_ende = {"schritt": "beschluss", "gremium_oder_person": "Rat" * 60, "schritt_nr": "2"}
    wer = {
        "gremium_oder_person": "Oberbürgermeister und Staatssekretärin",
        "hinweis": "Lang " * 60,
    }
    uebernimm_alles(welt.leute.importiert, bestand(wer, ohne_ende), jetzt=welt.jetzt)
    melde_an(konto_von(welt.leute.bearbeitung))
    seite.goto(f"{live_server.url}/vorgaenge/{Antrag.objects.get().pk}/")
    assert axe(seite) == []
    for breite in (390, 900, 1000, 1120, 1280):
        passt_in_die_breite(seite, breite)
        for wort in ("Oberbürgermeister", "Staatssekretärin"):
            kasten = seite.get_by_role("cell").get_by_text(wort, exact=True).bounding_box()
            assert kasten is not None
            assert kasten["height"] < 30, (wort, breite)
    assert axe(seite) == []
    passt_in_die_breite(seite, 320)
    tafel = seite.locator(".bw-panel:has(> .bw-table)")
    assert tafel.evaluate_all("alle => alle.every(t => t.scrollWidth <= t.clientWidth)")
