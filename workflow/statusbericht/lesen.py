"""Reads what a page reads, and draws the report of it. Rights are judged before."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from antraege.akteur import Akteur, Weg
from antraege.choices import Rolle
from antraege.models import Antrag, Installation
from antraege.worte import voller_name
from berichte.statusbericht import Statusbericht, drucke
from workflow.akte import queries as akten
from workflow.akte.seite import baue_seite as baue_akte
from workflow.portal.queries import Beitritt
from workflow.portal.seite import baue_seite as baue_portal
from workflow.statusbericht import kommune, oeffentlich, vorgang
from workflow.verfahren.umstand import Umstand
from workflow.vorgang.queries import lies_akte
from workflow.vorgang.seite import Seite as Vorgangsseite
from workflow.vorgang.seite import baue_seite as baue_vorgang

LESEND = Akteur(None, "Statusbericht", frozenset({Rolle.REVISION}), weg=Weg.SYSTEM)
"""Reads everything and may do nothing, so that a report is the same whoever makes it."""


@dataclass(frozen=True, slots=True)
class Bericht:
    """A report under the name of its file."""

    dateiname: str
    inhalt: Statusbericht

    def drucke(self) -> bytes:
        """The report as PDF."""
        return drucke(self.inhalt)


def fuer_die_akte(antrag_id: int, jetzt: datetime) -> Bericht:
    """A case with everything. Raises ``NichtGefunden``."""
    seite = _vorgangsseite(antrag_id, jetzt)
    inhalt = vorgang.bericht(seite, jetzt, ist_vorfuehrung=_ist_vorfuehrung())
    return Bericht(_dateiname("intern", seite.aktenzeichen), inhalt)


def fuer_die_kommune(beitritt: Beitritt, jetzt: datetime) -> Bericht:
    """A case, or a body without one, in public words."""
    seite = baue_portal(beitritt, timezone.localtime(jetzt).date())
    wer = beitritt.kommune
    name = voller_name(wer.typ, wer.name)
    inhalt = oeffentlich.bericht(seite, name, jetzt, ist_vorfuehrung=_ist_vorfuehrung())
    return Bericht(_dateiname(seite.aktenzeichen or wer.ags), inhalt)


def zur_akte(ags: str, jetzt: datetime) -> Bericht:
    """The whole file of a body. Raises ``Kommune.DoesNotExist``."""
    blatt = akten.lies_blatt(ags)
    seite = baue_akte(blatt, akten.lies_akte(blatt, LESEND), Umstand(LESEND, jetzt))
    eigene = Antrag.objects.filter(kommune=blatt.kommune).order_by("pk")
    vorgaenge = [_vorgangsseite(pk, jetzt) for pk in eigene.values_list("pk", flat=True)]
    inhalt = kommune.bericht(
        seite, blatt.kommune, vorgaenge, jetzt, ist_vorfuehrung=_ist_vorfuehrung()
    )
    return Bericht(_dateiname("akte", ags), inhalt)


def _vorgangsseite(antrag_id: int, jetzt: datetime) -> Vorgangsseite:
    return baue_vorgang(lies_akte(antrag_id, LESEND), Umstand(LESEND, jetzt))


def _dateiname(*teile: str) -> str:
    """ "statusbericht-III_7-2026-0001.pdf": letters, digits and nothing a shell would mind."""
    return re.sub(r"[^A-Za-z0-9-]+", "_", "-".join(("statusbericht", *teile))) + ".pdf"


def _ist_vorfuehrung() -> bool:
    return bool(Installation.objects.values_list("ist_vorfuehrung", flat=True).first())
