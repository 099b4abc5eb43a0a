"""What an entry on the chain of a body or a membership says, in words."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from antraege.choices import Freigabeart, Freigabestand
from antraege.models import Protokolleintrag
from antraege.protokoll import worte_der_zeilen
from workflow.akte.queries import Kommunenakte
from workflow.akte.zeilenworte import (
    ZEILENWORTE,
    Paar,
    angaben,
    aus_protokoll,
    gefuellte,
    lesbar,
    name_der_zeile,
    zeitangabe,
)

type Zeilendaten = dict[str, Any]
type Daten = Mapping[str, list[Zeilendaten]]


def gegenstand(akte: Kommunenakte, eintrag: Protokolleintrag) -> str:
    """Whom or what the entry is about: the new row by its words then, another by its name now."""
    texte = {t.feld: t.text for t in eintrag.texte.all()}
    daten: Daten = json.loads(eintrag.inhalt).get("daten", {})
    for sammlung, (_, spalte) in ZEILENWORTE.items():
        if wort := texte.get(f"{sammlung}.{spalte}"):
            return lesbar(sammlung, spalte, wort)
        for werte in reversed(daten.get(sammlung, [])):
            if name := _name(akte, sammlung, werte.get("id")):
                return name
    return ""


def _name(akte: Kommunenakte, sammlung: str, schluessel: int | None) -> str:
    zeile = next((z for z in getattr(akte.fall, sammlung) if z.id == schluessel), None)
    return name_der_zeile(sammlung, zeile) if zeile is not None else ""


def aus_daten(
    akte: Kommunenakte, daten: Daten, texte: Mapping[str, str], namen: Mapping[int | None, str]
) -> Iterator[Paar]:
    """Everything an entry carries, as pairs. ``namen`` are those of successors by key."""
    for zeile in daten.get("kommune", []):
        if "ehrenamtskarte_seit" in zeile:
            seit = zeitangabe(zeile["ehrenamtskarte_seit"])
            yield "Ehrenamtskarte", f"seit {seit}" if seit.ist_bekannt else "Vermerk zurückgenommen"
    for zeile in daten.get("mitgliedschaft", []):
        yield from _mitgliedschaft(akte, zeile, texte, namen)
    for zeile in daten.get("freigaben", []):
        yield from _freigabe(zeile, texte)
    for sammlung in ZEILENWORTE:
        yield from _zeilen(akte, sammlung, daten.get(sammlung, []), texte)


def _mitgliedschaft(
    akte: Kommunenakte,
    zeile: Zeilendaten,
    texte: Mapping[str, str],
    namen: Mapping[int | None, str],
) -> Iterator[Paar]:
    for spalte, wort in (("beginn", "Beginn"), ("ende", "Ende")):
        if spalte in zeile and (wann := zeitangabe(zeile[spalte])).ist_bekannt:
            yield wort, str(wann)
    if zeile.get("beginn_regel"):
        yield "Datum nach", str(zeile["beginn_regel"])
    for vorgang in akte.vorgaenge:
        if vorgang.pk == zeile.get("antrag_id"):
            yield "Vorgang", f"Gz. {vorgang.aktenzeichen}"
    if nachfolge := namen.get(zeile.get("nachfolge_id") or 0):
        yield "Rechtsnachfolge", nachfolge
    if hinweis := texte.get("mitgliedschaft.hinweis"):
        yield "Wortlaut der Quellen", hinweis


def _freigabe(zeile: Zeilendaten, texte: Mapping[str, str]) -> Iterator[Paar]:
    """A proposal with what it pins, or its decision."""
    stand = Freigabestand(zeile.get("stand") or Freigabestand.OFFEN)
    if stand is not Freigabestand.OFFEN:
        yield "Vorschlag", stand.label.lower()
        return
    yield "Vorschlag", str(Freigabeart(zeile["art"]).label)
    inhalt = json.loads(texte.get("freigaben.inhalt", "{}"))
    if nachfolge := inhalt.get("nachfolge_name"):
        yield "Rechtsnachfolge", str(nachfolge)


def _zeilen(
    akte: Kommunenakte, sammlung: str, zeilen: list[Zeilendaten], texte: Mapping[str, str]
) -> Iterator[Paar]:
    """Rows that were entered or changed, each with its words."""
    worte = worte_der_zeilen(texte).get(sammlung, {})
    if not zeilen and worte:
        zeilen = [{}]
    for stelle, zeile in enumerate(zeilen):
        eigene = worte.get(-1 if stelle == len(zeilen) - 1 else stelle, {})
        werte = aus_protokoll(sammlung, {**zeile, **eigene})
        if "id" not in zeile and zeile:
            werte = gefuellte(werte)
        if stelle < len(zeilen) - 1:
            name = _name(akte, sammlung, zeile.get("id"))
            yield from ((f"{name}: {wort}", wert) for wort, wert in angaben(sammlung, werte))
        else:
            yield from angaben(sammlung, werte)
