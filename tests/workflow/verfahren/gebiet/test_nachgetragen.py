"""Cases that passed over before the day was kept at the case get it by the migration."""

from __future__ import annotations

from datetime import date
from importlib import import_module

from django.apps import apps

from antraege.models import Antrag
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF, BIELEFELD, DETMOLD
from tests.workflow.verfahren.gebiet.hilfen import (
    NEUJAHR,
    NEUSTADT,
    SALZUFLEN,
    aufgehoben,
    aufnahme,
    vollzogen,
    zusammenschluss,
)

FEBRUAR = date(2026, 2, 1)


def trage_nach() -> dict[int, date | None]:
    """As the migration finds them: nothing is kept at any case yet."""
    Antrag.objects.update(uebergegangen_am=None)
    import_module("antraege.migrations.0009_uebergegangene_vorgaenge").fuelle(apps, None)
    return dict(Antrag.objects.values_list("pk", "uebergegangen_am"))


def test_the_last_change_counts_and_others_keep_none(welt: Welt) -> None:
    anderer, erster = welt.interesse(BIELEFELD), welt.interesse(DETMOLD)
    vollzogen(welt, zusammenschluss(welt))
    assert trage_nach() == {anderer: None, erster: NEUJAHR}
    vollzogen(welt, aufnahme(welt, NEUSTADT, SALZUFLEN, am=FEBRUAR))
    assert trage_nach() == {anderer: None, erster: FEBRUAR}


def test_an_annulled_change_and_a_case_that_stayed_count_for_nothing(welt: Welt) -> None:
    eigener, uebergeleiteter = welt.interesse(DETMOLD), welt.interesse(AUGUSTDORF)
    pk = vollzogen(welt, aufnahme(welt, AUGUSTDORF, DETMOLD, weiter=uebergeleiteter))
    assert trage_nach() == {eigener: None, uebergeleiteter: NEUJAHR}
    aufgehoben(welt, pk)
    assert trage_nach() == {eigener: None, uebergeleiteter: None}
