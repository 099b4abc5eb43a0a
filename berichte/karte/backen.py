"""``python -m berichte.karte.backen GEMEINDEN KREISE ZIEL``: bakes outlines for the map.

Both inputs are GeoJSON in WGS84 with the property ``ags``; the Kreise run along vertices of the
municipalities. The result is TopoJSON (https://github.com/topojson/topojson-specification): each
piece of border is stored and simplified once, so neighbours stay congruent. Coordinates are whole
numbers of 100 m in UTM zone 32, from the upper left corner downwards; ``transform`` leads back.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from math import atan2, atanh, cos, cosh, radians, sin, sinh, sqrt
from pathlib import Path
from typing import Any

type Punkt = tuple[int, int]
type Bogen = tuple[Punkt, ...]
type Flaechen = dict[str, list[list[Bogen]]]
"""AGS to polygons, each a list of closed rings; the first is its edge, further ones are holes."""

RASTER = 100
"""Metres of one unit: 0.15 points on a map as wide as the page, less than a hairline."""
TOLERANZ = 20.0
"""A corner is left out if the triangle it spans is smaller than this (in squares of the grid)."""


def utm32(laenge: float, breite: float) -> tuple[float, float]:
    """Return easting and northing in metres of a longitude and latitude in degrees.

    Transverse Mercator on GRS80 by the series of L. Krüger (1912) in the form of K. Kawase,
    Bulletin of the Geospatial Information Authority of Japan 59 (2011): exact to a millimetre.
    """
    n = 1 / (2 * 298.257222101 - 1)
    radius = 0.9996 * 6378137.0 / (1 + n) * (1 + n**2 / 4 + n**4 / 64)
    reihe = (
        n / 2 - 2 * n**2 / 3 + 5 * n**3 / 16,
        13 * n**2 / 48 - 3 * n**3 / 5,
        61 * n**3 / 240,
    )
    phi, lam = radians(breite), radians(laenge - 9)
    e = 2 * sqrt(n) / (1 + n)
    t = sinh(atanh(sin(phi)) - e * atanh(e * sin(phi)))
    xi, eta = atan2(t, cos(lam)), atanh(sin(lam) / sqrt(1 + t * t))
    ost, nord = eta, xi
    for j, alpha in enumerate(reihe, start=1):
        ost += alpha * cos(2 * j * xi) * sinh(2 * j * eta)
        nord += alpha * sin(2 * j * xi) * cosh(2 * j * eta)
    return 500_000 + radius * ost, radius * nord


def lies(pfad: Path) -> Flaechen:
    """Return the areas of a GeoJSON file on the grid, counted from UTM's origin upwards."""
    flaechen: Flaechen = {}
    for objekt in json.loads(pfad.read_text(encoding="utf-8"))["features"]:
        form = objekt["geometry"]
        teile = form["coordinates"] if form["type"] == "MultiPolygon" else [form["coordinates"]]
        flaechen[objekt["properties"]["ags"]] = [[_rastere(ring) for ring in t] for t in teile]
    return flaechen


def _rastere(ring: Iterable[tuple[float, float]]) -> Bogen:
    """Return a ring on the grid without points that fell together."""
    punkte: list[Punkt] = []
    for laenge, breite in ring:
        ost, nord = utm32(laenge, breite)
        punkt = (round(ost / RASTER), round(nord / RASTER))
        if not punkte or punkt != punkte[-1]:
            punkte.append(punkt)
    return tuple(punkte)


def vereinfache(bogen: Bogen, toleranz: float) -> Bogen:
    """Drop the least corners, smallest first (Visvalingam and Whyatt 1993); the ends stay.

    A closed line keeps at least a triangle.
    """
    punkte = list(bogen)
    mindestens = 4 if punkte[0] == punkte[-1] else 2
    while len(punkte) > mindestens:
        groessen = [
            abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2
            for a, b, c in zip(punkte, punkte[1:], punkte[2:], strict=False)
        ]
        kleinste = min(groessen)
        if kleinste >= toleranz:
            break
        del punkte[groessen.index(kleinste) + 1]
    return tuple(punkte)


@dataclass
class Netz:
    """Borders between knots, where more than two of them meet; each is kept once."""

    knoten: frozenset[Punkt]
    boegen: list[Bogen] = field(default_factory=list)
    nummern: dict[Bogen, int] = field(default_factory=dict)

    @classmethod
    def aus(cls, flaechen: Flaechen) -> "Netz":
        """Find the knots of these areas."""
        nachbarn: dict[Punkt, set[Punkt]] = defaultdict(set)
        for ring in _ringe(flaechen):
            for a, b in pairwise(ring):
                nachbarn[a].add(b)
                nachbarn[b].add(a)
        return cls(frozenset(punkt for punkt, andere in nachbarn.items() if len(andere) > 2))

    def zerlege(self, ring: Bogen) -> list[int]:
        """Return the borders a ring consists of; ``~n`` is border n run backwards."""
        stellen = [i for i, punkt in enumerate(ring[:-1]) if punkt in self.knoten]
        beginn = stellen[0] if stellen else ring.index(min(ring))
        gedreht = ring[beginn:-1] + ring[: beginn + 1]
        grenzen = [0, *(i for i, p in enumerate(gedreht) if i and p in self.knoten)]
        if grenzen[-1] != len(gedreht) - 1:
            grenzen.append(len(gedreht) - 1)
        return [self._nummer(gedreht[a : b + 1]) for a, b in pairwise(grenzen)]

    def _nummer(self, bogen: Bogen) -> int:
        if bogen in self.nummern:
            return self.nummern[bogen]
        nummer = len(self.boegen)
        self.boegen.append(bogen)
        self.nummern[bogen] = nummer
        self.nummern.setdefault(bogen[::-1], ~nummer)
        return nummer


def _ringe(flaechen: Flaechen) -> Iterable[Bogen]:
    return (ring for teile in flaechen.values() for teil in teile for ring in teil)


def backe(gemeinden: Flaechen, kreise: Flaechen, toleranz: float = TOLERANZ) -> dict[str, Any]:
    """Return TopoJSON with the layers ``gemeinden`` and ``kreise``."""
    netz = Netz.aus(gemeinden)
    objekte = {"gemeinden": _ebene(netz, gemeinden)}
    anzahl = len(netz.boegen)
    objekte["kreise"] = _ebene(netz, kreise)
    if len(netz.boegen) > anzahl:
        raise ValueError("the Kreise do not run along the borders of the municipalities")
    boegen = [vereinfache(bogen, toleranz) for bogen in netz.boegen]
    links = min(x for bogen in boegen for x, _ in bogen)
    oben = max(y for bogen in boegen for _, y in bogen)
    return {
        "type": "Topology",
        "transform": {"scale": [RASTER, -RASTER], "translate": [links * RASTER, oben * RASTER]},
        "objects": objekte,
        "arcs": [_schritte([(x - links, oben - y) for x, y in bogen]) for bogen in boegen],
    }


def _ebene(netz: Netz, flaechen: Flaechen) -> dict[str, Any]:
    formen = [
        {
            "type": "MultiPolygon",
            "id": ags,
            "arcs": [[netz.zerlege(ring) for ring in teil] for teil in teile],
        }
        for ags, teile in sorted(flaechen.items())
    ]
    return {"type": "GeometryCollection", "geometries": formen}


def _schritte(punkte: list[Punkt]) -> list[Punkt]:
    """Return the first point and then the step to each further one."""
    return [punkte[0], *((b[0] - a[0], b[1] - a[1]) for a, b in pairwise(punkte))]


def main() -> None:
    """Read two files, write one."""
    angaben = argparse.ArgumentParser(description=__doc__)
    angaben.add_argument("gemeinden", type=Path)
    angaben.add_argument("kreise", type=Path)
    angaben.add_argument("ziel", type=Path)
    werte = angaben.parse_args()
    topologie = backe(lies(werte.gemeinden), lies(werte.kreise))
    text = json.dumps(topologie, separators=(",", ":"))
    werte.ziel.write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
