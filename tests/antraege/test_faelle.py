"""Many cases read at once are the cases read one by one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.db import connection
from django.db.transaction import TransactionManagementError
from django.test.utils import CaptureQueriesContext

from antraege.choices import Antragsstatus, Handlung
from antraege.fall import Fall
from antraege.models import Antrag
from antraege.queries import faelle, fall
from antraege.queries.faelle import faelle_der_antraege
from antraege.queries.fall import fall_der_kommune, fall_des_antrags
from tests.stuetzen.faelle import AUGUSTDORF, BIELEFELD, DETMOLD, KREIS_LIPPE, Welt
from workflow.verfahren import eingaben as e

S = Antragsstatus


def test_each_of_many_cases_is_read_as_it_is_alone(welt: Welt) -> None:
    welt.nenne_spitze()
    antraege = [
        welt.weg_bis(S.AUFGENOMMEN, DETMOLD),
        welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND, AUGUSTDORF),
        welt.weg_bis(S.ABGELEHNT, BIELEFELD),
        welt.interesse(BIELEFELD),
        welt.weg_bis(S.IN_PRUEFUNG, KREIS_LIPPE),
    ]
    runde = welt.setze_auf_liste(antraege[1])
    streichen = e.RundenplatzStreichen(runde_id=runde, grund="Kommt später.")
    welt.tue(antraege[1], Handlung.RUNDENPLATZ_STREICHEN, streichen)
    welt.setze_auf_liste(antraege[4], runde)
    welt.tue(antraege[4], Handlung.ZUR_RUNDE_EINLADEN, e.ZurRundeEinladen(runde_id=runde))
    assert fall_des_antrags(antraege[4]).einladungen
    gelesen = faelle_der_antraege([*antraege, 999_999])
    assert list(gelesen) == antraege
    assert gelesen == {antrag: fall_des_antrags(antrag) for antrag in antraege}


def test_their_number_costs_no_statement(welt: Welt) -> None:
    antraege = [welt.interesse(ags) for ags in (DETMOLD, AUGUSTDORF, BIELEFELD)]
    with CaptureQueriesContext(connection) as anweisungen:
        faelle_der_antraege(antraege)
    assert len(anweisungen) == 2
    with CaptureQueriesContext(connection) as anweisungen:
        assert faelle_der_antraege([]) == {}
    assert not anweisungen


def test_both_ways_read_the_same_collections(welt: Welt) -> None:
    antrag = Antrag.objects.get(pk=welt.interesse())
    einzeln = {name for name, _ in fall._teile(antrag.kommune_id, antrag.pk, 0)}
    assert {name for name, _ in faelle._teile([antrag])} == einzeln


@pytest.mark.nur_sqlite  # refused before any statement
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("lies", [fall_des_antrags, fall_der_kommune])
def test_a_lock_that_nothing_would_hold_is_refused(lies: Callable[..., Fall]) -> None:
    with pytest.raises(TransactionManagementError):
        lies(1, sperren=True)


@pytest.mark.parametrize("schluessel", [999, 2**63 - 1, 2**63, 10**30, -(2**63), -(10**30)])
@pytest.mark.parametrize("lies", [fall_des_antrags, fall_der_kommune])
def test_a_key_that_no_row_has_is_found_nowhere(
    lies: Callable[..., Fall], schluessel: int, welt: Welt
) -> None:
    with pytest.raises(ObjectDoesNotExist):
        lies(schluessel)
