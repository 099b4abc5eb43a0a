"""The page of an act takes a file along: through errors, previews and a stale page, to the act."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import time_machine
from django.test import Client

from antraege.choices import Handlung
from antraege.dokumente.ablage import hat
from antraege.dokumente.datei import Datei
from antraege.dokumente.feld import MitDatei
from tests.antraege.dokumente.hilfen import pdf, upload
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import JETZT, Welt
from workflow.verfahren import eingaben as e
from workflow.vorgang.formulare import FORMULARE
from workflow.vorgang.formulare.lauf import WiedervorlageForm

angekommen: list[Datei | None] = []


class MitBeleg(MitDatei, WiedervorlageForm):
    """Any act of the product, with a file; what arrives with the act is noted."""

    def eingabe(self) -> e.WiedervorlageSetzen:
        """The act's own input."""
        angekommen.append(self.cleaned_data.pop("datei"))
        return super().eingabe()


@pytest.fixture(autouse=True)
def _mit_beleg(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Pages and the small world see the same moment."""
    monkeypatch.setitem(FORMULARE, Handlung.WIEDERVORLAGE_SETZEN, MitBeleg)
    angekommen.clear()
    with time_machine.travel(JETZT, tick=False):
        yield


class Blatt:
    """The form on the screen: sent again and again with what the page brought back."""

    def __init__(self, welt: Welt) -> None:
        self.antrag = welt.interesse()
        self.client: Client = besuch(welt.leute.bearbeitung)
        self.url = f"/vorgaenge/{self.antrag}/{Handlung.WIEDERVORLAGE_SETZEN}/"
        self.seite = self._text(self.client.get(self.url))

    def sende(self, absicht: str, **felder: Any) -> int:
        """Send the form with its hidden inputs, and read the page that comes back."""
        versteckt = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', self.seite))
        antwort = self.client.post(self.url, {**versteckt, **felder, "absicht": absicht})
        self.seite = self._text(antwort)
        return antwort.status_code

    @staticmethod
    def _text(antwort: Any) -> str:
        return str(antwort.content.decode())


@pytest.fixture
def blatt(welt: Welt) -> Blatt:
    return Blatt(welt)


def angaben(welt: Welt) -> dict[str, str]:
    return {"anlass": "Ratssitzung", "faellig_am": f"{welt.heute:%d.%m.%Y}"}


def test_the_form_can_send_files(blatt: Blatt) -> None:
    assert 'novalidate enctype="multipart/form-data"' in blatt.seite
    assert 'type="file" name="datei"' in blatt.seite


def test_forms_without_files_stay_as_they_were(
    blatt: Blatt, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(FORMULARE, Handlung.WIEDERVORLAGE_SETZEN, WiedervorlageForm)
    assert "multipart" not in blatt.client.get(blatt.url).content.decode()


def test_the_file_goes_from_error_to_preview_to_act(welt: Welt, blatt: Blatt) -> None:
    assert blatt.sende("ausfuehren", datei=upload(pdf(), "Auszug.pdf")) == 422
    assert "Bereits hochgeladen: <bdi>Auszug.pdf</bdi>" in blatt.seite
    assert blatt.sende("vorschau", **angaben(welt)) == 200
    assert "Bereits hochgeladen: <bdi>Auszug.pdf</bdi>" in blatt.seite
    assert blatt.sende("ausfuehren", **angaben(welt)) == 302
    datei = angekommen[-1]
    assert datei is not None
    assert datei.dateiname == "Auszug.pdf"
    assert hat(datei.sha256)


def test_the_file_survives_what_somebody_else_did_meanwhile(welt: Welt, blatt: Blatt) -> None:
    welt.uebernimm(blatt.antrag)
    assert blatt.sende("ausfuehren", datei=upload(pdf(), "Auszug.pdf"), **angaben(welt)) == 409
    assert "Bereits hochgeladen: <bdi>Auszug.pdf</bdi>" in blatt.seite
    assert blatt.sende("ausfuehren", **angaben(welt)) == 302
    assert angekommen[-1] is not None


def test_a_bad_file_keeps_what_was_typed(welt: Welt, blatt: Blatt) -> None:
    assert blatt.sende("vorschau", datei=upload(b"Hallo", "notiz.txt"), **angaben(welt)) == 422
    assert "„notiz.txt“ ist reiner Text. Texte bitte als PDF speichern." in blatt.seite
    assert 'value="Ratssitzung"' in blatt.seite
