"""Reads the register: the list of bodies, narrowed and paged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery

from antraege.blaettern import Ordnung, Seite, Stelle, Werte, blaettere
from antraege.choices import (
    BESTEHENDE_MITGLIEDSSTATUS,
    OFFENE_STATUS,
    Antragsstatus,
    Kommunentyp,
    Mitgliedsstatus,
)
from antraege.models import Ansprechperson, Antrag, Kommune, Mitgliedschaft
from antraege.namen import suchtext, suchworte
from antraege.worte import KREISE, STATUSWORTE, voller_name

ORDNUNG = Ordnung(spalte="sortierung", lies=str)


class Registerstand(StrEnum):
    """What the list can be narrowed to."""

    MITGLIED = "mitglied"
    IM_VERFAHREN = "verfahren"
    WEDER_NOCH = "weder_noch"
    OHNE_ANSPRECHPERSON = "ohne_ansprechperson"
    AUFGELOEST = "aufgeloest"


@dataclass(frozen=True, slots=True)
class Plakette:
    """Where a body stands (``bausteine/plakette.html``)."""

    text: str
    art: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Registerzeile:
    """One body of the list, ready to be printed."""

    ags: str
    name: str
    art: str
    kreis: str
    regierungsbezirk: str
    einwohner: int | None
    ist_erfunden: bool
    frueher: str
    """The earlier name by which it was found."""
    stand: Plakette | None


NICHT_MEHR = Plakette("besteht nicht mehr", "neutral")
NIE = Plakette("hat nie bestanden", "neutral")


def kreise() -> list[tuple[str, str]]:
    """Key and name of every Kreis, for the filter."""
    gefunden = Kommune.objects.filter(typ__in=KREISE, besteht_bis=None).order_by("sortierung", "pk")
    return list(gefunden.values_list("ags", "name"))


def kreise_und_staedte() -> list[tuple[str, str, str]]:
    """Kind, key and name of every Kreis and every kreisfreie Stadt, for filters of figures.

    Those that have ended are named with their last day: figures of a day before know them.
    """
    arten = KREISE | {Kommunentyp.KREISFREIE_STADT}
    nie = Q(besteht_bis__lt=F("besteht_ab"))
    gefunden = Kommune.objects.filter(typ__in=arten).exclude(nie).order_by("sortierung", "pk")
    return [
        (typ, ags, f"{name} (bis {bis:%d.%m.%Y})" if bis is not None else name)
        for typ, ags, name, bis in gefunden.values_list("typ", "ags", "name", "besteht_bis")
    ]


def lies_register(
    gewaehlt: Mapping[str, str], stelle: Stelle, heute: date, *, sieht_vorgaenge: bool
) -> Seite:
    """One page of the filtered register; its rows go through :func:`zeile`."""
    zeilen = (
        gefilterte(gewaehlt, heute, sieht_vorgaenge=sieht_vorgaenge)
        .annotate(
            mitgliedsstatus=Subquery(_bestehende().values("status")[:1]),
            vorgangsstatus=Subquery(_offene().values("status")[:1]),
        )
        .values(
            "pk",
            "sortierung",
            "ags",
            "name",
            "typ",
            "kreis__name",
            "regierungsbezirk",
            "einwohner",
            "ist_erfunden",
            "besteht_ab",
            "besteht_bis",
            "fruehere_namen",
            "mitgliedsstatus",
            "vorgangsstatus",
        )
    )
    return blaettere(zeilen, ORDNUNG, stelle)


def gefilterte(
    gewaehlt: Mapping[str, str], heute: date, *, sieht_vorgaenge: bool
) -> QuerySet[Kommune]:
    """The bodies that a filter finds as things stand today, in no order.

    A body that is no more is found by its name and its key, and on request.
    """
    spalten = {"art": "typ", "kreis": "kreis__ags", "bezirk": "regierungsbezirk"}
    gemeint = {spalten[name]: wert for name, wert in gewaehlt.items() if name in spalten}
    kommunen = Kommune.objects.filter(**gemeint).order_by()
    for wort in suchworte(gewaehlt.get("q", "")):
        kommunen = kommunen.filter(suche__contains=wort)
    vergangen = Q(besteht_bis__lt=heute)
    if gewaehlt.get("stand") == Registerstand.AUFGELOEST:
        return kommunen.filter(vergangen)
    if not gewaehlt.get("q"):
        kommunen = kommunen.exclude(vergangen)
    match gewaehlt.get("stand"):
        case Registerstand.MITGLIED:
            return kommunen.filter(Exists(_bestehende()))
        case Registerstand.IM_VERFAHREN:
            return kommunen.filter(Exists(_offene()))
        case Registerstand.WEDER_NOCH:
            weder_noch = kommunen.filter(~Exists(_bestehende()))
            return weder_noch.filter(~Exists(_offene())) if sieht_vorgaenge else weder_noch
        case Registerstand.OHNE_ANSPRECHPERSON:
            return kommunen.filter(Exists(_bestehende()), ~Exists(_ansprechpersonen(heute)))
        case _:
            return kommunen


def _bestehende() -> QuerySet[Mitgliedschaft]:
    return Mitgliedschaft.objects.filter(
        kommune=OuterRef("pk"), status__in=BESTEHENDE_MITGLIEDSSTATUS
    )


def _ansprechpersonen(tag: date) -> QuerySet[Ansprechperson]:
    """Main contacts of this day; a deputy does not fill the place."""
    begonnen = Q(gueltig_ab=None) | Q(gueltig_ab__lte=tag)
    gilt_noch = Q(gueltig_bis=None) | Q(gueltig_bis__gte=tag)
    return Ansprechperson.objects.filter(
        begonnen, gilt_noch, kommune=OuterRef("pk"), ist_vertretung=False
    )


def _offene() -> QuerySet[Antrag]:
    return Antrag.objects.filter(kommune=OuterRef("pk"), status__in=OFFENE_STATUS).order_by()


def zeile(werte: Werte, *, sieht_vorgaenge: bool, gesucht: str = "") -> Registerzeile:
    """A row of the database in words; what was searched for tells by which name it was found."""
    vorgangsstatus = werte["vorgangsstatus"] if sieht_vorgaenge else None
    return Registerzeile(
        ags=werte["ags"],
        name=voller_name(werte["typ"], werte["name"]),
        art=Kommunentyp(werte["typ"]).label,
        kreis=werte["kreis__name"] or "",
        regierungsbezirk=werte["regierungsbezirk"],
        einwohner=werte["einwohner"],
        ist_erfunden=werte["ist_erfunden"],
        frueher=gefundener_name(werte["name"], werte["fruehere_namen"], gesucht),
        stand=plakette_des_endes(werte["besteht_ab"], werte["besteht_bis"])
        or plakette(werte["mitgliedsstatus"], vorgangsstatus),
    )


def gefundener_name(name: str, fruehere: str, gesucht: str) -> str:
    """The earlier name by which a body was found; empty where its present one says it."""
    heute = suchtext(name)
    fehlende = [wort for wort in suchworte(gesucht) if wort not in heute]
    namen = reversed(fruehere.splitlines())
    return next((n for n in namen if any(w in suchtext(n) for w in fehlende)), "")


def plakette_des_endes(ab: date | None, bis: date | None) -> Plakette | None:
    """The badge of a body that is no more, or whose change was annulled."""
    if bis is None:
        return None
    return NIE if ab is not None and bis < ab else NICHT_MEHR


def plakette(mitgliedsstatus: str | None, vorgangsstatus: str | None) -> Plakette | None:
    """The badge of a body: its membership, else its open case."""
    if mitgliedsstatus == Mitgliedsstatus.AKTIV:
        return Plakette("Mitglied", "erfolg")
    if mitgliedsstatus == Mitgliedsstatus.RUHEND:
        return Plakette("Mitgliedschaft ruht", "neutral")
    if vorgangsstatus:
        return Plakette(STATUSWORTE[Antragsstatus(vorgangsstatus)].intern, "info")
    return None
