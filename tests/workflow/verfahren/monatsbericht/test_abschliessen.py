"""A month is closed as it was known at its Buchungsschluss, once, and never changes again."""

from __future__ import annotations

import hashlib
import json
import threading
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from pytest_django import Settings

from antraege.choices import Antragsstatus, Handlung
from antraege.dokumente.ablage import hat, oeffne
from antraege.models import Kommune, Protokolleintrag
from antraege.queries.protokollpruefung import Zaehlung, pruefe_protokoll
from berichte.abschluss import aufstellen
from berichte.abschluss.kalender import bezug_des_abschlusses
from berichte.abschluss.queries import letzter_bericht
from berichte.kennzahlen import Bezug, lies_zahlen, pruefsumme
from berichte.models import Monatsabschluss
from tests.berichte.abschluss.hilfen import (
    ABLAGE_MIT_GEDAECHTNIS,
    FEBRUAR,
    JANUAR,
    MAERZ,
    AblageMitGedaechtnis,
    ausgefertigt,
    geschlossen,
    nachts,
)
from tests.berichte.faelle import am, berichtige, um
from tests.stuetzen.faelle import AUGUSTDORF, BIELEFELD, KREIS_LIPPE, Welt
from workflow.verfahren.monatsbericht.abschliessen import ZuFrueh, schliesse_ab


def mitglieder(abschluss: Monatsabschluss) -> int:
    zahlen = aufstellen.gelesene_zahlen(abschluss)
    assert zahlen is not None
    return zahlen.mitglieder.gesamt.anzahl


def test_what_is_recorded_by_the_third_counts_and_what_comes_later_does_not(welt: Welt) -> None:
    for ags, tag in ((BIELEFELD, "2026-02-10"), (AUGUSTDORF, "2026-03-03")):
        welt.jetzt = um(tag, 23)
        welt.mitglied(ags, am("2026-02-10"))
    welt.jetzt = um("2026-03-04", 0)
    welt.mitglied(KREIS_LIPPE, am("2026-02-10"))
    abschluss = geschlossen(FEBRUAR)
    assert mitglieder(abschluss) == 2
    assert (abschluss.stichtag, abschluss.erstellt_am) == (
        um("2026-02-28").date(),
        nachts(FEBRUAR),
    )


def test_the_stored_figures_are_those_recomputed_at_its_kenntnisstand(welt: Welt) -> None:
    welt.jetzt = um("2026-02-02")
    mitgliedschaft = welt.mitglied(BIELEFELD, am("2026-01-20"))
    geschlossen(JANUAR)
    welt.jetzt = um("2026-02-20")
    berichtige(welt, 1, am("2026-01-19"), mitgliedschaft=mitgliedschaft)
    abschluss = geschlossen(FEBRUAR)
    welt.jetzt = um("2026-03-20")
    berichtige(welt, 1, am("2026-02-02"), mitgliedschaft=mitgliedschaft)
    geschlossen(MAERZ)
    welt.weg_bis(Antragsstatus.IN_PRUEFUNG)
    bezug = bezug_des_abschlusses(FEBRUAR)
    damals = lies_zahlen(bezug, bericht=letzter_bericht(bezug))
    assert (damals.bezug.stichtag, damals.bezug.kenntnisstand) == (
        abschluss.stichtag,
        abschluss.kenntnisstand,
    )
    assert aufstellen.gelesene_zahlen(abschluss) == damals
    assert pruefsumme(damals) == abschluss.pruefsumme
    assert not aufstellen.weicht_ab(abschluss, damals)
    assert damals.berichtigungen is not None
    assert damals.berichtigungen.faelle == 1
    heute = lies_zahlen(Bezug(abschluss.stichtag, welt.jetzt))
    assert aufstellen.weicht_ab(abschluss, heute)


def test_a_newer_census_alone_is_no_correction_of_a_closed_month(welt: Welt) -> None:
    welt.jetzt = um("2026-02-02")
    welt.mitglied(BIELEFELD, am("2026-01-20"))
    abschluss = geschlossen(FEBRUAR)
    Kommune.objects.filter(ags=BIELEFELD).update(einwohner=1)
    bezug = bezug_des_abschlusses(FEBRUAR)
    neu = lies_zahlen(bezug, bericht=letzter_bericht(bezug))
    fest = aufstellen.gelesene_zahlen(abschluss)
    assert fest is not None
    assert fest.mitglieder.einwohner != neu.mitglieder.einwohner
    assert not aufstellen.weicht_ab(abschluss, neu)


def test_figures_and_file_carry_their_checksums(welt: Welt) -> None:
    abschluss = geschlossen()
    assert hashlib.sha256(abschluss.zahlen.encode()).hexdigest() == abschluss.pruefsumme
    with oeffne(abschluss.sha256) as datei:
        inhalt = datei.read()
    assert inhalt.startswith(b"%PDF")
    assert hashlib.sha256(inhalt).hexdigest() == abschluss.sha256
    assert len(inhalt) == abschluss.groesse


def test_it_leaves_one_entry_of_the_system_that_names_both(welt: Welt) -> None:
    abschluss = geschlossen()
    (eintrag,) = Protokolleintrag.objects.filter(handlung=Handlung.MONAT_ABSCHLIESSEN)
    assert (eintrag.rolle, eintrag.person, eintrag.erfasst_am) == (
        "system",
        None,
        nachts(FEBRUAR),
    )
    assert json.loads(eintrag.inhalt)["daten"]["monatsbericht"] == [
        {"monat": "2026-02", "pruefsumme": abschluss.pruefsumme, "sha256": abschluss.sha256}
    ]
    assert list(pruefe_protokoll(Zaehlung())) == []


def test_while_the_books_are_open_no_month_is_closed(welt: Welt) -> None:
    for jetzt in (um("2026-01-15"), um("2026-03-03", 23), nachts(FEBRUAR) - timedelta(seconds=1)):
        with pytest.raises(ZuFrueh):
            schliesse_ab(FEBRUAR, jetzt)
    assert not Monatsabschluss.objects.exists()


def test_a_closed_month_is_not_closed_again(welt: Welt) -> None:
    abschluss = geschlossen()
    welt.jetzt = um("2026-03-20")
    welt.mitglied(BIELEFELD, am("2026-02-10"))
    assert not schliesse_ab(FEBRUAR, um("2026-03-21"))
    assert Monatsabschluss.objects.get() == abschluss
    assert Monatsabschluss.objects.values().get() == Monatsabschluss.objects.values().get(
        pruefsumme=abschluss.pruefsumme, erstellt_am=abschluss.erstellt_am
    )
    assert Protokolleintrag.objects.filter(handlung=Handlung.MONAT_ABSCHLIESSEN).count() == 1


def test_killed_between_file_and_row_it_begins_anew_with_the_same_bytes(welt: Welt) -> None:
    halb = aufstellen.stelle_auf(FEBRUAR)
    assert hat(halb.bericht.sha256)
    assert not Monatsabschluss.objects.exists()
    assert not Protokolleintrag.objects.exists()
    assert geschlossen(FEBRUAR).sha256 == halb.bericht.sha256


@pytest.mark.django_db(transaction=True)
def test_paper_is_drawn_and_kept_outside_any_transaction(settings: Settings) -> None:
    settings.STORAGES = ABLAGE_MIT_GEDAECHTNIS
    AblageMitGedaechtnis.offen.clear()
    ausgefertigt(Welt())
    assert AblageMitGedaechtnis.offen == [False, False]


@pytest.mark.parametrize(
    "werte",
    [
        {"monat": "2026-02-02"},
        {"stichtag": "2026-01-31"},
        {"pruefsumme": ""},
        {"freigegeben_am": "2026-03-10T10:00Z"},
        {"freigabe_sha256": "ab", "freigabe_groesse": 1},
        {"versandt_am": "2026-03-10T10:00Z"},
    ],
)
def test_the_database_takes_no_half_closed_month(welt: Welt, werte: dict[str, object]) -> None:
    geschlossen()
    with pytest.raises(IntegrityError), transaction.atomic():
        Monatsabschluss.objects.update(**werte)


@pytest.mark.nur_postgresql
@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_give_one_row() -> None:
    start = threading.Barrier(2)
    ergebnisse: list[bool] = []

    def renne() -> None:
        start.wait()
        try:
            ergebnisse.append(schliesse_ab(FEBRUAR, nachts(FEBRUAR)))
        finally:
            connection.close()

    faeden = [threading.Thread(target=renne) for _ in range(2)]
    for faden in faeden:
        faden.start()
    for faden in faeden:
        faden.join()
    assert sorted(ergebnisse) == [False, True]
    assert Protokolleintrag.objects.filter(handlung=Handlung.MONAT_ABSCHLIESSEN).count() == 1
