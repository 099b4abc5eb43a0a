"""Members: the stock on a day, its change, coverage, admissions of the month."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from antraege.choices import BESTEHENDE_MITGLIEDSSTATUS, Handlung, Mitgliedsstatus
from antraege.zeitangabe import Zeitangabe
from berichte.kennzahlen.bezug import Bezug
from berichte.kennzahlen.verlauf import Gruppe, Koerper, Verlauf

BESTEHEND = frozenset(s.value for s in BESTEHENDE_MITGLIEDSSTATUS)


@dataclass(frozen=True, slots=True)
class Mitgliederzeile:
    """Members of one group on the Stichtag, and how many there were before."""

    gruppe: Gruppe
    anzahl: int
    ohne_datum: int
    ruhend: int
    im_vormonat: int
    im_vorjahr: int

    @property
    def seit_vormonat(self) -> int:
        """Change since the end of the previous month."""
        return self.anzahl - self.im_vormonat

    @property
    def seit_vorjahr(self) -> int:
        """Change since the same day a year earlier."""
        return self.anzahl - self.im_vorjahr


@dataclass(frozen=True, slots=True)
class Abdeckung:
    """How many of the real bodies of a group are members."""

    gruppe: Gruppe
    mitglieder: int
    von: int

    @property
    def prozent(self) -> float:
        """Share in per cent; 0 where the register is empty."""
        return 100 * self.mitglieder / self.von if self.von else 0.0


@dataclass(frozen=True, slots=True)
class NeuesMitglied:
    """An admission of the month."""

    koerper: Koerper
    beginn: Zeitangabe


@dataclass(frozen=True, slots=True)
class Mitgliederzahlen:
    """All figures about members."""

    gruppen: tuple[Mitgliederzeile, ...]
    abdeckung: tuple[Abdeckung, ...]
    neue: tuple[NeuesMitglied, ...]
    beendet: int
    """Memberships that ended in the month."""
    nachgetragen: tuple[NeuesMitglied, ...] = ()
    """Admitted in the month with an earlier date of accession: no report has named them yet."""

    @property
    def gesamt(self) -> Mitgliederzeile:
        """The groups together; its ``gruppe`` means nothing."""
        zeilen = self.gruppen
        return Mitgliederzeile(
            Gruppe.WEITERE,
            sum(z.anzahl for z in zeilen),
            sum(z.ohne_datum for z in zeilen),
            sum(z.ruhend for z in zeilen),
            sum(z.im_vormonat for z in zeilen),
            sum(z.im_vorjahr for z in zeilen),
        )

    def gruppe(self, gruppe: Gruppe) -> Mitgliederzeile:
        """One of the groups."""
        return next(z for z in self.gruppen if z.gruppe is gruppe)


@dataclass(frozen=True, slots=True)
class _Mitglied:
    koerper: Koerper
    ist_ruhend: bool
    ist_ohne_datum: bool


def berechne_mitglieder(
    koerper: Iterable[Koerper], mitgliedschaften: Iterable[Verlauf], bezug: Bezug
) -> Mitgliederzahlen:
    """Count; what is known to be annulled was never a membership."""
    geltende = [m for m in mitgliedschaften if not _ist_aufgehoben(m)]
    jetzt = _bestand(geltende, bezug.stichtag)
    vormonat = _bestand(geltende, bezug.vormonat)
    vorjahr = _bestand(geltende, bezug.vorjahr)
    return Mitgliederzahlen(
        gruppen=tuple(_zeile(g, jetzt, vormonat, vorjahr) for g in Gruppe),
        abdeckung=tuple(_abdeckungen(koerper, jetzt)),
        neue=_neue(geltende, bezug),
        beendet=sum(_endete_im_monat(m, bezug) for m in geltende),
        nachgetragen=_nachgetragen(geltende, bezug),
    )


def _ist_aufgehoben(mitgliedschaft: Verlauf) -> bool:
    return mitgliedschaft.staende[-1].eintrag.nachher == Mitgliedsstatus.AUFGEHOBEN


def _bestand(mitgliedschaften: Iterable[Verlauf], stichtag: date) -> list[_Mitglied]:
    """Members on a day, each body once."""
    bestand: dict[int, _Mitglied] = {}
    for mitgliedschaft in mitgliedschaften:
        lage = mitgliedschaft.lage(stichtag)
        if lage is None or lage.eintrag.nachher not in BESTEHEND:
            continue
        bestand[mitgliedschaft.koerper.id] = _Mitglied(
            mitgliedschaft.koerper,
            ist_ruhend=lage.eintrag.nachher == Mitgliedsstatus.RUHEND,
            ist_ohne_datum=not mitgliedschaft.staende[0].geschehen.ist_bekannt,
        )
    return list(bestand.values())


def _zeile(
    gruppe: Gruppe,
    jetzt: Sequence[_Mitglied],
    vormonat: Sequence[_Mitglied],
    vorjahr: Sequence[_Mitglied],
) -> Mitgliederzeile:
    eigene = [m for m in jetzt if m.koerper.gruppe is gruppe]
    return Mitgliederzeile(
        gruppe,
        anzahl=len(eigene),
        ohne_datum=sum(m.ist_ohne_datum for m in eigene),
        ruhend=sum(m.ist_ruhend for m in eigene),
        im_vormonat=sum(m.koerper.gruppe is gruppe for m in vormonat),
        im_vorjahr=sum(m.koerper.gruppe is gruppe for m in vorjahr),
    )


def _abdeckungen(koerper: Iterable[Koerper], jetzt: Iterable[_Mitglied]) -> Iterable[Abdeckung]:
    """Invented bodies stand on neither side of the fraction."""
    echte = [k for k in koerper if not k.ist_erfunden]
    mitglieder = [m.koerper for m in jetzt if not m.koerper.ist_erfunden]
    for gruppe in (Gruppe.GEMEINDEN, Gruppe.KREISE):
        yield Abdeckung(
            gruppe,
            sum(k.gruppe is gruppe for k in mitglieder),
            sum(k.gruppe is gruppe for k in echte),
        )


def _neue(mitgliedschaften: Iterable[Verlauf], bezug: Bezug) -> tuple[NeuesMitglied, ...]:
    neue = [
        NeuesMitglied(m.koerper, m.staende[0].geschehen)
        for m in mitgliedschaften
        if bezug.im_monat(m.staende[0].geschehen.spaetestens)
    ]
    return _geordnet(neue)


def _nachgetragen(mitgliedschaften: Iterable[Verlauf], bezug: Bezug) -> tuple[NeuesMitglied, ...]:
    """The last signature often lies in the month before the release."""
    return _geordnet(
        NeuesMitglied(m.koerper, beginn.geschehen)
        for m in mitgliedschaften
        if (beginn := m.staende[0]).eintrag.handlung == Handlung.AUFNEHMEN
        and bezug.im_monat(timezone.localdate(beginn.eintrag.erfasst_am))
        and beginn.geschehen.galt_am(bezug.vormonat)
    )


def _geordnet(neue: Iterable[NeuesMitglied]) -> tuple[NeuesMitglied, ...]:
    return tuple(sorted(neue, key=lambda n: (n.beginn.sortierung, n.koerper.reihenfolge)))


def _endete_im_monat(mitgliedschaft: Verlauf, bezug: Bezug) -> bool:
    for stand in mitgliedschaft.bis(bezug.stichtag):
        eintrag = stand.eintrag
        if eintrag.nachher == Mitgliedsstatus.BEENDET != eintrag.vorher:
            return stand.geschehen.ist_bekannt and bezug.im_monat(stand.tag)
    return False
