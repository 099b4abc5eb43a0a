"""Tables, lists and control lines of the shipped template."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import Table

KOPFFARBE = "E8ECF4"


def absatz(dokument: Document, text: str, stil: str = "Normal") -> None:
    """A paragraph. None is held to what follows: of a heading and such a line LibreOffice moves
    the line alone and leaves the heading at the foot of the page.
    """
    dokument.add_paragraph(text, style=stil)


def steuere(dokument: Document, anweisung: str) -> None:
    """A line that only says what to do with the paragraphs that follow; it leaves no trace."""
    dokument.add_paragraph(f"{{%p {anweisung} %}}")


def liste(dokument: Document, *punkte: str, nummeriert: bool = False) -> None:
    """Points with bullets, or numbered; what follows a list of bullets keeps its distance."""
    for punkt in punkte:
        absatz(dokument, punkt, "List Number" if nummeriert else "List Bullet")
    if len(punkte) > 1 and not nummeriert:
        dokument.paragraphs[-1].paragraph_format.space_after = Pt(6)


def tabelle(
    dokument: Document,
    titel: str,
    breiten: Sequence[float],
    kopf: Sequence[str],
    zeilen: Sequence[Sequence[str] | str],
) -> None:
    """A table whose head is repeated on every page. ``breiten`` in centimetres.

    A row that is a string says what to do with the rows that follow; ``titel`` is read to those
    who cannot see the table.
    """
    gebaut = dokument.add_table(rows=0, cols=len(kopf), style="Table Grid")
    gebaut.alignment = WD_TABLE_ALIGNMENT.LEFT
    gebaut.autofit = False
    for spalte, breite in zip(gebaut.columns, breiten, strict=True):
        spalte.width = Cm(breite)
    _beschrifte(gebaut, titel)
    _zeile(gebaut, kopf, breiten, "Tabellenkopf")
    _als_kopf(gebaut)
    for zeile in zeilen:
        if isinstance(zeile, str):
            anweisung = [f"{{%tr {zeile} %}}", *("" for _ in kopf[1:])]
            _zeile(gebaut, anweisung, breiten, "Tabellentext")
        else:
            _zeile(gebaut, zeile, breiten, "Tabellentext")


def _zeile(gebaut: Table, texte: Sequence[str], breiten: Sequence[float], stil: str) -> None:
    zeile = gebaut.add_row()
    ungeteilt = OxmlElement("w:cantSplit")
    zeile._tr.get_or_add_trPr().append(ungeteilt)  # noqa: SLF001 - python-docx has no name for it
    for zelle, text, breite in zip(zeile.cells, texte, breiten, strict=True):
        zelle.width = Cm(breite)
        erster = zelle.paragraphs[0]
        erster.style = stil
        erster.add_run(text)


def _als_kopf(gebaut: Table) -> None:
    """The first row names the columns, also to a screen reader."""
    kopfzeile = gebaut.rows[0]
    wiederholt = OxmlElement("w:tblHeader")
    kopfzeile._tr.get_or_add_trPr().append(wiederholt)  # noqa: SLF001
    for zelle in kopfzeile.cells:
        flaeche = OxmlElement("w:shd")
        for name, wert in (("val", "clear"), ("color", "auto"), ("fill", KOPFFARBE)):
            flaeche.set(qn(f"w:{name}"), wert)
        zelle._tc.get_or_add_tcPr().append(flaeche)  # noqa: SLF001


def _beschrifte(gebaut: Table, titel: str) -> None:
    """The title for those who cannot see the table, as Word's alternative text."""
    eigenschaften = gebaut._tbl.tblPr  # noqa: SLF001
    beschriftung = OxmlElement("w:tblCaption")
    beschriftung.set(qn("w:val"), titel)
    eigenschaften.append(beschriftung)
