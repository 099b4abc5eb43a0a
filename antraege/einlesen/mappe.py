"""A workbook (XLSX) as rows of text: what its cells say, never what a formula would compute."""

import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import islice

import openpyxl
from openpyxl.cell import Cell, MergedCell
from openpyxl.utils.escape import unescape
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.workbook import Workbook
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from antraege.einlesen.dateiart import pruefe_archiv
from antraege.einlesen.rohtabelle import Rohzeile, spaltennamen
from antraege.einlesen.tabelle import UnlesbareDatei

HOECHSTENS_ENTPACKT = 60_000_000
HOECHSTENS_TEILE = 2_000
HOECHSTENS_MARKEN = 4_000_000
"""Tags of all parts together: what bounds the memory for reading. 5,000 rows need about 700,000."""
HOECHSTENS_ZEILENNUMMER = 1_048_576

BESCHAEDIGT = (
    ArithmeticError,
    AttributeError,
    EOFError,
    InvalidFileException,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
)
"""What reading a damaged workbook raises."""

Zelle = Cell | MergedCell
"""As the library's types have it; reading gives look-alikes with the same attributes."""


@dataclass(frozen=True, slots=True)
class Mappeninhalt:
    """The header, the rows below it and which sheet was read."""

    kopf: list[str]
    rohzeilen: list[Rohzeile]
    hinweise: tuple[str, ...]


def lies_mappe(
    inhalt: bytes,
    name: str,
    spalten: Collection[str],
    datumsspalten: Collection[str],
    hoechstens: int,
) -> Mappeninhalt:
    """The first sheet with the columns. Raises :class:`UnlesbareDatei`.

    Reading stops behind ``hoechstens`` + 1 rows with content.
    """
    with _ohne_schaden(name):
        _pruefe_umfang(inhalt, name)
        mappe = openpyxl.load_workbook(io.BytesIO(inhalt), read_only=True, keep_links=False)
        blaetter: Sequence[ReadOnlyWorksheet] = mappe.worksheets
        if not blaetter:
            raise UnlesbareDatei(f"{name} enthält kein lesbares Tabellenblatt.")
        koepfe = [_kopf(name, blatt) for blatt in blaetter]
        passend = (i for i, (_, kopf) in enumerate(koepfe) if set(spalten) <= set(kopf))
        wahl = next(passend, 0)
        nr, kopf = koepfe[wahl]
        rohzeilen = _rohzeilen(blaetter[wahl], nr, kopf, datumsspalten, hoechstens)
        return Mappeninhalt(kopf, rohzeilen, _hinweise(mappe, blaetter[wahl]))


@contextmanager
def _ohne_schaden(name: str) -> Iterator[None]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about parts of a workbook that nobody reads here
            yield
    except BESCHAEDIGT as fehler:
        raise UnlesbareDatei(
            f"{name} ist als Arbeitsmappe beschädigt. Bitte neu speichern."
        ) from fehler


def _pruefe_umfang(inhalt: bytes, name: str) -> None:
    """Refuse what would unpack to more than a table of this size can hold."""
    with zipfile.ZipFile(io.BytesIO(inhalt)) as archiv:
        pruefe_archiv(archiv, name)
        teile = archiv.infolist()
        entpackt = sum(teil.file_size for teil in teile)
        if entpackt > HOECHSTENS_ENTPACKT or len(teile) > HOECHSTENS_TEILE:
            raise UnlesbareDatei(f"{name} ist entpackt zu groß. Bitte die Datei teilen.")
        marken = 0
        for teil in teile:
            if not teil.filename.endswith((".xml", ".rels")):
                continue
            xml = archiv.read(teil)
            marken += xml.count(b"<")
            # No program writes a document type into a workbook; with one, entities could grow.
            if b"<!DOCTYPE" in xml[:2000].replace(b"\x00", b"").upper():
                raise UnlesbareDatei(f"{name} enthält unzulässige Vereinbarungen (DOCTYPE).")
        if marken > HOECHSTENS_MARKEN:
            raise UnlesbareDatei(f"{name} hat zu viele Zellen. Bitte die Datei teilen.")


def _reihen(blatt: ReadOnlyWorksheet) -> Iterator[tuple[int, tuple[Zelle, ...]]]:
    """Rows with content and their numbers; the size that the sheet claims does not count."""
    blatt.reset_dimensions()
    for nr, zellen in enumerate(islice(blatt.rows, HOECHSTENS_ZEILENNUMMER), 1):
        if any(zelle.value not in (None, "") for zelle in zellen):
            yield nr, zellen


def _kopf(name: str, blatt: ReadOnlyWorksheet) -> tuple[int, list[str]]:
    nr, zellen = next(_reihen(blatt), (0, ()))
    if any(zelle.data_type == "f" for zelle in zellen):
        raise UnlesbareDatei(f"{name}: In der Kopfzeile steht eine Formel.")
    return nr, spaltennamen(zelltext(zelle) for zelle in zellen)


def _rohzeilen(
    blatt: ReadOnlyWorksheet,
    kopfzeile: int,
    kopf: list[str],
    datumsspalten: Collection[str],
    hoechstens: int,
) -> list[Rohzeile]:
    gelesen: list[Rohzeile] = []
    for nr, zellen in _reihen(blatt):
        if nr <= kopfzeile:
            continue
        gelesen.append(_rohzeile(nr, zellen, kopf, datumsspalten))
        if len(gelesen) > hoechstens:
            break
    return gelesen


def _rohzeile(
    nr: int, zellen: tuple[Zelle, ...], kopf: list[str], datumsspalten: Collection[str]
) -> Rohzeile:
    namen = [*kopf, *("" for _ in range(len(zellen) - len(kopf)))]
    felder = [zelltext(zelle) if zelle.data_type != "f" else "" for zelle in zellen]
    felder += [""] * (len(kopf) - len(felder))
    fehler = [
        f"Spalte {spalte or '(ohne Namen)'}: In der Zelle steht {_UNBRAUCHBAR[zelle.data_type]}."
        for spalte, zelle in zip(namen, zellen, strict=False)
        if zelle.data_type in _UNBRAUCHBAR
    ]
    hinweise = [
        f"Spalte {spalte}: Die Zelle enthält ein Datum ({feld}), wohl von Excel umgewandelt."
        for spalte, zelle, feld in zip(namen, zellen, felder, strict=False)
        if isinstance(zelle.value, date) and spalte not in datumsspalten
    ]
    return Rohzeile(nr, tuple(felder), " ".join(fehler), tuple(hinweise))


_UNBRAUCHBAR = {
    "f": "eine Formel; bitte ihren Wert einsetzen",
    "e": "ein Fehlerwert",
}
"""Kind of a cell whose content nobody wrote -> what stands in it."""


def zelltext(zelle: Zelle) -> str:
    """A cell as the text somebody would have typed: whole numbers plain, dates as ISO."""
    wert = zelle.value
    if wert is None:
        return ""
    if isinstance(wert, bool):
        return "WAHR" if wert else "FALSCH"
    if isinstance(wert, float) and wert.is_integer():
        return str(int(wert))
    if isinstance(wert, date):
        return _datum(wert, str(zelle.number_format))
    return unescape(str(wert))


def _datum(wert: date, zahlenformat: str) -> str:
    """As precise as the cell shows it: typed as "Dez 17", Excel stores the month's first day."""
    gezeigt = re.sub(r'"[^"]*"|\\.|\[[^\]]*\]', "", zahlenformat).casefold()
    if "y" in gezeigt and "d" not in gezeigt:
        return f"{wert.year:04}-{wert.month:02}" if "m" in gezeigt else f"{wert.year:04}"
    if isinstance(wert, datetime) and wert.time() == time.min:
        return wert.date().isoformat()
    return str(wert)


def _hinweise(mappe: Workbook, gelesen: ReadOnlyWorksheet) -> tuple[str, ...]:
    andere = [f"„{blatt[:40]}“" for blatt in mappe.sheetnames if blatt != gelesen.title]
    if not andere:
        return ()
    return (f"Gelesen wird das Blatt „{gelesen.title[:40]}“, nicht {', '.join(andere[:10])}.",)
