"""The columns that say which body a row is about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from berichte.ausfuhr.blatt import Spalte
from berichte.kennzahlen.verlauf import Koerper

KOERPER = (
    Spalte("Name", zeichen=32),
    Spalte("Art", zeichen=28),
    Spalte("Schlüssel", zeichen=12),
    Spalte("Kreis", zeichen=28),
    Spalte("Regierungsbezirk"),
)


@dataclass(frozen=True, slots=True)
class Namen:
    """Bodies with the name of their Kreis, which need not be among those chosen."""

    kreise: dict[str, str]

    @classmethod
    def aus(cls, alle: Iterable[Koerper]) -> Self:
        """Of the whole register."""
        return cls({k.ags: k.name for k in alle})

    def koerper(self, k: Koerper) -> tuple[str, ...]:
        """Name, kind, key, Kreis, Regierungsbezirk."""
        kreis = self.kreise.get(k.kreis, k.kreis)
        return (k.name, str(k.typ.label), k.ags, kreis, k.regierungsbezirk)
