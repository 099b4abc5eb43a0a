"""One chain of the protocol as it is known: corrected dates, and the situation on a day.

Only entries that were recorded by the Kenntnisstand are handed in; nothing here looks at a clock.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property, lru_cache
from typing import NamedTuple

from django.utils import timezone

from antraege.choices import GESCHLOSSENE_STATUS, OFFENE_STATUS, Handlung, Kommunentyp
from antraege.worte import KREISE, STAEDTE_UND_GEMEINDEN
from antraege.zeitangabe import Genauigkeit, Zeitangabe

OFFEN = frozenset(s.value for s in OFFENE_STATUS)
GESCHLOSSEN = frozenset(s.value for s in GESCHLOSSENE_STATUS)


class Gruppe(StrEnum):
    """How members are counted."""

    GEMEINDEN = "Städte und Gemeinden"
    KREISE = "Kreise und Städteregion"
    WEITERE = "Weitere"

    @property
    def kuerzel(self) -> str:
        """The word for it in keys."""
        return self.name.lower()


GRUPPEN = {
    **dict.fromkeys(STAEDTE_UND_GEMEINDEN, Gruppe.GEMEINDEN),
    **dict.fromkeys(KREISE, Gruppe.KREISE),
}
"""Kind of body -> group; whatever is in none counts among the others."""


@dataclass(frozen=True, slots=True)
class Koerper:
    """Master data of a body; ``kreis`` is the key of its Kreis."""

    id: int
    name: str
    typ: Kommunentyp
    ist_erfunden: bool
    sortierung: str
    ags: str = ""
    kreis: str = ""
    regierungsbezirk: str = ""

    @property
    def gruppe(self) -> Gruppe:
        """The group in which the body counts."""
        return GRUPPEN.get(self.typ, Gruppe.WEITERE)

    @property
    def reihenfolge(self) -> tuple[str, str]:
        """Sort key."""
        return (self.sortierung, self.name)


class Eintrag(NamedTuple):
    """The columns of a protocol entry that figures use, named and ordered as they are read."""

    antrag_id: int | None
    mitgliedschaft_id: int | None
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

    def ohne_wechsel(self) -> Eintrag:
        """The same situation, reached without a change of state."""
        return self._replace(vorher=self.nachher)


class Stand(NamedTuple):
    """An entry with its date as corrected, and the day from which the situation after it counts."""

    eintrag: Eintrag
    geschehen: Zeitangabe
    tag: date

    @property
    def ist_wechsel(self) -> bool:
        """Whether the entry changed the state."""
        return self.eintrag.vorher != self.eintrag.nachher


@dataclass(frozen=True)
class Verlauf:
    """One chain in order of ``nr``: of a case, or of a membership (with the case it came from and
    the round in which it was signed)."""

    id: int
    koerper: Koerper
    aktenzeichen: str
    eintraege: Sequence[Eintrag]
    antrag_id: int | None = None
    unterzeichnungsrunde: str = ""
    ist_vorgang: bool = False
    herkunft: Zeitangabe | None = None
    """When the membership began that this one carries on after a change of bodies."""
    fortgefuehrte: tuple[int, ...] = ()
    """Cases of the memberships that this one carries on."""

    @property
    def beginn(self) -> Zeitangabe:
        """Since when it is a membership, at whatever body."""
        return self.herkunft or self.staende[0].geschehen

    @property
    def ist_fortsetzung(self) -> bool:
        """Whether it carries another one on: no accession."""
        return self.eintraege[0].handlung == Handlung.MITGLIEDSCHAFT_FORTFUEHREN

    @property
    def zusageantraege(self) -> tuple[int, ...]:
        """Cases whose commitments it answers for."""
        eigene = () if self.antrag_id is None else (self.antrag_id,)
        return (*eigene, *self.fortgefuehrte)

    @cached_property
    def staende(self) -> tuple[Stand, ...]:
        """The entries with their dates; most chains are old, and nobody asks for theirs."""
        return staende(self.eintraege)

    def bis(self, stichtag: date) -> tuple[Stand, ...]:
        """What had taken effect by the Stichtag; the last one is the situation on that day."""
        if self.staende[-1].tag <= stichtag:
            return self.staende
        return self.staende[: bisect_right(self.staende, stichtag, key=_tag)]

    def lage(self, stichtag: date) -> Stand | None:
        """The situation on the Stichtag; None: there was nothing yet."""
        bekannt = self.bis(stichtag)
        return bekannt[-1] if bekannt else None

    def bekannt_bis(self, kenntnisstand: datetime) -> Verlauf | None:
        """The chain as it was known at an earlier moment; None: there was nothing yet."""
        if self.eintraege[-1].erfasst_am <= kenntnisstand:
            return self
        damals = [e for e in self.eintraege if e.erfasst_am <= kenntnisstand]
        return replace(self, eintraege=damals) if damals else None

    @property
    def ist_altfall(self) -> bool:
        """Whether the case was taken over from old papers."""
        return self.eintraege[0].handlung == Handlung.ALTFALL_UEBERNEHMEN


class Bekannt(NamedTuple):
    """A chain up to the Stichtag, with the places of its changes of state (at least one)."""

    verlauf: Verlauf
    staende: tuple[Stand, ...]
    wechsel: tuple[int, ...]

    @property
    def lage(self) -> Stand:
        """The situation on the Stichtag."""
        return self.staende[-1]

    def lage_am(self, tag: date) -> Stand | None:
        """The situation on an earlier day."""
        return self.lage if self.lage.tag <= tag else self.verlauf.lage(tag)

    @property
    def letzter_wechsel(self) -> Stand:
        """What brought the situation about."""
        return self.staende[self.wechsel[-1]]


def bekannt_am(verlaeufe: Iterable[Verlauf], stichtag: date) -> list[Bekannt]:
    """What had begun by the Stichtag."""
    return [
        Bekannt(verlauf, staende, _wechsel(staende))
        for verlauf in verlaeufe
        if (staende := verlauf.bis(stichtag))
    ]


def _wechsel(staende: Sequence[Stand]) -> tuple[int, ...]:
    """A chain begins with a change, whatever its first entry says."""
    alle = [nr for nr, (e, _, _) in enumerate(staende) if e.vorher != e.nachher or nr == 0]
    return tuple(alle)


def _tag(stand: Stand) -> date:
    return stand.tag


def staende(eintraege: Sequence[Eintrag]) -> tuple[Stand, ...]:
    """Correct the dates of a chain (in order of ``nr``) and compute from when each entry counts.

    An entry counts from its latest possible day, never before the entry that precedes it. What was
    recorded as having happened cannot lie after its recording; nor does a date nobody knows.
    """
    berichtigungen = {e.berichtigt_id: e for e in eintraege if e.berichtigt_id is not None}
    eintraege = ohne_aufgehobenes(eintraege)
    ortszeit = timezone.get_default_timezone()
    ergebnis: list[Stand] = []
    tag = date.min
    for eintrag in eintraege:
        quelle = berichtigungen.get(eintrag.pk, eintrag) if berichtigungen else eintrag
        geschehen = _zeitangabe(
            quelle.geschehen_fruehestens, quelle.geschehen_spaetestens, quelle.genauigkeit
        )
        erfasst = quelle.erfasst_am.astimezone(ortszeit).date()
        eigener = _eigener_tag(eintrag, geschehen.spaetestens, erfasst)
        tag = max(tag, eigener)
        ergebnis.append(Stand(eintrag, geschehen, tag))
    return tuple(ergebnis)


NIMMT_ZURUECK: dict[str, str] = {
    Handlung.ANTRAG_ZURUECKLEITEN: Handlung.ANTRAG_UEBERLEITEN,
    Handlung.NACHFOLGEEINSTELLUNG_AUFHEBEN: Handlung.BEI_NACHFOLGE_EINSTELLEN,
    Handlung.MITGLIEDSCHAFT_WIEDERHERSTELLEN: Handlung.MITGLIEDSCHAFT_UEBERLEITEN,
}
"""Effect of an annulled change of bodies -> the effect of the change that has never happened."""


def ohne_aufgehobenes(eintraege: Sequence[Eintrag]) -> Sequence[Eintrag]:
    """The chain without what an annulled change of bodies had made of it.

    Where the state comes back, it has never been left: the stay before goes on.
    """
    if NIMMT_ZURUECK.keys().isdisjoint(e.handlung for e in eintraege):
        return eintraege
    bleibend: list[Eintrag] = []
    for eintrag in eintraege:
        stelle = _wirkung(bleibend, NIMMT_ZURUECK.get(eintrag.handlung))
        if stelle is None:
            bleibend.append(eintrag)
        elif eintrag.vorher != eintrag.nachher:
            del bleibend[stelle:]
            bleibend.append(eintrag.ohne_wechsel())
        else:
            if bleibend[stelle].vorher == bleibend[stelle].nachher:
                del bleibend[stelle]
            bleibend.append(eintrag)
    return bleibend


def _wirkung(eintraege: Sequence[Eintrag], handlung: str | None) -> int | None:
    """Place of the last effect of this kind; None: there is none."""
    stellen = (i for i in reversed(range(len(eintraege))) if eintraege[i].handlung == handlung)
    return next(stellen, None)


@lru_cache(maxsize=20_000)
def _zeitangabe(fruehestens: date | None, spaetestens: date | None, genau: str) -> Zeitangabe:
    """The same few thousand dates come again and again."""
    return Zeitangabe(fruehestens, spaetestens, Genauigkeit(genau))


def _eigener_tag(eintrag: Eintrag, spaetestens: date | None, erfasst: date) -> date:
    if eintrag.berichtigt_id is not None:
        return date.min  # A correction carries the date of the entry that it names.
    if spaetestens is not None:
        return min(spaetestens, erfasst)
    if eintrag.handlung == Handlung.BESTAND_UEBERNEHMEN:
        return date.min  # A member since nobody knows when is in the stock of every day.
    return erfasst
