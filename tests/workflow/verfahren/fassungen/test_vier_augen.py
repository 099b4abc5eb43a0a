"""Versions come into force by a second person: every way round that somebody could try."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from antraege.akteur import SYSTEM, Akteur, Weg
from antraege.choices import Freigabestand, Rolle
from antraege.models import Freigabe, Person
from project.konten.queries import akteur_fuer
from project.konten.services import konto_anlegen
from tests.stuetzen.faelle import Welt, akteur
from tests.workflow.verfahren.fassungen.hilfen import BEIDE, entworfen, stand, tue, vorgelegt
from workflow.verfahren.fassungen.gegenstand import ENTSCHEIDUNGEN, Akt, Gegenstand
from workflow.verfahren.hindernis import Abgelehnt, Hindernisart

Art = Gegenstand[Any]
beide = pytest.mark.parametrize("art", BEIDE, ids=lambda g: g.name)
entscheidung = pytest.mark.parametrize("akt", sorted(ENTSCHEIDUNGEN, key=str), ids=str)
VORBEREITEND = {Rolle.BEARBEITUNG, Rolle.ADMINISTRATION}


def versuche(welt: Welt, art: Art, akt: Akt, nummer: int, von: Akteur) -> Abgelehnt:
    """It has to fail, and the proposal has to stay open."""
    with pytest.raises(Abgelehnt) as fehler:
        tue(welt, art, akt, nummer, von)
    assert stand(art, nummer) == "entwurf"
    assert Freigabe.objects.get().stand == Freigabestand.OFFEN
    return fehler.value


@beide
@entscheidung
def test_nobody_decides_on_an_own_proposal_whatever_the_roles(
    welt: Welt, art: Art, akt: Akt
) -> None:
    beides = akteur("D. Beispiel", *Rolle)
    nummer = vorgelegt(welt, art, beides)
    assert "Vier Augen" in str(versuche(welt, art, akt, nummer, beides))


@beide
@entscheidung
def test_a_later_change_of_role_does_not_help(welt: Welt, art: Art, akt: Akt) -> None:
    nummer = vorgelegt(welt, art)
    befoerdert = replace(welt.leute.bearbeitung, rollen=frozenset({Rolle.LEITUNG}))
    assert "Vier Augen" in str(versuche(welt, art, akt, nummer, befoerdert))


@beide
@entscheidung
def test_two_accounts_of_one_person_are_one_person(welt: Welt, art: Art, akt: Akt) -> None:
    person = Person.objects.create(name="Z. Zweifach")
    konten = [
        konto_anlegen(anmeldename=f"zweifach-{rolle}", person=person, rollen=[rolle])
        for rolle in (Rolle.BEARBEITUNG, Rolle.LEITUNG)
    ]
    vorschlagend, entscheidend = (akteur_fuer(konto) for konto in konten)
    nummer = vorgelegt(welt, art, vorschlagend)
    assert "Vier Augen" in str(versuche(welt, art, akt, nummer, entscheidend))


@beide
@entscheidung
@pytest.mark.parametrize("rolle", [r for r in Rolle if r is not Rolle.LEITUNG])
def test_no_other_role_decides(welt: Welt, art: Art, akt: Akt, rolle: Rolle) -> None:
    nummer = vorgelegt(welt, art)
    fehler = versuche(welt, art, akt, nummer, akteur("N. Nemo", rolle))
    assert fehler.hat(Hindernisart.RECHT)


@beide
@pytest.mark.parametrize("akt", [a for a in Akt if a not in ENTSCHEIDUNGEN], ids=str)
@pytest.mark.parametrize("rolle", [r for r in Rolle if r not in VORBEREITEND])
def test_only_bearbeitung_and_administration_prepare(
    welt: Welt, art: Art, akt: Akt, rolle: Rolle
) -> None:
    nummer = entworfen(welt, art)
    with pytest.raises(Abgelehnt) as fehler:
        tue(welt, art, akt, nummer, akteur("N. Nemo", rolle))
    assert fehler.value.hat(Hindernisart.RECHT)


@beide
def test_administration_may_propose_and_still_not_decide(welt: Welt, art: Art) -> None:
    nummer = vorgelegt(welt, art, welt.leute.administration)
    versuche(welt, art, Akt.IN_KRAFT_SETZEN, nummer, welt.leute.administration)
    tue(welt, art, Akt.IN_KRAFT_SETZEN, nummer, welt.leute.leitung)
    assert stand(art, nummer) == "in_kraft"


@beide
@pytest.mark.parametrize("weg", list(Weg))
def test_nobody_who_is_no_person_acts(welt: Welt, art: Art, weg: Weg) -> None:
    nummer = vorgelegt(welt, art)
    niemand = replace(SYSTEM, rollen=frozenset(Rolle), weg=weg)
    for akt in (Akt.IN_KRAFT_SETZEN, Akt.ZURUECKNEHMEN):
        assert versuche(welt, art, akt, nummer, niemand).hat(Hindernisart.RECHT)


@beide
def test_the_database_itself_refuses_one_person_in_both_roles(welt: Welt, art: Art) -> None:
    vorgelegt(welt, art)
    freigabe = Freigabe.objects.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        Freigabe.objects.update(
            stand=Freigabestand.ERTEILT,
            entschieden_von=freigabe.vorgeschlagen_von,
            entschieden_am=welt.jetzt,
        )


@beide
def test_without_a_proposal_there_is_nothing_to_decide(welt: Welt, art: Art) -> None:
    nummer = entworfen(welt, art)
    for akt in (*ENTSCHEIDUNGEN, Akt.ZURUECKNEHMEN):
        with pytest.raises(Abgelehnt, match="kein offener Vorschlag"):
            tue(welt, art, akt, nummer)
