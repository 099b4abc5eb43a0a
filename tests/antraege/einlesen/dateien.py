"""Files as people send them: rows as CSV in any form, or as a workbook."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

import antraege
from antraege.einlesen.altfaelle import Altbestand, lies_altfaelle
from antraege.einlesen.beliebig import lies_beliebige_tabelle
from antraege.einlesen.rohtabelle import Tabelle
from antraege.einlesen.schritt import DATUMSSPALTEN, SPALTEN
from antraege.einlesen.tabelle import Zeile

QUELLE = Path(antraege.__file__).parent / "daten" / "prozessfaelle.csv"
UNGEWOEHNLICH = Path(__file__).parent / "daten" / "ungewoehnliche_faelle.csv"
HEUTE = date(2026, 11, 30)

BESCHLUSS = {
    "fall": "muster",
    "ags": "99000001",
    "name": "Musterstadt",
    "gegenstand": "netzwerk",
    "schritt_nr": "1",
    "schritt": "beschluss",
    "gremium_oder_person": "Rat",
    "datum": "2023-12-07",
    "genauigkeit": "tag",
    "oeffentlichkeit": "oeffentlich",
    "ergebnis": "beschlossen",
    "quelle_url": "https://www.example.org/beschluss",
}
UNTERSCHRIFT = BESCHLUSS | {
    "schritt_nr": "2",
    "schritt": "unterzeichnung",
    "gremium_oder_person": "Bürgermeister und Staatssekretärin",
    "datum": "2024-01",
    "genauigkeit": "monat",
    "ergebnis": "unterzeichnet",
}


def werte(zeile: dict[str, str]) -> list[str]:
    return [zeile.get(spalte, "") for spalte in SPALTEN]


def als_text(*zeilen: dict[str, str], trennzeichen: str = ",") -> str:
    ziel = io.StringIO()
    schreiber = csv.writer(ziel, delimiter=trennzeichen)
    schreiber.writerow(SPALTEN)
    schreiber.writerows(werte(zeile) for zeile in zeilen)
    return ziel.getvalue()


def als_mappe(reihen: Iterable[Sequence[Any]], *, kopf: Sequence[Any] = SPALTEN) -> bytes:
    mappe = openpyxl.Workbook()
    blatt = mappe.active
    assert isinstance(blatt, Worksheet)
    for reihe in (kopf, *reihen):
        blatt.append(list(reihe))
    return gespeichert(mappe)


def gespeichert(mappe: openpyxl.Workbook) -> bytes:
    ziel = io.BytesIO()
    mappe.save(ziel)
    return ziel.getvalue()


def lies(inhalt: bytes | str | Path, *, hoechstens: int = 5_000) -> Tabelle:
    roh = inhalt.encode() if isinstance(inhalt, str) else inhalt
    quelle = roh if isinstance(roh, Path) else io.BytesIO(roh)
    return lies_beliebige_tabelle(
        quelle, "faelle.csv", SPALTEN, datumsspalten=DATUMSSPALTEN, hoechstens=hoechstens
    )


def lies_faelle(inhalt: bytes | str | Path) -> Altbestand:
    return lies_altfaelle(lies(inhalt), HEUTE)


def deute_zeilen(*zeilen: dict[str, str]) -> Altbestand:
    """What rows become, without a file: the first stands in line 2."""
    reihe = [
        Zeile(nr, dict(zip(SPALTEN, werte(zeile), strict=True)))
        for nr, zeile in enumerate(zeilen, 2)
    ]
    return lies_altfaelle(Tabelle(zeilen=tuple(reihe)), HEUTE)
