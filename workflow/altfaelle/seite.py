"""What the page of a run prints: its rows, counted and paged; pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import localize

from antraege.filterung import Verweis
from workflow.verfahren.altfaelle.lage import Ausgangsart
from workflow.verfahren.altfaelle.tabelle import Tabellenzeile
from workflow.verfahren.models import Altfalllauf

JE_SEITE = 100
Stand = Altfalllauf.Stand

PLAKETTEN = {
    Ausgangsart.NEU: ("kommt hinzu", "erfolg"),
    Ausgangsart.UNVERAENDERT: ("schon da", "neutral"),
    Ausgangsart.ABGELEHNT: ("abgelehnt", "gefahr"),
}
"""Outcome -> badge of the rehearsal."""
STANDARTEN = {
    Stand.PROBE: "info",
    Stand.BESTAETIGT: "warnung",
    Stand.FERTIG: "erfolg",
    Stand.GESCHEITERT: "gefahr",
}


@dataclass(frozen=True, slots=True)
class Anzeigezeile:
    """A row of the file as the page prints it."""

    nr: int
    fall: str
    name: str
    wird: str
    hinweise: tuple[str, ...]
    plakette: tuple[str, str]
    vorgang_url: str
    kommune_url: str


@dataclass(frozen=True, slots=True)
class Zaehlung:
    """How many rows come in, are there already, or are refused."""

    neu: int
    unveraendert: int
    abgelehnt: int
    mit_hinweis: int


UEBERSCHRIFTEN = {
    Stand.PROBE: "Das würde geschehen",
    Stand.BESTAETIGT: "Was noch bevorsteht",
    Stand.VERWORFEN: "Das wäre geschehen",
}
"""Of a run that has not ended; else: that it has happened."""


def ueberschrift(lauf: Altfalllauf) -> str:
    """Above the numbers."""
    return UEBERSCHRIFTEN.get(Stand(lauf.stand), "Das ist geschehen")


def gezaehlt(lauf: Altfalllauf) -> Zaehlung:
    """The numbers of a run whose file cannot be read any more."""
    return Zaehlung(lauf.anzahl_neu, lauf.anzahl_unveraendert, lauf.anzahl_abgelehnt, 0)


def zaehlsatz(lauf: Altfalllauf, zaehlung: Zaehlung) -> str:
    """The numbers in a sentence, of what is to come or what has happened."""
    kommt, ist, wird = (
        (("kommt", "kommen"), ("ist", "sind"), ("wird", "werden"))
        if lauf.stand in UEBERSCHRIFTEN
        else (("kam", "kamen"), ("war", "waren"), ("wurde", "wurden"))
    )
    satz = (
        f"{_zeilen(zaehlung.neu)} {_verb(zaehlung.neu, kommt)} hinzu, "
        f"{localize(zaehlung.unveraendert)} {_verb(zaehlung.unveraendert, ist)} schon da, "
        f"{localize(zaehlung.abgelehnt)} {_verb(zaehlung.abgelehnt, wird)} abgelehnt."
    )
    if zaehlung.mit_hinweis:
        satz += f" Zu {_zeilen(zaehlung.mit_hinweis)} gibt es einen Hinweis."
    return satz


def _zeilen(anzahl: int) -> str:
    return f"{localize(anzahl)} {'Zeile' if anzahl == 1 else 'Zeilen'}"


def _verb(anzahl: int, formen: tuple[str, str]) -> str:
    return formen[anzahl != 1]


def zaehle(zeilen: Sequence[Tabellenzeile]) -> Zaehlung:
    """The numbers above the table."""
    arten = [z.art for z in zeilen]
    return Zaehlung(
        neu=arten.count(Ausgangsart.NEU),
        unveraendert=arten.count(Ausgangsart.UNVERAENDERT),
        abgelehnt=arten.count(Ausgangsart.ABGELEHNT),
        mit_hinweis=sum(1 for z in zeilen if z.hinweise and not z.abgelehnt),
    )


def anzeige(zeile: Tabellenzeile, *, ist_fertig: bool, sieht_vorgaenge: bool) -> Anzeigezeile:
    """One row; who may read cases can open what has become of it."""
    text, art = PLAKETTEN[zeile.art]
    if ist_fertig and zeile.art is Ausgangsart.NEU:
        text = "übernommen"
    kommune = reverse("akte:kommune", args=[zeile.kommune_ags]) if zeile.kommune_ags else ""
    zeigt_vorgang = sieht_vorgaenge and zeile.antrag_id
    vorgang = reverse("vorgang:seite", args=[zeile.antrag_id]) if zeigt_vorgang else ""
    return Anzeigezeile(
        nr=zeile.nr,
        fall=zeile.fall,
        name=zeile.name,
        wird=zeile.abgelehnt or zeile.wird,
        hinweise=zeile.hinweise,
        plakette=(text, art),
        vorgang_url=vorgang,
        kommune_url=kommune,
    )


def ansichten(zaehlung: Zaehlung, anzahl: int, gewaehlt: str) -> list[Verweis]:
    """All rows, or those that somebody should look at."""
    auffaellig = zaehlung.abgelehnt + zaehlung.mit_hinweis
    return [
        Verweis("Alle Zeilen", "?", aktiv=gewaehlt != "auffaellige", anzahl=anzahl),
        Verweis(
            "Auffällige", "?zeige=auffaellige", aktiv=gewaehlt == "auffaellige", anzahl=auffaellig
        ),
    ]


@dataclass(frozen=True, slots=True)
class Laufzeile:
    """A run in the list."""

    url: str
    dateiname: str
    plakette: tuple[str, str]
    wann: str
    wer: str
    ergebnis: str


def laufzeile(lauf: Altfalllauf) -> Laufzeile:
    """One run of the list, with what came of it."""
    ergebnis = ""
    if lauf.stand == Stand.FERTIG:
        ergebnis = (
            f"Neue Zeilen: {lauf.anzahl_neu} (neue Vorgänge: {lauf.anzahl_vorgaenge}), "
            f"schon da: {lauf.anzahl_unveraendert}, abgelehnt: {lauf.anzahl_abgelehnt}"
        )
    stand = Stand(lauf.stand)
    return Laufzeile(
        url=reverse("altfaelle:lauf", args=[lauf.pk]),
        dateiname=lauf.dateiname,
        plakette=(str(stand.label), STANDARTEN.get(stand, "neutral")),
        wann=f"{timezone.localtime(lauf.angelegt_am):%d.%m.%Y, %H:%M} Uhr",
        wer=lauf.person.name,
        ergebnis=ergebnis,
    )
