"""What the execution remembers of cases and memberships, so that the annulment gives it back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from antraege.choices import Antragsstatus
from antraege.fall import Fall
from antraege.models import Antrag, Frist, Protokolleintrag
from antraege.rules.beschluss import ENTSCHEIDENDE_ERGEBNISSE
from antraege.rules.gebiet import EINTRAEGE
from antraege.zeitangabe import Genauigkeit, Zeitangabe
from workflow.verfahren.eingaben import Vorgangsstand
from workflow.verfahren.gebietsfolgen import geschlossene


def merke_vorgang(vorher: Fall, nachher: Fall) -> dict[str, Any]:
    """How a case stood, and what passing over has closed and opened. It has been written."""
    antrag = vorher.antrag
    assert antrag.id is not None
    bekannte = [f.id for f in vorher.fristen if f.id is not None]
    neue = Frist.objects.filter(antrag_id=antrag.id).exclude(pk__in=bekannte)
    return {
        "nr": antrag.protokoll_nr,
        "status": antrag.status.value,
        "schritt": _als_json(antrag.schritt),
        "schritt_erfasst_am": _iso(antrag.schritt_erfasst_am),
        "letzter_offener_status": antrag.letzter_offener_status,
        "am_zug_seit": _iso(antrag.am_zug_seit),
        "uebergegangen_am": _iso(antrag.uebergegangen_am),
        **geschlossene(vorher, nachher),
        "entschiedene": [b.id for b in vorher.beratungen if b.ergebnis in ENTSCHEIDENDE_ERGEBNISSE],
        "neue_fristen": sorted(neue.values_list("pk", flat=True)),
    }


def rueckweg(antrag: Antrag, daten: Mapping[str, Any] | None) -> dict[str, Any]:
    """What the annulment can give back to a case, for its line."""
    if daten is None:  # The execution remembered nothing yet: at least the case goes on.
        war_offen = antrag.status == Antragsstatus.EINGESTELLT and antrag.letzter_offener_status
        if not war_offen:
            return {}
        heute = Zeitangabe.tag(timezone.localdate())
        status = Antragsstatus(antrag.letzter_offener_status)
        return {"frueher": Vorgangsstand(status=status, schritt=heute)}
    return {
        "frueher": vorgangsstand(daten),
        "ist_weitergegangen": ist_weitergegangen(antrag.pk, daten),
        "neue_fristen": tuple(daten["neue_fristen"]),
    }


def vorgangsstand(daten: Mapping[str, Any]) -> Vorgangsstand:
    """The same as a value."""
    erfasst, seit = daten["schritt_erfasst_am"], daten["am_zug_seit"]
    uebergegangen = daten.get("uebergegangen_am")
    return Vorgangsstand(
        status=Antragsstatus(daten["status"]),
        schritt=_als_zeit(daten["schritt"]),
        schritt_erfasst_am=datetime.fromisoformat(erfasst) if erfasst else None,
        letzter_offener_status=daten["letzter_offener_status"],
        am_zug_seit=date.fromisoformat(seit) if seit else None,
        uebergegangen_am=date.fromisoformat(uebergegangen) if uebergegangen else None,
        fristen=tuple(daten["fristen"]),
        freigaben=tuple(daten["freigaben"]),
        rundenplaetze=tuple(daten["rundenplaetze"]),
    )


def ist_weitergegangen(antrag_id: int, daten: Mapping[str, Any]) -> bool:
    """Whether somebody has moved the case since the change."""
    seither = Protokolleintrag.objects.filter(antrag_id=antrag_id, nr__gt=daten["nr"])
    wechsel = seither.exclude(handlung__in=EINTRAEGE).values_list("vorher", "nachher")
    return any(vorher != nachher for vorher, nachher in wechsel)


def hat_sich_bewegt(mitgliedschaft_id: int | None) -> bool:
    """Whether anything but changes of bodies has happened to a membership that is carried on."""
    if mitgliedschaft_id is None:
        return False
    eintraege = Protokolleintrag.objects.filter(mitgliedschaft_id=mitgliedschaft_id)
    return eintraege.exclude(handlung__in=EINTRAEGE).exists()


def merke_mitgliedschaft(vorher: Fall, nachher: Fall) -> dict[str, Any]:
    """Since when a membership had been in its state, and the proposals that were closed."""
    seit = _als_json(vorher.mitgliedschaft.stand_seit)
    return {"stand_seit": seit, "freigaben": geschlossene(vorher, nachher)["freigaben"]}


def mitgliedsstand(daten: Mapping[str, Any] | None) -> dict[str, Any]:
    """The same for the effect that gives it back."""
    if daten is None:
        return {}
    return {"frueher": _als_zeit(daten["stand_seit"]), "freigaben": tuple(daten["freigaben"])}


def _iso(wert: date | datetime | None) -> str | None:
    return wert.isoformat() if wert is not None else None


def _als_json(zeit: Zeitangabe) -> dict[str, str | None]:
    return {**zeit.als_daten(), "wortlaut": zeit.wortlaut}


def _als_zeit(daten: Mapping[str, str]) -> Zeitangabe:
    frueh, spaet = daten["fruehestens"], daten["spaetestens"]
    return Zeitangabe(
        date.fromisoformat(frueh) if frueh else None,
        date.fromisoformat(spaet) if spaet else None,
        Genauigkeit(daten["genauigkeit"]),
        daten["wortlaut"],
    )
