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
from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.operations import BaseDatabaseOperations

from project.umgebung import VARIABLEN
from tests.stuetzen.postgresql import Server
from tests.stuetzen.werkzeuge import finde_postgresql

ARTEN = ("sqlite", "postgresql")


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
    """Leave out what says nothing on this database; that is no skip."""
    auf_postgresql = config.getoption("datenbank") == "postgresql"
    fremd = {"nur_sqlite"} if auf_postgresql else {"nur_postgresql", "browser"}
    weg = [item for item in items if fremd & {marke.name for marke in item.iter_markers()}]
    if weg:
        config.hook.pytest_deselected(items=weg)
        items[:] = [item for item in items if item not in weg]


def pytest_sessionstart(session: pytest.Session) -> None:
    """One connection per thread, also while Playwright's event loop runs in it.

    Django keeps connections per task where a loop runs; a browser test would otherwise set up its
    data with one connection and flush it with another.
    """
    from django.db import connections  # noqa: PLC0415 - not before settings are read

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
    from django.db import connection  # noqa: PLC0415 - not before settings are read

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
    from django.apps import apps  # noqa: PLC0415 - not before settings are read
    from django.db.models.signals import post_migrate  # noqa: PLC0415

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
