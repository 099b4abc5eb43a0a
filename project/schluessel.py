"""The secret key of a local installation: made once, kept in var/, readable by its owner only."""

import os
import secrets
from collections.abc import MutableMapping

from project.umgebung import VAR


def sorge_fuer_schluessel(
    werte: MutableMapping[str, str], *, auch_mit_datenbank: bool = False
) -> None:
    """Put a SECRET_KEY into `werte`, unless one is there or a database is named.

    Whoever names a database runs an installation of their own; a key that appears by itself would
    then differ from machine to machine and end everybody's session. The demonstration may.
    """
    if werte.get("SECRET_KEY") or (werte.get("DATABASE_URL") and not auch_mit_datenbank):
        return
    datei = VAR / "secret_key"
    VAR.mkdir(mode=0o700, exist_ok=True)
    try:
        griff = os.open(datei, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        pass
    else:
        with os.fdopen(griff, "w", encoding="ascii") as ausgabe:
            ausgabe.write(secrets.token_urlsafe(48))
    werte["SECRET_KEY"] = datei.read_text(encoding="ascii")
