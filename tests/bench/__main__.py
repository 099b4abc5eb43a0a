"""``python -m tests.bench``: statements of acts and pages, multiples of the report.

On a PostgreSQL of its own where there is one, else on SQLite. Ends with 1 if a limit is passed.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from project.umgebung import VARIABLEN
from tests.stuetzen.postgresql import Server
from tests.stuetzen.werkzeuge import finde_postgresql


@contextmanager
def umgebung() -> Iterator[None]:
    """A throw-away installation: environment, database, documents."""
    programme = finde_postgresql()
    server = Server(programme) if programme else None
    with tempfile.TemporaryDirectory() as ablage:
        for name in VARIABLEN:
            os.environ.pop(name, None)
        os.environ |= {
            "DJANGO_SETTINGS_MODULE": "project.settings",
            "SECRET_KEY": "nur-fuer-die-messung-" * 4,
            "MEDIA_ROOT": ablage,
            "DATABASE_URL": server.url if server else f"sqlite:///{Path(ablage) / 'bench.sqlite3'}",
        }
        try:
            yield
        finally:
            if server:
                server.beende()


def main() -> int:
    beginn = time.monotonic()
    with umgebung():
        import django  # noqa: PLC0415 - only now is there an environment

        django.setup()
        from tests.bench.lauf import miss  # noqa: PLC0415

        eingehalten = miss()
    print(f"\nGemessen in {time.monotonic() - beginn:.0f} s.")
    return 0 if eingehalten else 1


if __name__ == "__main__":
    sys.exit(main())
