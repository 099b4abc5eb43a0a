"""Imprecise dates: reading, printing, ordering."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antraege.zeitangabe import Zeitangabe

T = Zeitangabe.tag
M = Zeitangabe.monat
J = Zeitangabe.jahr
BIS = Zeitangabe.spaetestens_am
U = Zeitangabe.unbekannt


@pytest.mark.parametrize(
    ("text", "erwartet"),
    [
        ("2026-03-12", T(date(2026, 3, 12))),
        ("12.03.2026", T(date(2026, 3, 12))),
        ("1.3.2026", T(date(2026, 3, 1))),
        (" 12.03.2026 ", T(date(2026, 3, 12))),
        ("29.02.2024", T(date(2024, 2, 29))),
        ("2000-02-29", T(date(2000, 2, 29))),
        ("31.12.1999", T(date(1999, 12, 31))),
        ("2012-12", M(2012, 12)),
        ("12.2012", M(2012, 12)),
        ("12/2012", M(2012, 12)),
        ("2.2024", M(2024, 2)),
        ("2012", J(2012)),
        ("", U()),
        ("   ", U()),
    ],
)
def test_a_date_is_read_as_people_write_it(text: str, erwartet: Zeitangabe) -> None:
    assert Zeitangabe.lies(text) == erwartet


@pytest.mark.parametrize(
    "text",
    [
        "29.02.2023",
        "29.02.1900",
        "31.04.2026",
        "32.01.2026",
        "00.01.2026",
        "2026-13-01",
        "2026-00-10",
        "13.2026",
        "0.2026",
        "0000",
        "12.03.26",
        "12. März 2026",
        "gestern",
        "2026-03-12T10:00",
        "٢٠٢٦",
        "12.03.2026\x00",
        "-2026",
    ],
)
def test_what_is_no_date_is_refused_in_german(text: str) -> None:
    with pytest.raises(ValueError, match="ist kein Datum"):
        Zeitangabe.lies(text)


@pytest.mark.parametrize(
    ("text", "genauigkeit", "erwartet"),
    [
        ("20.08.2020", "spaetestens", BIS(date(2020, 8, 20))),
        ("2020-08", "spaetestens", BIS(date(2020, 8, 31))),
        ("2020", "spaetestens", BIS(date(2020, 12, 31))),
        ("", "spaetestens", U()),
        ("20.08.2020", "tag", T(date(2020, 8, 20))),
        ("", "unbekannt", U()),
        ("", "vor langer Zeit", U("vor langer Zeit")),
    ],
)
def test_a_word_lowers_the_precision_or_is_kept(
    text: str, genauigkeit: str, erwartet: Zeitangabe
) -> None:
    assert Zeitangabe.lies(text, genauigkeit) == erwartet


@pytest.mark.parametrize(
    ("angabe", "allein", "im_satz"),
    [
        (T(date(2026, 3, 12)), "12.03.2026", "am 12.03.2026"),
        (M(2012, 12), "Dezember 2012", "im Dezember 2012"),
        (M(2024, 2), "Februar 2024", "im Februar 2024"),
        (M(2023, 3), "März 2023", "im März 2023"),
        (J(2012), "2012", "im Jahr 2012"),
        (BIS(date(2020, 8, 20)), "spätestens 20.08.2020", "spätestens 20.08.2020"),
        (U(), "Datum unbekannt", "zu unbekannter Zeit"),
        (U("wohl 2012"), "Datum unbekannt („wohl 2012“)", "zu unbekannter Zeit"),
    ],
)
def test_a_date_is_printed_in_german(angabe: Zeitangabe, allein: str, im_satz: str) -> None:
    assert (str(angabe), angabe.im_satz) == (allein, im_satz)


@pytest.mark.parametrize(
    ("angabe", "letzter"),
    [
        (M(2024, 2), date(2024, 2, 29)),
        (M(2023, 2), date(2023, 2, 28)),
        (M(2026, 4), date(2026, 4, 30)),
        (M(2026, 12), date(2026, 12, 31)),
        (J(2024), date(2024, 12, 31)),
    ],
)
def test_a_thing_counts_from_its_latest_possible_day(angabe: Zeitangabe, letzter: date) -> None:
    assert angabe.spaetestens == letzter
    assert angabe.galt_am(letzter)
    assert not angabe.galt_am(date.fromordinal(letzter.toordinal() - 1))


def test_an_unknown_date_counts_on_no_day() -> None:
    assert not U().galt_am(date(9999, 12, 31))
    assert not U().ist_bekannt


@pytest.mark.parametrize(
    ("frueher", "spaeter", "sicher"),
    [
        (T(date(2026, 3, 1)), T(date(2026, 3, 2)), True),
        (T(date(2026, 3, 1)), T(date(2026, 3, 1)), False),
        (M(2026, 2), T(date(2026, 3, 1)), True),
        (M(2026, 2), T(date(2026, 2, 28)), False),
        (BIS(date(2026, 2, 1)), T(date(2026, 3, 1)), True),
        (T(date(2026, 1, 1)), BIS(date(2026, 3, 1)), False),
        (U(), T(date(2026, 3, 1)), False),
        (T(date(2026, 3, 1)), U(), False),
    ],
)
def test_before_means_surely_before(
    frueher: Zeitangabe, spaeter: Zeitangabe, *, sicher: bool
) -> None:
    assert frueher.sicher_vor(spaeter) is sicher
    assert not spaeter.sicher_vor(frueher)


@pytest.mark.parametrize(
    ("angabe", "liegt_nach"),
    [
        (T(date(2026, 3, 16)), False),
        (T(date(2026, 3, 17)), True),
        (M(2026, 3), False),
        (M(2026, 4), True),
        (J(2026), False),
        (J(2027), True),
        (BIS(date(2026, 3, 16)), False),
        (BIS(date(2026, 3, 17)), True),
        (U(), False),
    ],
)
def test_what_is_recorded_today_does_not_lie_ahead(angabe: Zeitangabe, *, liegt_nach: bool) -> None:
    assert angabe.liegt_nach(date(2026, 3, 16)) is liegt_nach


def test_sorted_by_latest_then_earliest_and_unknown_last() -> None:
    reihe = [
        BIS(date(2012, 12, 31)),
        J(2012),
        M(2012, 12),
        T(date(2012, 12, 31)),
        T(date(2013, 1, 1)),
        U(),
    ]
    durcheinander = [reihe[i] for i in (5, 2, 0, 4, 1, 3)]
    assert sorted(durcheinander, key=lambda z: z.sortierung) == reihe


def test_only_a_day_counts_in_durations() -> None:
    assert T(date(2026, 3, 1)).taggenau == date(2026, 3, 1)
    assert [z.taggenau for z in (M(2026, 3), J(2026), BIS(date(2026, 3, 1)), U())] == [None] * 4


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_is_read_back_from_its_german_form(tag: date) -> None:
    assert Zeitangabe.lies(f"{tag.day:02}.{tag.month:02}.{tag.year:04}") == T(tag)
