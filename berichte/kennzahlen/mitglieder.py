"""Members: the stock on a day, its change, coverage, regions, admissions of the month."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from django.utils import timezone

from antraege.choices import Handlung, Mitgliedsstatus
from antraege.zeitangabe import Zeitangabe
from berichte.kennzahlen.belege import (
    Beleg,
    Belege,
    Sammlung,
    koerperbeleg,
    leere,
    mitgliedsbeleg,
    nach_gruppen,
)
from berichte.kennzahlen.bestand import Bestand
from berichte.kennzahlen.bezug import Bezug
from berichte.kennzahlen.gezaehlt import Gezaehlt, Liste
from berichte.kennzahlen.verlauf import Gruppe, Koerper, Verlauf

MIT_ABDECKUNG = (Gruppe.GEMEINDEN, Gruppe.KREISE)
OHNE_BEZIRK = "ohne"
"""In keys: bodies that belong to no Regierungsbezirk."""


@dataclass(frozen=True, slots=True)
class Mitgliederzeile(Gezaehlt):
    """Members of one group on the Stichtag, and how many there were before."""

    SCHLUESSEL: ClassVar[Mapping[str, str]] = {
        "anzahl": "mitglieder.{z.gruppe.kuerzel}",
        "ohne_datum": "mitglieder.ohne_datum.{z.gruppe.kuerzel}",
        "ruhend": "mitglieder.ruhend.{z.gruppe.kuerzel}",
        "im_vormonat": "mitglieder.vormonat.{z.gruppe.kuerzel}",
        "im_vorjahr": "mitglieder.vorjahr.{z.gruppe.kuerzel}",
    }

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
class Abdeckung(Gezaehlt):
    """How many of the real bodies of a group are members, and how many were."""

    SCHLUESSEL: ClassVar[Mapping[str, str]] = {
        "mitglieder": "abdeckung.{z.gruppe.kuerzel}",
        "von": "abdeckung.{z.gruppe.kuerzel}.von",
        "im_vormonat": "abdeckung.{z.gruppe.kuerzel}.vormonat",
        "im_vorjahr": "abdeckung.{z.gruppe.kuerzel}.vorjahr",
    }

    gruppe: Gruppe
    mitglieder: int
    von: int
    im_vormonat: int = 0
    im_vorjahr: int = 0
    von_im_vormonat: int = 0
    """How many bodies there were then; 0: as many as now (figures stored before bodies changed)."""
    von_im_vorjahr: int = 0

    @property
    def prozent(self) -> float:
        """Share in per cent; 0 where the register is empty."""
        return prozent(self.mitglieder, self.von)

    @property
    def punkte_seit_vormonat(self) -> float:
        """Change of the share in percentage points."""
        return self._punkte(self.im_vormonat, self.von_im_vormonat)

    @property
    def punkte_seit_vorjahr(self) -> float:
        """Change of the share in percentage points."""
        return self._punkte(self.im_vorjahr, self.von_im_vorjahr)

    def _punkte(self, damals: int, von_damals: int) -> float:
        if von_damals in (0, self.von):
            return prozent(self.mitglieder - damals, self.von)
        return self.prozent - prozent(damals, von_damals)


@dataclass(frozen=True, slots=True)
class Einwohner:
    """Inhabitants of the Städte und Gemeinden that are members, of all of them, and their day.

    A Kreis brings none: they count through their own Gemeinde only.
    """

    mitglieder: int
    von: int
    stichtag: date | None

    @property
    def prozent(self) -> float | None:
        """Share in per cent; None where the register knows no inhabitants."""
        return prozent(self.mitglieder, self.von) if self.von else None


@dataclass(frozen=True, slots=True)
class Bezirkszeile(Gezaehlt):
    """Members of a Regierungsbezirk (empty: of none), and the share of its Städte und Gemeinden."""

    SCHLUESSEL: ClassVar[Mapping[str, str]] = {
        "mitglieder": "bezirk.{z.kuerzel}",
        "gemeinden": "bezirk.{z.kuerzel}.gemeinden",
        "von": "bezirk.{z.kuerzel}.von",
    }

    bezirk: str
    mitglieder: int
    gemeinden: int
    von: int

    @property
    def kuerzel(self) -> str:
        """The word for it in keys."""
        return self.bezirk or OHNE_BEZIRK

    @property
    def prozent(self) -> float | None:
        """Share of the Städte und Gemeinden in per cent; None where there are none."""
        return prozent(self.gemeinden, self.von) if self.von else None


@dataclass(frozen=True, slots=True)
class NeuesMitglied:
    """An admission of the month."""

    koerper: Koerper
    beginn: Zeitangabe


@dataclass(frozen=True, slots=True)
class Mitgliederzahlen(Gezaehlt):
    """All figures about members."""

    SCHLUESSEL: ClassVar[Mapping[str, str]] = {
        "gesamt.anzahl": "mitglieder",
        "gesamt.ohne_datum": "mitglieder.ohne_datum",
        "gesamt.ruhend": "mitglieder.ruhend",
        "gesamt.im_vormonat": "mitglieder.vormonat",
        "gesamt.im_vorjahr": "mitglieder.vorjahr",
        "neue": "mitglieder.neu",
        "nachgetragen": "mitglieder.nachgetragen",
        "beendet": "mitglieder.beendet",
    }

    gruppen: tuple[Mitgliederzeile, ...]
    abdeckung: tuple[Abdeckung, ...]
    neue: Liste[NeuesMitglied]
    beendet: int
    """Memberships that ended in the month."""
    nachgetragen: Liste[NeuesMitglied] = field(default_factory=Liste)
    """Admitted in the month with an earlier date of accession: no report has named them yet."""
    bezirke: tuple[Bezirkszeile, ...] = ()
    einwohner: Einwohner | None = None
    """As the register has them when the figures are read; the protocol knows nothing of them."""

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


def prozent(teil: int, ganzes: int) -> float:
    """Share in per cent; 0 of nothing."""
    return 100 * teil / ganzes if ganzes else 0.0


# --- sets


def sammle_mitglieder(
    koerper: Sequence[Koerper],
    mitgliedschaften: Sequence[Verlauf],
    je_tag: Mapping[date, Bestand],
    bezug: Bezug,
) -> Sammlung:
    """The sets behind the figures; ``mitgliedschaften`` are the geltende ones."""
    heute, vormonat, vorjahr = (je_tag[t] for t in (bezug.stichtag, bezug.vormonat, bezug.vorjahr))
    jetzige = heute.values()
    return {
        **nach_gruppen("mitglieder", (m.beleg for m in jetzige)),
        **nach_gruppen("mitglieder.ruhend", (m.beleg for m in jetzige if m.ist_ruhend)),
        **nach_gruppen("mitglieder.ohne_datum", (m.beleg for m in jetzige if m.ist_ohne_datum)),
        **nach_gruppen("mitglieder.vormonat", (m.beleg for m in vormonat.values())),
        **nach_gruppen("mitglieder.vorjahr", (m.beleg for m in vorjahr.values())),
        **_abdeckungen(koerper, heute, vormonat, vorjahr),
        **_bezirke(koerper, heute),
        **_bewegungen(mitgliedschaften, bezug),
    }


def _abdeckungen(
    koerper: Iterable[Koerper], heute: Bestand, vormonat: Bestand, vorjahr: Bestand
) -> Sammlung:
    """Invented bodies stand on neither side of the fraction."""
    sammlung: Sammlung = {}
    echte = [k for k in koerper if not k.ist_erfunden]
    for gruppe in MIT_ABDECKUNG:
        wort = f"abdeckung.{gruppe.kuerzel}"
        sammlung[f"{wort}.von"] = [koerperbeleg(k) for k in echte if k.gruppe is gruppe]
        staende = {wort: heute, f"{wort}.vormonat": vormonat, f"{wort}.vorjahr": vorjahr}
        for schluessel, bestand in staende.items():
            sammlung[schluessel] = [b for b in _echte(bestand) if b.koerper.gruppe is gruppe]
    return sammlung


def _echte(bestand: Bestand) -> list[Beleg]:
    return [m.beleg for m in bestand.values() if not m.beleg.koerper.ist_erfunden]


def _bezirke(koerper: Iterable[Koerper], heute: Bestand) -> Sammlung:
    """The regions that bodies name, in order of the alphabet, those without one last."""
    sammlung: Sammlung = defaultdict(list)
    for k in sorted(koerper, key=lambda k: (not k.regierungsbezirk, k.regierungsbezirk)):
        wort = f"bezirk.{k.regierungsbezirk or OHNE_BEZIRK}"
        sammlung[wort] += [heute[k.id].beleg] if k.id in heute else []
        ist_gemeinde = k.gruppe is Gruppe.GEMEINDEN and not k.ist_erfunden
        sammlung[f"{wort}.von"] += [koerperbeleg(k)] if ist_gemeinde else []
        ist_mitglied = ist_gemeinde and k.id in heute
        sammlung[f"{wort}.gemeinden"] += [heute[k.id].beleg] if ist_mitglied else []
    return sammlung


def _bewegungen(mitgliedschaften: Iterable[Verlauf], bezug: Bezug) -> Sammlung:
    sammlung = leere(("mitglieder.neu", "mitglieder.nachgetragen", "mitglieder.beendet"))
    for mitgliedschaft in mitgliedschaften:
        beginn = mitgliedschaft.staende[0]
        if mitgliedschaft.ist_fortsetzung:
            pass  # It is carried on at another body: nobody has acceded.
        elif bezug.im_monat(beginn.geschehen.spaetestens):
            sammlung["mitglieder.neu"].append(mitgliedsbeleg(mitgliedschaft))
        elif _ist_nachgetragen(mitgliedschaft, bezug):
            sammlung["mitglieder.nachgetragen"].append(mitgliedsbeleg(mitgliedschaft))
        if (ende := _ende_im_monat(mitgliedschaft, bezug)) is not None:
            sammlung["mitglieder.beendet"].append(mitgliedsbeleg(mitgliedschaft, ende))
    for wort in ("mitglieder.neu", "mitglieder.nachgetragen"):
        sammlung[wort].sort(key=_nach_beginn)
    return sammlung


def _ist_nachgetragen(mitgliedschaft: Verlauf, bezug: Bezug) -> bool:
    """The last signature often lies in the month before the release."""
    eintrag, geschehen, _ = mitgliedschaft.staende[0]
    return (
        eintrag.erfasst_am.date() >= bezug.vormonat  # At least in UTC: most are older.
        and eintrag.handlung == Handlung.AUFNEHMEN
        and geschehen.galt_am(bezug.vormonat)
        and bezug.im_monat(timezone.localdate(eintrag.erfasst_am))
    )


def _nach_beginn(beleg: Beleg) -> tuple[tuple[date, date], tuple[str, str]]:
    assert isinstance(beleg.wert, Zeitangabe)
    return (beleg.wert.sortierung, beleg.koerper.reihenfolge)


def _ende_im_monat(mitgliedschaft: Verlauf, bezug: Bezug) -> date | None:
    beendet = Mitgliedsstatus.BEENDET
    bekannt = mitgliedschaft.bis(bezug.stichtag)
    if not bekannt or bekannt[-1].eintrag.nachher != beendet or not bezug.im_monat(bekannt[-1].tag):
        return None
    enden = (s for s in bekannt if s.ist_wechsel and s.eintrag.nachher == beendet)
    ende = next((s for s in enden if s.geschehen.ist_bekannt), None)
    if ende is not None and ende.eintrag.handlung == Handlung.MITGLIEDSCHAFT_UEBERLEITEN:
        return None  # It passed over by a change of bodies: nobody has left.
    return ende.tag if ende is not None and bezug.im_monat(ende.tag) else None


# --- numbers


type Koerperzahl = Mapping[Gruppe, int]
"""Real bodies by group."""


def zaehle_koerper(koerper: Iterable[Koerper]) -> Koerperzahl:
    """How many there are, of those with a coverage."""
    return Counter(k.gruppe for k in koerper if not k.ist_erfunden)


def zaehle_mitglieder(
    belege: Belege, vormonat: Koerperzahl, vorjahr: Koerperzahl
) -> Mitgliederzahlen:
    """The figures; how many bodies there were before belongs to the shares of those days."""
    alle = belege.unter("bezirk.")
    bezirke = [wort.removesuffix(".von") for wort in alle if wort.endswith(".von")]
    return Mitgliederzahlen.aus(
        belege,
        gruppen=tuple(Mitgliederzeile.aus(belege, gruppe=g) for g in Gruppe),
        abdeckung=tuple(
            Abdeckung.aus(
                belege,
                gruppe=g,
                von_im_vormonat=vormonat.get(g, 0),
                von_im_vorjahr=vorjahr.get(g, 0),
            )
            for g in MIT_ABDECKUNG
        ),
        neue=Liste.aus(belege["mitglieder.neu"], _neues),
        nachgetragen=Liste.aus(belege["mitglieder.nachgetragen"], _neues),
        bezirke=tuple(
            Bezirkszeile.aus(belege, bezirk="" if b == OHNE_BEZIRK else b) for b in bezirke
        ),
    )


def _neues(beleg: Beleg) -> NeuesMitglied:
    assert isinstance(beleg.wert, Zeitangabe)
    return NeuesMitglied(beleg.koerper, beleg.wert)
