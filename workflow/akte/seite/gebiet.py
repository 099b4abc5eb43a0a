"""What a body was called, and what it was made of: its changes, and where it goes on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from django.urls import reverse

from antraege.akteur import Akteur
from antraege.choices import Gebietsart, Gebietsrolle, Gebietsstand, Handlung
from antraege.models import Gebietsteil, Kommune
from antraege.worte import voller_name
from berichte.deutsch import aufzaehlung
from workflow.akte.queries import Blatt
from workflow.akte.wege import zur_kommune
from workflow.verfahren.gebiet.akte import darf, sieht
from workflow.vorgang.seite.angebot import Aktion

R = Gebietsrolle


@dataclass(frozen=True, slots=True)
class Aenderungszeile:
    """One change, with the bodies besides this one."""

    wann: date
    satz: str
    url: str
    ist_aufgehoben: bool
    andere: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Gebietsblock:
    """The section of the page; ``ende`` says that the body is no more."""

    zeilen: tuple[Aenderungszeile, ...]
    fruehere_namen: tuple[str, ...]
    ende: str
    nachfolge: tuple[tuple[str, str], ...]
    """Name and page of who carries it on."""
    aktionen: tuple[Aktion, ...]


def block(blatt: Blatt, akteur: Akteur, heute: date) -> Gebietsblock:
    """Everything that is known of its changes."""
    kommune = blatt.kommune
    gruppen = [list(g) for _, g in groupby(blatt.gebietsteile, key=lambda t: t.aenderung_id)]
    besteht = kommune.besteht_am(heute)
    return Gebietsblock(
        zeilen=tuple(_zeile(teile, kommune, akteur) for teile in reversed(gruppen)),
        fruehere_namen=tuple(kommune.fruehere_namen.splitlines()),
        ende="" if besteht else _ende(kommune),
        nachfolge=() if besteht else tuple(_nachfolge(blatt)),
        aktionen=tuple(_aktionen(kommune, akteur)) if besteht else (),
    )


def _zeile(teile: Sequence[Gebietsteil], kommune: Kommune, akteur: Akteur) -> Aenderungszeile:
    aenderung = teile[0].aenderung
    assert aenderung.wirksam_am is not None
    bisherige = [t for t in teile if t.rolle != R.ENTSTEHT]
    if aenderung.art == Gebietsart.TEILUNG:
        bisherige = [t for t in teile if t.rolle == R.GEHT_AUF] or bisherige
    vorher = [voller_name(t.typ_vorher, t.name_vorher) for t in bisherige]
    nachher = [voller_name(t.typ, t.name) for t in teile if t.rolle != R.GEHT_AUF]
    art = Gebietsart(aenderung.art).label
    return Aenderungszeile(
        wann=aenderung.wirksam_am,
        satz=f"{art}: {aufzaehlung(vorher)} → {aufzaehlung(nachher)}",
        url=reverse("gebiet:aenderung", args=[aenderung.pk]) if sieht(akteur) else "",
        ist_aufgehoben=aenderung.stand == Gebietsstand.AUFGEHOBEN,
        andere=tuple(_andere(teile, kommune)),
    )


def _andere(teile: Sequence[Gebietsteil], kommune: Kommune) -> Iterator[tuple[str, str]]:
    for teil in teile:
        if teil.kommune is not None and teil.kommune_id != kommune.pk:
            name = voller_name(teil.kommune.typ, teil.kommune.name)
            yield f"{name} ({teil.kommune.ags})", zur_kommune(teil.kommune.ags)


def _ende(kommune: Kommune) -> str:
    if kommune.hat_nie_bestanden:
        return "Die Gebietsänderung, durch die diese Kommune entstand, ist aufgehoben."
    assert kommune.besteht_bis is not None
    ab = kommune.besteht_bis + timedelta(days=1)
    return f"Diese Kommune besteht seit dem {ab:%d.%m.%Y} nicht mehr."


def _nachfolge(blatt: Blatt) -> Iterator[tuple[str, str]]:
    """Who carries the land on today; only the key may tell it from the one that ended."""
    alter = voller_name(blatt.kommune.typ, blatt.kommune.name)
    for nachfolge in blatt.nachfolger:
        name = voller_name(nachfolge.typ, nachfolge.name)
        zusatz = f" ({nachfolge.ags})" if name == alter else ""
        yield f"{name}{zusatz}", zur_kommune(nachfolge.ags)


def _aktionen(kommune: Kommune, akteur: Akteur) -> Iterator[Aktion]:
    if darf(Handlung.GEBIETSAENDERUNG_ENTWERFEN, akteur):
        for art in Gebietsart:
            url = reverse("gebiet:neu", args=[art.value])
            yield Aktion(str(art.label), f"{url}?kommune={kommune.ags}")
