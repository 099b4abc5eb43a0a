"""What a new version means for the cases: counted before anybody decides. Reads only."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.db.models import Exists, OuterRef

from antraege.choices import (
    OFFENE_STATUS,
    Fassungsstand,
    Freigabeart,
    Freigabestand,
)
from antraege.fall import Fall
from antraege.models import Antrag, Freigabe, Unterschrift
from antraege.queries.fall import fall_des_antrags
from antraege.rules.zeichnung import mangel_der_zeichnungsfreigabe


@dataclass(frozen=True, slots=True)
class Katalogwirkung:
    """Open cases that follow a new catalogue, and those that keep theirs.

    A case keeps its catalogue from the first fact on a criterion, at the latest from the check on.
    """

    folgen: int
    bleiben: int


def katalogwirkung() -> Katalogwirkung:
    """What happens to open cases when another catalogue comes into force."""
    offene = Antrag.objects.filter(status__in=list(OFFENE_STATUS))
    return Katalogwirkung(
        folgen=offene.filter(katalog__isnull=True).count(),
        bleiben=offene.filter(katalog__isnull=False).count(),
    )


@dataclass(frozen=True, slots=True)
class Betroffener:
    """A case whose Zeichnungsfreigabe falls."""

    antrag_id: int
    aktenzeichen: str
    typ: str
    name: str


@dataclass(frozen=True, slots=True)
class Fassungswirkung:
    """Open cases that follow a new text, those that keep theirs because somebody has signed it.

    ``fallende`` of those that follow have a Zeichnungsfreigabe that stands now and then no longer;
    in ``vorgelegte`` one is proposed with the old text.
    """

    folgen: int
    bleiben: int
    fallende: tuple[Betroffener, ...]
    vorgelegte: int


def fassungswirkung(neue_fassung: int) -> Fassungswirkung:
    """What happens to open cases when this version (its key) comes into force."""
    offene = Antrag.objects.filter(status__in=list(OFFENE_STATUS))
    unterschrieben = Exists(
        Unterschrift.objects.filter(
            antrag=OuterRef("pk"), fassung__isnull=False, zurueckgenommen_am__isnull=True
        )
    )
    folgende = offene.filter(~unterschrieben)
    freigaben = Freigabe.objects.filter(art=Freigabeart.ZEICHNUNG, antrag=OuterRef("pk"))
    erteilt = folgende.filter(Exists(freigaben.filter(stand=Freigabestand.ERTEILT)))
    faelle = (
        fall_des_antrags(nummer) for nummer in erteilt.order_by("pk").values_list("pk", flat=True)
    )
    return Fassungswirkung(
        folgen=folgende.count(),
        bleiben=offene.filter(unterschrieben).count(),
        fallende=tuple(_betroffener(fall) for fall in faelle if _faellt(fall, neue_fassung)),
        vorgelegte=folgende.filter(Exists(freigaben.filter(stand=Freigabestand.OFFEN))).count(),
    )


def _faellt(fall: Fall, neue_fassung: int) -> bool:
    """Asks the rule itself, before and after."""
    staende = {True: Fassungsstand.IN_KRAFT, False: Fassungsstand.AUSSER_KRAFT}
    nachher = fall.mit(
        fassungen=tuple(replace(f, stand=staende[f.id == neue_fassung]) for f in fall.fassungen)
    )
    steht = not mangel_der_zeichnungsfreigabe(fall)
    return steht and bool(mangel_der_zeichnungsfreigabe(nachher))


def _betroffener(fall: Fall) -> Betroffener:
    antrag, kommune = fall.antrag, fall.kommune
    return Betroffener(antrag.id or 0, antrag.aktenzeichen, kommune.typ.value, kommune.name)
