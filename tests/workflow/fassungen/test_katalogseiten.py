"""A catalogue on screen: its way into force, and what each page says before it happens."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from antraege.choices import Fassungsstand, Rolle
from antraege.models import Kriterienkatalog, Kriterium
from antraege.queries.protokollpruefung import Zaehlung, pruefe_protokoll
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import Welt, akteur
from tests.workflow.fassungen.hilfen import KATALOGEDITOR, kriterientitel, sende, text
from tests.workflow.verfahren.fassungen.hilfen import entworfen, tue
from workflow.verfahren.fassungen.gegenstand import KATALOG, Akt
from workflow.verfahren.fassungen.lage import lies_lage


def test_the_whole_way_through_the_pages(welt: Welt, sachbearbeitung: Client) -> None:
    antwort = sende(sachbearbeitung, "/regeln/kataloge/entwerfen/")
    assert antwort["Location"] == KATALOGEDITOR
    antwort = sende(sachbearbeitung, KATALOGEDITOR, **{"kriterien-0-titel": "Feste Ansprechperson"})
    assert antwort["Location"] == "/regeln/kataloge/2/"
    assert kriterientitel()[0] == "Feste Ansprechperson"
    sende(sachbearbeitung, "/regeln/kataloge/2/katalog_vorschlagen/", grund="Bitte ansehen.")
    leitung = besuch(welt.leute.leitung)
    seite = text(leitung.get("/regeln/kataloge/2/katalog_in_kraft_setzen/"))
    assert "Bitte ansehen." in seite
    assert "Entwurf → In Kraft ab 16.03.2026" in seite
    assert "Feste Ansprechperson" in seite
    antwort = sende(leitung, "/regeln/kataloge/2/katalog_in_kraft_setzen/")
    assert antwort.status_code == 302
    assert Kriterienkatalog.objects.get(version=2).stand == Fassungsstand.IN_KRAFT
    verlauf = text(leitung.get("/regeln/kataloge/2/"))
    for satz in ("Kopie von Version 1", "geändert: Kriterium 1", "Entwurf → In Kraft"):
        assert satz in verlauf
    assert "abgelöst durch Version 2" in text(leitung.get("/regeln/kataloge/1/"))
    uebersicht = text(leitung.get("/regeln/"))
    assert "seit 16.03.2026" in uebersicht
    assert "01.12.2012 bis 16.03.2026" in uebersicht
    assert "freigegeben von L. Beispiel am 16.03.2026" in uebersicht
    assert list(pruefe_protokoll(Zaehlung())) == []


def test_a_second_draft_is_refused_with_the_way_to_the_first(
    katalogentwurf: int, sachbearbeitung: Client
) -> None:
    antwort = sachbearbeitung.get("/regeln/kataloge/entwerfen/")
    assert antwort.status_code == 409
    assert "Es gibt schon einen Entwurf: Version 2" in text(antwort)
    assert f'href="{KATALOGEDITOR}"' in text(antwort)


def test_an_unfinished_draft_says_what_is_missing(welt: Welt, sachbearbeitung: Client) -> None:
    sende(sachbearbeitung, "/regeln/kataloge/entwerfen/", vorlage="leer")
    antwort = sachbearbeitung.get("/regeln/kataloge/2/katalog_vorschlagen/")
    assert antwort.status_code == 409
    assert "mindestens ein Kriterium" in text(antwort)
    assert f'href="{KATALOGEDITOR}"' in text(antwort)


def test_who_proposed_reads_that_another_person_decides(welt: Welt) -> None:
    beides = akteur("D. Beispiel", Rolle.BEARBEITUNG, Rolle.LEITUNG)
    entworfen(welt, KATALOG)
    tue(welt, KATALOG, Akt.VORSCHLAGEN, 2, beides)
    antwort = besuch(beides).get("/regeln/kataloge/2/katalog_in_kraft_setzen/")
    assert antwort.status_code == 409
    assert "Vier Augen" in text(antwort)
    assert 'name="absicht"' not in text(antwort)


@pytest.mark.parametrize(
    ("akt", "satz"),
    [
        ("katalog_vorschlagen", "Es entscheidet die Referatsleitung"),
        ("katalogentwurf_verwerfen", "Entwurf → Verworfen"),
    ],
)
def test_the_page_of_an_act_says_what_will_happen(
    welt: Welt, sachbearbeitung: Client, akt: str, satz: str
) -> None:
    entworfen(welt, KATALOG)
    assert satz in text(sachbearbeitung.get(f"/regeln/kataloge/2/{akt}/"))


def test_a_rejection_wants_a_reason(welt: Welt) -> None:
    entworfen(welt, KATALOG)
    tue(welt, KATALOG, Akt.VORSCHLAGEN, 2, welt.leute.bearbeitung)
    leitung = besuch(welt.leute.leitung)
    pfad = "/regeln/kataloge/2/katalogvorschlag_verwerfen/"
    antwort = sende(leitung, pfad)
    assert antwort.status_code == 422
    assert "Bitte einen Grund angeben." in text(antwort)
    assert sende(leitung, pfad, grund="Noch unklar.").status_code == 302
    assert "Noch unklar." in text(leitung.get("/regeln/kataloge/2/"))


def test_cases_are_counted_before_a_catalogue_comes_into_force(welt: Welt) -> None:
    welt.interesse()
    entworfen(welt, KATALOG)
    tue(welt, KATALOG, Akt.VORSCHLAGEN, 2, welt.leute.bearbeitung)
    seite: Any = besuch(welt.leute.leitung).get("/regeln/kataloge/2/katalog_in_kraft_setzen/")
    zeilen = dict(seite.context["antwort"].vorschau.zeilen)
    assert zeilen["Vorgänge ohne Angaben"] == "1 offener: es gilt der neue Katalog"
    assert zeilen["Vorgänge mit Katalog"] == "keine offenen"


def test_a_version_that_was_changed_past_the_acts_is_shown_as_such(welt: Welt) -> None:
    entworfen(welt, KATALOG)
    tue(welt, KATALOG, Akt.VORSCHLAGEN, 2, welt.leute.bearbeitung)
    tue(welt, KATALOG, Akt.IN_KRAFT_SETZEN, 2, welt.leute.leitung)
    client = besuch(welt.leute.revision)
    warnung = "ist nicht der, den das Protokoll bei der Freigabe festgehalten hat"
    assert warnung not in text(client.get("/regeln/kataloge/2/"))
    Kriterium.objects.filter(katalog__version=2, nr=1).update(titel="Untergeschoben")
    assert warnung in text(client.get("/regeln/kataloge/2/"))


def test_a_case_with_early_facts_keeps_its_page_under_a_new_catalogue(
    welt: Welt, sachbearbeitung: Client
) -> None:
    antrag = welt.interesse()
    welt.pruefe(antrag)
    entworfen(welt, KATALOG)
    tue(welt, KATALOG, Akt.VORSCHLAGEN, 2, welt.leute.bearbeitung)
    tue(welt, KATALOG, Akt.IN_KRAFT_SETZEN, 2, welt.leute.leitung)
    assert sachbearbeitung.get(f"/vorgaenge/{antrag}/").status_code == 200
    assert lies_lage(KATALOG).in_kraft is not None
