"""German numbers, dates and lists."""

import pytest

from berichte.deutsch import anzahl, aufzaehlung, dezimal, veraenderung, zahl, zeitpunkt
from berichte.kennzahlen.bezug import monatsende
from berichte.zeiten import lies_kenntnisstand
from tests.berichte.faelle import um


@pytest.mark.parametrize(
    ("wert", "text"),
    [
        (0, "0"),
        (1234, "1.234"),
        (12.5, "12,5"),
        (6.25, "6,3"),
        (0.35, "0,4"),
        (-3, "−3"),
        (2.0, "2"),
    ],
)
def test_numbers(wert: float, text: str) -> None:
    assert zahl(wert) == text


@pytest.mark.parametrize(
    ("wert", "text"), [(119.25, "119,3"), (-119.25, "−119,3"), (1234, "1.234,0")]
)
def test_a_half_is_rounded_away_from_zero_as_the_office_does_it(wert: float, text: str) -> None:
    assert dezimal(wert) == text


@pytest.mark.parametrize(("wert", "text"), [(3, "+3"), (-1, "−1"), (0, "±0"), (1000, "+1.000")])
def test_changes_carry_their_sign(wert: int, text: str) -> None:
    assert veraenderung(wert) == text


def test_one_is_singular() -> None:
    assert [anzahl(n, "Mitglied", "Mitglieder") for n in (0, 1, 2)] == [
        "0 Mitglieder",
        "1 Mitglied",
        "2 Mitglieder",
    ]


def test_lists() -> None:
    namen = ["Detmold", "Lemgo", "Unna"]
    assert [aufzaehlung(namen[:n]) for n in range(4)] == [
        "",
        "Detmold",
        "Detmold und Lemgo",
        "Detmold, Lemgo und Unna",
    ]


def test_a_moment_is_printed_in_berlin_and_the_end_of_a_day_as_such() -> None:
    assert zeitpunkt(um("2026-07-02", 8)) == "02.07.2026, 08:00 Uhr"
    ende = lies_kenntnisstand("2026-07-02", um("2026-11-01"))
    assert zeitpunkt(ende) == "02.07.2026, Tagesende"


def test_the_last_day_of_february() -> None:
    assert [monatsende(jahr, 2).day for jahr in (2024, 2026)] == [29, 28]
