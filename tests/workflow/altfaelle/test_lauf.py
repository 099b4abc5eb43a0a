"""A run: rehearsed, confirmed once, worked off in batches, gone on with after a kill."""

from __future__ import annotations

import io
from itertools import count

import pytest

from antraege.einlesen.tabelle import UnlesbareDatei
from antraege.models import Antrag, Vorgeschichte
from tests.stuetzen.faelle import Welt
from tests.workflow.altfaelle.hilfen import datei
from workflow.fristen.lauf import erledige_faelliges
from workflow.verfahren.altfaelle import lauf as laeufe
from workflow.verfahren.hindernis import Abgelehnt
from workflow.verfahren.models import Altfalllauf

Stand = Altfalllauf.Stand


@pytest.fixture
def welt(db: None) -> Welt:
    return Welt()


def lege_an(welt: Welt, *zeilen: dict[str, str]) -> Altfalllauf:
    return laeufe.lege_lauf_an(
        akteur=welt.leute.administration,
        datei=datei(*zeilen),
        name="Altfälle.csv",
        jetzt=welt.jetzt,
    )


def bestaetige(welt: Welt, lauf: Altfalllauf) -> None:
    laeufe.bestaetige(akteur=welt.leute.administration, lauf_id=lauf.pk, jetzt=welt.jetzt)


def presse(anzahl: int) -> list[dict[str, str]]:
    return [{"schritt": "pressemeldung", "schritt_nr": str(nr)} for nr in range(1, anzahl + 1)]


def test_nothing_comes_in_before_somebody_confirms(welt: Welt) -> None:
    lege_an(welt, {})
    assert laeufe.erledige_laeufe(welt.jetzt) == (0, 0)
    assert not Antrag.objects.exists()


def test_a_confirmed_run_comes_in_under_the_name_of_who_confirmed(welt: Welt) -> None:
    lauf = lege_an(welt, {})
    bestaetige(welt, lauf)
    assert laeufe.erledige_laeufe(welt.jetzt) == (1, 0)
    lauf.refresh_from_db()
    assert (lauf.stand, lauf.anzahl_neu, lauf.anzahl_vorgaenge) == (Stand.FERTIG, 1, 1)
    eintrag = Antrag.objects.get().protokoll.get()
    assert eintrag.person_id == welt.leute.administration.person_id
    assert eintrag.rolle == "import"
    assert laeufe.bilanz_von(lauf).ausgaenge[2].antrag_id == Antrag.objects.get().pk


def test_a_killed_run_goes_on_where_it_stood(welt: Welt) -> None:
    lauf = lege_an(welt, *presse(60))
    bestaetige(welt, lauf)
    schuebe = count()
    assert laeufe.erledige_laeufe(welt.jetzt, weiter=lambda: next(schuebe) < 1) == (0, 0)
    lauf.refresh_from_db()
    assert (lauf.stand, lauf.anzahl_erledigt) == (Stand.BESTAETIGT, 25)
    assert laeufe.erledige_laeufe(welt.jetzt) == (1, 0)
    lauf.refresh_from_db()
    assert (lauf.anzahl_erledigt, lauf.anzahl_neu) == (60, 60)
    assert Vorgeschichte.objects.count() == 60


def test_a_batch_whose_progress_was_lost_doubles_nothing(welt: Welt) -> None:
    lauf = lege_an(welt, *presse(30))
    bestaetige(welt, lauf)
    laeufe.erledige_laeufe(welt.jetzt)
    Altfalllauf.objects.update(stand=Stand.BESTAETIGT, anzahl_erledigt=0)
    laeufe.erledige_laeufe(welt.jetzt)
    assert Vorgeschichte.objects.count() == 30


def test_a_run_is_confirmed_once(welt: Welt) -> None:
    lauf = lege_an(welt, {})
    bestaetige(welt, lauf)
    with pytest.raises(Abgelehnt, match="schon weiter: wird übernommen"):
        bestaetige(welt, lauf)


def test_a_confirmed_run_is_not_discarded_any_more(welt: Welt) -> None:
    lauf = lege_an(welt, {})
    bestaetige(welt, lauf)
    with pytest.raises(Abgelehnt, match="schon weiter: wird übernommen"):
        laeufe.verwirf(akteur=welt.leute.administration, lauf_id=lauf.pk)


def test_a_discarded_run_leaves_nothing(welt: Welt) -> None:
    lauf = lege_an(welt, {})
    laeufe.verwirf(akteur=welt.leute.administration, lauf_id=lauf.pk)
    assert laeufe.erledige_laeufe(welt.jetzt) == (0, 0)
    assert not Antrag.objects.exists()


@pytest.mark.parametrize("rolle", ["bearbeitung", "leitung", "revision", "kommune"])
def test_only_administration_brings_a_file(welt: Welt, rolle: str) -> None:
    with pytest.raises(Abgelehnt, match="die Administration"):
        laeufe.lege_lauf_an(
            akteur=getattr(welt.leute, rolle), datei=datei({}), name="a.csv", jetzt=welt.jetzt
        )
    assert not Altfalllauf.objects.exists()


def test_a_file_that_cannot_be_read_makes_no_run(welt: Welt) -> None:
    with pytest.raises(UnlesbareDatei):
        laeufe.lege_lauf_an(
            akteur=welt.leute.administration,
            datei=io.BytesIO(b"PK\x03\x04 kein Archiv"),
            name="a.xlsx",
            jetzt=welt.jetzt,
        )
    assert not Altfalllauf.objects.exists()


def test_a_run_whose_file_is_gone_ends_as_failed(welt: Welt) -> None:
    lauf = lege_an(welt, {})
    bestaetige(welt, lauf)
    Altfalllauf.objects.update(sha256="0" * 64)
    assert laeufe.erledige_laeufe(welt.jetzt) == (0, 1)
    lauf.refresh_from_db()
    assert lauf.stand == Stand.GESCHEITERT


def test_the_worker_takes_confirmed_runs_over(welt: Welt) -> None:
    bestaetige(welt, lege_an(welt, {}))
    bericht = erledige_faelliges(welt.jetzt)
    assert "Dateien mit Altfällen: 1 übernommen, 0 gescheitert." in str(bericht)
    assert Antrag.objects.get().ist_altfall
