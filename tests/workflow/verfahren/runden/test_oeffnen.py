"""A closed round is opened again, corrected and closed anew."""

from __future__ import annotations

import pytest

from antraege.choices import Anwesenheit, Handlung, Rundenstand
from antraege.models import Protokolleintrag, Rundenplatz
from antraege.queries.protokollpruefung import Zaehlung, pruefe_protokoll
from tests.workflow.verfahren.runden.hilfen import Rundenwelt, parteien
from workflow.verfahren.hindernis import Abgelehnt
from workflow.verfahren.models import Laufart
from workflow.verfahren.runden.handeln import Wer, oeffne, schliesse_ab
from workflow.verfahren.runden.korrektur import berichtigbare
from workflow.verfahren.runden.lage import lies_runde

GRUND = "Ort 02 war doch da."


def geschlossen(welt: Rundenwelt) -> tuple[int, list[int]]:
    """A closed round: the first body was there, the second noted as absent."""
    runde, antraege = welt.volle_runde(2)
    welt.hake_ab(runde, antraege[:1])
    welt.hake_ab(runde, antraege[1:], Anwesenheit.ABWESEND)
    schliesse_ab(runde, welt.wer)
    return runde, antraege


def leitung(welt: Rundenwelt) -> Wer:
    return Wer(akteur=welt.leute.leitung, jetzt=welt.jetzt)


def test_a_wrong_note_of_a_closed_round_is_corrected_signed_and_admitted(
    welt: Rundenwelt,
) -> None:
    runde, antraege = geschlossen(welt)
    welt.unterzeichne(runde)
    welt.laufe(runde, Laufart.AUFNEHMEN)
    with pytest.raises(Abgelehnt, match="ist durchgeführt"):
        welt.hake_ab(runde, antraege[1:])
    oeffne(runde, leitung(welt), GRUND)
    welt.hake_ab(runde, antraege[1:])
    schliesse_ab(runde, welt.wer)
    welt.unterzeichne(runde)
    assert welt.laufe(runde, Laufart.AUFNEHMEN) == {"erledigt": 1, "unveraendert": 1}
    assert set(parteien(welt, antraege[1]).values()) == {welt.heute}
    assert lies_runde(runde).stand == Rundenstand.DURCHGEFUEHRT
    assert list(pruefe_protokoll(Zaehlung())) == []


def test_opening_leaves_an_entry_with_its_reason_and_every_note_as_it_is(
    welt: Rundenwelt,
) -> None:
    runde, _ = geschlossen(welt)
    vorher = list(Rundenplatz.objects.order_by("pk").values())
    oeffne(runde, leitung(welt), GRUND)
    eintrag = Protokolleintrag.objects.get(handlung=Handlung.RUNDE_OEFFNEN)
    assert eintrag.person_id == welt.leute.leitung.person_id
    assert {t.feld: t.text for t in eintrag.texte.all()} == {"grund": GRUND}
    assert list(Rundenplatz.objects.order_by("pk").values()) == vorher


@pytest.mark.parametrize("rolle", ["bearbeitung", "hausleitung", "revision", "administration"])
def test_only_leadership_opens_a_round(welt: Rundenwelt, rolle: str) -> None:
    runde, _ = geschlossen(welt)
    wer = Wer(akteur=getattr(welt.leute, rolle), jetzt=welt.jetzt)
    with pytest.raises(Abgelehnt, match="ist Ihnen nicht erlaubt"):
        oeffne(runde, wer, GRUND)


def test_opening_wants_a_reason(welt: Rundenwelt) -> None:
    runde, _ = geschlossen(welt)
    with pytest.raises(Abgelehnt, match="Bitte einen Grund angeben"):
        oeffne(runde, leitung(welt), "  ")


def test_only_a_closed_round_is_opened_and_only_once(welt: Rundenwelt) -> None:
    abgesagt = welt.plane_runde()
    with pytest.raises(Abgelehnt, match="ist nicht abgeschlossen"):
        oeffne(abgesagt, leitung(welt), GRUND)
    welt.sage_ab(abgesagt)
    with pytest.raises(Abgelehnt, match="Absage lässt sich nicht zurücknehmen"):
        oeffne(abgesagt, leitung(welt), GRUND)
    runde, _ = geschlossen(welt)
    version = lies_runde(runde).version
    oeffne(runde, leitung(welt), GRUND, version=version)
    with pytest.raises(Abgelehnt, match="Inzwischen hat jemand die Runde geändert"):
        oeffne(runde, leitung(welt), GRUND, version=version)


def test_under_an_order_a_round_stays_closed(welt: Rundenwelt) -> None:
    runde, _ = geschlossen(welt)
    welt.beauftrage(runde, Laufart.VORSCHLAGEN)
    with pytest.raises(Abgelehnt, match="läuft noch ein Auftrag"):
        oeffne(runde, leitung(welt), GRUND)


def test_whose_note_is_used_already_is_not_named_as_correctable(welt: Rundenwelt) -> None:
    runde, antraege = geschlossen(welt)

    def namen() -> list[str]:
        return list(berichtigbare(lies_runde(runde), welt.leute.leitung, welt.jetzt))

    assert namen() == ["Gemeinde Ort 01", "Gemeinde Ort 02"]
    welt.unterzeichne(runde)
    assert namen() == ["Gemeinde Ort 02"]
    welt.laufe(runde, Laufart.AUFNEHMEN)
    oeffne(runde, leitung(welt), GRUND)
    with pytest.raises(Abgelehnt, match="Stand „Aufgenommen“"):
        welt.hake_ab(runde, antraege[:1], Anwesenheit.ABWESEND)


def test_under_an_order_a_round_is_not_closed_either(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(1)
    welt.hake_ab(runde, antraege)
    welt.beauftrage(runde, Laufart.VORSCHLAGEN)
    with pytest.raises(Abgelehnt, match="läuft noch ein Auftrag"):
        schliesse_ab(runde, welt.wer)
    welt.arbeite()
    schliesse_ab(runde, welt.wer)
