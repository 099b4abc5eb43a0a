"""Races on PostgreSQL: a body ends while others work at it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from antraege.choices import OFFENE_STATUS, Gebietsstand, Rolle
from antraege.models import Antrag, Gebietsuebergang, Kommune, Mitgliedschaft
from tests.stuetzen.faelle import Welt, akteur
from tests.stuetzen.leute import AUGUSTDORF, DETMOLD
from tests.workflow.stammdaten.test_register_laden import schreibe
from tests.workflow.stammdaten.test_registervorschlaege import zeilen
from tests.workflow.verfahren.gebiet.hilfen import (
    protokollbefunde,
    stand,
    umbenennung,
    vorgelegt,
    wer,
    zusammenschluss,
)
from tests.workflow.verfahren.test_gleichzeitig import gleichzeitig
from workflow.verfahren.gebiet.vollzug import vollziehe
from workflow.verfahren.register import lade_register

pytestmark = [pytest.mark.nur_postgresql, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def welt(transactional_db: None) -> Welt:
    """Committed rows, so that threads see them."""
    return Welt()


def test_of_eight_executions_at_once_one_counts(welt: Welt) -> None:
    welt.mitglied(DETMOLD)
    pk = vorgelegt(welt, zusammenschluss(welt))
    leitungen = [akteur(f"L{n}", Rolle.LEITUNG) for n in range(8)]
    ergebnis = gleichzeitig(
        *[partial(vollziehe, pk, wer=wer(welt, person)) for person in leitungen]
    )
    assert ergebnis.count("") == 1
    assert Mitgliedschaft.objects.filter(status="aktiv").count() == 1
    assert Gebietsuebergang.objects.count() == 1
    assert protokollbefunde() == []


def test_a_case_that_begins_meanwhile_passes_over_or_is_refused(welt: Welt) -> None:
    pk = vorgelegt(welt, zusammenschluss(welt))
    leitung = wer(welt, welt.leute.leitung)
    gleichzeitig(
        partial(welt.interesse, DETMOLD),
        partial(vollziehe, pk, wer=leitung),
        partial(welt.interesse, AUGUSTDORF),
    )
    beendete = Kommune.objects.filter(besteht_bis__isnull=False)
    if stand(pk) == Gebietsstand.VOLLZOGEN:
        assert not Antrag.objects.filter(kommune__in=beendete, status__in=OFFENE_STATUS).exists()
    else:
        assert not beendete.exists()
    assert protokollbefunde() == []


def test_the_register_and_an_execution_wait_for_each_other(welt: Welt, tmp_path: Path) -> None:
    datei = schreibe(tmp_path, *zeilen(k05766020={"einwohner": "75000"}))
    pk = vorgelegt(welt, umbenennung(welt))
    laden, ausfuehren = partial(lade_register, datei), partial(vollziehe, pk)
    ergebnis = gleichzeitig(laden, partial(ausfuehren, wer=wer(welt, welt.leute.leitung)))
    assert ergebnis == ["", ""]
    kommune = Kommune.objects.get(ags=DETMOLD)
    assert (kommune.name, kommune.einwohner) == ("Detmold am Wald", 75_000)
