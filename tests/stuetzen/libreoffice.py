"""LibreOffice without a screen: many Word files to PDF in one go."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.stuetzen.werkzeuge import brauche

JE_AUFRUF = 200
"""LibreOffice reads 255 arguments and forgets the others without a word."""


def als_pdf(dateien: Sequence[Path], ziel: Path) -> None:
    """Convert them all; whatever it says beside what it did fails the test."""
    assert list(beschwerden(brauche("LibreOffice"), dateien, ziel)) == []
    assert [d.name for d in dateien if not (ziel / f"{d.stem}.pdf").exists()] == []


def beschwerden(soffice: Path, dateien: Sequence[Path], ziel: Path) -> Iterator[str]:
    """Convert them; yield every line that is no report of a conversion.

    The profile is one of its own, so that none that is open gets in the way. Java is neither needed
    nor missed.
    """
    with tempfile.TemporaryDirectory() as profil:
        schalter = f"-env:UserInstallation={Path(profil).as_uri()}"
        was = ("--headless", "--convert-to", "pdf:writer_pdf_Export", "--outdir", ziel)
        for ab in range(0, len(dateien), JE_AUFRUF):
            lauf = subprocess.run(
                [soffice, schalter, *was, *dateien[ab : ab + JE_AUFRUF]],
                capture_output=True,
                text=True,
                timeout=600,
                check=False,
            )
            if lauf.returncode:
                yield f"Ende mit {lauf.returncode}"
            for zeile in (*lauf.stdout.splitlines(), *lauf.stderr.splitlines()):
                if zeile.strip() and not zeile.startswith("convert ") and "javaldx" not in zeile:
                    yield zeile
