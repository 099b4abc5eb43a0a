"""Orders for a whole list: an outcome per body, resumed after a kill, four eyes for each case."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from antraege.choices import (
    Antragsstatus,
    Anwesenheit,
    Freigabeart,
    Handlung,
    Partei,
    Rolle,
    Rundenart,
)
from antraege.models import (
    Mitgliedschaft,
    Nachricht,
    Protokolleintrag,
    Rundenplatz,
    Unterschrift,
)
from antraege.queries.protokollpruefung import Zaehlung, pruefe_protokoll
from antraege.rules.runde import RUNDENREGEL
from antraege.rules.zeichnung import BEITRITTSREGEL, mangel_der_zeichnungsfreigabe
from project.konten.models import Konto
from tests.stuetzen.besuch import konto_von
from tests.stuetzen.faelle import JETZT, akteur
from tests.workflow.verfahren.runden.hilfen import LAND, Rundenwelt, parteien, staende
from workflow.verfahren import eingaben as e
from workflow.verfahren.hindernis import Abgelehnt
from workflow.verfahren.models import Laufart, Rundenausgang, Rundenlauf
from workflow.verfahren.runden.eingaben import Auftrag
from workflow.verfahren.runden.lage import lies_runde
from workflow.verfahren.runden.versand import entscheide
from workflow.verfahren.runden.vorhaben import Vorhaben, vorhaben

H = Handlung
S = Antragsstatus


class Gekillt(BaseException):
    """As SIGKILL: nobody catches it."""


def nach(anzahl: int) -> Callable[[], bool]:
    """A worker that is killed before its next piece of work, after so many."""
    getan = iter(range(anzahl))

    def weiter() -> bool:
        if next(getan, None) is None:
            raise Gekillt
        return True

    return weiter


def test_forty_bodies_thirty_eight_admitted_and_two_with_reasons(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(40)
    assert welt.laufe(runde, Laufart.EINLADEN) == {"erledigt": 40}
    assert welt.laufe(runde, Laufart.VORSCHLAGEN) == {"erledigt": 40}
    assert welt.laufe(runde, Laufart.FREIGEBEN) == {"erledigt": 40}
    welt.hake_ab(runde, antraege[:38])
    welt.hake_ab(runde, antraege[38:], Anwesenheit.ABWESEND)
    assert welt.laufe(runde, Laufart.UNTERSCHRIFTEN) == {"abgelehnt": 2, "erledigt": 38}
    assert welt.laufe(runde, Laufart.VORLEGEN) == {"abgelehnt": 2, "erledigt": 38}

    lauf = welt.beauftrage(runde, Laufart.AUFNEHMEN)
    with pytest.raises(Gekillt):
        welt.arbeite(nach(17))
    assert staende(lauf) == {"erledigt": 17, "offen": 23}
    assert Mitgliedschaft.objects.count() == 17
    welt.arbeite()
    assert staende(lauf) == {"abgelehnt": 2, "erledigt": 38}
    lauf.refresh_from_db()
    assert lauf.stand == Rundenlauf.Stand.FERTIG

    mitglieder = Mitgliedschaft.objects.all()
    assert {(m.unterzeichnungsrunde, m.beginn_regel) for m in mitglieder} == {
        ("Unterzeichnung 1", RUNDENREGEL)
    }
    assert set(mitglieder.values_list("beginn_spaetestens", flat=True)) == {welt.heute}
    assert mitglieder.values("antrag").distinct().count() == 38
    gruende = Rundenausgang.objects.filter(lauf=lauf, stand="abgelehnt")
    assert {a.satz for a in gruende} == {"War bei der Unterzeichnung nicht anwesend."}
    aufnahmen = Protokolleintrag.objects.filter(handlung=H.AUFNAHME_FREIGEBEN)
    assert aufnahmen.values("antrag").distinct().count() == aufnahmen.count() == 38
    assert Nachricht.objects.filter(handlung=H.AUFNAHME_FREIGEBEN).count() == 38
    assert list(pruefe_protokoll(Zaehlung())) == []


def test_an_order_worked_off_again_does_nothing_twice(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(3)
    lauf = welt.beauftrage(runde, Laufart.EINLADEN)
    welt.arbeite()
    Rundenlauf.objects.filter(pk=lauf.pk).update(stand=Rundenlauf.Stand.BEAUFTRAGT)
    Rundenausgang.objects.filter(lauf=lauf).update(stand="offen")
    welt.arbeite()
    assert staende(lauf) == {"unveraendert": 3}
    assert Nachricht.objects.filter(handlung=H.ZUR_RUNDE_EINLADEN).count() == len(antraege)


def test_signatures_are_those_of_the_release_on_the_day_and_at_the_place(welt: Rundenwelt) -> None:
    runde, (antrag,) = welt.volle_runde(1)
    welt.laufe(runde, Laufart.VORSCHLAGEN)
    welt.laufe(runde, Laufart.FREIGEBEN)
    welt.hake_ab(runde, [antrag])
    welt.vergehe(3)
    welt.laufe(runde, Laufart.UNTERSCHRIFTEN)
    tag = lies_runde(runde).am
    felder = ("partei", "unterzeichnend", "ort", "unterzeichnet_spaetestens")
    assert set(Unterschrift.objects.values_list(*felder)) == {
        ("kommune", "S. Spitze", "Düsseldorf", tag),
        ("land", "T. Staat", "Düsseldorf", tag),
    }


def test_a_signature_that_is_there_stays_as_it_is(welt: Rundenwelt) -> None:
    runde, (antrag,) = welt.volle_runde(1)
    welt.gib_zeichnung_frei(antrag)
    welt.unterschreibe(antrag, Partei.KOMMUNE, am=welt.heute)
    vorher = welt.fall(antrag).unterschrift(Partei.KOMMUNE)
    welt.hake_ab(runde, [antrag])
    assert welt.laufe(runde, Laufart.UNTERSCHRIFTEN) == {"erledigt": 1}
    assert welt.fall(antrag).unterschrift(Partei.KOMMUNE) == vorher
    assert welt.laufe(runde, Laufart.UNTERSCHRIFTEN) == {"unveraendert": 1}


def test_a_body_added_later_needs_its_own_release(welt: Rundenwelt) -> None:
    runde, (frueher, spaeter) = welt.volle_runde(2)
    streichen = e.RundenplatzStreichen(runde_id=runde, grund="Kommt später.")
    welt.tue(spaeter, H.RUNDENPLATZ_STREICHEN, streichen)
    welt.laufe(runde, Laufart.VORSCHLAGEN)
    welt.laufe(runde, Laufart.FREIGEBEN)
    welt.setze_auf_liste(spaeter, runde)
    assert not mangel_der_zeichnungsfreigabe(welt.fall(frueher))
    assert mangel_der_zeichnungsfreigabe(welt.fall(spaeter))
    welt.hake_ab(runde, [frueher, spaeter])
    assert welt.laufe(runde, Laufart.UNTERSCHRIFTEN) == {"abgelehnt": 1, "erledigt": 1}
    assert not welt.fall(spaeter).unterschriften


def test_nobody_releases_for_the_list_what_the_same_person_proposed(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(3)
    beide = akteur("D. Beispiel", Rolle.BEARBEITUNG, Rolle.LEITUNG)
    konto_von(beide)
    welt.tue(antraege[0], H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, vorschlag(), wer=beide)
    for antrag in antraege[1:]:
        welt.tue(antrag, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, vorschlag())
    lauf = welt.beauftrage(runde, Laufart.FREIGEBEN, akteur=beide)
    welt.arbeite()
    assert staende(lauf) == {"abgelehnt": 1, "erledigt": 2}
    assert "Vier Augen" in Rundenausgang.objects.get(lauf=lauf, stand="abgelehnt").satz
    assert welt.fall(antraege[0]).offene_freigabe(Freigabeart.ZEICHNUNG) is not None


def vorschlag() -> e.Zeichnungsvorschlag:
    return e.Zeichnungsvorschlag(
        unterzeichnend_kommune="S. Spitze",
        amt_kommune="Bürgermeisterin",
        unterzeichnend_land="T. Staat",
        amt_land="Staatssekretär",
    )


def test_rights_are_those_of_the_moment_when_the_worker_comes(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(2)
    lauf = welt.beauftrage(runde, Laufart.EINLADEN)
    konto_von(welt.leute.bearbeitung).groups.clear()
    welt.arbeite()
    assert staende(lauf) == {"abgelehnt": 2}
    assert not Nachricht.objects.filter(handlung=H.ZUR_RUNDE_EINLADEN).exists()
    assert len(antraege) == 2


def test_a_locked_account_orders_nothing_any_more(welt: Rundenwelt) -> None:
    runde, _ = welt.volle_runde(1)
    lauf = welt.beauftrage(runde, Laufart.EINLADEN)
    Konto.objects.update(is_active=False)
    welt.arbeite()
    assert staende(lauf) == {"abgelehnt": 1}


@pytest.mark.parametrize("art", [Laufart.FREIGEBEN, Laufart.AUFNEHMEN])
def test_bearbeitung_orders_no_decision(welt: Rundenwelt, art: Laufart) -> None:
    runde, _ = welt.volle_runde(1)
    with pytest.raises(Abgelehnt, match="nicht erlaubt"):
        welt.beauftrage(runde, art, akteur=welt.leute.bearbeitung)


def test_a_round_without_bodies_has_nothing_to_order(welt: Rundenwelt) -> None:
    with pytest.raises(Abgelehnt, match="Auf der Liste steht keine Kommune"):
        welt.beauftrage(welt.plane_runde(), Laufart.EINLADEN)


def test_one_order_at_a_time(welt: Rundenwelt) -> None:
    runde, _ = welt.volle_runde(1)
    welt.beauftrage(runde, Laufart.EINLADEN)
    with pytest.raises(Abgelehnt, match="gibt es schon einen Auftrag"):
        welt.beauftrage(runde, Laufart.EINLADEN)
    assert Rundenlauf.objects.count() == 1


def test_who_is_left_out_is_not_touched(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(3)
    gesehen = welt.gesehen(runde, Laufart.EINLADEN)
    del gesehen[Rundenplatz.objects.get(antrag=antraege[1]).pk]
    assert welt.laufe(runde, Laufart.EINLADEN, gesehen=gesehen) == {"erledigt": 2}
    eingeladen = Nachricht.objects.filter(handlung=H.ZUR_RUNDE_EINLADEN)
    assert antraege[1] not in eingeladen.values_list("antrag", flat=True)


def vorhaben_von(welt: Rundenwelt, runde: int) -> list[Vorhaben]:
    wer = welt.leute.bearbeitung
    return vorhaben(Laufart.EINLADEN, lies_runde(runde), Auftrag(), wer, welt.jetzt)


def test_the_preview_says_what_the_worker_then_does(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(3)
    welt.tue(antraege[0], H.KONTAKT_AENDERN, e.KontaktAendern(kontakt=e.Kontaktdaten(name="N.")))
    gezeigt = {v.zeile.pk: (v.ist_moeglich, v.grund) for v in vorhaben_von(welt, runde)}
    lauf = welt.beauftrage(runde, Laufart.EINLADEN)
    welt.arbeite()
    for ausgang in Rundenausgang.objects.filter(lauf=lauf):
        ist_moeglich, grund = gezeigt[ausgang.platz_id]
        assert (ausgang.stand == "erledigt") == ist_moeglich
        assert ist_moeglich or ausgang.satz == grund


def test_without_a_known_head_nobody_is_proposed_to_sign(welt: Rundenwelt) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    runde = welt.setze_auf_liste(antrag)
    lauf = welt.beauftrage(runde, Laufart.VORSCHLAGEN, auftrag=LAND)
    welt.arbeite()
    assert "Akte der Kommune" in Rundenausgang.objects.get(lauf=lauf).satz


# --- more mails than one person may decide on


@pytest.mark.nur_sqlite  # the same statements as a small one
def test_a_large_mailing_waits_for_a_second_person(welt: Rundenwelt) -> None:
    runde = welt.grosse_runde()
    lauf = welt.beauftrage(runde, Laufart.EINLADEN)
    welt.arbeite()
    assert staende(lauf) == {"offen": 51}
    with pytest.raises(Abgelehnt, match="nicht erlaubt"):
        entscheide(akteur=welt.leute.bearbeitung2, lauf_id=lauf.pk, ist_frei=True)
    entscheide(akteur=welt.leute.leitung, lauf_id=lauf.pk, ist_frei=True, jetzt=welt.jetzt)
    with pytest.raises(Abgelehnt, match="schon weiter"):
        entscheide(akteur=welt.leute.leitung, lauf_id=lauf.pk, ist_frei=True, jetzt=welt.jetzt)
    welt.arbeite()
    assert staende(lauf) == {"erledigt": 51}


@pytest.mark.nur_sqlite  # persons are compared before anything is written
def test_the_second_person_is_not_the_first_with_another_hat(welt: Rundenwelt) -> None:
    runde = welt.grosse_runde()
    beide = akteur("D. Beispiel", Rolle.BEARBEITUNG, Rolle.LEITUNG)
    lauf = welt.beauftrage(runde, Laufart.EINLADEN, akteur=beide)
    with pytest.raises(Abgelehnt, match="Vier Augen"):
        entscheide(akteur=beide, lauf_id=lauf.pk, ist_frei=True)
    entscheide(akteur=welt.leute.leitung, lauf_id=lauf.pk, ist_frei=False, jetzt=welt.jetzt)
    welt.arbeite()
    assert not Nachricht.objects.filter(handlung=H.ZUR_RUNDE_EINLADEN).exists()


# --- where the paper goes round


def test_in_a_circulation_each_signature_has_its_own_day_and_the_usual_rule_holds(
    welt: Rundenwelt,
) -> None:
    runde, antraege = welt.volle_runde(2, art=Rundenart.UMLAUF, ort="")
    welt.laufe(runde, Laufart.VORSCHLAGEN)
    welt.laufe(runde, Laufart.FREIGEBEN)
    tage = [welt.heute, welt.heute + timedelta(days=2)]
    welt.vergehe(4)
    for antrag, tag in zip(antraege, tage, strict=True):
        eingabe = e.AnwesenheitVermerken(runde_id=runde, anwesenheit=Anwesenheit.ANWESEND, am=tag)
        welt.tue(antrag, H.ANWESENHEIT_VERMERKEN, eingabe)
    auftrag = Auftrag(land_am=welt.heute)
    assert welt.laufe(runde, Laufart.UNTERSCHRIFTEN, auftrag=auftrag) == {"erledigt": 2}
    assert [parteien(welt, a)[Partei.KOMMUNE] for a in antraege] == tage
    assert {parteien(welt, a)[Partei.LAND] for a in antraege} == {welt.heute}
    welt.laufe(runde, Laufart.VORLEGEN)
    welt.laufe(runde, Laufart.AUFNEHMEN)
    mitglieder = Mitgliedschaft.objects.all()
    assert {(m.unterzeichnungsrunde, m.beginn_regel) for m in mitglieder} == {
        ("Unterzeichnung 1", BEITRITTSREGEL)
    }
    assert set(mitglieder.values_list("beginn_spaetestens", flat=True)) == {welt.heute}


def test_who_had_signed_before_is_a_guest_of_the_round(welt: Rundenwelt) -> None:
    runde, (antrag,) = welt.volle_runde(1, am=JETZT.date() + timedelta(days=10))
    welt.gib_zeichnung_frei(antrag)
    welt.unterschreibe(antrag, am=welt.heute)
    welt.vergehe(10)
    welt.hake_ab(runde, [antrag])
    welt.laufe(runde, Laufart.VORLEGEN)
    welt.laufe(runde, Laufart.AUFNEHMEN)
    mitglied = Mitgliedschaft.objects.get()
    assert (mitglied.unterzeichnungsrunde, mitglied.beginn_regel) == ("", BEITRITTSREGEL)
    assert mitglied.beginn.taggenau == JETZT.date()
