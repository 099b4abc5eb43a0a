"""What the office must not send to 429 town halls unseen, and what must not be left unfilled."""

from __future__ import annotations

import io

import pytest
from docx import Document
from docx.document import Document as Dokument

from berichte.beschlussvorlage import drucke, maengel, mitgeliefert
from berichte.beschlussvorlage.beispiele import VOLL
from tests.berichte.beschlussvorlage.hilfen import ersetzt, geaendert, gepackt, teile

DOKUMENT = "word/document.xml"
EINSTELLUNGEN = "word/settings.xml"
OFFEN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORT = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
VON = 'w:id="9" w:author="E. Probe" w:date="2026-01-01T00:00:00Z"'


def mit_xml(absatz: str) -> bytes:
    """One more paragraph at the end, as Word wrote it."""
    return ersetzt(DOKUMENT, "<w:sectPr", f"<w:p>{absatz}</w:p><w:sectPr")


def mit_einstellung(xml: str) -> bytes:
    return ersetzt(EINSTELLUNGEN, "</w:settings>", f"{xml}</w:settings>")


def mit_noten(art: str, text: str) -> bytes:
    """Footnotes or endnotes with one note."""
    note = f'<w:{art} w:id="2"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:{art}>'
    inhalt = teile(mitgeliefert())
    arten = inhalt["[Content_Types].xml"].decode()
    inhaltsart = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{art}s+xml"
    eintrag = f'<Override PartName="/word/{art}s.xml" ContentType="{inhaltsart}"/></Types>'
    verweise = inhalt["word/_rels/document.xml.rels"].decode()
    verweis = f'<Relationship Id="rN" Type="{OFFEN}/{art}s" Target="{art}s.xml"/></Relationships>'
    return gepackt(
        {
            **inhalt,
            "[Content_Types].xml": arten.replace("</Types>", eintrag).encode(),
            "word/_rels/document.xml.rels": verweise.replace("</Relationships>", verweis).encode(),
            f"word/{art}s.xml": f'<w:{art}s xmlns:w="{WORT}">{note}</w:{art}s>'.encode(),
        }
    )


def kommentiere(dokument: Dokument) -> None:
    absatz = dokument.add_paragraph("Beitritt {{ kommune_genitiv }}")
    dokument.add_comment(absatz.runs, text="Mit dem Referat klären", author="E. Probe")


@pytest.mark.parametrize(
    ("inhalt", "satz"),
    [
        (geaendert(kommentiere), "Kommentare, bei „Mit dem Referat klären“"),
        (
            mit_xml(f"<w:ins {VON}><w:r><w:t>neu</w:t></w:r></w:ins>"),
            "nachverfolgte Änderungen, bei „neu“",
        ),
        (
            mit_xml(f"<w:del {VON}><w:r><w:delText>alt</w:delText></w:r></w:del>"),
            "nachverfolgte Änderungen, bei „alt“",
        ),
        (
            mit_xml(f"<w:pPr><w:pPrChange {VON}><w:pPr/></w:pPrChange></w:pPr>"),
            "nachverfolgte Änderungen.",
        ),
        (
            mit_xml("<w:r><w:rPr><w:vanish/></w:rPr><w:t>intern</w:t></w:r>"),
            "ausgeblendeten Text, bei „intern“",
        ),
        (
            mit_einstellung('<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'),
            "gegen Änderungen geschützt",
        ),
        (mit_einstellung('<w:writeProtection w:recommended="1"/>'), "gegen Änderungen geschützt"),
    ],
)
def test_what_would_go_to_every_town_hall_unseen_is_refused(inhalt: bytes, satz: str) -> None:
    (gesagt,) = maengel(inhalt)
    assert satz in gesagt


@pytest.mark.parametrize(
    "inhalt",
    [
        mit_xml('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>sichtbar</w:t></w:r>'),
        mit_xml("<w:r><w:rPr><w:vanish/></w:rPr></w:r>"),
        mit_einstellung('<w:documentProtection w:edit="readOnly" w:enforcement="0"/>'),
    ],
)
def test_what_nobody_can_see_the_difference_of_is_taken(inhalt: bytes) -> None:
    assert maengel(inhalt) == []


def test_all_of_it_is_said_at_once() -> None:
    inhalt = teile(geaendert(kommentiere))
    neu = f"<w:p><w:ins {VON}><w:r><w:t>neu</w:t></w:r></w:ins></w:p><w:sectPr"
    dokument = inhalt[DOKUMENT].decode().replace("<w:sectPr", neu, 1).encode()
    saetze = maengel(gepackt({**inhalt, DOKUMENT: dokument}))
    assert ["Kommentare" in "".join(saetze), "Änderungen" in "".join(saetze)] == [True, True]
    assert len(saetze) == 2


def test_what_the_office_notes_on_its_files_is_not_handed_out() -> None:
    eigenschaft = (
        '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Bearbeitung">'
        "<vt:lpwstr>E. Probe</vt:lpwstr></property>"
    )
    art = "http://schemas.openxmlformats.org/officeDocument/2006"
    inhalt = teile(mitgeliefert())
    arten = inhalt["[Content_Types].xml"].decode()
    verweise = inhalt["_rels/.rels"].decode()
    eintrag = (
        '<Override PartName="/docProps/custom.xml" ContentType="application/vnd.'
        'openxmlformats-officedocument.custom-properties+xml"/></Types>'
    )
    verweis = (
        f'<Relationship Id="rE" Type="{art}/relationships/custom-properties" '
        'Target="docProps/custom.xml"/></Relationships>'
    )
    vorlage = gepackt(
        {
            **inhalt,
            "[Content_Types].xml": arten.replace("</Types>", eintrag).encode(),
            "_rels/.rels": verweise.replace("</Relationships>", verweis).encode(),
            "docProps/custom.xml": (
                f'<Properties xmlns="{art}/custom-properties" xmlns:vt="{art}/docPropsVTypes">'
                f"{eigenschaft}</Properties>"
            ).encode(),
        }
    )
    assert maengel(vorlage) == []
    fertig = drucke(VOLL, vorlage)
    assert not any(b"E. Probe" in roh for roh in teile(fertig).values())
    assert Document(io.BytesIO(fertig)).paragraphs


def test_a_placeholder_in_an_endnote_is_refused_because_nobody_fills_it() -> None:
    (satz,) = maengel(mit_noten("endnote", "Siehe {{ kommune }}"))
    assert "in einer Endnote bei „Siehe {{ kommune }}“" in satz
    assert "Gefüllt werden nur Text, Kopf- und Fußzeilen und Fußnoten." in satz


def test_a_footnote_is_filled_and_its_mistakes_are_found_there() -> None:
    assert maengel(mit_noten("footnote", "Siehe {{ kommune }}")) == []
    saetze = maengel(mit_noten("footnote", "Siehe {{ komune }}"))
    assert "in einer Fußnote bei „Siehe {{ komune }}“" in saetze[0]


def test_a_single_brace_in_the_header_of_the_first_page_is_found() -> None:
    def aendere(dokument: Dokument) -> None:
        abschnitt = dokument.sections[0]
        abschnitt.different_first_page_header_footer = True
        abschnitt.first_page_header.paragraphs[0].text = "Beitritt { kommune }"

    (satz,) = maengel(geaendert(aendere))
    assert "„{ kommune }“ stehen, in der Kopfzeile bei „Beitritt { kommune }“" in satz
