"""The difference between two cases: which rows an act inserts or changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email
from django.db import models

from antraege.fall import SAMMLUNGEN, Fall, Zeile
from antraege.protokoll import kanonisch, zeitpunkt
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren.hindernis import Hindernis, eingabefehler

ABGELEITET = frozenset(
    {
        "am_zug",
        "am_zug_seit",
        "erfasst_am",
        "faellig_am",
        "faellig_grund",
        "ist_pausiert",
        "letzter_offener_status",
        "protokoll_kopf",
        "protokoll_nr",
        "schritt",
        "schritt_erfasst_am",
        "stand_seit",
        "status",
        "version",
        "wirksam_am",
    }
)
"""Columns of the case's own rows that the entry states elsewhere."""

EIGENE = ("kommune", "antrag", "mitgliedschaft")
"""The rows that own a chain."""


@dataclass(frozen=True, slots=True)
class Aenderung:
    """A row before (None: it is new) and after."""

    sammlung: str
    vorher: Zeile | None
    nachher: Zeile

    @property
    def namen(self) -> list[str]:
        """Fields that differ (all of a new row), without the key."""
        alle = [f.name for f in fields(self.nachher) if f.name != "id"]
        if self.vorher is None:
            return alle
        return [n for n in alle if getattr(self.vorher, n) != getattr(self.nachher, n)]

    def spalten(self) -> dict[str, Any]:
        """Column values to write."""
        return alle_spalten(self.nachher, self.namen)

    def fuer_protokoll(self) -> tuple[dict[str, Any], dict[str, str]]:
        """Keys, states and dates of the change; and its free texts by column.

        A text that was taken away is an empty one; a new row names only what it has.
        """
        daten: dict[str, Any] = {}
        texte: dict[str, str] = {}
        frei = {f.name for f in fields(self.nachher) if f.metadata.get("frei")}
        eigene = self.sammlung in EIGENE
        for name in self.namen:
            wert = getattr(self.nachher, name)
            if eigene and name in ABGELEITET:
                continue
            if name in frei:
                if wert not in ("", None, {}):
                    text = als_json(wert)
                    texte[name] = text if isinstance(text, str) else kanonisch(text)
                elif self.vorher is not None:
                    texte[name] = ""
                continue
            daten[name] = als_json(wert)
            bisher = getattr(self.vorher, name, None)
            hatte_wortlaut = isinstance(bisher, Zeitangabe) and bisher.wortlaut != ""
            if isinstance(wert, Zeitangabe) and (wert.wortlaut or hatte_wortlaut):
                texte[f"{name}_wortlaut"] = wert.wortlaut
        if self.nachher.id is not None and not eigene and (daten or texte):
            daten["id"] = self.nachher.id
        return daten, texte


def alle_spalten(zeile: Zeile, namen: Iterable[str] | None = None) -> dict[str, Any]:
    """Values of all columns of a row (of these fields), without the key."""
    werte: dict[str, Any] = {}
    for name in namen or [f.name for f in fields(zeile) if f.name != "id"]:
        wert = getattr(zeile, name)
        if isinstance(wert, Zeitangabe):
            werte |= wert.spalten(name)
        else:
            werte[name] = wert
    return werte


def als_json(wert: Any) -> Any:
    """A column value as the protocol writes it."""
    if isinstance(wert, Zeitangabe):
        return wert.als_daten()
    if isinstance(wert, datetime):
        return zeitpunkt(wert)
    if isinstance(wert, date):
        return wert.isoformat()
    if isinstance(wert, str):
        return str(wert)
    return wert


def aenderungen(vorher: Fall, nachher: Fall) -> tuple[Aenderung, ...]:
    """All rows that differ, the collections in a fixed order."""
    return tuple(_aenderungen(vorher, nachher))


def _aenderungen(vorher: Fall, nachher: Fall) -> Iterator[Aenderung]:
    for name in EIGENE:
        alt, neu = getattr(vorher, name), getattr(nachher, name)
        if alt != neu:
            ist_neu = neu.id is None or alt.id != neu.id
            yield Aenderung(name, None if ist_neu else alt, neu)
    for name in SAMMLUNGEN:
        alte = {zeile.id: zeile for zeile in getattr(vorher, name)}
        for zeile in getattr(nachher, name):
            if zeile.id is None:
                if not any(zeile is z for z in getattr(vorher, name)):
                    yield Aenderung(name, None, zeile)
            elif alte[zeile.id] != zeile:
                yield Aenderung(name, alte[zeile.id], zeile)


def pruefe_zeichen(eingabe: Any, feld: str = "") -> Iterator[Hindernis]:
    """Texts of an input that carry a character no database takes, however deep they lie."""
    if isinstance(eingabe, str) and "\x00" in eingabe:
        yield eingabefehler(feld, "Der Text enthält ein Zeichen, das nicht erlaubt ist.")
    elif is_dataclass(eingabe):
        for f in fields(eingabe):
            yield from pruefe_zeichen(getattr(eingabe, f.name), f.name)
    elif isinstance(eingabe, dict):
        for wert in (*eingabe, *eingabe.values()):
            yield from pruefe_zeichen(wert, feld)
    elif isinstance(eingabe, tuple):
        for wert in eingabe:
            yield from pruefe_zeichen(wert, feld)


def pruefe_spalten(zeilen: tuple[Aenderung, ...]) -> Iterator[Hindernis]:
    """Texts that are too long for their column, and addresses that are none.

    An address on the net becomes a link: nothing but http and https may stand there.
    """
    for aenderung in zeilen:
        for spalte, wert in aenderung.spalten().items():
            if not isinstance(wert, str):
                continue
            feld = aenderung.nachher.modell._meta.get_field(spalte)
            hoechstens = feld.max_length if isinstance(feld, models.CharField) else None
            if hoechstens is not None and len(wert) > hoechstens:
                yield eingabefehler(
                    spalte, f"Der Text ist zu lang: höchstens {hoechstens} Zeichen."
                )
            elif wert and isinstance(feld, models.EmailField) and not _ist_adresse(wert):
                yield eingabefehler(spalte, "Bitte eine gültige E-Mail-Adresse angeben.")
            elif wert and isinstance(feld, models.URLField) and not _ist_netzadresse(wert):
                yield eingabefehler(spalte, "Bitte eine Adresse angeben, die mit https:// beginnt.")


def _ist_netzadresse(wert: str) -> bool:
    try:
        URLValidator(schemes=["http", "https"])(wert)
    except ValidationError:
        return False
    return True


def _ist_adresse(wert: str) -> bool:
    try:
        validate_email(wert)
    except ValidationError:
        return False
    return True
