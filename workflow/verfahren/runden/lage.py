"""What an act on a round looks at, and who may look and act."""

from __future__ import annotations

from django.db.models import Q

from antraege.akteur import Akteur
from antraege.choices import Rolle
from antraege.models import Rundenplatz, Unterzeichnungsrunde
from workflow.verfahren.hindernis import NichtGefunden
from workflow.verfahren.models import Laufart, Rundenlauf

DURCH_LEITUNG = frozenset({Laufart.FREIGEBEN, Laufart.AUFNEHMEN})
"""Orders that decide; all others prepare."""

LAUFENDE = (Rundenlauf.Stand.VORGELEGT, Rundenlauf.Stand.BEAUFTRAGT)


def sieht_runden(akteur: Akteur) -> bool:
    """Whether rounds exist for this person at all."""
    return akteur.liest_alles


def darf_vorbereiten(akteur: Akteur) -> bool:
    """Bearbeitung keeps rounds and their lists."""
    return akteur.person_id is not None and akteur.hat(Rolle.BEARBEITUNG)


def darf_abhaken(akteur: Akteur) -> bool:
    """At the event leadership lends a hand."""
    return akteur.person_id is not None and akteur.hat(Rolle.BEARBEITUNG, Rolle.LEITUNG)


def darf_oeffnen(akteur: Akteur) -> bool:
    """What is closed Referatsleitung opens again."""
    return akteur.person_id is not None and akteur.hat(Rolle.LEITUNG)


def darf_beauftragen(art: Laufart, akteur: Akteur) -> bool:
    """Referatsleitung decides for a whole list, Bearbeitung prepares it; only persons.

    Whether somebody may do it for a certain body the door says, body by body.
    """
    rolle = Rolle.LEITUNG if art in DURCH_LEITUNG else Rolle.BEARBEITUNG
    return akteur.person_id is not None and akteur.hat(rolle)


def lies_runde(pk: int, *, sperren: bool = False) -> Unterzeichnungsrunde:
    """The round with this key. Raises :class:`NichtGefunden`."""
    runden = Unterzeichnungsrunde.objects.select_related("fassung")
    if sperren:
        runden = runden.select_for_update(of=("self",))
    runde = runden.filter(pk=pk).first()
    if runde is None:
        raise NichtGefunden
    return runde


def lies_plaetze(runde_id: int) -> list[Rundenplatz]:
    """The list: places that were not struck, in the order of the bodies' names."""
    return list(
        Rundenplatz.objects.filter(runde_id=runde_id, gestrichen_am__isnull=True)
        .select_related("antrag__kommune", "vermerkt_von")
        .order_by("antrag__kommune__sortierung", "pk")
    )


def plaetze_bei_der_absage(runde: Unterzeichnungsrunde) -> list[Rundenplatz]:
    """Who stood on the list when the round was called off; not who was struck before."""
    gestrichen = Q(gestrichen_am__gte=runde.termin_geaendert_am) | Q(gestrichen_am__isnull=True)
    return list(
        Rundenplatz.objects.filter(gestrichen, runde=runde)
        .select_related("antrag__kommune")
        .order_by("antrag__kommune__sortierung", "pk")
    )


def laufender(runde_id: int) -> Rundenlauf | None:
    """The order that the worker has not finished."""
    return Rundenlauf.objects.filter(runde_id=runde_id, stand__in=LAUFENDE).first()
