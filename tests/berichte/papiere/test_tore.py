"""Every kind of paper is accessible (PDF/UA-1) and fit for the archive (PDF/A-2a)."""

from __future__ import annotations

import ast
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from berichte.satz import archiv
from tests.berichte.papiere.muster import MUSTER, Muster
from tests.stuetzen.pdf import gliederung
from tests.stuetzen.pdf.tore import befunde
from tests.stuetzen.pdf.verapdf import Verapdf

WURZEL = Path(__file__).parents[3]
VORLAGEN = Path(__file__).parent / "gliederungen"

pytestmark = pytest.mark.nur_sqlite


@pytest.mark.parametrize("muster", MUSTER, ids=str)
def test_every_sample_passes_every_gate(muster: Muster, verapdf: Verapdf) -> None:
    assert befunde(muster.mache(), verapdf) == {}


def test_objects_that_only_take_a_place_are_no_fault(
    verapdf: Verapdf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As if every packing of the objects had ended badly."""
    monkeypatch.setattr(archiv, "ZWEIDEUTIG", b"%PDF")
    inhalt = next(m for m in MUSTER if m.vorlage).mache()
    with pikepdf.open(BytesIO(inhalt)) as pdf:
        assert archiv.FUELLUNG in pdf.Root
    assert befunde(inhalt, verapdf) == {}


@pytest.mark.parametrize("muster", [m for m in MUSTER if m.vorlage], ids=str)
def test_a_sample_of_each_kind_is_read_as_written_down(muster: Muster) -> None:
    gliederung.vergleiche(muster.mache(), VORLAGEN / f"{muster}.txt")


def test_every_kind_of_paper_has_a_sample_that_is_read() -> None:
    quellen = [q for s in ("berichte", "workflow", "project") for q in (WURZEL / s).rglob("*.py")]
    arten = {quelle.parent.name for quelle in quellen if _zeichnet(quelle)}
    assert arten <= {muster.art for muster in MUSTER if muster.vorlage}
    assert "monatsbericht" in arten


def _zeichnet(quelle: Path) -> bool:
    """Whether a module takes one of the two functions that draw a PDF."""
    baum = ast.walk(ast.parse(quelle.read_text(encoding="utf-8")))
    namen = [(k.module, n.name) for k in baum if isinstance(k, ast.ImportFrom) for n in k.names]
    return bool({("berichte.satz", "setze"), ("berichte.satz", "setze_sammlung")} & set(namen))
