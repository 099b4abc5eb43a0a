"""The first fact on a criterion pins the catalogue; a release follows the text that is in force."""

from __future__ import annotations

import pytest

from antraege.choices import Fassungsstand, Handlung
from antraege.models import Erklaerungsfassung, Kriterienkatalog, Kriterium
from tests.stuetzen.beispiele import beispiel
from tests.stuetzen.faelle import Welt, zeichnungsvorschlag
from workflow.verfahren.hindernis import Abgelehnt

H = Handlung


def neuer_katalog() -> Kriterienkatalog:
    """Another catalogue takes the place of the one in force."""
    Kriterienkatalog.objects.update(stand=Fassungsstand.AUSSER_KRAFT)
    katalog = Kriterienkatalog.objects.create(
        version=9, bezeichnung="Neun", stand=Fassungsstand.IN_KRAFT
    )
    Kriterium.objects.create(katalog=katalog, nr=1, titel="Anderes")
    return katalog


@pytest.mark.parametrize("handlung", [H.NACHWEIS_ERFASSEN, H.KRITERIUM_PRUEFEN, H.ZUSAGE_ERFASSEN])
def test_a_fact_before_the_check_keeps_its_catalogue(welt: Welt, handlung: Handlung) -> None:
    antrag = welt.interesse()
    welt.tue(antrag, handlung, beispiel(welt, handlung, welt.fall(antrag)))
    neuer_katalog()
    assert [k.nr for k in welt.fall(antrag).kriterien] == [1, 2, 3, 4, 5]


def test_a_case_without_facts_takes_the_new_catalogue(welt: Welt) -> None:
    antrag = welt.interesse()
    neuer_katalog()
    assert [k.titel for k in welt.fall(antrag).kriterien] == ["Anderes"]


def test_a_proposal_of_an_older_text_is_not_released_any_more(welt: Welt) -> None:
    antrag = welt.interesse()
    welt.tue(antrag, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, zeichnungsvorschlag())
    Erklaerungsfassung.objects.update(stand=Fassungsstand.AUSSER_KRAFT)
    Erklaerungsfassung.objects.create(
        version=9,
        bezeichnung="Neun",
        text="Text",
        parteien=["kommune", "land"],
        stand=Fassungsstand.IN_KRAFT,
        in_kraft_ab=welt.heute,
    )
    with pytest.raises(Abgelehnt, match="bitte neu vorschlagen"):
        welt.tue(antrag, H.ZEICHNUNGSFREIGABE_ERTEILEN, wer=welt.leute.leitung)
    welt.tue(antrag, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, zeichnungsvorschlag())
    welt.tue(antrag, H.ZEICHNUNGSFREIGABE_ERTEILEN, wer=welt.leute.leitung)
