"""What the page says before its figures: dates that mislead, the report beside it."""

from __future__ import annotations

from django.test import Client

from antraege.choices import Antragsstatus
from antraege.models import Kommune
from antraege.zeitangabe import Zeitangabe
from tests.berichte.abschluss.hilfen import FEBRUAR, geschlossen
from tests.berichte.anzeige.buehne import berichtige_nach_februar
from tests.berichte.faelle import am, um
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import BIELEFELD, DETMOLD

SEITE = "/berichte/"


def text(client: Client, **angaben: str) -> str:
    antwort = client.get(SEITE, angaben)
    assert antwort.status_code == 200
    return antwort.content.decode()


def test_before_the_first_entry_nothing_was_recorded_and_nothing_else_is_claimed(
    leitung: Client,
) -> None:
    seite = text(leitung, stichtag="28.02.2026", kenntnisstand="01.01.2020")
    assert "Bis zum Erkenntnisstand (01.01.2020, Tagesende) war noch nichts erfasst" in seite
    assert "der erste Eintrag ist vom 10.06.2025" in seite
    assert "war niemand Mitglied" not in seite


def test_a_kenntnisstand_before_the_stichtag_is_said(leitung: Client) -> None:
    satz = "Der Erkenntnisstand (05.01.2026, Tagesende) liegt vor dem Stichtag (28.02.2026)"
    assert satz in text(leitung, stichtag="28.02.2026", kenntnisstand="05.01.2026")
    assert "liegt vor dem Stichtag" not in text(leitung)
    assert "liegt vor dem Stichtag" not in text(
        leitung, stichtag="28.02.2026", kenntnisstand="28.02.2026"
    )


def test_before_the_first_known_accession_only_undated_members_count_and_it_says_so(
    welt: Welt,
) -> None:
    welt.jetzt = um("2025-06-10")
    welt.mitglied(BIELEFELD, am("2012-12-10"))
    welt.mitglied(DETMOLD, Zeitangabe.unbekannt())
    client = besuch(welt.leute.leitung)
    satz = "Der Stichtag liegt vor dem ersten bekannten Beitritt (10.12.2012)"
    assert satz in text(client, stichtag="01.01.2000")
    assert satz in text(client, stichtag="09.12.2012")
    assert "ersten bekannten Beitritt" not in text(client, stichtag="10.12.2012")
    assert "ersten bekannten Beitritt" not in text(client)


def test_a_network_of_undated_members_has_no_first_accession(welt: Welt) -> None:
    welt.mitglied(DETMOLD, Zeitangabe.unbekannt())
    assert "ersten bekannten Beitritt" not in text(besuch(welt.leute.leitung))


def test_a_new_installation_says_that_nothing_is_recorded(welt: Welt) -> None:
    assert "Noch ist nichts erfasst." in text(besuch(welt.leute.leitung))


def test_nothing_of_nothing_is_no_per_cent(welt: Welt) -> None:
    client = besuch(welt.leute.leitung)
    Kommune.objects.exclude(kreis=None).delete()
    Kommune.objects.all().delete()
    antwort = client.get(SEITE)
    assert antwort.context["seite"].kennzahlen[-1].wert == "–"
    assert "0 %" not in antwort.content.decode()


def test_overdue_cases_are_told_alike_in_box_and_table(leitung: Client) -> None:
    seite = leitung.get(SEITE).context["seite"]
    box = next(k for k in seite.kennzahlen if k.titel == "überfällig")
    zeilen = {z.kopf.text: z.zellen[0][1].text for z in seite.vorgaenge.haengende.zeilen}
    davon = zeilen["davon auch lange ohne Bewegung"]
    assert box.zusatz == f"davon {davon} auch lange ohne Bewegung"


def test_the_report_says_its_own_dates_and_the_kept_one_its_checksum(welt: Welt) -> None:
    welt.jetzt = um("2026-02-10")
    welt.weg_bis(Antragsstatus.IN_PRUEFUNG)
    monat = geschlossen(FEBRUAR)
    client = besuch(welt.leute.leitung)
    fest = text(client, stichtag="15.02.2026")
    assert "Monatsbericht Februar 2026: Stichtag 28.02.2026, Erkenntnisstand 03.03.2026" in fest
    assert f"Datei mit SHA-256: {monat.sha256}" in fest
    laufend = text(client, stichtag="15.03.2026")
    assert "Monatsbericht März 2026: Stichtag 16.03.2026, gezeichnet beim Abruf" in laufend
    freigabe = client.get("/berichte/monatsberichte/2026-02/freigeben/").content.decode()
    assert monat.sha256 in freigabe
    assert monat.pruefsumme in freigabe


def test_an_empty_register_makes_a_page(welt: Welt) -> None:
    client = besuch(welt.leute.leitung)
    Kommune.objects.exclude(kreis=None).delete()
    Kommune.objects.all().delete()
    antwort = client.get(SEITE)
    assert antwort.status_code == 200
    assert "Das Register ist leer." in antwort.content.decode()


def test_what_a_closed_month_did_not_know_is_listed(welt: Welt) -> None:
    berichtige_nach_februar(welt)
    text = besuch(welt.leute.leitung).get(SEITE).content.decode()
    assert "Nach dem Bericht für Februar 2026 berichtigt" in text
    assert "Eingang der Interessenbekundung: 03.02.2026 statt 10.02.2026" in text
