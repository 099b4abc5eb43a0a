"""Reads changes of bodies: what has happened to whom, as rules and figures want it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from antraege.choices import (
    BESTEHENDE_MITGLIEDSSTATUS,
    Gebietsrolle,
    Gebietsstand,
    Kommunentyp,
)
from antraege.models import Gebietsaenderung, Gebietsteil, Gebietsuebergang, Kommune, Mitgliedschaft
from antraege.rules.gebiet import Kreiswechsel, Wechsel, geordnet, nachfolge
from antraege.worte import KREISE

type Wechselbuch = Mapping[int, tuple[Wechsel, ...]]
"""Body -> what it went through, in order."""
type Kreisbuch = Mapping[int, tuple[Kreiswechsel, ...]]
"""Municipality -> the changes of its Kreis, in order."""


GILT = Q(fortsetzung_von__aenderung__stand=Gebietsstand.VOLLZOGEN)
"""Of a membership: what it carries on, it carries on; an annulled change keeps its rows."""


def mittelbare(uebergang: Gebietsuebergang) -> list[Gebietsuebergang]:
    """For a membership that passes over, rows not stored yet for those that it has carried on: of
    several changes one after the other, all lead to the last successor."""
    fruehere = Gebietsuebergang.objects.filter(
        fortsetzung_id=uebergang.mitgliedschaft_id, aenderung__stand=Gebietsstand.VOLLZOGEN
    )
    return [
        Gebietsuebergang(
            aenderung_id=uebergang.aenderung_id,
            mitgliedschaft_id=mitgliedschaft,
            fortsetzung_id=uebergang.fortsetzung_id,
            von_id=uebergang.von_id,
            auf_id=uebergang.auf_id,
            ist_mittelbar=True,
        )
        for mitgliedschaft in fruehere.order_by("pk").values_list("mitgliedschaft_id", flat=True)
    ]


def fuehrt_fort(**antrag: Any) -> Q:
    """Memberships that carry on the one into which a case has led.

    Called with ``antrag`` or ``antrag__in``; all in one filter, so that it is about one change.
    """
    ((pfad, wert),) = antrag.items()
    besteht = Q(status__in=list(BESTEHENDE_MITGLIEDSSTATUS))
    return besteht & GILT & Q(**{f"fortsetzung_von__mitgliedschaft__{pfad}": wert})


def fortfuehrende(**antrag: Any) -> Q:
    """Of what belongs to a body: that of the bodies whose membership carries on that of a case."""
    dort = Mitgliedschaft.objects.filter(fuehrt_fort(**antrag)).order_by()
    return Q(kommune_id__in=dort.values("kommune_id"))


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


def lies_kreiswechsel(wechselbuch: Wechselbuch) -> Kreisbuch:
    """Every municipality whose Kreis has ended; no statement where none has, which is the rule."""
    je_aenderung: dict[int, list[Wechsel]] = defaultdict(list)
    for wechsel in (w for seine in wechselbuch.values() for w in seine):
        je_aenderung[wechsel.aenderung_id].append(wechsel)
    erben = {
        pk: erbe.kommune_id
        for pk, teile in je_aenderung.items()
        if any(w.rolle == Gebietsrolle.GEHT_AUF and w.typ_vorher in KREISE for w in teile)
        and (erbe := nachfolge(teile)) is not None
    }
    if not erben:
        return {}
    buch: dict[int, list[Kreiswechsel]] = defaultdict(list)
    for aenderung in Gebietsaenderung.objects.filter(pk__in=erben).order_by("vollzogen_am", "pk"):
        assert aenderung.wirksam_am is not None
        assert aenderung.vollzogen_am is not None
        for kommune_id, vorher in aenderung.ergebnis.get("kreise", ()):
            wechsel_des_kreises = Kreiswechsel(
                aenderung.wirksam_am,
                aenderung.vollzogen_am,
                aenderung.aufgehoben_am,
                vorher,
                erben[aenderung.pk],
            )
            buch[kommune_id].append(wechsel_des_kreises)
    return {pk: tuple(seine) for pk, seine in buch.items()}


def heutige_nachfolger(kommune_id: int) -> list[Kommune]:
    """Who there is today of those that a body has ended in, however many changes ago, by name."""
    wechselbuch = lies_wechsel()
    je_aenderung: dict[int, list[Wechsel]] = defaultdict(list)
    for w in (w for seine in wechselbuch.values() for w in seine if w.ist_bekannt(None)):
        je_aenderung[w.aenderung_id].append(w)
    gefunden: set[int] = set()
    offen, gesehen = [kommune_id], {kommune_id}
    while offen:
        pk = offen.pop()
        ende = [w for w in wechselbuch.get(pk, ()) if w.ist_bekannt(None)]
        if not ende or ende[-1].rolle != Gebietsrolle.GEHT_AUF:
            gefunden.add(pk)
            continue
        danach = (
            w for w in je_aenderung[ende[-1].aenderung_id] if w.rolle != Gebietsrolle.GEHT_AUF
        )
        neue = {w.kommune_id for w in danach} - gesehen
        gesehen |= neue
        offen += sorted(neue)
    return list(Kommune.objects.filter(pk__in=gefunden - {kommune_id}))
