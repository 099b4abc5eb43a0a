"""Stored figures: what is refused, and how little they are."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from antraege.choices import Kommunentyp
from berichte.kennzahlen import (
    DEFINITIONSSTAND,
    Bezug,
    UnlesbareZahlen,
    als_json,
    aus_json,
    berechne,
    pruefsumme,
)
from berichte.kennzahlen.laden import Protokoll
from berichte.kennzahlen.verlauf import Koerper
from berichte.kennzahlen.zusagen import Zusagenprotokoll
from tests.berichte.faelle import um
from tests.berichte.kennzahlen.geschichten import Geschichte, Tat

BEZUG = Bezug(date(2026, 3, 31), um("2026-04-03"))
LEER = Protokoll((), (), (), Zusagenprotokoll({}, {}))


def test_an_office_without_bodies_and_cases_has_zeros() -> None:
    zahlen = berechne(LEER, BEZUG)
    assert set(zahlen.anzahlen.values()) == {0}
    assert (zahlen.trichter.quote, zahlen.dauern[-1].median, zahlen.mitglieder.bezirke) == (
        None,
        None,
        (),
    )
    assert [abdeckung.prozent for abdeckung in zahlen.mitglieder.abdeckung] == [0, 0]
    assert aus_json(als_json(zahlen)) == zahlen


def test_what_is_stored_is_plain() -> None:
    def einfache(wert: Any) -> bool:
        if isinstance(wert, dict):
            return all(map(einfache, wert.values()))
        if isinstance(wert, list):
            return all(map(einfache, wert))
        return wert is None or type(wert) in {str, int, float, bool}

    assert einfache(als_json(berechne(viele(3), BEZUG)))


def test_before_the_first_case_there_is_nothing() -> None:
    geschichte = Geschichte()
    geschichte.spiele([Tat("weg", wer, 5, 0, 5) for wer in range(3)])
    bezug = Bezug(date(2001, 1, 31), geschichte.jetzt)
    anzahlen = berechne(geschichte.protokoll(), bezug).anzahlen
    gezaehlt = {wort for wort, anzahl in anzahlen.items() if anzahl}
    assert gezaehlt == {
        "abdeckung.gemeinden.von",
        "abdeckung.kreise.von",
        "bezirk.Detmold.von",
        "bezirk.ohne.von",
    }


def test_a_name_of_two_hundred_characters_is_a_name() -> None:
    koerper = Koerper(1, "„" * 200, Kommunentyp.STADT, False, "x" * 200, regierungsbezirk="A.von.B")
    zahlen = berechne(replace(LEER, koerper=(koerper,)), BEZUG)
    assert [(z.bezirk, z.von) for z in zahlen.mitglieder.bezirke] == [("A.von.B", 1)]
    assert aus_json(als_json(zahlen)) == zahlen


def test_the_same_moment_of_another_zone_is_the_same_report() -> None:
    moment = um("2025-10-26", 2).replace(fold=1)  # This hour came twice in Berlin.
    bezug = Bezug(date(2025, 9, 30), moment)
    assert bezug == Bezug(date(2025, 9, 30), moment.astimezone(ZoneInfo("Asia/Tokyo")))
    assert aus_json(als_json(berechne(LEER, bezug))).bezug == bezug


@pytest.mark.parametrize(
    "daten",
    [
        {},
        {"definitionsstand": DEFINITIONSSTAND},
        {"definitionsstand": DEFINITIONSSTAND + 1, "zahlen": {}},
        {"definitionsstand": DEFINITIONSSTAND, "zahlen": None},
        {"definitionsstand": DEFINITIONSSTAND, "zahlen": {"bezug": {"stichtag": "gestern"}}},
        {"definitionsstand": DEFINITIONSSTAND, "zahlen": {"fremd": 1}},
    ],
)
def test_what_is_no_stored_figures_is_refused(daten: dict[str, Any]) -> None:
    with pytest.raises(UnlesbareZahlen):
        aus_json(daten)


def viele(anzahl: int) -> Protokoll:
    """As many open and overdue cases."""
    geschichte = Geschichte()
    geschichte.spiele([Tat("interesse", 0, 0, 0, 1)])
    (einer,) = geschichte.protokoll().vorgaenge
    vorgaenge = tuple(replace(einer, id=nr) for nr in range(1, anzahl + 1))
    return replace(geschichte.protokoll(), vorgaenge=vorgaenge)


def test_what_is_stored_does_not_grow_with_the_cases() -> None:
    tausend, dreitausend = (berechne(viele(anzahl), BEZUG) for anzahl in (1000, 3000))
    assert dreitausend.vorgaenge.ueberfaellig.anzahl == dreitausend.vorgaenge.offen == 3000
    texte = [json.dumps(als_json(zahlen)) for zahlen in (tausend, dreitausend)]
    assert abs(len(texte[0]) - len(texte[1])) < 20


def test_another_figure_or_day_is_another_checksum() -> None:
    zahlen = berechne(LEER, BEZUG)
    spaeter = Bezug(BEZUG.stichtag, BEZUG.kenntnisstand + timedelta(microseconds=1))
    assert pruefsumme(zahlen) == pruefsumme(berechne(LEER, BEZUG))
    assert pruefsumme(zahlen) != pruefsumme(replace(zahlen, bezug=spaeter))
