"""The twelve cases of the sources come out exactly as they happened."""

from __future__ import annotations

from datetime import date

import pytest

from antraege.choices import (
    Antragsstatus,
    Beratungsart,
    Beratungsergebnis,
    Beratungsrolle,
    Oeffentlichkeit,
    Partei,
)
from antraege.einlesen.altfall import Altfall
from antraege.einlesen.schritt import Schritt
from antraege.zeitangabe import Genauigkeit, Zeitangabe
from tests.antraege.einlesen.dateien import QUELLE, lies_faelle

BESTAND = lies_faelle(QUELLE)
FAELLE = {fall.kennung: fall for fall in BESTAND.faelle}
OHNE_FALL = [eintrag.schritt for eintrag in BESTAND.vorgeschichte]
INTERESSE = {"interesse_bekundet": "unbekannt", "in_pruefung": "unbekannt"}
U = Zeitangabe.unbekannt


def vorgeschichte(fall: str) -> list[Schritt]:
    return [schritt for schritt in OHNE_FALL if schritt.fall == fall]


def parteien(fall: Altfall) -> dict[Partei, str]:
    return {u.partei: u.amt for u in fall.unterschriften}


def schritte(beschluss: str, unterzeichnung: str) -> dict[str, str]:
    return INTERESSE | {
        "beschluss_ausstehend": beschluss,
        "unterzeichnung_ausstehend": unterzeichnung,
    }


def test_all_17_rows_are_understood_and_noted_nowhere() -> None:
    assert [zeile.nr for zeile in BESTAND.tabelle] == list(range(2, 19))
    assert not BESTAND.abgelehnt
    assert not BESTAND.hinweise
    assert len({zeile.fall for zeile in BESTAND.tabelle}) == 12
    assert all(zeile.wird and not zeile.abgelehnt for zeile in BESTAND.tabelle)


def test_six_cases_and_six_histories_come_of_them() -> None:
    orte = ("unna", "bruehl", "bocholt", "wuppertal", "swisttal", "xanten")
    assert list(FAELLE) == [f"{ort}-netzwerk" for ort in orte]
    assert {fall.status for fall in BESTAND.faelle} == {Antragsstatus.AUFGENOMMEN}
    assert all(fall.eingang == U() for fall in BESTAND.faelle)
    assert BESTAND.gastteilnahmen == ()
    assert len({schritt.fall for schritt in OHNE_FALL}) == 6


def test_unna_decided_in_december_signed_in_january_and_told_the_press() -> None:
    fall = FAELLE["unna-netzwerk"]
    (beratung,) = fall.beratungen
    assert (fall.ags, fall.name, fall.zeilen) == ("05978036", "Unna", (2, 3, 4))
    assert fall.eigene_zeilen == (2, 3)
    assert beratung.schritt.wer == "Rat"
    assert beratung.schritt.wann == Zeitangabe.tag(date(2023, 12, 7))
    assert beratung.schritt.oeffentlichkeit is Oeffentlichkeit.NICHT_GENANNT
    assert beratung.ergebnis is Beratungsergebnis.BESCHLOSSEN
    assert beratung.rolle is Beratungsrolle.ENTSCHEIDUNG
    assert beratung.art is Beratungsart.SITZUNG
    assert not beratung.ist_einstimmig
    assert parteien(fall) == {Partei.KOMMUNE: "Bürgermeister", Partei.LAND: "Staatssekretärin"}
    assert fall.unterschriften[0].schritt.hinweis.startswith("zwischen 01.01. und 15.01.2024, also")
    assert fall.beitritt == Zeitangabe.monat(2024, 1)
    assert [v.schritt.schritt for v in fall.vorgeschichte] == ["pressemeldung"]
    assert fall.schritte == schritte("belegt", "belegt")


def test_bruehl_decided_and_signed_on_days_that_nobody_wrote_down() -> None:
    fall = FAELLE["bruehl-netzwerk"]
    (beratung,) = fall.beratungen
    assert beratung.schritt.wann == U()
    assert beratung.ergebnis is Beratungsergebnis.BESCHLOSSEN
    assert parteien(fall) == {Partei.KOMMUNE: "Bürgermeister", Partei.LAND: "Staatssekretärin"}
    assert fall.beitritt == U()
    assert fall.schritte == schritte("belegt", "belegt")


def test_bocholt_was_a_guest_before_its_mayor_signed() -> None:
    fall = FAELLE["bocholt-netzwerk"]
    (gast,) = fall.gastteilnahmen
    assert (gast.schritt.wer, gast.schritt.wann) == ("Verwaltung", Zeitangabe.jahr(2016))
    assert gast.schritt.ergebnis_wortlaut == "Gast im Netzwerk"
    wer = "Bürgermeister beim kommunalen Spitzentreffen"
    assert parteien(fall) == {Partei.KOMMUNE: wer}
    assert fall.beitritt == Zeitangabe(
        date(2017, 12, 1), date(2017, 12, 31), Genauigkeit.MONAT, "abgeleitet"
    )
    assert fall.beratungen == ()
    assert fall.schritte == schritte("unbekannt", "belegt")


def test_wuppertal_signed_with_others_and_nothing_is_known_of_a_decision() -> None:
    fall = FAELLE["wuppertal-netzwerk"]
    wer = "Oberbürgermeister beim kommunalen Spitzentreffen"
    assert parteien(fall) == {Partei.KOMMUNE: wer}
    assert fall.beitritt == Zeitangabe.monat(2017, 12)
    assert [*fall.beratungen, *fall.vorgeschichte, *fall.gastteilnahmen] == []
    assert fall.schritte == schritte("unbekannt", "belegt")


def test_swisttal_signed_by_20_august_2020_and_no_decision_is_made_up() -> None:
    fall = FAELLE["swisttal-netzwerk"]
    assert parteien(fall) == {Partei.LAND: "Staatskanzlei", Partei.KOMMUNE: "Gemeinde"}
    assert fall.beitritt == Zeitangabe.spaetestens_am(date(2020, 8, 20))
    assert fall.beratungen == ()
    assert fall.unterschriften[0].schritt.hinweis.endswith("das beweist nicht, dass es keinen gab")
    assert fall.schritte == schritte("unbekannt", "belegt")


def test_xanten_signed_by_21_june_2021() -> None:
    fall = FAELLE["xanten-netzwerk"]
    assert parteien(fall) == {Partei.KOMMUNE: "Bürgermeister/in", Partei.LAND: "Staatssekretärin"}
    assert fall.beitritt == Zeitangabe.spaetestens_am(date(2021, 6, 21))
    assert fall.schritte == schritte("unbekannt", "belegt")


def test_a_motion_in_lotte_is_history_and_no_case() -> None:
    (schritt,) = vorgeschichte("lotte-netzwerk")
    assert (schritt.schritt, schritt.wer, schritt.wann) == ("fraktionsantrag", "Fraktion", U())
    assert schritt.oeffentlichkeit is Oeffentlichkeit.OEFFENTLICH
    assert schritt.hinweis.startswith("Sammelantrag: Beitritt, Ansprechperson benennen,")


def test_a_motion_in_rhede_keeps_its_own_words_for_the_date() -> None:
    (schritt,) = vorgeschichte("rhede-netzwerk")
    assert schritt.wann == U("zum Haushalt 2018")
    assert schritt.ergebnis_wortlaut == "Anregung im Haushaltsantrag"


def test_a_strategy_of_kreis_coesfeld_is_history_with_its_votes() -> None:
    (schritt,) = vorgeschichte("kreis-coesfeld-strategie")
    assert (schritt.ags, schritt.gegenstand) == ("05558", "vorlauf")
    assert schritt.wann == Zeitangabe.spaetestens_am(date(2021, 2, 28))
    assert (schritt.ja, schritt.nein, schritt.enthaltung) == (23, 0, 0)
    assert schritt.ergebnis_wortlaut == "ungeändert beschlossen"


def test_the_card_in_waldbroel_went_through_committee_and_council() -> None:
    erst, dann = vorgeschichte("waldbroel-karte")
    assert (erst.schritt, erst.wer) == ("vorberatung", "Ausschuss für Soziales und Sport")
    assert erst.wann == Zeitangabe.tag(date(2010, 9, 22))
    assert erst.ergebnis_wortlaut == "Empfehlung an den Rat"
    assert (dann.schritt, dann.wer, dann.wann) == ("beschluss", "Rat", U())
    assert dann.ergebnis_wortlaut == "einstimmig beschlossen"


def test_the_card_in_bruehl_does_not_mix_with_its_accession() -> None:
    (schritt,) = vorgeschichte("bruehl-karte")
    assert (schritt.drucksache, schritt.ergebnis_wortlaut) == ("124/2014", "Fraktionen stimmen zu")
    assert schritt.wann == Zeitangabe.tag(date(2014, 5, 6))
    assert FAELLE["bruehl-netzwerk"].vorgeschichte == ()


def test_a_motion_for_the_card_in_laer_is_history() -> None:
    (schritt,) = vorgeschichte("laer-karte")
    assert schritt.wann == Zeitangabe.tag(date(2025, 12, 5))
    assert schritt.ergebnis_wortlaut == "gestellt für den Schul- und Sozialausschuss"


@pytest.mark.parametrize(
    ("nr", "wird"),
    [
        (2, "Beratung: Rat, 07.12.2023, beschlossen"),
        (3, "Unterschrift Kommune und Land, Januar 2024"),
        (4, "Vorgeschichte: Pressemeldung"),
        (7, "Gastteilnahme: Verwaltung, 2016"),
        (8, "Unterschrift Kommune, Dezember 2017 („abgeleitet“)"),
        (12, "Vorgeschichte: Fraktionsantrag"),
        (14, "Vorgeschichte (Vorlauf): Beschluss"),
        (17, "Vorgeschichte (Ehrenamtskarte): Beratung"),
    ],
)
def test_the_rehearsal_says_what_each_row_becomes(nr: int, wird: str) -> None:
    zeile = next(zeile for zeile in BESTAND.tabelle if zeile.nr == nr)
    assert zeile.wird == wird


@pytest.mark.parametrize(
    ("fall", "wird"),
    [
        ("unna-netzwerk", "Altfall: Aufgenommen, Beitritt Januar 2024"),
        ("bocholt-netzwerk", "Altfall: Aufgenommen, Beitritt Dezember 2017 („abgeleitet“)"),
    ],
)
def test_a_case_says_what_it_becomes(fall: str, wird: str) -> None:
    assert FAELLE[fall].wird == wird
