"""Name cards to cut out: three on a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from berichte.rundenpapiere.angaben import NETZWERK, VERFASSER, Runde, Schild
from berichte.satz import Abbildung, Absatz, Baustein, Dokument, Linie, Schrift, Zeichnung
from berichte.satz.baum import TEXTBREITE
from berichte.satz.farben import Farbe

HOEHE = 196.0
RAND = 18.0
MITTE = TEXTBREITE / 2
GROESSEN = ((22, 30.0), (30, 24.0), (44, 18.0))
"""Characters of a name, and the size in which it still fits on one line."""
KLEINSTE = 13.0


def schilder(runde: Runde, karten: Sequence[Schild]) -> Dokument:
    """All cards, as a part of a file."""
    return Dokument(
        titel="Namensschilder",
        thema=f"Namensschilder: {runde.bezeichnung}",
        stand=runde.stand,
        verfasser=VERFASSER,
        untertitel=runde.untertitel,
        fusszeile=runde.fusszeile,
        bausteine=tuple(_bausteine(karten)),
    )


def _bausteine(karten: Sequence[Schild]) -> Iterator[Baustein]:
    yield Absatz("Zum Ausschneiden an den Linien.", "klein")
    for karte in karten:
        angaben = ", ".join(filter(None, (karte.kommune, karte.name, karte.amt)))
        yield Abbildung(_zeichnung(karte), f"Namensschild: {angaben}")


def _zeichnung(karte: Schild) -> Zeichnung:
    """A card between two lines to cut along."""
    name, amt = karte.name.strip(), karte.amt.strip()
    hoch = 84.0 if name or amt else 106.0
    zeilen = [_zeile(karte.kommune, hoch, _groesse(karte.kommune), fett=True)]
    if name:
        zeilen.append(_zeile(name, hoch + 36, 16.0))
    if amt:
        zeilen.append(_zeile(amt, hoch + 58, 12.0))
    return Zeichnung(
        TEXTBREITE,
        HOEHE,
        (
            Linie(0, 0, TEXTBREITE, 0, Farbe.LINIE),
            Linie(0, HOEHE, TEXTBREITE, HOEHE, Farbe.LINIE),
            _zeile(NETZWERK, 30.0, 9.0, Farbe.BLAU),
            *zeilen,
        ),
    )


def _zeile(
    text: str, y: float, groesse: float, farbe: str = Farbe.TINTE, *, fett: bool = False
) -> Schrift:
    breit = TEXTBREITE - 2 * RAND
    return Schrift(MITTE, y, text, groesse, farbe, fett, "mitte", hoechstens=breit)


def _groesse(name: str) -> float:
    return next((groesse for zeichen, groesse in GROESSEN if len(name) <= zeichen), KLEINSTE)
