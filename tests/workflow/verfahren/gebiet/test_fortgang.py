"""What the successor has said in a case since it passed over: asked before the annulment."""

from __future__ import annotations

from datetime import timedelta

import pytest

from antraege.choices import Antragsstatus, Beratungsergebnis, Gebietsstand, Handlung
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF, DETMOLD
from tests.workflow.verfahren.gebiet.hilfen import (
    aufgehoben,
    aufnahme,
    stand,
    vollzogen,
    zusammenschluss,
)
from workflow.gebiet.vorschau import von_der_aufhebung
from workflow.verfahren import eingaben as e
from workflow.verfahren.gebiet.eingaben import Gebietsentwurf
from workflow.verfahren.gebiet.lesen import lies_lage
from workflow.verfahren.hindernis import Abgelehnt

H = Handlung
S = Antragsstatus
BESCHLUSS = r"ist seither eine Entscheidung von .* erfasst \(Rat, "


@pytest.fixture(params=["neu", "bestehend"])
def aenderung(welt: Welt, request: pytest.FixtureRequest) -> Gebietsentwurf:
    """Augustdorf becomes part of a new body, or of Detmold."""
    if request.param == "neu":
        return zusammenschluss(welt, am=welt.heute)
    return aufnahme(welt, AUGUSTDORF, DETMOLD, am=welt.heute)


def test_a_decision_of_the_successor_stands_in_the_way_until_its_case_is_closed(
    welt: Welt, aenderung: Gebietsentwurf
) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND, AUGUSTDORF)
    pk = vollzogen(welt, aenderung)
    welt.vergehe(5)
    welt.beschliesse(antrag)
    with pytest.raises(Abgelehnt, match=BESCHLUSS):
        aufgehoben(welt, pk)
    assert stand(pk) == Gebietsstand.VOLLZOGEN
    welt.tue(antrag, H.VORGANG_EINSTELLEN, e.Eingabe(grund="Irrtum."))
    aufgehoben(welt, pk)
    assert welt.fall(antrag).kommune.ags == AUGUSTDORF


def test_a_signature_at_a_body_that_was_there_already_stands_in_the_way(
    welt: Welt, aenderung: Gebietsentwurf
) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND, AUGUSTDORF)
    pk = vollzogen(welt, aenderung)
    welt.erfuelle(antrag, S.IN_FREIGABE)
    with pytest.raises(Abgelehnt, match="unterschrieben"):
        aufgehoben(welt, pk)


def test_a_statement_that_no_decision_is_needed_stands_in_the_way(
    welt: Welt, aenderung: Gebietsentwurf
) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND, AUGUSTDORF)
    pk = vollzogen(welt, aenderung)
    eingabe = e.EntbehrlichkeitErfassen(grund="Laufende Verwaltung", erklaert_durch="M. Beispiel")
    welt.tue(antrag, H.ENTBEHRLICHKEIT_ERFASSEN, eingabe)
    with pytest.raises(Abgelehnt, match=r"kein Beschluss nötig ist \(M\. Beispiel\)"):
        aufgehoben(welt, pk)


def test_a_session_before_the_change_was_that_of_the_former_body(
    welt: Welt, aenderung: Gebietsentwurf
) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND, AUGUSTDORF)
    pk = vollzogen(welt, aenderung)
    gestern = Zeitangabe.tag(welt.heute - timedelta(days=1))
    welt.berate(antrag, sitzung=gestern, ergebnis=Beratungsergebnis.UNGEAENDERT)
    aufgehoben(welt, pk)
    assert stand(pk) == Gebietsstand.AUFGEHOBEN


def test_a_decision_from_before_the_execution_is_no_hindrance(
    welt: Welt, aenderung: Gebietsentwurf
) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND, AUGUSTDORF)
    welt.beschliesse(antrag)
    pk = vollzogen(welt, aenderung)
    welt.berate(antrag, gremium="Hauptausschuss", ergebnis="")
    aufgehoben(welt, pk)
    assert stand(pk) == Gebietsstand.AUFGEHOBEN


def test_the_preview_says_what_goes_back_with_the_case(
    welt: Welt, aenderung: Gebietsentwurf
) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG, AUGUSTDORF)
    pk = vollzogen(welt, aenderung)
    welt.pruefe(antrag)
    saetze = [
        satz for wort, satz in von_der_aufhebung(lies_lage(pk, welt.heute)) if wort == "Bleibt"
    ]
    assert len(saetze) == 1
    assert "ist für Gemeinde Augustdorf zu prüfen" in saetze[0]
