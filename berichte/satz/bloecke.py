"""Blocks of known width that can be measured, split at a page's end, and drawn."""

from dataclasses import dataclass, field, replace
from typing import Protocol, Self

from berichte.satz import stil
from berichte.satz.baum import Abbildung
from berichte.satz.leinwand import Leinwand
from berichte.satz.schrift import TRENNSTRICH, saeubere
from berichte.satz.struktur import Element
from berichte.satz.umbruch import gleiche_aus
from berichte.satz.zeichnen import zeichne_formen

OBERLAENGE = 0.79
"""Height above the baseline, as a share of the size."""


class Block(Protocol):
    """What the page flow knows of a block. ``folgt`` means: never the last thing on a page."""

    @property
    def vor(self) -> float:
        """Space wanted above, dropped at the top of a page."""

    @property
    def nach(self) -> float:
        """Space wanted below."""

    @property
    def folgt(self) -> bool:
        """Whether the next block must begin on the same page."""

    def hoehe(self) -> float:
        """Return the height of the whole block."""

    def mindesthoehe(self) -> float:
        """Return the height of the least part that may stand alone at a page's end."""

    def teile(self, platz: float) -> "tuple[Block, Block] | None":
        """Split so that the first part is no higher than ``platz``; None: it cannot be done."""

    def zeichne(self, leinwand: Leinwand, x: float, oben: float) -> None:
        """Draw with the upper left corner at (x, oben)."""


def grundlinie(art: stil.Textstil) -> float:
    """Return the distance from the top of a line to its baseline."""
    return (art.zeile - art.groesse) / 2 + art.groesse * OBERLAENGE


def mit_wortende(zeile: str) -> str:
    """Return the line with a space at its end, which keeps words apart when read aloud."""
    return zeile if zeile.endswith(TRENNSTRICH) else zeile + " "


@dataclass(frozen=True)
class Textblock:
    """Lines of one style in a width; ``marke`` stands before the first line, as a bullet does."""

    zeilen: tuple[str, ...]
    art: stil.Textstil
    element: Element
    raum: float
    einzug: float = 0.0
    marke: "Marke | None" = None
    lesezeichen: int | None = None
    folgt: bool = False
    nach_extra: float = 0.0
    ist_rest: bool = False

    @property
    def vor(self) -> float:
        """Space wanted above."""
        return 0.0 if self.ist_rest else self.art.vor

    @property
    def nach(self) -> float:
        """Space wanted below."""
        return self.art.nach + self.nach_extra

    def hoehe(self) -> float:
        """Return the height of all lines."""
        return len(self.zeilen) * self.art.zeile

    def mindesthoehe(self) -> float:
        """Return the height of two lines, of all if there are no more than three."""
        anzahl = len(self.zeilen)
        return (anzahl if anzahl <= 3 or self.folgt else 2) * self.art.zeile

    def teile(self, platz: float) -> tuple[Self, Self] | None:
        """Split with at least two lines on either side; headings stay whole."""
        anzahl = min(int((platz + 0.01) / self.art.zeile), len(self.zeilen) - 2)
        if anzahl < 2 or (self.folgt and self.hoehe() <= stil.SATZHOEHE):
            return None
        return (
            replace(self, zeilen=self.zeilen[:anzahl], nach_extra=-self.art.nach),
            replace(self, zeilen=self.zeilen[anzahl:], marke=None, lesezeichen=None, ist_rest=True),
        )

    def zeichne(self, leinwand: Leinwand, x: float, oben: float) -> None:
        """Draw mark and lines, add the bookmark."""
        y = oben - grundlinie(self.art)
        if self.lesezeichen is not None:
            titel = " ".join(self.zeilen).replace(f"{TRENNSTRICH} ", "")
            leinwand.lesezeichen(titel, self.lesezeichen, oben)
        if self.marke is not None:
            with leinwand.inhalt(self.marke.element):
                leinwand.text(x + self.marke.einzug, y, self.marke.text, self.marke.art)
        ausrichtung = self.art.ausrichtung
        x += self.einzug + {"links": 0.0, "mitte": 0.5, "rechts": 1.0}[ausrichtung] * self.raum
        with leinwand.inhalt(self.element):
            for zeile in self.zeilen:
                leinwand.text(x, y, mit_wortende(zeile), self.art, ausrichtung)
                y -= self.art.zeile


@dataclass(frozen=True)
class Marke:
    """A label before a text: bullet, number, name of a value."""

    text: str
    art: stil.Textstil
    element: Element
    einzug: float = 0.0


def textblock(
    text: str, art: stil.Textstil, element: Element, breite: float, *, einzug: float = 0.0
) -> Textblock:
    """Clean and break a text into a block."""
    zeilen = gleiche_aus(
        saeubere(text).strip(), art.schnitt, art.groesse, breite - einzug, trennen=art.trennen
    )
    return Textblock(zeilen, art, element, breite - einzug, einzug)


@dataclass(frozen=True)
class Stapel:
    """Blocks on each other that stay together if a page can hold them; in a box if ``kasten``."""

    bloecke: tuple[Block, ...]
    breite: float
    kasten: bool = False
    vor: float = 0.0
    nach: float = 0.0
    folgt: bool = False
    _rand: float = field(default=0.0, init=False)

    def __post_init__(self) -> None:
        """A box has padding."""
        object.__setattr__(self, "_rand", 10.0 if self.kasten else 0.0)

    def _abstaende(self) -> list[float]:
        """Space above each block."""
        paare = zip(self.bloecke, self.bloecke[1:], strict=False)
        return [0.0, *(max(erster.nach, zweiter.vor) for erster, zweiter in paare)]

    def hoehe(self) -> float:
        """Return the height with padding."""
        return sum(b.hoehe() for b in self.bloecke) + sum(self._abstaende()) + 2 * self._rand

    def mindesthoehe(self) -> float:
        """Return the whole height: it stays together."""
        return min(self.hoehe(), stil.SATZHOEHE)

    def teile(self, platz: float) -> "tuple[Block, Block] | None":
        """Split only what is higher than a page, between blocks or inside one."""
        if self.hoehe() <= stil.SATZHOEHE or not self.bloecke:
            return None
        rest = platz - 2 * self._rand
        for stelle, (block, abstand) in enumerate(
            zip(self.bloecke, self._abstaende(), strict=True)
        ):
            if block.hoehe() + abstand > rest:
                innen = block.teile(rest - abstand)
                if innen is None and stelle == 0:
                    return None
                kopf, schwanz = ((innen[0],), (innen[1],)) if innen else ((), (block,))
                return (
                    replace(self, bloecke=(*self.bloecke[:stelle], *kopf), nach=0.0),
                    replace(self, bloecke=(*schwanz, *self.bloecke[stelle + 1 :]), vor=0.0),
                )
            rest -= block.hoehe() + abstand
        return None

    def zeichne(self, leinwand: Leinwand, x: float, oben: float) -> None:
        """Draw the box, then the blocks."""
        if self.kasten:
            hoehe = self.hoehe()
            leinwand.flaeche(x, oben - hoehe, self.breite, hoehe, fuellung=stil.FLAECHE)
            leinwand.flaeche(x, oben - hoehe, 3.0, hoehe, fuellung=stil.BLAU)
            x += self._rand + 4.0
        oben -= self._rand
        for block, abstand in zip(self.bloecke, self._abstaende(), strict=True):
            block.zeichne(leinwand, x, oben - abstand)
            oben -= abstand + block.hoehe()


@dataclass(frozen=True)
class Bild:
    """A drawing as one figure, scaled down to fit the page."""

    abbildung: Abbildung
    element: Element
    breite: float
    vor: float = 2.0
    nach: float = 10.0
    folgt: bool = False

    @property
    def massstab(self) -> float:
        """Factor from the drawing's points to the page's."""
        bild = self.abbildung.zeichnung
        return min(
            1.0, self.breite / max(bild.breite, 1.0), (stil.SATZHOEHE - 60) / max(bild.hoehe, 1.0)
        )

    def hoehe(self) -> float:
        """Return the height as drawn."""
        return self.abbildung.zeichnung.hoehe * self.massstab

    def mindesthoehe(self) -> float:
        """Return the whole height."""
        return self.hoehe()

    def teile(self, platz: float) -> None:
        """Never split."""
        del platz

    def zeichne(self, leinwand: Leinwand, x: float, oben: float) -> None:
        """Draw and note the box for the structure tree."""
        bild, unten = self.abbildung.zeichnung, oben - self.hoehe()
        self.element.attribute = b"<</O/Layout/Placement/Block/BBox[%.2f %.2f %.2f %.2f]>>" % (
            x,
            unten,
            x + bild.breite * self.massstab,
            oben,
        )
        with leinwand.inhalt(self.element):
            leinwand.saveState()
            leinwand.translate(x, oben)
            leinwand.scale(self.massstab, self.massstab)
            zeichne_formen(leinwand, bild.formen)
            leinwand.restoreState()
