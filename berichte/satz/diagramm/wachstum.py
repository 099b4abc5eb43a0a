"""Growth: a number that is taken again and again, as columns over time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count, pairwise

from berichte.satz.baum import TEXTBREITE
from berichte.satz.diagramm.rahmen import (
    KLEIN,
    auf_papier,
    leer,
    mittellinie,
    teilung,
    weite,
    zahl,
)
from berichte.satz.farben import Farbe
from berichte.satz.formen import Form, Linie, Pfad, Rechteck, Schrift, Zeichnung

type Wert = tuple[str, int]
"""A point in time as its label, and the number then."""

KOPF, FUSS = 30.0, 20.0
HOEHE = 190.0
LUFT = 6.0
"""Space between two labels."""
BREITESTE = 48.0
"""No column is wider, however few there are."""
DICHT = 5.0
"""Columns closer than this touch each other and become one stepped area."""
LEER = "Noch keine Werte."


@dataclass(frozen=True, slots=True)
class Sockel:
    """What stands apart at the foot of the columns: one number for each, and what it means."""

    anzahlen: Sequence[int]
    was: str


def wachstum(
    werte: Sequence[Wert],
    *,
    sockel: Sockel | None = None,
    einheit: str = "Mitglieder",
    breite: float = TEXTBREITE,
) -> Zeichnung:
    """Draw a column for each value, from zero; ``einheit`` says what is counted."""
    if not werte:
        return leer(breite, LEER)
    stufen = teilung(max(anzahl for _, anzahl in werte), 5)
    links = max(weite(zahl(stufe), KLEIN) for stufe in stufen) + 6.0
    grund, hoehe = HOEHE - FUSS, HOEHE - KOPF - FUSS
    einteilung = (breite - links) / len(werte)
    formen: list[Form] = [Schrift(0.0, KLEIN, einheit, KLEIN, Farbe.GEDAEMPFT, hoechstens=breite)]
    for stufe in stufen:
        y = grund - hoehe * stufe / stufen[-1]
        formen += [
            Linie(links, y, breite, y, Farbe.LINIE if stufe else Farbe.GEDAEMPFT),
            Schrift(
                links - 6.0,
                mittellinie(y, KLEIN),
                zahl(stufe),
                KLEIN,
                Farbe.GEDAEMPFT,
                ausrichtung="rechts",
            ),
        ]
    mitten = [links + (nummer + 0.5) * einteilung for nummer in range(len(werte))]
    hoehen = [hoehe * max(anzahl, 0) / stufen[-1] for _, anzahl in werte]
    formen += _saeulen(mitten, hoehen, grund, einteilung, Farbe.BLAU)
    if sockel is not None and any(sockel.anzahlen):
        fuesse = [hoehe * anzahl / stufen[-1] for anzahl in sockel.anzahlen]
        formen += _saeulen(mitten, fuesse, grund, einteilung, Farbe.HELLBLAU)
        formen += _schluessel(sockel.was, breite)
    formen += _zahlen(werte, mitten, hoehen, grund, breite)
    formen += _zeitachse(werte, mitten, links, breite)
    return Zeichnung(breite, HOEHE, tuple(formen))


def _schluessel(was: str, rechts: float) -> Iterator[Form]:
    """Yield what the lighter foot of the columns means, at the upper right."""
    x = rechts - weite(was, KLEIN)
    yield Rechteck(x - 14.0, 1.0, 9.0, 8.0, Farbe.HELLBLAU)
    yield Schrift(x, KLEIN, was, KLEIN)


def _saeulen(
    mitten: list[float], hoehen: list[float], grund: float, einteilung: float, farbe: Farbe
) -> Iterator[Form]:
    """Yield columns, or where they are too thin to be told apart one area with steps."""
    if einteilung > DICHT:
        for mitte, saeule in zip(mitten, hoehen, strict=True):
            if saeule > 0:
                dicke = min(0.7 * einteilung, BREITESTE)
                yield Rechteck(mitte - dicke / 2, grund - saeule, dicke, saeule, farbe)
        return
    halb = einteilung / 2
    ecken = [(mitten[0] - halb, 0.0)]
    for mitte, saeule in zip(mitten, hoehen, strict=True):
        ecken += [(mitte - halb, saeule), (mitte + halb, saeule)]
    ecken.append((mitten[-1] + halb, 0.0))
    ring = tuple((round(10 * x), round(10 * (grund - hoehe))) for x, hoehe in ecken)
    yield Pfad((ring,), farbe)


def _zahlen(
    werte: Sequence[Wert], mitten: list[float], hoehen: list[float], grund: float, rechts: float
) -> Iterator[Form]:
    """Yield the number above each column; where they are too close above the last one only."""
    texte = [zahl(anzahl) for _, anzahl in werte]
    einteilung = mitten[1] - mitten[0] if len(mitten) > 1 else rechts
    if max(weite(text, fett=True) for text in texte) + 4.0 <= einteilung:
        for text, mitte, saeule in zip(texte, mitten, hoehen, strict=True):
            yield from auf_papier(mitte, grund - saeule - 3.0, text, fett=True, ausrichtung="mitte")
        return
    beginn = rechts - weite(texte[-1], fett=True)
    darunter = max(
        saeule
        for saeule, mitte in zip(hoehen, mitten, strict=True)
        if mitte + einteilung / 2 >= beginn - 4.0
    )
    yield from auf_papier(
        rechts - 2.0, grund - darunter - 3.0, texte[-1], fett=True, ausrichtung="rechts"
    )


def _zeitachse(
    werte: Sequence[Wert], mitten: list[float], links: float, rechts: float
) -> Iterator[Form]:
    """Yield as many labels at even distance as fit, counted back from the last one."""
    raum = rechts - links
    felder = []
    for (name, _), saeule in zip(werte, mitten, strict=True):
        halb = min(weite(name, KLEIN), raum) / 2
        mitte = min(max(saeule, links + halb), rechts - halb)
        felder.append((mitte - halb, mitte + halb))
    jede = next(j for j in count(1) if _frei(felder[::-j]))
    for (name, _), (beginn, ende) in zip(werte[::-jede], felder[::-jede], strict=True):
        yield Schrift(
            (beginn + ende) / 2,
            HOEHE - 6.0,
            name,
            KLEIN,
            ausrichtung="mitte",
            hoechstens=raum,
        )


def _frei(felder: Sequence[tuple[float, float]]) -> bool:
    """Whether no two of these labels, from right to left, come too close."""
    return all(links[1] + LUFT <= rechts[0] for rechts, links in pairwise(felder))


def wachstumstext(
    werte: Sequence[Wert], *, sockel: Sockel | None = None, einheit: str = "Mitglieder"
) -> str:
    """Say from where to where the number went, when it grew most, and what stands apart."""
    text = _verlaufstext(werte, einheit)
    if sockel is None or not any(sockel.anzahlen):
        return text
    kleinste, groesste = min(sockel.anzahlen), max(sockel.anzahlen)
    wie_viele = zahl(groesste) if kleinste == groesste else f"{zahl(kleinste)} bis {zahl(groesste)}"
    return f"{text} Darin jeweils {wie_viele} {sockel.was}."


def _verlaufstext(werte: Sequence[Wert], einheit: str) -> str:
    if not werte:
        return LEER
    (erste, beginn), (letzte, ende) = werte[0], werte[-1]
    if len(werte) == 1:
        return f"{einheit}: {zahl(ende)} ({letzte})."
    if beginn == ende:
        text = f"{einheit}: unverändert {zahl(ende)} ({erste} und {letzte})."
    else:
        weg = "gestiegen" if ende > beginn else "gesunken"
        text = f"{einheit}: {weg} von {zahl(beginn)} ({erste}) auf {zahl(ende)} ({letzte})."
    schritte = [(nach - vor, name) for (_, vor), (name, nach) in pairwise(werte)]
    mehr, name = max(schritte)
    # Of several equal ones none stands out.
    if mehr <= 0 or sum(schritt == mehr for schritt, _ in schritte) > 1 or len(werte) == 2:
        return text
    return f"{text} Der größte Anstieg: +{zahl(mehr)} ({name})."
