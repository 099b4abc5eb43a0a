"""The sheets as one XLSX, or as CSV files in a ZIP; row by row, so that long ones fit as well."""

from __future__ import annotations

import csv
import io
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from copy import copy
from datetime import date, datetime
from itertools import islice
from typing import IO, Any

from django.utils.text import slugify
from openpyxl import Workbook
from openpyxl.cell.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from berichte.ausfuhr.blatt import NACHKOMMASTELLEN, Art, Blatt, Spalte, Wert, Werte
from berichte.ausfuhr.mappe import Mappe
from berichte.ausfuhr.schutz import als_text, ist_formelartig, saubere
from berichte.deutsch import datum
from berichte.rundung import kaufmaennisch

IM_SPEICHER = 5_000_000
"""Bytes of a file that are kept in memory; a larger one goes to the disk."""
ZEILEN_HOECHSTENS = 1_048_575
"""Rows of a sheet below its head: more do not fit into XLSX, they go on on another one."""
NAME_HOECHSTENS = 120
"""Characters of a file name before its end."""
UMLAUTE = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}
UMBRUCH = (Art.LANG, Art.GEMISCHT)

type _Schreiber = Callable[[Mappe, IO[bytes]], None]


def schreibe(mappe: Mappe, form: str, worte: Iterable[str] = ()) -> tuple[IO[bytes], str, str]:
    """The open file, its media type and its name, in which ``worte`` stand as well."""
    schreiber, art, endung = FORMEN[form]
    datei: IO[bytes] = tempfile.SpooledTemporaryFile(IM_SPEICHER)  # noqa: SIM115 - sent, then closed
    schreiber(mappe, datei)
    datei.seek(0)
    return datei, art, f"{_name(mappe, worte)}{endung}"


def _name(mappe: Mappe, worte: Iterable[str]) -> str:
    """Stichtag and words, in letters that every system takes."""
    umlaute = str.maketrans(UMLAUTE)
    teile = (slugify(wort.lower().translate(umlaute)) for wort in worte)
    name = "-".join((f"Kennzahlen-{mappe.bezug.stichtag:%Y-%m-%d}", *filter(None, teile)))
    return name[:NAME_HOECHSTENS]


# --- XLSX


def _xlsx(mappe: Mappe, datei: IO[bytes]) -> None:
    buch = Workbook(write_only=True)
    for blatt in mappe.blaetter:
        zeilen = iter(blatt.zeilen())
        name, nummer = blatt.name, 1
        while _schreibe_blatt(buch.create_sheet(name), blatt, zeilen) == ZEILEN_HOECHSTENS:
            nummer += 1
            name = f"{blatt.name} ({nummer})"
    buch.save(datei)


def _schreibe_blatt(seite: Any, blatt: Blatt, zeilen: Iterator[Werte]) -> int:
    """Head, which stays in sight and filters, and as many of the rows as fit; how many."""
    seite.freeze_panes = "A2"
    for nummer, spalte in enumerate(blatt.spalten, start=1):
        seite.column_dimensions[get_column_letter(nummer)].width = spalte.breite
    seite.append([_kopf(seite, spalte) for spalte in blatt.spalten])
    umbrochen = any(spalte.art in UMBRUCH for spalte in blatt.spalten)
    muster = [_muster(seite, spalte, oben=umbrochen) for spalte in blatt.spalten]
    anzahl = 0
    for zeile in islice(zeilen, ZEILEN_HOECHSTENS):
        seite.append(list(map(_zelle, muster, zeile)))
        anzahl += 1
    letzte = get_column_letter(len(blatt.spalten))
    seite.auto_filter.ref = f"A1:{letzte}{anzahl + 1}"
    return anzahl


def _kopf(seite: Any, spalte: Spalte) -> Any:
    zelle = WriteOnlyCell(seite, value=spalte.titel)
    zelle.font = Font(bold=True)
    zelle.alignment = Alignment(vertical="top", wrap_text=True)
    return zelle


def _muster(seite: Any, spalte: Spalte, *, oben: bool) -> Any:
    """A cell as all of the column are: each row fills it anew, and is written at once. Text in
    one line needs none, which is faster."""
    zelle = WriteOnlyCell(seite)
    if spalte.art.format:
        zelle.number_format = spalte.art.format
    if oben:
        zelle.alignment = Alignment(
            horizontal="left", vertical="top", wrap_text=spalte.art in UMBRUCH
        )
    return zelle


def _zelle(muster: Any, wert: Wert) -> Any:
    """Numbers and dates are themselves; text is text, also where it looks like a formula."""
    if wert is None or wert == "":
        return None
    if isinstance(wert, str):
        text = saubere(wert)
        if ist_formelartig(text) or text.startswith("#"):
            return _text(muster, text)
        if not muster.has_style:
            return text
        muster.value = text
        return muster
    if isinstance(wert, date) and not muster.is_date:
        zelle: Any = WriteOnlyCell(muster.parent)
        zelle.value = wert
        zelle.number_format = Art.TAG.format
        zelle.alignment = copy(muster.alignment)
        return zelle
    muster.value = wert
    return muster


def _text(muster: Any, text: str) -> Any:
    """What would be computed, or is an error, in a spreadsheet."""
    zelle = WriteOnlyCell(muster.parent, value=text)
    zelle.data_type = "s"
    zelle.quotePrefix = True
    zelle.alignment = copy(muster.alignment)
    return zelle


# --- CSV


def _csv(mappe: Mappe, datei: IO[bytes]) -> None:
    """One file for each sheet, as German spreadsheets open them: semicolons, UTF-8 with mark."""
    with zipfile.ZipFile(datei, "w", zipfile.ZIP_DEFLATED) as archiv:
        for blatt in mappe.blaetter:
            with (
                archiv.open(f"{blatt.name}.csv", "w", force_zip64=True) as roh,
                io.TextIOWrapper(roh, "utf-8-sig", newline="") as text,
            ):
                csv.writer(text, delimiter=";").writerows(_zeilen(blatt))


def _zeilen(blatt: Blatt) -> Iterator[Iterable[str]]:
    yield [spalte.titel for spalte in blatt.spalten]
    arten = [spalte.art for spalte in blatt.spalten]
    for zeile in blatt.zeilen():
        yield map(_wort, zeile, arten)


def _wort(wert: Wert, art: Art) -> str:
    if wert is None:
        return ""
    if isinstance(wert, str):
        return als_text(wert)
    if isinstance(wert, datetime):
        return f"{datum(wert)} {wert:%H:%M}"
    if isinstance(wert, date):
        return datum(wert)
    if art is not Art.DEZIMAL:
        return str(wert)
    return f"{kaufmaennisch(wert, NACHKOMMASTELLEN):.{NACHKOMMASTELLEN}f}".replace(".", ",")


FORMEN: Mapping[str, tuple[_Schreiber, str, str]] = {
    "xlsx": (
        _xlsx,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".xlsx",
    ),
    "csv": (_csv, "application/zip", "-CSV.zip"),
}
"""Writer, media type and end of the file name."""
