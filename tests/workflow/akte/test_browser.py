"""The pages of a body in a real Chromium: accessible, narrow enough, usable by keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from antraege.choices import Handlung
from antraege.models import Ansprechperson, Freigabe, Mitgliedschaft
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.bildschirm import Bildschirm
from tests.stuetzen.faelle import BIELEFELD, DETMOLD, Welt
from tests.workflow.akte.hilfen import (
    an,
    an_kommune,
    an_mitgliedschaft,
    person,
    reiche_akte,
    setze_ausschlussregel,
    stand,
    tue,
)
from workflow.akte.formulare import KOMMUNENFORMULARE
from workflow.verfahren import eingaben as e
from workflow.verfahren.tuer import Ziel

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
]
H = Handlung
LANG = "Donaudampfschifffahrtsgesellschaft" * 5


def test_a_rich_page_is_accessible_and_fits_a_phone(
    welt: Welt, seite: Page, bildschirm: Bildschirm
) -> None:
    reiche_akte(welt)
    _lange_worte(welt)
    bildschirm.ist(welt.leute.bearbeitung, f"/kommunen/{BIELEFELD}/")
    for klappe in seite.locator("main details > summary").all():
        klappe.click()
    bildschirm.pruefe(390)
    bildschirm.ist_breit(390)
    bildschirm.pruefe()


def _lange_worte(welt: Welt) -> None:
    """Words that no line holds, and a proposal."""
    setze_ausschlussregel(LANG)
    ziel = an(welt, BIELEFELD)
    kontakt = person(LANG, None, funktion=LANG, ist_vertretung=True, mail=f"{'x' * 60}@b.example")
    tue(welt, ziel, H.ANSPRECHPERSON_EINTRAGEN, kontakt)
    gast = e.GastteilnahmeErfassen(
        von=Zeitangabe.jahr(2011), anlass=LANG, quelle_url=f"https://netz.example/{LANG}"
    )
    tue(welt, ziel, H.GASTTEILNAHME_ERFASSEN, gast)
    vorher = e.VorgeschichteErfassen(
        gegenstand="x" * 60, schritt="x" * 100, wann=Zeitangabe.unbekannt(), wer=LANG
    )
    tue(welt, ziel, H.VORGESCHICHTE_ERFASSEN, vorher)
    mitgliedschaft = Ziel(mitgliedschaft=Mitgliedschaft.objects.latest("pk").pk)
    tue(welt, mitgliedschaft, H.AUSSCHLUSS_VORSCHLAGEN, e.Eingabe(grund=LANG))


def test_every_form_is_accessible_and_fits_a_phone(welt: Welt, bildschirm: Bildschirm) -> None:
    m = welt.mitglied()
    setze_ausschlussregel(LANG)
    tue(welt, an(welt, BIELEFELD), H.ANSPRECHPERSON_EINTRAGEN, person("Alt", None))
    nachfolge = f"?nachfolge={welt.detmold.pk}"
    pfade = [an_kommune(BIELEFELD, h) for h in KOMMUNENFORMULARE]
    pfade += [
        an_mitgliedschaft(m, H.RUHEN_LASSEN),
        an_mitgliedschaft(m, H.RUHEN_BEENDEN),
        an_mitgliedschaft(m, H.AUSTRITT_VERMERKEN),
        an_mitgliedschaft(m, H.AUSSCHLUSS_VORSCHLAGEN),
        an_mitgliedschaft(m, H.RECHTSNACHFOLGE_VORSCHLAGEN, "?q=d"),
        an_mitgliedschaft(m, H.RECHTSNACHFOLGE_VORSCHLAGEN, nachfolge),
        an_mitgliedschaft(m, H.EINTRAG_BERICHTIGEN, "?bezug=1"),
    ]
    bildschirm.pruefe_seiten(welt.leute.bearbeitung, pfade, 390)


def test_what_leadership_decides_is_accessible_and_fits_a_phone(
    welt: Welt, bildschirm: Bildschirm
) -> None:
    setze_ausschlussregel(LANG)
    m = welt.mitglied()
    tue(welt, Ziel(mitgliedschaft=m), H.AUSSCHLUSS_VORSCHLAGEN, e.Eingabe(grund=LANG))
    akte = (H.AUSSCHLIESSEN, H.AUSSCHLUSSVORSCHLAG_VERWERFEN)
    pfade = [an_mitgliedschaft(m, handlung) for handlung in akte]
    bildschirm.pruefe_seiten(welt.leute.leitung, pfade, 390)


def test_an_officer_mends_a_form_and_enters_a_contact(
    welt: Welt, seite: Page, bildschirm: Bildschirm
) -> None:
    tue(welt, an(welt, DETMOLD), H.ANSPRECHPERSON_EINTRAGEN, person("Alt", None))
    bildschirm.ist(welt.leute.bearbeitung, f"/kommunen/{DETMOLD}/")
    seite.get_by_role("link", name="Ansprechperson eintragen").click()
    seite.get_by_label("Name oder Stelle").fill("Stabsstelle")
    seite.get_by_label("Löst die bisherige ab").uncheck()
    seite.get_by_role("button", name="Ansprechperson eintragen").click()
    expect(seite.get_by_role("alert")).to_contain_text("überschneidet sich mit Alt")
    bildschirm.pruefe()
    seite.get_by_label("Löst die bisherige ab").check()
    seite.get_by_role("button", name="Vorschau").click()
    expect(seite.get_by_text("wird eingetragen: Stabsstelle")).to_be_visible()
    seite.get_by_role("button", name="Ansprechperson eintragen").click()
    expect(seite.get_by_role("status")).to_contain_text("ist eingetragen (Stabsstelle)")
    assert Ansprechperson.objects.filter(gueltig_bis=None).get().name == "Stabsstelle"


def test_a_successor_is_proposed_by_keyboard_alone(
    welt: Welt, seite: Page, bildschirm: Bildschirm
) -> None:
    m = welt.mitglied()
    bildschirm.ist(welt.leute.bearbeitung, f"/kommunen/{BIELEFELD}/")
    seite.get_by_role("link", name="Überleitung auf Rechtsnachfolge vorschlagen").press("Enter")
    seite.get_by_label("Name oder Schlüssel").fill("detmold")
    seite.get_by_label("Name oder Schlüssel").press("Enter")
    seite.get_by_role("link", name="Stadt Detmold").press("Enter")
    expect(seite.get_by_text("Stadt Detmold")).to_be_visible()
    seite.get_by_label("Begründung").fill("Neugliederung")
    seite.keyboard.press("Tab")
    expect(seite.get_by_role("button", name="Überleitung auf Rechtsnachfolge")).to_be_focused()
    seite.keyboard.press("Enter")
    expect(seite.get_by_role("status")).to_contain_text("ist eingetragen (Stadt Detmold)")
    assert Freigabe.objects.get().inhalt["nachfolge_name"] == "Stadt Detmold"
    assert stand(m) == "aktiv"


def test_enter_in_a_field_shows_the_preview_and_ends_no_membership(
    welt: Welt, seite: Page, bildschirm: Bildschirm
) -> None:
    m = welt.mitglied()
    bildschirm.ist(welt.leute.bearbeitung, an_mitgliedschaft(m, H.AUSTRITT_VERMERKEN))
    seite.get_by_label("Von der Kommune mitgeteilt per").select_option("brief")
    seite.get_by_label("Grund").fill("Haushalt")
    with seite.expect_response(lambda antwort: antwort.request.method == "POST"):
        seite.get_by_label("Mitgliedschaft endet am").press("Enter")
    expect(seite.get_by_text("Aktiv → Beendet")).to_be_visible()
    assert stand(m) == "aktiv"
