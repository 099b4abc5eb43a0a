"""The stock of members on a day."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from antraege.choices import BESTEHENDE_MITGLIEDSSTATUS, Mitgliedsstatus
from berichte.kennzahlen.belege import Beleg, mitgliedsbeleg
from berichte.kennzahlen.verlauf import Verlauf

BESTEHEND = frozenset(s.value for s in BESTEHENDE_MITGLIEDSSTATUS)


class Mitglied(NamedTuple):
    """A body as a member on some day."""

    beleg: Beleg
    ist_ruhend: bool
    ist_ohne_datum: bool


type Bestand = Mapping[int, Mitglied]
"""Members on a day by body."""


def geltende(mitgliedschaften: Iterable[Verlauf]) -> list[Verlauf]:
    """What is known to be annulled was never a membership."""
    aufgehoben = Mitgliedsstatus.AUFGEHOBEN
    return [m for m in mitgliedschaften if m.eintraege[-1].nachher != aufgehoben]


def bestaende(mitgliedschaften: Iterable[Verlauf], tage: Iterable[date]) -> Mapping[date, Bestand]:
    """Members on each of these days, each body once."""
    geordnet = sorted(set(tage))
    ergebnis: dict[date, dict[int, Mitglied]] = {tag: {} for tag in geordnet}
    for mitgliedschaft in mitgliedschaften:
        koerper = mitgliedschaft.koerper.id
        for von, bis, mitglied in _zeiten(mitgliedschaft):
            for tag in geordnet[bisect_left(geordnet, von) : bisect_left(geordnet, bis)]:
                ergebnis[tag][koerper] = mitglied
    return ergebnis


def _zeiten(mitgliedschaft: Verlauf) -> Iterator[tuple[date, date, Mitglied]]:
    """From when until before when it was a membership, and how it stood."""
    beleg = mitgliedsbeleg(mitgliedschaft)
    ohne_datum = not mitgliedschaft.beginn.ist_bekannt
    enden = [*(s.tag for s in mitgliedschaft.staende[1:]), date.max]
    for stand, ende in zip(mitgliedschaft.staende, enden, strict=True):
        if stand.eintrag.nachher in BESTEHEND:
            ruht = stand.eintrag.nachher == Mitgliedsstatus.RUHEND
            yield stand.tag, ende, Mitglied(beleg, ruht, ohne_datum)
