"""A change of bodies in words: its title, its state, its bodies."""

from __future__ import annotations

from antraege.choices import Freigabeart, Gebietsart, Gebietsrolle, Gebietsstand
from antraege.worte import voller_name
from berichte.deutsch import aufzaehlung
from workflow.verfahren.gebiet.folgen import name_danach
from workflow.verfahren.gebiet.lage import Lage
from workflow.vorgang.seite.kopf import Plakette

R = Gebietsrolle

PLAKETTEN = {
    Gebietsstand.ENTWURF: Plakette("Entwurf", "info"),
    Gebietsstand.VORGESCHLAGEN: Plakette("Zur Entscheidung vorgelegt", "warnung"),
    Gebietsstand.VOLLZOGEN: Plakette("Vollzogen", "erfolg"),
    Gebietsstand.AUFGEHOBEN: Plakette("Aufgehoben", "neutral"),
    Gebietsstand.VERWORFEN: Plakette("Verworfen", "neutral"),
}
AUFHEBUNG_VORGELEGT = Plakette("Aufhebung vorgelegt", "warnung")


def plakette(stand: Gebietsstand, vorschlag: str | None) -> Plakette:
    """How a change stands; ``vorschlag`` is the kind of an open proposal."""
    return AUFHEBUNG_VORGELEGT if vorschlag == Freigabeart.GEBIETSAUFHEBUNG else PLAKETTEN[stand]


def titel(lage: Lage) -> str:
    """Kind and bodies in one line."""
    entwurf = lage.entwurf
    vorher = [
        _vorher(lage, stelle) for stelle, t in enumerate(entwurf.teile) if t.rolle != R.ENTSTEHT
    ]
    bisher = [name for name in vorher if name]
    nachher = [name_danach(lage, t) for t in entwurf.danach]
    match entwurf.art:
        case Gebietsart.UMBENENNUNG | Gebietsart.ARTWECHSEL:
            return f"{entwurf.art.label}: {aufzaehlung(bisher)} → {aufzaehlung(nachher)}"
        case Gebietsart.ZUSAMMENSCHLUSS:
            # A body that stays is named before the arrow only if it is called otherwise then.
            wer = bisher if set(nachher).isdisjoint(bisher) else _endende(lage)
            ziel = f" → {aufzaehlung(nachher)}" if nachher else ""
            return f"Zusammenschluss: {aufzaehlung(wer)}{ziel}"
    return f"Teilung: {aufzaehlung(_endende(lage) or bisher)} → {aufzaehlung(nachher)}"


def _endende(lage: Lage) -> list[str]:
    teile = enumerate(lage.entwurf.teile)
    return [name for n, t in teile if t.rolle is R.GEHT_AUF and (name := _vorher(lage, n))]


def _vorher(lage: Lage, stelle: int) -> str:
    """What a body was called before, also once the change has been executed."""
    teil = lage.entwurf.teile[stelle]
    if stelle in lage.namen_vorher:
        typ, name = lage.namen_vorher[stelle]
        return voller_name(typ, name)
    koerper = lage.von(teil)
    return koerper.name if koerper is not None else ""
