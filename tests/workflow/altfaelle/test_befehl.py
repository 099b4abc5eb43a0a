"""`altfaelle_importieren`: what it says, counts and answers."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from antraege.models import Antrag
from tests.stuetzen.faelle import Welt
from tests.workflow.altfaelle.hilfen import datei


@pytest.fixture
def welt(db: None) -> Welt:
    return Welt()


def rufe(pfad: Path, *optionen: str) -> tuple[str, str]:
    aus, fehler = io.StringIO(), io.StringIO()
    call_command("altfaelle_importieren", str(pfad), *optionen, stdout=aus, stderr=fehler)
    return aus.getvalue(), fehler.getvalue()


def schreibe(ordner: Path, *zeilen: dict[str, str]) -> Path:
    pfad = ordner / "alt.csv"
    pfad.write_bytes(datei(*zeilen).read())
    return pfad


def test_it_says_per_row_what_it_became_and_counts(welt: Welt, tmp_path: Path) -> None:
    aus, fehler = rufe(schreibe(tmp_path, {}))
    assert "Zeile 2 (detmold-netzwerk Detmold): Unterschrift Kommune und Land" in aus
    assert "Altfälle: 1 Zeilen neu (1 Vorgänge), 0 unverändert, 0 abgelehnt." in aus
    assert fehler == ""


def test_a_rehearsal_says_the_same_and_writes_nothing(welt: Welt, tmp_path: Path) -> None:
    aus, _ = rufe(schreibe(tmp_path, {}), "--probelauf")
    assert "Probelauf, nichts geschrieben: 1 Zeilen neu" in aus
    assert not Antrag.objects.exists()


def test_refused_rows_fail_the_command_and_the_right_ones_come_in(
    welt: Welt, tmp_path: Path
) -> None:
    pfad = schreibe(tmp_path, {}, {"fall": "x", "name": "Bielefeld"})
    fehler = io.StringIO()
    with pytest.raises(CommandError, match="1 Zeilen wurden nicht übernommen"):
        call_command("altfaelle_importieren", str(pfad), stdout=io.StringIO(), stderr=fehler)
    assert "Zeile 3 (x Bielefeld): Der Schlüssel gehört zu Detmold" in fehler.getvalue()
    assert Antrag.objects.count() == 1


def test_an_unreadable_file_is_a_sentence(welt: Welt, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="Nichts übernommen"):
        rufe(tmp_path / "fehlt.csv")
