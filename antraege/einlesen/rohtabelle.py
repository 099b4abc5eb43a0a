"""Rows as a file gives them, before anybody knows what its columns mean."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from antraege.einlesen.tabelle import Ablehnung, UnlesbareDatei, Zeile

GANZE_DATEI = 0
"""Line number of a note on the file as a whole."""


@dataclass(frozen=True, slots=True)
class Hinweis:
    """What somebody should know of a row that was taken over, or of the file."""

    nr: int
    text: str

    def __str__(self) -> str:
        """One line for the operator."""
        return self.text if self.nr == GANZE_DATEI else f"Zeile {self.nr}: {self.text}"


@dataclass(frozen=True, slots=True)
class Rohzeile:
    """The cells of a row as text, and the line it begins on; ``fehler``: why it cannot be used."""

    nr: int
    felder: tuple[str, ...]
    fehler: str = ""
    hinweise: tuple[str, ...] = ()

    @property
    def ist_leer(self) -> bool:
        """Whether nothing stands in it."""
        return not self.fehler and not any(feld.strip() for feld in self.felder)


@dataclass(frozen=True, slots=True)
class Tabelle:
    """What could be read of a file, what was left out and what to say about it."""

    zeilen: tuple[Zeile, ...] = ()
    abgelehnt: tuple[Ablehnung, ...] = ()
    hinweise: tuple[Hinweis, ...] = ()


def spaltennamen(felder: Iterable[str]) -> list[str]:
    """The names of a header: no case, no outer spaces, nothing for empty columns at its end."""
    namen = [feld.strip().casefold() for feld in felder]
    while namen and not namen[-1]:
        namen.pop()
    return namen


def pruefe_kopf(name: str, kopf: list[str], spalten: Collection[str]) -> None:
    """Every column once. Raises :class:`UnlesbareDatei`."""
    if fehlend := [spalte for spalte in spalten if spalte not in kopf]:
        raise UnlesbareDatei(f"{name}: In der Kopfzeile fehlen Spalten: {', '.join(fehlend)}.")
    if doppelt := sorted({spalte for spalte in kopf if spalte and kopf.count(spalte) > 1}):
        mehrfach = ", ".join(spalte[:40] for spalte in doppelt[:5])
        raise UnlesbareDatei(f"{name}: In der Kopfzeile stehen Spalten doppelt: {mehrfach}.")


def ordne(
    name: str,
    kopf: list[str],
    rohzeilen: Iterable[Rohzeile],
    spalten: Collection[str],
    hoechstens: int,
) -> Tabelle:
    """Rows by column. Raises :class:`UnlesbareDatei` when there are more than ``hoechstens``."""
    zeilen: list[Zeile] = []
    abgelehnt: list[Ablehnung] = []
    hinweise = _ungelesen(kopf, spalten)
    for roh in rohzeilen:
        if roh.ist_leer:
            continue
        if len(zeilen) + len(abgelehnt) == hoechstens:
            grenze = f"{hoechstens:,}".replace(",", ".")
            raise UnlesbareDatei(f"{name} hat mehr als {grenze} Zeilen. Bitte die Datei teilen.")
        if grund := roh.fehler or _breitenfehler(kopf, roh):
            schluessel = roh.felder[0].strip() if roh.felder else ""
            abgelehnt.append(Ablehnung(roh.nr, schluessel, grund))
            continue
        werte = dict(zip(kopf, map(str.strip, roh.felder), strict=False))
        zeilen.append(Zeile(roh.nr, {spalte: werte[spalte] for spalte in spalten}))
        hinweise += [Hinweis(roh.nr, text) for text in roh.hinweise]
    return Tabelle(tuple(zeilen), tuple(abgelehnt), tuple(hinweise))


def breite_passt(kopf: list[str], felder: Collection[str]) -> bool:
    """Whether a row has a cell for each column; empty cells behind them do not matter."""
    liste = list(felder)
    return len(liste) >= len(kopf) and not any(feld.strip() for feld in liste[len(kopf) :])


def _breitenfehler(kopf: list[str], roh: Rohzeile) -> str:
    if breite_passt(kopf, roh.felder):
        return ""
    return f"Sie hat {len(roh.felder)} Spalten, die Kopfzeile {len(kopf)}."


def _ungelesen(kopf: list[str], spalten: Collection[str]) -> list[Hinweis]:
    fremd = [f"„{spalte[:40]}“" for spalte in kopf if spalte and spalte not in spalten]
    if not fremd:
        return []
    return [Hinweis(GANZE_DATEI, f"Nicht gelesen werden die Spalten {', '.join(fremd[:10])}.")]
