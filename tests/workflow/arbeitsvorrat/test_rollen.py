"""Who may open the office's lists, and what the menu offers."""

from __future__ import annotations

import re

import pytest

from antraege.models import Installation
from tests.stuetzen.besuch import besuch, zaehle_anweisungen
from tests.stuetzen.faelle import Welt

pytestmark = pytest.mark.nur_sqlite  # who opens what is decided before any statement

MENUE = {
    "bearbeitung": ["Arbeitsvorrat", "Vorgänge", "Runden", "Kommunen", "Berichte", "Regeln"],
    "leitung": ["Arbeitsvorrat", "Vorgänge", "Runden", "Kommunen", "Berichte", "Regeln"],
    "hausleitung": ["Berichte", "Vorgänge", "Runden", "Kommunen"],
    "revision": ["Vorgänge", "Runden", "Kommunen", "Berichte", "Regeln"],
    "administration": ["Kommunen", "Regeln", "Altfälle"],
    "begleitung": ["Kommunen"],
    "kommune": ["Mein Beitritt"],
}
VORRAT = {"bearbeitung", "leitung"}
LIEST_VORGAENGE = {"bearbeitung", "leitung", "hausleitung", "revision"}
LIEST_REGISTER = set(MENUE) - {"kommune"}


@pytest.mark.parametrize("rolle", MENUE)
def test_the_menu_follows_the_role(welt: Welt, rolle: str) -> None:
    antwort = besuch(getattr(welt.leute, rolle)).get("/konto/passwort/")
    assert [punkt.titel for punkt in antwort.context["navigation"]] == MENUE[rolle]
    assert antwort.context["suche_url"] == ("/vorgaenge/" if rolle in LIEST_VORGAENGE else "")


def test_the_search_of_the_head_keeps_what_was_searched_only_on_its_results(welt: Welt) -> None:
    client = besuch(welt.leute.bearbeitung)
    im_kopf = re.compile(r'<input[^>]* id="suche" type="search" name="q" value="([^"]*)"')
    for pfad, steht_da in (
        ("/vorgaenge/?q=Detmold", "Detmold"),
        ("/vorgaenge/", ""),
        ("/arbeitsvorrat/?q=Detmold", ""),
        ("/kommunen/?q=Detmold", ""),
    ):
        assert im_kopf.findall(client.get(pfad).content.decode()) == [steht_da], pfad


@pytest.mark.parametrize("rolle", MENUE)
def test_each_role_opens_what_it_may(welt: Welt, rolle: str) -> None:
    client = besuch(getattr(welt.leute, rolle))
    pfade = ("/arbeitsvorrat/", "/vorgaenge/", "/kommunen/", "/kommunen/05766020/")
    assert [client.get(pfad).status_code for pfad in pfade] == [
        404 if rolle == "kommune" else 200,
        200 if rolle in LIEST_VORGAENGE else 404,
        200 if rolle in LIEST_REGISTER else 404,
        200 if rolle in LIEST_REGISTER else 404,
    ]


@pytest.mark.parametrize("rolle", sorted(LIEST_REGISTER - VORRAT))
def test_roles_without_an_inbox_are_shown_the_way(welt: Welt, rolle: str) -> None:
    welt.interesse()
    text = besuch(getattr(welt.leute, rolle)).get("/arbeitsvorrat/").content.decode()
    assert "Willkommen" in text
    assert "Detmold" not in text
    for titel in MENUE[rolle]:
        assert text.count(f">{titel}</a>") == 3  # twice in the menu, once on the page


@pytest.mark.parametrize(("rolle", "darf"), [("bearbeitung", True), ("leitung", False)])
def test_only_officers_are_offered_to_record_an_interest(
    welt: Welt, rolle: str, *, darf: bool
) -> None:
    client = besuch(getattr(welt.leute, rolle))
    for pfad in ("/arbeitsvorrat/", "/vorgaenge/", "/kommunen/05766020/"):
        text = client.get(pfad).content.decode()
        assert ("Interessenbekundung erfassen" in text) is darf


@pytest.mark.parametrize("pfad", ["/arbeitsvorrat/", "/vorgaenge/", "/kommunen/"])
def test_lists_are_only_read(welt: Welt, pfad: str) -> None:
    assert besuch(welt.leute.bearbeitung).post(pfad).status_code == 405


def test_a_page_without_an_inbox_counts_nothing(welt: Welt) -> None:
    client = besuch(welt.leute.revision)
    with zaehle_anweisungen() as anweisungen:
        client.get("/konto/passwort/")
    assert [sql for sql in anweisungen if "antraege_antrag" in sql] == []
    assert len(anweisungen) <= 1


def test_every_page_of_a_demonstration_says_so(welt: Welt) -> None:
    client = besuch(welt.leute.bearbeitung)
    assert "Vorführung:" not in client.get("/kommunen/").content.decode()
    Installation.objects.update_or_create(pk=1, defaults={"ist_vorfuehrung": True})
    assert "Vorführung:" in client.get("/kommunen/").content.decode()
