"""The circumstances of an act: who, when, with which words."""

from dataclasses import dataclass, field
from datetime import date, datetime

from django.utils import timezone

from antraege.akteur import Akteur
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren.aktenlage import Aktenlage


@dataclass(frozen=True, slots=True)
class Eintragsbezug:
    """An entry that is to be corrected, with the status changes around it."""

    id: int
    nr: int
    handlung: str
    nachher: str
    geschehen: Zeitangabe
    ist_statuswechsel: bool
    davor: Zeitangabe | None
    danach: Zeitangabe | None
    ist_gebietswirkung: bool = False
    """It belongs to a change of bodies, which two have decided."""


@dataclass(frozen=True, slots=True)
class Umstand:
    """Who acts and what the clock says. Only tests and the demonstration pass another clock."""

    akteur: Akteur
    jetzt: datetime
    aktenzeichen: str = ""
    """Reference for a case that is about to begin; the preview shows the scheme."""
    jahr: int = 0
    nummer: int = 0
    vorhandenes_dokument: str = ""
    """What the file of an input is called in the body's file, where it lies there already."""
    aktenlage: Aktenlage = field(default_factory=Aktenlage)
    """Where documents are named or shown: the body's whole file."""
    eintrag: Eintragsbezug | None = None

    @property
    def heute(self) -> date:
        """The day in Europe/Berlin."""
        return timezone.localtime(self.jetzt).date()
