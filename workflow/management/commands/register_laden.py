"""`register_laden [DATEI]`: all bodies of the register, in one transaction; repeatable."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

import antraege
from antraege.einlesen.tabelle import UnlesbareDatei
from workflow.verfahren.register import lade_register

VORGABE = Path(antraege.__file__).parent / "daten" / "kommunen.csv"


class Command(BaseCommand):
    """Prints one line per refused row and a count; fails when a row was refused."""

    help = "Lädt das Register der Kommunen; erfundene Kommunen der Vorführung bleiben unberührt."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """One optional file."""
        parser.add_argument(
            "datei", nargs="?", type=Path, default=VORGABE, metavar="DATEI", help="CSV-Datei"
        )

    def handle(self, *args: Any, datei: Path, **options: Any) -> None:
        """Load, report, count."""
        try:
            ergebnis = lade_register(datei)
        except UnlesbareDatei as fehler:
            raise CommandError(f"Nichts geladen: {fehler}") from fehler
        for ablehnung in ergebnis.abgelehnt:
            self.stderr.write(str(ablehnung))
        self.stdout.write(
            f"Register: {len(ergebnis.neu)} neu, {len(ergebnis.geaendert)} geändert, "
            f"{ergebnis.unveraendert} unverändert, {len(ergebnis.abgelehnt)} abgelehnt."
        )
        if anzahl := len(ergebnis.vorgeschlagen):
            wort = "Gebietsänderung" if anzahl == 1 else "Gebietsänderungen"
            self.stdout.write(f"{anzahl} {wort} vorgeschlagen: siehe /gebietsaenderungen/.")
        if ergebnis.abgelehnt:
            raise CommandError(f"{len(ergebnis.abgelehnt)} Zeilen wurden nicht übernommen.")
