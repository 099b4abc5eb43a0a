"""Every planted fault is found, and by which gate."""

from __future__ import annotations

from functools import cache

import pytest

from berichte.satz import (
    Abbildung,
    Hinweis,
    Liste,
    Ueberschrift,
    balkendiagramm,
    setze,
)
from tests.berichte.papiere.maengel import BEIDE, MAENGEL, Mangel
from tests.berichte.satz.hilfen import dokument, tabelle
from tests.stuetzen.pdf.tore import befunde
from tests.stuetzen.pdf.verapdf import Verapdf
from tests.stuetzen.pdf.zusicherungen import ZUSICHERUNGEN

pytestmark = pytest.mark.nur_sqlite


@cache
def gut() -> bytes:
    """A small file on two pages with something for every fault."""
    bild = Abbildung(balkendiagramm((("Interesse", 14),)), "Balken: 14")
    return setze(
        dokument(
            Ueberschrift(1, "Stand"),
            Ueberschrift(2, "Gründe"),
            Liste(("eins", "zwei"), nummeriert=True),
            Hinweis("Januar wurde berichtigt.", "Berichtigung"),
            bild,
            tabelle(30),
        )
    )


def test_the_file_is_good_before(verapdf: Verapdf) -> None:
    assert befunde(gut(), verapdf) == {}


@pytest.mark.parametrize("mangel", MAENGEL, ids=str)
def test_a_planted_fault_is_found(mangel: Mangel, verapdf: Verapdf) -> None:
    assert befunde(mangel.in_(gut()), verapdf).keys() == mangel.finden


def test_every_gate_finds_a_fault() -> None:
    gefunden = set[str]().union(*(mangel.finden for mangel in MAENGEL))
    assert {pruefe.__name__ for pruefe in ZUSICHERUNGEN} | BEIDE == gefunden
