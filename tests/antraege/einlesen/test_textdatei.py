"""A text file comes in however a program of an office has written it."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest

from antraege.einlesen.beliebig import lies_beliebige_tabelle
from antraege.einlesen.schritt import SPALTEN
from antraege.einlesen.tabelle import HOECHSTENS_BYTES, UnlesbareDatei
from tests.antraege.einlesen.dateien import BESCHLUSS, UNTERSCHRIFT, als_text, lies

BRUEHL = BESCHLUSS | {"name": "Brühl", "hinweis": "„Maß“ – ja"}
TEXT = als_text(BRUEHL)


def namen(inhalt: bytes | str) -> list[str]:
    return [zeile.werte["name"] for zeile in lies(inhalt).zeilen]


@pytest.mark.parametrize("kodierung", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("trennzeichen", [",", ";", "\t"])
def test_encoding_and_separator_do_not_matter(kodierung: str, trennzeichen: str) -> None:
    tabelle = lies(als_text(BRUEHL, trennzeichen=trennzeichen).encode(kodierung))
    assert tabelle.zeilen == lies(TEXT).zeilen
    assert tabelle.zeilen[0].werte["hinweis"] == "„Maß“ – ja"
    assert tabelle.abgelehnt == ()


@pytest.mark.parametrize(
    ("kodierung", "hinweis"),
    [
        ("utf-8", []),
        ("utf-8-sig", []),
        ("utf-16", ["Die Datei ist nicht in UTF-8 gespeichert; gelesen als UTF-16."]),
        ("cp1252", ["Die Datei ist nicht in UTF-8 gespeichert; gelesen als Windows-1252."]),
    ],
)
def test_which_encoding_was_taken_is_said(kodierung: str, hinweis: list[str]) -> None:
    assert [str(h) for h in lies(TEXT.encode(kodierung)).hinweise] == hinweis


def test_a_path_and_an_upload_read_alike(tmp_path: Path) -> None:
    pfad = tmp_path / "faelle.csv"
    pfad.write_text(TEXT, encoding="utf-8")
    assert lies(pfad) == lies(TEXT)


def test_the_first_line_of_excel_may_name_the_separator() -> None:
    tabelle = lies("sep=;\r\n" + als_text(BRUEHL, trennzeichen=";"))
    assert [zeile.nr for zeile in tabelle.zeilen] == [3]


def test_semicolons_and_commas_inside_cells_mislead_nobody() -> None:
    zeile = BRUEHL | {"hinweis": "a;b;c;d;e;f;g;h;i;j;k;l;m;n;o;p;q;r"}
    assert lies(als_text(zeile)).zeilen[0].werte["hinweis"] == zeile["hinweis"]


def test_a_byte_that_utf_8_does_not_know_costs_its_row_only() -> None:
    inhalt = als_text(BRUEHL, BRUEHL | {"name": "Köln"}, BRUEHL | {"name": "Düren"}).encode()
    tabelle = lies(inhalt.replace("Köln".encode(), b"K\xf6ln"))
    assert [zeile.werte["name"] for zeile in tabelle.zeilen] == ["Brühl", "Düren"]
    assert [str(a) for a in tabelle.abgelehnt] == [
        "Zeile 3 (muster): Sie enthält Zeichen, die in der Kodierung der Datei nicht lesbar sind."
    ]


def test_a_byte_that_windows_1252_does_not_know_costs_its_row_only() -> None:
    inhalt = als_text(BRUEHL, BESCHLUSS | {"name": "X"}).encode("cp1252")
    tabelle = lies(inhalt.replace(b",X,", b",\x81\x8d,"))
    assert [zeile.werte["name"] for zeile in tabelle.zeilen] == ["Brühl"]
    assert "nicht lesbar" in tabelle.abgelehnt[0].grund


def test_a_character_that_was_lost_before_costs_its_row_only() -> None:
    tabelle = lies(als_text(BESCHLUSS, BESCHLUSS | {"name": "Br\ufffdhl"}))
    assert len(tabelle.zeilen) == len(tabelle.abgelehnt) == 1


def test_a_quote_that_is_never_closed_costs_its_row_only() -> None:
    erste, zweite, dritte = als_text(BESCHLUSS, BRUEHL, UNTERSCHRIFT).splitlines()[1:]
    kopf = ",".join(SPALTEN)
    kaputt = zweite.replace("Brühl", '"Brühl')
    tabelle = lies(f"{kopf}\n{erste}\n{kaputt}\n{dritte}")
    assert [zeile.nr for zeile in tabelle.zeilen] == [2, 4]
    assert [a.nr for a in tabelle.abgelehnt] == [3]
    assert "Anführungszeichen" in tabelle.abgelehnt[0].grund


def test_a_quote_that_is_closed_rows_later_gives_the_rows_between_back() -> None:
    zeilen = als_text(BESCHLUSS, BRUEHL, UNTERSCHRIFT).splitlines()
    zeilen[1] = zeilen[1].replace("Musterstadt", '"Musterstadt')
    zeilen[3] = zeilen[3].replace("Musterstadt", 'Musterstadt"')
    tabelle = lies("\n".join(zeilen))
    assert [zeile.nr for zeile in tabelle.zeilen] == [3, 4]
    assert [a.nr for a in tabelle.abgelehnt] == [2]


def test_each_line_of_a_row_that_a_quote_has_broken_is_named() -> None:
    kopf, gut = TEXT.splitlines()
    tabelle = lies(f'{kopf}\nmuster,"offen\nrest",kurz\n{gut}')
    assert [zeile.nr for zeile in tabelle.zeilen] == [4]
    assert [a.nr for a in tabelle.abgelehnt] == [2, 3]


def test_a_cell_may_have_several_lines() -> None:
    tabelle = lies(als_text(BRUEHL | {"hinweis": "eins\nzwei"}, UNTERSCHRIFT))
    assert [zeile.nr for zeile in tabelle.zeilen] == [2, 4]
    assert tabelle.zeilen[0].werte["hinweis"] == "eins\nzwei"


def test_a_row_of_another_width_is_refused_and_empty_cells_behind_it_are_not() -> None:
    tabelle = lies(f"{TEXT.rstrip()},,,\nzu,kurz\n{TEXT.splitlines()[1]},zu viel\n\n,,,\n")
    assert [zeile.nr for zeile in tabelle.zeilen] == [2]
    assert [str(a) for a in tabelle.abgelehnt] == [
        "Zeile 3 (zu): Sie hat 2 Spalten, die Kopfzeile 17.",
        "Zeile 4 (muster): Sie hat 18 Spalten, die Kopfzeile 17.",
    ]


def test_names_of_columns_may_be_capital_and_others_may_stand_between() -> None:
    kopf, zeile, *_ = TEXT.splitlines()
    tabelle = lies(f"Bemerkung,{kopf.upper()}\nx,{zeile}")
    assert tabelle.zeilen[0].werte["name"] == "Brühl"
    assert str(tabelle.hinweise[0]) == "Nicht gelesen werden die Spalten „bemerkung“."


@pytest.mark.parametrize(
    ("inhalt", "satz"),
    [
        (b"", "faelle.csv ist leer."),
        (b"\n \n", "faelle.csv ist leer."),
        (b"\xef\xbb\xbf", "faelle.csv ist leer."),
        (b"fall,ags,name", "In der Kopfzeile fehlen Spalten: gegenstand, schritt_nr, schritt,"),
        (TEXT.replace("hinweis", "bemerkung").encode(), "fehlen Spalten: hinweis."),
        (TEXT.replace("\r\n", ",Name,ags\r\n", 1).encode(), "stehen Spalten doppelt: ags, name."),
        (TEXT.encode("utf-16")[2:], "enthält Nullzeichen. Bitte als CSV in UTF-8 speichern."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 99, "Datei des alten Formats (etwa XLS)."),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "ist mit einem Kennwort geschützt.",
        ),
        (b"%PDF-1.7\n", "ist ein PDF."),
        (b"\x89PNG\r\n\x1a\n\x81\x8d", "In der Kopfzeile fehlen Spalten"),
        (b"<html><table><tr><td>fall</td>", "In der Kopfzeile fehlen Spalten"),
    ],
)
def test_an_unusable_file_is_said_in_one_sentence(inhalt: bytes, satz: str) -> None:
    with pytest.raises(UnlesbareDatei) as grund:
        lies(inhalt)
    assert satz in str(grund.value)
    assert str(grund.value).startswith("faelle.csv")


def test_a_missing_file_and_a_directory_are_said(tmp_path: Path) -> None:
    for pfad in (tmp_path, tmp_path / "nirgends.csv"):
        with pytest.raises(UnlesbareDatei, match=r"^faelle\.csv lässt sich nicht lesen"):
            lies(pfad)


def test_a_huge_file_is_refused_without_reading_it_whole() -> None:
    class Endlos(io.RawIOBase):
        gelesen = 0

        def readable(self) -> bool:
            return True

        def readinto(self, puffer: Any) -> int:
            puffer[:] = b"x" * len(puffer)
            self.gelesen += len(puffer)
            return len(puffer)

    datei = Endlos()
    with pytest.raises(UnlesbareDatei, match="ist größer als 20 MB"):
        lies_beliebige_tabelle(io.BufferedReader(datei), "faelle.csv", SPALTEN)
    assert datei.gelesen < HOECHSTENS_BYTES + 1_000_000


@pytest.mark.parametrize(("anzahl", "zu_viele"), [(5_000, False), (5_001, True)])
def test_5000_rows_come_in_and_more_are_refused(anzahl: int, *, zu_viele: bool) -> None:
    text = als_text(*[BESCHLUSS] * anzahl)
    if zu_viele:
        with pytest.raises(UnlesbareDatei, match=r"hat mehr als 5\.000 Zeilen"):
            lies(text)
    else:
        assert len(lies(text).zeilen) == anzahl


def test_broken_rows_count_as_rows() -> None:
    with pytest.raises(UnlesbareDatei, match="hat mehr als 3 Zeilen"):
        lies(TEXT + "kurz\n" * 3, hoechstens=3)
