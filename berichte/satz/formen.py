"""The forms that a drawing is made of.

Lengths are points (1/72 inch), colours are "#rrggbb". Drawings count from the upper left corner
downwards, as SVG does.
"""

from dataclasses import dataclass
from typing import Literal

from berichte.satz.farben import Farbe

type Ausrichtung = Literal["links", "mitte", "rechts"]


@dataclass(frozen=True, slots=True)
class Rechteck:
    """A filled or outlined rectangle; (x, y) is its upper left corner."""

    x: float
    y: float
    breite: float
    hoehe: float
    fuellung: str | None = None
    rand: str | None = None
    randbreite: float = 0.5


@dataclass(frozen=True, slots=True)
class Linie:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    farbe: str
    dicke: float = 0.5


@dataclass(frozen=True, slots=True)
class Schrift:
    """One line of text in a drawing; (x, y) is on its baseline, at the side it is aligned to.

    What is wider than ``hoechstens`` is cut with an ellipsis.
    """

    x: float
    y: float
    text: str
    groesse: float = 9.0
    farbe: str = Farbe.TINTE
    fett: bool = False
    ausrichtung: Ausrichtung = "links"
    hoechstens: float | None = None


@dataclass(frozen=True, slots=True)
class Schraffur:
    """Parallel lines over a filling; 0 degrees lie flat, 45 rise to the right."""

    farbe: str
    abstand: float = 3.0
    dicke: float = 0.8
    winkel: float = 45.0


@dataclass(frozen=True, slots=True)
class Pfad:
    """Polygons of one colour: whole numbers times ``massstab``, shifted to (x, y).

    Holes follow the even-odd rule. A hatching needs a filling. Open lines are those that are not
    ``geschlossen``; ``strichelung`` is the length of dash and gap. Widths are points whatever the
    ``massstab``.
    """

    ringe: tuple[tuple[tuple[int, int], ...], ...]
    fuellung: str | None = None
    rand: str | None = None
    randbreite: float = 0.25
    massstab: float = 0.1
    x: float = 0.0
    y: float = 0.0
    geschlossen: bool = True
    schraffur: Schraffur | None = None
    strichelung: tuple[float, float] | None = None


type Form = Rechteck | Linie | Schrift | Pfad


@dataclass(frozen=True, slots=True)
class Zeichnung:
    """A vector drawing; forms are drawn in their order."""

    breite: float
    hoehe: float
    formen: tuple[Form, ...]
