"""Figures of a Kreis hold the municipalities that belonged to it on the day that is looked at."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from antraege.models import Kommune
from antraege.queries.register import kreise_und_staedte
from berichte.kennzahlen import Auswahl, Bezug, lies_zahlen
from tests.berichte.faelle import am, um
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF, DETMOLD, KREIS_LIPPE
from tests.workflow.verfahren.gebiet.hilfen import aufgehoben, aufnahme, vollzogen

HOEXTER = "05762"
DAVOR, DANACH = date(2025, 12, 31), date(2026, 1, 31)


@pytest.fixture
def vereint(welt: Welt) -> int:
    """Kreis Lippe, with a member and an applicant, becomes part of Kreis Höxter."""
    Kommune.objects.create(
        ags=HOEXTER, name="Kreis Höxter", typ="kreis", regierungsbezirk="Detmold"
    )
    welt.mitglied(DETMOLD, am("2015-06-01"))
    welt.interesse(AUGUSTDORF)
    welt.vergehe(3)
    return vollzogen(welt, aufnahme(welt, KREIS_LIPPE, HOEXTER))


def mitglieder(kreis: str, tag: date, bekannt_am: str = "2026-04-30") -> int:
    """How many there were by the figures of a Kreis."""
    zahlen = lies_zahlen(Bezug(tag, um(bekannt_am, 23)), Auswahl(kreis=kreis))
    return zahlen.anzahlen["mitglieder"]


def test_a_municipality_counts_where_it_lay_on_the_day(welt: Welt, vereint: int) -> None:
    assert (mitglieder(KREIS_LIPPE, DAVOR), mitglieder(KREIS_LIPPE, DANACH)) == (1, 0)
    assert (mitglieder(HOEXTER, DAVOR), mitglieder(HOEXTER, DANACH)) == (0, 1)


def test_before_it_was_known_and_after_the_annulment_it_counts_where_it_lay(
    welt: Welt, vereint: int
) -> None:
    davor = welt.heute - timedelta(days=2)
    assert mitglieder(KREIS_LIPPE, DANACH, davor.isoformat()) == 1
    bekannt = welt.heute.isoformat()
    welt.vergehe(2)
    aufgehoben(welt, vereint)
    assert mitglieder(KREIS_LIPPE, DANACH, bekannt) == 0
    assert (mitglieder(KREIS_LIPPE, DANACH), mitglieder(HOEXTER, DANACH)) == (1, 0)


def test_a_kreis_that_has_ended_can_still_be_chosen(welt: Welt, vereint: int) -> None:
    assert ("kreis", KREIS_LIPPE, "Kreis Lippe (bis 31.12.2025)") in kreise_und_staedte()
    seite = besuch(welt.leute.bearbeitung).get(
        "/berichte/", {"stichtag": "31.12.2025", "kreis": KREIS_LIPPE}
    )
    assert seite.status_code == 200
    assert not seite.context["form"].errors
    aufgehoben(welt, vereint)
    assert ("kreis", KREIS_LIPPE, "Kreis Lippe") in kreise_und_staedte()


def test_a_change_is_named_in_the_figures_of_both(welt: Welt, vereint: int) -> None:
    for kreis in (KREIS_LIPPE, HOEXTER):
        zahlen = lies_zahlen(Bezug(DANACH, um("2026-04-30")), Auswahl(kreis=kreis))
        (ereignis,) = zahlen.gebiet
        assert ereignis.endende == ("Kreis Lippe",)
