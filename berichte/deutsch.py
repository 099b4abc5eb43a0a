"""Numbers, dates and lists as German prints them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time

from django.utils import timezone

from berichte.rundung import kaufmaennisch

MINUS = "−"
TAGESENDE = time(23, 59, 59, 999999)


def zahl(wert: float) -> str:
    """1.234 or 12,5: at most one decimal."""
    gerundet = kaufmaennisch(wert)
    text = f"{gerundet:,.0f}" if gerundet == int(gerundet) else f"{gerundet:,.1f}"
    return text.translate(str.maketrans(",.-", f".,{MINUS}"))


def dezimal(wert: float) -> str:
    """1.234,0 or 12,5: always one decimal, for columns of shares and medians."""
    return f"{kaufmaennisch(wert):,.1f}".translate(str.maketrans(",.-", f".,{MINUS}"))


def anzahl(wert: int, einzahl: str, mehrzahl: str) -> str:
    """ "1 Mitglied", "2 Mitglieder"."""
    return f"{zahl(wert)} {einzahl if wert == 1 else mehrzahl}"


def veraenderung(wert: float) -> str:
    """ "+3", "−1", "+0,3", "±0", with a true minus sign."""
    if kaufmaennisch(wert) == 0:
        return "±0"
    return f"+{zahl(wert)}" if wert > 0 else zahl(wert)


def datum(tag: date) -> str:
    """ "28.02.2026"."""
    return f"{tag:%d.%m.%Y}"


def zeitpunkt(moment: datetime) -> str:
    """ "02.03.2026, 08:15 Uhr"; the last instant of a day is that day."""
    ortszeit = timezone.localtime(moment)
    if ortszeit.time() == TAGESENDE:
        return f"{datum(ortszeit)}, Tagesende"
    return f"{datum(ortszeit)}, {ortszeit:%H:%M} Uhr"


def aufzaehlung(teile: Sequence[str]) -> str:
    """ "Detmold, Lemgo und Unna"."""
    if len(teile) < 2:
        return "".join(teile)
    return f"{', '.join(teile[:-1])} und {teile[-1]}"
