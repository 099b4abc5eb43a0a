"""The clock of the small network stands still."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import time_machine
from django.test import Client

from tests.berichte.anzeige.buehne import HEUTE, besetze
from tests.berichte.faelle import um
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import Welt


@pytest.fixture(autouse=True)
def _uhr() -> Iterator[None]:
    with time_machine.travel(um(HEUTE), tick=False):
        yield


@pytest.fixture(scope="module")
def netz(modulweit: None) -> Client:
    """Somebody who reads everything, over the small network that stands for a whole module."""
    with time_machine.travel(um(HEUTE), tick=False):
        welt = Welt()
        besetze(welt)
        return besuch(welt.leute.leitung)


@pytest.fixture
def leitung(welt: Welt) -> Client:
    """Somebody who reads everything, over the small network."""
    besetze(welt)
    return besuch(welt.leute.leitung)
