"""Cases: open ones and whose turn it is, new and finished in the month, what is overdue."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from antraege.choices import (
    GESCHLOSSENE_STATUS,
    OFFENE_STATUS,
    AmZug,
    Antragsstatus,
    Handlung,
)
from berichte.kennzahlen.bezug import Bezug
from berichte.kennzahlen.verlauf import Koerper, Stand, Verlauf
from berichte.kennzahlen.vorschlaege import Entscheidung

OFFEN = frozenset(s.value for s in OFFENE_STATUS)
GESCHLOSSEN = frozenset(s.value for s in GESCHLOSSENE_STATUS)


@dataclass(frozen=True, slots=True)
class OffenerVorgang:
    """An open case as it stood on the Stichtag. ``nr`` is the entry that says so."""

    antrag_id: int
    aktenzeichen: str
    koerper: Koerper
    nr: int
    status: Antragsstatus
    am_zug: AmZug
    ist_pausiert: bool
    ist_altfall: bool
    faellig_am: date | None


@dataclass(frozen=True, slots=True)
class Ueberfaellig:
    """An open case whose day had passed by the Stichtag."""

    vorgang: OffenerVorgang
    seit: date
    grund: str


@dataclass(frozen=True, slots=True)
class Abschluesse:
    """Cases closed in the month, by outcome."""

    status: Antragsstatus
    anzahl: int
    altfaelle: int


@dataclass(frozen=True, slots=True)
class Vorgangszahlen:
    """All figures about cases."""

    offen: tuple[OffenerVorgang, ...]
    neu: int
    abschluesse: tuple[Abschluesse, ...]
    ueberfaellig: tuple[Ueberfaellig, ...]
    entscheidungen: tuple[Entscheidung, ...]

    @property
    def je_status(self) -> Counter[Antragsstatus]:
        """Open cases per state."""
        return Counter(v.status for v in self.offen)

    @property
    def je_am_zug(self) -> Counter[AmZug]:
        """Open cases by whose turn it is."""
        return Counter(v.am_zug for v in self.offen)

    @property
    def altfaelle(self) -> int:
        """Old cases among the open ones."""
        return sum(v.ist_altfall for v in self.offen)

    @property
    def pausiert(self) -> int:
        """Open cases whose clock stands."""
        return sum(v.ist_pausiert for v in self.offen)

    @property
    def abgeschlossen(self) -> int:
        """Cases closed in the month."""
        return sum(a.anzahl for a in self.abschluesse)


def offene_vorgaenge(vorgaenge: Iterable[Verlauf], stichtag: date) -> tuple[OffenerVorgang, ...]:
    """Cases that were on their way on the Stichtag, by name of the body."""
    offene = [
        _offener(vorgang, lage)
        for vorgang in vorgaenge
        if (lage := vorgang.lage(stichtag)) is not None and lage.eintrag.nachher in OFFEN
    ]
    return tuple(sorted(offene, key=lambda v: (v.koerper.reihenfolge, v.antrag_id)))


def _offener(vorgang: Verlauf, lage: Stand) -> OffenerVorgang:
    eintrag = lage.eintrag
    return OffenerVorgang(
        antrag_id=vorgang.id,
        aktenzeichen=vorgang.aktenzeichen,
        koerper=vorgang.koerper,
        nr=eintrag.nr,
        status=Antragsstatus(eintrag.nachher),
        am_zug=AmZug(eintrag.am_zug),
        ist_pausiert=eintrag.ist_pausiert,
        ist_altfall=vorgang.ist_altfall,
        faellig_am=eintrag.faellig_am,
    )


def ueberfaellige(offene: Iterable[OffenerVorgang], stichtag: date) -> list[OffenerVorgang]:
    """Those whose next date had passed, the longest first. The day itself is still in time."""
    vorbei = [v for v in offene if v.faellig_am is not None and v.faellig_am < stichtag]
    return sorted(vorbei, key=lambda v: (v.faellig_am or stichtag, v.koerper.reihenfolge))


def neue_vorgaenge(vorgaenge: Iterable[Verlauf], bezug: Bezug) -> int:
    """Expressions of interest received in the month; old cases are none."""
    return sum(
        erster.eintrag.handlung == Handlung.INTERESSE_ERFASSEN
        and bezug.im_monat(erster.geschehen.spaetestens)
        for erster in (v.staende[0] for v in vorgaenge)
    )


def abschluesse(vorgaenge: Iterable[Verlauf], bezug: Bezug) -> tuple[Abschluesse, ...]:
    """Cases closed on the Stichtag whose closing lies in the month, by outcome."""
    alle: Counter[str] = Counter()
    altfaelle: Counter[str] = Counter()
    for vorgang in vorgaenge:
        schluss = _schluss(vorgang, bezug)
        if schluss is None:
            continue
        alle[schluss.eintrag.nachher] += 1
        altfaelle[schluss.eintrag.nachher] += vorgang.ist_altfall
    return tuple(Abschluesse(s, alle[s.value], altfaelle[s.value]) for s in GESCHLOSSENE_STATUS)


def _schluss(vorgang: Verlauf, bezug: Bezug) -> Stand | None:
    """The entry that closed the case in this month, if one did and still holds."""
    bekannt = vorgang.bis(bezug.stichtag)
    if not bekannt or bekannt[-1].eintrag.nachher not in GESCHLOSSEN:
        return None
    wechsel = next(s for s in reversed(bekannt) if s.eintrag.vorher != s.eintrag.nachher)
    if wechsel.eintrag.handlung == Handlung.ALTFALL_UEBERNEHMEN:
        return None
    if wechsel.eintrag.nachher == Antragsstatus.AUFGENOMMEN and ist_irrtum(vorgang, wechsel):
        return None
    zaehlt = wechsel.geschehen.ist_bekannt and bezug.im_monat(wechsel.tag)
    return wechsel if zaehlt else None


def ist_irrtum(vorgang: Verlauf, aufnahme: Stand) -> bool:
    """Whether this admission is known to have been annulled later."""
    return any(
        s.eintrag.handlung == Handlung.AUFNAHME_AUFHEBEN and s.eintrag.nr > aufnahme.eintrag.nr
        for s in vorgang.staende
    )
