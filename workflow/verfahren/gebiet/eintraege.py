"""What has happened since somebody opened a page: to the change, and at whom it touches."""

from __future__ import annotations

from django.db.models import Max, Q, QuerySet

from antraege.choices import Handlung
from antraege.models import Protokolleintrag
from workflow.verfahren.gebiet.akte import AKTE
from workflow.verfahren.gebiet.lage import Lage

FOLGENREICH = frozenset({Handlung.GEBIETSAENDERUNG_VOLLZIEHEN, Handlung.GEBIETSAENDERUNG_AUFHEBEN})
"""Acts whose preview tells of cases, memberships and rights: it has to be true still."""


def letzter_eintrag() -> int:
    """Key of the last entry in any chain: what a page has seen."""
    return Protokolleintrag.objects.aggregate(letzter=Max("pk"))["letzter"] or 0


def eintraege_seit(aenderung_id: int | None, gesehen: int) -> list[Protokolleintrag]:
    """What happened to this change after that entry, newest first."""
    if aenderung_id is None:
        return []
    eintraege = Protokolleintrag.objects.filter(
        antrag__isnull=True,
        mitgliedschaft__isnull=True,
        kommune__isnull=True,
        handlung__in=[h.value for h in AKTE],
        inhalt__contains=f'"gebietsaenderung_id":{aenderung_id}}}',
    )
    return _neueste(eintraege, gesehen)


def eintraege_der_beteiligten(
    lage: Lage, handlung: Handlung, gesehen: int
) -> list[Protokolleintrag]:
    """What happened after that entry at its bodies, in their cases and memberships, where the act
    does something to them, newest first."""
    if handlung not in FOLGENREICH:
        return []
    koerper = list(lage.koerper)
    vorgaenge = [u.antrag_id for u in lage.uebergaenge if u.antrag_id is not None]
    beteiligte = (
        Q(kommune__in=koerper)
        | Q(mitgliedschaft__kommune__in=koerper)
        | Q(antrag__kommune__in=koerper)
        | Q(antrag__in=vorgaenge)
    )
    return _neueste(Protokolleintrag.objects.filter(beteiligte), gesehen)


def _neueste(eintraege: QuerySet[Protokolleintrag], gesehen: int) -> list[Protokolleintrag]:
    neue = eintraege.filter(pk__gt=gesehen).select_related("person").prefetch_related("texte")
    return list(neue.order_by("-pk"))
