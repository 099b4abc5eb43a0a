"""Whose turn it is, as the municipality reads it, before an invitation and after the signing."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine

from antraege.choices import AmZug, Antragsstatus, Anwesenheit, Handlung, Rundenart
from antraege.models import Antrag, Nachricht
from tests.workflow.runden.test_kommune import beitritt, eingeladen, verlege
from tests.workflow.verfahren.runden.hilfen import Rundenwelt
from workflow.fristen.lauf import erledige_faelliges
from workflow.verfahren import eingaben as e

H = Handlung
BEI_UNS = "Nächster Schritt bei uns; Sie müssen nichts tun."
UNTERZEICHNEN = "die Gemeinsame Erklärung unterzeichnen und uns zusenden"


def test_a_day_to_which_nobody_has_invited_is_not_told_even_after_the_release(
    welt: Rundenwelt,
) -> None:
    antrag = welt.weg_bis(Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND)
    welt.setze_auf_liste(antrag, welt.plane_runde(am=welt.heute + timedelta(days=20)))
    welt.gib_zeichnung_frei(antrag)
    gelesen = beitritt(welt)
    assert "05.04.2026" not in gelesen
    assert "Termin steht" not in gelesen
    assert BEI_UNS in gelesen


def test_a_moved_day_is_told_by_the_new_invitation_and_nowhere_before(
    welt: Rundenwelt, uhr: time_machine.Traveller
) -> None:
    antrag, runde = eingeladen(welt)
    assert "Alles bereit: Unterzeichnung am 05.04.2026." in beitritt(welt)
    Nachricht.objects.update(stand="gesendet")
    verlege(welt, uhr, runde)
    gelesen = beitritt(welt)
    assert "(05.04.2026), gilt nicht mehr" in gelesen
    assert "15.04.2026" not in gelesen
    welt.tue(antrag, H.ZUR_RUNDE_EINLADEN, e.ZurRundeEinladen(runde_id=runde))
    assert "Alles bereit: Unterzeichnung am 15.04.2026." in beitritt(welt)


@pytest.mark.parametrize("art", list(Rundenart))
@pytest.mark.parametrize("wort", list(Anwesenheit))
def test_after_the_check_off_nobody_asks_the_body_to_sign(
    welt: Rundenwelt, art: Rundenart, wort: Anwesenheit
) -> None:
    antrag, runde = eingeladen(welt, art=art, am=welt.heute)
    am = welt.heute if (art, wort) == (Rundenart.UMLAUF, Anwesenheit.ANWESEND) else None
    eingabe = e.AnwesenheitVermerken(runde_id=runde, anwesenheit=wort, am=am)
    welt.tue(antrag, H.ANWESENHEIT_VERMERKEN, eingabe)
    assert Antrag.objects.get(pk=antrag).am_zug == AmZug.AMT
    gelesen = beitritt(welt)
    assert UNTERZEICHNEN not in gelesen
    assert BEI_UNS in gelesen


def test_a_place_that_falls_away_asks_for_no_signature_on_page_and_in_mail(
    welt: Rundenwelt,
) -> None:
    _, runde = eingeladen(welt)
    Nachricht.objects.update(stand="gesendet")
    welt.vergehe()
    welt.sage_ab(runde)
    erledige_faelliges(welt.jetzt)
    brief = Nachricht.objects.get(handlung=H.RUNDENPLATZ_STREICHEN).text
    assert "Wann Ihre Stadt unterzeichnen kann, teilen wir Ihnen mit." in brief
    for text in (brief, beitritt(welt)):
        assert UNTERZEICHNEN not in text
        assert BEI_UNS in text


def test_who_never_heard_of_its_place_goes_on_as_before_it(welt: Rundenwelt) -> None:
    antrag = welt.weg_bis(Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND)
    runde = welt.setze_auf_liste(antrag, welt.plane_runde(am=welt.heute + timedelta(days=20)))
    welt.tue(antrag, H.RUNDENPLATZ_STREICHEN, e.RundenplatzStreichen(runde_id=runde, grund="So."))
    assert UNTERZEICHNEN in beitritt(welt)


def test_an_invitation_does_not_say_that_there_is_nothing_to_do(welt: Rundenwelt) -> None:
    antrag = welt.weg_bis(Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND)
    runde = welt.setze_auf_liste(antrag, welt.plane_runde(am=welt.heute + timedelta(days=20)))
    welt.tue(antrag, H.ZUR_RUNDE_EINLADEN, e.ZurRundeEinladen(runde_id=runde))
    brief = Nachricht.objects.get(handlung=H.ZUR_RUNDE_EINLADEN).text
    assert "laden wir Sie herzlich ein" in brief
    assert "Sie müssen nichts tun" not in brief


def test_an_invitation_names_what_else_the_body_has_to_do(welt: Rundenwelt) -> None:
    antrag = welt.weg_bis(Antragsstatus.BESCHLUSS_AUSSTEHEND)
    runde = welt.setze_auf_liste(antrag, welt.plane_runde(am=welt.heute + timedelta(days=20)))
    welt.tue(antrag, H.ZUR_RUNDE_EINLADEN, e.ZurRundeEinladen(runde_id=runde))
    brief = Nachricht.objects.get(handlung=H.ZUR_RUNDE_EINLADEN).text
    assert "Nächster Schritt bei Ihnen: die Entscheidung im Gremium" in brief


def test_after_its_day_the_signing_is_no_longer_announced(
    welt: Rundenwelt, uhr: time_machine.Traveller
) -> None:
    eingeladen(welt, am=welt.heute)
    assert "Alles bereit: Unterzeichnung am 16.03.2026." in beitritt(welt)
    uhr.shift(timedelta(days=1))
    gelesen = beitritt(welt)
    assert "Alles bereit" not in gelesen
    assert "Ihre Unterzeichnung" not in gelesen
    assert "Wenn Ihnen der Termin nicht passt" not in gelesen
    assert "war für den 16.03.2026 vorgesehen. Das Ergebnis tragen wir ein." in gelesen


def test_an_invitation_that_has_not_left_stays_here_after_the_check_off(welt: Rundenwelt) -> None:
    antrag, runde = eingeladen(welt, am=welt.heute)
    welt.hake_ab(runde, [antrag])
    assert Nachricht.objects.get(handlung=H.ZUR_RUNDE_EINLADEN).stand == "angehalten"
