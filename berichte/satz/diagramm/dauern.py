"""Time in state: the median and the middle half of the stays, in days."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from berichte.satz.baum import TEXTBREITE
from berichte.satz.diagramm.rahmen import (
    BREIT_AB,
    GROESSE,
    KLEIN,
    auf_papier,
    leer,
    mittellinie,
    namen,
    namenbreite,
    teilung,
    weite,
    zahl,
)
from berichte.satz.farben import Farbe
from berichte.satz.formen import Form, Linie, Rechteck, Schrift, Zeichnung

ZU_WENIGE = "zu wenige"
HAELFTE = "mittlere Hälfte"
LEER = "Noch keine Dauern."
REIHE, BALKEN, MARKE = 26.0, 11.0, 17.0
"""Height of a row, of its bar, of the mark of the median."""
NAME = 12.0
"""Height of the name above its row on a narrow drawing."""
KOPF, ACHSE, SCHLUESSEL = 16.0, 15.0, 22.0
"""Height of the titles above, of the numbers of the axis, of the key."""
LUFT = 12.0
RAND = 4.0
"""Where the bars begin on a narrow drawing: half of the axis' first number stands left of them."""
STRICH = 2.4
"""Width of the mark of the median."""


@dataclass(frozen=True, slots=True)
class Spanne:
    """How long a step takes: number of stays, median and quartiles in days, where there are any.

    The whole way (``ist_gesamt``) is no step among the others.
    """

    name: str
    n: int
    median: float | None = None
    viertel: tuple[float, float] | None = None
    ist_gesamt: bool = False

    @property
    def laengste(self) -> float:
        """How far its row reaches, in days."""
        return max(self.median or 0.0, *(self.viertel or (0.0,)))


@dataclass(frozen=True, slots=True)
class _Masse:
    """Where the rows' bars and columns stand, and how long a day is drawn."""

    links: float
    rechts: float
    tag: float
    spalte_median: float
    spalte_n: float


def dauern(spannen: Sequence[Spanne], *, breite: float = TEXTBREITE) -> Zeichnung:
    """Draw a row for each span; the numbers stand at its right end."""
    if not spannen:
        return leer(breite, LEER)
    breit = breite >= BREIT_AB
    reihe = REIHE if breit else REIHE + NAME
    laengste = max(spanne.laengste for spanne in spannen)
    stufen = teilung(laengste, 5 if breit else 4) if laengste else ()
    masse = _miss(spannen, stufen, breite)
    formen: list[Form] = [*_kopf(masse, mit_achse=bool(stufen))]
    for nummer, spanne in enumerate(spannen):
        oben = KOPF + nummer * reihe
        unten = oben + reihe
        gitter = (masse.links + stufe * masse.tag for stufe in stufen)
        formen += (Linie(x, unten - REIHE, x, unten, Farbe.LINIE) for x in gitter)
        if spanne.ist_gesamt and nummer:
            formen.append(Linie(0.0, oben, breite, oben, Farbe.GEDAEMPFT))
        if breit:
            formen += namen(0.0, oben + REIHE / 2, spanne.name, masse.links - LUFT)
        else:
            formen += namen(0.0, oben + NAME / 2 + 2.0, spanne.name, breite, 1)
        formen += _reihe(masse, spanne, unten - REIHE / 2)
    hoehe = KOPF + len(spannen) * reihe
    if stufen:
        formen += _achse(masse, stufen, hoehe + ACHSE - 4.0)
        formen += _schluessel(hoehe + ACHSE + SCHLUESSEL / 2)
        hoehe += ACHSE + SCHLUESSEL
    return Zeichnung(breite, hoehe, tuple(formen))


def _miss(spannen: Sequence[Spanne], stufen: Sequence[int], breite: float) -> _Masse:
    """Give the columns what they need and the bars the rest."""
    weite_median = max(weite(text, fett=True) for text in ("Median", *map(_median, spannen)))
    weite_n = max(weite(text) for text in ("n", *(zahl(spanne.n) for spanne in spannen)))
    spalte_median = breite - weite_n - LUFT
    rechts = spalte_median - weite_median - LUFT
    breit = breite >= BREIT_AB
    links = namenbreite((spanne.name for spanne in spannen), 0.33 * breite) if breit else RAND
    tag = (rechts - links) / stufen[-1] if stufen else 0.0
    return _Masse(links, rechts, tag, spalte_median, breite)


def _median(spanne: Spanne) -> str:
    return "–" if spanne.median is None else zahl(spanne.median)


def _kopf(masse: _Masse, *, mit_achse: bool) -> Iterator[Form]:
    if mit_achse:
        yield Schrift(masse.links, KLEIN, "Tage", KLEIN, Farbe.GEDAEMPFT)
    for x, titel in ((masse.spalte_median, "Median"), (masse.spalte_n, "n")):
        yield Schrift(x, KLEIN, titel, KLEIN, Farbe.GEDAEMPFT, ausrichtung="rechts")


def _achse(masse: _Masse, stufen: Sequence[int], y: float) -> Iterator[Form]:
    """Yield the numbers below the grid."""
    for stufe in stufen:
        x = masse.links + stufe * masse.tag
        yield Schrift(x, y, zahl(stufe), KLEIN, Farbe.GEDAEMPFT, ausrichtung="mitte")


def _reihe(masse: _Masse, spanne: Spanne, mitte: float) -> Iterator[Form]:
    """Yield bar, mark and numbers of a row around its middle."""
    if spanne.viertel and spanne.median is not None:
        von, bis = spanne.viertel
        x, laenge = masse.links + von * masse.tag, (bis - von) * masse.tag
        yield _balken(x, mitte, laenge)
    if spanne.median is not None:
        yield _marke(masse.links + spanne.median * masse.tag, mitte)
    else:
        yield from auf_papier(masse.links + 4.0, mittellinie(mitte), ZU_WENIGE)
    y = mittellinie(mitte)
    yield Schrift(masse.spalte_median, y, _median(spanne), GROESSE, fett=True, ausrichtung="rechts")
    yield Schrift(masse.spalte_n, y, zahl(spanne.n), GROESSE, ausrichtung="rechts")


def _balken(x: float, mitte: float, laenge: float) -> Form:
    oben = mitte - BALKEN / 2
    return Rechteck(x, oben, laenge, BALKEN, Farbe.HELLBLAU, Farbe.BLAU, 0.6)


def _marke(x: float, mitte: float) -> Form:
    return Rechteck(x - STRICH / 2, mitte - MARKE / 2, STRICH, MARKE, Farbe.TINTE)


def _schluessel(mitte: float) -> Iterator[Form]:
    """Yield what bar and mark mean."""
    y = mittellinie(mitte, KLEIN)
    yield _balken(0.5, mitte, 20.0)
    yield Schrift(26.0, y, HAELFTE, KLEIN)
    x = 26.0 + weite(HAELFTE, KLEIN) + 18.0
    yield _marke(x, mitte)
    yield Schrift(x + 7.0, y, "Median", KLEIN)


def dauertext(spannen: Sequence[Spanne]) -> str:
    """Say how long the whole way takes, and which step takes longest."""
    gemessen = [(s.median, s) for s in spannen if s.median is not None]
    saetze = [
        f"„{spanne.name}“ dauert im Median {_tage(tage)}."
        for tage, spanne in gemessen
        if spanne.ist_gesamt
    ]
    schritte = sorted((tage, spanne.name) for tage, spanne in gemessen if not spanne.ist_gesamt)
    if len(schritte) > 1:
        (kurz, erster), (lang, letzter) = schritte[0], schritte[-1]
        saetze.append(
            f"Am längsten dauert „{letzter}“ (im Median {_tage(lang)}),"
            f" am kürzesten „{erster}“ ({_tage(kurz)})."
        )
    elif schritte:
        ((tage, name),) = schritte
        saetze.append(f"Unter den Schritten ist nur „{name}“ zu messen: im Median {_tage(tage)}.")
    return " ".join(saetze) or "Noch gibt es zu wenige Aufenthalte, um Dauern zu nennen."


def _tage(wert: float) -> str:
    return "1 Tag" if wert == 1 else f"{zahl(wert)} Tage"
