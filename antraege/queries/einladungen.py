"""Invitations to a round that have not left and name what is no longer planned."""

from django.db.models import F, Q, QuerySet

from antraege.choices import Handlung, Nachrichtenstand
from antraege.models import Nachricht

NICHT_HINAUS = Q(stand=Nachrichtenstand.FEHLGESCHLAGEN) | Q(
    stand=Nachrichtenstand.GEPLANT, anzahl_versuche=0
)
"""What the worker is just handing over counts as sent."""


def veraltete_einladungen() -> QuerySet[Nachricht]:
    """The same mails as ``rules.runde.veraltete_einladungen`` names case by case."""
    return Nachricht.objects.filter(
        NICHT_HINAUS,
        handlung=Handlung.ZUR_RUNDE_EINLADEN,
        antrag__rundenplaetze__gestrichen_am__isnull=True,
        antrag__rundenplaetze__anwesenheit="",
        antrag__rundenplaetze__runde__termin_geaendert_am__gt=F("geplant_am"),
    )
