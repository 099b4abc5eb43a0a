"""Who gets the bytes of a document, and how."""

from __future__ import annotations

import pytest
from django.utils import timezone

from antraege.akteur import Akteur
from antraege.choices import (
    Dokumentart,
    Dokumentherkunft,
    Dokumentrichtung,
    Dokumentstand,
    Vertraulichkeit,
)
from antraege.dokumente.ablage import lege_bytes_ab
from antraege.models import Dokument
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import Welt

INHALT = b"%PDF-1.7\nnicht mehr als ein Anfang\n"


@pytest.fixture
def welt(db: None) -> Welt:
    return Welt()


def _dokument(welt: Welt, vertraulichkeit: Vertraulichkeit, **werte: object) -> Dokument:
    abgelegt = lege_bytes_ab(INHALT)
    spalten: dict[str, object] = {
        "kommune": welt.detmold,
        "art": Dokumentart.SCHREIBEN,
        "bezeichnung": "Schreiben der Stadt",
        "richtung": Dokumentrichtung.EINGEGANGEN,
        "herkunft": Dokumentherkunft.KOMMUNE,
        "vertraulichkeit": vertraulichkeit,
        "stand": Dokumentstand.VORHANDEN,
        "dateiname": "Schreiben „Übersicht“.pdf",
        "medientyp": "application/pdf",
        "sha256": abgelegt.sha256,
        "groesse": abgelegt.groesse,
        "erfasst_am": timezone.now(),
    }
    return Dokument.objects.create(**(spalten | werte))


def _status(akteur: Akteur, dokument: Dokument) -> int:
    return besuch(akteur).get(f"/dokumente/{dokument.pk}/").status_code


def test_the_office_gets_every_byte_as_an_attachment(welt: Welt) -> None:
    dokument = _dokument(welt, Vertraulichkeit.INTERN)
    antwort = besuch(welt.leute.bearbeitung).get(f"/dokumente/{dokument.pk}/")
    assert b"".join(antwort) == INHALT
    assert antwort["Content-Disposition"].startswith("attachment")
    assert antwort["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in antwort["Content-Security-Policy"]
    assert "no-store" in antwort["Cache-Control"]


@pytest.mark.parametrize("rolle", ["leitung", "hausleitung", "revision"])
def test_who_reads_every_case_reads_its_documents(welt: Welt, rolle: str) -> None:
    assert _status(getattr(welt.leute, rolle), _dokument(welt, Vertraulichkeit.INTERN)) == 200


@pytest.mark.parametrize("rolle", ["administration", "begleitung", "fremde_kommune"])
def test_for_everybody_else_a_document_looks_like_missing(welt: Welt, rolle: str) -> None:
    dokument = _dokument(welt, Vertraulichkeit.OEFFENTLICH)
    assert _status(getattr(welt.leute, rolle), dokument) == 404


@pytest.mark.parametrize(
    ("vertraulichkeit", "status"),
    [
        (Vertraulichkeit.INTERN, 404),
        (Vertraulichkeit.KOMMUNE, 200),
        (Vertraulichkeit.OEFFENTLICH, 200),
    ],
)
def test_the_body_sees_what_is_meant_for_it(
    welt: Welt, vertraulichkeit: Vertraulichkeit, status: int
) -> None:
    assert _status(welt.leute.kommune, _dokument(welt, vertraulichkeit)) == status


def test_a_document_that_is_still_to_be_drawn_is_not_there(welt: Welt) -> None:
    dokument = _dokument(
        welt, Vertraulichkeit.INTERN, stand=Dokumentstand.ANGEFORDERT, sha256="", groesse=None
    )
    assert _status(welt.leute.bearbeitung, dokument) == 404


def test_lost_bytes_are_a_missing_page_and_a_line_in_the_log(
    welt: Welt, caplog: pytest.LogCaptureFixture
) -> None:
    dokument = _dokument(welt, Vertraulichkeit.INTERN, sha256="0" * 64)
    assert _status(welt.leute.bearbeitung, dokument) == 404
    assert "fehlt der Inhalt" in caplog.text


def test_nobody_changes_a_document_by_its_address(welt: Welt) -> None:
    dokument = _dokument(welt, Vertraulichkeit.INTERN)
    assert besuch(welt.leute.bearbeitung).post(f"/dokumente/{dokument.pk}/").status_code == 405
