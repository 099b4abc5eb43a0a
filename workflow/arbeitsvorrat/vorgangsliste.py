"""Reads the list of all cases: filtered, searched, paged by key; nothing is counted through."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q

from antraege.abstand import Abstand, abstand
from antraege.akteur import Akteur
from antraege.blaettern import (
    Ordnung,
    Seite,
    Stelle,
    Werte,
    blaettere,
    lies_zeitpunkt,
    schreibe_zeitpunkt,
)
from antraege.choices import GESCHLOSSENE_STATUS, OFFENE_STATUS, AmZug, Antragsstatus
from antraege.filterung import enthaelt, rohe_worte
from antraege.models import Antrag, Beratung, Gebietsuebergang, Kommune, Person
from antraege.namen import suchworte
from antraege.worte import AM_ZUG_WORTE, STATUSWORTE, voller_name

OFFEN, GESCHLOSSEN, ALLE = "offen", "geschlossen", "alle"
"""Words for whole groups of states, beside the states themselves."""

ICH, NIEMAND = "ich", "niemand"
"""Words for who is responsible, beside the numbers of persons."""

ORDNUNG = Ordnung(
    spalte="erfasst_am", lies=lies_zeitpunkt, schreibe=schreibe_zeitpunkt, ist_absteigend=True
)
"""The newest case first; when a case was recorded never changes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listenzeile:
    """One case of the list, ready to be printed."""

    antrag_id: int
    name: str
    aktenzeichen: str
    stand: str
    am_zug: str
    am_zug_seit: date | None
    ist_pausiert: bool
    faellig_am: date | None
    abstand: Abstand | None
    zustaendig: str


def zustaendige() -> list[tuple[int, str]]:
    """Everybody who is responsible for a case, by name."""
    beteiligt = Exists(Antrag.objects.filter(zustaendig=OuterRef("pk")))
    return list(Person.objects.filter(beteiligt).order_by("name", "pk").values_list("pk", "name"))


def mit_aktenzeichen(eingabe: str) -> int | None:
    """The case whose whole reference somebody typed; every scheme holds a digit."""
    if not any(z.isdigit() for z in eingabe):
        return None
    treffer = Antrag.objects.filter(enthaelt("aktenzeichen", eingabe, "iexact"))
    return treffer.values_list("pk", flat=True).first()


def lies_liste(gewaehlt: Mapping[str, str], akteur: Akteur, stelle: Stelle) -> Seite:
    """One page of the filtered list; its rows go through :func:`zeile`."""
    zeilen = Antrag.objects.filter(_filter(gewaehlt, akteur)).values(
        "pk",
        "erfasst_am",
        "aktenzeichen",
        "status",
        "am_zug",
        "am_zug_seit",
        "ist_pausiert",
        "faellig_am",
        "zustaendig__name",
        "kommune__name",
        "kommune__typ",
    )
    return blaettere(zeilen, ORDNUNG, stelle)


def _filter(gewaehlt: Mapping[str, str], akteur: Akteur) -> Q:
    bedingung = _nach_stand(gewaehlt.get("stand", OFFEN))
    if am_zug := gewaehlt.get("am_zug"):
        bedingung &= Q(am_zug=am_zug)
    if zustaendig := gewaehlt.get("zustaendig"):
        bedingung &= _nach_zustaendig(zustaendig, akteur)
    if bezirk := gewaehlt.get("bezirk"):
        bedingung &= Q(kommune__regierungsbezirk=bezirk)
    if art := gewaehlt.get("art"):
        bedingung &= Q(kommune__typ=art)
    for wort in rohe_worte(gewaehlt.get("q", "")):
        bedingung &= _nach_wort(wort)
    return bedingung


def _nach_stand(stand: str) -> Q:
    gruppen = {OFFEN: OFFENE_STATUS, GESCHLOSSEN: GESCHLOSSENE_STATUS}
    if stand == ALLE:
        return Q()
    return Q(status__in=gruppen[stand]) if stand in gruppen else Q(status=stand)


def _nach_zustaendig(wer: str, akteur: Akteur) -> Q:
    if wer == NIEMAND:
        return Q(zustaendig__isnull=True)
    return Q(zustaendig_id=akteur.person_id if wer == ICH else int(wer))


def _nach_wort(wort: str) -> Q:
    """Each word has to be found somewhere: in the body's names, a reference, or a paper.

    A case that has passed over by a change of bodies is also found by the body it came from.
    """
    gefaltet = Kommune.objects.all()
    for teil in suchworte(wort):
        gefaltet = gefaltet.filter(suche__contains=teil)
    drucksache = Beratung.objects.filter(enthaelt("drucksache", wort), antrag=OuterRef("pk"))
    gemeint = gefaltet.order_by().values("pk")
    uebergegangen = Gebietsuebergang.objects.filter(antrag=OuterRef("pk"), von__in=gemeint)
    return (
        Q(kommune__in=gemeint)
        | Q(Exists(uebergegangen))
        | enthaelt("aktenzeichen", wort)
        | enthaelt("fremdes_zeichen", wort)
        | Q(Exists(drucksache))
    )


def zeile(werte: Werte, heute: date) -> Listenzeile:
    """A row of the database in words."""
    zug = werte["am_zug"]
    return Listenzeile(
        antrag_id=werte["pk"],
        name=voller_name(werte["kommune__typ"], werte["kommune__name"]),
        aktenzeichen=werte["aktenzeichen"],
        stand=STATUSWORTE[Antragsstatus(werte["status"])].intern,
        am_zug=AM_ZUG_WORTE[AmZug(zug)].intern if zug else "",
        am_zug_seit=werte["am_zug_seit"],
        ist_pausiert=werte["ist_pausiert"],
        faellig_am=werte["faellig_am"],
        abstand=abstand(werte["faellig_am"], heute) if werte["faellig_am"] else None,
        zustaendig=werte["zustaendig__name"] or "",
    )
