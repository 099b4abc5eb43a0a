"""Reads the register: the list of bodies, and one body with what belongs to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import Exists, OuterRef, QuerySet, Subquery

from antraege.blaettern import Ordnung, Seite, Stelle, Werte, blaettere
from antraege.choices import (
    BESTEHENDE_MITGLIEDSSTATUS,
    OFFENE_STATUS,
    Antragsstatus,
    Kommunentyp,
    Mitgliedsstatus,
)
from antraege.models import Antrag, Kommune, Mitgliedschaft
from antraege.namen import suchworte
from antraege.worte import KREISE, STATUSWORTE, voller_name

ORDNUNG = Ordnung(spalte="sortierung", lies=str)


class Registerstand(StrEnum):
    """What the list can be narrowed to."""

    MITGLIED = "mitglied"
    IM_VERFAHREN = "verfahren"
    WEDER_NOCH = "weder_noch"


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
    stand: Plakette | None


def kreise() -> list[tuple[str, str]]:
    """Key and name of every Kreis, for the filter."""
    gefunden = Kommune.objects.filter(typ__in=KREISE).order_by("sortierung", "pk")
    return list(gefunden.values_list("ags", "name"))


def lies_register(gewaehlt: Mapping[str, str], stelle: Stelle, *, sieht_vorgaenge: bool) -> Seite:
    """One page of the filtered register; its rows go through :func:`zeile`."""
    zeilen = (
        gefilterte(gewaehlt, sieht_vorgaenge=sieht_vorgaenge)
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
            "mitgliedsstatus",
            "vorgangsstatus",
        )
    )
    return blaettere(zeilen, ORDNUNG, stelle)


def gefilterte(gewaehlt: Mapping[str, str], *, sieht_vorgaenge: bool) -> QuerySet[Kommune]:
    """The bodies that a filter finds, in no order."""
    spalten = {"art": "typ", "kreis": "kreis__ags", "bezirk": "regierungsbezirk"}
    gemeint = {spalten[name]: wert for name, wert in gewaehlt.items() if name in spalten}
    kommunen = Kommune.objects.filter(**gemeint).order_by()
    for wort in suchworte(gewaehlt.get("q", "")):
        kommunen = kommunen.filter(suche__contains=wort)
    match gewaehlt.get("stand"):
        case Registerstand.MITGLIED:
            return kommunen.filter(Exists(_bestehende()))
        case Registerstand.IM_VERFAHREN:
            return kommunen.filter(Exists(_offene()))
        case Registerstand.WEDER_NOCH:
            weder_noch = kommunen.filter(~Exists(_bestehende()))
            return weder_noch.filter(~Exists(_offene())) if sieht_vorgaenge else weder_noch
        case _:
            return kommunen


def _bestehende() -> QuerySet[Mitgliedschaft]:
    return Mitgliedschaft.objects.filter(
        kommune=OuterRef("pk"), status__in=BESTEHENDE_MITGLIEDSSTATUS
    )


def _offene() -> QuerySet[Antrag]:
    return Antrag.objects.filter(kommune=OuterRef("pk"), status__in=OFFENE_STATUS).order_by()


def zeile(werte: Werte, *, sieht_vorgaenge: bool) -> Registerzeile:
    """A row of the database in words."""
    vorgangsstatus = werte["vorgangsstatus"] if sieht_vorgaenge else None
    return Registerzeile(
        ags=werte["ags"],
        name=voller_name(werte["typ"], werte["name"]),
        art=Kommunentyp(werte["typ"]).label,
        kreis=werte["kreis__name"] or "",
        regierungsbezirk=werte["regierungsbezirk"],
        einwohner=werte["einwohner"],
        ist_erfunden=werte["ist_erfunden"],
        stand=plakette(werte["mitgliedsstatus"], vorgangsstatus),
    )


def plakette(mitgliedsstatus: str | None, vorgangsstatus: str | None) -> Plakette | None:
    """The badge of a body: its membership, else its open case."""
    if mitgliedsstatus == Mitgliedsstatus.AKTIV:
        return Plakette("Mitglied", "erfolg")
    if mitgliedsstatus == Mitgliedsstatus.RUHEND:
        return Plakette("Mitgliedschaft ruht", "neutral")
    if vorgangsstatus:
        return Plakette(STATUSWORTE[Antragsstatus(vorgangsstatus)].intern, "info")
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Blatt:
    """One body with everything its page shows."""

    kommune: Kommune
    gemeinden: list[Kommune]
    mitgliedschaften: list[Mitgliedschaft]
    vorgaenge: list[Antrag]

    @property
    def mitgliedschaft(self) -> Mitgliedschaft | None:
        """The membership that exists now."""
        return next(
            (m for m in self.mitgliedschaften if m.status in BESTEHENDE_MITGLIEDSSTATUS), None
        )

    @property
    def offener_vorgang(self) -> Antrag | None:
        """The case on its way, among those the reader may see."""
        return next((v for v in self.vorgaenge if v.ist_offen), None)


def lies_blatt(ags: str, *, sieht_vorgaenge: bool) -> Blatt:
    """One body. Raises ``Kommune.DoesNotExist``."""
    kommune = Kommune.objects.select_related("kreis").get(ags=ags)
    gemeinden = kommune.gemeinden.all() if kommune.typ in KREISE else Kommune.objects.none()
    vorgaenge = kommune.antraege.all() if sieht_vorgaenge else Antrag.objects.none()
    return Blatt(
        kommune=kommune,
        gemeinden=list(gemeinden),
        mitgliedschaften=list(kommune.mitgliedschaften.order_by("-pk")),
        vorgaenge=list(vorgaenge),
    )
