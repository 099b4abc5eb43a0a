"""Suspensions end on their day, through the door."""

from datetime import datetime

from django.utils import timezone

from antraege.akteur import SYSTEM
from antraege.choices import OFFENE_STATUS, Handlung
from antraege.models import Aussetzung
from workflow.fristen.einzeln import Weiter, Zaehlung, erledige_einzeln
from workflow.verfahren.eingaben import Eingabe
from workflow.verfahren.tuer import Ziel, fuehre_aus


def beende_aussetzungen(jetzt: datetime, weiter: Weiter) -> Zaehlung:
    """End every suspension whose day has come."""

    def beende(antrag_id: int) -> None:
        ziel = Ziel(antrag=antrag_id)
        fuehre_aus(SYSTEM, Handlung.AUSSETZUNG_BEENDEN, ziel, Eingabe(), jetzt=jetzt)

    return erledige_einzeln("Ende der Aussetzung", lambda: _faellige(jetzt), beende, weiter)


def _faellige(jetzt: datetime) -> list[int]:
    """Open cases whose suspension ends today or should have ended before."""
    faellige = Aussetzung.objects.filter(
        beendet_am__isnull=True,
        bis__lte=timezone.localdate(jetzt),
        antrag__status__in=OFFENE_STATUS,
    )
    return list(faellige.order_by("bis", "pk").values_list("antrag_id", flat=True))
