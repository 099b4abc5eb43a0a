"""A kept file as a value, and the signed token that carries it from one request to the next."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from django.core import signing

from antraege.dokumente.groesse import in_worten

_SALZ = "antraege.dokumente.datei"
GILT = timedelta(days=1)


class UngueltigeMarke(Exception):
    """The token was not given by us, or too long ago."""


@dataclass(frozen=True, slots=True)
class Datei:
    """A file that was checked and lies in the store, under the name it came with."""

    sha256: str
    groesse: int
    dateiname: str
    medientyp: str
    mail_betreff: str = ""
    mail_absender: str = ""
    mail_datum: datetime | None = None

    def __str__(self) -> str:
        """Name and size, for people."""
        return f"{self.dateiname} ({self.groesse_in_worten})"

    @property
    def groesse_in_worten(self) -> str:
        """The size, for people."""
        return in_worten(self.groesse)


def als_marke(datei: Datei) -> str:
    """A token for a hidden field. Signed: nobody can claim a file that was never uploaded."""
    angaben: dict[str, Any] = asdict(datei)
    angaben["mail_datum"] = datei.mail_datum.isoformat() if datei.mail_datum else None
    return signing.dumps(angaben, salt=_SALZ, compress=True)


def aus_marke(marke: str) -> Datei:
    """The file of a token. Raises :class:`UngueltigeMarke`."""
    try:
        angaben = signing.loads(marke, salt=_SALZ, max_age=GILT)
    except signing.BadSignature as fehler:
        raise UngueltigeMarke from fehler
    if angaben["mail_datum"] is not None:
        angaben["mail_datum"] = datetime.fromisoformat(angaben["mail_datum"])
    return Datei(**angaben)
