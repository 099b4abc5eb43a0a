"""The figures as XLSX and CSV: the same numbers, the same choice, no formulas."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import date, datetime

import openpyxl
import pytest
from django.test import Client

from antraege.models import Kommune, Mitgliedschaft
from berichte.ausfuhr.schutz import als_text, ist_formelartig
from berichte.monatsbericht.definitionen import DEFINITIONEN
from tests.berichte.abschluss.hilfen import FEBRUAR, geschlossen
from tests.berichte.anzeige.buehne import berichtige_nach_februar
from tests.berichte.faelle import um
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import S, Welt
from tests.stuetzen.leute import DETMOLD, KREIS_LIPPE

pytestmark = pytest.mark.nur_sqlite  # the same statements as the page

BLAETTER = [
    "Angaben",
    "Kennzahlen",
    "Mitglieder",
    "Vorgänge",
    "Dauern",
    "Zusagen",
    "Berichtigungen",
    "Definitionen",
]
Tabelle = list[list[object]]


def lade(client: Client, form: str, wahl: dict[str, str] | None = None) -> bytes:
    antwort = client.get(f"/berichte/ausfuhr.{form}", wahl or {})
    assert antwort.status_code == 200
    inhalt: bytes = antwort.getvalue()
    return inhalt


def xlsx(client: Client, wahl: dict[str, str] | None = None) -> dict[str, Tabelle]:
    mappe = openpyxl.load_workbook(io.BytesIO(lade(client, "xlsx", wahl)))
    return {seite.title: [list(z) for z in seite.iter_rows(values_only=True)] for seite in mappe}


def als_csv(client: Client, wahl: dict[str, str] | None = None) -> dict[str, list[list[str]]]:
    with zipfile.ZipFile(io.BytesIO(lade(client, "csv", wahl))) as archiv:
        texte = {name: archiv.read(name).decode("utf-8-sig") for name in archiv.namelist()}
    return {
        name.removesuffix(".csv"): list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
        for name, text in texte.items()
    }


def _tag(wert: object) -> date:
    assert isinstance(wert, datetime)
    return wert.date()


def test_the_files_carry_every_number_of_the_page(leitung: Client) -> None:
    anzahlen = leitung.get("/berichte/").context["seite"].zahlen.anzahlen
    blaetter = xlsx(leitung)
    assert list(blaetter) == list(als_csv(leitung)) == BLAETTER
    werte = {zeile[0]: zeile[2] for zeile in blaetter["Kennzahlen"][1:]}
    assert {schluessel: werte[schluessel] for schluessel in anzahlen} == anzahlen
    assert all(zeile[1] for zeile in blaetter["Kennzahlen"])
    texte = {zeile[0]: zeile[2] for zeile in als_csv(leitung)["Kennzahlen"][1:]}
    assert {schluessel: int(texte[schluessel]) for schluessel in anzahlen} == anzahlen


def test_lists_and_days_are_as_many_as_the_numbers_say(leitung: Client) -> None:
    blaetter = xlsx(leitung)
    werte = {str(zeile[0]): zeile[2] for zeile in blaetter["Kennzahlen"][1:]}
    assert len(blaetter["Mitglieder"]) - 1 == werte["mitglieder"] == 3
    assert len(blaetter["Vorgänge"]) - 1 == werte["offen"] == 3


def test_dates_and_reasons_stand_beside_the_cases(leitung: Client) -> None:
    kopf, *zeilen = xlsx(leitung)["Vorgänge"]
    augustdorf = dict(zip(kopf, next(z for z in zeilen if z[0] == "Augustdorf"), strict=True))
    assert _tag(augustdorf["Im Stand seit"]) == date(2025, 6, 10)
    assert augustdorf["Stand"] == "Beschluss steht aus"
    assert isinstance(augustdorf["Tage im Stand"], int)
    assert augustdorf["Grund"]
    assert "10.06.2025" in next(z for z in als_csv(leitung)["Vorgänge"] if z[0] == "Augustdorf")


def test_choice_and_dates_count_here_as_well(leitung: Client) -> None:
    wahl = {"stichtag": "28.02.2026", "kreis": KREIS_LIPPE}
    blaetter = xlsx(leitung, wahl)
    angaben = {zeile[0]: zeile[1] for zeile in blaetter["Angaben"][1:]}
    assert _tag(angaben["Stichtag"]) == date(2026, 2, 28)
    assert angaben["Gefiltert nach"] == "Kreis oder kreisfreie Stadt Kreis Lippe"
    assert {z[0] for z in blaetter["Vorgänge"][1:]} == {"Augustdorf", "Kreis Lippe"}
    assert [z[0] for z in blaetter["Mitglieder"][1:]] == ["Detmold"]
    antwort = leitung.get("/berichte/ausfuhr.xlsx", wahl)
    assert 'filename="Kennzahlen-2026-02-28-kreis-lippe.xlsx"' in antwort["Content-Disposition"]


def test_no_text_becomes_a_formula(leitung: Client) -> None:
    formel = "=HYPERLINK(1)\x0b"
    Kommune.objects.filter(ags=DETMOLD).update(name=formel)
    Mitgliedschaft.objects.update(unterzeichnungsrunde="@SUM(A1)")
    mappe = openpyxl.load_workbook(io.BytesIO(lade(leitung, "xlsx")))
    zelle = next(z for z, *_ in mappe["Mitglieder"].iter_rows() if "HYPERLINK" in str(z.value))
    assert (zelle.value, zelle.data_type, zelle.quotePrefix) == ("=HYPERLINK(1)", "s", True)
    assert all(zelle.data_type != "f" for s in mappe for zeile in s.iter_rows() for zelle in zeile)
    zeile = next(z for z in als_csv(leitung)["Mitglieder"] if "HYPERLINK" in z[0])
    assert (zeile[0], zeile[10]) == ("'=HYPERLINK(1)", "'@SUM(A1)")


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", "\t=1", "\r=1", " =1", "\n1"])
def test_what_a_spreadsheet_would_compute_is_marked(text: str) -> None:
    assert ist_formelartig(text)
    assert als_text(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Detmold", "III 7-2026-0001", "10.06.2025", "'=1"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert als_text(text) == text


def test_corrections_to_the_last_closed_month_are_all_there(welt: Welt) -> None:
    berichtige_nach_februar(welt)
    blaetter = xlsx(besuch(welt.leute.leitung))
    zeilen = [z[6:9] for z in blaetter["Berichtigungen"][1:]]
    assert ["Eingang der Interessenbekundung", "10.02.2026", "03.02.2026"] in zeilen
    assert blaetter["Angaben"][4][1] == "zum Bericht für Februar 2026, Stand 03.03.2026, 23:00 Uhr"


def test_sheets_are_made_to_be_read(leitung: Client) -> None:
    Kommune.objects.filter(ags=DETMOLD).update(name="=Detmold")
    mappe = openpyxl.load_workbook(io.BytesIO(lade(leitung, "xlsx")))
    for seite in mappe:
        assert seite.freeze_panes == "A2"
        assert seite.auto_filter.ref == seite.dimensions
        for spalte, zelle in zip("ABCDEFGHIJKLMNOPQ", seite[1], strict=False):
            breite = seite.column_dimensions[spalte].width
            assert breite >= min(len(str(zelle.value)), 30), (seite.title, zelle.value)
    bedeutungen = [zelle for zelle in mappe["Definitionen"]["B"][1:] if zelle.value]
    assert len(bedeutungen) == len(DEFINITIONEN)
    assert all(zelle.alignment.wrap_text for zelle in bedeutungen)
    assert mappe["Definitionen"].column_dimensions["B"].width >= 80


def test_accessions_can_be_sorted_and_a_kreis_has_its_name(leitung: Client) -> None:
    kopf, *zeilen = xlsx(leitung, {"art": "gemeinden"})["Mitglieder"]
    je_name = {z[0]: dict(zip(kopf, z, strict=True)) for z in zeilen}
    bielefeld, detmold = je_name["Bielefeld"], je_name["Detmold"]
    assert _tag(bielefeld["Beitritt frühestens"]) == date(2012, 12, 10)
    assert _tag(bielefeld["Beitritt spätestens"]) == date(2012, 12, 10)
    assert detmold["Kreis"] == "Kreis Lippe"
    weitere = xlsx(leitung, {"art": "landschaftsverband"})["Mitglieder"][1]
    assert weitere[kopf.index("Beitritt") :][:3] == ["Datum unbekannt", None, None]


def test_a_closed_month_and_its_file_name_the_same_checksum(welt: Welt) -> None:
    welt.jetzt = um("2026-02-10")
    welt.weg_bis(S.AUFGENOMMEN)
    monat = geschlossen(FEBRUAR)
    wahl = {"stichtag": "28.02.2026", "kenntnisstand": "03.03.2026"}
    client = besuch(welt.leute.leitung)
    for blaetter in (xlsx(client, wahl), als_csv(client, wahl)):
        angaben = {zeile[0]: zeile[1] for zeile in blaetter["Angaben"][1:]}
        assert angaben["Prüfsumme der Zahlen (SHA-256)"] == monat.pruefsumme


def test_an_empty_network_makes_files_as_well(welt: Welt) -> None:
    blaetter = xlsx(besuch(welt.leute.leitung))
    assert list(blaetter) == BLAETTER
    assert [len(blaetter[name]) for name in ("Mitglieder", "Vorgänge", "Dauern")] == [1, 1, 1]


def test_wrong_dates_are_told_and_other_files_do_not_exist(leitung: Client) -> None:
    tag = f"{date(2027, 1, 1):%d.%m.%Y}"
    antwort = leitung.get("/berichte/ausfuhr.xlsx", {"stichtag": tag})
    assert antwort.status_code == 422
    assert f'value="{tag}"' in antwort.content.decode()
    assert leitung.get("/berichte/ausfuhr.ods").status_code == 404
