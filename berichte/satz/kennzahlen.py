"""A row of big figures, each in a box of its own."""

from dataclasses import dataclass

from berichte.satz import stil
from berichte.satz.baum import Kennzahl
from berichte.satz.bloecke import grundlinie, mit_wortende
from berichte.satz.leinwand import Leinwand
from berichte.satz.schrift import breite, einzeilig
from berichte.satz.struktur import Element
from berichte.satz.umbruch import umbrich

LUECKE = 7.0
INNEN = 8.5


@dataclass(frozen=True)
class Feld:
    """One figure, broken into lines; each part is an element of its own."""

    teile: tuple[tuple[Element, tuple[str, ...], stil.Textstil], ...]

    def hoehe(self) -> float:
        """Return the height with padding."""
        return sum(len(zeilen) * art.zeile for _, zeilen, art in self.teile) + 2 * INNEN


@dataclass(frozen=True)
class Kennzahlenreihe:
    """Boxes of equal width side by side."""

    felder: tuple[Feld, ...]
    weite: float
    vor: float = 10.0
    nach: float = LUECKE
    folgt: bool = False

    def hoehe(self) -> float:
        """Return the height of the highest box."""
        return max(feld.hoehe() for feld in self.felder)

    def mindesthoehe(self) -> float:
        """Return the whole height."""
        return self.hoehe()

    def teile(self, platz: float) -> None:
        """Never split."""
        del platz

    def zeichne(self, leinwand: Leinwand, x: float, oben: float) -> None:
        """Draw the boxes from left to right."""
        hoehe = self.hoehe()
        for feld in self.felder:
            leinwand.flaeche(
                x, oben - hoehe, self.weite, hoehe, rand=stil.LINIE, randbreite=0.8, radius=3.0
            )
            y = oben - INNEN
            for element, zeilen, art in feld.teile:
                with leinwand.inhalt(element):
                    for zeile in zeilen:
                        leinwand.text(x + INNEN, y - grundlinie(art), mit_wortende(zeile), art)
                        y -= art.zeile
            x += self.weite + LUECKE


def kennzahlenreihe(
    zahlen: tuple[Kennzahl, ...], spalten: int, liste: Element, ganze_breite: float
) -> Kennzahlenreihe:
    """Measure a row of figures; ``spalten`` is the number of boxes a full row has."""
    weite = (ganze_breite - LUECKE * (spalten - 1)) / spalten
    return Kennzahlenreihe(tuple(_feld(zahl, liste, weite - 2 * INNEN) for zahl in zahlen), weite)


def _feld(zahl: Kennzahl, liste: Element, raum: float) -> Feld:
    """Break the parts of one figure; a value too wide for its box is set smaller."""
    eintrag = Element("LBody", Element("LI", liste))
    art = stil.KENNZAHL
    wert = einzeilig(zahl.wert) or "?"
    voll = breite(wert, art.schnitt, art.groesse)
    if voll > raum:
        groesse = max(art.groesse * raum / voll, 11.0)
        art = stil.Textstil(art.schnitt, groesse, art.zeile)
    teile = [
        (wert, art),
        (zahl.bezeichnung, stil.KENNZAHL_NAME),
        (zahl.zusatz, stil.KENNZAHL_ZUSATZ),
    ]
    return Feld(
        tuple(
            (
                Element("P", eintrag),
                _zeilen(text, stilart, raum),
                stilart,
            )
            for text, stilart in teile
            if einzeilig(text)
        )
    )


def _zeilen(text: str, art: stil.Textstil, raum: float) -> tuple[str, ...]:
    """Break a part of a figure."""
    return umbrich(einzeilig(text), art.schnitt, art.groesse, raum, trennen=art.trennen)
