"""Beside the cases: places without successor, decisions on members and versions."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from antraege.akteur import Akteur
from antraege.choices import Antragsstatus, Freigabeart, Handlung, Kanal
from antraege.models import Ansprechperson, Freigabe, Verwaltungsspitze
from tests.berichte.abschluss.hilfen import FEBRUAR, JANUAR, freigegeben, geschlossen
from tests.stuetzen.besuch import besuch, lege_staedte_an
from tests.stuetzen.faelle import AUGUSTDORF, BIELEFELD, DETMOLD, KREIS_LIPPE, Welt
from tests.workflow.verfahren.fassungen.hilfen import BEIDE, vorgelegt
from workflow.arbeitsvorrat.ausserdem import Ausserdem, lies_ausserdem
from workflow.arbeitsvorrat.vorrat import anzahl_eigene
from workflow.verfahren import eingaben as e
from workflow.verfahren.tuer import Ziel, fuehre_aus

SEITE = "/arbeitsvorrat/"
H = Handlung
S = Antragsstatus


def trage_ein(welt: Welt, ags: str, handlung: Handlung, **werte: Any) -> None:
    angaben: dict[str, Any] = {"name": "A. Beispiel", "gueltig_ab": date(2020, 1, 1), **werte}
    eingabe: e.Eingabe
    if handlung is H.ANSPRECHPERSON_EINTRAGEN:
        eingabe = e.AnsprechpersonEintragen(**angaben)
    else:
        eingabe = e.SpitzeEintragen(amt="Bürgermeisterin", **angaben)
    ziel = Ziel(kommune=welt.register[ags].pk)
    fuehre_aus(welt.leute.bearbeitung, handlung, ziel, eingabe, jetzt=welt.jetzt)


def ansprechperson(welt: Welt, ags: str = BIELEFELD, **werte: Any) -> None:
    trage_ein(welt, ags, H.ANSPRECHPERSON_EINTRAGEN, **werte)


def spitze(welt: Welt, ags: str = BIELEFELD, **werte: Any) -> None:
    trage_ein(welt, ags, H.VERWALTUNGSSPITZE_EINTRAGEN, **werte)


def saetze(welt: Welt, akteur: Akteur | None = None) -> list[str]:
    block = besuch(akteur or welt.leute.bearbeitung).get(SEITE).context["ausserdem"]
    assert isinstance(block, Ausserdem)
    return [f"{zeile.titel}: {zeile.satz}" for zeile in block.zeilen]


GESTERN = date(2026, 3, 15)
VAKANT = "Stadt Bielefeld: Ansprechperson am 15.03.2026 ausgeschieden, Nachfolge nicht bekannt"
OHNE = "1 Mitglied: ohne bekannte Ansprechperson"


def test_a_place_is_vacant_from_the_day_after(welt: Welt, uhr: time_machine.Traveller) -> None:
    welt.mitglied()
    ansprechperson(welt, gueltig_bis=welt.heute)
    assert saetze(welt) == []
    uhr.shift(timedelta(days=1))
    assert saetze(welt) == [OHNE, VAKANT.replace("15.03", "16.03")]


@pytest.mark.parametrize("ab", [date(2026, 3, 16), date(2026, 6, 1)])
def test_a_successor_fills_it_also_one_who_is_still_to_come(welt: Welt, ab: date) -> None:
    welt.mitglied()
    ansprechperson(welt, gueltig_bis=GESTERN)
    ansprechperson(welt, name="B. Beispiel", gueltig_ab=ab)
    assert VAKANT not in saetze(welt)


def test_a_deputy_does_not_fill_it(welt: Welt) -> None:
    welt.mitglied()
    ansprechperson(welt, gueltig_bis=GESTERN)
    ansprechperson(welt, name="V. Beispiel", ist_vertretung=True)
    assert saetze(welt) == [OHNE, VAKANT]


def test_a_term_of_office_that_ended_is_told_too(welt: Welt) -> None:
    welt.mitglied()
    ansprechperson(welt)
    spitze(welt, gueltig_bis=date(2025, 10, 31))
    spitze(welt, name="V. Beispiel", ist_allgemeine_vertretung=True)
    (satz,) = saetze(welt)
    assert satz.startswith("Stadt Bielefeld: Amtszeit der Verwaltungsspitze am 31.10.2025 beendet")
    spitze(welt, name="N. Beispiel", gueltig_ab=date(2025, 11, 1))
    assert saetze(welt) == []


def test_bodies_outside_the_network_are_left_out_and_those_on_their_way_are_not(welt: Welt) -> None:
    for ags in (DETMOLD, AUGUSTDORF):
        ansprechperson(welt, ags, gueltig_bis=GESTERN)
    welt.interesse(AUGUSTDORF)
    assert [satz.partition(":")[0] for satz in saetze(welt)] == ["Gemeinde Augustdorf"]


def test_members_without_any_contact_are_one_line_that_leads_to_their_list(welt: Welt) -> None:
    for ags in (BIELEFELD, DETMOLD, KREIS_LIPPE):
        welt.mitglied(ags)
    ansprechperson(welt, KREIS_LIPPE)
    client = besuch(welt.leute.bearbeitung)
    antwort = client.get(SEITE)
    (zeile,) = antwort.context["ausserdem"].zeilen
    assert (zeile.titel, zeile.satz) == ("2 Mitglieder", "ohne bekannte Ansprechperson")
    assert zeile.url == "/kommunen/?stand=ohne_ansprechperson"
    gelistet = client.get(zeile.url).context["zeilen"]
    assert [z.name for z in gelistet] == ["Stadt Bielefeld", "Stadt Detmold"]


def test_lines_lead_to_the_page_of_the_body(welt: Welt) -> None:
    welt.mitglied()
    ansprechperson(welt, gueltig_bis=GESTERN)
    client = besuch(welt.leute.bearbeitung)
    text = client.get(SEITE).content.decode()
    assert f'href="/kommunen/{BIELEFELD}/">Stadt Bielefeld</a>' in text
    assert client.get(f"/kommunen/{BIELEFELD}/").status_code == 200


# --- whose task it is


def test_a_vacancy_counts_for_whoever_had_the_last_case(welt: Welt) -> None:
    welt.weg_bis(S.AUFGENOMMEN)
    ansprechperson(welt, DETMOLD, zeile_id=Ansprechperson.objects.get().pk, gueltig_bis=GESTERN)
    leute = welt.leute
    assert len(saetze(welt, leute.bearbeitung)) == len(saetze(welt, leute.bearbeitung2)) == 2
    assert anzahl_eigene(leute.bearbeitung, welt.heute) == 1
    assert anzahl_eigene(leute.bearbeitung2, welt.heute) == 0
    assert saetze(welt, leute.leitung) == []


def test_where_nobody_had_a_case_it_counts_for_all_officers(welt: Welt) -> None:
    welt.mitglied()
    ansprechperson(welt, gueltig_bis=GESTERN)
    spitze(welt, gueltig_bis=GESTERN)
    for akteur in (welt.leute.bearbeitung, welt.leute.bearbeitung2):
        assert anzahl_eigene(akteur, welt.heute) == 2
        assert lies_ausserdem(akteur, welt.heute).anzahl_eigene == 2
    text = besuch(welt.leute.bearbeitung).get(SEITE).content.decode()
    assert "2 Aufgaben für Sie, 0 überfällig, 0 heute fällig" in text
    assert '<span class="bw-nav__anzahl">2</span>' in text
    assert "Nichts fällig. Schön." in text  # of cases there are none


def mit_offenen_freigaben(welt: Welt) -> None:
    mitgliedschaft = welt.mitglied()
    eingabe = e.Rechtsnachfolge(nachfolge_id=welt.register[AUGUSTDORF].pk, grund="Fusion")
    fuehre_aus(
        welt.leute.bearbeitung,
        H.RECHTSNACHFOLGE_VORSCHLAGEN,
        Ziel(mitgliedschaft=mitgliedschaft),
        eingabe,
        jetzt=welt.jetzt,
    )
    for gegenstand in BEIDE:
        vorgelegt(welt, gegenstand)


def test_leadership_decides_on_members_and_versions(welt: Welt) -> None:
    mit_offenen_freigaben(welt)
    assert sorted(saetze(welt, welt.leute.leitung)) == [
        "Gemeinsame Erklärung, neu gefasst 2: Inkrafttreten der Textfassung entscheiden",
        "Stadt Bielefeld: Überleitung auf die Rechtsnachfolge entscheiden",
        "Voraussetzungen, neu gefasst 2: Inkrafttreten des Kriterienkatalogs entscheiden",
    ]
    client = besuch(welt.leute.leitung)
    zeilen = client.get(SEITE).context["ausserdem"].zeilen
    assert {zeile.url for zeile in zeilen} == {f"/kommunen/{BIELEFELD}/", "/regeln/"}
    assert {client.get(zeile.url).status_code for zeile in zeilen} == {200}
    assert anzahl_eigene(welt.leute.leitung, welt.heute) == 3


def test_leadership_releases_closed_months_that_wait(welt: Welt) -> None:
    freigegeben(welt, JANUAR)
    geschlossen(FEBRUAR)
    assert saetze(welt, welt.leute.leitung) == ["Monatsbericht Februar 2026: Freigabe entscheiden"]
    assert anzahl_eigene(welt.leute.leitung, welt.heute) == 1
    assert lies_ausserdem(welt.leute.leitung, welt.heute).anzahl_eigene == 1
    client = besuch(welt.leute.leitung)
    (zeile,) = client.get(SEITE).context["ausserdem"].zeilen
    assert client.get(zeile.url).status_code == 200
    assert saetze(welt) == []
    assert anzahl_eigene(welt.leute.bearbeitung, welt.heute) == 0


def test_nobody_is_asked_to_decide_what_they_proposed(welt: Welt) -> None:
    mit_offenen_freigaben(welt)
    vorschlagend = welt.leute.bearbeitung
    selbst = Akteur(vorschlagend.person_id, vorschlagend.name, welt.leute.leitung.rollen)
    assert lies_ausserdem(selbst, welt.heute).zeilen == ()
    assert anzahl_eigene(selbst, welt.heute) == 0
    assert anzahl_eigene(vorschlagend, welt.heute) == 0


def test_what_is_decided_or_belongs_to_a_case_is_not_listed(welt: Welt) -> None:
    mit_offenen_freigaben(welt)
    Freigabe.objects.exclude(art=Freigabeart.RECHTSNACHFOLGE).update(stand="zurueckgenommen")
    welt.weg_bis(S.IN_FREIGABE)
    austritt = e.Eingabe(grund="Andere Vorhaben.", im_auftrag=Kanal.BRIEF)
    ziel = Ziel(
        mitgliedschaft=Freigabe.objects.exclude(mitgliedschaft=None).get().mitgliedschaft_id
    )
    fuehre_aus(welt.leute.bearbeitung, H.AUSTRITT_VERMERKEN, ziel, austritt, jetzt=welt.jetzt)
    assert lies_ausserdem(welt.leute.leitung, welt.heute).zeilen == ()
    assert anzahl_eigene(welt.leute.leitung, welt.heute) == 1


# --- how much of it


def test_an_inbox_without_it_shows_no_block(welt: Welt) -> None:
    assert "Außerdem" not in besuch(welt.leute.bearbeitung).get(SEITE).content.decode()


def test_many_lines_are_folded_away_and_cost_no_more(welt: Welt) -> None:
    def statements() -> int:
        with CaptureQueriesContext(connection) as anweisungen:
            lies_ausserdem(welt.leute.bearbeitung, welt.heute)
            anzahl_eigene(welt.leute.bearbeitung, welt.heute)
        return len(anweisungen)

    schluessel = lege_staedte_an(welt, 12)
    kosten = []
    for teil in (schluessel[:1], schluessel[1:]):
        for ags in teil:
            welt.mitglied(ags)
            ansprechperson(welt, ags, gueltig_bis=GESTERN)
            spitze(welt, ags)
        kosten.append(statements())
    assert kosten[0] == kosten[1] == 5
    antwort = besuch(welt.leute.bearbeitung).get(SEITE)
    block = antwort.context["ausserdem"]
    assert (len(block.vorn), len(block.weitere)) == (10, 3)
    assert "<summary>3 weitere</summary>" in antwort.content.decode()
    assert Verwaltungsspitze.objects.count() == 12
