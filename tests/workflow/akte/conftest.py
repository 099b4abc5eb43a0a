"""The clock of the small world also runs the pages; two visitors of the office."""

from __future__ import annotations

import pytest
import time_machine

from tests.stuetzen.faelle import Welt
from tests.workflow.akte.hilfen import Besucher


@pytest.fixture(autouse=True)
def _uhr(uhr: time_machine.Traveller) -> None:
    """Pages and acts see the same moment."""


@pytest.fixture
def sachbearbeitung(welt: Welt) -> Besucher:
    """An officer at the screen."""
    return Besucher(welt.leute.bearbeitung)


@pytest.fixture
def referatsleitung(welt: Welt) -> Besucher:
    """The head of the office at the screen."""
    return Besucher(welt.leute.leitung)
