"""A row that says who runs. Taken by one UPDATE, so two can never hold it; it ends by itself."""

import os
import secrets
import socket
from datetime import UTC, datetime, timedelta

from django.db.models import Q
from django.utils import timezone

from workflow.fristen.models import Lauf

DAUER = timedelta(minutes=2)
"""A holder renews it before each piece of work; after a crash others wait this long."""
NIE = datetime(1970, 1, 1, tzinfo=UTC)


class Lease:
    """One holder's view of the lease called ``name``. The clock is the machine's own."""

    def __init__(self, name: str, *, dauer: timedelta = DAUER) -> None:
        self.name = name
        self.dauer = dauer
        zufall = secrets.token_hex(4)
        self.inhaber = f"{socket.gethostname()[:60]}/{os.getpid()}/{zufall}"

    def nimm(self) -> bool:
        """Take or renew it; False while somebody else holds it."""
        jetzt = timezone.now()
        frei = Q(gueltig_bis__lt=jetzt) | Q(inhaber=self.inhaber)
        lauf = Lauf.objects.filter(frei, name=self.name)
        werte = {"inhaber": self.inhaber, "gueltig_bis": jetzt + self.dauer}
        if lauf.update(**werte):
            return True
        Lauf.objects.bulk_create([Lauf(name=self.name, gueltig_bis=NIE)], ignore_conflicts=True)
        return bool(lauf.update(**werte))

    def gib_frei(self) -> None:
        """Give it back, if it is still ours."""
        Lauf.objects.filter(name=self.name, inhaber=self.inhaber).update(gueltig_bis=NIE)
