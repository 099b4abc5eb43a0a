"""The demonstration is the same every time."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import transaction

from tests.project.vorfuehrung.abzug import abzug
from tests.project.vorfuehrung.conftest import lade_alles

pytestmark = pytest.mark.nur_sqlite  # what it loads is asked on both


def test_two_runs_give_the_same_rows(db: None, erster_lauf: Path) -> None:
    """The other run is that of another module, mostly in another process, if there was one."""
    if not erster_lauf.exists():
        with transaction.atomic():
            lade_alles()
            erster_lauf.write_text(abzug(), encoding="utf-8")
            transaction.set_rollback(True)
    lade_alles()
    assert abzug().splitlines() == erster_lauf.read_text(encoding="utf-8").splitlines()
