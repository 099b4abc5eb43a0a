"""A template as lines: paragraphs, table rows, head and foot, without how they look."""

from __future__ import annotations

import io

import pytest
from docx import Document
from docx.document import Document as Dokument
from docx.shared import Pt

from berichte.beschlussvorlage import Unbrauchbar, mitgeliefert, zeilen
from tests.berichte.beschlussvorlage.hilfen import ersetzt, geaendert, nur
from tests.berichte.beschlussvorlage.test_spuren import mit_noten, mit_xml

FELD = "<w:txbxContent><w:p><w:r><w:t>im Kasten</w:t></w:r></w:p></w:txbxContent>"
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
KASTEN = (
    f"<w:r><w:t>Absatz</w:t><mc:AlternateContent {MC}><mc:Choice Requires='wps'>{FELD}"
    f"</mc:Choice><mc:Fallback>{FELD}</mc:Fallback></mc:AlternateContent></w:r>"
)


def eine_tabelle(dokument: Dokument) -> None:
    tabelle = dokument.add_table(2, 2)
    for nr, text in enumerate(("Aufwand", "keiner", "Ertrag", "")):
        tabelle.cell(nr // 2, nr % 2).text = text


def neue(vorlage: bytes) -> list[str]:
    """Lines that the shipped template does not have."""
    bekannte = set(zeilen(mitgeliefert()))
    return [z for z in zeilen(vorlage) if z not in bekannte]


def test_paragraphs_stand_in_order_and_empty_ones_are_left_out() -> None:
    assert zeilen(nur("Erstens", " ", "Zweitens {{ kommune }}")) == (
        "Erstens",
        "Zweitens {{ kommune }}",
    )


def test_the_shipped_template_reads_with_its_placeholders() -> None:
    gelesen = zeilen(mitgeliefert())
    assert any("{{ kommune_genitiv }}" in z for z in gelesen)
    assert any(z.startswith("Tabellenzeile: ") for z in gelesen)
    assert any(z.startswith("Fußzeile: ") for z in gelesen)


def test_a_table_reads_row_by_row() -> None:
    assert neue(geaendert(eine_tabelle)) == [
        "Tabellenzeile: Aufwand | keiner",
        "Tabellenzeile: Ertrag |",
    ]


def test_head_and_foot_say_what_they_are() -> None:
    def beschrifte(dokument: Dokument) -> None:
        dokument.sections[0].footer.paragraphs[0].text = "Stand {{ stand }}"

    assert neue(geaendert(beschrifte)) == ["Fußzeile: Stand {{ stand }}"]


def test_a_footnote_says_what_it_is() -> None:
    assert neue(mit_noten("footnote", "Siehe Anlage")) == ["Fußnote: Siehe Anlage"]


def test_a_text_box_is_read_once() -> None:
    assert neue(mit_xml(KASTEN)) == ["Absatz", "im Kasten"]


def test_words_within_links_and_controls_are_read() -> None:
    absatz = "<w:hyperlink w:anchor='x'><w:r><w:t>Link</w:t></w:r></w:hyperlink>"
    kasten = f"<w:sdt><w:sdtContent><w:p>{absatz}</w:p></w:sdtContent></w:sdt><w:sectPr"
    assert neue(ersetzt("word/document.xml", "<w:sectPr", kasten)) == ["Link"]


def test_how_it_looks_is_not_read() -> None:
    def vergroessere(dokument: Dokument) -> None:
        for lauf in dokument.paragraphs[0].runs:
            lauf.font.size = Pt(30)

    anders = geaendert(vergroessere)
    assert anders != mitgeliefert()
    assert zeilen(anders) == zeilen(mitgeliefert())


def test_words_torn_over_runs_are_one_line() -> None:
    dokument = Document()
    absatz = dokument.add_paragraph("Der Rat {{ kom")
    absatz.add_run("mune_genitiv }}")
    ziel = io.BytesIO()
    dokument.save(ziel)
    assert zeilen(ziel.getvalue()) == ("Der Rat {{ kommune_genitiv }}",)


def test_what_is_no_word_file_is_refused() -> None:
    with pytest.raises(Unbrauchbar):
        zeilen(b"kein Word")
