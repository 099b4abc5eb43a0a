"""Behind every number of the page is the list of what it counts."""

from __future__ import annotations

import re
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
import time_machine
from django.test import Client

from antraege.choices import Antragsstatus, Kommunentyp
from antraege.models import Kommune
from berichte.anzeige import benenne
from berichte.kennzahlen.laden import lies_protokoll
from berichte.kennzahlen.mengen import bilde_mengen
from berichte.zeiten import schreibe_moment
from tests.berichte.anzeige.buehne import HEUTE, schliesse_februar, verweise
from tests.berichte.faelle import um
from tests.stuetzen.besuch import besuch, zaehle_anweisungen
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF, BIELEFELD, DETMOLD

pytestmark = pytest.mark.nur_sqlite  # the same statements as the page

DAHINTER = "/berichte/dahinter/"
ZAHLENZELLE = re.compile(r'<td class="bw-zahl" data-label="([^"]*)">(.*?)</td>', re.DOTALL)


def test_behind_every_number_are_as_many_as_it_says(leitung: Client) -> None:
    seite = leitung.get("/berichte/")
    anzahlen = seite.context["seite"].zahlen.anzahlen
    assert sum(map(bool, anzahlen.values())) > 100
    mengen = bilde_mengen(lies_protokoll(um(HEUTE)), seite.context["seite"].zahlen.bezug)
    gesehen = set()
    for url, schluessel, text in verweise(seite.content.decode()):
        anzahl = anzahlen[schluessel]
        if schluessel not in gesehen and anzahl:
            liste = leitung.get(url).context["liste"]
            assert liste.anzahl == len(liste.zeilen) == anzahl, schluessel
        assert len(mengen[schluessel]) == anzahl
        if text.isdigit():
            assert int(text) == anzahl, schluessel
        gesehen.add(schluessel)
    assert anzahlen.keys() - gesehen == {"bezirk.ohne.von", "bezirk.ohne.gemeinden"}


def test_no_number_in_a_table_is_without_its_list(leitung: Client) -> None:
    seite = leitung.get("/berichte/").content.decode()
    zellen = [(spalte, zelle) for spalte, zelle in ZAHLENZELLE.findall(seite) if spalte != "Tage"]
    assert len(zellen) > 200
    for spalte, zelle in zellen:
        text = re.sub(r"<[^>]*>", "", zelle).strip()
        assert "<a href=" in zelle or not re.search(r"\d", text), (spalte, zelle)


def test_boxes_lead_to_what_they_compare_with(leitung: Client) -> None:
    seite = leitung.get("/berichte/").context["seite"]
    hinter = [parse_qs(urlsplit(k.zusatz_url).query).get("zahl") for k in seite.kennzahlen]
    assert hinter == [
        ["mitglieder.vormonat"],
        ["offen.vormonat"],
        None,
        ["ueberfaellig.festgefahren"],
        ["abdeckung.gemeinden.von"],
    ]


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


def test_a_moment_that_is_none_is_told_at_the_field(leitung: Client) -> None:
    antwort = leitung.get(DAHINTER, {"zahl": "offen", "moment": "quatsch"})
    assert antwort.status_code == 422
    assert "„quatsch“ ist kein Zeitpunkt." in antwort.content.decode()


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


def test_every_number_has_words_of_its_own(leitung: Client) -> None:
    zahlen = leitung.get("/berichte/").context["seite"].zahlen
    titel = {schluessel: benenne(schluessel, zahlen.bezug).titel for schluessel in zahlen.anzahlen}
    assert len(set(titel.values())) == len(titel), sorted(titel.values())


def test_rows_lead_to_their_case_or_body(leitung: Client) -> None:
    offene = leitung.get(DAHINTER, {"zahl": "offen.status.beschluss_ausstehend"})
    (vorgang,) = offene.context["liste"].zeilen
    assert re.fullmatch(r"/vorgaenge/\d+/", vorgang.url)
    assert (vorgang.name, vorgang.wert) == ("Gemeinde Augustdorf", "10.06.2025")
    mitglieder = leitung.get(DAHINTER, {"zahl": "mitglieder.gemeinden"}).context["liste"].zeilen
    assert [m.url for m in mitglieder] == [f"/kommunen/{BIELEFELD}/", f"/kommunen/{DETMOLD}/"]
    assert leitung.get(vorgang.url).status_code == leitung.get(mitglieder[0].url).status_code == 200


def test_the_list_keeps_the_choice_and_leads_back_to_it(leitung: Client) -> None:
    wahl = {"stichtag": "28.02.2026", "bezirk": "Detmold", "art": "gemeinden"}
    seite = leitung.get("/berichte/", wahl)
    url = next(
        url for url, schluessel, _ in verweise(seite.content.decode()) if schluessel == "offen"
    )
    liste = leitung.get(url)
    text = liste.content.decode()
    assert [z.name for z in liste.context["liste"].zeilen] == ["Gemeinde Augustdorf"]
    assert "Stichtag 28.02.2026" in text
    assert "Gefiltert nach Regierungsbezirk Detmold und Art Städte und Gemeinden." in text
    zurueck = 'href="/berichte/?stichtag=28.02.2026&amp;bezirk=Detmold&amp;art=gemeinden"'
    assert zurueck in text


def test_a_long_list_comes_in_pages(leitung: Client) -> None:
    for nummer in range(150):
        Kommune.objects.create(
            ags=f"05999{nummer:03d}", name=f"Ort {nummer:03d}", typ=Kommunentyp.GEMEINDE
        )
    angaben = {"zahl": "abdeckung.gemeinden.von", "art": "gemeinde"}
    erste = leitung.get(DAHINTER, angaben)
    assert "1 bis 100 von 151" in erste.content.decode()
    assert len(erste.context["liste"].zeilen) == 100
    zweite = leitung.get(erste.context["liste"].weiter_url)
    assert "101 bis 151 von 151" in zweite.content.decode()
    assert "art=gemeinde" in zweite.context["liste"].zurueck_url
    for unsinn in ("0", "-1", "99", "quatsch"):
        assert leitung.get(DAHINTER, {**angaben, "seite": unsinn}).status_code == 200


def test_nothing_is_said_in_a_sentence(leitung: Client) -> None:
    text = leitung.get(DAHINTER, {"zahl": "zusagen.offen"}).content.decode()
    assert "Diese Zahl ist null" in text
    assert "0 Einträge" in text


@pytest.mark.parametrize(
    "schluessel",
    ["", "quatsch", "mitglieder.quatsch", "offen.status", "zugang.runde.Nie", "wachstum.2026-13"],
)
def test_there_is_no_number_with_another_key(leitung: Client, schluessel: str) -> None:
    assert leitung.get(DAHINTER, {"zahl": schluessel}).status_code == 404


def test_wrong_dates_are_told_here_too(leitung: Client) -> None:
    antwort = leitung.get(DAHINTER, {"zahl": "mitglieder", "stichtag": "31.02.2026"})
    assert antwort.status_code == 422
    assert 'value="31.02.2026"' in antwort.content.decode()


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
