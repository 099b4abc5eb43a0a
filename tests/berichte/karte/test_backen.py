"""Baking outlines from any pair of GeoJSON files."""

from __future__ import annotations

import json
import sys
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest

from berichte.karte import backen
from berichte.karte.backen import backe, lies, utm32, vereinfache

# Two neighbours of a tenth of a degree; their border has a dent of about 100 m and one of 3 km.
MITTE = [[7.1, 51.0], [7.101, 51.02], [7.1, 51.04], [7.14, 51.07], [7.1, 51.1]]
LINKS = [*MITTE, [7.0, 51.1], [7.0, 51.0], [7.1, 51.0]]
RECHTS = [*MITTE[::-1], [7.2, 51.0], [7.2, 51.1], [7.1, 51.1]]
BEIDE = [[7.0, 51.0], [7.1, 51.0], [7.2, 51.0], [7.2, 51.1], [7.1, 51.1], [7.0, 51.1], [7.0, 51.0]]


def schreibe(pfad: Path, **flaechen: list[list[float]]) -> Path:
    objekte = [
        {
            "properties": {"ags": ags.lstrip("k")},
            "geometry": {"type": "Polygon", "coordinates": [ring]},
        }
        for ags, ring in flaechen.items()
    ]
    pfad.write_text(json.dumps({"type": "FeatureCollection", "features": objekte}))
    return pfad


def ring(topologie: dict[str, Any], ebene: str, nummer: int) -> list[tuple[int, int]]:
    """The points of the first ring of an area."""
    punkte: list[tuple[int, int]] = []
    for bogen in topologie["objects"][ebene]["geometries"][nummer]["arcs"][0][0]:
        xs, ys = zip(*topologie["arcs"][max(bogen, ~bogen)], strict=True)
        linie = list(zip(accumulate(xs), accumulate(ys), strict=True))
        punkte += (linie if bogen >= 0 else linie[::-1])[:-1]
    return punkte


@pytest.fixture
def gemeinden(tmp_path: Path) -> Path:
    return schreibe(tmp_path / "g.json", k05001001=LINKS, k05001002=RECHTS)


@pytest.fixture
def kreise(tmp_path: Path) -> Path:
    return schreibe(tmp_path / "k.json", k05001=BEIDE)


@pytest.mark.parametrize(
    ("ort", "ost", "nord"),
    [
        # Computed with PROJ (EPSG:4258 to EPSG:25832).
        ((6.958, 50.941), 356_538.262, 5_645_249.363),
        ((9.4614, 51.8), 531_816.246, 5_738_894.698),
        ((9.0, 45.0), 500_000.0, 4_982_950.400),
    ],
)
def test_projection_agrees_with_proj(ort: tuple[float, float], ost: float, nord: float) -> None:
    assert utm32(*ort) == pytest.approx((ost, nord), abs=0.001)


def test_neighbours_keep_the_same_border(gemeinden: Path, kreise: Path) -> None:
    topologie = backe(lies(gemeinden), lies(kreise))
    links, rechts = ring(topologie, "gemeinden", 0), ring(topologie, "gemeinden", 1)
    assert len(set(links) & set(rechts)) == 4  # the ends, and the dent that is big enough
    assert set(ring(topologie, "kreise", 0)) <= set(links) | set(rechts)


def test_the_transform_leads_back_to_utm(gemeinden: Path, kreise: Path) -> None:
    topologie = backe(lies(gemeinden), lies(kreise))
    (sx, sy), (tx, ty) = topologie["transform"]["scale"], topologie["transform"]["translate"]
    orte = {(tx + x * sx, ty + y * sy) for x, y in ring(topologie, "kreise", 0)}
    for ecke in ((7.0, 51.0), (7.2, 51.0), (7.2, 51.1), (7.0, 51.1)):
        ost, nord = utm32(*ecke)
        assert any(abs(x - ost) <= 50 and abs(y - nord) <= 50 for x, y in orte)


def test_kreise_that_run_elsewhere_are_refused(gemeinden: Path, tmp_path: Path) -> None:
    daneben = schreibe(tmp_path / "d.json", k05001=[[7, 51], [7.3, 51], [7.3, 51.1], [7, 51]])
    with pytest.raises(ValueError, match="borders of the municipalities"):
        backe(lies(gemeinden), lies(daneben))


def test_simplifying_keeps_the_ends_and_drops_the_smallest_corner_first() -> None:
    zacken = ((0, 0), (10, 1), (20, 0), (30, 20), (40, 0))
    assert vereinfache(zacken, 12) == ((0, 0), (20, 0), (30, 20), (40, 0))
    assert vereinfache(zacken, 1e6) == ((0, 0), (40, 0))
    quadrat = ((0, 0), (1, 0), (1, 1), (0, 1), (0, 0))
    assert len(vereinfache(quadrat, 1e6)) == 4


def test_the_command_writes_one_file_from_two(
    gemeinden: Path, kreise: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ziel = tmp_path / "umrisse.json"
    monkeypatch.setattr(sys, "argv", ["backen", str(gemeinden), str(kreise), str(ziel)])
    backen.main()
    topologie = json.loads(ziel.read_text())
    assert [g["id"] for g in topologie["objects"]["gemeinden"]["geometries"]] == [
        "05001001",
        "05001002",
    ]
