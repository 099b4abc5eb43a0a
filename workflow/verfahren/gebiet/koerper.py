"""The bodies' own rows: what a change makes of them, and what its annulment makes of that."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from antraege.choices import Gebietsart, Gebietsrolle
from antraege.models import Gebietsteil, Kommune
from antraege.worte import amtsbezeichnung
from workflow.verfahren.gebiet.eingaben import Teil
from workflow.verfahren.gebiet.lage import Koerperlage, Lage
from workflow.verfahren.gebiet.orte import bezirk_danach, kreis_danach, ort_vorher

R = Gebietsrolle
EIN_TAG = timedelta(days=1)
GEMERKT = (
    "name",
    "name_amtlich",
    "typ",
    "fruehere_namen",
    "besteht_ab",
    "besteht_bis",
    "einwohner",
    "einwohner_stichtag",
    "flaeche_km2",
    "kreis_id",
)
"""Columns that the annulment gives back."""


def aendere_koerper(lage: Lage, tag: date) -> dict[int, Kommune]:
    """Write all bodies of the change; gives the rows as they are then, by place of their part.

    The caller holds their locks. Each part keeps what its body was before.
    """
    zeilen: dict[int, Kommune] = {}
    for stelle, teil in enumerate(lage.entwurf.teile):
        zeile = _zeile(lage, teil, tag)
        _schreibe(zeile)
        _merke(lage, stelle, teil, zeile)
        zeilen[stelle] = zeile
    _haenge_gemeinden_um(lage, zeilen)
    return zeilen


def _zeile(lage: Lage, teil: Teil, tag: date) -> Kommune:
    if teil.rolle is R.ENTSTEHT:
        return _neue(lage, teil, tag)
    koerper = lage.von(teil)
    assert koerper is not None
    zeile = Kommune.objects.get(pk=koerper.id)
    if teil.rolle is R.GEHT_AUF:
        zeile.besteht_bis = tag - EIN_TAG
        return zeile
    _benenne(zeile, teil)
    if lage.art is Gebietsart.ZUSAMMENSCHLUSS:
        _zaehle(zeile, [koerper, *lage.endende], teil)
    return zeile


def _benenne(zeile: Kommune, teil: Teil) -> None:
    neu = teil.name or zeile.name
    if neu != zeile.name:
        merke_frueheren_namen(zeile, zeile.name)
        zeile.name = neu
    zeile.name_amtlich = teil.name_amtlich or zeile.name_amtlich
    zeile.typ = teil.typ or zeile.typ


def merke_frueheren_namen(zeile: Kommune, name: str) -> None:
    """The search finds it under this name, too."""
    namen = dict.fromkeys([*zeile.fruehere_namen.splitlines(), name])
    while len("\n".join(namen)) > 600:
        namen.pop(next(iter(namen)))
    zeile.fruehere_namen = "\n".join(namen)


def _neue(lage: Lage, teil: Teil, tag: date) -> Kommune:
    """A new row, or that of a body which an annulled change had made."""
    inhaber = lage.schluessel.get(teil.ags)
    vorlage = ort_vorher(lage)
    zeile = Kommune.objects.get(pk=inhaber.id) if inhaber is not None else Kommune(ags=teil.ags)
    zeile.name, zeile.name_amtlich, zeile.typ = teil.name, teil.name_amtlich, teil.typ
    zeile.amtsbezeichnung = amtsbezeichnung(teil.typ)
    zeile.ist_erfunden = vorlage.ist_erfunden
    zeile.besteht_ab, zeile.besteht_bis = tag, None
    kreis = kreis_danach(lage, teil)
    zeile.kreis_id = kreis.pk if kreis is not None else None
    zeile.regierungsbezirk = bezirk_danach(lage, teil)
    if lage.art is Gebietsart.TEILUNG:
        zeile.einwohner, zeile.einwohner_stichtag = teil.einwohner, None
    else:
        _zaehle(zeile, lage.endende, teil)
    return zeile


def _zaehle(zeile: Kommune, aus: Iterable[Koerperlage], teil: Teil) -> None:
    """Inhabitants and area of what comes together, where all of them are known."""
    zeilen = [k.zeile for k in aus]
    zahlen = [z.einwohner for z in zeilen if z.einwohner is not None]
    tage = {z.einwohner_stichtag for z in zeilen}
    vollstaendig = len(zahlen) == len(zeilen) and len(tage) == 1
    if teil.einwohner is not None:
        zeile.einwohner, zeile.einwohner_stichtag = teil.einwohner, None
    else:
        zeile.einwohner = sum(zahlen) if vollstaendig else None
        zeile.einwohner_stichtag = tage.pop() if vollstaendig else None
    flaechen = [z.flaeche_km2 for z in zeilen if z.flaeche_km2 is not None]
    zeile.flaeche_km2 = sum(flaechen, Decimal()) if len(flaechen) == len(zeilen) else None


def _schreibe(zeile: Kommune) -> None:
    """The chain's columns belong to the chain: they are not written back."""
    if zeile.pk is None:
        zeile.save()
        return
    zeile.version += 1
    zeile.setze_suchfelder()
    spalten = {name: getattr(zeile, name) for name in (*GEMERKT, "sortierung", "suche", "version")}
    weitere = ("regierungsbezirk", "ist_erfunden", "amtsbezeichnung")
    spalten |= {name: getattr(zeile, name) for name in weitere}
    Kommune.objects.filter(pk=zeile.pk).update(**spalten)


def _merke(lage: Lage, stelle: int, teil: Teil, zeile: Kommune) -> None:
    """What the body was and is, for every day to come."""
    koerper = lage.von(teil) if teil.rolle is not R.ENTSTEHT else None
    bisher = koerper.zeile if koerper is not None else zeile
    Gebietsteil.objects.filter(aenderung_id=lage.pk, stelle=stelle).update(
        kommune=zeile,
        ags=zeile.ags,
        name=zeile.name,
        name_amtlich=zeile.name_amtlich,
        typ=zeile.typ,
        name_vorher=bisher.name,
        typ_vorher=bisher.typ,
    )


def _haenge_gemeinden_um(lage: Lage, zeilen: dict[int, Kommune]) -> None:
    """Municipalities of a Kreis that ends belong to its successor."""
    nachfolge = lage.entwurf.nachfolge
    if nachfolge is None or not any(k.anzahl_gemeinden for k in lage.endende):
        return
    neu = zeilen[lage.entwurf.teile.index(nachfolge)]
    alte = [k.id for k in lage.endende]
    dort = Kommune.objects.filter(kreis_id__in=alte)
    dort.update(kreis=neu, regierungsbezirk=neu.regierungsbezirk)


# --- what the annulment needs


def gemerkt(lage: Lage) -> dict[str, Any]:
    """The rows before the change, and which municipalities belong to which Kreis, as JSON."""
    koerper = {
        str(k.id): {name: _als_json(getattr(k.zeile, name)) for name in GEMERKT}
        for teil in lage.entwurf.teile
        if teil.rolle is not R.ENTSTEHT and (k := lage.von(teil)) is not None
    }
    alte = [k.id for k in lage.endende if k.anzahl_gemeinden]
    gemeinden = Kommune.objects.filter(kreis_id__in=alte).order_by("pk")
    return {"koerper": koerper, "kreise": list(gemeinden.values_list("pk", "kreis_id"))}


def _als_json(wert: Any) -> Any:
    if isinstance(wert, date):
        return wert.isoformat()
    return str(wert) if isinstance(wert, Decimal) else wert


def stelle_koerper_wieder_her(lage: Lage) -> list[Kommune]:
    """Give every body back what it was; what the change had made has never existed."""
    zeilen: list[Kommune] = []
    for teil in lage.entwurf.teile:
        koerper = lage.von(teil)
        assert koerper is not None
        zeile = Kommune.objects.get(pk=koerper.id)
        if teil.rolle is R.ENTSTEHT:
            assert zeile.besteht_ab is not None
            zeile.besteht_bis = zeile.besteht_ab - EIN_TAG
        else:
            werte = lage.ergebnis["koerper"][str(koerper.id)]
            _gib_zurueck(zeile, werte)
            if teil.rolle is R.BLEIBT and lage.entwurf.endende:
                _gib_gezaehltes_zurueck(zeile, werte, lage.entwurf.wirksam_am)
        _schreibe(zeile)
        zeilen.append(zeile)
    bezirke = {zeile.pk: zeile.regierungsbezirk for zeile in zeilen}
    for pk, kreis_id in lage.ergebnis.get("kreise", ()):
        # A municipality lies in the Regierungsbezirk of its Kreis.
        ort = {"kreis_id": kreis_id, "regierungsbezirk": bezirke[kreis_id]}
        Kommune.objects.filter(pk=pk).update(**ort)
    return zeilen


def _gib_zurueck(zeile: Kommune, werte: dict[str, Any]) -> None:
    """Its own columns as they were; keys and places do not change."""
    for name in ("name", "name_amtlich", "typ", "fruehere_namen"):
        setattr(zeile, name, werte[name])
    for name in ("besteht_ab", "besteht_bis"):
        setattr(zeile, name, date.fromisoformat(werte[name]) if werte[name] else None)


def _gib_gezaehltes_zurueck(zeile: Kommune, werte: dict[str, Any], seit: date | None) -> None:
    """Inhabitants and area as they were, unless the register has counted since."""
    gezaehlt = zeile.einwohner_stichtag
    if seit is not None and gezaehlt is not None and gezaehlt >= seit:
        return
    zeile.einwohner = werte["einwohner"]
    tag, flaeche = werte["einwohner_stichtag"], werte["flaeche_km2"]
    zeile.einwohner_stichtag = date.fromisoformat(tag) if tag else None
    zeile.flaeche_km2 = Decimal(flaeche) if flaeche is not None else None
