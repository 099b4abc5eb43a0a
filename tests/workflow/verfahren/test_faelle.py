"""The builders of the tests reach what they promise."""

import pytest

from antraege.choices import GESPEICHERTE_STATUS, Antragsstatus
from tests.stuetzen.faelle import Welt


@pytest.mark.parametrize("status", GESPEICHERTE_STATUS)
def test_every_state_is_reached_through_the_door(welt: Welt, status: Antragsstatus) -> None:
    antrag = welt.weg_bis(status)
    assert welt.status(antrag) == status
