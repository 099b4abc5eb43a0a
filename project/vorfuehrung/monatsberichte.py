"""Closed months of the demonstration: all but the latest one released, as in a running office."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time

from berichte.abschluss.kalender import abschliessbar_ab, abschliessbare, monatsanfang
from berichte.abschluss.queries import auszufertigende
from berichte.kennzahlen.bezug import nach_monaten
from project.vorfuehrung.drehbuch import Auftritt, Tat
from project.vorfuehrung.kalender import BERLIN, arbeitstag_ab
from project.vorfuehrung.personal import Team
from workflow.verfahren.monatsbericht.abschliessen import schliesse_ab
from workflow.verfahren.monatsbericht.ausfertigen import stelle_fertig
from workflow.verfahren.monatsbericht.freigeben import gib_frei

ANZAHL = 12
"""The last year: each closed month is drawn twice, and nobody shall wait for `make start`."""
RANG = 20_000
"""Behind everything else of the same moment."""


def auftritte(team: Team, stand: date) -> list[Auftritt]:
    """Closing on the first working day after the Buchungsschluss, release two hours later."""
    monate = [m for m in _letzte(stand) if _arbeitstag(m) < stand]
    gespielt = []
    for stelle, monat in enumerate(monate):
        tag = _arbeitstag(monat)
        gespielt.append(_auftritt(tag, time(8, 30), (RANG, stelle), _abschluss(monat)))
        if monat != monate[-1]:
            gespielt.append(_auftritt(tag, time(10, 30), (RANG, stelle), _freigabe(team, monat)))
    return gespielt


def _letzte(stand: date) -> Iterator[date]:
    mitternacht = datetime.combine(stand, time.min, BERLIN)
    return abschliessbare(nach_monaten(monatsanfang(stand), -ANZAHL), mitternacht)


def _arbeitstag(monat: date) -> date:
    return arbeitstag_ab(abschliessbar_ab(monat).date())


def _auftritt(tag: date, uhrzeit: time, rang: tuple[int, int], tat: Tat) -> Auftritt:
    return Auftritt(datetime.combine(tag, uhrzeit, BERLIN), rang, tat)


def _abschluss(monat: date) -> Tat:
    """The worker did it in the night; nobody played then."""
    return lambda _jetzt: schliesse_ab(monat, abschliessbar_ab(monat))


def _freigabe(team: Team, monat: date) -> Tat:
    def gib_aus(jetzt: datetime) -> None:
        gib_frei(monat, akteur=team.leitung, jetzt=jetzt)
        for nummer in auszufertigende():
            stelle_fertig(nummer, jetzt)

    return gib_aus
