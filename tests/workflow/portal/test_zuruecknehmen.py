"""A municipality withdraws: reason, preview, act; nothing typed is lost, nobody is overrun."""

from __future__ import annotations

import pytest
from django.test import Client

from antraege.choices import Antragsstatus, Handlung
from antraege.models import Antrag, Nachricht, Protokolleintrag
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import DETMOLD, Welt
from tests.workflow.portal.conftest import Lesen, worte
from workflow.verfahren import eingaben as e

PFAD = f"/beitritt/{DETMOLD}/zuruecknehmen/"
SEITE = f"/beitritt/{DETMOLD}/"
GRUND = "Der Rat hat andere Vorhaben."


@pytest.fixture
def kommune(welt: Welt) -> Client:
    return besuch(welt.leute.kommune)


def angaben(antrag: int, schritt: str, **mehr: str) -> dict[str, str]:
    version = Antrag.objects.get(pk=antrag).version
    return {"grund": GRUND, "version": str(version), "schritt": schritt} | mehr


def test_the_preview_says_what_will_happen_and_writes_nothing(welt: Welt, kommune: Client) -> None:
    antrag = welt.weg_bis(Antragsstatus.IN_PRUEFUNG)
    vorher = Protokolleintrag.objects.count()
    antwort = kommune.post(PFAD, angaben(antrag, "pruefen"))
    text = worte(antwort.content.decode())
    assert antwort.status_code == 200
    assert "„Sie verfolgen den Beitritt zurzeit nicht weiter.“" in text
    assert "Eine Bestätigung geht an engagement@kommune.example." in text
    assert GRUND in text
    assert Protokolleintrag.objects.count() == vorher
    assert welt.status(antrag) is Antragsstatus.IN_PRUEFUNG


def test_the_act_is_the_municipalitys_own(welt: Welt, kommune: Client, lies: Lesen) -> None:
    antrag = welt.weg_bis(Antragsstatus.IN_PRUEFUNG)
    antwort = kommune.post(PFAD, angaben(antrag, "bestaetigen"))
    assert (antwort.status_code, antwort.headers["Location"]) == (302, SEITE)
    assert welt.status(antrag) is Antragsstatus.ZURUECKGEZOGEN
    eintrag = Protokolleintrag.objects.get(handlung=Handlung.INTERESSE_ZURUECKZIEHEN)
    assert eintrag.person_id == welt.leute.kommune.person_id
    assert (eintrag.rolle, eintrag.im_auftrag) == ("kommune", "")
    assert eintrag.texte.get(feld="grund").text == GRUND
    assert Nachricht.objects.filter(handlung=Handlung.INTERESSE_ZURUECKZIEHEN).count() == 1
    text = lies()
    assert "Sie verfolgen den Beitritt zurzeit nicht weiter." in text
    assert "genügt eine kurze Mail an uns. Wir machen dann beim Schritt" in text


def test_without_a_reason_the_field_says_so(welt: Welt, kommune: Client) -> None:
    antrag = welt.weg_bis(Antragsstatus.IN_PRUEFUNG)
    antwort = kommune.post(PFAD, angaben(antrag, "bestaetigen", grund="  "))
    assert antwort.status_code == 422
    assert "Grund: Bitte geben Sie einen Grund an." in worte(antwort.content.decode())
    assert welt.status(antrag) is Antragsstatus.IN_PRUEFUNG


def test_after_a_decision_the_head_of_administration_has_to_write(
    welt: Welt, kommune: Client
) -> None:
    antrag = welt.weg_bis(Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND)
    antwort = kommune.post(PFAD, angaben(antrag, "bestaetigen"))
    assert antwort.status_code == 422
    text = antwort.content.decode()
    assert "Bitte nennen Sie das Schreiben der Verwaltungsspitze." in text
    assert GRUND in text
    mit = angaben(antrag, "bestaetigen", schreiben="Schreiben vom 12.03.2026")
    assert kommune.post(PFAD, mit).status_code == 302
    eintrag = Protokolleintrag.objects.get(handlung=Handlung.INTERESSE_ZURUECKZIEHEN)
    assert eintrag.texte.get(feld="schreiben").text == "Schreiben vom 12.03.2026"


def test_before_a_decision_nobody_is_asked_for_a_letter(welt: Welt, kommune: Client) -> None:
    welt.weg_bis(Antragsstatus.IN_PRUEFUNG)
    assert "Verwaltungsspitze" not in kommune.get(PFAD).content.decode()


def test_a_decision_recorded_meanwhile_asks_for_the_letter(welt: Welt, kommune: Client) -> None:
    antrag = welt.weg_bis(Antragsstatus.BESCHLUSS_AUSSTEHEND)
    vorher = angaben(antrag, "bestaetigen")
    welt.beschliesse(antrag)
    assert kommune.post(PFAD, vorher).status_code == 422
    assert welt.status(antrag) is Antragsstatus.BESCHLUSS_AUSSTEHEND


def test_who_was_slower_keeps_the_words_and_may_confirm_again(welt: Welt, kommune: Client) -> None:
    antrag = welt.weg_bis(Antragsstatus.IN_PRUEFUNG)
    alt = angaben(antrag, "bestaetigen")
    welt.frage(antrag)
    antwort = kommune.post(PFAD, alt)
    text = antwort.content.decode()
    assert antwort.status_code == 409
    gelesen = worte(text)
    assert "<h1>Inzwischen hat sich etwas geändert</h1>" in text
    assert "Inzwischen hat jemand an diesem Vorgang gearbeitet." in gelesen
    assert "Nächster Schritt bei Ihnen: unsere Rückfrage beantworten" in gelesen
    assert "Bitte prüfen Sie Ihre Angaben" not in gelesen
    assert GRUND in text
    assert welt.status(antrag) is Antragsstatus.IN_PRUEFUNG
    neue_version = Antrag.objects.get(pk=antrag).version
    assert f'name="version" value="{neue_version}"' in text
    assert kommune.post(PFAD, angaben(antrag, "bestaetigen")).status_code == 302


def test_a_second_click_meets_a_closed_case(welt: Welt, kommune: Client) -> None:
    antrag = welt.weg_bis(Antragsstatus.IN_PRUEFUNG)
    daten = angaben(antrag, "bestaetigen")
    assert kommune.post(PFAD, daten).status_code == 302
    for schritt in ("bestaetigen", "pruefen"):
        antwort = kommune.post(PFAD, angaben(antrag, schritt))
        gelesen = worte(antwort.content.decode())
        assert antwort.status_code == 409
        assert "So steht der Vorgang jetzt Sie verfolgen den Beitritt zurzeit nicht" in gelesen
        assert "Im jetzigen Stand ist eine Rücknahme nicht mehr möglich." in gelesen
        assert "Weiter zur Bestätigung" not in gelesen
        assert f"Grund {GRUND}" in gelesen
    assert kommune.post(PFAD, daten).status_code == 409
    eintraege = Protokolleintrag.objects.filter(handlung=Handlung.INTERESSE_ZURUECKZIEHEN)
    assert eintraege.count() == 1


def test_back_from_the_preview_everything_typed_is_there(welt: Welt, kommune: Client) -> None:
    antrag = welt.weg_bis(Antragsstatus.IN_PRUEFUNG)
    antwort = kommune.post(PFAD, angaben(antrag, "aendern", grund="Zeile 1\r\nZeile 2 <b>"))
    assert antwort.status_code == 200
    assert "Zeile 1\r\nZeile 2 &lt;b&gt;</textarea>" in antwort.content.decode()


@pytest.mark.parametrize("version", ["", "x", "-1", "9" * 30])
def test_a_broken_version_is_refused(welt: Welt, kommune: Client, version: str) -> None:
    antrag = welt.weg_bis(Antragsstatus.IN_PRUEFUNG)
    antwort = kommune.post(PFAD, angaben(antrag, "bestaetigen", version=version))
    assert antwort.status_code == 422
    assert welt.status(antrag) is Antragsstatus.IN_PRUEFUNG


def test_the_form_of_a_closed_case_leads_back_to_the_page(welt: Welt, kommune: Client) -> None:
    antrag = welt.weg_bis(Antragsstatus.IN_PRUEFUNG)
    welt.tue(antrag, Handlung.VORGANG_EINSTELLEN, e.Eingabe(grund="Keine Antwort."))
    assert kommune.get(PFAD).headers["Location"] == SEITE


def test_without_a_case_there_is_nothing_to_withdraw(welt: Welt, kommune: Client) -> None:
    assert kommune.get(PFAD).status_code == 404
    assert kommune.post(PFAD, {"grund": GRUND, "version": "0"}).status_code == 404
