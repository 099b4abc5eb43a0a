"""The supports themselves: the right database, lifted triggers, a watched browser."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import connection
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from antraege.choices import Rolle
from antraege.models import Person
from project.konten.models import Konto
from project.konten.services import konto_anlegen
from tests.stuetzen.browser import Beobachtung


@pytest.mark.django_db
def test_it_runs_on_the_chosen_database(pytestconfig: pytest.Config) -> None:
    assert connection.vendor == pytestconfig.getoption("datenbank")


@pytest.mark.browser
def test_the_login_page_is_clean(
    live_server: LiveServer,
    seite: Page,
    axe: Callable[[Page], list[str]],
    passt_in_die_breite: Callable[[Page, int], None],
) -> None:
    seite.goto(f"{live_server.url}/konto/anmelden/")
    assert axe(seite) == []
    passt_in_die_breite(seite, 390)


@pytest.mark.browser
def test_every_place_of_a_flaw_is_told(
    live_server: LiveServer, seite: Page, axe: Callable[[Page], list[str]]
) -> None:
    seite.goto(f"{live_server.url}/konto/anmelden/")
    seite.evaluate("document.querySelector('main').append(new Image(), new Image())")
    seite.evaluate("document.documentElement.removeAttribute('lang')")
    maengel = [mangel.partition(" ")[0] for mangel in axe(seite)]
    assert sorted(maengel) == ["html-has-lang", "image-alt", "image-alt"]


@pytest.mark.browser
def test_a_visitor_can_be_logged_in(
    live_server: LiveServer, seite: Page, melde_an: Callable[[Konto], None]
) -> None:
    person = Person.objects.create(name="Sabine Brandt")
    melde_an(konto_anlegen(anmeldename="sabine", person=person, rollen=[Rolle.BEARBEITUNG]))
    seite.goto(f"{live_server.url}/konto/passwort/")
    assert seite.get_by_role("heading", level=1).inner_text() == "Passwort ändern"


@pytest.mark.browser
def test_a_forbidden_script_is_noticed(
    live_server: LiveServer, seite: Page, beobachtung: Beobachtung
) -> None:
    seite.goto(f"{live_server.url}/konto/anmelden/")
    seite.evaluate("document.body.appendChild(document.createElement('script')).text = '1'")
    seite.wait_for_timeout(100)
    assert beobachtung.csp
    beobachtung.csp.clear()
    beobachtung.fehler.clear()
