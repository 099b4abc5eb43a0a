"""The demonstration is loaded once for all tests that look at it."""

from __future__ import annotations

import io
import os
from datetime import date
from pathlib import Path

import pytest
from django.core.management import call_command

import antraege
from tests.project.vorfuehrung.abzug import abzug

STAND = date(2026, 11, 20)
MITGLIEDER = Path(antraege.__file__).parent / "daten" / "mitglieder.csv"


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What looks at the demonstration comes first: it takes longest, and a later test compares."""
    items.sort(key=lambda item: "vorfuehrung" not in getattr(item, "fixturenames", ()))


def lade_alles() -> str:
    """Register, members, demonstration, as `make start` does it; what the last one says."""
    aus = io.StringIO()
    call_command("register_laden", stdout=io.StringIO())
    call_command("vorfuehrung_laden", stand=STAND, stdout=aus)
    call_command("mitglieder_importieren", str(MITGLIEDER), stdout=io.StringIO())
    return aus.getvalue()


@pytest.fixture(scope="session")
def erster_lauf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file in which a module keeps what it has loaded, for all processes of this test run."""
    ort = tmp_path_factory.getbasetemp()
    return (ort.parent if "PYTEST_XDIST_WORKER" in os.environ else ort) / "vorfuehrung.txt"


@pytest.fixture(scope="module")
def vorfuehrung(modulweit: None, erster_lauf: Path) -> str:
    """What the command said."""
    gesagt = lade_alles()
    entwurf = erster_lauf.with_suffix(f".{os.getpid()}")
    entwurf.write_text(abzug(), encoding="utf-8")
    entwurf.replace(erster_lauf)
    return gesagt
