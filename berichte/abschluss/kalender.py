"""When a month can be closed. Pure: no database, no clock."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone

from antraege.zeitangabe import MONATE
from berichte.deutsch import TAGESENDE
from berichte.kennzahlen import Bezug
from berichte.kennzahlen.bezug import monatsende, nach_monaten

TAG_DES_BUCHUNGSSCHLUSSES = 3
"""Day of the next month up to whose end recordings count (Buchungsschluss).

What happened on the last days is often recorded a little later; three days let it in, and the
report is there in the first week. What comes later is a correction and shows as one.
"""
KARENZ = timedelta(hours=1)
"""An act takes its moment before it commits: nothing that the Buchungsschluss lets in may still be
on its way into the database while the figures are read."""

KLEINSTES = timedelta(microseconds=1)
"""Moments are no finer; from the end of a day to the beginning of the next."""


def monatsanfang(tag: date) -> date:
    """First day of its month."""
    return tag.replace(day=1)


def folgemonat(monat: date) -> date:
    """The month after."""
    return nach_monaten(monat, 1)


def name(monat: date) -> str:
    """ "März 2026"."""
    return f"{MONATE[monat.month - 1]} {monat.year}"


def kurz(monat: date) -> str:
    """ "2026-03"."""
    return f"{monat:%Y-%m}"


def buchungsschluss(monat: date) -> datetime:
    """The Kenntnisstand of the closed month: end of the third day after it, in Berlin."""
    tag = folgemonat(monat).replace(day=TAG_DES_BUCHUNGSSCHLUSSES)
    return datetime.combine(tag, TAGESENDE, ZoneInfo(settings.TIME_ZONE))


def abschliessbar_ab(monat: date) -> datetime:
    """The moment from which it can be closed: one o'clock in the night after."""
    return buchungsschluss(monat) + KLEINSTES + KARENZ


def bezug_des_abschlusses(monat: date) -> Bezug:
    """The two dates of its figures."""
    return Bezug(monatsende(monat.year, monat.month), buchungsschluss(monat))


def abschliessbare(ab: date, jetzt: datetime) -> Iterator[date]:
    """The months from ``ab`` on that can be closed at ``jetzt``, oldest first."""
    monat = monatsanfang(ab)
    while abschliessbar_ab(monat) <= jetzt:
        yield monat
        monat = folgemonat(monat)


def monat_des_moments(moment: datetime) -> date:
    """The month in Berlin."""
    return monatsanfang(timezone.localdate(moment))
