"""Facts on a body outside any case: who speaks for it, what is known, what happened before."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from antraege.choices import Handlung
from antraege.fall import (
    AnsprechpersonZeile,
    Fall,
    GastteilnahmeZeile,
    MitGueltigkeitZeile,
    SpitzeZeile,
    VorgeschichteZeile,
)
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren import rechte
from workflow.verfahren.eingaben import (
    AnsprechpersonEintragen,
    EhrenamtskarteVermerken,
    GastteilnahmeErfassen,
    GueltigkeitBeenden,
    SpitzeEintragen,
    VorgeschichteErfassen,
)
from workflow.verfahren.hindernis import Hindernis, eingabefehler
from workflow.verfahren.tatsachen.grundlage import nicht_in_zukunft, nicht_leer, tatsache
from workflow.verfahren.umstand import Umstand

KOMMUNE = frozenset({"kommune"})
EIN_TAG = timedelta(days=1)


def _pruefe_karte(fall: Fall, e: EhrenamtskarteVermerken, u: Umstand) -> Iterator[Hindernis]:
    yield from nicht_in_zukunft("seit", e.seit, u)
    if e.seit is None:
        yield from nicht_leer("grund", e.grund, "einen Grund")


@tatsache(
    Handlung.EHRENAMTSKARTE_VERMERKEN,
    EhrenamtskarteVermerken,
    recht=rechte.bearbeitet,
    pruefe=_pruefe_karte,
    nur_in=None,
    gegenstaende=KOMMUNE,
)
def ehrenamtskarte_vermerken(fall: Fall, e: EhrenamtskarteVermerken, u: Umstand) -> Fall:
    """What the Land knows itself: since when the body takes part."""
    return fall.mit_kommune(ehrenamtskarte_seit=e.seit or Zeitangabe.unbekannt())


# --- people with validity


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
            bis = f" bis {andere.gueltig_bis:%d.%m.%Y}" if andere.gueltig_bis else ""
            yield eingabefehler(
                "gueltig_ab",
                f"Die Zeit überschneidet sich mit {andere.name}{bis}. Bitte das Ende der "
                "bisherigen Angabe eintragen oder „löst die bisherige ab“ wählen.",
            )


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


def _pruefe_ende(sammlung: str, fall: Fall, e: GueltigkeitBeenden) -> Iterator[Hindernis]:
    zeile = next((z for z in getattr(fall, sammlung) if z.id == e.zeile_id), None)
    if zeile is None:
        yield Hindernis("Diesen Eintrag gibt es nicht.")
    elif zeile.gueltig_ab is not None and e.gueltig_bis < zeile.gueltig_ab:
        yield eingabefehler("gueltig_bis", "Das Ende liegt vor dem Beginn.")


def _pruefe_ende_der_person(fall: Fall, e: GueltigkeitBeenden, u: Umstand) -> Iterator[Hindernis]:
    yield from _pruefe_ende("ansprechpersonen", fall, e)


def _pruefe_ende_der_amtszeit(fall: Fall, e: GueltigkeitBeenden, u: Umstand) -> Iterator[Hindernis]:
    yield from _pruefe_ende("spitzen", fall, e)


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


# --- guests, and what happened before


def _pruefe_gast(fall: Fall, e: GastteilnahmeErfassen, u: Umstand) -> Iterator[Hindernis]:
    yield from nicht_leer("anlass", e.anlass, "den Anlass")
    yield from nicht_in_zukunft("von", e.von, u)
    if e.bis is not None and e.bis.sicher_vor(e.von):
        yield eingabefehler("bis", "Das Ende liegt vor dem Beginn.")
    if e.zeile_id is not None and e.zeile_id not in {g.id for g in fall.gastteilnahmen}:
        yield Hindernis("Diesen Eintrag gibt es nicht.")


@tatsache(
    Handlung.GASTTEILNAHME_ERFASSEN,
    GastteilnahmeErfassen,
    recht=rechte.bearbeitet_oder_importiert,
    pruefe=_pruefe_gast,
    nur_in=None,
    gegenstaende=KOMMUNE,
)
def gastteilnahme_erfassen(fall: Fall, e: GastteilnahmeErfassen, u: Umstand) -> Fall:
    """The body takes part without being a member; counted nowhere."""
    werte: dict[str, Any] = {
        "von": e.von,
        "bis": e.bis or Zeitangabe.unbekannt(),
        "anlass": e.anlass,
        "hinweis": e.hinweis,
        "quelle_url": e.quelle_url,
    }
    if e.zeile_id is not None:
        return fall.je("gastteilnahmen", lambda g: g.id == e.zeile_id, **werte)
    return fall.plus("gastteilnahmen", GastteilnahmeZeile(kennung=e.kennung, **werte))


def _pruefe_vorgeschichte(fall: Fall, e: VorgeschichteErfassen, u: Umstand) -> Iterator[Hindernis]:
    yield from nicht_leer("gegenstand", e.gegenstand, "worum es ging,")
    yield from nicht_leer("schritt", e.schritt, "was geschehen ist,")
    yield from nicht_in_zukunft("wann", e.wann, u)


@tatsache(
    Handlung.VORGESCHICHTE_ERFASSEN,
    VorgeschichteErfassen,
    recht=rechte.bearbeitet_oder_importiert,
    pruefe=_pruefe_vorgeschichte,
    nur_in=None,
    gegenstaende=KOMMUNE,
)
def vorgeschichte_erfassen(fall: Fall, e: VorgeschichteErfassen, u: Umstand) -> Fall:
    """Something known of the body beside any case, in its own words."""
    zeile = VorgeschichteZeile(
        gegenstand=e.gegenstand,
        schritt=e.schritt,
        wer=e.wer,
        wann=e.wann,
        drucksache=e.drucksache,
        oeffentlichkeit=e.oeffentlichkeit,
        ergebnis=e.ergebnis,
        anzahl_ja=e.anzahl_ja,
        anzahl_nein=e.anzahl_nein,
        anzahl_enthaltung=e.anzahl_enthaltung,
        hinweis=e.hinweis,
        quelle_url=e.quelle_url,
        kennung=e.kennung,
    )
    return fall.plus("vorgeschichte", zeile)
