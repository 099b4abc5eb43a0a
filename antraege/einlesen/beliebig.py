"""A table from outside as it comes: CSV or XLSX, in any usual encoding, told by its content."""

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from antraege.einlesen.dateiart import Dateiart, dateiart, lies_bytes
from antraege.einlesen.mappe import lies_mappe
from antraege.einlesen.rohtabelle import GANZE_DATEI, Hinweis, Tabelle, ordne, pruefe_kopf
from antraege.einlesen.textdatei import lies_text

HOECHSTENS_ZEILEN = 5_000


def lies_beliebige_tabelle(
    quelle: Path | BinaryIO,
    name: str,
    spalten: Collection[str],
    *,
    datumsspalten: Collection[str] = (),
    hoechstens: int = HOECHSTENS_ZEILEN,
) -> Tabelle:
    """Rows, refusals and notes. ``name`` is what people call the file.

    ``datumsspalten`` are the columns in which a cell may be a date; elsewhere it is noted, for
    spreadsheets make dates of paper numbers. Raises ``UnlesbareDatei`` when the file as a whole
    cannot be used: no table, columns missing or doubled, more than ``hoechstens`` rows.
    """
    inhalt = lies_bytes(quelle, name)
    if dateiart(inhalt, name) is Dateiart.MAPPE:
        mappe = lies_mappe(inhalt, name, spalten, datumsspalten, hoechstens)
        kopf, rohzeilen, hinweise = mappe.kopf, iter(mappe.rohzeilen), mappe.hinweise
    else:
        text = lies_text(inhalt, name, spalten)
        kopf, rohzeilen, hinweise = text.kopf, text.rohzeilen, text.hinweise
    pruefe_kopf(name, kopf, spalten)
    tabelle = ordne(name, kopf, rohzeilen, spalten, hoechstens)
    vorweg = tuple(Hinweis(GANZE_DATEI, hinweis) for hinweis in hinweise)
    return replace(tabelle, hinweise=vorweg + tabelle.hinweise)
