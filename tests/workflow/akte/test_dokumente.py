"""Documents of the body: filed and described anew, by the same forms as those of a case."""

from __future__ import annotations

from typing import Any

import pytest

from antraege.choices import Handlung, Vertraulichkeit
from antraege.models import Dokument
from tests.antraege.dokumente.hilfen import pdf, upload
from tests.stuetzen.faelle import DETMOLD, Welt
from tests.workflow.akte.hilfen import Besucher, an_kommune
from tests.workflow.vorgang.hilfen import bestand, text

H = Handlung
INHALT = pdf()
ABLEGEN = an_kommune(DETMOLD, H.DOKUMENT_ABLEGEN)
AENDERN = an_kommune(DETMOLD, H.DOKUMENT_AENDERN)


def abgelegt(wer: Besucher, **felder: str) -> Dokument:
    """A letter in the file of the body."""
    werte = {"art": "schreiben", "bezeichnung": "Anfrage", **felder}
    wer.nimm(ABLEGEN, DETMOLD, datei=upload(INHALT), **werte)
    return Dokument.objects.get()


def test_a_file_comes_into_the_file_of_the_body(welt: Welt, sachbearbeitung: Besucher) -> None:
    dokument = abgelegt(sachbearbeitung, geschehen="03.2019")
    assert dokument.antrag_id is None
    assert dokument.kommune == welt.detmold
    seite = sachbearbeitung.seite(DETMOLD)
    (zeile,) = seite.context["seite"].akte.dokumente
    assert (zeile.bezeichnung, zeile.datum) == ("Anfrage", "März 2019")
    antwort: Any = sachbearbeitung.client.get(zeile.url)
    assert b"".join(antwort.streaming_content) == INHALT
    (eintrag,) = seite.context["seite"].akte.verlauf
    assert (eintrag.titel, eintrag.gegenstand) == ("Dokument ablegen", "Anfrage")


def test_the_preview_keeps_the_file_and_writes_no_row(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    vorher = bestand()
    felder = {"art": "schreiben", "bezeichnung": "Anfrage", "absicht": "vorschau"}
    antwort = sachbearbeitung.sende(ABLEGEN, datei=upload(INHALT), **felder)
    assert ("Dokument", "wird eingetragen: Anfrage") in antwort.context["antwort"].vorschau.zeilen
    assert "Bereits hochgeladen" in text(antwort)
    assert 'enctype="multipart/form-data"' in text(antwort)
    assert bestand() == vorher


def test_the_same_file_is_filed_once(welt: Welt, sachbearbeitung: Besucher) -> None:
    abgelegt(sachbearbeitung)
    antwort = sachbearbeitung.sende(ABLEGEN, datei=upload(INHALT), art="schreiben", bezeichnung="X")
    assert antwort.status_code == 422
    assert "liegt schon in der Akte: „Anfrage“" in " ".join(antwort.context["form"].errors["datei"])


def test_without_a_file_nothing_is_filed(welt: Welt, sachbearbeitung: Besucher) -> None:
    antwort = sachbearbeitung.sende(ABLEGEN, art="schreiben", bezeichnung="Anfrage")
    assert antwort.status_code == 422
    assert "datei" in antwort.context["form"].errors


def test_other_words_and_other_readers(welt: Welt, sachbearbeitung: Besucher) -> None:
    dokument = abgelegt(sachbearbeitung)
    pfad = f"{AENDERN}?bezug={dokument.pk}"
    felder = {"bezeichnung": "Antwort", "vertraulichkeit": "kommune"}
    vorschau = sachbearbeitung.sende(pfad, absicht="vorschau", **felder)
    assert list(vorschau.context["antwort"].vorschau.zeilen) == [
        ("Dokument", "wird geändert: Anfrage"),
        ("Künftig", "Antwort"),
        ("Wer es sehen darf", "auch für die Kommune"),
    ]
    sachbearbeitung.nimm(pfad, DETMOLD, **felder)
    dokument.refresh_from_db()
    assert (dokument.bezeichnung, dokument.vertraulichkeit) == ("Antwort", Vertraulichkeit.KOMMUNE)


@pytest.mark.parametrize("frage", ["", "?bezug=4711", "?bezug=x"])
def test_a_document_that_is_not_there_closes_the_form(
    welt: Welt, sachbearbeitung: Besucher, frage: str
) -> None:
    abgelegt(sachbearbeitung)
    antwort = sachbearbeitung.oeffne(f"{AENDERN}{frage}")
    assert (antwort.status_code, antwort.context["form"]) == (409, None)
    assert "Dieses Dokument gehört nicht hierher." in text(antwort)
