"""A sheet: its name, its columns and what kind of values stands in each, its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from berichte.rundung import kaufmaennisch

type Wert = str | int | float | date | datetime | None
type Werte = Sequence[Wert]

NACHKOMMASTELLEN = 1
"""Of shares and medians, as on the page."""


class Art(Enum):
    """What stands in a column: how a spreadsheet prints it, and how wide it is."""

    TEXT = ("", 18)
    LANG = ("", 90)
    GANZ = ("#,##0", 11)
    DEZIMAL = ("#,##0.0", 11)
    TAG = ("DD.MM.YYYY", 12)
    ZEIT = ("DD.MM.YYYY HH:MM", 18)
    GEMISCHT = ("", 92)
    """Each value by its own type."""

    @property
    def format(self) -> str:
        """The number format; empty: none."""
        return self.value[0]

    @property
    def breite(self) -> int:
        """Characters."""
        return self.value[1]


@dataclass(frozen=True, slots=True)
class Spalte:
    """A column; ``zeichen`` says how wide it is where its kind does not."""

    titel: str
    art: Art = Art.TEXT
    zeichen: int = 0

    @property
    def breite(self) -> int:
        """Characters: wide enough for its head and the arrow of the filter."""
        return max(self.zeichen or self.art.breite, min(len(self.titel) + 4, 30))


@dataclass(frozen=True, slots=True)
class Blatt:
    """A sheet: its name, its columns, its rows as often as they are asked for."""

    name: str
    spalten: tuple[Spalte, ...]
    zeilen: Callable[[], Iterable[Werte]]


def gerundet(wert: float | None) -> float | None:
    """As the page prints it."""
    return None if wert is None else kaufmaennisch(float(wert), NACHKOMMASTELLEN)


def ja(*, wert: bool) -> str:
    """A truth for people who filter."""
    return "ja" if wert else "nein"
