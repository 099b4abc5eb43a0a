"""Growth: columns, axis, labels, message."""

from __future__ import annotations

from itertools import pairwise

import pytest

from berichte.satz import Linie, Pfad, Sockel, wachstum, wachstumstext
from berichte.satz.diagramm.rahmen import teilung
from berichte.satz.farben import Farbe
from berichte.satz.svg import WEBBREITE
from tests.berichte.satz.geometrie import rechtecke, schriften, texte

JAHRE = tuple((str(2012 + i), n) for i, n in enumerate((4, 9, 12, 19, 30, 41, 99, 112)))
MONATE = tuple((f"{i % 12 + 1:02d}/{2016 + i // 12}", 10 + i) for i in range(120))


def test_columns_are_as_high_as_their_numbers_and_stand_on_zero() -> None:
    bild = wachstum(JAHRE)
    saeulen = rechtecke(bild, Farbe.BLAU)
    hoehen = [s.hoehe / anzahl for s, (_, anzahl) in zip(saeulen, JAHRE, strict=True)]
    assert max(hoehen) == pytest.approx(min(hoehen))
    (null,) = [f for f in bild.formen if isinstance(f, Linie) and f.farbe == Farbe.GEDAEMPFT]
    assert {round(s.y + s.hoehe, 6) for s in saeulen} == {round(null.y1, 6)}


def test_the_axis_has_the_scale_of_the_columns() -> None:
    bild = wachstum(JAHRE)
    linien = sorted((f.y1 for f in bild.formen if isinstance(f, Linie)), reverse=True)
    stufen = teilung(112, 5)
    assert [t for t in texte(bild) if t.isdecimal()][: len(stufen)] == [str(s) for s in stufen]
    hoehe = rechtecke(bild, Farbe.BLAU)[-1].hoehe / 112
    assert [linien[0] - y for y in linien] == pytest.approx([s * hoehe for s in stufen])


@pytest.mark.parametrize(
    ("groesster", "stufen"),
    [
        (0, (0, 1)),
        (1, (0, 1)),
        (4, (0, 1, 2, 3, 4)),
        (7, (0, 2, 4, 6, 8)),
        (112, (0, 25, 50, 75, 100, 125)),
        (1001, (0, 250, 500, 750, 1000, 1250)),
    ],
)
def test_an_axis_is_divided_by_round_whole_numbers(groesster: int, stufen: tuple[int, ...]) -> None:
    assert teilung(groesster, 5) == stufen


def test_few_columns_carry_their_number_and_many_only_the_last() -> None:
    fett = [form.text for form in schriften(wachstum(JAHRE)) if form.fett]
    assert fett == [str(anzahl) for _, anzahl in JAHRE]
    assert [form.text for form in schriften(wachstum(MONATE)) if form.fett] == ["129"]


def test_the_last_point_in_time_is_always_named_and_others_at_even_distance() -> None:
    namen = [text for text in texte(wachstum(MONATE, breite=WEBBREITE)) if "/" in text]
    stellen = [[name for name, _ in MONATE].index(name) for name in namen]
    assert stellen[0] == len(MONATE) - 1
    assert len({a - b for a, b in pairwise(stellen)}) == 1
    assert 3 <= len(namen) <= 8


def test_columns_too_thin_to_be_told_apart_become_one_area() -> None:
    bild = wachstum(MONATE)
    assert rechtecke(bild, Farbe.BLAU) == []
    (flaeche,) = [f for f in bild.formen if isinstance(f, Pfad)]
    hoehen = sorted({y for _, y in flaeche.ringe[0]}, reverse=True)
    assert (hoehen[0] - hoehen[-1]) / (hoehen[0] - hoehen[1]) == pytest.approx(129 / 10, rel=0.01)


def test_the_axis_says_what_is_counted() -> None:
    assert texte(wachstum(JAHRE, einheit="Gemeinden"))[0] == "Gemeinden"


def test_the_text_says_from_where_to_where() -> None:
    assert wachstumstext(JAHRE) == (
        "Mitglieder: gestiegen von 4 (2012) auf 112 (2019). Der größte Anstieg: +58 (2018)."
    )
    assert wachstumstext((("2025", 5), ("2026", 3))) == (
        "Mitglieder: gesunken von 5 (2025) auf 3 (2026)."
    )
    assert wachstumstext((("2025", 5), ("2026", 5))) == (
        "Mitglieder: unverändert 5 (2025 und 2026)."
    )


def test_the_text_names_no_greatest_rise_among_equal_ones() -> None:
    assert "größte" not in wachstumstext((("a", 1), ("b", 3), ("c", 5)))


def test_what_stands_apart_is_the_foot_of_each_column_and_is_said() -> None:
    sockel = Sockel([3] * len(JAHRE), "ohne Datum")
    bild = wachstum(JAHRE, sockel=sockel)
    saeulen = rechtecke(bild, Farbe.BLAU)
    fuesse = [r for r in rechtecke(bild, Farbe.HELLBLAU) if r.y > 30]
    assert [(f.x, f.breite) for f in fuesse] == [(s.x, s.breite) for s in saeulen]
    assert {round(f.y + f.hoehe, 6) for f in fuesse} == {round(saeulen[0].y + saeulen[0].hoehe, 6)}
    assert fuesse[0].hoehe / 3 == pytest.approx(saeulen[0].hoehe / JAHRE[0][1])
    assert "ohne Datum" in texte(bild)
    assert wachstumstext(JAHRE, sockel=sockel).endswith(" Darin jeweils 3 ohne Datum.")


def test_without_anything_apart_there_is_no_key() -> None:
    ohne = Sockel([0] * len(JAHRE), "ohne Datum")
    assert wachstum(JAHRE, sockel=ohne) == wachstum(JAHRE)
    assert wachstumstext(JAHRE, sockel=ohne) == wachstumstext(JAHRE)
