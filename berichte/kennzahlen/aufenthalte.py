"""Stays: how long a case was in a state, from which days to which, and whether that can be told.

Medians count the days of stays; the export lists the same stays, each in its intervals.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from antraege.choices import Handlung
from berichte.kennzahlen.bezug import Bezug
from berichte.kennzahlen.uhr import abschnitte
from berichte.kennzahlen.verlauf import OFFEN, Bekannt, Eintrag, Stand, Verlauf
from berichte.kennzahlen.vorgaenge import ist_irrtum

AUFNAHME = "aufnahme"
"""In keys: the whole way."""


class Ausschluss(StrEnum):
    """Why a stay tells no duration."""

    ALTFALL = "Altfall"
    LAEUFT = "läuft noch"
    DURCHLAUFEN = "durchlaufen"
    UNGENAU = "ungenau"


class Aufenthalt(NamedTuple):
    """A stay in an open state, or the whole way of an admitted case (``schritt`` says which).

    ``staende`` are the entries from its beginning on, without ``ende`` (None: it goes on).
    """

    schritt: str
    vorgang: Verlauf
    staende: Sequence[Stand]
    ende: Stand | None

    @property
    def ausschluss(self) -> Ausschluss | None:
        """Why it is left out; None: it counts."""
        if self.vorgang.ist_altfall:
            return Ausschluss.ALTFALL
        if self.ende is None:
            return Ausschluss.LAEUFT
        if self.ende.eintrag.ist_durchlaufen and self.schritt != AUFNAHME:
            return Ausschluss.DURCHLAUFEN
        return Ausschluss.UNGENAU if self.spanne is None else None

    @property
    def spanne(self) -> tuple[date, date] | None:
        """First and last day; None where one of them is not known to the day."""
        erster = self.staende[0].geschehen.taggenau
        letzter = self.ende.geschehen.taggenau if self.ende is not None else None
        if erster is None or letzter is None:
            return None
        return erster, max(erster, letzter)


@dataclass(frozen=True, slots=True)
class Abschnitt:
    """An interval of a stay in which nothing changed: whose turn it was, whether the clock stood.

    ``bis`` None: it goes on; ``tage`` are then those up to the Stichtag.
    """

    eintrag: Eintrag
    von: date
    bis: date | None
    tage: int

    @property
    def ist_offen(self) -> bool:
        """Whether the case was open; days between closing and resuming count in no duration."""
        return self.eintrag.nachher in OFFEN


def beendete_aufenthalte(bekannt: Bekannt, nach: date) -> Iterator[Aufenthalt]:
    """Stays in an open state that ended after this day, and the whole way of a case that ended
    with an admission."""
    for von, bis in pairwise(bekannt.wechsel):
        status, ende = bekannt.staende[von].eintrag.nachher, bekannt.staende[bis]
        if status not in OFFEN or ende.tag <= nach:
            continue
        yield Aufenthalt(status, bekannt.verlauf, bekannt.staende[von:bis], ende)
        ist_aufnahme = ende.eintrag.handlung == Handlung.AUFNAHME_FREIGEBEN
        if ist_aufnahme and not ist_irrtum(bekannt.verlauf, ende):
            yield Aufenthalt(AUFNAHME, bekannt.verlauf, bekannt.staende[:bis], ende)


def alle_aufenthalte(vorgaenge: Iterable[Bekannt], bezug: Bezug) -> Iterator[Aufenthalt]:
    """What medians look at, and what they leave out: old cases, and what still goes on."""
    for bekannt in vorgaenge:
        yield from beendete_aufenthalte(bekannt, bezug.fensteranfang)
        if bekannt.lage.eintrag.nachher in OFFEN:
            letzte = bekannt.staende[bekannt.wechsel[-1] :]
            yield Aufenthalt(letzte[0].eintrag.nachher, bekannt.verlauf, letzte, None)


def zerlege(aufenthalt: Aufenthalt, stichtag: date) -> Iterator[Abschnitt]:
    """The intervals of a stay, at least one; those of a stay that counts are together its days."""
    staende, ende = aufenthalt.staende, aufenthalt.ende
    erster = staende[0].geschehen.taggenau or staende[0].tag
    letzter = stichtag if ende is None else ende.geschehen.taggenau or ende.tag
    teile = list(abschnitte(staende, erster, max(erster, letzter)))
    if not teile:
        teile = [(staende[-1].eintrag, erster.toordinal(), erster.toordinal())]
    for nummer, (eintrag, von, bis) in enumerate(teile, start=1):
        laeuft = ende is None and nummer == len(teile)
        tag = None if laeuft else date.fromordinal(bis)
        yield Abschnitt(eintrag, date.fromordinal(von), tag, bis - von)
