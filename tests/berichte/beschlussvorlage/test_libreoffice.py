"""Word's free neighbour opens one paper of each kind, in one go and without complaint."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from berichte.beschlussvorlage import drucke, mitgeliefert
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
