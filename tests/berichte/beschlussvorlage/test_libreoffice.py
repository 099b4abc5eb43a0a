"""Word's free neighbour opens one paper of each kind, in one go and without complaint."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from pypdf import PageObject, PdfReader

from berichte.beschlussvorlage import drucke, mitgeliefert
from berichte.beschlussvorlage.beispiele import VOLL
from tests.berichte.beschlussvorlage.hilfen import JE_ART, papier
from tests.stuetzen.libreoffice import als_pdf

pytestmark = pytest.mark.nur_sqlite


def test_libreoffice_opens_a_paper_of_each_kind(tmp_path: Path) -> None:
    for nr, art in enumerate(JE_ART):
        inhalt = drucke(papier(art, voll=nr % 2 == 0), mitgeliefert())
        (tmp_path / f"{art}.docx").write_bytes(inhalt)
    als_pdf(sorted(tmp_path.glob("*.docx")), tmp_path)
    for art in JE_ART:
        seiten = PdfReader(tmp_path / f"{art}.pdf").pages
        text = " ".join(seite.extract_text() for seite in seiten)
        assert len(seiten) == 3
        assert "Beschlussvorlage der Verwaltung" in text
        assert "{" not in text


def test_no_heading_stays_alone_at_the_foot_of_a_page(tmp_path: Path) -> None:
    """One line more each time, past the heading near the foot of the first page."""
    zeile = replace(VOLL.fruehere[0], gremium="Rat", drucksache="")
    for anzahl in range(6):
        vorlage = replace(VOLL, fruehere=(zeile,) * anzahl)
        (tmp_path / f"{anzahl}.docx").write_bytes(drucke(vorlage, mitgeliefert()))
    als_pdf(sorted(tmp_path.glob("*.docx")), tmp_path)
    for docx in tmp_path.glob("*.docx"):
        absaetze = Document(str(docx)).paragraphs
        titel = {a.text for a in absaetze if a.style and "Heading" in str(a.style.name)}
        assert len(titel) > 5
        letzte = {letzte_zeile(seite) for seite in PdfReader(docx.with_suffix(".pdf")).pages}
        assert not letzte & titel


def letzte_zeile(seite: PageObject) -> str:
    """Of the text above the footer."""
    zeilen = [z.strip() for z in seite.extract_text().splitlines() if z.strip()]
    return [z for z in zeilen if not z.startswith(("Muster der", "Seite"))][-1]
