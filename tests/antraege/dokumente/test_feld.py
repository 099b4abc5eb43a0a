"""What was uploaded once survives errors and the preview; only what we gave out is believed."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django import forms
from django.core import signing
from django.core.files.storage import default_storage
from django.utils import timezone
from django.utils.datastructures import MultiValueDict

from antraege.dokumente.ablage import oeffne
from antraege.dokumente.datei import Datei, aus_marke
from antraege.dokumente.feld import Dateifeld, MitDatei
from antraege.dokumente.hochladen import HOECHSTENS_BYTES
from tests.antraege.dokumente.hilfen import mail, pdf, upload

NOCH_EINMAL = ["Bitte die Datei noch einmal auswählen."]


class Freiwillig(MitDatei):
    titel = forms.CharField()


class Pflicht(MitDatei):
    datei = Dateifeld(label="Auszug")
    titel = forms.CharField()


class Zuerst(MitDatei):
    field_order = ["datei", "titel"]
    titel = forms.CharField()


def form(klasse: type[forms.Form] = Pflicht, /, neu: Any = None, **felder: str) -> forms.Form:
    files = MultiValueDict({"datei": [neu]} if neu else {})
    return klasse({"titel": "Rat", **felder}, files)


def html(gebunden: forms.Form) -> str:
    return str(gebunden)


def marke_in(seite: str) -> str:
    treffer = re.search(r'<input type="hidden" name="datei_marke" value="([^"]+)">', seite)
    assert treffer, seite
    return treffer[1]


def dateiinput(seite: str) -> str:
    treffer = re.search(r'<input type="file"[^>]*>', seite)
    assert treffer, seite
    return treffer[0]


def datei_von(gebunden: forms.Form) -> Datei:
    assert gebunden.is_valid(), gebunden.errors
    datei = gebunden.cleaned_data["datei"]
    assert isinstance(datei, Datei)
    return datei


def test_it_gives_a_file_that_is_kept() -> None:
    datei = datei_von(form(neu=upload(pdf(2), "Auszug.exe")))
    with oeffne(datei.sha256) as kopie:
        assert len(kopie.read()) == datei.groesse
    assert (datei.dateiname, datei.medientyp) == ("Auszug.exe.pdf", "application/pdf")


def test_nobody_sees_the_token_in_the_cleaned_data() -> None:
    gebunden = form(neu=upload(pdf()))
    assert gebunden.is_valid()
    assert sorted(gebunden.cleaned_data) == ["datei", "titel"]


def test_a_mail_tells_sender_subject_and_date() -> None:
    datei = datei_von(form(neu=upload(mail(), "x.eml")))
    assert datei.mail_betreff == "Beschluss des Rates"
    assert datei.mail_absender == "Jörg Müller <joerg@example.org>"
    assert datei.mail_datum is not None


@pytest.mark.parametrize("inhalt", [pdf(), mail()])
def test_the_file_survives_an_error_elsewhere(inhalt: bytes) -> None:
    erste = form(neu=upload(inhalt), titel="")
    assert not erste.is_valid()
    zweite = form(datei_marke=marke_in(html(erste)))
    datei = datei_von(zweite)
    assert datei == erste.cleaned_data["datei"]
    assert datei.groesse == len(inhalt)


def test_the_file_survives_any_number_of_previews() -> None:
    gebunden = form(neu=upload(pdf(), "Auszug.pdf"))
    erste = datei_von(gebunden)
    for _ in range(3):
        gebunden = form(datei_marke=marke_in(html(gebunden)))
        assert datei_von(gebunden) == erste


def test_the_page_says_what_is_here_and_asks_no_more_for_it() -> None:
    gebunden = form(neu=upload(mail().ljust(84 * 1024), "<b>Auszug</b>.eml"))
    seite = html(gebunden)
    assert "Bereits hochgeladen: <bdi>b&gt;.eml</bdi> (84 kB)." in seite
    assert "required" not in dateiinput(seite)
    assert 'aria-describedby="id_datei_helptext id_datei_bisher"' in dateiinput(seite)
    assert 'id="id_datei_bisher"' in seite


def test_without_a_file_the_page_asks_for_one() -> None:
    seite = html(Pflicht())
    assert "PDF oder E-Mail (.eml, .msg), höchstens 25 MB" in seite
    assert "required" in dateiinput(seite)
    assert 'class="kern-form-input__input"' in dateiinput(seite)
    assert "datei_marke" not in seite
    assert Pflicht().is_multipart()


def test_a_missing_file_is_an_error_only_where_it_is_needed() -> None:
    assert form().errors == {"datei": ["Bitte eine Datei auswählen."]}
    freiwillig = form(Freiwillig)
    assert freiwillig.is_valid()
    assert freiwillig.cleaned_data["datei"] is None


def test_a_new_file_replaces_the_earlier_one() -> None:
    marke = marke_in(html(form(neu=upload(pdf(1)))))
    neu = form(neu=upload(pdf(2), "neu.pdf"), datei_marke=marke)
    assert datei_von(neu).dateiname == "neu.pdf"
    assert aus_marke(marke_in(html(neu))).dateiname == "neu.pdf"


def test_a_bad_new_file_leaves_the_earlier_one() -> None:
    marke = marke_in(html(form(neu=upload(pdf(), "alt.pdf"))))
    neu = form(neu=upload(b"Text", "neu.txt"), datei_marke=marke)
    assert "„neu.txt“ ist reiner Text" in neu.errors["datei"][0]
    assert aus_marke(marke_in(html(neu))).dateiname == "alt.pdf"


def test_what_is_voluntary_can_be_taken_back() -> None:
    seite = html(form(Freiwillig, neu=upload(pdf())))
    assert "Diese Datei doch nicht übernehmen" in seite
    ohne = form(Freiwillig, datei_marke=marke_in(seite), datei_verwerfen="on")
    assert ohne.is_valid()
    assert ohne.cleaned_data["datei"] is None
    assert "datei_marke" not in html(ohne)
    assert "doch nicht" not in html(form(neu=upload(pdf())))


def _gefaelscht() -> list[str]:
    angaben = {
        "sha256": "a" * 64, "groesse": 1, "dateiname": "x.pdf", "medientyp": "application/pdf",
        "mail_betreff": "", "mail_absender": "", "mail_datum": None,
    }  # fmt: skip
    return ["x", "a:b:c", signing.dumps(angaben), signing.dumps(angaben, salt="anderes")]


@pytest.mark.parametrize("marke", _gefaelscht())
@pytest.mark.parametrize("klasse", [Pflicht, Freiwillig])
def test_a_token_of_somebody_else_is_no_file(klasse: type[forms.Form], marke: str) -> None:
    gebunden = form(klasse, datei_marke=marke)
    assert gebunden.errors == {"datei": NOCH_EINMAL}
    assert "datei_marke" not in html(gebunden)


def test_a_changed_token_is_no_file() -> None:
    marke = marke_in(html(form(neu=upload(pdf()))))
    assert form(datei_marke=marke[:-1] + ("A" if marke[-1] != "A" else "B")).errors
    assert form(datei_marke="x" + marke).errors == {"datei": NOCH_EINMAL}


def test_beside_a_new_file_a_bad_token_does_not_matter() -> None:
    assert datei_von(form(neu=upload(pdf(), "neu.pdf"), datei_marke="x")).dateiname == "neu.pdf"


def test_a_token_is_good_for_a_day() -> None:
    marke = marke_in(html(form(neu=upload(pdf()))))
    with time_machine.travel(timezone.now() + timedelta(hours=23, minutes=59)):
        assert form(datei_marke=marke).is_valid()
    with time_machine.travel(timezone.now() + timedelta(hours=24, minutes=1)):
        assert form(datei_marke=marke).errors == {"datei": NOCH_EINMAL}


def test_a_token_whose_file_is_gone_is_no_file() -> None:
    erste = form(neu=upload(pdf()))
    marke, summe = marke_in(html(erste)), datei_von(erste).sha256
    default_storage.delete(f"dokumente/{summe[:2]}/{summe[2:4]}/{summe}")
    assert form(datei_marke=marke).errors == {"datei": NOCH_EINMAL}


def test_what_is_too_large_is_said_with_its_size() -> None:
    gross = upload(b"")
    gross.size = 300 * 1024 * 1024
    (satz,) = form(neu=gross).errors["datei"]
    assert satz == (
        "„auszug.pdf“ ist größer als 25 MB (300 MB). Bitte die Datei verkleinern oder in Teilen "
        "einreichen."
    )


def test_exactly_the_limit_is_taken() -> None:
    inhalt = mail().ljust(HOECHSTENS_BYTES)
    assert datei_von(form(neu=upload(inhalt))).groesse == HOECHSTENS_BYTES
    assert "ist größer als" in form(neu=upload(inhalt + b" ")).errors["datei"][0]


def test_the_file_is_asked_for_last_unless_the_form_says_otherwise() -> None:
    assert list(Freiwillig().fields) == ["titel", "datei"]
    assert list(Zuerst().fields) == ["datei", "titel"]


def test_one_visitor_does_not_get_the_file_of_another() -> None:
    html(form(neu=upload(pdf(), "geheim.pdf")))
    assert "geheim" not in html(Pflicht())
    assert "geheim" not in html(form())
