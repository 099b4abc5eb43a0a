"""What the chapters on the network, the way and the corrections say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from antraege.choices import AmZug, Kommunentyp
from berichte.karte import Klasse
from berichte.kennzahlen import Bezug, Liste, pruefsumme
from berichte.kennzahlen.berichtigungen import Berichtigung, Berichtigungszahlen
from berichte.kennzahlen.dauern import Verteilung
from berichte.kennzahlen.netz import Netzlage, Netzstelle
from berichte.kennzahlen.trichter import Stufe
from berichte.kennzahlen.vorgaenge import Festgefahren
from berichte.kennzahlen.wachstum import Bestandszeile, Runde
from berichte.monatsbericht import Kopf, baue
from berichte.monatsbericht.berichtigungen import berichtigungskapitel, berichtigungssatz
from berichte.monatsbericht.kapitel import festgefahrene, vergleichszeilen
from berichte.monatsbericht.netz import (
    bestandszeilen,
    kartenkapitel,
    kartenklassen,
    rundenzeilen,
)
from berichte.monatsbericht.weg import (
    ANTEILSKOEPFE,
    schrittanteile,
    trichterkapitel,
    trichterzeilen,
)
from berichte.satz import Absatz, Baustein, Tabelle
from tests.berichte.faelle import um
from tests.berichte.monatsbericht.hilfen import STICHTAG, koerper, liste, offener, zahlen

ERFASST: datetime = um("2026-02-20", 9)


def absaetze(bausteine: tuple[Baustein, ...]) -> list[str]:
    return [b.text for b in bausteine if isinstance(b, Absatz)]


def tabelle(bausteine: tuple[Baustein, ...]) -> Tabelle:
    return next(b for b in bausteine if isinstance(b, Tabelle))


# --- the network


def stelle(name: str, ags: str, lage: Netzlage = Netzlage.MITGLIED) -> Netzstelle:
    return Netzstelle(replace(koerper(name), ags=ags), lage)


def test_the_map_shows_members_and_cases_but_nobody_invented() -> None:
    erfunden = stelle("Musterstadt", "99000001")
    netz = (
        stelle("Unna", "05978036"),
        stelle("Detmold", "05766020", Netzlage.VERFAHREN),
        replace(erfunden, koerper=replace(erfunden.koerper, ist_erfunden=True)),
    )
    klassen = kartenklassen(replace(zahlen(), netz=netz))
    assert klassen == {"05978036": Klasse.MITGLIED, "05766020": Klasse.VERFAHREN}


def test_who_has_no_outline_is_named() -> None:
    netz = (stelle("Unna", "05978036"), stelle("Bezirksregierung Köln", "053"))
    (satz,) = absaetze(kartenkapitel(replace(zahlen(), netz=netz)))
    assert satz == "Ohne Umriss auf der Karte: Bezirksregierung Köln."


def test_invented_bodies_are_named_as_such_instead_of_being_drawn() -> None:
    erfunden = stelle("Musterstadt", "99000001")
    netz = (replace(erfunden, koerper=replace(erfunden.koerper, ist_erfunden=True)),)
    (satz,) = absaetze(kartenkapitel(replace(zahlen(), netz=netz)))
    assert satz == "Ohne Umriss auf der Karte: Musterstadt (erfunden)."


def test_many_without_outline_are_counted() -> None:
    netz = tuple(stelle(f"Ort {nr}", f"0000000{nr}") for nr in range(7))
    (satz,) = absaetze(kartenkapitel(replace(zahlen(), netz=netz)))
    assert satz.endswith("Ort 2, Ort 3 und 3 weitere.")


def test_each_row_of_the_growth_tells_the_change_since_the_one_before() -> None:
    zeilen = (
        Bestandszeile("2026-01", date(2026, 1, 31), 8, 2, 0, 1),
        Bestandszeile("2026-02", date(2026, 2, 28), 7, 2, 0, 1),
    )
    assert bestandszeilen(zeilen) == (
        ("Januar 2026", "10", "–", "8", "2", "0", "1"),
        ("Februar 2026", "9", "−1", "7", "2", "0", "1"),
    )


def test_accessions_without_a_round_come_last() -> None:
    leer = zahlen()
    wachstum = replace(leer.wachstum, runden=(Runde("Frühjahr", 3),), ohne_runde=2)
    assert rundenzeilen(replace(leer, wachstum=wachstum)) == (
        ("Frühjahr", "3"),
        ("ohne Runde", "2"),
    )


# --- the way


def test_the_funnel_tells_shares_of_the_step_before_and_of_all() -> None:
    leer = zahlen()
    stufen = tuple(
        Stufe(s.status, n) for s, n in zip(leer.trichter.stufen, (8, 6, 3, 3, 3, 2), strict=True)
    )
    zeilen = trichterzeilen(replace(leer, trichter=replace(leer.trichter, stufen=stufen)))
    assert [z[1:] for z in zeilen] == [
        ("8", "–", "100 %"),
        ("6", "75 %", "75 %"),
        ("3", "50 %", "37,5 %"),
        ("3", "100 %", "37,5 %"),
        ("3", "100 %", "37,5 %"),
        ("2", "66,7 %", "25 %"),
    ]


def test_without_any_interest_there_is_a_sentence_instead_of_a_funnel() -> None:
    (satz,) = absaetze(trichterkapitel(zahlen()))
    assert satz.endswith("ist keine Interessenbekundung eingegangen.")


def test_who_does_not_move_is_named_with_the_place_where_it_lies() -> None:
    fall = Festgefahren(offener("Lemgo", AmZug.KOMMUNE), "Beschluss fassen")
    leer = zahlen()
    vorgaenge = replace(leer.vorgaenge, festgefahren=liste([fall]))
    (zeile,) = tabelle(festgefahrene(replace(leer, vorgaenge=vorgaenge))).zeilen
    assert zeile[0] == "Lemgo"
    assert zeile[3:] == ("05.01.2026", "Kommune", "Beschluss fassen")


def test_each_step_tells_whose_time_it_took() -> None:
    leer = zahlen()
    anteile = tuple(
        replace(anteil, tage=Verteilung.von((nr, nr + 4)))
        for nr, anteil in enumerate(leer.dauern[0].anteile)
    )
    dauern = (replace(leer.dauern[0], anteile=anteile), *leer.dauern[1:])
    tabelle = schrittanteile(replace(leer, dauern=dauern))
    assert [s.titel for s in tabelle.spalten[1:]] == [
        ANTEILSKOEPFE[anteil.am_zug] for anteil in anteile
    ]
    assert tabelle.zeilen[0] == (
        "Interesse bekundet", "2\n1 bis 3", "3\n2 bis 4", "4\n3 bis 5", "5\n4 bis 6", "6\n5 bis 7"
    )  # fmt: skip


def test_open_and_overdue_cases_are_compared_with_the_month_and_the_year_before() -> None:
    leer = zahlen(offen=[offener("A"), offener("B")], ueberfaellig=2)
    pruefung = leer.vorgaenge.stand[1]
    stand = (
        leer.vorgaenge.stand[0],
        replace(pruefung, im_vormonat=3, im_vorjahr=1),
        *leer.vorgaenge.stand[2:],
    )
    vorgaenge = replace(leer.vorgaenge, stand=stand, ueberfaellig_im_vormonat=1)
    zeilen = vergleichszeilen(replace(leer, vorgaenge=vorgaenge))
    assert zeilen[1] == ("Voraussetzungen in Prüfung", "2", "−1", "+1")
    assert zeilen[-2] == ("Zusammen", "2", "−1", "+1")
    assert zeilen[-1] == ("davon überfällig", "2", "+1", "+2")


# --- corrections


def berichtigt(*faelle: int, alle: int | None = None) -> Berichtigungszahlen:
    """Corrections of these cases to the report for January 2026."""
    januar = Bezug(date(2026, 1, 31), um("2026-02-03", 23))
    zeilen = tuple(
        Berichtigung(
            koerper(f"Ort {nr}"), "", nr, None, "Beitritt", "03.01.2026", "12.01.2026", ERFASST
        )
        for nr in faelle
    )
    return Berichtigungszahlen(januar, len(set(faelle)), Liste(alle or len(zeilen), zeilen))


@pytest.mark.parametrize(
    ("faelle", "satz"),
    [
        ((), "Zum Bericht für Januar 2026 ist nichts zu berichtigen."),
        ((1,), "1 Vorgang nach dem Bericht für Januar 2026 berichtigt."),
        ((1, 1, 2, 3), "3 Vorgänge nach dem Bericht für Januar 2026 berichtigt."),
    ],
)
def test_the_first_page_counts_corrected_cases(faelle: tuple[int, ...], satz: str) -> None:
    mit = replace(zahlen(), berichtigungen=berichtigt(*faelle))
    assert berichtigungssatz(mit) == satz
    erste = baue(mit, Kopf("III 7")).bausteine
    assert satz in absaetze(erste)


def test_a_report_without_one_before_says_nothing_of_corrections() -> None:
    assert berichtigungskapitel(zahlen()) == ()
    assert berichtigungssatz(zahlen()) == ""


def test_each_correction_stands_in_a_line_of_its_own() -> None:
    (zeile,) = tabelle(berichtigungskapitel(replace(zahlen(), berichtigungen=berichtigt(1)))).zeilen
    assert zeile == (
        "Ort 1",
        "–",
        "Beitritt: 12.01.2026 statt 03.01.2026",
        "20.02.2026, 09:00 Uhr",
    )


def test_a_list_that_is_cut_says_where_the_rest_stands() -> None:
    mit = replace(zahlen(), berichtigungen=berichtigt(1, 2, alle=10_000))
    assert "Genannt sind 2 von 10.000; alle stehen in der XLSX-Ausgabe." in absaetze(
        berichtigungskapitel(mit)
    )


# --- what is on each page


def test_each_page_tells_stichtag_and_checksum_of_the_figures() -> None:
    eine, andere = zahlen(), zahlen((3, 0, 0))
    fusszeilen = [baue(z, Kopf("III 7")).fusszeile for z in (eine, andere)]
    for z, fusszeile in zip((eine, andere), fusszeilen, strict=True):
        assert f"Stichtag {STICHTAG:%d.%m.%Y}, Prüfsumme {pruefsumme(z)[:16]}" in fusszeile
    assert fusszeilen[0] != fusszeilen[1]


def test_a_body_of_any_kind_stands_in_the_list_by_name() -> None:
    bezirk = replace(koerper("Bezirksregierung Köln"), typ=Kommunentyp.BEZIRKSREGIERUNG, ags="053")
    mit = replace(zahlen(), netz=(Netzstelle(bezirk, Netzlage.RUHEND),))
    tabellen = [b for b in baue(mit, Kopf("III 7")).bausteine if isinstance(b, Tabelle)]
    zeilen = [zeile for t in tabellen for zeile in t.zeilen]
    assert ("Bezirksregierung Köln", "Bezirksregierung", "", "Mitgliedschaft ruht") in zeilen
