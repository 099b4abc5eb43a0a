"""Rows of a body's file in words: for the preview from rows, for the history from entries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from enum import Enum
from typing import Any, get_args

from antraege.einlesen import deutung
from antraege.fall import SAMMLUNGEN, Zeile
from antraege.queries.zeilen import feldtypen
from antraege.zeitangabe import Genauigkeit, Zeitangabe

type Paar = tuple[str, str]

ZEILENWORTE = {
    "ansprechpersonen": ("Ansprechperson", "name"),
    "spitzen": ("Verwaltungsspitze", "name"),
    "gastteilnahmen": ("Gastteilnahme", "anlass"),
    "vorgeschichte": ("Vorgeschichte", "schritt"),
    "dokumente": ("Dokument", "bezeichnung"),
}
"""Collection -> what a row of it is called, and the column that names it."""

FELDWORTE = {
    "name": "Name",
    "anrede": "Anrede",
    "amt": "Amt",
    "funktion": "Funktion",
    "mail": "E-Mail",
    "telefon": "Telefon",
    "ist_vertretung": "Vertretung",
    "ist_allgemeine_vertretung": "Allgemeine Vertretung",
    "gueltig_ab": "Gültig ab",
    "gueltig_bis": "Gültig bis",
    "von": "Von",
    "bis": "Bis",
    "anlass": "Anlass",
    "wann": "Wann",
    "gegenstand": "Worum es ging",
    "schritt": "Was geschehen ist",
    "wer": "Gremium oder Stelle",
    "drucksache": "Drucksache",
    "oeffentlichkeit": "Öffentlichkeit",
    "ergebnis": "Ergebnis",
    "anzahl_ja": "Ja-Stimmen",
    "anzahl_nein": "Nein-Stimmen",
    "anzahl_enthaltung": "Enthaltungen",
    "hinweis": "Hinweis",
    "quelle_url": "Quelle",
    "bezeichnung": "Bezeichnung",
    "art": "Art",
    "dateiname": "Datei",
    "datum": "Datum",
    "herkunft": "Von",
    "vertraulichkeit": "Wer es sehen darf",
}
"""Columns that people read; keys, hashes and states of the machine are not among them."""


ALTE_WORTE = {
    ("vorgeschichte", "schritt"): deutung.VORGESCHICHTEN,
    ("vorgeschichte", "gegenstand"): deutung.GEGENSTAENDE,
}
"""Columns that hold the words of old papers -> those of them that are known."""


def name_der_zeile(sammlung: str, zeile: Zeile) -> str:
    """What a row is named by."""
    spalte = ZEILENWORTE[sammlung][1]
    return lesbar(sammlung, spalte, str(getattr(zeile, spalte)))


def lesbar(sammlung: str, spalte: str, text: str) -> str:
    """A free text as people read it."""
    bekannte = ALTE_WORTE.get((sammlung, spalte))
    return text if bekannte is None else deutung.in_worten(text, bekannte)


def angaben(sammlung: str, werte: Mapping[str, Any]) -> Iterator[Paar]:
    """Columns of a row as pairs; an empty one only where it stands among changes (``None``)."""
    _, eigenname = ZEILENWORTE[sammlung]
    for feld, wort in FELDWORTE.items():
        if feld in werte and feld != eigenname:
            yield wort, lesbar(sammlung, feld, in_worten(werte[feld]))


def gefuellte(werte: Mapping[str, Any]) -> dict[str, Any]:
    """The columns of a new row that say something."""
    leer = (None, "", False, Zeitangabe.unbekannt())
    return {feld: wert for feld, wert in werte.items() if wert not in leer}


def in_worten(wert: Any) -> str:
    """A value as people write it."""
    match wert:
        case None | "":
            return "leer"
        case bool():
            return "ja" if wert else "nein"
        case date():
            return f"{wert:%d.%m.%Y}"
        case Enum():
            return str(getattr(wert, "label", wert.value))
    return str(wert)


def aus_protokoll(sammlung: str, werte: Mapping[str, Any]) -> dict[str, Any]:
    """A row's columns as an entry of the protocol carries them, as values; dates with wording."""
    typen = feldtypen(SAMMLUNGEN[sammlung])
    gelesen = {f: _wert(typen[f], w) for f, w in werte.items() if f in typen and f != "id"}
    for feld, wert in gelesen.items():
        if isinstance(wert, Zeitangabe):
            gelesen[feld] = replace(wert, wortlaut=str(werte.get(f"{feld}_wortlaut", "")))
    return gelesen


def _wert(typ: Any, wert: Any) -> Any:
    if typ is Zeitangabe:
        return zeitangabe(wert)
    arten = {typ, *get_args(typ)}
    if isinstance(wert, str) and date in arten:
        return date.fromisoformat(wert)
    auswahl = next((a for a in arten if isinstance(a, type) and issubclass(a, Enum)), None)
    return auswahl(wert) if auswahl is not None and wert else wert


def zeitangabe(daten: Mapping[str, str | None]) -> Zeitangabe:
    """A date as the protocol stores it, without its wording."""
    grenzen = (daten.get("fruehestens"), daten.get("spaetestens"))
    fruehestens, spaetestens = (date.fromisoformat(g) if g else None for g in grenzen)
    genauigkeit = Genauigkeit(daten.get("genauigkeit") or Genauigkeit.UNBEKANNT)
    return Zeitangabe(fruehestens, spaetestens, genauigkeit)
