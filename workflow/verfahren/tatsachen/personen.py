"""Facts on the people of a body: contacts and heads of administration, with validity."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from antraege.choices import Handlung
from antraege.fall import AnsprechpersonZeile, Fall, MitGueltigkeitZeile, SpitzeZeile
from workflow.verfahren import rechte
from workflow.verfahren.eingaben import (
    AnsprechpersonEintragen,
    GueltigkeitBeenden,
    SpitzeEintragen,
)
from workflow.verfahren.hindernis import Hindernis, eingabefehler
from workflow.verfahren.tatsachen.grundlage import KOMMUNE, nicht_leer, tatsache
from workflow.verfahren.umstand import Umstand

EIN_TAG = timedelta(days=1)
FRUEHESTENS = 1900
"""An office held since earlier is a slip of the pen."""


def _pruefe_gueltigkeit(
    fall: Fall,
    sammlung: str,
    neu: MitGueltigkeitZeile,
    *,
    loest_ab: bool,
    gleiche_stelle: str,
) -> Iterator[Hindernis]:
    """The last day is not before the first; nobody is valid in the same place at the same time."""
    if neu.gueltig_ab and neu.gueltig_bis and neu.gueltig_bis < neu.gueltig_ab:
        yield eingabefehler("gueltig_bis", "Das Ende liegt vor dem Beginn.")
        return
    if neu.gueltig_ab and neu.gueltig_ab.year < FRUEHESTENS:
        yield eingabefehler("gueltig_ab", f"Bitte das Jahr prüfen: {neu.gueltig_ab:%d.%m.%Y}.")
        return
    vorhandene = getattr(fall, sammlung)
    if neu.id is not None and neu.id not in {z.id for z in vorhandene}:
        yield Hindernis("Diesen Eintrag gibt es nicht.")
    if loest_ab and neu.gueltig_ab is None:
        yield eingabefehler(
            "gueltig_ab", "Bitte angeben, ab wann: dann endet die bisherige Angabe."
        )
        return
    for andere in vorhandene:
        if andere.id == neu.id or getattr(andere, gleiche_stelle) != getattr(neu, gleiche_stelle):
            continue
        if loest_ab and _endet_davor(andere, neu.gueltig_ab):
            continue
        if neu.ueberschneidet(andere):
            yield eingabefehler("gueltig_ab", _ueberschneidung(neu, andere))


def _ueberschneidung(neu: MitGueltigkeitZeile, andere: Any) -> str:
    """The sentence, with the way out that there is."""
    ab = f" ab {andere.gueltig_ab:%d.%m.%Y}" if andere.gueltig_ab else ""
    bis = f" bis {andere.gueltig_bis:%d.%m.%Y}" if andere.gueltig_bis else ""
    satz = f"Die Zeit überschneidet sich mit {andere.name}{ab}{bis}."
    if _endet_davor(andere, neu.gueltig_ab):
        return (
            f"{satz} Bitte das Ende der bisherigen Angabe eintragen oder „löst die bisherige ab“ "
            "wählen."
        )
    return f"{satz} Bitte Beginn und Ende beider Angaben prüfen."


def _endet_davor(andere: MitGueltigkeitZeile, ab: date | None) -> bool:
    """Whether ending it the day before still leaves it a day."""
    return ab is not None and (andere.gueltig_ab is None or andere.gueltig_ab < ab)


def _trage_ein(fall: Fall, sammlung: str, neu: Any, *, loest_ab: bool, gleiche_stelle: str) -> Fall:
    """The case with the row, new or changed, after ending what it takes the place of."""
    if loest_ab and neu.gueltig_ab is not None:
        davor = neu.gueltig_ab - EIN_TAG
        fall = fall.je(
            sammlung,
            lambda z: (
                z.id != neu.id
                and getattr(z, gleiche_stelle) == getattr(neu, gleiche_stelle)
                and z.ueberschneidet(neu)
            ),
            gueltig_bis=davor,
        )
    if neu.id is None:
        return fall.plus(sammlung, neu)
    zeilen = tuple(neu if z.id == neu.id else z for z in getattr(fall, sammlung))
    return fall.mit(**{sammlung: zeilen})


def _ansprechperson(e: AnsprechpersonEintragen) -> AnsprechpersonZeile:
    return AnsprechpersonZeile(
        id=e.zeile_id,
        name=e.name,
        funktion=e.funktion,
        mail=e.mail,
        telefon=e.telefon,
        ist_vertretung=e.ist_vertretung,
        gueltig_ab=e.gueltig_ab,
        gueltig_bis=e.gueltig_bis,
    )


def _pruefe_person(fall: Fall, e: AnsprechpersonEintragen, u: Umstand) -> Iterator[Hindernis]:
    yield from nicht_leer("name", e.name, "den Namen oder die Stelle")
    neu = _ansprechperson(e)
    if e.ist_vertretung:
        # Several deputies at a time are usual; only the dates have to make sense.
        fall = fall.mit(ansprechpersonen=tuple(a for a in fall.ansprechpersonen if a.id == neu.id))
    yield from _pruefe_gueltigkeit(
        fall, "ansprechpersonen", neu, loest_ab=e.loest_ab, gleiche_stelle="ist_vertretung"
    )


@tatsache(
    Handlung.ANSPRECHPERSON_EINTRAGEN,
    AnsprechpersonEintragen,
    recht=rechte.bearbeitet,
    pruefe=_pruefe_person,
    nur_in=None,
    gegenstaende=KOMMUNE,
)
def ansprechperson_eintragen(fall: Fall, e: AnsprechpersonEintragen, u: Umstand) -> Fall:
    """The body's person for civic engagement, or a deputy."""
    return _trage_ein(
        fall,
        "ansprechpersonen",
        _ansprechperson(e),
        loest_ab=e.loest_ab and not e.ist_vertretung,
        gleiche_stelle="ist_vertretung",
    )


def _spitze(e: SpitzeEintragen) -> SpitzeZeile:
    return SpitzeZeile(
        id=e.zeile_id,
        name=e.name,
        amt=e.amt,
        anrede=e.anrede,
        ist_allgemeine_vertretung=e.ist_allgemeine_vertretung,
        gueltig_ab=e.gueltig_ab,
        gueltig_bis=e.gueltig_bis,
    )


def _pruefe_spitze(fall: Fall, e: SpitzeEintragen, u: Umstand) -> Iterator[Hindernis]:
    yield from nicht_leer("name", e.name, "den Namen")
    yield from nicht_leer("amt", e.amt, "die Amtsbezeichnung")
    yield from _pruefe_gueltigkeit(
        fall, "spitzen", _spitze(e), loest_ab=e.loest_ab, gleiche_stelle="ist_allgemeine_vertretung"
    )


@tatsache(
    Handlung.VERWALTUNGSSPITZE_EINTRAGEN,
    SpitzeEintragen,
    recht=rechte.bearbeitet,
    pruefe=_pruefe_spitze,
    nur_in=None,
    gegenstaende=KOMMUNE,
)
def verwaltungsspitze_eintragen(fall: Fall, e: SpitzeEintragen, u: Umstand) -> Fall:
    """An office holder; signatures given by a predecessor stay as they are."""
    return _trage_ein(
        fall,
        "spitzen",
        _spitze(e),
        loest_ab=e.loest_ab,
        gleiche_stelle="ist_allgemeine_vertretung",
    )


def _pruefe_ende(
    fall: Fall, sammlung: str, e: GueltigkeitBeenden, *, gleiche_stelle: str
) -> Iterator[Hindernis]:
    """The row exists, and a later end does not reach into the time of whoever followed."""
    zeile = next((z for z in getattr(fall, sammlung) if z.id == e.zeile_id), None)
    if zeile is None:
        yield Hindernis("Diesen Eintrag gibt es nicht.")
        return
    neu = replace(zeile, gueltig_bis=e.gueltig_bis)
    if neu.gueltig_ab is not None and e.gueltig_bis < neu.gueltig_ab:
        yield eingabefehler("gueltig_bis", "Das Ende liegt vor dem Beginn.")
        return
    for andere in getattr(fall, sammlung):
        gleiche = getattr(andere, gleiche_stelle) == getattr(neu, gleiche_stelle)
        vorher_schon = zeile.ueberschneidet(andere)
        if andere.id != neu.id and gleiche and not vorher_schon and neu.ueberschneidet(andere):
            yield eingabefehler("gueltig_bis", _ueberschneidung(neu, andere))


def _pruefe_ende_der_person(fall: Fall, e: GueltigkeitBeenden, u: Umstand) -> Iterator[Hindernis]:
    if not any(a.id == e.zeile_id and a.ist_vertretung for a in fall.ansprechpersonen):
        yield from _pruefe_ende(fall, "ansprechpersonen", e, gleiche_stelle="ist_vertretung")
        return
    eigene = fall.mit(
        ansprechpersonen=tuple(a for a in fall.ansprechpersonen if a.id == e.zeile_id)
    )
    yield from _pruefe_ende(eigene, "ansprechpersonen", e, gleiche_stelle="ist_vertretung")


def _pruefe_ende_der_amtszeit(fall: Fall, e: GueltigkeitBeenden, u: Umstand) -> Iterator[Hindernis]:
    yield from _pruefe_ende(fall, "spitzen", e, gleiche_stelle="ist_allgemeine_vertretung")


@tatsache(
    Handlung.ANSPRECHPERSON_BEENDEN,
    GueltigkeitBeenden,
    recht=rechte.bearbeitet,
    pruefe=_pruefe_ende_der_person,
    nur_in=None,
    gegenstaende=KOMMUNE,
)
def ansprechperson_beenden(fall: Fall, e: GueltigkeitBeenden, u: Umstand) -> Fall:
    """Her last day; where nobody follows, the vacancy shows in the inbox."""
    return fall.je("ansprechpersonen", lambda z: z.id == e.zeile_id, gueltig_bis=e.gueltig_bis)


@tatsache(
    Handlung.VERWALTUNGSSPITZE_BEENDEN,
    GueltigkeitBeenden,
    recht=rechte.bearbeitet,
    pruefe=_pruefe_ende_der_amtszeit,
    nur_in=None,
    gegenstaende=KOMMUNE,
)
def verwaltungsspitze_beenden(fall: Fall, e: GueltigkeitBeenden, u: Umstand) -> Fall:
    """The last day in office."""
    return fall.je("spitzen", lambda z: z.id == e.zeile_id, gueltig_bis=e.gueltig_bis)
