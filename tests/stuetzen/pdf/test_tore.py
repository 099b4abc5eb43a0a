"""Where a validator errs, the gate knows better, and no further."""

from __future__ import annotations

from io import BytesIO

import pikepdf

from tests.stuetzen.pdf.tore import _page


def datei(strom: bytes) -> bytes:
    """A file with a stream as it stands."""
    ziel = BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.Root.Strom = pdf.make_stream(strom)
        pdf.save(ziel, compress_streams=False)
    return ziel.getvalue()


def laengen(inhalt: bytes) -> list[str]:
    return [fund for fund in _page(inhalt, "2a") if "STREAM-LENGTH" in fund]


def test_a_stream_may_end_with_a_carriage_return() -> None:
    assert laengen(datei(b"abc")) == []
    assert laengen(datei(b"abc\r")) == []


def test_a_wrong_length_is_found() -> None:
    assert laengen(datei(b"abc").replace(b"/Length 3", b"/Length 2"))
