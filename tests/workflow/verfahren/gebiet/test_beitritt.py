"""A signed case passes to a body that was there already: nobody is a member through it before."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from antraege.choices import Antragsstatus, Handlung
from antraege.models import Antrag, Mitgliedschaft, Protokolleintrag
from antraege.rules.runde import UEBERGANGSREGEL
from antraege.zeitangabe import Zeitangabe
from tests.berichte.faelle import zahlen
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF, DETMOLD
from tests.workflow.verfahren.gebiet.hilfen import (
    SALZUFLEN,
    aufgehoben,
    aufnahme,
    protokollbefunde,
    vollzogen,
)
from workflow.gebiet.vorschau import vom_vollzug
from workflow.verfahren import eingaben as e
from workflow.verfahren.gebiet.lesen import lage_zum
from workflow.verfahren.hindernis import Abgelehnt
from workflow.verfahren.tuer import Ziel, fuehre_aus

H = Handlung
S = Antragsstatus


@pytest.fixture
def unterschrieben(welt: Welt) -> int:
    """Augustdorf has signed everything; ten days later it becomes part of Detmold."""
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND, AUGUSTDORF)
    welt.erfuelle(antrag, S.IN_FREIGABE)
    welt.vergehe(10)
    return antrag


def nimm_auf(welt: Welt, antrag: int) -> Mitgliedschaft:
    """Present the case and release the admission."""
    welt.tue(antrag, H.UNTERZEICHNUNG_BESTAETIGEN, e.Schritt())
    welt.tue(antrag, H.AUFNAHME_FREIGEBEN, wer=welt.leute.leitung)
    return Mitgliedschaft.objects.get(antrag_id=antrag)


def test_a_membership_begins_with_the_change_not_with_an_earlier_signature(
    welt: Welt, unterschrieben: int
) -> None:
    tag = welt.heute
    vollzogen(welt, aufnahme(welt, AUGUSTDORF, DETMOLD, am=tag))
    mitgliedschaft = nimm_auf(welt, unterschrieben)
    assert mitgliedschaft.kommune.ags == DETMOLD
    assert (mitgliedschaft.beginn, mitgliedschaft.beginn_regel) == (
        Zeitangabe.tag(tag),
        UEBERGANGSREGEL,
    )
    am_vorabend = zahlen((tag - timedelta(days=1)).isoformat(), "2026-12-31")
    am_tag = zahlen(tag.isoformat(), "2026-12-31")
    assert (am_vorabend.anzahlen["mitglieder"], am_tag.anzahlen["mitglieder"]) == (0, 1)
    assert protokollbefunde() == []


def test_a_later_signature_still_counts(welt: Welt) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND, AUGUSTDORF)
    tag = welt.heute
    vollzogen(welt, aufnahme(welt, AUGUSTDORF, DETMOLD, am=tag))
    welt.vergehe(5)
    welt.erfuelle(antrag, S.IN_FREIGABE)
    assert nimm_auf(welt, antrag).beginn.liegt_nach(tag)


def test_the_pages_say_from_when_it_counts(welt: Welt, unterschrieben: int) -> None:
    tag = welt.heute
    lage = lage_zum(aufnahme(welt, AUGUSTDORF, DETMOLD, am=tag), welt.heute)
    assert any(f"frühestens ab {tag:%d.%m.%Y}" in satz for _, satz in vom_vollzug(lage))
    vollzogen(welt, aufnahme(welt, AUGUSTDORF, DETMOLD, am=tag))
    welt.tue(unterschrieben, H.UNTERZEICHNUNG_BESTAETIGEN, e.Schritt())
    seite = besuch(welt.leute.leitung).get(f"/vorgaenge/{unterschrieben}/aufnahme_freigeben/")
    text = seite.content.decode()
    assert f"{tag:%d.%m.%Y} ({UEBERGANGSREGEL})" in text


def test_a_correction_does_not_move_it_before_the_change(welt: Welt, unterschrieben: int) -> None:
    tag = welt.heute
    vollzogen(welt, aufnahme(welt, AUGUSTDORF, DETMOLD, am=tag))
    mitgliedschaft = nimm_auf(welt, unterschrieben)
    eintrag = Protokolleintrag.objects.get(mitgliedschaft=mitgliedschaft, handlung=H.AUFNEHMEN)

    def berichtige(neu: date) -> None:
        eingabe = e.EintragBerichtigen(nr=eintrag.nr, neu=Zeitangabe.tag(neu), grund="Tippfehler")
        fuehre_aus(
            welt.leute.bearbeitung,
            H.EINTRAG_BERICHTIGEN,
            Ziel(mitgliedschaft=mitgliedschaft.pk),
            eingabe,
            jetzt=welt.jetzt,
        )

    with pytest.raises(Abgelehnt, match=UEBERGANGSREGEL):
        berichtige(tag - timedelta(days=1))
    welt.vergehe(3)
    berichtige(tag + timedelta(days=1))
    mitgliedschaft.refresh_from_db()
    assert mitgliedschaft.beginn == Zeitangabe.tag(tag + timedelta(days=1))


def test_the_limit_goes_with_the_annulment_back_to_that_of_the_change_before(
    welt: Welt, unterschrieben: int
) -> None:
    erster = welt.heute

    def grenze() -> date | None:
        return Antrag.objects.get(pk=unterschrieben).uebergegangen_am

    eine = vollzogen(welt, aufnahme(welt, AUGUSTDORF, DETMOLD, am=erster))
    welt.vergehe(5)
    andere = vollzogen(welt, aufnahme(welt, DETMOLD, SALZUFLEN, am=welt.heute))
    assert grenze() == welt.heute
    aufgehoben(welt, andere)
    assert grenze() == erster
    aufgehoben(welt, eine)
    assert grenze() is None
    beginn = nimm_auf(welt, unterschrieben).beginn
    assert beginn.spaetestens is not None
    assert beginn.spaetestens < erster
    assert protokollbefunde() == []
