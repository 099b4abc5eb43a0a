"""What the protocol holds of a change: keys and numbers as data, every free text apart."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from workflow.verfahren.fassungen.eingaben import (
    Fassungsentwurf,
    Katalogentwurf,
    Kriteriumentwurf,
)

type Unterschied = tuple[dict[str, Any], dict[str, str]]
FREIE = ("titel", "erlaeuterung")


def unterschied_der_kataloge(vorher: Katalogentwurf, nachher: Katalogentwurf) -> Unterschied:
    """Criteria that are new or differ, by number, and the numbers that fell away."""
    texte: dict[str, str] = {}
    if vorher.bezeichnung != nachher.bezeichnung:
        texte["bezeichnung"] = nachher.bezeichnung
    alte = {k.nr: k for k in vorher.kriterien}
    neue = {k.nr: k for k in nachher.kriterien}
    kriterien: list[dict[str, Any]] = []
    for nr, kriterium in sorted(neue.items()):
        werte, frei = _unterschied_des_kriteriums(alte.get(nr), kriterium)
        if werte or frei:
            kriterien.append({"nr": nr, **werte})
        texte |= frei
    daten: dict[str, Any] = {"kriterien": kriterien} if kriterien else {}
    if entfallen := sorted(alte.keys() - neue.keys()):
        daten["entfallen"] = entfallen
    return daten, texte


def _unterschied_des_kriteriums(
    vorher: Kriteriumentwurf | None, nachher: Kriteriumentwurf
) -> Unterschied:
    daten: dict[str, Any] = {}
    texte: dict[str, str] = {}
    for feld in fields(nachher):
        wert = getattr(nachher, feld.name)
        if vorher is not None and wert == getattr(vorher, feld.name):
            continue
        if feld.name in FREIE:
            texte[f"kriterien.{nachher.nr}.{feld.name}"] = wert
        elif feld.name == "alternativen":
            daten["alternativen"] = [
                {"schluessel": weg.schluessel, "ist_zusage": weg.ist_zusage} for weg in wert
            ]
            texte |= {
                f"kriterien.{nachher.nr}.alternativen.{stelle}": weg.titel
                for stelle, weg in enumerate(wert, 1)
            }
        elif feld.name != "nr":
            daten[feld.name] = list(wert) if isinstance(wert, tuple) else wert
    return daten, texte


def unterschied_der_fassungen(vorher: Fassungsentwurf, nachher: Fassungsentwurf) -> Unterschied:
    """Slots that differ; Bezeichnung and text where they differ."""
    daten: dict[str, Any] = {
        feld: list(getattr(nachher, feld))
        for feld in ("parteien", "freiwillige_parteien")
        if getattr(vorher, feld) != getattr(nachher, feld)
    }
    texte = {
        feld: getattr(nachher, feld)
        for feld in ("bezeichnung", "text")
        if getattr(vorher, feld) != getattr(nachher, feld)
    }
    return daten, texte
