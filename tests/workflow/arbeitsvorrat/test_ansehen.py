"""The office's lists as a person sees them: in a browser, wide and narrow, with axe."""

from __future__ import annotations

from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from antraege.choices import Antragsstatus
from tests.stuetzen.besuch import lege_staedte_an
from tests.stuetzen.bildschirm import Bildschirm
from tests.stuetzen.faelle import AUGUSTDORF, BIELEFELD, Welt
from tests.workflow.arbeitsvorrat.test_ausserdem import ansprechperson

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

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
def buero(welt: Welt) -> Welt:
    """Cases in several states, vacancies, and one body more than a page holds."""
    staedte = lege_staedte_an(welt, 50)
    welt.uebernimm(welt.interesse())
    welt.weg_bis(Antragsstatus.IN_FREIGABE, AUGUSTDORF)
    for ags in (BIELEFELD, *staedte[:12]):
        welt.mitglied(ags)
        ansprechperson(welt, ags, gueltig_bis=welt.heute - timedelta(days=1))
    return welt


def test_every_list_is_accessible_and_fits_a_phone(buero: Welt, bildschirm: Bildschirm) -> None:
    bildschirm.pruefe_seiten(buero.leute.bearbeitung, SEITEN, 390, 320)


def test_filters_are_set_and_taken_away_by_hand(
    buero: Welt, seite: Page, bildschirm: Bildschirm
) -> None:
    bildschirm.ist(buero.leute.bearbeitung, "/kommunen/")
    seite.get_by_text("Weitere Filter").click()
    seite.get_by_label("Kreis", exact=True).select_option("Kreis Lippe")
    seite.get_by_role("button", name="Filtern").click()
    expect(seite.get_by_role("row")).to_have_count(4)
    seite.get_by_role("link", name="Kreis: Kreis Lippe").click()
    expect(seite.get_by_role("row")).to_have_count(51)
    seite.get_by_role("link", name="Nächste Seite").click()
    expect(seite.get_by_role("link", name="Nächste Seite")).to_have_count(0)
    seite.get_by_role("link", name="Vorherige Seite").click()
    expect(seite.get_by_role("row")).to_have_count(51)
