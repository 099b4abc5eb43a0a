"""Samples of every kind of PDF that the product makes: no database, no clock.

Whoever adds a kind of paper adds its samples here; a test misses them otherwise. ``art`` is the
package that draws it. The sample with ``vorlage`` is also read word by word (`gliederungen/`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from antraege.choices import AmZug, Zusagestand
from berichte import erklaerung, kurzinformation, monatsbericht, statusbericht, urkunde
from berichte.kennzahlen import Zahlen
from berichte.kennzahlen.zusagen import Zusagenzahlen
from berichte.saetze import GEGENSTAND
from berichte.satz import (
    Abbildung,
    Absatz,
    Baustein,
    Pfad,
    Spalte,
    Tabelle,
    Ueberschrift,
    Zeichnung,
    Zusammenhalten,
    setze,
)
from project.vorfuehrung import unterlagen
from tests.berichte.erklaerung.hilfen import VERBAND
from tests.berichte.erklaerung.hilfen import erklaerung as eine_erklaerung
from tests.berichte.kurzinformation.hilfen import kurzinformation as eine_kurzinformation
from tests.berichte.monatsbericht.hilfen import liste, offener, zahlen, zusage
from tests.berichte.rundenpapiere.hilfen import abhakliste, blaetter, urkunden
from tests.berichte.satz.hilfen import FEINDLICH, alles, dokument, tabelle, ueberall
from tests.berichte.statusbericht.hilfen import statusbericht as ein_statusbericht
from tests.berichte.urkunde.hilfen import URKUNDE

LANG = "Landschaftsverbandsumlagegemeinschaft Wittgenstein-Sayn " * 4
KOPF = monatsbericht.Kopf(gz="III 7-Bericht-2026-02", ist_vorfuehrung=True)


@dataclass(frozen=True)
class Muster:
    """A sample; ``mache`` draws it, the same bytes each time."""

    art: str
    was: str
    mache: Callable[[], bytes]
    vorlage: bool = False

    def __str__(self) -> str:
        return f"{self.art}-{self.was}"


def _bericht(zahlen: Zahlen) -> bytes:
    return setze(monatsbericht.baue(zahlen, KOPF))


def _voller_bericht(name: str = "Ort", mal: int = 1) -> Zahlen:
    """Figures with something in every chapter; ``mal`` makes the tables long."""
    return zahlen(
        (98, 12, 2),
        vormonat=(97, 12, 2),
        ohne_datum=3,
        ruhend=1,
        offen=[offener(f"{name} {zug}", zug) for zug in AmZug],
        entscheidungen=[(art, name) for art in GEGENSTAND],
        neue=[f"{name} {nr}" for nr in range(2 * mal)],
        ueberfaellig=7 * mal,
        zusagen=Zusagenzahlen(
            offene=liste([zusage(name, date(2026, monat, 1)) for monat in range(1, 10)] * mal),
            ueberfaellig=2 * mal,
            bald_faellig=3 * mal,
            erledigte=liste([zusage(name, date(2026, 2, 1), Zusagestand.EINGELOEST)]),
            eingeloest=1,
            verlaengert=1,
        ),
    )


def _satz(*bausteine: Baustein) -> bytes:
    return setze(dokument(*bausteine))


def _tabellen() -> tuple[Baustein, ...]:
    """Tables as they are rarely: without rows, heads, a first column; with a row like a page."""
    spalten = (Spalte("Kommune", 3), Spalte("Grund", 1), Spalte("", 1, rechtsbuendig=True))
    hoch = "\n".join(f"Zeile {nr}" for nr in range(140))
    return (
        Ueberschrift(1, "Tabellen"),
        Tabelle(spalten, (), titel="Ohne Zeilen"),
        Tabelle(spalten, (("Detmold", "fehlt"), ("Unna", hoch, "7"), ("Lemgo",)), zeilenkopf=False),
        Zusammenhalten((Absatz("Was folgt, passt auf keine Seite."), tabelle(120))),
        tabelle(1),
    )


def _karte() -> Abbildung:
    """A drawing of paths."""
    ring = ((0, 0), (900, 0), (900, 900), (0, 900))
    loch = ((300, 300), (600, 300), (600, 600), (300, 600))
    umriss = Pfad((ring, loch), fuellung="#1f3f94", rand="#171a2b", x=10, y=10)
    linie = Pfad((ring,), rand="#171a2b", x=150, y=10, geschlossen=False)
    return Abbildung(Zeichnung(300, 120, (umriss, linie)), "Zwei Umrisse", "Karte")


@cache
def _lange_erklaerung() -> erklaerung.Erklaerung:
    absatz = "Land und Kommunen stärken das **Engagement**. " * 12
    text = "# Erklärung\n\n" + f"{absatz}\n\n## {LANG}\n\n1. eins\n2. zwei\n\n- drei\n\n" * 6
    return replace(
        eine_erklaerung(LANG, wer=LANG, text=text),
        plaetze=(*eine_erklaerung(LANG).plaetze, VERBAND),
        ist_vorfuehrung=True,
    )


MUSTER: tuple[Muster, ...] = (
    Muster("monatsbericht", "voll", lambda: _bericht(_voller_bericht()), vorlage=True),
    Muster("monatsbericht", "leer", lambda: _bericht(zahlen())),
    Muster("monatsbericht", "lang", lambda: _bericht(_voller_bericht(LANG, 12))),
    Muster("urkunde", "einfach", lambda: urkunde.drucke(URKUNDE), vorlage=True),
    Muster(
        "urkunde",
        "lang",
        lambda: urkunde.drucke(
            replace(URKUNDE, kommune=LANG, unterzeichnend=LANG, amt=LANG, ist_vorfuehrung=True)
        ),
    ),
    Muster("erklaerung", "einfach", lambda: erklaerung.drucke(eine_erklaerung()), vorlage=True),
    Muster("erklaerung", "lang", lambda: erklaerung.drucke(_lange_erklaerung())),
    Muster(
        "statusbericht", "einfach", lambda: statusbericht.drucke(ein_statusbericht()), vorlage=True
    ),
    Muster("statusbericht", "lang", lambda: statusbericht.drucke(ein_statusbericht(LANG, 200))),
    Muster("rundenpapiere", "blaetter", lambda: blaetter(2), vorlage=True),
    Muster("rundenpapiere", "abhakliste", lambda: abhakliste(3), vorlage=True),
    Muster("rundenpapiere", "urkunden", lambda: urkunden(2), vorlage=True),
    Muster("rundenpapiere", "lang", lambda: blaetter(7, LANG)),
    Muster("rundenpapiere", "voll", lambda: abhakliste(90, LANG)),
    Muster(
        "kurzinformation",
        "einfach",
        lambda: kurzinformation.drucke(eine_kurzinformation()),
        vorlage=True,
    ),
    Muster(
        "kurzinformation",
        "lang",
        lambda: kurzinformation.drucke(eine_kurzinformation(name=LANG, voll=False)),
    ),
    Muster("vorfuehrung", "vorlage", lambda: unterlagen.drucke("Vorlage"), vorlage=True),
    Muster("satz", "alles", lambda: setze(alles()), vorlage=True),
    Muster("satz", "leer", _satz),
    Muster("satz", "tabellen", lambda: _satz(*_tabellen(), _karte())),
    # The last of them is about length alone.
    Muster("satz", "feindlich", lambda: _satz(*(b for t in FEINDLICH[:-1] for b in ueberall(t)))),
)
