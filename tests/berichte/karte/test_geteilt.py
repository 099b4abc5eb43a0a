"""Land of a body that has been divided: whose class it has, and who is counted."""

from __future__ import annotations

from collections.abc import Mapping

from berichte.karte import Karte, Klasse, karte, kartentext
from berichte.karte.umrisse import Linie, umrisse
from berichte.satz import Pfad
from berichte.satz.farben import Farbe

AUGUSTDORF, DETMOLD, SALZUFLEN = "05766004", "05766020", "05766008"
GETEILT = (((AUGUSTDORF,), (DETMOLD, SALZUFLEN)),)
NEUE = (((AUGUSTDORF,), ("05766901", "05766902")),)
MITGLIED = Klasse.MITGLIED


def ring() -> Linie:
    return umrisse().gemeinden[AUGUSTDORF][0]


def flaechen(bild: Karte, fuellung: Farbe) -> list[Linie]:
    """The rings filled in this colour without hatching."""
    pfade = [f for f in bild.zeichnung.formen if isinstance(f, Pfad) and f.fuellung == fuellung]
    return [ring for pfad in pfade if pfad.schraffur is None for ring in pfad.ringe]


def test_where_all_who_have_it_are_alike_it_is_theirs() -> None:
    beide: Mapping[str, Klasse] = {DETMOLD: MITGLIED, SALZUFLEN: MITGLIED}
    bild = karte(beide, geteilt=GETEILT)
    assert ring() in flaechen(bild, Farbe.BLAU)
    assert bild.offen == ()
    assert ring() in flaechen(karte({}, geteilt=GETEILT), Farbe.LAND)


def test_where_they_differ_it_stays_white() -> None:
    bild = karte({DETMOLD: MITGLIED}, geteilt=GETEILT)
    assert flaechen(bild, Farbe.PAPIER) == list(umrisse().gemeinden[AUGUSTDORF])
    assert bild.offen == (AUGUSTDORF,)
    assert bild.ohne_umriss == ()


def test_a_map_without_a_division_has_no_white_land() -> None:
    assert flaechen(karte({DETMOLD: MITGLIED}), Farbe.PAPIER) == []


def test_new_bodies_stand_for_the_land_that_they_share() -> None:
    bild = karte(dict.fromkeys(NEUE[0][1], MITGLIED), geteilt=NEUE)
    assert ring() in flaechen(bild, Farbe.BLAU)
    assert bild.ohne_umriss == ()
    einer = karte({NEUE[0][1][0]: MITGLIED}, geteilt=NEUE)
    assert (einer.ohne_umriss, einer.offen) == ((NEUE[0][1][0],), (AUGUSTDORF,))


def test_the_text_counts_the_bodies_that_there_are() -> None:
    klassen = {DETMOLD: MITGLIED}
    assert kartentext(klassen).startswith("Von 396 Städten")
    assert kartentext(klassen, geteilt=GETEILT).startswith("Von 395 Städten")
    assert kartentext(klassen, geteilt=NEUE).startswith("Von 397 Städten")
    herausgeloest = {"05766901": ("05766901",)}
    assert kartentext(klassen, herausgeloest).startswith("Von 397 Städten")
