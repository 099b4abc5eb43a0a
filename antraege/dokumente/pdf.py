"""Whether a PDF can be opened and how many pages it has, asked of a process with limits."""

from __future__ import annotations

import logging
import shutil
import subprocess
import sys
import tempfile
from enum import StrEnum
from pathlib import Path
from typing import IO

KENNUNG = b"%PDF-"
PROBE = Path(__file__).with_name("pdfprobe.py")
WARTEZEIT_SEKUNDEN = 15

logger = logging.getLogger(__name__)


class Mangel(StrEnum):
    """Why a PDF is not taken; the first two are words of `pdfprobe`."""

    KENNWORT = "kennwort"
    BESCHAEDIGT = "beschaedigt"
    OHNE_SEITEN = "ohne_seiten"
    ZU_AUFWENDIG = "zu_aufwendig"


def beginnt_wie_pdf(anfang: bytes) -> bool:
    """Whether the signature stands first, apart from blanks and a byte order mark.

    Viewers forgive a kilobyte of anything before it. We do not: a file that begins as a web page
    or an archive and goes on as a PDF is read differently by two programs, and a scanner or mail
    gateway that looks at the beginning would not see the PDF at all.
    """
    return anfang.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(KENNUNG)


def zaehle_seiten(datei: IO[bytes]) -> int | Mangel:
    """Number of pages, at least 1, or what is wrong. Takes ``WARTEZEIT_SEKUNDEN`` at the most."""
    datei.seek(0)
    # The probe gets a copy: it shall not hold the way to the original.
    with tempfile.TemporaryFile() as kopie:
        shutil.copyfileobj(datei, kopie)
        kopie.seek(0)
        wort = _frage(kopie)
    if wort.isascii() and wort.isdigit():
        return int(wort) or Mangel.OHNE_SEITEN
    return Mangel(wort) if wort in set(Mangel) else Mangel.ZU_AUFWENDIG


def _frage(kopie: IO[bytes]) -> str:
    """What the probe says; empty where it was ended or failed."""
    try:
        # -I and the empty environment: neither folders nor variables of the caller, nor its keys.
        lauf = subprocess.run(
            [sys.executable, "-I", str(PROBE)],
            stdin=kopie,
            capture_output=True,
            timeout=WARTEZEIT_SEKUNDEN,
            check=False,
            env={},
        )
    except subprocess.TimeoutExpired:
        logger.warning("pdfprobe did not end within %s s", WARTEZEIT_SEKUNDEN)
        return ""
    if lauf.returncode != 0:
        ende = lauf.stderr[-500:].decode("utf-8", "replace")
        logger.warning("pdfprobe ended with %s: %s", lauf.returncode, ende)
        return ""
    return lauf.stdout.decode("ascii", "replace").strip()
