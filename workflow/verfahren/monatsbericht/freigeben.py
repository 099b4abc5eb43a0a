"""Referatsleitung releases the report of a closed month, once."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from antraege.akteur import Akteur
from antraege.choices import Handlung
from berichte.abschluss.kalender import name
from berichte.abschluss.pruefung import IM_PROTOKOLL, vermerk_des_abschlusses
from berichte.models import Monatsabschluss
from workflow.verfahren.hindernis import Abgelehnt, Hindernis, Hindernisart
from workflow.verfahren.kettenbuch import sperre_installation, vermerke
from workflow.verfahren.monatsbericht.lage import (
    darf_freigeben,
    eintraege_seit,
    hindernisse,
    lies_lage,
)
from workflow.verfahren.plan import kein_recht


@transaction.atomic
def gib_frei(
    monat: date, *, akteur: Akteur, gesehen: int | None = None, jetzt: datetime | None = None
) -> None:
    """Release it; the worker draws the released report and sends it to whom the preview named.

    ``gesehen`` is the entry that the page knew. Raises :class:`Abgelehnt`.
    """
    if not darf_freigeben(akteur):
        raise Abgelehnt([kein_recht(Handlung.MONATSBERICHT_FREIGEBEN)])
    sperre_installation()
    if gesehen is not None and eintraege_seit(monat, gesehen):
        raise Abgelehnt([ueberholt(monat)])
    lage = lies_lage(monat)
    if gefunden := list(hindernisse(lage, akteur)):
        raise Abgelehnt(gefunden)
    abschluss = lage.abschluss
    assert abschluss is not None
    moment = jetzt or timezone.now()
    Monatsabschluss.objects.filter(pk=abschluss.pk, freigegeben_am=None).update(
        freigegeben_am=moment,
        freigegeben_von_id=akteur.person_id,
        empfaenger=list(lage.empfaenger),
    )
    zeile = vermerk_des_abschlusses(abschluss) | {"anzahl_empfaenger": len(lage.empfaenger)}
    vermerke(
        akteur=akteur,
        handlung=Handlung.MONATSBERICHT_FREIGEBEN,
        daten={IM_PROTOKOLL: [zeile]},
        jetzt=moment,
    )


def ueberholt(monat: date) -> Hindernis:
    """Somebody was faster."""
    return Hindernis(
        f"Inzwischen hat jemand den Monatsbericht {name(monat)} freigegeben oder die Regeln des "
        "Netzwerks geändert. Bitte den neuen Stand ansehen und dann noch einmal bestätigen.",
        Hindernisart.UEBERHOLT,
    )
