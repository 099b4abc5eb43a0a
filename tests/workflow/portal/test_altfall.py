"""What the municipality reads of a case that came from the office's papers."""

from __future__ import annotations

from tests.stuetzen.faelle import Welt
from tests.workflow.altfaelle.hilfen import bestand
from tests.workflow.portal.conftest import Lesen
from workflow.verfahren.altfaelle import uebernimm_alles


def test_a_signature_that_the_papers_do_not_show_is_not_awaited(welt: Welt, lies: Lesen) -> None:
    zeile = {"gremium_oder_person": "Bürgermeister"}
    uebernimm_alles(welt.leute.importiert, bestand(zeile), jetzt=welt.jetzt)
    text = lies()
    assert "Ihre Stadt unterzeichnet, 02.05.2019" in text
    assert "Land Nordrhein-Westfalen nicht überliefert" in text
    assert "steht noch aus" not in text


def test_nor_is_a_result(welt: Welt, lies: Lesen) -> None:
    beschluss = {"schritt": "beschluss", "gremium_oder_person": "Rat", "ergebnis": ""}
    uebernimm_alles(
        welt.leute.importiert, bestand(beschluss, {"schritt_nr": "2"}), jetzt=welt.jetzt
    )
    assert "Rat 02.05.2019 – ohne Angabe" in lies()
