"""The clock of the small world also runs the pages."""

from collections.abc import Iterator

import pytest
import time_machine

from tests.stuetzen.faelle import JETZT


@pytest.fixture(autouse=True)
def uhr() -> Iterator[time_machine.Traveller]:
    """Pages and acts see the same day."""
    with time_machine.travel(JETZT, tick=False) as reisende:
        yield reisende
