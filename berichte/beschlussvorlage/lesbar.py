"""A template as lines that can be read and compared: its words, without how they look."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from docx.oxml.parser import parse_xml

from berichte.beschlussvorlage import paket
from berichte.beschlussvorlage.stelle import W
from berichte.beschlussvorlage.word import Unbrauchbar

TEXTFELD = f"{W}txbxContent"
ERSATZ = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""The same drawing once more for old versions of Word."""
LEERES = {f"{W}tab": " ", f"{W}br": " ", f"{W}cr": " ", f"{W}noBreakHyphen": "-"}
TEILE = (
    ("word/header", "Kopfzeile: "),
    ("word/footer", "Fußzeile: "),
    ("word/footnotes", "Fußnote: "),
)
"""Beginning of a part's name -> what its lines are called; they follow the body in this order."""
TABELLENZEILE = "Tabellenzeile: "
ZWISCHEN_ZELLEN = " | "


def zeilen(inhalt: bytes) -> tuple[str, ...]:
    """Paragraphs and table rows in order, then head, foot and notes; empty ones are left out.

    Raises :class:`Unbrauchbar` for bytes that are no template.
    """
    try:
        gelesen = dict(paket.lies(inhalt).texte())
    except paket.Unzulaessig as fehler:
        raise Unbrauchbar(str(fehler)) from fehler
    alle = list(_zeilen(parse_xml(gelesen["word/document.xml"].encode())))
    for anfang, wort in TEILE:
        namen = sorted(name for name in gelesen if name.startswith(anfang))
        rand = (z for name in namen for z in _zeilen(parse_xml(gelesen[name].encode())))
        alle += dict.fromkeys(f"{wort}{zeile}" for zeile in rand)
    return tuple(alle)


def _zeilen(element: Any) -> Iterator[str]:
    for kind in element:
        if kind.tag == f"{W}p":
            yield from _absatz(kind)
        elif kind.tag == f"{W}tbl":
            yield from _tabelle(kind)
        elif kind.tag != ERSATZ:
            yield from _zeilen(kind)


def _absatz(absatz: Any) -> Iterator[str]:
    """Its own words, then those of text boxes that hang on it."""
    if text := _glatt("".join(_worte(absatz))):
        yield text
    for feld in absatz.iter(TEXTFELD):
        if not any(vorfahr.tag == ERSATZ for vorfahr in feld.iterancestors()):
            yield from _zeilen(feld)


def _worte(element: Any) -> Iterator[str]:
    for kind in element:
        if kind.tag == f"{W}t":
            yield kind.text or ""
        elif kind.tag in LEERES:
            yield LEERES[kind.tag]
        elif kind.tag not in (TEXTFELD, ERSATZ):
            yield from _worte(kind)


def _tabelle(tabelle: Any) -> Iterator[str]:
    """One line a row; what stands in a table within a cell comes with its cell."""
    for zeile in tabelle.iterchildren(f"{W}tr", f"{W}sdt"):
        zellen = [_glatt(" ".join(_zeilen(zelle))) for zelle in zeile.iter(f"{W}tc")]
        if any(zellen):
            yield f"{TABELLENZEILE}{ZWISCHEN_ZELLEN.join(zellen)}".rstrip()


def _glatt(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
