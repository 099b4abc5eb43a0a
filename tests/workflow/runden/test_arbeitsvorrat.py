"""What the inbox says of rounds, and to whom."""

from __future__ import annotations

from datetime import timedelta

import pytest

from antraege.akteur import Akteur
from antraege.choices import Anwesenheit
from tests.workflow.verfahren.runden.hilfen import Rundenwelt
from workflow.arbeitsvorrat.ausserdem import lies_ausserdem
from workflow.arbeitsvorrat.vorrat import anzahl_eigene
from workflow.verfahren.models import Laufart
from workflow.verfahren.runden.handeln import schliesse_ab

pytestmark = pytest.mark.nur_sqlite  # the same statements as the inbox and a mailing


def saetze(welt: Rundenwelt, wer: Akteur) -> list[str]:
    ausserdem = lies_ausserdem(wer, welt.heute)
    return [f"{z.titel}: {z.satz}" for z in ausserdem.zeilen if "/runden/" in z.url]


def test_officers_read_of_a_round_from_a_week_before_its_list_closes(welt: Rundenwelt) -> None:
    wer, tag = welt.leute.bearbeitung, welt.heute + timedelta(days=30)
    vorher = anzahl_eigene(wer, welt.heute)
    welt.plane_runde(am=tag, listenschluss=welt.heute + timedelta(days=8))
    assert saetze(welt, wer) == []
    welt.vergehe()
    assert saetze(welt, wer) == ["Unterzeichnung 1: Listenschluss am 24.03.2026"]
    assert anzahl_eigene(wer, welt.heute) == vorher + 1
    assert saetze(welt, welt.leute.leitung) == []
    welt.vergehe(10)
    assert saetze(welt, wer) == [
        "Unterzeichnung 1: Unterzeichnung am 15.04.2026, die Liste ist geschlossen"
    ]


def test_a_round_waits_until_it_is_closed(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(1)
    wer = welt.leute.bearbeitung
    assert saetze(welt, wer)[0].endswith("am 16.03.2026: abhaken und abschließen")
    welt.hake_ab(runde, antraege, Anwesenheit.ABWESEND)
    schliesse_ab(runde, welt.wer)
    assert saetze(welt, wer) == []


def test_a_large_mailing_waits_with_the_second_person(welt: Rundenwelt) -> None:
    runde = welt.grosse_runde()
    welt.beauftrage(runde, Laufart.EINLADEN)
    leitung = welt.leute.leitung
    assert saetze(welt, leitung) == ["Unterzeichnung 1: Versand der Einladungen entscheiden"]
    assert anzahl_eigene(leitung, welt.heute) == 1
