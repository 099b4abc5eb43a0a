"""Growth: members at the end of months and years, accessions by year and by signing round."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from berichte.kennzahlen.belege import Beleg, Belege, Sammlung, leere, mitgliedsbeleg, nach_gruppen
from berichte.kennzahlen.bestand import Bestand
from berichte.kennzahlen.bezug import Bezug, monatsende
from berichte.kennzahlen.gezaehlt import Gezaehlt
from berichte.kennzahlen.verlauf import Verlauf

HOECHSTENS_JAHRE = 100
"""A slip of the pen ("0212") shall not make a table of two thousand years."""


@dataclass(frozen=True, slots=True)
class Bestandszeile(Gezaehlt):
    """Members on ``tag``, the end of a month ("2026-02") or of a year ("2026")."""

    SCHLUESSEL: ClassVar[Mapping[str, str]] = {
        "gesamt": "wachstum.{z.zeitraum}",
        "gemeinden": "wachstum.{z.zeitraum}.gemeinden",
        "kreise": "wachstum.{z.zeitraum}.kreise",
        "weitere": "wachstum.{z.zeitraum}.weitere",
        "ohne_datum": "wachstum.{z.zeitraum}.ohne_datum",
    }

    zeitraum: str
    tag: date
    gemeinden: int
    kreise: int
    weitere: int
    ohne_datum: int

    @property
    def gesamt(self) -> int:
        """All groups."""
        return self.gemeinden + self.kreise + self.weitere


@dataclass(frozen=True, slots=True)
class Zugang(Gezaehlt):
    """Memberships that began in a year."""

    SCHLUESSEL: ClassVar[Mapping[str, str]] = {
        "gesamt": "zugang.{z.jahr}",
        "gemeinden": "zugang.{z.jahr}.gemeinden",
        "kreise": "zugang.{z.jahr}.kreise",
        "weitere": "zugang.{z.jahr}.weitere",
    }

    jahr: int
    gemeinden: int
    kreise: int
    weitere: int

    @property
    def gesamt(self) -> int:
        """All groups."""
        return self.gemeinden + self.kreise + self.weitere


@dataclass(frozen=True, slots=True)
class Runde(Gezaehlt):
    """Memberships that began with one signing round."""

    SCHLUESSEL: ClassVar[Mapping[str, str]] = {"anzahl": "zugang.runde.{z.name}"}

    name: str
    anzahl: int


@dataclass(frozen=True, slots=True)
class Wachstum(Gezaehlt):
    """How the network grew. Who has left since is still an accession."""

    SCHLUESSEL: ClassVar[Mapping[str, str]] = {
        "ohne_datum": "zugang.ohne_datum",
        "ohne_runde": "zugang.ohne_runde",
    }

    monate: tuple[Bestandszeile, ...]
    jahre: tuple[Bestandszeile, ...]
    zugaenge: tuple[Zugang, ...]
    ohne_datum: int
    """Accessions that belong to no year, because nobody knows it."""
    runden: tuple[Runde, ...]
    """In order of their first accession."""
    ohne_runde: int


def zeitpunkte(mitgliedschaften: Iterable[Verlauf], bezug: Bezug) -> dict[str, date]:
    """Month or year -> the day that stands for it: its end, of the running one the Stichtag."""
    monate = {f"{tag:%Y-%m}": tag for tag in bezug.monatsenden}
    beginne = (m.staende[0] for m in mitgliedschaften if not m.ist_fortsetzung)
    bekannte = [b.tag for b in beginne if b.geschehen.ist_bekannt and b.tag <= bezug.stichtag]
    heuer = bezug.stichtag.year
    erstes = max(min((tag.year for tag in bekannte), default=heuer), heuer - HOECHSTENS_JAHRE + 1)
    jahre = {f"{jahr:04d}": monatsende(jahr, 12) for jahr in range(erstes, heuer)}
    return monate | jahre | {f"{heuer:04d}": bezug.stichtag}


def sammle_wachstum(
    zeitraeume: Mapping[str, date],
    je_tag: Mapping[date, Bestand],
    mitgliedschaften: Iterable[Verlauf],
    stichtag: date,
) -> Sammlung:
    """The sets behind the figures; ``mitgliedschaften`` are the geltende ones."""
    sammlung: Sammlung = {}
    for zeitraum, tag in zeitraeume.items():
        wort, bestand = f"wachstum.{zeitraum}", je_tag[tag].values()
        sammlung |= nach_gruppen(wort, (m.beleg for m in bestand))
        sammlung[f"{wort}.ohne_datum"] = [m.beleg for m in bestand if m.ist_ohne_datum]
    jahre = [zeitraum for zeitraum in zeitraeume if _ist_jahr(zeitraum)]
    begonnen = [
        m for m in mitgliedschaften if m.staende[0].tag <= stichtag and not m.ist_fortsetzung
    ]
    belege = [(m, mitgliedsbeleg(m)) for m in sorted(begonnen, key=lambda m: m.staende[0].tag)]
    return sammlung | _zugaenge(jahre, belege) | _runden(belege)


def _ist_jahr(zeitraum: str) -> bool:
    return "-" not in zeitraum


type _Belegte = Sequence[tuple[Verlauf, Beleg]]


def _zugaenge(jahre: Iterable[str], mitgliedschaften: _Belegte) -> Sammlung:
    """By the year of the day from which a membership counts; years before the table's first one
    are put to it."""
    erstes = min(jahre)
    je_jahr: Sammlung = {jahr: [] for jahr in jahre}
    ohne_datum: list[Beleg] = []
    for mitgliedschaft, beleg in mitgliedschaften:
        beginn = mitgliedschaft.staende[0]
        jahr = max(f"{beginn.tag.year:04d}", erstes)
        (je_jahr[jahr] if beginn.geschehen.ist_bekannt else ohne_datum).append(beleg)
    sammlung: Sammlung = {"zugang.ohne_datum": ohne_datum}
    for jahr, belege in je_jahr.items():
        sammlung |= nach_gruppen(f"zugang.{jahr}", belege)
    return sammlung


def _runden(mitgliedschaften: _Belegte) -> Sammlung:
    sammlung = leere(["zugang.ohne_runde"])
    for mitgliedschaft, beleg in mitgliedschaften:
        runde = mitgliedschaft.unterzeichnungsrunde
        wort = f"zugang.runde.{runde}" if runde else "zugang.ohne_runde"
        sammlung.setdefault(wort, []).append(beleg)
    return sammlung


def zaehle_wachstum(belege: Belege, zeitraeume: Mapping[str, date]) -> Wachstum:
    """The figures."""
    zeilen = [Bestandszeile.aus(belege, zeitraum=z, tag=tag) for z, tag in zeitraeume.items()]
    jahre = tuple(zeile for zeile in zeilen if _ist_jahr(zeile.zeitraum))
    return Wachstum.aus(
        belege,
        monate=tuple(zeile for zeile in zeilen if not _ist_jahr(zeile.zeitraum)),
        jahre=jahre,
        zugaenge=tuple(Zugang.aus(belege, jahr=int(zeile.zeitraum)) for zeile in jahre),
        runden=tuple(Runde.aus(belege, name=name) for name in belege.unter("zugang.runde.")),
    )
