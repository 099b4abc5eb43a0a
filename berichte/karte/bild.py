"""The map of members: municipalities are areas, a Kreis is an outline."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from berichte.karte.umrisse import QUELLE, Linie, Umrisse, umrisse
from berichte.satz.baum import TEXTBREITE
from berichte.satz.farben import Farbe
from berichte.satz.formen import Form, Pfad, Schraffur, Schrift, Zeichnung


class Klasse(StrEnum):
    """What a body is to the network; the value is what the legend says."""

    MITGLIED = "Mitglied"
    RUHEND = "Mitgliedschaft ruht"
    VERFAHREN = "im Verfahren"
    KEINE = "weder noch"


@dataclass(frozen=True, slots=True)
class Karte:
    """A map, and the keys it was given but has no outline for, in the order given."""

    zeichnung: Zeichnung
    ohne_umriss: tuple[str, ...]
    offen: tuple[str, ...] = ()
    """Keys of the divided bodies whose land has no class: those who have it differ."""


# Light, ruled, hatched and dark: the classes differ in grey as well.
_FLAECHEN = {
    Klasse.MITGLIED: (Farbe.BLAU, None),
    Klasse.RUHEND: (Farbe.HELLBLAU, Schraffur(Farbe.BLAU, 2.6, 0.5, 0)),
    Klasse.VERFAHREN: (Farbe.PAPIER, Schraffur(Farbe.BLAU, 2.4, 0.9, 45)),
    Klasse.KEINE: (Farbe.LAND, None),
}
_STRICHELUNGEN = {Klasse.MITGLIED: None, Klasse.RUHEND: (1.6, 1.6), Klasse.VERFAHREN: (5.0, 2.4)}
_UMRISS, _SAUM = 2.2, 4.2
"""Width of a member Kreis' outline, and of the light seam that sets it off."""
_RAND = _SAUM / 2

GROESSE, KLEIN, ZEILE = 9.0, 8.0, 13.0
BREIT_AB = 400.0
"""From this width on the legend stands beside the map."""
LEGENDE_BREIT_AB = 260.0
"""From this width on both halves of a legend stand side by side."""
ECKE = 0.16
"""Share of a wide drawing left of the map: with the map's empty corner it holds the legend."""


type Vereint = Mapping[str, tuple[str, ...]]
"""Key of a body -> keys of the outlines that make it up, where these are not its own alone."""
NICHT_VEREINT: Vereint = {}
type Geteilt = tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
"""Outlines of a body that was divided, its own first, and the keys of who has that land."""


def karte(
    klassen: Mapping[str, Klasse],
    *,
    breite: float = TEXTBREITE,
    vereint: Vereint = NICHT_VEREINT,
    geteilt: Geteilt = (),
) -> Karte:
    """Draw all municipalities by their class, and the outlines of those Kreise that have one.

    A wide drawing has its legend and its source in the empty corner; a narrow one has neither,
    they stand below it (``legende``, ``QUELLE``).
    ``klassen`` maps an AGS (8 digits: municipality, 5: Kreis or Städteregion) to its class; what
    is missing has none. It is looked up by the key alone; a body into which others have been merged
    by the day of the figures has their outlines (``vereint``). Land of a divided body has the class
    that all who have some of it share; else it stays white.
    """
    land = umrisse()
    breit = breite >= BREIT_AB
    links = breite * ECKE if breit else 0.0
    massstab = (breite - links - 2 * _RAND) / land.breite
    hoehe = land.hoehe * massstab + 2 * _RAND
    gezeichnete = _je_umriss(klassen, vereint, geteilt)
    offene = [land for land, wer in geteilt if _gemeinsame(klassen, wer) is None]
    formen: list[Form] = [
        replace(pfad, massstab=massstab, x=links + _RAND, y=_RAND)
        for pfad in _land(land, gezeichnete, frozenset(ags for teile in offene for ags in teile))
    ]
    if breit:
        formen += _legende_der_flaechen(0.0, 0.0)
        formen += _legende_der_kreise(0.0, 5.4 * ZEILE)
        formen.append(
            Schrift(breite, hoehe - 2.0, QUELLE, KLEIN, Farbe.GEDAEMPFT, ausrichtung="rechts")
        )
    bekannte = land.gemeinden.keys() | land.kreise.keys()
    bekannte |= {ags for alte, wer in geteilt if alte not in offene for ags in wer}
    ohne = tuple(ags for ags in klassen if bekannte.isdisjoint(vereint.get(ags, (ags,))))
    offen = tuple(alte[0] for alte in offene if not land.gemeinden.keys().isdisjoint(alte))
    return Karte(Zeichnung(breite, hoehe, tuple(formen)), ohne, offen)


def legende(*, breite: float) -> Zeichnung:
    """Draw what areas and outlines mean: side by side, or on a narrow drawing one below the
    other."""
    if breite >= LEGENDE_BREIT_AB:
        spalten = (*_legende_der_flaechen(0.0, 0.0), *_legende_der_kreise(breite / 2, 0.0))
        return Zeichnung(breite, 5.4 * ZEILE, spalten)
    untereinander = (*_legende_der_flaechen(0.0, 0.0), *_legende_der_kreise(0.0, 5.6 * ZEILE))
    return Zeichnung(breite, 10.0 * ZEILE, untereinander)


def legendentext() -> str:
    """Say what the map shows by areas and what by outlines."""
    return "Flächen sind Städte und Gemeinden, Linien sind Kreise und Städteregion."


def _je_umriss(
    klassen: Mapping[str, Klasse], vereint: Vereint, geteilt: Geteilt
) -> dict[str, Klasse]:
    """Outline -> class of the body, or of all the bodies, whose land it is."""
    eigene = {
        umriss: klasse for ags, klasse in klassen.items() for umriss in vereint.get(ags, (ags,))
    }
    return eigene | {
        umriss: klasse
        for umrisse_, wer in geteilt
        if (klasse := _gemeinsame(klassen, wer)) is not None
        for umriss in umrisse_
    }


def _gemeinsame(klassen: Mapping[str, Klasse], wer: Collection[str]) -> Klasse | None:
    """The class that all of them have; None: they differ."""
    (klasse, *andere) = {klassen.get(ags, Klasse.KEINE) for ags in wer}
    return None if andere else klasse


def _land(land: Umrisse, klassen: Mapping[str, Klasse], offene: Collection[str]) -> Iterator[Pfad]:
    """Yield the map in its own units: one path for each class, the most important one on top."""
    je_klasse: dict[Klasse, list[Linie]] = {klasse: [] for klasse in Klasse}
    weisse: list[Linie] = []
    for ags, ringe in land.gemeinden.items():
        ziel = weisse if ags in offene else je_klasse[klassen.get(ags, Klasse.KEINE)]
        ziel += ringe
    for klasse in reversed(Klasse):
        yield _flaeche(tuple(je_klasse[klasse]), klasse)
    if weisse:
        yield Pfad(tuple(weisse), Farbe.PAPIER, Farbe.KREISGRENZE, 0.6)
    yield Pfad(land.kreisgrenzen, rand=Farbe.KREISGRENZE, randbreite=0.6, geschlossen=False)
    for klasse in reversed(_STRICHELUNGEN):
        kreise = (ringe for ags, ringe in land.kreise.items() if klassen.get(ags) is klasse)
        yield from _umriss(tuple(ring for ringe in kreise for ring in ringe), klasse)


def _flaeche(ringe: tuple[Linie, ...], klasse: Klasse) -> Pfad:
    fuellung, schraffur = _FLAECHEN[klasse]
    return Pfad(ringe, fuellung, Farbe.GRENZE, 0.3, schraffur=schraffur)


def _umriss(ringe: tuple[Linie, ...], klasse: Klasse) -> Iterator[Pfad]:
    """Yield a thick line on its seam."""
    yield Pfad(ringe, rand=Farbe.PAPIER, randbreite=_SAUM)
    yield Pfad(ringe, rand=Farbe.AKZENT, randbreite=_UMRISS, strichelung=_STRICHELUNGEN[klasse])


def _legende_der_flaechen(x: float, y: float) -> Iterator[Form]:
    kasten = ((0, 0), (160, 0), (160, 90), (0, 90))
    yield Schrift(x, y + GROESSE, "Städte und Gemeinden", GROESSE, fett=True)
    for klasse in _FLAECHEN:
        y += ZEILE
        yield replace(_flaeche((kasten,), klasse), x=x + 0.5, y=y + 0.5, rand=Farbe.KREISGRENZE)
        yield Schrift(x + 22.0, y + GROESSE - 1.0, klasse, GROESSE)


def _legende_der_kreise(x: float, y: float) -> Iterator[Form]:
    strich = ((0, 0), (160, 0))
    yield Schrift(x, y + GROESSE, "Kreise und Städteregion", GROESSE, fett=True)
    for klasse in _STRICHELUNGEN:
        y += ZEILE
        _, linie = _umriss((strich,), klasse)
        yield replace(linie, x=x + _UMRISS / 2, y=y + ZEILE / 2 - 1.5, geschlossen=False)
        yield Schrift(x + 22.0, y + GROESSE - 1.0, klasse, GROESSE)


def kartentext(
    klassen: Mapping[str, Klasse], vereint: Vereint = NICHT_VEREINT, geteilt: Geteilt = ()
) -> str:
    """Say how many of the bodies whose land the map shows are members."""
    land = umrisse()
    gemeinden = _zaehle(klassen, _koerper(land.gemeinden, vereint, geteilt), *GEMEINDEN)
    kreise = _zaehle(klassen, _koerper(land.kreise, vereint, geteilt), *KREISE)
    return f"{gemeinden} {kreise}"


GEMEINDEN = ("Städten und Gemeinden", "keine")
KREISE = ("Kreisen (mit der Städteregion)", "keiner")


def _koerper(umrisse_: Mapping[str, object], vereint: Vereint, geteilt: Geteilt) -> set[str]:
    """The bodies that the outlines stand for: those that were merged are one; of one that was
    divided, or gave land away, all that have it now."""
    koerper, laengen = set(umrisse_), set(map(len, umrisse_))
    for alte, wer in geteilt:
        if not koerper.isdisjoint(alte):
            koerper = (koerper - set(alte)) | set(wer)
    for ags, seine in vereint.items():
        if (seine == (ags,) and len(ags) in laengen) or not koerper.isdisjoint(seine):
            koerper = (koerper - set(seine)) | {ags}
    return koerper


def _zaehle(
    klassen: Mapping[str, Klasse], koerper: Collection[str], woher: str, niemand: str
) -> str:
    anzahl = Counter(klassen[ags] for ags in koerper if ags in klassen)
    mitglieder, ruhend = anzahl[Klasse.MITGLIED], anzahl[Klasse.RUHEND]
    teile = [f"Von {len(koerper)} {woher} {_sind(mitglieder, niemand)} Mitglied"]
    if ruhend:
        teile.append(f"bei {ruhend} ruht die Mitgliedschaft")
    if verfahren := anzahl[Klasse.VERFAHREN]:
        teile.append(f"{verfahren} {'ist' if verfahren == 1 else 'sind'} im Verfahren")
    return f"{', '.join(teile)}."


def _sind(anzahl: int, niemand: str) -> str:
    return f"sind {anzahl}" if anzahl > 1 else f"ist {anzahl or niemand}"
