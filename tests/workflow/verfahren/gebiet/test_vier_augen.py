"""Changes of bodies are executed and annulled by a second person, from the states that fit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from antraege.akteur import SYSTEM, Akteur
from antraege.choices import Gebietsstand, Handlung, Rolle
from antraege.models import Freigabe, Gebietsaenderung, Protokolleintrag
from tests.stuetzen.faelle import Welt, akteur
from tests.workflow.verfahren.gebiet.hilfen import (
    aufgehoben,
    stand,
    tue,
    umbenennung,
    vollzogen,
    vorgelegt,
    wer,
    zusammenschluss,
)
from workflow.verfahren.gebiet import handeln
from workflow.verfahren.gebiet.akte import AKTE, ENTSCHEIDUNGEN, danach, darf, passt
from workflow.verfahren.gebiet.aufhebung import hebe_auf
from workflow.verfahren.gebiet.vollzug import vollziehe
from workflow.verfahren.hindernis import Abgelehnt, Hindernisart

H = Handlung
S = Gebietsstand
AN_EINER = sorted(set(AKTE) - {H.GEBIETSAENDERUNG_ENTWERFEN})


def test_nobody_executes_an_own_proposal_whatever_the_roles(welt: Welt) -> None:
    beides = akteur("D. Beispiel", *Rolle)
    pk = vorgelegt(welt, umbenennung(welt), beides)
    with pytest.raises(Abgelehnt, match="Vier Augen"):
        vollziehe(pk, wer=wer(welt, beides))
    assert stand(pk) == S.VORGESCHLAGEN


def test_two_accounts_of_one_person_are_one_person(welt: Welt) -> None:
    pk = vorgelegt(welt, umbenennung(welt))
    anderes_konto = replace(welt.leute.bearbeitung, rollen=frozenset({Rolle.LEITUNG}))
    with pytest.raises(Abgelehnt, match="Vier Augen"):
        vollziehe(pk, wer=wer(welt, anderes_konto))


def test_nobody_annuls_by_an_own_proposal(welt: Welt) -> None:
    beides = akteur("D. Beispiel", *Rolle)
    pk = vollzogen(welt, umbenennung(welt))
    vorschlag = H.GEBIETSAUFHEBUNG_VORSCHLAGEN
    handeln.schlage_vor(pk, wer=wer(welt, beides), grund="Irrtum.", handlung=vorschlag)
    with pytest.raises(Abgelehnt, match="Vier Augen"):
        hebe_auf(pk, wer=wer(welt, beides))


def test_an_annulment_has_a_reason(welt: Welt) -> None:
    pk = vollzogen(welt, umbenennung(welt))
    vorschlag = H.GEBIETSAUFHEBUNG_VORSCHLAGEN
    with pytest.raises(Abgelehnt, match="einen Grund angeben"):
        handeln.schlage_vor(pk, wer=wer(welt, welt.leute.bearbeitung), handlung=vorschlag)


@pytest.mark.parametrize("handlung", AN_EINER)
def test_only_the_roles_that_the_machine_names_may_act(welt: Welt, handlung: Handlung) -> None:
    pk = vorgelegt(welt, umbenennung(welt))
    vorher = Protokolleintrag.objects.count()
    for name in ("hausleitung", "revision", "administration", "begleitung", "kommune", "system"):
        assert not darf(handlung, getattr(welt.leute, name))
        with pytest.raises(Abgelehnt) as fehler:
            tue(welt, handlung, pk, getattr(welt.leute, name))
        assert fehler.value.hat(Hindernisart.RECHT)
    falsche = welt.leute.bearbeitung if handlung in ENTSCHEIDUNGEN else welt.leute.leitung
    with pytest.raises(Abgelehnt) as fehler:
        tue(welt, handlung, pk, falsche)
    assert fehler.value.hat(Hindernisart.RECHT)
    assert Protokolleintrag.objects.count() == vorher


def richtige(welt: Welt, handlung: Handlung) -> Akteur:
    return welt.leute.leitung if handlung in ENTSCHEIDUNGEN else welt.leute.bearbeitung


@pytest.mark.parametrize("handlung", AN_EINER)
@pytest.mark.parametrize("status", [S.ENTWURF, S.VORGESCHLAGEN, S.VOLLZOGEN, S.AUFGEHOBEN])
def test_an_act_works_from_the_states_of_the_machine_and_from_no_other(
    welt: Welt, handlung: Handlung, status: Gebietsstand
) -> None:
    pk = vorgelegt(welt, umbenennung(welt))
    if status is S.ENTWURF:
        tue(welt, H.GEBIETSVORSCHLAG_ZURUECKNEHMEN, pk, welt.leute.bearbeitung)
    if status in (S.VOLLZOGEN, S.AUFGEHOBEN):
        vollziehe(pk, wer=wer(welt, welt.leute.leitung))
    if status is S.AUFGEHOBEN:
        aufgehoben(welt, pk)
    if status is S.VOLLZOGEN and handlung != H.GEBIETSAUFHEBUNG_VORSCHLAGEN:
        tue(welt, H.GEBIETSAUFHEBUNG_VORSCHLAGEN, pk, welt.leute.bearbeitung)
    if passt(handlung, status):
        tue(welt, handlung, pk, richtige(welt, handlung))
        assert stand(pk) == danach(handlung, status)
    else:
        with pytest.raises(Abgelehnt) as fehler:
            tue(welt, handlung, pk, richtige(welt, handlung))
        assert fehler.value.hat(Hindernisart.ZUSTAND)
        assert stand(pk) == status


def test_who_was_too_slow_is_told(welt: Welt) -> None:
    pk = vorgelegt(welt, umbenennung(welt))
    gesehen = Protokolleintrag.objects.filter(handlung__startswith="gebiet").latest("pk").pk
    tue(welt, H.GEBIETSVORSCHLAG_ZURUECKNEHMEN, pk, welt.leute.bearbeitung)
    with pytest.raises(Abgelehnt) as fehler:
        vollziehe(pk, wer=wer(welt, welt.leute.leitung, gesehen))
    assert fehler.value.hat(Hindernisart.UEBERHOLT)


def test_the_system_itself_records_nothing(welt: Welt) -> None:
    with pytest.raises(Abgelehnt):
        handeln.entwerfe(wer=wer(welt, SYSTEM), entwurf=umbenennung(welt))
    assert not Gebietsaenderung.objects.exists()


def test_a_second_open_proposal_about_a_change_is_refused(welt: Welt) -> None:
    pk = vorgelegt(welt, zusammenschluss(welt))
    with pytest.raises(Abgelehnt):
        handeln.schlage_vor(pk, wer=wer(welt, welt.leute.bearbeitung2))
    assert Freigabe.objects.count() == 1
