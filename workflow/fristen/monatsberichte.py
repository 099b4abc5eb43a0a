"""Months are closed when their books are, and released reports are drawn and sent."""

from __future__ import annotations

import logging
from datetime import datetime

from berichte.abschluss.queries import auszufertigende, faellige_monate
from workflow.fristen.einzeln import Weiter, Zaehlung, erledige_einzeln
from workflow.verfahren.monatsbericht.abschliessen import schliesse_ab
from workflow.verfahren.monatsbericht.ausfertigen import stelle_fertig

logger = logging.getLogger(__name__)


def schliesse_monate(jetzt: datetime, weiter: Weiter) -> Zaehlung:
    """Close every month that is due, oldest first.

    One that fails ends the run: months are closed without a gap, so the next tick begins with it.
    """
    erledigt = 0
    for monat in faellige_monate(jetzt):
        if not weiter():
            break
        try:
            erledigt += schliesse_ab(monat, jetzt)
        except Exception:
            logger.exception("Monat konnte nicht abgeschlossen werden: %s", monat)
            return Zaehlung(erledigt, 1)
    return Zaehlung(erledigt)


def fertige_berichte_aus(jetzt: datetime, weiter: Weiter) -> Zaehlung:
    """Draw and send every released report that is not there yet."""
    return erledige_einzeln(
        "Monatsbericht", auszufertigende, lambda nummer: stelle_fertig(nummer, jetzt), weiter
    )
