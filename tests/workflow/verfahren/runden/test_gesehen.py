"""An order does what its page showed, and nothing to a body that somebody has changed since."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from antraege.akteur import SYSTEM
from antraege.choices import Handlung
from antraege.models import Nachricht, Rundenplatz
from antraege.rules.zeichnung import mangel_der_zeichnungsfreigabe
from tests.stuetzen.faelle import zeichnungsvorschlag
from tests.workflow.verfahren.runden.hilfen import Rundenwelt, staende
from workflow.verfahren import eingaben as e
from workflow.verfahren.hindernis import Abgelehnt, Hindernisart
from workflow.verfahren.models import Laufart, Rundenausgang, Rundenlauf
from workflow.verfahren.runden.gesehen import GEAENDERT
from workflow.verfahren.runden.handeln import aendere
from workflow.verfahren.runden.lage import lies_runde
from workflow.verfahren.runden.pruefung import angaben_von

H = Handlung


def platz(antrag: int) -> int:
    return Rundenplatz.objects.get(antrag=antrag, gestrichen_am__isnull=True).pk


def satz(lauf: Rundenlauf, antrag: int) -> str:
    return Rundenausgang.objects.get(lauf=lauf, platz__antrag=antrag).satz


def test_what_is_proposed_after_the_page_is_not_released_by_it(welt: Rundenwelt) -> None:
    runde, (frueher, spaeter) = welt.volle_runde(2)
    welt.tue(frueher, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, zeichnungsvorschlag())
    gesehen = welt.gesehen(runde, Laufart.FREIGEBEN)
    welt.tue(spaeter, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, zeichnungsvorschlag())
    lauf = welt.beauftrage(runde, Laufart.FREIGEBEN, gesehen=gesehen)
    welt.arbeite()
    assert staende(lauf) == {"abgelehnt": 1, "erledigt": 1}
    assert satz(lauf, spaeter) == GEAENDERT
    assert not mangel_der_zeichnungsfreigabe(welt.fall(frueher))
    assert mangel_der_zeichnungsfreigabe(welt.fall(spaeter))


@pytest.mark.parametrize("wann", ["vor dem Auftrag", "vor dem Lauf"])
def test_another_signatory_than_the_page_named_is_not_released(welt: Rundenwelt, wann: str) -> None:
    runde, (antrag,) = welt.volle_runde(1)
    welt.tue(antrag, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, zeichnungsvorschlag())
    gesehen = welt.gesehen(runde, Laufart.FREIGEBEN)
    lauf = None
    if wann == "vor dem Lauf":
        lauf = welt.beauftrage(runde, Laufart.FREIGEBEN, gesehen=gesehen)
    anders = replace(zeichnungsvorschlag(), unterzeichnend_kommune="V. Vertretung")
    welt.tue(antrag, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, anders)
    lauf = lauf or welt.beauftrage(runde, Laufart.FREIGEBEN, gesehen=gesehen)
    welt.arbeite()
    assert (staende(lauf), satz(lauf, antrag)) == ({"abgelehnt": 1}, GEAENDERT)
    assert mangel_der_zeichnungsfreigabe(welt.fall(antrag))


def test_a_body_that_came_on_the_list_after_the_page_is_not_meant(welt: Rundenwelt) -> None:
    runde, _ = welt.volle_runde(2)
    gesehen = welt.gesehen(runde, Laufart.EINLADEN)
    (spaeter,) = welt.unterschriftsreife(1)
    welt.setze_auf_liste(spaeter, runde)
    assert welt.laufe(runde, Laufart.EINLADEN, gesehen=gesehen) == {"erledigt": 2}
    assert not Nachricht.objects.filter(antrag=spaeter, handlung=H.ZUR_RUNDE_EINLADEN).exists()


def test_a_body_that_was_struck_after_the_page_is_told_of(welt: Rundenwelt) -> None:
    runde, (bleibt, geht) = welt.volle_runde(2)
    for antrag in (bleibt, geht):
        welt.tue(antrag, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, zeichnungsvorschlag())
    gesehen = welt.gesehen(runde, Laufart.FREIGEBEN)
    welt.tue(geht, H.RUNDENPLATZ_STREICHEN, e.RundenplatzStreichen(runde_id=runde, grund="Später."))
    lauf = welt.beauftrage(runde, Laufart.FREIGEBEN, gesehen=gesehen)
    welt.arbeite()
    assert satz(lauf, geht) == "Steht nicht mehr auf der Liste."
    assert mangel_der_zeichnungsfreigabe(welt.fall(geht))
    assert not mangel_der_zeichnungsfreigabe(welt.fall(bleibt))


def test_another_head_of_administration_in_the_file_is_another_page(welt: Rundenwelt) -> None:
    runde, (antrag,) = welt.volle_runde(1)
    gesehen = welt.gesehen(runde, Laufart.VORSCHLAGEN)
    neue = e.SpitzeEintragen(
        name="N. Neu", amt="Bürgermeister", gueltig_ab=date(2026, 3, 1), loest_ab=True
    )
    welt.tue_kommune(H.VERWALTUNGSSPITZE_EINTRAGEN, neue, welt.fall(antrag).kommune.ags)
    assert welt.laufe(runde, Laufart.VORSCHLAGEN, gesehen=gesehen) == {"abgelehnt": 1}


def test_what_the_clock_does_to_a_case_stops_no_order(welt: Rundenwelt) -> None:
    runde, (antrag,) = welt.volle_runde(1, am=welt.heute + timedelta(days=20))
    welt.gib_zeichnung_frei(antrag)
    welt.vergehe()
    welt.verlege(runde, welt.heute + timedelta(days=30))
    gesehen = welt.gesehen(runde, Laufart.EINLADEN)
    welt.tue(antrag, H.STAND_NACHFUEHREN, e.Eingabe(grund="Die Runde wurde geändert."), wer=SYSTEM)
    assert welt.laufe(runde, Laufart.EINLADEN, gesehen=gesehen) == {"erledigt": 1}


def test_the_acts_of_one_order_on_one_body_follow_on_from_each_other(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(2)
    welt.laufe(runde, Laufart.VORSCHLAGEN)
    welt.laufe(runde, Laufart.FREIGEBEN)
    welt.hake_ab(runde, antraege)
    gesehen = welt.gesehen(runde, Laufart.UNTERSCHRIFTEN)
    assert welt.laufe(runde, Laufart.UNTERSCHRIFTEN, gesehen=gesehen) == {"erledigt": 2}
    assert all(len(welt.fall(a).unterschriften) == 2 for a in antraege)


def test_an_order_for_another_day_than_the_page_named_is_refused(welt: Rundenwelt) -> None:
    runde, _ = welt.volle_runde(1, am=welt.heute + timedelta(days=20))
    version = lies_runde(runde).version
    welt.verlege(runde, welt.heute + timedelta(days=30))
    with pytest.raises(Abgelehnt) as abgelehnt:
        welt.beauftrage(runde, Laufart.EINLADEN, version=version)
    assert abgelehnt.value.hat(Hindernisart.UEBERHOLT)
    assert not Rundenlauf.objects.exists()


def test_under_an_order_the_round_stays_as_its_page_said(welt: Rundenwelt) -> None:
    runde, _ = welt.volle_runde(1, am=welt.heute + timedelta(days=20))
    welt.beauftrage(runde, Laufart.EINLADEN)
    neu = replace(angaben_von(lies_runde(runde)), ort="Münster")
    with pytest.raises(Abgelehnt, match="läuft noch ein Auftrag"):
        aendere(runde, welt.wer, neu)
    welt.arbeite()
    aendere(runde, welt.wer, neu)
