"""pytest plugin: a fixed environment, and with --datenbank=postgresql a server of its own.

Loaded by `-p` before pytest-django reads the settings; xdist's workers inherit the environment.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module

import pytest
from django.apps import apps
from django.db import connection, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.operations import BaseDatabaseOperations
from django.db.models.signals import post_migrate
from django.test import override_settings
from pytest_django.plugin import DjangoDbBlocker

from project.umgebung import VARIABLEN
from tests.stuetzen.postgresql import Server
from tests.stuetzen.werkzeuge import finde_postgresql

ARTEN = ("sqlite", "postgresql")
DATENBANK = frozenset({"db", "transactional_db", "live_server", "django_db_setup"})
"""Without one of these fixtures or its mark, pytest-django lets no statement of a test pass."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--datenbank", choices=ARTEN, default="sqlite", help="Datenbank der Tests")


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_load_initial_conftests(
    early_config: pytest.Config, parser: pytest.Parser, args: list[str]
) -> Generator[None, None, None]:
    if "PYTEST_XDIST_WORKER" in os.environ:
        return (yield)
    for name in VARIABLEN:
        os.environ.pop(name, None)
    os.environ["SECRET_KEY"] = "nur-fuer-die-tests-" * 4
    if parser.parse_known_args(args).datenbank == "postgresql":
        programme = finde_postgresql()
        if programme is None:
            raise pytest.UsageError("PostgreSQL fehlt: make tools, oder PG_BINDIR setzen.")
        server = Server(programme)
        early_config.add_cleanup(server.beende)
        os.environ["DATABASE_URL"] = server.url
    return (yield)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what says nothing on this database (that is no skip); browsers come first.

    A test in a browser takes long: begun last, it would keep one worker busy after the others.
    """
    auf_postgresql = config.getoption("datenbank") == "postgresql"
    sagt_etwas = _sagt_etwas_auf_postgresql if auf_postgresql else _sagt_etwas_auf_sqlite
    if weg := [item for item in items if not sagt_etwas(item)]:
        config.hook.pytest_deselected(items=weg)
        items[:] = [item for item in items if sagt_etwas(item)]
    items.sort(key=lambda item: not _hat_marke(item, "browser"))


def _sagt_etwas_auf_postgresql(item: pytest.Item) -> bool:
    """What never asks for a database says the same on both, and SQLite's run has said it."""
    fragt_datenbank = not DATENBANK.isdisjoint(getattr(item, "fixturenames", ()))
    return (fragt_datenbank or _hat_marke(item, "django_db")) and not _hat_marke(item, "nur_sqlite")


def _sagt_etwas_auf_sqlite(item: pytest.Item) -> bool:
    return not _hat_marke(item, "nur_postgresql") and not _hat_marke(item, "browser")


def _hat_marke(item: pytest.Item, name: str) -> bool:
    return item.get_closest_marker(name) is not None


def pytest_sessionstart(session: pytest.Session) -> None:
    """One connection per thread, also while Playwright's event loop runs in it.

    Django keeps connections per task where a loop runs; a browser test would otherwise set up its
    data with one connection and flush it with another.
    """
    connections._connections = threading.local()  # type: ignore[attr-defined]


@contextmanager
def ohne_trigger(verbindung: BaseDatabaseWrapper) -> Iterator[None]:
    """Let statements past the append-only triggers; for flushes alone."""
    if verbindung.vendor == "postgresql":
        with transaction.atomic(using=verbindung.alias), verbindung.cursor() as cursor:
            cursor.execute("SET LOCAL session_replication_role = replica")
            yield
        return
    verbindung.ensure_connection()
    verbindung.connection.setconfig(sqlite3.SQLITE_DBCONFIG_ENABLE_TRIGGER, False)
    try:
        yield
    finally:
        verbindung.connection.setconfig(sqlite3.SQLITE_DBCONFIG_ENABLE_TRIGGER, True)


@pytest.fixture(scope="session", autouse=True)
def _flush_an_triggern_vorbei() -> Iterator[None]:
    """Transactional tests empty the tables afterwards, and the protocol would refuse that."""
    klasse = type(connection.ops)
    echt = klasse.execute_sql_flush

    def leere(self: BaseDatabaseOperations, sql_list: Iterable[str]) -> None:
        with ohne_trigger(self.connection):
            echt(self, sql_list)

    with pytest.MonkeyPatch.context() as ersatz:
        ersatz.setattr(klasse, "execute_sql_flush", leere)
        yield


@pytest.fixture(scope="session", autouse=True)
def _grunddaten_nach_dem_leeren() -> Iterator[None]:
    """A flush empties what migrations delivered too; every test begins with those rows."""
    erste = import_module("antraege.migrations.0002_erste_fassungen")
    weitere = import_module("antraege.migrations.0004_alternativen_und_stand")

    def ergaenze(**_: object) -> None:
        if not apps.get_model("antraege", "Installation").objects.exists():
            erste.lege_an(apps, None)
            weitere.benenne_alternativen(apps, None)

    eigene = apps.get_app_config("antraege")
    post_migrate.connect(ergaenze, sender=eigene, weak=False)
    yield
    post_migrate.disconnect(ergaenze, sender=eigene)


@pytest.fixture(scope="module")
def modulweit(
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[None]:
    """For a fixture of a module: what it writes is there for every test, and taken back at the end.

    A test that writes needs the mark ``django_db`` as well, which takes its own rows back.
    """
    dokumente = override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("dokumente"))
    with django_db_blocker.unblock(), dokumente, transaction.atomic():
        yield
        transaction.set_rollback(True)
