"""Whom somebody means who types a number, a name or a key at the entrance.

One entry checks a body off at once, so only what is plain counts: the number on the printed sheet,
the official key, the reference of the case, the name as it is printed or was printed before a
change, or the beginning of its words. Who is not alone is asked about.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date

from django.db.models import Q

from antraege.models import Kommune
from antraege.namen import sortierschluessel, umschrift
from workflow.runden.stand import Eintrag, Rundenstandbild

NUMMER = re.compile(r"(?:nr\.?\s*)?([0-9]{1,6})", re.IGNORECASE)
ZEICHEN = re.compile(r"(?:gz\.?|az\.?|aktenzeichen|ags)?[\s:]*(.+)", re.IGNORECASE | re.DOTALL)
"""A reference or a key, with or without the word for it."""
FALTUNGEN: tuple[Callable[[str], str], ...] = (sortierschluessel, umschrift)
"""Spellings of one name: "Mülheim" is found as "Mulheim" and as "Muelheim"."""


def finde(bild: Rundenstandbild, eingabe: str) -> list[Eintrag]:
    """The body that is meant; several where it is not plain, none where nothing fits."""
    alle = bild.eintraege
    if treffer := [x for x in alle if _traegt(bild, x, eingabe)]:
        return treffer
    worte = _worte(eingabe, sortierschluessel)
    if not worte or NUMMER.fullmatch(eingabe):
        return []
    for trifft in (_heisst_ganz, _heisst, _hiess, _beginnt):
        if gefunden := [x for x in alle if trifft(bild, x, worte)]:
            return gefunden
    return []


def meint_andere(bild: Rundenstandbild, gefunden: Eintrag, eingabe: str, heute: date) -> bool:
    """Whether this is the name of a body that is not on the list: "Hamm" is no Hamminkeln."""
    worte = _worte(eingabe, sortierschluessel)
    if _traegt(bild, gefunden, eingabe):
        return False
    if _heisst_ganz(bild, gefunden, worte) or _heisst(bild, gefunden, worte):
        return False
    besteht = Q(besteht_bis=None) | Q(besteht_bis__gte=heute)
    return Kommune.objects.filter(besteht, sortierung=sortierschluessel(eingabe)).exists()


def hiess(bild: Rundenstandbild, gefunden: Eintrag, eingabe: str) -> bool:
    """Whether the body was called so before a change."""
    return _hiess(bild, gefunden, _worte(eingabe, sortierschluessel))


def _traegt(bild: Rundenstandbild, x: Eintrag, eingabe: str) -> bool:
    """Its number on the list, its official key, or the reference of its case."""
    if (nummer := NUMMER.fullmatch(eingabe)) and x.nummer == int(nummer[1]):
        return True
    gesucht = ZEICHEN.fullmatch(eingabe.strip())
    if gesucht is None:
        return False
    dicht = _dicht(gesucht[1])
    zeichen = (x.fall.antrag.aktenzeichen, *bild.frueher[x.zeile.antrag_id].schluessel)
    return any(dicht == _dicht(z) for z in zeichen if z)


def _dicht(text: str) -> str:
    """Without blanks and case: "05 766 020" is "05766020"."""
    return re.sub(r"\s", "", text).casefold()


def _heisst_ganz(bild: Rundenstandbild, x: Eintrag, worte: list[str]) -> bool:
    """With its kind, as it is printed: "Kreis Recklinghausen", "Stadt Recklinghausen"."""
    return _gleich([x.name], worte)


def _heisst(bild: Rundenstandbild, x: Eintrag, worte: list[str]) -> bool:
    """Without its kind."""
    return _gleich([x.fall.kommune.name], worte)


def _hiess(bild: Rundenstandbild, x: Eintrag, worte: list[str]) -> bool:
    """By a name from before a change of bodies, with its kind or without."""
    frueher = bild.frueher[x.zeile.antrag_id]
    return _gleich([*frueher.namen, *frueher.kurze], worte)


def _gleich(namen: Iterable[str], worte: list[str]) -> bool:
    return any(_worte(name, faltung) == worte for name in namen for faltung in FALTUNGEN)


def _beginnt(bild: Rundenstandbild, x: Eintrag, worte: list[str]) -> bool:
    """Every word typed begins a word of the name, as it is or was printed."""
    return any(
        all(any(w.startswith(wort) for w in _worte(name, faltung)) for wort in worte)
        for name in (x.name, *bild.frueher[x.zeile.antrag_id].namen)
        for faltung in FALTUNGEN
    )


def _worte(text: str, faltung: Callable[[str], str]) -> list[str]:
    """Words without marks: "Nümbrecht-Ort" are two."""
    return re.findall(r"\w+", faltung(text))
