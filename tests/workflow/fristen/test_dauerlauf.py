"""The worker as a process: it sends, outlives a database that is away, ends when asked."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from project.umgebung import WURZEL

pytestmark = pytest.mark.nur_sqlite  # the process has a database file of its own

KOMMUNE = """
INSERT INTO antraege_kommune (id, ags, name, name_amtlich, typ, regierungsbezirk, plz, webseite,
  amtsbezeichnung, hinweis, ehrenamtskarte_seit_genauigkeit, ehrenamtskarte_seit_wortlaut, version,
  ist_erfunden, sortierung, suche, protokoll_nr, protokoll_kopf, fruehere_namen)
VALUES (1, '99000001', 'Musterort', '', 'stadt', '', '', '', '', '', 'unbekannt', '', 0, 1, '', '',
  0, '', '')
"""
NACHRICHT = """
INSERT INTO antraege_nachricht (kommune_id, handlung, an, betreff, text, html, message_id,
  geplant_am, senden_ab, stand, anzahl_versuche, letzter_fehler, anhang_sha256, anhang_dateiname)
VALUES (1, 'pruefung_aufnehmen', 'rathaus@musterort.example', 'Betreff', 'Text', '<p>Text</p>', ?,
  '2026-03-12 09:00:00', '2026-03-12 09:10:00', 'geplant', 0, '', '', '')
"""


class Arbeiter:
    """`faelliges_ausfuehren --dauernd` with its database, its post and its output."""

    def __init__(self, ort: Path) -> None:
        self.datei = ort / "w.sqlite3"
        self.post = ort / "post"
        self.ausgabe = ort / "ausgabe"
        self.umgebung = os.environ | {
            "DATABASE_URL": f"sqlite:///{self.datei}",
            "EMAIL_URL": f"file:{self.post}",
        }
        subprocess.run(
            [sys.executable, "manage.py", "migrate", "--verbosity=0"],
            cwd=WURZEL,
            env=self.umgebung,
            check=True,
        )
        self.sql(KOMMUNE)
        with self.ausgabe.open("wb") as ziel:
            self.prozess = subprocess.Popen(
                [sys.executable, "manage.py", "faelliges_ausfuehren", "--dauernd"],
                cwd=WURZEL,
                env=self.umgebung,
                stdout=ziel,
                stderr=subprocess.STDOUT,
            )

    def sql(self, befehl: str, *werte: str) -> list[tuple[str, ...]]:
        with closing(sqlite3.connect(self.datei, timeout=60)) as datenbank, datenbank:
            return datenbank.execute(befehl, werte).fetchall()

    def sagt(self, text: str) -> bool:
        return text in self.ausgabe.read_text()

    def anzahl_mails(self) -> int:
        if not self.post.exists():
            return 0
        return sum(datei.read_text().count("Message-ID:") for datei in self.post.iterdir())


@pytest.fixture
def arbeiter(tmp_path: Path) -> Iterator[Arbeiter]:
    gegeben = Arbeiter(tmp_path)
    yield gegeben
    if gegeben.prozess.poll() is None:
        gegeben.prozess.kill()
        gegeben.prozess.wait()


def warte(bedingung: Callable[[], bool], sekunden: float = 120) -> bool:
    schluss = time.monotonic() + sekunden
    while time.monotonic() < schluss:
        if bedingung():
            return True
        time.sleep(0.1)
    return False


def test_the_worker_outlives_an_absent_database_and_ends_when_asked(arbeiter: Arbeiter) -> None:
    arbeiter.sql(NACHRICHT, "<eins@b.example>")
    assert warte(lambda: arbeiter.anzahl_mails() == 1)
    arbeiter.sql("ALTER TABLE workflow_lauf RENAME TO verschwunden")
    assert warte(lambda: arbeiter.sagt("Die Datenbank ist nicht erreichbar"))
    arbeiter.sql(NACHRICHT, "<zwei@b.example>")
    arbeiter.sql("ALTER TABLE verschwunden RENAME TO workflow_lauf")
    assert warte(lambda: arbeiter.anzahl_mails() == 2)
    assert arbeiter.prozess.poll() is None
    arbeiter.prozess.send_signal(signal.SIGTERM)
    assert arbeiter.prozess.wait(timeout=120) == 0
    assert not arbeiter.sagt("Traceback")
    ((frei_seit,),) = arbeiter.sql("SELECT gueltig_bis FROM workflow_lauf")
    assert frei_seit.startswith("1970")
