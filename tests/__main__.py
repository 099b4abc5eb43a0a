"""`make test`: every check, one after the other; the last line names what could not be checked.

`python -m tests --nur-lesen` stops before the tests.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from tests.stuetzen.werkzeuge import fehlende, ist_ci

WURZEL = Path(__file__).resolve().parent.parent
PROGRAMME = Path(sys.executable).parent

LESEN: tuple[tuple[str, list[str]], ...] = (
    ("ruff check", ["ruff", "check", "--quiet", "."]),
    ("ruff format", ["ruff", "format", "--check", "--quiet", "."]),
    ("mypy", ["mypy"]),
    ("Stockwerke", ["lint-imports", "--no-cache"]),
)
# In the order of collection: by default xdist leaves the files with few tests to the end, and the
# longest tests are alone in theirs.
PYTEST = ["python", "-m", "pytest", "-q", "-n", "2", "--dist=loadfile", "--no-loadscope-reorder"]


def main(argumente: list[str]) -> int:
    nur_lesen = "--nur-lesen" in argumente
    ohne = [] if nur_lesen else fehlende()
    if ohne and ist_ci():
        print(f"Fehlgeschlagen: es fehlt {', '.join(ohne)} (make tools).")
        return 1
    schritte = list(LESEN)
    if not nur_lesen:
        schritte.append(("Tests auf SQLite", [*PYTEST, "--datenbank=sqlite"]))
        if "PostgreSQL" not in ohne:
            schritte.append(("Tests auf PostgreSQL", [*PYTEST, "--datenbank=postgresql"]))
    gescheitert = [name for name, aufruf in schritte if not laeuft(name, aufruf)]
    if gescheitert:
        print(f"Fehlgeschlagen: {', '.join(gescheitert)}.")
    else:
        print("Alles in Ordnung.")
    if ohne:
        print(f"Übersprungen, weil es fehlt: {', '.join(ohne)} (make tools).")
    return 1 if gescheitert else 0


def laeuft(name: str, aufruf: list[str]) -> bool:
    print(f"== {name}", flush=True)
    beginn = time.monotonic()
    code = subprocess.run([PROGRAMME / aufruf[0], *aufruf[1:]], cwd=WURZEL, check=False).returncode
    print(
        f"   {'gut' if code == 0 else 'FEHLER'} nach {time.monotonic() - beginn:.0f} s", flush=True
    )
    return code == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
