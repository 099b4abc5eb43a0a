"""Paging by key: every page costs the same, and no row is lost or doubled between two pages.

A mark names the last row of a page by its sort value and key, so it still means the same place
when rows before it come or go.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from django.db.models import Q, QuerySet

SEITENGROESSE = 50

Werte = dict[str, Any]
Zeilen = QuerySet[Any, Any]
"""Rows as ``values()`` gives them; ``pk`` and the sort column have to be among them."""


@dataclass(frozen=True, slots=True)
class Ordnung:
    """A sort column that is never empty, made unique by the key, and its way into an address."""

    spalte: str
    lies: Callable[[str], Any]
    schreibe: Callable[[Any], str] = str
    ist_absteigend: bool = False


@dataclass(frozen=True, slots=True)
class Stelle:
    """Where in a list a page begins (``after``) or ends (``before``); both empty: at the top."""

    after: str = ""
    before: str = ""

    @classmethod
    def aus(cls, angaben: Mapping[str, str]) -> Stelle:
        """What the address says."""
        return cls(angaben.get("after", ""), angaben.get("before", ""))


@dataclass(frozen=True, slots=True)
class Seite:
    """Rows of one page and the marks of its neighbours (empty: there is none)."""

    zeilen: list[Werte]
    before: str = ""
    after: str = ""

    @property
    def ist_ganz(self) -> bool:
        """Whether this page is the whole list."""
        return not self.before and not self.after


def blaettere(
    zeilen: Zeilen, ordnung: Ordnung, stelle: Stelle, groesse: int = SEITENGROESSE
) -> Seite:
    """One page in one statement. A mark that cannot be read begins at the top."""
    nach, vor = _lies_marke(ordnung, stelle.after), _lies_marke(ordnung, stelle.before)
    rueckwaerts = nach is None and vor is not None
    absteigend = ordnung.ist_absteigend != rueckwaerts
    if (marke := vor if rueckwaerts else nach) is not None:
        zeilen = zeilen.filter(_jenseits(ordnung.spalte, marke, absteigend=absteigend))
    vorzeichen = "-" if absteigend else ""
    sortiert = zeilen.order_by(f"{vorzeichen}{ordnung.spalte}", f"{vorzeichen}pk")
    gefunden = list(sortiert[: groesse + 1])
    mehr = len(gefunden) > groesse
    gefunden = gefunden[:groesse]
    if rueckwaerts:
        gefunden.reverse()
    davor = mehr if rueckwaerts else nach is not None
    danach = rueckwaerts or mehr
    return Seite(
        gefunden,
        before=_marke(ordnung, gefunden[0]) if gefunden and davor else "",
        after=_marke(ordnung, gefunden[-1]) if gefunden and danach else "",
    )


def _jenseits(spalte: str, marke: tuple[Any, int], *, absteigend: bool) -> Q:
    """Rows behind a mark; the first condition lets the database begin in its index."""
    richtung = "lt" if absteigend else "gt"
    wert, pk = marke
    ab_hier = Q(**{f"{spalte}__{richtung}e": wert})
    return ab_hier & (Q(**{f"{spalte}__{richtung}": wert}) | Q(**{f"pk__{richtung}": pk}))


def _marke(ordnung: Ordnung, zeile: Werte) -> str:
    return f"{ordnung.schreibe(zeile[ordnung.spalte])}_{zeile['pk']}"


def _lies_marke(ordnung: Ordnung, text: str) -> tuple[Any, int] | None:
    wert, _, pk = text[:400].rpartition("_")
    if not re.fullmatch("[0-9]{1,18}", pk) or "\x00" in wert:
        return None
    try:
        return ordnung.lies(wert), int(pk)
    except (ValueError, OverflowError):
        return None


def lies_tag(text: str) -> date:
    """A day of a mark."""
    return date.fromisoformat(text)


def lies_zeitpunkt(text: str) -> datetime:
    """A moment of a mark, in UTC."""
    zeitpunkt = datetime.fromisoformat(text)
    if zeitpunkt.tzinfo is None:
        raise ValueError("Ein Zeitpunkt braucht eine Zeitzone.")
    return zeitpunkt.astimezone(UTC)


def schreibe_zeitpunkt(zeitpunkt: datetime) -> str:
    """The way back, to the microsecond."""
    return zeitpunkt.astimezone(UTC).isoformat()
