"""``statusbericht``: one case, two kinds; what cannot be done is said in a sentence."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tests.berichte.satz.hilfen import texte
from tests.stuetzen.faelle import Welt

GZ = "III 7-2026-0001"


def schreibe(ziel: Path, *wie: str, gz: str = GZ) -> tuple[str, str]:
    """What the command says, and what it wrote."""
    ausgabe = StringIO()
    call_command("statusbericht", gz, *wie, ziel=ziel, stdout=ausgabe)
    return ausgabe.getvalue(), " ".join(" ".join(texte(ziel.read_bytes())).split())


def test_it_writes_the_kind_that_was_asked_for(welt: Welt, tmp_path: Path) -> None:
    welt.interesse()
    gesagt, text = schreibe(tmp_path / "o.pdf")
    assert f"Statusbericht {GZ} für die Kommune." in gesagt
    assert "Wo Sie stehen" in text
    assert "B. Beispiel" not in text
    gesagt, text = schreibe(tmp_path / "i.pdf", "--intern")
    assert f"Statusbericht {GZ} für die Akte." in gesagt
    assert "B. Beispiel (Bearbeitung)" in text


def test_an_unknown_reference_is_said(welt: Welt, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="Aktenzeichen „III 7-1999-0001“ gibt es nicht"):
        schreibe(tmp_path / "x.pdf", gz="III 7-1999-0001")
    assert not list(tmp_path.iterdir())


def test_a_target_that_cannot_be_written_is_said(welt: Welt, tmp_path: Path) -> None:
    welt.interesse()
    with pytest.raises(CommandError, match="lässt sich nicht schreiben: No such file"):
        schreibe(tmp_path / "fehlt" / "x.pdf")
