"""The page of a body that is no more: nobody invites it to accede."""

from __future__ import annotations

from antraege.choices import Antragsstatus
from tests.stuetzen.faelle import AUGUSTDORF, DETMOLD, Welt
from tests.workflow.portal.conftest import Lesen
from tests.workflow.verfahren.gebiet.hilfen import SALZUFLEN, aufgehoben, aufteilung, vollzogen

ENDE = "Ihre Stadt besteht seit dem 01.01.2026 nicht mehr"


def test_whose_body_is_no_more_reads_that_and_no_invitation(welt: Welt, lies: Lesen) -> None:
    pk = vollzogen(welt, aufteilung(welt, DETMOLD, AUGUSTDORF, SALZUFLEN))
    text = lies()
    assert ENDE in text
    assert "Was bis dahin geschah, steht weiter hier." in text
    assert "noch nicht Mitglied" not in text
    assert "So läuft der Beitritt" not in text
    aufgehoben(welt, pk)
    assert "Ihre Stadt ist noch nicht Mitglied" in lies()


def test_a_closed_case_stays_readable_and_is_not_to_be_resumed(welt: Welt, lies: Lesen) -> None:
    welt.weg_bis(Antragsstatus.EINGESTELLT)
    vollzogen(welt, aufteilung(welt, DETMOLD, AUGUSTDORF, SALZUFLEN))
    text = lies()
    assert ENDE in text
    assert "Stand: " in text
    assert "Wir machen dann beim Schritt" not in text
