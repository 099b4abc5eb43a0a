"""Mail of the past: planned by the door on the demonstration's clock, sent to nobody."""

from datetime import datetime, timedelta

from django.db.models import F

from antraege.choices import Nachrichtenstand
from antraege.models import Nachricht

VERSANDDAUER = timedelta(seconds=20)


def gilt_als_versandt(bis: datetime) -> int:
    """Mark every planned mail that was due before ``bis`` as sent a moment after it was due.

    Only the demonstration does this: its mail goes to invented addresses, and years of it must not
    leave the house when the worker starts. It runs before every act, as the worker would have:
    an act holds back only what had not gone out by then. The newest mails stay planned.
    """
    return Nachricht.objects.filter(
        stand=Nachrichtenstand.GEPLANT, senden_ab__lt=bis - VERSANDDAUER
    ).update(
        stand=Nachrichtenstand.GESENDET,
        gesendet_am=F("senden_ab") + VERSANDDAUER,
        anzahl_versuche=1,
    )
