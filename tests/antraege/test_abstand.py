"""How far a due date is away, in words."""

from datetime import date

import pytest

from antraege.abstand import abstand

HEUTE = date(2028, 2, 28)


@pytest.mark.parametrize(
    ("faellig_am", "text", "art"),
    [
        (date(2028, 2, 21), "7 Tage überfällig", "gefahr"),
        (date(2019, 12, 12), "3.000 Tage überfällig", "gefahr"),
        (date(2028, 2, 27), "1 Tag überfällig", "gefahr"),
        (date(2028, 2, 28), "heute", "warnung"),
        (date(2028, 2, 29), "morgen", "info"),
        (date(2028, 3, 1), "in 2 Tagen", "info"),
        (date(2028, 3, 14), "in 15 Tagen", "neutral"),
        (date(2030, 11, 24), "in 1.000 Tagen", "neutral"),
    ],
)
def test_the_distance_is_said_in_words(faellig_am: date, text: str, art: str) -> None:
    gefunden = abstand(faellig_am, HEUTE)
    assert (gefunden.text, gefunden.art) == (text, art)
