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


@pytest.mark.parametrize(
    ("wort", "teile"),
    [
        ("Erkenntnisstand", "Erkennt-nis-stand"),
        ("Mitgliedschaften", "Mit-glied-schaf-ten"),
        ("Referatsleitung", "Refe-rats-lei-tung"),
        ("Mitarbeit", "Mit-ar-beit"),
        ("Prüfergebnis", "Prüf-ergeb-nis"),
        ("kreisangehörige", "kreis-an-ge-hö-rige"),
        ("Unterzeichnungstermin", "Unter-zeich-nungs-ter-min"),
        ("Landschaftsversammlung", "Land-schafts-ver-samm-lung"),
        ("Beschlussvorlage", "Beschluss-vor-lage"),
    ],
)
def test_compound_words_are_broken_at_their_seams(wort: str, teile: str) -> None:
    enden = []
    for raum in range(20, 160):
        erste, *_ = umbrich(wort, NORMAL, 10, raum)
        if erste.endswith(TRENNSTRICH):
            enden.append(len(erste) - 1)
    erlaubt = {len("".join(teile.split("-")[:n])) for n in range(1, teile.count("-") + 1)}
    assert enden
    assert set(enden) <= erlaubt


def test_an_address_is_broken_at_its_joints_without_a_hyphen() -> None:
    zeilen = umbrich("poststelle@warstein.example", NORMAL, 10, 90)
    assert zeilen == ("poststelle@", "warstein.example")


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
