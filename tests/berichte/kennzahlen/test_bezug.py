"""Days that a Stichtag is compared with."""

from datetime import date

import pytest

from berichte.kennzahlen.bezug import Bezug
from tests.berichte.faelle import um

FAELLE = [
    ("2026-02-28", "2026-01-31", "2025-02-28"),
    ("2025-02-28", "2025-01-31", "2024-02-29"),
    ("2024-02-29", "2024-01-31", "2023-02-28"),
    ("2026-01-31", "2025-12-31", "2025-01-31"),
    ("2026-03-16", "2026-02-28", "2025-03-16"),
]


@pytest.mark.parametrize(("stichtag", "vormonat", "vorjahr"), FAELLE)
def test_a_stichtag_is_compared_with_the_end_of_last_month_and_with_last_year(
    stichtag: str, vormonat: str, vorjahr: str
) -> None:
    bezug = Bezug(date.fromisoformat(stichtag), um("2026-11-01"))
    assert (str(bezug.vormonat), str(bezug.vorjahr)) == (vormonat, vorjahr)


def test_the_month_goes_up_to_the_stichtag() -> None:
    bezug = Bezug(date(2026, 3, 16), um("2026-11-01"))
    tage = [date(2026, 2, 28), date(2026, 3, 1), date(2026, 3, 16), date(2026, 3, 17), None]
    assert [bezug.im_monat(tag) for tag in tage] == [False, True, True, False, False]
