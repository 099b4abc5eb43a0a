"""Name cards to cut out: three on a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from berichte.rundenpapiere.angaben import NETZWERK, VERFASSER, Runde, Schild
from berichte.satz import Abbildung, Absatz, Baustein, Dokument, Linie, Schrift, Zeichnung
from berichte.satz.baum import TEXTBREITE
from berichte.satz.farben import Farbe
from berichte.satz.schrift import HALBFETT, NORMAL, einzeilig
from berichte.satz.umbruch import gleiche_aus

HOEHE = 196.0
RAND = 18.0
BREIT = TEXTBREITE - 2 * RAND
MITTE = TEXTBREITE / 2
SCHWERPUNKT, RAUM = 112.0, 132.0
"""Where the middle of the text lies, and how high it may be."""
GROESSEN = (
    ((30.0, 16.0, 12.0), 1),
    ((24.0, 16.0, 12.0), 1),
    ((18.0, 16.0, 12.0), 1),
    ((24.0, 16.0, 12.0), 2),
    ((18.0, 14.0, 11.0), 3),
    ((13.0, 11.0, 10.0), 5),
    ((9.0, 8.0, 8.0), 9),
)
"""Sizes of body, person and office, and how many lines the body may take in them: a name wraps
before it is cut."""
ZEILE = 1.25


@dataclass(frozen=True, slots=True)
class _Zeile:
    text: str
    groesse: float
    fett: bool = False

    @property
    def hoehe(self) -> float:
        return self.groesse * ZEILE


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
    zeilen = _passende(karte)
    y = SCHWERPUNKT - sum(z.hoehe for z in zeilen) / 2
    schriften = [Schrift(MITTE, 30.0, NETZWERK, 9.0, Farbe.BLAU, ausrichtung="mitte")]
    for z in zeilen:
        y += z.hoehe
        grundlinie = y - z.groesse * (ZEILE - 1)
        schriften.append(
            Schrift(MITTE, grundlinie, z.text, z.groesse, Farbe.TINTE, z.fett, "mitte", BREIT)
        )
    return Zeichnung(
        TEXTBREITE,
        HOEHE,
        (
            Linie(0, 0, TEXTBREITE, 0, Farbe.LINIE),
            Linie(0, HOEHE, TEXTBREITE, HOEHE, Farbe.LINIE),
            *schriften,
        ),
    )


def _passende(karte: Schild) -> list[_Zeile]:
    """The lines in the largest size in which they fit; in need the smallest, cut below."""
    for groessen, hoechstens in GROESSEN:
        zeilen = _gesetzt(karte, groessen)
        if sum(z.fett for z in zeilen) <= hoechstens and sum(z.hoehe for z in zeilen) <= RAUM:
            return zeilen
    zeilen = _gesetzt(karte, GROESSEN[-1][0])
    return zeilen[: int(RAUM / zeilen[0].hoehe)]


def _gesetzt(karte: Schild, groessen: tuple[float, float, float]) -> list[_Zeile]:
    """Every text of the card, broken."""
    texte = (karte.kommune, karte.name, karte.amt)
    return [
        _Zeile(zeile, groesse, fett=stelle == 0)
        for stelle, (text, groesse) in enumerate(zip(texte, groessen, strict=True))
        if text.strip()
        for zeile in gleiche_aus(
            einzeilig(text), HALBFETT if stelle == 0 else NORMAL, groesse, BREIT, trennen=False
        )
    ]
