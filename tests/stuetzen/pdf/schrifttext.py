"""What drawn text says: the codes of a page, translated by the tables that its fonts carry."""

from __future__ import annotations

import re
from typing import Any

import pikepdf

BLOCK = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
PAAR = re.compile(rb"<([0-9A-Fa-f]{2})>\s*<([0-9A-Fa-f]+)>")


def zeichentabelle(schrift: Any) -> dict[int, str]:
    """Character of each code of a font; empty where it does not say."""
    if "/ToUnicode" not in schrift:
        return {}
    bloecke = b"".join(BLOCK.findall(schrift.ToUnicode.read_bytes()))
    return {
        int(code, 16): bytes.fromhex(zeichen.decode()).decode("utf-16-be", "replace")
        for code, zeichen in PAAR.findall(bloecke)
    }


class Leser:
    """Reads the text operators of one page."""

    def __init__(self, seite: pikepdf.Page) -> None:
        schriften = seite.resources.get("/Font", pikepdf.Dictionary())
        self._tabellen = {name: zeichentabelle(schrift) for name, schrift in schriften.items()}
        self._tabelle: dict[int, str] = {}

    def lies(self, befehl: str, operanden: Any) -> str:
        """The text of an operator, nothing if it draws none; remembers the font."""
        if befehl == "Tf":
            self._tabelle = self._tabellen.get(str(operanden[0]), {})
        if befehl not in {"Tj", "TJ", "'", '"'}:
            return ""
        stuecke = operanden[0] if befehl == "TJ" else [operanden[-1]]
        codes = b"".join(bytes(s) for s in stuecke if isinstance(s, pikepdf.String))
        return "".join(self._tabelle.get(code, "\ufffd") for code in codes)
