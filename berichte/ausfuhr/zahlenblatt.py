"""The sheet of all numbers: counts, days and shares, each by its key and in words.

A count is the size of a set and bears its key; what is computed from counts or days bears the key
of the number that it tells more of, with a word after it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from antraege.worte import STATUSWORTE
from berichte.anzeige import benenne
from berichte.anzeige.worte import ZUGWORTE
from berichte.ausfuhr.blatt import Art, Spalte, Werte, gerundet
from berichte.kennzahlen import Zahlen
from berichte.kennzahlen.dauern import Verteilung
from berichte.kennzahlen.trichter import Anderes, Stufe
from berichte.kennzahlen.wachstum import Bestandszeile

SPALTEN = (
    Spalte("Kennzahl", zeichen=42),
    Spalte("Bezeichnung", zeichen=80),
    Spalte("Anzahl", Art.GANZ),
    Spalte("Tage", Art.DEZIMAL),
    Spalte("Prozent", Art.DEZIMAL),
)
FRUEHER = ("vormonat", "vorjahr")


def zahlenzeilen(zahlen: Zahlen) -> Iterator[Werte]:
    """Every number of the page."""
    for schluessel, anzahl in zahlen.anzahlen.items():
        yield _anzahl(schluessel, benenne(schluessel, zahlen.bezug).titel, anzahl)
    yield from _veraenderungen(zahlen)
    yield from _verteilungen(zahlen)
    yield from _anteile(zahlen)
    yield from _einwohner(zahlen)
    yield from _quoten(zahlen)


def _anzahl(schluessel: str, titel: str, anzahl: int) -> Werte:
    return (schluessel, titel, anzahl, None, None)


def _tage(schluessel: str, titel: str, tage: float | None) -> Werte:
    return (schluessel, titel, None, gerundet(tage), None)


def _prozent(schluessel: str, titel: str, prozent: float | None) -> Werte:
    return (schluessel, titel, None, None, gerundet(prozent))


def _veraenderungen(zahlen: Zahlen) -> Iterator[Werte]:
    """Against the month and the year before, and from one year or month of the growth to the
    next."""
    anzahlen = zahlen.anzahlen
    for schluessel, anzahl in anzahlen.items():
        teile = schluessel.split(".")
        if gemeint := [wort for wort in FRUEHER if wort in teile]:
            heute = ".".join(teil for teil in teile if teil not in FRUEHER)
            seit = "Vormonat" if gemeint == ["vormonat"] else "Vorjahr"
            titel = f"Veränderung gegenüber dem {seit}: {benenne(heute, zahlen.bezug).titel}"
            yield _anzahl(f"{schluessel}.veraenderung", titel, anzahlen[heute] - anzahl)
    for zeilen in (zahlen.wachstum.jahre, zahlen.wachstum.monate):
        yield from _wachstum(zahlen, zeilen)


def _wachstum(zahlen: Zahlen, zeilen: Iterable[Bestandszeile]) -> Iterator[Werte]:
    for davor, zeile in pairwise(zeilen):
        schluessel = zeile.schluessel("gesamt")
        titel = f"Veränderung seit dem Stand davor: {benenne(schluessel, zahlen.bezug).titel}"
        yield _anzahl(f"{schluessel}.veraenderung", titel, zeile.gesamt - davor.gesamt)


def _verteilungen(zahlen: Zahlen) -> Iterator[Werte]:
    """Medians and quartiles of each step, and of its days by whose turn it was."""
    for dauer in zahlen.dauern:
        yield from _verteilung(dauer.schluessel("n"), dauer.titel, dauer.tage)
        for anteil in dauer.anteile:
            titel = f"{dauer.titel}, Tage {ZUGWORTE[anteil.teil]}"
            yield from _verteilung(anteil.schluessel("n"), titel, anteil.tage)


def _verteilung(schluessel: str, titel: str, tage: Verteilung) -> Iterator[Werte]:
    unteres, oberes = tage.viertel or (None, None)
    yield _tage(f"{schluessel}.median", f"Median der Tage: {titel}", tage.median)
    yield _tage(f"{schluessel}.unteres_viertel", f"Unteres Viertel der Tage: {titel}", unteres)
    yield _tage(f"{schluessel}.oberes_viertel", f"Oberes Viertel der Tage: {titel}", oberes)


def _anteile(zahlen: Zahlen) -> Iterator[Werte]:
    """Shares of the register and of each region."""
    for abdeckung in zahlen.mitglieder.abdeckung:
        titel = f"Anteil der Mitglieder: {abdeckung.gruppe.value} des Registers"
        anteil = abdeckung.prozent if abdeckung.von else None
        yield _prozent(f"{abdeckung.schluessel('mitglieder')}.prozent", titel, anteil)
    for zeile in zahlen.mitglieder.bezirke:
        wo = f"im Regierungsbezirk {zeile.bezirk}" if zeile.bezirk else "ohne Regierungsbezirk"
        titel = f"Anteil der Mitglieder: Städte und Gemeinden {wo}"
        yield _prozent(f"{zeile.schluessel('gemeinden')}.prozent", titel, zeile.prozent)


def _einwohner(zahlen: Zahlen) -> Iterator[Werte]:
    """People in the Städte und Gemeinden that are members."""
    einwohner = zahlen.mitglieder.einwohner
    if einwohner is not None:
        wo = "Einwohner der Städte und Gemeinden"
        yield _anzahl("einwohner.mitglieder", f"{wo}, die Mitglied sind", einwohner.mitglieder)
        yield _anzahl("einwohner.von", f"{wo} des Registers", einwohner.von)
        yield _prozent("einwohner.prozent", f"Anteil der {wo} im Netzwerk", einwohner.prozent)


def _quoten(zahlen: Zahlen) -> Iterator[Werte]:
    """Shares of the funnel: of the step before, and of all received."""
    trichter = zahlen.trichter
    for nach, uebergang in zip(trichter.stufen[1:], trichter.uebergaenge, strict=True):
        von, bis = (STATUSWORTE[s].intern for s in (uebergang.von, uebergang.nach))
        titel = f"Anteil vom vorigen Stand: von „{von}“ zu „{bis}“"
        yield _prozent(f"{nach.schluessel('anzahl')}.vom_vorigen", titel, uebergang.quote)
    reihen: tuple[Stufe | Anderes, ...] = (*trichter.stufen, *trichter.enden)
    zeilen = [(z.schluessel("anzahl"), STATUSWORTE[z.status].intern, z.anzahl) for z in reihen]
    zeilen.append((trichter.schluessel("unterwegs"), "noch unterwegs", trichter.unterwegs))
    for schluessel, wort, anzahl in zeilen:
        anteil = 100 * anzahl / trichter.eingegangen if trichter.eingegangen else None
        yield _prozent(f"{schluessel}.von_allen", f"Anteil an allen eingegangenen: {wort}", anteil)
