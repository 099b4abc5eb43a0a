"""A large mailing on its page: decided by leadership, taken back by who ordered it."""

from __future__ import annotations

import re
from datetime import timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext

from antraege.akteur import Akteur
from antraege.choices import Anwesenheit, Handlung, Nachrichtenstand
from antraege.models import Nachricht, Unterzeichnungsrunde
from tests.stuetzen.besuch import besuch
from tests.workflow.runden.hilfen import ankreuzen
from tests.workflow.verfahren.runden.hilfen import Rundenwelt
from workflow.verfahren.models import Laufart, Rundenlauf
from workflow.verfahren.runden.versand import MAILS_EINER_PERSON, entscheide


def seite(akteur: Akteur, pfad: str) -> str:
    return besuch(akteur).get(pfad).content.decode()


def test_a_large_call_off_says_why_it_waits_for_nobody(welt: Rundenwelt) -> None:
    runde = welt.grosse_runde(am=welt.heute + timedelta(days=9))
    lauf = welt.beauftrage(runde, Laufart.EINLADEN)
    satz = "Anders als Einladungen geht eine Absage ohne zweite Person hinaus"
    assert satz not in seite(welt.leute.bearbeitung, f"/runden/{runde}/absagen/")
    entscheide(akteur=welt.leute.leitung, lauf_id=lauf.pk, ist_frei=True, jetzt=welt.jetzt)
    welt.arbeite()
    Nachricht.objects.update(stand="gesendet")
    assert satz in seite(welt.leute.bearbeitung, f"/runden/{runde}/absagen/")
    for art, wort in (
        ("praesenz", "anreist"),
        ("digital", "einwählt"),
        ("umlauf", "unterzeichnet"),
    ):
        Unterzeichnungsrunde.objects.update(art=art)
        gezeigt = seite(welt.leute.bearbeitung, f"/runden/{runde}/absagen/")
        assert re.search(rf"damit niemand (sich )?vergeblich {wort}\.", gezeigt), art


def test_a_large_presentation_names_the_second_person_there_was(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(MAILS_EINER_PERSON + 1)
    welt.hake_ab(runde, antraege)
    for art in (Laufart.VORSCHLAGEN, Laufart.FREIGEBEN, Laufart.UNTERSCHRIFTEN):
        welt.laufe(runde, art)
    gezeigt = seite(welt.leute.bearbeitung, f"/runden/{runde}/auftrag/vorlegen/")
    assert "Über jede dieser Kommunen hat sie mit der Zeichnungsfreigabe schon" in gezeigt


def test_a_large_mailing_is_announced_and_taken_back_by_who_ordered_it(welt: Rundenwelt) -> None:
    runde = welt.grosse_runde()
    vorher = seite(welt.leute.bearbeitung, f"/runden/{runde}/auftrag/einladen/")
    assert "Mehr als 50 Einladungen gibt eine zweite Person von der Referatsleitung frei" in vorher
    lauf = welt.beauftrage(runde, Laufart.EINLADEN)
    pfad = f"/runden/laeufe/{lauf.pk}/"
    assert "Auftrag zurücknehmen" not in seite(welt.leute.bearbeitung2, pfad)
    assert "Versand freigeben" in seite(welt.leute.leitung, pfad)
    eigene = seite(welt.leute.bearbeitung, pfad)
    assert "Auftrag zurücknehmen" in eigene
    assert "Versand freigeben" not in eigene
    bearbeitung = besuch(welt.leute.bearbeitung)
    bearbeitung.post(pfad, {"absicht": "zuruecknehmen"})
    lauf.refresh_from_db()
    assert lauf.stand == Rundenlauf.Stand.ZURUECKGENOMMEN
    danach = seite(welt.leute.bearbeitung, pfad)
    assert "Zurückgenommen von" in danach
    assert "nicht ausgeführt" in danach
    assert "Auftrag zurücknehmen" not in danach
    assert "zurückgenommen" in seite(welt.leute.revision, f"/runden/{runde}/")
    doppelt = bearbeitung.post(pfad, {"absicht": "zuruecknehmen"}, follow=True)
    assert "schon weiter: zurückgenommen" in doppelt.content.decode()


def test_a_small_mailing_is_nobody_elses(welt: Rundenwelt) -> None:
    runde, _ = welt.volle_runde(2)
    vorher = seite(welt.leute.bearbeitung, f"/runden/{runde}/auftrag/einladen/")
    assert "eine zweite Person" not in vorher


def test_an_unknown_key_decides_nothing(welt: Rundenwelt) -> None:
    runde, _ = welt.volle_runde(1)
    lauf = welt.beauftrage(runde, Laufart.EINLADEN)
    pfad = f"/runden/laeufe/{lauf.pk}/"
    antwort = besuch(welt.leute.leitung).post(pfad, {"absicht": "loeschen"}, follow=True)
    assert "Bitte eine der Tasten wählen" in antwort.content.decode()


def test_the_second_person_reads_the_mails_before_deciding(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(3, hinweis="Bitte um 14 Uhr da sein.")
    lauf = welt.beauftrage(runde, Laufart.EINLADEN)
    pfad = f"/runden/laeufe/{lauf.pk}/"
    Rundenlauf.objects.update(stand=Rundenlauf.Stand.VORGELEGT)
    welt.hake_ab(runde, antraege[:1], Anwesenheit.ABWESEND)
    wartend = seite(welt.leute.leitung, pfad)
    assert "Beispiel von 2" in wartend
    assert "Bitte um 14 Uhr da sein." in wartend
    assert wartend.count("Einladung an ") == 2
    assert "ist schon abgehakt" in wartend
    assert "Was darin anders lautet" in wartend
    Rundenlauf.objects.update(stand=Rundenlauf.Stand.BEAUFTRAGT)
    welt.arbeite()
    assert "Wortlaut der E-Mail" not in seite(welt.leute.leitung, pfad)


def test_a_mailing_that_waits_costs_as_many_statements_for_five_as_for_two(
    welt: Rundenwelt,
) -> None:
    gezaehlt = []
    for anzahl in (2, 5):
        runde, _ = welt.volle_runde(anzahl)
        lauf = welt.beauftrage(runde, Laufart.EINLADEN)
        Rundenlauf.objects.filter(pk=lauf.pk).update(stand=Rundenlauf.Stand.VORGELEGT)
        client = besuch(welt.leute.leitung)
        with CaptureQueriesContext(connection) as anweisungen:
            client.get(f"/runden/laeufe/{lauf.pk}/")
        gezaehlt.append(len(anweisungen))
    assert gezaehlt[0] == gezaehlt[1]


def test_the_list_tells_of_an_invitation_that_could_not_be_sent(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(2)
    welt.laufe(runde, Laufart.EINLADEN)
    einladungen = Nachricht.objects.filter(handlung=Handlung.ZUR_RUNDE_EINLADEN)
    einladungen.filter(antrag=antraege[0]).update(stand=Nachrichtenstand.FEHLGESCHLAGEN)
    gelesen = seite(welt.leute.bearbeitung, f"/runden/{runde}/")
    assert gelesen.count("die E-Mail kam nicht hinaus") == 1


def test_the_limit_is_announced_for_what_is_ticked(welt: Rundenwelt) -> None:
    client, pfad = (
        besuch(welt.leute.bearbeitung),
        f"/runden/{welt.grosse_runde()}/auftrag/einladen/",
    )
    felder = ankreuzen(client.get(pfad).content.decode()) | {"absicht": ["vorschau"]}
    satz = "Mehr als 50 Einladungen gibt eine zweite Person"
    assert satz in client.post(pfad, felder).content.decode()
    wenige = felder | {"platz": felder["platz"][:3]}
    assert satz not in client.post(pfad, wenige).content.decode()
