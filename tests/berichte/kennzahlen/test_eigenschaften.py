"""What holds for every protocol: sets behind numbers, same dates same figures, corrections."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from antraege.choices import Handlung
from berichte.kennzahlen import (
    ALLE,
    Auswahl,
    Beleg,
    Bezug,
    als_json,
    aus_json,
    berechne,
    pruefsumme,
)
from berichte.kennzahlen.berichtigungen import finde_berichtigungen
from berichte.kennzahlen.gezaehlt import Liste
from berichte.kennzahlen.laden import Protokoll
from berichte.kennzahlen.mengen import bilde_mengen
from berichte.kennzahlen.verlauf import Gruppe, Verlauf
from berichte.kennzahlen.zahlen import Zahlen
from tests.berichte.kennzahlen.geschichten import Geschichte, Tat, am_abend, taten

EINSTELLUNG = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
AUSWAHLEN = st.sampled_from(
    [
        ALLE,
        Auswahl(regierungsbezirk="Detmold"),
        Auswahl(kreis="05766"),
        Auswahl(gruppe=Gruppe.GEMEINDEN),
        Auswahl(kreis="gibt es nicht"),
    ]
)


def mengen(protokoll: Protokoll, bezug: Bezug) -> Mapping[str, Sequence[Beleg]]:
    belege = bilde_mengen(protokoll, bezug).belege
    return {schluessel: list(belege[schluessel]) for schluessel in belege}


def stichtage(jetzt: datetime) -> list[date]:
    return [jetzt.date() - timedelta(days=tage) for tage in (0, 40, 200, 5000)]


def spiele(*teile: list[Tat]) -> list[tuple[Protokoll, datetime]]:
    """The protocol after each part, and when that was."""
    geschichte = Geschichte()
    staende: list[tuple[Protokoll, datetime]] = []
    for teil in teile:
        geschichte.spiele(teil)
        staende.append((geschichte.protokoll(), am_abend(geschichte.jetzt)))
        geschichte.jetzt += timedelta(days=1)
    return staende


@EINSTELLUNG
@given(was=taten(0, 40), auswahl=AUSWAHLEN)
def test_every_number_is_the_size_of_a_set_and_every_set_has_a_number(
    was: list[Tat], auswahl: Auswahl
) -> None:
    ((protokoll, jetzt),) = spiele(was)
    for tag in stichtage(jetzt):
        bezug = Bezug(tag, jetzt)
        alle = mengen(protokoll.fuer(auswahl), bezug)
        zahlen = berechne(protokoll, bezug, auswahl)
        assert zahlen.anzahlen == {wort: len(menge) for wort, menge in alle.items()}
        assert all(auswahl.umfasst(b.koerper) for menge in alle.values() for b in menge)
        hat_teile(zahlen)


def hat_teile(zahlen: Zahlen) -> None:
    """What belongs together adds up."""
    trichter, mitglieder = zahlen.trichter, zahlen.mitglieder
    andere = sum(ende.anzahl for ende in trichter.enden)
    assert trichter.eingegangen == trichter.aufgenommen + andere + trichter.unterwegs
    stufen = [stufe.anzahl for stufe in trichter.stufen]
    assert stufen == sorted(stufen, reverse=True)
    gesamt = mitglieder.gesamt
    assert sum(bezirk.mitglieder for bezirk in mitglieder.bezirke) == gesamt.anzahl
    assert zahlen.wachstum.monate[-1].gesamt == zahlen.wachstum.jahre[-1].gesamt == gesamt.anzahl
    assert zahlen.wachstum.monate[-2].gesamt == gesamt.im_vormonat
    je_runde = sum(runde.anzahl for runde in zahlen.wachstum.runden) + zahlen.wachstum.ohne_runde
    je_jahr = sum(zugang.gesamt for zugang in zahlen.wachstum.zugaenge) + zahlen.wachstum.ohne_datum
    assert je_runde == je_jahr
    for dauer in zahlen.dauern:
        assert {anteil.n for anteil in dauer.anteile} == {dauer.n}


@EINSTELLUNG
@given(was=taten(0, 40))
def test_the_parts_of_a_stay_are_its_days(was: list[Tat]) -> None:
    ((protokoll, jetzt),) = spiele(was)
    alle = mengen(protokoll, Bezug(jetzt.date(), jetzt))
    for schritt in ("in_pruefung", "unterzeichnung_ausstehend", "aufnahme"):
        tage = [beleg.wert for beleg in alle[f"dauer.{schritt}"]]
        teile = [alle[f"dauer.{schritt}.{zug}"] for zug in ("amt", "kommune", "dritte", "termin")]
        assert tage == [sum(werte(*teil)) for teil in zip(*teile, strict=True)]


def werte(*belege: Beleg) -> list[int]:
    return [beleg.wert for beleg in belege if isinstance(beleg.wert, int)]


@EINSTELLUNG
@given(was=taten(8, 40))
def test_a_paper_put_to_a_case_changes_no_figure(was: list[Tat]) -> None:
    """Figures leave out closed cases of which nothing was heard for two years: rightly."""
    ((protokoll, jetzt),) = spiele(was)
    mehr = tuple(mit_papier(v, jetzt) for v in protokoll.vorgaenge)
    for tag in stichtage(jetzt):
        bezug = Bezug(tag, jetzt)
        assert mengen(replace(protokoll, vorgaenge=mehr), bezug) == mengen(protokoll, bezug)


def mit_papier(vorgang: Verlauf, jetzt: datetime) -> Verlauf:
    letzter = vorgang.eintraege[-1]
    eintrag = letzter._replace(
        pk=10_000 + vorgang.id,
        nr=letzter.nr + 1,
        handlung=str(Handlung.DOKUMENT_ABLEGEN),
        vorher=letzter.nachher,
        erfasst_am=jetzt,
        berichtigt_id=None,
    )
    return replace(vorgang, eintraege=(*vorgang.eintraege, eintrag))


@EINSTELLUNG
@given(vorher=taten(8, 30), nachher=taten(1, 12))
def test_figures_of_before_can_be_computed_from_what_is_known_later(
    vorher: list[Tat], nachher: list[Tat]
) -> None:
    (damals, bekannt), (heute, _) = spiele(vorher, nachher)
    for tag in stichtage(bekannt):
        bezug = Bezug(tag, bekannt)
        gefiltert = heute.bekannt_bis(bezug.kenntnisstand)
        assert mengen(gefiltert, bezug) == mengen(damals, bezug)
        assert berechne(gefiltert, bezug) == berechne(damals, bezug)


@EINSTELLUNG
@given(was=taten(8, 25), nachher=taten(1, 6), auswahl=AUSWAHLEN)
def test_stored_figures_are_the_same_when_read(
    was: list[Tat], nachher: list[Tat], auswahl: Auswahl
) -> None:
    (_, bekannt), (protokoll, jetzt) = spiele(was, nachher)
    bezug, bericht = Bezug(jetzt.date(), jetzt), Bezug(bekannt.date(), bekannt)
    zahlen = berechne(protokoll, bezug, auswahl, bericht)
    gelesen = aus_json(json.loads(json.dumps(als_json(zahlen))))
    assert gelesen == zahlen
    assert pruefsumme(gelesen) == pruefsumme(zahlen)
    andere = replace(zahlen, zusagen=replace(zahlen.zusagen, verlaengert=99))
    assert pruefsumme(andere) != pruefsumme(zahlen)


# --- corrections


@EINSTELLUNG
@given(vorher=taten(8, 30), nachher=taten(1, 12))
def test_exactly_those_are_listed_of_whom_something_changes_a_figure(
    vorher: list[Tat], nachher: list[Tat]
) -> None:
    (damals, bekannt), (heute, jetzt) = spiele(vorher, nachher)
    for tag in stichtage(bekannt):
        bericht = Bezug(tag, bekannt)
        zeilen = finde_berichtigungen(heute, bericht)
        alt, neu = mengen(damals, bericht), mengen(heute, bericht)
        genannte = {zeile.koerper.id for zeile in zeilen}
        for koerper in heute.koerper:
            # As if only what is told later of this body had been known then.
            mit_ihr = mische(heute, damals, koerper.id)
            assert (koerper.id in genannte) == (mengen(mit_ihr, bericht) != alt)
        vorgaenge = {z.antrag_id for z in zeilen if z.mitgliedschaft_id is None}
        mitglieder = {z.mitgliedschaft_id for z in zeilen}
        for v in heute.vorgaenge:
            if v.id not in vorgaenge:
                ohne = vergiss(heute.vorgaenge, v, bericht)
                assert mengen(replace(heute, vorgaenge=ohne), bericht) == neu
        for m in heute.mitgliedschaften:
            if m.id not in mitglieder:
                ohne = vergiss(heute.mitgliedschaften, m, bericht)
                assert mengen(replace(heute, mitgliedschaften=ohne), bericht) == neu
        for zeile in zeilen:
            assert zeile.text
            assert zeile.alt != zeile.neu or not zeile.alt
            assert bericht.kenntnisstand < zeile.erfasst_am <= jetzt


def mische(heute: Protokoll, damals: Protokoll, koerper: int) -> Protokoll:
    """The earlier protocol, but of one body as it is known later; in the order of the later."""

    def gemischt(neu: Sequence[Verlauf], alt: Sequence[Verlauf]) -> tuple[Verlauf, ...]:
        damalige = {v.id: v for v in alt}
        alle = (v if v.koerper.id == koerper else damalige.get(v.id) for v in neu)
        return tuple(v for v in alle if v is not None)

    return replace(
        heute,
        vorgaenge=gemischt(heute.vorgaenge, damals.vorgaenge),
        mitgliedschaften=gemischt(heute.mitgliedschaften, damals.mitgliedschaften),
    )


def vergiss(alle: Sequence[Verlauf], einer: Verlauf, bericht: Bezug) -> tuple[Verlauf, ...]:
    """All of them, but of one only what was known then."""
    damals = einer.bekannt_bis(bericht.kenntnisstand)
    genauer = (damals if v is einer else v for v in alle)
    return tuple(v for v in genauer if v is not None)


# --- lists


def test_a_list_names_five_hundred_and_counts_all() -> None:
    liste = Liste.aus(range(501), str)
    assert (liste.anzahl, len(liste.zeilen), liste.zeilen[-1]) == (501, 500, "499")
