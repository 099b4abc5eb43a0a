"""The funnel: lengths, numbers, shares, message."""

from __future__ import annotations

import pytest

from berichte.satz import trichter, trichtertext
from berichte.satz.baum import TEXTBREITE
from berichte.satz.diagramm.rahmen import prozent, zahl
from berichte.satz.farben import Farbe
from berichte.satz.svg import WEBBREITE
from tests.berichte.satz.geometrie import pruefe, rechtecke, schriften, texte

WEG = (
    ("Interesse bekundet", 40),
    ("Voraussetzungen bestätigt", 34),
    ("Beschluss gefasst", 22),
    ("Gemeinsame Erklärung unterschrieben", 19),
    ("Aufgenommen", 18),
)


@pytest.mark.parametrize("breite", [TEXTBREITE, WEBBREITE])
def test_bars_are_as_long_as_their_numbers(breite: float) -> None:
    balken = rechtecke(trichter(WEG, breite=breite), Farbe.BLAU)
    laengen = [b.breite / anzahl for b, (_, anzahl) in zip(balken, WEG, strict=True)]
    assert max(laengen) == pytest.approx(min(laengen))
    assert {b.x for b in balken} == {balken[0].x}


@pytest.mark.parametrize("breite", [TEXTBREITE, WEBBREITE])
def test_number_and_share_of_each_step_are_printed(breite: float) -> None:
    gedruckt = texte(trichter(WEG, breite=breite))
    assert [t for t in gedruckt if t.isdecimal()] == ["40", "34", "22", "19", "18"]
    assert [t for t in gedruckt if "%" in t] == ["↓ 85 %", "↓ 65 %", "↓ 86 %", "↓ 95 %"]


def test_names_stand_beside_the_bars_on_paper_and_above_them_on_a_phone() -> None:
    for breite, daneben in ((TEXTBREITE, True), (WEBBREITE, False)):
        bild = trichter(WEG, breite=breite)
        name, erster = schriften(bild)[0], rechtecke(bild, Farbe.BLAU)[0]
        assert name.text == "Interesse bekundet"
        assert (erster.x > 100 and name.y > erster.y) is daneben
        assert (name.y < erster.y) is not daneben


def test_a_name_too_long_for_its_place_is_cut_visibly() -> None:
    bild = trichter((("Verbandsgemeinschaftsangelegenheiten " * 8, 3), ("Ende", 1)))
    assert texte(bild)[1].endswith("…")
    pruefe(bild)


def test_a_share_never_claims_all_or_nothing_wrongly() -> None:
    assert [prozent(1, 400), prozent(399, 400), prozent(0, 4), prozent(4, 4), prozent(0, 0)] == [
        "unter 1 %",
        "über 99 %",
        "0 %",
        "100 %",
        "–",
    ]


def test_numbers_are_german() -> None:
    assert [zahl(1234), zahl(12.5), zahl(12.04), zahl(-3)] == ["1.234", "12,5", "12", "−3"]


def test_the_text_says_how_many_came_through_and_where_most_were_lost() -> None:
    assert trichtertext(WEG) == (
        "Von 40 bei „Interesse bekundet“ kamen 18 bis „Aufgenommen“ (45 %)."
        " Am größten ist der Rückgang vor „Beschluss gefasst“: von 34 auf 22."
    )


def test_the_text_names_no_loss_where_there_is_none() -> None:
    assert trichtertext((("Anfang", 3), ("Ende", 3))).endswith("ging niemand verloren.")
