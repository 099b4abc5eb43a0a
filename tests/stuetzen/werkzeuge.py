"""Programs beside Python: where they are, and what happens when one is missing."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest


def finde_postgresql() -> Path | None:
    """The directory with initdb and postgres: $PG_BINDIR, Debian's newest, then PATH."""
    debian = sorted(
        Path("/usr/lib/postgresql").glob("*/bin"),
        key=lambda pfad: int(re.sub(r"\D", "", pfad.parent.name) or 0),
        reverse=True,
    )
    genannt = [Path(os.environ["PG_BINDIR"])] if os.environ.get("PG_BINDIR") else []
    im_pfad = [Path(fund).resolve().parent for fund in [shutil.which("initdb")] if fund]
    return next((ort for ort in genannt + debian + im_pfad if (ort / "initdb").exists()), None)


def finde_chromium() -> Path | None:
    namen = [os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome"]
    return next((Path(fund) for name in namen if name and (fund := shutil.which(name))), None)


def finde_java() -> Path | None:
    """The `java` of a development kit: the program that asks veraPDF is compiled on the way."""
    return _im_pfad("java") if _im_pfad("javac") else None


def _im_pfad(name: str) -> Path | None:
    fund = shutil.which(name)
    return Path(fund) if fund else None


WERKZEUGE: dict[str, Callable[[], Path | None]] = {
    "PostgreSQL": finde_postgresql,
    "Chromium": finde_chromium,
    "pdftoppm": partial(_im_pfad, "pdftoppm"),
    "pdfinfo": partial(_im_pfad, "pdfinfo"),
    "pdfsig": partial(_im_pfad, "pdfsig"),
    "Java": finde_java,
    "LibreOffice": partial(_im_pfad, "soffice"),
}


def ist_ci() -> bool:
    return os.environ.get("CI", "").lower() == "true"


def fehlende() -> list[str]:
    return [name for name, finde in WERKZEUGE.items() if finde() is None]


def brauche(name: str) -> Path:
    """The tool's place; without it the test is skipped, on a build server it fails."""
    ort = WERKZEUGE[name]()
    if ort is not None:
        return ort
    if ist_ci():
        pytest.fail(f"{name} fehlt (make tools)", pytrace=False)
    pytest.skip(f"{name} fehlt (make tools)")
