"""More invitations than one person decides on wait for a second one, or are taken back.

A mailing does not become small by being divided: what one person's word has sent for the round in
the hours before counts with it.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from antraege.akteur import Akteur
from antraege.choices import Handlung, Nachrichtenstand, Rolle
from antraege.models import Nachricht, Unterzeichnungsrunde
from workflow.verfahren.hindernis import Abgelehnt, Hindernis, Hindernisart, NichtGefunden
from workflow.verfahren.kettenbuch import vermerke
from workflow.verfahren.models import Laufart, Rundenausgang, Rundenlauf
from workflow.verfahren.plan import kein_recht
from workflow.verfahren.runden.eingaben import Auftrag
from workflow.verfahren.runden.vorhaben import vorhaben

Stand = Rundenlauf.Stand
MAILS_EINER_PERSON = 50
"""Invitations to a round that go out on one person's word within this time."""
ZEITRAUM = timedelta(hours=24)


def braucht_zweite_person(
    akteur: Akteur,
    runde: Unterzeichnungsrunde,
    auftrag: Auftrag,
    moment: datetime,
    gemeinte: Collection[int],
) -> bool:
    """Whether inviting these places sends more than one person decides on."""
    alle = vorhaben(Laufart.EINLADEN, runde, auftrag, akteur, moment)
    neue = sum(len(v.briefe) for v in alle if v.zeile.pk in gemeinte)
    return ist_gross(runde.pk, neue, moment)


def ist_gross(runde_id: int, neue: int, moment: datetime) -> bool:
    """Whether so many new mails are too many for one person, with those of the hours before."""
    return neue > 0 and neue + allein_versandt(runde_id, moment) > MAILS_EINER_PERSON


def allein_versandt(runde_id: int, moment: datetime) -> int:
    """Invitations to the round that one person's word has sent or planned in the hours before.

    Not those that a second person released, nor those that were held back.
    """
    ausgaenge = Rundenausgang.objects.filter(
        lauf__runde=runde_id,
        lauf__art=Laufart.EINLADEN,
        lauf__entschieden_von__isnull=True,
        stand=Rundenausgang.Stand.ERLEDIGT,
        erledigt_am__gt=moment - ZEITRAUM,
    )
    mails = Nachricht.objects.filter(
        antrag=OuterRef("platz__antrag"),
        handlung=Handlung.ZUR_RUNDE_EINLADEN,
        geplant_am=OuterRef("erledigt_am"),
    ).exclude(stand=Nachrichtenstand.ANGEHALTEN)
    return ausgaenge.filter(Exists(mails)).count()


def darf_entscheiden(lauf: Rundenlauf, akteur: Akteur) -> bool:
    """Referatsleitung, and another person than who ordered it."""
    return akteur.hat(Rolle.LEITUNG) and akteur.person_id not in (None, lauf.person_id)


def darf_zuruecknehmen(lauf: Rundenlauf, akteur: Akteur) -> bool:
    """Who ordered it."""
    return akteur.person_id is not None and akteur.person_id == lauf.person_id


@transaction.atomic
def entscheide(
    *, akteur: Akteur, lauf_id: int, ist_frei: bool, jetzt: datetime | None = None
) -> None:
    """The second person releases the mailing, or does not.

    Raises :class:`Abgelehnt` and :class:`NichtGefunden`.
    """
    lauf = _sperre(lauf_id)
    if not akteur.hat(Rolle.LEITUNG):
        raise Abgelehnt([kein_recht(Handlung.RUNDENLAUF_BEAUFTRAGEN)])
    _wartet(lauf)
    if not darf_entscheiden(lauf, akteur):
        satz = "Vier Augen: Über den Versand entscheidet eine andere Person als die beauftragende."
        raise Abgelehnt([Hindernis(satz)])
    lauf.entschieden_von_id = akteur.person_id
    stand = Stand.BEAUFTRAGT if ist_frei else Stand.VERWORFEN
    _schreibe(akteur, lauf, stand, Handlung.RUNDENLAUF_BEAUFTRAGEN, jetzt or timezone.now())


@transaction.atomic
def nimm_zurueck(*, akteur: Akteur, lauf_id: int, jetzt: datetime | None = None) -> None:
    """Who ordered the mailing takes it back while it waits. Raises as :func:`entscheide`."""
    lauf = _sperre(lauf_id)
    if not darf_zuruecknehmen(lauf, akteur):
        raise Abgelehnt([kein_recht(Handlung.RUNDENLAUF_ZURUECKNEHMEN)])
    _wartet(lauf)
    handlung = Handlung.RUNDENLAUF_ZURUECKNEHMEN
    _schreibe(akteur, lauf, Stand.ZURUECKGENOMMEN, handlung, jetzt or timezone.now())


def _sperre(lauf_id: int) -> Rundenlauf:
    lauf = Rundenlauf.objects.select_for_update().filter(pk=lauf_id).first()
    if lauf is None:
        raise NichtGefunden
    return lauf


def _wartet(lauf: Rundenlauf) -> None:
    if lauf.stand != Stand.VORGELEGT:
        satz = f"Dieser Auftrag ist schon weiter: {lauf.get_stand_display()}."
        raise Abgelehnt([Hindernis(satz, Hindernisart.ZUSTAND)])


def _schreibe(
    akteur: Akteur, lauf: Rundenlauf, stand: Stand, handlung: Handlung, moment: datetime
) -> None:
    lauf.stand = stand
    lauf.fertig_am = None if stand == Stand.BEAUFTRAGT else moment
    lauf.save(update_fields=["stand", "entschieden_von", "fertig_am"])
    daten = {"rundenlauf": [{"id": lauf.pk, "stand": stand.value}]}
    vermerke(akteur=akteur, handlung=handlung, daten=daten, jetzt=moment)
