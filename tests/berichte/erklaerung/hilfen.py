"""A declaration for tests, and names that nobody would choose."""

from __future__ import annotations

import importlib
from datetime import UTC, datetime

from antraege.beugung import im_akkusativ, mit_artikel
from antraege.choices import Kommunentyp, Partei
from antraege.worte import voller_name
from berichte.erklaerung import Erklaerung, Platz

STAND = datetime(2026, 3, 12, 9, 30, tzinfo=UTC)
TEXT: str = importlib.import_module("antraege.migrations.0002_erste_fassungen").ERKLAERUNG
LAND = Platz(Partei.LAND, "das Land Nordrhein-Westfalen", "Grace Hopper", "Staatssekretärin")
VERBAND = Platz(Partei.VERBAND, "den Städtetag Nordrhein-Westfalen")
FEINDLICH = [
    "{ort}",
    "# Überschrift",
    "**fett** [a](https://example.org)",
    "<script>alert(1)</script>",
    "x" * 200,
    "Null\0 und\nneue\r\nZeile",
    "🎉 \u202everkehrt",
    "Landschaftsverbandsumlage " * 8,
]


def erklaerung(
    name: str = "Detmold",
    typ: Kommunentyp = Kommunentyp.GROSSE_STADT,
    *,
    wer: str = "Ada Lovelace",
    text: str = TEXT,
    weitere: tuple[Platz, ...] = (LAND,),
) -> Erklaerung:
    """A declaration of a body and the Land."""
    return Erklaerung(
        fassung="Gemeinsame Erklärung, Fassung 1",
        text=text,
        kommune=mit_artikel(typ, name),
        name=voller_name(typ, name),
        plaetze=(Platz(Partei.KOMMUNE, im_akkusativ(typ, name), wer, "Bürgermeisterin"), *weitere),
        gz="III 7-2026-0042",
        stand=STAND,
        ort="Detmold",
        datum="12. März 2026",
    )
