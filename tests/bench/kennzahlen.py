"""Figures of a Stichtag against one pass over the protocol, a stored month, and its paper."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from django.db.models import Q
from django.utils import timezone

from antraege.models import Antrag, Protokolleintrag
from berichte.ausfuhr import lies_mappe, schreibe
from berichte.kennzahlen import ALLE, Bezug, Zahlen, als_json, aus_json, lies_zahlen
from berichte.kennzahlen.laden import SPALTEN
from tests.bench.geschichte import erfinde
from tests.bench.papier import miss_papier, miss_weasyprint
from tests.bench.tabelle import Messung
from tests.bench.uhr import bester

GROESSEN = (434, 10_000, 100_000)
"""Cases beside those of the demonstration."""
DURCHGAENGE_HOECHSTENS = 2.5
AB = 10_000
"""Fewer cases are read faster than the register is: there the limit says nothing."""
AUSFUHR_HOECHSTENS = 5
GESPEICHERT_HOECHSTENS = 50
STICHTAG = date(2026, 2, 28)


@dataclass(slots=True)
class Monatsmessung:
    """One table each."""

    kennzahlen: list[Messung] = field(default_factory=list)
    ausfuhr: list[Messung] = field(default_factory=list)
    gespeichert: list[Messung] = field(default_factory=list)
    papier: list[Messung] = field(default_factory=list)
    weasyprint: list[Messung] = field(default_factory=list)


def miss_monat() -> Monatsmessung:
    """Multiples of a pass, milliseconds of CPU, multiples of a bare canvas; the best of five."""
    messung, vorher = Monatsmessung(), 0
    for groesse in GROESSEN:
        erfinde(vorher, groesse)
        vorher = groesse
        was = f"{groesse:,} Vorgänge dazu".replace(",", ".")
        bezug = Bezug(STICHTAG, timezone.now())
        zahlen = lies_zahlen(bezug)
        messung.kennzahlen.append(_kennzahlen(bezug, was, groesse))
        messung.ausfuhr.append(_ausfuhr(bezug, was, groesse))
        text = json.dumps(als_json(zahlen))
        gespeichert = 1000 * bester(partial(_lies, text))
        umfang = f"{len(text) / 1024:.0f} KiB"
        messung.gespeichert.append(Messung(was, gespeichert, GESPEICHERT_HOECHSTENS, umfang))
        messung.papier += miss_papier(zahlen, was)
        if groesse == GROESSEN[0]:
            messung.weasyprint += miss_weasyprint(zahlen, was)
    return messung


def _kennzahlen(bezug: Bezug, was: str, groesse: int) -> Messung:
    durchgang = bester(lambda: _gehe_durch(bezug))
    kennzahlen = bester(lambda: lies_zahlen(bezug))
    umfang = (
        f"{Antrag.objects.count()} Vorgänge, {Protokolleintrag.objects.count()} Einträge:"
        f" {kennzahlen:.2f} s gegen {durchgang:.2f} s CPU"
    )
    grenze = DURCHGAENGE_HOECHSTENS if groesse >= AB else None
    return Messung(was, kennzahlen / durchgang, grenze, umfang)


def _ausfuhr(bezug: Bezug, was: str, groesse: int) -> Messung:
    """The workbook with everything behind the figures, against the figures alone."""
    kennzahlen = bester(lambda: lies_zahlen(bezug), 2)
    groessen: list[int] = []

    def schreibe_mappe() -> None:
        datei, *_ = schreibe(lies_mappe(bezug, ALLE, None, ()), "xlsx")
        groessen.append(datei.seek(0, io.SEEK_END))
        datei.close()

    ausfuhr = bester(schreibe_mappe, 2)
    umfang = f"{groessen[0] / 1024:,.0f} KiB XLSX: {ausfuhr:.1f} s gegen {kennzahlen:.1f} s CPU"
    grenze = AUSFUHR_HOECHSTENS if groesse >= AB else None
    return Messung(was, ausfuhr / kennzahlen, grenze, umfang)


def _lies(text: str) -> Zahlen:
    return aus_json(json.loads(text))


def _gehe_durch(bezug: Bezug) -> None:
    """Every row that figures use, and nothing done with it."""
    eintraege = Protokolleintrag.objects.filter(
        Q(antrag__isnull=False) | Q(mitgliedschaft__isnull=False),
        erfasst_am__lte=bezug.kenntnisstand,
    )
    for _ in eintraege.values_list(*SPALTEN).iterator(chunk_size=5000):
        pass
