"""Commitments as a section of their own: they outlive the admission."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from antraege.abstand import Abstand, abstand
from antraege.choices import Handlung, Zusagestand
from antraege.fall import Fall, ZusageZeile
from antraege.rules.zusagen import erinnerungen
from workflow.verfahren.umstand import Umstand
from workflow.vorgang.queries import Akte
from workflow.vorgang.seite.angebot import Aktion, angebote
from workflow.vorgang.seite.kopf import Plakette

H = Handlung
type Paar = tuple[str, str]

ARTEN = {
    Zusagestand.OFFEN: "info",
    Zusagestand.EINGELOEST: "erfolg",
    Zusagestand.NICHT_EINGELOEST: "gefahr",
}
AKTE = (
    (H.ZUSAGE_EINLOESEN, "Eingelöst"),
    (H.ZUSAGE_VERLAENGERN, "Verlängern"),
    (H.ZUSAGE_ANMAHNEN, "Erinnern"),
    (H.NICHTEINLOESUNG_VERMERKEN, "Nicht eingelöst"),
)


@dataclass(frozen=True, slots=True)
class Zusagezeile:
    """One commitment."""

    vorhaben: str
    plakette: Plakette
    abstand: Abstand | None
    """How far the day is away, while it is open."""
    eintraege: tuple[Paar, ...]
    aktionen: tuple[Aktion, ...]


def zusagen(akte: Akte, umstand: Umstand) -> list[Zusagezeile]:
    """Open ones first, earliest day first."""
    fall, erinnert = akte.fall, _erinnert(akte)
    reihe = sorted(fall.zusagen, key=lambda z: (not z.ist_offen, z.faellig_am, z.id or 0))
    return [_zeile(fall, z, umstand, erinnert.get(z.id, [])) for z in reihe]


def _erinnert(akte: Akte) -> dict[int | None, list[date]]:
    """Key of a commitment -> the days on which the office asked how far it is."""
    tage: dict[int | None, list[date]] = defaultdict(list)
    for eintrag in akte.eintraege:
        if eintrag.handlung != H.ZUSAGE_ANMAHNEN:
            continue
        zeilen = json.loads(eintrag.inhalt)["daten"].get("zusagen", [])
        genannte = [zeile.get("id") for zeile in zeilen]
        if not genannte and len(akte.fall.zusagen) == 1:
            # Older entries of whoever asked early name none; where there is one it is certain.
            genannte = [akte.fall.zusagen[0].id]
        for pk in genannte:
            tage[pk].append(timezone.localtime(eintrag.erfasst_am).date())
    return tage


def _zeile(fall: Fall, z: ZusageZeile, umstand: Umstand, erinnert: list[date]) -> Zusagezeile:
    return Zusagezeile(
        vorhaben=z.vorhaben,
        plakette=Plakette(z.stand.label, ARTEN[z.stand]),
        abstand=abstand(z.faellig_am, umstand.heute) if z.ist_offen else None,
        eintraege=tuple(angaben(fall, z, erinnert)),
        aktionen=tuple(angebote(fall, umstand, *AKTE, bezug=z.id)) if z.ist_offen else (),
    )


def angaben(fall: Fall, z: ZusageZeile, erinnert: Sequence[date] = ()) -> Iterator[Paar]:
    """Requirement, owner, days, reminders, extensions with reasons, and how it ended."""
    kriterium = next((k for k in fall.alle_kriterien if k.id == z.kriterium_id), None)
    if kriterium is not None:
        yield "Voraussetzung", f"{kriterium.nr}. {kriterium.titel}"
    yield "Verantwortlich", z.verantwortlich
    if z.zugesagt_am is not None:
        yield "Zugesagt am", f"{z.zugesagt_am:%d.%m.%Y}"
    yield "Zugesagt bis", f"{z.faellig_am:%d.%m.%Y}"
    for v in fall.zusageverlaengerungen:
        if v.zusage_id == z.id:
            tage = f"{v.bisher:%d.%m.%Y} → {v.neu:%d.%m.%Y}"
            yield f"Verlängert am {v.verlaengert_am:%d.%m.%Y}", f"{tage}: {v.grund}"
    if erinnert:
        yield "Erinnert am", ", ".join(f"{tag:%d.%m.%Y}" for tag in erinnert)
    if z.ist_offen:
        yield "Nächste Erinnerung", _naechste(fall, z)
    elif z.erledigt_am is not None:
        yield f"{z.stand.label} am {z.erledigt_am:%d.%m.%Y}", z.erledigung


def _naechste(fall: Fall, z: ZusageZeile) -> str:
    """When the next reminder is due; after the last one a person decides."""
    ab: date | None = next((e.ab for e in erinnerungen(fall) if e.zusage.id == z.id), None)
    return f"ab {ab:%d.%m.%Y}" if ab is not None else "keine mehr; bitte entscheiden"
