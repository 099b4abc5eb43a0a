"""Runs of old cases: uploaded and rehearsed, confirmed, worked off piece by piece."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from typing import BinaryIO, cast

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from antraege.akteur import Akteur, Weg
from antraege.choices import Rolle
from antraege.dokumente.ablage import Fehlt, lege_ab, oeffne
from antraege.dokumente.dateiname import sauber
from antraege.einlesen.altfaelle import Altbestand, lies_altfaelle
from antraege.einlesen.beliebig import lies_beliebige_tabelle
from antraege.einlesen.schritt import DATUMSSPALTEN, SPALTEN
from antraege.einlesen.tabelle import UnlesbareDatei
from workflow.verfahren.altfaelle.lage import Ausgang, Ausgangsart, stuecke
from workflow.verfahren.altfaelle.uebernahme import Bilanz, uebernimm
from workflow.verfahren.hindernis import Abgelehnt, Hindernis, Hindernisart
from workflow.verfahren.models import Altfalllauf

logger = logging.getLogger(__name__)
Stand = Altfalllauf.Stand
JE_SCHUB = 25
"""Pieces between two notes of the progress."""


def lege_lauf_an(*, akteur: Akteur, datei: BinaryIO, name: str, jetzt: datetime) -> Altfalllauf:
    """Keep a file for its rehearsal. Raises ``UnlesbareDatei``, and ``Abgelehnt`` by right."""
    person_id = _nur_administration(akteur)
    _lies(datei, sauber(name), jetzt)
    datei.seek(0)
    abgelegt = lege_ab(datei)
    return Altfalllauf.objects.create(
        dateiname=sauber(name),
        sha256=abgelegt.sha256,
        groesse=abgelegt.groesse,
        person_id=person_id,
        angelegt_am=jetzt,
    )


def lies_bestand(lauf: Altfalllauf) -> Altbestand:
    """What the file says. The day of the upload tells what lies in the future."""
    with oeffne(lauf.sha256) as datei:
        return _lies(cast("BinaryIO", datei), lauf.dateiname, lauf.angelegt_am)


def _lies(datei: BinaryIO, name: str, wann: datetime) -> Altbestand:
    tabelle = lies_beliebige_tabelle(datei, name, SPALTEN, datumsspalten=DATUMSSPALTEN)
    return lies_altfaelle(tabelle, timezone.localtime(wann).date())


@transaction.atomic
def bestaetige(*, akteur: Akteur, lauf_id: int, jetzt: datetime) -> None:
    """Hand a rehearsed run to the worker. Raises ``Abgelehnt`` where it is not (any more) one."""
    lauf = _gesperrt(akteur, lauf_id)
    lauf.anzahl_stuecke = sum(1 for _ in stuecke(lies_bestand(lauf)))
    lauf.stand, lauf.bestaetigt_am = Stand.BESTAETIGT, jetzt
    lauf.person_id = _nur_administration(akteur)
    lauf.save(update_fields=["anzahl_stuecke", "stand", "bestaetigt_am", "person"])


@transaction.atomic
def verwirf(*, akteur: Akteur, lauf_id: int) -> None:
    """Nothing of the file comes in. Raises ``Abgelehnt`` as :func:`bestaetige`."""
    lauf = _gesperrt(akteur, lauf_id)
    lauf.stand = Stand.VERWORFEN
    lauf.save(update_fields=["stand"])


def _gesperrt(akteur: Akteur, lauf_id: int) -> Altfalllauf:
    _nur_administration(akteur)
    lauf = Altfalllauf.objects.select_for_update().get(pk=lauf_id)
    if lauf.stand != Stand.PROBE:
        satz = f"Diese Datei ist schon weiter: {lauf.get_stand_display()}."
        raise Abgelehnt([Hindernis(satz, Hindernisart.ZUSTAND)])
    return lauf


def _nur_administration(akteur: Akteur) -> int:
    """The person who imports; anybody else is refused."""
    if not akteur.hat(Rolle.ADMINISTRATION) or akteur.person_id is None:
        satz = "Altfälle übernimmt die Administration."
        raise Abgelehnt([Hindernis(satz, Hindernisart.RECHT)])
    return akteur.person_id


# --- the worker


def erledige_laeufe(
    jetzt: datetime, *, weiter: Callable[[], bool] = lambda: True
) -> tuple[int, int]:
    """Work off every confirmed run; how many ended, and how many could not be read any more."""
    fertig = gescheitert = 0
    for lauf in Altfalllauf.objects.filter(stand=Stand.BESTAETIGT).order_by("bestaetigt_am", "pk"):
        try:
            fertig += _erledige(lauf, jetzt, weiter)
        except (UnlesbareDatei, Fehlt):
            logger.exception("Die Altfälle aus „%s“ sind nicht mehr lesbar.", lauf.dateiname)
            Altfalllauf.objects.filter(pk=lauf.pk).update(stand=Stand.GESCHEITERT, fertig_am=jetzt)
            gescheitert += 1
    return fertig, gescheitert


def _erledige(lauf: Altfalllauf, jetzt: datetime, weiter: Callable[[], bool]) -> bool:
    """One run from where it stands, in batches; whether it has come to its end."""
    akteur = Akteur(
        person_id=lauf.person_id,
        name=lauf.person.name,
        rollen=frozenset({Rolle.ADMINISTRATION}),
        weg=Weg.IMPORT,
    )
    alle = list(stuecke(lies_bestand(lauf)))
    for anfang in range(lauf.anzahl_erledigt, len(alle), JE_SCHUB):
        if not weiter():
            return False
        schub = alle[anfang : anfang + JE_SCHUB]
        _notiere(lauf, uebernimm(akteur, schub), anfang + len(schub))
    Altfalllauf.objects.filter(pk=lauf.pk).update(stand=Stand.FERTIG, fertig_am=jetzt)
    return True


def _notiere(lauf: Altfalllauf, bilanz: Bilanz, erledigt: int) -> None:
    lauf.ausgaenge |= {str(nr): asdict(ausgang) for nr, ausgang in bilanz.ausgaenge.items()}
    Altfalllauf.objects.filter(pk=lauf.pk).update(
        anzahl_erledigt=erledigt,
        anzahl_neu=F("anzahl_neu") + bilanz.neu,
        anzahl_vorgaenge=F("anzahl_vorgaenge") + bilanz.vorgaenge,
        anzahl_unveraendert=F("anzahl_unveraendert") + bilanz.unveraendert,
        anzahl_abgelehnt=F("anzahl_abgelehnt") + bilanz.abgelehnt,
        ausgaenge=lauf.ausgaenge,
    )


def bilanz_von(lauf: Altfalllauf) -> Bilanz:
    """What has become of the rows of a run so far."""
    ausgaenge = {
        int(nr): Ausgang(
            art=Ausgangsart(werte["art"]),
            satz=werte["satz"],
            hinweise=tuple(werte["hinweise"]),
            antrag_id=werte["antrag_id"],
            kommune_ags=werte["kommune_ags"],
        )
        for nr, werte in lauf.ausgaenge.items()
    }
    return Bilanz(
        neu=lauf.anzahl_neu,
        unveraendert=lauf.anzahl_unveraendert,
        abgelehnt=lauf.anzahl_abgelehnt,
        vorgaenge=lauf.anzahl_vorgaenge,
        ausgaenge=ausgaenge,
    )
