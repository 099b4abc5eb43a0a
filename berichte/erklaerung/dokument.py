"""Puts a declaration together: title, text, fields to sign in."""

from __future__ import annotations

from berichte.erklaerung.angaben import Erklaerung
from berichte.markdown import titel_und_bausteine
from berichte.satz import (
    Absatz,
    Baustein,
    Dokument,
    Liste,
    Unterschriften,
    Unterschriftsfeld,
    Zusammenhalten,
    setze,
)

NETZWERK = "Kommunen-Netzwerk: engagiert in NRW"
TITEL = "Gemeinsame Erklärung"
VORFUEHRUNG = "Vorführung: frei erfundener Vorgang, diese Erklärung hat keine Wirkung."
GESCHUETZT = "\u00a0"
HOECHSTENS_DABEI = 1200
"""Characters of a last paragraph that moves to the page of the signatures with them."""


def drucke(erklaerung: Erklaerung) -> bytes:
    """The declaration as PDF; the same input gives the same bytes."""
    return setze(baue(erklaerung))


def baue(erklaerung: Erklaerung) -> Dokument:
    """The declaration as a document; its title is the heading that the text begins with."""
    titel, bausteine = titel_und_bausteine(erklaerung.text, erklaerung.werte())
    titel = titel or TITEL
    gz = f"Gz. {erklaerung.gz}" if erklaerung.gz else ""
    fuss = " · ".join(filter(None, (erklaerung.fassung, gz))).replace(" ", GESCHUETZT)
    if erklaerung.ist_vorfuehrung:
        fuss = f"{VORFUEHRUNG} {fuss}"
    return Dokument(
        titel=titel,
        thema=f"{erklaerung.fassung} für {erklaerung.name}",
        stand=erklaerung.stand,
        verfasser="Geschäftsstelle des Kommunen-Netzwerks",
        dachzeile=f"Vorführung · {NETZWERK}" if erklaerung.ist_vorfuehrung else NETZWERK,
        untertitel=erklaerung.name,
        kopfzeile=titel,
        kennung=erklaerung.name,
        fusszeile=fuss,
        bausteine=_mit_unterschriften(bausteine, _unterschriften(erklaerung)),
    )


def _unterschriften(erklaerung: Erklaerung) -> Unterschriften:
    """One field for each slot."""
    ort_datum = ", ".join(filter(None, (erklaerung.ort.strip(), erklaerung.datum.strip())))
    if not erklaerung.datum.strip() and ort_datum:
        ort_datum += ","
    return Unterschriften(
        tuple(
            Unterschriftsfeld(platz.fuer, platz.name, platz.amt, ort_datum)
            for platz in erklaerung.plaetze
        )
    )


def _mit_unterschriften(
    bausteine: tuple[Baustein, ...], unterschriften: Unterschriften
) -> tuple[Baustein, ...]:
    """The text and the fields; the end of the text stands on the page where they stand.

    So nobody signs a page that says nothing.
    """
    if not unterschriften.felder:
        return bausteine
    *davor, letzter = bausteine or (Absatz(""),)
    if isinstance(letzter, Absatz | Liste) and _laenge(letzter) <= HOECHSTENS_DABEI:
        return (*davor, Zusammenhalten((letzter, unterschriften)))
    return (*bausteine, unterschriften)


def _laenge(baustein: Absatz | Liste) -> int:
    """Characters of a paragraph or list, a line for each item."""
    if isinstance(baustein, Absatz):
        return len(baustein.text)
    return sum(max(len(punkt), 80) for punkt in baustein.punkte)
