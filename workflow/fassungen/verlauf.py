"""The history of a version out of the installation's chain, and what was released by it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone

from antraege.choices import Fassungsstand, Handlung
from antraege.models import Protokolleintrag
from workflow.verfahren.fassungen.gegenstand import Gegenstand
from workflow.verfahren.fassungen.inhalt import abdruck
from workflow.verfahren.fassungen.lage import Version, eintraege_seit
from workflow.verfahren.handlungen import name
from workflow.vorgang.eintragsworte import wer

ABWEICHUNG = (
    "Der Inhalt dieser Version ist nicht der, den das Protokoll bei der Freigabe festgehalten hat. "
    "Er wurde nachträglich an den Freigaben vorbei geändert. Bitte die Administration "
    "verständigen."
)


@dataclass(frozen=True, slots=True)
class Verlaufszeile:
    """One entry, as ``bausteine/verlauf.html`` wants it."""

    zeitpunkt: datetime
    titel: str
    text: str
    wer: str
    zusatz: str


@dataclass(frozen=True, slots=True)
class Verlauf:
    """Entries of a version, newest first; ``abweichung`` says if it is not what was released."""

    zeilen: tuple[Verlaufszeile, ...]
    abweichung: str


def lies_verlauf(gegenstand: Gegenstand[Any], version: Version[Any]) -> Verlauf:
    """Read them."""
    zeilen: list[Verlaufszeile] = []
    freigegeben = ""
    for eintrag in eintraege_seit(gegenstand, 0):
        daten = json.loads(eintrag.inhalt)["daten"]
        wechsel = _wechsel(gegenstand, daten, version.kopf.version)
        if wechsel is None:
            continue
        zeilen.append(_zeile(gegenstand, eintrag, daten, wechsel))
        if wechsel.get("nachher") == Fassungsstand.IN_KRAFT:
            freigegeben = wechsel.get("sha256", "")
    weicht_ab = bool(freigegeben) and freigegeben != abdruck(version.inhalt)
    return Verlauf(tuple(zeilen), ABWEICHUNG if weicht_ab else "")


def _wechsel(
    gegenstand: Gegenstand[Any], daten: Mapping[str, Any], version: int
) -> Mapping[str, Any] | None:
    """What an entry says of this version."""
    genannt = daten.get(gegenstand.name, [])
    return next((w for w in genannt if w.get("version") == version), None)


def _zeile(
    gegenstand: Gegenstand[Any],
    eintrag: Protokolleintrag,
    daten: Mapping[str, Any],
    wechsel: Mapping[str, Any],
) -> Verlaufszeile:
    grund = next((t.text for t in eintrag.texte.all() if t.feld == "grund"), "")
    return Verlaufszeile(
        zeitpunkt=eintrag.erfasst_am,
        titel=name(Handlung(eintrag.handlung)),
        text="; ".join(_saetze(daten, wechsel, daten[gegenstand.name][0])),
        wer=wer(eintrag),
        zusatz=grund,
    )


def _saetze(
    daten: Mapping[str, Any], wechsel: Mapping[str, Any], erster: Mapping[str, Any]
) -> Iterator[str]:
    """What happened to the version, in a few words; ``erster`` is what the act was about."""
    if erster is not wechsel:
        yield f"abgelöst durch Version {erster['version']}"
    if wechsel.get("vorlage"):
        yield f"Kopie von Version {wechsel['vorlage']}"
    if wechsel.get("vorher"):
        vorher, nachher = Fassungsstand(wechsel["vorher"]), Fassungsstand(wechsel["nachher"])
        yield f"{vorher.label} → {nachher.label}"
    if nummern := [str(k["nr"]) for k in daten.get("kriterien", ())]:
        yield f"geändert: Kriterium {', '.join(nummern)}"
    if entfallen := [str(nr) for nr in daten.get("entfallen", ())]:
        yield f"entfallen: Kriterium {', '.join(entfallen)}"
    if "parteien" in daten or "freiwillige_parteien" in daten:
        yield "Unterschriftsstellen geändert"


def was_geschah(eintraege: list[Protokolleintrag]) -> list[str]:
    """Entries since a page was shown, one line each."""
    return [
        f"{timezone.localtime(e.erfasst_am):%d.%m.%Y, %H:%M} Uhr: {name(Handlung(e.handlung))}, "
        f"{wer(e)}"
        for e in eintraege
    ]
