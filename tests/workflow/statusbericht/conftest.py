"""Reports are made at the moment of the small world."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import time_machine

from tests.stuetzen.faelle import JETZT


@pytest.fixture(autouse=True)
def _uhr() -> Iterator[None]:
    with time_machine.travel(JETZT, tick=False):
        yield
