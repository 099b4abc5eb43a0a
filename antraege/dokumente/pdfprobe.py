"""Open one PDF from standard input and say how many pages it has. A program of its own.

A PDF of 3 MB can unpack to gigabytes, and one of 12 MB can keep a parser busy for minutes. So the
parser runs apart from the web process, with limits that end it (see `antraege.dokumente.pdf`).
Prints one word: a number of pages, or what is wrong.
"""

from __future__ import annotations

import contextlib
import io
import os
import resource
import sys
from typing import BinaryIO

import pikepdf

KENNWORT, BESCHAEDIGT = "kennwort", "beschaedigt"

HOECHSTENS_SPEICHER = 1024 * 1024 * 1024
HOECHSTENS_SEKUNDEN = 8
ENDE_BYTES = 2048
"""The end mark stands this near to the end of a whole file; qpdf looks in 1054 bytes."""

GRENZEN = (
    (resource.RLIMIT_AS, HOECHSTENS_SPEICHER),
    (resource.RLIMIT_CPU, HOECHSTENS_SEKUNDEN),
    (resource.RLIMIT_FSIZE, 0),
    (resource.RLIMIT_CORE, 0),
)


def main() -> int:
    """Bound this process, then look."""
    for art, grenze in GRENZEN:
        # Not every system knows every limit; the caller's timeout stands behind them.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(art, (grenze, grenze))
    pikepdf.settings.set_qpdf_limits(
        flate_max_memory=128 * 1024 * 1024,
        png_max_memory=128 * 1024 * 1024,
        run_length_max_memory=128 * 1024 * 1024,
        tiff_max_memory=128 * 1024 * 1024,
    )
    with os.fdopen(sys.stdin.fileno(), "rb", closefd=False) as datei:
        sys.stdout.write(befund(datei))
    return 0


def befund(datei: BinaryIO) -> str:
    """Number of pages as digits, ``kennwort`` or ``beschaedigt``."""
    try:
        # Repair only what has its end: a file cut in the middle would lose pages silently.
        with pikepdf.open(datei, suppress_warnings=True, attempt_recovery=_hat_ende(datei)) as pdf:
            return str(len(pdf.pages))
    except pikepdf.PasswordError:
        return KENNWORT
    except pikepdf.PikepdfError:
        return BESCHAEDIGT


def _hat_ende(datei: BinaryIO) -> bool:
    """Whether the file was not cut: its last part says where the table of objects begins."""
    groesse = datei.seek(0, io.SEEK_END)
    datei.seek(max(0, groesse - ENDE_BYTES))
    schluss = datei.read()
    datei.seek(0)
    return b"startxref" in schluss


if __name__ == "__main__":
    sys.exit(main())
