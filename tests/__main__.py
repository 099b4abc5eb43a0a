"""`make test`: every check; the last line names what could not be checked.

What reads the code, the tests on SQLite and those on PostgreSQL run beside each other: one of them
alone leaves a core idle while it starts, while it waits for a browser, and at its end. Each tells
how far it is, and the rest when it is done. `python -m tests --nur-lesen` only reads.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
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
# longest tests are alone in theirs. Two runs at once would overwrite each other's cache.
PYTEST = ["python", "-m", "pytest", "-q", "-n", "2", "--dist=loadfile", "--no-loadscope-reorder"]
PYTEST += ["-p", "no:cacheprovider"]

FORTSCHRITT = re.compile(r"^[.sxXFE]+ *\[ *(\d+)%\]$")
"""How pytest says how far it is."""

type Schritt = tuple[str, list[str]]


def main(argumente: list[str]) -> int:
    nur_lesen = "--nur-lesen" in argumente
    ohne = [] if nur_lesen else fehlende()
    if ohne and ist_ci():
        print(f"Fehlgeschlagen: es fehlt {', '.join(ohne)} (make tools).")
        return 1
    bahnen: list[Sequence[Schritt]] = [LESEN]
    if not nur_lesen:
        bahnen.append([("Tests auf SQLite", [*PYTEST, "--datenbank=sqlite"])])
        if "PostgreSQL" not in ohne:
            bahnen.append([("Tests auf PostgreSQL", [*PYTEST, "--datenbank=postgresql"])])
    with ThreadPoolExecutor(len(bahnen)) as kraft:
        gescheitert = [name for bahn in kraft.map(gescheiterte, bahnen) for name in bahn]
    if gescheitert:
        print(f"Fehlgeschlagen: {', '.join(gescheitert)}.")
    else:
        print("Alles in Ordnung.")
    if ohne:
        print(f"Übersprungen, weil es fehlt: {', '.join(ohne)} (make tools).")
    return 1 if gescheitert else 0


def gescheiterte(bahn: Sequence[Schritt]) -> list[str]:
    """Run these steps one after the other; the names of those that failed."""
    return [name for name, aufruf in bahn if not laeuft(name, aufruf)]


def laeuft(name: str, aufruf: list[str]) -> bool:
    """Run one step: how far it is at once, everything else it says when it is done."""
    print(f"-- {name} …\n", end="", flush=True)
    beginn = time.monotonic()
    gesagt: list[str] = []
    gemeldet = 0
    with subprocess.Popen(
        [PROGRAMME / aufruf[0], *aufruf[1:]],
        cwd=WURZEL,
        env=umgebung(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as prozess:
        assert prozess.stdout is not None
        for zeile in prozess.stdout:
            fortschritt = FORTSCHRITT.search(zeile)
            if fortschritt is None:
                gesagt.append(zeile)
            elif (anteil := int(fortschritt[1])) >= gemeldet + 10:
                gemeldet = anteil
                print(f"   {name}: {anteil} %\n", end="", flush=True)
    urteil = "FEHLER" if prozess.returncode else "gut"
    dauer = time.monotonic() - beginn
    print(f"== {name}\n{''.join(gesagt)}   {urteil} nach {dauer:.0f} s\n", end="", flush=True)
    return prozess.returncode == 0


def umgebung() -> dict[str, str]:
    """Everybody's, with one place for bytecode.

    The packages come without, and where Python is told to write none (as in many containers), each
    of the two dozen processes of a run would compile the same thousands of files anew.
    """
    ohne_verbot = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return ohne_verbot | {"PYTHONPYCACHEPREFIX": str(WURZEL / ".venv" / "bytecode")}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
