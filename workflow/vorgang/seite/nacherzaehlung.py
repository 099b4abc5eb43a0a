"""The facts of a case as each entry of its history left them, told again from the entries alone.

An entry carries what an act changed: keys and dates in its content, words beside it. Read in order
they give every row as it was then, so a verdict that was changed later stays readable where it was
given.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from antraege.fall import SAMMLUNGEN, Fall
from antraege.models import Protokolleintrag
from antraege.protokoll import worte_der_zeilen

type Zeilenstand = dict[str, Any]
"""Columns of a row with everything known of them by then."""


@dataclass(frozen=True, slots=True)
class Beruehrt:
    """A row that an entry inserted or changed."""

    werte: Zeilenstand
    geaendert: frozenset[str]
    """Columns that the entry names, free texts among them."""
    ist_neu: bool
    id: int | None
    """Key of the row; None where the entry alone does not tell it."""

    def hat(self, spalte: str) -> bool:
        """Whether the entry set this column to anything."""
        return spalte in self.geaendert and self.werte.get(spalte) not in (None, "")


type Stand = dict[str, list[Beruehrt]]
"""Collection -> the rows that an entry touched, as they were after it."""

MIT_LUECKEN = frozenset({"fristen"})
"""Collections of which an entry may name a new row that was never written: a deadline that begins
and ends in one confirmation."""


def nacherzaehlt(eintraege: tuple[Protokolleintrag, ...], fall: Fall) -> dict[int, Stand]:
    """Key of an entry -> what it touched. ``eintraege`` come oldest first."""
    bisher: dict[str, list[Zeilenstand]] = defaultdict(list)
    return {eintrag.pk: _eintrag(eintrag, bisher, fall) for eintrag in eintraege}


def _eintrag(eintrag: Protokolleintrag, bisher: dict[str, list[Zeilenstand]], fall: Fall) -> Stand:
    daten: Mapping[str, list[Zeilenstand]] = json.loads(eintrag.inhalt).get("daten", {})
    worte = worte_der_zeilen({t.feld: t.text for t in eintrag.texte.all()})
    stand: Stand = {}
    for sammlung in dict.fromkeys((*daten, *worte)):
        zeilen = [
            _zeile(sammlung, werte, bisher[sammlung], fall) for werte in daten.get(sammlung, [])
        ]
        if not zeilen and len(bisher[sammlung]) == 1:
            # Only words changed: which row it was is certain where there is but one.
            zeilen = [Beruehrt(bisher[sammlung][0], frozenset(), ist_neu=False, id=None)]
        for stelle, gesagt in worte.get(sammlung, {}).items() if zeilen else ():
            zeilen[stelle] = _mit_worten(zeilen[stelle], gesagt)
        stand[sammlung] = [
            Beruehrt(dict(z.werte), z.geaendert, ist_neu=z.ist_neu, id=z.id) for z in zeilen
        ]
    return stand


def _mit_worten(zeile: Beruehrt, worte: Mapping[str, str]) -> Beruehrt:
    zeile.werte.update(worte)
    geaendert = zeile.geaendert | frozenset(worte)
    return Beruehrt(zeile.werte, geaendert, ist_neu=zeile.ist_neu, id=zeile.id)


def _zeile(sammlung: str, werte: Zeilenstand, bisher: list[Zeilenstand], fall: Fall) -> Beruehrt:
    """The row that an entry inserted or changed, with everything known of it by then."""
    zeilen = getattr(fall, sammlung) if sammlung in SAMMLUNGEN else ()
    schluessel = [zeile.id for zeile in zeilen]
    genannt = frozenset(werte) - {"id"}
    if "id" not in werte:
        bisher.append(dict(werte))
        stelle = len(bisher) - 1
        pk = schluessel[stelle] if stelle < len(schluessel) else None
        return Beruehrt(bisher[-1], genannt, ist_neu=True, id=pk)
    if sammlung in MIT_LUECKEN:
        return Beruehrt(dict(werte), genannt, ist_neu=False, id=werte["id"])
    # Rows are never deleted and get their keys in the order of the entries.
    stelle = schluessel.index(werte["id"]) if werte["id"] in schluessel else len(bisher)
    if stelle >= len(bisher):
        return Beruehrt(dict(werte), genannt, ist_neu=False, id=werte["id"])
    bisher[stelle].update(werte)
    return Beruehrt(bisher[stelle], genannt, ist_neu=False, id=werte["id"])
