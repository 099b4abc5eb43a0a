"""A month is closed: figures and paper first, outside any transaction, then the row."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from antraege.akteur import SYSTEM
from antraege.choices import Handlung
from berichte.abschluss.aufstellen import Aufstellung, stelle_auf
from berichte.abschluss.kalender import abschliessbar_ab
from berichte.abschluss.pruefung import IM_PROTOKOLL, vermerk_des_abschlusses
from berichte.models import Monatsabschluss
from workflow.verfahren.kettenbuch import sperre_installation, vermerke


class ZuFrueh(Exception):
    """The books of the month are still open."""


def schliesse_ab(monat: date, jetzt: datetime) -> bool:
    """Close a month; False where somebody has closed it meanwhile. Raises :class:`ZuFrueh`.

    Killed in between, nothing is half: the row comes last, and a file that no row names says
    nothing. Drawn again it has the same bytes.
    """
    if jetzt < abschliessbar_ab(monat):
        raise ZuFrueh
    return _halte_fest(monat, stelle_auf(monat), jetzt)


@transaction.atomic
def _halte_fest(monat: date, aufstellung: Aufstellung, jetzt: datetime) -> bool:
    sperre_installation()
    if Monatsabschluss.objects.filter(monat=monat).exists():
        return False
    abschluss = Monatsabschluss.objects.create(
        monat=monat,
        stichtag=aufstellung.bezug.stichtag,
        kenntnisstand=aufstellung.bezug.kenntnisstand,
        definitionsstand=aufstellung.definitionsstand,
        zahlen=aufstellung.zahlen,
        pruefsumme=aufstellung.pruefsumme,
        sha256=aufstellung.bericht.sha256,
        groesse=aufstellung.bericht.groesse,
        erstellt_am=jetzt,
    )
    vermerke(
        akteur=SYSTEM,
        handlung=Handlung.MONAT_ABSCHLIESSEN,
        daten={IM_PROTOKOLL: [vermerk_des_abschlusses(abschluss)]},
        jetzt=jetzt,
    )
    return True
