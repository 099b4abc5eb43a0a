"""How dear the paper is: in multiples of a bare canvas, and against WeasyPrint."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from django.conf import settings

from berichte.kennzahlen import Zahlen
from berichte.monatsbericht import baue
from berichte.monatsbericht.ausgabe import lies_kopf
from berichte.satz import Dokument, setze
from tests.bench.papier.mitschrift import schreibe_mit, zeichne_bloss
from tests.bench.papier.webseite import als_html
from tests.bench.tabelle import Messung
from tests.bench.uhr import bester

LEINWAND_HOECHSTENS = 6
WEASYPRINT_HOECHSTENS = 1 / 3
"""Our time in parts of WeasyPrint's: at least three times as fast."""
VERGLEICH = Path(settings.BASE_DIR) / ".venv" / "vergleich" / "bin" / "python"


def miss_papier(zahlen: Zahlen, was: str) -> list[Messung]:
    """From the figures to the bytes, as multiples of the same marks on a bare canvas."""
    dokument = baue(zahlen, lies_kopf(zahlen.bezug))
    gezeichnetes = schreibe_mit(dokument)
    boden = bester(lambda: zeichne_bloss(gezeichnetes))
    papier = bester(lambda: setze(baue(zahlen, lies_kopf(zahlen.bezug))))
    umfang = (
        f"{len(gezeichnetes.seiten)} Seiten, {gezeichnetes.texte} Texte,"
        f" {gezeichnetes.pfade} Pfade, {1000 * papier:.0f} ms CPU"
    )
    return [Messung(was, papier / boden, LEINWAND_HOECHSTENS, umfang)]


def miss_weasyprint(zahlen: Zahlen, was: str) -> list[Messung]:
    """The same report set by WeasyPrint; nothing where its environment is missing."""
    if not VERGLEICH.exists():
        return []
    dokument = baue(zahlen, lies_kopf(zahlen.bezug))
    papier = bester(lambda: setze(dokument))
    fremd = _weasyprint(dokument)
    zusatz = f"{papier:.2f} s gegen {fremd:.2f} s CPU, {fremd / papier:.1f}-mal so schnell"
    return [Messung(was, papier / fremd, WEASYPRINT_HOECHSTENS, zusatz)]


def _weasyprint(dokument: Dokument) -> float:
    """Seconds of CPU."""
    programm = Path(__file__).parent / "vergleich.py"
    with tempfile.TemporaryDirectory() as ordner:
        quelle = Path(ordner) / "bericht.html"
        quelle.write_text(als_html(dokument), encoding="utf-8")
        lauf = subprocess.run(
            [VERGLEICH, programm, quelle, Path(ordner) / "bericht.pdf"],
            check=True,
            capture_output=True,
            text=True,
        )
    return float(lauf.stdout)
