"""Fields to sign in: what they say on paper and what is read aloud."""

from __future__ import annotations

import pikepdf
import pytest

from berichte.satz import Absatz, Unterschriften, Unterschriftsfeld, setze
from tests.berichte.satz.hilfen import dokument, oeffne, seiten
from tests.berichte.satz.orte import zeilenorte

GEFUELLT = Unterschriftsfeld(
    "die Stadt Detmold", "Ada Lovelace", "Bürgermeisterin", "Detmold, 2026"
)
LEER = Unterschriftsfeld("das Land")


def gelesen(*felder: Unterschriftsfeld) -> list[str]:
    """What a screen reader says instead of what is drawn, in reading order."""
    with oeffne(setze(dokument(Unterschriften(felder)))) as pdf:
        elemente = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/S" in o]
        return [str(o.ActualText) for o in elemente if "/ActualText" in o]


def test_a_filled_field_says_everything_and_asks_for_a_signature() -> None:
    (seite,) = seiten(Unterschriften((GEFUELLT,)))
    zeilen = [zeile.strip() for zeile in seite.splitlines()]
    anfang = zeilen.index("Für die Stadt Detmold")
    assert zeilen[anfang : anfang + 6] == [
        "Für die Stadt Detmold",
        "Detmold, 2026",
        "Ort, Datum",
        "Unterschrift",
        "Ada Lovelace",
        "Bürgermeisterin",
    ]
    assert gelesen(GEFUELLT) == ["Ort, Datum: Detmold, 2026", "Unterschrift: leere Zeile"]


@pytest.mark.parametrize(
    ("feld", "linien"),
    [
        (LEER, ["Ort, Datum", "Unterschrift", "Name, Amt"]),
        (Unterschriftsfeld("das Land", amt="Ministerin"), ["Ort, Datum", "Unterschrift", "Name"]),
        (Unterschriftsfeld("das Land", "Ada", ort_datum=None), ["Unterschrift"]),
    ],
)
def test_what_is_missing_is_a_line_to_write_on_and_read_as_such(
    feld: Unterschriftsfeld, linien: list[str]
) -> None:
    assert gelesen(feld) == [f"{linie}: leere Zeile" for linie in linien]
    (seite,) = seiten(Unterschriften((feld,)))
    assert [z.strip() for z in seite.splitlines() if z.strip() in linien] == linien


def test_each_field_is_a_division_of_paragraphs_read_from_top_to_bottom() -> None:
    with oeffne(setze(dokument(Unterschriften((GEFUELLT, LEER))))) as pdf:
        divs = [e for e in pdf.Root.StructTreeRoot.K.K if e.S == "/Div"]
        assert [[str(p.S) for p in div.K] for div in divs] == [["/P"] * 5, ["/P"] * 4]


def test_lines_of_fields_beside_each_other_are_at_the_same_height() -> None:
    lang = Unterschriftsfeld("die Stadt " + "mit langem Namen " * 6, "Ada")
    orte = zeilenorte(setze(dokument(Unterschriften((lang, LEER)))))
    hoehen = {y for _, y, text in orte if text == "Unterschrift"}
    stellen = {x for x, _, text in orte if text == "Unterschrift"}
    assert len(hoehen) == 1
    assert len(stellen) == 2


def test_an_office_stands_right_below_its_name_whatever_stands_beside() -> None:
    orte = zeilenorte(setze(dokument(Unterschriften((GEFUELLT, LEER)))))
    hoehe = {text: y for _, y, text in orte}
    assert 10 < hoehe["Ada Lovelace"] - hoehe["Bürgermeisterin"] < 16


@pytest.mark.parametrize("zeilen", range(20, 46, 5))
def test_fields_stay_together_on_one_page(zeilen: int) -> None:
    gefunden = seiten(Absatz("\n".join(["Zeile"] * zeilen)), Unterschriften((GEFUELLT,) * 4))
    assert sorted({text.count("Unterschrift") for text in gefunden}) in ([4], [0, 4])


def test_more_fields_than_a_page_holds_are_split_between_rows() -> None:
    gefunden = seiten(Unterschriften((GEFUELLT,) * 20))
    assert sum(text.count("Unterschrift") for text in gefunden) == 20
    assert all(text.count("Unterschrift") == text.count("Ada") for text in gefunden)


def test_a_name_without_end_is_cut() -> None:
    (seite,) = seiten(Unterschriften((Unterschriftsfeld("x", "Name " * 2000),)))
    assert seite.count("Name") < 100
    assert "…" in seite


def test_no_fields_leave_nothing() -> None:
    (seite,) = seiten(Unterschriften(()))
    assert "Unterschrift" not in seite
