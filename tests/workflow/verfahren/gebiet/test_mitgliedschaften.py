"""Memberships and the day of a change: no gap, no membership of a body that does not exist."""

from __future__ import annotations

from datetime import date

import pytest

from antraege.choices import Gebietsrolle, Handlung, Kanal
from antraege.models import Mitgliedschaft
from antraege.zeitangabe import Zeitangabe
from tests.berichte.faelle import am, zahlen
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF, DETMOLD
from tests.workflow.verfahren.gebiet.hilfen import (
    aufnahme,
    vollzogen,
    vorgelegt,
    zusammenschluss,
)
from workflow.gebiet.vorschau import vom_vollzug
from workflow.verfahren import eingaben as e
from workflow.verfahren.gebiet.lesen import lage_zum
from workflow.verfahren.hindernis import Abgelehnt
from workflow.verfahren.tuer import Ziel, fuehre_aus

H = Handlung
R = Gebietsrolle


def ausgetreten(welt: Welt, ags: str, von: str, bis: date) -> int:
    """A member that has left."""
    pk = welt.mitglied(ags, am(von))
    eingabe = e.Eingabe(geschehen=Zeitangabe.tag(bis), grund="Haushalt", im_auftrag=Kanal.BRIEF)
    ziel = Ziel(mitgliedschaft=pk)
    fuehre_aus(welt.leute.bearbeitung, H.AUSTRITT_VERMERKEN, ziel, eingabe, jetzt=welt.jetzt)
    return pk


def test_a_younger_membership_of_the_successor_leaves_no_gap(welt: Welt) -> None:
    welt.mitglied(AUGUSTDORF, am("2012-12-05"))
    welt.mitglied(DETMOLD, am("2026-02-09"))
    with pytest.raises(Abgelehnt, match=r"erst am 09\.02\.2026 Mitglied geworden") as fehler:
        vorgelegt(welt, aufnahme(welt, AUGUSTDORF, DETMOLD, am=date(2020, 1, 1)))
    assert [h.feld for h in fehler.value.hindernisse] == ["wirksam_am"]


def test_a_successor_that_became_a_member_in_time_goes_on(welt: Welt) -> None:
    welt.mitglied(AUGUSTDORF, am("2012-12-05"))
    welt.mitglied(DETMOLD, am("2020-01-01"))
    vollzogen(welt, aufnahme(welt, AUGUSTDORF, DETMOLD, am=date(2020, 1, 1)))
    assert zahlen("2020-12-31", "2026-04-30").anzahlen["mitglieder"] == 1


@pytest.mark.parametrize("ende", [date(2026, 1, 2), date(2026, 2, 21)])
def test_a_former_membership_does_not_outlive_its_body(welt: Welt, ende: date) -> None:
    ausgetreten(welt, AUGUSTDORF, "2025-12-06", ende)
    with pytest.raises(Abgelehnt, match="frühere Mitgliedschaft von Gemeinde Augustdorf endete"):
        vorgelegt(welt, aufnahme(welt, AUGUSTDORF, DETMOLD))


def test_a_membership_that_had_ended_by_then_is_no_hindrance(welt: Welt) -> None:
    pk = ausgetreten(welt, AUGUSTDORF, "2015-01-06", date(2025, 12, 31))
    vollzogen(welt, aufnahme(welt, AUGUSTDORF, DETMOLD))
    assert Mitgliedschaft.objects.get().pk == pk


def test_a_membership_carried_on_meets_no_other_one_of_the_successor(welt: Welt) -> None:
    welt.mitglied(AUGUSTDORF, am("2012-12-05"))
    ausgetreten(welt, DETMOLD, "2021-01-01", date(2023, 1, 1))
    with pytest.raises(Abgelehnt, match="frühere Mitgliedschaft von Stadt Detmold endete erst"):
        vorgelegt(welt, aufnahme(welt, AUGUSTDORF, DETMOLD, am=date(2020, 1, 1)))
    vollzogen(welt, aufnahme(welt, AUGUSTDORF, DETMOLD))


def test_the_preview_asks_for_what_is_seldom_right(welt: Welt) -> None:
    welt.mitglied(DETMOLD, Zeitangabe.unbekannt())
    welt.interesse(AUGUSTDORF)
    lage = lage_zum(zusammenschluss(welt, am=date(1950, 1, 1)), welt.heute)
    fragen = [satz for begriff, satz in vom_vollzug(lage) if begriff == "Bitte prüfen"]
    assert len(fragen) == 2
    assert "Seit wann Stadt Detmold Mitglied ist, ist nicht bekannt" in fragen[0]
    assert "begann erst am" in fragen[1]
    lage = lage_zum(zusammenschluss(welt, am=welt.heute), welt.heute)
    assert len([b for b, _ in vom_vollzug(lage) if b == "Bitte prüfen"]) == 1
