"""`make test` says on its last line what it could not check."""

from __future__ import annotations

import pytest

import tests.__main__ as lauf


@pytest.fixture
def gelaufen(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The steps that were run; all of them succeed."""
    namen: list[str] = []

    def laeuft(name: str, aufruf: list[str]) -> bool:
        namen.append(name)
        return True

    monkeypatch.setattr(lauf, "laeuft", laeuft)
    monkeypatch.setattr(lauf, "ist_ci", lambda: False)
    monkeypatch.setattr(lauf, "fehlende", lambda: ["PostgreSQL"])
    return namen


def test_a_missing_tool_is_named_last(
    gelaufen: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert lauf.main([]) == 0
    assert "Übersprungen, weil es fehlt: PostgreSQL" in capsys.readouterr().out.splitlines()[-1]
    assert "Tests auf PostgreSQL" not in gelaufen


def test_a_build_server_misses_nothing(
    gelaufen: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lauf, "ist_ci", lambda: True)
    assert lauf.main([]) == 1
    assert gelaufen == []


def test_a_failure_is_one(gelaufen: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lauf, "laeuft", lambda name, _aufruf: name != "mypy")
    assert lauf.main(["--nur-lesen"]) == 1


@pytest.mark.parametrize(("code", "urteil"), [(0, "gut"), (1, "FEHLER")])
def test_how_far_a_run_is_stands_there_before_what_it_says(
    capfd: pytest.CaptureFixture[str], code: int, urteil: str
) -> None:
    zeilen = [
        "...... [  4%]",
        "F..... [ 12%]",
        "...... [ 19%]",
        "FAILED test_x - [ 99%]",
        "..  [100%]",
    ]
    programm = f"import sys; print({chr(10).join(zeilen)!r}); sys.exit({code})"
    assert lauf.laeuft("Probe", ["python", "-c", programm]) is (code == 0)
    gesagt = [zeile.strip() for zeile in capfd.readouterr().out.splitlines()]
    erwartet = ["-- Probe …", "Probe: 12 %", "Probe: 100 %", "== Probe", "FAILED test_x - [ 99%]"]
    assert gesagt[:-1] == erwartet
    assert gesagt[-1].startswith(urteil)
