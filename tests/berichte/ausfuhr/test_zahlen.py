"""The sheet of numbers: whatever the page prints stands there, in words that are true."""

from __future__ import annotations

import io
import re
from html import unescape

import openpyxl
import pytest
from django.test import Client

from berichte.anzeige import benenne
from tests.berichte.ausfuhr.test_ausfuhr import als_csv, lade, xlsx

# The same statements as the page.
pytestmark = [pytest.mark.django_db, pytest.mark.nur_sqlite]

ZELLE = re.compile(r'<td class="bw-zahl" data-label="([^"]*)">(.*?)</td>', re.DOTALL)
DEZIMAL = re.compile(r"-?\d+(?:\.\d{3})*,\d")


def werte(client: Client) -> dict[str, tuple[object, ...]]:
    """Key -> words, count, days, per cent."""
    return {str(z[0]): tuple(z[1:]) for z in xlsx(client)["Kennzahlen"][1:]}


def test_medians_and_quartiles_stand_there_for_everybody_whose_turn_it_was(
    netz: Client,
) -> None:
    alle = werte(netz)
    for dauer in netz.get("/berichte/").context["seite"].zahlen.dauern:
        teile = [(dauer.schluessel("n"), dauer.tage)]
        teile += [(a.schluessel("n"), a.tage) for a in dauer.anteile]
        for schluessel, tage in teile:
            viertel = tage.viertel or (None, None)
            erwartet = [None if t is None else round(t, 1) for t in (tage.median, *viertel)]
            namen = ("median", "unteres_viertel", "oberes_viertel")
            assert [alle[f"{schluessel}.{name}"][2] for name in namen] == erwartet


def test_shares_stand_there(netz: Client) -> None:
    alle = werte(netz)
    zahlen = netz.get("/berichte/").context["seite"].zahlen
    quote = next(u.quote for u in zahlen.trichter.uebergaenge if u.nach == "in_pruefung")
    assert alle["trichter.in_pruefung.vom_vorigen"][3] == round(quote, 1)
    assert alle["trichter.aufgenommen.von_allen"][3] == round(zahlen.trichter.quote, 1)
    detmold = next(z for z in zahlen.mitglieder.bezirke if z.bezirk == "Detmold")
    assert alle["bezirk.Detmold.gemeinden.prozent"][3] == round(detmold.prozent, 1)
    assert alle["mitglieder.vormonat.veraenderung"][1] == zahlen.mitglieder.gesamt.seit_vormonat


def test_every_share_and_median_in_a_table_of_the_page_is_in_the_file(netz: Client) -> None:
    in_der_datei = {
        f"{wert:.1f}".replace(".", ",")
        for _, _, tage, prozent in werte(netz).values()
        for wert in (tage, prozent)
        if isinstance(wert, (int, float))
    }
    text = netz.get("/berichte/").content.decode()
    gesehen = set()
    for _, zelle in ZELLE.findall(text):
        worte = unescape(re.sub(r"<[^>]*>", " ", zelle))
        gesehen |= {z.replace(".", "") for z in DEZIMAL.findall(worte)}
    assert len(gesehen) > 5
    assert gesehen <= in_der_datei


def test_a_count_is_not_called_days(netz: Client) -> None:
    alle = werte(netz)
    assert alle["dauer.in_pruefung"][0] == "Anzahl der Aufenthalte: Voraussetzungen in Prüfung"
    assert alle["dauer.aufnahme"][0] == "Anzahl der Aufnahmen: Vom Eingang bis zur Aufnahme"
    for schluessel, (titel, zahl, _, _) in alle.items():
        if zahl is not None:
            assert "Dauer in Tagen" not in str(titel), schluessel
    bezug = netz.get("/berichte/").context["seite"].zahlen.bezug
    wort = "Anzahl der Aufenthalte: Voraussetzungen in Prüfung, Tage bei uns"
    assert benenne("dauer.in_pruefung.amt", bezug).titel == wort


def test_a_column_has_one_kind_of_number(netz: Client) -> None:
    datei = lade(netz, "xlsx")
    mappe = openpyxl.load_workbook(io.BytesIO(datei))
    formate = {"Anzahl": "#,##0", "Tage": "#,##0.0", "Prozent": "#,##0.0"}
    kopf, *zeilen = mappe["Kennzahlen"].iter_rows()
    for spalte, titel in enumerate(zelle.value for zelle in kopf):
        if titel in formate:
            gefuellt = [z[spalte] for z in zeilen if z[spalte].value is not None]
            assert gefuellt
            assert {zelle.number_format for zelle in gefuellt} == {formate[str(titel)]}
    for zeile in als_csv(netz)["Kennzahlen"][1:]:
        assert re.fullmatch(r"-?\d*", zeile[2])
        assert all(re.fullmatch(r"(-?\d+,\d)?", wert) for wert in zeile[3:])
