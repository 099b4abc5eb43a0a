"""The facts of a case as each entry of its history left them, told again from the entries alone.

An entry carries what an act changed: keys and dates in its content, words beside it. Read in order
they give every row as it was then, so a verdict that was changed later stays readable where it was
given.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from antraege.fall import Fall
from antraege.models import Protokolleintrag

type Zeilenstand = dict[str, Any]
type Stand = dict[str, list[Zeilenstand]]
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
    worte = _worte(eintrag)
    stand: Stand = {}
    for sammlung in dict.fromkeys((*daten, *worte)):
        zeilen = [
            _zeile(sammlung, werte, bisher[sammlung], fall) for werte in daten.get(sammlung, [])
        ]
        if not zeilen and len(bisher[sammlung]) == 1:
            # Only words changed: which row it was is certain where there is but one.
            zeilen = bisher[sammlung][:]
        if zeilen:
            zeilen[-1].update(worte.get(sammlung, {}))
        stand[sammlung] = [dict(zeile) for zeile in zeilen]
    return stand


def _worte(eintrag: Protokolleintrag) -> dict[str, Zeilenstand]:
    """The free texts of an entry by collection and column."""
    worte: dict[str, Zeilenstand] = defaultdict(dict)
    for text in eintrag.texte.all():
        sammlung, punkt, spalte = text.feld.partition(".")
        if punkt:
            worte[sammlung][spalte] = text.text
    return worte


def _zeile(sammlung: str, werte: Zeilenstand, bisher: list[Zeilenstand], fall: Fall) -> Zeilenstand:
    """The row that an entry inserted or changed, with everything known of it by then."""
    if "id" not in werte:
        bisher.append(dict(werte))
        return bisher[-1]
    if sammlung in MIT_LUECKEN:
        return dict(werte)
    # Rows are never deleted and get their keys in the order of the entries.
    schluessel = [zeile.id for zeile in getattr(fall, sammlung, ())]
    stelle = schluessel.index(werte["id"]) if werte["id"] in schluessel else len(bisher)
    if stelle >= len(bisher):
        return dict(werte)
    bisher[stelle].update(werte)
    return bisher[stelle]
