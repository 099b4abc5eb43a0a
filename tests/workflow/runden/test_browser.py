"""The screens of a round in a real Chromium: with axe, on a phone, by keyboard alone."""

from __future__ import annotations

from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from antraege.choices import Anwesenheit, Rundenart
from antraege.models import Nachricht, Rundenplatz
from tests.stuetzen.bildschirm import Bildschirm
from tests.workflow.verfahren.runden.hilfen import Rundenwelt
from workflow.verfahren.models import Laufart, Rundenlauf
from workflow.verfahren.runden.handeln import Wer, oeffne, schliesse_ab
from workflow.verfahren.runden.versand import nimm_zurueck

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
]


def test_every_page_is_accessible_and_fits_a_phone(
    welt: Rundenwelt, bildschirm: Bildschirm
) -> None:
    runde, antraege = welt.volle_runde(3)
    fertig = welt.beauftrage(runde, Laufart.EINLADEN).pk
    welt.arbeite()
    welt.hake_ab(runde, antraege[:1])
    welt.hake_ab(runde, antraege[1:2], Anwesenheit.ABWESEND)
    platz = Rundenplatz.objects.get(antrag=antraege[2]).pk
    leer = welt.plane_runde()
    pfade = (
        "/runden/",
        "/runden/neu/",
        f"/runden/{leer}/",
        f"/runden/{runde}/",
        f"/runden/{runde}/aendern/",
        f"/runden/{runde}/auswahl/",
        f"/runden/{runde}/auswahl/?q=ort",
        f"/runden/{runde}/abhaken/",
        f"/runden/{runde}/auftrag/einladen/",
        f"/runden/{runde}/auftrag/vorschlagen/",
        f"/runden/{runde}/auftrag/unterschriften/",
        f"/runden/{runde}/streichen/{platz}/",
        f"/runden/laeufe/{fertig}/",
    )
    bildschirm.pruefe_seiten(welt.leute.bearbeitung, pfade, 390, 320)
    laufend = welt.beauftrage(runde, Laufart.EINLADEN).pk
    gesperrt = f"/runden/{runde}/auftrag/aufnehmen/"
    dort = (f"/runden/{runde}/", gesperrt, f"/runden/laeufe/{laufend}/")
    bildschirm.pruefe_seiten(welt.leute.leitung, dort, 390, 320)


def test_the_pages_of_the_end_and_of_a_waiting_mailing_are_accessible_too(
    welt: Rundenwelt, bildschirm: Bildschirm
) -> None:
    runde, antraege = welt.volle_runde(2)
    Nachricht.objects.update(stand="gesendet")
    moeglich = f"/runden/{runde}/auftrag/einladen/"
    bildschirm.pruefe_seiten(welt.leute.bearbeitung, (moeglich,), 390, 320)
    lauf = welt.beauftrage(runde, Laufart.EINLADEN)
    Rundenlauf.objects.filter(pk=lauf.pk).update(stand=Rundenlauf.Stand.VORGELEGT)
    wartend = f"/runden/laeufe/{lauf.pk}/"
    bildschirm.pruefe_seiten(welt.leute.bearbeitung, (wartend,), 390, 320)
    nimm_zurueck(akteur=welt.leute.bearbeitung, lauf_id=lauf.pk)
    welt.hake_ab(runde, antraege)
    schliesse_ab(runde, welt.wer)
    welt.unterzeichne(runde)
    abgesagt = welt.volle_runde(1, am=welt.heute + timedelta(days=9))[0]
    welt.sage_ab(abgesagt)
    pfade = (f"/runden/{runde}/", f"/runden/{runde}/oeffnen/", f"/runden/{abgesagt}/", wartend)
    bildschirm.pruefe_seiten(welt.leute.leitung, pfade, 390, 320)
    oeffne(runde, Wer(akteur=welt.leute.leitung), "Irrtum.")
    fest = f"/runden/{runde}/abhaken/"
    bildschirm.pruefe_seiten(welt.leute.bearbeitung, (fest,), 390, 320)


def test_a_bad_form_is_accessible_too(
    welt: Rundenwelt, seite: Page, bildschirm: Bildschirm
) -> None:
    bildschirm.ist(welt.leute.bearbeitung, "/runden/neu/")
    seite.get_by_label("Tag der Unterzeichnung").fill("gestern")
    seite.get_by_role("button", name="Unterzeichnungsrunde anlegen").click()
    expect(seite.get_by_role("alert")).to_be_focused()
    bildschirm.pruefe(390, 320)


def test_bodies_are_checked_off_with_number_and_enter_alone(
    welt: Rundenwelt, seite: Page, bildschirm: Bildschirm
) -> None:
    runde, antraege = welt.volle_runde(4)
    bildschirm.ist(welt.leute.bearbeitung, f"/runden/{runde}/abhaken/")
    eingabe = seite.get_by_label("Nummer oder Name")
    for nummer, antwort in (("3", "Nr. 3"), ("1", "Nr. 1"), ("3", "schon")):
        expect(eingabe).to_be_focused()
        seite.keyboard.type(nummer)
        seite.keyboard.press("Enter")
        expect(seite.get_by_role("status")).to_contain_text(antwort)
    da = Rundenplatz.objects.filter(anwesenheit=Anwesenheit.ANWESEND)
    assert {p.antrag_id for p in da} == {antraege[0], antraege[2]}
    expect(seite.get_by_role("heading", name="2 von 4 abgehakt")).to_be_visible()


@pytest.mark.parametrize("breite", [1280, 390])
@pytest.mark.parametrize("art", [Rundenart.PRAESENZ, Rundenart.UMLAUF])
def test_the_keys_of_a_body_are_as_wide_as_their_words_and_within_the_page(
    welt: Rundenwelt, seite: Page, bildschirm: Bildschirm, breite: int, art: Rundenart
) -> None:
    runde, antraege = welt.volle_runde(2, art=art, ort="Düsseldorf")
    welt.hake_ab(runde, antraege[:1], Anwesenheit.ABWESEND)
    seite.set_viewport_size({"width": breite, "height": 900})
    bildschirm.ist(welt.leute.bearbeitung, f"/runden/{runde}/abhaken/")
    for taste in seite.locator("td .kern-btn").all():
        assert taste.evaluate("t => t.scrollWidth <= t.clientWidth && t.clientHeight < 60")
        kasten = taste.bounding_box()
        assert kasten is not None
        assert kasten["x"] + kasten["width"] <= breite - 16
