"""A large mailing on its page: decided by leadership, taken back by who ordered it."""

from __future__ import annotations

from antraege.akteur import Akteur
from tests.stuetzen.besuch import besuch
from tests.workflow.verfahren.runden.hilfen import Rundenwelt
from workflow.verfahren.models import Laufart, Rundenlauf


def seite(akteur: Akteur, pfad: str) -> str:
    return besuch(akteur).get(pfad).content.decode()


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
