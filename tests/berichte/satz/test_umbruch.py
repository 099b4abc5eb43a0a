"""Breaking text: nothing is lost, nothing is too wide, hyphens sit between syllables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from berichte.satz.schrift import NORMAL, TRENNSTRICH, breite, druckbar, einzeilig, saeubere
from berichte.satz.umbruch import gleiche_aus, kuerze, umbrich


def _nackt(text: str) -> str:
    return text.replace(" ", "").replace("\n", "")


@given(st.text(), st.floats(20, 400))
def test_it_loses_no_character_and_keeps_to_the_width(text: str, raum: float) -> None:
    sauber = saeubere(text).replace(TRENNSTRICH, "")
    zeilen = umbrich(sauber, NORMAL, 10, raum)
    assert _nackt("".join(zeilen)).replace(TRENNSTRICH, "") == _nackt(sauber)
    assert all(breite(zeile, NORMAL, 10) <= raum + 0.01 for zeile in zeilen)


@given(st.text())
def test_cleaned_text_can_be_printed(text: str) -> None:
    assert druckbar().issuperset(saeubere(text))
    assert "\n" not in einzeilig(text)


def test_a_long_word_is_hyphenated_between_syllables() -> None:
    zeilen = umbrich("Verwaltungsvorschrift", NORMAL, 10, 70)
    assert zeilen == (f"Verwaltungs{TRENNSTRICH}", "vorschrift")


def test_a_line_feed_starts_a_new_line() -> None:
    assert umbrich("eins\n\nzwei", NORMAL, 10, 400) == ("eins", "", "zwei")


def test_a_paragraph_does_not_end_with_one_short_word() -> None:
    text = "eins zwei drei vier fünf sechs sieben acht neun zehn"
    raum = breite(text, NORMAL, 10) - 1
    assert umbrich(text, NORMAL, 10, raum)[-1] == "zehn"
    assert gleiche_aus(text, NORMAL, 10, raum)[-1] == "neun zehn"


@pytest.mark.parametrize(
    ("text", "sauber"),
    [
        ("u\u0308ber", "über"),
        ("a\0b\u200bc\u202ed", "abcd"),
        ("👩‍👩‍👧 da", "? da"),
        ("1\u202f000", "1\u00a0000"),
        ("a\r\nb\rc", "a\nb\nc"),
    ],
)
def test_it_cleans(text: str, sauber: str) -> None:
    assert saeubere(text) == sauber


def test_it_cuts_with_an_ellipsis() -> None:
    gekuerzt = kuerze("Gemeinde mit sehr langem Namen", NORMAL, 10, 80)
    assert gekuerzt.endswith("…")
    assert breite(gekuerzt, NORMAL, 10) <= 80
