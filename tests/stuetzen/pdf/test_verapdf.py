"""What keeps veraPDF from judging is an error, never a skip and never a good verdict."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.stuetzen.pdf import verapdf
from tests.stuetzen.werkzeuge import brauche

pytestmark = pytest.mark.nur_sqlite


def test_a_missing_xml_binding_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(verapdf, "JAVA", tmp_path)
    with pytest.raises(verapdf.Versagt, match=r"jaxb-runtime\.jar.*make tools"):
        verapdf.klassenpfad()


def test_a_profile_that_cannot_be_read_is_an_error(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    java = brauche("Java")
    monkeypatch.setattr(verapdf, "JAXB", ())
    pruefer = verapdf.Verapdf(java, tmp_path)
    with pytest.raises(verapdf.Versagt, match="Exception in thread"):
        pruefer.befunde(b"%PDF-1.7", "ua1")
    pruefer.beende()
