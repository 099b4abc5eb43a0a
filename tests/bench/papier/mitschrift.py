"""Notes what a document draws, and draws the same on a canvas that does nothing else.

The bare canvas knows no blocks, no line breaks, no tags and no archive: it is handed finished
strings and paths. That is the floor a typesetter can be held against.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from berichte.satz import Dokument, stil
from berichte.satz.formen import Ausrichtung
from berichte.satz.leinwand import Leinwand
from berichte.satz.seiten import Seitenfluss
from berichte.satz.struktur import Element
from berichte.satz.werk import baue, titelei

type Strich = Callable[[Canvas], object]
"""One call on a canvas."""


@dataclass(frozen=True, slots=True)
class Gezeichnetes:
    """What is on the pages; ``texte`` and ``pfade`` say how much of it."""

    seiten: tuple[tuple[Strich, ...], ...]
    texte: int
    pfade: int


def code(leinwand: Any) -> list[str]:
    """The operators of the page; reportlab keeps them to itself."""
    operatoren: list[str] = leinwand._code
    return operatoren


class Mitschrift(Leinwand):
    """A canvas that also notes what a bare one would have to be told."""

    def __init__(self, wurzel: Element, sprache: str) -> None:
        self.seiten: list[list[Strich]] = [[]]
        self.texte = self.pfade = 0
        super().__init__(BytesIO(), wurzel, sprache)

    def _merke(self, strich: Strich) -> None:
        self.seiten[-1].append(strich)

    def showPage(self) -> None:  # noqa: N802 (reportlab's name)
        super().showPage()
        self.seiten.append([])

    def text(
        self, x: float, y: float, zeile: str, art: stil.Textstil, ausrichtung: Ausrichtung = "links"
    ) -> None:
        super().text(x, y, zeile, art, ausrichtung)
        self.texte += 1

        def strich(leinwand: Canvas) -> None:
            leinwand.setFont(art.schnitt.value, art.groesse)
            leinwand.setFillColor(HexColor(art.farbe))
            schreibe = {
                "links": leinwand.drawString,
                "mitte": leinwand.drawCentredString,
                "rechts": leinwand.drawRightString,
            }[ausrichtung]
            schreibe(x, y, zeile)

        self._merke(strich)

    def flaeche(self, x: float, y: float, weite: float, hoehe: float, **wie: Any) -> None:
        super().flaeche(x, y, weite, hoehe, **wie)
        self.pfade += 1
        fuellung, rand = wie.get("fuellung"), wie.get("rand")

        def strich(leinwand: Canvas) -> None:
            if fuellung:
                leinwand.setFillColor(HexColor(fuellung))
            if rand:
                leinwand.setStrokeColor(HexColor(rand))
                leinwand.setLineWidth(wie.get("randbreite", 0.5))
            leinwand.rect(x, y, weite, hoehe, stroke=int(bool(rand)), fill=int(bool(fuellung)))

        self._merke(strich)

    def striche(
        self, linien: list[tuple[float, float, float, float]], farbe: str, dicke: float
    ) -> None:
        super().striche(linien, farbe, dicke)
        self._merke_linien(linien, farbe, dicke)

    def strich(self, x1: float, y1: float, x2: float, y2: float, farbe: str, dicke: float) -> None:
        super().strich(x1, y1, x2, y2, farbe, dicke)
        self._merke_linien([(x1, y1, x2, y2)], farbe, dicke)

    def _merke_linien(
        self, linien: list[tuple[float, float, float, float]], farbe: str, dicke: float
    ) -> None:
        self.pfade += len(linien)

        def strich(leinwand: Canvas) -> None:
            leinwand.setStrokeColor(HexColor(farbe))
            leinwand.setLineWidth(dicke)
            leinwand.lines(linien)

        if linien:
            self._merke(strich)

    def rohcode(self, befehle: str) -> None:
        super().rohcode(befehle)
        self.pfade += 1
        # Finished operators: cheaper than reportlab's own paths, so the floor lies lower.
        self._merke(lambda leinwand: code(leinwand).append(befehle))

    def saveState(self) -> None:  # noqa: N802 (reportlab's name)
        super().saveState()
        self._merke(lambda leinwand: leinwand.saveState())

    def restoreState(self) -> None:  # noqa: N802 (reportlab's name)
        super().restoreState()
        self._merke(lambda leinwand: leinwand.restoreState())

    def translate(self, dx: float, dy: float) -> None:
        super().translate(dx, dy)
        self._merke(lambda leinwand: leinwand.translate(dx, dy))

    def scale(self, x: float, y: float) -> None:
        super().scale(x, y)
        self._merke(lambda leinwand: leinwand.scale(x, y))


def schreibe_mit(dokument: Dokument) -> Gezeichnetes:
    """Everything that the document draws, page by page, but for "Seite x von y"."""
    wurzel = Element("Document")
    glieder = [*titelei(dokument, wurzel), *baue(dokument.bausteine, wurzel)]
    mitschrift = Mitschrift(wurzel, dokument.sprache)
    Seitenfluss(mitschrift, dokument).setze(glieder)
    seiten = tuple(tuple(seite) for seite in mitschrift.seiten if seite)
    return Gezeichnetes(seiten, mitschrift.texte, mitschrift.pfade)


def zeichne_bloss(gezeichnetes: Gezeichnetes) -> bytes:
    """The same marks on the same pages, and nothing else."""
    puffer = BytesIO()
    leinwand = Canvas(puffer, pagesize=(stil.SEITE_BREITE, stil.SEITE_HOEHE), pageCompression=1)
    for seite in gezeichnetes.seiten:
        for strich in seite:
            strich(leinwand)
        leinwand.showPage()
    leinwand.save()
    return puffer.getvalue()
