"""What the figures page shows: the same figures as the report, ready for the templates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from antraege.choices import OFFENE_STATUS
from antraege.worte import AM_ZUG_WORTE, STATUSWORTE
from berichte.deutsch import anzahl, datum, veraenderung, zahl, zeitpunkt
from berichte.kennzahlen import Zahlen
from berichte.kennzahlen.dauern import Dauer
from berichte.kennzahlen.mitglieder import NeuesMitglied
from berichte.kennzahlen.vorgaenge import Ueberfaellig
from berichte.kennzahlen.zusagen import Zusagenzeile
from berichte.monatsbericht.kapitel import (
    abdeckungszeilen,
    bewegungszeilen,
    dauerzeile,
    mitgliederzeilen,
)
from berichte.monatsbericht.zusagen import zusagenzahlen
from berichte.monatsliste import Download
from berichte.saetze import darunter, drei_saetze, satz_der_nachgetragenen


@dataclass(frozen=True, slots=True)
class Zeile:
    """A row of a table: what it is about, then pairs of column and value."""

    kopf: str
    zellen: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Tabelle:
    """A table of numbers; the first column names the row."""

    titel: str
    spalten: tuple[str, ...]
    zeilen: tuple[Zeile, ...]

    @classmethod
    def aus(cls, titel: str, spalten: Sequence[str], zeilen: Iterable[Sequence[str]]) -> Tabelle:
        """Put the column's name to each value, as narrow screens show it."""
        return cls(
            titel,
            tuple(spalten),
            tuple(
                Zeile(kopf, tuple(zip(spalten[1:], werte, strict=True))) for kopf, *werte in zeilen
            ),
        )


@dataclass(frozen=True, slots=True)
class Balken:
    """A bar; ``anteil`` is its share of the longest one, 0 to 100."""

    titel: str
    wert: str
    anteil: float


@dataclass(frozen=True, slots=True)
class Kennzahl:
    """A box with one figure."""

    wert: str
    titel: str
    zusatz: str


@dataclass(frozen=True)
class Seite:
    """The page for these figures, and the report that fits."""

    zahlen: Zahlen
    bericht: Download

    @property
    def unterzeile(self) -> str:
        """The two dates in words."""
        bezug = self.zahlen.bezug
        return (
            f"Stichtag {datum(bezug.stichtag)} · Erkenntnisstand {zeitpunkt(bezug.kenntnisstand)}"
            " · alle Zahlen rechnen darauf zurück"
        )

    @property
    def monat(self) -> str:
        """The month of the Stichtag."""
        return self.zahlen.bezug.monat

    @property
    def saetze(self) -> tuple[str, ...]:
        """The sentences of the report's first page."""
        return drei_saetze(self.zahlen)

    @property
    def darunter(self) -> str:
        """What has to be known to read them."""
        return darunter(self.zahlen)

    @property
    def kennzahlen(self) -> tuple[Kennzahl, ...]:
        """Five boxes."""
        return tuple(_kennzahlen(self.zahlen))

    @property
    def stand(self) -> tuple[Balken, ...]:
        """Open cases per state."""
        je_status = self.zahlen.vorgaenge.je_status
        return balken((STATUSWORTE[s].intern, je_status[s]) for s in OFFENE_STATUS)

    @property
    def am_zug(self) -> tuple[Balken, ...]:
        """Open cases by whose turn it is."""
        je_zug = self.zahlen.vorgaenge.je_am_zug
        return balken((wort.intern, je_zug[zug]) for zug, wort in AM_ZUG_WORTE.items())

    @property
    def mitglieder(self) -> Tabelle:
        """Members by group."""
        spalten = ("Gruppe", "Mitglieder", "ruhend", "ohne Datum", "Vormonat", "Vorjahr")
        return Tabelle.aus("Mitglieder nach Art", spalten, mitgliederzeilen(self.zahlen))

    @property
    def abdeckung(self) -> Tabelle:
        """Shares of the register."""
        spalten = ("Gruppe", "Mitglieder", "von", "Anteil")
        return Tabelle.aus("Abdeckung", spalten, abdeckungszeilen(self.zahlen))

    @property
    def bewegungen(self) -> Tabelle:
        """What came and went in the month."""
        titel = f"Neu und abgeschlossen im {self.monat}"
        spalten = ("Vorgang", "Anzahl", "davon Altfall")
        return Tabelle.aus(titel, spalten, bewegungszeilen(self.zahlen))

    @property
    def dauern(self) -> Tabelle:
        """Time in state."""
        spalten = ("Stand", "n", "Median", "mittlere Hälfte", "ungenau", "durchlaufen")
        return Tabelle.aus("Dauer der Schritte", spalten, map(dauerzeile, self.zahlen.dauern))

    @property
    def neue(self) -> tuple[NeuesMitglied, ...]:
        """Admissions of the month."""
        return self.zahlen.mitglieder.neue.zeilen

    @property
    def nachgetragene(self) -> str:
        """Who was admitted in the month with an earlier date."""
        return satz_der_nachgetragenen(self.zahlen)

    @property
    def ueberfaellig(self) -> tuple[Ueberfaellig, ...]:
        """Overdue cases, the longest first."""
        return self.zahlen.vorgaenge.ueberfaellig.zeilen

    @property
    def zusagen(self) -> Tabelle:
        """Commitments of members in numbers."""
        spalten = ("Zusagen der Mitglieder", "Anzahl")
        return Tabelle.aus("Zusagen", spalten, zusagenzahlen(self.zahlen))

    @property
    def zusagenliste(self) -> tuple[Zusagenzeile, ...]:
        """Open commitments by their day, then those settled in the month."""
        return (*self.zahlen.zusagen.offene.zeilen, *self.zahlen.zusagen.erledigte.zeilen)


def balken(werte: Iterable[tuple[str, int]]) -> tuple[Balken, ...]:
    """Bars of these values."""
    paare = list(werte)
    laengster = max((wert for _, wert in paare), default=0) or 1
    return tuple(Balken(titel, zahl(wert), 100 * wert / laengster) for titel, wert in paare)


def _kennzahlen(zahlen: Zahlen) -> Iterator[Kennzahl]:
    mitglieder, vorgaenge = zahlen.mitglieder, zahlen.vorgaenge
    gesamt = mitglieder.gesamt
    yield Kennzahl(
        zahl(gesamt.anzahl),
        "Mitglied" if gesamt.anzahl == 1 else "Mitglieder",
        f"{veraenderung(gesamt.seit_vormonat)} gegenüber dem Vormonat",
    )
    offen = vorgaenge.offen
    yield Kennzahl(
        zahl(offen),
        "laufender Beitritt" if offen == 1 else "laufende Beitritte",
        f"davon {anzahl(vorgaenge.altfaelle, 'Altfall', 'Altfälle')}",
    )
    yield _dauer_bis_zur_aufnahme(zahlen.dauern[-1])
    yield Kennzahl(zahl(vorgaenge.ueberfaellig.anzahl), "überfällig", "am Stichtag")
    gemeinden = mitglieder.abdeckung[0]
    yield Kennzahl(
        f"{zahl(gemeinden.prozent)} %",
        "der Städte und Gemeinden",
        f"{zahl(gemeinden.mitglieder)} von {zahl(gemeinden.von)}",
    )


def _dauer_bis_zur_aufnahme(dauer: Dauer) -> Kennzahl:
    if dauer.median is None:
        return Kennzahl("–", "Tage bis zur Aufnahme", "noch keine Aufnahme mit Tagesdaten")
    zusatz = f"Median aus {anzahl(dauer.n, 'Fall', 'Fällen')}, zwei Jahre"
    return Kennzahl(zahl(dauer.median), "Tage bis zur Aufnahme", zusatz)
