"""The lists behind the numbers while more is recorded, and in worlds of their own."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
import time_machine
from django.test import Client

from antraege.choices import Antragsstatus
from berichte.zeiten import schreibe_moment
from tests.berichte.anzeige.buehne import HEUTE, schliesse_februar, verweise
from tests.berichte.faelle import um
from tests.stuetzen.besuch import besuch, zaehle_anweisungen
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF, BIELEFELD, DETMOLD

pytestmark = pytest.mark.nur_sqlite  # the same statements as the page

DAHINTER = "/berichte/dahinter/"


def test_a_list_is_what_the_page_counted_whatever_is_recorded_since(welt: Welt) -> None:
    client = besuch(welt.leute.leitung)
    with time_machine.travel(um(HEUTE), tick=False):
        welt.jetzt = um("2026-03-10")
        welt.interesse(AUGUSTDORF)
        seite = client.get("/berichte/")
    url = next(u for u, wort, _ in verweise(seite.content.decode()) if wort == "offen")
    xlsx = seite.context["seite"].xlsx_url
    with time_machine.travel(um(HEUTE) + timedelta(minutes=10), tick=False):
        welt.jetzt = um(HEUTE) + timedelta(minutes=5)
        welt.interesse(DETMOLD)
        liste = client.get(url)
        assert [z.name for z in liste.context["liste"].zeilen] == ["Gemeinde Augustdorf"]
        assert "Stichtag 16.03.2026 · Erkenntnisstand 16.03.2026, 09:00 Uhr" in (
            liste.content.decode()
        )
        assert client.get("/berichte/").context["seite"].zahlen.vorgaenge.offen == 2
        angaben = parse_qs(urlsplit(xlsx).query)
        assert angaben == {"moment": [schreibe_moment(um(HEUTE))]}
        assert "2026-03-16" in client.get(xlsx)["Content-Disposition"]


def test_stays_are_listed_by_their_days_with_the_median_in_the_middle(welt: Welt) -> None:
    for ags, beginn, ende in (
        (AUGUSTDORF, "2026-01-05", "2026-02-14"),
        (DETMOLD, "2026-01-05", "2026-01-08"),
        (BIELEFELD, "2026-02-02", "2026-02-22"),
    ):
        welt.jetzt = um(beginn)
        antrag = welt.interesse(ags)
        welt.jetzt = um(ende)
        welt.gehe(antrag, Antragsstatus.IN_PRUEFUNG)
    antwort = besuch(welt.leute.leitung).get(DAHINTER, {"zahl": "dauer.interesse_bekundet"})
    liste, text = antwort.context["liste"], antwort.content.decode()
    assert [(z.name, z.von, z.bis, z.wert, z.ist_mitte) for z in liste.zeilen] == [
        ("Stadt Detmold", "05.01.2026", "08.01.2026", "3", False),
        ("Stadt Bielefeld", "02.02.2026", "22.02.2026", "20", True),
        ("Gemeinde Augustdorf", "05.01.2026", "14.02.2026", "40", False),
    ]
    assert "3 Aufenthalte · Stichtag" in text
    assert "Vorgänge ·" not in text
    assert "Median 20,0 Tage, mittlere Hälfte 11,5 bis 30,0 Tage" in text
    assert "<h1>Anzahl der Aufenthalte: Interesse bekundet</h1>" in text
    weg = besuch(welt.leute.leitung).get(DAHINTER, {"zahl": "dauer.aufnahme"})
    assert "0 Aufnahmen · Stichtag" in weg.content.decode()


def test_more_cases_cost_no_more_statements(welt: Welt) -> None:
    client = besuch(welt.leute.leitung)
    welt.interesse(AUGUSTDORF)
    schliesse_februar()
    adressen = ("/berichte/", f"{DAHINTER}?zahl=offen", "/berichte/ausfuhr.csv")
    vorher = [_anweisungen(client, url) for url in adressen]
    for ags in (DETMOLD, BIELEFELD, "05766008", "05766"):
        welt.interesse(ags)
    assert [_anweisungen(client, url) for url in adressen] == vorher
    assert max(vorher) <= 20


def _anweisungen(client: Client, url: str) -> int:
    with zaehle_anweisungen() as anweisungen:
        assert client.get(url).status_code == 200
    return len(anweisungen)
