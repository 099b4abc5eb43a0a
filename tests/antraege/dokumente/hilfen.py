"""Files made at test time: PDFs, mails, and what people upload by mistake."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from email.message import EmailMessage
from typing import Any

import pikepdf
from django.core.files.uploadedfile import SimpleUploadedFile

from berichte.satz import Absatz, Dokument, setze

ZEIT = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def pdf(seiten: int = 1, **wie: Any) -> bytes:
    """A PDF of blank pages, saved as ``wie`` says."""
    puffer = io.BytesIO()
    with pikepdf.new() as dokument:
        for _ in range(seiten):
            dokument.add_blank_page()
        dokument.save(puffer, **wie)
    return puffer.getvalue()


def gesetzt() -> bytes:
    """A PDF as the system draws it."""
    auszug = Dokument("Auszug", "Niederschrift", ZEIT, (Absatz("Einstimmig beschlossen."),))
    return setze(auszug)


def rohes_pdf(*objekte: bytes) -> bytes:
    """A PDF of these objects, the first of which is the catalogue."""
    inhalt, orte = b"%PDF-1.7\n", []
    for nr, objekt in enumerate(objekte, 1):
        orte.append(len(inhalt))
        inhalt += b"%d 0 obj\n%s\nendobj\n" % (nr, objekt)
    tabelle = b"".join(b"%010d 00000 n \n" % ort for ort in orte)
    anzahl = len(objekte) + 1
    return (
        inhalt
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (anzahl, tabelle)
        + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (anzahl, len(inhalt))
    )


def mail(
    betreff: str = "Beschluss des Rates", von: str = "Jörg Müller <joerg@example.org>"
) -> bytes:
    """A mail as a mail programme saves it."""
    nachricht = EmailMessage()
    nachricht["From"], nachricht["To"], nachricht["Subject"] = von, "netz@example.org", betreff
    nachricht["Date"] = "Mon, 02 Mar 2026 09:30:00 +0100"
    nachricht.set_content("Anbei der Auszug.\n")
    return bytes(nachricht)


def outlook(*namen: str) -> bytes:
    """The beginning of a compound file, and the names of its parts far behind."""
    teile = b"".join(name.encode("utf-16-le").ljust(128, b"\x00") for name in namen)
    return OLE + b"\x00" * 300_000 + teile


def archiv(*namen: str) -> bytes:
    """A ZIP file with these members."""
    puffer = io.BytesIO()
    with zipfile.ZipFile(puffer, "w") as zip_datei:
        for name in namen:
            zip_datei.writestr(name, "Inhalt " * 50_000)
    return puffer.getvalue()


def upload(inhalt: bytes, name: str = "auszug.pdf") -> SimpleUploadedFile:
    """What a browser sends; its word about the kind of file is always wrong."""
    return SimpleUploadedFile(name, inhalt, content_type="text/html")
