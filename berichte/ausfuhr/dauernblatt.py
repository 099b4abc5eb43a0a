"""The sheet of raw intervals: from it every median of days can be computed again.

A row is an interval of a stay in which nothing changed. The days of a stay are the sum of its rows
that count and are no pause; its days with somebody are the sum of those rows. The whole way of an
admitted case is a step of its own, so its intervals stand there again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from antraege.choices import Antragsstatus
from antraege.worte import STATUSWORTE
from berichte.anzeige.worte import ZUGWORTE
from berichte.ausfuhr.blatt import Art, Spalte, Wert, Werte, ja
from berichte.ausfuhr.koerper import KOERPER, Namen
from berichte.kennzahlen import Bezug
from berichte.kennzahlen.aufenthalte import AUFNAHME, Abschnitt, Aufenthalt, zerlege
from berichte.kennzahlen.dauern import GESAMT

SPALTEN = (
    Spalte("Gz.", zeichen=22),
    *KOERPER,
    Spalte("Schritt", zeichen=30),
    Spalte("Aufenthalt", Art.GANZ),
    Spalte("Stand", zeichen=30),
    Spalte("Von", Art.TAG),
    Spalte("Bis", Art.TAG),
    Spalte("Am Zug", zeichen=20),
    Spalte("Pause"),
    Spalte("Tage", Art.GANZ),
    Spalte("Gezählt"),
    Spalte("Warum nicht", zeichen=24),
)
GESCHLOSSEN = "in dieser Zeit geschlossen"


def dauernzeilen(aufenthalte: Iterable[Aufenthalt], bezug: Bezug, namen: Namen) -> Iterator[Werte]:
    """Stays that ended within the two years or still go on, in their intervals."""
    bisher: Counter[tuple[int, str]] = Counter()
    for aufenthalt in aufenthalte:
        platz = (aufenthalt.vorgang.id, aufenthalt.schritt)
        bisher[platz] += 1
        vorn: tuple[Wert, ...] = (
            aufenthalt.vorgang.aktenzeichen,
            *namen.koerper(aufenthalt.vorgang.koerper),
            _schritt(aufenthalt.schritt),
            bisher[platz],
        )
        for abschnitt in zerlege(aufenthalt, bezug.stichtag):
            yield *vorn, *_abschnitt(aufenthalt, abschnitt)


def _schritt(schritt: str) -> str:
    return GESAMT if schritt == AUFNAHME else STATUSWORTE[Antragsstatus(schritt)].intern


def _abschnitt(aufenthalt: Aufenthalt, abschnitt: Abschnitt) -> tuple[Wert, ...]:
    eintrag = abschnitt.eintrag
    grund = aufenthalt.ausschluss or ("" if abschnitt.ist_offen else GESCHLOSSEN)
    return (
        STATUSWORTE[Antragsstatus(eintrag.nachher)].intern,
        abschnitt.von,
        abschnitt.bis,
        ZUGWORTE[eintrag.am_zug] if eintrag.am_zug else "",
        ja(wert=eintrag.ist_pausiert),
        abschnitt.tage,
        ja(wert=not grund),
        str(grund),
    )
