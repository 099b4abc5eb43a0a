"""What an order would do, body by body: the plans that the worker would write."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from antraege.akteur import Akteur
from antraege.fall import Fall
from antraege.models import Rundenplatz, Unterzeichnungsrunde
from antraege.queries.faelle import faelle_der_antraege
from antraege.rules.runde import Platz, plaetze
from workflow.post.briefe import Brief
from workflow.verfahren.hindernis import Abgelehnt
from workflow.verfahren.models import Laufart
from workflow.verfahren.plan import Plan, plane
from workflow.verfahren.runden.akt import Ruht
from workflow.verfahren.runden.arbeit import arbeit
from workflow.verfahren.runden.eingaben import Auftrag
from workflow.verfahren.runden.lage import lies_plaetze
from workflow.verfahren.umstand import Umstand


@dataclass(frozen=True, slots=True)
class Vorhaben:
    """What an order would do for one body: plans that the worker would write, or why none."""

    zeile: Rundenplatz
    fall: Fall
    plaene: tuple[Plan, ...] = ()
    grund: str = ""
    ist_mangel: bool = False

    @property
    def ist_moeglich(self) -> bool:
        """Whether anything is done."""
        return bool(self.plaene)

    @property
    def briefe(self) -> tuple[Brief, ...]:
        """The mails that would go out."""
        return tuple(brief for plan in self.plaene for brief in plan.briefe)


def vorhaben(
    art: Laufart,
    runde: Unterzeichnungsrunde,
    auftrag: Auftrag,
    akteur: Akteur,
    jetzt: datetime | None = None,
) -> list[Vorhaben]:
    """The whole list, planned: three statements whatever its length."""
    umstand = Umstand(akteur, jetzt or timezone.now())
    zeilen = lies_plaetze(runde.pk)
    faelle = faelle_der_antraege(z.antrag_id for z in zeilen)
    return [_vorhaben(art, z, faelle[z.antrag_id], auftrag, umstand) for z in zeilen]


def _vorhaben(
    art: Laufart, zeile: Rundenplatz, fall: Fall, auftrag: Auftrag, umstand: Umstand
) -> Vorhaben:
    akte = arbeit(art, fall, platz_von(fall, zeile.pk), auftrag)
    if isinstance(akte, Ruht):
        return Vorhaben(zeile, fall, grund=akte.satz, ist_mangel=akte.ist_mangel)
    plaene: list[Plan] = []
    try:
        for akt in akte:
            stand = plaene[-1].nachher if plaene else fall
            plaene.append(plane(stand, akt.handlung, akt.eingabe, umstand))
    except Abgelehnt as abgelehnt:
        return Vorhaben(zeile, fall, grund=str(abgelehnt), ist_mangel=True)
    return Vorhaben(zeile, fall, tuple(plaene))


def platz_von(fall: Fall, schluessel: int) -> Platz:
    """The place with this key."""
    return next(p for p in plaetze(fall) if p.zeile.id == schluessel)
