"""A PDF that is made to exhaust its reader exhausts a small process with limits, not the web."""

from __future__ import annotations

import io
import logging
import resource
import time
import zlib
from pathlib import Path

import pytest

from antraege.dokumente import pdf as pdfmodul
from antraege.dokumente.pdf import Mangel, zaehle_seiten
from tests.antraege.dokumente.hilfen import pdf, rohes_pdf

KATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
SEITE = b"<</Type/Page/MediaBox[0 0 1 1]>>"


def _megabytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _bombe() -> bytes:
    """A table of objects of half a megabyte that unpacks to 500 of them."""
    packer = zlib.compressobj(9)
    daten = b"".join(packer.compress(bytes(1_000_000)) for _ in range(500)) + packer.flush()
    anfang = (
        b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n3 0 obj" + SEITE + b"endobj\n"
    )
    kopf = b"4 0 obj<</Type/XRef/Size 5/W[1 4 1]/Root 1 0 R/Filter/FlateDecode/Length %d>>stream\n"
    ende = b"\nendstream endobj\nstartxref\n%d\n%%%%EOF\n" % len(anfang)
    return anfang + kopf % len(daten) + daten + ende


@pytest.mark.parametrize(
    "inhalt",
    [
        pytest.param(_bombe(), id="unpacks to 500 MB"),
        pytest.param(
            rohes_pdf(KATALOG, b"<</Type/Pages/Kids[%s]>>" % (b"3 0 R " * 100_000), SEITE),
            id="names one page a hundred thousand times",
        ),
    ],
)
def test_it_neither_hangs_nor_fills_the_memory(inhalt: bytes) -> None:
    vorher, beginn = _megabytes(), time.monotonic()
    assert zaehle_seiten(io.BytesIO(inhalt)) in {1, 100_000, Mangel.ZU_AUFWENDIG}
    assert time.monotonic() - beginn < pdfmodul.WARTEZEIT_SEKUNDEN * 2
    assert _megabytes() - vorher < 80


def test_it_stops_to_repair_what_takes_too_long(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ungeduldig = pdfmodul.PROBE.read_text(encoding="utf-8")
    assert "HOECHSTENS_SEKUNDEN = 8" in ungeduldig
    ungeduldig = ungeduldig.replace("HOECHSTENS_SEKUNDEN = 8", "HOECHSTENS_SEKUNDEN = 1")
    _statt_der_probe(monkeypatch, tmp_path / "probe.py", ungeduldig)
    endlos = b"%PDF-1.7\n" + b"1 0 obj<<>>endobj\n" * 1_300_000 + b"startxref\n0\n%%EOF"
    assert zaehle_seiten(io.BytesIO(endlos)) is Mangel.ZU_AUFWENDIG


def _statt_der_probe(monkeypatch: pytest.MonkeyPatch, ort: Path, programm: str) -> None:
    ort.write_text(programm, encoding="utf-8")
    monkeypatch.setattr(pdfmodul, "PROBE", ort)


def test_a_reader_that_does_not_end_is_ended(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    _statt_der_probe(monkeypatch, tmp_path / "probe.py", "import time\ntime.sleep(60)\n")
    monkeypatch.setattr(pdfmodul, "WARTEZEIT_SEKUNDEN", 0.5)
    beginn = time.monotonic()
    with caplog.at_level(logging.WARNING):
        assert zaehle_seiten(io.BytesIO(pdf())) is Mangel.ZU_AUFWENDIG
    assert time.monotonic() - beginn < 30
    assert "did not end" in caplog.text


def test_a_reader_that_breaks_is_told_to_the_operator(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    _statt_der_probe(monkeypatch, tmp_path / "probe.py", "raise SystemExit('kein Leser')\n")
    with caplog.at_level(logging.WARNING):
        assert zaehle_seiten(io.BytesIO(pdf())) is Mangel.ZU_AUFWENDIG
    assert "kein Leser" in caplog.text


def test_the_reader_gets_no_keys(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SECRET_KEY", "geheim" * 10)
    programm = "import os\nprint(17 if 'SECRET_KEY' in os.environ else 4)\n"
    _statt_der_probe(monkeypatch, tmp_path / "probe.py", programm)
    assert zaehle_seiten(io.BytesIO(pdf())) == 4
