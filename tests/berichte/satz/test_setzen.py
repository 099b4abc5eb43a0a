"""What a reader sees: pages, numbers, repeated heads, any text."""

import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from berichte.satz import (
    Absatz,
    Baustein,
    Seitenumbruch,
    Spalte,
    Tabelle,
    Ueberschrift,
    Zusammenhalten,
    setze,
)
from tests.berichte.satz.hilfen import (
    FEINDLICH,
    alles,
    dokument,
    seiten,
    tabelle,
    texte,
    ueberall,
)

WURZEL = Path(__file__).parents[3]
GLEICH = """
import hashlib
from berichte.satz import setze
from tests.berichte.satz.hilfen import alles
print(hashlib.sha256(setze(alles())).hexdigest())
"""


def _laufe(**umgebung: str) -> str:
    ergebnis = subprocess.run(
        [sys.executable, "-c", GLEICH],
        check=True,
        capture_output=True,
        text=True,
        cwd=WURZEL,
        env={**os.environ, **umgebung},
    )
    return ergebnis.stdout.strip()


def test_same_tree_gives_same_bytes() -> None:
    assert setze(alles()) == setze(alles())


def test_bytes_depend_neither_on_time_zone_nor_on_hash_seed() -> None:
    erster = _laufe(TZ="UTC", PYTHONHASHSEED="1")
    assert erster == _laufe(TZ="Pacific/Auckland", PYTHONHASHSEED="77")


def test_every_page_says_which_of_how_many() -> None:
    gefunden = seiten(tabelle(100))
    assert len(gefunden) > 2
    for nummer, text in enumerate(gefunden, start=1):
        assert f"Seite {nummer} von {len(gefunden)}" in text


def test_header_begins_on_page_two_and_footer_stands_on_all() -> None:
    gefunden = seiten(tabelle(100))
    assert "Gz. III 7" not in gefunden[0]
    assert all("Gz. III 7" in text for text in gefunden[1:])
    assert all("Vorführung mit erfundenen" in text for text in gefunden)


def test_long_table_repeats_its_head_and_loses_no_row() -> None:
    gefunden = seiten(tabelle(500))
    assert all(text.count("Kommune") == 1 for text in gefunden[1:])
    gesamt = "\n".join(gefunden)
    assert [i for i in range(500) if f"Gemeinde {i:03d}" not in gesamt] == []


@pytest.mark.parametrize("zeilen", range(28, 36))
def test_table_leaves_no_single_row_alone_on_the_last_page(zeilen: int) -> None:
    gefunden = seiten(tabelle(zeilen))
    assert all(text.count("Gemeinde ") != 1 for text in gefunden)


def test_empty_table_becomes_a_sentence() -> None:
    assert "Keine Einträge." in seiten(Tabelle((Spalte("Kommune"),), ()))[0]


def test_document_without_content_is_one_page() -> None:
    (text,) = texte(setze(dokument()))
    assert "Monatsbericht Februar 2026" in text


@pytest.mark.parametrize("folge", [1, 2, 3])
def test_page_breaks_leave_no_empty_page(folge: int) -> None:
    umbrueche = (Seitenumbruch(),) * folge
    gefunden = seiten(*umbrueche, Absatz("eins"), *umbrueche, Absatz("zwei"), *umbrueche)
    titel, eins, zwei = gefunden
    assert "Monatsbericht Februar" in titel
    assert "eins" in eins
    assert "zwei" in zwei


@pytest.mark.parametrize("zeilen", range(34, 50))
def test_heading_never_stands_alone_at_the_foot(zeilen: int) -> None:
    fuellung = Absatz("\n".join(["Zeile"] * zeilen))
    unten: tuple[Baustein, ...] = (
        Ueberschrift(1, "Abschnitt"),
        Ueberschrift(2, "Teil"),
        tabelle(60),
    )
    for text in seiten(fuellung, *unten):
        assert ("Abschnitt" in text) == ("Gemeinde 001" in text)


@pytest.mark.parametrize("zeilen", range(30, 50))
def test_paragraph_leaves_no_single_line_on_a_page(zeilen: int) -> None:
    gefunden = seiten(Absatz("\n".join(["Füllung"] * zeilen)), Absatz("\n".join(["Wort"] * 9)))
    assert all(text.count("Wort") != 1 for text in gefunden)


def test_blocks_kept_together_share_a_page() -> None:
    gruppe = Zusammenhalten((Absatz("Anfang"), *[Absatz("Mitte")] * 20, Absatz("Ende")))
    for text in seiten(Absatz("\n".join(["Zeile"] * 30)), gruppe):
        assert ("Anfang" in text) == ("Ende" in text)


def test_group_higher_than_a_page_is_split_after_all() -> None:
    gesamt = "\n".join(seiten(Zusammenhalten((Absatz("Anfang"), tabelle(100), Absatz("Ende")))))
    assert "Anfang" in gesamt
    assert "Gemeinde 099" in gesamt
    assert "Ende" in gesamt


@pytest.mark.parametrize("text", FEINDLICH, ids=range(len(FEINDLICH)))
def test_any_text_is_set_everywhere(text: str) -> None:
    assert seiten(*ueberall(text))


def test_markup_is_printed_as_it_stands() -> None:
    assert "<b>&amp;</b>" in seiten(Absatz("<b>&amp;</b>"))[0]


def test_hostile_title_reaches_page_and_properties() -> None:
    inhalt = setze(dokument(titel="<x> & \0 🎉"))
    assert "<x> & ?" in texte(inhalt)[0]


def test_no_stream_ends_as_its_line_does() -> None:
    """Of so many files several have data that end with a carriage return by chance."""
    for nummer in range(250):
        text = f"Absatz {nummer} mit {nummer * nummer} Zeichen."
        inhalt = setze(dokument(Absatz(text), titel=f"Titel {nummer}"))
        assert b"\r\nendstream" not in inhalt, nummer
        with pikepdf.open(BytesIO(inhalt)) as pdf:
            assert pdf.check_pdf_syntax() == []
