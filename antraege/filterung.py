"""Lists filtered by their address: forms of filters, chips, links that change one thing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.db.models import Q


@dataclass(frozen=True, slots=True)
class Verweis:
    """A chip or menu entry, as ``bausteine/filter.html`` and ``navigation.html`` want it."""

    titel: str
    url: str
    aktiv: bool = False
    anzahl: int | None = None


class Suchfeld(forms.CharField):
    """Whatever somebody types: cut, without control characters, one space between words."""

    def __init__(self, platzhalter: str) -> None:
        super().__init__(
            label="Suche",
            required=False,
            widget=forms.TextInput(attrs={"type": "search", "placeholder": platzhalter}),
        )

    def to_python(self, value: Any) -> str:
        """Clean before validating: a search refuses nothing."""
        roh = str(value or "")[:200]
        sauber = "".join(" " if unicodedata.category(z)[0] == "C" else z for z in roh)
        return " ".join(sauber.split())


class Filterform(forms.Form):
    """A GET form of filters. A value that no field knows is told there and filters nothing."""

    alles_freiwillig = True
    zuerst: tuple[str, ...] = ()
    """Fields that are always in sight; the others fold away while they filter nothing."""

    @property
    def sichtbare(self) -> list[forms.BoundField]:
        """The fields in sight."""
        return [self[name] for name in self.zuerst]

    @property
    def weitere(self) -> list[forms.BoundField]:
        """The fields that fold away."""
        return [feld for feld in self.visible_fields() if feld.name not in self.zuerst]

    @property
    def zeigt_weitere(self) -> bool:
        """Whether one of these says something, rightly or wrongly."""
        return any(feld.errors or feld.name in self.gewaehlt for feld in self.weitere)

    def ist_vorgabe(self, name: str, wert: str) -> bool:
        """Whether a value narrows nothing down and need not be shown as a filter."""
        return False

    @property
    def gewaehlt(self) -> dict[str, str]:
        """What is filtered by, as it stands in the address."""
        self.is_valid()
        return {name: str(wert) for name, wert in self.cleaned_data.items() if wert}

    def gesetzte(self) -> list[Verweis]:
        """Every filter in words, with the address of the list without it."""
        gewaehlt = self.gewaehlt
        return [
            Verweis(f"{self.fields[name].label}: {self._wort(name, wert)}", _ohne(gewaehlt, name))
            for name, wert in gewaehlt.items()
            if not self.ist_vorgabe(name, wert)
        ]

    def _wort(self, name: str, wert: str) -> str:
        feld = self.fields[name]
        if not isinstance(feld, forms.ChoiceField):
            return f"„{wert}“"
        return next((str(wort) for key, wort in _flach(feld.choices) if str(key) == wert), wert)


def _flach(auswahl: Any) -> list[tuple[Any, Any]]:
    """Choices without their groups."""
    flach: list[tuple[Any, Any]] = []
    for key, wort in auswahl:
        flach += list(wort) if isinstance(wort, (list, tuple)) else [(key, wort)]
    return flach


def _ohne(gewaehlt: Mapping[str, str], name: str) -> str:
    return adresse({k: v for k, v in gewaehlt.items() if k != name})


def adresse(angaben: Mapping[str, str]) -> str:
    """The address of the same page with these values; empty ones are left out."""
    gesetzt = {name: wert for name, wert in angaben.items() if wert}
    return f"?{urlencode(gesetzt)}" if gesetzt else "?"


def enthaelt(spalte: str, wort: str, vergleich: str = "icontains") -> Q:
    """Text in any case, alike on both databases: SQLite folds only ASCII by itself."""
    bedingung = Q()
    for form in sorted({wort, wort.lower(), wort.upper()}):
        bedingung |= Q(**{f"{spalte}__{vergleich}": form})
    return bedingung


def rohe_worte(eingabe: str) -> list[str]:
    """The words of a query as they were typed, at most eight."""
    return [wort for wort in re.split(r"\s+", eingabe) if wort][:8]
