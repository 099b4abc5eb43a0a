"""Every act with a screen, from the page to the entry, and what it refuses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction

from antraege.choices import Handlung
from tests.antraege.dokumente.hilfen import pdf
from tests.stuetzen.faelle import Welt
from tests.workflow.vorgang.buehne import BUEHNEN
from tests.workflow.vorgang.hilfen import (
    Besucher,
    adresse,
    anfangswerte,
    bestand,
    hochzuladen,
    text,
    verweise,
)
from workflow.post.briefe import hat_brief
from workflow.verfahren.handlungen import UEBERGAENGE
from workflow.vorgang.formulare import FORMULARE


@dataclass(frozen=True)
class Gestellt:
    """A case on whose page an act can be taken."""

    welt: Welt
    handlung: Handlung
    antrag: int


@pytest.fixture(scope="module", params=list(FORMULARE))
def gestellt(request: pytest.FixtureRequest, modulweit: None) -> Iterator[Gestellt]:
    """The stage of an act, built once for all tests of it."""
    with transaction.atomic():
        welt = Welt()
        yield Gestellt(welt, request.param, BUEHNEN[request.param].antrag(welt))
        transaction.set_rollback(True)


class Auftritt:
    """One act on its stage: who, where, with which fields."""

    def __init__(self, gestellt: Gestellt) -> None:
        self.handlung, self.antrag = gestellt.handlung, gestellt.antrag
        self.buehne, self.leute = BUEHNEN[self.handlung], gestellt.welt.leute
        self.abfrage = self.buehne.abfrage(gestellt.welt.fall(self.antrag))
        self.ort = adresse(self.antrag, self.handlung, self.abfrage)
        self.wer = Besucher(self.leute.leitung if self.buehne.leitung else self.leute.bearbeitung)

    def oeffne(self) -> Any:
        """The form as it opens."""
        return self.wer.oeffne(self.antrag, self.handlung, self.abfrage)

    def sende(self, **wie: Any) -> Any:
        """The filled form."""
        felder = {**self.buehne.felder, **wie}
        return self.wer.sende(
            self.antrag, self.handlung, abfrage=self.abfrage, datei=self._datei(), **felder
        )

    def _datei(self) -> SimpleUploadedFile | None:
        """A new file, where the form wants one."""
        return hochzuladen(pdf()) if self.buehne.mit_datei else None

    def textfelder(self) -> list[str]:
        """Fields in which anything can be typed."""
        return [
            name
            for name, feld in self.oeffne().context["form"].fields.items()
            if isinstance(feld, forms.CharField) and not feld.widget.is_hidden
        ]


@pytest.fixture
def auftritt(gestellt: Gestellt, db: None) -> Auftritt:
    """Somebody at the screen; what a test does is taken back, the stage stays."""
    return Auftritt(gestellt)


def test_every_form_has_a_stage() -> None:
    assert set(BUEHNEN) == set(FORMULARE)


def test_it_is_offered_previewed_done_once_and_told(auftritt: Auftritt) -> None:
    seite = text(auftritt.wer.seite(auftritt.antrag))
    assert auftritt.handlung.value in verweise(seite, auftritt.antrag)
    vorher = bestand()
    gezeigt = auftritt.sende(absicht="vorschau")
    assert gezeigt.status_code == 200, gezeigt.context["form"].errors
    zeilen = gezeigt.context["antwort"].vorschau.zeilen
    assert len([wort for wort, _ in zeilen if wort == "Dokumente"]) >= 1
    assert bestand() == vorher
    version = str(gezeigt.context["version"])
    getan = auftritt.sende()
    assert getan.status_code == 302, getan.context["form"].errors
    nachher = bestand()
    felder = {**auftritt.buehne.felder, "version": version, "absicht": "ausfuehren"}
    nochmal = auftritt.wer.client.post(auftritt.ort, felder)
    assert nochmal.status_code in (409, 422)
    assert bestand() == nachher
    assert auftritt.wer.seite(auftritt.antrag).status_code == 200


@pytest.mark.nur_sqlite  # decided before any statement
def test_it_is_refused_to_everybody_else(auftritt: Auftritt) -> None:
    leute, ort = auftritt.leute, auftritt.ort
    andere = (leute.bearbeitung,) if auftritt.buehne.leitung else ()
    for wer in (leute.revision, leute.hausleitung, *andere):
        client = Besucher(wer).client
        vorher = bestand()
        assert client.get(ort).status_code == 403
        felder = {**auftritt.buehne.felder, "version": "1", "absicht": "ausfuehren"}
        assert client.post(ort, felder).status_code == 403
        assert bestand() == vorher
    for wer in (leute.kommune, leute.begleitung):
        assert Besucher(wer).client.get(ort).status_code == 404


@pytest.mark.nur_sqlite  # found before anything is written
@pytest.mark.parametrize("unsinn", ["x\x00y", "x" * 30_000], ids=["nul", "riesig"])
def test_bad_text_is_named_at_its_field_and_kept(auftritt: Auftritt, unsinn: str) -> None:
    felder = auftritt.textfelder()
    vorher = bestand()
    if felder:
        antwort = auftritt.sende(**dict.fromkeys(felder, unsinn))
        form = antwort.context["form"]
        assert antwort.status_code == 422
        assert set(felder) <= set(form.errors)
        assert {form[feld].value() for feld in felder} == {unsinn}
        andere = {n: w for n, w in auftritt.buehne.felder.items() if n not in felder}
        assert {name: form[name].value() for name in andere} == andere
    assert bestand() == vorher


@pytest.mark.nur_sqlite  # found before anything is written
def test_an_empty_form_says_at_each_field_what_is_missing(auftritt: Auftritt) -> None:
    offen = auftritt.oeffne()
    form = offen.context["form"]
    pflicht = {name for name, feld in form.fields.items() if feld.required}
    leer = dict.fromkeys(anfangswerte(form), "")
    if not pflicht:
        return
    vorher = bestand()
    antwort = auftritt.wer.client.post(
        auftritt.ort,
        {**leer, "version": str(offen.context["version"]), "absicht": "ausfuehren"},
    )
    assert antwort.status_code == 422
    assert pflicht <= set(antwort.context["form"].errors)
    assert bestand() == vorher


@pytest.mark.nur_sqlite  # words of a page
def test_enter_previews_what_changes_the_state_or_sends_mail(auftritt: Auftritt) -> None:
    """A browser presses the first button of a form when somebody types Enter in a field."""
    erste = re.findall(r'name="absicht" value="(\w+)"', text(auftritt.oeffne()))[0]
    wechselt = auftritt.handlung in UEBERGAENGE or hat_brief(auftritt.handlung)
    assert erste == ("vorschau" if wechselt else "ausfuehren")
