"""Taking an upload in: bounded, checked by content, kept."""

from __future__ import annotations

from django.core.files.uploadedfile import UploadedFile

from antraege.dokumente.ablage import lege_ab
from antraege.dokumente.datei import Datei
from antraege.dokumente.dateiname import mit_endung, sauber
from antraege.dokumente.groesse import in_worten
from antraege.dokumente.hochladen import HOECHSTENS_BYTES
from antraege.dokumente.pruefung import UnbrauchbareDatei, erkenne


def nimm_an(hochgeladen: UploadedFile[bytes]) -> Datei:
    """Check and keep what somebody uploaded. Raises :class:`UnbrauchbareDatei`."""
    name = hochgeladen.name or ""
    if hochgeladen.size is None or hochgeladen.size > HOECHSTENS_BYTES:
        raise UnbrauchbareDatei(
            f"„{sauber(name)}“ ist größer als {in_worten(HOECHSTENS_BYTES)}"
            f" ({in_worten(hochgeladen.size or 0)}). "
            "Bitte die Datei verkleinern oder in Teilen einreichen."
        )
    befund = erkenne(hochgeladen, name)
    abgelegt = lege_ab(hochgeladen)
    return Datei(
        sha256=abgelegt.sha256,
        groesse=abgelegt.groesse,
        dateiname=mit_endung(name, befund.endung),
        medientyp=befund.medientyp,
        mail_betreff=befund.mail_betreff,
        mail_absender=befund.mail_absender,
        mail_datum=befund.mail_datum,
    )
