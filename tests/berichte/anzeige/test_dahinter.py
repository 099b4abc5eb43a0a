"""Behind every number of the page is the list of what it counts."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from antraege.choices import Kommunentyp
from antraege.models import Kommune
from berichte.anzeige import benenne
from berichte.kennzahlen.laden import lies_protokoll
from berichte.kennzahlen.mengen import bilde_mengen
from tests.berichte.anzeige.buehne import HEUTE, verweise
from tests.berichte.faelle import um
from tests.stuetzen.leute import BIELEFELD, DETMOLD

# The same statements as the page.
pytestmark = [pytest.mark.django_db, pytest.mark.nur_sqlite]

DAHINTER = "/berichte/dahinter/"
ZAHLENZELLE = re.compile(r'<td class="bw-zahl" data-label="([^"]*)">(.*?)</td>', re.DOTALL)


def test_behind_every_number_are_as_many_as_it_says(netz: Client) -> None:
    seite = netz.get("/berichte/")
    anzahlen = seite.context["seite"].zahlen.anzahlen
    assert sum(map(bool, anzahlen.values())) > 100
    mengen = bilde_mengen(lies_protokoll(um(HEUTE)), seite.context["seite"].zahlen.bezug)
    gesehen = set()
    for url, schluessel, text in verweise(seite.content.decode()):
        anzahl = anzahlen[schluessel]
        if schluessel not in gesehen and anzahl:
            liste = netz.get(url).context["liste"]
            assert liste.anzahl == len(liste.zeilen) == anzahl, schluessel
        assert len(mengen[schluessel]) == anzahl
        if text.isdigit():
            assert int(text) == anzahl, schluessel
        gesehen.add(schluessel)
    assert anzahlen.keys() - gesehen == {"bezirk.ohne.von", "bezirk.ohne.gemeinden"}


def test_no_number_in_a_table_is_without_its_list(netz: Client) -> None:
    seite = netz.get("/berichte/").content.decode()
    zellen = [(spalte, zelle) for spalte, zelle in ZAHLENZELLE.findall(seite) if spalte != "Tage"]
    assert len(zellen) > 200
    for spalte, zelle in zellen:
        text = re.sub(r"<[^>]*>", "", zelle).strip()
        assert "<a href=" in zelle or not re.search(r"\d", text), (spalte, zelle)


def test_boxes_lead_to_what_they_compare_with(netz: Client) -> None:
    seite = netz.get("/berichte/").context["seite"]
    hinter = [parse_qs(urlsplit(k.zusatz_url).query).get("zahl") for k in seite.kennzahlen]
    assert hinter == [
        ["mitglieder.vormonat"],
        ["offen.vormonat"],
        None,
        ["ueberfaellig.festgefahren"],
        ["abdeckung.gemeinden.von"],
    ]


def test_a_moment_that_is_none_is_told_at_the_field(netz: Client) -> None:
    antwort = netz.get(DAHINTER, {"zahl": "offen", "moment": "quatsch"})
    assert antwort.status_code == 422
    assert "„quatsch“ ist kein Zeitpunkt." in antwort.content.decode()


def test_every_number_has_words_of_its_own(netz: Client) -> None:
    zahlen = netz.get("/berichte/").context["seite"].zahlen
    titel = {schluessel: benenne(schluessel, zahlen.bezug).titel for schluessel in zahlen.anzahlen}
    assert len(set(titel.values())) == len(titel), sorted(titel.values())


def test_rows_lead_to_their_case_or_body(netz: Client) -> None:
    offene = netz.get(DAHINTER, {"zahl": "offen.status.beschluss_ausstehend"})
    (vorgang,) = offene.context["liste"].zeilen
    assert re.fullmatch(r"/vorgaenge/\d+/", vorgang.url)
    assert (vorgang.name, vorgang.wert) == ("Gemeinde Augustdorf", "10.06.2025")
    mitglieder = netz.get(DAHINTER, {"zahl": "mitglieder.gemeinden"}).context["liste"].zeilen
    assert [m.url for m in mitglieder] == [f"/kommunen/{BIELEFELD}/", f"/kommunen/{DETMOLD}/"]
    assert netz.get(vorgang.url).status_code == netz.get(mitglieder[0].url).status_code == 200


def test_the_list_keeps_the_choice_and_leads_back_to_it(netz: Client) -> None:
    wahl = {"stichtag": "28.02.2026", "bezirk": "Detmold", "art": "gemeinden"}
    seite = netz.get("/berichte/", wahl)
    url = next(
        url for url, schluessel, _ in verweise(seite.content.decode()) if schluessel == "offen"
    )
    liste = netz.get(url)
    text = liste.content.decode()
    assert [z.name for z in liste.context["liste"].zeilen] == ["Gemeinde Augustdorf"]
    assert "Stichtag 28.02.2026" in text
    assert "Gefiltert nach Regierungsbezirk Detmold und Art Städte und Gemeinden." in text
    zurueck = 'href="/berichte/?stichtag=28.02.2026&amp;bezirk=Detmold&amp;art=gemeinden"'
    assert zurueck in text


def test_a_long_list_comes_in_pages(netz: Client) -> None:
    for nummer in range(150):
        Kommune.objects.create(
            ags=f"05999{nummer:03d}", name=f"Ort {nummer:03d}", typ=Kommunentyp.GEMEINDE
        )
    angaben = {"zahl": "abdeckung.gemeinden.von", "art": "gemeinde"}
    erste = netz.get(DAHINTER, angaben)
    assert "1 bis 100 von 151" in erste.content.decode()
    assert len(erste.context["liste"].zeilen) == 100
    zweite = netz.get(erste.context["liste"].weiter_url)
    assert "101 bis 151 von 151" in zweite.content.decode()
    assert "art=gemeinde" in zweite.context["liste"].zurueck_url
    for unsinn in ("0", "-1", "99", "quatsch"):
        assert netz.get(DAHINTER, {**angaben, "seite": unsinn}).status_code == 200


def test_nothing_is_said_in_a_sentence(netz: Client) -> None:
    text = netz.get(DAHINTER, {"zahl": "zusagen.offen"}).content.decode()
    assert "Diese Zahl ist null" in text
    assert "0 Einträge" in text


@pytest.mark.parametrize(
    "schluessel",
    ["", "quatsch", "mitglieder.quatsch", "offen.status", "zugang.runde.Nie", "wachstum.2026-13"],
)
def test_there_is_no_number_with_another_key(netz: Client, schluessel: str) -> None:
    assert netz.get(DAHINTER, {"zahl": schluessel}).status_code == 404


def test_wrong_dates_are_told_here_too(netz: Client) -> None:
    antwort = netz.get(DAHINTER, {"zahl": "mitglieder", "stichtag": "31.02.2026"})
    assert antwort.status_code == 422
    assert 'value="31.02.2026"' in antwort.content.decode()
