"""`protokoll_pruefen`: follows every chain of the protocol, and what hangs on it: the figures and
files of closed months. Fails on one finding or more."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from antraege.queries.protokollpruefung import Zaehlung, pruefe_protokoll
from berichte.abschluss import pruefung

GRENZE = (
    "Nicht erkennbar sind hier ein abgeschnittenes Ende mit angepasster Akte und eine als Ganzes "
    "neu geschriebene Kette; das zeigt erst ein außerhalb verwahrtes Tagessiegel."
)


class Command(BaseCommand):
    """Prints one line per finding, the counts, and what it cannot see."""

    help = "Prüft alle Ketten des Protokolls, und ob abgeschlossene Monate unverändert sind."

    def handle(self, *args: Any, **options: Any) -> None:
        """Walk, report, count."""
        if self._pruefe_ketten() + self._pruefe_abschluesse():
            raise CommandError("Das Protokoll oder ein abgeschlossener Monat ist nicht unversehrt.")

    def _pruefe_ketten(self) -> int:
        zaehlung = Zaehlung()
        anzahl = 0
        for befund in pruefe_protokoll(zaehlung):
            self.stderr.write(str(befund))
            anzahl += 1
        self.stdout.write(
            f"Protokoll: {zaehlung.ketten} Ketten mit {zaehlung.eintraege} Einträgen geprüft, "
            f"{anzahl} Auffälligkeiten, {zaehlung.fehlende_texte} Texte gelöscht."
        )
        self.stdout.write(GRENZE)
        return anzahl

    def _pruefe_abschluesse(self) -> int:
        zaehlung = pruefung.Zaehlung()
        anzahl = 0
        for satz in pruefung.pruefe_abschluesse(zaehlung):
            self.stderr.write(satz)
            anzahl += 1
        self.stdout.write(
            f"Monatsberichte: {zaehlung.abschluesse} abgeschlossene Monate mit "
            f"{zaehlung.dateien} Dateien geprüft, {anzahl} Auffälligkeiten."
        )
        return anzahl
