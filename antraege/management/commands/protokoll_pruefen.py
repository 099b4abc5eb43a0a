"""`protokoll_pruefen`: follows every chain of the protocol; fails on the first finding or more."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from antraege.queries.protokollpruefung import Zaehlung, pruefe_protokoll

GRENZE = (
    "Nicht erkennbar sind hier ein abgeschnittenes Ende mit angepasster Akte und eine als Ganzes "
    "neu geschriebene Kette; das zeigt erst ein außerhalb verwahrtes Tagessiegel."
)


class Command(BaseCommand):
    """Prints one line per finding, the count, and what it cannot see."""

    help = "Prüft alle Ketten des Protokolls."

    def handle(self, *args: Any, **options: Any) -> None:
        """Walk, report, count."""
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
        if anzahl:
            raise CommandError("Das Protokoll ist nicht unversehrt.")
