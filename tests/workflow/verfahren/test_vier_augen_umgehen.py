"""Ways round four eyes that somebody could try: each fails for its reason and writes nothing."""

from __future__ import annotations

import pytest
from django.db import transaction

from antraege.models import Mitgliedschaft
from tests.stuetzen.abzug import abzug
from tests.stuetzen.faelle import Welt
from tests.workflow.verfahren import versuche_andere, versuche_aufnahme
from tests.workflow.verfahren.versuche import gibt_frei, vorgelegt
from workflow.verfahren.hindernis import Abgelehnt, Hindernisart

A = Hindernisart
VERSUCHE = versuche_aufnahme.VERSUCHE | versuche_andere.VERSUCHE


@pytest.mark.parametrize("name", VERSUCHE)
def test_there_is_no_way_round(welt: Welt, name: str) -> None:
    gewollt = VERSUCHE[name](welt)
    vorher = abzug()
    if isinstance(gewollt.antwort, Hindernisart):
        with pytest.raises(Abgelehnt) as abgelehnt:
            gewollt.tue()
        arten = {h.art for h in abgelehnt.value.hindernisse}
        # Who has no right may hear of conditions too; nobody else hears of anything else.
        assert arten - {A.BEDINGUNG} == {gewollt.antwort} - {A.BEDINGUNG}
        assert gewollt.antwort in arten
    else:
        with pytest.raises(gewollt.antwort), transaction.atomic():
            gewollt.tue()
    assert abzug() == vorher


def test_there_are_enough_attempts() -> None:
    assert len(VERSUCHE) >= 24


def test_two_persons_are_all_it_takes(welt: Welt) -> None:
    antrag = vorgelegt(welt, welt.leute.bearbeitung)
    gibt_frei(welt, antrag, welt.leute.leitung)()
    assert Mitgliedschaft.objects.get().status == "aktiv"
