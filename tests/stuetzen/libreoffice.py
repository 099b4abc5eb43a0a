"""LibreOffice without a screen: many Word files to PDF in one call."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.stuetzen.werkzeuge import brauche


def als_pdf(dateien: Sequence[Path], ziel: Path) -> None:
    """Convert them all; whatever it says beside what it did fails the test."""
    soffice = brauche("LibreOffice")
    lauf = wandle(soffice, dateien, ziel)
    assert lauf.returncode == 0, lauf.stderr
    assert beschwerden(lauf) == []
    fehlend = [d.name for d in dateien if not (ziel / f"{d.stem}.pdf").exists()]
    assert fehlend == []


def wandle(soffice: Path, dateien: Sequence[Path], ziel: Path) -> subprocess.CompletedProcess[str]:
    """One run with a profile of its own, so that none that is open gets in the way."""
    with tempfile.TemporaryDirectory() as profil:
        return subprocess.run(
            [
                soffice,
                f"-env:UserInstallation={Path(profil).as_uri()}",
                "--headless",
                "--convert-to",
                "pdf:writer_pdf_Export",
                "--outdir",
                ziel,
                *dateien,
            ],
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
        )


def beschwerden(lauf: subprocess.CompletedProcess[str]) -> list[str]:
    """Lines that are no report of a conversion; Java is not needed and not missed."""
    zeilen = [*lauf.stdout.splitlines(), *lauf.stderr.splitlines()]
    return [z for z in zeilen if z.strip() and not z.startswith("convert ") and "javaldx" not in z]
