"""Reads what the municipality's page needs, in a constant number of statements."""

from dataclasses import dataclass, replace

from django.db.models import Exists, OuterRef, Q

from antraege.akteur import Akteur
from antraege.choices import BESTEHENDE_MITGLIEDSSTATUS, OFFENE_STATUS, Mitgliedsstatus, Rolle
from antraege.fall import Fall
from antraege.models import Antrag, Dokument, Kommune, Mitgliedschaft, Protokolleintrag
from antraege.queries.fall import fall_des_antrags
from workflow.portal.dokumente import lies_dokumente


@dataclass(frozen=True, slots=True)
class Beitritt:
    """A body with its last case, its membership and the entries of both chains, in order."""

    kommune: Kommune
    fall: Fall | None
    mitgliedschaft: Mitgliedschaft | None
    eintraege: tuple[Protokolleintrag, ...]
    dokumente: tuple[Dokument, ...] = ()
    """What is meant for the body, newest first."""
    ist_frueherer: bool = False
    """Whether the case is not the one that the page shows: how to go on is said there alone."""

    @property
    def bestehende(self) -> Mitgliedschaft | None:
        """The membership, while it exists."""
        return self.mitgliedschaft if self.ist_mitglied else None

    @property
    def ist_mitglied(self) -> bool:
        """Whether the membership exists now, active or dormant."""
        status = self.mitgliedschaft.status if self.mitgliedschaft else ""
        return status in BESTEHENDE_MITGLIEDSSTATUS

    @property
    def laeuft(self) -> bool:
        """Whether a case is on its way."""
        return self.fall is not None and self.fall.antrag.ist_offen


def eigene_kommunen(akteur: Akteur) -> list[Kommune]:
    """The bodies a person speaks for, by name; none for anybody who is not of a body."""
    if not akteur.hat(Rolle.KOMMUNE):
        return []
    return list(Kommune.objects.filter(pk__in=akteur.kommunen))


def eigene_kommune(akteur: Akteur, ags: str) -> Kommune | None:
    """One of them by its key; None also for what is foreign."""
    if not akteur.hat(Rolle.KOMMUNE):
        return None
    return Kommune.objects.filter(pk__in=akteur.kommunen, ags=ags).first()


def letzter_fall(kommune: Kommune) -> Fall | None:
    """The case that the page of a body shows."""
    gesucht = _letzter(kommune)
    return fall_des_antrags(gesucht) if gesucht is not None else None


def _letzter(kommune: Kommune) -> int | None:
    """The open case of a body, else the one that led into the network, else the last recorded."""
    bestehende = Mitgliedschaft.objects.filter(
        antrag=OuterRef("pk"), status__in=BESTEHENDE_MITGLIEDSSTATUS
    )
    zeilen = list(
        Antrag.objects.filter(kommune=kommune)
        .annotate(fuehrte_hinein=Exists(bestehende))
        .order_by("-erfasst_am", "-pk")
        .values_list("pk", "status", "fuehrte_hinein")
    )
    offene = [pk for pk, status, _ in zeilen if status in OFFENE_STATUS]
    gefuehrt = [pk for pk, _, fuehrte_hinein in zeilen if fuehrte_hinein]
    return next(iter([*offene, *gefuehrt, *(pk for pk, *_ in zeilen)]), None)


def lies_beitritt(kommune: Kommune) -> Beitritt:
    """Everything the page shows of a body."""
    return _beitritt(kommune, letzter_fall(kommune), _mitgliedschaft(kommune))


def lies_vorgang(antrag_id: int) -> Beitritt:
    """The same of a certain case. An earlier one is told with what belongs to it alone."""
    fall = fall_des_antrags(antrag_id)
    kommune = Kommune.objects.get(pk=fall.kommune.id or 0)
    if _letzter(kommune) == antrag_id:
        return _beitritt(kommune, fall, _mitgliedschaft(kommune))
    beitritt = _beitritt(kommune, fall, _mitgliedschaft(kommune, antrag=antrag_id))
    eigene = tuple(d for d in beitritt.dokumente if d.antrag_id == antrag_id)
    return replace(beitritt, dokumente=eigene, ist_frueherer=True)


def _beitritt(
    kommune: Kommune, fall: Fall | None, mitgliedschaft: Mitgliedschaft | None
) -> Beitritt:
    ketten = Q(pk__in=[])
    if fall is not None:
        ketten |= Q(antrag_id=fall.antrag.id)
    if mitgliedschaft is not None:
        ketten |= Q(mitgliedschaft_id=mitgliedschaft.pk)
    eintraege = Protokolleintrag.objects.filter(ketten).order_by("pk")
    return Beitritt(
        kommune, fall, mitgliedschaft, tuple(eintraege), dokumente=lies_dokumente(kommune)
    )


def _mitgliedschaft(kommune: Kommune, **nur: int) -> Mitgliedschaft | None:
    """The membership that exists, else the last one that counted; annulled ones never did."""
    alle = list(
        Mitgliedschaft.objects.filter(kommune=kommune, **nur)
        .exclude(status=Mitgliedsstatus.AUFGEHOBEN)
        .select_related("nachfolge")
        .order_by("-erfasst_am", "-pk")
    )
    bestehende = [m for m in alle if m.status in BESTEHENDE_MITGLIEDSSTATUS]
    return next(iter([*bestehende, *alle]), None)
