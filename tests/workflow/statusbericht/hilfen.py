"""A status report as words, and where each is handed out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from berichte.statusbericht import (
    Gegenstand,
    Paare,
    Punkte,
    Satz,
    Statusbericht,
    Teil,
    Uebersicht,
)
from tests.berichte.satz.hilfen import texte
from tests.stuetzen.faelle import DETMOLD, Welt
from workflow.portal.queries import lies_vorgang
from workflow.statusbericht.lesen import fuer_die_akte, fuer_die_kommune, zur_akte


def intern(welt: Welt, antrag: int) -> str:
    """Every word of the report for the file."""
    return worte(fuer_die_akte(antrag, welt.jetzt).inhalt)


def oeffentlich(welt: Welt, antrag: int) -> str:
    """Every word of the report for the municipality."""
    return worte(fuer_die_kommune(lies_vorgang(antrag), welt.jetzt).inhalt)


def akte(welt: Welt, ags: str = DETMOLD) -> str:
    """Every word of the report on a body's file."""
    return worte(zur_akte(ags, welt.jetzt).inhalt)


def worte(bericht: Statusbericht) -> str:
    """Every word of a report on one line, without the breaks of paper."""
    teile = [bericht.worum, bericht.vermerk, *(f"{name} {wert}" for name, wert in bericht.kopf)]
    for abschnitt in bericht.abschnitte:
        inhalt = " ".join(wort for teil in abschnitt.teile for wort in _worte(teil))
        teile += [abschnitt.titel, inhalt if inhalt.strip() else abschnitt.leer]
    return " ".join(" ".join(teile).split())


def _worte(teil: Teil) -> Iterator[str]:
    match teil:
        case Satz():
            yield teil.text
        case Punkte():
            yield from (teil.titel, *teil.punkte)
        case Paare():
            yield from (wort for paar in teil.paare for wort in paar)
        case Gegenstand():
            yield from (teil.titel, teil.stand, *(w for paar in teil.paare for w in paar))
            yield teil.text
        case Uebersicht():
            yield from (zelle for zeile in teil.zeilen for zelle in zeile)


def gedruckt(antwort: Any) -> str:
    """The words of a PDF that a page handed out, on one line."""
    assert antwort.status_code == 200
    return re.sub(r"\s+", " ", " ".join(texte(antwort.content)))
