"""The funnel: how many reach each step, and which share of those before."""

from collections.abc import Sequence
from itertools import pairwise

from berichte.satz.baum import TEXTBREITE
from berichte.satz.diagramm.rahmen import (
    BREIT_AB,
    GROESSE,
    KLEIN,
    leer,
    mittellinie,
    namen,
    namenbreite,
    prozent,
    weite,
    zahl,
)
from berichte.satz.farben import Farbe
from berichte.satz.formen import Form, Pfad, Rechteck, Schrift, Zeichnung

type Stufe = tuple[str, int]
"""The name of a step and how many reached it."""

BALKEN, ABSTAND = 20.0, 20.0
KOPF = 15.0
"""Height of the name above its bar on a narrow drawing."""
LEER = "Noch keine Vorgänge."


def trichter(stufen: Sequence[Stufe], *, breite: float = TEXTBREITE) -> Zeichnung:
    """Draw a bar for each step and between two of them the share that goes on."""
    groesste = max((anzahl for _, anzahl in stufen), default=0)
    if groesste <= 0:
        return leer(breite, LEER)
    breit = breite >= BREIT_AB
    links = namenbreite((name for name, _ in stufen), 0.33 * breite) if breit else 0.0
    kopf = 0.0 if breit else KOPF
    zahlbreite = max(weite(zahl(anzahl), fett=True) for _, anzahl in stufen)
    strecke = (breite - links - zahlbreite - 6.0) / groesste
    formen: list[Form] = []
    y = kopf
    for nummer, (name, anzahl) in enumerate(stufen):
        if nummer:
            formen += _uebergang(stufen[nummer - 1][1], anzahl, links, y - ABSTAND - kopf, strecke)
        formen += (
            namen(0.0, y + BALKEN / 2, name, links - 12.0)
            if breit
            else namen(0.0, y - KOPF / 2, name, breite, 1)
        )
        laenge = anzahl * strecke
        if laenge > 0:
            formen.append(Rechteck(links, y, laenge, BALKEN, Farbe.BLAU))
        grundlinie = mittellinie(y + BALKEN / 2)
        formen.append(Schrift(links + laenge + 6.0, grundlinie, zahl(anzahl), GROESSE, fett=True))
        y += BALKEN + ABSTAND + kopf
    return Zeichnung(breite, y - ABSTAND - kopf, tuple(formen))


def _uebergang(
    vorige: int, anzahl: int, links: float, y: float, strecke: float
) -> tuple[Form, ...]:
    """Return what leads from one bar to the next: a slope and the share."""
    ecken = ((0.0, 0.0), (vorige * strecke, 0.0), (anzahl * strecke, ABSTAND), (0.0, ABSTAND))
    ring = tuple((round(10 * ecke_x), round(10 * ecke_y)) for ecke_x, ecke_y in ecken)
    text = f"↓ {prozent(anzahl, vorige)}"
    return (
        Pfad((ring,), Farbe.SPUR, x=links, y=y),
        Schrift(links + 6.0, mittellinie(y + ABSTAND / 2, KLEIN), text, KLEIN, Farbe.GEDAEMPFT),
    )


def trichtertext(stufen: Sequence[Stufe]) -> str:
    """Say how many come through, and where most are lost."""
    if not any(anzahl for _, anzahl in stufen):
        return LEER
    (erste, beginn), (letzte, ende) = stufen[0], stufen[-1]
    if len(stufen) == 1:
        return f"„{erste}“: {zahl(beginn)}."
    text = (
        f"Von {zahl(beginn)} bei „{erste}“ kamen {zahl(ende)} bis „{letzte}“"
        f" ({prozent(ende, beginn)})."
    )
    davor, (name, danach) = max(
        ((vor, stufe) for (_, vor), stufe in pairwise(stufen)),
        key=lambda paar: paar[0] - paar[1][1],
    )
    if davor <= danach:
        return f"{text} Zwischen den Stufen ging niemand verloren."
    return f"{text} Am größten ist der Rückgang vor „{name}“: von {zahl(davor)} auf {zahl(danach)}."
