"""The page narrowed to some bodies, corrections, and dates on which there was nothing."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.berichte.anzeige.buehne import schliesse_februar, verweise
from tests.stuetzen.leute import BIELEFELD, DETMOLD, KREIS_LIPPE

pytestmark = pytest.mark.django_db
SEITE = "/berichte/"


@pytest.mark.parametrize(
    ("wahl", "offene", "mitglieder"),
    [
        ({}, 3, 3),
        ({"bezirk": "Detmold"}, 2, 2),
        ({"bezirk": "Köln"}, 1, 0),
        ({"kreis": KREIS_LIPPE}, 2, 1),
        ({"kreis": BIELEFELD}, 0, 1),
        ({"art": "gemeinden"}, 1, 2),
        ({"art": "kreise"}, 1, 0),
        ({"art": "landschaftsverband"}, 0, 1),
        ({"bezirk": "Detmold", "art": "gemeinde"}, 1, 0),
    ],
)
def test_only_what_fits_is_counted(
    netz: Client, wahl: dict[str, str], offene: int, mitglieder: int
) -> None:
    zahlen = netz.get(SEITE, wahl).context["seite"].zahlen
    assert (zahlen.vorgaenge.offen, zahlen.mitglieder.gesamt.anzahl) == (offene, mitglieder)


def test_the_choice_is_said_and_every_link_keeps_it(netz: Client) -> None:
    antwort = netz.get(SEITE, {"stichtag": "28.02.2026", "kreis": KREIS_LIPPE, "art": "kreis"})
    text = antwort.content.decode()
    satz = "Gefiltert nach Kreis oder kreisfreie Stadt Kreis Lippe und Art Kreis."
    assert f"{satz} Der Monatsbericht zählt immer alle." in text
    assert 'href="?stichtag=28.02.2026&amp;art=kreis"' in text
    assert 'href="?stichtag=28.02.2026"' in text
    abfrage = "stichtag=28.02.2026&kreis=05766&art=kreis"
    assert f'href="/berichte/ausfuhr.xlsx?{abfrage}&moment='.replace("&", "&amp;") in text
    assert f'href="/berichte/ausfuhr.csv?{abfrage}&moment='.replace("&", "&amp;") in text
    assert all(f"&{abfrage}&moment=" in url for url, _, _ in verweise(text))


def test_without_a_choice_nothing_is_said_of_one(netz: Client) -> None:
    text = netz.get(SEITE).content.decode()
    assert "Gefiltert nach" not in text
    assert "Filter entfernen" not in text


def test_a_value_that_does_not_exist_is_named_and_nothing_typed_is_lost(netz: Client) -> None:
    angaben = {"stichtag": "28.02.2026", "bezirk": "Atlantis", "kreis": "0", "art": "gemeinden"}
    antwort = netz.get(SEITE, angaben)
    text = antwort.content.decode()
    assert antwort.status_code == 422
    for wert in ("Atlantis", "0"):
        assert f"{wert} ist keine gültige Auswahl." in text
    assert 'value="28.02.2026"' in text
    assert '<option value="gemeinden" selected>' in text


def test_a_choice_that_fits_nobody_says_so(netz: Client) -> None:
    antwort = netz.get(SEITE, {"bezirk": "Köln", "kreis": KREIS_LIPPE})
    assert antwort.status_code == 200
    assert "Keine Kommune des Registers passt zu dieser Auswahl." in antwort.content.decode()


def test_before_the_first_case_there_is_nothing_and_it_says_so(netz: Client) -> None:
    angaben = {"stichtag": "31.01.2011", "art": "gemeinden"}
    antwort = netz.get(SEITE, angaben)
    assert antwort.status_code == 200
    assert "Am 31.01.2011 war in dieser Auswahl niemand Mitglied oder" in antwort.content.decode()


def test_the_map_is_drawn_once_and_stands_beside_its_table(netz: Client) -> None:
    antwort = netz.get(SEITE)
    text = antwort.content.decode()
    assert text.count("© GeoBasis-DE / BKG") == 1
    assert "Karte als Tabelle" in text
    lagen = {n.ags: n.lage for n in antwort.context["seite"].netz.kartentabelle}
    assert lagen[DETMOLD] == "Mitglied"
    assert lagen[KREIS_LIPPE] == "im Verfahren"
    zahlen = [z.text for z in antwort.context["seite"].netz.kartenzahlen]
    assert zahlen == ["3", "0", "3"]
    assert "zahl=mitglieder.ruhend&amp;moment=" in text
    ids = [teil.split('"')[0] for teil in text.split(' id="')[1:]]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("wahl", [{"stichtag": "31.01.2026"}, {"kenntnisstand": "01.03.2026"}])
def test_what_is_asked_of_before_a_closed_month_is_no_correction(
    netz: Client, wahl: dict[str, str]
) -> None:
    schliesse_februar()
    assert netz.get(SEITE).context["seite"].berichtigungstitel
    assert not netz.get(SEITE, wahl).context["seite"].berichtigungstitel
