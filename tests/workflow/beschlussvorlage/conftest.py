"""Papers are made at the moment of the small world."""

from __future__ import annotations

import pytest
import time_machine


@pytest.fixture(autouse=True)
def _uhr(uhr: time_machine.Traveller) -> None:
    """Pages and acts see the same moment."""
