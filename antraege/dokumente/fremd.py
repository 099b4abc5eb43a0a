"""Files that are neither PDF nor mail: what they are, as far as it shows, and what helps."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BILDER = (
    b"\xff\xd8\xff",
    b"\x89PNG\r\n\x1a\n",
    b"GIF87a",
    b"GIF89a",
    b"II*\x00",
    b"MM\x00*",
)
_BILDMARKEN = (b"heic", b"heix", b"mif1", b"avif")
_STEUERZEICHEN = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_WEBSEITE = re.compile(rb"<(!doctype\s+html|html|head|body)\b", re.IGNORECASE)

_IN_ARCHIVEN = (
    (b"word/", "eine Word-Datei. Word-Dateien bitte als PDF speichern."),
    (b"xl/", "eine Excel-Datei. Excel-Tabellen bitte als PDF speichern."),
    (b"ppt/", "eine PowerPoint-Datei. Folien bitte als PDF speichern."),
    (
        b"application/vnd.oasis.opendocument",
        "eine LibreOffice-Datei. Dokumente aus LibreOffice bitte als PDF exportieren.",
    ),
)
_ARCHIV = "ein ZIP-Archiv. Archive bitte entpacken und die Dateien einzeln hochladen."
_UNBEKANNT = "weder ein PDF noch eine E-Mail."


def was_und_rat(anfang: bytes, schluss: bytes) -> str:
    """The rest of a sentence that begins with "ist", and what to do."""
    if anfang.startswith(b"PK\x03\x04"):
        inhalt = anfang + schluss
        return next((satz for marke, satz in _IN_ARCHIVEN if marke in inhalt), _ARCHIV)
    return next((satz for erkennt, satz in _ARTEN if erkennt(anfang)), _UNBEKANNT)


def _ist_altes_office(anfang: bytes) -> bool:
    return anfang.startswith(OLE)


def _ist_bild(anfang: bytes) -> bool:
    ist_webp = anfang[:4] == b"RIFF" and anfang[8:12] == b"WEBP"
    ist_heif = anfang[4:8] == b"ftyp" and anfang[8:12] in _BILDMARKEN
    return anfang.startswith(_BILDER) or ist_webp or ist_heif


def _ist_rtf(anfang: bytes) -> bool:
    return anfang.startswith(b"{\\rtf")


def _ist_webseite(anfang: bytes) -> bool:
    return _WEBSEITE.match(anfang[:1024].removeprefix(codecs.BOM_UTF8).lstrip()) is not None


def _hat_pdf_dahinter(anfang: bytes) -> bool:
    return b"%PDF-" in anfang[:1024]


def _ist_text(anfang: bytes) -> bool:
    """Text in UTF-16 with its mark, or bytes without control characters (any old encoding)."""
    if anfang.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return True
    return not _STEUERZEICHEN.search(anfang)


_ARTEN: tuple[tuple[Callable[[bytes], bool], str], ...] = (
    (
        _ist_altes_office,
        "eine ältere Office-Datei. Word-, Excel- und PowerPoint-Dateien bitte als PDF speichern.",
    ),
    (_ist_bild, "ein Bild. Fotos und Scans bitte als PDF speichern."),
    (_ist_rtf, "ein Textdokument (RTF). Textdokumente bitte als PDF speichern."),
    (_ist_webseite, "eine Webseite (HTML). Webseiten bitte im Browser als PDF drucken."),
    (
        _hat_pdf_dahinter,
        "kein sauberes PDF: Vor dem PDF steht etwas anderes. Bitte das PDF neu speichern.",
    ),
    (_ist_text, "reiner Text. Texte bitte als PDF speichern."),
)
"""The first that recognises the beginning of the file decides."""
