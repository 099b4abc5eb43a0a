"""A new case: find the body, record its interest, or join the open case."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine

from antraege.choices import Antragsstatus, Handlung
from antraege.models import Antrag
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import DETMOLD, Welt
from tests.workflow.vorgang.hilfen import Besucher, adresse, bestand, text

FELDER = {
    "kanal": "brief",
    "geschehen": "12.03.2026",
    "kontakt_name": "N. Beispiel",
    "kontakt_mail": "ehrenamt@detmold.example",
    "grund": "Hat beim Treffen gefragt.",
    "absicht": "ausfuehren",
}


def pfad(welt: Welt) -> str:
    return f"/vorgaenge/neu/?kommune={welt.detmold.pk}"


def test_a_body_is_found_by_part_of_its_name(welt: Welt, sachbearbeitung: Besucher) -> None:
    antwort = sachbearbeitung.client.get("/vorgaenge/neu/", {"q": "DETM"})
    treffer = {zeile.name: zeile for zeile in antwort.context["treffer"]}
    assert set(treffer) == {"Stadt Detmold", "Bezirksregierung Detmold"}
    assert [a.url for a in treffer["Stadt Detmold"].aktionen] == [pfad(welt)]


def test_the_search_says_who_is_a_member_or_has_a_case(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = welt.interesse()
    welt.mitglied()
    zeilen = [
        zeile
        for q in ("stadt detmold", "detmold", "bielefeld")
        for zeile in sachbearbeitung.client.get("/vorgaenge/neu/", {"q": q}).context["treffer"]
    ]
    staende = {z.name: (z.stand, *(a.url for a in z.aktionen)) for z in zeilen}
    ergaenzen = adresse(antrag, Handlung.INTERESSE_ERGAENZEN)
    assert staende["Stadt Detmold"] == ("Vorgang läuft", ergaenzen)
    assert staende["Stadt Bielefeld"] == ("Mitglied",)


@pytest.mark.parametrize("q", ["a" * 60_000, "\x00", "%_ \\"])
def test_the_search_refuses_nothing(welt: Welt, sachbearbeitung: Besucher, q: str) -> None:
    assert sachbearbeitung.client.get("/vorgaenge/neu/", {"q": q}).status_code == 200


def test_interest_begins_a_case(welt: Welt, sachbearbeitung: Besucher) -> None:
    antwort = sachbearbeitung.client.post(pfad(welt), FELDER)
    antrag = Antrag.objects.get()
    assert antwort["Location"] == f"/vorgaenge/{antrag.pk}/"
    assert antrag.kommune == welt.detmold
    assert str(antrag.eingang) == "12.03.2026"
    assert antrag.kontakt_mail == "ehrenamt@detmold.example"
    seite = text(sachbearbeitung.seite(antrag.pk))
    assert "Hat beim Treffen gefragt." in seite
    assert "Die E-Mail geht ab" in seite


@pytest.mark.parametrize("rolle", ["leitung", "hausleitung", "revision"])
def test_only_officers_begin_cases(welt: Welt, rolle: str) -> None:
    client = besuch(getattr(welt.leute, rolle))
    assert client.get("/vorgaenge/neu/").status_code == 403
    assert client.get(pfad(welt)).status_code == 403
    assert client.post(pfad(welt), FELDER).status_code == 403
    assert not Antrag.objects.exists()


@pytest.mark.parametrize("rolle", ["kommune", "fremde_kommune", "administration", "begleitung"])
def test_who_reads_no_cases_finds_no_way_to_begin_one(welt: Welt, rolle: str) -> None:
    client = besuch(getattr(welt.leute, rolle))
    for antwort in (
        client.get("/vorgaenge/neu/"),
        client.get(pfad(welt)),
        client.post(pfad(welt), FELDER),
    ):
        assert antwort.status_code == 404
    assert not Antrag.objects.exists()


@pytest.mark.parametrize(
    ("status", "wort", "handlung"),
    [
        (Antragsstatus.EINGESTELLT, "Vorgang eingestellt", Handlung.VORGANG_WIEDERAUFNEHMEN),
        (Antragsstatus.ZURUECKGEZOGEN, "Interesse zurückgezogen", Handlung.VORGANG_WIEDERAUFNEHMEN),
        (Antragsstatus.ABGELEHNT, "Aufnahme abgelehnt", None),
    ],
)
def test_a_closed_case_is_told_beside_the_way_to_a_new_one(
    welt: Welt,
    sachbearbeitung: Besucher,
    status: Antragsstatus,
    wort: str,
    handlung: Handlung | None,
) -> None:
    antrag = welt.weg_bis(status)
    treffer = sachbearbeitung.client.get("/vorgaenge/neu/", {"q": "detmold"}).context["treffer"]
    zeile = next(z for z in treffer if z.name == "Stadt Detmold")
    zeichen = welt.fall(antrag).antrag.aktenzeichen
    frueher = adresse(antrag, handlung) if handlung else f"/vorgaenge/{antrag}/"
    assert zeile.stand == f"{wort} (Gz. {zeichen})"
    assert [a.url for a in zeile.aktionen] == [frueher, pfad(welt)]
    assert sachbearbeitung.client.get(frueher).status_code == 200
    assert sachbearbeitung.client.get(pfad(welt)).status_code == 200


def test_an_open_case_takes_what_was_typed(
    welt: Welt, sachbearbeitung: Besucher, uhr: time_machine.Traveller
) -> None:
    antrag = welt.interesse()
    uhr.shift(timedelta(minutes=5))
    vorher = bestand()
    antwort = sachbearbeitung.client.post(pfad(welt), FELDER)
    assert antwort.status_code == 422
    assert "läuft bereits der Vorgang" in text(antwort)
    ergaenzen = adresse(antrag, Handlung.INTERESSE_ERGAENZEN)
    assert f'formaction="{ergaenzen}"' in text(antwort)
    dort = sachbearbeitung.client.post(ergaenzen, {**FELDER, "absicht": "vorschau"})
    assert dort.status_code == 200
    form = dort.context["form"]
    assert form["grund"].value() == FELDER["grund"]
    assert form["kanal"].value() == "brief"
    assert dort.context["version"] == welt.fall(antrag).antrag.version
    assert bestand() == vorher


def test_an_open_case_is_told_before_anything_is_typed(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = welt.interesse()
    antwort = sachbearbeitung.client.get(pfad(welt))
    assert antwort.status_code == 409
    assert antwort.context["form"] is None
    assert "läuft bereits der Vorgang" in text(antwort)
    assert f'href="{adresse(antrag, Handlung.INTERESSE_ERGAENZEN)}"' in text(antwort)


def test_a_double_click_does_not_begin_two_cases(welt: Welt, sachbearbeitung: Besucher) -> None:
    assert sachbearbeitung.client.post(pfad(welt), FELDER).status_code == 302
    antwort = sachbearbeitung.client.post(pfad(welt), FELDER)
    assert antwort.status_code == 409
    assert "haben Sie gerade schon angelegt" in text(antwort)
    assert Antrag.objects.count() == 1


def test_a_member_begins_no_case(welt: Welt, sachbearbeitung: Besucher) -> None:
    welt.mitglied(DETMOLD)
    offen = sachbearbeitung.client.get(pfad(welt))
    assert (offen.status_code, offen.context["form"]) == (409, None)
    assert "ist bereits Mitglied" in text(offen)
    antwort = sachbearbeitung.client.post(pfad(welt), FELDER)
    assert antwort.status_code == 422
    assert "ist bereits Mitglied" in text(antwort)


def test_without_date_of_receipt_nothing_begins(welt: Welt, sachbearbeitung: Besucher) -> None:
    antwort = sachbearbeitung.client.post(pfad(welt), {**FELDER, "geschehen": ""})
    assert antwort.status_code == 422
    assert antwort.context["form"]["kontakt_name"].value() == "N. Beispiel"
    assert not Antrag.objects.filter(status=Antragsstatus.INTERESSE_BEKUNDET).exists()
