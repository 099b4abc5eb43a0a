"""Sentences to the municipality: right cases, no date that nobody wrote down."""

from __future__ import annotations

from datetime import date

import pytest

from antraege.beugung import im_genitiv
from antraege.choices import (
    Antragsstatus,
    Beratungsergebnis,
    Beratungsrolle,
    Kommunentyp,
    Mitgliedsstatus,
    Oeffentlichkeit,
)
from antraege.fall import BeratungZeile, EntbehrlichkeitZeile
from antraege.rules.oeffentlich import (
    satz_zum_stand,
    satz_zum_zug,
    satz_zur_mitgliedschaft,
)
from antraege.zeitangabe import Zeitangabe
from tests.workflow.post.faelle import fall

TAG = Zeitangabe.tag(date(2026, 3, 12))


@pytest.mark.parametrize(
    ("typ", "name", "genitiv"),
    [
        (Kommunentyp.GROSSE_STADT, "Detmold", "der Stadt Detmold"),
        (Kommunentyp.GEMEINDE, "Schlangen", "der Gemeinde Schlangen"),
        (Kommunentyp.KREIS, "Kreis Lippe", "des Kreises Lippe"),
        (Kommunentyp.KREIS, "Rhein-Kreis Neuss", "des Rhein-Kreises Neuss"),
        (Kommunentyp.KREIS, "Märkischer Kreis", "des Märkischen Kreises"),
        (
            Kommunentyp.KREIS,
            "Rheinisch-Bergischer Kreis",
            "des Rheinisch-Bergischen Kreises",
        ),
        (Kommunentyp.KREIS, "Hochsauerlandkreis", "des Hochsauerlandkreises"),
        (Kommunentyp.STAEDTEREGION, "Städteregion Aachen", "der Städteregion Aachen"),
        (Kommunentyp.BEZIRKSREGIERUNG, "Bezirksregierung Köln", "der Bezirksregierung Köln"),
        (
            Kommunentyp.LANDSCHAFTSVERBAND,
            "Landschaftsverband Rheinland",
            "des Landschaftsverbandes Rheinland",
        ),
    ],
)
def test_a_body_stands_in_the_genitive(typ: Kommunentyp, name: str, genitiv: str) -> None:
    assert im_genitiv(typ, name) == genitiv


@pytest.mark.parametrize(
    ("status", "zeit", "satz"),
    [
        (Mitgliedsstatus.RUHEND, TAG, "Ihre Mitgliedschaft ruht seit 12.03.2026."),
        (Mitgliedsstatus.RUHEND, None, "Ihre Mitgliedschaft ruht."),
        (Mitgliedsstatus.BEENDET, TAG, "Ihre Mitgliedschaft endete am 12.03.2026."),
        (Mitgliedsstatus.BEENDET, Zeitangabe.unbekannt("alt"), "Ihre Mitgliedschaft endete."),
        (Mitgliedsstatus.AKTIV, TAG, "Sie sind seit 12.03.2026 Mitglied im Kommunen-Netzwerk."),
        (Mitgliedsstatus.AKTIV, None, "Sie sind Mitglied."),
    ],
)
def test_a_membership_is_told_with_the_date_that_is_known(
    status: Mitgliedsstatus, zeit: Zeitangabe | None, satz: str
) -> None:
    assert satz_zur_mitgliedschaft(status, beginn=zeit, seit=zeit, ende=zeit) == satz


def test_the_stand_does_not_ask_for_a_decision_that_is_there() -> None:
    offen = fall(Antragsstatus.BESCHLUSS_AUSSTEHEND)
    assert "entscheidet Ihr zuständiges Gremium" in satz_zum_stand(offen)
    beschluss = BeratungZeile(
        id=1,
        gremium="Rat",
        sitzung=TAG,
        oeffentlichkeit=Oeffentlichkeit.OEFFENTLICH,
        rolle=Beratungsrolle.ENTSCHEIDUNG,
        ergebnis=Beratungsergebnis.UNGEAENDERT,
    )
    da = fall(Antragsstatus.BESCHLUSS_AUSSTEHEND, beratungen=(beschluss,))
    assert satz_zum_stand(da) == "Die Voraussetzungen liegen vor. Ihr Beschluss liegt uns vor."


def test_without_a_decision_the_stand_says_why_none_is_needed() -> None:
    erklaert = EntbehrlichkeitZeile(id=1, grund="x", erklaert_durch="y", erklaert=TAG, beleg="")
    ohne = fall(Antragsstatus.BESCHLUSS_AUSSTEHEND, entbehrlichkeiten=(erklaert,))
    assert satz_zum_stand(ohne).endswith("nach Ihrer Mitteilung entbehrlich.")
    behoerde = fall(Antragsstatus.BESCHLUSS_AUSSTEHEND, typ=Kommunentyp.BEZIRKSREGIERUNG)
    assert satz_zum_stand(behoerde).endswith("bei Ihrer Behörde nicht nötig.")


@pytest.mark.parametrize("status", [Antragsstatus.ABGELEHNT, Antragsstatus.EINGESTELLT])
def test_nobody_is_on_turn_in_a_closed_case(status: Antragsstatus) -> None:
    assert satz_zum_zug(fall(status)) == ""
