"""The page as a whole: its head, its boxes, its parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from berichte.anzeige.bausteine import Kennzahl, Verweise, prozent, tage
from berichte.anzeige.dahinter import filter_in_worten, stand_in_worten
from berichte.anzeige.hinweise import NICHTS, Anfang, hinweise, leersatz
from berichte.anzeige.netz import Netz
from berichte.anzeige.vorgaenge import Vorgaenge
from berichte.deutsch import anzahl, veraenderung, zahl, zeitpunkt
from berichte.gebietssaetze import saetze_des_monats, saetze_seither
from berichte.kennzahlen import Berichtigung, Liste, Zahlen
from berichte.monatsliste import Download
from berichte.saetze import darunter, drei_saetze


@dataclass(frozen=True)
class Seite:
    """The page for these figures; ``gefiltert`` says in words to which bodies they are narrowed."""

    zahlen: Zahlen
    bericht: Download
    verweise: Verweise
    gefiltert: Sequence[str] = ()
    anfang: Anfang = NICHTS

    @property
    def unterzeile(self) -> str:
        """The two dates in words."""
        return f"{stand_in_worten(self.zahlen.bezug)} · alle Zahlen rechnen darauf zurück"

    @property
    def xlsx_url(self) -> str:
        """The figures as a workbook."""
        return self.verweise.ausfuhr("xlsx")

    @property
    def csv_url(self) -> str:
        """The figures as CSV files."""
        return self.verweise.ausfuhr("csv")

    @property
    def filtersatz(self) -> str:
        """Which bodies are counted; empty where all are."""
        satz = filter_in_worten(self.gefiltert)
        return f"{satz} Der Monatsbericht zählt immer alle." if satz else ""

    @property
    def leersatz(self) -> str:
        """Why there is nothing to see, where there is nothing."""
        return leersatz(self.zahlen, self.anfang, ist_gefiltert=bool(self.gefiltert))

    @property
    def hinweise(self) -> tuple[str, ...]:
        """What to mind about the two dates."""
        return tuple(hinweise(self.zahlen, self.anfang))

    @property
    def monat(self) -> str:
        """The month of the Stichtag."""
        return self.zahlen.bezug.monat

    @property
    def saetze(self) -> tuple[str, ...]:
        """The sentences of the report's first page."""
        return drei_saetze(self.zahlen)

    @property
    def gebietssaetze(self) -> tuple[str, ...]:
        """Changes of bodies in the month."""
        return saetze_des_monats(self.zahlen)

    @property
    def gebiet_seither(self) -> tuple[str, ...]:
        """Changes of bodies that the last closed month did not know yet."""
        return saetze_seither(self.zahlen)

    @property
    def darunter(self) -> str:
        """What has to be known to read them."""
        return darunter(self.zahlen)

    @property
    def kennzahlen(self) -> tuple[Kennzahl, ...]:
        """Five boxes."""
        return tuple(_kennzahlen(self.zahlen, self.verweise))

    @property
    def netz(self) -> Netz:
        """Members."""
        return Netz(self.zahlen, self.verweise)

    @property
    def vorgaenge(self) -> Vorgaenge:
        """Cases."""
        return Vorgaenge(self.zahlen, self.verweise)

    @property
    def berichtigungen(self) -> Liste[Berichtigung] | None:
        """What has become known since the last closed month; None: no month is closed."""
        b = self.zahlen.berichtigungen
        return b.zeilen if b is not None else None

    @property
    def berichtigungstitel(self) -> str:
        """Which report they are about."""
        b = self.zahlen.berichtigungen
        return f"Nach dem Bericht für {b.bericht.monat} berichtigt" if b is not None else ""

    @property
    def berichtigungssatz(self) -> str:
        """How many, and compared with what."""
        b = self.zahlen.berichtigungen
        if b is None:
            return ""
        stand = f"Verglichen mit dem Stand vom {zeitpunkt(b.bericht.kenntnisstand)}"
        if not b.faelle:
            return f"{stand}:" if b.gebiet else f"{stand}: nichts."
        was = anzahl(b.faelle, "Vorgang oder Mitgliedschaft", "Vorgänge und Mitgliedschaften")
        fehlend = b.zeilen.anzahl - len(b.zeilen.zeilen)
        rest = f" Genannt sind die ersten {len(b.zeilen.zeilen)} Zeilen." if fehlend else ""
        return f"{stand}: {was}.{rest}"


def _kennzahlen(zahlen: Zahlen, verweise: Verweise) -> Iterator[Kennzahl]:
    mitglieder, vorgaenge = zahlen.mitglieder, zahlen.vorgaenge
    gesamt, offen = mitglieder.gesamt, vorgaenge.offen
    yield Kennzahl(
        zahl(gesamt.anzahl),
        "Mitglied" if gesamt.anzahl == 1 else "Mitglieder",
        f"{veraenderung(gesamt.seit_vormonat)} gegenüber dem Vormonat",
        verweise.dahinter("mitglieder"),
        verweise.dahinter("mitglieder.vormonat"),
    )
    yield Kennzahl(
        zahl(offen),
        "laufender Beitritt" if offen == 1 else "laufende Beitritte",
        f"{veraenderung(vorgaenge.gesamt.seit_vormonat)} gegenüber dem Vormonat",
        verweise.dahinter("offen"),
        verweise.dahinter("offen.vormonat"),
    )
    dauer = zahlen.dauern[-1]
    yield Kennzahl(
        tage(dauer.median),
        "Tage bis zur Aufnahme",
        f"Median aus {anzahl(dauer.n, 'Aufnahme', 'Aufnahmen')} in zwei Jahren"
        if dauer.n
        else "noch keine Aufnahme mit Tagesdaten",
        verweise.dahinter(dauer.schluessel("n")),
    )
    yield Kennzahl(
        zahl(vorgaenge.ueberfaellig.anzahl),
        "überfällig",
        f"davon {zahl(vorgaenge.ueberfaellig_festgefahren)} auch lange ohne Bewegung",
        verweise.dahinter("ueberfaellig"),
        verweise.dahinter("ueberfaellig.festgefahren"),
    )
    gemeinden = mitglieder.abdeckung[0]
    yield Kennzahl(
        prozent(gemeinden.prozent if gemeinden.von else None),
        "der Städte und Gemeinden",
        f"{zahl(gemeinden.mitglieder)} von {zahl(gemeinden.von)}",
        verweise.dahinter(gemeinden.schluessel("mitglieder")),
        verweise.dahinter(gemeinden.schluessel("von")),
    )
