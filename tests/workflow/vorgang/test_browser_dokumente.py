"""Files and long forms in a real Chromium: kept over a preview and a mistake, by keyboard alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from antraege.choices import Antragsstatus, Handlung
from antraege.models import Dokument
from tests.antraege.dokumente.hilfen import pdf
from tests.stuetzen.bildschirm import Bildschirm
from tests.stuetzen.faelle import BIELEFELD, Welt
from tests.workflow.vorgang import buehne
from tests.workflow.vorgang.hilfen import adresse
from tests.workflow.vorgang.reicher_vorgang import reicher_vorgang

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
H, S = Handlung, Antragsstatus


@pytest.fixture
def datei(tmp_path: Path) -> Path:
    """A PDF on somebody's disk."""
    ort = tmp_path / "Organisationsplan.pdf"
    ort.write_bytes(pdf(3))
    return ort


def test_a_file_chosen_once_survives_the_preview_and_a_mistake(
    welt: Welt, seite: Page, bildschirm: Bildschirm, datei: Path
) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    bildschirm.ist(welt.leute.bearbeitung, adresse(antrag, H.DOKUMENT_ABLEGEN))
    seite.get_by_label("Datei", exact=True).set_input_files(datei)
    seite.get_by_label("Eingegangen oder erstellt am").fill("31.02.2026")
    seite.get_by_role("button", name="Dokument ablegen").click()
    expect(seite.get_by_role("alert")).to_contain_text("kein Datum des Kalenders")
    expect(seite.get_by_text("Bereits hochgeladen")).to_contain_text("Organisationsplan.pdf")
    bildschirm.pruefe()
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
    welt: Welt, seite: Page, bildschirm: Bildschirm
) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    viertes = next(k.id for k in welt.fall(antrag).kriterien if k.alternativen)
    bildschirm.ist(
        welt.leute.bearbeitung, adresse(antrag, H.NACHWEIS_ERFASSEN, f"?bezug={viertes}")
    )
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
    welt: Welt, bildschirm: Bildschirm
) -> None:
    antrag = reicher_vorgang(welt)
    fall = welt.fall(antrag)
    pfade = (
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
    )
    bildschirm.pruefe_seiten(welt.leute.bearbeitung, pfade, 390)


def test_the_pages_of_refusal_annulment_and_changed_signature_are_accessible(
    welt: Welt, bildschirm: Bildschirm
) -> None:
    ablehnung = buehne.mit_ablehnungsvorschlag(welt)
    aufnahme = welt.weg_bis(S.AUFGENOMMEN, BIELEFELD)
    buehne.schlage_aenderung_vor(welt, aufnahme)
    pfade = (
        f"/vorgaenge/{ablehnung}/",
        adresse(ablehnung, H.AUFNAHME_ABLEHNEN),
        adresse(ablehnung, H.ABLEHNUNGSVORSCHLAG_VERWERFEN),
        f"/vorgaenge/{aufnahme}/",
        adresse(aufnahme, H.UNTERSCHRIFTSAENDERUNG_FREIGEBEN),
    )
    bildschirm.pruefe_seiten(welt.leute.leitung, pfade, 390)


def test_a_refusal_goes_from_hearing_to_decision_in_a_browser(
    welt: Welt, seite: Page, bildschirm: Bildschirm
) -> None:
    antrag = buehne.mit_ablehnungsvorschlag(welt)
    bildschirm.ist(welt.leute.leitung, f"/vorgaenge/{antrag}/")
    seite.get_by_role("link", name="Ablehnung freigeben").first.click()
    expect(seite.get_by_role("region", name="Darüber entscheiden Sie")).to_contain_text("Blatt 3")
    seite.get_by_role("button", name="Ablehnung freigeben").click()
    expect(seite.get_by_role("status")).to_contain_text("Die E-Mail geht ab")
    assert welt.status(antrag) == S.ABGELEHNT
