"""The rounds of the demonstration can be played on any day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest

from antraege.akteur import SYSTEM
from project.vorfuehrung.drehbuch import Tat
from project.vorfuehrung.personal import Team
from project.vorfuehrung.runden import kommende, vergangene

type Spielplan = Callable[[Team, date], list[tuple[datetime, Tat]]]

TEAM = Team(SYSTEM, SYSTEM, SYSTEM, SYSTEM)
STAENDE = [date(2026, 1, 1) + timedelta(days=nr) for nr in range(3 * 365)]


@pytest.mark.parametrize("runde", [vergangene, kommende], ids=["vergangene", "kommende"])
def test_no_deed_comes_before_the_one_that_it_builds_on(runde: Spielplan) -> None:
    """Days off move a deed to a working day; those of one moment keep their order."""
    for stand in STAENDE:
        taten = runde(TEAM, stand)
        assert all(vor <= nach for (vor, _), (nach, _) in pairwise(taten)), stand
