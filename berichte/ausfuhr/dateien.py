"""The sheets as one XLSX, or as CSV files in a ZIP; row by row, so that long ones fit as well."""

from __future__ import annotations

import csv
import io
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import IO, Any

from openpyxl import Workbook
from openpyxl.cell.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from berichte.ausfuhr.mappe import Blatt, Mappe, Wert, Werte
from berichte.ausfuhr.schutz import als_text, ist_formelartig, saubere
from berichte.deutsch import datum

IM_SPEICHER = 5_000_000
"""Bytes of a file that are kept in memory; a larger one goes to the disk."""
DATUM = "DD.MM.YYYY"
BREITEN = {0: 30, 1: 30}
"""Widths of the first columns, which carry names; the others take sixteen characters."""

type _Schreiber = Callable[[Mappe, IO[bytes]], None]


def schreibe(mappe: Mappe, form: str) -> tuple[IO[bytes], str, str]:
    """The open file, its media type and its name."""
    schreiber, art, endung = FORMEN[form]
    datei: IO[bytes] = tempfile.SpooledTemporaryFile(IM_SPEICHER)  # noqa: SIM115 - sent, then closed
    schreiber(mappe, datei)
    datei.seek(0)
    return datei, art, f"Kennzahlen-{mappe.bezug.stichtag:%Y-%m-%d}{endung}"


# --- XLSX


def _xlsx(mappe: Mappe, datei: IO[bytes]) -> None:
    buch = Workbook(write_only=True)
    for blatt in mappe.blaetter:
        seite = buch.create_sheet(blatt.name)
        assert isinstance(seite, WriteOnlyWorksheet)
        _lege_an(seite, blatt)
        for zeile in blatt.zeilen():
            seite.append([_zelle(seite, wert) for wert in zeile])
    buch.save(datei)


def _lege_an(seite: Any, blatt: Blatt) -> None:
    """Widths and head, which stays in sight and filters."""
    seite.freeze_panes = "A2"
    for nummer in range(len(blatt.kopf)):
        spalte = seite.column_dimensions[get_column_letter(nummer + 1)]
        spalte.width = BREITEN.get(nummer, 16)
    seite.append([_kopf(seite, titel) for titel in blatt.kopf])


def _kopf(seite: Any, titel: str) -> Any:
    zelle = WriteOnlyCell(seite, value=titel)
    zelle.font = Font(bold=True)
    return zelle


def _zelle(seite: Any, wert: Wert) -> Any:
    """Numbers and dates are themselves; text is text, also where it looks like a formula."""
    if isinstance(wert, str):
        text = saubere(wert)
        zelle = WriteOnlyCell(seite, value=text)
        zelle.data_type = "s"
        if ist_formelartig(text):
            zelle.quotePrefix = True
        return zelle
    zelle = WriteOnlyCell(seite, value=wert)  # type: ignore[arg-type]
    if isinstance(wert, date):
        zelle.number_format = DATUM
    return zelle


# --- CSV


def _csv(mappe: Mappe, datei: IO[bytes]) -> None:
    """One file for each sheet, as German spreadsheets open them: semicolons, UTF-8 with mark."""
    with zipfile.ZipFile(datei, "w", zipfile.ZIP_DEFLATED) as archiv:
        for blatt in mappe.blaetter:
            with (
                archiv.open(f"{blatt.name}.csv", "w") as roh,
                io.TextIOWrapper(roh, "utf-8-sig", newline="") as text,
            ):
                csv.writer(text, delimiter=";").writerows(_zeilen(blatt))


def _zeilen(blatt: Blatt) -> Iterator[Iterable[str]]:
    yield blatt.kopf
    for zeile in blatt.zeilen():
        yield _worte(zeile)


def _worte(zeile: Werte) -> list[str]:
    return [_wort(wert) for wert in zeile]


def _wort(wert: Wert) -> str:
    if wert is None:
        return ""
    if isinstance(wert, str):
        return als_text(wert)
    if isinstance(wert, (date, datetime)):
        return datum(wert)
    return str(wert).replace(".", ",")


FORMEN: Mapping[str, tuple[_Schreiber, str, str]] = {
    "xlsx": (
        _xlsx,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".xlsx",
    ),
    "csv": (_csv, "application/zip", "-CSV.zip"),
}
"""Writer, media type and end of the file name."""
