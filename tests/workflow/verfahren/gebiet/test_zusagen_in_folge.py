"""A commitment binds at the last successor, however many changes of bodies lie between."""

from __future__ import annotations

from datetime import date
from importlib import import_module

import pytest
from django.apps import apps

from antraege.choices import Handlung
from antraege.models import Ansprechperson, Gebietsuebergang, Kommune, Nachricht, Zusage
from antraege.queries.faelle import faelle_der_antraege
from antraege.rules.zusagen import lebt
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF, BIELEFELD, DETMOLD
from tests.workflow.verfahren.gebiet.hilfen import (
    NEUSTADT,
    aufgehoben,
    aufnahme,
    mit_zusage,
    protokollbefunde,
    vollzogen,
    zusammenschluss,
)
from workflow.fristen.erinnerungen import erinnere


def kontakt(ags: str, mail: str) -> None:
    kommune = Kommune.objects.get(ags=ags)
    Ansprechperson.objects.create(
        kommune=kommune, name="K. Beispiel", mail=mail, gueltig_ab=date(2020, 1, 1)
    )


@pytest.fixture
def antrag(welt: Welt) -> int:
    """Augustdorf is a member with a commitment; Detmold and Bielefeld have contacts."""
    kontakt(AUGUSTDORF, "k@augustdorf.example")
    kontakt(DETMOLD, "k@detmold.example")
    kontakt(BIELEFELD, "k@bielefeld.example")
    return mit_zusage(welt, AUGUSTDORF)


def in_folge(welt: Welt) -> tuple[int, int]:
    """Augustdorf becomes part of Detmold, the next day Detmold part of Bielefeld."""
    erste = vollzogen(welt, aufnahme(welt, AUGUSTDORF, DETMOLD, am=welt.heute))
    welt.vergehe(1)
    return erste, vollzogen(welt, aufnahme(welt, DETMOLD, BIELEFELD, am=welt.heute))


def erinnert(welt: Welt) -> Nachricht:
    """Let the promised day come."""
    welt.vergehe((Zusage.objects.get().faellig_am - welt.heute).days)
    erinnere(welt.jetzt, lambda: True)
    return Nachricht.objects.filter(handlung=Handlung.ZUSAGE_ANMAHNEN).latest("pk")


def test_the_reminder_reaches_the_last_successor(welt: Welt, antrag: int) -> None:
    in_folge(welt)
    mail = erinnert(welt)
    assert mail.an == "k@bielefeld.example"
    assert "hat Gemeinde Augustdorf etwas zugesagt. Mit der Mitgliedschaft ist" in mail.text
    assert protokollbefunde() == []


def test_after_one_change_it_reaches_the_successor(welt: Welt, antrag: int) -> None:
    vollzogen(welt, aufnahme(welt, AUGUSTDORF, DETMOLD, am=welt.heute))
    assert erinnert(welt).an == "k@detmold.example"


def test_annulled_one_by_one_it_goes_back_the_same_way(welt: Welt, antrag: int) -> None:
    erste, zweite = in_folge(welt)
    aufgehoben(welt, zweite)
    assert {k.kommune_id for k in welt.fall(antrag).nachfolgekontakte} == {
        Kommune.objects.get(ags=DETMOLD).pk
    }
    aufgehoben(welt, erste)
    assert welt.fall(antrag).nachfolgekontakte == ()
    assert erinnert(welt).an == "k@augustdorf.example"
    assert protokollbefunde() == []


def test_many_cases_read_at_once_know_the_same(welt: Welt, antrag: int) -> None:
    zweiter = welt.interesse(BIELEFELD)
    in_folge(welt)
    gelesen = faelle_der_antraege([antrag, zweiter])
    assert gelesen == {pk: welt.fall(pk) for pk in (antrag, zweiter)}
    assert [k.mail for k in gelesen[antrag].nachfolgekontakte] == ["k@bielefeld.example"]
    assert gelesen[zweiter].nachfolgekontakte == ()


def test_it_stands_in_the_file_of_the_last_successor_alone(welt: Welt, antrag: int) -> None:
    in_folge(welt)
    zeichen = welt.fall(antrag).antrag.aktenzeichen
    seite = besuch(welt.leute.bearbeitung)
    assert zeichen in seite.get(f"/kommunen/{BIELEFELD}/").content.decode()
    assert zeichen not in seite.get(f"/kommunen/{DETMOLD}/").content.decode()


def test_two_members_that_came_together_pass_on_both(welt: Welt, antrag: int) -> None:
    welt.mitglied(DETMOLD)
    vollzogen(welt, zusammenschluss(welt, am=welt.heute))
    welt.vergehe(1)
    vollzogen(welt, aufnahme(welt, NEUSTADT, BIELEFELD, am=welt.heute))
    assert lebt(welt.fall(antrag))
    assert Gebietsuebergang.objects.filter(ist_mittelbar=True).count() == 2


def test_changes_executed_before_are_brought_up_to_date(welt: Welt, antrag: int) -> None:
    in_folge(welt)
    spalten = ("aenderung", "mitgliedschaft", "fortsetzung", "von", "auf", "hat_begonnen")
    vorher = list(Gebietsuebergang.objects.filter(ist_mittelbar=True).values(*spalten))
    assert vorher
    Gebietsuebergang.objects.filter(ist_mittelbar=True).delete()
    import_module("antraege.migrations.0011_mittelbare_uebergaenge").fuelle(apps, None)
    assert list(Gebietsuebergang.objects.filter(ist_mittelbar=True).values(*spalten)) == vorher
