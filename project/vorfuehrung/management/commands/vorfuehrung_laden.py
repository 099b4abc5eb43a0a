"""`vorfuehrung_laden [--stand JJJJ-MM-TT]`: accounts and invented cases; once per database."""

from argparse import ArgumentParser, ArgumentTypeError
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from project.vorfuehrung.laden import NichtMoeglich, lade_vorfuehrung
from project.vorfuehrung.personal import kontentafel


def lies_stand(text: str) -> date:
    """A day as JJJJ-MM-TT."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"„{text}“ ist kein Datum JJJJ-MM-TT.") from None


class Command(BaseCommand):
    """Does nothing where the demonstration is loaded; refuses a database of other origin."""

    help = "Lädt Konten und erfundene Vorgänge der Vorführung bis zu einem Stand (Vorgabe: heute)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """One optional day."""
        parser.add_argument(
            "--stand", type=lies_stand, default=None, metavar="JJJJ-MM-TT", help="Stand"
        )

    def handle(self, *args: Any, stand: date | None, **options: Any) -> None:
        """Load, count, name the accounts."""
        heute = timezone.localdate()
        try:
            ergebnis = lade_vorfuehrung(stand or heute, heute=heute)
        except NichtMoeglich as fehler:
            raise CommandError(f"Vorführung nicht geladen: {fehler}") from fehler
        if ergebnis.war_schon_da:
            satz = f"Die Vorführung (Stand {ergebnis.stand:%d.%m.%Y}) ist schon geladen."
        else:
            satz = (
                f"Vorführung mit Stand {ergebnis.stand:%d.%m.%Y}: "
                f"{ergebnis.anzahl_vorgaenge} Vorgänge aus {ergebnis.anzahl_handlungen} Handlungen."
            )
        self.stdout.write(f"{satz}\n\n{kontentafel()}")
