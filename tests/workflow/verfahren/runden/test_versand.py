"""More invitations than one person decides on: counted by mails, taken back, not divided away."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from antraege.choices import Anwesenheit, Handlung
from antraege.models import Nachricht, Protokolleintrag, Rundenplatz
from tests.workflow.verfahren.runden.hilfen import Rundenwelt, staende
from workflow.verfahren.hindernis import Abgelehnt
from workflow.verfahren.models import Laufart, Rundenlauf
from workflow.verfahren.runden.gesehen import Gesehen
from workflow.verfahren.runden.versand import allein_versandt, entscheide, nimm_zurueck

H = Handlung
Stand = Rundenlauf.Stand


def haelften(welt: Rundenwelt, runde: int, erste: int) -> tuple[dict[int, Gesehen], ...]:
    """What two pages of the same list ticked."""
    alle = list(welt.gesehen(runde, Laufart.EINLADEN).items())
    return dict(alle[:erste]), dict(alle[erste:])


def test_the_limit_counts_mails_and_not_places(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(51)
    welt.hake_ab(runde, antraege[:1], Anwesenheit.ABWESEND)
    assert welt.beauftrage(runde, Laufart.EINLADEN).stand == Stand.BEAUFTRAGT


def test_a_mailing_does_not_become_small_by_being_divided(welt: Rundenwelt) -> None:
    runde = welt.grosse_runde(am=welt.heute + timedelta(days=9))
    erste, zweite = haelften(welt, runde, 30)
    assert welt.laufe(runde, Laufart.EINLADEN, gesehen=erste) == {"erledigt": 30}
    welt.jetzt += timedelta(hours=23)
    lauf = welt.beauftrage(runde, Laufart.EINLADEN, gesehen=zweite)
    assert lauf.stand == Stand.VORGELEGT
    nimm_zurueck(akteur=welt.leute.bearbeitung, lauf_id=lauf.pk, jetzt=welt.jetzt)
    welt.jetzt += timedelta(hours=2)
    assert welt.beauftrage(runde, Laufart.EINLADEN, gesehen=zweite).stand == Stand.BEAUFTRAGT


def test_what_was_held_back_or_released_by_a_second_person_does_not_count(
    welt: Rundenwelt,
) -> None:
    runde, _ = welt.volle_runde(3)
    welt.laufe(runde, Laufart.EINLADEN)
    assert allein_versandt(runde, welt.jetzt) == 3
    Nachricht.objects.filter(antrag=Rundenplatz.objects.earliest("pk").antrag_id).update(
        stand="angehalten"
    )
    assert allein_versandt(runde, welt.jetzt) == 2
    Rundenlauf.objects.update(entschieden_von=welt.leute.leitung.person_id)
    assert allein_versandt(runde, welt.jetzt) == 0


def test_who_is_invited_anew_to_another_day_counts_again(welt: Rundenwelt) -> None:
    runde, _ = welt.volle_runde(26, am=welt.heute + timedelta(days=9))
    assert welt.laufe(runde, Laufart.EINLADEN) == {"erledigt": 26}
    Nachricht.objects.update(stand="gesendet")
    welt.jetzt += timedelta(hours=3)
    welt.verlege(runde, welt.heute + timedelta(days=16))
    assert welt.beauftrage(runde, Laufart.EINLADEN).stand == Stand.VORGELEGT


def test_a_call_off_goes_out_at_once_whatever_its_size(welt: Rundenwelt) -> None:
    runde = welt.grosse_runde(am=welt.heute + timedelta(days=9))
    lauf = welt.beauftrage(runde, Laufart.EINLADEN)
    entscheide(akteur=welt.leute.leitung, lauf_id=lauf.pk, ist_frei=True, jetzt=welt.jetzt)
    welt.arbeite()
    Nachricht.objects.update(stand="gesendet")
    welt.vergehe()
    welt.sage_ab(runde)
    assert Rundenlauf.objects.latest("pk").stand == Stand.BEAUFTRAGT
    welt.arbeite()
    assert Nachricht.objects.filter(handlung=H.RUNDENPLATZ_STREICHEN).count() == 51


def wartend(welt: Rundenwelt) -> tuple[int, Rundenlauf]:
    """An order that waits for a second person."""
    runde = welt.grosse_runde()
    return runde, welt.beauftrage(runde, Laufart.EINLADEN)


def test_who_ordered_a_mailing_takes_it_back_and_orders_another(welt: Rundenwelt) -> None:
    runde, lauf = wartend(welt)
    with pytest.raises(Abgelehnt, match="Wer ihn gab, kann ihn zurücknehmen"):
        welt.beauftrage(runde, Laufart.VORSCHLAGEN)
    with pytest.raises(Abgelehnt, match="wartet ein Auftrag auf eine zweite Person"):
        welt.sage_ab(runde)
    nimm_zurueck(akteur=welt.leute.bearbeitung, lauf_id=lauf.pk, jetzt=welt.jetzt)
    welt.arbeite()
    assert staende(lauf) == {"offen": 51}
    assert not Nachricht.objects.filter(handlung=H.ZUR_RUNDE_EINLADEN).exists()
    eintrag = Protokolleintrag.objects.get(handlung=H.RUNDENLAUF_ZURUECKNEHMEN)
    assert json.loads(eintrag.inhalt)["daten"]["rundenlauf"] == [
        {"id": lauf.pk, "stand": "zurueckgenommen"}
    ]
    welt.beauftrage(runde, Laufart.VORSCHLAGEN)


def test_nobody_else_takes_an_order_back_and_nobody_once_it_is_decided(welt: Rundenwelt) -> None:
    _, lauf = wartend(welt)
    for fremd in (welt.leute.bearbeitung2, welt.leute.leitung):
        with pytest.raises(Abgelehnt, match="ist Ihnen nicht erlaubt"):
            nimm_zurueck(akteur=fremd, lauf_id=lauf.pk)
    entscheide(akteur=welt.leute.leitung, lauf_id=lauf.pk, ist_frei=False, jetzt=welt.jetzt)
    with pytest.raises(Abgelehnt, match="schon weiter: nicht freigegeben"):
        nimm_zurueck(akteur=welt.leute.bearbeitung, lauf_id=lauf.pk)
