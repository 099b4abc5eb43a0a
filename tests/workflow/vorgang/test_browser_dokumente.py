"""Files and long forms in a real Chromium: kept over a preview and a mistake, by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from antraege.choices import Antragsstatus, Handlung
from antraege.models import Dokument
from project.konten.models import Konto
from tests.antraege.dokumente.hilfen import pdf
from tests.stuetzen.besuch import konto_von
from tests.stuetzen.faelle import BIELEFELD, Welt
from tests.workflow.vorgang import buehne
from tests.workflow.vorgang.hilfen import adresse
from tests.workflow.vorgang.reicher_vorgang import reicher_vorgang

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
H, S = Handlung, Antragsstatus


@pytest.fixture(autouse=True)
def uhr() -> None:
    """The browser's clock is the real one: cookies of another day would be dropped."""
    return


@pytest.fixture
def welt(db: None) -> Welt:
    """Cases of last month, so that nothing lies in the future."""
    return Welt(timezone.now() - timedelta(days=30))


@pytest.fixture
def datei(tmp_path: Path) -> Path:
    """A PDF on somebody's disk."""
    ort = tmp_path / "Organisationsplan.pdf"
    ort.write_bytes(pdf(3))
    return ort


def test_a_file_chosen_once_survives_the_preview_and_a_mistake(
    welt: Welt,
    live_server: LiveServer,
    seite: Page,
    melde_an: Callable[[Konto], None],
    axe: Callable[[Page], list[str]],
    datei: Path,
) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    melde_an(konto_von(welt.leute.bearbeitung))
    seite.goto(live_server.url + adresse(antrag, H.DOKUMENT_ABLEGEN))
    seite.get_by_label("Datei", exact=True).set_input_files(datei)
    seite.get_by_label("Eingegangen oder erstellt am").fill("31.02.2026")
    seite.get_by_role("button", name="Dokument ablegen").click()
    expect(seite.get_by_role("alert")).to_contain_text("kein Datum des Kalenders")
    expect(seite.get_by_text("Bereits hochgeladen")).to_contain_text("Organisationsplan.pdf")
    assert axe(seite) == []
    seite.get_by_label("Eingegangen oder erstellt am").fill("")
    seite.get_by_label("Art", exact=True).select_option("nachweis")
    seite.get_by_role("button", name="Vorschau").click()
    expect(seite.get_by_text("wird abgelegt: „Organisationsplan“")).to_be_visible()
    assert Dokument.objects.count() == 0
    seite.get_by_role("button", name="Dokument ablegen").click()
    expect(seite.get_by_role("status")).to_contain_text("ist eingetragen")
    with seite.expect_download() as ladung:
        seite.get_by_role("link", name="Organisationsplan", exact=True).click()
    assert ladung.value.suggested_filename == "Organisationsplan.pdf"
    assert Path(ladung.value.path()).read_bytes() == datei.read_bytes()


def test_evidence_is_recorded_by_keyboard_alone(
    welt: Welt, live_server: LiveServer, seite: Page, melde_an: Callable[[Konto], None]
) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    viertes = next(k.id for k in welt.fall(antrag).kriterien if k.alternativen)
    melde_an(konto_von(welt.leute.bearbeitung))
    seite.goto(live_server.url + adresse(antrag, H.NACHWEIS_ERFASSEN, f"?bezug={viertes}"))
    seite.get_by_label("Weg").focus()
    seite.keyboard.press("ArrowDown")
    seite.keyboard.press("Tab")
    seite.keyboard.type("Die Karte ist seit 2019 eingeführt.")
    for naechstes in ("Datei", "Fundstelle", "Eingegangen am", "Eingegangen per"):
        seite.keyboard.press("Tab")
        expect(seite.get_by_label(naechstes)).to_be_focused()
    seite.keyboard.press("Tab")
    expect(seite.get_by_role("button", name="Angabe oder Nachweis erfassen")).to_be_focused()
    seite.keyboard.press("Enter")
    expect(seite.get_by_role("status")).to_contain_text("ist eingetragen")
    (nachweis,) = welt.fall(antrag).nachweise
    assert (nachweis.alternative, nachweis.angabe) == (
        "nimmt_teil", "Die Karte ist seit 2019 eingeführt.",
    )  # fmt: skip


def test_a_rich_case_and_its_forms_are_accessible_and_fit_a_phone(
    welt: Welt,
    live_server: LiveServer,
    seite: Page,
    melde_an: Callable[[Konto], None],
    axe: Callable[[Page], list[str]],
    passt_in_die_breite: Callable[[Page, int], None],
) -> None:
    antrag = reicher_vorgang(welt)
    fall = welt.fall(antrag)
    melde_an(konto_von(welt.leute.bearbeitung))
    for pfad in (
        f"/vorgaenge/{antrag}/",
        adresse(antrag, H.BERATUNG_ERFASSEN, f"?bezug={fall.beratungen[2].id}"),
        adresse(antrag, H.UNTERSCHRIFT_ERFASSEN, "?partei=kommune"),
        adresse(antrag, H.KRITERIUM_PRUEFEN, f"?bezug={fall.kriterien[3].id}"),
        adresse(antrag, H.NACHWEIS_ERFASSEN, f"?bezug={fall.kriterien[3].id}"),
        adresse(antrag, H.ENTBEHRLICHKEIT_ERFASSEN),
        adresse(antrag, H.ZUSAGE_VERLAENGERN, f"?bezug={fall.zusagen[0].id}"),
        adresse(antrag, H.ZUSAGE_ANMAHNEN, f"?bezug={fall.zusagen[0].id}"),
        adresse(antrag, H.DOKUMENT_ABLEGEN),
        adresse(antrag, H.DOKUMENT_AENDERN, f"?bezug={fall.dokumente[0].id}"),
        adresse(antrag, H.DOKUMENT_ANFORDERN),
        adresse(antrag, H.ANHOERUNG),
    ):
        seite.goto(live_server.url + pfad)
        assert axe(seite) == [], pfad
        passt_in_die_breite(seite, 390)
        seite.set_viewport_size({"width": 1280, "height": 900})


def test_the_pages_of_refusal_annulment_and_changed_signature_are_accessible(
    welt: Welt,
    live_server: LiveServer,
    seite: Page,
    melde_an: Callable[[Konto], None],
    axe: Callable[[Page], list[str]],
    passt_in_die_breite: Callable[[Page, int], None],
) -> None:
    ablehnung = buehne.mit_ablehnungsvorschlag(welt)
    aufnahme = welt.weg_bis(S.AUFGENOMMEN, BIELEFELD)
    buehne.schlage_aenderung_vor(welt, aufnahme)
    melde_an(konto_von(welt.leute.leitung))
    for pfad in (
        f"/vorgaenge/{ablehnung}/",
        adresse(ablehnung, H.AUFNAHME_ABLEHNEN),
        adresse(ablehnung, H.ABLEHNUNGSVORSCHLAG_VERWERFEN),
        f"/vorgaenge/{aufnahme}/",
        adresse(aufnahme, H.UNTERSCHRIFTSAENDERUNG_FREIGEBEN),
    ):
        seite.goto(live_server.url + pfad)
        assert axe(seite) == [], pfad
        passt_in_die_breite(seite, 390)
        seite.set_viewport_size({"width": 1280, "height": 900})


def test_a_refusal_goes_from_hearing_to_decision_in_a_browser(
    welt: Welt, live_server: LiveServer, seite: Page, melde_an: Callable[[Konto], None]
) -> None:
    antrag = buehne.mit_ablehnungsvorschlag(welt)
    melde_an(konto_von(welt.leute.leitung))
    seite.goto(f"{live_server.url}/vorgaenge/{antrag}/")
    seite.get_by_role("link", name="Ablehnung freigeben").first.click()
    expect(seite.get_by_role("region", name="Darüber entscheiden Sie")).to_contain_text("Blatt 3")
    seite.get_by_role("button", name="Ablehnung freigeben").click()
    expect(seite.get_by_role("status")).to_contain_text("Die E-Mail geht ab")
    assert welt.status(antrag) == S.ABGELEHNT
