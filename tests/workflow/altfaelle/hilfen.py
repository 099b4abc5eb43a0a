"""Files of old cases for tests, and what they are read to."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path
from typing import BinaryIO

import antraege
from antraege.einlesen.altfaelle import Altbestand, lies_altfaelle
from antraege.einlesen.beliebig import lies_beliebige_tabelle
from antraege.einlesen.schritt import DATUMSSPALTEN, SPALTEN

DATEN = Path(antraege.__file__).parent / "daten"
QUELLE = DATEN / "prozessfaelle.csv"
HEUTE = date(2026, 3, 16)

VORGABE = {
    "fall": "detmold-netzwerk",
    "ags": "05766020",
    "name": "Detmold",
    "gegenstand": "netzwerk",
    "schritt_nr": "1",
    "schritt": "unterzeichnung",
    "gremium_oder_person": "Bürgermeister und Staatssekretär",
    "datum": "2019-05-02",
    "genauigkeit": "tag",
    "oeffentlichkeit": "oeffentlich",
    "ergebnis": "unterzeichnet",
    "quelle_url": "https://quelle.example/1",
}


def datei(*zeilen: dict[str, str]) -> BinaryIO:
    """A CSV of these rows; what a row does not say is as in ``VORGABE``."""
    text = io.StringIO()
    schreiber = csv.DictWriter(text, SPALTEN, restval="")
    schreiber.writeheader()
    schreiber.writerows(VORGABE | zeile for zeile in zeilen)
    return io.BytesIO(text.getvalue().encode())


def bestand(*zeilen: dict[str, str]) -> Altbestand:
    """What such a file says."""
    return lies(datei(*zeilen))


def lies(quelle: Path | BinaryIO) -> Altbestand:
    """What a file says."""
    tabelle = lies_beliebige_tabelle(quelle, "datei", SPALTEN, datumsspalten=DATUMSSPALTEN)
    return lies_altfaelle(tabelle, HEUTE)
