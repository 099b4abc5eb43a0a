"""The clock of the small world also runs the pages."""

import pytest
import time_machine


@pytest.fixture(autouse=True)
def _uhr(uhr: time_machine.Traveller) -> None:
    """Pages and acts see the same moment."""
