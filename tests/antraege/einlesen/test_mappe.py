"""A workbook comes in as its cells read; what a formula would compute is nobody's word."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from antraege.einlesen import mappe as mappenleser
from antraege.einlesen.schritt import SPALTEN
from antraege.einlesen.tabelle import UnlesbareDatei
from tests.antraege.einlesen.dateien import (
    BESCHLUSS,
    UNTERSCHRIFT,
    als_mappe,
    als_text,
    gespeichert,
    lies,
    lies_faelle,
    werte,
)

ZEILE = werte(BESCHLUSS)


def mit(**zellen: Any) -> list[Any]:
    return [zellen.get(spalte, wert) for spalte, wert in zip(SPALTEN, ZEILE, strict=True)]


def bearbeitet(tu: Callable[[openpyxl.Workbook, Worksheet], None], *reihen: list[Any]) -> bytes:
    mappe = openpyxl.load_workbook(io.BytesIO(als_mappe(reihen or [ZEILE])))
    blatt = mappe.active
    assert isinstance(blatt, Worksheet)
    tu(mappe, blatt)
    return gespeichert(mappe)


def umgepackt(inhalt: bytes, name: str, tu: Callable[[bytes], bytes]) -> bytes:
    """The same archive with one part changed."""
    ziel = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(inhalt)) as quelle,
        zipfile.ZipFile(ziel, "w", zipfile.ZIP_DEFLATED) as neu,
    ):
        for teil in quelle.namelist():
            roh = quelle.read(teil)
            neu.writestr(teil, tu(roh) if teil == name else roh)
    return ziel.getvalue()


def archiv(*namen: str) -> bytes:
    ziel = io.BytesIO()
    with zipfile.ZipFile(ziel, "w") as neu:
        for name in namen:
            neu.writestr(name, "x")
    return ziel.getvalue()


def test_a_workbook_reads_like_the_same_rows_as_text() -> None:
    aus_mappe = lies(als_mappe([ZEILE, werte(UNTERSCHRIFT)]))
    assert aus_mappe.zeilen == lies(als_text(BESCHLUSS, UNTERSCHRIFT)).zeilen
    assert not aus_mappe.abgelehnt
    assert not aus_mappe.hinweise


def test_numbers_are_plain_text_and_a_key_gets_its_zero_back() -> None:
    inhalt = als_mappe([mit(ags=5978036, schritt_nr=1.0, ja=23, nein=0.0, datum=2016)])
    gelesen = lies(inhalt).zeilen[0].werte
    assert [gelesen[spalte] for spalte in ("ags", "schritt_nr", "ja", "nein", "datum")] == [
        "5978036",
        "1",
        "23",
        "0",
        "2016",
    ]
    bestand = lies_faelle(inhalt)
    assert bestand.faelle[0].ags == "05978036"
    assert "um die führende Null ergänzt: 05978036" in bestand.hinweise[0].text


@pytest.mark.parametrize(
    ("wert", "zahlenformat", "text"),
    [
        (date(2023, 12, 7), "dd.mm.yyyy", "2023-12-07"),
        (datetime.combine(date(2023, 12, 7), time.min), "yyyy-mm-dd", "2023-12-07"),
        (date(2017, 12, 1), "mmm\\-yy", "2017-12"),
        (date(2017, 12, 1), '[$-407]mmmm" des Jahres "yyyy', "2017-12"),
        (date(2016, 1, 1), "yyyy", "2016"),
    ],
)
def test_a_date_is_as_precise_as_its_cell_shows_it(
    wert: date, zahlenformat: str, text: str
) -> None:
    def tu(_: openpyxl.Workbook, blatt: Worksheet) -> None:
        zelle = blatt.cell(2, SPALTEN.index("datum") + 1, wert)
        zelle.number_format = zahlenformat

    tabelle = lies(bearbeitet(tu))
    assert tabelle.zeilen[0].werte["datum"] == text
    assert tabelle.hinweise == ()


def mit_gemeinsamen_texten(inhalt: bytes) -> bytes:
    """The same workbook with its texts in a part of their own, as Excel stores them."""
    texte: list[bytes] = []

    def merke(treffer: re.Match[bytes]) -> bytes:
        texte.append(treffer[2] or b"<t/>")
        return b'<c%s t="s"><v>%d</v></c>' % (treffer[1], len(texte) - 1)

    def blatt(roh: bytes) -> bytes:
        return re.sub(rb'<c([^>]*) t="inlineStr">(?:<is>(.*?)</is>)?</c>', merke, roh)

    def arten(roh: bytes) -> bytes:
        art = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
        neu = b'<Override PartName="/xl/sharedStrings.xml" ContentType="%s"/></Types>' % art
        return roh.replace(b"</Types>", neu)

    inhalt = umgepackt(inhalt, "xl/worksheets/sheet1.xml", blatt)
    ziel = io.BytesIO(umgepackt(inhalt, "[Content_Types].xml", arten))
    namensraum = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    with zipfile.ZipFile(ziel, "a") as archiv:
        eintraege = b"".join(b"<si>%s</si>" % text for text in texte)
        archiv.writestr(
            "xl/sharedStrings.xml", b'<sst xmlns="%s">%s</sst>' % (namensraum, eintraege)
        )
    return ziel.getvalue()


def test_texts_in_a_part_of_their_own_read_alike() -> None:
    inhalt = als_mappe([ZEILE, werte(UNTERSCHRIFT)])
    gemeinsam = mit_gemeinsamen_texten(inhalt)
    assert b"inlineStr" not in zipfile.ZipFile(io.BytesIO(gemeinsam)).read(
        "xl/worksheets/sheet1.xml"
    )
    assert lies(gemeinsam) == lies(inhalt)


def test_line_ends_as_excel_writes_them_are_read() -> None:
    (zeile,) = lies(als_mappe([mit(hinweis="eins_x000D_\nzwei")])).zeilen
    assert zeile.werte["hinweis"] == "eins\r\nzwei"


def test_a_paper_number_that_became_a_date_is_noted() -> None:
    tabelle = lies(als_mappe([mit(drucksache=date(2014, 12, 1))]))
    (hinweis,) = tabelle.hinweise
    assert str(hinweis) == (
        "Zeile 2: Spalte drucksache: Die Zelle enthält ein Datum (2014-12-01), "
        "wohl von Excel umgewandelt."
    )


def test_it_refuses_a_row_with_a_formula_and_takes_the_others() -> None:
    tabelle = lies(als_mappe([mit(ja="=20+3"), ZEILE, mit(quelle_url="=HYPERLINK(A1)")]))
    assert [zeile.nr for zeile in tabelle.zeilen] == [3]
    satz = "In der Zelle steht eine Formel; bitte ihren Wert einsetzen."
    assert [str(a) for a in tabelle.abgelehnt] == [
        f"Zeile 2 (muster): Spalte ja: {satz}",
        f"Zeile 4 (muster): Spalte quelle_url: {satz}",
    ]


def test_it_refuses_a_row_with_an_error_value() -> None:
    tabelle = lies(als_mappe([mit(name="#REF!"), ZEILE]))
    assert [zeile.nr for zeile in tabelle.zeilen] == [3]
    assert "Spalte name: In der Zelle steht ein Fehlerwert." in tabelle.abgelehnt[0].grund


def test_a_formula_in_the_header_is_refused() -> None:
    with pytest.raises(UnlesbareDatei, match="In der Kopfzeile steht eine Formel"):
        lies(als_mappe([ZEILE], kopf=["=1+1", *SPALTEN[1:]]))


def test_the_sheet_with_the_columns_is_read_and_named() -> None:
    def tu(mappe: openpyxl.Workbook, blatt: Worksheet) -> None:
        blatt.title = "Fälle"
        mappe.create_sheet("Deckblatt", 0).append(["Stand", "November"])
        mappe.create_sheet("Ende")

    tabelle = lies(bearbeitet(tu))
    assert len(tabelle.zeilen) == 1
    satz = "Gelesen wird das Blatt „Fälle“, nicht „Deckblatt“, „Ende“."
    assert [str(h) for h in tabelle.hinweise] == [satz]


def test_merged_and_hidden_cells_and_empty_rows_do_no_harm() -> None:
    def tu(_: openpyxl.Workbook, blatt: Worksheet) -> None:
        blatt.insert_rows(2, 3)
        blatt.merge_cells("A2:C3")
        blatt.column_dimensions["B"].hidden = True
        blatt.row_dimensions[5].hidden = True
        blatt.cell(20_000, 40).number_format = "0.00"

    tabelle = lies(bearbeitet(tu))
    assert [zeile.nr for zeile in tabelle.zeilen] == [5]
    assert tabelle.abgelehnt == ()


def test_cells_behind_the_last_column_are_refused_with_their_row() -> None:
    tabelle = lies(als_mappe([[*ZEILE, "mehr"], ZEILE]))
    assert [zeile.nr for zeile in tabelle.zeilen] == [3]
    assert tabelle.abgelehnt[0].grund == "Sie hat 18 Spalten, die Kopfzeile 17."


def test_the_size_that_a_sheet_claims_does_not_count() -> None:
    def tu(roh: bytes) -> bytes:
        return re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1:B1"', roh)

    inhalt = umgepackt(als_mappe([ZEILE]), "xl/worksheets/sheet1.xml", tu)
    assert lies(inhalt).zeilen == lies(als_mappe([ZEILE])).zeilen


@pytest.mark.parametrize(("anzahl", "zu_viele"), [(5_000, False), (5_001, True)])
def test_5000_rows_come_in_and_more_are_refused(anzahl: int, *, zu_viele: bool) -> None:
    inhalt = als_mappe([ZEILE] * anzahl)
    if zu_viele:
        with pytest.raises(UnlesbareDatei, match=r"hat mehr als 5\.000 Zeilen"):
            lies(inhalt)
    else:
        assert len(lies(inhalt).zeilen) == anzahl


@pytest.mark.parametrize(
    ("inhalt", "satz"),
    [
        (archiv("mimetype", "content.xml"), "ist ein OpenDocument (etwa ODS)."),
        (archiv("word/document.xml"), "ist ein Word-Dokument."),
        (archiv("ppt/presentation.xml"), "ist eine Präsentation."),
        (archiv("xl/workbook.bin"), "ist eine binäre Excel-Arbeitsmappe (XLSB)."),
        (archiv("faelle.csv"), "ist ein ZIP-Archiv, aber keine Arbeitsmappe."),
        (archiv("xl/irgendwas.xml"), "ist als Arbeitsmappe beschädigt."),
        (b"PK\x03\x04" + b"x" * 50, "ist als Arbeitsmappe beschädigt."),
        (als_mappe([ZEILE])[:-200], "ist als Arbeitsmappe beschädigt."),
        (als_mappe([], kopf=[]), "In der Kopfzeile fehlen Spalten: fall, ags,"),
        (als_mappe([], kopf=SPALTEN[1:]), "In der Kopfzeile fehlen Spalten: fall."),
        (als_mappe([], kopf=[*SPALTEN, "AGS"]), "In der Kopfzeile stehen Spalten doppelt: ags."),
    ],
)
def test_an_unusable_workbook_is_said_in_one_sentence(inhalt: bytes, satz: str) -> None:
    with pytest.raises(UnlesbareDatei) as grund:
        lies(inhalt)
    assert str(grund.value).startswith("faelle.csv")
    assert satz in str(grund.value)


def test_an_encrypted_part_is_said() -> None:
    inhalt = bytearray(als_mappe([ZEILE]))
    for stelle in (m.start() for m in re.finditer(b"PK\x01\x02", bytes(inhalt))):
        inhalt[stelle + 8] |= 1
    with pytest.raises(UnlesbareDatei, match="ist mit einem Kennwort geschützt"):
        lies(bytes(inhalt))


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    def tu(roh: bytes) -> bytes:
        return roh + b" " * (mappenleser.HOECHSTENS_ENTPACKT + 1)

    inhalt = umgepackt(als_mappe([ZEILE]), "xl/styles.xml", tu)
    assert len(inhalt) < 200_000
    with pytest.raises(UnlesbareDatei, match="ist entpackt zu groß"):
        lies(inhalt)


def test_too_many_cells_are_refused() -> None:
    def tu(roh: bytes) -> bytes:
        return roh.replace(b"</row>", b"<c/>" * (mappenleser.HOECHSTENS_MARKEN + 1) + b"</row>", 1)

    inhalt = umgepackt(als_mappe([ZEILE]), "xl/worksheets/sheet1.xml", tu)
    with pytest.raises(UnlesbareDatei, match="hat zu viele Zellen"):
        lies(inhalt)


@pytest.mark.parametrize("teil", ["xl/workbook.xml", "xl/worksheets/sheet1.xml"])
def test_growing_entities_are_refused(teil: str) -> None:
    def tu(roh: bytes) -> bytes:
        kern = re.sub(rb"^<\?xml[^>]*\?>", b"", roh)
        return b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>' + kern

    with pytest.raises(UnlesbareDatei, match="unzulässige Vereinbarungen"):
        lies(umgepackt(als_mappe([ZEILE]), teil, tu))
