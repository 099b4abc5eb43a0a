"""What is possible in a change, but seldom meant: the preview asks whoever decides."""

from __future__ import annotations

from collections.abc import Iterator

from antraege.choices import Gebietsart
from antraege.namen import sortierschluessel
from berichte.deutsch import aufzaehlung, zahl
from workflow.verfahren.gebiet.lage import Lage


def hinweise(lage: Lage) -> Iterator[str]:
    """Each a sentence."""
    yield from _einwohner_der_teile(lage)
    yield from _namensvettern(lage)
    yield from _amtliche_namen(lage)


def _einwohner_der_teile(lage: Lage) -> Iterator[str]:
    """Of a split the parts make the whole, as far as both were counted on one day; how much land
    goes to whom only the next register tells."""
    bestehende = [k for t in lage.entwurf.danach if (k := lage.von(t)) is not None]
    if lage.art is Gebietsart.TEILUNG and lage.endende and bestehende:
        namen = aufzaehlung([k.name for k in bestehende])
        yield f"Einwohner und Fläche von {namen} ändern sich erst mit dem nächsten Register."
    zahlen = [t.einwohner for t in lage.entwurf.danach]
    if lage.art is not Gebietsart.TEILUNG or not lage.endende or None in zahlen:
        return
    (alte,) = lage.endende
    vorher, nachher = alte.zeile.einwohner, sum(z for z in zahlen if z is not None)
    if vorher is not None and vorher != nachher:
        yield (
            f"Die neuen Kommunen haben zusammen {zahl(nachher)} Einwohner, {alte.name} hat nach "
            f"dem Register {zahl(vorher)}."
        )


def _namensvettern(lage: Lage) -> Iterator[str]:
    for teil in lage.entwurf.danach:
        anderer = lage.gleichnamige.get(sortierschluessel(teil.name)[:250]) if teil.name else None
        if anderer is not None:
            yield f"So heißt schon {anderer}."


def _amtliche_namen(lage: Lage) -> Iterator[str]:
    """Whoever is called otherwise has another official name, too, as a rule."""
    for teil in lage.entwurf.danach:
        koerper = lage.von(teil)
        if koerper is None or teil.name_amtlich or not koerper.zeile.name_amtlich:
            continue
        if teil.name and teil.name != koerper.zeile.name:
            yield f"Der amtliche Name bleibt „{koerper.zeile.name_amtlich}“."
