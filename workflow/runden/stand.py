"""One round with its whole list, read once: what cockpit, check-off and papers look at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.utils import timezone

from antraege.akteur import Akteur
from antraege.choices import Antragsstatus, Anwesenheit, Freigabeart
from antraege.fall import Fall
from antraege.models import Rundenplatz, Unterzeichnungsrunde
from antraege.queries.faelle import faelle_der_antraege
from antraege.rules.runde import Platz
from antraege.rules.zeichnung import mangel_der_zeichnungsfreigabe, parteien
from antraege.worte import voller_name
from workflow.runden.frueher import Frueher, fruehere
from workflow.verfahren.bedingungen import unterschrift_zaehlt
from workflow.verfahren.hindernis import Punkt
from workflow.verfahren.runden.bereitschaft import offene_punkte
from workflow.verfahren.runden.lage import lies_plaetze
from workflow.verfahren.runden.vorhaben import platz_von
from workflow.verfahren.umstand import Umstand


@dataclass(frozen=True)
class Eintrag:
    """A body on the list."""

    nummer: int
    zeile: Rundenplatz
    fall: Fall
    platz: Platz
    offen: tuple[Punkt, ...]

    @property
    def name(self) -> str:
        """The body with its kind."""
        return voller_name(self.fall.kommune.typ, self.fall.kommune.name)

    @property
    def ist_bereit(self) -> bool:
        """Whether nothing but the signatures is missing."""
        return not self.offen

    @property
    def ist_da(self) -> bool:
        """Checked off as present."""
        return self.zeile.anwesenheit == Anwesenheit.ANWESEND

    @property
    def ist_abgehakt(self) -> bool:
        """Checked off at all."""
        return bool(self.zeile.anwesenheit)

    @property
    def ist_freigegeben(self) -> bool:
        """Whether the Land may sign."""
        return not mangel_der_zeichnungsfreigabe(self.fall)

    @property
    def ist_vorgeschlagen(self) -> bool:
        """Whether Referatsleitung has to decide about the Zeichnungsfreigabe."""
        return self.fall.offene_freigabe(Freigabeart.ZEICHNUNG) is not None

    @property
    def ist_unterzeichnet(self) -> bool:
        """Whether everybody has signed whom the text asks for, and each signature counts."""
        return all(unterschrift_zaehlt(self.fall, p) for p in parteien(self.fall))

    def steht(self, *stand: Antragsstatus) -> bool:
        """Whether the case is in one of these states."""
        return self.fall.status in stand


class Rundenstandbild:
    """A round as it is now."""

    def __init__(self, runde: Unterzeichnungsrunde, akteur: Akteur, jetzt: datetime) -> None:
        self.runde, self.umstand = runde, Umstand(akteur, jetzt)

    @cached_property
    def _zeilen(self) -> list[Rundenplatz]:
        return lies_plaetze(self.runde.pk)

    @cached_property
    def frueher(self) -> dict[int, Frueher]:
        """Key of a case -> what its body was called before; read where somebody looks for it."""
        return fruehere(self._zeilen)

    @cached_property
    def eintraege(self) -> list[Eintrag]:
        """The list, by name."""
        zeilen = self._zeilen
        faelle = faelle_der_antraege(z.antrag_id for z in zeilen)
        nummern = platznummern(self.runde.pk)
        return [self._eintrag(z, faelle[z.antrag_id], nummern[z.pk]) for z in zeilen]

    def _eintrag(self, zeile: Rundenplatz, fall: Fall, nummer: int) -> Eintrag:
        platz = platz_von(fall, zeile.pk)
        offen = tuple(offene_punkte(fall, platz.runde, self.umstand))
        return Eintrag(nummer, zeile, fall, platz, offen)

    @property
    def ist_so_weit(self) -> bool:
        """Whether the day has come; where the paper goes round, from the beginning."""
        return self.runde.art == "umlauf" or self.umstand.heute >= self.runde.am


def platznummern(runde_id: int) -> dict[int, int]:
    """Key of a place -> its number: in the order of entry, and never given twice.

    So a printed sheet stays right when somebody comes later or is struck.
    """
    alle = Rundenplatz.objects.filter(runde_id=runde_id).order_by("pk")
    return {pk: nr for nr, pk in enumerate(alle.values_list("pk", flat=True), 1)}


def standbild(runde: Unterzeichnungsrunde, akteur: Akteur) -> Rundenstandbild:
    """The round as it is at this moment."""
    return Rundenstandbild(runde, akteur, timezone.now())
