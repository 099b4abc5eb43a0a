"""What an execution or an annulment locks, in the order of the door: cases by key, bodies by key,
memberships; the installation comes last, when the act begins.

Whoever holds the installation may point at bodies and cases, in a draft or in a round: such a
reference does not wait for these locks, else each would wait for the other.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from antraege.models import Antrag, Kommune, Mitgliedschaft
from workflow.verfahren.gebiet.lage import Lage


def antraege_von(lage: Lage) -> list[int]:
    """The open cases of all bodies of the change, and those that it has passed over."""
    offene = {k.vorgang.id for k in lage.koerper.values() if k.vorgang is not None}
    return sorted(offene | {u.antrag_id for u in lage.uebergaenge if u.antrag_id is not None})


def sperre(lage: Lage) -> list[int]:
    """Lock what the change touches; gives the keys of the cases."""
    antraege = antraege_von(lage)
    _sperre_zeilen(Antrag.objects.filter(pk__in=antraege))
    _sperre_zeilen(Kommune.objects.filter(_beruehrte(lage)))
    _sperre_zeilen(Mitgliedschaft.objects.filter(kommune_id__in=list(lage.koerper)))
    return antraege


def _beruehrte(lage: Lage) -> Q:
    """The bodies themselves; of Kreise also the municipalities that follow them, or go back."""
    endende = [k.id for k in lage.endende if k.anzahl_gemeinden]
    gefolgte = [pk for pk, _ in lage.ergebnis.get("kreise", ())]
    return Q(pk__in=[*lage.koerper, *gefolgte]) | Q(kreis_id__in=endende)


def _sperre_zeilen(zeilen: Any) -> None:
    list(zeilen.order_by("pk").select_for_update(of=("self",), no_key=True).values_list("pk"))
