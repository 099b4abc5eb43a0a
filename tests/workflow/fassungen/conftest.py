"""The clock of the small world also runs the pages; an officer at the screen, and a draft."""

from __future__ import annotations

import pytest
import time_machine
from django.test import Client

from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import Welt
from tests.workflow.verfahren.fassungen.hilfen import wer
from workflow.verfahren.fassungen import handeln
from workflow.verfahren.fassungen.gegenstand import KATALOG


@pytest.fixture(autouse=True)
def _uhr(uhr: time_machine.Traveller) -> None:
    """Pages and acts see the same moment."""


@pytest.fixture
def sachbearbeitung(welt: Welt) -> Client:
    """An officer's browser."""
    return besuch(welt.leute.bearbeitung)


@pytest.fixture
def katalogentwurf(welt: Welt) -> int:
    """A copy of the catalogue in force, not yet changed."""
    return handeln.entwerfe(KATALOG, wer=wer(welt, welt.leute.bearbeitung), vorlage=1)
