"""What was on a list and who put it there; what is not offered for it, and why."""

from __future__ import annotations

import html
import re
from datetime import timedelta

from antraege.choices import Antragsstatus, Anwesenheit, Handlung
from antraege.models import Antrag, Nachricht
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import DETMOLD
from tests.workflow.verfahren.runden.hilfen import Rundenwelt
from workflow.verfahren import eingaben as e
from workflow.verfahren.models import Laufart

H = Handlung


def worte(welt: Rundenwelt, pfad: str) -> str:
    seite = besuch(welt.leute.bearbeitung).get(pfad).content.decode()
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", seite)).split())


def streiche(welt: Rundenwelt, antrag: int, runde: int, grund: str) -> None:
    welt.tue(antrag, H.RUNDENPLATZ_STREICHEN, e.RundenplatzStreichen(runde_id=runde, grund=grund))


def test_a_called_off_round_still_tells_who_was_on_its_list(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(3, am=welt.heute + timedelta(days=9))
    welt.tue(antraege[1], H.ZUR_RUNDE_EINLADEN, e.ZurRundeEinladen(runde_id=runde))
    Nachricht.objects.update(stand="gesendet")
    welt.vergehe()
    streiche(welt, antraege[0], runde, "Verhindert.")
    welt.vergehe()
    welt.sage_ab(runde)
    vor_dem_takt = worte(welt, f"/runden/{runde}/")
    welt.arbeite()
    for gelesen in (vor_dem_takt, worte(welt, f"/runden/{runde}/")):
        assert "2 waren auf der Liste" in gelesen
        assert "Gemeinde Ort 02 : war eingeladen, Absage per E-Mail" in gelesen
        assert "Gemeinde Ort 03 : war nicht eingeladen" in gelesen
        assert "Gemeinde Ort 01 :" not in gelesen
    assert "Auf der Liste steht keine Kommune" not in gelesen
    assert re.search(r"abgesagt 2 0 ", worte(welt, "/runden/"))


def test_the_history_names_who_came_on_the_list_and_who_was_struck(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(2)
    welt.vergehe()
    streiche(welt, antraege[0], runde, "Verhindert.")
    gelesen = worte(welt, f"/runden/{runde}/")
    assert "Auf die Liste gesetzt – Gemeinde Ort 01, Gemeinde Ort 02" in gelesen
    assert "Von der Liste gestrichen – Gemeinde Ort 01 Verhindert." in gelesen


def test_of_one_moment_the_later_act_stands_above(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(1)
    streiche(welt, antraege[0], runde, "Verhindert.")
    gelesen = worte(welt, f"/runden/{runde}/")
    assert gelesen.index("Von der Liste gestrichen") < gelesen.index("Auf die Liste gesetzt")


def test_many_are_counted_in_one_line(welt: Rundenwelt) -> None:
    runde, _ = welt.volle_runde(7)
    assert "Auf die Liste gesetzt – 7 Kommunen" in worte(welt, f"/runden/{runde}/")


def test_the_history_of_one_round_does_not_tell_of_another(welt: Rundenwelt) -> None:
    erste, (antrag,) = welt.volle_runde(1)
    welt.vergehe()
    streiche(welt, antrag, erste, "Verhindert.")
    welt.vergehe()
    zweite = welt.setze_auf_liste(antrag, welt.plane_runde())
    assert "Verhindert." not in worte(welt, f"/runden/{zweite}/")
    assert worte(welt, f"/runden/{erste}/").count("Auf die Liste gesetzt") == 1


def test_who_cannot_come_on_the_list_has_no_box_but_a_reason(welt: Rundenwelt) -> None:
    antrag = welt.weg_bis(Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND, DETMOLD)
    andere = welt.setze_auf_liste(antrag)
    runde = welt.plane_runde(bezeichnung="Zweite")
    client = besuch(welt.leute.bearbeitung)
    for pk, satz in (
        (andere, "Detmold steht schon auf der Liste dieser Runde."),
        (runde, "Detmold steht am selben Tag schon auf der Liste von „Unterzeichnung 1“"),
    ):
        seite = client.get(f"/runden/{pk}/auswahl/").content.decode()
        assert satz in seite
        assert f'value="{antrag}"' not in seite
    welt.hake_ab(andere, [antrag])
    seite = client.get(f"/runden/{runde}/auswahl/").content.decode()
    assert "am selben Tag schon auf der Liste" in seite
    assert f'value="{antrag}"' not in seite


def test_what_is_stuck_is_not_the_next_thing_to_do(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(1, am=welt.heute + timedelta(days=9))
    assert "Als Nächstes: Einladungen versenden" in worte(welt, f"/runden/{runde}/")
    Antrag.objects.filter(pk=antraege[0]).update(kontakt_mail="")
    gelesen = worte(welt, f"/runden/{runde}/")
    assert "Als Nächstes: Zeichnungsfreigabe vorschlagen" in gelesen
    assert "Das geht noch nicht; beim Auftrag steht, warum." in gelesen


def test_a_round_called_off_tells_of_no_mail_to_who_was_noted_before(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(2)
    welt.laufe(runde, Laufart.EINLADEN)
    Nachricht.objects.update(stand="gesendet")
    welt.hake_ab(runde, antraege[:1], Anwesenheit.ABWESEND)
    welt.vergehe()
    welt.sage_ab(runde)
    welt.arbeite()
    seite = worte(welt, f"/runden/{runde}/")
    assert "war schon als abwesend vermerkt, ohne Absage" in seite
    assert seite.count("Absage per E-Mail") == 1
