"""Tables: fixed column widths and row heights, plain lines, so that long ones stay fast."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

from berichte.satz import stil
from berichte.satz.baum import Tabelle
from berichte.satz.bloecke import grundlinie, mit_wortende
from berichte.satz.leinwand import KOPF_WIEDERHOLT, Leinwand
from berichte.satz.schrift import saeubere
from berichte.satz.struktur import Element, pdf_text
from berichte.satz.umbruch import umbrich

STEG = 12.0
"""Space between two columns."""
LUFT = 3.5
"""Space above and below the lines of a row."""
KASTEN = 11.0
"""Side of a box to tick."""
HOECHSTENS = 30
"""More lines than these make a row be continued as another one, so that any row fits on a page."""

SPALTENKOPF = b"<</O/Table/Scope/Column>>"
ZEILENKOPF = b"<</O/Table/Scope/Row>>"


@dataclass(frozen=True, slots=True)
class Zelle:
    """The lines of a cell and the element they belong to."""

    element: Element
    zeilen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reihe:
    """A row as drawn; ``offen`` means the next one continues it, so there is no rule between."""

    zellen: tuple[Zelle, ...]
    hoehe: float
    offen: bool = False


@dataclass(frozen=True)
class Satzspiegel:
    """What all parts of a split table share; ``summen`` are the running heights of the rows."""

    x: tuple[float, ...]
    weiten: tuple[float, ...]
    rechts: tuple[bool, ...]
    kaestchen: tuple[int, ...]
    """The columns with boxes to tick."""
    kopf: Reihe
    reihen: tuple[Reihe, ...]
    summen: tuple[float, ...]
    breite: float


def _kasten(x: float, oben: float) -> Iterator[tuple[float, float, float, float]]:
    """The sides of a box around the first letter of a cell."""
    links, rechts = x - (KASTEN - 5) / 2, x + (KASTEN + 5) / 2
    hoch, tief = oben - LUFT - 0.5, oben - LUFT - 0.5 - KASTEN
    yield links, hoch, rechts, hoch
    yield links, tief, rechts, tief
    yield links, hoch, links, tief
    yield rechts, hoch, rechts, tief


@dataclass(frozen=True)
class Tabellenblock:
    """The rows from ``von`` to before ``bis`` of a table, with its head above."""

    spiegel: Satzspiegel
    von: int
    bis: int
    vor: float = 2.0
    nach: float = 14.0
    folgt: bool = False

    def _summe(self, stelle: int) -> float:
        return self.spiegel.summen[stelle]

    def hoehe(self) -> float:
        """Return the height of head and rows."""
        return self.spiegel.kopf.hoehe + self._summe(self.bis) - self._summe(self.von)

    def mindesthoehe(self) -> float:
        """Return the height of the head and two rows."""
        erste = min(self.von + 2, self.bis)
        return self.spiegel.kopf.hoehe + self._summe(erste) - self._summe(self.von)

    def teile(self, platz: float) -> "tuple[Tabellenblock, Tabellenblock] | None":
        """Split between rows, if possible with two rows on either side."""
        grenze = platz - self.spiegel.kopf.hoehe + self._summe(self.von) + 0.01
        stelle = bisect_right(self.spiegel.summen, grenze) - 1
        if stelle >= self.bis - 1 and self.bis - self.von > 3:
            stelle = self.bis - 2
        if not self.von < stelle < self.bis:
            return None
        return replace(self, bis=stelle, nach=0.0), replace(self, von=stelle, vor=0.0)

    def zeichne(self, leinwand: Leinwand, x: float, oben: float) -> None:
        """Draw head, rows, and the rules of all of them at the end."""
        spiegel = self.spiegel
        rechts = x + spiegel.breite
        if spiegel.kopf.zellen[0].element.inhalte or self.von:
            with leinwand.beiwerk(KOPF_WIEDERHOLT):
                self._zeichne_kopf(leinwand, x, oben, None)
        else:
            self._zeichne_kopf(leinwand, x, oben, leinwand)
        y = oben - spiegel.kopf.hoehe
        striche = []
        kaesten: list[tuple[float, float, float, float]] = []
        for reihe in spiegel.reihen[self.von : self.bis]:
            self._zeichne_reihe(leinwand, x, y, reihe)
            kaesten += [k for nr in spiegel.kaestchen for k in _kasten(x + spiegel.x[nr], y)]
            y -= reihe.hoehe
            if not reihe.offen:
                striche.append((x, y, rechts, y))
        leinwand.striche(striche, stil.LINIE, 0.5)
        leinwand.striche(kaesten, stil.TINTE, 0.6)
        leinwand.strich(
            x, oben - spiegel.kopf.hoehe, rechts, oben - spiegel.kopf.hoehe, stil.TINTE, 0.9
        )

    def _zeichne_kopf(
        self, leinwand: Leinwand, x: float, oben: float, gekennzeichnet: Leinwand | None
    ) -> None:
        """Draw the head's cells, lines at the bottom; as content only when ``gekennzeichnet``."""
        art = stil.TABELLE_KOPF
        unten = oben - self.spiegel.kopf.hoehe + LUFT
        for spalte, zelle in enumerate(self.spiegel.kopf.zellen):
            y = unten + len(zelle.zeilen) * art.zeile - grundlinie(art)
            if gekennzeichnet is None:
                self._zeichne_zeilen(leinwand, x, y, spalte, zelle, art)
            elif any(zelle.zeilen):
                with gekennzeichnet.inhalt(zelle.element):
                    self._zeichne_zeilen(leinwand, x, y, spalte, zelle, art)

    def _zeichne_reihe(self, leinwand: Leinwand, x: float, oben: float, reihe: Reihe) -> None:
        """Draw the cells of a row; empty ones leave no mark."""
        art = stil.TABELLE_ZELLE
        y = oben - LUFT - grundlinie(art)
        for spalte, zelle in enumerate(reihe.zellen):
            if any(zelle.zeilen):
                with leinwand.inhalt(zelle.element):
                    self._zeichne_zeilen(leinwand, x, y, spalte, zelle, art)

    def _zeichne_zeilen(
        self, leinwand: Leinwand, x: float, y: float, spalte: int, zelle: Zelle, art: stil.Textstil
    ) -> None:
        """Draw the lines of a cell downwards from the baseline y."""
        x += self.spiegel.x[spalte]
        rechts = self.spiegel.rechts[spalte]
        if rechts:
            x += self.spiegel.weiten[spalte]
        letzte = len(zelle.zeilen) - 1
        for nummer, zeile in enumerate(zelle.zeilen):
            text = zeile if nummer == letzte else mit_wortende(zeile)
            leinwand.text(x, y - nummer * art.zeile, text, art, "rechts" if rechts else "links")


def tabellenblock(tabelle: Tabelle, element: Element, breite: float) -> Tabellenblock:
    """Measure a table with rows and make its elements below ``element`` (a Table)."""
    if tabelle.zusammenfassung:
        element.attribute = b"<</O/Table/Summary%s>>" % pdf_text(saeubere(tabelle.zusammenfassung))
    ganz = sum(spalte.breite for spalte in tabelle.spalten)
    raster = [spalte.breite / ganz * breite for spalte in tabelle.spalten]
    weiten = (*(max(weite - STEG, 8.0) for weite in raster[:-1]), raster[-1])
    kopfreihe = Element("TR", Element("THead", element))
    titel = [
        _umbrich(s.titel, w, stil.TABELLE_KOPF)
        for s, w in zip(tabelle.spalten, weiten, strict=True)
    ]
    kopf = tuple(
        Zelle(Element("TH", kopfreihe, attribute=SPALTENKOPF), zeilen[:HOECHSTENS])
        for zeilen in titel
    )
    kopfhoehe = max(len(zelle.zeilen) for zelle in kopf) * stil.TABELLE_KOPF.zeile + 2 * LUFT
    koerper = Element("TBody", element)
    reihen = tuple(
        reihe for zeile in tabelle.zeilen for reihe in _reihen(tabelle, zeile, weiten, koerper)
    )
    spiegel = Satzspiegel(
        x=tuple(accumulate(raster[:-1], initial=0.0)),
        weiten=weiten,
        rechts=tuple(spalte.rechtsbuendig for spalte in tabelle.spalten),
        kaestchen=tuple(nr for nr, s in enumerate(tabelle.spalten) if s.ist_kaestchen),
        kopf=Reihe(kopf, kopfhoehe),
        reihen=reihen,
        summen=tuple(accumulate((reihe.hoehe for reihe in reihen), initial=0.0)),
        breite=breite,
    )
    return Tabellenblock(spiegel, 0, len(reihen))


def _umbrich(text: str, weite: float, art: stil.Textstil) -> tuple[str, ...]:
    """Clean and break a cell's text."""
    return umbrich(saeubere(text).strip(), art.schnitt, art.groesse, weite)


def _reihen(
    tabelle: Tabelle, zeile: tuple[str, ...], weiten: tuple[float, ...], koerper: Element
) -> Iterator[Reihe]:
    """Yield the row of one line of data, in several pieces if it is very high."""
    reihe = Element("TR", koerper)
    zellen = []
    for spalte, weite in enumerate(weiten):
        if spalte == 0 and tabelle.zeilenkopf:
            element = Element("TH", reihe, attribute=ZEILENKOPF)
        else:
            element = Element("TD", reihe)
        text = zeile[spalte] if spalte < len(zeile) else ""
        zellen.append(Zelle(element, _umbrich(text, weite, stil.TABELLE_ZELLE)))
    hoechste = max(len(zelle.zeilen) for zelle in zellen)
    for von in range(0, hoechste, HOECHSTENS):
        teil = tuple(
            replace(zelle, zeilen=zelle.zeilen[von : von + HOECHSTENS]) for zelle in zellen
        )
        offen = hoechste > von + HOECHSTENS
        anzahl = min(HOECHSTENS, hoechste - von)
        luft = LUFT * ((von == 0) + (not offen))
        yield Reihe(teil, anzahl * stil.TABELLE_ZELLE.zeile + max(luft, LUFT), offen)
