"""One chain: corrected dates, and from when an entry counts."""

from __future__ import annotations

from datetime import date

from antraege.choices import Handlung
from antraege.zeitangabe import Zeitangabe
from berichte.kennzahlen.verlauf import Eintrag, staende
from tests.berichte.faelle import am, um

UNBEKANNT = Zeitangabe.unbekannt()


def eintrag(
    nr: int,
    geschehen: Zeitangabe,
    handlung: Handlung = Handlung.NACHWEIS_ERFASSEN,
    berichtigt: int | None = None,
) -> Eintrag:
    """An entry recorded late in the evening of 31 March 2026 (in UTC already late too)."""
    return Eintrag(
        antrag_id=1,
        mitgliedschaft_id=None,
        pk=100 + nr,
        nr=nr,
        handlung=handlung,
        vorher="",
        nachher="",
        geschehen_fruehestens=geschehen.fruehestens,
        geschehen_spaetestens=geschehen.spaetestens,
        genauigkeit=str(geschehen.genauigkeit),
        erfasst_am=um("2026-03-31", 23),
        am_zug="",
        ist_pausiert=False,
        faellig_am=None,
        ist_durchlaufen=False,
        berichtigt_id=berichtigt,
    )


def tage(*eintraege: Eintrag) -> list[date]:
    return [stand.tag for stand in staende(eintraege)]


def test_an_entry_never_counts_before_the_one_that_precedes_it() -> None:
    kette = [
        eintrag(1, am("2026-01-05")),
        eintrag(2, am("2026-01-20")),
        eintrag(3, am("2026-01-10")),
    ]
    assert [tag.day for tag in tage(*kette)] == [5, 20, 20]


def test_a_rough_date_counts_from_its_last_day_and_an_unknown_one_from_its_recording() -> None:
    assert tage(eintrag(1, Zeitangabe.monat(2026, 2)), eintrag(2, UNBEKANNT)) == [
        date(2026, 2, 28),
        date(2026, 3, 31),
    ]


def test_a_membership_of_unknown_begin_counts_on_every_day() -> None:
    kette = [eintrag(1, UNBEKANNT, Handlung.BESTAND_UEBERNEHMEN), eintrag(2, am("2026-01-10"))]
    assert tage(*kette) == [date.min, date(2026, 1, 10)]


def test_a_correction_changes_the_entry_it_names_and_has_no_day_of_its_own() -> None:
    kette = [
        eintrag(1, am("2026-01-05")),
        eintrag(2, am("2026-01-20")),
        eintrag(3, am("2026-03-01"), Handlung.EINTRAG_BERICHTIGEN, berichtigt=102),
        eintrag(4, am("2026-01-12"), Handlung.EINTRAG_BERICHTIGEN, berichtigt=102),
    ]
    assert [tag.day for tag in tage(*kette)] == [5, 12, 12, 12]
    assert staende(kette)[1].geschehen == am("2026-01-12")
    assert [tag.month for tag in tage(*kette[:3])] == [1, 3, 3]
