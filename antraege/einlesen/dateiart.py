"""What a file is by its content, whatever its name says; what nobody can read says so."""

import zipfile
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from antraege.einlesen.tabelle import HOECHSTENS_BYTES, UnlesbareDatei


class Dateiart(StrEnum):
    """What can be read as a table."""

    TEXT = "text"
    MAPPE = "mappe"


_ALTES_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_VERSCHLUESSELT = "EncryptedPackage".encode("utf-16-le")

_ARCHIVE = (
    ("xl/workbook.bin", "eine binäre Excel-Arbeitsmappe (XLSB)"),
    ("word/", "ein Word-Dokument"),
    ("ppt/", "eine Präsentation"),
    ("content.xml", "ein OpenDocument (etwa ODS)"),
)
"""Beginning of a name in the archive -> what it is then."""

_BITTE = "Bitte als XLSX oder CSV speichern."


def lies_bytes(quelle: Path | BinaryIO, name: str) -> bytes:
    """The whole content, up to the limit. Raises :class:`UnlesbareDatei`."""
    try:
        if isinstance(quelle, Path):
            with quelle.open("rb") as datei:
                inhalt = datei.read(HOECHSTENS_BYTES + 1)
        else:
            inhalt = quelle.read(HOECHSTENS_BYTES + 1)
    except OSError as fehler:
        raise UnlesbareDatei(f"{name} lässt sich nicht lesen ({fehler.strerror}).") from fehler
    if len(inhalt) > HOECHSTENS_BYTES:
        raise UnlesbareDatei(f"{name} ist größer als {HOECHSTENS_BYTES // 1_000_000} MB.")
    return inhalt


def dateiart(inhalt: bytes, name: str) -> Dateiart:
    """Text or workbook. Raises :class:`UnlesbareDatei` for what is known to be neither."""
    if not inhalt.strip():
        raise UnlesbareDatei(f"{name} ist leer.")
    if inhalt.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return Dateiart.MAPPE
    if inhalt.startswith(_ALTES_OFFICE):
        if _VERSCHLUESSELT in inhalt:
            raise UnlesbareDatei(
                f"{name} ist mit einem Kennwort geschützt. Bitte ohne Kennwort speichern."
            )
        raise UnlesbareDatei(f"{name} ist eine Datei des alten Formats (etwa XLS). {_BITTE}")
    if inhalt.startswith(b"%PDF"):
        raise UnlesbareDatei(f"{name} ist ein PDF. {_BITTE}")
    return Dateiart.TEXT


def pruefe_archiv(archiv: zipfile.ZipFile, name: str) -> None:
    """Refuse archives that hold something else than a workbook."""
    namen = archiv.namelist()
    for anfang, was in _ARCHIVE:
        if any(teil.startswith(anfang) for teil in namen):
            raise UnlesbareDatei(f"{name} ist {was}. {_BITTE}")
    if not any(teil.startswith("xl/") for teil in namen):
        raise UnlesbareDatei(f"{name} ist ein ZIP-Archiv, aber keine Arbeitsmappe. {_BITTE}")
    if any(teil.flag_bits & 1 for teil in archiv.infolist()):
        raise UnlesbareDatei(
            f"{name} ist mit einem Kennwort geschützt. Bitte ohne Kennwort speichern."
        )
