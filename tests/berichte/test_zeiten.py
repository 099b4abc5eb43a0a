"""Month, Stichtag and Kenntnisstand as people type them."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine

from berichte.zeiten import (
    lies_bezug,
    lies_kenntnisstand,
    lies_moment,
    lies_stichtag,
    schreibe_moment,
)
from tests.berichte.faelle import um

JETZT = um("2026-03-16", 10)


@pytest.fixture(autouse=True)
def _uhr() -> Iterator[None]:
    with time_machine.travel(JETZT, tick=False):
        yield


def test_the_stichtag_is_the_last_day_of_the_month_and_in_the_running_month_today() -> None:
    assert lies_bezug("2026-02").stichtag == date(2026, 2, 28)
    assert lies_bezug("2026-03").stichtag == date(2026, 3, 16)
    assert lies_bezug("2026-02", "2026-02-10").stichtag == date(2026, 2, 10)
    assert lies_bezug("2026-02").kenntnisstand == JETZT


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("2026-02-28", datetime(2026, 2, 28, 22, 59, 59, 999999, UTC)),
        ("2025-07-01", datetime(2025, 7, 1, 21, 59, 59, 999999, UTC)),
        ("2026-02-28T14:05", datetime(2026, 2, 28, 13, 5, tzinfo=UTC)),
        ("28.02.2026, 14:05 Uhr", datetime(2026, 2, 28, 13, 5, tzinfo=UTC)),
        ("28.02.2026 14:05", datetime(2026, 2, 28, 13, 5, tzinfo=UTC)),
        ("2026-03-16", datetime(2026, 3, 16, 9, 0, tzinfo=UTC)),
        ("", datetime(2026, 3, 16, 9, 0, tzinfo=UTC)),
    ],
)
def test_a_kenntnisstand_without_time_is_the_end_of_its_day(text: str, utc: datetime) -> None:
    assert lies_kenntnisstand(text, JETZT) == utc


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("28.02.2026", date(2026, 2, 28)),
        ("02.2026", date(2026, 2, 28)),
        ("2026-02", date(2026, 2, 28)),
        ("03.2026", date(2026, 3, 16)),
        ("16.03.2026", date(2026, 3, 16)),
    ],
)
def test_a_stichtag_may_be_a_month(text: str, tag: date) -> None:
    assert lies_stichtag(text, JETZT) == tag


@pytest.mark.parametrize(
    ("angaben", "satz"),
    [
        (("2026-04",), "Der Monat 04.2026 liegt in der Zukunft."),
        (("2026-13",), "„2026-13“ ist kein Monat. Bitte als JJJJ-MM angeben."),
        (("Februar",), "„Februar“ ist kein Monat. Bitte als JJJJ-MM angeben."),
        (("",), "„“ ist kein Monat. Bitte als JJJJ-MM angeben."),
        (("0001-01",), "Zahlen gibt es erst ab dem Jahr 2000."),
        (("2026-02", "2026-01-31"), "Der Stichtag 31.01.2026 liegt nicht im Monat 2026-02."),
        (("2026-02", "2026-02-30"), "„2026-02-30“ ist kein Datum des Kalenders."),
        (("2026-03", "2026-03-17"), "Der Stichtag 17.03.2026 liegt in der Zukunft."),
        (("2026-02", "", "2026-03-17"), "Der Erkenntnisstand liegt in der Zukunft."),
        (("2026-02", "", "2026-03-16T10:01"), "Der Erkenntnisstand liegt in der Zukunft."),
        (("2026-02", "2026"), "„2026“ ist kein Stichtag. Möglich sind TT.MM.JJJJ und MM.JJJJ."),
        (("2026-02", "bald"), "„bald“ ist kein Stichtag. Möglich sind TT.MM.JJJJ und MM.JJJJ."),
        (
            ("2026-02", "", "30.03.2025 02:30"),
            "„30.03.2025 02:30“ gibt es nicht: In dieser Nacht werden die Uhren vorgestellt.",
        ),
        (("2026-02", "", "2026-02-31"), "„2026-02-31“ ist kein Datum des Kalenders."),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(angaben: tuple[str, ...], satz: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(satz)}$"):
        lies_bezug(*angaben)


@pytest.mark.parametrize("text", ["gestern", "2026-02", "28.02.2026 25:00", "١٢.٠٢.٢٠٢٦", "2026"])
def test_no_moment_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="ist kein Zeitpunkt"):
        lies_kenntnisstand(text, JETZT)


def test_a_moment_in_a_link_is_that_very_moment() -> None:
    moment = JETZT - timedelta(microseconds=1)
    text = schreibe_moment(moment)
    assert text == "2026-03-16T08:59:59.999999Z"
    assert lies_moment(text, JETZT) == moment
    assert lies_moment("", JETZT) == JETZT


@pytest.mark.parametrize(
    "text", ["quatsch", "2026-03-16T08:00", "2999-01-01T00:00:00Z", "0001-01-01T00:00:00Z"]
)
def test_another_moment_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^(„|Der Erkenntnisstand)"):
        lies_moment(text, JETZT)
