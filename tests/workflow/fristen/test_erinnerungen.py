"""Commitments and questions are reminded of by their ladder, once per rung, each on its own."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from antraege.choices import Antragsstatus, Handlung, Kanal, Zusagestand
from antraege.models import Antrag, Nachricht, Protokolleintrag, Rueckfrage, Zusage
from tests.stuetzen.faelle import AUGUSTDORF, BIELEFELD, DETMOLD, Welt
from workflow.fristen.aussetzungen import beende_aussetzungen
from workflow.fristen.einzeln import NICHTS, Zaehlung
from workflow.fristen.erinnerungen import erinnere
from workflow.fristen.lauf import erledige_faelliges
from workflow.fristen.nachfuehrung import fuehre_nach
from workflow.verfahren import eingaben as e
from workflow.verfahren.tuer import Ziel, fuehre_aus

H = Handlung
S = Antragsstatus


def ticke(welt: Welt, tage: int) -> dict[date, Zaehlung]:
    """A tick a day, as far as it is about cases; gives what happened to reminders, by day.

    The months that end meanwhile stay open: to draw their reports would take most of the time.
    """
    geschehen = {}
    for _ in range(tage):
        welt.vergehe()
        beende_aussetzungen(welt.jetzt, immer)
        fuehre_nach(welt.jetzt, immer)
        if (zaehlung := erinnere(welt.jetzt, immer)) != NICHTS:
            geschehen[welt.heute] = zaehlung
    return geschehen


def immer() -> bool:
    return True


def mahnungen(handlung: Handlung = H.ZUSAGE_ANMAHNEN) -> list[Protokolleintrag]:
    return list(Protokolleintrag.objects.filter(handlung=handlung).order_by("pk"))


def test_a_commitment_is_reminded_of_before_on_and_after_its_day(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.sage_zu(antrag)
    tag = welt.heute + timedelta(days=200)
    erwartet = [tag - timedelta(days=60), tag, tag + timedelta(days=30)]
    assert ticke(welt, 300) == dict.fromkeys(erwartet, Zaehlung(1))
    assert [(m.person_id, m.rolle) for m in mahnungen()] == [(None, "system")] * 3
    mails = Nachricht.objects.filter(handlung=H.ZUSAGE_ANMAHNEN)
    assert {m.an for m in mails} == {"engagement@kommune.example"}
    assert {m.betreff.partition(" – ")[0] for m in mails} == {
        "Ihre Zusage: Ehrenamtskarte einführen"
    }


@pytest.mark.nur_sqlite  # a hundred ticks of the same statements
def test_a_commitment_outlives_the_admission_and_ends_with_the_membership(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.sage_zu(antrag, 100)
    for ziel in (S.BESCHLUSS_AUSSTEHEND, S.UNTERZEICHNUNG_AUSSTEHEND, S.IN_FREIGABE):
        welt.gehe(antrag, ziel)
    welt.schliesse(antrag, S.AUFGENOMMEN)
    assert len(ticke(welt, 60)) == 1
    austritt = e.Eingabe(grund="Andere Vorhaben.", im_auftrag=Kanal.BRIEF)
    mitglied = welt.fall(antrag).mitgliedschaft.id
    ziel_der_tat = Ziel(mitgliedschaft=mitglied)
    bearbeitung = welt.leute.bearbeitung
    fuehre_aus(bearbeitung, H.AUSTRITT_VERMERKEN, ziel_der_tat, austritt, jetzt=welt.jetzt)
    assert ticke(welt, 120) == {}
    # The body comes back by another case: the old promise stays silent.
    welt.weg_bis(S.AUFGENOMMEN)
    assert ticke(welt, 3) == {}


@pytest.mark.nur_sqlite  # a hundred ticks of the same statements
def test_a_case_closed_otherwise_is_left_in_peace(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.sage_zu(antrag, 30)
    welt.schliesse(antrag, S.EINGESTELLT)
    assert ticke(welt, 90) == {}


def test_what_rests_is_reminded_of_when_it_goes_on(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.sage_zu(antrag, 70)
    welt.frage(antrag)
    welt.setze_aus(antrag, 40)
    wieder = welt.heute + timedelta(days=40)
    assert next(iter(ticke(welt, 41))) == wieder
    assert {m.erfasst_am.date() for m in mahnungen()} == {wieder}
    assert len(mahnungen(H.RUECKFRAGE_ANMAHNEN)) == 1


@pytest.mark.nur_sqlite  # a hundred ticks of the same statements
def test_a_question_is_reminded_of_twice_and_never_again(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.frage(antrag)
    bis = welt.heute + timedelta(days=14)
    erwartet = [bis + timedelta(days=3), bis + timedelta(days=17)]
    assert ticke(welt, 120) == dict.fromkeys(erwartet, Zaehlung(1))
    betreffe = Nachricht.objects.filter(handlung=H.RUECKFRAGE_ANMAHNEN)
    assert [n.betreff.partition(" – ")[0] for n in betreffe] == [
        "Erinnerung: Rückfrage, Antwort war erbeten bis 30.03.2026"
    ] * 2


def test_an_answer_ends_the_reminding(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.frage(antrag)
    assert len(ticke(welt, 20)) == 1
    antwort = e.RueckfrageBeantworten(antwort="Das Hauptamt.", kanal=Kanal.MAIL)
    welt.tue(antrag, H.RUECKFRAGE_BEANTWORTEN, antwort)
    assert ticke(welt, 30) == {}


@pytest.mark.parametrize("tage", [1, 40])
def test_a_tick_that_stood_still_does_not_make_up_for_it_at_once(welt: Welt, tage: int) -> None:
    """Two reminders of one question keep their distance; a commitment skips what has passed."""
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.sage_zu(antrag, 61)
    welt.frage(antrag)
    welt.vergehe(60 + tage)
    assert erledige_faelliges(welt.jetzt).erinnerungen == Zaehlung(2)
    assert erledige_faelliges(welt.jetzt).erinnerungen == NICHTS
    assert list(ticke(welt, 13).values()) == []
    assert ticke(welt, 1) == {welt.heute: Zaehlung(1)}
    assert len(mahnungen(H.RUECKFRAGE_ANMAHNEN)) == 2


@pytest.mark.nur_sqlite  # a hundred ticks of the same statements
def test_without_an_address_the_rung_still_counts(welt: Welt) -> None:
    antrag = welt.interesse(kontakt=e.Kontaktdaten(name="K. Beispiel"))
    welt.gehe(antrag, S.IN_PRUEFUNG)
    welt.sage_zu(antrag, 61)
    assert len(ticke(welt, 120)) == 3
    assert Zusage.objects.get().anzahl_erinnerungen == 3
    assert not Nachricht.objects.filter(handlung=H.ZUSAGE_ANMAHNEN).exists()
    assert len(mahnungen()) == 3


def test_one_failing_case_stops_no_other(welt: Welt) -> None:
    faelle = [welt.weg_bis(S.IN_PRUEFUNG, ags) for ags in (DETMOLD, AUGUSTDORF, BIELEFELD)]
    for antrag in faelle:
        welt.sage_zu(antrag, 61)
    # A value that no code of ours writes: reading this case fails.
    Antrag.objects.filter(pk=faelle[1]).update(eingang_genauigkeit="kaputt")
    welt.vergehe()
    bericht = erledige_faelliges(welt.jetzt)
    assert bericht.erinnerungen == Zaehlung(2, 1)
    assert bericht.soll_warten
    assert {m.antrag_id for m in mahnungen()} == {faelle[0], faelle[2]}


def test_whoever_comes_second_in_the_same_moment_reminds_nobody(
    welt: Welt, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another tick, and an officer, act between the look-up and the door."""
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    zusage = welt.sage_zu(antrag, 61)
    welt.frage(antrag)
    welt.vergehe(17)
    aufgaben = [(antrag, welt.fall(antrag).antrag.version)]
    welt.tue(antrag, H.RUECKFRAGE_ANMAHNEN)
    welt.tue(antrag, H.ZUSAGE_ANMAHNEN, e.Bezug(zeile_id=zusage))
    erste = iter([aufgaben])
    modul = "workflow.fristen.erinnerungen"
    monkeypatch.setattr(f"{modul}._faellige_rueckfragen", lambda _tag: next(erste, []))
    monkeypatch.setattr(f"{modul}._faellige_zusagen", lambda _tag: [(antrag, zusage)][:1])
    bericht = erledige_faelliges(welt.jetzt)
    assert bericht.erinnerungen.erledigt == 0
    assert len(mahnungen()) == len(mahnungen(H.RUECKFRAGE_ANMAHNEN)) == 1


def test_a_no_ends_the_reminding_at_once(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.sage_zu(antrag, 61)
    welt.frage(antrag)
    welt.vergehe(20)
    assert erledige_faelliges(welt.jetzt, weiter=lambda: False).erinnerungen == NICHTS
    assert mahnungen() == []


def test_a_tick_without_work_is_cheap(welt: Welt) -> None:
    for ags in (DETMOLD, AUGUSTDORF, BIELEFELD):
        antrag = welt.weg_bis(S.IN_PRUEFUNG, ags)
        welt.sage_zu(antrag)
        welt.frage(antrag)
    erledige_faelliges(welt.jetzt + timedelta(hours=1))
    with CaptureQueriesContext(connection) as anweisungen:
        assert erledige_faelliges(welt.jetzt + timedelta(hours=1)).ist_leer
    assert len(anweisungen) == 11


def bearbeite(welt: Welt, ende: dict[int, str]) -> None:
    """What an officer does with commitments that are due, as the inbox shows them."""
    for zusage in Zusage.objects.filter(stand=Zusagestand.OFFEN, faellig_am__lte=welt.heute):
        plan = ende[zusage.antrag_id]
        if zusage.anzahl_erinnerungen < 3:
            continue
        if plan == "verlaengert" and not zusage.verlaengerungen.exists():
            neu = welt.heute + timedelta(days=150)
            laenger = e.ZusageVerlaengern(zeile_id=zusage.pk, neu_faellig_am=neu, grund="Haushalt")
            welt.tue(zusage.antrag_id, H.ZUSAGE_VERLAENGERN, laenger)
            continue
        handlung = H.NICHTEINLOESUNG_VERMERKEN if plan == "nicht" else H.ZUSAGE_EINLOESEN
        erledigt = e.ZusageErledigen(zeile_id=zusage.pk, grund="Nach Auskunft.")
        welt.tue(zusage.antrag_id, handlung, erledigt)


@pytest.mark.nur_sqlite  # a hundred ticks of the same statements
def test_over_two_years_every_commitment_comes_to_an_end(welt: Welt) -> None:
    ende: dict[int, str] = {}
    for ags, plan in ((DETMOLD, "verlaengert"), (AUGUSTDORF, "nicht"), (BIELEFELD, "eingeloest")):
        antrag = welt.weg_bis(S.IN_PRUEFUNG, ags)
        welt.sage_zu(antrag, 200 + 40 * len(ende))
        ende[antrag] = plan
        for ziel in (S.BESCHLUSS_AUSSTEHEND, S.UNTERZEICHNUNG_AUSSTEHEND, S.IN_FREIGABE):
            welt.gehe(antrag, ziel)
        welt.schliesse(antrag, S.AUFGENOMMEN)
    for _ in range(105):  # a week between two ticks loses nothing
        welt.vergehe(7)
        assert not erledige_faelliges(welt.jetzt).hat_fehler
        bearbeite(welt, ende)
    zusagen = Zusage.objects.order_by("pk")
    assert [z.stand for z in zusagen] == [
        Zusagestand.EINGELOEST,
        Zusagestand.NICHT_EINGELOEST,
        Zusagestand.EINGELOEST,
    ]
    assert all(z.erledigt_am and z.erledigung for z in zusagen)
    verlaengerungen = [v for z in zusagen for v in z.verlaengerungen.all()]
    assert [v.grund for v in verlaengerungen] == ["Haushalt"]
    assert len(mahnungen()) == 3 * 3 + 3
    assert not Rueckfrage.objects.exists()
    assert set(Antrag.objects.values_list("status", "faellig_am")) == {(S.AUFGENOMMEN, None)}
