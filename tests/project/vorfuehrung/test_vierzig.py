"""Forty more bodies beside the demonstration, ready for a large round."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, time

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from antraege.models import Rundenplatz
from project.konten.models import Konto
from project.konten.queries import akteur_fuer
from project.vorfuehrung.kalender import BERLIN
from tests.project.vorfuehrung.conftest import STAND
from tests.project.vorfuehrung.vierzig import ANZAHL, lege_an
from workflow.verfahren.models import Laufart, Rundenausgang
from workflow.verfahren.runden.auftrag import beauftrage
from workflow.verfahren.runden.eingaben import Auftrag
from workflow.verfahren.runden.lage import lies_runde
from workflow.verfahren.runden.lauf import erledige_rundenlaeufe
from workflow.verfahren.runden.vorhaben import vorhaben

# The same statements as a round and the demonstration.
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vorfuehrung"), pytest.mark.nur_sqlite]
JETZT = datetime.combine(STAND, time(14, 0), BERLIN)
LAND = Auftrag(unterzeichnend_land="Y. Vorbild", amt_land="Staatssekretär/in")


def test_all_forty_can_be_invited_and_proposed_at_once() -> None:
    runde = lege_an(JETZT)
    assert Rundenplatz.objects.filter(runde=runde).count() == ANZAHL
    bearbeitung = akteur_fuer(Konto.objects.get(anmeldename="bearbeitung"))
    with CaptureQueriesContext(connection) as anweisungen:
        plan = vorhaben(Laufart.VORSCHLAGEN, lies_runde(runde), LAND, bearbeitung, JETZT)
    assert [v.ist_moeglich for v in plan] == [True] * ANZAHL
    assert len(anweisungen) <= 5
    for art in (Laufart.EINLADEN, Laufart.VORSCHLAGEN):
        beauftrage(akteur=bearbeitung, runde_id=runde, art=art, auftrag=LAND, jetzt=JETZT)
        erledige_rundenlaeufe(JETZT)
    ausgaenge = Rundenausgang.objects.filter(lauf__runde=runde)
    assert Counter(ausgaenge.values_list("lauf__art", "stand")) == {
        ("einladen", "erledigt"): ANZAHL,
        ("vorschlagen", "erledigt"): ANZAHL,
    }
