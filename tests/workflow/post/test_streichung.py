"""A place falls away: the mail fits the day on which it is written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from antraege.choices import Handlung, Kommunentyp, Rundenart, Rundenstand
from tests.workflow.post.faelle import JETZT, PLATZ, RUNDE, eingabe_zu, fall_nach
from workflow.post.briefe import Brief, verfasse

H = Handlung.RUNDENPLATZ_STREICHEN
DAVOR, DANACH = RUNDE.am - timedelta(days=1), RUNDE.am + timedelta(days=1)


def brief(
    heute: date,
    art: Rundenart = Rundenart.PRAESENZ,
    stand: Rundenstand = Rundenstand.GEPLANT,
    typ: Kommunentyp = Kommunentyp.STADT,
) -> Brief:
    fall = fall_nach(
        H,
        typ=typ,
        runden=(replace(RUNDE, art=art, stand=stand),),
        rundenplaetze=(replace(PLATZ, gestrichen_am=JETZT),),
    )
    gegeben = verfasse(handlung=H, fall=fall, eingabe=eingabe_zu(H), heute=heute)
    assert gegeben is not None
    return gegeben


@pytest.mark.parametrize("art", Rundenart)
def test_before_the_day_the_place_falls_away(art: Rundenart) -> None:
    gegeben = brief(DAVOR, art)
    assert gegeben.betreff.partition(" – ")[0].endswith(" 12.05.2026: Ihr Platz entfällt")
    assert "Ihr Platz entfällt. Sie müssen dazu nichts tun." in gegeben.text


@pytest.mark.parametrize(
    ("art", "bitte"),
    [
        (Rundenart.PRAESENZ, "Ihr Platz entfällt. Bitte reisen Sie nicht an."),
        (Rundenart.DIGITAL, "Ihr Platz entfällt. Bitte wählen Sie sich nicht ein."),
        (Rundenart.UMLAUF, "Ihr Platz entfällt. Sie müssen dazu nichts tun."),
    ],
)
def test_on_the_day_nobody_sets_out_in_vain(art: Rundenart, bitte: str) -> None:
    assert bitte in brief(RUNDE.am, art).text


@pytest.mark.parametrize(
    ("art", "satz"),
    [
        (Rundenart.PRAESENZ, "Dieser Tag ist vorbei, und Ihre Stadt steht nicht mehr auf der "),
        (Rundenart.UMLAUF, "Die Zeit dafür ist vorbei, und Ihre Stadt steht nicht mehr auf der "),
    ],
)
def test_after_the_day_it_is_told_as_past(art: Rundenart, satz: str) -> None:
    gegeben = brief(DANACH, art)
    assert satz in gegeben.text
    assert "12.05.2026: nicht mehr auf der Liste" in gegeben.betreff
    assert "entfällt" not in gegeben.betreff + gegeben.text


def test_after_the_day_every_kind_of_body_has_its_article() -> None:
    assert "vorbei, und Ihr Kreis steht nicht mehr" in brief(DANACH, typ=Kommunentyp.KREIS).text


@pytest.mark.parametrize(
    ("heute", "art", "betreff", "satz"),
    [
        (DAVOR, Rundenart.PRAESENZ, "abgesagt", "Diese Unterzeichnung ist abgesagt. Sie müssen"),
        (RUNDE.am, Rundenart.PRAESENZ, "abgesagt", "ist abgesagt. Bitte reisen Sie nicht an."),
        (DANACH, Rundenart.DIGITAL, "hat nicht stattgefunden", "hat nicht stattgefunden. Sie"),
        (DANACH, Rundenart.UMLAUF, "abgesagt", "Dieser Umlauf ist abgesagt. Sie müssen"),
    ],
)
def test_a_round_that_is_called_off_is_said_to_be(
    heute: date, art: Rundenart, betreff: str, satz: str
) -> None:
    gegeben = brief(heute, art, Rundenstand.ABGESAGT)
    assert gegeben.betreff.partition(" – ")[0].endswith(f" 12.05.2026: {betreff}")
    assert satz in gegeben.text
