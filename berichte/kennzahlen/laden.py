"""Reads the protocol as it was known at a moment, in six statements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from antraege.choices import Handlung, Kommunentyp
from antraege.models import Antrag, Kommune, Mitgliedschaft, Protokolleintrag
from berichte.kennzahlen.verlauf import Eintrag, Koerper, Verlauf, staende
from berichte.kennzahlen.zusagen import Zusagenprotokoll, lies_zusagenprotokoll

SPALTEN = tuple(Eintrag.__annotations__)


@dataclass(frozen=True, slots=True)
class Protokoll:
    """Everything figures are made of, as known at the Kenntnisstand."""

    koerper: tuple[Koerper, ...]
    vorgaenge: tuple[Verlauf, ...]
    mitgliedschaften: tuple[Verlauf, ...]
    zusagen: Zusagenprotokoll


def lies_protokoll(kenntnisstand: datetime) -> Protokoll:
    """The chains of all cases and memberships, with what was recorded by ``kenntnisstand``."""
    vorgaenge: dict[int, list[Eintrag]] = defaultdict(list)
    mitgliedschaften: dict[int, list[Eintrag]] = defaultdict(list)
    zeilen = (
        Protokolleintrag.objects.filter(
            Q(antrag__isnull=False) | Q(mitgliedschaft__isnull=False),
            erfasst_am__lte=kenntnisstand,
        )
        .order_by("nr")
        .values_list("antrag_id", "mitgliedschaft_id", *SPALTEN)
    )
    for antrag, mitgliedschaft, *spalten in zeilen.iterator(chunk_size=5000):
        kette = vorgaenge[antrag] if antrag is not None else mitgliedschaften[mitgliedschaft]
        kette.append(Eintrag(*spalten))
    koerper = {k.id: k for k in _koerper()}
    return Protokoll(
        koerper=tuple(koerper.values()),
        vorgaenge=tuple(
            Verlauf(pk, koerper[kommune], zeichen, staende(vorgaenge[pk]))
            for pk, kommune, zeichen in Antrag.objects.order_by("jahr", "nummer").values_list(
                "pk", "kommune_id", "aktenzeichen"
            )
            if pk in vorgaenge
        ),
        mitgliedschaften=tuple(
            _mitgliedschaft(koerper[kommune], mitgliedschaften[pk], pk, antrag)
            for pk, kommune, antrag in Mitgliedschaft.objects.order_by("pk").values_list(
                "pk", "kommune_id", "antrag_id"
            )
            if pk in mitgliedschaften
        ),
        zusagen=lies_zusagenprotokoll(kenntnisstand),
    )


def _mitgliedschaft(
    koerper: Koerper, eintraege: list[Eintrag], pk: int, antrag: int | None
) -> Verlauf:
    """The case is known from the beginning, or was put to the membership later: that is left out,
    because nobody knows then what was known when."""
    aus_antrag = antrag if eintraege[0].handlung == Handlung.AUFNEHMEN else None
    return Verlauf(pk, koerper, "", staende(eintraege), aus_antrag)


def _koerper() -> Iterable[Koerper]:
    zeilen = Kommune.objects.order_by("pk").values_list(
        "pk", "name", "typ", "ist_erfunden", "sortierung"
    )
    for pk, name, typ, ist_erfunden, sortierung in zeilen:
        yield Koerper(pk, name, Kommunentyp(typ), ist_erfunden, sortierung)
