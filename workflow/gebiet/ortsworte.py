"""What a change does to the borders of Kreise and Regierungsbezirke, in words."""

from __future__ import annotations

from collections.abc import Iterator

from antraege.choices import Gebietsart, Gebietsrolle
from antraege.worte import KREISE
from berichte.deutsch import anzahl, aufzaehlung
from workflow.verfahren.gebiet.folgen import name_danach
from workflow.verfahren.gebiet.lage import Koerperlage, Lage
from workflow.verfahren.gebiet.orte import KREISFREI, bezirk_danach, kreis_danach, liegt_in

R = Gebietsrolle
type Paar = tuple[str, str]


def ortswechsel(lage: Lage) -> Iterator[Paar]:
    """Whose land comes to another Kreis, or another Regierungsbezirk; who belongs to whom."""
    danach = lage.entwurf.danach
    kreise = {kreis.name if (kreis := kreis_danach(lage, t)) else KREISFREI for t in danach}
    bezirke = {bezirk_danach(lage, t) for t in danach}
    for koerper in lage.endende if danach else ():
        if koerper.typ not in KREISE and kreise != {liegt_in(koerper)}:
            satz = f"bisher {liegt_in(koerper)}, danach {aufzaehlung(sorted(kreise))}"
            yield koerper.name, satz
        bezirk = koerper.zeile.regierungsbezirk
        if bezirke != {bezirk}:
            satz = f"Regierungsbezirk bisher {bezirk}, danach {aufzaehlung(sorted(bezirke))}"
            yield koerper.name, satz
    yield from _gemeinden(lage)


def _gemeinden(lage: Lage) -> Iterator[Paar]:
    """Municipalities of a Kreis that ends, or gives some of them away."""
    nachfolge = lage.entwurf.nachfolge
    for koerper in lage.endende:
        if koerper.anzahl_gemeinden and nachfolge is not None:
            wer = _anzahl(koerper)
            satz = f"gehören danach zu {name_danach(lage, nachfolge)} und behalten ihre Schlüssel"
            yield koerper.name, f"{wer} {satz}{_uebrige(lage)}"
    if not lage.endende and lage.art is Gebietsart.TEILUNG:
        for teil in lage.entwurf.danach:
            geber = lage.von(teil)
            if geber is not None and geber.anzahl_gemeinden:
                yield geber.name, f"{_anzahl(geber)} bleiben vorerst dort{_uebrige(lage)}"


def _anzahl(koerper: Koerperlage) -> str:
    return anzahl(koerper.anzahl_gemeinden, "Stadt oder Gemeinde", "Städte und Gemeinden")


def _uebrige(lage: Lage) -> str:
    if lage.art is not Gebietsart.TEILUNG:
        return ""
    return (
        ". Wer davon in einen anderen Kreis kommt, bekommt einen neuen Schlüssel: bitte danach je "
        "Stadt oder Gemeinde eine Änderung der Art zum selben Tag erfassen"
    )
