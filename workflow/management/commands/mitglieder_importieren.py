"""`mitglieder_importieren DATEI`: the public members as memberships, through the door."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from antraege.einlesen.tabelle import UnlesbareDatei
from workflow.verfahren.bestand import uebernimm_mitglieder


class Command(BaseCommand):
    """Prints one line per refused row and a count; fails when a row was refused."""

    help = "Übernimmt öffentlich belegte Mitglieder mit der Genauigkeit ihrer Quellen."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """One file."""
        parser.add_argument("datei", type=Path, metavar="DATEI", help="CSV-Datei")

    def handle(self, *args: Any, datei: Path, **options: Any) -> None:
        """Take over, report, count."""
        try:
            ergebnis = uebernimm_mitglieder(datei)
        except UnlesbareDatei as fehler:
            raise CommandError(f"Nichts übernommen: {fehler}") from fehler
        for ablehnung in ergebnis.abgelehnt:
            self.stderr.write(str(ablehnung))
        self.stdout.write(
            f"Mitglieder: {ergebnis.neu} neu, {ergebnis.unveraendert} unverändert, "
            f"{len(ergebnis.abgelehnt)} abgelehnt."
        )
        if ergebnis.abgelehnt:
            raise CommandError(f"{len(ergebnis.abgelehnt)} Zeilen wurden nicht übernommen.")
