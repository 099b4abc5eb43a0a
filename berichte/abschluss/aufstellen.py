"""Figures and paper of a closed month. Slow, and therefore never inside a transaction."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.conf import settings

from antraege.dokumente.ablage import Abgelegt, lege_bytes_ab
from antraege.protokoll import kanonisch
from berichte.abschluss.kalender import bezug_des_abschlusses
from berichte.abschluss.queries import letzter_bericht
from berichte.kennzahlen import (
    DEFINITIONSSTAND,
    Bezug,
    UnlesbareZahlen,
    Zahlen,
    als_json,
    aus_json,
    lies_zahlen,
)
from berichte.models import Monatsabschluss
from berichte.monatsbericht import AUSSTEHEND, drucke, freigegeben


@dataclass(frozen=True, slots=True)
class Aufstellung:
    """What is fixed when a month is closed; its paper lies in the store."""

    bezug: Bezug
    definitionsstand: int
    zahlen: str
    pruefsumme: str
    bericht: Abgelegt


def stelle_auf(monat: date) -> Aufstellung:
    """Compute the month as it was known at its Buchungsschluss, draw it, keep the paper.

    Corrections in it are those since the month closed before.
    """
    bezug = bezug_des_abschlusses(monat)
    zahlen = lies_zahlen(bezug, bericht=letzter_bericht(bezug))
    text = kanonisch(als_json(zahlen))
    return Aufstellung(
        bezug=bezug,
        definitionsstand=DEFINITIONSSTAND,
        zahlen=text,
        pruefsumme=summe(text),
        bericht=lege_bytes_ab(drucke(zahlen, AUSSTEHEND)),
    )


def fertige_aus(abschluss: Monatsabschluss, jetzt: datetime) -> Abgelegt:
    """Draw the released report from the figures that were fixed, seal it, and keep it.

    Figures of another version of the definitions cannot be drawn any more: then the paper of the
    closing is the released one.
    """
    person = abschluss.freigegeben_von
    assert abschluss.freigegeben_am is not None
    assert person is not None
    zahlen = gelesene_zahlen(abschluss)
    if zahlen is None:
        return Abgelegt(abschluss.sha256, abschluss.groesse)
    pdf = drucke(zahlen, freigegeben(abschluss.freigegeben_am, person.name))
    return lege_bytes_ab(_besiegelt(pdf, jetzt))


def _besiegelt(pdf: bytes, jetzt: datetime) -> bytes:
    """With a seal, where the operator has configured a key."""
    siegel = settings.SIEGEL
    if siegel is None:
        return pdf
    from berichte.siegel import besiegele  # noqa: PLC0415 - takes a second to import

    schluessel = siegel.datei.read_bytes()
    return besiegele(pdf, schluessel=schluessel, kennwort=siegel.kennwort, zeit=jetzt)


def gelesene_zahlen(abschluss: Monatsabschluss) -> Zahlen | None:
    """The figures of the row as they were fixed; None if they are of other definitions."""
    try:
        return aus_json(json.loads(abschluss.zahlen))
    except UnlesbareZahlen:
        return None


def weicht_ab(abschluss: Monatsabschluss, zahlen: Zahlen) -> bool:
    """Whether these figures of the month say something else than those that were fixed.

    That they were known at another moment, corrections listed since another report, and a newer
    census are no difference by themselves.
    """
    fest = gelesene_zahlen(abschluss)
    if fest is None:
        return True
    mitglieder = replace(zahlen.mitglieder, einwohner=fest.mitglieder.einwohner)
    gleich = replace(
        zahlen, bezug=fest.bezug, berichtigungen=fest.berichtigungen, mitglieder=mitglieder
    )
    return gleich != fest


def summe(text: str) -> str:
    """Checksum of figures as text."""
    return hashlib.sha256(text.encode()).hexdigest()
