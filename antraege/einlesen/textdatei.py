"""A text file with comma, semicolon or tab, in whichever encoding an office's program wrote it.

A row that is broken is refused by itself; the reader goes on with the line below it.
"""

import codecs
import csv
import io
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from antraege.einlesen.rohtabelle import Rohzeile, breite_passt, spaltennamen
from antraege.einlesen.tabelle import UnlesbareDatei

TRENNZEICHEN = {",": "Komma", ";": "Semikolon", "\t": "Tabulator"}

_KAPUTT = re.compile(r"[\ufffd\ud800-\udfff]")
"""Bytes that stand for no character, as the decoders below leave them."""


@dataclass(frozen=True, slots=True)
class Textinhalt:
    """The header, the rows below it and what to say about encoding and separator."""

    kopf: list[str]
    rohzeilen: Iterator[Rohzeile]
    hinweise: tuple[str, ...]


def lies_text(inhalt: bytes, name: str, spalten: Collection[str]) -> Textinhalt:
    """Header and rows. Raises :class:`UnlesbareDatei` when there is no header of text."""
    text, kodierung = _dekodiere(inhalt)
    reihe = list(io.StringIO(text, newline=""))
    start, trennzeichen = _kopfstelle(reihe, spalten)
    if start == len(reihe):
        raise UnlesbareDatei(f"{name} ist leer.")
    if "\x00" in reihe[start]:
        raise UnlesbareDatei(f"{name} enthält Nullzeichen. Bitte als CSV in UTF-8 speichern.")
    kopf = spaltennamen(_felder(reihe[start], trennzeichen))
    hinweise = [f"Die Datei ist nicht in UTF-8 gespeichert; gelesen als {kodierung}."]
    if trennzeichen != ",":
        hinweise.append(f"Die Spalten sind getrennt mit: {TRENNZEICHEN[trennzeichen]}.")
    return Textinhalt(
        kopf,
        _rohzeilen(reihe, start + 1, trennzeichen, kopf),
        tuple(hinweise if kodierung else hinweise[1:]),
    )


def _dekodiere(inhalt: bytes) -> tuple[str, str]:
    """Text and the name of its encoding, empty for UTF-8. Broken bytes stay visible in it."""
    if inhalt.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return inhalt.decode("utf-16", errors="replace"), "UTF-16"
    text = inhalt.decode("utf-8-sig", errors="surrogateescape")
    fremd = len(text) - len(text.encode("ascii", "ignore"))
    kaputt = len(re.findall(r"[\ud800-\udfff]", text))
    # A file in UTF-8 with some broken rows stays one; the others come in.
    if kaputt <= fremd - kaputt:
        return text, ""
    return inhalt.decode("cp1252", errors="surrogateescape"), "Windows-1252"


def _kopfstelle(reihe: list[str], spalten: Collection[str]) -> tuple[int, str]:
    """Index of the header and its separator: the one by which most of the columns are found."""
    start = 0
    while start < len(reihe) and not reihe[start].strip():
        start += 1
    if start == len(reihe):
        return start, ","
    # Excel's own first line that names the separator.
    if re.fullmatch(r"\s*sep=.\s*", reihe[start]) and start + 1 < len(reihe):
        start += 1

    def treffer(trennzeichen: str) -> int:
        return len(set(spaltennamen(_felder(reihe[start], trennzeichen))) & set(spalten))

    return start, max(TRENNZEICHEN, key=treffer)


def _felder(zeile: str, trennzeichen: str) -> list[str]:
    try:
        return next(csv.reader([zeile], delimiter=trennzeichen, strict=True), [])
    except csv.Error:
        return []


def _rohzeilen(
    reihe: list[str], start: int, trennzeichen: str, kopf: list[str]
) -> Iterator[Rohzeile]:
    stelle = start
    while stelle < len(reihe):
        rest = (reihe[i] for i in range(stelle, len(reihe)))
        leser = csv.reader(rest, delimiter=trennzeichen, strict=True)
        try:
            felder = tuple(next(leser))
        except csv.Error:
            yield _unlesbar(stelle, "Ein Anführungszeichen steht falsch oder fehlt.")
            stelle += 1
            continue
        # A quote that nobody closed may have swallowed the rows below: give them back.
        weitere = reihe[stelle + 1 : stelle + leser.line_num]
        if weitere and (
            not breite_passt(kopf, felder)
            or any(breite_passt(kopf, _felder(zeile, trennzeichen)) for zeile in weitere)
        ):
            yield _unlesbar(stelle, "Ein Anführungszeichen wird nicht geschlossen.")
            stelle += 1
            continue
        fehler = ""
        if any(_KAPUTT.search(feld) for feld in felder):
            fehler = "Sie enthält Zeichen, die in der Kodierung der Datei nicht lesbar sind."
        yield Rohzeile(stelle + 1, tuple(_KAPUTT.sub("?", feld) for feld in felder), fehler)
        stelle += leser.line_num


def _unlesbar(stelle: int, grund: str) -> Rohzeile:
    return Rohzeile(stelle + 1, (), grund)
