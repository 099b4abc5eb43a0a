"""Login, the end of a session, and pages that ask for a login."""

from __future__ import annotations

import datetime as dt

import pytest
import time_machine
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from project.konten.middleware import OEFFENTLICH
from project.konten.models import Konto
from tests.project.konten.conftest import KENNWORT

ANMELDEN = "/konto/anmelden/"
MORGEN = dt.datetime(2026, 3, 2, 8, 0, tzinfo=dt.UTC)


def test_an_officer_lands_in_the_inbox(client: Client, sabine: Konto) -> None:
    antwort = client.post(ANMELDEN, {"username": "SABINE", "password": KENNWORT})
    assert (antwort.status_code, antwort.headers["Location"]) == (302, "/arbeitsvorrat/")
    assert client.get("/").headers["Location"] == "/arbeitsvorrat/"


def test_a_municipality_lands_on_its_page(client: Client, karin: Konto) -> None:
    antwort = client.post(ANMELDEN, {"username": "karin", "password": KENNWORT})
    assert antwort.headers["Location"] == "/beitritt/"


@pytest.mark.parametrize("name", ["sabine", "unbekannt", "sab\x00ine", "s" * 5000])
def test_a_refused_login_says_one_thing_and_keeps_the_name(
    client: Client, sabine: Konto, name: str
) -> None:
    antwort = client.post(ANMELDEN, {"username": name, "password": "falsch"})
    text = antwort.content.decode()
    assert antwort.status_code == 200
    assert "Fehler" in text
    assert "_auth_user_id" not in client.session


def test_a_closed_account_is_refused_like_an_unknown_one(client: Client, sabine: Konto) -> None:
    Konto.objects.filter(pk=sabine.pk).update(is_active=False)
    antwort = client.post(ANMELDEN, {"username": "sabine", "password": KENNWORT})
    assert "Anmeldename oder Passwort stimmen nicht" in antwort.content.decode()


def test_a_closed_account_ends_its_session(client: Client, sabine: Konto) -> None:
    client.force_login(sabine, backend="project.konten.anmeldung.KontoBackend")
    Konto.objects.filter(pk=sabine.pk).update(is_active=False)
    assert client.get("/").headers["Location"].startswith(ANMELDEN)


def test_a_foreign_target_is_not_followed(client: Client, sabine: Konto) -> None:
    daten = {"username": "sabine", "password": KENNWORT, "next": "https://example.org/"}
    assert client.post(ANMELDEN, daten).headers["Location"] == "/arbeitsvorrat/"


def test_logout_asks_for_a_post(client: Client, sabine: Konto) -> None:
    client.force_login(sabine, backend="project.konten.anmeldung.KontoBackend")
    assert client.get("/konto/abmelden/").status_code == 405
    assert client.post("/konto/abmelden/").headers["Location"] == ANMELDEN
    assert client.get("/").headers["Location"].startswith(ANMELDEN)


def test_the_password_can_be_changed(client: Client, sabine: Konto) -> None:
    client.force_login(sabine, backend="project.konten.anmeldung.KontoBackend")
    neu = "Herbstlaub-an-der-Lippe-3"
    daten = {"old_password": KENNWORT, "new_password1": neu, "new_password2": neu}
    assert client.post("/konto/passwort/", daten).status_code == 302
    sabine.refresh_from_db()
    assert sabine.check_password(neu)


@pytest.mark.parametrize(("minuten", "angemeldet"), [(29, True), (31, False)])
def test_a_session_ends_when_idle(
    client: Client, sabine: Konto, minuten: int, angemeldet: bool
) -> None:
    with time_machine.travel(MORGEN, tick=False) as uhr:
        client.post(ANMELDEN, {"username": "sabine", "password": KENNWORT})
        client.get("/konto/passwort/")
        uhr.shift(dt.timedelta(minutes=minuten))
        assert (client.get("/konto/passwort/").status_code == 200) is angemeldet


def test_a_session_ends_after_ten_hours(client: Client, sabine: Konto) -> None:
    with time_machine.travel(MORGEN, tick=False) as uhr:
        client.post(ANMELDEN, {"username": "sabine", "password": KENNWORT})
        for _ in range(24):
            assert client.get("/konto/passwort/").status_code == 200
            uhr.shift(dt.timedelta(minutes=25, seconds=1))
        assert client.get("/konto/passwort/").status_code == 302


def test_pages_behind_the_login_stay_out_of_caches(client: Client, sabine: Konto) -> None:
    client.force_login(sabine, backend="project.konten.anmeldung.KontoBackend")
    assert "no-store" in client.get("/konto/passwort/").headers["Cache-Control"]


def benannte(resolver: URLResolver, raum: str = "") -> list[str]:
    namen: list[str] = []
    for eintrag in resolver.url_patterns:
        if isinstance(eintrag, URLPattern):
            namen.append(f"{raum}{eintrag.name}")
        else:
            namen += benannte(eintrag, f"{raum}{eintrag.namespace}:" if eintrag.namespace else raum)
    return namen


@pytest.mark.django_db
def test_only_the_written_list_answers_strangers(client: Client) -> None:
    assert set(benannte(get_resolver())) & OEFFENTLICH == {"konten:anmelden", "gesund"}
    for pfad in ("/", "/konto/passwort/", "/konto/abmelden/"):
        assert client.get(pfad).headers["Location"].startswith(f"{ANMELDEN}?next=")
