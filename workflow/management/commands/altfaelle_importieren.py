"""`altfaelle_importieren DATEI [--probelauf]`: old cases from CSV or XLSX, through the door."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from antraege.einlesen.altfaelle import Altbestand, lies_altfaelle
from antraege.einlesen.beliebig import lies_beliebige_tabelle
from antraege.einlesen.schritt import DATUMSSPALTEN, SPALTEN
from antraege.einlesen.tabelle import UnlesbareDatei
from workflow.verfahren.altfaelle import Bilanz, probe, uebernimm_alles
from workflow.verfahren.altfaelle.tabelle import zeilen_der_tabelle
from workflow.verfahren.bestand import importierender


class Command(BaseCommand):
    """Says per row what it becomes, and counts; fails when a row was refused."""

    help = "Übernimmt Altfälle, wie die Quellen sie zeigen; mit --probelauf nur die Vorschau."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The file, and whether to rehearse only."""
        parser.add_argument("datei", type=Path, metavar="DATEI", help="CSV- oder XLSX-Datei")
        parser.add_argument("--probelauf", action="store_true", help="nichts schreiben")

    def handle(self, *args: Any, datei: Path, probelauf: bool, **options: Any) -> None:
        """Read, rehearse or take over, report, count."""
        bestand = self._lies(datei)
        bilanz = probe(bestand) if probelauf else uebernimm_alles(importierender(), bestand)
        for hinweis in bestand.hinweise:
            if hinweis.nr == 0:
                self.stdout.write(str(hinweis))
        for zeile in zeilen_der_tabelle(bestand, bilanz):
            strom = self.stderr if zeile.abgelehnt else self.stdout
            strom.write(str(zeile))
        self._zaehle(bestand, bilanz, probelauf=probelauf)

    def _lies(self, datei: Path) -> Altbestand:
        try:
            tabelle = lies_beliebige_tabelle(
                datei, datei.name, SPALTEN, datumsspalten=DATUMSSPALTEN
            )
        except UnlesbareDatei as fehler:
            raise CommandError(f"Nichts übernommen: {fehler}") from fehler
        return lies_altfaelle(tabelle, timezone.localdate())

    def _zaehle(self, bestand: Altbestand, bilanz: Bilanz, *, probelauf: bool) -> None:
        abgelehnt = bilanz.abgelehnt + len(bestand.abgelehnt)
        wort = "Probelauf, nichts geschrieben" if probelauf else "Altfälle"
        self.stdout.write(
            f"{wort}: {bilanz.neu} Zeilen neu ({bilanz.vorgaenge} Vorgänge), "
            f"{bilanz.unveraendert} unverändert, {abgelehnt} abgelehnt."
        )
        if abgelehnt:
            raise CommandError(f"{abgelehnt} Zeilen wurden nicht übernommen.")
