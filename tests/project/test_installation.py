"""What holds for the installation as a whole: checks, migrations, floors, health, headers."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.http import HttpRequest
from django.test import Client

from project.fehler import gescheitert
from project.umgebung import VARIABLEN, WURZEL

STOCKWERKE = ("antraege", "berichte", "workflow", "project")
ERNSTFALL = {
    "SECRET_KEY": "Kx7mQ2vR9tL4wZ8pN3cF6hJ1dG5sB0yUaEoIfTgVhXbYkMnPqW",
    "BASIS_URL": "https://beitritt.example.org",
    "DATABASE_URL": "postgresql://beitrittsweg@localhost/beitrittsweg",
    "EMAIL_URL": "smtp://post.example.org",
}


def rufe(*argumente: str, **umgebung: str) -> subprocess.CompletedProcess[str]:
    return _python("manage.py", *argumente, **umgebung)


def _python(*argumente: str, **umgebung: str) -> subprocess.CompletedProcess[str]:
    fremd = {*VARIABLEN, "PYTEST_VERSION", "DJANGO_SETTINGS_MODULE"}
    basis = {name: wert for name, wert in os.environ.items() if name not in fremd}
    return subprocess.run(
        [sys.executable, *argumente],
        cwd=WURZEL,
        env=basis | umgebung,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.nur_sqlite
def test_check_deploy_is_clean() -> None:
    ergebnis = rufe("check", "--deploy", "--fail-level=WARNING", **ERNSTFALL)
    assert ergebnis.returncode == 0, ergebnis.stderr


@pytest.mark.nur_sqlite
def test_check_deploy_warns_of_plain_http() -> None:
    ergebnis = rufe("check", "--deploy", **(ERNSTFALL | {"BASIS_URL": "http://example.org"}))
    assert "beitrittsweg.W001" in ergebnis.stderr


@pytest.mark.nur_sqlite
def test_a_wrong_value_stops_the_start_with_one_sentence() -> None:
    ergebnis = rufe("check", **(ERNSTFALL | {"GNADENFRIST_MINUTEN": "bald"}))
    assert ergebnis.returncode == 1
    assert ergebnis.stderr.startswith("Start verweigert: GNADENFRIST_MINUTEN muss eine ganze Zahl")
    assert ergebnis.stderr.count("\n") == 1


@pytest.mark.nur_sqlite
@pytest.mark.parametrize(("datei", "code"), [("fehlt.icc", 1), ("sRGB.icc", 0)])
def test_the_server_too_starts_only_when_it_is_whole(datei: str, code: int) -> None:
    programm = (
        "from berichte.satz import archiv;"
        f"archiv.FARBRAUM = archiv.FARBRAUM.with_name({datei!r});"
        "import project.wsgi"
    )
    ergebnis = _python("-c", programm, **ERNSTFALL)
    assert ergebnis.returncode == code, ergebnis.stderr
    assert ("Start verweigert" in ergebnis.stderr) == bool(code)


@pytest.mark.django_db
def test_migrations_are_complete() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


@pytest.mark.django_db
def test_checks_pass_with_the_database() -> None:
    call_command("check", databases=["default"], fail_level="WARNING")


def test_foreign_keys_point_downwards() -> None:
    oben = []
    for modell in apps.get_models():
        if (hoehe := stockwerk(modell.__module__)) is None:
            continue
        for feld in modell._meta.get_fields():
            ziel = feld.related_model if not feld.auto_created else None
            if not isinstance(ziel, type) or ziel._meta.label == settings.AUTH_USER_MODEL:
                continue
            if (tiefe := stockwerk(ziel.__module__)) is not None and tiefe > hoehe:
                oben.append(f"{modell._meta.label}.{feld.name} → {ziel._meta.label}")
    assert oben == []


def stockwerk(modul: str) -> int | None:
    paket = modul.partition(".")[0]
    return STOCKWERKE.index(paket) if paket in STOCKWERKE else None


@pytest.mark.django_db
def test_health_is_plain_and_needs_no_login(client: Client) -> None:
    antwort = client.get("/gesund")
    assert (antwort.status_code, antwort.content) == (200, b"gesund\n")
    assert antwort.headers["Content-Type"] == "text/plain"


def test_health_says_when_the_database_is_gone(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def weg() -> None:
        raise DatabaseError

    monkeypatch.setattr(connection, "cursor", weg)
    assert client.get("/gesund").status_code == 503


@pytest.mark.django_db
def test_every_page_carries_the_headers(client: Client) -> None:
    kopf = client.get("/konto/anmelden/").headers
    assert "default-src 'none'" in kopf["Content-Security-Policy"]
    assert "unsafe" not in kopf["Content-Security-Policy"]
    assert kopf["X-Content-Type-Options"] == "nosniff"
    assert kopf["X-Frame-Options"] == "DENY"
    assert kopf["Referrer-Policy"] == "same-origin"
    assert kopf["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "camera=()" in kopf["Permissions-Policy"]


@pytest.mark.django_db
def test_a_missing_page_is_a_german_page(client: Client) -> None:
    antwort = client.get("/gibt-es-nicht/")
    assert antwort.status_code == 404
    assert "Fehler 404" in antwort.content.decode()


def test_the_page_for_failures_needs_no_database() -> None:
    antwort = gescheitert(HttpRequest())
    assert antwort.status_code == 500
    assert "Fehler 500" in antwort.content.decode()
