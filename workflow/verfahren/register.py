"""Loading the register: all bodies in one transaction, with one entry in the installation's chain.

Rows that cannot be used are left out with a reason; the others come in. Bodies that the
demonstration invented are never touched, bodies missing in the file stay as they are. A name, a
kind or a key that has changed is not overwritten but proposed (``gebiet.registervorschlag``).
What a recorded change has made is not undone by a file that is older than the change.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from django.db import transaction
from django.db.models import Max

from antraege.akteur import SYSTEM
from antraege.choices import Gebietsrolle, Gebietsstand, Handlung
from antraege.einlesen.register import SPALTEN, lies_kommune
from antraege.einlesen.tabelle import Ablehnung, Zeile, lies_tabelle, lies_zeilen
from antraege.models import Gebietsteil, Kommune
from antraege.worte import KREISE
from workflow.verfahren.gebiet.registerabgleich import gleiche_ab
from workflow.verfahren.gebiet.registervorschlag import (
    Registervorschlag,
    frueher_schon,
    lege_vorschlaege_an,
    unterschied,
)
from workflow.verfahren.kettenbuch import sperre_installation, vermerke

GELADEN = (
    "name",
    "name_amtlich",
    "typ",
    "kreis_id",
    "regierungsbezirk",
    "einwohner",
    "einwohner_stichtag",
    "flaeche_km2",
    "lat",
    "lon",
    "plz",
    "webseite",
    "amtsbezeichnung",
    "hinweis",
    "sortierung",
    "suche",
)
"""Columns of a body that the register owns."""
NAMEN = frozenset({"name", "name_amtlich", "typ", "sortierung", "suche"})
"""Of these what changes with a name or a kind: only an executed change writes that."""
GEZAEHLT = frozenset({"einwohner", "einwohner_stichtag", "flaeche_km2"})
"""What belongs to a territory, and therefore to the day it was counted."""

Gelesen = tuple[Zeile, tuple[Kommune, str]]


@dataclass(slots=True)
class Registerergebnis:
    """What a run has done; ``abgelehnt`` in the order of the file."""

    neu: list[str] = field(default_factory=list)
    geaendert: dict[str, list[str]] = field(default_factory=dict)
    unveraendert: int = 0
    abgelehnt: list[Ablehnung] = field(default_factory=list)
    vorschlaege: list[Registervorschlag] = field(default_factory=list)
    vorgeschlagen: list[int] = field(default_factory=list)
    """Keys of the changes of bodies that this run has proposed."""


@dataclass(frozen=True, slots=True)
class _Bestand:
    """The register as it stands while a file is read."""

    kommunen: dict[str, Kommune]
    """By key; grows by the bodies that come in."""
    gewachsen: Mapping[int, date]
    """Body -> since when it holds the territory that a recorded change gave it."""

    @classmethod
    def lies(cls) -> _Bestand:
        vollzogene = Gebietsteil.objects.filter(aenderung__stand=Gebietsstand.VOLLZOGEN)
        tage = (
            vollzogene.exclude(rolle=Gebietsrolle.GEHT_AUF)
            .filter(aenderung__teile__rolle=Gebietsrolle.GEHT_AUF)
            .values("kommune_id")
            .annotate(seit=Max("aenderung__wirksam_am"))
            .values_list("kommune_id", "seit")
            .order_by()
        )
        alle = Kommune.objects.select_related("kreis")
        return cls({k.ags: k for k in alle}, dict(tage))


@transaction.atomic
def lade_register(pfad: Path) -> Registerergebnis:
    """Bring the bodies of a file into the register. Raises ``UnlesbareDatei``."""
    zeilen, abgelehnt = lies_tabelle(pfad, SPALTEN)
    gelesen, unbrauchbar = lies_zeilen(zeilen, lies_kommune, "ags")
    # Bodies before the installation, as every act; two runs at once would both insert. A draft that
    # is saved meanwhile holds the installation and may point at them (``gebiet.sperren``).
    alle = Kommune.objects.order_by("pk")
    list(alle.select_for_update(of=("self",), no_key=True).values_list("pk"))
    sperre_installation()
    bestand = _Bestand.lies()
    bisherige = [k for k in bestand.kommunen.values() if not k.ist_erfunden]
    ergebnis = Registerergebnis(abgelehnt=[*abgelehnt, *unbrauchbar])
    if bisherige:
        gelesen = _ohne_nachfolgende(gelesen, bisherige, ergebnis)
    # Kreise first: a municipality's row names its Kreis by key.
    kreise = [g for g in gelesen if g[1][0].typ in KREISE]
    andere = [g for g in gelesen if g[1][0].typ not in KREISE]
    for gruppe in (kreise, andere):
        _uebernimm(gruppe, bestand, ergebnis)
    ergebnis.abgelehnt.sort(key=lambda a: a.nr)
    ergebnis.vorgeschlagen = lege_vorschlaege_an(ergebnis.vorschlaege)
    if ergebnis.neu or ergebnis.geaendert:
        _vermerke(pfad, ergebnis)
    return ergebnis


def _ohne_nachfolgende(
    gelesen: list[Gelesen], bisherige: list[Kommune], ergebnis: Registerergebnis
) -> list[Gelesen]:
    """The rows without those of unknown keys that could carry on who is gone: they are proposed."""
    bekannte = {k.ags for k in bisherige if not k.hat_nie_bestanden}
    neue = [g for g in gelesen if g[1][0].ags not in bekannte]
    genannte = (kommune.ags for _, (kommune, _) in gelesen)
    abgleich = gleiche_ab(bisherige, genannte, [g[1] for g in neue])
    ergebnis.vorschlaege += abgleich.vorschlaege
    kommen = {kommune.ags for kommune in abgleich.neue}
    return [g for g in gelesen if g[1][0].ags in bekannte | kommen]


def _uebernimm(gruppe: Iterable[Gelesen], bestand: _Bestand, ergebnis: Registerergebnis) -> None:
    """Insert what is new, write what differs; the stock grows by the new ones."""
    vorhanden = bestand.kommunen
    neue: list[Kommune] = []
    geaenderte: list[Kommune] = []
    for zeile, (kommune, kreis_ags) in gruppe:
        bisher = vorhanden.get(kommune.ags)
        if grund := _hindernis(bisher, kreis_ags, vorhanden):
            ergebnis.abgelehnt.append(Ablehnung(zeile.nr, kommune.ags, grund))
            continue
        _verorte(kommune, bisher, vorhanden.get(kreis_ags))
        if bisher is None:
            neue.append(kommune)
        elif bisher.besteht_bis is not None:
            ergebnis.unveraendert += 1  # The file is older than the change that ended the body.
        elif spalten := _uebertrage(kommune, bisher, bestand, ergebnis):
            ergebnis.geaendert[kommune.ags] = spalten
            geaenderte.append(bisher)
        else:
            ergebnis.unveraendert += 1
    Kommune.objects.bulk_create(neue)
    if geaenderte:
        Kommune.objects.bulk_update(geaenderte, list(GELADEN))
    vorhanden |= {kommune.ags: kommune for kommune in neue}
    ergebnis.neu += [kommune.ags for kommune in neue]


def _hindernis(bisher: Kommune | None, kreis_ags: str, vorhanden: Mapping[str, Kommune]) -> str:
    if bisher is not None and bisher.ist_erfunden:
        return "Der Schlüssel gehört zu einer für die Vorführung erfundenen Kommune."
    if bisher is not None and bisher.hat_nie_bestanden:
        return (
            "Der Schlüssel gehört zu einer aufgehobenen Gebietsänderung. Gilt sie doch, ist sie "
            "neu zu erfassen."
        )
    kreis = vorhanden.get(kreis_ags)
    if kreis_ags and (kreis is None or kreis.typ not in KREISE or kreis.ist_erfunden):
        return f"Der Kreis „{kreis_ags[:20]}“ ist unbekannt."
    return ""


def _verorte(kommune: Kommune, bisher: Kommune | None, genannt: Kommune | None) -> None:
    """In the Kreis that the file names; one that has ended does not get its bodies back, nor does
    its Regierungsbezirk."""
    if bisher is not None and genannt is not None and genannt.besteht_bis is not None:
        kommune.kreis_id, kommune.regierungsbezirk = bisher.kreis_id, bisher.regierungsbezirk
    else:
        kommune.kreis_id = genannt.pk if genannt is not None else None


def _uebertrage(
    neu: Kommune, bisher: Kommune, bestand: _Bestand, ergebnis: Registerergebnis
) -> list[str]:
    """Take over the facts that differ; the names of these columns."""
    gesperrt = GEZAEHLT if _ist_aelter(neu, bestand.gewachsen.get(bisher.pk)) else frozenset()
    if (neu.name, neu.typ) != (bisher.name, bisher.typ):
        gesperrt |= NAMEN
        vorschlag = unterschied(neu, bisher)
        if vorschlag is not None and not frueher_schon(vorschlag):
            ergebnis.vorschlaege.append(vorschlag)
    else:
        neu.fruehere_namen = bisher.fruehere_namen
        neu.setze_suchfelder()
    spalten = [s for s in GELADEN if getattr(neu, s) != getattr(bisher, s) and s not in gesperrt]
    for spalte in spalten:
        setattr(bisher, spalte, getattr(neu, spalte))
    if "plz" in spalten:
        bisher.setze_suchfelder()
    return spalten


def _ist_aelter(neu: Kommune, gewachsen: date | None) -> bool:
    """Whether the file counts a territory that is another one since."""
    if gewachsen is None:
        return False
    return neu.einwohner_stichtag is None or neu.einwohner_stichtag < gewachsen


def _vermerke(pfad: Path, ergebnis: Registerergebnis) -> None:
    daten: dict[str, Any] = {
        "datei_sha256": hashlib.sha256(pfad.read_bytes()).hexdigest(),
        "anzahl_neu": len(ergebnis.neu),
        "anzahl_geaendert": len(ergebnis.geaendert),
        "anzahl_abgelehnt": len(ergebnis.abgelehnt),
        "anzahl_vorgeschlagen": len(ergebnis.vorgeschlagen),
        "geaendert": ergebnis.geaendert,
    }
    vermerke(akteur=SYSTEM, handlung=Handlung.REGISTER_LADEN, daten={"register": [daten]})
