"""Drawings on paper: hatching, dashes, and the same bytes each time."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from math import atan2, degrees
from typing import Any

import pikepdf
import pytest

from berichte.satz import Abbildung, Pfad, Schraffur, Zeichnung, setze
from berichte.satz.baum import TEXTBREITE
from berichte.satz.farben import Farbe
from tests.berichte.satz.bilder import bilder
from tests.berichte.satz.hilfen import dokument, oeffne

QUADRAT = ((0, 0), (1000, 0), (1000, 1000), (0, 1000))


def _zahlen(operanden: Iterable[Any]) -> list[float]:
    return [float(operand) for operand in operanden if isinstance(operand, int | Decimal)]


def _befehle(*formen: Pfad) -> list[tuple[str, list[float]]]:
    """The operators of a page with these paths, from the figure on."""
    abbildung = Abbildung(Zeichnung(100, 100, formen), "Bild")
    with oeffne(setze(dokument(abbildung))) as pdf:
        alle = [
            (str(b.operator), _zahlen(b.operands))
            for b in pikepdf.parse_content_stream(pdf.pages[0])
        ]
    namen = [name for name, _ in alle]
    beginn = max(i for i, (name, werte) in enumerate(alle) if name == "cm" and 0.1 in werte)
    return alle[beginn : namen.index("Q", beginn)]


def test_a_page_of_all_drawings_has_the_same_bytes_twice() -> None:
    def blatt() -> bytes:
        return setze(dokument(*(Abbildung(bild, "Bild") for bild in bilder(TEXTBREITE))))

    assert blatt() == blatt()


@pytest.mark.parametrize("winkel", [0, 45, 135])
def test_a_hatching_covers_its_path_and_is_clipped_by_it(winkel: float) -> None:
    befehle = _befehle(
        Pfad((QUADRAT,), Farbe.PAPIER, schraffur=Schraffur(Farbe.BLAU, 4, 1, winkel))
    )
    namen = [name for name, _ in befehle]
    assert namen.index("W*") < namen.index("f*") < namen.index("S")
    linien = befehle[namen.index("f*") :]
    punkte = [werte for name, werte in linien if name in {"m", "l"}]
    # A square of 100 points, lines every 4: at least 25 of them, each longer than the square.
    assert 25 <= len(punkte) / 2 <= 36
    for (x1, y1), (x2, y2) in zip(punkte[::2], punkte[1::2], strict=True):
        assert (x2 - x1) ** 2 + (y2 - y1) ** 2 > 1000**2
        # Counted downwards, as the path is: what rises to the right has a falling y.
        assert degrees(atan2(y1 - y2, x2 - x1)) == pytest.approx(winkel, abs=0.1)


def test_a_path_without_hatching_is_not_clipped() -> None:
    assert "W*" not in [name for name, _ in _befehle(Pfad((QUADRAT,), Farbe.LAND))]


def test_dashes_are_as_long_as_said_whatever_the_scale() -> None:
    befehle = _befehle(Pfad((QUADRAT,), rand=Farbe.AKZENT, strichelung=(5, 2), geschlossen=False))
    assert "d" in [name for name, _ in befehle]
    assert "h" not in [name for name, _ in befehle]
