"""Whether the Land signed before it was released: only what is certain is held against it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from antraege.choices import Antragsstatus, Fassungsstand, Handlung, Partei
from antraege.models import Erklaerungsfassung
from antraege.rules.zeichnung import Vorgriff, mangel_der_zeichnungsfreigabe, vorgriff_des_landes
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.faelle import DETMOLD, Welt, unterschrift, zeichnungsvorschlag
from tests.stuetzen.welt import mit
from workflow.verfahren import eingaben as e

pytestmark = pytest.mark.nur_sqlite  # rules look at the frozen case, not at tables

H = Handlung
S = Antragsstatus
KOMMUNE, LAND = Partei.KOMMUNE, Partei.LAND
NACHHER = e.Eingabe(grund="Das Treffen ließ sich nicht verschieben.")


@pytest.fixture
def antrag(welt: Welt) -> int:
    return welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)


def gib_frei(welt: Welt, antrag: int, **werte: str) -> date:
    """Proposed and granted, with a reason in case it is belated; gives the day."""
    welt.tue(antrag, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, mit(zeichnungsvorschlag(), werte))
    welt.tue(antrag, H.ZEICHNUNGSFREIGABE_ERTEILEN, NACHHER, wer=welt.leute.leitung)
    return welt.heute


def land_unterzeichnet(welt: Welt, antrag: int, wann: Zeitangabe | None = None) -> Zeitangabe:
    """The Land's signature, recorded now; gives its date."""
    wann = wann or Zeitangabe.tag(welt.heute)
    welt.tue(antrag, H.UNTERSCHRIFT_ERFASSEN, mit(unterschrift(LAND), {"geschehen": wann}))
    return wann


def vorgriff(welt: Welt, antrag: int) -> Vorgriff | None:
    return vorgriff_des_landes(welt.fall(antrag))


def test_before_the_land_has_signed_nothing_is_early(welt: Welt, antrag: int) -> None:
    welt.unterschreibe(antrag, KOMMUNE)
    assert vorgriff(welt, antrag) is None


def test_a_signature_without_a_release_stands_alone(welt: Welt, antrag: int) -> None:
    unterzeichnet = land_unterzeichnet(welt, antrag)
    assert vorgriff(welt, antrag) == Vorgriff(unterzeichnet, None)
    welt.tue(antrag, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, zeichnungsvorschlag())
    assert vorgriff(welt, antrag) == Vorgriff(unterzeichnet, None)


@pytest.mark.parametrize(
    ("wann", "ist_frueh"),
    [
        (Zeitangabe.tag(date(2026, 3, 17)), False),
        (Zeitangabe.tag(date(2026, 3, 16)), False),
        (Zeitangabe.tag(date(2026, 3, 15)), True),
        (Zeitangabe.monat(2026, 3), False),
        (Zeitangabe.monat(2026, 2), True),
        (Zeitangabe.jahr(2026), False),
        (Zeitangabe.spaetestens_am(date(2026, 3, 16)), False),
        (Zeitangabe.spaetestens_am(date(2026, 3, 15)), True),
        (Zeitangabe.unbekannt(), False),
    ],
    ids=str,
)
def test_of_what_is_recorded_after_the_release_the_dates_decide(
    welt: Welt, antrag: int, wann: Zeitangabe, ist_frueh: bool
) -> None:
    freigegeben = gib_frei(welt, antrag)
    assert freigegeben == date(2026, 3, 16)
    welt.vergehe(5)
    land_unterzeichnet(welt, antrag, wann)
    assert vorgriff(welt, antrag) == (Vorgriff(wann, freigegeben) if ist_frueh else None)


@pytest.mark.parametrize(
    "wann", [Zeitangabe.tag(date(2026, 3, 16)), Zeitangabe.monat(2026, 3)], ids=str
)
def test_what_lay_there_when_it_was_released_came_before(
    welt: Welt, antrag: int, wann: Zeitangabe
) -> None:
    land_unterzeichnet(welt, antrag, wann)
    freigegeben = gib_frei(welt, antrag)
    assert vorgriff(welt, antrag) == Vorgriff(wann, freigegeben)


def test_a_date_that_was_mended_since_counts_as_it_stands(welt: Welt, antrag: int) -> None:
    land_unterzeichnet(welt, antrag)
    freigegeben = gib_frei(welt, antrag)
    welt.vergehe(3)
    land_unterzeichnet(welt, antrag, Zeitangabe.tag(freigegeben + timedelta(days=1)))
    assert vorgriff(welt, antrag) is None


def test_what_was_taken_back_says_nothing_of_the_signature_recorded_anew(
    welt: Welt, antrag: int
) -> None:
    land_unterzeichnet(welt, antrag)
    freigegeben = gib_frei(welt, antrag)
    zurueck = e.UnterschriftZuruecknehmen(parteien=(LAND,), grund="Für die falsche erfasst.")
    welt.tue(antrag, H.UNTERSCHRIFT_ZURUECKNEHMEN, zurueck)
    land_unterzeichnet(welt, antrag, Zeitangabe.tag(freigegeben))
    assert vorgriff(welt, antrag) is None
    davor = land_unterzeichnet(welt, antrag, Zeitangabe.tag(freigegeben - timedelta(days=1)))
    assert vorgriff(welt, antrag) == Vorgriff(davor, freigegeben)


def test_what_was_taken_back_before_the_release_changes_nothing(welt: Welt, antrag: int) -> None:
    land_unterzeichnet(welt, antrag)
    zurueck = e.UnterschriftZuruecknehmen(parteien=(LAND,), grund="Für die falsche erfasst.")
    welt.tue(antrag, H.UNTERSCHRIFT_ZURUECKNEHMEN, zurueck)
    welt.vergehe()
    wann = land_unterzeichnet(welt, antrag)
    freigegeben = gib_frei(welt, antrag)
    assert vorgriff(welt, antrag) == Vorgriff(wann, freigegeben)


def test_a_release_that_is_renewed_for_another_leaves_the_land_in_order(
    welt: Welt, antrag: int
) -> None:
    gib_frei(welt, antrag)
    welt.vergehe()
    land_unterzeichnet(welt, antrag)
    welt.vergehe()
    welt.tue(antrag, H.UNTERSCHRIFT_ERFASSEN, unterschrift(KOMMUNE, unterzeichnend="N. Neu"))
    assert mangel_der_zeichnungsfreigabe(welt.fall(antrag))
    gib_frei(welt, antrag, unterzeichnend_kommune="N. Neu")
    assert not mangel_der_zeichnungsfreigabe(welt.fall(antrag))
    assert vorgriff(welt, antrag) is None


def test_a_release_that_was_void_when_the_land_signed_does_not_cover_it(
    welt: Welt, antrag: int
) -> None:
    gib_frei(welt, antrag)
    welt.vergehe()
    welt.tue(antrag, H.UNTERSCHRIFT_ERFASSEN, unterschrift(KOMMUNE, unterzeichnend="N. Neu"))
    welt.vergehe()
    unterzeichnet = land_unterzeichnet(welt, antrag)
    assert vorgriff(welt, antrag) == Vorgriff(unterzeichnet, None)
    welt.vergehe()
    freigegeben = gib_frei(welt, antrag, unterzeichnend_kommune="N. Neu")
    assert vorgriff(welt, antrag) == Vorgriff(unterzeichnet, freigegeben)


def test_a_release_for_another_person_or_another_text_covers_nothing(
    welt: Welt, antrag: int
) -> None:
    gib_frei(welt, antrag, unterzeichnend_land="A. Anders")
    welt.vergehe()
    unterzeichnet = land_unterzeichnet(welt, antrag)
    assert vorgriff(welt, antrag) == Vorgriff(unterzeichnet, None)
    welt.vergehe()
    Erklaerungsfassung.objects.update(stand=Fassungsstand.AUSSER_KRAFT)
    neue = Erklaerungsfassung.objects.create(
        version=2, bezeichnung="2", text="", parteien=["kommune", "land"],
        stand=Fassungsstand.IN_KRAFT, in_kraft_ab=welt.heute,
    )  # fmt: skip
    gib_frei(welt, antrag)  # the text that the Land has signed
    welt.tue(antrag, H.UNTERSCHRIFT_ERFASSEN, unterschrift(LAND, fassung_id=neue.pk))
    assert vorgriff(welt, antrag) == Vorgriff(Zeitangabe.tag(welt.heute), None)


def test_papers_of_an_old_case_are_not_asked_for_a_release(welt: Welt) -> None:
    alter = welt.altfall(DETMOLD, S.UNTERZEICHNUNG_AUSSTEHEND, {"in_pruefung": "unbekannt"})
    welt.unterschreibe(alter)
    assert vorgriff(welt, alter) is None


def test_a_case_that_was_closed_without_a_release_gets_none(welt: Welt, antrag: int) -> None:
    land_unterzeichnet(welt, antrag)
    welt.schliesse(antrag, S.EINGESTELLT)
    assert vorgriff(welt, antrag) is None


def test_an_admission_keeps_the_trace_of_a_belated_release(welt: Welt, antrag: int) -> None:
    welt.unterschreibe(antrag)
    freigegeben = gib_frei(welt, antrag)
    welt.tue(antrag, H.UNTERZEICHNUNG_BESTAETIGEN, e.Schritt())
    welt.schliesse(antrag, S.AUFGENOMMEN)
    assert vorgriff(welt, antrag) == Vorgriff(Zeitangabe.tag(welt.heute), freigegeben)
