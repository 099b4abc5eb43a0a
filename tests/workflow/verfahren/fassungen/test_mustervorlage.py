"""The template of the council paper: by Administration, checked, with one entry."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from antraege.akteur import SYSTEM
from antraege.choices import Rolle
from antraege.dokumente.ablage import Fehlt, lege_bytes_ab
from antraege.models import Installation, Protokolleintrag
from antraege.queries.protokollpruefung import Zaehlung, pruefe_protokoll
from berichte.beschlussvorlage import mitgeliefert
from tests.berichte.beschlussvorlage.hilfen import mit_absatz
from tests.stuetzen.faelle import Welt, akteur
from workflow.verfahren.fassungen.mustervorlage import (
    MITGELIEFERT,
    Mustervorlage,
    aendere_mustervorlage,
    lies_formular,
    lies_mustervorlage,
)
from workflow.verfahren.hindernis import Abgelehnt, Hindernisart

EIGENE = mit_absatz("Klimarelevanz: keine")


def abgelegt(inhalt: bytes = EIGENE, name: str = "Vorlage 2026.docx") -> Mustervorlage:
    return Mustervorlage(lege_bytes_ab(inhalt).sha256, name)


def test_administration_puts_its_own_in_place_with_one_entry(welt: Welt) -> None:
    neu = abgelegt()
    aendere_mustervorlage(akteur=welt.leute.administration, neu=neu, version=0, jetzt=welt.jetzt)
    assert lies_mustervorlage() == (neu, 1)
    assert lies_formular(neu) == EIGENE
    eintrag = Protokolleintrag.objects.get()
    assert (eintrag.handlung, eintrag.rolle) == ("mustervorlage_aendern", "administration")
    assert eintrag.person_id == welt.leute.administration.person_id
    daten = json.loads(eintrag.inhalt)["daten"]["mustervorlage"]
    assert daten == [{"vorher": "", "nachher": neu.sha256}]
    assert "Vorlage 2026" not in eintrag.inhalt
    assert eintrag.texte.get().text == "Vorlage 2026.docx"
    assert list(pruefe_protokoll(Zaehlung())) == []


def test_it_returns_to_the_shipped_one(welt: Welt) -> None:
    wer = welt.leute.administration
    aendere_mustervorlage(akteur=wer, neu=abgelegt())
    aendere_mustervorlage(akteur=wer, neu=MITGELIEFERT)
    assert lies_mustervorlage() == (MITGELIEFERT, 2)
    assert lies_formular(MITGELIEFERT) == mitgeliefert()
    assert Protokolleintrag.objects.count() == 2


@pytest.mark.parametrize("rolle", [r for r in Rolle if r is not Rolle.ADMINISTRATION])
def test_no_other_role_changes_it(welt: Welt, rolle: Rolle) -> None:
    neu = abgelegt()
    for nemo in (akteur("N. Nemo", rolle), replace(SYSTEM, rollen=frozenset(Rolle))):
        with pytest.raises(Abgelehnt) as fehler:
            aendere_mustervorlage(akteur=nemo, neu=neu)
        assert [h.art for h in fehler.value.hindernisse] == [Hindernisart.RECHT]
    assert lies_mustervorlage() == (MITGELIEFERT, 0)
    assert not Protokolleintrag.objects.exists()


@pytest.mark.parametrize(
    ("neu", "satz"),
    [
        (lambda: abgelegt(mit_absatz("{{ unbekannt }}")), "„unbekannt“"),
        (lambda: abgelegt(b"kein Word"), "kein lesbares Word-Dokument"),
        (lambda: Mustervorlage("0" * 64, "x.docx"), "noch einmal auswählen"),
        (lambda: MITGELIEFERT, "schon verwendet"),
    ],
)
def test_what_cannot_be_used_is_refused_whoever_put_it_into_the_store(
    welt: Welt, neu: object, satz: str
) -> None:
    assert callable(neu)
    with pytest.raises(Abgelehnt) as fehler:
        aendere_mustervorlage(akteur=welt.leute.administration, neu=neu())
    assert satz in fehler.value.hindernisse[0].satz
    assert lies_mustervorlage() == (MITGELIEFERT, 0)
    assert not Protokolleintrag.objects.exists()


def test_whoever_saw_an_older_state_is_told(welt: Welt) -> None:
    wer = welt.leute.administration
    aendere_mustervorlage(akteur=wer, neu=abgelegt(), version=0)
    with pytest.raises(Abgelehnt) as fehler:
        aendere_mustervorlage(akteur=wer, neu=MITGELIEFERT, version=0)
    assert fehler.value.hat(Hindernisart.UEBERHOLT)
    assert lies_mustervorlage()[0].ist_eigene


def test_a_name_without_its_ending_gets_it(welt: Welt) -> None:
    aendere_mustervorlage(akteur=welt.leute.administration, neu=abgelegt(name="../../boese.exe"))
    assert lies_mustervorlage()[0].dateiname == "boese.exe.docx"


def test_a_lost_file_is_an_error_and_not_the_shipped_one(welt: Welt) -> None:
    Installation.objects.update_or_create(
        pk=1, defaults={"mustervorlage_sha256": "0" * 64, "mustervorlage_dateiname": "x.docx"}
    )
    with pytest.raises(Fehlt):
        lies_formular(lies_mustervorlage()[0])
