"""The page of monthly reports and the files that are kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import time_machine
from pytest_django import DjangoAssertNumQueries, Settings

from antraege.choices import Nachrichtenstand
from antraege.models import Nachricht
from berichte.models import Monatsabschluss
from berichte.monatsliste import lies_monatszeilen
from tests.berichte.abschluss.hilfen import (
    FEBRUAR,
    JANUAR,
    ausgefertigt,
    freigegeben,
    geschlossen,
    pfad,
    stelle_verteiler_ein,
)
from tests.berichte.faelle import um
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import Welt

LISTE = "/berichte/monatsberichte/"
DATEIEN = (f"{LISTE}2026-02/abschluss.pdf", f"{LISTE}2026-02/freigabe.pdf")
LESENDE = ("bearbeitung", "leitung", "hausleitung", "revision")
FREMDE = ("administration", "begleitung", "kommune", "fremde_kommune")


@pytest.fixture(autouse=True)
def uhr() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(um("2026-03-16"), tick=False) as reisende:
        yield reisende


def text(antwort: Any) -> str:
    return re.sub(r"\s+", " ", unescape(antwort.content.decode()))


@pytest.mark.parametrize("rolle", LESENDE)
def test_who_reads_figures_reads_and_fetches_the_reports(welt: Welt, rolle: str) -> None:
    ausgefertigt(welt)
    client = besuch(getattr(welt.leute, rolle))
    for adresse in (LISTE, *DATEIEN):
        assert client.get(adresse).status_code == 200, adresse
        assert client.post(adresse).status_code == 405, adresse


@pytest.mark.parametrize("rolle", FREMDE)
def test_for_others_there_are_none(welt: Welt, rolle: str) -> None:
    ausgefertigt(welt)
    client = besuch(getattr(welt.leute, rolle))
    for adresse in (LISTE, *DATEIEN):
        assert client.get(adresse).status_code == 404, adresse


def test_a_download_gives_the_kept_bytes_as_an_attachment(welt: Welt) -> None:
    abschluss = ausgefertigt(welt)
    client = besuch(welt.leute.hausleitung)
    erwartet = (
        ("Monatsbericht-2026-02-Abschluss.pdf", abschluss.sha256),
        ("Monatsbericht-2026-02.pdf", abschluss.freigabe_sha256),
    )
    for adresse, (name, sha256) in zip(DATEIEN, erwartet, strict=True):
        antwort: Any = client.get(adresse)
        inhalt = b"".join(antwort.streaming_content)
        assert inhalt == pfad(sha256).read_bytes()
        assert antwort["Content-Disposition"] == f'attachment; filename="{name}"'
        assert antwort["Content-Type"] == "application/pdf"
        assert "no-store" in antwort["Cache-Control"]


@pytest.mark.parametrize(
    "rest", ["2026-01/abschluss.pdf", "2026-02/freigabe.pdf", "2026-02/x.pdf", "x/abschluss.pdf"]
)
def test_what_is_not_kept_is_not_found(welt: Welt, rest: str) -> None:
    geschlossen()
    assert besuch(welt.leute.leitung).get(LISTE + rest).status_code == 404


def test_a_file_that_is_gone_from_the_store_is_not_found(
    welt: Welt, settings: Settings, tmp_path: Path
) -> None:
    geschlossen()
    settings.MEDIA_ROOT = tmp_path / "leer"
    assert besuch(welt.leute.leitung).get(DATEIEN[0]).status_code == 404


def test_each_month_says_how_it_stands_with_its_checksums(welt: Welt) -> None:
    stelle_verteiler_ein(welt)
    ausgefertigt(welt, JANUAR)
    geschlossen(FEBRUAR)
    Nachricht.objects.filter(an="referat@land.example").update(
        stand=Nachrichtenstand.FEHLGESCHLAGEN
    )
    seite = text(besuch(welt.leute.hausleitung).get(LISTE))
    februar, januar = lies_monatszeilen(darf_freigeben=False)
    assert (februar.monat, februar.stand, februar.versand) == ("Februar 2026", "abgeschlossen", "")
    assert februar.kenntnisstand == "03.03.2026, Tagesende"
    assert (januar.stand, januar.freigabe) == (
        "freigegeben",
        f"von {welt.leute.leitung.name} am 05.02.2026, 01:00 Uhr",
    )
    assert januar.versand == (
        "05.02.2026, 01:01 Uhr, an 0 Adressen; 1 gescheitert, wird wiederholt; "
        "1 noch im Postausgang"
    )
    for abschluss in Monatsabschluss.objects.all():
        for summe in (abschluss.sha256, abschluss.freigabe_sha256, abschluss.pruefsumme):
            assert summe in seite


def test_what_became_of_the_mails_is_counted(welt: Welt) -> None:
    freigegeben(welt)
    (zeile,) = lies_monatszeilen(darf_freigeben=True)
    assert zeile.versand == "nicht versandt, der Verteiler war leer"
    Monatsabschluss.objects.update(empfaenger=["a@land.example"])
    (zeile,) = lies_monatszeilen(darf_freigeben=True)
    assert zeile.versand == "wird erstellt"
    Monatsabschluss.objects.all().delete()
    stelle_verteiler_ein(welt)
    ausgefertigt(welt)
    Nachricht.objects.update(stand=Nachrichtenstand.GESENDET)
    (zeile,) = lies_monatszeilen(darf_freigeben=True)
    assert zeile.versand == "05.03.2026, 01:01 Uhr, an 2 Adressen"


def test_only_leadership_is_offered_the_release_of_what_waits(welt: Welt) -> None:
    freigegeben(welt, JANUAR)
    geschlossen(FEBRUAR)
    knopf = 'href="/berichte/monatsberichte/2026-02/freigeben/"'
    for rolle in LESENDE:
        seite = text(besuch(getattr(welt.leute, rolle)).get(LISTE))
        assert (knopf in seite) is (rolle == "leitung")
        assert "2026-01/freigeben/" not in seite


def test_without_any_closed_month_it_says_so_and_offers_drafts(welt: Welt) -> None:
    seite = text(besuch(welt.leute.leitung).get(LISTE))
    assert "Noch ist kein Monat abgeschlossen." in seite
    assert seite.count("/berichte/monatsbericht/?monat=") == 12
    assert "Monatsbericht Februar 2026, vorläufig (PDF)" in seite
    geschlossen(FEBRUAR)
    seite = text(besuch(welt.leute.leitung).get(LISTE))
    assert "Februar 2026, vorläufig" not in seite
    assert "Januar 2026, vorläufig" in seite


def test_the_figures_offer_the_kept_report_first(welt: Welt, uhr: time_machine.Traveller) -> None:
    client = besuch(welt.leute.hausleitung)
    vorlaeufig = 'href="/berichte/monatsbericht/?monat=2026-02"'
    assert vorlaeufig in text(client.get("/berichte/"))
    geschlossen()
    assert f'href="{DATEIEN[0]}"' in text(client.get("/berichte/"))
    damals = text(client.get("/berichte/?stichtag=02.2026&kenntnisstand=01.03.2026"))
    assert "monat=2026-02&kenntnisstand=01.03.2026" in damals
    Monatsabschluss.objects.all().delete()
    ausgefertigt(welt)
    assert f'href="{DATEIEN[1]}"' in text(client.get("/berichte/"))
    uhr.shift(timedelta(days=31))
    assert "monat=2026-03" in text(besuch(welt.leute.hausleitung).get("/berichte/"))


def test_the_list_costs_the_same_however_many_months_there_are(
    welt: Welt, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    stelle_verteiler_ein(welt)
    ausgefertigt(welt, JANUAR)
    with django_assert_num_queries(2):
        lies_monatszeilen(darf_freigeben=True)
    ausgefertigt(welt, FEBRUAR)
    with django_assert_num_queries(2):
        lies_monatszeilen(darf_freigeben=True)
