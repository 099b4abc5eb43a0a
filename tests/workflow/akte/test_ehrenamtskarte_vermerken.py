"""Since when a body takes part in the Ehrenamtskarte."""

from __future__ import annotations

import pytest

from antraege.choices import Handlung
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.faelle import DETMOLD, Welt
from tests.workflow.akte.hilfen import Besucher, an_kommune
from tests.workflow.vorgang.hilfen import text

H = Handlung
PFAD = an_kommune(DETMOLD, H.EHRENAMTSKARTE_VERMERKEN)


@pytest.mark.parametrize(
    ("getippt", "gezeigt"),
    [
        ("2015", "seit 2015"),
        ("03.2015", "seit März 2015"),
        ("spätestens 01.03.2015", "seit spätestens 01.03.2015"),
    ],
)
def test_it_is_noted_as_precisely_as_it_is_known(
    welt: Welt, sachbearbeitung: Besucher, getippt: str, gezeigt: str
) -> None:
    vorschau = sachbearbeitung.sende(PFAD, absicht="vorschau", seit=getippt)
    assert ("Ehrenamtskarte", gezeigt) in vorschau.context["antwort"].vorschau.zeilen
    seite = sachbearbeitung.nimm(PFAD, DETMOLD, seit=getippt)
    assert f"Nimmt teil {gezeigt}" in text(seite)


def test_a_wrong_note_is_taken_back_with_a_reason_only(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    assert "zuruecknehmen" not in sachbearbeitung.oeffne(PFAD).context["form"].fields
    sachbearbeitung.nimm(PFAD, DETMOLD, seit="2015")
    antwort = sachbearbeitung.sende(PFAD, zuruecknehmen="on")
    assert antwort.status_code == 422
    assert "grund" in antwort.context["form"].errors
    seite = sachbearbeitung.nimm(PFAD, DETMOLD, zuruecknehmen="on", grund="Verwechselt")
    assert "Nicht vermerkt" in text(seite)
    assert "Vermerk zurückgenommen" in text(seite)
    welt.detmold.refresh_from_db()
    assert welt.detmold.ehrenamtskarte_seit == Zeitangabe.unbekannt()


@pytest.mark.parametrize(
    ("getippt", "satz"),
    [
        ("", "Bitte angeben, seit wann"),
        ("unbekannt", "muss bekannt sein"),
        ("2027", "in der Zukunft"),
        ("gestern", "kein Datum"),
    ],
)
def test_clearing_the_date_takes_nothing_back(
    welt: Welt, sachbearbeitung: Besucher, getippt: str, satz: str
) -> None:
    sachbearbeitung.nimm(PFAD, DETMOLD, seit="2015")
    antwort = sachbearbeitung.sende(PFAD, seit=getippt)
    assert antwort.status_code == 422
    assert satz in " ".join(antwort.context["form"].errors["seit"])
    welt.detmold.refresh_from_db()
    assert welt.detmold.ehrenamtskarte_seit == Zeitangabe.jahr(2015)
