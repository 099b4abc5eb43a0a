"""``statusbericht AKTENZEICHEN``: a case as PDF, for its municipality or for the file."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from antraege.models import Antrag
from workflow.portal.queries import lies_vorgang
from workflow.statusbericht.lesen import fuer_die_akte, fuer_die_kommune


class Command(BaseCommand):
    """The report says how things stand at the moment of the command."""

    help = "Schreibt den Statusbericht eines Vorgangs als PDF, in Worten für die Kommune."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Case and target are required."""
        parser.add_argument("aktenzeichen", metavar="AKTENZEICHEN")
        parser.add_argument(
            "--intern",
            action="store_true",
            help="Für die Akte: mit Prüfung, Namen, Dokumenten und dem ganzen Verlauf.",
        )
        parser.add_argument("--ziel", required=True, type=Path, metavar="DATEI")

    def handle(self, *args: Any, aktenzeichen: str, ziel: Path, **options: Any) -> None:
        """Find, draw, write."""
        pk = Antrag.objects.filter(aktenzeichen=aktenzeichen).values_list("pk", flat=True).first()
        if pk is None:
            raise CommandError(
                f"Einen Vorgang mit dem Aktenzeichen „{aktenzeichen}“ gibt es nicht."
            )
        jetzt = timezone.now()
        if options["intern"]:
            bericht = fuer_die_akte(pk, jetzt)
        else:
            bericht = fuer_die_kommune(lies_vorgang(pk), jetzt)
        try:
            ziel.write_bytes(bericht.drucke())
        except OSError as fehler:
            satz = f"Die Datei {ziel} lässt sich nicht schreiben: {fehler.strerror}."
            raise CommandError(satz) from fehler
        art = "für die Akte" if options["intern"] else "für die Kommune"
        self.stdout.write(f"Statusbericht {aktenzeichen} {art}. Geschrieben: {ziel}")
