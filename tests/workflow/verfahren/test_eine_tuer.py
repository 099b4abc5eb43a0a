"""Nobody writes a case beside the door: a scan of the source."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from antraege import models
from antraege.fall import SAMMLUNGEN

WURZEL = Path(__file__).resolve().parents[3]
PAKETE = ("antraege", "workflow", "berichte", "project")
AKTE = {klasse.modell.__name__ for klasse in SAMMLUNGEN.values()} | {
    "Antrag",
    "Mitgliedschaft",
    "Aktenzeichenzaehler",
}
SCHREIBEND = {
    "create", "acreate", "update", "aupdate", "bulk_create", "bulk_update", "delete", "adelete",
    "get_or_create", "update_or_create", "save", "asave",
}  # fmt: skip
GEBIET = {"Gebietsaenderung", "Gebietsteil", "Gebietsuebergang"}
"""Changes of bodies: rows of the procedure, as versions are."""
POST = {"Nachricht"}
"""The worker marks what it has sent (and the demonstration what it pretends to have sent)."""


def dateien() -> list[Path]:
    alle = [datei for paket in PAKETE for datei in (WURZEL / paket).rglob("*.py")]
    frei = {"migrations"}
    return [d for d in alle if not frei & set(d.parts) and "verfahren" not in d.parts]


def aufrufe(quelle: str) -> Iterator[ast.Call]:
    for knoten in ast.walk(ast.parse(quelle)):
        if isinstance(knoten, ast.Call) and isinstance(knoten.func, ast.Attribute):
            yield knoten


def setzt_status(quelle: str) -> list[int]:
    """Lines that write a state past the machine."""
    return [
        ruf.lineno
        for ruf in aufrufe(quelle)
        if isinstance(ruf.func, ast.Attribute)
        and ruf.func.attr in SCHREIBEND
        and any(wort.arg == "status" for wort in ruf.keywords)
    ]


def schreibt_akte(quelle: str, modelle: set[str]) -> list[int]:
    """Lines that write rows of these models: ``Modell.objects….create()``, or one made anew."""
    gefunden = []
    modelle = modelle & namen_aus_models(quelle)
    for ruf in aufrufe(quelle):
        assert isinstance(ruf.func, ast.Attribute)
        namen = {n.id for n in ast.walk(ruf.func) if isinstance(n, ast.Name)}
        namen |= {n.attr for n in ast.walk(ruf.func) if isinstance(n, ast.Attribute)}
        if ruf.func.attr in SCHREIBEND and namen & modelle:
            gefunden.append(ruf.lineno)
    neue = (k for k in ast.walk(ast.parse(quelle)) if isinstance(k, ast.Call))
    gefunden += [k.lineno for k in neue if gerufen(k) in modelle]
    return gefunden


def gerufen(ruf: ast.Call) -> str:
    if isinstance(ruf.func, ast.Attribute):
        return ruf.func.attr
    return ruf.func.id if isinstance(ruf.func, ast.Name) else ""


def namen_aus_models(quelle: str) -> set[str]:
    """What a source takes from ``antraege.models``: other things may bear the same name."""
    gefunden: set[str] = set()
    for knoten in ast.walk(ast.parse(quelle)):
        if isinstance(knoten, ast.ImportFrom) and (knoten.module or "").startswith(
            "antraege.models"
        ):
            gefunden |= {n.name for n in knoten.names}
        if isinstance(knoten, ast.ImportFrom) and knoten.module == "antraege":
            gefunden |= set(models.__all__) if "models" in {n.name for n in knoten.names} else set()
    return gefunden


def test_no_state_is_written_outside_the_procedure() -> None:
    for datei in dateien():
        assert setzt_status(datei.read_text(encoding="utf-8")) == [], datei


def test_only_the_procedure_writes_the_tables_of_a_case() -> None:
    for datei in dateien():
        erlaubt = POST if "post" in {*datei.parts, datei.stem} else set()
        assert schreibt_akte(datei.read_text(encoding="utf-8"), AKTE - erlaubt) == [], datei


@pytest.mark.parametrize(
    "quelle",
    [
        "Antrag.objects.create(status='x')",
        "kommune.antraege.filter(pk=1).update(status='x')",
        "Antrag.objects.update_or_create(pk=1, status='x')",
    ],
)
def test_the_scan_sees_a_state_that_is_written(quelle: str) -> None:
    assert setzt_status(quelle) == [1]


@pytest.mark.parametrize(
    "quelle",
    [
        "Antrag.objects.filter(pk=1).update(kanal='x')",
        "Frist.objects.bulk_create([])",
        "Rueckfrage(antrag=a)",
        "Antrag.objects.get(pk=1).save()",
        "Antrag(pk=1).save()",
    ],
)
def test_the_scan_sees_rows_that_are_written(quelle: str) -> None:
    assert schreibt_akte(f"from antraege.models import Antrag, Frist, Rueckfrage\n{quelle}", AKTE)


def test_the_scan_sees_models_by_their_package_and_lets_namesakes_be() -> None:
    assert schreibt_akte("from antraege import models\nmodels.Antrag(pk=1).save()", AKTE)
    assert not schreibt_akte("from berichte.satz import Dokument\nDokument(titel='x')", AKTE)


def test_the_scan_knows_every_model_of_a_case() -> None:
    andere = {
        "Kommune", "Person", "Installation", "Kriterienkatalog", "Kriterium", "Erklaerungsfassung",
        "Protokolleintrag", "Protokolltext", "Unterzeichnungsrunde", *GEBIET,
    }  # fmt: skip
    assert AKTE | andere == set(models.__all__)
