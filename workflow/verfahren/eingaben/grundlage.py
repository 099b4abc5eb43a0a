"""What every act may carry, and what several inputs share."""

from dataclasses import dataclass
from datetime import date

from antraege.choices import (
    Kanal,
)
from antraege.zeitangabe import Zeitangabe


@dataclass(frozen=True, slots=True, kw_only=True)
class Eingabe:
    """What every act may carry."""

    geschehen: Zeitangabe | None = None
    grund: str = ""
    im_auftrag: Kanal | str = ""

    def geschehen_oder(self, heute: date) -> Zeitangabe:
        """When it happened; today unless said otherwise."""
        return self.geschehen or Zeitangabe.tag(heute)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kontaktdaten:
    """The person at the body whom the office writes to."""

    name: str = ""
    funktion: str = ""
    mail: str = ""
    telefon: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bezug(Eingabe):
    """An act on one existing row: a resubmission, a mail."""

    zeile_id: int
