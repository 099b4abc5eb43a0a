"""Acts in time: each story lays its acts out in days, the clock places them before the stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from random import Random

from project.vorfuehrung.akte import Akte
from project.vorfuehrung.kalender import zeitpunkte
from project.vorfuehrung.post import gilt_als_versandt
from workflow.fristen.dokumente import erstelle_dokumente
from workflow.fristen.erinnerungen import erinnere

Tat = Callable[[datetime], object]
"""Does something at a moment of the demonstration's clock."""

Geschichte = Callable[["Drehbuch"], None]
"""Writes the acts of one case (or of several cases of one body) into a script."""


@dataclass(frozen=True, slots=True)
class Auftritt:
    """One act at its moment. ``rang`` keeps the order of acts at the same moment."""

    moment: datetime
    rang: tuple[int, int]
    tat: Tat


class Drehbuch:
    """The acts of one body, in days after the first."""

    def __init__(self, akte: Akte, zufall: Random) -> None:
        self.akte = akte
        self.zufall = zufall
        self._tag = 0
        self._szenen: list[tuple[int, Tat]] = []

    def nach(self, frueh: int, spaet: int, tat: Tat) -> None:
        """Between so and so many days after the act before it."""
        self._tag += self.zufall.randint(frueh, spaet)
        self._szenen.append((self._tag, tat))

    def warte(self, frueh: int, spaet: int) -> None:
        """So and so many days pass; what follows with ``gleich`` happens then."""
        self._tag += self.zufall.randint(frueh, spaet)

    def gleich(self, *taten: Tat) -> None:
        """On the same day, one after the other."""
        for tat in taten:
            self._szenen.append((self._tag, tat))

    def auftritte(self, letzter: date, reihe: int) -> list[Auftritt]:
        """The acts with their moments; the last one falls on or shortly before ``letzter``."""
        momente = zeitpunkte([tag for tag, _ in self._szenen], letzter, self.zufall)
        return [
            Auftritt(moment, (reihe, stelle), tat)
            for stelle, (moment, (_, tat)) in enumerate(zip(momente, self._szenen, strict=True))
        ]


def spiele(auftritte: Iterable[Auftritt], *, postschluss: datetime) -> int:
    """Do all acts in the order of the clock; how many there were.

    In between the clock does what is due by then, as the worker would have; from ``postschluss``
    on mail waits for the worker.
    """
    reihenfolge = sorted(auftritte, key=lambda a: (a.moment, a.rang))
    tag = date.min
    for auftritt in reihenfolge:
        gilt_als_versandt(min(auftritt.moment, postschluss))
        if auftritt.moment.date() != tag:
            tag = auftritt.moment.date()
            erinnere(auftritt.moment, lambda: True)
        auftritt.tat(auftritt.moment)
        erstelle_dokumente(auftritt.moment, lambda: True)
    gilt_als_versandt(postschluss)
    return len(reihenfolge)
