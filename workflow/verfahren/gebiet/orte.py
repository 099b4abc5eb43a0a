"""In which Kreis and which Regierungsbezirk a body of a change lies afterwards. Pure.

An official key says both: its first five digits are the Kreis, its third the Regierungsbezirk.
Keys of invented bodies say nothing; they lie where they are said to, or where those before lay.
"""

from __future__ import annotations

from antraege.choices import Gebietsrolle
from antraege.einlesen.register import BEZIRKE
from antraege.models import Kommune
from antraege.worte import STAEDTE_UND_GEMEINDEN
from workflow.verfahren.gebiet.eingaben import Teil
from workflow.verfahren.gebiet.lage import Koerperlage, Lage

R = Gebietsrolle
KREISFREI = "kreisfrei"


def ort_vorher(lage: Lage) -> Kommune:
    """The body that a new one takes its place from, as far as its key does not say it."""
    return next(k.zeile for t in lage.entwurf.teile if (k := lage.von(t)) is not None)


def kreis_danach(lage: Lage, teil: Teil) -> Kommune | None:
    """The Kreis of a body after the change; None: it belongs to none, or nobody knows yet."""
    if teil.rolle is not R.ENTSTEHT:
        koerper = lage.von(teil)
        return koerper.zeile.kreis if koerper is not None else None
    if not any(lage.von(t) is not None for t in lage.entwurf.teile):
        return None
    vorher = ort_vorher(lage)
    if vorher.ist_erfunden:
        return genannter_kreis(lage, teil) or vorher.kreis
    return lage.kreise.get(teil.ags[:5]) if teil.typ in STAEDTE_UND_GEMEINDEN else None


def genannter_kreis(lage: Lage, teil: Teil) -> Kommune | None:
    """The Kreis that was named for a new body."""
    return next((k for k in lage.kreise.values() if k.pk == teil.kreis_id), None)


def bezirk_danach(lage: Lage, teil: Teil) -> str:
    """The Regierungsbezirk of a body after the change."""
    koerper = lage.von(teil) if teil.rolle is not R.ENTSTEHT else None
    if koerper is not None:
        return koerper.zeile.regierungsbezirk
    vorher = ort_vorher(lage)
    if vorher.ist_erfunden:
        kreis = kreis_danach(lage, teil)
        return kreis.regierungsbezirk if kreis is not None else vorher.regierungsbezirk
    return BEZIRKE.get(teil.ags[2:3], vorher.regierungsbezirk)


def liegt_in(koerper: Koerperlage) -> str:
    """Where a body lies now, in a few words."""
    kreis = koerper.zeile.kreis
    return kreis.name if kreis is not None else KREISFREI
