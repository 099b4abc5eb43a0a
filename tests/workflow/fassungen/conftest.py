"""The clock of the small world also runs the pages; an officer at the screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import time_machine
from django.test import Client

from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import JETZT, Welt


@pytest.fixture(autouse=True)
def uhr() -> Iterator[time_machine.Traveller]:
    """Pages and acts see the same moment."""
    with time_machine.travel(JETZT, tick=False) as reisende:
        yield reisende


@pytest.fixture
def sachbearbeitung(welt: Welt) -> Client:
    """An officer's browser."""
    return besuch(welt.leute.bearbeitung)
