"""Where the demonstration refuses to begin, and its calendar."""

from __future__ import annotations

import io
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from antraege.choices import Handlung, Rolle
from antraege.models import (
    Installation,
    Kommune,
    Person,
)
from project.konten.models import Konto
from project.konten.services import konto_anlegen
from project.vorfuehrung.kalender import arbeitstag_bis, ist_arbeitstag, ostersonntag
from tests.project.vorfuehrung.conftest import STAND
from tests.stuetzen.faelle import Welt
from workflow.verfahren.bestand import importierender
from workflow.verfahren.eingaben import BestandUebernehmen
from workflow.verfahren.tuer import Ziel, fuehre_aus


def versuche(**optionen: Any) -> str:
    with pytest.raises(CommandError) as fehler:
        call_command("vorfuehrung_laden", stdout=io.StringIO(), **optionen)
    assert not Installation.objects.get().ist_vorfuehrung
    return str(fehler.value)


def test_it_refuses_a_database_with_foreign_cases(welt: Welt) -> None:
    welt.interesse()
    assert "Vorgänge, die nicht zur Vorführung gehören" in versuche()
    assert not Konto.objects.exists()


def test_it_refuses_a_database_with_foreign_accounts(welt: Welt) -> None:
    person = Person.objects.create(name="E. Echt")
    konto_anlegen(anmeldename="echt", person=person, rollen=[Rolle.BEARBEITUNG])
    assert "Konten, die nicht zur Vorführung gehören" in versuche()
    assert Konto.objects.count() == 1


def test_it_asks_for_the_register_first(welt: Welt) -> None:
    assert "register_laden" in versuche()
    assert not Konto.objects.exists()


@pytest.mark.parametrize(
    ("stand", "satz"),
    [
        (timezone.localdate() + timedelta(days=1), "liegt in der Zukunft"),
        (date(2020, 12, 31), "liegt zu früh"),
    ],
)
@pytest.mark.django_db
def test_it_refuses_an_impossible_stand(stand: date, satz: str) -> None:
    assert satz in versuche(stand=stand)


def test_it_refuses_where_a_body_of_the_cast_is_a_member(db: None) -> None:
    call_command("register_laden", stdout=io.StringIO())
    fuehre_aus(
        importierender(),
        Handlung.BESTAND_UEBERNEHMEN,
        Ziel(kommune=Kommune.objects.get(ags="05111000").pk),
        BestandUebernehmen(),
    )
    assert "Düsseldorf ist in dieser Datenbank Mitglied" in versuche()


@pytest.mark.parametrize(
    ("jahr", "ostern"),
    [(2024, date(2024, 3, 31)), (2025, date(2025, 4, 20)), (2026, date(2026, 4, 5))],
)
def test_easter_is_where_it_is(jahr: int, ostern: date) -> None:
    assert ostersonntag(jahr) == ostern


def test_holidays_and_weekends_are_no_working_days() -> None:
    frei = [date(2026, 4, 3), date(2026, 6, 4), date(2026, 10, 3), date(2026, 11, 21)]
    assert not any(map(ist_arbeitstag, frei))
    assert arbeitstag_bis(date(2026, 4, 6)) == date(2026, 4, 2)
    assert ist_arbeitstag(STAND)
