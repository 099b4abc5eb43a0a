"""Urgent decisions count from their date; what the assembly says to them comes later."""

from __future__ import annotations

from datetime import timedelta

import pytest

from antraege.choices import (
    Antragsstatus,
    Beratungsergebnis,
    Beratungsrolle,
    Beschlusslage,
    Handlung,
)
from antraege.models import Antrag, Frist
from antraege.rules.beschluss import (
    belegte_entscheidung,
    fehlende_genehmigungen,
)
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.faelle import Welt
from tests.workflow.verfahren.beratungen import BELEG, am, bestaetige, einwand, lage, termine
from workflow.verfahren import eingaben as e
from workflow.verfahren.hindernis import Abgelehnt

H = Handlung
S = Antragsstatus
R = Beratungsrolle
E = Beratungsergebnis
L = Beschlusslage


@pytest.fixture
def antrag(welt: Welt) -> int:
    return welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)


def test_an_urgent_decision_counts_from_its_own_date(welt: Welt, antrag: int) -> None:
    eilige = welt.entscheide_eilig(antrag)
    assert lage(welt, antrag) is L.BESCHLOSSEN
    entschieden = Zeitangabe.tag(welt.heute)
    welt.vergehe(30)
    welt.genehmige(antrag, eilige)
    entscheidung = belegte_entscheidung(welt.fall(antrag))
    assert entscheidung is not None
    assert (entscheidung.id, entscheidung.sitzung) == (eilige, entschieden)
    bestaetige(welt, antrag)


def test_a_missing_ratification_is_asked_for_after_the_next_session(
    welt: Welt, antrag: int
) -> None:
    eilige = welt.entscheide_eilig(antrag)
    grund = "Bürgermeisterin mit einem Ratsmitglied: Genehmigung der Eilentscheidung"
    assert termine(welt, antrag)[grund] == welt.heute + timedelta(days=90)
    geplant = welt.genehmige(antrag, eilige, sitzung=am(welt, 21), ergebnis="")
    assert termine(welt, antrag)[grund] == welt.heute + timedelta(days=21)
    welt.vergehe(22)
    welt.genehmige(
        antrag, eilige, beratung_id=geplant, sitzung=Zeitangabe.tag(welt.heute - timedelta(days=1))
    )
    assert grund not in termine(welt, antrag)
    assert fehlende_genehmigungen(welt.fall(antrag)) == []


def test_where_the_council_has_decided_itself_no_ratification_is_missing(
    welt: Welt, antrag: int
) -> None:
    welt.entscheide_eilig(antrag)
    welt.vergehe(20)
    welt.berate(antrag, ergebnis=E.UNGEAENDERT, beleg=BELEG)
    assert fehlende_genehmigungen(welt.fall(antrag)) == []


def test_the_reminder_outlives_the_admission_and_so_does_its_answer(welt: Welt) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    eilige = welt.entscheide_eilig(antrag)
    bestaetige(welt, antrag)
    welt.gehe(antrag, S.IN_FREIGABE)
    welt.schliesse(antrag, S.AUFGENOMMEN)
    assert welt.fall(antrag).antrag.faellig_am == welt.heute + timedelta(days=90)
    for werte in (
        {"ergebnis": E.UNGEAENDERT},
        {"beratung_id": eilige, "rolle": R.GENEHMIGUNG, "genehmigt_id": eilige},
    ):
        with pytest.raises(Abgelehnt, match="Nach der Aufnahme wird nur noch die Genehmigung"):
            welt.berate(antrag, **werte)
    welt.vergehe(30)
    welt.genehmige(antrag, eilige)
    assert welt.fall(antrag).antrag.faellig_am is None


def test_an_annulled_decision_is_a_task_for_a_person_and_no_step_back(welt: Welt) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    eilige = welt.entscheide_eilig(antrag)
    bestaetige(welt, antrag)
    welt.gib_zeichnung_frei(antrag)
    welt.vergehe(30)
    nummer = welt.genehmige(antrag, eilige, ergebnis=E.AUFGEHOBEN)
    assert welt.status(antrag) == S.UNTERZEICHNUNG_AUSSTEHEND
    assert lage(welt, antrag) is L.AUSSTEHEND
    aufgabe = Frist.objects.get(anlass="Rat: Entscheidung aufgehoben, Stand prüfen")
    assert (aufgabe.faellig_am, aufgabe.person_id) == (
        welt.heute,
        welt.leute.bearbeitung.person_id,
    )
    welt.genehmige(antrag, eilige, beratung_id=nummer, ergebnis=E.AUFGEHOBEN, hinweis="Blatt 9")
    assert Frist.objects.filter(anlass__contains="aufgehoben").count() == 1
    welt.unterschreibe(antrag)
    with pytest.raises(Abgelehnt, match="Der Beschluss, auf dem die Zeichnungsfreigabe beruht"):
        welt.tue(antrag, H.UNTERZEICHNUNG_BESTAETIGEN, e.Schritt())


def test_after_the_admission_too_an_annulment_comes_before_a_person(welt: Welt) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    eilige = welt.entscheide_eilig(antrag)
    bestaetige(welt, antrag)
    welt.gehe(antrag, S.IN_FREIGABE)
    welt.schliesse(antrag, S.AUFGENOMMEN)
    welt.genehmige(antrag, eilige, ergebnis=E.AUFGEHOBEN)
    zeile = Antrag.objects.get()
    assert (zeile.status, zeile.faellig_am) == (S.AUFGENOMMEN, welt.heute)
    assert zeile.faellig_grund == "Wiedervorlage: Rat: Entscheidung aufgehoben, Stand prüfen"
    assert welt.fall(antrag).mitgliedschaft.status == "aktiv"


def test_a_ratification_names_one_urgent_decision_and_does_not_precede_it(
    welt: Welt, antrag: int
) -> None:
    eilige = welt.entscheide_eilig(antrag)
    gewoehnliche = welt.berate(antrag, gremium="Kreistag", ergebnis=E.VERTAGT)
    genehmigung = {"rolle": R.GENEHMIGUNG, "ergebnis": E.GENEHMIGT}
    for falsch in (None, 999, gewoehnliche):
        assert set(einwand(welt, antrag, **genehmigung, genehmigt_id=falsch)) == {"genehmigt_id"}
    davor = einwand(welt, antrag, **genehmigung, genehmigt_id=eilige, sitzung=am(welt, -30))
    assert davor == {"sitzung": "Entschieden wurde erst am 16.03.2026: bitte das Datum prüfen."}
    sich_selbst = einwand(welt, antrag, **genehmigung, beratung_id=eilige, genehmigt_id=eilige)
    assert set(sich_selbst) == {"genehmigt_id"}
    assert "genehmigt_id" in einwand(welt, antrag, ergebnis=E.UNGEAENDERT, genehmigt_id=eilige)


def test_what_was_ratified_stays_an_urgent_decision(welt: Welt, antrag: int) -> None:
    eilige = welt.entscheide_eilig(antrag)
    welt.genehmige(antrag, eilige)
    anders = einwand(welt, antrag, beratung_id=eilige, ergebnis=E.UNGEAENDERT)
    assert set(anders) == {"art"}
