"""Puts the report together: figures in, a frozen document out. Knows no database and no clock."""

from __future__ import annotations

from dataclasses import dataclass

from berichte.deutsch import datum
from berichte.kennzahlen import Zahlen, pruefsumme
from berichte.monatsbericht import kapitel
from berichte.monatsbericht.berichtigungen import berichtigungskapitel
from berichte.monatsbericht.erste_seite import erste_seite
from berichte.monatsbericht.freigabe import VORLAEUFIG, Vermerk
from berichte.monatsbericht.netz import kartenkapitel, mitgliedertabelle, wachstumskapitel
from berichte.monatsbericht.weg import trichterkapitel
from berichte.monatsbericht.zusagen import zusagenkapitel
from berichte.satz import Dokument, Seitenumbruch

NETZWERK = "Kommunen-Netzwerk: engagiert in NRW"
VORFUEHRUNG = (
    "Vorführung: Vorgänge erfunden; Register, Mitglieder und Altfälle nach öffentlichen Quellen"
)
STELLEN_DER_PRUEFSUMME = 16
"""Digits on each page; the whole sum stands with the definitions."""


@dataclass(frozen=True, slots=True)
class Kopf:
    """What the installation adds to the figures."""

    gz: str
    ist_vorfuehrung: bool = False
    vermerk: Vermerk = VORLAEUFIG


def baue(zahlen: Zahlen, kopf: Kopf) -> Dokument:
    """The whole report."""
    titel = f"Monatsbericht {zahlen.bezug.monat}"
    summe = pruefsumme(zahlen)
    return Dokument(
        titel=titel,
        thema="Stand des Netzwerks: Mitglieder und laufende Beitritte",
        stand=zahlen.bezug.kenntnisstand,
        verfasser="Geschäftsstelle des Kommunen-Netzwerks",
        dachzeile=NETZWERK,
        kopfzeile=", ".join(filter(None, (titel, kopf.vermerk.kurz))),
        kennung=f"Gz. {kopf.gz}",
        fusszeile=_fusszeile(zahlen, kopf, summe),
        bausteine=(
            *erste_seite(zahlen, kopf.gz, kopf.vermerk),
            Seitenumbruch(),
            *kapitel.mitglieder(zahlen),
            *kartenkapitel(zahlen),
            *wachstumskapitel(zahlen),
            *kapitel.laufende(zahlen),
            *kapitel.bewegungen(zahlen),
            *trichterkapitel(zahlen),
            *kapitel.dauern(zahlen),
            *kapitel.ueberfaellige(zahlen),
            *kapitel.festgefahrene(zahlen),
            *zusagenkapitel(zahlen),
            *berichtigungskapitel(zahlen),
            *mitgliedertabelle(zahlen),
            *kapitel.definitionen(summe),
        ),
    )


def _fusszeile(zahlen: Zahlen, kopf: Kopf, summe: str) -> str:
    """On each page: what the figures are of, and by what they are known again."""
    stand = f"Stichtag {datum(zahlen.bezug.stichtag)}, Prüfsumme {summe[:STELLEN_DER_PRUEFSUMME]}"
    return f"{stand} · {VORFUEHRUNG if kopf.ist_vorfuehrung else NETZWERK}"
