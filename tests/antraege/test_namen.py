"""Names are sorted and found alike on every database."""

import pytest

from antraege.namen import gleicher_name, sortierschluessel, suchtext, suchworte, umschrift


def test_order_follows_german_rules() -> None:
    namen = [
        "Ahlen",
        "Ägidienberg",
        "Aachen",
        "Öcher",
        "Olpe",
        "Straßberg",
        "Strasburg",
        "Ürdingen",
    ]
    assert sorted(namen, key=sortierschluessel) == [
        "Aachen", "Ägidienberg", "Ahlen", "Öcher", "Olpe", "Strasburg", "Straßberg", "Ürdingen"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "suche"),
    [
        ("Köln", "köln"),
        ("Köln", "Koeln"),
        ("Köln", "KOLN"),
        ("Übach-Palenberg", "uebach"),
        ("Gößweinstein", "goessweinstein"),
        ("Weißenfels", "WEISSEN"),
        ("Saint-Élysée", "elysee"),
        ("Bad Salzuflen", "salz bad"),
    ],
)
def test_a_name_is_found_however_it_is_typed(name: str, suche: str) -> None:
    assert all(wort in suchtext(name) for wort in suchworte(suche))


@pytest.mark.parametrize(
    ("name", "adresse"),
    [
        ("Köln", "koeln"),
        ("Ko\u0308ln", "koeln"),
        ("Städteregion", "staedteregion"),
        ("ÜBACH", "uebach"),
        ("Weißenfels", "weissenfels"),
        ("Élysée", "elysee"),
    ],
)
def test_an_address_spells_umlauts_out(name: str, adresse: str) -> None:
    assert umschrift(name) == adresse


def test_a_query_of_nothing_or_of_noise_breaks_nothing() -> None:
    assert suchworte("") == suchworte(" \t\n") == suchworte("\x00") == []
    assert len(suchworte("x " * 99)) == 8


@pytest.mark.parametrize(
    ("einer", "anderer", "gleich"),
    [
        ("S. Spitze", "s.  spitze ", True),
        ("Jürgen Groß", "JÜRGEN GROSS", True),
        ("S. Spitze", "S. Spitz", False),
    ],
)
def test_the_same_person_is_recognised_apart_from_case_and_spaces(
    einer: str, anderer: str, *, gleich: bool
) -> None:
    assert gleicher_name(einer, anderer) is gleich
