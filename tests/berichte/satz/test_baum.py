"""What the tree refuses."""

from datetime import datetime

import pytest

from berichte.satz import (
    Abbildung,
    Dokument,
    Spalte,
    Tabelle,
    Ueberschrift,
    Zeichnung,
    Zusammenhalten,
)
from tests.berichte.satz.hilfen import STAND, dokument


def test_it_refuses_headings_that_skip_a_level() -> None:
    with pytest.raises(ValueError, match="level 3 follows level 1"):
        dokument(Ueberschrift(1, "a"), Zusammenhalten((Ueberschrift(3, "b"),)))


def test_it_refuses_a_moment_without_time_zone() -> None:
    with pytest.raises(ValueError, match="time zone"):
        Dokument("Bericht", "Stand", datetime(2026, 3, 2))  # noqa: DTZ001 (the point of the test)


def test_it_refuses_a_document_without_title() -> None:
    with pytest.raises(ValueError, match="title"):
        Dokument(" ", "Stand", STAND)


def test_it_refuses_a_figure_without_text_alternative() -> None:
    with pytest.raises(ValueError, match="alternative"):
        Abbildung(Zeichnung(10, 10, ()), " ")


@pytest.mark.parametrize("spalten", [(), (Spalte("a", 0),)])
def test_it_refuses_a_table_without_columns(spalten: tuple[Spalte, ...]) -> None:
    with pytest.raises(ValueError, match="columns"):
        Tabelle(spalten, ())


def test_it_refuses_a_row_with_too_many_cells() -> None:
    with pytest.raises(ValueError, match="more cells"):
        Tabelle((Spalte("a"),), (("1", "2"),))
