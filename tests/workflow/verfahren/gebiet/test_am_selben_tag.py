"""A body takes another one in and gets a new name and kind on that very day: one change."""

from __future__ import annotations

import pytest

from antraege.models import Kommune
from tests.berichte.faelle import am, zahlen
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF, DETMOLD
from tests.workflow.verfahren.gebiet.hilfen import (
    aufgehoben,
    aufnahme,
    protokollbefunde,
    umbenennung,
    vollzogen,
    vorgelegt,
)
from workflow.gebiet.vorschau import vom_vollzug
from workflow.verfahren.gebiet.lesen import lage_zum
from workflow.verfahren.hindernis import Abgelehnt


def augustdorf() -> Kommune:
    return Kommune.objects.get(ags=AUGUSTDORF)


def test_the_staying_body_is_called_otherwise_since_the_day_of_the_merger(welt: Welt) -> None:
    welt.mitglied(AUGUSTDORF, am("2018-01-01"))
    was = aufnahme(welt, DETMOLD, AUGUSTDORF, name="Neudorf", typ="stadt")
    saetze = dict(vom_vollzug(lage_zum(was, welt.heute)))
    assert saetze["Gemeinde Augustdorf"].startswith("heißt ab 01.01.2026 Stadt Neudorf")
    pk = vollzogen(welt, was)
    assert (augustdorf().name, augustdorf().typ) == ("Neudorf", "stadt")
    assert augustdorf().einwohner == 74_486 + 10_054
    davor, danach = zahlen("2025-12-31", "2026-03-31"), zahlen("2026-01-31", "2026-03-31")
    assert [n.koerper.name for n in davor.netz] == ["Augustdorf"]
    assert [n.koerper.name for n in danach.netz] == ["Neudorf"]
    (ereignis,) = danach.gebiet
    assert (ereignis.bleibt_vorher, ereignis.bleibt) == ("Gemeinde Augustdorf", "Stadt Neudorf")
    aufgehoben(welt, pk)
    assert (augustdorf().name, augustdorf().typ) == ("Augustdorf", "gemeinde")
    assert augustdorf().fruehere_namen == ""
    assert protokollbefunde() == []


@pytest.mark.parametrize("zuerst", ["umbenennung", "aufnahme"])
def test_a_second_change_on_that_day_is_refused_and_told_what_to_do(
    welt: Welt, zuerst: str
) -> None:
    beide = [umbenennung(welt), aufnahme(welt, AUGUSTDORF, DETMOLD)]
    eine, andere = beide if zuerst == "umbenennung" else reversed(beide)
    pk = vollzogen(welt, eine)
    with pytest.raises(Abgelehnt, match="Was am selben Tag gilt, gehört in eine Änderung"):
        vorgelegt(welt, andere)
    aufgehoben(welt, pk)
    vollzogen(welt, aufnahme(welt, AUGUSTDORF, DETMOLD, name="Detmold am Wald"))
    assert Kommune.objects.get(ags=DETMOLD).fruehere_namen == "Detmold"


def test_a_kind_that_needs_another_key_is_refused(welt: Welt) -> None:
    with pytest.raises(Abgelehnt, match="ohne dass sich der Schlüssel ändert"):
        vorgelegt(welt, aufnahme(welt, AUGUSTDORF, DETMOLD, typ="kreisfreie_stadt"))
