"""Where lines stand on the page, read back from a file."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from pypdf import PdfReader


def zeilenorte(inhalt: bytes, seite: int = 0) -> list[tuple[float, float, str]]:
    """Left end, height and text of each line of a page."""
    orte: list[tuple[float, float, str]] = []

    def merke(text: str, _cm: Any, tm: list[float], _schrift: Any, _groesse: float) -> None:
        if text.strip():
            orte.append((round(tm[4], 1), round(tm[5], 1), text.strip()))

    PdfReader(BytesIO(inhalt)).pages[seite].extract_text(visitor_text=merke)
    return orte
