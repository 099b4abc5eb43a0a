"""A council paper for every body that has an assembly, all opened by LibreOffice in one go."""

from __future__ import annotations

import re
import tempfile
import time
from pathlib import Path

from django.utils import timezone

from antraege.beugung import gremienname
from antraege.models import Kommune
from tests.bench.tabelle import Messung
from tests.berichte.beschlussvorlage.hilfen import ganzer_text
from tests.stuetzen.libreoffice import beschwerden
from tests.stuetzen.werkzeuge import WERKZEUGE
from workflow.beschlussvorlage.lesen import mustervorlage

PLATZHALTER = re.compile(r"\{\{|\}\}|\{%|%\}")
ERWARTET = 429


def miss_beschlussvorlagen() -> list[Messung]:
    """Time of making them all, what is left in them, and how many were opened."""
    with tempfile.TemporaryDirectory() as ablage:
        ordner = Path(ablage)
        zeilen = [*_erzeuge(ordner)]
        soffice = WERKZEUGE["LibreOffice"]()
        if soffice is None:
            return [*zeilen, Messung("in LibreOffice geöffnet", 0, zusatz="LibreOffice fehlt")]
        return [*zeilen, *_oeffne(soffice, ordner)]


def _erzeuge(ordner: Path) -> list[Messung]:
    jetzt = timezone.now()
    alle = [
        kommune
        for kommune in Kommune.objects.filter(ist_erfunden=False)
        if gremienname(kommune.typ, kommune.name) is not None
    ]
    beginn = time.process_time()
    papiere = [(kommune, mustervorlage(kommune, jetzt)) for kommune in alle]
    dauer = (time.process_time() - beginn) * 1000 / max(len(alle), 1)
    unfertig = 0
    for kommune, papier in papiere:
        (ordner / papier.dateiname).write_bytes(papier.inhalt)
        text = ganzer_text(papier.inhalt)
        gremium = gremienname(kommune.typ, kommune.name)
        assert gremium is not None
        unfertig += bool(PLATZHALTER.search(text)) or gremium.am_anfang not in text
    return [
        Messung("Papiere, die fehlen", ERWARTET - len(list(ordner.iterdir())), 0),
        Messung("ms CPU je Papier", dauer, zusatz=f"{len(alle)} Papiere"),
        Messung("mit Platzhalter oder falschem Gremium", unfertig, 0),
    ]


def _oeffne(soffice: Path, ordner: Path) -> list[Messung]:
    ziel = ordner / "pdf"
    dateien = sorted(ordner.glob("*.docx"))
    beginn = time.monotonic()
    gesagt = list(beschwerden(soffice, dateien, ziel))
    dauer = time.monotonic() - beginn
    geoeffnet = len(list(ziel.glob("*.pdf")))
    return [
        Messung("nicht geöffnet", len(dateien) - geoeffnet, 0, f"{geoeffnet} in {dauer:.0f} s"),
        Messung("Beschwerden von LibreOffice", len(gesagt), 0, "; ".join(gesagt)[:200]),
    ]
