"""The page of the release: what it will do, confirmation, refusals."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client

from antraege.choices import Handlung
from antraege.models import Protokolleintrag
from berichte.models import Monatsabschluss
from tests.berichte.abschluss.hilfen import (
    FEBRUAR,
    JANUAR,
    geschlossen,
    stelle_verteiler_ein,
)
from tests.berichte.faelle import um
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import Welt
from tests.workflow.fassungen.hilfen import felder, sende, text

FREIGEBEN = "/berichte/monatsberichte/2026-02/freigeben/"
LISTE = "/berichte/monatsberichte/"
MUSS_SAGEN = {"bearbeitung", "bearbeitung2", "hausleitung", "revision"}
FREMDE = ("administration", "begleitung", "kommune", "fremde_kommune")


@pytest.fixture(autouse=True)
def uhr() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(um("2026-03-16"), tick=False) as reisende:
        yield reisende


@pytest.fixture
def leitung(welt: Welt) -> Client:
    geschlossen()
    return besuch(welt.leute.leitung)


def zeilen(antwort: Any) -> dict[str, str]:
    return dict(antwort.context["antwort"].vorschau.zeilen)


def test_leadership_reads_previews_and_releases(welt: Welt, leitung: Client) -> None:
    stelle_verteiler_ein(welt)
    offen = leitung.get(FREIGEBEN)
    assert "Zum 28.02.2026 gehören dem Netzwerk 0 Mitglieder an" in text(offen)
    assert 'href="/berichte/monatsberichte/2026-02/abschluss.pdf"' in text(offen)
    assert "Monatsbericht Februar 2026 des Kommunen-Netzwerks" in text(offen)
    gezeigt = zeilen(sende(leitung, FREIGEBEN, absicht="vorschau"))
    name = welt.leute.leitung.name
    assert gezeigt["Freigabe im Kopf des Berichts"] == (
        f"16.03.2026, 09:00 Uhr, {name} (Referatsleitung)"
    )
    assert gezeigt["E-Mail mit dem Bericht"] == (
        "an 2 Adressen: hausleitung@land.example, referat@land.example"
    )
    assert Monatsabschluss.objects.get().freigegeben_am is None
    antwort = sende(leitung, FREIGEBEN)
    assert (antwort.status_code, antwort.url) == (302, LISTE)
    assert Monatsabschluss.objects.get().freigegeben_am == um("2026-03-16")
    assert "ist freigegeben; er wird in Kürze erstellt und versandt." in text(leitung.get(LISTE))


@pytest.mark.parametrize("rolle", sorted(MUSS_SAGEN))
def test_who_only_reads_reports_is_told_that_it_is_not_theirs(welt: Welt, rolle: str) -> None:
    geschlossen()
    client = besuch(getattr(welt.leute, rolle))
    for antwort in (client.get(FREIGEBEN), client.post(FREIGEBEN, {"absicht": "ausfuehren"})):
        assert antwort.status_code == 403
        assert "„Monatsbericht freigeben“ ist Ihnen nicht erlaubt." in text(antwort)
    assert Monatsabschluss.objects.get().freigegeben_am is None


@pytest.mark.parametrize("rolle", FREMDE)
def test_for_others_there_is_no_such_page(welt: Welt, rolle: str) -> None:
    geschlossen()
    client = besuch(getattr(welt.leute, rolle))
    assert client.get(FREIGEBEN).status_code == 404
    assert client.post(FREIGEBEN, {"absicht": "ausfuehren"}).status_code == 404


def test_strangers_are_asked_to_log_in(db: None) -> None:
    assert Client().get(FREIGEBEN).status_code == 302


def test_a_double_click_releases_once_and_says_so(leitung: Client) -> None:
    werte = felder(leitung.get(FREIGEBEN)) | {"absicht": "ausfuehren"}
    assert leitung.post(FREIGEBEN, werte).status_code == 302
    antwort = leitung.post(FREIGEBEN, werte)
    assert antwort.status_code == 409
    assert "Das haben Sie gerade schon getan; es wurde nichts doppelt eingetragen." in text(antwort)
    assert Protokolleintrag.objects.filter(handlung=Handlung.MONATSBERICHT_FREIGEBEN).count() == 1


def test_a_released_month_offers_no_form(
    welt: Welt, leitung: Client, uhr: time_machine.Traveller
) -> None:
    sende(leitung, FREIGEBEN)
    uhr.shift(timedelta(days=1))
    antwort = besuch(welt.leute.leitung).get(FREIGEBEN)
    assert antwort.status_code == 409
    assert "ist schon freigegeben: 16.03.2026, 09:00 Uhr" in text(antwort)
    assert '<form method="post" class="bw-panel' not in text(antwort)


def test_a_month_whose_books_are_open_says_from_when_on(welt: Welt) -> None:
    antwort = besuch(welt.leute.leitung).get("/berichte/monatsberichte/2026-03/freigeben/")
    assert antwort.status_code == 409
    assert "Der März 2026 ist nicht abgeschlossen." in text(antwort)
    assert "(ab 04.04.2026)" in text(antwort)


@pytest.mark.parametrize("monat", ["2026-04", "2026-13", "unsinn", "1999-12", "2026-2"])
def test_what_is_no_month_of_the_past_is_not_found(welt: Welt, monat: str) -> None:
    leitung = besuch(welt.leute.leitung)
    assert leitung.get(f"/berichte/monatsberichte/{monat}/freigeben/").status_code == 404


def test_an_earlier_month_and_an_empty_list_are_told_before(welt: Welt, leitung: Client) -> None:
    Monatsabschluss.objects.all().delete()
    geschlossen(JANUAR)
    geschlossen(FEBRUAR)
    antwort = leitung.get(FREIGEBEN)
    assert antwort.context["antwort"].vorschau.hinweise == (
        "Noch nicht freigegeben ist ein früherer Monat: Januar 2026.",
        "Der Verteiler ist leer: Der Bericht wird abgelegt und an niemanden versandt.",
    )
    assert zeilen(antwort)["E-Mail"] == "keine"
    assert sende(leitung, FREIGEBEN).status_code == 302


def test_another_list_since_the_page_was_shown_is_shown_first(welt: Welt, leitung: Client) -> None:
    werte = felder(leitung.get(FREIGEBEN)) | {"absicht": "ausfuehren"}
    stelle_verteiler_ein(welt, "neu@land.example")
    antwort = leitung.post(FREIGEBEN, werte)
    assert antwort.status_code == 409
    assert zeilen(antwort)["E-Mail mit dem Bericht"] == "an 1 Adresse: neu@land.example"
    assert Monatsabschluss.objects.get().freigegeben_am is None
    nochmal = felder(antwort) | {"absicht": "ausfuehren"}
    assert leitung.post(FREIGEBEN, nochmal).status_code == 302
