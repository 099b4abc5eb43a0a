"""The small world with accounts, standing still for pages too."""

import pytest
import time_machine

from tests.workflow.verfahren.runden.hilfen import Rundenwelt


@pytest.fixture
def welt(db: None, uhr: time_machine.Traveller) -> Rundenwelt:
    return Rundenwelt()
