"""Numbers that know the key of the set behind them, and lists that do not grow for ever."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from operator import attrgetter
from typing import Any, ClassVar, Self

from berichte.kennzahlen.belege import Belege

HOECHSTENS = 500
"""Rows of a list; how many there are altogether is always said."""


@dataclass(frozen=True, slots=True)
class Liste[T]:
    """The first rows, and how many there are."""

    anzahl: int = 0
    zeilen: tuple[T, ...] = ()

    @classmethod
    def aus[B](cls, alle: Sequence[B], zeile: Callable[[B], T]) -> Liste[T]:
        """One row for each, as far as the list goes."""
        return Liste(len(alle), tuple(map(zeile, alle[:HOECHSTENS])))


class Gezaehlt:
    """Base of a row of numbers."""

    __slots__ = ()

    SCHLUESSEL: ClassVar[Mapping[str, str]] = {}
    """Name of a number (or list) -> key of its set; ``{z}`` is the row itself."""

    @classmethod
    def aus(cls, belege: Belege, **gegeben: Any) -> Self:
        """A row whose numbers, unless given, are counted."""
        gezaehlt = [name for name in _felder(cls) if name in cls.SCHLUESSEL and name not in gegeben]
        leer = cls(**gegeben, **dict.fromkeys(gezaehlt, 0))
        anzahlen = {name: belege.anzahl(leer.schluessel(name)) for name in gezaehlt}
        return replace(leer, **anzahlen)  # type: ignore[type-var]

    def schluessel(self, name: str) -> str:
        """Key of the set behind one of the numbers."""
        return self.SCHLUESSEL[name].format(z=self)


def anzahlen(zahlen: object) -> Iterator[tuple[str, int]]:
    """Every number in there with its key."""
    if isinstance(zahlen, Gezaehlt):
        for name in zahlen.SCHLUESSEL:
            wert = attrgetter(name)(zahlen)
            yield zahlen.schluessel(name), wert.anzahl if isinstance(wert, Liste) else wert
    if isinstance(zahlen, tuple):
        for teil in zahlen:
            yield from anzahlen(teil)
    elif is_dataclass(zahlen):
        for name in _felder(type(zahlen)):
            yield from anzahlen(getattr(zahlen, name))


def _felder(klasse: Any) -> list[str]:
    return [feld.name for feld in fields(klasse)]
