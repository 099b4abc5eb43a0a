"""The demonstration is loaded once for all tests that look at it."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest
from django.core.management import call_command

import antraege

STAND = date(2026, 11, 20)
MITGLIEDER = Path(antraege.__file__).parent / "daten" / "mitglieder.csv"


def lade_alles() -> str:
    """Register, members, demonstration, as `make start` does it; what the last one says."""
    aus = io.StringIO()
    call_command("register_laden", stdout=io.StringIO())
    call_command("vorfuehrung_laden", stand=STAND, stdout=aus)
    call_command("mitglieder_importieren", str(MITGLIEDER), stdout=io.StringIO())
    return aus.getvalue()


@pytest.fixture(scope="module")
def vorfuehrung(modulweit: None) -> str:
    """What the command said."""
    return lade_alles()
