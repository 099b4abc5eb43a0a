"""Inhabitants of past days: what a change has made unknown since was known then."""

from __future__ import annotations

from datetime import date

from antraege.models import Kommune
from tests.berichte.faelle import am, zahlen
from tests.stuetzen.faelle import AUGUSTDORF, DETMOLD, Welt
from tests.workflow.verfahren.gebiet.hilfen import aufgehoben, aufnahme, vollzogen

DAVOR, DANACH = "2025-12-31", "2026-01-31"


def einwohner(stichtag: str) -> tuple[int, int]:
    """Of members, and of all municipalities."""
    gezaehlt = zahlen(stichtag, "2026-04-30").mitglieder.einwohner
    assert gezaehlt is not None
    return gezaehlt.mitglieder, gezaehlt.von


def test_the_day_of_a_count_that_a_merger_has_replaced_stays_that_of_the_days_before(
    welt: Welt,
) -> None:
    Kommune.objects.filter(ags=DETMOLD).update(einwohner_stichtag=date(2023, 5, 15))
    vollzogen(welt, aufnahme(welt, AUGUSTDORF, DETMOLD))
    davor, danach = (zahlen(t, "2026-04-30").mitglieder.einwohner for t in (DAVOR, DANACH))
    assert (davor and davor.stichtag, danach and danach.stichtag) == (
        date(2023, 5, 15),
        date(2022, 5, 15),
    )


def test_a_sum_that_nobody_knows_takes_nothing_from_the_days_before(welt: Welt) -> None:
    welt.mitglied(DETMOLD, am("2015-06-01"))
    Kommune.objects.filter(ags=AUGUSTDORF).update(einwohner_stichtag=date(2023, 5, 15))
    davor = einwohner(DAVOR)
    assert davor[0] == 74_486
    pk = vollzogen(welt, aufnahme(welt, AUGUSTDORF, DETMOLD))
    assert Kommune.objects.get(ags=DETMOLD).einwohner is None
    assert einwohner(DAVOR) == davor
    assert einwohner(DANACH)[0] == 0
    aufgehoben(welt, pk)
    assert einwohner(DANACH) == davor
