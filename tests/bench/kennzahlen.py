"""Figures of a Stichtag against one pass over the protocol, and a stored month."""

from __future__ import annotations

import gc
import json
import os
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from django.db import connection
from django.db.models import Q
from django.utils import timezone

from antraege.models import Antrag, Protokolleintrag
from berichte.kennzahlen import Bezug, als_json, aus_json, lies_zahlen
from berichte.kennzahlen.laden import SPALTEN
from tests.bench.geschichte import erfinde
from tests.bench.tabelle import Messung

VORGAENGE = 20_000
DURCHGAENGE_HOECHSTENS = 2.5
GESPEICHERT_HOECHSTENS = 50
STICHTAG = date(2026, 2, 28)


def miss_kennzahlen() -> tuple[list[Messung], list[Messung]]:
    """Multiples of a pass; milliseconds of CPU. The best of five each."""
    erfinde(0, VORGAENGE)
    bezug = Bezug(STICHTAG, timezone.now())
    durchgang = _bester(lambda: _gehe_durch(bezug))
    kennzahlen = _bester(lambda: lies_zahlen(bezug))
    text = json.dumps(als_json(lies_zahlen(bezug)))
    gespeichert = _bester(lambda: aus_json(json.loads(text)))
    umfang = f"{Antrag.objects.count()} Vorgänge, {Protokolleintrag.objects.count()} Einträge"
    return (
        [
            Messung("ein Durchgang", 1, None, f"{durchgang:.2f} s CPU, {umfang}"),
            Messung("alle Kennzahlen", kennzahlen / durchgang, DURCHGAENGE_HOECHSTENS),
        ],
        [
            Messung(
                "gespeicherten Monat lesen",
                1000 * gespeichert,
                GESPEICHERT_HOECHSTENS,
                f"{len(text) / 1024:.0f} KiB",
            )
        ],
    )


def _gehe_durch(bezug: Bezug) -> None:
    """Every row that figures use, and nothing done with it."""
    eintraege = Protokolleintrag.objects.filter(
        Q(antrag__isnull=False) | Q(mitgliedschaft__isnull=False),
        erfasst_am__lte=bezug.kenntnisstand,
    )
    for _ in eintraege.values_list(*SPALTEN).iterator(chunk_size=5000):
        pass


def _bester(was: Callable[[], object]) -> float:
    zeiten: list[float] = []
    for _ in range(5):
        gc.collect()
        beginn = rechenzeit()
        was()
        zeiten.append(rechenzeit() - beginn)
    return min(zeiten)


def rechenzeit() -> float:
    """CPU of this process and of the server process that works for it."""
    if connection.vendor != "postgresql":
        return time.process_time()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (nummer,) = cursor.fetchone()
    felder = Path(f"/proc/{nummer}/stat").read_text().rpartition(")")[2].split()
    takte = int(felder[11]) + int(felder[12])
    return time.process_time() + takte / os.sysconf("SC_CLK_TCK")
