"""The office's lists as a person sees them: in a browser, wide and narrow, with axe."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from antraege.choices import Antragsstatus
from project.konten.models import Konto
from tests.stuetzen.besuch import konto_von, lege_staedte_an
from tests.stuetzen.faelle import AUGUSTDORF, BIELEFELD, Welt
from tests.workflow.arbeitsvorrat.test_ausserdem import ansprechperson

pytestmark = [
    pytest.mark.browser,
    # The flush between such tests would take the catalogue of the migrations with it.
    pytest.mark.django_db(transaction=True),
]

SEITEN = (
    "/arbeitsvorrat/",
    "/arbeitsvorrat/?ansicht=alle",
    "/arbeitsvorrat/?ansicht=wartet",
    "/vorgaenge/",
    "/vorgaenge/?q=detmold&am_zug=amt",
    "/vorgaenge/?am_zug=unsinn",
    "/kommunen/",
    "/kommunen/?q=atlantis",
    "/kommunen/05766/",
    "/kommunen/05711000/",
)


@pytest.fixture
def buero(live_server: LiveServer) -> Welt:
    """Cases in several states, vacancies, and one body more than a page holds."""
    welt = Welt()
    staedte = lege_staedte_an(welt, 50)
    welt.uebernimm(welt.interesse())
    welt.weg_bis(Antragsstatus.IN_FREIGABE, AUGUSTDORF)
    for ags in (BIELEFELD, *staedte[:12]):
        welt.mitglied(ags)
        ansprechperson(welt, ags, gueltig_bis=welt.heute - timedelta(days=1))
    return welt


def test_every_list_is_accessible_and_fits_a_phone(
    buero: Welt,
    seite: Page,
    live_server: LiveServer,
    melde_an: Callable[[Konto], None],
    axe: Callable[[Page], list[str]],
    passt_in_die_breite: Callable[[Page, int], None],
) -> None:
    melde_an(konto_von(buero.leute.bearbeitung))
    maengel = []
    for pfad in SEITEN:
        seite.set_viewport_size({"width": 1360, "height": 900})
        seite.goto(live_server.url + pfad)
        maengel += [f"{pfad}: {mangel}" for mangel in axe(seite)]
        passt_in_die_breite(seite, 390)
        passt_in_die_breite(seite, 320)
    assert maengel == []


def test_filters_are_set_and_taken_away_by_hand(
    buero: Welt, seite: Page, live_server: LiveServer, melde_an: Callable[[Konto], None]
) -> None:
    melde_an(konto_von(buero.leute.bearbeitung))
    seite.goto(f"{live_server.url}/kommunen/")
    seite.get_by_text("Weitere Filter").click()
    seite.get_by_label("Kreis", exact=True).select_option("Kreis Lippe")
    seite.get_by_role("button", name="Filtern").click()
    assert seite.get_by_role("row").count() == 4
    seite.get_by_role("link", name="Kreis: Kreis Lippe").click()
    assert seite.get_by_role("row").count() == 51
    seite.get_by_role("link", name="Nächste Seite").click()
    seite.get_by_role("link", name="Vorherige Seite").click()
    assert seite.get_by_role("row").count() == 51
