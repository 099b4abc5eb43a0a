"""Puts a status report together: a head that says what and when, then its sections."""

from __future__ import annotations

from collections.abc import Iterator

from berichte.deutsch import zeitpunkt
from berichte.satz import (
    Absatz,
    Angaben,
    Baustein,
    Dokument,
    Liste,
    Spalte,
    Tabelle,
    Ueberschrift,
    Zusammenhalten,
    setze,
)
from berichte.statusbericht.angaben import (
    Abschnitt,
    Gegenstand,
    Paar,
    Paare,
    Punkte,
    Satz,
    Statusbericht,
    Teil,
    Uebersicht,
)

NETZWERK = "Kommunen-Netzwerk: engagiert in NRW"
TITEL = "Statusbericht"
VORFUEHRUNG = "Vorführung, frei erfunden"


def drucke(bericht: Statusbericht) -> bytes:
    """The report as PDF; the same input gives the same bytes."""
    return setze(baue(bericht))


def baue(bericht: Statusbericht) -> Dokument:
    """The report as a document."""
    stand = zeitpunkt(bericht.stand)
    fuss = (VORFUEHRUNG if bericht.ist_vorfuehrung else "", f"Stand {stand}", bericht.vermerk)
    return Dokument(
        titel=TITEL,
        thema=bericht.worum,
        stand=bericht.stand,
        verfasser="Geschäftsstelle des Kommunen-Netzwerks",
        dachzeile=f"Vorführung · {NETZWERK}" if bericht.ist_vorfuehrung else NETZWERK,
        untertitel=bericht.worum,
        kopfzeile=f"{TITEL}: {bericht.worum}",
        kennung=bericht.kennung,
        fusszeile=" · ".join(filter(None, fuss)),
        bausteine=(
            *_paare((*bericht.kopf, ("Erstellt", stand))),
            *(b for abschnitt in bericht.abschnitte for b in _abschnitt(abschnitt)),
        ),
    )


def _abschnitt(abschnitt: Abschnitt) -> Iterator[Baustein]:
    """The heading stays with what follows; nothing where there is nothing to say."""
    bausteine = [b for teil in abschnitt.teile for b in _teil(teil)]
    if not bausteine and abschnitt.leer:
        bausteine = [Absatz(abschnitt.leer)]
    if bausteine:
        yield Ueberschrift(1, abschnitt.titel)
        yield from bausteine


def _teil(teil: Teil) -> Iterator[Baustein]:
    match teil:
        case Satz():
            yield Absatz(teil.text, "leit" if teil.leitet else "normal")
        case Punkte():
            yield from _punkte(teil)
        case Paare():
            yield from _paare(teil.paare)
        case Gegenstand():
            yield from _gegenstand(teil)
        case Uebersicht():
            yield from _uebersicht(teil)


def _punkte(teil: Punkte) -> Iterator[Baustein]:
    if not teil.punkte:
        return
    liste = Liste(teil.punkte)
    yield Zusammenhalten((Absatz(teil.titel), liste)) if teil.titel else liste


def _paare(paare: tuple[Paar, ...]) -> Iterator[Baustein]:
    gefuellte = tuple((name, wert) for name, wert in paare if wert.strip())
    if gefuellte:
        yield Angaben(gefuellte)


def _gegenstand(teil: Gegenstand) -> Iterator[Baustein]:
    """How it stands is never parted from the heading."""
    yield Ueberschrift(2, teil.titel)
    yield from _paare((("Stand", teil.stand), *teil.paare))
    if teil.text.strip():
        yield Absatz(teil.text)


def _uebersicht(teil: Uebersicht) -> Iterator[Baustein]:
    if teil.zeilen:
        spalten = tuple(Spalte(titel, breite) for titel, breite in teil.spalten)
        yield Tabelle(spalten, teil.zeilen, zusammenfassung=teil.was)
