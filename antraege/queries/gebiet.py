"""Reads changes of bodies: what has happened to whom, as rules and figures want it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from antraege.choices import Gebietsrolle, Kommunentyp
from antraege.models import Gebietsteil
from antraege.rules.gebiet import Wechsel, geordnet

type Wechselbuch = Mapping[int, tuple[Wechsel, ...]]
"""Body -> what it went through, in order."""


def lies_wechsel() -> Wechselbuch:
    """Every executed change by the body that it touched, also those that were annulled."""
    teile = Gebietsteil.objects.filter(aenderung__vollzogen_am__isnull=False)
    je_koerper: dict[int, list[Wechsel]] = defaultdict(list)
    for teil in teile.select_related("aenderung").order_by("aenderung_id", "stelle"):
        wechsel = als_wechsel(teil)
        je_koerper[wechsel.kommune_id].append(wechsel)
    return {pk: geordnet(seine) for pk, seine in je_koerper.items()}


def als_wechsel(teil: Gebietsteil) -> Wechsel:
    """A part of an executed change; its change has been read with it."""
    aenderung = teil.aenderung
    assert teil.kommune_id is not None
    assert aenderung.wirksam_am is not None
    assert aenderung.vollzogen_am is not None
    return Wechsel(
        aenderung_id=aenderung.pk,
        kommune_id=teil.kommune_id,
        rolle=Gebietsrolle(teil.rolle),
        wirksam_am=aenderung.wirksam_am,
        vollzogen_am=aenderung.vollzogen_am,
        aufgehoben_am=aenderung.aufgehoben_am,
        name_vorher=teil.name_vorher,
        typ_vorher=Kommunentyp(teil.typ_vorher),
        name=teil.name,
        typ=Kommunentyp(teil.typ),
        fuehrt_fort=teil.fuehrt_fort,
    )
