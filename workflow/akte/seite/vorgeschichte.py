"""What a body did beside its cases: as a guest, and before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from antraege.akteur import Akteur
from antraege.choices import Handlung, Oeffentlichkeit
from antraege.einlesen import deutung
from antraege.fall import Fall, GastteilnahmeZeile, VorgeschichteZeile
from workflow.akte.angebot import an_der_kommune
from workflow.vorgang.seite.unterlagen import Angabe, als_link


@dataclass(frozen=True, slots=True)
class Gastzeile:
    """A time as a guest."""

    zeitraum: str
    anlass: str
    hinweis: str
    quelle: Angabe | None
    ergaenzen_url: str


@dataclass(frozen=True, slots=True)
class Vorgeschichtszeile:
    """Something that happened, in its own words; known ones as people write them."""

    wann: str
    schritt: str
    gegenstand: str
    zusatz: str
    stimmen: str
    ist_vertraulich: bool
    oeffentlichkeit: str
    hinweis: str
    quelle: Angabe | None


def gastteilnahmen(fall: Fall, akteur: Akteur) -> Iterator[Gastzeile]:
    """Latest first."""
    for g in sorted(fall.gastteilnahmen, key=lambda g: (g.von.sortierung, g.id or 0), reverse=True):
        yield Gastzeile(
            zeitraum=_zeitraum(g),
            anlass=g.anlass,
            hinweis=g.hinweis,
            quelle=_quelle(g.quelle_url),
            ergaenzen_url=an_der_kommune(fall, akteur, Handlung.GASTTEILNAHME_ERFASSEN, bezug=g.id),
        )


def _zeitraum(g: GastteilnahmeZeile) -> str:
    von = str(g.von) if g.von.ist_bekannt else "Beginn unbekannt"
    return f"{von} bis {g.bis}" if g.bis.ist_bekannt else f"{von}, Ende offen"


def vorgeschichte(fall: Fall) -> Iterator[Vorgeschichtszeile]:
    """In the order in which it happened; unknown dates last."""
    for v in sorted(fall.vorgeschichte, key=lambda v: (v.wann.sortierung, v.id or 0)):
        ausgang = deutung.AUSGAENGE.get(deutung.falte(v.ergebnis), v.ergebnis)
        teile = (v.wer, f"Drucksache {v.drucksache}" if v.drucksache else "", ausgang)
        yield Vorgeschichtszeile(
            wann=str(v.wann),
            schritt=deutung.in_worten(v.schritt, deutung.VORGESCHICHTEN),
            gegenstand=_gegenstand(v),
            zusatz=" · ".join(teil for teil in teile if teil),
            stimmen=_stimmen(v),
            ist_vertraulich=v.oeffentlichkeit != Oeffentlichkeit.OEFFENTLICH,
            oeffentlichkeit=_oeffentlichkeit(v),
            hinweis=v.hinweis,
            quelle=_quelle(v.quelle_url),
        )


def _gegenstand(v: VorgeschichteZeile) -> str:
    """What it was about, where that is not the network itself."""
    if deutung.falte(v.gegenstand) == deutung.NETZWERK:
        return ""
    return deutung.in_worten(v.gegenstand, deutung.GEGENSTAENDE)


def _oeffentlichkeit(v: VorgeschichteZeile) -> str:
    if v.oeffentlichkeit == Oeffentlichkeit.NICHT_GENANNT:
        return "Öffentlichkeit nicht genannt"
    return str(v.oeffentlichkeit.label)


def _stimmen(v: VorgeschichteZeile) -> str:
    """Totals of votes that are known."""
    zahlen = ((v.anzahl_ja, "Ja"), (v.anzahl_nein, "Nein"), (v.anzahl_enthaltung, "Enthaltung"))
    return ", ".join(f"{zahl} {wort}" for zahl, wort in zahlen if zahl is not None)


def _quelle(url: str) -> Angabe | None:
    return Angabe(url, url=als_link(url)) if url else None
