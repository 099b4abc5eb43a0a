"""Rounds in words."""

from __future__ import annotations

from dataclasses import dataclass

from antraege.choices import Nachrichtenstand, Rundenart, Rundenstand
from antraege.fall import Fall
from antraege.models import Unterzeichnungsrunde
from antraege.rules.runde import Platz
from antraege.rules.zeichnung import hat_alles_unterzeichnet

STANDARTEN = {
    Rundenstand.GEPLANT: "info",
    Rundenstand.DURCHGEFUEHRT: "erfolg",
    Rundenstand.ABGESAGT: "neutral",
}


@dataclass(frozen=True, slots=True)
class Plakette:
    """A badge."""

    text: str
    art: str


def plakette(runde: Unterzeichnungsrunde) -> Plakette:
    """How the round stands."""
    stand = Rundenstand(runde.stand)
    return Plakette(str(stand.label), STANDARTEN[stand])


def wann(runde: Unterzeichnungsrunde) -> str:
    """Day and hour."""
    if runde.art == Rundenart.UMLAUF:
        return f"bis {runde.am:%d.%m.%Y}"
    uhrzeit = f", {runde.uhrzeit:%H:%M} Uhr" if runde.uhrzeit else ""
    return f"{runde.am:%d.%m.%Y}{uhrzeit}"


def unterzeile(runde: Unterzeichnungsrunde) -> str:
    """Kind, day and place."""
    teile = (str(Rundenart(runde.art).label), wann(runde), runde.ort)
    return " · ".join(t for t in teile if t)


def anzahl(zahl: int, einzahl: str = "Kommune", mehrzahl: str = "Kommunen") -> str:
    """ "1 Kommune", "12 Kommunen"."""
    return f"{zahl} {einzahl if zahl == 1 else mehrzahl}"


def einladungsstand(fall: Fall, platz: Platz) -> str:
    """Whether the body knows of the day that is planned now."""
    if platz.ist_eingeladen:
        gescheitert = any(
            e.stand is Nachrichtenstand.FEHLGESCHLAGEN for e in platz.einladungen[-1:]
        )
        return "ja, aber die E-Mail kam nicht hinaus" if gescheitert else "ja"
    if platz.weiss_davon:
        return "zum früheren Termin"
    if platz.zeile.eingeladen_am is None and hat_alles_unterzeichnet(fall):
        return "nicht nötig"
    wort = "nein" if platz.zeile.anwesenheit else "noch nicht"
    war_geplant = platz.zeile.eingeladen_am is not None
    return f"{wort}; die Einladung ist angehalten" if war_geplant else wort
