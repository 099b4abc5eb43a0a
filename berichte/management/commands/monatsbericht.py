"""``monatsbericht``: the report of a month as PDF, for two dates."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from berichte.abschluss.aufstellen import weicht_ab
from berichte.abschluss.kalender import monatsanfang, name
from berichte.abschluss.queries import letzter_bericht, lies_abschluss
from berichte.deutsch import anzahl, datum, zeitpunkt
from berichte.kennzahlen import Zahlen, lies_zahlen
from berichte.monatsbericht import drucke
from berichte.zeiten import lies_bezug


class Command(BaseCommand):
    """The same two dates give the same report, whatever is recorded later."""

    help = "Schreibt den Monatsbericht als PDF."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Month and target are required."""
        parser.add_argument("--monat", required=True, metavar="JJJJ-MM")
        parser.add_argument(
            "--stichtag",
            default="",
            metavar="JJJJ-MM-TT",
            help="Vorgabe: der letzte Tag des Monats, im laufenden Monat heute.",
        )
        parser.add_argument(
            "--kenntnisstand",
            default="",
            metavar="JJJJ-MM-TT[THH:MM]",
            help="Was bis dahin erfasst war; ohne Uhrzeit das Ende des Tages. Vorgabe: jetzt.",
        )
        parser.add_argument("--ziel", required=True, type=Path, metavar="DATEI")

    def handle(self, *args: Any, **options: Any) -> None:
        """Read the dates, count, draw, write."""
        try:
            bezug = lies_bezug(options["monat"], options["stichtag"], options["kenntnisstand"])
        except ValueError as fehler:
            raise CommandError(str(fehler)) from fehler
        zahlen = lies_zahlen(bezug, bericht=letzter_bericht(bezug))
        ziel: Path = options["ziel"]
        try:
            ziel.write_bytes(drucke(zahlen))
        except OSError as fehler:
            satz = f"Die Datei {ziel} lässt sich nicht schreiben: {fehler.strerror}."
            raise CommandError(satz) from fehler
        if not (options["stichtag"] or options["kenntnisstand"]):
            self._nenne_abgelegten(zahlen)
        self.stdout.write(
            f"Monatsbericht {bezug.monat}, Stichtag {datum(bezug.stichtag)}, Erkenntnisstand "
            f"{zeitpunkt(bezug.kenntnisstand)}: "
            f"{anzahl(zahlen.mitglieder.gesamt.anzahl, 'Mitglied', 'Mitglieder')}, "
            f"{anzahl(zahlen.vorgaenge.offen, 'laufender Beitritt', 'laufende Beitritte')}. "
            f"Geschrieben: {ziel}"
        )

    def _nenne_abgelegten(self, zahlen: Zahlen) -> None:
        """Say where the report that is kept says something else than this one."""
        abschluss = lies_abschluss(monatsanfang(zahlen.bezug.stichtag))
        if abschluss is not None and weicht_ab(abschluss, zahlen):
            self.stdout.write(
                f"Der {name(abschluss.monat)} ist abgeschlossen, und der abgelegte Bericht nennt "
                f"andere Zahlen (Erkenntnisstand {zeitpunkt(abschluss.kenntnisstand)}, Prüfsumme "
                f"der Zahlen {abschluss.pruefsumme}). Er bleibt, wie er ist."
            )
