"""Races on PostgreSQL: a body ends while others work at it."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

import pytest

from antraege.choices import OFFENE_STATUS, Gebietsstand, Rolle
from antraege.models import Antrag, Gebietsuebergang, Kommune, Mitgliedschaft
from tests.stuetzen.faelle import Welt, akteur
from tests.stuetzen.leute import AUGUSTDORF, DETMOLD, KREIS_LIPPE
from tests.workflow.stammdaten.test_register_laden import schreibe
from tests.workflow.stammdaten.test_registervorschlaege import zeilen
from tests.workflow.verfahren.gebiet.hilfen import (
    SALZUFLEN,
    aufgehoben,
    aufnahme,
    protokollbefunde,
    stand,
    umbenennung,
    vorgelegt,
    wer,
    zusammenschluss,
)
from tests.workflow.verfahren.test_gleichzeitig import gleichzeitig
from workflow.verfahren.gebiet.handeln import entwerfe
from workflow.verfahren.gebiet.vollzug import vollziehe
from workflow.verfahren.register import lade_register

STAEDTEREGION = "05334"

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


def test_a_kreis_ends_while_changes_of_its_towns_are_executed(welt: Welt) -> None:
    aenderungen = [
        vorgelegt(welt, umbenennung(welt, f"{name} an der Probe", ags))
        for ags, name in (
            (DETMOLD, "Detmold"),
            (AUGUSTDORF, "Augustdorf"),
            (SALZUFLEN, "Salzuflen"),
        )
    ]
    aenderungen.append(vorgelegt(welt, aufnahme(welt, KREIS_LIPPE, STAEDTEREGION)))
    leitungen = [akteur(f"L{n}", Rolle.LEITUNG) for n in range(len(aenderungen))]
    taten = [
        partial(vollziehe, pk, wer=wer(welt, person))
        for pk, person in zip(aenderungen, leitungen, strict=True)
    ]
    assert gleichzeitig(*taten) == [""] * len(aenderungen)
    hebt_auf = [partial(aufgehoben, welt, pk) for pk in aenderungen]
    assert gleichzeitig(*hebt_auf) == [""] * len(aenderungen)
    assert set(_kreise(DETMOLD, AUGUSTDORF, SALZUFLEN)) == {KREIS_LIPPE}
    assert protokollbefunde() == []


def _kreise(*schluessel: str) -> list[str]:
    return list(Kommune.objects.filter(ags__in=schluessel).values_list("kreis__ags", flat=True))


def test_a_draft_is_saved_while_a_change_of_the_same_body_is_executed(welt: Welt) -> None:
    pk = vorgelegt(welt, zusammenschluss(welt))
    umbenennungen = [umbenennung(welt, f"Detmold {nr}", am=date(2026, 2, nr)) for nr in range(1, 6)]
    hand = wer(welt, welt.leute.bearbeitung)
    ergebnis = gleichzeitig(
        partial(vollziehe, pk, wer=wer(welt, welt.leute.leitung)),
        *[partial(entwerfe, wer=hand, entwurf=e) for e in umbenennungen],
    )
    assert ergebnis[0] == ""
    assert all(satz == "" or "besteht seit 01.01.2026 nicht mehr" in satz for satz in ergebnis)


def test_the_register_and_an_execution_wait_for_each_other(welt: Welt, tmp_path: Path) -> None:
    datei = schreibe(tmp_path, *zeilen(k05766020={"einwohner": "75000"}))
    pk = vorgelegt(welt, umbenennung(welt))
    laden, ausfuehren = partial(lade_register, datei), partial(vollziehe, pk)
    ergebnis = gleichzeitig(laden, partial(ausfuehren, wer=wer(welt, welt.leute.leitung)))
    assert ergebnis == ["", ""]
    kommune = Kommune.objects.get(ags=DETMOLD)
    assert (kommune.name, kommune.einwohner) == ("Detmold am Wald", 75_000)
