"""The map: every municipality once, Kreise as outlines, a legend without colour alone."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from berichte.karte import QUELLE, Klasse, karte, kartentext, legende
from berichte.karte.umrisse import Linie, umrisse
from berichte.satz import Pfad, Schrift, Zeichnung
from berichte.satz.baum import TEXTBREITE
from berichte.satz.farben import Farbe
from berichte.satz.formen import Form
from berichte.satz.svg import SCHMALBREITE, WEBBREITE
from tests.berichte.satz.bilder import KLASSEN
from tests.berichte.satz.geometrie import kasten, pruefe, schriften, texte

BREITEN = (TEXTBREITE, WEBBREITE)
DETMOLD, BIELEFELD, LIPPE = "05766020", "05711000", "05766"


def _pfade(bild: Zeichnung) -> list[Pfad]:
    """The paths of the map itself, which all lie alike, without those of the legend."""
    alle = [form for form in bild.formen if isinstance(form, Pfad)]
    return [pfad for pfad in alle if pfad.massstab == alle[0].massstab and pfad.y == alle[0].y]


def _flaechen(klassen: Mapping[str, Klasse]) -> dict[str, Pfad]:
    """The areas of a map by filling."""
    return {p.fuellung: p for p in _pfade(karte(klassen).zeichnung) if p.fuellung}


def _umrisse(klassen: Mapping[str, Klasse]) -> dict[tuple[float, float] | None, tuple[Linie, ...]]:
    """The outlines of Kreise by kind of line."""
    pfade = _pfade(karte(klassen).zeichnung)
    return {p.strichelung: p.ringe for p in pfade if p.rand == Farbe.AKZENT and p.ringe}


@pytest.mark.parametrize("breite", BREITEN)
def test_the_drawing_stays_in_its_box_with_its_labels_apart(breite: float) -> None:
    pruefe(karte(KLASSEN, breite=breite).zeichnung)


@pytest.mark.parametrize("klassen", [{}, KLASSEN])
def test_each_of_the_396_municipalities_is_an_area_once(klassen: dict[str, Klasse]) -> None:
    ringe = [ring for pfad in _flaechen(klassen).values() for ring in pfad.ringe]
    erwartet = [ring for teile in umrisse().gemeinden.values() for ring in teile]
    assert len(umrisse().gemeinden) == 396
    assert sorted(ringe) == sorted(erwartet)


def test_a_municipality_lies_in_the_area_of_its_class() -> None:
    for klasse, fuellung in (
        (Klasse.MITGLIED, Farbe.BLAU),
        (Klasse.RUHEND, Farbe.HELLBLAU),
        (Klasse.VERFAHREN, Farbe.PAPIER),
    ):
        flaechen = _flaechen({DETMOLD: klasse, BIELEFELD: Klasse.KEINE})
        assert flaechen[fuellung].ringe == umrisse().gemeinden[DETMOLD]
        assert umrisse().gemeinden[BIELEFELD][0] in flaechen[Farbe.LAND].ringe


def test_an_open_case_is_hatched_and_a_resting_membership_ruled() -> None:
    flaechen = _flaechen(KLASSEN)
    winkel = {f: p.schraffur.winkel for f, p in flaechen.items() if p.schraffur}
    assert winkel == {Farbe.PAPIER: 45, Farbe.HELLBLAU: 0}


def test_a_kreis_is_an_outline_and_never_an_area() -> None:
    for klasse, strichelung in (
        (Klasse.MITGLIED, None),
        (Klasse.RUHEND, (1.6, 1.6)),
        (Klasse.VERFAHREN, (5.0, 2.4)),
    ):
        assert _umrisse({LIPPE: klasse}) == {strichelung: umrisse().kreise[LIPPE]}
        assert len(_flaechen({LIPPE: klasse})[Farbe.LAND].ringe) == 401
    assert _umrisse({LIPPE: Klasse.KEINE}) == {}


def test_an_outline_of_a_member_is_thicker_than_the_borders_of_all_kreise() -> None:
    pfade = _pfade(karte({LIPPE: Klasse.MITGLIED}).zeichnung)
    (grenzen,) = [p for p in pfade if p.ringe == umrisse().kreisgrenzen]
    dicken = {p.randbreite for p in pfade if p.rand == Farbe.AKZENT}
    assert not grenzen.geschlossen
    assert min(dicken) >= 3 * grenzen.randbreite


def _mit_legende(klassen: Mapping[str, Klasse], breite: float) -> tuple[Zeichnung, list[Form]]:
    """A map, and its legend: beside it, or of the same width below it."""
    bild = karte(klassen, breite=breite).zeichnung
    if breite == TEXTBREITE:
        return bild, [form for form in bild.formen if form not in _pfade(bild)]
    return bild, list(legende(breite=breite).formen)


def test_a_wide_map_names_its_source_and_a_narrow_one_has_no_type() -> None:
    gedruckt = texte(karte({}).zeichnung)
    assert "© GeoBasis-DE / BKG (Daten verändert)" in gedruckt
    assert QUELLE in gedruckt
    assert texte(karte({}, breite=WEBBREITE).zeichnung) == []


@pytest.mark.parametrize("breite", [TEXTBREITE, WEBBREITE, SCHMALBREITE])
def test_the_legend_shows_what_the_map_shows(breite: float) -> None:
    bild, formen = _mit_legende(KLASSEN, breite)
    auf_der_karte = _pfade(bild)
    assert [f.text for f in formen if isinstance(f, Schrift) and f.text in set(Klasse)] == [
        *("Mitglied", "Mitgliedschaft ruht", "im Verfahren", "weder noch"),
        *("Mitglied", "Mitgliedschaft ruht", "im Verfahren"),
    ]
    pfade = [form for form in formen if isinstance(form, Pfad)]
    assert {(p.fuellung, p.schraffur) for p in pfade if p.fuellung} == {
        (p.fuellung, p.schraffur) for p in auf_der_karte if p.fuellung
    }
    assert {p.strichelung for p in pfade if p.rand == Farbe.AKZENT} == {
        p.strichelung for p in auf_der_karte if p.rand == Farbe.AKZENT
    }


@pytest.mark.parametrize("breite", [WEBBREITE, SCHMALBREITE])
def test_a_legend_stays_in_its_box_with_its_labels_apart(breite: float) -> None:
    pruefe(legende(breite=breite))


def test_no_label_lies_on_the_map() -> None:
    bild = karte({}).zeichnung
    land = _pfade(bild)[0]
    punkte = [
        (land.x + x * land.massstab, land.y + y * land.massstab)
        for ring in land.ringe
        for x, y in ring
    ]
    for ort in map(kasten, schriften(bild)):
        daneben = [x for x, y in punkte if ort.oben - 3 < y < ort.unten + 3]
        assert not daneben or ort.rechts + 2 < min(daneben) or max(daneben) + 2 < ort.links


def test_a_body_without_outline_is_named() -> None:
    klassen = {"LVR": Klasse.MITGLIED, DETMOLD: Klasse.MITGLIED, "051": Klasse.VERFAHREN}
    assert karte(klassen).ohne_umriss == ("LVR", "051")
    assert karte({"05111": Klasse.MITGLIED}).ohne_umriss == ("05111",)  # the city is 05111000


def test_the_text_says_how_many_are_members() -> None:
    assert kartentext(KLASSEN) == (
        "Von 396 Städten und Gemeinden sind 2 Mitglied, bei 1 ruht die Mitgliedschaft,"
        " 2 sind im Verfahren. Von 31 Kreisen (mit der Städteregion) ist 1 Mitglied,"
        " bei 1 ruht die Mitgliedschaft, 1 ist im Verfahren."
    )
    assert kartentext({"LVR": Klasse.MITGLIED}) == (
        "Von 396 Städten und Gemeinden ist keine Mitglied."
        " Von 31 Kreisen (mit der Städteregion) ist keiner Mitglied."
    )
