"""Name cards carry whole names, however long these are."""

from __future__ import annotations

import pytest

from berichte.rundenpapiere.angaben import Schild
from berichte.rundenpapiere.schilder import BREIT, HOEHE, _zeichnung
from berichte.satz import Schrift
from berichte.satz.schrift import HALBFETT, NORMAL, breite

LANG = "Verbandsgemeinde Ober- und Niederdreisbach an der Großen Emscher"
AMT = "Ständige Vertreterin des Hauptverwaltungsbeamten und Erste Beigeordnete für Bildung, Jugend"


def schriften(karte: Schild) -> list[Schrift]:
    return [f for f in _zeichnung(karte).formen if isinstance(f, Schrift)][1:]


@pytest.mark.parametrize(
    "karte",
    [
        Schild("Stadt Hamm", "Ada Lovelace", "Bürgermeisterin"),
        Schild("Kreis Lippe"),
        Schild(LANG),
        Schild(LANG, "Ada Augusta Byron-King von und zu Lovelace-Milbanke-Noel", AMT),
        Schild(LANG * 3, LANG * 2, AMT * 2),
    ],
)
def test_a_card_cuts_no_name_and_leaves_its_frame_nowhere(karte: Schild) -> None:
    zeilen = schriften(karte)
    gelesen = "".join(z.text for z in zeilen).replace(" ", "")
    gemeint = f"{karte.kommune}{karte.name}{karte.amt}".replace(" ", "")
    assert gelesen == gemeint
    for z in zeilen:
        assert breite(z.text, HALBFETT if z.fett else NORMAL, z.groesse) <= BREIT
        assert z.y - z.groesse > 40
        assert z.y < HOEHE - 10
    assert [z.y for z in zeilen] == sorted({z.y for z in zeilen})


def test_a_short_name_is_large_and_without_end_it_still_stops() -> None:
    assert schriften(Schild("Stadt Hamm"))[0].groesse == 30
    assert schriften(Schild("W ort " * 3000))[-1].y < HOEHE
