"""Mail of the past: planned by the door on the demonstration's clock, sent to nobody."""

from datetime import datetime, timedelta

from antraege.choices import Nachrichtenstand
from antraege.models import Nachricht


def gilt_als_versandt(bis: datetime) -> int:
    """Mark every planned mail that was due before ``bis`` as sent a moment after it was due.

    Only the demonstration does this: its mail goes to invented addresses, and years of it must not
    leave the house when the worker starts. The newest ones stay planned, for the worker to take.
    """
    nachrichten = list(
        Nachricht.objects.filter(stand=Nachrichtenstand.GEPLANT, senden_ab__lt=bis).order_by(
            "geplant_am", "pk"
        )
    )
    for stelle, nachricht in enumerate(nachrichten):
        nachricht.stand = Nachrichtenstand.GESENDET
        nachricht.gesendet_am = nachricht.senden_ab + timedelta(seconds=3 + stelle * 7 % 50)
        nachricht.anzahl_versuche = 1
    Nachricht.objects.bulk_update(
        nachrichten, ["stand", "gesendet_am", "anzahl_versuche"], batch_size=200
    )
    return len(nachrichten)
