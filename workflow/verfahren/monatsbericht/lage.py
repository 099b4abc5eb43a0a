"""What a release looks at; read by the page, and again under the lock by the act."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from antraege.akteur import Akteur
from antraege.choices import Handlung, Rolle
from antraege.models import Protokolleintrag
from berichte.abschluss.kalender import abschliessbar_ab, kurz, name
from berichte.abschluss.pruefung import IM_PROTOKOLL
from berichte.abschluss.queries import lies_abschluss, unfreigegebene
from berichte.deutsch import datum, zeitpunkt
from berichte.models import Monatsabschluss
from workflow.verfahren.fassungen.einstellung import lies_regeln
from workflow.verfahren.fassungen.lage import letzter_eintrag
from workflow.verfahren.hindernis import Hindernis, Hindernisart
from workflow.verfahren.plan import kein_recht

H = Handlung


@dataclass(frozen=True, slots=True)
class Lage:
    """A month, and what its release depends on.

    ``gesehen`` is the number of the installation's last entry when this was read; ``fruehere`` are
    earlier closed months that wait for their release too.
    """

    monat: date
    gesehen: int
    abschluss: Monatsabschluss | None
    fruehere: tuple[date, ...]
    empfaenger: tuple[str, ...]


def lies_lage(monat: date) -> Lage:
    """Read it."""
    # The number first: what changes while the rest is read counts as not seen yet.
    gesehen = letzter_eintrag()
    offene = unfreigegebene().filter(monat__lt=monat).values_list("monat", flat=True)
    return Lage(
        monat=monat,
        gesehen=gesehen,
        abschluss=lies_abschluss(monat),
        fruehere=tuple(offene),
        empfaenger=lies_regeln()[0].berichtsverteiler,
    )


def darf_freigeben(akteur: Akteur) -> bool:
    """Referatsleitung, and only a person."""
    return akteur.person_id is not None and akteur.hat(Rolle.LEITUNG)


def sieht_berichte(akteur: Akteur) -> bool:
    """Whether monthly reports exist for this person at all."""
    return akteur.liest_alles


def hindernisse(lage: Lage, akteur: Akteur) -> Iterator[Hindernis]:
    """Right and state; an earlier month that waits is no obstacle."""
    if not darf_freigeben(akteur):
        yield kein_recht(H.MONATSBERICHT_FREIGEBEN)
    abschluss = lage.abschluss
    if abschluss is None:
        tag = timezone.localtime(abschliessbar_ab(lage.monat))
        satz = (
            f"Der {name(lage.monat)} ist nicht abgeschlossen. Das geschieht von selbst, sobald "
            f"sein Buchungsschluss vorbei ist (ab {datum(tag)}); Monate vor dem ersten Eintrag "
            "dieser Installation werden nicht abgeschlossen."
        )
        yield Hindernis(satz, Hindernisart.ZUSTAND)
    elif abschluss.freigegeben_am is not None and abschluss.freigegeben_von is not None:
        satz = (
            f"Der Monatsbericht {name(lage.monat)} ist schon freigegeben: "
            f"{zeitpunkt(abschluss.freigegeben_am)}, {abschluss.freigegeben_von.name}."
        )
        yield Hindernis(satz, Hindernisart.ZUSTAND)


def eintraege_seit(monat: date, gesehen: int) -> list[Protokolleintrag]:
    """What changed this release after that entry: the release itself, or the rules (they hold the
    distribution list). Newest first."""
    eintraege = (
        Protokolleintrag.objects.filter(
            antrag__isnull=True,
            mitgliedschaft__isnull=True,
            kommune__isnull=True,
            handlung__in=[H.MONATSBERICHT_FREIGEBEN.value, H.EINSTELLUNG_AENDERN.value],
            nr__gt=gesehen,
        )
        .select_related("person")
        .order_by("-nr")
    )
    return [e for e in eintraege if _betrifft(e, monat)]


def _betrifft(eintrag: Protokolleintrag, monat: date) -> bool:
    if eintrag.handlung == H.EINSTELLUNG_AENDERN:
        return True
    (zeile,) = json.loads(eintrag.inhalt)["daten"][IM_PROTOKOLL]
    return bool(zeile["monat"] == kurz(monat))
