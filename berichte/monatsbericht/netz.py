"""The network: members on the map and by region, growth, signing rounds."""

from __future__ import annotations

from collections.abc import Iterator

from antraege.zeitangabe import MONATE
from berichte.deutsch import aufzaehlung, veraenderung, zahl
from berichte.gebietssaetze import saetze_zur_karte
from berichte.karte import Klasse, karte, kartentext
from berichte.kennzahlen import Zahlen, geteilte, vereinte
from berichte.kennzahlen.netz import Netzlage
from berichte.kennzahlen.wachstum import Bestandszeile
from berichte.saetze import OHNE_DATUM
from berichte.satz import (
    Abbildung,
    Absatz,
    Baustein,
    Sockel,
    Spalte,
    Tabelle,
    Ueberschrift,
    Zusammenhalten,
    wachstum,
    wachstumstext,
)

KLASSEN = {
    Netzlage.MITGLIED: Klasse.MITGLIED,
    Netzlage.RUHEND: Klasse.RUHEND,
    Netzlage.VERFAHREN: Klasse.VERFAHREN,
}
HOECHSTENS_GENANNT = 5


def kartenkapitel(zahlen: Zahlen) -> tuple[Baustein, ...]:
    """The map, who stands on none, and the share of each region."""
    klassen = kartenklassen(zahlen)
    vereint, geteilt = vereinte(zahlen), geteilte(zahlen)
    bild = karte(klassen, vereint=vereint, geteilt=geteilt)
    seither = saetze_zur_karte(zahlen, bild.offen)
    return (
        Ueberschrift(1, "Das Netzwerk in Nordrhein-Westfalen"),
        Abbildung(bild.zeichnung, kartentext(klassen, vereint, geteilt)),
        *_ohne_umriss(zahlen, set(bild.ohne_umriss)),
        *([Absatz(seither, "klein")] if seither else []),
        Zusammenhalten((regionentabelle(zahlen),)),
    )


def kartenklassen(zahlen: Zahlen) -> dict[str, Klasse]:
    """Key of the body -> how it stands on the map; invented bodies stand on none."""
    return {n.koerper.ags: KLASSEN[n.lage] for n in zahlen.netz if not n.koerper.ist_erfunden}


def _ohne_umriss(zahlen: Zahlen, schluessel: set[str]) -> Iterator[Absatz]:
    namen = [
        f"{n.koerper.name} (erfunden)" if n.koerper.ist_erfunden else n.koerper.name
        for n in zahlen.netz
        if n.koerper.ags in schluessel or n.koerper.ist_erfunden
    ]
    if len(namen) > HOECHSTENS_GENANNT:
        weitere = len(namen) - HOECHSTENS_GENANNT + 1
        namen[HOECHSTENS_GENANNT - 1 :] = [f"{zahl(weitere)} weitere"]
    if namen:
        yield Absatz(f"Ohne Umriss auf der Karte: {aufzaehlung(namen)}.", "klein")


def regionentabelle(zahlen: Zahlen) -> Tabelle:
    """Members by Regierungsbezirk."""
    return Tabelle(
        (
            Spalte("Regierungsbezirk", 4),
            Spalte("Mitglieder", 2.2, rechtsbuendig=True),
            Spalte("Städte und Gemeinden", 3.8, rechtsbuendig=True),
            Spalte("von", 1.4, rechtsbuendig=True),
            Spalte("Anteil", 1.8, rechtsbuendig=True),
        ),
        regionenzeilen(zahlen),
        titel="Mitglieder nach Regierungsbezirk",
        zusammenfassung="Mitglieder je Regierungsbezirk und Anteil seiner Städte und Gemeinden",
        leer="Das Register ist leer.",
    )


def regionenzeilen(zahlen: Zahlen) -> tuple[tuple[str, ...], ...]:
    """Region, members, municipalities among them, of how many, share."""
    return tuple(
        (
            z.bezirk or "ohne Regierungsbezirk",
            zahl(z.mitglieder),
            zahl(z.gemeinden),
            zahl(z.von),
            "–" if z.prozent is None else f"{zahl(z.prozent)} %",
        )
        for z in zahlen.mitglieder.bezirke
    )


def wachstumskapitel(zahlen: Zahlen) -> tuple[Baustein, ...]:
    """Members at the end of each year: columns and table; months; signing rounds."""
    werte = [(z.zeitraum, z.gesamt) for z in zahlen.wachstum.jahre]
    sockel = Sockel([z.ohne_datum for z in zahlen.wachstum.jahre], OHNE_DATUM)
    bild = Abbildung(wachstum(werte, sockel=sockel), wachstumstext(werte, sockel=sockel))
    return (
        Ueberschrift(1, "Wachstum"),
        Zusammenhalten((bild,)),
        _bestandstabelle("Jahr", zahlen.wachstum.jahre, "Jahre"),
        _bestandstabelle("Monat", zahlen.wachstum.monate[-12:], "Monate"),
        rundentabelle(zahlen),
    )


def _bestandstabelle(kopf: str, zeilen: tuple[Bestandszeile, ...], zeiten: str) -> Tabelle:
    titel = f"Mitglieder am Ende der {zeiten}, zuletzt am Stichtag"
    namen = ("Mitglieder", "Veränderung", "Gemeinden", "Kreise", "weitere", "ohne Datum")
    return Tabelle(
        (Spalte(kopf, 3.6), *(Spalte(name, 2.4, rechtsbuendig=True) for name in namen)),
        bestandszeilen(zeilen),
        titel=titel,
        zusammenfassung=f"{titel}: alle, Veränderung, nach Gruppe und ohne Datum",
    )


def bestandszeilen(zeilen: tuple[Bestandszeile, ...]) -> tuple[tuple[str, ...], ...]:
    """Period, members, change since the row before, groups, without a date."""
    vorige: list[Bestandszeile | None] = [None, *zeilen[:-1]]
    return tuple(
        (
            zeitraumwort(zeile),
            zahl(zeile.gesamt),
            "–" if davor is None else veraenderung(zeile.gesamt - davor.gesamt),
            zahl(zeile.gemeinden),
            zahl(zeile.kreise),
            zahl(zeile.weitere),
            zahl(zeile.ohne_datum),
        )
        for davor, zeile in zip(vorige, zeilen, strict=True)
    )


def zeitraumwort(zeile: Bestandszeile) -> str:
    """ "Februar 2026", "2026"."""
    if "-" not in zeile.zeitraum:
        return zeile.zeitraum
    return f"{MONATE[zeile.tag.month - 1]} {zeile.tag.year}"


def rundentabelle(zahlen: Zahlen) -> Tabelle:
    """Accessions by signing round."""
    return Tabelle(
        (Spalte("Unterzeichnungsrunde", 6), Spalte("Beitritte", 2, rechtsbuendig=True)),
        rundenzeilen(zahlen),
        titel="Beitritte nach Unterzeichnungsrunde",
        zusammenfassung="Beitritte je Unterzeichnungsrunde und ohne Runde",
        leer="Noch ist niemand beigetreten.",
    )


def rundenzeilen(zahlen: Zahlen) -> tuple[tuple[str, str], ...]:
    """Round and accessions; those alone at the end."""
    alle = [(r.name, zahl(r.anzahl)) for r in zahlen.wachstum.runden]
    if zahlen.wachstum.ohne_runde:
        alle.append(("ohne Runde", zahl(zahlen.wachstum.ohne_runde)))
    return tuple(alle)


def mitgliedertabelle(zahlen: Zahlen) -> tuple[Baustein, ...]:
    """Every body that is a member or on its way, with its state."""
    zeilen = tuple(
        (n.koerper.name, n.koerper.typ.label, n.koerper.regierungsbezirk, n.lage.value)
        for n in zahlen.netz
    )
    return (
        Ueberschrift(1, "Mitglieder und laufende Beitritte nach Namen"),
        Tabelle(
            (
                Spalte("Name", 4),
                Spalte("Art", 4.4),
                Spalte("Regierungsbezirk", 2.8),
                Spalte("Stand", 3),
            ),
            zeilen,
            zusammenfassung="Alle Kommunen, die Mitglied sind oder deren Beitritt läuft",
            leer="Weder Mitglieder noch laufende Beitritte.",
        ),
    )
