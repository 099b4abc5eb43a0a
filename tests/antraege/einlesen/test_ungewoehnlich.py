"""Odd cases come out as they happened, from CSV in Windows-1252 and from XLSX alike."""

from __future__ import annotations

import csv

import pytest

from antraege.choices import (
    Antragsstatus,
    Beratungsart,
    Beratungsergebnis,
    Beratungsrolle,
    Partei,
)
from antraege.einlesen.altfaelle import Altbestand
from antraege.einlesen.altfall import Altfall
from antraege.zeitangabe import Zeitangabe
from tests.antraege.einlesen.dateien import UNGEWOEHNLICH, als_mappe, lies_faelle

CSV = lies_faelle(UNGEWOEHNLICH)


def aus_der_mappe() -> Altbestand:
    with UNGEWOEHNLICH.open(encoding="cp1252", newline="") as datei:
        kopf, *reihen = csv.reader(datei, delimiter=";")
    return lies_faelle(als_mappe(reihen, kopf=kopf))


def fall(kennung: str) -> Altfall:
    return next(fall for fall in CSV.faelle if fall.kennung == kennung)


def test_the_workbook_says_the_same_as_the_text() -> None:
    assert aus_der_mappe().tabelle == CSV.tabelle
    assert aus_der_mappe().faelle == CSV.faelle


def test_every_row_comes_in_and_the_encoding_is_said() -> None:
    assert CSV.abgelehnt == ()
    assert len(CSV.tabelle) == 21
    assert [str(hinweis) for hinweis in CSV.hinweise[:2]] == [
        "Die Datei ist nicht in UTF-8 gespeichert; gelesen als Windows-1252.",
        "Die Spalten sind getrennt mit: Semikolon.",
    ]


@pytest.mark.parametrize(
    ("kennung", "status", "beitritt"),
    [
        ("erst-unterschrift", Antragsstatus.AUFGENOMMEN, "28.06.2018"),
        ("nein-dann-ja", Antragsstatus.AUFGENOMMEN, "November 2016"),
        ("dringlichkeit", Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND, "None"),
        ("nur-das-jahr", Antragsstatus.AUFGENOMMEN, "2013"),
        ("zwei-ausschuesse", Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND, "None"),
        ("mit-verband", Antragsstatus.AUFGENOMMEN, "22.10.2015"),
        ("sitzung-unbekannt", Antragsstatus.BESCHLUSS_AUSSTEHEND, "None"),
        ("umlaute", Antragsstatus.BESCHLUSS_AUSSTEHEND, "None"),
        ("gast-dann-mitglied", Antragsstatus.AUFGENOMMEN, "Dezember 2012 („abgeleitet“)"),
        ("ein-kreis", Antragsstatus.AUFGENOMMEN, "spätestens 28.02.2023"),
        ("ein-verband", Antragsstatus.BESCHLUSS_AUSSTEHEND, "None"),
    ],
)
def test_each_case_stands_where_its_rows_leave_it(
    kennung: str, status: Antragsstatus, beitritt: str
) -> None:
    assert (fall(kennung).status, str(fall(kennung).beitritt)) == (status, beitritt)


def test_a_signature_before_the_decision_keeps_its_reservation() -> None:
    (unterschrift,) = fall("erst-unterschrift").unterschriften
    assert unterschrift.vorbehalt == "unterzeichnet vorbehaltlich des Ratsbeschlusses"
    assert fall("erst-unterschrift").ist_beschlossen


def test_a_no_and_a_later_yes_both_stay() -> None:
    nein, ja = fall("nein-dann-ja").beratungen
    assert (nein.ergebnis, nein.schritt.drucksache) == (Beratungsergebnis.ABGELEHNT, "031/2014")
    assert (nein.schritt.ja, nein.schritt.nein, nein.schritt.enthaltung) == (12, 14, 1)
    assert (ja.ergebnis, ja.schritt.drucksache) == (Beratungsergebnis.BESCHLOSSEN, "088/2016")
    assert ja.ist_einstimmig


def test_an_urgent_decision_and_its_ratification_are_two_consultations() -> None:
    eilig, genehmigung = fall("dringlichkeit").beratungen
    assert (eilig.rolle, eilig.art) == (Beratungsrolle.ENTSCHEIDUNG, Beratungsart.DRINGLICHKEIT)
    assert eilig.schritt.ergebnis_wortlaut == "Dringlichkeitsentscheidung getroffen"
    assert (genehmigung.rolle, genehmigung.art) == (
        Beratungsrolle.GENEHMIGUNG,
        Beratungsart.SITZUNG,
    )
    assert genehmigung.ergebnis is Beratungsergebnis.GENEHMIGT


def test_two_committees_advise_and_the_council_decides() -> None:
    assert [(b.rolle, b.ergebnis) for b in fall("zwei-ausschuesse").beratungen] == [
        (Beratungsrolle.EMPFEHLUNG, Beratungsergebnis.EMPFOHLEN),
        (Beratungsrolle.EMPFEHLUNG, Beratungsergebnis.OHNE_EMPFEHLUNG),
        (Beratungsrolle.ENTSCHEIDUNG, Beratungsergebnis.UNGEAENDERT),
    ]


def test_the_association_signs_beside_body_and_land() -> None:
    assert {u.partei: u.amt for u in fall("mit-verband").unterschriften} == {
        Partei.KOMMUNE: "Bürgermeister",
        Partei.LAND: "Staatssekretärin",
        Partei.VERBAND: "Städte- und Gemeindebund",
    }


def test_a_session_without_date_keeps_the_words_for_it() -> None:
    (beratung,) = fall("sitzung-unbekannt").beratungen
    assert beratung.schritt.wann == Zeitangabe.unbekannt("in der Sitzung vor der Sommerpause")
    assert beratung.ergebnis is Beratungsergebnis.VERTAGT


def test_words_that_name_no_result_are_kept_with_their_umlauts() -> None:
    (beratung,) = fall("umlaute").beratungen
    assert fall("umlaute").name == "Süßmühlen"
    assert beratung.ergebnis is None
    assert beratung.schritt.ergebnis_wortlaut == (
        "Fraktionen äußern sich „überwiegend“ zustimmend – ohne Votum"
    )


def test_a_guest_became_a_member_and_the_motion_between_is_history() -> None:
    gast = fall("gast-dann-mitglied")
    assert [g.schritt.wann for g in gast.gastteilnahmen] == [Zeitangabe.jahr(2011)]
    assert [v.schritt.schritt for v in gast.vorgeschichte] == ["fraktionsantrag"]


def test_a_decision_with_a_reservation_does_not_count_as_decided() -> None:
    verband = fall("ein-verband")
    assert verband.beratungen[0].ergebnis is Beratungsergebnis.BESCHLOSSEN
    assert verband.beratungen[0].vorbehalt == "beschlossen vorbehaltlich der Haushaltsmittel"
    assert not verband.ist_beschlossen
    assert verband.vorgeschichte[0].grund == "Nicht verstanden: Schritt „brief“."
