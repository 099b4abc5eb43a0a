"""Flows blocks over pages and draws the running header and footer."""

from collections.abc import Sequence

from berichte.satz import stil
from berichte.satz.baum import TEXTBREITE, Dokument
from berichte.satz.bloecke import Block, Stapel
from berichte.satz.formen import Ausrichtung
from berichte.satz.leinwand import FUSS, KOPF, Leinwand
from berichte.satz.schrift import breite, einzeilig
from berichte.satz.umbruch import kuerze, umbrich
from berichte.satz.werk import Glied, Umbruch

KNAPP = 0.01


class Seitenfluss:
    """Puts blocks below each other and turns the page where the next one does not fit."""

    def __init__(self, leinwand: Leinwand, dokument: Dokument) -> None:
        self._leinwand, self._dokument = leinwand, dokument
        self._unten = stil.RAND_UNTEN
        self._oben = stil.SEITE_HOEHE - stil.RAND_OBEN
        self._y = self._oben
        self._abstand = 0.0
        self._leer = True
        self._erste = leinwand.seitenzahl
        self._beginne_seite()

    def setze(self, glieder: Sequence[Glied]) -> None:
        """Draw everything and end the last page."""
        if self._dokument.festlich:
            self._y -= self._freiraum(glieder)
        for stelle, glied in enumerate(glieder):
            if isinstance(glied, Umbruch):
                if not self._leer and any(not isinstance(g, Umbruch) for g in glieder[stelle:]):
                    self._naechste_seite()
                continue
            if not self._leer and self._bedarf(glieder, stelle) > self._platz(glied) + KNAPP:
                self._naechste_seite()
            self._setze_block(glied)
        self._leinwand.showPage()

    @staticmethod
    def _freiraum(glieder: Sequence[Glied]) -> float:
        """Return the space above all content that lets it stand a little above the middle."""
        bloecke = tuple(glied for glied in glieder if not isinstance(glied, Umbruch))
        frei = stil.SATZHOEHE - Stapel(bloecke, TEXTBREITE).hoehe()
        return max(frei, 0.0) * stil.FEST_OBEN

    def _platz(self, block: Block) -> float:
        """Return the height left for a block, its space above deducted."""
        return self._y - self._unten - self._luft(block)

    def _luft(self, block: Block) -> float:
        """Return the space between the last block and this one."""
        return 0.0 if self._leer else max(self._abstand, block.vor)

    @staticmethod
    def _bedarf(glieder: Sequence[Glied], stelle: int) -> float:
        """Return the height that must be free to begin here: headings need what follows them."""
        hoehe, nach = 0.0, 0.0
        for nummer, glied in enumerate(glieder[stelle:]):
            if isinstance(glied, Umbruch):
                break
            if nummer:
                hoehe += max(nach, glied.vor)
            if not glied.folgt:
                hoehe += glied.mindesthoehe()
                break
            hoehe += glied.hoehe()
            nach = glied.nach
        return hoehe

    def _setze_block(self, block: Block) -> None:
        """Draw a block, in as many parts as it takes."""
        rest: Block | None = block
        while rest is not None:
            platz = self._platz(rest)
            if rest.hoehe() <= platz + KNAPP:
                self._zeichne(rest)
                return
            teile = rest.teile(platz)
            if teile is None and self._leer:
                self._zeichne(rest)  # higher than a page, cannot be split
                return
            if teile is not None:
                self._zeichne(teile[0])
                rest = teile[1]
            self._naechste_seite()

    def _zeichne(self, block: Block) -> None:
        """Draw a block at the current height."""
        self._y -= self._luft(block)
        block.zeichne(self._leinwand, stil.RAND_LINKS, self._y)
        self._y -= block.hoehe()
        self._abstand = block.nach
        self._leer = False

    def _naechste_seite(self) -> None:
        self._leinwand.showPage()
        self._beginne_seite()

    def _beginne_seite(self) -> None:
        """Draw header and footer and start at the top."""
        self._y, self._abstand, self._leer = self._oben, 0.0, True
        if self._dokument.festlich:
            self._rahmen()
        self._kopf()
        self._fuss()

    def _rahmen(self) -> None:
        """Draw the frame of a festive page, above the footer."""
        for rand, dicke in ((34.0, 1.4), (39.0, 0.5)):
            self._leinwand.flaeche(
                rand,
                rand + 22.0,
                stil.SEITE_BREITE - 2 * rand,
                stil.SEITE_HOEHE - 2 * rand - 22.0,
                rand=stil.BLAU,
                randbreite=dicke,
            )

    def _kopf(self) -> None:
        """Draw the running header, from page two on."""
        links, rechts = einzeilig(self._dokument.kopfzeile), einzeilig(self._dokument.kennung)
        if self._leinwand.seitenzahl == self._erste or not (links or rechts):
            return
        y = stil.SEITE_HOEHE - 40.0
        with self._leinwand.beiwerk(KOPF):
            rechts = _kuerze(rechts, 200.0)
            weite = breite(rechts, stil.RANDZEILE.schnitt, stil.RANDZEILE.groesse)
            platz = stil.RAND_RECHTS - stil.RAND_LINKS - weite - 20.0
            self._leinwand.text(stil.RAND_LINKS, y, _kuerze(links, platz), stil.RANDZEILE)
            self._leinwand.text(stil.RAND_RECHTS, y, rechts, stil.RANDZEILE, "rechts")
            self._leinwand.strich(stil.RAND_LINKS, y - 8, stil.RAND_RECHTS, y - 8, stil.LINIE, 0.5)

    def _fuss(self) -> None:
        """Draw the note at the foot, on two lines at most; the page's number comes later."""
        art = stil.RANDZEILE
        text = einzeilig(self._dokument.fusszeile)
        zeilen = list(umbrich(text, art.schnitt, art.groesse, 360.0, trennen=False)) if text else []
        if len(zeilen) > 2:
            zeilen[1:] = [_kuerze(" ".join(zeilen[1:]), 360.0)]
        y = stil.RAND_UNTEN - 34.0
        with self._leinwand.beiwerk(FUSS):
            if not self._dokument.festlich:
                self._leinwand.strich(
                    stil.RAND_LINKS, y + 14, stil.RAND_RECHTS, y + 14, stil.LINIE, 0.5
                )
            lage: Ausrichtung = "mitte" if self._dokument.festlich else "links"
            x = stil.RAND_LINKS + (TEXTBREITE / 2 if self._dokument.festlich else 0.0)
            for nummer, zeile in enumerate(zeilen):
                self._leinwand.text(x, y - nummer * art.zeile, zeile, art, lage)


def _kuerze(zeile: str, raum: float) -> str:
    """Return a line of header or footer, cut if it is too wide."""
    return kuerze(zeile, stil.RANDZEILE.schnitt, stil.RANDZEILE.groesse, raum)
