"""What a change of bodies, or its annulment, makes of the rows of a case or a membership."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from typing import Any

from antraege.choices import Freigabestand, Fristart, Rundenstand
from antraege.fall import AnsprechpersonZeile, Fall, FreigabeZeile, FristZeile, RundenplatzZeile
from workflow.verfahren.eingaben import AntragUeberleiten, FortfuehrungAufheben, Vorgangsstand
from workflow.verfahren.umstand import Umstand


def uebergeleitet(fall: Fall, e: AntragUeberleiten, umstand: Umstand) -> Fall:
    """The case at its successor. What two were to decide was proposed for the former body."""
    tag = e.geschehen_oder(umstand.heute).spaetestens
    fall = fall.mit_antrag(kommune_id=e.kommune_id, uebergegangen_am=tag)
    if not e.geht_weiter:
        return fall
    fall = fall.je(
        "freigaben", lambda f: f.stand == Freigabestand.OFFEN, stand=Freigabestand.UEBERHOLT
    )
    if not e.wiedervorlage:
        return fall
    frist = FristZeile(
        art=Fristart.WIEDERVORLAGE,
        anlass=e.wiedervorlage,
        faellig_am=umstand.heute,
        gesetzt_am=umstand.heute,
        person_id=fall.antrag.zustaendig_id,
    )
    return fall.plus("fristen", frist)


def ohne_fristen(fall: Fall, neue: Container[int | None], umstand: Umstand) -> Fall:
    """Nothing is left to look at of a change that has never happened."""

    def offen(frist: FristZeile) -> bool:
        return frist.id in neue and frist.erledigt_am is None

    return fall.je("fristen", offen, erledigt_am=umstand.heute)


def ohne_kontakte(fall: Fall, e: FortfuehrungAufheben, umstand: Umstand) -> Fall:
    """Who came as contact with the membership speaks for the former body only.

    No row goes without a day of its own: it stays valid on its first one.
    """
    tag = e.geschehen_oder(umstand.heute).spaetestens
    assert tag is not None

    def ohne(person: AnsprechpersonZeile) -> AnsprechpersonZeile:
        ende = max(tag, person.gueltig_ab or tag)
        frueher = person.gueltig_bis is not None and person.gueltig_bis <= ende
        ist_gemeint = person.id in e.ansprechpersonen and not frueher
        return replace(person, gueltig_bis=ende) if ist_gemeint else person

    return fall.mit(ansprechpersonen=tuple(map(ohne, fall.ansprechpersonen)))


def wiederhergestellt(fall: Fall, frueher: Vorgangsstand) -> Fall:
    """The case with the dates, deadlines, proposals and the place that the change took from it."""
    fall = fall.mit_antrag(
        schritt=frueher.schritt,
        schritt_erfasst_am=frueher.schritt_erfasst_am,
        letzter_offener_status=frueher.letzter_offener_status,
        am_zug_seit=frueher.am_zug_seit,
    )
    fall = fall.je("fristen", lambda f: f.id in frueher.fristen, erledigt_am=None)
    fall = mit_vorschlaegen(fall, frueher.freigaben)
    geplante = {r.id for r in fall.runden if r.stand is Rundenstand.GEPLANT}
    if any(p.ist_offen for p in fall.rundenplaetze):
        return fall

    def frei(platz: RundenplatzZeile) -> bool:
        return platz.id in frueher.rundenplaetze and platz.runde_id in geplante

    return fall.je("rundenplaetze", frei, gestrichen_am=None)


def mit_vorschlaegen(fall: Fall, freigaben: Container[int | None]) -> Fall:
    """Proposals that the change closed wait again, unless somebody has made a newer one."""
    offene = {f.art for f in fall.freigaben if f.stand == Freigabestand.OFFEN}

    def ruht(freigabe: FreigabeZeile) -> bool:
        ueberholt = freigabe.stand == Freigabestand.UEBERHOLT
        return ueberholt and freigabe.id in freigaben and freigabe.art not in offene

    return fall.je("freigaben", ruht, stand=Freigabestand.OFFEN)


def geschlossene(vorher: Fall, nachher: Fall) -> dict[str, list[int]]:
    """Deadlines, proposals and places of a case that an act has closed, by their keys."""

    def offen(fall: Fall, sammlung: str) -> set[int]:
        return {z.id for z in getattr(fall, sammlung) if z.id is not None and ist_offen(z)}

    return {
        name: sorted(offen(vorher, name) - offen(nachher, name))
        for name in ("fristen", "freigaben", "rundenplaetze")
    }


def ist_offen(zeile: Any) -> bool:
    """Whether a deadline, a proposal or a place is still open."""
    match zeile:
        case FristZeile():
            return zeile.erledigt_am is None
        case FreigabeZeile():
            return zeile.stand == Freigabestand.OFFEN
    return bool(zeile.ist_offen)
