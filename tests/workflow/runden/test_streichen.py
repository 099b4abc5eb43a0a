"""A body comes off the list on the day, or after it: what page, mail and history say then."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine

from antraege.choices import Handlung, Rundenart
from antraege.models import Nachricht, Rundenplatz
from tests.stuetzen.besuch import besuch
from tests.workflow.runden.hilfen import text
from tests.workflow.runden.test_kommune import beitritt, eingeladen
from tests.workflow.verfahren.runden.hilfen import Rundenwelt
from workflow.fristen.lauf import erledige_faelliges
from workflow.verfahren import eingaben as e

H = Handlung
ANRUFEN = "bitte rufen Sie auch an."


def seite(welt: Rundenwelt, runde: int) -> str:
    platz = Rundenplatz.objects.get(runde=runde).pk
    return text(besuch(welt.leute.bearbeitung).get(f"/runden/{runde}/streichen/{platz}/"))


def kennt_den_tag(welt: Rundenwelt, **werte: object) -> tuple[int, int]:
    """Invited to a day in three weeks by a mail that has left; the case and the round."""
    antrag, runde = eingeladen(welt, **werte)
    Nachricht.objects.update(stand="gesendet")
    return antrag, runde


def warte(welt: Rundenwelt, uhr: time_machine.Traveller, tage: int) -> None:
    uhr.shift(timedelta(days=tage))
    welt.jetzt += timedelta(days=tage)


def streiche(welt: Rundenwelt, antrag: int, runde: int) -> Nachricht:
    welt.tue(antrag, H.RUNDENPLATZ_STREICHEN, e.RundenplatzStreichen(runde_id=runde, grund="So."))
    return Nachricht.objects.get(handlung=H.RUNDENPLATZ_STREICHEN)


def test_before_the_day_the_page_has_nothing_to_mind(welt: Rundenwelt) -> None:
    _, runde = kennt_den_tag(welt)
    assert "Bitte beachten" not in seite(welt, runde)


def test_on_the_day_the_page_asks_to_call_whoever_was_invited(
    welt: Rundenwelt, uhr: time_machine.Traveller
) -> None:
    antrag, runde = kennt_den_tag(welt)
    warte(welt, uhr, 20)
    assert ANRUFEN in seite(welt, runde)
    assert "Bitte reisen Sie nicht an." in streiche(welt, antrag, runde).text


def test_on_the_day_nobody_is_called_who_was_not_invited(welt: Rundenwelt) -> None:
    runde, _ = welt.volle_runde(1)
    assert ANRUFEN not in seite(welt, runde)


@pytest.mark.parametrize(
    ("art", "war", "wort"),
    [
        (Rundenart.PRAESENZ, "Die Unterzeichnung war am 05.04.2026.", "abwesend"),
        (Rundenart.DIGITAL, "Die Unterzeichnung war am 05.04.2026.", "nicht teilnehmend"),
        (Rundenart.UMLAUF, "Der Umlauf lief bis zum 05.04.2026.", "nicht unterschrieben"),
    ],
)
def test_after_the_day_the_page_tells_striking_from_not_being_there(
    welt: Rundenwelt, uhr: time_machine.Traveller, art: Rundenart, war: str, wort: str
) -> None:
    _, runde = kennt_den_tag(welt, art=art)
    warte(welt, uhr, 21)
    gezeigt = seite(welt, runde)
    assert war in gezeigt
    assert f"wird als „{wort}“ abgehakt" in gezeigt
    assert "05.04.2026: nicht mehr auf der Liste" in gezeigt


def test_after_the_day_mail_and_history_tell_it_as_past(
    welt: Rundenwelt, uhr: time_machine.Traveller
) -> None:
    antrag, runde = kennt_den_tag(welt)
    warte(welt, uhr, 21)
    assert "Dieser Tag ist vorbei" in streiche(welt, antrag, runde).text
    gelesen = beitritt(welt)
    assert "Sie stehen für die Unterzeichnung am 05.04.2026 nicht mehr auf der Liste." in gelesen
    assert "entfällt" not in gelesen


def test_in_a_circulation_the_history_names_its_end(
    welt: Rundenwelt, uhr: time_machine.Traveller
) -> None:
    antrag, runde = kennt_den_tag(welt, art=Rundenart.UMLAUF, ort="")
    warte(welt, uhr, 21)
    streiche(welt, antrag, runde)
    assert "die Unterzeichnung bis 05.04.2026 nicht mehr auf der Liste." in beitritt(welt)


def test_a_round_called_off_after_its_day_has_not_taken_place(
    welt: Rundenwelt, uhr: time_machine.Traveller
) -> None:
    _, runde = kennt_den_tag(welt)
    warte(welt, uhr, 21)
    welt.sage_ab(runde)
    erledige_faelliges(welt.jetzt)
    absage = Nachricht.objects.get(handlung=H.RUNDENPLATZ_STREICHEN)
    assert "Unterzeichnung am 05.04.2026: hat nicht stattgefunden" in absage.betreff
    assert "Die Unterzeichnung am 05.04.2026 hat nicht stattgefunden." in beitritt(welt)


def test_who_was_struck_in_time_reads_later_what_was_told_then(
    welt: Rundenwelt, uhr: time_machine.Traveller
) -> None:
    antrag, runde = kennt_den_tag(welt)
    warte(welt, uhr, 1)
    streiche(welt, antrag, runde)
    warte(welt, uhr, 30)
    assert "Ihr Platz bei der Unterzeichnung am 05.04.2026 entfällt." in beitritt(welt)
