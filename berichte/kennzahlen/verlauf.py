"""One chain of the protocol as it is known: corrected dates, and the situation on a day.

Only entries that were recorded by the Kenntnisstand are handed in; nothing here looks at a clock.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from django.utils import timezone

from antraege.choices import Handlung, Kommunentyp
from antraege.worte import KREISE, STAEDTE_UND_GEMEINDEN
from antraege.zeitangabe import Genauigkeit, Zeitangabe


class Gruppe(StrEnum):
    """How members are counted."""

    GEMEINDEN = "Städte und Gemeinden"
    KREISE = "Kreise und Städteregion"
    WEITERE = "Weitere"


@dataclass(frozen=True, slots=True)
class Koerper:
    """Master data of a body."""

    id: int
    name: str
    typ: Kommunentyp
    ist_erfunden: bool
    sortierung: str

    @property
    def gruppe(self) -> Gruppe:
        """The group in which the body counts."""
        if self.typ in STAEDTE_UND_GEMEINDEN:
            return Gruppe.GEMEINDEN
        return Gruppe.KREISE if self.typ in KREISE else Gruppe.WEITERE

    @property
    def reihenfolge(self) -> tuple[str, str]:
        """Sort key."""
        return (self.sortierung, self.name)


class Eintrag(NamedTuple):
    """The columns of a protocol entry that figures use, named and ordered as they are read."""

    pk: int
    nr: int
    handlung: str
    vorher: str
    nachher: str
    geschehen_fruehestens: date | None
    geschehen_spaetestens: date | None
    genauigkeit: str
    erfasst_am: datetime
    am_zug: str
    ist_pausiert: bool
    faellig_am: date | None
    ist_durchlaufen: bool
    berichtigt_id: int | None


class Stand(NamedTuple):
    """An entry with its date as corrected, and the day from which the situation after it counts."""

    eintrag: Eintrag
    geschehen: Zeitangabe
    tag: date


@dataclass(frozen=True, slots=True)
class Verlauf:
    """One chain: of a case (with its reference) or of a membership (with the case it came from)."""

    id: int
    koerper: Koerper
    aktenzeichen: str
    staende: tuple[Stand, ...]
    antrag_id: int | None = None

    def bis(self, stichtag: date) -> tuple[Stand, ...]:
        """What had taken effect by the Stichtag; the last one is the situation on that day."""
        return self.staende[: bisect_right(self.staende, stichtag, key=_tag)]

    def lage(self, stichtag: date) -> Stand | None:
        """The situation on the Stichtag; None: there was nothing yet."""
        stelle = bisect_right(self.staende, stichtag, key=_tag)
        return self.staende[stelle - 1] if stelle else None

    def enthaelt(self, handlung: Handlung) -> bool:
        """Whether the chain, as far as it is known, holds such an act."""
        return any(stand.eintrag.handlung == handlung for stand in self.staende)

    @property
    def ist_altfall(self) -> bool:
        """Whether the case was taken over from old papers."""
        return self.staende[0].eintrag.handlung == Handlung.ALTFALL_UEBERNEHMEN


def _tag(stand: Stand) -> date:
    return stand.tag


def staende(eintraege: Sequence[Eintrag]) -> tuple[Stand, ...]:
    """Correct the dates of a chain (in order of ``nr``) and compute from when each entry counts.

    An entry counts from its latest possible day, never before the entry that precedes it. What was
    recorded as having happened cannot lie after its recording; nor does a date nobody knows.
    """
    berichtigungen = {e.berichtigt_id: e for e in eintraege if e.berichtigt_id is not None}
    ergebnis: list[Stand] = []
    tag = date.min
    for eintrag in eintraege:
        quelle = berichtigungen.get(eintrag.pk, eintrag)
        geschehen = Zeitangabe(
            quelle.geschehen_fruehestens,
            quelle.geschehen_spaetestens,
            Genauigkeit(quelle.genauigkeit),
        )
        tag = max(tag, _eigener_tag(eintrag, geschehen, timezone.localdate(quelle.erfasst_am)))
        ergebnis.append(Stand(eintrag, geschehen, tag))
    return tuple(ergebnis)


def _eigener_tag(eintrag: Eintrag, geschehen: Zeitangabe, erfasst: date) -> date:
    if eintrag.berichtigt_id is not None:
        return date.min  # A correction carries the date of the entry that it names.
    if geschehen.spaetestens is not None:
        return min(geschehen.spaetestens, erfasst)
    if eintrag.handlung == Handlung.BESTAND_UEBERNEHMEN:
        return date.min  # A member since nobody knows when is in the stock of every day.
    return erfasst
