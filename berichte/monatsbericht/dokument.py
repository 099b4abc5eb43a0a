"""Puts the report together: figures in, a frozen document out. Knows no database and no clock."""

from __future__ import annotations

from dataclasses import dataclass

from berichte.kennzahlen import Zahlen
from berichte.monatsbericht import kapitel
from berichte.monatsbericht.erste_seite import erste_seite
from berichte.monatsbericht.zusagen import zusagenkapitel
from berichte.satz import Dokument, Seitenumbruch

NETZWERK = "Kommunen-Netzwerk: engagiert in NRW"
VORFUEHRUNG = (
    "Vorführung: Vorgänge frei erfunden; Register, Mitglieder und Altfälle "
    "nach öffentlichen Quellen"
)


@dataclass(frozen=True, slots=True)
class Kopf:
    """What the installation adds to the figures."""

    gz: str
    ist_vorfuehrung: bool = False


def baue(zahlen: Zahlen, kopf: Kopf) -> Dokument:
    """The whole report."""
    titel = f"Monatsbericht {zahlen.bezug.monat}"
    return Dokument(
        titel=titel,
        thema="Stand des Netzwerks: Mitglieder und laufende Beitritte",
        stand=zahlen.bezug.kenntnisstand,
        verfasser="Geschäftsstelle des Kommunen-Netzwerks",
        dachzeile=NETZWERK,
        kopfzeile=titel,
        kennung=f"Gz. {kopf.gz}",
        fusszeile=VORFUEHRUNG if kopf.ist_vorfuehrung else NETZWERK,
        bausteine=(
            *erste_seite(zahlen, kopf.gz),
            Seitenumbruch(),
            *kapitel.mitglieder(zahlen),
            *kapitel.laufende(zahlen),
            *kapitel.bewegungen(zahlen),
            *kapitel.dauern(zahlen),
            *kapitel.ueberfaellige(zahlen),
            *zusagenkapitel(zahlen),
            *kapitel.definitionen(),
        ),
    )
