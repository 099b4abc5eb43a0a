"""What an office leaves behind in Word that no town hall may read or must not be bound by."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from berichte.beschlussvorlage.stelle import W, absatztext, stelle, text_von

AENDERUNGEN = frozenset(
    f"{W}{art}"
    for art in (
        *("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge"),
        *("rPrChange", "pPrChange", "sectPrChange", "numberingChange"),
        *("tblPrChange", "tblGridChange", "trPrChange", "tcPrChange", "tblPrExChange"),
    )
)
"""Elements of tracked changes; each bears the name of who made it."""
AUS = frozenset({"0", "false", "off"})


def spuren(teil: str, wurzel: Any) -> Iterator[str]:
    """What of this is in a part, the first of each kind, as sentences."""
    for suche in (_kommentar, _aenderung, _ausgeblendet, _schutz):
        yield from suche(teil, wurzel)


def _kommentar(teil: str, wurzel: Any) -> Iterator[str]:
    if (kommentar := next(wurzel.iter(f"{W}comment"), None)) is not None:
        yield (
            f"Die Datei enthält Kommentare{stelle('', text_von(kommentar))}. Sie stünden in jeder "
            "Beschlussvorlage. Bitte in Word unter „Überprüfen“ alle Kommentare löschen."
        )


def _aenderung(teil: str, wurzel: Any) -> Iterator[str]:
    if (aenderung := next((e for e in wurzel.iter() if e.tag in AENDERUNGEN), None)) is not None:
        yield (
            f"Die Datei enthält nachverfolgte Änderungen{stelle(teil, absatztext(aenderung))}. Sie "
            "stünden mit den Namen der Bearbeitenden in jeder Beschlussvorlage. Bitte in Word "
            "unter „Überprüfen“ alle Änderungen annehmen oder ablehnen."
        )


def _ausgeblendet(teil: str, wurzel: Any) -> Iterator[str]:
    for lauf in wurzel.iter(f"{W}r"):
        schalter = lauf.find(f"{W}rPr/{W}vanish")
        if schalter is not None and _ist_an(schalter) and (text := text_von(lauf)).strip():
            yield (
                f"Die Datei enthält ausgeblendeten Text{stelle(teil, text)}. Er stünde verborgen "
                "in jeder Beschlussvorlage. Bitte einblenden oder löschen."
            )
            return


def _schutz(_teil: str, wurzel: Any) -> Iterator[str]:
    schutz = wurzel.find(f"{W}documentProtection")
    ist_geschuetzt = schutz is not None and _ist_an(schutz, "enforcement", vorgabe="0")
    if ist_geschuetzt or wurzel.find(f"{W}writeProtection") is not None:
        yield (
            "Die Datei ist gegen Änderungen geschützt; keine Kommune könnte ihre Beschlussvorlage "
            "bearbeiten. Bitte den Schutz in Word aufheben und noch einmal speichern."
        )


def _ist_an(element: Any, name: str = "val", *, vorgabe: str = "1") -> bool:
    return element.get(f"{W}{name}", vorgabe) not in AUS
