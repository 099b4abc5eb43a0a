"""An installation that cannot draw a paper does not start."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import SystemCheckError

from berichte.checks import pruefe_satz
from berichte.satz import archiv, schrift


def test_a_complete_installation_has_nothing_to_say() -> None:
    assert pruefe_satz(None) == []


def test_a_missing_typeface_is_named(
    db: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(schrift, "ORDNER", tmp_path)
    with pytest.raises(SystemCheckError, match=r"berichte.E001.*FiraSans-Regular.ttf“"):
        call_command("check")
    assert len(pruefe_satz(None)) == len(schrift.Schnitt)


def test_a_missing_colour_profile_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(archiv, "FARBRAUM", tmp_path / "sRGB.icc")
    (fehler,) = pruefe_satz(None)
    assert (fehler.id, fehler.is_serious()) == ("berichte.E001", True)
    assert "sRGB.icc" in fehler.msg
