"""Every act with a screen, from the page to the entry, and what it refuses."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile

from antraege.choices import Handlung
from antraege.fall import Fall
from tests.antraege.dokumente.hilfen import pdf
from tests.stuetzen.faelle import Welt
from tests.workflow.vorgang import buehne
from tests.workflow.vorgang.buehne import BUEHNEN
from tests.workflow.vorgang.hilfen import (
    Besucher,
    adresse,
    anfangswerte,
    bestand,
    hochzuladen,
    text,
)
from workflow.verfahren.umstand import Umstand
from workflow.vorgang.formulare import FORMULARE
from workflow.vorgang.zugang import versperrt, verwehrt

H = Handlung


class Auftritt:
    """One act on its stage: who, where, with which fields."""

    def __init__(self, welt: Welt, handlung: Handlung) -> None:
        self.handlung, self.buehne = handlung, BUEHNEN[handlung]
        self.antrag = self.buehne.antrag(welt)
        self.abfrage = self.buehne.abfrage(welt.fall(self.antrag))
        leute = welt.leute
        self.wer = Besucher(leute.leitung if self.buehne.leitung else leute.bearbeitung)

    def datei(self) -> SimpleUploadedFile | None:
        """A new file, where the form wants one."""
        return hochzuladen(pdf()) if self.buehne.mit_datei else None

    def sende(self, **wie: Any) -> Any:
        """The filled form."""
        felder = {**self.buehne.felder, **wie}
        return self.wer.sende(
            self.antrag, self.handlung, abfrage=self.abfrage, datei=self.datei(), **felder
        )

    def textfelder(self) -> list[str]:
        """Fields in which anything can be typed."""
        form = self.wer.oeffne(self.antrag, self.handlung, self.abfrage).context["form"]
        return [
            name
            for name, feld in form.fields.items()
            if isinstance(feld, forms.CharField) and not feld.widget.is_hidden
        ]


def verweise(seite: str, antrag: int) -> set[str]:
    """Addresses of acts that a page offers, without what names the row."""
    return set(re.findall(rf'href="/vorgaenge/{antrag}/(\w+)/', seite))


def test_every_form_has_a_stage() -> None:
    assert set(BUEHNEN) == set(FORMULARE)


@pytest.mark.parametrize("handlung", list(FORMULARE))
def test_it_is_offered_previewed_done_once_and_told(welt: Welt, handlung: Handlung) -> None:
    auftritt = Auftritt(welt, handlung)
    assert handlung.value in verweise(text(auftritt.wer.seite(auftritt.antrag)), auftritt.antrag)
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
    nochmal = auftritt.wer.client.post(
        adresse(auftritt.antrag, handlung, auftritt.abfrage),
        {**auftritt.buehne.felder, "version": version, "absicht": "ausfuehren"},
    )
    assert nochmal.status_code in (409, 422)
    assert bestand() == nachher
    assert auftritt.wer.seite(auftritt.antrag).status_code == 200


@pytest.mark.parametrize("handlung", list(FORMULARE))
def test_it_is_refused_to_everybody_else(welt: Welt, handlung: Handlung) -> None:
    auftritt = Auftritt(welt, handlung)
    ort = adresse(auftritt.antrag, handlung, auftritt.abfrage)
    andere = (welt.leute.bearbeitung,) if auftritt.buehne.leitung else ()
    vorher = bestand()
    for wer in (welt.leute.revision, welt.leute.hausleitung, *andere):
        client = Besucher(wer).client
        vorher = bestand()
        assert client.get(ort).status_code == 403
        felder = {**auftritt.buehne.felder, "version": "1", "absicht": "ausfuehren"}
        assert client.post(ort, felder).status_code == 403
        assert bestand() == vorher
    for wer in (welt.leute.kommune, welt.leute.begleitung):
        assert Besucher(wer).client.get(ort).status_code == 404


@pytest.mark.parametrize("handlung", list(FORMULARE))
@pytest.mark.parametrize("unsinn", ["x\x00y", "x" * 30_000], ids=["nul", "riesig"])
def test_bad_text_is_named_at_its_field_and_kept(
    welt: Welt, handlung: Handlung, unsinn: str
) -> None:
    auftritt = Auftritt(welt, handlung)
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


@pytest.mark.parametrize("handlung", list(FORMULARE))
def test_an_empty_form_says_at_each_field_what_is_missing(welt: Welt, handlung: Handlung) -> None:
    auftritt = Auftritt(welt, handlung)
    offen = auftritt.wer.oeffne(auftritt.antrag, handlung, auftritt.abfrage)
    form = offen.context["form"]
    pflicht = {name for name, feld in form.fields.items() if feld.required}
    leer = dict.fromkeys(anfangswerte(form), "")
    if not pflicht:
        return
    vorher = bestand()
    antwort = auftritt.wer.client.post(
        adresse(auftritt.antrag, handlung, auftritt.abfrage),
        {**leer, "version": str(offen.context["version"]), "absicht": "ausfuehren"},
    )
    assert antwort.status_code == 422
    assert pflicht <= set(antwort.context["form"].errors)
    assert bestand() == vorher


LAGEN = (
    buehne.in_pruefung,
    buehne.mit_zusage,
    buehne.mit_ueberfaelliger_rueckfrage,
    buehne.ausgesetzt,
    buehne.angehoert,
    buehne.mit_ablehnungsvorschlag,
    buehne.mit_dokument,
    buehne.mit_eilentscheidung,
    buehne.mit_zeichnungsvorschlag,
    buehne.unter_vorbehalt,
    buehne.aufgenommen,
    buehne.mit_aufhebungsvorschlag,
    buehne.mit_unterschriftsvorschlag,
)


def laesst_sich_ausfuellen(fall: Fall, handlung: Handlung, umstand: Umstand) -> bool:
    """Whether the form opens, and every list in it that wants a choice has one."""
    if verwehrt(fall, handlung, umstand) is not None:
        return False
    form = FORMULARE[handlung](handlung=handlung, fall=fall, umstand=umstand)
    listen = [
        list(feld.widget.choices)
        for feld in form.fields.values()
        if feld.required and isinstance(feld.widget, forms.widgets.ChoiceWidget)
    ]
    return versperrt(form) is None and all(any(wert for wert, _ in liste) for liste in listen)


@pytest.mark.parametrize("lage", LAGEN)
def test_whatever_is_offered_opens_and_whatever_opens_is_offered(
    welt: Welt, lage: Callable[[Welt], int]
) -> None:
    antrag = lage(welt)
    for akteur in (welt.leute.bearbeitung, welt.leute.leitung):
        wer = Besucher(akteur)
        seite = text(wer.seite(antrag)).replace("&amp;", "&")
        orte = re.findall(rf'href="(/vorgaenge/{antrag}/(\w+)/[^"]*)"', seite)
        je_akt = {handlung: ort for ort, handlung in orte}
        assert {wer.client.get(ort).status_code for ort in je_akt.values()} == {200}
        umstand = Umstand(akteur, welt.jetzt)
        fall = welt.fall(antrag)
        offen = {h.value for h in FORMULARE if laesst_sich_ausfuellen(fall, h, umstand)}
        assert offen == set(je_akt) - NUR_AN_EINER_ZEILE
    assert not verweise(text(Besucher(welt.leute.revision).seite(antrag)), antrag)


NUR_AN_EINER_ZEILE = {"dokument_aendern"}
"""Acts whose form opens only where the address names the row."""
