"""Who decides has seen what follows: what happened since the page was opened is shown first."""

from __future__ import annotations

import pytest
from django.test import Client

from antraege.choices import Antragsstatus, Gebietsstand, Handlung
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF, BIELEFELD
from tests.workflow.verfahren.gebiet.hilfen import stand, vollzogen, vorgelegt, wer, zusammenschluss
from workflow.verfahren.gebiet import handeln

H = Handlung
S = Antragsstatus
SATZ = "Inzwischen ist bei den beteiligten Kommunen etwas geschehen."


@pytest.fixture
def leitung(welt: Welt) -> Client:
    return besuch(welt.leute.leitung)


def oeffne(client: Client, pk: int, handlung: Handlung) -> tuple[str, dict[str, str]]:
    """The page of the decision, and what its button sends."""
    pfad = f"/gebietsaenderungen/{pk}/{handlung}/"
    gesehen = client.get(pfad).context["gesehen"]
    return pfad, {"gesehen": gesehen, "absicht": "ausfuehren", "grund": "So beschlossen."}


def test_a_case_that_began_meanwhile_is_shown_before_the_execution(
    welt: Welt, leitung: Client
) -> None:
    pk = vorgelegt(welt, zusammenschluss(welt))
    pfad, werte = oeffne(leitung, pk, H.GEBIETSAENDERUNG_VOLLZIEHEN)
    welt.interesse(AUGUSTDORF)
    antwort = leitung.post(pfad, werte)
    seite = antwort.content.decode()
    assert antwort.status_code == 409
    assert SATZ in seite
    assert "So beschlossen." in seite
    assert "geht von Gemeinde Augustdorf auf Stadt Lippstätten über" in seite
    assert stand(pk) == Gebietsstand.VORGESCHLAGEN
    assert leitung.post(pfad, {**werte, "gesehen": antwort.context["gesehen"]}).status_code == 302
    assert stand(pk) == Gebietsstand.VOLLZOGEN


def test_a_case_that_moved_meanwhile_is_shown_before_the_annulment(
    welt: Welt, leitung: Client
) -> None:
    antrag = welt.interesse(AUGUSTDORF)
    pk = vollzogen(welt, zusammenschluss(welt))
    handeln.schlage_vor(
        pk,
        wer=wer(welt, welt.leute.bearbeitung),
        grund="Irrtum.",
        handlung=H.GEBIETSAUFHEBUNG_VORSCHLAGEN,
    )
    pfad, werte = oeffne(leitung, pk, H.GEBIETSAENDERUNG_AUFHEBEN)
    welt.gehe(antrag, S.IN_PRUEFUNG)
    antwort = leitung.post(pfad, werte)
    assert antwort.status_code == 409
    assert SATZ in antwort.content.decode()
    assert leitung.post(pfad, {**werte, "gesehen": antwort.context["gesehen"]}).status_code == 302
    assert stand(pk) == Gebietsstand.AUFGEHOBEN


def test_what_happens_elsewhere_holds_nobody_up(welt: Welt, leitung: Client) -> None:
    pk = vorgelegt(welt, zusammenschluss(welt))
    pfad, werte = oeffne(leitung, pk, H.GEBIETSAENDERUNG_VOLLZIEHEN)
    welt.interesse(BIELEFELD)
    assert leitung.post(pfad, werte).status_code == 302
    assert stand(pk) == Gebietsstand.VOLLZOGEN
