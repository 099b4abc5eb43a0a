"""Append-only tables: triggers that refuse to change or remove what the protocol holds.

Installed after every migration, because SQLite's table rebuilds drop triggers silently; a system
check errors where one is missing. ``Protokolltext`` may be deleted one day, never altered.
"""

from typing import Any

from django.apps import AppConfig
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper

EINTRAG = "antraege_protokolleintrag"
TEXT = "antraege_protokolltext"

VERBOTE: dict[str, tuple[str, ...]] = {EINTRAG: ("UPDATE", "DELETE"), TEXT: ("UPDATE",)}
"""Table -> statements that are refused."""

_MELDUNG = "Das Protokoll ist unveraenderlich"


def triggernamen(hersteller: str) -> set[str]:
    """The triggers that have to be there, by database vendor."""
    namen = {f"{tabelle}_kein_{art.lower()}" for tabelle, arten in VERBOTE.items() for art in arten}
    zusatz = "truncate" if hersteller == "postgresql" else "ersetzen"
    return namen | {f"{tabelle}_kein_{zusatz}" for tabelle in VERBOTE}


def vorhandene_trigger(verbindung: BaseDatabaseWrapper) -> set[str]:
    """The triggers that are there."""
    abfrage = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
        "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'",
    }[verbindung.vendor]
    with verbindung.cursor() as cursor:
        cursor.execute(abfrage)
        return {zeile[0] for zeile in cursor.fetchall()}


def anweisungen(hersteller: str) -> list[str]:
    """The SQL that installs all triggers anew."""
    return _fuer_postgresql() if hersteller == "postgresql" else _fuer_sqlite()


def entferne(verbindung: BaseDatabaseWrapper) -> None:
    """Drop all triggers (tests of the verification only)."""
    with verbindung.cursor() as cursor:
        for name in sorted(triggernamen(verbindung.vendor)):
            tabelle = name.split("_kein_")[0]
            ort = f" ON {tabelle}" if verbindung.vendor == "postgresql" else ""
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}{ort}")


def installiere(verbindung: BaseDatabaseWrapper) -> None:
    """Create the triggers on this database; running it again changes nothing."""
    with verbindung.cursor() as cursor:
        for sql in anweisungen(verbindung.vendor):
            cursor.execute(sql)


def installiere_nach_migration(
    sender: AppConfig, using: str = DEFAULT_DB_ALIAS, **kwargs: Any
) -> None:
    """Signal receiver of ``post_migrate``."""
    verbindung = connections[using]
    if {EINTRAG, TEXT} <= set(verbindung.introspection.table_names()):
        installiere(verbindung)


def _fuer_sqlite() -> list[str]:
    sql: list[str] = []
    for tabelle, arten in VERBOTE.items():
        for art in arten:
            name = f"{tabelle}_kein_{art.lower()}"
            sql += [
                f"DROP TRIGGER IF EXISTS {name}",
                (
                    f"CREATE TRIGGER {name} BEFORE {art} ON {tabelle} "
                    f"BEGIN SELECT RAISE(ABORT, '{_MELDUNG}'); END"
                ),
            ]
        # INSERT OR REPLACE deletes the old row without firing its delete trigger.
        name = f"{tabelle}_kein_ersetzen"
        sql += [
            f"DROP TRIGGER IF EXISTS {name}",
            (
                f"CREATE TRIGGER {name} BEFORE INSERT ON {tabelle} "
                f"WHEN EXISTS (SELECT 1 FROM {tabelle} WHERE id = NEW.id) "
                f"BEGIN SELECT RAISE(ABORT, '{_MELDUNG}'); END"
            ),
        ]
    return sql


def _fuer_postgresql() -> list[str]:
    sql = [
        (
            "CREATE OR REPLACE FUNCTION antraege_unveraenderlich() RETURNS trigger AS $$ "
            f"BEGIN RAISE EXCEPTION '{_MELDUNG}' "
            "USING ERRCODE = 'integrity_constraint_violation'; END; $$ LANGUAGE plpgsql"
        )
    ]
    for tabelle, arten in VERBOTE.items():
        for art in (*arten, "TRUNCATE"):
            name = f"{tabelle}_kein_{art.lower()}"
            je = "STATEMENT" if art == "TRUNCATE" else "ROW"
            sql += [
                f"DROP TRIGGER IF EXISTS {name} ON {tabelle}",
                (
                    f"CREATE TRIGGER {name} BEFORE {art} ON {tabelle} "
                    f"FOR EACH {je} EXECUTE FUNCTION antraege_unveraenderlich()"
                ),
            ]
    return sql
