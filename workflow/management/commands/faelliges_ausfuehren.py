"""Does what is due by time alone: mail, suspensions, reminders, requested documents, reports."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from workflow.fristen.dauerlauf import LEASE, Dauerlauf, ende_bei_signal
from workflow.fristen.lauf import erledige_faelliges
from workflow.fristen.lease import Lease


class Command(BaseCommand):
    """One idempotent tick, or one every few seconds."""

    help = (
        "Versendet fällige Nachrichten, beendet Aussetzungen, deren Tag gekommen ist, erinnert an "
        "Zusagen und Rückfragen, erstellt angeforderte Dokumente, schließt Monate ab und versendet "
        "freigegebene Monatsberichte. "
        "Kann jederzeit wiederholt werden; zwei Läufe zugleich gibt es nicht."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """``--dauernd`` is the worker process."""
        parser.add_argument(
            "--dauernd", action="store_true", help="alle paar Sekunden, bis SIGTERM oder Strg+C"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Exit code 1 when something failed."""
        lease = Lease(LEASE)
        if options["dauernd"]:
            with ende_bei_signal() as ende:
                Dauerlauf(self._melde, lease=lease, ende=ende).laufe()
            return
        if not lease.nimm():
            self._melde("Fälliges wird gerade ausgeführt: läuft bereits.")
            return
        try:
            bericht = erledige_faelliges(timezone.now(), weiter=lease.nimm)
        finally:
            lease.gib_frei()
        self._melde(str(bericht))
        if bericht.hat_fehler:
            raise CommandError("Nicht alles ist gelungen; Gescheitertes wird wiederholt.")

    def _melde(self, satz: str) -> None:
        self.stdout.write(satz)
        self.stdout.flush()
