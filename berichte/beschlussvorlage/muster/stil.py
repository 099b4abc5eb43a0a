"""Page, styles and fields of the shipped template: plain Word that every office can go on with."""

from __future__ import annotations

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

SCHRIFT = "Arial"
TEXTBREITE = 16.5
"""Centimetres between the margins."""
DUNKEL = RGBColor(0x1F, 0x2A, 0x44)
GRAU = RGBColor(0x4A, 0x4F, 0x5C)


def richte_ein(dokument: Document) -> None:
    """A4, the margins of a letter, German, one typeface."""
    for abschnitt in dokument.sections:
        abschnitt.page_width, abschnitt.page_height = Cm(21), Cm(29.7)
        abschnitt.left_margin, abschnitt.right_margin = Cm(2.5), Cm(2)
        abschnitt.top_margin, abschnitt.bottom_margin = Cm(2), Cm(1.8)
        abschnitt.header_distance = abschnitt.footer_distance = Cm(1)
    _sprache(dokument)
    _absatz(dokument, "Normal", 10.5, nach=5)
    _ueberschriften(dokument)
    for name in ("List Bullet", "List Number"):
        _absatz(dokument, name, 10.5, nach=2)
    _absatz(dokument, "Header", 9, farbe=GRAU)
    _absatz(dokument, "Footer", 9, farbe=GRAU)
    _neu(dokument, "Dachzeile", 10, farbe=GRAU, nach=0)
    _neu(dokument, "Tabellentext", 10, vor=2, nach=2)
    _neu(dokument, "Tabellenkopf", 10, fett=True, vor=2, nach=2)
    _neu(dokument, "Unterschrift", 10.5, vor=26, nach=0)


def _ueberschriften(dokument: Document) -> None:
    titel = _absatz(dokument, "Title", 20, fett=True, farbe=DUNKEL, nach=10)
    rahmen = titel.element.find(f".//{qn('w:pBdr')}")
    if rahmen is not None:
        rahmen.getparent().remove(rahmen)
    for name, groesse, vor in (("Heading 1", 12.5, 11), ("Heading 2", 11, 8)):
        stil = _absatz(dokument, name, groesse, fett=True, farbe=DUNKEL, vor=vor, nach=4)
        stil.paragraph_format.keep_with_next = True


def _absatz(
    dokument: Document,
    name: str,
    groesse: float,
    *,
    fett: bool = False,
    farbe: RGBColor | None = None,
    vor: float = 0,
    nach: float = 0,
) -> ParagraphStyle:
    stil = dokument.styles[name]
    assert isinstance(stil, ParagraphStyle)
    stil.font.name, stil.font.size, stil.font.bold = SCHRIFT, Pt(groesse), fett
    schriften = stil.element.get_or_add_rPr().get_or_add_rFonts()
    for art in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        schriften.attrib.pop(qn(f"w:{art}"), None)
    for art in ("eastAsia", "cs"):
        schriften.set(qn(f"w:{art}"), SCHRIFT)
    if farbe is not None:
        stil.font.color.rgb = farbe
    form = stil.paragraph_format
    form.space_before, form.space_after, form.line_spacing = Pt(vor), Pt(nach), 1.1
    form.widow_control = True
    return stil


def _neu(
    dokument: Document,
    name: str,
    groesse: float,
    *,
    fett: bool = False,
    farbe: RGBColor | None = None,
    vor: float = 0,
    nach: float = 0,
) -> None:
    stil = dokument.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(stil, ParagraphStyle)
    stil.base_style = dokument.styles["Normal"]
    stil.quick_style = True
    _absatz(dokument, name, groesse, fett=fett, farbe=farbe, vor=vor, nach=nach)


def _sprache(dokument: Document) -> None:
    """What screen readers and spelling go by."""
    wurzel = dokument.styles.element
    for sprache in wurzel.iter(qn("w:lang")):
        sprache.set(qn("w:val"), "de-DE")
        sprache.set(qn("w:eastAsia"), "de-DE")
    einstellungen = dokument.settings.element
    for sprache in einstellungen.iter(qn("w:themeFontLang")):
        sprache.set(qn("w:val"), "de-DE")


def fusszeile(dokument: Document, text: str) -> None:
    """Small print, and the number of the page at the right."""
    absatz = dokument.sections[0].footer.paragraphs[0]
    absatz.paragraph_format.tab_stops.add_tab_stop(Cm(TEXTBREITE), WD_TAB_ALIGNMENT.RIGHT)
    absatz.add_run(f"{text}\tSeite ")
    _feld(absatz, "PAGE")
    absatz.add_run(" von ")
    _feld(absatz, "NUMPAGES")


def _feld(absatz: Paragraph, anweisung: str) -> None:
    """A field as Word writes it: begin, instruction, what stands there until it is reckoned."""
    for art in ("begin", anweisung, "separate", "1", "end"):
        lauf = absatz.add_run()
        if art in ("begin", "separate", "end"):
            zeichen = OxmlElement("w:fldChar")
            zeichen.set(qn("w:fldCharType"), art)
            lauf._element.append(zeichen)  # noqa: SLF001 - python-docx knows no fields
        elif art == anweisung:
            befehl = OxmlElement("w:instrText")
            befehl.set(qn("xml:space"), "preserve")
            befehl.text = f" {anweisung} "
            lauf._element.append(befehl)  # noqa: SLF001
        else:
            lauf.text = art
