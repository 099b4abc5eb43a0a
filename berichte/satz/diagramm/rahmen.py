"""What the charts share: numbers, labels that fit, axes, and what stands where there is no data."""

from collections.abc import Iterable, Iterator
from math import ceil, floor, log10

from berichte.rundung import kaufmaennisch
from berichte.satz.farben import Farbe
from berichte.satz.formen import Ausrichtung, Form, Rechteck, Schrift, Zeichnung
from berichte.satz.schrift import HALBFETT, NORMAL, TRENNSTRICH, breite, einzeilig
from berichte.satz.umbruch import kuerze, umbrich

GROESSE, KLEIN = 9.5, 8.5
ZEILE = 12.0
"""Distance of the lines of a label."""
BREIT_AB = 380.0
"""From this width on names stand beside their bars, below it above them."""
OBERLAENGE = 0.7
"""Height of a figure above the baseline, as a share of the size."""


def zahl(wert: float) -> str:
    """Return a number as German prints it: 1.234 or 12,5; at most one decimal."""
    gerundet = kaufmaennisch(wert)
    text = f"{gerundet:,.0f}" if gerundet.is_integer() else f"{gerundet:,.1f}"
    return text.translate(str.maketrans(",.-", ".,−"))


def prozent(teil: float, ganzes: float) -> str:
    """Return a share in whole per cent that never claims all or nothing wrongly."""
    if not ganzes:
        return "–"
    gerundet = int(kaufmaennisch(100 * teil / ganzes, 0))
    if gerundet == 0 and teil:
        return "unter 1 %"
    if gerundet == 100 and teil < ganzes:
        return "über 99 %"
    return f"{gerundet} %"


def weite(text: str, groesse: float = GROESSE, *, fett: bool = False) -> float:
    """Return the width of a text when drawn."""
    return breite(einzeilig(text), HALBFETT if fett else NORMAL, groesse)


def mittellinie(y: float, groesse: float = GROESSE) -> float:
    """Return the baseline of a line of text whose figures stand in the middle of ``y``."""
    return y + groesse * OBERLAENGE / 2


def namen(x: float, mitte: float, text: str, raum: float, zeilen: int = 2) -> Iterator[Form]:
    """Yield a name in at most so many lines, which are centred around a height."""
    gebrochen = umbrich(einzeilig(text), NORMAL, GROESSE, raum)
    sichtbar = list(gebrochen[:zeilen])
    if len(gebrochen) > zeilen:
        sichtbar[-1] = kuerze(sichtbar[-1].rstrip(TRENNSTRICH) + "…", NORMAL, GROESSE, raum)
    for nummer, zeile in enumerate(sichtbar):
        versatz = (nummer - (len(sichtbar) - 1) / 2) * ZEILE
        yield Schrift(x, mittellinie(mitte + versatz), zeile.replace(TRENNSTRICH, "-"))


def namenbreite(texte: Iterable[str], hoechstens: float) -> float:
    """Return how wide a column of names has to be, with the space after it."""
    return min(max((weite(text) for text in texte), default=0.0), hoechstens) + 12.0


def teilung(groesster: float, hoechstens: int) -> tuple[int, ...]:
    """Return round whole numbers from 0 to at least ``groesster``, no more than so many steps."""
    grob = max(groesster / hoechstens, 1.0)
    stufe = 10 ** floor(log10(grob))
    runde = [stufe, 2 * stufe, 5 * stufe // 2 if stufe > 1 else 5, 5 * stufe, 10 * stufe]
    schritt = next(schritt for schritt in runde if schritt * hoechstens >= groesster)
    return tuple(nummer * schritt for nummer in range(max(ceil(groesster / schritt), 1) + 1))


def auf_papier(
    x: float, y: float, text: str, *, fett: bool = False, ausrichtung: Ausrichtung = "links"
) -> Iterator[Form]:
    """Yield a text, and below it the ground that hides the lines of a grid."""
    raum = weite(text, fett=fett) + 4.0
    links = x - 2.0 - {"links": 0.0, "mitte": 0.5, "rechts": 1.0}[ausrichtung] * (raum - 4.0)
    yield Rechteck(links, y - GROESSE * OBERLAENGE - 1.5, raum, GROESSE, Farbe.PAPIER)
    yield Schrift(x, y, text, GROESSE, fett=fett, ausrichtung=ausrichtung)


def leer(raum: float, satz: str) -> Zeichnung:
    """Return a drawing that only says that there is nothing to draw."""
    hoehe = 48.0
    return Zeichnung(
        raum,
        hoehe,
        (
            Rechteck(0.25, 0.25, raum - 0.5, hoehe - 0.5, Farbe.FLAECHE, Farbe.LINIE),
            Schrift(
                raum / 2,
                mittellinie(hoehe / 2),
                satz,
                GROESSE,
                Farbe.GEDAEMPFT,
                ausrichtung="mitte",
                hoechstens=raum - 16.0,
            ),
        ),
    )
