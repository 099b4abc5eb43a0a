"""What a round that is over, or called off, still prints, and why it prints less."""

from __future__ import annotations

import pytest

from antraege.choices import Anwesenheit, Partei, Rundenart
from tests.stuetzen.besuch import besuch
from tests.stuetzen.pdf.gliederung import gliederung
from tests.workflow.runden.hilfen import text
from tests.workflow.runden.test_papiere import hole, seiten
from tests.workflow.verfahren.runden.hilfen import Rundenwelt
from workflow.verfahren.models import Laufart
from workflow.verfahren.runden.handeln import oeffne, schliesse_ab

BLAETTER = "Unterschriftsblätter"


def abgeschlossen(welt: Rundenwelt, **werte: object) -> tuple[int, list[int]]:
    """Three bodies, of which the last was not there; nothing is recorded yet."""
    runde, antraege = welt.volle_runde(3, **werte)
    welt.hake_ab(runde, antraege[:2])
    welt.hake_ab(runde, antraege[2:], Anwesenheit.ABWESEND)
    schliesse_ab(runde, welt.wer)
    return runde, antraege


def seite(welt: Rundenwelt, runde: int) -> str:
    return text(besuch(welt.leute.bearbeitung).get(f"/runden/{runde}/"))


def test_a_closed_round_prints_sheets_for_who_was_there_and_no_cards(welt: Rundenwelt) -> None:
    runde, _ = abgeschlossen(welt)
    inhalt = hole(welt, runde, "blaetter")
    assert seiten(inhalt) == 1 + 2
    assert "Ort 03" not in gliederung(inhalt)
    gezeigt = seite(welt, runde)
    assert f"{BLAETTER} (PDF)" in gezeigt
    assert "und Namensschilder" not in gezeigt
    assert "Wer als „abwesend“ vermerkt ist, bekommt sein Unterschriftsblatt in" in gezeigt
    assert "Namensschilder gibt es nicht mehr." in gezeigt


def test_once_they_have_signed_only_the_list_is_left(welt: Rundenwelt) -> None:
    runde, _ = abgeschlossen(welt)
    for art in (Laufart.VORSCHLAGEN, Laufart.FREIGEBEN, Laufart.UNTERSCHRIFTEN):
        welt.laufe(runde, art)
    hole(welt, runde, "blaetter", status=404)
    hole(welt, runde, "abhakliste")
    gezeigt = seite(welt, runde)
    assert BLAETTER not in gezeigt
    assert "Abhakliste (PDF)" in gezeigt


def test_with_everybody_there_nothing_has_to_be_explained(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(2)
    welt.hake_ab(runde, antraege)
    schliesse_ab(runde, welt.wer)
    assert "Die Runde ist abgeschlossen." not in seite(welt, runde)


@pytest.mark.parametrize(
    ("art", "wort"),
    [(Rundenart.DIGITAL, "nicht teilnehmend"), (Rundenart.UMLAUF, "nicht unterschrieben")],
)
def test_other_kinds_say_it_in_their_words(welt: Rundenwelt, art: Rundenart, wort: str) -> None:
    runde, antraege = welt.volle_runde(1, art=art)
    welt.hake_ab(runde, antraege, Anwesenheit.ABWESEND)
    schliesse_ab(runde, welt.wer)
    gezeigt = seite(welt, runde)
    assert f"Wer als „{wort}“ vermerkt ist" in gezeigt
    assert "Namensschilder" not in gezeigt


def test_a_round_that_is_called_off_prints_nothing_and_says_so(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(2)
    welt.hake_ab(runde, antraege[:1], Anwesenheit.ABWESEND)
    welt.sage_ab(runde)
    for zeitpunkt in ("vor", "nach"):
        for art in ("blaetter", "abhakliste"):
            hole(welt, runde, art, status=404)
        gezeigt = seite(welt, runde)
        assert "/papiere/" not in gezeigt
        assert "Die Runde ist abgesagt; für sie gibt es keine Papiere mehr." in gezeigt
        if zeitpunkt == "vor":
            welt.arbeite()


def test_opened_again_it_prints_for_everybody(welt: Rundenwelt) -> None:
    runde, antraege = abgeschlossen(welt)
    leitung = type(welt.wer)(akteur=welt.leute.leitung, jetzt=welt.jetzt)
    oeffne(runde, leitung, "Eine Kommune war doch da.")
    inhalt = hole(welt, runde, "blaetter")
    assert seiten(inhalt) == 1 + 3 + 1  # cover, sheets, three cards
    assert "Die Runde ist abgeschlossen." not in seite(welt, runde)
    assert welt.fall(antraege[2]).unterschrift(Partei.KOMMUNE) is None
