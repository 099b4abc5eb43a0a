"""Bars: a number for each name."""

from collections.abc import Sequence

from berichte.satz.baum import TEXTBREITE
from berichte.satz.diagramm.rahmen import zahl
from berichte.satz.farben import Farbe
from berichte.satz.formen import Form, Rechteck, Schrift, Zeichnung

ZEILE, DICKE = 22.0, 12.0


def balkendiagramm(
    werte: Sequence[tuple[str, float]], *, breite: float = TEXTBREITE, namenbreite: float = 150.0
) -> Zeichnung:
    """Draw a horizontal bar for each (name, value), with the value at the right end."""
    groesster = max((wert for _, wert in werte), default=0) or 1
    spur = breite - namenbreite - 44.0
    formen: list[Form] = []
    for nummer, (name, wert) in enumerate(werte):
        oben = nummer * ZEILE + (ZEILE - DICKE) / 2
        grundlinie = oben + DICKE - 3.0
        formen.append(Schrift(0, grundlinie, name, 9.5, hoechstens=namenbreite - 8.0))
        formen.append(Rechteck(namenbreite, oben, spur, DICKE, Farbe.SPUR))
        laenge = spur * max(wert, 0) / groesster
        if laenge > 0:
            formen.append(Rechteck(namenbreite, oben, laenge, DICKE, Farbe.BLAU))
        formen.append(Schrift(breite, grundlinie, zahl(wert), 9.5, fett=True, ausrichtung="rechts"))
    return Zeichnung(breite, max(len(werte), 1) * ZEILE, tuple(formen))
