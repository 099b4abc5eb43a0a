"""Mails about a membership, word for word. They stand on no case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils import timezone

from antraege.choices import Handlung, Nachrichtenstand
from antraege.models import Nachricht
from workflow.akte.queries import Kommunenakte
from workflow.verfahren.handlungen import name
from workflow.vorgang.seite.kopf import Plakette

ARTEN = {
    Nachrichtenstand.GESENDET: "erfolg",
    Nachrichtenstand.FEHLGESCHLAGEN: "gefahr",
    Nachrichtenstand.GEPLANT: "info",
}


@dataclass(frozen=True, slots=True)
class Mailzeile:
    """A mail with what became of it."""

    betreff: str
    an: str
    text: str
    plakette: Plakette
    zeile: str
    fehler: str


def nachrichten(akte: Kommunenakte) -> Iterator[Mailzeile]:
    """Newest first."""
    for n in akte.nachrichten:
        stand = Nachrichtenstand(n.stand)
        yield Mailzeile(
            betreff=n.betreff,
            an=n.an,
            text=n.text,
            plakette=Plakette(stand.label, ARTEN.get(stand, "neutral")),
            zeile=f"{name(Handlung(n.handlung))}, {_wann(n)}",
            fehler=n.letzter_fehler if stand is Nachrichtenstand.FEHLGESCHLAGEN else "",
        )


def _wann(n: Nachricht) -> str:
    if n.gesendet_am is not None:
        return f"gesendet am {timezone.localtime(n.gesendet_am):%d.%m.%Y, %H:%M} Uhr"
    if n.stand == Nachrichtenstand.ANGEHALTEN:
        return "wird nicht gesendet"
    return f"geht ab {timezone.localtime(n.senden_ab):%d.%m.%Y, %H:%M} Uhr hinaus"
