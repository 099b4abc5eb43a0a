"""What a round means on the case page and for the municipality, in plain words."""

from __future__ import annotations

from datetime import time, timedelta

from antraege.choices import AmZug, Antragsstatus, Anwesenheit, Handlung
from tests.stuetzen.besuch import besuch
from tests.workflow.verfahren.runden.hilfen import Rundenwelt
from workflow.verfahren import eingaben as e

S = Antragsstatus
H = Handlung


def seite(welt: Rundenwelt, antrag: int) -> str:
    return besuch(welt.leute.bearbeitung).get(f"/vorgaenge/{antrag}/").content.decode()


def beitritt(welt: Rundenwelt) -> str:
    return besuch(welt.leute.kommune).get("/beitritt/", follow=True).content.decode()


def auf_liste(welt: Rundenwelt) -> tuple[int, int]:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    runde = welt.plane_runde(am=welt.heute + timedelta(days=20), uhrzeit=time(14, 30))
    return antrag, welt.setze_auf_liste(antrag, runde)


def test_the_case_page_links_to_the_round_and_its_history_tells_of_it(welt: Rundenwelt) -> None:
    antrag, runde = auf_liste(welt)
    gezeigt = seite(welt, antrag)
    assert f'href="/runden/{runde}/"' in gezeigt
    assert "steht auf der Liste" in gezeigt
    welt.tue(antrag, H.ZUR_RUNDE_EINLADEN, e.ZurRundeEinladen(runde_id=runde))
    assert "eingeladen am 16.03.2026" in seite(welt, antrag)
    welt.vergehe(20)
    welt.hake_ab(runde, [antrag], Anwesenheit.ABWESEND)
    gezeigt = seite(welt, antrag)
    assert "Für die Runde abhaken" in gezeigt
    assert "abwesend" in gezeigt
    assert "„Unterzeichnung 1“ (05.04.2026)" in gezeigt


def test_without_a_release_it_is_the_office_that_has_to_act(welt: Rundenwelt) -> None:
    antrag, runde = auf_liste(welt)
    assert welt.fall(antrag).antrag.am_zug == AmZug.AMT
    assert "05.04.2026" not in beitritt(welt)  # nobody has invited the body yet
    welt.tue(antrag, H.ZUR_RUNDE_EINLADEN, e.ZurRundeEinladen(runde_id=runde))
    gelesen = beitritt(welt)
    assert "Nächster Schritt bei uns; Sie müssen nichts tun." in gelesen
    assert "Vorgesehen ist die gemeinsame Unterzeichnung am 05.04.2026." in gelesen
    assert "Ort: Düsseldorf. Beginn: 14:30 Uhr." in gelesen


def test_ready_the_municipality_reads_day_place_and_hour(welt: Rundenwelt) -> None:
    antrag, runde = auf_liste(welt)
    welt.gib_zeichnung_frei(antrag)
    welt.tue(antrag, H.ZUR_RUNDE_EINLADEN, e.ZurRundeEinladen(runde_id=runde))
    gelesen = beitritt(welt)
    assert "Alles bereit: Unterzeichnung am 05.04.2026." in gelesen
    assert "Ort: Düsseldorf. Beginn: 14:30 Uhr." in gelesen
    assert "Runde „Unterzeichnung 1“ (05.04.2026)" in seite(welt, antrag)


def test_names_of_who_checked_off_stay_in_the_office(welt: Rundenwelt) -> None:
    antrag, runde = auf_liste(welt)
    welt.vergehe(20)
    welt.hake_ab(runde, [antrag], Anwesenheit.ABWESEND)
    assert welt.leute.bearbeitung.name not in beitritt(welt)
    assert "abwesend" not in beitritt(welt)
