"""Whom somebody means who types a number or a name at the entrance.

One entry checks a body off at once, so only what is plain counts: the number on the printed sheet,
the name as it is printed, or the beginning of its words. Who is not alone is asked about.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from antraege.models import Kommune
from antraege.namen import sortierschluessel, umschrift
from workflow.runden.stand import Eintrag

NUMMER = re.compile(r"(?:nr\.?\s*)?([0-9]{1,6})", re.IGNORECASE)
FALTUNGEN: tuple[Callable[[str], str], ...] = (sortierschluessel, umschrift)
"""Spellings of one name: "Mülheim" is found as "Mulheim" and as "Muelheim"."""


def finde(eintraege: Sequence[Eintrag], eingabe: str) -> list[Eintrag]:
    """The body that is meant; several where it is not plain, none where nothing fits."""
    if nummer := NUMMER.fullmatch(eingabe):
        return [x for x in eintraege if x.nummer == int(nummer[1])]
    worte = _worte(eingabe, sortierschluessel)
    if not worte:
        return []
    for trifft in (_heisst_ganz, _heisst, _beginnt):
        if gefunden := [x for x in eintraege if trifft(x, worte)]:
            return gefunden
    return []


def meint_andere(gefunden: Eintrag, eingabe: str) -> bool:
    """Whether this is the name of a body that is not on the list: "Hamm" is no Hamminkeln."""
    worte = _worte(eingabe, sortierschluessel)
    if NUMMER.fullmatch(eingabe) or _heisst_ganz(gefunden, worte) or _heisst(gefunden, worte):
        return False
    return Kommune.objects.filter(sortierung=sortierschluessel(eingabe)).exists()


def _heisst_ganz(x: Eintrag, worte: list[str]) -> bool:
    """With its kind, as it is printed: "Kreis Recklinghausen", "Stadt Recklinghausen"."""
    return any(_worte(x.name, faltung) == worte for faltung in FALTUNGEN)


def _heisst(x: Eintrag, worte: list[str]) -> bool:
    """Without its kind."""
    return any(_worte(x.fall.kommune.name, faltung) == worte for faltung in FALTUNGEN)


def _beginnt(x: Eintrag, worte: list[str]) -> bool:
    """Every word typed begins a word of the printed name."""
    return any(
        all(any(w.startswith(wort) for w in _worte(x.name, faltung)) for wort in worte)
        for faltung in FALTUNGEN
    )


def _worte(text: str, faltung: Callable[[str], str]) -> list[str]:
    """Words without marks: "Nümbrecht-Ort" are two."""
    return re.findall(r"\w+", faltung(text))
