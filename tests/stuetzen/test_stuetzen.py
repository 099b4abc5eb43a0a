"""The supports themselves: the right database, lifted triggers, a watched browser."""

from __future__ import annotations

import time

import pytest
from django.db import connection

from antraege.choices import Rolle
from antraege.models import Person
from project.konten.services import konto_anlegen
from tests.stuetzen.bildschirm import Bildschirm
from tests.stuetzen.browser import GEDULD, Beobachtung

ANMELDUNG = "/konto/anmelden/"


@pytest.mark.django_db
def test_it_runs_on_the_chosen_database(pytestconfig: pytest.Config) -> None:
    assert connection.vendor == pytestconfig.getoption("datenbank")


@pytest.mark.browser
def test_the_login_page_is_clean(bildschirm: Bildschirm) -> None:
    bildschirm.oeffne(ANMELDUNG)
    bildschirm.pruefe(390, 320)


@pytest.mark.browser
def test_every_place_of_a_flaw_is_told(bildschirm: Bildschirm) -> None:
    bildschirm.oeffne(ANMELDUNG)
    bildschirm.seite.evaluate("document.querySelector('main').append(new Image(), new Image())")
    bildschirm.seite.evaluate("document.documentElement.removeAttribute('lang')")
    bildschirm.seite.evaluate("document.body.style.minWidth = '700px'")
    maengel = [mangel.partition(" (")[0] for mangel in bildschirm.maengel(699, 700)]
    assert maengel == ["html-has-lang", "image-alt", "image-alt", "breiter als 699 Pixel"]


@pytest.mark.browser
def test_a_visitor_can_be_logged_in(bildschirm: Bildschirm) -> None:
    person = Person.objects.create(name="Sabine Brandt")
    konto = konto_anlegen(anmeldename="sabine", person=person, rollen=[Rolle.BEARBEITUNG])
    bildschirm.melde_an(konto)
    bildschirm.oeffne("/konto/passwort/")
    assert bildschirm.seite.get_by_role("heading", level=1).inner_text() == "Passwort ändern"


@pytest.mark.browser
def test_a_forbidden_script_is_noticed(bildschirm: Bildschirm, beobachtung: Beobachtung) -> None:
    bildschirm.oeffne(ANMELDUNG)
    bildschirm.seite.evaluate(
        "document.body.appendChild(document.createElement('script')).text = '1'"
    )
    schluss = time.monotonic() + GEDULD / 1000
    while not beobachtung.csp and time.monotonic() < schluss:
        bildschirm.seite.wait_for_timeout(20)
    assert beobachtung.csp
    beobachtung.csp.clear()
    beobachtung.fehler.clear()
