"""Who opens what: the office works, audit reads, everybody else finds nothing."""

from __future__ import annotations

from typing import Any

import pytest

from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import Welt
from tests.workflow.fassungen.hilfen import text
from tests.workflow.verfahren.fassungen.hilfen import BEIDE, entworfen, vorgelegt
from workflow.fassungen.wege import zum_akt, zur_version
from workflow.verfahren.fassungen.gegenstand import Akt, Gegenstand

pytestmark = pytest.mark.nur_sqlite  # who opens what is decided before any statement

Art = Gegenstand[Any]
beide = pytest.mark.parametrize("art", BEIDE, ids=lambda g: g.name)
LESENDE = ("bearbeitung", "leitung", "administration", "revision", "hausleitung")
FREMDE = ("kommune", "begleitung", "fremde_kommune")
VORBEREITEND = ("bearbeitung", "administration")


@beide
@pytest.mark.parametrize("rolle", LESENDE)
def test_the_office_and_audit_read_everything(welt: Welt, art: Art, rolle: str) -> None:
    nummer = vorgelegt(welt, art)
    client = besuch(getattr(welt.leute, rolle))
    for pfad in ("/regeln/", "/regeln/netzwerk/", zur_version(art, 1), zur_version(art, nummer)):
        assert client.get(pfad).status_code == 200, pfad
    if art.name == "fassung":
        antwort = client.get("/regeln/erklaerungen/1/muster/?kommune=05766020")
        assert antwort["Content-Type"] == "application/pdf"


@beide
@pytest.mark.parametrize("rolle", FREMDE)
def test_others_find_nothing(welt: Welt, art: Art, rolle: str) -> None:
    nummer = vorgelegt(welt, art)
    client = besuch(getattr(welt.leute, rolle))
    akte = [zum_akt(art, akt, nummer) for akt in Akt]
    muster = "/regeln/erklaerungen/1/muster/?kommune=05766020"
    for pfad in ("/regeln/", "/regeln/netzwerk/", muster, zur_version(art, 1), *akte):
        assert client.get(pfad).status_code == 404, pfad
        assert client.post(pfad).status_code in (404, 405), pfad


@beide
@pytest.mark.parametrize("rolle", LESENDE)
@pytest.mark.parametrize("akt", list(Akt), ids=str)
def test_an_act_opens_for_its_roles_alone(welt: Welt, art: Art, rolle: str, akt: Akt) -> None:
    entscheidet = akt in (Akt.IN_KRAFT_SETZEN, Akt.NICHT_FREIGEBEN)
    nummer = vorgelegt(welt, art)
    darf = rolle == "leitung" if entscheidet else rolle in VORBEREITEND
    antwort = besuch(getattr(welt.leute, rolle)).get(zum_akt(art, akt, nummer))
    assert (antwort.status_code == 403) is not darf
    if not darf:
        assert "ist Ihnen nicht erlaubt" in text(antwort)


@pytest.mark.parametrize("rolle", LESENDE)
def test_only_administration_changes_the_rules(welt: Welt, rolle: str) -> None:
    client = besuch(getattr(welt.leute, rolle))
    darf = rolle == "administration"
    assert ("Regeln speichern" in text(client.get("/regeln/netzwerk/"))) is darf
    assert client.post("/regeln/netzwerk/").status_code == (422 if darf else 403)


@beide
@pytest.mark.parametrize(
    ("rolle", "anzahl"),
    [("bearbeitung", 3), ("administration", 3), ("leitung", 0), ("revision", 0)],
)
def test_a_draft_offers_what_the_person_may_do(
    welt: Welt, art: Art, rolle: str, anzahl: int
) -> None:
    nummer = entworfen(welt, art)
    antwort = besuch(getattr(welt.leute, rolle)).get(zur_version(art, nummer))
    assert len(antwort.context["aktionen"]) == anzahl
    for aktion in antwort.context["aktionen"]:
        assert besuch(getattr(welt.leute, rolle)).get(aktion.url).status_code == 200


@beide
def test_what_waits_for_a_decision_is_offered_to_another_head_only(welt: Welt, art: Art) -> None:
    vorgelegt(welt, art)
    ort = f'href="{zum_akt(art, Akt.IN_KRAFT_SETZEN, 2)}"'
    assert ort in text(besuch(welt.leute.leitung).get("/regeln/"))
    for rolle in ("bearbeitung", "administration", "revision"):
        seite = text(besuch(getattr(welt.leute, rolle)).get("/regeln/"))
        assert "Zur Freigabe vorgelegt" in seite
        assert ort not in seite


@pytest.mark.parametrize(
    "pfad",
    [
        "/regeln/kataloge/9/",
        "/regeln/unsinn/1/",
        "/regeln/kataloge/1/fassung_vorschlagen/",
        "/regeln/kataloge/1/katalog_entwerfen/",
        "/regeln/kataloge/9/bearbeiten/",
        "/regeln/unsinn/entwerfen/",
        "/regeln/erklaerungen/1/muster/?kommune=unsinn",
    ],
)
def test_an_address_that_means_nothing_is_not_found(welt: Welt, pfad: str) -> None:
    assert besuch(welt.leute.bearbeitung).get(pfad).status_code == 404
