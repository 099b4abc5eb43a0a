"""The outlines of North Rhine-Westphalia as they lie in ``antraege/daten/umrisse.json``."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

DATEI = Path(__file__).parents[2] / "antraege" / "daten" / "umrisse.json"
QUELLE = "© GeoBasis-DE / BKG (Daten verändert)"
"""What the licence asks to stand on every map."""

type Linie = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Umrisse:
    """Rings of municipalities and Kreise by AGS, and the borders of all Kreise, each of them once.

    Units of 100 m from the upper left corner of a box ``breite`` by ``hoehe``. A kreisfreie Stadt
    is a municipality only; its border is among the borders.
    """

    gemeinden: Mapping[str, tuple[Linie, ...]]
    kreise: Mapping[str, tuple[Linie, ...]]
    kreisgrenzen: tuple[Linie, ...]
    breite: int
    hoehe: int


@cache
def umrisse() -> Umrisse:
    """Read the outlines once per process."""
    topologie = json.loads(DATEI.read_text(encoding="utf-8"))
    boegen = [_bogen(schritte) for schritte in topologie["arcs"]]
    kreise = topologie["objects"]["kreise"]["geometries"]
    genutzt = {max(nummer, ~nummer) for kreis in kreise for nummer in _nummern(kreis)}
    gemeinden = _ringe(topologie["objects"]["gemeinden"]["geometries"], boegen)
    return Umrisse(
        gemeinden=gemeinden,
        # The AGS of a kreisfreie Stadt is that of its Kreis with three noughts.
        kreise=_ringe((k for k in kreise if f"{k['id']}000" not in gemeinden), boegen),
        kreisgrenzen=tuple(boegen[nummer] for nummer in sorted(genutzt)),
        breite=max(x for bogen in boegen for x, _ in bogen),
        hoehe=max(y for bogen in boegen for _, y in bogen),
    )


def _bogen(schritte: list[list[int]]) -> Linie:
    """Return the points of a border from its first point and the steps after it."""
    xs, ys = zip(*schritte, strict=True)
    return tuple(zip(accumulate(xs), accumulate(ys), strict=True))


def _nummern(form: Mapping[str, Any]) -> Iterable[int]:
    return (nummer for teil in form["arcs"] for ring in teil for nummer in ring)


def _ringe(
    formen: Iterable[Mapping[str, Any]], boegen: list[Linie]
) -> dict[str, tuple[Linie, ...]]:
    return {
        form["id"]: tuple(_ring(ring, boegen) for teil in form["arcs"] for ring in teil)
        for form in formen
    }


def _ring(nummern: Iterable[int], boegen: list[Linie]) -> Linie:
    """Return a ring without its end, from its borders; ``~n`` is border n run backwards."""
    linien = (boegen[n] if n >= 0 else boegen[~n][::-1] for n in nummern)
    return tuple(punkt for linie in linien for punkt in linie[:-1])
