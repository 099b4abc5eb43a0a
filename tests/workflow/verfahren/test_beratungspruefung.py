"""Consultations that cannot have been so: a sentence at the field, and nothing is written."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from antraege.choices import (
    Antragsstatus,
    Beratungsart,
    Beratungsergebnis,
    Beratungsrolle,
    Beschlusslage,
    Handlung,
)
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.faelle import Welt
from tests.workflow.verfahren.beratungen import BELEG, einwand

pytestmark = pytest.mark.nur_sqlite  # bad input is found before anything is written

H = Handlung
S = Antragsstatus
R = Beratungsrolle
E = Beratungsergebnis
L = Beschlusslage


@pytest.fixture
def antrag(welt: Welt) -> int:
    return welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)


SCHIEF: dict[str, tuple[dict[str, Any], str]] = {
    "votes without a result": ({"anzahl_ja": 9}, "ergebnis"),
    "unanimous without a result": ({"ist_einstimmig": True}, "ergebnis"),
    "a reservation without a result": ({"vorbehalt": "Haushalt"}, "ergebnis"),
    "more votes than anybody has": ({"ergebnis": E.UNGEAENDERT, "anzahl_ja": 600}, "anzahl_ja"),
    "unanimous against votes": (
        {"ergebnis": E.UNGEAENDERT, "ist_einstimmig": True, "anzahl_ja": 9, "anzahl_nein": 1},
        "anzahl_nein",
    ),
    "a unanimous refusal with votes for it": (
        {"ergebnis": E.ABGELEHNT, "ist_einstimmig": True, "anzahl_ja": 1, "anzahl_nein": 9},
        "anzahl_ja",
    ),
    "carried by a minority": (
        {"ergebnis": E.UNGEAENDERT, "anzahl_ja": 3, "anzahl_nein": 4},
        "anzahl_ja",
    ),
    "carried by half": ({"ergebnis": E.EMPFOHLEN, "rolle": R.EMPFEHLUNG, "anzahl_ja": 4,
                         "anzahl_nein": 4}, "anzahl_ja"),
    "refused by a minority": (
        {"ergebnis": E.ABGELEHNT, "anzahl_ja": 4, "anzahl_nein": 3},
        "anzahl_nein",
    ),
    "a proviso on another result": ({"ergebnis": E.UNGEAENDERT, "massgabe": "x"}, "massgabe"),
    "urgent, but a report": (
        {"art": Beratungsart.EILENTSCHEIDUNG, "rolle": R.BERICHT, "ergebnis": E.ZUR_KENNTNIS},
        "rolle",
    ),
    "a recommendation that ratifies": (
        {"rolle": R.EMPFEHLUNG, "ergebnis": E.GENEHMIGT},
        "ergebnis",
    ),
    "deferred, but decided": (
        {"ergebnis": E.UNGEAENDERT, "vertagt_auf": date(2026, 5, 1)},
        "vertagt_auf",
    ),
    "deferred to an earlier day": (
        {"ergebnis": E.VERTAGT, "vertagt_auf": date(2026, 3, 16)},
        "vertagt_auf",
    ),
    "deferred into another age": (
        {"ergebnis": E.VERTAGT, "vertagt_auf": date(2099, 1, 1)},
        "vertagt_auf",
    ),
    "a session in another age": ({"sitzung": Zeitangabe.jahr(9999)}, "sitzung"),
    "a reservation that fell before the session": (
        {
            "ergebnis": E.UNGEAENDERT,
            "vorbehalt": "Haushalt",
            "vorbehalt_entfallen_am": date(2026, 3, 1),
        },
        "vorbehalt_entfallen_am",
    ),
    "no reservation, but it fell": (
        {"ergebnis": E.UNGEAENDERT, "vorbehalt_entfallen_am": date(2026, 3, 16)},
        "vorbehalt",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SCHIEF)
def test_what_cannot_have_been_is_told_at_its_field(welt: Welt, antrag: int, name: str) -> None:
    werte, feld = SCHIEF[name]
    assert set(einwand(welt, antrag, **werte)) == {feld}


def test_one_assembly_does_not_decide_two_ways_on_one_day(welt: Welt, antrag: int) -> None:
    nummer = welt.berate(antrag, ergebnis=E.UNGEAENDERT, beleg=BELEG)
    satz = einwand(welt, antrag, gremium=" rat ", ergebnis=E.ABGELEHNT)["ergebnis"]
    assert "schon „ungeändert beschlossen“ erfasst" in satz
    welt.berate(antrag, beratung_id=nummer, ergebnis=E.ABGELEHNT)
    welt.berate(antrag, gremium="Jugendrat", ergebnis=E.UNGEAENDERT, beleg=BELEG)


def test_a_refusal_may_be_unanimous(welt: Welt, antrag: int) -> None:
    welt.berate(antrag, ergebnis=E.ABGELEHNT, ist_einstimmig=True, anzahl_nein=30, beleg="Auszug")
    assert welt.fall(antrag).beratungen[-1].anzahl_nein == 30
