"""Every template of the council paper that ever counted, out of the installation's chain."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from antraege.choices import Handlung
from antraege.dokumente.ablage import hat
from antraege.models import Protokolleintrag
from workflow.verfahren.fassungen.mustervorlage import MITGELIEFERT, Mustervorlage
from workflow.vorgang.eintragsworte import wer

MITGELIEFERTE = "die mitgelieferte Vorlage"


@dataclass(frozen=True, slots=True)
class Vorlagenstand:
    """A template, and the entry by which it was put in place."""

    nr: int
    zeitpunkt: datetime
    wer: str
    vorlage: Mustervorlage

    @property
    def bezeichnung(self) -> str:
        """ "„eigene.docx“ vom 27.11.2026, 21:24 Uhr"."""
        return (
            f"{genannt(self.vorlage)} vom {timezone.localtime(self.zeitpunkt):%d.%m.%Y, %H:%M} Uhr"
        )


def genannt(vorlage: Mustervorlage) -> str:
    """How a template is called in a sentence."""
    return f"„{vorlage.dateiname}“" if vorlage.ist_eigene else MITGELIEFERTE


def lies_staende() -> list[Vorlagenstand]:
    """Every change, newest first."""
    eintraege = (
        Protokolleintrag.objects.filter(handlung=Handlung.MUSTERVORLAGE_AENDERN.value)
        .select_related("person")
        .prefetch_related("texte")
        .order_by("-nr")
    )
    return [Vorlagenstand(e.nr, e.erfasst_am, wer(e), _vorlage(e)) for e in eintraege]


def wieder_einsetzbare(jetzige: Mustervorlage) -> Iterator[tuple[str, Mustervorlage, str]]:
    """Key, template and name of what can be put in place again: each content once, newest first.

    Whatever the store has lost is left out.
    """
    gesehen = {jetzige.sha256}
    if jetzige.ist_eigene:
        yield "mitgeliefert", MITGELIEFERT, MITGELIEFERTE
    for stand in lies_staende():
        vorlage = stand.vorlage
        if vorlage.ist_eigene and vorlage.sha256 not in gesehen and hat(vorlage.sha256):
            gesehen.add(vorlage.sha256)
            yield str(stand.nr), vorlage, stand.bezeichnung


def _vorlage(eintrag: Protokolleintrag) -> Mustervorlage:
    (wechsel,) = json.loads(eintrag.inhalt)["daten"]["mustervorlage"]
    name = next((t.text for t in eintrag.texte.all()), "")
    return Mustervorlage(wechsel["nachher"], name) if wechsel["nachher"] else MITGELIEFERT
