"""When a month can be closed."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from berichte.abschluss.kalender import (
    abschliessbar_ab,
    abschliessbare,
    bezug_des_abschlusses,
    buchungsschluss,
)
from berichte.deutsch import zeitpunkt
from tests.berichte.faelle import BERLIN, um

UTC = ZoneInfo("UTC")


@pytest.mark.parametrize(
    ("monat", "in_utc"),
    [
        (date(2026, 1, 1), datetime(2026, 2, 3, 22, 59, 59, 999999, UTC)),
        (date(2026, 3, 1), datetime(2026, 4, 3, 21, 59, 59, 999999, UTC)),  # summer time by then
        (date(2026, 12, 1), datetime(2027, 1, 3, 22, 59, 59, 999999, UTC)),
    ],
)
def test_the_books_close_at_the_end_of_the_third_day_in_berlin(
    monat: date, in_utc: datetime
) -> None:
    assert buchungsschluss(monat) == in_utc
    assert zeitpunkt(buchungsschluss(monat)).endswith("03." + f"{in_utc:%m.%Y}, Tagesende")


def test_the_stichtag_is_the_last_day_of_the_month() -> None:
    bezug = bezug_des_abschlusses(date(2028, 2, 1))
    assert bezug.stichtag == date(2028, 2, 29)
    assert bezug.kenntnisstand == datetime(2028, 3, 3, 23, 59, 59, 999999, BERLIN)


def test_an_act_that_is_still_being_written_has_an_hour_to_arrive() -> None:
    februar = date(2026, 2, 1)
    ab = abschliessbar_ab(februar)
    assert ab == datetime(2026, 3, 4, 1, tzinfo=BERLIN)
    assert list(abschliessbare(februar, ab - timedelta(microseconds=1))) == []
    assert list(abschliessbare(februar, ab)) == [februar]


def test_months_come_oldest_first_and_none_of_the_future() -> None:
    monate = list(abschliessbare(date(2025, 11, 17), um("2026-03-16")))
    assert monate == [date(2025, 11, 1), date(2025, 12, 1), date(2026, 1, 1), date(2026, 2, 1)]
    assert list(abschliessbare(date(2026, 4, 1), um("2026-03-16"))) == []
