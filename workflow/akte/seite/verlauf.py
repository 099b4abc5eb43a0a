"""One timeline of a body's file: its own chain and those of its memberships, newest first."""

from __future__ import annotations

import json
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone

from antraege.akteur import Akteur
from antraege.choices import Handlung, Mitgliedsstatus
from antraege.models import Protokolleintrag
from antraege.rules.gebiet import ist_wirkung
from antraege.worte import MITGLIEDSWORTE, voller_name
from antraege.zeitangabe import Zeitangabe
from workflow.akte.angebot import an_der_mitgliedschaft
from workflow.akte.formulare import grundwort
from workflow.akte.queries import Kommunenakte
from workflow.akte.seite.eintragsworte import aus_daten, gegenstand
from workflow.verfahren.handlungen import name
from workflow.vorgang.eintragsworte import wer
from workflow.vorgang.seite.verlauf import geschehen


@dataclass(frozen=True, slots=True)
class Eintrag:
    """One entry of the timeline."""

    kette: str
    """Whose chain, and which number in it."""
    zeitpunkt: datetime
    titel: str
    gegenstand: str
    stand: str
    geschehen: str
    wer: str
    angaben: tuple[tuple[str, str], ...]
    grund: tuple[str, str] | None
    berichtigt: str
    berichtigen_url: str


def verlauf(akte: Kommunenakte, akteur: Akteur) -> Iterator[Eintrag]:
    """All entries, newest first."""
    nach_schluessel = {e.pk: e for e in akte.eintraege}
    # Newest first: the last word on an entry is the first to be found.
    berichtigungen: dict[int, Protokolleintrag] = {}
    for eintrag in akte.eintraege:
        if eintrag.berichtigt_id is not None:
            berichtigungen.setdefault(eintrag.berichtigt_id, eintrag)
    adressen = _berichtigungsadressen(akte, akteur)
    fortfuehren = Handlung.MITGLIEDSCHAFT_FORTFUEHREN
    fortgefuehrte = {e.mitgliedschaft_id for e in akte.eintraege if e.handlung == fortfuehren}
    for eintrag in akte.eintraege:
        ziel = nach_schluessel.get(eintrag.berichtigt_id or 0)
        yield Eintrag(
            kette=_kette(akte, eintrag),
            zeitpunkt=eintrag.erfasst_am,
            titel=_titel(eintrag, ziel),
            gegenstand=gegenstand(akte, eintrag),
            stand=_stand(eintrag),
            geschehen=_datum(eintrag, ist_berichtigung=ziel is not None),
            wer=wer(eintrag),
            angaben=tuple(_angaben(akte, eintrag)),
            grund=_grund(eintrag),
            berichtigt=_berichtigt(berichtigungen.get(eintrag.pk)),
            berichtigen_url=_adresse(adressen, eintrag, fortgefuehrte),
        )


def _berichtigungsadressen(akte: Kommunenakte, akteur: Akteur) -> dict[int, str]:
    """Membership -> the form that corrects its entries, where this person may do so."""
    return {
        m.pk: an_der_mitgliedschaft(akte.fall_mit(m), akteur, Handlung.EINTRAG_BERICHTIGEN)
        for m in akte.blatt.mitgliedschaften
    }


def _adresse(
    adressen: Mapping[int, str], eintrag: Protokolleintrag, fortgefuehrte: Container[int | None]
) -> str:
    """Only a change of a membership's state has a date that is corrected here, and only one that
    no change of bodies has brought."""
    fortgefuehrt = eintrag.mitgliedschaft_id in fortgefuehrte
    if ist_wirkung(eintrag.handlung, fortgefuehrt=fortgefuehrt):
        return ""
    url = adressen.get(eintrag.mitgliedschaft_id or 0, "")
    sinnvoll = eintrag.vorher != eintrag.nachher and eintrag.berichtigt_id is None
    return f"{url}?bezug={eintrag.nr}" if url and sinnvoll else ""


def _kette(akte: Kommunenakte, eintrag: Protokolleintrag) -> str:
    if eintrag.mitgliedschaft_id is None:
        return f"Akte Nr. {eintrag.nr}"
    if len(akte.blatt.mitgliedschaften) == 1:
        return f"Mitgliedschaft Nr. {eintrag.nr}"
    # Oldest first: the first membership of a body is its first one for ever.
    alle = sorted(m.pk for m in akte.blatt.mitgliedschaften)
    return f"{alle.index(eintrag.mitgliedschaft_id) + 1}. Mitgliedschaft Nr. {eintrag.nr}"


def _titel(eintrag: Protokolleintrag, ziel: Protokolleintrag | None) -> str:
    wort = name(Handlung(eintrag.handlung))
    if ziel is None:
        return wort
    return f"{wort}: Eintrag Nr. {ziel.nr} „{name(Handlung(ziel.handlung))}“"


def _stand(eintrag: Protokolleintrag) -> str:
    if eintrag.mitgliedschaft_id is None or eintrag.vorher == eintrag.nachher:
        return ""
    nachher = MITGLIEDSWORTE[Mitgliedsstatus(eintrag.nachher)].intern
    if not eintrag.vorher:
        return f"Stand: {nachher}"
    return f"Stand: {MITGLIEDSWORTE[Mitgliedsstatus(eintrag.vorher)].intern} → {nachher}"


def _datum(eintrag: Protokolleintrag, *, ist_berichtigung: bool) -> str:
    """When it happened, where that is not the day on which it was recorded."""
    wann = geschehen(eintrag)
    if ist_berichtigung:
        return f"neues Datum: {_datumswort(wann)}"
    gleich = wann.taggenau == timezone.localtime(eintrag.erfasst_am).date()
    return "" if gleich else f"geschehen {wann.im_satz}"


def _berichtigt(berichtigung: Protokolleintrag | None) -> str:
    if berichtigung is None:
        return ""
    neu = geschehen_in_worten(berichtigung)
    return f"Datum berichtigt auf {neu} (Eintrag Nr. {berichtigung.nr})"


def geschehen_in_worten(eintrag: Protokolleintrag) -> str:
    """The date that the entry itself states."""
    return _datumswort(geschehen(eintrag))


def _datumswort(wann: Zeitangabe) -> str:
    return str(wann) if wann.ist_bekannt else "unbekannt"


def _angaben(akte: Kommunenakte, eintrag: Protokolleintrag) -> Iterator[tuple[str, str]]:
    """What was decided or written down."""
    daten: Mapping[str, list[dict[str, Any]]] = json.loads(eintrag.inhalt).get("daten", {})
    texte = {t.feld: t.text for t in eintrag.texte.all()}
    nachfolgen = {
        m.nachfolge_id: voller_name(m.nachfolge.typ, m.nachfolge.name)
        for m in akte.blatt.mitgliedschaften
        if m.nachfolge is not None
    }
    yield from aus_daten(akte, daten, texte, nachfolgen)


def _grund(eintrag: Protokolleintrag) -> tuple[str, str] | None:
    """The reason under the name that it has in the form."""
    grund = next((t.text for t in eintrag.texte.all() if t.feld == "grund"), "")
    return (grundwort(Handlung(eintrag.handlung)), grund) if grund else None
