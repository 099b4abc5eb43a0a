"""The baked outlines: complete, congruent, close to the official areas."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import pytest

import antraege
from berichte.karte.backen import RASTER
from berichte.karte.umrisse import Linie, umrisse

REGISTER = Path(antraege.__file__).parent / "daten" / "kommunen.csv"


@pytest.fixture(scope="module")
def register() -> dict[str, float]:
    """Official area in square kilometres by AGS."""
    with REGISTER.open(encoding="utf-8") as datei:
        return {zeile["ags"]: float(zeile["flaeche_km2"] or 0) for zeile in csv.DictReader(datei)}


def _stuecke(ringe: Iterable[Linie]) -> Counter[frozenset[tuple[int, int]]]:
    """How often each straight piece of border occurs."""
    return Counter(frozenset(s) for ring in ringe for s in pairwise((*ring, ring[0])))


def _alle(koerper: dict[str, tuple[Linie, ...]]) -> list[Linie]:
    return [ring for ringe in koerper.values() for ring in ringe]


def _km2(ringe: Iterable[Linie]) -> float:
    doppelt = sum(
        abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise((*ring, ring[0])))) for ring in ringe
    )
    return doppelt / 2 * (RASTER / 1000) ** 2


def test_every_municipality_and_kreis_of_the_register_has_an_outline(
    register: dict[str, float],
) -> None:
    assert set(umrisse().gemeinden) == {ags for ags in register if len(ags) == 8}
    assert set(umrisse().kreise) == {ags for ags in register if len(ags) == 5}
    assert (len(umrisse().gemeinden), len(umrisse().kreise)) == (396, 31)


def test_neighbours_share_their_border_to_the_point() -> None:
    stuecke = _stuecke(_alle(dict(umrisse().gemeinden)))
    assert set(stuecke.values()) == {1, 2}
    rand = Counter(punkt for stueck, n in stuecke.items() if n == 1 for punkt in stueck)
    assert all(anzahl % 2 == 0 for anzahl in rand.values())  # the edge of the land is closed


def test_a_kreis_runs_along_its_municipalities() -> None:
    gemeinden = _stuecke(_alle(dict(umrisse().gemeinden)))
    assert _stuecke(_alle(dict(umrisse().kreise))).keys() <= gemeinden.keys()
    grenzen = Counter(frozenset(s) for linie in umrisse().kreisgrenzen for s in pairwise(linie))
    assert grenzen.keys() <= gemeinden.keys()
    assert set(grenzen.values()) == {1}


def test_the_borders_of_the_kreise_part_all_kreise_and_kreisfreie_staedte() -> None:
    grenzen = {frozenset(s) for linie in umrisse().kreisgrenzen for s in pairwise(linie)}
    je_stueck: dict[frozenset[tuple[int, int]], set[str]] = {}
    for ags, ringe in umrisse().gemeinden.items():
        for stueck in _stuecke(ringe):
            je_stueck.setdefault(stueck, set()).add(ags[:5])
    doppelt = _stuecke(_alle(dict(umrisse().gemeinden)))
    assert grenzen == {s for s, kreise in je_stueck.items() if len(kreise) > 1 or doppelt[s] == 1}


def test_areas_are_close_to_the_official_ones(register: dict[str, float]) -> None:
    flaechen = {ags: _km2(ringe) for ags, ringe in umrisse().gemeinden.items()}
    assert sum(flaechen.values()) == pytest.approx(34_112, rel=0.002)
    for ags, flaeche in flaechen.items():
        assert flaeche == pytest.approx(register[ags], rel=0.1), ags


def test_an_outline_has_no_more_points_than_paper_can_show() -> None:
    punkte = sum(len(ring) for ring in _alle(dict(umrisse().gemeinden)))
    assert 20 < punkte / 396 < 60
