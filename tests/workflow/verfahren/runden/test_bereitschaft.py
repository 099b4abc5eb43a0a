"""Readiness is what the machine asks: the list promises nothing that the act refuses."""

from __future__ import annotations

import pytest

from antraege.choices import Antragsstatus, Handlung, Partei
from antraege.rules.runde import platz_in
from tests.workflow.verfahren.fassungen.hilfen import in_kraft
from tests.workflow.verfahren.runden.hilfen import Rundenwelt
from workflow.verfahren import bedingungen as b
from workflow.verfahren import eingaben as e
from workflow.verfahren.fassungen.gegenstand import TEXTFASSUNG
from workflow.verfahren.handlungen import UEBERGAENGE
from workflow.verfahren.hindernis import Punkt
from workflow.verfahren.runden.bereitschaft import BEDINGUNGEN, offene_punkte
from workflow.verfahren.umstand import Umstand

H = Handlung
S = Antragsstatus


def offen(welt: Rundenwelt, antrag: int, runde: int) -> list[Punkt]:
    fall = welt.fall(antrag)
    platz = platz_in(fall, runde)
    assert platz is not None
    return offene_punkte(fall, platz.runde, Umstand(welt.leute.bearbeitung, welt.jetzt))


def test_the_points_are_those_of_the_admission_but_the_act_and_the_signatures() -> None:
    aufnahme = UEBERGAENGE[H.AUFNAHME_FREIGEBEN].ab(S.IN_FREIGABE)
    assert aufnahme is not None
    eigene = {b.unterschriften_vollstaendig, b.zeitfolge}
    benannt = {bed for bed in aufnahme.conditions if bed.__name__ != "vier_augen"}
    assert benannt - eigene == set(BEDINGUNGEN)


@pytest.mark.parametrize("status", [S.INTERESSE_BEKUNDET, S.IN_PRUEFUNG, S.BESCHLUSS_AUSSTEHEND])
def test_every_missing_point_names_the_act_that_mends_it(
    welt: Rundenwelt, status: Antragsstatus
) -> None:
    antrag = welt.weg_bis(status)
    punkte = offen(welt, antrag, welt.setze_auf_liste(antrag))
    assert punkte
    assert all(p.wo is not None for p in punkte)


def test_who_has_everything_but_the_signatures_is_ready(welt: Rundenwelt) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    runde = welt.setze_auf_liste(antrag)
    assert [p.wo for p in offen(welt, antrag, runde)] == [H.ZEICHNUNGSFREIGABE_VORSCHLAGEN]
    welt.gib_zeichnung_frei(antrag)
    assert offen(welt, antrag, runde) == []
    welt.hake_ab(runde, [antrag])
    welt.unterschreibe(antrag)
    welt.tue(antrag, H.UNTERZEICHNUNG_BESTAETIGEN, e.Schritt())
    welt.tue(antrag, H.AUFNAHME_FREIGEBEN, wer=welt.leute.leitung)
    assert offen(welt, antrag, runde) == []


def test_steps_that_are_met_but_not_confirmed_are_said(welt: Rundenwelt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.pruefe(antrag)
    welt.beschliesse(antrag)
    welt.gib_zeichnung_frei(antrag)
    (punkt,) = offen(welt, antrag, welt.setze_auf_liste(antrag))
    assert punkt.satz == "Der Vorgang steht noch bei „Voraussetzungen in Prüfung“."
    assert punkt.wo == H.VORAUSSETZUNGEN_BESTAETIGEN


def test_another_text_than_the_rounds_is_said(welt: Rundenwelt) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    runde = welt.setze_auf_liste(antrag)
    in_kraft(welt, TEXTFASSUNG)
    welt.gib_zeichnung_frei(antrag)
    (punkt,) = offen(welt, antrag, runde)
    assert "die Runde nicht" in punkt.satz


def test_a_signature_under_reservation_keeps_a_body_from_being_ready(welt: Rundenwelt) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    runde = welt.setze_auf_liste(antrag)
    welt.gib_zeichnung_frei(antrag)
    welt.unterschreibe(antrag, Partei.KOMMUNE, vorbehalt="Kommunalaufsicht")
    (punkt,) = offen(welt, antrag, runde)
    assert "steht unter Vorbehalt." in punkt.satz
    assert punkt.wo == H.VORBEHALT_AUFHEBEN
