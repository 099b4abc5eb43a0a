"""Contacts and heads of administration: each place has one at a time, and each has an end."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from antraege.choices import (
    Anrede,
    Antragsstatus,
    Handlung,
)
from antraege.models import (
    Ansprechperson,
    Verwaltungsspitze,
)
from antraege.rules.kontakte import ansprechperson, ist_vakant, spitze
from tests.stuetzen.faelle import AUGUSTDORF, Welt
from workflow.verfahren import eingaben as e
from workflow.verfahren.hindernis import Abgelehnt

H = Handlung
S = Antragsstatus
HEUTE = date(2026, 3, 16)
EIN_TAG = timedelta(days=1)


def tag(tage: int) -> date:
    return HEUTE + timedelta(days=tage)


# --- validity: nobody is in the same place at the same time

ZEITEN = [
    # recorded already      new                    apart?
    ((None, None), (None, None), False),
    ((0, None), (None, -1), True),
    ((0, None), (None, 0), False),
    ((0, None), (10, None), False),
    ((0, 10), (11, None), True),
    ((0, 10), (10, None), False),
    ((0, 10), (5, 6), False),
    ((0, 0), (0, 0), False),
    ((0, 0), (1, 1), True),
    ((None, 5), (6, None), True),
    ((None, 5), (5, None), False),
    ((5, 9), (0, 4), True),
    ((5, 9), (0, 5), False),
]


def zeit(ab: int | None, bis: int | None) -> dict[str, Any]:
    return {
        "gueltig_ab": None if ab is None else tag(ab),
        "gueltig_bis": None if bis is None else tag(bis),
    }


@pytest.mark.parametrize(("alt", "neu", "getrennt"), ZEITEN)
@pytest.mark.parametrize("art", ["person", "spitze"])
def test_periods_in_one_place_do_not_share_a_day(
    welt: Welt,
    alt: tuple[int | None, int | None],
    neu: tuple[int | None, int | None],
    art: str,
    *,
    getrennt: bool,
) -> None:
    nenne = welt.nenne_person if art == "person" else welt.nenne_spitze
    nenne(**zeit(*alt))
    if getrennt:
        nenne(name="N. Neu", **zeit(*neu))
        return
    with pytest.raises(Abgelehnt, match="Die Zeit überschneidet sich mit") as abgelehnt:
        nenne(name="N. Neu", **zeit(*neu))
    assert [h.feld for h in abgelehnt.value.hindernisse] == ["gueltig_ab"]


def test_the_end_is_not_before_the_beginning_and_no_year_is_a_slip(welt: Welt) -> None:
    falsche: list[tuple[dict[str, Any], str]] = [
        (zeit(5, 4), "gueltig_bis"),
        ({"gueltig_ab": date(26, 3, 1)}, "gueltig_ab"),
        ({"gueltig_ab": date.min, "loest_ab": True}, "gueltig_ab"),
    ]
    for werte, feld in falsche:
        with pytest.raises(Abgelehnt) as abgelehnt:
            welt.nenne_person(**werte)
        assert [h.feld for h in abgelehnt.value.hindernisse] == [feld]
    welt.nenne_person(**zeit(5, 5))


def test_head_and_general_deputy_are_two_places(welt: Welt) -> None:
    welt.nenne_spitze()
    welt.nenne_spitze(name="V. Tretung", ist_allgemeine_vertretung=True)
    fall = welt.fall_der_kommune()
    haupt, vertretung = spitze(fall, HEUTE), spitze(fall, HEUTE, vertretung=True)
    assert haupt is not None
    assert vertretung is not None
    assert (haupt.name, vertretung.name) == ("S. Spitze", "V. Tretung")
    with pytest.raises(Abgelehnt, match=r"überschneidet sich mit V\. Tretung"):
        welt.nenne_spitze(name="Z. Weite", ist_allgemeine_vertretung=True)


def test_a_contact_can_have_several_deputies(welt: Welt) -> None:
    welt.nenne_person()
    for name in ("V. Eins", "V. Zwei"):
        welt.nenne_person(name=name, ist_vertretung=True)
    assert Ansprechperson.objects.filter(ist_vertretung=True).count() == 2
    gemeint = ansprechperson(welt.fall_der_kommune(), HEUTE)
    assert gemeint is not None
    assert gemeint.name == "P. Beispiel"


def test_who_follows_ends_the_time_of_the_predecessor(welt: Welt) -> None:
    welt.nenne_spitze(gueltig_ab=tag(-900))
    ohne_beginn: dict[str, Any] = {"name": "N. Neu", "loest_ab": True, "gueltig_ab": None}
    with pytest.raises(Abgelehnt, match="Bitte angeben, ab wann"):
        welt.nenne_spitze(**ohne_beginn)
    welt.nenne_spitze(name="N. Neu", amt="Bürgermeister", anrede=Anrede.HERR, loest_ab=True)
    zeilen = list(
        Verwaltungsspitze.objects.order_by("pk").values_list("name", "gueltig_ab", "gueltig_bis")
    )
    assert zeilen == [
        ("S. Spitze", tag(-900), HEUTE - EIN_TAG),
        ("N. Neu", HEUTE, None),
    ]
    fall = welt.fall_der_kommune()
    gestern, heute = spitze(fall, HEUTE - EIN_TAG), spitze(fall, HEUTE)
    assert gestern is not None
    assert heute is not None
    assert (gestern.name, heute.name) == ("S. Spitze", "N. Neu")


def test_nobody_is_followed_on_the_first_day_or_by_somebody_earlier(welt: Welt) -> None:
    welt.nenne_spitze()
    for ab in (HEUTE, HEUTE - EIN_TAG):
        with pytest.raises(Abgelehnt, match="Bitte Beginn und Ende beider Angaben prüfen"):
            welt.nenne_spitze(name="N. Neu", gueltig_ab=ab, loest_ab=True)
    assert Verwaltungsspitze.objects.get().gueltig_bis is None


def test_an_entry_is_corrected_in_its_place(welt: Welt) -> None:
    nummer = welt.nenne_person()
    welt.nenne_person(zeile_id=nummer, name="P. Beispiel-Neu", funktion="Ehrenamt")
    zeile = Ansprechperson.objects.get()
    assert (zeile.name, zeile.funktion) == ("P. Beispiel-Neu", "Ehrenamt")
    with pytest.raises(Abgelehnt, match="Diesen Eintrag gibt es nicht"):
        welt.nenne_person(AUGUSTDORF, zeile_id=nummer)


@pytest.mark.parametrize("art", ["person", "spitze"])
def test_a_time_that_ends_leaves_a_vacancy_and_a_later_end_reaches_nobody(
    welt: Welt, art: str
) -> None:
    nenne = welt.nenne_person if art == "person" else welt.nenne_spitze
    beende = H.ANSPRECHPERSON_BEENDEN if art == "person" else H.VERWALTUNGSSPITZE_BEENDEN
    erste = nenne(**zeit(0, 5))
    nenne(name="N. Neu", **zeit(10, None))
    for bis, feld in ((tag(-1), "gueltig_bis"), (tag(10), "gueltig_bis")):
        with pytest.raises(Abgelehnt) as abgelehnt:
            welt.tue_kommune(beende, e.GueltigkeitBeenden(zeile_id=erste, gueltig_bis=bis))
        assert [h.feld for h in abgelehnt.value.hindernisse] == [feld]
    welt.tue_kommune(beende, e.GueltigkeitBeenden(zeile_id=erste, gueltig_bis=tag(9)))
    with pytest.raises(Abgelehnt, match="Diesen Eintrag gibt es nicht"):
        welt.tue_kommune(beende, e.GueltigkeitBeenden(zeile_id=999, gueltig_bis=tag(9)))


def test_a_vacancy_shows_and_a_deputy_does_not_fill_it(welt: Welt) -> None:
    fall = welt.fall_der_kommune()
    assert not ist_vakant(fall, HEUTE)
    nummer = welt.nenne_person()
    welt.nenne_person(name="V. Tretung", ist_vertretung=True)
    ende = e.GueltigkeitBeenden(zeile_id=nummer, gueltig_bis=tag(3))
    welt.tue_kommune(H.ANSPRECHPERSON_BEENDEN, ende)
    fall = welt.fall_der_kommune()
    assert [ist_vakant(fall, tag(t)) for t in (3, 4)] == [False, True]
    vertretung = ansprechperson(fall, tag(4))
    assert vertretung is not None
    assert vertretung.name == "V. Tretung"
