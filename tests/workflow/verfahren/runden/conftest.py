"""The small world with accounts."""

import pytest

from tests.workflow.verfahren.runden.hilfen import Rundenwelt


@pytest.fixture
def welt(db: None) -> Rundenwelt:
    return Rundenwelt()
