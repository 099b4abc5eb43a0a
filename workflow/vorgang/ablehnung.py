"""The door's refusal, brought back to where it can be mended."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone

from antraege.akteur import Akteur
from antraege.choices import Handlung
from antraege.fall import Fall
from antraege.models import Protokolleintrag
from workflow.verfahren.handlungen import ist_moeglich, name
from workflow.verfahren.hindernis import Abgelehnt
from workflow.verfahren.tuer import Ziel, version_von
from workflow.verfahren.umstand import Umstand
from workflow.vorgang.eintragsworte import wer
from workflow.vorgang.formulare import FORMULARE
from workflow.vorgang.formulare.grundlage import HandlungForm
from workflow.vorgang.queries import juengste_der_kette
from workflow.vorgang.wege import zur_handlung

DOPPELKLICK = timedelta(seconds=60)
HOECHSTENS_NEUES = 8


@dataclass(frozen=True, slots=True)
class Zeile:
    """One obstacle above the form, with the way to the act that mends it."""

    satz: str
    url: str = ""
    aktion: str = ""


type Abhilfe = Callable[[Handlung, int | None], str]
"""Act and row -> the address where it is taken; empty where this person cannot take it now."""


def verteile(abgelehnt: Abgelehnt, form: HandlungForm | None, abhilfe: Abhilfe) -> list[Zeile]:
    """Put each obstacle at its field; what has no field, or is mended elsewhere, is returned."""
    oben: list[Zeile] = []
    for hindernis in abgelehnt.hindernisse:
        feld = form.feld_fuer(hindernis.feld) if form is not None and hindernis.feld else None
        if form is not None and feld is not None and form.is_bound:
            form.add_error(feld, hindernis.satz)
        wo = hindernis.wo if form is not None else None
        url = abhilfe(wo, hindernis.bezug) if wo is not None else ""
        if feld is None or url:
            oben.append(Zeile(hindernis.satz, url, name(wo) if url and wo is not None else ""))
    return oben


def abhilfe(fall: Fall, akteur: Akteur, handlung: Handlung, bezug: int | None) -> str:
    """Address of an act on a case that has a screen and is possible for this person; else empty."""
    if fall.antrag.id is None or handlung not in FORMULARE:
        return ""
    if not ist_moeglich(fall, handlung, akteur):
        return ""
    return zur_handlung(fall.antrag.id, handlung, bezug=bezug)


def seither(eintraege: Iterable[Protokolleintrag], handlungen: int) -> list[Protokolleintrag]:
    """The entries of the last ``handlungen`` acts; ``eintraege`` come newest first.

    An act writes one entry, or several of which all but the first are passed through.
    """
    neue: list[Protokolleintrag] = []
    for eintrag in eintraege:
        if handlungen <= 0:
            break
        neue.append(eintrag)
        handlungen -= not eintrag.ist_durchlaufen
    return neue


def ist_doppelklick(neue: list[Protokolleintrag], handlung: Handlung, umstand: Umstand) -> bool:
    """Whether all that happened since is this very act, by the same person, a moment ago."""
    frueh = umstand.jetzt - DOPPELKLICK
    ist_eine = bool(neue) and all(e.ist_durchlaufen for e in neue[:-1])
    return (
        ist_eine
        and neue[-1].handlung == handlung.value
        and neue[-1].person_id == umstand.akteur.person_id
        and neue[-1].erfasst_am >= frueh
    )


@dataclass(frozen=True, slots=True)
class Neues:
    """What happened since the page was shown."""

    satz: str
    zeilen: list[str]


GEARBEITET_AN = {
    "antrag": "diesem Vorgang",
    "mitgliedschaft": "dieser Mitgliedschaft",
    "kommune": "dieser Akte",
}
"""Kind of subject -> what somebody else has worked on."""


def was_geschah(form: HandlungForm, ziel: Ziel, gesehen: int) -> Neues:
    """Tell a person whose page is stale what the others (or they themselves) have done."""
    neue = seither(
        juengste_der_kette(ziel, HOECHSTENS_NEUES), version_von(form.fall, ziel) - gesehen
    )
    zeilen = [
        f"{timezone.localtime(e.erfasst_am):%d.%m.%Y, %H:%M} Uhr: {name(Handlung(e.handlung))}, "
        f"{wer(e)}"
        for e in neue
    ]
    if ist_doppelklick(neue, form.handlung, form.umstand):
        satz = (
            f"„{name(form.handlung)}“ haben Sie gerade schon ausgeführt; es wurde nichts doppelt "
            "eingetragen."
        )
    else:
        satz = (
            f"Inzwischen hat jemand an {GEARBEITET_AN[ziel.art]} gearbeitet. Bitte den neuen Stand "
            "ansehen und dann noch einmal bestätigen; Ihre Eingaben sind noch da."
        )
    return Neues(satz, zeilen)
