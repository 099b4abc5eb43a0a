"""How long steps take: medians of stays that ended, pauses taken out, days known to the day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from statistics import median, quantiles

from antraege.choices import OFFENE_STATUS, Antragsstatus, Handlung
from antraege.worte import STATUSWORTE
from berichte.kennzahlen.bezug import Bezug
from berichte.kennzahlen.verlauf import Stand, Verlauf
from berichte.kennzahlen.vorgaenge import OFFEN, ist_irrtum

GESAMT = "Vom Eingang bis zur Aufnahme"


@dataclass(frozen=True, slots=True)
class Dauer:
    """Days spent in a state (``status`` None: from receipt to admission).

    ``ohne_tag`` and ``durchlaufen`` say how many were left out, and why.
    """

    status: Antragsstatus | None
    tage: tuple[int, ...]
    ohne_tag: int
    durchlaufen: int

    @property
    def titel(self) -> str:
        """What the row is called."""
        return STATUSWORTE[self.status].intern if self.status else GESAMT

    @property
    def n(self) -> int:
        """How many stays the figures rest on."""
        return len(self.tage)

    @property
    def median(self) -> float | None:
        """The middle; None without any stay."""
        return float(median(self.tage)) if self.tage else None

    @property
    def viertel(self) -> tuple[float, float] | None:
        """Lower and upper quartile; None with fewer than two stays."""
        if len(self.tage) < 2:
            return None
        unteres, _, oberes = quantiles(self.tage, n=4, method="inclusive")
        return unteres, oberes

    @property
    def ausgelassen(self) -> int:
        """How many stays ended, but tell nothing."""
        return self.ohne_tag + self.durchlaufen


@dataclass(frozen=True, slots=True)
class _Aufenthalt:
    status: Antragsstatus | None
    tage: int | None
    ist_durchlaufen: bool


def berechne_dauern(vorgaenge: Iterable[Verlauf], bezug: Bezug) -> tuple[Dauer, ...]:
    """One row per open state in the order of the way, and the whole way. Old cases tell nothing."""
    aufenthalte = [
        a for v in vorgaenge if not v.ist_altfall for a in (*_schritte(v, bezug), *_weg(v, bezug))
    ]
    return tuple(_dauer(status, aufenthalte) for status in (*OFFENE_STATUS, None))


def _dauer(status: Antragsstatus | None, alle: Iterable[_Aufenthalt]) -> Dauer:
    eigene = [a for a in alle if a.status is status]
    gezaehlt = [a for a in eigene if not a.ist_durchlaufen]
    return Dauer(
        status,
        tage=tuple(sorted(a.tage for a in gezaehlt if a.tage is not None)),
        ohne_tag=sum(a.tage is None for a in gezaehlt),
        durchlaufen=len(eigene) - len(gezaehlt),
    )


def _schritte(vorgang: Verlauf, bezug: Bezug) -> Iterator[_Aufenthalt]:
    """Stays in an open state that ended within the window."""
    bekannt = vorgang.bis(bezug.stichtag)
    wechsel = [s for s in bekannt if s.eintrag.vorher != s.eintrag.nachher]
    for beginn, ende in pairwise(wechsel):
        if ende.tag <= bezug.fensteranfang or beginn.eintrag.nachher not in OFFEN:
            continue
        yield _Aufenthalt(
            Antragsstatus(beginn.eintrag.nachher),
            tage_zwischen(bekannt, beginn, ende),
            ende.eintrag.ist_durchlaufen,
        )


def _weg(vorgang: Verlauf, bezug: Bezug) -> Iterator[_Aufenthalt]:
    """The whole way of a case that ended with an admission within the window."""
    bekannt = vorgang.bis(bezug.stichtag)
    for stand in bekannt:
        ist_aufnahme = stand.eintrag.handlung == Handlung.AUFNAHME_FREIGEBEN
        if ist_aufnahme and stand.tag > bezug.fensteranfang and not ist_irrtum(vorgang, stand):
            yield _Aufenthalt(
                None, tage_zwischen(bekannt, bekannt[0], stand), ist_durchlaufen=False
            )


def tage_zwischen(staende: Iterable[Stand], beginn: Stand, ende: Stand) -> int | None:
    """Days between two entries without the paused ones; None unless both are known to the day."""
    von, bis = beginn.geschehen.taggenau, ende.geschehen.taggenau
    if von is None or bis is None:
        return None
    return max((bis - von - pausen(staende, von, bis)).days, 0)


def pausen(staende: Iterable[Stand], von: date, bis: date) -> timedelta:
    """Time in which the clock stood: an open question, a suspension, or a closed case."""
    summe = timedelta()
    for stand, naechster in pairwise(staende):
        if stand.eintrag.ist_pausiert or stand.eintrag.nachher not in OFFEN:
            summe += max(min(naechster.tag, bis) - max(stand.tag, von), timedelta())
    return summe
