"""Time in state: bars, marks, numbers, message."""

from __future__ import annotations

import pytest

from berichte.satz import Linie, Schrift, Spanne, Zeichnung, dauern, dauertext
from berichte.satz.baum import TEXTBREITE
from berichte.satz.diagramm.dauern import STRICH
from berichte.satz.farben import Farbe
from berichte.satz.svg import WEBBREITE
from tests.berichte.satz.geometrie import rechtecke, schriften, texte

REIHEN = (
    Spanne("Interesse bekundet", 31, 14, (6, 28.5)),
    Spanne("Beratung und Beschluss der Vertretungskörperschaft", 22, 96, (60, 131)),
    Spanne("Gemeinsame Erklärung", 19, 21),
    Spanne("Zeichnungsfreigabe", 1),
    Spanne("Vom Eingang bis zur Aufnahme", 18, 176.5, (140, 231), ist_gesamt=True),
)


def _tag(bild: Zeichnung) -> tuple[float, float]:
    """Where day 0 lies and how long a day is, read from the axis."""
    unterste = max(f.y for f in schriften(bild) if f.ausrichtung == "mitte")
    achse = [f for f in schriften(bild) if f.ausrichtung == "mitte" and f.y == unterste]
    return achse[0].x, (achse[-1].x - achse[0].x) / int(achse[-1].text)


@pytest.mark.parametrize("breite", [TEXTBREITE, WEBBREITE])
def test_bars_reach_from_quartile_to_quartile_and_marks_lie_on_the_median(breite: float) -> None:
    bild = dauern(REIHEN, breite=breite)
    null, tag = _tag(bild)
    balken = rechtecke(bild, Farbe.HELLBLAU)[:-1]  # the last one is the key's
    gelesen = [((b.x - null) / tag, (b.x + b.breite - null) / tag) for b in balken]
    assert gelesen == [pytest.approx(s.viertel) for s in REIHEN if s.viertel]
    marken = rechtecke(bild, Farbe.TINTE)[:-1]
    gelesene = [(m.x + STRICH / 2 - null) / tag for m in marken]
    assert gelesene == pytest.approx([s.median for s in REIHEN if s.median is not None])


@pytest.mark.parametrize("breite", [TEXTBREITE, WEBBREITE])
def test_the_grid_lies_on_the_axis_numbers(breite: float) -> None:
    bild = dauern(REIHEN, breite=breite)
    null, tag = _tag(bild)
    senkrechte = {f.x1 for f in bild.formen if isinstance(f, Linie) and f.x1 == f.x2}
    assert min(senkrechte) == pytest.approx(null)
    assert (sorted(senkrechte)[1] - null) / tag == pytest.approx(
        50 if breite == TEXTBREITE else 100
    )


def test_each_row_prints_its_median_and_its_number_of_cases() -> None:
    rechts = [f for f in schriften(dauern(REIHEN)) if f.ausrichtung == "rechts"][2:]
    assert [(a.text, b.text) for a, b in zip(rechts[::2], rechts[1::2], strict=True)] == [
        ("14", "31"),
        ("96", "22"),
        ("21", "19"),
        ("–", "1"),
        ("176,5", "18"),
    ]


def test_a_step_without_median_says_why() -> None:
    bild = dauern(REIHEN)
    (satz,) = [f for f in bild.formen if isinstance(f, Schrift) and f.text == "zu wenige"]
    (name,) = [f for f in schriften(bild) if f.text == "Zeichnungsfreigabe"]
    assert satz.y == pytest.approx(name.y)


def test_nothing_measured_means_no_axis_and_no_key() -> None:
    gedruckt = texte(dauern((Spanne("Beschluss", 0),)))
    assert gedruckt == ["Median", "n", "Beschluss", "zu wenige", "–", "0"]


def test_the_text_names_the_whole_way_and_the_longest_step() -> None:
    assert dauertext(REIHEN) == (
        "„Vom Eingang bis zur Aufnahme“ dauert im Median 176,5 Tage. Am längsten dauert"
        " „Beratung und Beschluss der Vertretungskörperschaft“ (im Median 96 Tage),"
        " am kürzesten „Interesse bekundet“ (14 Tage)."
    )


def test_the_text_compares_nothing_where_one_step_is_measured() -> None:
    assert dauertext((Spanne("Beschluss", 3, 1), Spanne("Freigabe", 0))) == (
        "Unter den Schritten ist nur „Beschluss“ zu messen: im Median 1 Tag."
    )
