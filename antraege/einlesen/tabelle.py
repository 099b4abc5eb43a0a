"""A CSV file as rows with their line numbers; unusable files and rows say why."""

import csv
import io
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

HOECHSTENS_BYTES = 20_000_000


class UnlesbareDatei(Exception):
    """The file as a whole cannot be used; the message is a sentence for people."""


class Zeilenfehler(Exception):
    """One row cannot be used; the message is the reason without line number."""


@dataclass(frozen=True, slots=True)
class Zeile:
    """A row of a table: a line it stands on, and its values by column, without outer spaces."""

    nr: int
    werte: dict[str, str]


@dataclass(frozen=True, slots=True)
class Ablehnung:
    """A row that was left out, and why."""

    nr: int
    schluessel: str
    grund: str

    def __str__(self) -> str:
        """One line for the operator."""
        wer = f" ({self.schluessel[:60]})" if self.schluessel else ""
        return f"Zeile {self.nr}{wer}: {self.grund}"


def lies_tabelle(pfad: Path, spalten: Collection[str]) -> tuple[list[Zeile], list[Ablehnung]]:
    """All rows of a UTF-8 file with commas and a header; rows of a wrong width are refused.

    Raises :class:`UnlesbareDatei` when the file cannot be read or lacks one of ``spalten``.
    """
    leser = csv.reader(io.StringIO(_lies_text(pfad), newline=""), strict=True)
    try:
        kopf = [name.strip() for name in next(leser, [])]
        _pruefe_kopf(pfad, kopf, spalten)
        zeilen: list[Zeile] = []
        abgelehnt: list[Ablehnung] = []
        for felder in leser:
            if not any(feld.strip() for feld in felder):
                continue
            if len(felder) != len(kopf):
                grund = f"Sie hat {len(felder)} Spalten, die Kopfzeile {len(kopf)}."
                abgelehnt.append(Ablehnung(leser.line_num, felder[0].strip(), grund))
                continue
            werte = {name: feld.strip() for name, feld in zip(kopf, felder, strict=True)}
            zeilen.append(Zeile(leser.line_num, werte))
    except csv.Error as fehler:
        raise UnlesbareDatei(
            f"{pfad} ist keine lesbare CSV-Datei (Zeile {leser.line_num})."
        ) from fehler
    return zeilen, abgelehnt


def lies_zeilen[E](
    zeilen: Iterable[Zeile], lies: Callable[[Zeile], E], schluessel: str
) -> tuple[list[tuple[Zeile, E]], list[Ablehnung]]:
    """Every row read by ``lies``; the refused ones apart. A key counts at its first row only."""
    gelesen: list[tuple[Zeile, E]] = []
    abgelehnt: list[Ablehnung] = []
    erste: dict[str, int] = {}
    for zeile in zeilen:
        wert = zeile.werte[schluessel]
        if wert in erste:
            grund = f"Der Schlüssel steht schon in Zeile {erste[wert]}."
            abgelehnt.append(Ablehnung(zeile.nr, wert, grund))
            continue
        if wert:
            erste[wert] = zeile.nr
        try:
            gelesen.append((zeile, lies(zeile)))
        except Zeilenfehler as fehler:
            abgelehnt.append(Ablehnung(zeile.nr, wert, str(fehler)))
    return gelesen, abgelehnt


def _lies_text(pfad: Path) -> str:
    try:
        with pfad.open("rb") as datei:
            inhalt = datei.read(HOECHSTENS_BYTES + 1)
    except OSError as fehler:
        raise UnlesbareDatei(f"{pfad} lässt sich nicht lesen ({fehler.strerror}).") from fehler
    if len(inhalt) > HOECHSTENS_BYTES:
        raise UnlesbareDatei(f"{pfad} ist größer als {HOECHSTENS_BYTES // 1_000_000} MB.")
    try:
        text = inhalt.decode("utf-8-sig")
    except UnicodeDecodeError as fehler:
        zeile = inhalt[: fehler.start].count(b"\n") + 1
        raise UnlesbareDatei(
            f"{pfad} ist nicht in UTF-8 gespeichert (erste Stelle in Zeile {zeile})."
        ) from fehler
    if "\x00" in text:
        raise UnlesbareDatei(f"{pfad} enthält Nullzeichen und ist keine Textdatei in UTF-8.")
    return text


def _pruefe_kopf(pfad: Path, kopf: list[str], spalten: Collection[str]) -> None:
    if fehlend := [name for name in spalten if name not in kopf]:
        raise UnlesbareDatei(
            f"{pfad}: In der Kopfzeile fehlen Spalten: {', '.join(fehlend)}. "
            "Erwartet wird eine CSV-Datei mit Komma."
        )
    if len(set(kopf)) != len(kopf):
        raise UnlesbareDatei(f"{pfad}: In der Kopfzeile steht eine Spalte doppelt.")
