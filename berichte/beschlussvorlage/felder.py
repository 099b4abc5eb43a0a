"""Word's fields in a template: those that read nothing but the paper itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from berichte.beschlussvorlage.stelle import W, absatztext, stelle

FELDER = frozenset(
    [
        *("PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION"),
        *("DATE", "TIME", "CREATEDATE", "SAVEDATE"),
        *("TITLE", "SUBJECT", "FILENAME"),
        *("TOC", "REF", "PAGEREF", "STYLEREF", "SEQ", "HYPERLINK"),
    ]
)
LINKZIEL = re.compile(r"(https?://|mailto:)", re.IGNORECASE)
ANFUEHRUNG = '"„“” '
SPRUNG = re.compile(r"HYPERLINK\s+\\l\b", re.IGNORECASE)
"""A link to a place in the paper itself."""


def feldmaengel(teil: str, wurzel: Any) -> Iterator[str]:
    """A sentence for every field that may not be there."""
    for anweisung, element in _felder(wurzel):
        wort, _, rest = " ".join(anweisung.split()).partition(" ")
        wo = stelle(teil, absatztext(element))
        if wort and wort.upper() not in FELDER:
            yield (
                f"Die Datei enthält ein Feld „{wort[:30]}“{wo}. Möglich sind nur Felder wie "
                "Seitenzahl und Datum."
            )
        elif wort.upper() == "HYPERLINK" and not _ist_erlaubt(anweisung.strip(), rest):
            yield (
                f"Die Datei verweist auf „{rest.strip(ANFUEHRUNG)[:60]}“{wo}. Möglich sind nur "
                "Adressen im Internet und E-Mail-Adressen."
            )


def _ist_erlaubt(anweisung: str, ziel: str) -> bool:
    return bool(SPRUNG.match(anweisung) or LINKZIEL.match(ziel.lstrip(ANFUEHRUNG)))


def _felder(wurzel: Any) -> Iterator[tuple[str, Any]]:
    """Instruction and place of every field; fields can lie within fields, and over runs."""
    offene: list[tuple[str, Any]] = []
    for element in wurzel.iter():
        match str(element.tag).rpartition("}")[2]:
            case "fldSimple":
                yield element.get(f"{W}instr", ""), element
            case "fldChar" if element.get(f"{W}fldCharType") == "begin":
                offene.append(("", element))
            case "fldChar" if element.get(f"{W}fldCharType") == "end" and offene:
                yield offene.pop()
            case "instrText" if offene:
                bisher, anfang = offene[-1]
                offene[-1] = (bisher + (element.text or ""), anfang)
            case "instrText":
                yield element.text or "", element
    yield from offene
