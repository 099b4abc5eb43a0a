"""The words of a file in the order in which they are read, compared with a golden file.

``GLIEDERUNG_ERNEUERN=1 pytest …`` writes the golden files anew; the difference is for people to
judge, as every word of it is read aloud.
"""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

from tests.stuetzen.werkzeuge import brauche

ERNEUERN = "GLIEDERUNG_ERNEUERN"


def gliederung(inhalt: bytes) -> str:
    """Number of pages, then the structure tree with its words."""
    auskunft, baum = _pdfinfo(inhalt), _pdfinfo(inhalt, "-struct-text")
    seiten = next(zeile for zeile in auskunft.splitlines() if zeile.startswith("Pages:"))
    return f"{seiten}\n{baum}"


def _pdfinfo(inhalt: bytes, *schalter: str) -> str:
    """What poppler says; it copies the text of attributes as it stands in the file."""
    aufruf = [str(brauche("pdfinfo")), *schalter, "-"]
    ausgabe = subprocess.run(aufruf, input=inhalt, capture_output=True, check=True).stdout
    return re.sub(
        rb"\(\xfe\xff(.*?)\)\n",
        lambda text: b"(%s)\n" % text[1].decode("utf-16-be").encode(),
        ausgabe,
        flags=re.DOTALL,
    ).decode()


def vergleiche(inhalt: bytes, vorlage: Path) -> None:
    """Fail unless the file reads as the golden file says."""
    neu = gliederung(inhalt)
    if os.environ.get(ERNEUERN):
        vorlage.write_text(neu, encoding="utf-8")
    # GLIEDERUNG_ERNEUERN=1 writes it anew.
    assert neu.splitlines() == vorlage.read_text(encoding="utf-8").splitlines()
