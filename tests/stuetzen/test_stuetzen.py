"""The supports themselves: the right database, lifted triggers, a watched browser."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import connection
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

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
def test_a_forbidden_script_is_noticed(
    live_server: LiveServer, seite: Page, beobachtung: Beobachtung
) -> None:
    seite.goto(f"{live_server.url}/konto/anmelden/")
    seite.evaluate("document.body.appendChild(document.createElement('script')).text = '1'")
    seite.wait_for_timeout(100)
    assert beobachtung.csp
    beobachtung.csp.clear()
    beobachtung.fehler.clear()
