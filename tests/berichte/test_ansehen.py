"""The figures page in a browser: accessible, and narrow enough for a phone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from antraege.choices import OFFENE_STATUS, Antragsstatus
from project.konten.models import Konto
from tests.berichte.faelle import um
from tests.stuetzen.besuch import konto_von
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF, BIELEFELD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize(
    "pfad", ["/berichte/", "/berichte/?stichtag=02.2026", "/berichte/?stichtag=31.12.2999"]
)
def test_the_figures_are_accessible_and_fit_a_phone(
    pfad: str,
    transactional_db: None,
    seite: Page,
    live_server: LiveServer,
    melde_an: Callable[[Konto], None],
    axe: Callable[[Page], list[str]],
    passt_in_die_breite: Callable[[Page, int], None],
) -> None:
    welt = Welt(um("2026-02-02"))
    welt.mitglied(BIELEFELD)
    antrag = welt.weg_bis(Antragsstatus.IN_PRUEFUNG, AUGUSTDORF)
    welt.sage_zu(antrag, 0)
    for ziel in OFFENE_STATUS[2:]:
        welt.gehe(antrag, ziel)
    welt.schliesse(antrag, Antragsstatus.AUFGENOMMEN)
    melde_an(konto_von(welt.leute.hausleitung))
    seite.goto(live_server.url + pfad)
    assert axe(seite) == []
    passt_in_die_breite(seite, 390)
    passt_in_die_breite(seite, 320)
