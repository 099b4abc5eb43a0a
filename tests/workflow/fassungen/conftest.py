"""The clock of the small world also runs the pages; an officer at the screen."""

from __future__ import annotations

import pytest
import time_machine
from django.test import Client

from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import Welt


@pytest.fixture(autouse=True)
def _uhr(uhr: time_machine.Traveller) -> None:
    """Pages and acts see the same moment."""


@pytest.fixture
def sachbearbeitung(welt: Welt) -> Client:
    """An officer's browser."""
    return besuch(welt.leute.bearbeitung)
