"""Changes of status, taken through their forms."""

from __future__ import annotations

import pytest

from antraege.choices import Antragsstatus, Handlung
from antraege.models import Nachricht
from tests.stuetzen.faelle import Welt
from tests.workflow.vorgang.hilfen import Besucher, nimm

H, S = Handlung, Antragsstatus


@pytest.mark.parametrize(
    ("ziel", "handlung"),
    [
        (S.IN_PRUEFUNG, H.PRUEFUNG_AUFNEHMEN),
        (S.BESCHLUSS_AUSSTEHEND, H.VORAUSSETZUNGEN_BESTAETIGEN),
        (S.UNTERZEICHNUNG_AUSSTEHEND, H.BESCHLUSSLAGE_BESTAETIGEN),
        (S.IN_FREIGABE, H.UNTERZEICHNUNG_BESTAETIGEN),
    ],
)
def test_each_step_forward(
    welt: Welt, sachbearbeitung: Besucher, ziel: Antragsstatus, handlung: Handlung
) -> None:
    reihe = list(S)
    antrag = welt.weg_bis(reihe[reihe.index(ziel) - 1])
    welt.erfuelle(antrag, ziel)
    nimm(sachbearbeitung, antrag, handlung)
    assert welt.status(antrag) == ziel


def test_one_confirmation_takes_all_steps_that_are_met(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = welt.interesse()
    for ziel in (S.IN_PRUEFUNG, S.BESCHLUSS_AUSSTEHEND, S.UNTERZEICHNUNG_AUSSTEHEND):
        welt.erfuelle(antrag, ziel)
    nimm(sachbearbeitung, antrag, H.PRUEFUNG_AUFNEHMEN)
    assert welt.status(antrag) == S.UNTERZEICHNUNG_AUSSTEHEND


def test_only_this_step_can_be_chosen(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = welt.interesse()
    for ziel in (S.IN_PRUEFUNG, S.BESCHLUSS_AUSSTEHEND):
        welt.erfuelle(antrag, ziel)
    nimm(sachbearbeitung, antrag, H.PRUEFUNG_AUFNEHMEN, bis="einzeln")
    assert welt.status(antrag) == S.IN_PRUEFUNG


def test_leadership_admits(welt: Welt, referatsleitung: Besucher) -> None:
    antrag = welt.weg_bis(S.IN_FREIGABE)
    nimm(referatsleitung, antrag, H.AUFNAHME_FREIGEBEN)
    assert welt.status(antrag) == S.AUFGENOMMEN


def test_leadership_returns_a_case_without_mail(welt: Welt, referatsleitung: Besucher) -> None:
    antrag = welt.weg_bis(S.IN_FREIGABE)
    vorher = Nachricht.objects.count()
    nimm(
        referatsleitung, antrag, H.VORLAGE_ZURUECKGEBEN, ziel="in_pruefung", grund="Nachweis fehlt"
    )
    assert welt.status(antrag) == S.IN_PRUEFUNG
    assert Nachricht.objects.count() == vorher


@pytest.mark.parametrize(("haken", "mails"), [("on", 1), ("", 0)])
def test_setting_back_writes_to_the_body_unless_switched_off(
    welt: Welt, sachbearbeitung: Besucher, haken: str, mails: int
) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    vorher = Nachricht.objects.count()
    nimm(
        sachbearbeitung, antrag, H.VORGANG_ZURUECKSETZEN,
        ziel="interesse_bekundet", grund="Verwechslung", benachrichtigen=haken,
    )  # fmt: skip
    assert Nachricht.objects.count() - vorher == mails


def test_withdrawal_on_behalf_of_the_body_after_a_decision(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    nimm(
        sachbearbeitung, antrag, H.INTERESSE_ZURUECKZIEHEN,
        grund="Haushalt", im_auftrag="brief", schreiben="Schreiben vom 12.03.2026",
    )  # fmt: skip
    assert welt.status(antrag) == S.ZURUECKGEZOGEN
    assert "im Auftrag der Kommune (Brief)" in sachbearbeitung.seite(antrag).content.decode()


def test_discontinued_and_resumed(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    nimm(sachbearbeitung, antrag, H.VORGANG_EINSTELLEN, grund="Keine Antwort")
    assert welt.status(antrag) == S.EINGESTELLT
    nimm(sachbearbeitung, antrag, H.VORGANG_WIEDERAUFNEHMEN, grund="Neue Nachricht")
    assert welt.status(antrag) == S.IN_PRUEFUNG
