"""Referatsleitung releases a closed month, once; the list of recipients is that of the release."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest

from antraege.akteur import SYSTEM
from antraege.choices import Handlung, Rolle
from antraege.models import Installation, Nachricht, Protokolleintrag
from antraege.queries.protokollpruefung import Zaehlung, pruefe_protokoll
from berichte.models import Monatsabschluss
from tests.berichte.abschluss.hilfen import (
    FEBRUAR,
    JANUAR,
    MAERZ,
    VERTEILER,
    ausgefertigt,
    freigegeben,
    geschlossen,
    nachts,
    stelle_verteiler_ein,
)
from tests.stuetzen.faelle import Welt, akteur
from workflow.verfahren.hindernis import Abgelehnt, Hindernisart
from workflow.verfahren.monatsbericht.ausfertigen import stelle_fertig
from workflow.verfahren.monatsbericht.freigeben import gib_frei
from workflow.verfahren.monatsbericht.lage import lies_lage

DANACH = nachts(FEBRUAR) + timedelta(days=1)


def abgelehnt(welt: Welt, monat: date = FEBRUAR, gesehen: int | None = None) -> Abgelehnt:
    with pytest.raises(Abgelehnt) as fehler:
        gib_frei(monat, akteur=welt.leute.leitung, gesehen=gesehen, jetzt=DANACH)
    return fehler.value


def test_a_release_says_who_when_and_what_in_one_entry(welt: Welt) -> None:
    abschluss = freigegeben(welt)
    person = welt.leute.leitung.person_id
    assert (abschluss.freigegeben_am, abschluss.freigegeben_von_id) == (DANACH, person)
    (eintrag,) = Protokolleintrag.objects.filter(handlung=Handlung.MONATSBERICHT_FREIGEBEN)
    assert (eintrag.rolle, eintrag.person_id, eintrag.erfasst_am) == ("leitung", person, DANACH)
    assert json.loads(eintrag.inhalt)["daten"]["monatsbericht"] == [
        {
            "monat": "2026-02",
            "pruefsumme": abschluss.pruefsumme,
            "sha256": abschluss.sha256,
            "anzahl_empfaenger": 0,
        }
    ]
    assert list(pruefe_protokoll(Zaehlung())) == []


@pytest.mark.parametrize("rolle", [r for r in Rolle if r is not Rolle.LEITUNG])
def test_no_other_role_releases_and_no_machine_does(welt: Welt, rolle: Rolle) -> None:
    geschlossen()
    for nemo in (akteur("N. Nemo", rolle), replace(SYSTEM, rollen=frozenset(Rolle))):
        with pytest.raises(Abgelehnt) as fehler:
            gib_frei(FEBRUAR, akteur=nemo, jetzt=DANACH)
        assert fehler.value.hat(Hindernisart.RECHT)
    assert Monatsabschluss.objects.get().freigegeben_am is None


def test_a_month_is_released_once(welt: Welt) -> None:
    erste = freigegeben(welt)
    andere = akteur("Z. Zweite", Rolle.LEITUNG)
    with pytest.raises(Abgelehnt, match=r"schon freigegeben: 05\.03\.2026") as fehler:
        gib_frei(FEBRUAR, akteur=andere, jetzt=DANACH + timedelta(days=1))
    assert fehler.value.hat(Hindernisart.ZUSTAND)
    assert Monatsabschluss.objects.get().freigegeben_von_id == erste.freigegeben_von_id
    assert Protokolleintrag.objects.filter(handlung=Handlung.MONATSBERICHT_FREIGEBEN).count() == 1


def test_a_month_whose_books_are_open_cannot_be_released(welt: Welt) -> None:
    geschlossen()
    fehler = abgelehnt(welt, MAERZ)
    assert fehler.hat(Hindernisart.ZUSTAND)
    assert "Der März 2026 ist nicht abgeschlossen" in str(fehler)
    assert "ab 04.04.2026" in str(fehler)


def test_an_earlier_month_that_waits_is_told_and_no_obstacle(welt: Welt) -> None:
    geschlossen(JANUAR)
    geschlossen(FEBRUAR)
    assert lies_lage(FEBRUAR).fruehere == (JANUAR,)
    gib_frei(FEBRUAR, akteur=welt.leute.leitung, jetzt=DANACH)
    assert lies_lage(JANUAR).fruehere == ()
    gib_frei(JANUAR, akteur=welt.leute.leitung, jetzt=DANACH)


def test_it_goes_to_whom_the_list_named_at_the_release(welt: Welt) -> None:
    stelle_verteiler_ein(welt)
    abschluss = freigegeben(welt)
    stelle_verteiler_ein(welt, "spaeter@land.example")
    assert stelle_fertig(abschluss.pk, DANACH)
    assert tuple(Nachricht.objects.order_by("pk").values_list("an", flat=True)) == VERTEILER
    (daten,) = Protokolleintrag.objects.filter(
        handlung=Handlung.MONATSBERICHT_FREIGEBEN
    ).values_list("inhalt", flat=True)
    assert '"anzahl_empfaenger":2' in daten
    assert "land.example" not in daten


def test_a_page_that_does_not_know_the_newest_release_or_list_is_told_so(welt: Welt) -> None:
    geschlossen(JANUAR)
    geschlossen(FEBRUAR)
    gesehen = lies_lage(FEBRUAR).gesehen
    gib_frei(JANUAR, akteur=welt.leute.leitung, jetzt=DANACH)  # another month changes nothing here
    stelle_verteiler_ein(welt)
    assert abgelehnt(welt, gesehen=gesehen).hat(Hindernisart.UEBERHOLT)
    gesehen = lies_lage(FEBRUAR).gesehen
    gib_frei(FEBRUAR, akteur=welt.leute.leitung, gesehen=gesehen, jetzt=DANACH)
    assert abgelehnt(welt, gesehen=gesehen).hat(Hindernisart.UEBERHOLT)


def test_only_another_month_does_not_overtake_a_page(welt: Welt) -> None:
    geschlossen(JANUAR)
    geschlossen(FEBRUAR)
    gesehen = lies_lage(FEBRUAR).gesehen
    gib_frei(JANUAR, akteur=welt.leute.leitung, jetzt=DANACH)
    gib_frei(FEBRUAR, akteur=welt.leute.leitung, gesehen=gesehen, jetzt=DANACH)


def test_a_released_report_is_drawn_and_sent_once(welt: Welt) -> None:
    stelle_verteiler_ein(welt)
    abschluss = ausgefertigt(welt)
    assert not stelle_fertig(abschluss.pk, DANACH + timedelta(days=9))
    assert Nachricht.objects.count() == 2
    assert Monatsabschluss.objects.get().versandt_am == abschluss.versandt_am
    assert Installation.objects.get().protokoll_nr == Protokolleintrag.objects.count() == 3


def test_a_month_closed_by_other_definitions_goes_out_as_it_was_drawn_then(welt: Welt) -> None:
    stelle_verteiler_ein(welt)
    abschluss = geschlossen()
    fremd = abschluss.zahlen.replace('"definitionsstand":', '"definitionsstand":9', 1)
    Monatsabschluss.objects.update(zahlen=fremd)
    gib_frei(FEBRUAR, akteur=welt.leute.leitung, jetzt=DANACH)
    assert stelle_fertig(abschluss.pk, DANACH)
    fertig = Monatsabschluss.objects.get()
    assert (fertig.freigabe_sha256, fertig.freigabe_groesse) == (fertig.sha256, fertig.groesse)
    assert set(Nachricht.objects.values_list("anhang_sha256", flat=True)) == {fertig.sha256}
