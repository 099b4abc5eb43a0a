"""The clock of the small world also runs the pages; two visitors of the office."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import time_machine

from tests.stuetzen.faelle import JETZT, Welt
from tests.workflow.akte.hilfen import Besucher


@pytest.fixture(autouse=True)
def uhr() -> Iterator[time_machine.Traveller]:
    """Pages and acts see the same moment."""
    with time_machine.travel(JETZT, tick=False) as reisende:
        yield reisende


@pytest.fixture
def sachbearbeitung(welt: Welt) -> Besucher:
    """An officer at the screen."""
    return Besucher(welt.leute.bearbeitung)


@pytest.fixture
def referatsleitung(welt: Welt) -> Besucher:
    """The head of the office at the screen."""
    return Besucher(welt.leute.leitung)
