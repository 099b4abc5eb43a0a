"""What a file is, told by its content alone: a PDF, a mail, or a sentence why it is not taken."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import datetime
from typing import IO

from antraege.dokumente import fremd, mail, pdf
from antraege.dokumente.dateiname import sauber

PDF, EML, MSG = "application/pdf", "message/rfc822", "application/vnd.ms-outlook"
ENDUNGEN = {PDF: ".pdf", EML: ".eml", MSG: ".msg"}
ANGENOMMEN = "Angenommen werden PDF-Dateien und E-Mails (.eml, .msg)."

_SCHLUSS = 64 * 1024
_OUTLOOK = tuple(
    name.encode("utf-16-le") for name in ("__properties_version1.0", "__nameid_version1.0")
)
_MAENGEL = {
    pdf.Mangel.KENNWORT: "ist mit einem Kennwort geschützt. Bitte das PDF ohne Kennwort speichern "
    "und noch einmal auswählen.",
    pdf.Mangel.BESCHAEDIGT: "lässt sich nicht öffnen: Das PDF ist beschädigt oder unvollständig. "
    "Bitte das PDF neu erzeugen oder noch einmal besorgen.",
    pdf.Mangel.OHNE_SEITEN: "ist ein PDF ohne Seiten. Bitte die richtige Datei auswählen.",
    pdf.Mangel.ZU_AUFWENDIG: "lässt sich nicht prüfen: Das PDF ist ungewöhnlich aufgebaut. Bitte "
    "das PDF neu erzeugen, zum Beispiel mit „Drucken“ als PDF.",
}


class UnbrauchbareDatei(Exception):
    """The file is not taken; the message is a German sentence for people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateibefund:
    """What a file is. Mail fields are empty where there is no mail or it does not say."""

    medientyp: str
    endung: str
    mail_betreff: str = ""
    mail_absender: str = ""
    mail_datum: datetime | None = None
    seiten: int | None = None


def erkenne(datei: IO[bytes], dateiname: str) -> Dateibefund:
    """Look into a seekable file; its name appears in sentences only. Leaves it at the beginning.

    Raises :class:`UnbrauchbareDatei`, and nothing else whatever the bytes are.
    """
    try:
        datei.seek(0)
        anfang = datei.read(mail.HOECHSTENS_KOPF)
        befund = _erkenne(datei, anfang)
    except _Unbrauchbar as grund:
        raise UnbrauchbareDatei(f"„{sauber(dateiname)}“ {grund}") from None
    finally:
        datei.seek(0)
    return befund


class _Unbrauchbar(Exception):
    """The rest of the sentence, behind the name of the file."""


def _erkenne(datei: IO[bytes], anfang: bytes) -> Dateibefund:
    if not anfang:
        raise _Unbrauchbar("ist leer. Bitte die Datei prüfen und noch einmal auswählen.")
    if pdf.beginnt_wie_pdf(anfang):
        return _pdf(datei)
    if anfang.startswith(fremd.OLE) and _ist_outlook(datei):
        return Dateibefund(medientyp=MSG, endung=ENDUNGEN[MSG])
    if mail.sieht_aus_wie_mail(anfang):
        return _mail(anfang)
    raise _Unbrauchbar(f"ist {fremd.was_und_rat(anfang, _schluss(datei))} {ANGENOMMEN}")


def _pdf(datei: IO[bytes]) -> Dateibefund:
    seiten = pdf.zaehle_seiten(datei)
    if isinstance(seiten, pdf.Mangel):
        raise _Unbrauchbar(_MAENGEL[seiten])
    return Dateibefund(medientyp=PDF, endung=ENDUNGEN[PDF], seiten=seiten)


def _mail(anfang: bytes) -> Dateibefund:
    kopf = mail.lies_kopf(anfang)
    if not (kopf.betreff or kopf.absender or kopf.datum):
        raise _Unbrauchbar(
            "nennt weder Absender noch Betreff noch Datum. Bitte die E-Mail im Mailprogramm "
            "vollständig als Datei speichern."
        )
    return Dateibefund(
        medientyp=EML,
        endung=ENDUNGEN[EML],
        mail_betreff=kopf.betreff,
        mail_absender=kopf.absender,
        mail_datum=kopf.datum,
    )


def _ist_outlook(datei: IO[bytes]) -> bool:
    """Whether the compound file holds a name that only mails of Outlook have (not .doc, .xls)."""
    datei.seek(0)
    rest = b""
    while stueck := datei.read(io.DEFAULT_BUFFER_SIZE * 32):
        if any(name in rest + stueck for name in _OUTLOOK):
            return True
        rest = stueck[-max(map(len, _OUTLOOK)) :]
    return False


def _schluss(datei: IO[bytes]) -> bytes:
    """The last bytes: there an archive lists what it holds."""
    groesse = datei.seek(0, io.SEEK_END)
    datei.seek(max(0, groesse - _SCHLUSS))
    return datei.read()
