"""A canvas: all marks are artifacts (decoration) unless a structure element claims them."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.canvas import Canvas

from berichte.satz import stil
from berichte.satz.formen import Ausrichtung
from berichte.satz.schrift import NORMAL, Schnitt, breite, lade
from berichte.satz.struktur import Element, strukturwurzel

# Compressed content may stay binary: spelling it in ASCII costs a fifth of the drawing, and
# `archiviere` undoes it.
rl_config.useA85 = 0

BEIWERK = "/Artifact BMC"
KOPF = "/Artifact <</Type/Pagination/Subtype/Header/Attached[/Top]>> BDC"
KOPF_WIEDERHOLT = "/Artifact <</Type/Pagination>> BDC"
FUSS = "/Artifact <</Type/Pagination/Subtype/Footer/Attached[/Bottom]>> BDC"


@cache
def _farbe(farbe: str) -> Color:
    """Return reportlab's colour for "#rrggbb"."""
    return HexColor(farbe)


class Leinwand(Canvas):
    """Draws text and shapes on A4 pages and keeps account of which element each mark belongs to.

    An artifact sequence is open whenever no element is; an empty one is taken back. So no mark is
    left untagged.
    """

    _code: list[str]
    _doc: Any

    def __init__(self, puffer: BytesIO, wurzel: Element, sprache: str) -> None:
        for schnitt in Schnitt:
            lade(schnitt)
        schrift: Any = NORMAL.value  # the stubs take the font's name for a number
        super().__init__(
            puffer,
            pagesize=(stil.SEITE_BREITE, stil.SEITE_HOEHE),
            pageCompression=1,
            invariant=1,
            initialFontName=schrift,
            lang=sprache,
        )
        self._offen: Element | None = None
        self._marken: list[list[Element]] = [[]]
        self._doc.Catalog.StructTreeRoot = strukturwurzel(wurzel, self._marken)
        self._doc.Reference(self._doc.Catalog.StructTreeRoot)
        self._oeffne(BEIWERK)

    # ------------------------------------------------------------------ tagging
    def _oeffne(self, folge: str) -> None:
        self._code.append(folge)

    def _schliesse(self) -> None:
        """End the open sequence, or take it back if nothing was drawn in it."""
        if self._offen is None and self._code and self._code[-1].startswith("/Artifact"):
            self._code.pop()
        else:
            self._code.append("EMC")

    @contextmanager
    def inhalt(self, element: Element) -> Iterator[None]:
        """What is drawn inside is content of the element."""
        if self._offen is not None:
            raise RuntimeError(f"{element.art} inside the content of {self._offen.art}")
        self._schliesse()
        marken = self._marken[-1]
        self._oeffne(f"/{element.art} <</MCID {len(marken)}>> BDC")
        element.inhalte.append((self._doc.thisPageRef(), len(marken)))
        marken.append(element)
        self._offen = element
        try:
            yield
        finally:
            self._schliesse()
            self._offen = None
            self._oeffne(BEIWERK)

    @contextmanager
    def beiwerk(self, folge: str) -> Iterator[None]:
        """What is drawn inside is an artifact of a named kind (`KOPF`, `FUSS`)."""
        self._schliesse()
        self._oeffne(folge)
        try:
            yield
        finally:
            self._schliesse()
            self._oeffne(BEIWERK)

    # ------------------------------------------------------------------ pages
    def showPage(self) -> None:  # noqa: N802 (reportlab's name)
        """End the page and begin the next."""
        self._schliesse()
        super().showPage()
        self._marken.append([])
        self._oeffne(BEIWERK)

    @property
    def seitenzahl(self) -> int:
        """How many pages are ended."""
        return len(self._marken) - 1

    def trage_seitenzahlen_nach(self, *teile: tuple[int, bool]) -> None:
        """Write "Seite x von y" on all pages, now that y is known; the last thing to be drawn.

        Each part of the file is counted by itself: its pages, and whether a single one bears a
        number.
        """
        seiten = iter(self._doc.Pages.pages)
        for anzahl, auch_allein in teile:
            for nummer in range(1, anzahl + 1):
                seite = next(seiten)
                if auch_allein or anzahl > 1:
                    seite.stream += self._seitenzahl(nummer, anzahl)
        self._code.clear()
        del self._marken[-1]

    def _seitenzahl(self, nummer: int, anzahl: int) -> str:
        """Return the operators that draw it."""
        self._code[:] = [BEIWERK]
        with self.beiwerk(FUSS):
            text = f"Seite {nummer} von {anzahl}"
            self.text(stil.RAND_RECHTS, stil.RAND_UNTEN - 34, text, stil.RANDZEILE, "rechts")
        return "\n".join(self._code[:-1]) + "\n"

    def lesezeichen(self, titel: str, ebene: int, y: float) -> None:
        """Add an entry to the document's outline that leads to this height of the page."""
        name = f"abschnitt-{self.seitenzahl}-{len(self._marken[-1])}"
        self.bookmarkHorizontal(name, 0, y)
        self.addOutlineEntry(titel[:300], name, ebene, closed=False)

    # ------------------------------------------------------------------ shapes
    def text(
        self, x: float, y: float, zeile: str, art: stil.Textstil, ausrichtung: Ausrichtung = "links"
    ) -> None:
        """Draw one cleaned line; (x, y) is on the baseline, at the side the line is aligned to."""
        if ausrichtung != "links":
            weite = breite(zeile.rstrip(" "), art.schnitt, art.groesse)
            x -= weite if ausrichtung == "rechts" else weite / 2
        satz = self.beginText(x, y)
        satz.setFont(art.schnitt.value, art.groesse)
        satz.setFillColor(_farbe(art.farbe))
        satz.textOut(zeile)
        self.drawText(satz)

    def flaeche(
        self,
        x: float,
        y: float,
        weite: float,
        hoehe: float,
        *,
        fuellung: str | None = None,
        rand: str | None = None,
        randbreite: float = 0.5,
        radius: float = 0.0,
    ) -> None:
        """Draw a rectangle; (x, y) is its lower left corner."""
        if fuellung:
            self.setFillColor(_farbe(fuellung))
        if rand:
            self.setStrokeColor(_farbe(rand))
            self.setLineWidth(randbreite)
        self.roundRect(x, y, weite, hoehe, radius, stroke=int(bool(rand)), fill=int(bool(fuellung)))

    def strich(self, x1: float, y1: float, x2: float, y2: float, farbe: str, dicke: float) -> None:
        """Draw a line."""
        self.setStrokeColor(_farbe(farbe))
        self.setLineWidth(dicke)
        self.line(x1, y1, x2, y2)

    def striche(
        self, linien: list[tuple[float, float, float, float]], farbe: str, dicke: float
    ) -> None:
        """Draw many lines of one kind."""
        if linien:
            self.setStrokeColor(_farbe(farbe))
            self.setLineWidth(dicke)
            self.lines(linien)

    def rohcode(self, befehle: str) -> None:
        """Append prepared drawing operators."""
        self._code.append(befehle)
