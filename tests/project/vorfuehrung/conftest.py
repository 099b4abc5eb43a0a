"""The demonstration is loaded once for all tests that look at it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

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
def vorfuehrung(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """What the command said; everything is taken back at the end."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield lade_alles()
        transaction.set_rollback(True)
