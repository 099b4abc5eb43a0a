"""Growth: members at the end of months and years, accessions by year and by signing round."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from berichte.kennzahlen.belege import Belege, Sammlung, leere, mitgliedsbeleg
from berichte.kennzahlen.bezug import Bezug, monatsende
from berichte.kennzahlen.gezaehlt import Gezaehlt
from berichte.kennzahlen.mitglieder import Bestand
from berichte.kennzahlen.verlauf import Bekannt, Gruppe, Verlauf

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
    beginne = (m.staende[0] for m in mitgliedschaften)
    bekannte = [b.tag for b in beginne if b.geschehen.ist_bekannt and b.tag <= bezug.stichtag]
    heuer = bezug.stichtag.year
    erstes = max(min((tag.year for tag in bekannte), default=heuer), heuer - HOECHSTENS_JAHRE + 1)
    jahre = {f"{jahr:04d}": monatsende(jahr, 12) for jahr in range(erstes, heuer)}
    return monate | jahre | {f"{heuer:04d}": bezug.stichtag}


def sammle_wachstum(
    zeitraeume: Mapping[str, date],
    je_tag: Mapping[date, Bestand],
    mitgliedschaften: Sequence[Bekannt],
) -> Sammlung:
    """The sets behind the figures; ``mitgliedschaften`` are the geltende ones."""
    sammlung: Sammlung = {}
    for zeitraum, tag in zeitraeume.items():
        wort = f"wachstum.{zeitraum}"
        sammlung |= leere(_mit_gruppen(wort, f"{wort}.ohne_datum"))
        for mitglied in je_tag[tag].values():
            sammlung[wort].append(mitglied.beleg)
            sammlung[f"{wort}.{mitglied.beleg.koerper.gruppe.kuerzel}"].append(mitglied.beleg)
            if mitglied.ist_ohne_datum:
                sammlung[f"{wort}.ohne_datum"].append(mitglied.beleg)
    jahre = [zeitraum for zeitraum in zeitraeume if _ist_jahr(zeitraum)]
    return sammlung | _zugaenge(jahre, mitgliedschaften) | _runden(mitgliedschaften)


def _mit_gruppen(wort: str, *weitere: str) -> tuple[str, ...]:
    return (wort, *(f"{wort}.{g.kuerzel}" for g in Gruppe), *weitere)


def _ist_jahr(zeitraum: str) -> bool:
    return "-" not in zeitraum


def _zugaenge(jahre: Iterable[str], mitgliedschaften: Iterable[Bekannt]) -> Sammlung:
    """By the year of the day from which a membership counts; years before the table's first one
    are put to it."""
    erstes = min(jahre)
    sammlung = leere(w for j in jahre for w in _mit_gruppen(f"zugang.{j}"))
    sammlung["zugang.ohne_datum"] = []
    for mitgliedschaft, staende, _ in mitgliedschaften:
        beleg = mitgliedsbeleg(mitgliedschaft)
        if not staende[0].geschehen.ist_bekannt:
            sammlung["zugang.ohne_datum"].append(beleg)
            continue
        wort = f"zugang.{max(f'{staende[0].tag.year:04d}', erstes)}"
        sammlung[wort].append(beleg)
        sammlung[f"{wort}.{beleg.koerper.gruppe.kuerzel}"].append(beleg)
    return sammlung


def _runden(mitgliedschaften: Sequence[Bekannt]) -> Sammlung:
    sammlung = leere(["zugang.ohne_runde"])
    for mitgliedschaft, _, _ in sorted(mitgliedschaften, key=lambda m: m.staende[0].tag):
        runde = mitgliedschaft.unterzeichnungsrunde
        wort = f"zugang.runde.{runde}" if runde else "zugang.ohne_runde"
        sammlung.setdefault(wort, []).append(mitgliedsbeleg(mitgliedschaft))
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
