"""What a body was on a day: its name, its kind, whether it existed. Pure.

The register's row says what it is now; the executed changes say since when. A change that was
annulled has never happened, as far as it is known (``kenntnisstand``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from antraege.choices import Gebietsrolle, Handlung, Kommunentyp

_H = Handlung
EINTRAEGE = frozenset(
    {
        _H.ANTRAG_UEBERLEITEN.value,
        _H.ANTRAG_ZURUECKLEITEN.value,
        _H.BEI_NACHFOLGE_EINSTELLEN.value,
        _H.NACHFOLGEEINSTELLUNG_AUFHEBEN.value,
        _H.MITGLIEDSCHAFT_UEBERLEITEN.value,
        _H.MITGLIEDSCHAFT_FORTFUEHREN.value,
        _H.MITGLIEDSCHAFT_WIEDERHERSTELLEN.value,
    }
)
"""Entries that a change of bodies leaves in the chains of cases and memberships."""


def ist_wirkung(handlung: str, *, fortgefuehrt: bool = False) -> bool:
    """Whether an entry belongs to a change of bodies, decided by two.

    ``fortgefuehrt``: the chain is that of a membership carried on. Its annulment is one, too.
    """
    return handlung in EINTRAEGE or (fortgefuehrt and handlung == _H.AUFHEBEN)


def war_bekannt(
    vollzogen_am: datetime, aufgehoben_am: datetime | None, kenntnisstand: datetime | None
) -> bool:
    """Whether a change had been executed, and not been annulled, by that moment (None: now)."""
    if kenntnisstand is None:
        return aufgehoben_am is None
    if vollzogen_am > kenntnisstand:
        return False
    return aufgehoben_am is None or aufgehoben_am > kenntnisstand


@dataclass(frozen=True, slots=True)
class Gestalt:
    """A body on a day."""

    name: str
    typ: Kommunentyp
    besteht: bool = True


@dataclass(frozen=True, slots=True)
class Wechsel:
    """What one executed change made of one body."""

    aenderung_id: int
    kommune_id: int
    rolle: Gebietsrolle
    wirksam_am: date
    vollzogen_am: datetime
    aufgehoben_am: datetime | None
    name_vorher: str
    typ_vorher: Kommunentyp
    name: str
    typ: Kommunentyp
    fuehrt_fort: bool = False

    def ist_bekannt(self, kenntnisstand: datetime | None) -> bool:
        """Whether it had been executed, and not been annulled, by that moment (None: now)."""
        return war_bekannt(self.vollzogen_am, self.aufgehoben_am, kenntnisstand)


def geordnet(wechsel: Iterable[Wechsel]) -> tuple[Wechsel, ...]:
    """In order of what happened; no body changes twice on one day, unless one was annulled."""
    return tuple(sorted(wechsel, key=lambda w: (w.vollzogen_am, w.aenderung_id)))


def gestalt_am(
    heutige: Gestalt,
    wechsel: Sequence[Wechsel],
    tag: date,
    kenntnisstand: datetime | None = None,
) -> Gestalt:
    """The body on a day. ``wechsel`` are all that it ever went through, in order."""
    if not wechsel:
        return heutige
    erster = wechsel[0]
    gestalt = Gestalt(
        erster.name_vorher, erster.typ_vorher, besteht=erster.rolle != Gebietsrolle.ENTSTEHT
    )
    for w in wechsel:
        if w.wirksam_am <= tag and w.ist_bekannt(kenntnisstand):
            gestalt = _nach(gestalt, w)
    return gestalt


def _nach(gestalt: Gestalt, wechsel: Wechsel) -> Gestalt:
    if wechsel.rolle == Gebietsrolle.GEHT_AUF:
        return replace(gestalt, besteht=False)
    return Gestalt(wechsel.name, wechsel.typ, besteht=True)


# --- who holds the land of whom


def nachfolge(wechsel: Iterable[Wechsel]) -> Wechsel | None:
    """Of the parts of one change the body that carries on those that end."""
    danach = [w for w in wechsel if w.rolle != Gebietsrolle.GEHT_AUF]
    if len(danach) == 1:
        return danach[0]
    return next((w for w in danach if w.fuehrt_fort), None)


@dataclass(frozen=True, slots=True)
class Land:
    """Whose land it is on a day, by what the bodies once were."""

    vereint: Mapping[int, tuple[int, ...]]
    """Body -> the bodies that have ended in it, however many changes ago, in order; none for one
    that was cut out of another one that stays."""
    geteilt: tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]
    """Bodies whose land was divided, and who has some of it: who has which part nobody knows."""


def land_am(alle: Iterable[Wechsel], tag: date, kenntnisstand: datetime | None = None) -> Land:
    """Made of all changes that had happened by a day."""
    je_aenderung: dict[int, list[Wechsel]] = defaultdict(list)
    for w in alle:
        if w.wirksam_am <= tag and w.ist_bekannt(kenntnisstand):
            je_aenderung[w.aenderung_id].append(w)
    vereint: dict[int, tuple[int, ...]] = {}
    geteilt: list[tuple[tuple[int, ...], tuple[int, ...]]] = []
    for teile in sorted(je_aenderung.values(), key=lambda t: (t[0].wirksam_am, t[0].vollzogen_am)):
        endende = [w.kommune_id for w in teile if w.rolle == Gebietsrolle.GEHT_AUF]
        danach = tuple(w.kommune_id for w in teile if w.rolle != Gebietsrolle.GEHT_AUF)
        if not endende:
            neue = (w.kommune_id for w in teile if w.rolle == Gebietsrolle.ENTSTEHT)
            vereint |= dict.fromkeys(neue, ())
        for endend in endende:
            bisher = (endend, *vereint.pop(endend, ()))
            geteilt = [(land, _ersetzt(wer, endend, danach)) for land, wer in geteilt]
            if len(danach) == 1:
                vereint[danach[0]] = (*vereint.get(danach[0], ()), *bisher)
            elif danach:
                geteilt.append((bisher, danach))
    return Land(vereint, tuple(geteilt))


def _ersetzt(wer: tuple[int, ...], endend: int, danach: tuple[int, ...]) -> tuple[int, ...]:
    """Whoever has the land of one that has ended, each once."""
    neue = (n for w in wer for n in (danach if w == endend else (w,)))
    return tuple(dict.fromkeys(neue))


# --- in which Kreis a municipality lay


@dataclass(frozen=True, slots=True)
class Kreiswechsel:
    """A municipality whose Kreis ended by a change: the key of its Kreis before and since."""

    wirksam_am: date
    vollzogen_am: datetime
    aufgehoben_am: datetime | None
    vorher: int
    nachher: int

    def ist_bekannt(self, kenntnisstand: datetime | None) -> bool:
        """Whether it had been executed, and not been annulled, by that moment (None: now)."""
        return war_bekannt(self.vollzogen_am, self.aufgehoben_am, kenntnisstand)


def kreis_am(
    wechsel: Sequence[Kreiswechsel], tag: date, kenntnisstand: datetime | None = None
) -> int:
    """The Kreis on a day. ``wechsel`` are all that the municipality went through, in order."""
    kreis = wechsel[0].vorher
    for w in wechsel:
        if w.wirksam_am <= tag and w.ist_bekannt(kenntnisstand):
            kreis = w.nachher
    return kreis
